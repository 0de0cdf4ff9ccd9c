"""The list of workshops: what a facilitator makes of an earlier workshop."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.e2e.stage import PASSWORD, stage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def copy_of(console: Page) -> None:
    """Asks for a copy of the one workshop in the list."""
    console.get_by_role("button", name="Toiminnot").click()
    console.get_by_role("button", name="Kopioi").click()


def test_a_copy_is_named_at_once_and_a_group_still_in_the_field_is_kept(
    playwright: Playwright, tmp_path: Path
) -> None:
    with stage(playwright, tmp_path, "list") as on:
        console = on.window(1440, 900)
        console.goto(on.server.setup_address)
        console.get_by_label("Nimi").fill("Vetäjä")
        console.get_by_label("Salasana", exact=True).fill(PASSWORD)
        console.get_by_role("button", name="Luo tunnus").click()
        console.get_by_role("button", name="Uusi työpaja").first.click()
        console.get_by_label("Työpajan nimi").fill("Kevään roolit")
        console.get_by_label("Muu osasto").fill("Huolto")
        console.get_by_role("button", name="Luo työpaja").click()
        expect(
            console.get_by_text("Osastot: Myynti, Markkinointi, Asiakaspalvelu, Johto, Huolto")
        ).to_be_visible()
        console.get_by_role("link", name="Kaikki työpajat").click()

        copy_of(console)
        name = console.get_by_role("dialog").get_by_label("Työpajan nimi")
        expect(name).to_have_value("Kevään roolit (kopio)")
        expect(name).to_be_focused()
        console.get_by_role("button", name="Peruuta").click()
        expect(console.locator(".workshop-card")).to_have_count(1)
        copy_of(console)
        name.fill("Syksyn roolit")
        console.get_by_role("button", name="Luo kopio").click()

        expect(console.get_by_role("link", name="Syksyn roolit", exact=True)).to_be_visible()
        expect(console.get_by_role("link", name="Kevään roolit", exact=True)).to_be_visible()
