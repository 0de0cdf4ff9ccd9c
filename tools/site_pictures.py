"""Plays a workshop and keeps a picture of each of its steps, for docs/run-a-workshop.md.

    python -m tools.site_pictures FOLDER

In Finnish and in English. `make docs` takes them anew each time, so that no picture shows an older screen.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from facilitator.simulation.scripted_facilitator import (
    GROUPS,
    ScriptedFacilitator,
    ServerProcess,
    new_password,
    second_round,
)
from shared.locales import Language
from tools.chromium import launch
from tools.film_strip import SETTLE_MS, enter, lead

LANGUAGES: Final[dict[Language, str]] = {"fi": "fi-FI", "en": "en-GB"}
NAMES: Final[dict[Language, str]] = {"fi": "Myynnin roolit 2027", "en": "Sales roles 2027"}
DEPARTMENTS: Final[dict[Language, tuple[str, ...]]] = {
    "fi": GROUPS,
    "en": ("Sales", "Marketing", "Customer service", "Management"),
}
PEOPLE: Final = 9
PICTURES: Final = (
    "1-prepare",
    "2-lobby-wall",
    "2-join-phone",
    "3-question-phone",
    "3-question-console",
    "3-question-wall",
    "4-answers-wall",
    "5-structure-wall",
    "5-structure-console",
    "5-structure-phone",
    "6-results",
)
"""What docs/run-a-workshop.md shows, each behind `fi-` and `en-`."""


@dataclass
class Screens:
    """A facilitator's two screens and one phone, and the folder that their pictures go to."""

    console: Page
    wall: Page
    phone: Page
    folder: Path
    language: Language

    def shoot(self, page: Page, name: str) -> None:
        """A picture of a screen as it is now."""
        page.wait_for_timeout(SETTLE_MS)
        page.screenshot(path=self.folder / f"{self.language}-{name}.png")


def main() -> None:
    """Reads the folder and plays once in each language."""
    parser = argparse.ArgumentParser(description="Pictures of every step of a workshop.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as data, ServerProcess(Path(data)) as server:
                facilitator = ScriptedFacilitator(server.address)
                facilitator.set_up(
                    server.setup_address, "Vetäjä" if language == "fi" else "Host", new_password()
                )
                facilitator.create(NAMES[language], language=language, groups=DEPARTMENTS[language])
                play(facilitator, open_screens(browser, facilitator, folder, language))
        browser.close()
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")


def open_screens(
    browser: Browser, facilitator: ScriptedFacilitator, folder: Path, language: Language
) -> Screens:
    """The console and the wall with the script's log-in, and a phone that is at the door."""
    desk = _context(browser, language, 1280, 800)
    hall = _context(browser, language, 1280, 720)
    for context in (desk, hall):
        context.add_cookies(
            [
                {"name": cookie.name, "value": cookie.value or "", "url": facilitator.address}
                for cookie in facilitator._http.cookies  # noqa: SLF001  # the browser logs in as the script has
            ]
        )
    screens = Screens(
        desk.new_page(), hall.new_page(), _context(browser, language, 390, 780).new_page(), folder, language
    )
    screens.console.goto(f"{facilitator.address}/console")
    screens.console.wait_for_selector("main")
    screens.shoot(screens.console, "1-prepare")
    screens.wall.goto(f"{facilitator.address}/projector/{facilitator.workshop_id}")
    screens.wall.wait_for_selector(".lobby-code")
    screens.phone.goto(f"{facilitator.address}/j/{facilitator.code}")
    screens.phone.wait_for_selector("main")
    screens.shoot(screens.phone, "2-join-phone")
    return screens


def _context(browser: Browser, language: Language, width: int, height: int) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": height},
        locale=LANGUAGES[language],
        color_scheme="light",
        reduced_motion="reduce",
    )


def play(facilitator: ScriptedFacilitator, screens: Screens) -> None:
    """Leads the workshop from its lobby to its end; the phone that is pictured looks on."""
    phones = [enter(facilitator, number, DEPARTMENTS[screens.language]) for number in range(PEOPLE)]
    screens.phone.evaluate(
        """([code, language]) => fetch(`/api/join/${code}`, {
            method: "POST", headers: {"Content-Type": "application/json", "X-Roolitus": "1"},
            body: JSON.stringify({language}),
        })""",
        [facilitator.code, screens.language],
    )
    screens.phone.reload()
    screens.console.goto(f"{facilitator.address}/console/{facilitator.workshop_id}")
    screens.shoot(screens.wall, "2-lobby-wall")
    room = facilitator.room(lambda _: True)
    taken: set[str] = set()
    while room.next is not None:
        command = second_round(room) or room.next.command
        room = facilitator.send(
            command.model_copy(update={"position": facilitator.room(lambda _: True).position})
        )
        if any(item.phase == "open" for item in room.items.values()):
            facilitator.wait_for_answers(PEOPLE)
            if "question" not in taken:
                taken.add("question")
                for page, screen in (
                    (screens.phone, "phone"),
                    (screens.console, "console"),
                    (screens.wall, "wall"),
                ):
                    screens.shoot(page, f"3-question-{screen}")
        elif room.focus is not None and room.focus in room.results and "answers" not in taken:
            taken.add("answers")
            screens.shoot(screens.wall, "4-answers-wall")
        if command.kind == "reveal_structure":
            facilitator.room(lambda r: r.structure is not None and r.revision % 2 == 1)
            screens.wall.wait_for_selector(".reveal")
            for page, screen in (
                (screens.wall, "wall"),
                (screens.console, "console"),
                (screens.phone, "phone"),
            ):
                screens.shoot(page, f"5-structure-{screen}")
    room = lead(facilitator, "share_results", is_on=True)
    results = screens.phone.context.new_page()
    results.set_viewport_size({"width": 1280, "height": 800})
    results.goto(f"{facilitator.address}{room.results_path}")
    results.wait_for_selector("main")
    screens.shoot(results, "6-results")
    for phone in phones:
        phone.leave()
    facilitator.leave()


if __name__ == "__main__":
    main()
