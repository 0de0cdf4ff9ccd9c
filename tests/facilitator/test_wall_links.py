"""Links to the wall over HTTP: who makes them, what they open, and how often they may be tried."""

from __future__ import annotations

from shared.live.wall_links import WRONG_LINKS
from tests.facilitator.site import Site, refused

WRONG_MAX = WRONG_LINKS.windows[0][0]


def test_a_link_opens_the_wall_and_the_join_picture_for_a_stranger_until_it_is_revoked(site: Site) -> None:
    owner, stranger = site.owner(), site.browser("203.0.113.9")
    workshop = site.workshop(owner)
    link = f"/api/workshops/{workshop.id}/wall-link"

    assert owner.post(link).status_code == 200
    token = site.read(workshop.id).wall_token
    assert owner.post(link).status_code == 200
    opened = [stranger.get(f"/wall/{token}{rest}").status_code for rest in ("", "/qr.svg", "/results-qr.svg")]
    assert owner.delete(link).status_code == 200
    after = [stranger.get(f"/wall/{token}{rest}").status_code for rest in ("", "/qr.svg")]

    assert site.read(workshop.id).wall_token is None
    assert (opened, after) == ([200, 200, 404], [404, 404])


def test_nobody_but_a_facilitator_of_the_workshop_makes_or_revokes_its_link(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    link = f"/api/workshops/{workshop.id}/wall-link"

    for other, code in ((site.browser(), "log_in_required"), (site.colleague(owner), "unknown_workshop")):
        assert refused(other.post(link))[1] == refused(other.delete(link))[1] == code
    assert site.read(workshop.id).wall_token is None


def test_wrong_links_are_limited_by_network_and_keep_out_nobody_who_has_the_right_one(site: Site) -> None:
    owner, guesser, guest = site.owner(), site.browser("203.0.113.9"), site.browser("203.0.113.9")
    workshop = site.workshop(owner)
    owner.post(f"/api/workshops/{workshop.id}/wall-link")
    token = site.read(workshop.id).wall_token
    assert guest.get(f"/wall/{token}").status_code == 200

    tried = [guesser.get(f"/wall/guess-{number}").status_code for number in range(WRONG_MAX + 2)]

    assert tried == [404] * WRONG_MAX + [429, 429]
    assert guest.get(f"/wall/{token}").status_code == 200
    assert site.browser("203.0.113.10").get(f"/wall/{token}").status_code == 200


def test_a_copy_of_a_workshop_has_no_link(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    owner.post(f"/api/workshops/{workshop.id}/wall-link")

    copied = owner.post(f"/api/workshops/{workshop.id}/copy", {"name": "Kopio"}).get_json()["id"]

    assert site.read(copied).wall_token is None
