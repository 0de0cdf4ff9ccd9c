"""Every screen of the phone, from the code to the thanks: what it says, and that everybody can use it."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from facilitator.simulation.scripted_facilitator import GROUPS, read_company
from facilitator.simulation.scripted_phone import ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import WorkshopCommand
from tests.e2e.stage import TOO_WIDE, answer_all, show_question
from tests.participant.hall import Hall, Room

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL_TARGETS = """
() => [...document.querySelectorAll('button, a, input:not([type=radio]), textarea, label.choice, label.key')]
  .map((target) => [target.outerHTML.slice(0, 90), target.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && (height < 47.5 || width < 44))
  .map(([html, { width, height }]) => `${html} ${width} x ${height}`)
"""
BARS_TOO_SMALL = """
() => [...document.querySelectorAll('.bar')].flatMap((bar) => {
  const share = Number(bar.querySelector('.bar-fill').style.getPropertyValue('--share'));
  const { width } = bar.querySelector('.bar-fill').getBoundingClientRect();
  return share > 0 && width < Math.min(60, 60 * share) ? [`${bar.textContent}: ${width} px of ${share}`] : [];
})
"""
OUTSIDE = """
() => [...document.querySelectorAll('.card *, .rolecard *, .item *, .dock *')].filter((part) => {
  const card = part.closest('.card, .rolecard, .item, .dock').getBoundingClientRect();
  const { left, right, width } = part.getBoundingClientRect();
  return width && (left < card.left - 0.5 || right > card.right + 0.5);
}).map((part) => part.outerHTML.slice(0, 90))
"""
LARGE_TEXT = "() => document.documentElement.style.fontSize = '212.5%'"
"""Twice the usual text: the phone's own root size is 106.25 %."""


def check(phone: Page, heading: str) -> None:
    """It is the screen asked for, the focus is on its heading, and axe finds nothing in any form."""
    expect(phone.get_by_role("heading", level=1, name=heading)).to_be_focused()
    usual = phone.viewport_size
    assert usual is not None
    # As tall as the page: what a scroll brings out from behind the dock is not out of reach.
    tall = phone.evaluate("() => document.documentElement.scrollHeight")
    phone.set_viewport_size({**usual, "height": max(usual["height"], tall)})
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for colours in schemes:
        phone.emulate_media(color_scheme=colours, reduced_motion="reduce")
        found = Axe().run(phone, options={"runOnly": RULES})
        assert found.violations_count == 0, f"{heading}, {colours}: {found.generate_report()}"
    assert phone.evaluate(SMALL_TARGETS) == [], heading
    for width in (320, 360, 412):
        phone.set_viewport_size({"width": width, "height": 640})
        check_fit(phone, f"{heading} at {width} px")
        phone.evaluate(LARGE_TEXT)
        check_fit(phone, f"{heading} at {width} px with text twice as large")
        phone.evaluate("() => document.documentElement.style.fontSize = ''")
    phone.set_viewport_size(usual)


def check_fit(phone: Page, where: str) -> None:
    """Nothing scrolls sideways, nothing leaves its card, and every bar can be seen."""
    assert phone.evaluate(TOO_WIDE) <= 0, where
    assert phone.evaluate(OUTSIDE) == [], where
    assert phone.evaluate(BARS_TOO_SMALL) == [], where


def test_the_door_says_what_is_wrong_with_a_code(hall: Hall) -> None:
    context = hall.browser.new_context(locale="fi-FI", **hall.device)
    phone = context.new_page()
    phone.goto(hall.server.address)
    check(phone, "Tervetuloa mukaan")

    phone.get_by_label("Työpajan koodi").fill("zzz-999")
    phone.get_by_role("button", name="Jatka").tap()

    expect(phone.get_by_role("alert")).to_contain_text("Tällä koodilla ei löydy työpajaa")
    expect(phone.get_by_label("Työpajan koodi")).to_have_value("ZZZ999")
    expect(phone.get_by_label("Työpajan koodi")).to_be_focused()
    expect(phone).to_have_title("Tervetuloa mukaan | Roolitus")
    context.close()


@pytest.mark.parametrize(
    ("locale", "welcome"),
    [("fi-FI", "Tervetuloa mukaan"), ("sv-FI", "Välkommen med"), ("de-DE", "Tervetuloa mukaan")],
)
def test_the_door_speaks_the_phones_language(hall: Hall, locale: str, welcome: str) -> None:
    context = hall.browser.new_context(locale=locale, **hall.device)
    phone = context.new_page()
    phone.goto(hall.server.address)
    expect(phone.get_by_role("heading", level=1, name=welcome)).to_be_visible()
    context.close()


def test_joining_asks_for_a_group_in_the_phones_language_and_takes_those_of_none(hall: Hall) -> None:
    made = hall.account._post(
        "/api/workshops",
        {
            "name": "Roolit",
            "language": "fi",
            "item_set": "short",
            "groups": ["Myynti"],
            "intro": "Hyvä, että tulit.",
        },
    )
    context = hall.browser.new_context(locale="fi-FI", **hall.device)
    phone = context.new_page()
    phone.goto(f"{hall.server.address}/j/{made['code']}")
    expect(phone).to_have_title("Roolit | Roolitus")
    expect(phone.get_by_label("Nimi")).to_have_count(0)
    phone.get_by_text("Mitä vastauksistasi tallennetaan?").tap()
    expect(phone.get_by_text("Nimeäsi ei kysytä.")).to_be_visible()

    phone.get_by_role("button", name="Liity mukaan").tap()
    expect(phone.get_by_role("alert")).to_have_text("Valitse osastosi.")

    phone.get_by_text("Jokin muu").tap()
    phone.get_by_role("button", name="Liity mukaan").tap()

    check(phone, "Olet mukana")
    expect(phone.get_by_text("Hyvä, että tulit.")).to_be_visible()
    expect(phone.get_by_text("Odotetaan, että vetäjä aloittaa.")).to_be_visible()
    context.close()


def test_every_screen_of_a_workshop_is_for_everybody(room: Room) -> None:
    phone, facilitator = room.phone, room.facilitator
    definition, company = load_definition(), read_company()
    others = [
        ScriptedPhone(
            facilitator.address, facilitator.code, definition, company, seed=number, group=GROUPS[number]
        )
        for number in range(3)
    ]
    for other in others:
        other.join()
    steps = {step.id: step.title["fi"] for step in definition.steps}
    first_question = {
        step: next(item.text["fi"] for item in definition.asked("short") if item.step == step)
        for step in steps
    }
    checked: set[tuple[str, str]] = set()
    headings: dict[str, Callable[[str], str]] = {
        "start_step": lambda step: first_question[step],
        "lock_items": lambda _: "Vastaukset on lukittu",
        "reveal_items": lambda step: steps[step],
        "reveal_structure": lambda _: "Roolirakenne",
        "close_workshop": lambda _: "Kiitos, että olit mukana",
    }

    check(phone, first_question["q1"])
    expect(phone).to_have_title("Kaupan koko | Myynnin roolit")
    seen = facilitator.room(lambda _: True)
    while seen.next is not None:
        if any(item.phase == "open" for item in seen.items.values()):
            asked = answer_all(phone, 2)
            facilitator.wait_for_answers(len(others) + 1)
            expect(phone.get_by_role("heading", name=f"Kaikki {asked} vastattu")).to_be_visible()
        command = seen.next.command
        seen = facilitator.send(command)
        if command.kind == "start_step":
            expect(phone.locator("section.item").first).to_be_visible()
        # What q3 shows is like q1, and one locked step is like another.
        if seen.step != "q3" and (command.kind, seen.step) not in checked and command.kind in headings:
            on_wall = definition.items.get(seen.focus or "")
            is_followed = command.kind == "reveal_items"
            heading = headings[command.kind](seen.step)
            check(phone, on_wall.text["fi"] if on_wall and is_followed else heading)
            checked |= {(command.kind, step) for step in steps if command.kind == "lock_items"}
    for other in others:
        other.leave()


def test_results_can_be_seen_at_large_text_on_every_phone(room: Room) -> None:
    answer_all(room.phone, 2)
    room.facilitator.wait_for_answers(1)
    for kind in ("lock_items", "reveal_items"):
        step = room.facilitator.room(lambda seen: seen.next is not None).next
        assert step is not None
        assert step.command.kind == kind
        room.facilitator.send(step.command)
    expect(room.phone.locator("figure.result").first).to_be_visible()

    room.phone.evaluate(LARGE_TEXT)
    for width in (320, 360, 390, 412, 430):
        room.phone.set_viewport_size({"width": width, "height": 640})
        check_fit(room.phone, f"{width} px")


HIDDEN_ANSWERS = """
() => [...document.querySelectorAll('.choice-row:has(.saying)')].filter((row) => {
  const words = document.createRange();
  words.selectNodeContents(row.querySelector('.choice > span'));
  const mark = row.querySelector('.saying').getBoundingClientRect();
  return mark.left < 0 || [...words.getClientRects()].some(({ top, bottom, left, right }) =>
    mark.bottom > top + 0.2 * (bottom - top) && mark.top < bottom && mark.left < right && mark.right > left);
}).map((row) => row.innerText)
"""
"""Answers under their own mark; what is above the letters of a line may be."""


def test_what_says_that_an_answer_is_saved_hides_no_answer_at_large_text(room: Room) -> None:
    phone = room.phone
    answer_all(phone, 1)
    show_question(phone, 0)
    for width in (320, 360, 412):
        phone.set_viewport_size({"width": width, "height": 640})
        assert phone.evaluate(HIDDEN_ANSWERS) == [], f"{width} px"
        phone.evaluate(LARGE_TEXT)
        assert phone.evaluate(HIDDEN_ANSWERS) == [], f"{width} px with text twice as large"
        phone.evaluate("() => document.documentElement.style.fontSize = ''")


HIDDEN_FOCUS = """
() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const target = focused.closest('label') ?? focused;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const isSeen = [0.1, 0.3, 0.5, 0.7, 0.9].some((share) => {
    const found = document.elementFromPoint((left + right) / 2, top + (bottom - top) * share);
    return found && (target.contains(found) || found.contains(target) && !found.closest('.status'));
  });
  return { html: focused.outerHTML.slice(0, 90), isSeen };
}
"""


def test_no_bar_hides_what_has_the_focus_at_large_text_while_the_connection_is_lost(room: Room) -> None:
    phone = room.phone
    phone.set_viewport_size({"width": 320, "height": 568})
    phone.evaluate(LARGE_TEXT)
    os.kill(room.hall.server.pid, signal.SIGSTOP)
    try:
        phone.get_by_role("radio").first.check(force=True)
        expect(phone.get_by_role("status")).to_contain_text("Verkko takkuaa", timeout=30_000)

        seen: dict[str, bool] = {}
        for key in ("Tab", "Shift+Tab"):
            for _ in range(30):
                phone.keyboard.press(key)
                found = phone.evaluate(HIDDEN_FOCUS)
                if found:
                    seen[f"{key}: {found['html']}"] = found["isSeen"]
        # Measured before the server goes on: the bar disappears as soon as it does.
        status = phone.locator(".status > *").bounding_box()
    finally:
        os.kill(room.hall.server.pid, signal.SIGCONT)

    assert len(seen) > 12
    assert [html for html, is_seen in seen.items() if not is_seen] == []
    assert status is not None
    assert status["height"] <= 0.3 * 568 + 1


def colours(phone: Page, selector: str) -> set[str]:
    """The grounds of what is drawn with a selector, as a forced palette leaves them."""
    found = phone.locator(selector).evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    return set(found)


def test_what_is_chosen_and_how_long_a_bar_is_can_be_seen_in_forced_colours(room: Room) -> None:
    phone, facilitator = room.phone, room.facilitator
    phone.emulate_media(forced_colors="active")
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand(kind="start_step", step="today", position=position))
    answer_all(phone, 2)

    show_question(phone, 0).locator(".tile").first.click()
    expect(phone.locator(".tile.level-1")).to_have_count(1)
    phone.locator(".tile").nth(1).click(click_count=2)
    expect(phone.locator(".tile.level-0")).to_have_count(1)
    levels = [colours(phone, f".tile.level-{level}") for level in (0, 2)]
    assert levels[0].isdisjoint(levels[1])
    borders = phone.locator(".tile.level-0, .tile.level-1").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).borderTopStyle)"
    )
    assert sorted(borders) == ["double", "solid"]
    show_question(phone, 1)
    assert colours(phone, ".choice[aria-pressed=true]").isdisjoint(
        colours(phone, ".choice[aria-pressed=false]")
    )

    facilitator.wait_for_answers(1)
    for kind in ("lock_items", "reveal_items"):
        step = facilitator.room(lambda seen: seen.next is not None).next
        assert step is not None
        assert step.command.kind == kind
        facilitator.send(step.command)
    expect(phone.locator("figure.result").first).to_be_visible()

    assert colours(phone, ".bar-fill").isdisjoint(colours(phone, ".bar-track"))
    assert colours(phone, ".grid-words .state").isdisjoint(colours(phone, ".card"))


def open_ranking(room: Room) -> Locator:
    # Anyone who leads may open any step at any time.
    position = room.facilitator.room(lambda _: True).position
    room.facilitator.send(WorkshopCommand(kind="start_step", step="today", position=position))
    expect(room.phone.locator("#item-asis")).to_be_visible()
    return show_question(room.phone, 1)


def test_an_emptied_ranking_tells_what_still_counts(room: Room) -> None:
    friction = open_ranking(room)
    row = friction.locator("button.choice").nth(1)
    # Everybody has the rows in another order.
    chosen = row.inner_text().strip()
    row.tap()
    expect(friction.get_by_text("Tallennettu")).to_be_visible()
    expect(room.phone.locator(".progress")).to_contain_text("1/")
    expect(row).to_have_accessible_name(re.compile(f"^{re.escape(chosen)} ?, sija 1$"))

    row.tap()

    expect(friction).to_contain_text(f"Aiempi vastauksesi on yhä voimassa: 1. {chosen}. Valitse uusi")
    expect(friction.get_by_text("Tallennettu")).to_have_count(0)
    expect(room.phone.locator(".progress")).to_contain_text("0/")
    friction.locator("button.choice").nth(2).tap()
    expect(friction.get_by_text("Tallennettu")).to_be_visible()
    expect(row).to_have_accessible_name(chosen)
    expect(room.phone.locator(".progress")).to_contain_text("1/")


def test_a_full_ranking_is_made_and_remade_without_dragging(room: Room) -> None:
    friction = open_ranking(room)
    rows = friction.locator("button.choice")
    for number in (4, 2, 0):
        rows.nth(number).tap()
    expect(rows.nth(1)).to_have_attribute("aria-disabled", "true")
    expect(rows.nth(2)).to_have_accessible_name(re.compile("sija 2$"))

    rows.nth(2).tap()
    rows.nth(2).tap()

    expect(rows.nth(0)).to_have_accessible_name(re.compile("sija 2$"))
    expect(rows.nth(2)).to_have_accessible_name(re.compile("sija 3$"))
    expect(friction.get_by_text("Tallennettu")).to_be_visible()
    room.phone.reload()
    show_question(room.phone, 1)
    expect(rows.nth(2)).to_have_accessible_name(re.compile("sija 3$"))
