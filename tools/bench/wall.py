"""`roolitus bench wall`: how soon the wall has painted what a press on the console asked for."""

from __future__ import annotations

import json
import os
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from facilitator.cli import fail
from facilitator.simulation.scripted_facilitator import (
    GROUPS,
    RehearsalError,
    ScriptedFacilitator,
    ServerProcess,
    new_password,
    read_company,
)
from facilitator.simulation.scripted_phone import ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import WorkshopCommand
from tools.bench.load import percentile
from tools.bench.phone import BenchError
from tools.bench.slow_phone import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FIRST_STEP: Final = "q1"
PEOPLE: Final = 5
LAPTOP: Final = (1440, 900)
WALL: Final = (1920, 1080)
PATIENCE_MS: Final = 60_000
BETWEEN_PRESSES_MS: Final = 500
"""Presses closer together are a clicker's bounce to the console."""
NOTE_PRESSES: Final = """() => {
  window.presses = [];
  const note = (event) => presses.push(performance.timeOrigin + event.timeStamp);
  document.addEventListener('keydown', note, { capture: true });
}"""
NOTE_PAINTS: Final = """() => {
  window.paints = [];
  const title = () => document.querySelector('main h1')?.textContent;
  let shown = title();
  const note = () => {
    if (title() === shown) return;
    shown = title();
    // What is asked for in a frame runs before its painting, and a message that it sends arrives after it.
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => paints.push(performance.timeOrigin + performance.now());
      painted.port2.postMessage(null);
    });
  };
  const all = { subtree: true, childList: true, characterData: true };
  new MutationObserver(note).observe(document.body, all);
}"""


@dataclass(frozen=True, slots=True)
class WallFigures:
    """`delays_ms`: from each press on the console until the wall has painted what it asked for."""

    browser: str
    load_before: float
    delays_ms: Sequence[float]

    def as_json(self) -> dict[str, object]:
        """Everything, for another program."""
        return {
            **asdict(self),
            "press_to_wall_median_ms": round(statistics.median(self.delays_ms), 1),
            "press_to_wall_p95_ms": round(percentile(list(self.delays_ms), 0.95), 1),
            "cores": os.cpu_count(),
        }

    def lines(self) -> list[str]:
        """Median, 95th percentile and worst, for a reader."""
        median, p95 = statistics.median(self.delays_ms), percentile(list(self.delays_ms), 0.95)
        return [
            f"press to wall painted, ms: median {median:.0f}, p95 {p95:.0f}, worst {max(self.delays_ms):.0f}",
            f"{len(self.delays_ms)} presses; {self.browser}; load before {self.load_before:.1f}",
        ]


@click.command()
@click.option("--presses", type=click.IntRange(2, 500), default=30, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def wall(*, presses: int, as_json: bool) -> None:
    """Measure in Chromium how soon the wall has painted what a press on the console asked for."""
    figures: WallFigures
    try:
        figures = measure_wall(presses)
    except (BenchError, RehearsalError) as problem:
        fail(str(problem))
    click.echo(json.dumps(figures.as_json(), indent=2) if as_json else "\n".join(figures.lines()))


def measure_wall(presses: int) -> WallFigures:
    """Walks a console's wall between two answered questions with a clicker's keys, so many times.

    Raises:
        BenchError: there is no browser, or a page did not show what it must.
    """
    load_before = os.getloadavg()[0]
    with (
        chromium() as browser,
        tempfile.TemporaryDirectory(prefix="roolitus-bench-") as data,
        ServerProcess(Path(data)) as server,
    ):
        facilitator = ScriptedFacilitator(server.address)
        facilitator.set_up(server.setup_address, "Bench", new_password())
        facilitator.create("Bench")
        phones = _fill_room(facilitator)
        try:
            _show_a_question(facilitator)
            console = _open(browser, facilitator, "console", LAPTOP, "button.next")
            shown = _open(browser, facilitator, "projector", WALL, "main h1")
            delays_ms = _delays_ms(console, shown, presses)
        finally:
            for phone in phones:
                phone.leave()
            facilitator.leave()
        name = f"Chromium {browser.version}"
    return WallFigures(name, round(load_before, 2), delays_ms)


def _fill_room(facilitator: ScriptedFacilitator) -> list[ScriptedPhone]:
    definition, company = load_definition(), read_company()
    phones = [
        ScriptedPhone(
            facilitator.address, facilitator.code, definition, company, seed=number, group=GROUPS[0]
        )
        for number in range(PEOPLE)
    ]
    for phone in phones:
        phone.join()
    return phones


def _show_a_question(facilitator: ScriptedFacilitator) -> None:
    """Leads on until the wall shows a question's answers, with another to go on to."""
    room = facilitator.room(lambda _: True)
    while room.next is not None and room.focus is None:
        room = facilitator.send(room.next.command)
        if any(item.phase == "open" for item in room.items.values()):
            facilitator.wait_for_answers(PEOPLE)
    every_question = {"position": room.position, "kind": "walk_divided", "is_on": False}
    facilitator.send(WorkshopCommand.model_validate(every_question))


def _open(
    browser: Browser, facilitator: ScriptedFacilitator, page: str, size: tuple[int, int], shows: str
) -> Page:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="fi-FI")
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies(
        [
            {"name": cookie.name, "value": cookie.value or "", "url": facilitator.address}
            for cookie in facilitator._http.cookies  # noqa: SLF001  # the browser logs in as the script has
        ]
    )
    window = context.new_page()
    window.goto(f"{facilitator.address}/{page}/{facilitator.workshop_id}")
    window.locator(shows).first.wait_for()
    return window


def _delays_ms(console: Page, shown: Page, presses: int) -> list[float]:
    """There and back again between two questions."""
    console.evaluate(NOTE_PRESSES)
    shown.evaluate(NOTE_PAINTS)
    for nth in range(presses):
        console.wait_for_timeout(BETWEEN_PRESSES_MS)
        console.keyboard.press("PageUp" if nth % 2 else "PageDown")
        shown.wait_for_function("count => paints.length === count", arg=nth + 1)
    pressed: list[float] = console.evaluate("presses")
    painted: list[float] = shown.evaluate("paints")
    return [round(paint - press, 1) for press, paint in zip(pressed, painted, strict=True)]
