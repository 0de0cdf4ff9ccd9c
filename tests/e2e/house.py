"""A real server with an account, and workshops on it with their windows and phones, for browser tests."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FrameLocator, Page, Playwright, expect

from facilitator.simulation.scripted_facilitator import (
    GROUPS,
    ScriptedFacilitator,
    ServerProcess,
    read_company,
)
from facilitator.simulation.scripted_phone import Company, ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import ConsoleRoom, OverrideSet, Status, WorkshopCommand
from tests.conftest import PATIENCE_MS
from tests.e2e.stage import BETWEEN_PRESSES_MS, PASSWORD, join
from tools.chromium import launch

NAME = "Vetäjä"
LAPTOP = (1440, 900)
SMALL_LAPTOP = (1024, 768)
WALL = (1920, 1080)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class House:
    """A server with one account, and a browser: shared by all files, as they start slowly."""

    server: ServerProcess
    account: ScriptedFacilitator
    browser: Browser
    device: dict[str, object]
    errors: list[str] = field(default_factory=list)

    def window(
        self,
        path: str,
        size: tuple[int, int] = LAPTOP,
        *,
        locale: str = "fi-FI",
        is_logged_in: bool = True,
    ) -> Page:
        """A separate window, at this path; its script errors count as the test's."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=locale, reduced_motion="reduce"
        )
        if is_logged_in:
            context.add_cookies(
                [
                    {"name": cookie.name, "value": cookie.value or "", "url": self.server.address}
                    for cookie in self.account._http.cookies
                ]
            )
        page = context.new_page()
        self._note_errors(page)
        page.goto(self.server.address + path)
        return page

    def phone(self, code: str) -> Page:
        """A phone that has joined."""
        phone = self.empty_phone()
        join(phone, self.server.address, code, group="Myynti")
        return phone

    def empty_phone(self) -> Page:
        """A phone that has gone nowhere yet."""
        context = self.browser.new_context(locale="fi-FI", reduced_motion="reduce", **self.device)  # type: ignore[arg-type]  # a device's own options
        phone = context.new_page()
        self._note_errors(phone)
        return phone

    def _note_errors(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda said: (
                self.errors.append(f"{page.url}: {said.text}")
                if said.type == "error" and "Failed to load resource" not in said.text
                else None
            ),
        )


@dataclass
class Show:
    """A workshop with a console window; `facilitator` leads it too, by script, as a second console."""

    house: House
    facilitator: ScriptedFacilitator
    console: Page
    windows: list[Page] = field(default_factory=list)
    phones: list[ScriptedPhone] = field(default_factory=list)

    def projector(self, size: tuple[int, int] = WALL, locale: str = "fi-FI") -> Page:
        """A projector window; it is closed with the workshop."""
        page = self.house.window(f"/projector/{self.facilitator.workshop_id}", size, locale=locale)
        self.windows.append(page)
        return page

    def second_console(self) -> Page:
        page = self.house.window(f"/console/{self.facilitator.workshop_id}")
        self.windows.append(page)
        expect(page.locator("button.next")).to_be_visible()
        return page

    def phone(self) -> Page:
        """A phone in a window, which has joined."""
        page = self.house.phone(self.facilitator.code)
        self.windows.append(page)
        return page

    def fill_room(self, count: int, company: Company | None = None) -> None:
        """Lets phones in that answer whatever opens."""
        definition = load_definition()
        for number in range(count):
            phone = ScriptedPhone(
                self.house.server.address,
                self.facilitator.code,
                definition,
                company or read_company(),
                seed=number,
                group=GROUPS[number % len(GROUPS)],
            )
            phone.join()
            self.phones.append(phone)

    def room(self) -> ConsoleRoom:
        """The newest room that the script has heard of."""
        return self.facilitator.room(lambda _: True)

    def after(self, room: ConsoleRoom) -> ConsoleRoom:
        """The room once somebody has done something more."""
        return self.facilitator.room(lambda newest: newest.position > room.position)

    def lead(self, kind: str, **fields: object) -> ConsoleRoom:
        """The other facilitator does something."""
        command = {"position": self.room().position, "kind": kind, **fields}
        return self.facilitator.send(WorkshopCommand.model_validate(command))

    def decide(self, role: str, status: Status) -> None:
        """The other facilitator decides on a role otherwise than was computed."""
        decision = OverrideSet(role=role, status=status, reason="Ei nyt")
        ack = self.facilitator._console.call("override.set", decision.model_dump(mode="json"))
        assert ack["ok"], ack

    def lead_on(self, is_reached: Callable[[ConsoleRoom], bool]) -> ConsoleRoom:
        """The other facilitator presses the large button until the room is as asked, and everybody votes."""
        room = self.room()
        while not is_reached(room):
            assert room.next is not None, "the workshop ended before the room was as asked"
            room = self.facilitator.send(room.next.command)
            if self.phones and any(item.phase == "open" for item in room.items.values()):
                self.facilitator.wait_for_answers(len(self.phones))
        # The window under test hears of it after the script.
        self.facilitator.room(lambda newest: newest.position >= room.position)
        self.until_console_is_at(room)
        return room

    def until_console_is_at(self, room: ConsoleRoom) -> None:
        """Until the console's button carries the words of the room's next step."""
        if room.next is None:
            expect(self.console.locator(".next-none")).to_be_visible()
            return
        told = {
            "lock_items": "Lukitse",
            "reveal_items": "Näytä tulo",
            "start_step": "Avaa vastattavaksi",
            "focus_item": "Seuraava kysymys|Näytä valkokankaalla",
            "go_to": "Siirry",
            "reveal_structure": "Näytä roolirakenne",
            "close_workshop": "Päätä",
            "set_pause": "Jatka",
        }[room.next.command.kind]
        expect(self.console.locator("button.next")).to_contain_text(re.compile(told))

    def press(self, key: str) -> None:
        """A key, at a person's pace."""
        self.console.wait_for_timeout(BETWEEN_PRESSES_MS)
        self.console.keyboard.press(key)

    def close(self) -> None:
        """Everybody leaves; no window had a script error."""
        for phone in self.phones:
            phone.leave()
        self.facilitator.leave()
        for page in (self.console, *self.windows):
            page.context.close()
        errors, self.house.errors[:] = list(self.house.errors), []
        assert errors == []


def open_show(
    house: House, name: str = "Myynnin roolit 2027", language: str = "fi", *, is_divided_walk: bool = False
) -> Show:
    """A new workshop in its lobby, with a console window; the large button shows every question unless
    `is_divided_walk`.
    """
    facilitator = ScriptedFacilitator(house.server.address)
    facilitator._http = house.account._http
    facilitator.create(name, language=language)
    if not is_divided_walk:
        position = facilitator.room(lambda _: True).position
        facilitator.send(WorkshopCommand(position=position, kind="walk_divided", is_on=False))
    console = house.window(f"/console/{facilitator.workshop_id}")
    expect(console.locator("button.next")).to_be_visible()
    return Show(house, facilitator, console)


def wait_for_same_heading(page: Page, other: Page | FrameLocator) -> None:
    """Until both show the same heading: either may hear of a change first."""
    deadline_s = time.monotonic() + PATIENCE_MS / 1000
    while page.locator("h1").first.inner_text() != other.locator("h1").first.inner_text():
        assert time.monotonic() < deadline_s, "the two show different headings"
        page.wait_for_timeout(100)


@pytest.fixture(scope="session")
def house(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = {"ROOLITUS_REHEARSAL_SPEED": "5"}
    with ServerProcess(tmp_path_factory.mktemp("house"), settings=settings) as server:
        account = ScriptedFacilitator(server.address)
        account.set_up(server.setup_address, NAME, PASSWORD)
        device: dict[str, object] = dict(playwright.devices["Pixel 7"])
        device.pop("default_browser_type")
        browser = launch(playwright)
        yield House(server, account, browser, device)
        browser.close()


@pytest.fixture
def show(house: House) -> Iterator[Show]:
    opened = open_show(house)
    yield opened
    opened.close()


def check(page: Page, what: str) -> None:
    """Axe finds nothing, light or dark."""
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for colours in schemes:
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{what}, {colours}: {found.generate_report()}"
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
