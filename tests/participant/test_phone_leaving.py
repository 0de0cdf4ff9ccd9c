"""Taking the own answers back on a phone: asked once more, done on both sides, calm afterwards."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from shared.protocol import WorkshopCommand
from tests.e2e.stage import show_overview
from tests.participant.hall import Room
from tests.participant.test_phone_screens import check

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

COMMENT = "Myymme kumppanien kautta"


def lead(room: Room, kind: str, **fields: object) -> None:
    """The facilitator does something else than the large button offers."""
    position = room.facilitator.room(lambda _: True).position
    room.facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def answer_and_comment(phone: Page) -> None:
    question = phone.locator("section.item:has(.choices)")
    question.locator("label.choice").nth(2).tap()
    expect(question.get_by_text("Tallennettu")).to_be_visible()
    show_overview(phone)
    asked = phone.locator("#item-comment1")
    asked.get_by_label("Kirjoita kommentti").fill(COMMENT)
    asked.get_by_role("button", name="Lähetä").tap()
    expect(asked.locator(".comment.is-own")).to_contain_text("Tallennettu")


def results_of(room: Room) -> str:
    """What the facilitator can download."""
    address = f"{room.hall.server.address}/api/workshops/{room.facilitator.workshop_id}/results.json?lang=fi"
    return str(room.hall.account._http.get(address, timeout=10).json())


def people_here(room: Room) -> tuple[int, int]:
    """How many have joined and how many are online, as the console counts them."""
    counts = room.facilitator._console.call("sync", {}, timeout=10)["counts"]
    return counts["joined"], counts["online"]


def take_back(phone: Page) -> None:
    phone.get_by_role("button", name="Poista vastaukseni").tap()
    dialog = phone.get_by_role("dialog", name="Poistetaanko vastauksesi?")
    expect(dialog).to_contain_text("Poistoa ei voi perua.")
    dialog.get_by_role("button", name="Poista pysyvästi").tap()


def test_answers_taken_back_in_the_lobby_are_gone_and_the_door_says_so(room: Room) -> None:
    answer_and_comment(room.phone)
    room.phone.locator("#item-comment1").get_by_label("Kirjoita kommentti").fill("Kesken oleva ajatus")
    lead(room, "go_to", step="lobby")
    expect(room.phone.get_by_text("Osastosi: Myynti")).to_be_visible()

    take_back(room.phone)

    check(room.phone, "Myynnin roolit")
    assert people_here(room) == (0, 0)
    expect(room.phone.get_by_text("Vastauksesi ja tietosi on poistettu tästä työpajasta.")).to_be_visible()
    # The next person who joins on this phone is somebody new: nothing of the one before is left on it.
    room.phone.get_by_text("Johto", exact=True).tap()
    room.phone.get_by_role("button", name="Liity mukaan").tap()
    expect(room.phone.get_by_text("Osastosi: Johto")).to_be_visible()
    lead(room, "start_step", step="q1")
    expect(room.phone.locator("section.item").first).to_be_visible()
    expect(room.phone.locator("input:checked")).to_have_count(0)
    show_overview(room.phone)
    expect(room.phone.get_by_text(COMMENT)).to_have_count(0)
    expect(room.phone.get_by_label("Kirjoita kommentti")).to_have_value("")


def test_answers_are_taken_back_from_the_end_screen(room: Room) -> None:
    answer_and_comment(room.phone)
    lead(room, "close_workshop")
    check(room.phone, "Kiitos, että olit mukana")
    assert COMMENT in results_of(room)

    take_back(room.phone)

    expect(room.phone.get_by_role("heading", level=1, name="Työpaja on päättynyt")).to_be_focused()
    expect(room.phone.get_by_text("Vastauksesi ja tietosi on poistettu tästä työpajasta.")).to_be_visible()
    expect(room.phone.get_by_text("Aiemmat vastaukset ovat tallessa")).to_have_count(0)
    assert COMMENT not in results_of(room)
    room.phone.reload()
    expect(room.phone.get_by_text("Aiemmat vastaukset ovat tallessa")).to_be_visible()


def test_whoever_thinks_better_of_it_keeps_everything(room: Room) -> None:
    answer_and_comment(room.phone)
    lead(room, "go_to", step="lobby")
    button = room.phone.get_by_role("button", name="Poista vastaukseni")
    button.tap()
    dialog = room.phone.get_by_role("dialog")
    expect(dialog).to_be_visible()

    room.phone.get_by_role("button", name="Pidä vastaukset").tap()

    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    room.phone.reload()
    expect(room.phone.get_by_text("Osastosi: Myynti")).to_be_visible()


def test_without_a_connection_nothing_is_said_to_be_gone(room: Room) -> None:
    lead(room, "go_to", step="lobby")
    expect(room.phone.get_by_text("Osastosi: Myynti")).to_be_visible()
    room.phone.route("**/api/join/**", lambda route: route.abort())

    take_back(room.phone)

    expect(room.phone.get_by_role("dialog").get_by_role("alert")).to_contain_text(
        "Vastauksesi ovat ennallaan"
    )
    room.phone.unroute_all()
    room.phone.get_by_role("button", name="Poista pysyvästi").tap()
    expect(room.phone.get_by_role("heading", level=1, name="Myynnin roolit")).to_be_focused()


def test_another_tab_of_the_same_phone_is_led_to_the_door_too(room: Room) -> None:
    lead(room, "go_to", step="lobby")
    other = room.context.new_page()
    other.goto(f"{room.hall.server.address}/j/{room.facilitator.code}")
    expect(other.get_by_text("Osastosi: Myynti")).to_be_visible()

    take_back(room.phone)

    expect(room.phone.get_by_role("button", name="Liity mukaan")).to_be_visible()
    # As when its owner turns to it.
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.get_by_role("button", name="Liity mukaan")).to_be_visible()


def test_the_own_answers_can_be_kept_as_a_file(room: Room) -> None:
    answer_and_comment(room.phone)
    lead(room, "go_to", step="lobby")

    with room.phone.expect_popup() as opened:
        room.phone.get_by_role("link", name="Lataa omat vastaukseni").tap()
    page = opened.value
    expect(page.get_by_role("heading", name="Omat vastaukseni")).to_be_visible()
    expect(page.get_by_text(COMMENT)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Lataa tiedostona (JSON)").tap()

    own = json.loads(download.value.path().read_text())
    assert download.value.suggested_filename == "roolitus-own-answers.json"
    assert own["group"] == "Myynti"
    assert [one["text"] for one in own["comments"]] == [COMMENT]
    assert len(own["answers"]) == 1
