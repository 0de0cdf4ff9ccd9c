"""The stage of the browser tests: a real server, a browser, and people who use what they see."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, expect

from facilitator.simulation.scripted_facilitator import ServerProcess
from tools.chromium import launch

ARTEFACTS = Path(os.environ.get("ROOLITUS_ARTEFACTS", Path(__file__).resolve().parents[2] / "artefacts"))
PASSWORD = "pitkä salasana 2026"


# Not innerWidth: on a phone that is emulated it grows with what is too wide, and the difference is always 0.
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page can be scrolled sideways."""


@dataclass
class Stage:
    """A server and the windows opened on it; a script error in any of them fails the test."""

    playwright: Playwright
    browser: Browser
    server: ServerProcess
    name: str
    errors: list[str] = field(default_factory=list)

    def window(self, width: int, height: int, **options: object) -> Page:
        """A separate window, with its own cookies, in Finnish."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale="fi-FI",
            **options,  # type: ignore[arg-type]
        )
        return self.page_of(context)

    def phone(self, device: str = "Pixel 7") -> Page:
        """A phone in Finnish."""
        known = dict(self.playwright.devices[device])
        known.pop("default_browser_type", None)
        return self.page_of(self.browser.new_context(locale="fi-FI", **known))

    def page_of(self, context: BrowserContext) -> Page:
        """A page whose errors count as the test's."""
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self._note(page, said.type, said.text))
        return page

    def _note(self, page: Page, kind: str, text: str) -> None:
        # A refusal that the page shows in words is no error of the page.
        if kind == "error" and "Failed to load resource" not in text:
            self.errors.append(f"{page.url}: {text}")

    def shoot(self, page: Page, name: str) -> None:
        """Keeps a picture of what the window shows."""
        folder = ARTEFACTS / self.name
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png")


@contextmanager
def stage(playwright: Playwright, data: Path, name: str) -> Iterator[Stage]:
    """Opens the stage and checks at the end that no window had a script error."""
    browser = launch(playwright)
    try:
        with ServerProcess(data) as server:
            set_up = Stage(playwright, browser, server, name)
            yield set_up
            assert set_up.errors == []
    finally:
        browser.close()


def join(phone: Page, address: str, code: str, group: str | None = None) -> None:
    """Joins as a person does who has scanned the QR code."""
    phone.goto(f"{address}/j/{code}")
    if group:
        phone.get_by_text(group, exact=True).click()
    phone.get_by_role("button", name="Liity mukaan").click()
    expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()


def show_overview(phone: Page) -> None:
    """Opens the ballot's last page, which lists every question."""
    expect(phone.locator(".dock")).to_be_visible()
    if not phone.locator(".overview").count():
        phone.locator(".dock .progress").click()
    expect(phone.locator(".overview")).to_be_visible()


def show_question(phone: Page, number: int) -> Locator:
    """Opens a question of the ballot by its place, the first 0."""
    show_overview(phone)
    phone.locator(".overview .jump").nth(number).click()
    question = phone.locator("section.item:has(.choices)")
    expect(question).to_be_visible()
    return question


def answer_all(phone: Page, pick: int) -> int:
    """Answers every open question with about its `pick`-th choice (0 the lowest); how many questions.

    Waits until the server has saved each: the overview, which is left open, says "Tallennettu" at every one.
    """
    show_overview(phone)
    total = phone.locator(".overview .jump").count()
    for number in range(total):
        _answer(show_question(phone, number), pick)
    show_overview(phone)
    expect(phone.locator(".overview .jump .saying:not(.is-unsent)")).to_have_count(total)
    return total


def _answer(question: Locator, pick: int) -> None:
    tiles = question.locator(".tile")
    if question.locator(".accept").count():
        question.locator(".accept").click()
    elif tiles.count():
        # A tap says the highest state of three, the next one goes down.
        for tile in range(tiles.count()):
            for _ in range(3 - min(pick, 2)):
                tiles.nth(tile).click()
    elif question.locator("button.choice").count():
        ranked = question.locator("button.choice")
        for place in range(3):
            ranked.nth((pick + place) % ranked.count()).click()
    else:
        choices = question.locator(".keys label.key, label.choice:not(.is-abstain)")
        choices.nth(min(pick, choices.count() - 1)).click()


BETWEEN_PRESSES_MS = 400
"""Presses closer together are a clicker's bounce to the console, so people here press like people."""


def press_next(console: Page, says: str, *, asks: bool = False) -> None:
    """Presses the large button, which must say this, until the room has moved; `asks`: it asks first."""
    button = console.locator("button.next")
    expect(button).to_contain_text(re.compile(says))
    console.wait_for_timeout(BETWEEN_PRESSES_MS)
    said = button.inner_text().splitlines()[0]
    button.click()
    confirm = console.get_by_role("dialog").locator("button.primary")
    if asks:
        confirm.click()
    else:
        # Locking asks while the console has yet to hear of the last answers.
        moved = console.locator("footer").filter(has_not_text=said)
        expect(confirm.or_(moved).first).to_be_visible()
        if confirm.count():
            assert says == "Lukitse"
            confirm.click()
    expect(console.locator("footer")).not_to_contain_text(said)


def walk_items(console: Page) -> None:
    """Takes the projector through every revealed item of the step."""
    while "Seuraava kysymys" in (said := console.locator("button.next").inner_text()):
        press_next(console, re.escape(said.splitlines()[0]))
