"""Several people who join with one device, over HTTP."""

from __future__ import annotations

from participant.routes import COOKIE
from shared.store import Workshop
from shared.workshop.table_mode import TableMode
from tests.facilitator.site import Site, refused, said


def open_tables(site: Site, mode: TableMode) -> Workshop:
    workshop = site.workshop(site.owner())
    assert site.roolitus.store.workshops.change(workshop.id, table_mode=mode) is None
    return workshop


def test_several_join_with_one_device_and_each_has_their_own_seat(site: Site) -> None:
    workshop = open_tables(site, "seats")
    phone = site.browser()

    joined = said(phone.post(f"/api/join/{workshop.code}", {"people": 3}))

    own = joined["synced"]["own"]  # type: ignore[index]
    assert own["table"] == {"mode": "seats", "seat": 1, "seats": [1, 2, 3], "done": [], "hands": []}
    second = said(phone.get(f"/api/join/{workshop.code}?seat=2"))["synced"]
    assert second["own"]["table"]["seat"] == 2  # type: ignore[index]
    assert second["own"]["participant"] != own["participant"]  # type: ignore[index]
    assert said(phone.get(f"/api/join/{workshop.code}?seat=4"))["synced"] is None
    assert said(site.browser().get(f"/api/join/{workshop.code}?seat=2"))["synced"] is None


def test_a_workshop_without_tables_takes_one_person_a_device(site: Site) -> None:
    workshop = site.workshop(site.owner())

    refusal = refused(site.browser().post(f"/api/join/{workshop.code}", {"people": 2}))

    assert refusal == (400, "no_table_mode")
    assert site.roolitus.store.participants.count(workshop.id) == 0


def test_a_device_says_of_how_many_it_may_be(site: Site) -> None:
    workshop = open_tables(site, "hands")

    assert said(site.browser().get(f"/api/join/{workshop.code}"))["workshop"]["table_mode"] == "hands"  # type: ignore[index]
    assert refused(site.browser().post(f"/api/join/{workshop.code}", {"people": 13})) == (400, "table_size")
    assert refused(site.browser().post(f"/api/join/{workshop.code}", {"people": 0})) == (400, "table_size")


def test_one_of_a_table_leaves_and_the_device_keeps_what_the_others_need(site: Site) -> None:
    workshop = open_tables(site, "seats")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 2}))

    first = phone.delete(f"/api/join/{workshop.code}?seat=1")
    last = phone.delete(f"/api/join/{workshop.code}?seat=2")

    assert "Clear-Site-Data" not in first.headers
    assert "Clear-Site-Data" in last.headers
    assert site.roolitus.store.participants.count(workshop.id) == 0


def test_once_the_first_seat_has_left_the_device_still_finds_the_others(site: Site) -> None:
    workshop = open_tables(site, "seats")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 3}))
    phone.delete(f"/api/join/{workshop.code}?seat=1")

    door = said(phone.get(f"/api/join/{workshop.code}"))

    assert door["workshop"]["has_joined"] is True  # type: ignore[index]
    assert door["workshop"]["seat"] == 2  # type: ignore[index]
    assert door["synced"]["own"]["table"]["seats"] == [2, 3]  # type: ignore[index]
    again = said(phone.post(f"/api/join/{workshop.code}", {"people": 2}))
    assert again["synced"]["own"]["participant"] == door["synced"]["own"]["participant"]  # type: ignore[index]
    assert site.roolitus.store.participants.count(workshop.id) == 2
    assert said(phone.get(f"/api/join/{workshop.code}?seat=1"))["synced"] is None


def test_a_table_that_counts_hands_leaves_together(site: Site) -> None:
    workshop = open_tables(site, "hands")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 4}))

    left = phone.delete(f"/api/join/{workshop.code}")

    assert "Clear-Site-Data" in left.headers
    assert site.roolitus.store.participants.count(workshop.id) == 0


def test_a_shared_device_gives_nobody_the_page_of_anothers_answers(site: Site) -> None:
    workshop = open_tables(site, "seats")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 2}))

    assert phone.cookie(COOKIE)
    assert refused(phone.get(f"/api/join/{workshop.code}/own.json")) == (400, "not_joined")
    assert phone.get(f"/j/{workshop.code}/own").status_code == 303


def test_a_person_more_comes_to_a_device_in_the_middle(site: Site) -> None:
    workshop = open_tables(site, "seats")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 2}))
    phone.delete(f"/api/join/{workshop.code}?seat=1")

    said(phone.post(f"/api/join/{workshop.code}/people?seat=2", {"people": 2}))

    synced = said(phone.get(f"/api/join/{workshop.code}"))["synced"]
    assert synced["own"]["table"]["seats"] == [2, 3]  # type: ignore[index]
    assert refused(phone.post(f"/api/join/{workshop.code}/people", {"people": 1})) == (403, "not_allowed")
    assert refused(phone.post(f"/api/join/{workshop.code}/people", {"people": 13})) == (400, "table_size")
    assert refused(site.browser().post(f"/api/join/{workshop.code}/people", {"people": 2})) == (
        400,
        "not_joined",
    )


def test_a_wrong_count_of_hands_is_corrected_both_ways(site: Site) -> None:
    workshop = open_tables(site, "hands")
    phone = site.browser()
    said(phone.post(f"/api/join/{workshop.code}", {"people": 4}))

    for people in (5, 3):
        said(phone.post(f"/api/join/{workshop.code}/people", {"people": people}))

        assert site.roolitus.store.participants.count(workshop.id) == people
