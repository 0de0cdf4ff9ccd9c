"""One phone for several people: each in turn, hidden from the next, or hands that are counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from tests.participant.hall import Hall

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@contextmanager
def table(hall: Hall, mode: str, people: int) -> Iterator[tuple[ScriptedFacilitator, Page]]:
    """A workshop whose tables share a device, and such a device in its lobby."""
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    changed = facilitator._http.patch(
        f"{hall.server.address}/api/workshops/{facilitator.workshop_id}", json={"table_mode": mode}
    )
    assert changed.ok
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    phone = context.new_page()
    phone.goto(f"{hall.server.address}/j/{facilitator.code}")
    for _ in range(people - 1):
        phone.locator(".people button").last.click()
    if phone.locator("input[name=group]").count():
        phone.locator("label.choice").first.click()
    phone.get_by_role("button", name="Liity mukaan").click()
    expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()
    yield facilitator, phone
    facilitator.leave()
    context.close()


def press_next(facilitator: ScriptedFacilitator) -> None:
    following = facilitator.room(lambda seen: seen.next is not None).next
    assert following is not None
    facilitator.send(following.command)


def answer_everything(phone: Page, choice: int) -> None:
    while not phone.locator(".overview").count():
        item = str(phone.locator("section.item").get_attribute("id"))
        phone.locator("section.item label.choice, section.item label.key").nth(choice).click()
        expect(phone.locator(f"#{item} input:checked")).to_have_count(1)
        phone.locator(".dock .next").click()
        expect(phone.locator(f"#{item}")).to_have_count(0)


def test_each_at_a_table_answers_in_turn_and_sees_nothing_of_the_one_before(hall: Hall) -> None:
    with table(hall, "seats", 2) as (facilitator, phone):
        press_next(facilitator)
        expect(phone.get_by_role("heading", name="Paikka 1/2: sinun vuorosi")).to_be_visible()
        phone.get_by_role("button", name="Aloita").click()
        answer_everything(phone, 1)
        phone.get_by_role("button", name="Valmis, anna laite eteenpäin").click()

        expect(phone.get_by_role("heading", name="Paikka 2/2: sinun vuorosi")).to_be_visible()
        phone.get_by_role("button", name="Aloita").click()
        expect(phone.locator("section.item")).to_be_visible()
        expect(phone.locator("input:checked")).to_have_count(0)
        answer_everything(phone, 2)
        phone.get_by_role("button", name="Valmis, anna laite eteenpäin").click()

        expect(phone.get_by_role("heading", name="Kaikki 2 ovat vastanneet")).to_be_visible()
        facilitator.wait_for_answers(2)
        phone.reload()
        expect(phone.get_by_role("heading", name="Kaikki 2 ovat vastanneet")).to_be_visible()
        expect(phone.locator("input:checked, .said")).to_have_count(0)


def test_a_table_counts_hands_and_every_hand_is_an_answer(hall: Hall) -> None:
    with table(hall, "hands", 4) as (facilitator, phone):
        press_next(facilitator)
        expect(phone.locator(".hands")).to_be_visible()
        while phone.locator(".hands").count():
            title = phone.get_by_role("heading", level=1).inner_text()
            steppers = phone.locator(".hand .hand-stepper")
            for _ in range(3):
                steppers.nth(0).locator("button").last.click()
            steppers.nth(1).locator("button").last.click()
            phone.get_by_role("button", name="Tallenna kädet").click()
            expect(phone.get_by_role("heading", level=1)).not_to_have_text(title)

        expect(phone.get_by_role("heading", name="Kädet on laskettu")).to_be_visible()
        facilitator.wait_for_answers(4)
        press_next(facilitator)
        press_next(facilitator)
        revealed = facilitator.room(lambda seen: bool(seen.results))
        assert {result.n for result in revealed.results.values()} == {4}
        assert all(sorted(result.counts, reverse=True)[:2] == [3, 1] for result in revealed.results.values())


def test_once_the_first_has_left_the_others_come_back_after_a_reload_and_more_can_come(hall: Hall) -> None:
    with table(hall, "seats", 2) as (facilitator, phone):
        phone.get_by_role("button", name="Poista paikan 1 vastaukset").click()
        phone.get_by_role("button", name="Poista pysyvästi").click()
        expect(phone.get_by_role("button", name="Poista paikan 1 vastaukset")).to_be_visible()

        phone.reload()
        expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()
        phone.get_by_text("Lisää ihmisiä tälle laitteelle").click()
        phone.locator(".more-people .hand-stepper button").last.click()
        phone.get_by_role("button", name="Tallenna", exact=True).click()
        expect(phone.locator(".more-people[open]")).to_have_count(0)
        press_next(facilitator)

        expect(phone.get_by_role("heading", name="Paikka 1/2: sinun vuorosi")).to_be_visible()


def test_who_comes_late_to_a_count_of_hands_is_counted_with_the_others(hall: Hall) -> None:
    with table(hall, "hands", 2) as (facilitator, phone):
        press_next(facilitator)
        expect(phone.locator(".hands")).to_be_visible()
        while phone.locator(".hands").count():
            title = phone.get_by_role("heading", level=1).inner_text()
            phone.get_by_role("button", name="Kukaan ei osaa sanoa").click()
            expect(phone.get_by_role("heading", level=1)).not_to_have_text(title)
        phone.get_by_text("Korjaa, montako teitä on").click()
        phone.locator(".more-people .hand-stepper button").last.click()
        phone.get_by_role("button", name="Tallenna", exact=True).click()

        expect(phone.locator(".hands")).to_be_visible()
        expect(phone.locator(".hands > p").first).to_contain_text("3/3")
