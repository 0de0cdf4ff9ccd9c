"""The console in a real layout: what is said is in sight, and what is pressed stays where it was."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.house import House, Show, open_show
from tests.e2e.stage import BETWEEN_PRESSES_MS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def box(place: Locator) -> tuple[float, float, float, float]:
    found = place.bounding_box()
    assert found is not None
    return found["x"], found["y"], found["width"], found["height"]


def at_rest(page: Page) -> None:
    """Waits until the typefaces are there and nothing moves by itself any more."""
    page.evaluate(
        "async () => { await document.fonts.ready;"
        " await Promise.all(document.getAnimations()"
        ".filter((one) => one.effect.getTiming().iterations !== Infinity)"
        ".map((one) => one.finished.catch(() => null)));"
        " await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); }"
    )


def at_small_laptop(show: Show) -> Page:
    show.console.set_viewport_size({"width": 1280, "height": 720})
    return show.console


def test_a_short_message_takes_a_line(show: Show) -> None:
    console = at_small_laptop(show)
    show.press("u")
    show.press("u")

    toast = console.locator(".notice-place .toast")
    expect(toast).to_contain_text("Kumottavaa ei ole.")
    assert box(toast)[3] < 70


def test_looking_elsewhere_is_said_in_sight_wherever_one_scrolls(show: Show) -> None:
    console = at_small_laptop(show)
    show.lead("start_step", step="q1")
    expect(console.locator("li.item").first).to_be_visible()
    console.locator(".agenda").get_by_role("button", name="Kenelle myytte?").click()
    console.get_by_role("button", name="Avaa kaikki rivit").click()
    live, rows = console.locator("#live"), console.locator(".live-body")
    rows.evaluate("rows => rows.scrollTo(0, rows.scrollHeight)")

    _, top, _, height = box(live)
    banner = box(console.get_by_text("Katsot osiota"))
    assert rows.evaluate("rows => rows.scrollTop") > 100
    assert top <= banner[1] < top + height / 3


def test_the_matrix_of_responsibilities_fits_a_small_laptop(house: House) -> None:
    show = open_show(house)
    try:
        show.fill_room(6)
        show.lead_on(lambda room: room.step == "structure" and room.is_structure_revealed)
        console = at_small_laptop(show)
        console.locator(".segments").get_by_role("button", name="Vastuut").click()
        frame = console.locator(".matrix-frame")

        expect(frame).to_be_visible()
        assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") == 0
    finally:
        show.close()


def test_buttons_stay_where_they_are_whatever_they_say(show: Show) -> None:
    console = at_small_laptop(show)
    switches = [f".switches button >> nth={number}" for number in range(4)]
    places = (".undo", "button.next", *switches)
    at_rest(console)
    before = {place: box(console.locator(place)) for place in places}

    show.lead("start_step", step="q1")
    show.lead("lock_room", is_on=True)
    show.lead("blank_projector", is_on=True)
    show.lead("set_timer", duration_s=600)
    show.lead("set_pause", is_on=True)
    expect(console.locator(".switches .on")).to_have_count(3)
    at_rest(console)

    assert {place: box(console.locator(place)) for place in places} == before


def test_a_clicker_leads_while_the_wall_has_the_focus(show: Show) -> None:
    wall = show.console.context.new_page()
    wall.goto(f"{show.house.server.address}/projector/{show.facilitator.workshop_id}")
    expect(wall.locator(".lobby-code")).to_be_visible()

    wall.keyboard.press("PageDown")
    show.facilitator.room(lambda room: room.step == "q1")
    wall.wait_for_timeout(BETWEEN_PRESSES_MS)
    wall.keyboard.press("b")
    show.facilitator.room(lambda room: room.is_blank)
    expect(wall.locator(".blank")).to_be_visible()
