"""A console with more to show than fits scrolls its panes, never itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.e2e.stage import PASSWORD, join, press_next, show_overview, stage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(360)]

COMMENTS = 14


def test_many_comments_leave_the_large_button_where_it_is(playwright: Playwright, tmp_path: Path) -> None:
    with stage(playwright, tmp_path, "long-panes") as on:
        console = on.window(1440, 900)
        console.goto(on.server.setup_address)
        console.get_by_label("Nimi").fill("Vetäjä")
        console.get_by_label("Salasana", exact=True).fill(PASSWORD)
        console.get_by_role("button", name="Luo tunnus").click()
        console.get_by_role("button", name="Uusi työpaja").first.click()
        console.get_by_label("Työpajan nimi").fill("Myynnin roolit")
        console.get_by_role("button", name="Luo työpaja").click()
        code = console.locator(".huge-code").inner_text()
        phone = on.phone()
        join(phone, on.server.address, code, group="Myynti")
        press_next(console, "Avaa vastattavaksi")
        show_overview(phone)
        asked = phone.locator("#item-comment1")
        for number in range(COMMENTS):
            asked.get_by_label("Kirjoita kommentti").fill(f"Kommentti {number}: hinta ratkaisee.")
            asked.get_by_role("button", name="Lähetä").click()
            expect(asked.get_by_text("Tallennettu")).to_have_count(number + 1)
        expect(console.locator(".side .comment")).to_have_count(COMMENTS)
        side = console.locator(".side-body")
        assert side.evaluate("pane => pane.scrollHeight > pane.clientHeight"), "too few comments to tell"

        console.mouse.move(100, 500)
        console.mouse.wheel(0, 2000)

        assert console.evaluate("document.scrollingElement.scrollHeight <= innerHeight")
        expect(console.locator("button.next")).to_be_in_viewport(ratio=1)
