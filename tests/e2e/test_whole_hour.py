"""A whole workshop with thirty phones, led by a clicker on a real console, with a projector beside it."""

from __future__ import annotations

import itertools
import json
import re

import pytest
from playwright.sync_api import Page, expect

from shared.definitions import load_definition
from shared.protocol import ConsoleRoom, WorkshopCommand
from tests.e2e.house import Show
from tests.e2e.stage import BETWEEN_PRESSES_MS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]

PHONES = 30
PROMISES = {
    "start_step": r"^Avaa vastattavaksi",
    "lock_items": r"^Lukitse",
    "reveal_items": r"^Näytä tulo",
    "focus_item": r"^Seuraava|^Näytä valkokankaalla",
    "go_to": r"^Siirry.*[Rr]oolirakenne",
    "reveal_structure": r"^Näytä roolirakenne",
    "close_workshop": r"^Päätä",
}
"""What the large button says before each kind of step."""
PHONES_SHOW = {
    "start_step": r"kysymy(s|stä) vastattavana",
    "lock_items": r"vastaukset lukittu",
    "reveal_items": r"tulo(s|sta)",
    "reveal_structure": r"roolirakenne",
}
"""What the console says of the phones after it."""


def test_a_clicker_alone_leads_the_hour_thirty_phones_answer_and_nothing_is_lost(show: Show) -> None:
    wall = show.projector()
    show.fill_room(PHONES)
    expect(show.console.locator(".head-count")).to_contain_text(str(PHONES))
    room = show.room()
    said: list[str] = []
    while room.next is not None:
        command = room.next.command
        if any(item.phase == "open" for item in room.items.values()):
            # The console counts to the full room and no further; then locking asks nothing.
            answered = show.console.locator(".figure").filter(has_text="Valmiina")
            expect(answered.locator("dd")).to_have_text(f"{PHONES}/{PHONES}")
            expect(wall.locator(".answered")).to_contain_text(f"{PHONES}/{PHONES}")
        button = show.console.locator("button.next")
        expect(button).to_contain_text(re.compile(PROMISES[command.kind]))
        said.append(button.inner_text().splitlines()[0])
        click_on(show.console)
        room = show.after(room)

        assert_done(room, command)
        if command.kind in PHONES_SHOW:
            phones_now = show.console.locator(".now-showing dd").first
            expect(phones_now).to_have_text(re.compile(PHONES_SHOW[command.kind]))
    expect(wall.locator(".ending")).to_contain_text("Kiitos")
    expect(show.console.locator(".next-none")).to_be_visible()

    assert len(said) > 20
    assert all(one != other for one, other in itertools.pairwise(said))
    assert [refused for phone in show.phones for refused in phone.tried.refused] == []
    saved = json.loads(show.facilitator.download("json", "fi"))["ballots"]
    questions = load_definition().items
    asked = [item for item in room.items if questions[item].type != "comment"]
    assert len(saved) == len(asked) * PHONES == sum(len(phone.tried.votes) for phone in show.phones)
    assert room.structure is not None
    assert room.structure.is_complete


def click_on(console: Page) -> None:
    """Presses a clicker once, and once more where the console asks first."""
    said = console.locator("button.next").inner_text().splitlines()[0]
    console.wait_for_timeout(BETWEEN_PRESSES_MS)
    console.keyboard.press("PageDown")
    asks = console.get_by_role("dialog")
    moved = console.locator("footer").filter(has_not_text=said)
    expect(asks.or_(moved).first).to_be_visible()
    if asks.count():
        # A bounce of the clicker answers nothing; a press of somebody who has read the question does.
        console.wait_for_timeout(2 * BETWEEN_PRESSES_MS)
        console.keyboard.press("PageDown")
    expect(moved).to_be_visible()


def assert_done(room: ConsoleRoom, command: WorkshopCommand) -> None:
    """The room is as the button promised."""
    phases = {room.items[item].phase for item in command.items or []}
    match command.kind:
        case "start_step" | "go_to":
            assert room.step == command.step
        case "lock_items":
            assert phases == {"locked"}
        case "reveal_items":
            assert phases == {"revealed"}
        case "focus_item":
            assert room.focus == command.item
        case "reveal_structure":
            assert room.is_structure_revealed
        case "close_workshop":
            assert room.step == "closed"
        case _:
            raise AssertionError(f"an unexpected step: {command.kind}")
