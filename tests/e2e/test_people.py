"""Who joins and what stays of them: one-time codes, their slips, and the end of what identifies people."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.house import House, Show, check, open_show

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def test_a_code_from_a_printed_slip_lets_one_phone_in(house: House, tmp_path: Path) -> None:
    console = house.window("/console")
    console.get_by_role("button", name="Uusi työpaja").first.click()
    console.get_by_label("Työpajan nimi").fill("Kutsutut")
    console.get_by_label("Henkilökohtaiset kertakoodit").check()
    check(console, "the form of a new workshop")
    console.get_by_role("button", name="Luo työpaja").click()
    console.get_by_role("button", name="Luo kertakoodeja").click()
    console.get_by_label("Montako koodia luodaan").fill("3")
    console.get_by_role("button", name="Luo koodit").click()

    expect(console.get_by_text("Luotu 3, käytetty 0.")).to_be_visible()
    check(console, "one-time codes")
    code = console.locator(".code-list li").first.inner_text().replace(" ", "")
    with console.expect_download() as saved:
        console.get_by_role("button", name="Lataa CSV").click()
    saved.value.save_as(tmp_path / "codes.csv")
    lines = (tmp_path / "codes.csv").read_text(encoding="utf-8-sig").splitlines()
    address = next(line for line in lines if line.startswith(code)).split(";")[1]
    console.emulate_media(media="print")
    expect(console.locator(".slip")).to_have_count(3)
    expect(console.locator(".slip").first).to_be_visible()
    expect(console.locator(".slip").first).to_contain_text("Kutsutut")
    expect(console.get_by_role("dialog")).to_be_hidden()
    console.emulate_media(media="screen")
    expect(console.locator(".slip").first).to_be_hidden()

    phone = house.empty_phone()
    phone.goto(address)
    expect(phone.get_by_label("Henkilökohtainen koodisi")).to_have_value(code)
    phone.get_by_text("Myynti", exact=True).click()
    phone.get_by_role("button", name="Liity mukaan").click()
    expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()

    console.keyboard.press("Escape")
    expect(console.locator(".printout")).to_have_count(0)
    console.get_by_role("button", name="Luo kertakoodeja").click()
    expect(console.get_by_text("Luotu 3, käytetty 1.")).to_be_visible()
    phone.context.close()
    console.context.close()


def test_codes_just_made_stay_though_somebody_else_starts_and_closing_them_asks(house: House) -> None:
    opened = open_show(house, "Koodit kesken")
    console = opened.console
    choose_identity(console, "Henkilökohtaiset kertakoodit")
    console.get_by_role("button", name="Luo kertakoodeja").click()
    console.get_by_label("Montako koodia luodaan").fill("2")
    console.get_by_role("button", name="Luo koodit").click()
    codes = console.locator(".code-list li")
    expect(codes).to_have_count(2)

    opened.until_console_is_at(opened.lead("start_step", step="q1"))

    expect(codes).to_have_count(2)
    console.keyboard.press("Escape")
    expect(console.get_by_text("Koodeja ei ole tulostettu eikä ladattu")).to_be_visible()
    check(console, "the question before codes are lost")
    console.get_by_role("button", name="Takaisin koodeihin").click()
    with console.expect_download():
        console.get_by_role("button", name="Lataa CSV").click()
    console.keyboard.press("Escape")
    expect(console.get_by_role("dialog")).to_have_count(0)
    opened.close()


def test_who_may_join_is_settled_once_somebody_has(house: House) -> None:
    opened = open_show(house, "Avoin ensin")
    console = opened.console
    choose_identity(console, "Henkilökohtaiset kertakoodit")
    expect(console.get_by_role("button", name="Luo kertakoodeja")).to_be_visible()

    choose_identity(console, "Avoin")
    expect(console.get_by_role("button", name="Luo kertakoodeja")).to_have_count(0)

    opened.phone()
    expect(console.locator(".head-count")).to_contain_text("1 liittynyt")
    open_settings(console)
    expect(console.get_by_text("Tätä ei voi enää muuttaa")).to_be_visible()
    expect(console.get_by_label("Henkilökohtaiset kertakoodit")).to_be_disabled()
    check(console, "the settings of a workshop that people have joined")
    opened.close()


def open_settings(console: Page) -> None:
    console.get_by_role("button", name="Lisää", exact=True).click()
    console.get_by_role("button", name="Muokkaa työpajaa").click()
    expect(console.get_by_label("Työpajan nimi")).to_be_visible()


def choose_identity(console: Page, label: str) -> None:
    open_settings(console)
    console.get_by_label(label).check()
    console.get_by_role("button", name="Tallenna").click()


def test_what_identifies_people_goes_and_then_the_workshop(show: Show) -> None:
    show.phone()
    show.lead("start_step", step="q1")
    show.lead("close_workshop")
    console = show.console
    keeping = console.locator(".keeping")

    keeping.get_by_role("button", name="Poista tunnistetiedot").click()
    expect(console.get_by_role("dialog")).to_contain_text("kuka kirjoitti minkäkin kommentin")
    check(console, "the question before anonymising")
    console.get_by_role("dialog").get_by_role("button", name="Poista tunnistetiedot").click()
    expect(keeping.get_by_text("Tunnistetiedot on poistettu.")).to_be_visible()
    expect(keeping.get_by_role("button", name="Poista tunnistetiedot")).to_have_count(0)

    keeping.get_by_role("button", name="Poista työpaja").click()
    expect(console.get_by_role("dialog")).to_contain_text("1 osallistujan vastaukset")
    console.get_by_role("dialog").get_by_role("button", name="Poista lopullisesti").click()
    expect(console.get_by_role("heading", name="Työpajat")).to_be_visible()
    expect(console.locator(".workshop-card").filter(has_text=show.facilitator.code)).to_have_count(0)
