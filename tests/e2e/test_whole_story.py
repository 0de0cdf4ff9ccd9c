"""A workshop from an empty folder to downloads, in real windows: facilitator, projector, three phones."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Playwright, expect

from tests.e2e.stage import PASSWORD, answer_all, join, press_next, stage, walk_items

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_a_workshop_from_set_up_to_downloads_in_finnish(playwright: Playwright, tmp_path: Path) -> None:
    with stage(playwright, tmp_path, "whole-story") as on:
        # The facilitator sets up and creates a workshop.
        console = on.window(1440, 900)
        console.goto(on.server.setup_address)
        on.shoot(console, "01-set-up")
        console.get_by_label("Nimi").fill("Vetäjä")
        console.locator("input[name=password], input[autocomplete=new-password]").first.fill(PASSWORD)
        console.get_by_role("button", name="Luo tunnus ja jatka").click()
        expect(console.get_by_role("heading", name="Työpajat")).to_be_visible()
        on.shoot(console, "02-workshops")
        console.get_by_role("button", name="Uusi työpaja").first.click()
        console.get_by_label("Työpajan nimi").fill("Myynnin roolit 2027")
        on.shoot(console, "03-create")
        console.get_by_role("button", name="Luo työpaja").click()
        code = console.locator(".huge-code").inner_text().strip()
        assert len(code) == 6
        projector = on.page_of(console.context)
        projector.set_viewport_size({"width": 1920, "height": 1080})
        projector.goto(console.url.replace("/console/", "/projector/"))
        expect(projector.get_by_text(code)).to_be_visible()

        # Three phones join.
        phones = [on.phone(), on.phone(), on.phone("iPhone SE")]
        for phone in phones:
            join(phone, on.server.address, code, group="Myynti")
        on.shoot(phones[0], "04-phone-lobby")
        expect(console.locator(".head-count")).to_contain_text("3")
        on.shoot(console, "05-lobby")
        on.shoot(projector, "06-projector-lobby")

        # Three questions and today: open, answer, lock, reveal.
        for step, title in enumerate(
            ["Mitä myytte", "Minkä kokoi", "Kenelle myytte", "Miten työ on jaettu nyt"], start=1
        ):
            press_next(console, f"Avaa vastattavaksi: {title}" if step < 5 else title)
            if step == 1:
                for phone in phones:
                    phone.locator("section.item").first.wait_for()
                on.shoot(phones[0], "07-phone-question")
                on.shoot(phones[2], "08-small-phone-question")
            for pick, phone in enumerate(phones, start=1):
                asked = answer_all(phone, pick)
                assert asked >= 2
            if step == 1:
                phones[0].get_by_label("Kirjoita kommentti").first.fill("Hinnat <b>vaihtelevat</b>.")
                phones[0].get_by_role("button", name="Lähetä").first.click()
                expect(console.get_by_text("Hinnat <b>vaihtelevat</b>.", exact=True)).to_be_visible()
                on.shoot(phones[0], "09-phone-answered")
                on.shoot(console, "10-console-open")
                on.shoot(projector, "11-projector-open")
                # A reload keeps every answer.
                phones[0].reload()
                expect(phones[0].get_by_text("Tallennettu").first).to_be_visible()
            press_next(console, "Lukitse")
            if step == 1:
                expect(phones[1].get_by_text("Vastaukset on lukittu").first).to_be_visible()
                on.shoot(phones[1], "12-phone-locked")
                assert phones[1].locator(".result-foot").count() == 0
            press_next(console, "Näytä")
            expect(phones[0].locator(".result-foot").first).to_be_visible() if step < 4 else None
            on.shoot(console, f"13-console-revealed-{step}")
            on.shoot(projector, f"14-projector-revealed-{step}")
            on.shoot(phones[0], f"15-phone-revealed-{step}")
            walk_items(console)

        # The structure, a late joiner, the consent vote and the end.
        # The button walks through what divides the group, and after the last step shows the structure.
        press_next(console, "Näytä roolirakenne")
        expect(phones[0].locator(".house-card").first).to_be_visible()
        on.shoot(console, "16-console-structure")
        on.shoot(projector, "17-projector-structure")
        on.shoot(phones[0], "18-phone-structure")
        late = on.phone()
        join_late(late, on.server.address, code)
        expect(late.locator(".house-card").first).to_be_visible()
        for view in ("Vastuut", "Nykytila ja ehdotus"):
            press_next(console, f"Näytä valkokankaalla: {view}")
        press_next(console, "Avaa vastattavaksi")
        answer_all(phones[0], 3)
        on.shoot(phones[0], "19-phone-consent")
        press_next(console, "Lukitse")
        press_next(console, "Näytä")
        walk_items(console)
        press_next(console, "Päätä työpaja", asks=True)
        expect(phones[0].get_by_role("heading", name="Kiitos")).to_be_visible()
        on.shoot(phones[0], "20-phone-ended")
        on.shoot(projector, "21-projector-ended")
        on.shoot(console, "22-console-ended")

        # The downloads hold what people answered.
        workshop = console.url.rsplit("/", 1)[1]
        results = f"{on.server.address}/api/workshops/{workshop}/results"
        read = json.loads(console.request.get(f"{results}.json?lang=fi").body())
        assert read["structure"] is not None
        # Four joined and drew their numbers by lot; anyone who came late answered nothing.
        who_answered = {ballot["participant"] for ballot in read["ballots"]}
        assert len(who_answered) == 3
        assert who_answered < {1, 2, 3, 4}
        book = load_workbook(io.BytesIO(console.request.get(f"{results}.xlsx?lang=fi").body()))
        assert len(book.sheetnames) >= 4
        tables = zipfile.ZipFile(io.BytesIO(console.request.get(f"{results}.csv?lang=fi").body()))
        assert any(name.endswith(".csv") for name in tables.namelist())


def join_late(phone: object, address: str, code: str) -> None:
    """Somebody who comes late goes straight to what the room sees."""
    from playwright.sync_api import Page

    assert isinstance(phone, Page)
    phone.goto(f"{address}/j/{code}")
    phone.get_by_text("Johto", exact=True).click()
    phone.get_by_role("button", name="Liity mukaan").click()
