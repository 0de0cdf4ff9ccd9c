"""The wall by its link: what a stranger who has it gets, and how it ends."""

from __future__ import annotations

from uuid import uuid4

import pytest
import requests

from shared.definitions import load_definition
from shared.protocol import FROM_CLIENT, PROTOCOL
from tests.server.wire import PATIENCE_S, ConnectionRefused, Venue, Wire, open_wire

OPTIONS = [option.id for option in load_definition().items["deal_size"].options]


def share(place: Venue, method: str = "POST") -> str:
    """Makes or revokes the link; the secret of the one that there is."""
    response = requests.request(
        method,
        f"{place.address}/api/workshops/{place.workshop}/wall-link",
        headers={"X-Roolitus": "1"},
        cookies=place.cookies,
        timeout=PATIENCE_S,
    )
    assert response.ok, response.text
    assert place.console is not None
    room = place.console.call("sync", {})["room"]
    assert isinstance(room, dict)
    return str(room["wall_path"]).removeprefix("/wall/")


def watch(place: Venue, token: str) -> Wire:
    """A wall elsewhere: a browser without a cookie."""
    return open_wire(place.address, {"audience": "viewer", "workshop": token, "protocol": PROTOCOL}, {})


def test_a_stranger_with_the_link_sees_the_wall_and_may_do_nothing(place: Venue) -> None:
    wall = watch(place, share(place))

    shown = wall.call("sync", {})
    allowed = {event for event in FROM_CLIENT if wall.error(event, {}) not in ("not_allowed", "too_fast")}

    assert shown["ok"]
    assert allowed == {"sync"}


def test_a_wall_elsewhere_is_sent_no_answer_before_its_reveal_and_no_comment_that_is_not_on_the_wall(
    place: Venue,
) -> None:
    here = place.another()
    here.command("start_step", step="q1")
    wall = watch(here, share(here))
    seat = here.join()
    phone = seat.phone()
    assert phone.error("vote.cast", seat.vote(answer=OPTIONS[1])) is None
    secret = f"salaisuus {uuid4().hex}"
    assert phone.error("comment.add", {"intent": uuid4().hex, "item": "deal_size", "text": secret}) is None

    here.command("share_comments", is_on=True)
    before = str(wall.wait_for("viewer.room", lambda room: bool(room["are_comments_shared"])))
    here.command("reveal_items", items=["deal_size"], item="deal_size")
    wall.wait_for("viewer.room", lambda room: "deal_size" in str(room["results"]))
    wall.call("sync", {})

    assert "'results': {}" in before
    assert not [frame for frame in wall.frames if secret in frame]
    participant = phone.call("sync", {})["own"]
    assert isinstance(participant, dict)
    assert not [frame for frame in wall.frames if str(participant["participant"]) in frame]


def test_a_revoked_link_ends_the_walls_that_it_opened_at_once_and_never_works_again(place: Venue) -> None:
    here = place.another()
    token = share(here)
    wall, other = watch(here, token), here.screen("projector")

    share(here, "DELETE")
    ended = wall.wait_for("session.ended")
    renewed = share(here)

    assert ended == {"code": "wall_link_revoked"}
    assert renewed != token
    with pytest.raises(ConnectionRefused, match="wall_link_revoked"):
        watch(here, token)
    assert requests.get(f"{place.address}/wall/{token}", timeout=PATIENCE_S).status_code == 404
    assert other.call("sync", {})["ok"]


def test_a_workshops_id_or_code_opens_no_wall(place: Venue) -> None:
    for known in (place.workshop, place.code, "x"):
        with pytest.raises(ConnectionRefused, match="wall_link_revoked"):
            watch(place, known)


def test_what_a_console_tries_reaches_every_wall_and_ends_there(place: Venue) -> None:
    here = place.another()
    wall, elsewhere = here.screen("projector"), watch(here, share(here))
    here.command("start_step", step="q1")
    seat = here.join()
    assert seat.phone().error("vote.cast", seat.vote(answer=OPTIONS[1])) is None
    here.command("reveal_items", items=["deal_size"], item="deal_size")
    here.command("go_to", step="structure")
    here.command("reveal_structure", is_on=True)
    assert here.console is not None

    refused = here.console.error("trial.show", {"answers": {"nothing": 1.0}})
    assert here.console.error("trial.show", {"answers": {"deal_size": 6.0}}) is None
    tried = [
        screen.wait_for(f"{audience}.trial", lambda trial: trial["structure"] is not None)
        for audience, screen in (("projector", wall), ("viewer", elsewhere))
    ]
    assert here.console.error("trial.show", {"answers": {}}) is None
    newest = max(int(str(one["revision"])) for one in tried)
    for audience, screen in (("projector", wall), ("viewer", elsewhere)):
        ended = screen.wait_for(f"{audience}.trial", lambda trial: int(str(trial["revision"])) > newest)
        assert ended["structure"] is None

    assert refused == "unknown_item"
    assert [one["moves"] for one in tried] == [[{"item": "deal_size", "before": 2.0, "after": 6.0}]] * 2
