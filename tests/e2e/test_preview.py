"""The picture of a phone on the console: true at every moment, and nothing can be done in it."""

from __future__ import annotations

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from shared.definitions import load_definition
from shared.protocol import ConsoleRoom
from tests.e2e.house import SMALL_LAPTOP, Show, check, wait_for_same_heading

pytestmark = [pytest.mark.browser, pytest.mark.timeout(360)]


def open_preview(console: Page) -> FrameLocator:
    console.get_by_role("tab", name="Puhelin").click()
    return console.frame_locator(".phone-case iframe")


def heading(preview: FrameLocator, words: str) -> None:
    # What is inert is hidden from readers, so the heading is found by its tag.
    expect(preview.locator("h1")).to_have_text(words)


def test_the_picture_follows_every_phase_and_shows_what_phones_show(show: Show) -> None:
    console = show.console
    phone = show.phone()
    show.fill_room(3)
    console.get_by_role("button", name="odotusnäkymä").click()
    preview = console.frame_locator(".phone-case iframe")
    heading(preview, "Olet mukana")
    check(console, "the picture of the lobby")

    show.lead("start_step", step="q1")
    expect(phone.locator("section.item").first).to_be_visible()
    wait_for_same_heading(phone, preview)
    options = load_definition().items["deal_size"].options
    shown = preview.locator("#item-deal_size .choice:not(.is-abstain)")
    expect(shown).to_have_count(len(options))
    assert (
        shown.all_inner_texts() == phone.locator("#item-deal_size .choice:not(.is-abstain)").all_inner_texts()
    )
    check(console, "the picture of open questions")

    show.lead("set_pause", is_on=True)
    expect(preview.locator(".status")).to_contain_text("tauolla")
    show.lead("set_pause", is_on=False)
    expect(preview.locator(".status")).not_to_contain_text("tauolla")

    show.lead_on(lambda room: room.next is not None and room.next.command.kind == "reveal_items")
    heading(preview, "Vastaukset on lukittu")
    show.lead_on(lambda room: room.next is not None and room.next.command.kind == "focus_item")
    expect(preview.locator("#item-deal_size .result").first).to_be_visible()
    wait_for_same_heading(phone, preview)
    check(console, "the picture of results")

    show.lead_on(is_structure_next)
    wait_for_same_heading(phone, preview)
    expect(preview.locator(".house-card")).to_have_count(0)
    show.lead("reveal_structure", is_on=True)
    expect(preview.locator(".house-card").first).to_be_visible()
    wait_for_same_heading(phone, preview)

    show.lead("close_workshop")
    heading(preview, "Kiitos, että olit mukana")
    wait_for_same_heading(phone, preview)


def is_structure_next(room: ConsoleRoom) -> bool:
    return room.next is not None and room.next.command.kind == "reveal_structure"


def test_nobody_votes_in_the_picture_and_it_takes_no_focus(show: Show) -> None:
    console = show.console
    phone = show.phone()
    preview = open_preview(console)
    heading(preview, "Olet mukana")
    console.get_by_role("tab", name="Puhelin").focus()
    room = show.lead("start_step", step="q1")
    show.until_console_is_at(room)
    expect(preview.locator("#item-deal_size .choice").first).to_be_visible()

    preview.locator("#item-deal_size .choice").first.click(force=True)
    preview.locator("#item-deal_size input").first.evaluate("box => box.click()")

    phone.locator("#item-deal_size .choice").nth(2).tap()
    expect(console.locator(".items progress").first).to_have_js_property("value", 1)
    console.wait_for_function("document.activeElement.tagName !== 'IFRAME'")
    show.press("b")
    show.facilitator.room(lambda now: now.is_blank)
    show.lead("lock_items", items=["deal_size"])
    newest = show.facilitator.room(lambda now: "deal_size" in now.results)
    assert newest.results["deal_size"].n == 1
    assert newest.results["deal_size"].counts[2] == 1


def test_answers_that_are_hidden_never_reach_the_picture(show: Show) -> None:
    console = show.console
    heard: list[str] = []
    console.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))),
    )
    show.fill_room(4)
    preview = open_preview(console)
    heading(preview, "Olet mukana")

    show.lead_on(lambda room: room.next is not None and room.next.command.kind == "reveal_items")
    heading(preview, "Vastaukset on lukittu")

    rooms = [frame for frame in heard if '"projector.room"' in frame]
    assert rooms
    assert all('"results":{}' in frame for frame in rooms)
    assert all('"structure":null' in frame for frame in rooms)
    # The console itself has them by now, in the rows that are opened.
    console.get_by_role("button", name="Avaa kaikki rivit").click()
    expect(console.locator(".items .result").first).to_be_visible()
    show.lead_on(lambda room: room.next is not None and room.next.command.kind == "focus_item")
    expect(preview.locator("#item-deal_size .result").first).to_be_visible()


def test_the_picture_fits_a_small_laptop_and_stays_from_step_to_step(show: Show) -> None:
    console = show.console
    console.set_viewport_size({"width": SMALL_LAPTOP[0], "height": SMALL_LAPTOP[1]})
    preview = open_preview(console)
    heading(preview, "Olet mukana")
    show.lead("start_step", step="q1")
    heading(preview, load_definition().items["deal_size"].text["fi"])

    case = console.locator(".phone-case").bounding_box()
    foot = console.locator(".next-bar").bounding_box()
    assert case is not None
    assert foot is not None
    assert case["y"] + case["height"] <= foot["y"]
    assert case["width"] > 200
    check(console, "the picture on a small laptop")
