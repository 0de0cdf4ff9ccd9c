"""How still a phone is and how little it asks for: layout shift, and requests before the first choice.

Times are measured by `roolitus bench phone`: what a test runs beside would change them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from shared.protocol import WorkshopCommand
from tests.participant.hall import Hall
from tools.bench.slow_phone import HEIGHT_PX, WIDTH_PX, answer_single_choices

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

SHIFT_MAX: Final = 0.01
REQUESTS_MAX: Final = 12
SCREEN: Final = {"width": WIDTH_PX, "height": HEIGHT_PX}
WATCH: Final = """
window.shifts = [];
const note = (one) => one.hadRecentInput || shifts.push(one.value);
new PerformanceObserver((seen) => seen.getEntries().forEach(note))
  .observe({ type: 'layout-shift', buffered: true });
"""


@contextmanager
def phone_of(hall: Hall) -> Iterator[tuple[ScriptedFacilitator, Page]]:
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    context = hall.browser.new_context(
        locale="fi-FI", **{**hall.device, "viewport": SCREEN, "screen": SCREEN}
    )
    phone = context.new_page()
    phone.add_init_script(WATCH)
    yield facilitator, phone
    facilitator.leave()
    context.close()


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def enter(phone: Page, hall: Hall, facilitator: ScriptedFacilitator) -> None:
    phone.goto(f"{hall.server.address}/j/{facilitator.code}")
    phone.get_by_text("Myynti", exact=True).tap()
    phone.get_by_role("button", name="Liity mukaan").tap()


def test_nothing_on_the_phone_moves_by_itself_more_than_a_hundredth(hall: Hall) -> None:
    with phone_of(hall) as (facilitator, phone):
        enter(phone, hall, facilitator)
        expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()
        lead(facilitator, "start_step", step="q1")
        expect(phone.locator("section.item")).to_be_visible()
        answer_single_choices(phone)
        asked = [one for one, item in facilitator.room(lambda _: True).items.items() if item.phase == "open"]
        lead(facilitator, "lock_items", items=asked)
        expect(phone.get_by_role("heading", name="Vastaukset on lukittu")).to_be_visible()
        lead(facilitator, "reveal_items", items=asked)
        expect(phone.get_by_role("heading", name="Tulokset:")).to_be_visible()

        shifts = phone.evaluate("shifts")

        print(f"layout shift {sum(shifts):.4f}, most at once {max(shifts, default=0):.4f}")
        assert sum(shifts) <= SHIFT_MAX


def test_the_first_choice_is_there_after_few_requests(hall: Hall) -> None:
    with phone_of(hall) as (facilitator, phone):
        asked_for: list[str] = []
        phone.on("request", lambda request: asked_for.append(request.url.removeprefix(hall.server.address)))

        phone.goto(f"{hall.server.address}/j/{facilitator.code}")
        expect(phone.get_by_role("button", name="Liity mukaan")).to_be_visible()

        print(f"{len(asked_for)} requests: {' '.join(asked_for)}")
        assert len(asked_for) <= REQUESTS_MAX


def test_the_benchmark_of_the_phone_finds_what_it_measures() -> None:
    command = [sys.executable, "-m", "facilitator", "bench", "phone", "--repeats", "1", "--json"]

    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)

    print(done.stdout, done.stderr)
    assert done.returncode == 0
    figures = json.loads(done.stdout)
    assert figures["first_choice_median_s"] == pytest.approx(figures["first_choice_s"][0], abs=0.01)
    assert figures["slowest_tap_median_ms"] == max(figures["taps_ms"][0])
