"""Follow-up workshops: made with one press, compared as a line, and never deleted before they are due."""

from __future__ import annotations

from shared.store import Workshop
from shared.workshop.commands import CloseWorkshop
from tests.facilitator.site import PASSWORD, Browser, Site, said
from tests.facilitator.test_company import refused
from tests.facilitator.test_purging import DAY_S, names_of, purging


def ended(site: Site, owner: Browser, name: str = "Ensimmäinen") -> Workshop:
    workshop = site.workshop(owner, name=name)
    return site.command(workshop, CloseWorkshop())


def follow(owner: Browser, workshop: Workshop, name: str = "Seuranta") -> str:
    return str(said(owner.post(f"/api/workshops/{workshop.id}/follow-up", {"name": name}))["id"])


def test_a_follow_up_asks_what_was_done_what_hurts_and_what_to_change(site: Site) -> None:
    owner = site.owner()
    first = ended(site, owner)
    said(owner.put(f"/api/workshops/{first.id}/accent", {"accent": "#7a1fa2"}))

    second = site.read(follow(owner, first))

    assert [item.label["fi"] for item in second.own_items] == ["Tehty", "Mikä hiertää", "Mitä muuttaa"]
    assert [item.step for item in second.own_items] == ["today"] * 3
    assert (second.state.step, second.language, second.accent) == ("lobby", "fi", "#7a1fa2")
    assert second.series == site.read(first.id).series == first.id
    assert (
        site.read(first.id).room_revision == first.room_revision + 1
    )  # the accent's; none of the follow-up's


def test_a_follow_up_is_answered_on_the_same_devices(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    assert site.roolitus.store.workshops.change(workshop.id, table_mode="seats") is None
    first = site.command(site.read(workshop.id), CloseWorkshop())

    second = site.read(follow(owner, first))

    assert second.table_mode == "seats"


def test_only_an_ended_workshop_has_a_follow_up(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.post(f"/api/workshops/{workshop.id}/follow-up", {"name": "Seuranta"})

    assert refused(answer)[0] == "not_ended"


def test_unfinished_actions_move_along(site: Site) -> None:
    owner = site.owner()
    first = ended(site, owner)
    store = site.roolitus.store
    account = store.accounts.by_name("Aino")
    assert account is not None
    store.plans.add(first.id, account.id, intent="i1", kind="task", text="Sopikaa vastuu")

    second = follow(owner, first)

    assert [one.text for one in store.plans.of(second).actions] == ["Sopikaa vastuu"]


def test_any_number_of_workshops_make_one_line(site: Site) -> None:
    owner = site.owner()
    first = ended(site, owner)
    site.clock.now += 10
    second = site.command(site.read(follow(owner, first, "Toinen")), CloseWorkshop())
    site.clock.now += 10
    third = follow(owner, second, "Kolmas")

    line = site.roolitus.store.follow_ups.line(third, str(_account(site)))

    assert line == (first.id, second.id, third)
    assert said(owner.get(f"/api/workshops/{first.id}/follow-up"))["line"] == 3
    page = owner.get(f"/console/{third}/line?lang=sv")
    assert page.status_code == 200
    assert "Förändring från workshop till workshop" in page.get_data(as_text=True)


def _account(site: Site) -> str:
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None
    return account.id


def test_a_stranger_sees_neither_line_nor_plan(site: Site) -> None:
    owner = site.owner()
    first = ended(site, owner)
    stranger = site.colleague(owner)

    answers = [
        stranger.get(f"/api/workshops/{first.id}/follow-up"),
        stranger.put(f"/api/workshops/{first.id}/follow-up", {"at": None}),
        stranger.post(f"/api/workshops/{first.id}/follow-up", {"name": "x"}),
    ]

    assert [refused(answer)[0] for answer in answers] == ["unknown_workshop"] * 3
    assert stranger.get(f"/console/{first.id}/line").status_code == 404


def test_a_workshop_whose_follow_up_is_planned_is_never_deleted_for_lack_of_use(site: Site) -> None:
    owner = site.owner()
    planned, other = ended(site, owner, "Varattu"), ended(site, owner, "Muu")
    due = site.clock.now + 90 * DAY_S
    said(owner.put(f"/api/workshops/{planned.id}/follow-up", {"at": due}))
    site.clock.now += 400 * DAY_S

    assert purging(site, []).purge_today()

    assert names_of(site) == ["Varattu"]
    assert site.roolitus.store.workshops.get(other.id) is None


def test_once_called_off_it_goes_like_any_other(site: Site) -> None:
    owner = site.owner()
    planned = ended(site, owner, "Varattu")
    said(owner.put(f"/api/workshops/{planned.id}/follow-up", {"at": site.clock.now + DAY_S}))
    said(owner.put(f"/api/workshops/{planned.id}/follow-up", {"at": None}))
    site.clock.now += 91 * DAY_S

    assert purging(site, []).purge_today()

    assert names_of(site) == []


def test_the_first_workshop_stays_as_long_as_its_follow_up_is_used(site: Site) -> None:
    owner = site.owner()
    first = ended(site, owner, "Ensimmäinen")
    site.clock.now += 80 * DAY_S
    said(owner.post("/api/login", {"name": "Aino", "password": PASSWORD}))
    follow(owner, first)
    site.clock.now += 20 * DAY_S
    assert purging(site, []).purge_today()
    assert names_of(site) == ["Ensimmäinen", "Seuranta"]

    site.clock.now += 91 * DAY_S
    assert purging(site, []).purge_today()

    assert names_of(site) == []


def test_the_list_says_when_the_follow_up_is_and_no_day_of_deletion(site: Site) -> None:
    owner = site.owner()
    planned = ended(site, owner)
    due = site.clock.now + 90 * DAY_S
    said(owner.put(f"/api/workshops/{planned.id}/follow-up", {"at": due}))

    rows = said(owner.get("/api/workshops"))["workshops"]

    assert isinstance(rows, list)
    assert (rows[0]["follow_up_at"], rows[0]["removed_at"]) == (due, None)


def test_a_day_that_is_over_or_years_away_is_refused(site: Site) -> None:
    owner = site.owner()
    workshop = ended(site, owner)

    for at in (site.clock.now - 3 * DAY_S, site.clock.now + 2000 * DAY_S):
        answer = owner.put(f"/api/workshops/{workshop.id}/follow-up", {"at": at})
        assert refused(answer) == ("follow_up_day", {"days": 1098})
