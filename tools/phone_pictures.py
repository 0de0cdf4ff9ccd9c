"""Plays a workshop and keeps pictures of every state of the phone: widths, themes, sizes of text.

    python -m tools.phone_pictures --out FOLDER

The pictures are looked at after a change of the phone, next to each other; nothing is compared by itself.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, Page, WebSocketRoute, sync_playwright

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator, ServerProcess, new_password
from tools.chromium import launch
from tools.film_strip import SCHEMES, SETTLE_MS, enter, lead

WIDTHS_PX: Final = (320, 360, 390)
HEIGHT_PX: Final = 640
TEXTS_PERCENT: Final = (100, 200)
ROOT_PERCENT: Final = 106.25
"""The phone's own size of text (participant/web/phone.css)."""
PEOPLE: Final = 12
DIVIDED: Final = "growth_path"
DAY_S: Final = 24 * 3600


@dataclass
class Album:
    """Where the pictures go, and how each state is pictured."""

    folder: Path
    widths: Sequence[int] = WIDTHS_PX
    texts: Sequence[int] = TEXTS_PERCENT
    schemes: Sequence[Literal["light", "dark"]] = SCHEMES
    taken: list[str] = field(default_factory=list)

    def keep(self, phone: Page, state: str) -> None:
        """The whole page in each width, theme and size of text; the phone is as it was afterwards."""
        phone.wait_for_timeout(SETTLE_MS)
        usual = phone.viewport_size or {"width": 360, "height": HEIGHT_PX}
        for width in self.widths:
            phone.set_viewport_size({"width": width, "height": HEIGHT_PX})
            for text in self.texts:
                phone.evaluate(
                    f"() => document.documentElement.style.fontSize = '{ROOT_PERCENT * text / 100}%'"
                )
                for scheme in self.schemes:
                    phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                    name = f"{len(self.taken):02}-{state}-{width}-{text}-{scheme}.png"
                    phone.screenshot(path=self.folder / name, full_page=True)
        phone.evaluate("() => document.documentElement.style.fontSize = ''")
        phone.set_viewport_size(usual)
        self.taken.append(state)


@dataclass
class Line:
    """The way between a phone and the server, which can be cut."""

    phone: Page
    is_cut: bool = False
    open: list[WebSocketRoute] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.phone.route_web_socket("**/socket.io/**", self._route)

    def _route(self, route: WebSocketRoute) -> None:
        if self.is_cut:
            route.close()
            return
        route.connect_to_server()
        self.open.append(route)

    def cut(self) -> None:
        """Nothing comes or goes until `is_cut` is false again."""
        self.is_cut = True
        for route in self.open:
            route.close()


def main() -> None:
    """Reads the arguments and plays."""
    parser = argparse.ArgumentParser(description="Pictures of every state of the phone.")
    parser.add_argument("--out", type=Path, required=True, help="folder of the pictures; made if missing")
    parser.add_argument("--locale", default="fi-FI")
    parser.add_argument("--widths", type=int, nargs="+", default=WIDTHS_PX, help="pixels")
    parser.add_argument("--texts", type=int, nargs="+", default=TEXTS_PERCENT, help="sizes of text, per cent")
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=SCHEMES)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    album = Album(arguments.out, arguments.widths, arguments.texts, arguments.schemes)
    with (
        tempfile.TemporaryDirectory() as data,
        ServerProcess(Path(data)) as server,
        sync_playwright() as playwright,
    ):
        account = ScriptedFacilitator(server.address)
        account.set_up(server.setup_address, "Vetäjä", new_password())
        browser = launch(playwright)
        play_workshop(created(account, arguments.locale), browser, album, arguments.locale)
        play_beforehand(created(account, arguments.locale), browser, album, arguments.locale)
        for mode in ("seats", "hands"):
            play_table(created(account, arguments.locale, mode), browser, album, arguments.locale, mode)
        browser.close()
    sys.stdout.write(f"{len(album.taken)} states in {arguments.out}\n")


def created(account: ScriptedFacilitator, locale: str, table_mode: str = "none") -> ScriptedFacilitator:
    """A new workshop of the account."""
    facilitator = ScriptedFacilitator(account.address)
    facilitator._http = account._http  # noqa: SLF001  # it is logged in
    facilitator.create("Myynnin roolit 2027", language=locale[:2])
    address = f"{facilitator.address}/api/workshops/{facilitator.workshop_id}"
    changed = facilitator._http.patch(address, json={"table_mode": table_mode}, timeout=10)  # noqa: SLF001
    changed.raise_for_status()
    return facilitator


def opened(browser: Browser, locale: str) -> Page:
    """A phone that has never been here."""
    return browser.new_context(
        viewport={"width": 360, "height": HEIGHT_PX},
        locale=locale,
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
    ).new_page()


def join(phone: Page) -> None:
    """In by the first department."""
    phone.locator("label.choice").first.tap()
    phone.locator("button.primary").tap()
    phone.locator("form").wait_for(state="detached")


def play_workshop(facilitator: ScriptedFacilitator, browser: Browser, album: Album, locale: str) -> None:
    """From the code to the end, with one phone in sight and a crowd by script."""
    phone = opened(browser, locale)
    line = Line(phone)
    phone.goto(facilitator.address)
    phone.locator("input.code").wait_for()
    album.keep(phone, "code")
    phone.goto(f"{facilitator.address}/j/{facilitator.code}")
    phone.locator("label.choice").first.wait_for()
    album.keep(phone, "door")
    join(phone)
    crowd = [enter(facilitator, number) for number in range(PEOPLE)]
    album.keep(phone, "lobby")
    play_first_step(facilitator, phone, line, album)
    play_second_round(facilitator, phone, album)
    play_later_steps(facilitator, phone, album)
    for one in crowd:
        one.leave()
    facilitator.leave()
    phone.context.close()


def play_first_step(facilitator: ScriptedFacilitator, phone: Page, line: Line, album: Album) -> None:
    """A question, saved, all of them, no connection, too late, locked."""
    room = lead(facilitator, "start_step", step="q1")
    items = [item for item, view in room.items.items() if view.phase == "open"]
    phone.locator("section.item").wait_for()
    album.keep(phone, "question")
    phone.locator("label.choice").nth(1).tap()
    phone.locator(".saying:not(.is-unsent)").first.wait_for()
    album.keep(phone, "saved")
    phone.locator(".dock .next").tap()
    phone.locator(f"#item-{items[1]}").wait_for()
    facilitator.wait_for_answers(PEOPLE)
    line.cut()
    phone.locator("label.choice").nth(1).tap()
    phone.locator(".status > *").first.wait_for()
    album.keep(phone, "no-connection")
    lead(facilitator, "lock_items", items=items)
    line.is_cut = False
    phone.locator(".missed").wait_for()
    album.keep(phone, "too-late")
    phone.reload()
    phone.locator(".picture, svg").first.wait_for()
    album.keep(phone, "locked")
    lead(facilitator, "reveal_items", items=items)
    lead(facilitator, "focus_item", item=items[0])
    album.keep(phone, "result-on-the-wall")
    lead(facilitator, "focus_item", item=DIVIDED)
    album.keep(phone, "two-camps")


def play_second_round(facilitator: ScriptedFacilitator, phone: Page, album: Album) -> None:
    """The divided question asked again, with the reasons of the round before."""
    lead(facilitator, "start_round", items=[DIVIDED])
    phone.locator(".ballot section.item").wait_for()
    album.keep(phone, "question-again")
    phone.locator("label.choice").nth(3).tap()
    facilitator.wait_for_answers(PEOPLE)
    lead(facilitator, "set_pause", is_on=True)
    album.keep(phone, "pause")
    lead(facilitator, "set_pause", is_on=False)
    lead(facilitator, "lock_items", items=[DIVIDED])
    lead(facilitator, "reveal_items", items=[DIVIDED])
    album.keep(phone, "result-again")


def play_later_steps(facilitator: ScriptedFacilitator, phone: Page, album: Album) -> None:
    """The other types of question, the structure and the end."""
    for step in ("q2", "q3", "today"):
        room = lead(facilitator, "start_step", step=step)
        items = [item for item, view in room.items.items() if view.phase == "open"]
        phone.locator(f"#item-{items[0]}").wait_for()
        album.keep(phone, f"question-{items[0]}")
        if step == "today":
            phone.locator(".tile").first.tap()
            phone.locator(".dock .next").tap()
            phone.locator("button.choice").first.wait_for()
            album.keep(phone, "question-ranking")
        while not phone.locator(".overview").count():
            phone.locator(".dock .next").tap()
            phone.locator(".ballot:not(.is-moving), .overview").first.wait_for()
        album.keep(phone, f"overview-{step}")
        facilitator.wait_for_answers(PEOPLE)
        lead(facilitator, "lock_items", items=items)
        lead(facilitator, "reveal_items", items=items)
        phone.locator(".card").first.wait_for()
        album.keep(phone, f"results-{step}")
    lead(facilitator, "go_to", step="structure")
    album.keep(phone, "structure-waiting")
    lead(facilitator, "reveal_structure", is_on=True)
    phone.locator(".lane").first.wait_for()
    album.keep(phone, "structure")
    lead(facilitator, "start_step", step="consent")
    phone.locator(".accept").wait_for()
    album.keep(phone, "consent")
    facilitator.wait_for_answers(PEOPLE)
    lead(facilitator, "close_workshop")
    phone.locator(".lane").first.wait_for()
    album.keep(phone, "end")
    lead(facilitator, "share_results", is_on=True)
    phone.locator("a.primary").wait_for()
    album.keep(phone, "end-shared")


def play_beforehand(facilitator: ScriptedFacilitator, browser: Browser, album: Album, locale: str) -> None:
    """Questions that are answered before the workshop."""
    lead(facilitator, "open_beforehand", until=int(time.time()) + DAY_S)
    phone = opened(browser, locale)
    phone.goto(f"{facilitator.address}/j/{facilitator.code}")
    phone.locator("label.choice").first.wait_for()
    join(phone)
    phone.locator("section.item").wait_for()
    album.keep(phone, "beforehand")
    facilitator.leave()
    phone.context.close()


def play_table(
    facilitator: ScriptedFacilitator, browser: Browser, album: Album, locale: str, mode: str
) -> None:
    """One device for two people: its door, the fold-out for more of them, and its first question."""
    phone = opened(browser, locale)
    phone.goto(f"{facilitator.address}/j/{facilitator.code}")
    phone.locator(".people button").last.tap()
    album.keep(phone, f"{mode}-door")
    join(phone)
    phone.locator(".more-people summary").tap()
    album.keep(phone, f"{mode}-more-people")
    lead(facilitator, "start_step", step="q1")
    if mode == "seats":
        phone.locator("h1").filter(has_text="1/2").wait_for()
        album.keep(phone, "seats-turn")
        phone.locator("button.primary").tap()
        phone.locator("section.item").wait_for()
    else:
        phone.locator(".hands").wait_for()
    album.keep(phone, f"{mode}-question")
    facilitator.leave()
    phone.context.close()


if __name__ == "__main__":
    main()
