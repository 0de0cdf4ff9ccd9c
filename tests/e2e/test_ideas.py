"""Ideas, and the dialogs around them: themes, the ranking, templates, the question bank, invitations."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest
from playwright.sync_api import expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator, ServerProcess
from tests.e2e.house import NAME, House, Show, check, open_show
from tests.e2e.stage import PASSWORD, show_overview
from tests.facilitator.mail_room import mail_room

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

QUESTION = "Mikä auttaisi eniten?"
IDEAS = ("Vähemmän palavereita", "Lyhyemmät palaverit", "Selkeä hinnasto", "Yksi lista", "Huuto!")


def write_question(show: Show) -> None:
    console = show.console
    console.get_by_role("button", name="Lisäkysymykset").click()
    dialog = console.get_by_role("dialog")
    dialog.get_by_role("button", name="Lisää kysymys").click()
    dialog.get_by_label("Kysymys", exact=True).fill(QUESTION)
    dialog.get_by_label("Missä osiossa kysytään").select_option("q1")
    dialog.get_by_role("radio", name="Ideat, sitten järjestys").check()
    dialog.get_by_role("button", name="Lisää työpajaan").click()
    expect(dialog.locator(".own-card")).to_have_count(1)
    console.keyboard.press("Escape")


def test_ideas_are_written_in_silence_made_into_a_list_and_ranked(show: Show) -> None:
    console, phone, other, wall = show.console, show.phone(), show.phone(), show.projector()
    write_question(show)
    show.lead("start_step", step="q1")
    item = next(one for one in show.room().items if one.startswith("own-"))

    for number, text in enumerate(IDEAS):
        writer = (phone, other)[number % 2]
        show_overview(writer)
        field = writer.locator(f"#item-{item}")
        field.get_by_role("textbox").fill(text)
        field.get_by_role("button", name="Lähetä").click()
        expect(field.locator(".comment.is-own .saying:not(.is-unsent)")).to_have_count(number // 2 + 1)
    row = console.locator(f"li.item[data-item='{item}']")
    expect(row).to_contain_text("2/2")
    # Nobody else reads one while they are written: neither the wall, nor the console, nor the other phone.
    for page in (console, wall, other):
        expect(page.get_by_text(IDEAS[0])).to_have_count(0)

    show.lead("lock_items", items=[one for one, view in show.room().items.items() if view.phase == "open"])
    console.get_by_role("tab", name=re.compile("Kommentit")).click()
    console.get_by_role("button", name="Ehdota aiheita").click()
    dialog = console.get_by_role("dialog")
    expect(dialog.get_by_label("Otsikko")).to_have_count(1)
    check(console, "proposed themes")
    dialog.get_by_label("Otsikko").fill("Palaverit lyhyiksi")
    dialog.get_by_role("button", name="Hyväksy valitut aiheet").click()
    row.get_by_role("button", name="Ideat").first.click()
    expect(dialog.get_by_text("2 ideasta")).to_be_visible()
    dialog.get_by_role("button", name=re.compile("Piilota.*Huuto")).click()
    expect(dialog.get_by_text("Listalla on 3 ideaa.")).to_be_visible()
    check(console, "the list of ideas")
    console.keyboard.press("Escape")

    show.lead("reveal_items", items=[item])
    expect(wall.locator(".idea-card")).to_have_text(["Palaverit lyhyiksi", "Selkeä hinnasto", "Yksi lista"])
    expect(phone.get_by_text("Palaverit lyhyiksi")).to_be_visible()
    row.get_by_role("button", name="Ideat").first.click()
    dialog.get_by_role("button", name="Avaa järjestys").click()
    expect(dialog).to_have_count(0)

    for writer, first in ((phone, "Yksi lista"), (other, "Yksi lista")):
        writer.get_by_role("button", name=first).click()
        writer.get_by_role("button", name="Selkeä hinnasto").click()
        writer.get_by_role("button", name="Palaverit lyhyiksi").click()
        expect(writer.get_by_text("Tallennettu")).to_be_visible()
    ranking = next(one for one in show.room().items if one.startswith(f"{item}-"))
    show.lead("lock_items", items=[ranking])
    show.lead("reveal_items", items=[ranking])

    ranks = wall.locator(".ranks li")
    expect(ranks).to_have_count(3)
    expect(ranks.first).to_contain_text("Yksi lista")
    expect(ranks.first).to_contain_text("6 p.")
    check(wall, "the ranking of ideas")


def test_a_workshop_is_kept_as_a_template_and_its_questions_are_offered_again(house: House) -> None:
    first = open_show(house, "Pohjan malli")
    write_question(first)
    console = first.console
    console.goto(f"{house.server.address}/console")
    card = console.locator("li.workshop-card").filter(has_text="Pohjan malli")
    card.get_by_role("button", name="Toiminnot").click()
    card.get_by_role("button", name="Tallenna pohjaksi").click()
    dialog = console.get_by_role("dialog")
    dialog.get_by_label("Pohjan nimi").fill("Meidän pohja")
    check(console, "saving a template")
    dialog.get_by_role("button", name="Tallenna pohjaksi").click()
    expect(dialog).to_have_count(0)

    console.get_by_role("button", name="Työpajapohjat").click()
    kept = dialog.get_by_role("listitem").filter(has_text="Meidän pohja")
    kept.get_by_role("button", name="Jaa kaikille").click()
    expect(kept).to_contain_text("näkyy kaikille tämän palvelimen vetäjille")
    check(console, "the list of templates")
    with console.expect_download() as download:
        kept.get_by_role("link", name="Lataa tiedostona").click()
    assert QUESTION in Path(download.value.path()).read_text(encoding="utf-8")
    kept.get_by_role("button", name="Luo työpaja").click()
    making = console.get_by_role("dialog").last
    making.get_by_role("textbox").fill("Pohjasta tehty")
    making.get_by_role("button", name="Luo työpaja").click()
    expect(console.get_by_text("Ohjelmassa on yksi lisäkysymys")).to_be_visible()

    second = open_show(house, "Kysymyspankki")
    second.console.get_by_role("button", name="Lisäkysymykset").click()
    bank = second.console.locator("details.own-bank")
    bank.locator("summary").click()
    check(second.console, "the question bank")
    bank.get_by_role("listitem").filter(has_text=QUESTION).get_by_role("button", name="Ota käyttöön").click()
    expect(second.console.get_by_label("Kysymys", exact=True)).to_have_value(QUESTION)
    expect(second.console.get_by_role("radio", name="Ideat, sitten järjestys")).to_be_checked()
    second.close()
    first.close()


def test_people_are_invited_by_mail_from_the_console(house: House, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with mail_room() as mail:
        settings = {
            "ROOLITUS_PORT": str(port),
            "ROOLITUS_PUBLIC_ADDRESS": f"http://127.0.0.1:{port}",
            "ROOLITUS_MAIL_HOST": "127.0.0.1",
            "ROOLITUS_MAIL_PORT": str(mail.port),
            "ROOLITUS_MAIL_TLS": "none",
            "ROOLITUS_MAIL_FROM": "tyopajat@example.com",
        }
        mail.answers["kadonnut@example.com"] = "550 No such mailbox"
        with ServerProcess(tmp_path / "mail", settings=settings) as server:
            account = ScriptedFacilitator(server.address)
            account.set_up(server.setup_address, NAME, PASSWORD)
            inside = House(server, account, house.browser, house.device)
            show = open_show(inside, "Kutsuttujen työpaja")
            console = show.console
            console.get_by_role("button", name="Kutsu sähköpostilla").first.click()
            dialog = console.get_by_role("dialog")
            dialog.get_by_role("button", name="Esikatsele", exact=True).click()
            expect(dialog.locator(".letter-preview")).to_contain_text("Kutsuttujen työpaja")
            dialog.get_by_label("Sähköpostiosoitteet").fill("aino@example.com\nkadonnut@example.com")
            check(console, "invitations")
            dialog.get_by_role("button", name="Lähetä kutsut").click()
            expect(dialog.get_by_text("2 kutsuttu.")).to_be_visible()
            # The list follows the letters as they leave.
            invited = dialog.get_by_role("listitem")
            expect(invited.filter(has_text="aino@")).to_contain_text("Lähetetty")
            expect(invited.filter(has_text="kadonnut@")).to_contain_text("Ei mennyt perille")
            check(console, "invitations that were sent")
            show.close()
    assert mail.recipients == ["aino@example.com"]
