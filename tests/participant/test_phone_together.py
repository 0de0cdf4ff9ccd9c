"""The phone and the rest of the room: comments, upvotes, pauses, a shut door, a second round."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from shared.protocol import WorkshopCommand
from tests.e2e.stage import show_overview
from tests.participant.hall import Room

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def lead(room: Room, kind: str, **fields: object) -> None:
    """The facilitator does something else than the large button offers."""
    position = room.facilitator.room(lambda _: True).position
    command = {"position": position, "kind": kind, **fields}
    room.facilitator.send(WorkshopCommand.model_validate(command))


def another_phone(room: Room) -> Page:
    hall = room.hall
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    phone = context.new_page()
    phone.goto(f"{hall.server.address}/j/{room.facilitator.code}")
    phone.get_by_text("Johto", exact=True).click()
    phone.get_by_role("button", name="Liity mukaan").click()
    return phone


def test_whoever_comes_late_is_straight_at_the_current_question(room: Room) -> None:
    late = another_phone(room)
    expect(late.get_by_role("heading", level=1, name="Kuinka suuri on tyypillinen")).to_be_focused()
    late.context.close()


def test_a_comment_is_written_changed_and_taken_away(room: Room) -> None:
    show_overview(room.phone)
    asked = room.phone.locator("#item-comment1")
    asked.get_by_label("Kirjoita kommentti").fill("Myymme kumppanien kautta")
    expect(asked.get_by_text("24/500")).to_be_visible()
    asked.get_by_role("button", name="Lähetä").tap()
    own = asked.locator(".comment.is-own")
    expect(own).to_contain_text("Myymme kumppanien kautta")
    expect(own).to_contain_text("Tallennettu")
    expect(asked.get_by_label("Kirjoita kommentti")).to_have_value("")

    own.get_by_role("button", name="Muokkaa").tap()
    own.get_by_label("Kommenttisi").fill("Myymme vain itse")
    own.get_by_role("button", name="Lähetä").tap()
    expect(own).to_contain_text("Myymme vain itse")
    expect(own).to_contain_text("Tallennettu")
    room.phone.reload()
    show_overview(room.phone)
    expect(own).to_contain_text("Myymme vain itse")

    own.get_by_role("button", name="Poista").tap()
    own.get_by_role("group", name="Poistetaanko kommentti?").get_by_role("button", name="Poista").tap()
    expect(own).to_have_count(0)
    room.phone.reload()
    show_overview(room.phone)
    expect(asked.get_by_label("Kirjoita kommentti")).to_be_visible()
    expect(own).to_have_count(0)


def test_among_results_no_comment_stands_without_words(room: Room) -> None:
    now = room.facilitator.room(lambda _: True)

    lead(room, "reveal_items", items=[item for item, view in now.items.items() if view.phase == "open"])

    expect(room.phone.locator("#item-deal_size .result")).to_be_visible()
    expect(room.phone.locator("#item-comment1")).to_have_count(0)


def test_a_comment_that_is_too_long_keeps_every_letter_and_is_not_sent(room: Room) -> None:
    show_overview(room.phone)
    asked = room.phone.locator("#item-comment1")
    asked.get_by_label("Kirjoita kommentti").fill("a" * 501)
    expect(asked.get_by_text("501/500")).to_be_visible()
    expect(asked.get_by_role("button", name="Lähetä")).to_be_disabled()
    expect(asked.get_by_label("Kirjoita kommentti")).to_have_value("a" * 501)


def test_comments_of_others_are_read_and_upvoted_once_they_are_shared(room: Room) -> None:
    other = another_phone(room)
    show_overview(other)
    show_overview(room.phone)
    field = other.locator("#item-comment1").get_by_label("Kirjoita kommentti")
    field.fill("Hinta ratkaisee")
    other.locator("#item-comment1").get_by_role("button", name="Lähetä").tap()
    expect(other.locator("#item-comment1 .comment")).to_contain_text("Tallennettu")
    expect(room.phone.get_by_text("Hinta ratkaisee")).to_have_count(0)

    lead(room, "share_comments", is_on=True)

    comment = room.phone.locator("#item-comment1 li.comment")
    expect(comment).to_contain_text("Hinta ratkaisee")
    upvote = comment.get_by_role("button", name="Kannata tätä")
    upvote.tap()
    expect(upvote).to_have_attribute("aria-pressed", "true")
    expect(upvote).to_contain_text("1")
    expect(other.locator("#item-comment1 .comment.is-own")).to_contain_text("1")
    upvote.tap()
    expect(upvote).to_have_attribute("aria-pressed", "false")
    expect(upvote).to_contain_text("0")
    other.context.close()


def test_a_pause_stops_the_answering_and_says_so(room: Room) -> None:
    lead(room, "set_pause", is_on=True)

    first = room.phone.locator("label.choice input").first
    expect(room.phone.get_by_role("status")).to_contain_text("Työpaja on tauolla")
    expect(first).to_be_disabled()

    lead(room, "set_pause", is_on=False)
    expect(first).to_be_enabled()
    expect(room.phone.get_by_role("status")).not_to_contain_text("tauolla")


def test_a_shut_door_opens_when_the_facilitator_opens_it(room: Room) -> None:
    lead(room, "lock_room", is_on=True)
    hall = room.hall
    late = hall.browser.new_context(locale="fi-FI", **hall.device).new_page()
    late.goto(f"{hall.server.address}/j/{room.facilitator.code}")
    expect(late.get_by_role("heading", level=1, name="Uusia osallistujia ei juuri nyt oteta")).to_be_focused()

    lead(room, "lock_room", is_on=False)
    late.get_by_role("button", name="Yritä uudelleen").tap()
    expect(late.get_by_role("button", name="Liity mukaan")).to_be_visible()
    late.context.close()


def test_a_second_round_remembers_the_first(room: Room) -> None:
    item = room.phone.locator("#item-deal_size")
    item.locator("label.choice").nth(2).tap()
    expect(item.get_by_text("Tallennettu")).to_be_visible()
    now = room.facilitator.room(lambda _: True)
    lead(room, "reveal_items", items=[item for item, view in now.items.items() if view.phase == "open"])
    lead(room, "start_round", items=["deal_size"])

    expect(item.get_by_text("2. kierros")).to_be_visible()
    # Nothing is locked: no empty list of locked answers is below.
    expect(room.phone.locator(".answers")).to_have_count(0)
    expect(item.get_by_text("Viimeksi vastasit: 10")).to_be_visible()
    expect(item.locator("input:checked")).to_have_count(0)
    item.get_by_role("button", name="Vastaan samoin").tap()

    expect(item.locator("label.choice").nth(2).locator("input")).to_be_checked()
    expect(item.get_by_text("Tallennettu")).to_be_visible()


def test_the_own_group_is_changed_in_the_lobby(room: Room) -> None:
    lead(room, "go_to", step="lobby")
    expect(room.phone.get_by_text("Osastosi: Myynti")).to_be_visible()
    room.phone.get_by_role("button", name="Muuta").tap()
    expect(room.phone.get_by_label("Myynti")).to_be_focused()
    room.phone.get_by_text("Johto", exact=True).tap()
    room.phone.get_by_role("button", name="Tallenna").tap()
    expect(room.phone.get_by_role("button", name="Muuta")).to_be_focused()

    room.phone.reload()
    expect(room.phone.get_by_text("Osastosi: Johto")).to_be_visible()


def test_the_end_says_thanks_and_leads_to_the_shared_results(room: Room) -> None:
    lead(room, "close_workshop")
    expect(room.phone.get_by_role("heading", level=1, name="Kiitos")).to_be_focused()
    expect(room.phone.get_by_role("link", name="Katso tulokset")).to_have_count(0)

    lead(room, "share_results", is_on=True)
    expect(room.phone.get_by_role("link", name="Katso tulokset")).to_be_visible()
    room.phone.get_by_role("link", name="Katso tulokset").tap()
    expect(room.phone).to_have_url(re.compile("/results/"))
