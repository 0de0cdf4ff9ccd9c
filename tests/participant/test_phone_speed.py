"""How fast a phone is and how still: layout shift, the wait after a tap, from the code to the first choice.

The figures are of this machine slowed down, as a cheap phone is; each test prints what it measured.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from playwright.sync_api import CDPSession, Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from shared.protocol import WorkshopCommand
from tests.participant.hall import Hall

pytestmark = [pytest.mark.browser, pytest.mark.alone, pytest.mark.timeout(300)]

SHIFT_MAX: Final = 0.01
PAINT_MAX_MS: Final = 100
FIRST_CHOICE_MAX_S: Final = 3.0
SLOWER_TO_TAP: Final = 6
SLOWER_TO_LOAD: Final = 4
SLOW_3G: Final = {"offline": False, "latency": 400, "downloadThroughput": 51_200, "uploadThroughput": 51_200}
LOAD_MAX: Final = 1.0
"""Of a core: what else may run while times are measured."""
PHONE: Final = {"width": 360, "height": 640}
WATCH: Final = """
window.shifts = []; window.taps = [];
const watch = (type, note) => new PerformanceObserver((seen) => seen.getEntries().forEach(note))
  .observe({ type, durationThreshold: 16, buffered: true });
watch('layout-shift', (one) => one.hadRecentInput || shifts.push(one.value));
watch('event', (one) => one.interactionId && taps.push(one.duration));
"""


@contextmanager
def phone_of(hall: Hall) -> Iterator[tuple[ScriptedFacilitator, Page, CDPSession]]:
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    context = hall.browser.new_context(locale="fi-FI", **{**hall.device, "viewport": PHONE, "screen": PHONE})
    phone = context.new_page()
    phone.add_init_script(WATCH)
    yield facilitator, phone, context.new_cdp_session(phone)
    facilitator.leave()
    context.close()


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def enter(phone: Page, hall: Hall, facilitator: ScriptedFacilitator) -> None:
    phone.goto(f"{hall.server.address}/j/{facilitator.code}")
    phone.get_by_text("Myynti", exact=True).tap()
    phone.get_by_role("button", name="Liity mukaan").tap()


def answer_single_choices(phone: Page) -> None:
    """Taps a choice a question, and waits for the next question to come."""
    while not phone.locator(".overview").count():
        item = str(phone.locator("section.item").get_attribute("id"))
        phone.locator("label.choice:not(.is-abstain), label.key").nth(1).tap()
        expect(phone.locator(f"#{item}")).to_have_count(0)
        expect(phone.locator(".is-moving")).to_have_count(0)


def test_nothing_on_the_phone_moves_by_itself_more_than_a_hundredth(hall: Hall) -> None:
    with phone_of(hall) as (facilitator, phone, _):
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


def test_the_phone_paints_soon_after_a_tap_on_a_processor_six_times_as_slow(hall: Hall) -> None:
    skip_where_busy()
    with phone_of(hall) as (facilitator, phone, devtools):
        enter(phone, hall, facilitator)
        lead(facilitator, "start_step", step="q1")
        expect(phone.locator("section.item")).to_be_visible()
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_TO_TAP})

        answer_single_choices(phone)

        taps = sorted(phone.evaluate("taps"))
        print(f"interaction to next paint, slowed {SLOWER_TO_TAP} times: {taps} ms")
        # Of so few taps the slowest is the figure, as the browsers' own measure has it.
        assert taps[-1] <= PAINT_MAX_MS


def test_three_seconds_after_the_code_the_first_choice_is_there_on_slow_3g(hall: Hall) -> None:
    skip_where_busy()
    with phone_of(hall) as (facilitator, phone, devtools):
        lead(facilitator, "start_step", step="q1")
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", SLOW_3G)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_TO_LOAD})
        begun = time.monotonic()

        phone.goto(f"{hall.server.address}/j/{facilitator.code}", wait_until="commit")
        expect(phone.get_by_role("button", name="Liity mukaan")).to_be_visible(timeout=30_000)
        at_door_s = time.monotonic() - begun

        print(f"code to the first choice, slow 3G and slowed {SLOWER_TO_LOAD} times: {at_door_s:.2f} s")
        assert at_door_s <= FIRST_CHOICE_MAX_S


def skip_where_busy() -> None:
    busy = os.getloadavg()[0]
    if busy > LOAD_MAX * (os.cpu_count() or 1):
        pytest.skip(f"the machine is busy with other work (load {busy:.1f}), so that times say nothing")
