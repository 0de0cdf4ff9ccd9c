"""A facilitator rehearses: from the lobby to the first results with simulated people, and away with it."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.house import WALL, House, Show, check, open_show
from tests.e2e.stage import join, press_next

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]


def start(console: Page, participants: int) -> None:
    console.get_by_role("button", name="Harjoittele").first.click()
    console.get_by_label(re.compile(f"^{participants} ")).check()
    check(console, "the dialog of a rehearsal")
    console.get_by_role("button", name="Aloita harjoitus").click()
    banner = console.locator(".banner.rehearsal")
    expect(banner).to_contain_text("Osallistujat ovat simuloituja")
    # How many are online is in the bar alone: a second count would change at other moments.
    expect(banner).not_to_contain_text(re.compile(r"\d"))


def end(console: Page) -> None:
    console.get_by_role("button", name="Lopeta harjoitus").first.click()
    expect(console.get_by_role("dialog")).to_contain_text("Alkuperäinen työpaja säilyy")
    console.get_by_role("dialog").get_by_role("button", name="Lopeta harjoitus").click()


def players(house: House) -> list[int]:
    """The processes that play participants for the house's server."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            line = (folder / "cmdline").read_bytes().split(b"\0") if folder.name.isdigit() else []
            is_child = bool(line) and f"PPid:\t{house.server.pid}\n" in (folder / "status").read_text()
        except OSError:
            continue
        if b"rehearse" in line and is_child:
            found.append(int(folder.name))
    return found


def test_the_hour_is_rehearsed_with_people_who_answer(show: Show) -> None:
    console, house = show.console, show.house
    start(console, 12)
    path = console.url.removeprefix(house.server.address)
    wall = house.window(path.replace("console", "projector"), WALL)
    phone = house.empty_phone()
    code = console.locator(".huge-code").inner_text()

    expect(wall.locator(".rehearsal-strip")).to_contain_text("osallistujat ovat simuloituja")
    expect(console.locator(".head-count")).to_contain_text(re.compile("1[12] liittynyt"))
    join(phone, house.server.address, code, group="Johto")
    expect(console.locator(".head-count")).to_contain_text(re.compile("1[23] liittynyt"))
    check(console, "a rehearsal's lobby")
    check(wall, "a rehearsal on the wall")

    console.locator("button.next").click()
    most = ", ".join(f'.items progress[value="{answered}"]' for answered in range(9, 14))
    expect(console.locator(most).first).to_be_visible()
    expect(console.locator(".side li.comment").nth(1)).to_be_visible(timeout=60_000)
    check(console, "a rehearsal under way")
    said = console.locator(".side .comment-text").all_inner_texts()
    assert len(set(said)) == len(said)
    # It asks first only while fewer than seven of ten have answered everything.
    press_next(console, "Lukitse")
    expect(console.locator(".items .columns").first).to_be_visible()

    end(console)
    expect(console.get_by_role("heading", name="Työpajat")).to_be_visible()
    expect(console.locator(".rehearsal-mark")).to_have_count(0)
    expect(wall.get_by_text("Harjoitus")).to_have_count(0)
    for page in (wall, phone):
        page.context.close()


def test_people_who_break_off_are_told_of_and_called_back(house: House) -> None:
    opened = open_show(house, "Katkeava")
    console = opened.console
    start(console, 5)
    (pid,) = players(house)

    os.kill(pid, signal.SIGKILL)

    banner = console.locator(".banner.rehearsal")
    expect(banner).to_contain_text("ei käynnistynyt tai keskeytyi")
    check(console, "a rehearsal that broke off")
    console.get_by_role("button", name="Kutsu heidät takaisin").click()
    expect(banner).to_contain_text("Osallistujat ovat simuloituja")
    expect(console.locator(".head-count")).to_contain_text(re.compile("[1-5] liittynyt"))
    assert len(players(house)) == 1

    console.get_by_role("link", name="Kaikki työpajat").click()
    expect(console.locator(".workshop-card").filter(has=console.locator(".rehearsal-mark"))).to_have_count(1)
    check(console, "the list with a rehearsal")
    # Any workshop but the rehearsal itself can be rehearsed.
    other = console.locator(".workshop-card:not(:has(.rehearsal-mark)):not(:has-text('Päättynyt'))").first
    other.get_by_role("button", name="Toiminnot").click()
    other.get_by_role("button", name="Harjoittele").click()
    console.get_by_role("button", name="Aloita harjoitus").click()
    expect(console.get_by_role("alert")).to_contain_text("Sinulla on jo harjoitus")
    console.keyboard.press("Escape")
    console.locator(".workshop-card:has(.rehearsal-mark)").get_by_role("button", name="Toiminnot").click()
    end(console)
    expect(console.locator(".rehearsal-mark")).to_have_count(0)
    opened.close()
