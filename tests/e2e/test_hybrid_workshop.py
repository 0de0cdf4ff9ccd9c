"""A hybrid workshop: four answer beforehand, six in the room, and one follows the wall from home."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.e2e.house import WALL, Show
from tests.e2e.stage import answer_all, press_next

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

EARLY, LATE = 4, 6


def test_four_answer_beforehand_six_in_the_room_and_one_follows_from_home(show: Show) -> None:
    house, console = show.house, show.console
    show.facilitator._post(f"/api/workshops/{show.facilitator.workshop_id}/wall-link", {})
    console.get_by_role("button", name="Vastaaminen ennakkoon").click()
    console.get_by_role("button", name="Avaa vastaaminen").click()
    expect(console.locator(".turnout")).to_contain_text("Kukaan ei ole vielä vastannut")

    # Beforehand: a person with a phone in hand, and three by script.
    own = house.empty_phone()
    show.windows.append(own)
    own.goto(f"{house.server.address}/j/{show.facilitator.code}")
    own.get_by_text("Myynti", exact=True).click()
    own.get_by_role("button", name="Liity mukaan").click()
    expect(own.locator("[role=note]")).to_contain_text("ei edes vetäjä")
    answered = answer_all(own, 2)
    show.fill_room(EARLY - 1)
    expect(console.locator(".turnout")).to_contain_text(f"{EARLY} on vastannut, kaikkeen {EARLY}")
    sealed = show.room()
    assert sealed.results == {}
    wall_path = sealed.wall_path
    assert wall_path is not None
    wall = show.projector()
    home = house.window(wall_path, WALL, is_logged_in=False)
    show.windows.append(home)
    expect(wall.locator(".turnout")).to_contain_text(f"Ennakkoon vastanneita {EARLY}")
    expect(home.locator(".turnout")).to_contain_text(f"Ennakkoon vastanneita {EARLY}")

    # The phone comes back to what it had answered.
    own.reload()
    expect(own.locator(".overview .jump .saying:not(.is-unsent)")).to_have_count(answered)

    # In the room: it opens though there is time left, and the others answer every question now.
    press_next(console, "Avaa työpaja", asks=True)
    show.fill_room(LATE)
    expect(wall.locator(".turnout")).to_contain_text(f"Ennakkoon vastasi {EARLY}, täällä {LATE}")
    expect(home.locator(".turnout")).to_contain_text(f"Ennakkoon vastasi {EARLY}, täällä {LATE}")
    expect(console.locator("button.next")).to_contain_text(f"{EARLY + LATE}/{EARLY + LATE}")
    opened = show.room()
    press_next(console, "Lukitse")
    locked = show.after(opened)
    assert {item.phase for item in locked.items.values()} == {"locked", "hidden"}
    assert locked.items["headcount"].phase == "locked"  # of another step than the room's
    press_next(console, "Näytä tulo")
    show.after(locked)
    expect(home.locator("h1").first).to_have_text(re.compile(r"\S"))
    show.lead("close_workshop")

    saved = json.loads(show.facilitator.download("json", "fi"))
    assert saved["workshop"]["answered_when"] == {"beforehand": EARLY, "live": LATE}
    assert len({ballot["participant"] for ballot in saved["ballots"]}) == EARLY + LATE
