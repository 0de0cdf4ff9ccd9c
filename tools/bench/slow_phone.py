"""`roolitus bench phone`: how soon a slow phone shows its first choice, and paints after a tap."""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from facilitator.cli import fail
from facilitator.simulation.scripted_facilitator import (
    RehearsalError,
    ScriptedFacilitator,
    ServerProcess,
    new_password,
)
from shared.protocol import WorkshopCommand
from tools.bench.phone import BenchError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

FIRST_STEP: Final = "q1"
SLOWER_TO_TAP: Final = 6
SLOWER_TO_LOAD: Final = 4
"""How many times slower than this machine's the phone's processor is made."""
SLOW_3G: Final = {"offline": False, "latency": 400, "downloadThroughput": 51_200, "uploadThroughput": 51_200}
WIDTH_PX, HEIGHT_PX = 360, 640
PATIENCE_MS: Final = 60_000
WATCH_TAPS: Final = """
window.taps = [];
const note = (one) => one.interactionId && taps.push(one.duration);
new PerformanceObserver((seen) => seen.getEntries().forEach(note))
  .observe({ type: 'event', durationThreshold: 16, buffered: true });
"""


@dataclass(frozen=True, slots=True)
class PhoneFigures:
    """What a slow phone took, run by run."""

    browser: str
    load_before: float
    first_choice_s: Sequence[float]
    """From opening the address in the QR code until the button to join is there, on slow 3G."""
    taps_ms: Sequence[Sequence[float]]
    """From each tap of a run until the screen was painted anew; Chromium counts in steps of 8 ms."""

    @property
    def slowest_taps_ms(self) -> list[float]:
        """The figure of a run: of so few taps the slowest is what browsers call interaction to next paint."""
        return [max(taps) for taps in self.taps_ms]

    def as_json(self) -> dict[str, object]:
        """Everything, for another program."""
        return {
            **asdict(self),
            "first_choice_median_s": round(statistics.median(self.first_choice_s), 2),
            "slowest_tap_median_ms": statistics.median(self.slowest_taps_ms),
            "slower_to_load": SLOWER_TO_LOAD,
            "slower_to_tap": SLOWER_TO_TAP,
            "cores": os.cpu_count(),
        }

    def lines(self) -> list[str]:
        """The medians, for a reader."""
        loading = f"code to first choice, s, {SLOWER_TO_LOAD} times slower, slow 3G"
        tapping = f"slowest paint after a tap, ms, {SLOWER_TO_TAP} times slower"
        rows = [(loading, self.first_choice_s, 2), (tapping, self.slowest_taps_ms, 0)]
        return [
            *(
                f"{name:<56}{statistics.median(runs):>8.{digits}f}"
                f"  ({min(runs):.{digits}f}-{max(runs):.{digits}f})"
                for name, runs, digits in rows
            ),
            f"medians of {len(self.first_choice_s)} runs; {self.browser}; load before {self.load_before:.1f}",
        ]


@click.command()
@click.option("--repeats", type=click.IntRange(1, 50), default=5, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def phone(*, repeats: int, as_json: bool) -> None:
    """Measure the participant's page in Chromium, on a processor and a network as slow as a cheap phone's."""
    figures: PhoneFigures
    try:
        figures = measure_phone(repeats)
    except (BenchError, RehearsalError) as problem:
        fail(str(problem))
    click.echo(json.dumps(figures.as_json(), indent=2) if as_json else "\n".join(figures.lines()))


def measure_phone(repeats: int) -> PhoneFigures:
    """Plays the beginning of a workshop on a new phone, so many times.

    Raises:
        BenchError: there is no browser, or the page did not show what it must.
    """
    load_before = os.getloadavg()[0]
    with (
        chromium() as browser,
        tempfile.TemporaryDirectory(prefix="roolitus-bench-") as data,
        ServerProcess(Path(data)) as server,
    ):
        facilitator = ScriptedFacilitator(server.address)
        facilitator.set_up(server.setup_address, "Bench", new_password())
        facilitator.create("Bench", groups=[])
        try:
            position = facilitator.room(lambda _: True).position
            start = {"position": position, "kind": "start_step", "step": FIRST_STEP}
            facilitator.send(WorkshopCommand.model_validate(start))
            address = f"{server.address}/j/{facilitator.code}"
            first_choice_s = [_first_choice_s(browser, address) for _ in range(repeats)]
            taps_ms = [_taps_ms(browser, address) for _ in range(repeats)]
        finally:
            facilitator.leave()
        name = f"Chromium {browser.version}"
    return PhoneFigures(name, round(load_before, 2), first_choice_s, taps_ms)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the tests; what it does not do in time is a BenchError.

    Raises:
        BenchError: Playwright or a Chromium is missing.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # for development only

        from tools.chromium import launch
    except ImportError as missing:
        raise BenchError("the page is measured with the package playwright: run `make setup`") from missing
    with sync_playwright() as driver:
        try:
            browser = launch(driver)
        except Error as missing:
            raise BenchError("there is no Chromium that starts: run `make browser`") from missing
        try:
            yield browser
        except Error as problem:
            raise BenchError(f"the page did not do what it must: {problem.message}") from problem
        finally:
            browser.close()


@contextmanager
def _new_phone(browser: Browser) -> Iterator[Page]:
    """A phone that has never been here, whose cache is empty."""
    context = browser.new_context(
        locale="fi-FI",
        viewport={"width": WIDTH_PX, "height": HEIGHT_PX},
        screen={"width": WIDTH_PX, "height": HEIGHT_PX},
        device_scale_factor=2.6,
        is_mobile=True,
        has_touch=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.add_init_script(WATCH_TAPS)
    yield page
    context.close()


def _first_choice_s(browser: Browser, address: str) -> float:
    with _new_phone(browser) as page:
        devtools = page.context.new_cdp_session(page)
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", SLOW_3G)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_TO_LOAD})
        begun_s = time.monotonic()
        page.goto(address, wait_until="commit")
        _join_button(page).wait_for()
        return round(time.monotonic() - begun_s, 3)


def _taps_ms(browser: Browser, address: str) -> list[float]:
    """Joins, and answers each question that has choices to tap."""
    with _new_phone(browser) as page:
        page.goto(address)
        _join_button(page).tap()
        page.locator("section.item").wait_for()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_TO_TAP})
        answer_single_choices(page)
        taps: list[float] = page.evaluate("taps")
        if not taps:
            raise BenchError("Chromium has measured no tap")
        return taps


def answer_single_choices(page: Page) -> None:
    """Taps a choice a question, and waits for the next question to come, until the last page is there."""
    while not page.locator(".overview").count():
        item = str(page.locator("section.item").get_attribute("id"))
        page.locator("label.choice:not(.is-abstain), label.key").nth(1).tap()
        page.locator(f"#{item}").wait_for(state="detached")
        page.locator(".ballot:not(.is-moving), .overview").first.wait_for()


def _join_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Liity mukaan")
