"""Making a workshop ready: one's own questions, and the roles of today as far as they are known."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from shared.definitions import load_definition
from tests.e2e.house import House, Show, check, open_show
from tests.e2e.stage import show_overview

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

SCALE = "Kuinka hyvin CRM:n tiedot pitävät paikkansa?"
WORDS = "Mikä hidastaa kauppojanne eniten?"


def write_scale(console: Page, text: str, options: list[str]) -> None:
    dialog = console.get_by_role("dialog")
    dialog.get_by_role("button", name="Lisää kysymys").click()
    dialog.get_by_label("Kysymys", exact=True).fill(text)
    dialog.get_by_label("Missä osiossa kysytään").select_option("q1")
    for number, option in enumerate(options, 1):
        dialog.get_by_label(f"Vaihtoehto {number}", exact=True).fill(option)


def save(console: Page) -> None:
    console.get_by_role("dialog").get_by_role("button", name="Lisää työpajaan").click()


def on_card(console: Page, workshop: str, button: str) -> Locator:
    card = console.locator("li.workshop-card").filter(has_text=workshop)
    card.get_by_role("button", name="Toiminnot").click()
    return card.get_by_role("button", name=button)


def test_own_questions_are_asked_answered_and_shown_like_any_other(show: Show) -> None:
    console, phone = show.console, show.phone()
    console.get_by_role("button", name="Lisäkysymykset").click()
    dialog = console.get_by_role("dialog")
    expect(dialog.get_by_text("eivät vaikuta roolirakenteeseen")).to_be_visible()
    check(console, "no custom questions yet")

    write_scale(console, SCALE, ["Hyvin", "Huonosti", "Erinomaisesti"])
    dialog.get_by_role("button", name="Siirrä vaihtoehto 2 ylöspäin").press("Enter")
    expect(dialog.get_by_label("Vaihtoehto 1", exact=True)).to_have_value("Huonosti")
    expect(dialog.get_by_role("button", name="Siirrä vaihtoehto 1 alaspäin")).to_be_focused()
    check(console, "the form of a custom question")
    save(console)
    expect(dialog.get_by_text("Asteikko: Huonosti \u2013 Hyvin \u2013 Erinomaisesti")).to_be_visible()
    dialog.get_by_role("button", name="Lisää kysymys").click()
    dialog.get_by_label("Kysymys", exact=True).fill(WORDS)
    dialog.get_by_text("Omin sanoin", exact=True).click()
    save(console)
    expect(dialog.locator(".own-card")).to_have_count(2)
    check(console, "the list of custom questions")
    console.keyboard.press("Escape")
    expect(console.get_by_text("Ohjelmassa on 2 lisäkysymystä")).to_be_visible()

    show.lead("start_step", step="q1")
    show_overview(phone)
    phone.locator(".overview .jump").last.tap()
    scale = phone.locator("section.item").filter(has_text=SCALE)
    custom = scale.get_attribute("id")
    scale.get_by_text("Erinomaisesti", exact=True).tap()
    expect(scale.get_by_text("Tallennettu")).to_be_visible()
    show_overview(phone)
    words = phone.locator("section.item").filter(has_text=WORDS)
    words.get_by_role("textbox").fill("Odotamme tarjouksia.")
    words.get_by_role("button", name="Lähetä").tap()
    expect(console.locator(".comment-text").filter(has_text="Odotamme tarjouksia.")).to_be_visible()

    [asked] = [item for item in show.room().items if f"item-{item}" == custom]
    card = console.locator("li.item").filter(has_text=SCALE)
    expect(card.get_by_text("Lisäkysymys")).to_have_count(1)
    opened = [item for item, view in show.room().items.items() if view.phase == "open"]
    show.lead("lock_items", items=opened)
    # What is revealed alone is on the wall at once.
    show.lead("reveal_items", items=[asked])
    wall = show.projector()
    expect(wall.get_by_text(SCALE)).to_be_visible()
    own = card.locator(".bar").filter(has_text="Erinomaisesti")
    expect(own.locator(".bar-count")).to_have_text("1")
    on_wall = wall.get_by_role("listitem").filter(has_text="Erinomaisesti")
    expect(on_wall).to_contain_text("1 vastaus")

    console.get_by_role("button", name="Lisää", exact=True).click()
    console.get_by_role("button", name="Lisäkysymykset").click()
    expect(dialog.get_by_text("Jo kysytty, joten kysymystä ei voi enää muuttaa eikä poistaa.")).to_have_count(
        2
    )
    expect(dialog.get_by_role("button", name="Poista")).to_have_count(0)
    check(console, "custom questions that have been asked")


def test_nothing_typed_is_lost_by_a_failure_or_by_escape(house: House) -> None:
    opened = open_show(house, "Kysymykset kesken")
    console = opened.console
    console.goto(f"{house.server.address}/console")
    on_card(console, "Kysymykset kesken", "Lisäkysymykset").click()
    dialog = console.get_by_role("dialog")
    write_scale(console, SCALE, ["Huonosti", "Hyvin"])
    console.route("**/own-items", lambda route: route.abort())
    save(console)
    expect(dialog.get_by_role("alert")).to_contain_text("Palvelimeen ei saada yhteyttä")
    console.unroute("**/own-items")

    for _ in range(2):
        console.keyboard.press("Escape")
        expect(console.get_by_role("heading", name="Suljetaanko tallentamatta?")).to_be_visible()
        console.get_by_role("button", name="Jatka muokkaamista").press("Enter")
        expect(dialog.get_by_label("Kysymys", exact=True)).to_have_value(SCALE)
    save(console)
    expect(dialog.get_by_text("Asteikko: Huonosti \u2013 Hyvin", exact=True)).to_be_visible()

    write_scale(console, "Toinen kysymys?", ["Ei", "Kyllä"])
    save(console)
    dialog.get_by_role("button", name="Siirrä alaspäin").first.press("Enter")
    expect(dialog.locator("[data-item] .own-text")).to_have_text(["Toinen kysymys?", SCALE])
    expect(dialog.get_by_role("button", name="Siirrä ylöspäin").last).to_be_focused()

    dialog.get_by_role("button", name="Poista").first.click()
    check(console, "the question before a question is removed")
    console.get_by_role("button", name="Poista", exact=True).last.click()
    expect(dialog.locator("[data-item] .own-text")).to_have_text([SCALE])
    console.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    opened.close()


def test_roles_of_today_are_proposals_that_everybody_confirms_or_corrects(house: House) -> None:
    opened = open_show(house, "Roolit valmiina")
    console, phone = opened.console, opened.phone()
    listed = house.window("/console")
    opened.windows.append(listed)
    on_card(listed, "Roolit valmiina", "Roolit tänään").click()
    roles = listed.get_by_role("radiogroup")
    expect(roles).to_have_count(len(load_definition().roles))
    for role, state in (("Kenttämyyjä", "Päätyönä"), ("Etämyyjä", "Ei ole")):
        listed.get_by_role("radiogroup", name=role, exact=True).get_by_label(state).press("Space")
    check(listed, "the roles of today")
    listed.get_by_role("button", name="Tallenna").click()
    expect(console.get_by_text("Nykyisistä rooleista on merkitty valmiiksi 2/")).to_be_visible()

    opened.lead("start_step", step="today")
    tiles = phone.locator("#item-asis .tile")
    field, remote = tiles.filter(has_text="Kenttämyyjä"), tiles.filter(has_text="Etämyyjä")
    expect(phone.locator("#item-asis .is-proposed")).to_have_count(2)
    expect(field).to_have_accessible_name(re.compile("^Kenttämyyjä Päätyönä ?, ehdotus$"))
    expect(phone.get_by_text("Vetäjä on merkinnyt valmiiksi, mitä jo tiedetään")).to_be_visible()
    check(phone, "a table with proposals")
    console.get_by_role("tab", name="Puhelin").click()
    preview = console.frame_locator(".phone-case iframe")
    expect(preview.locator("#item-asis .is-proposed")).to_have_count(2)

    remote.tap()
    remote.tap()
    expect(remote).to_have_accessible_name("Etämyyjä Hattuna")
    expect(phone.locator("#item-asis .is-proposed")).to_have_count(1)
    phone.get_by_role("button", name="Valmis, muita ei ole").tap()
    show_overview(phone)
    expect(phone.locator(".overview .jump").first).to_contain_text("Tallennettu")

    opened.lead("lock_items", items=["asis"])
    result = opened.facilitator.room(lambda now: "asis" in now.results).results["asis"]
    counted = {row.row: row.counts for row in result.rows}
    assert counted["field"]["own"] == 1
    assert counted["inside"]["part"] == 1
    assert sum(counts["none"] for counts in counted.values()) == len(counted) - 2
    console.get_by_role("button", name="Avaa kaikki rivit").click()
    otherwise = console.locator(".prepared-otherwise")
    expect(otherwise).to_have_text(["merkitty: Ei ole"])
    check(console, "today's roles as the group sees them, where they were marked otherwise")
    opened.close()


def test_two_who_prepare_at_once_keep_what_the_other_has_done(show: Show) -> None:
    one, other = show.console, show.second_console()
    for console in (one, other):
        console.get_by_role("button", name="Roolit tänään").click()
        expect(console.get_by_role("radiogroup").first).to_be_visible()
    for console, role, state in (
        (one, "Kenttämyyjä", "Päätyönä"),
        (other, "Etämyyjä", "Ei ole"),
    ):
        console.get_by_role("radiogroup", name=role, exact=True).get_by_label(state).press("Space")
        save_dialog(console)
    for console in (one, other):
        expect(console.get_by_text("Nykyisistä rooleista on merkitty valmiiksi 2/")).to_be_visible()

    for console in (one, other):
        console.get_by_role("button", name="Lisää", exact=True).click()
        console.get_by_role("button", name="Muokkaa työpajaa").click()
        expect(console.get_by_label("Työpajan nimi")).to_be_visible()
    one.get_by_label("Työpajan nimi").fill("Roolit 2028")
    one.get_by_label("Markkinointi").uncheck()
    save_dialog(one)
    other.get_by_role("dialog").get_by_role("textbox", name="Muu osasto").fill("Tuotanto")
    save_dialog(other)
    workshop = show.facilitator.room(lambda room: "Tuotanto" in room.workshop.groups).workshop
    assert workshop.name == "Roolit 2028"
    assert "Markkinointi" not in workshop.groups


def save_dialog(console: Page) -> None:
    console.get_by_role("dialog").get_by_role("button", name="Tallenna").click()
    expect(console.get_by_role("dialog")).to_have_count(0)
