"""Nothing tapped or written on a phone is lost: real browser, real server, real trouble."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Playwright, WebSocketRoute, expect

from facilitator.simulation.scripted_facilitator import ServerProcess
from tests.e2e.stage import show_overview, show_question
from tests.participant.hall import Hall, Room, open_hall
from tests.promises import Held

pytestmark = [pytest.mark.browser, pytest.mark.timeout(360)]

BACK_WITHIN_MS = 20_000


@pytest.fixture(scope="module")
def hall(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """A hall for this file alone, whose server is stopped here."""
    with open_hall(playwright, tmp_path_factory.mktemp("hall")) as opened:
        yield opened


def question(phone: Page) -> Locator:
    return phone.locator("section.item:has(.choices)")


def tap(phone: Page, choice: int) -> None:
    question(phone).locator("label.choice").nth(choice).tap()


def chosen(phone: Page, choice: int) -> Locator:
    return question(phone).locator("label.choice").nth(choice).locator("input")


@pytest.mark.promise("G16")
def test_a_frozen_server_is_not_taken_for_a_saved_answer(room: Room, held: Held) -> None:
    os.kill(room.hall.server.pid, signal.SIGSTOP)
    try:
        tap(room.phone, 1)
        expect(question(room.phone).get_by_text("Ei vielä lähetetty")).to_be_visible()
        # The bar says it wherever one looks.
        late = room.phone.get_by_role("status").filter(has_text="Yksi odottaa lähetystä.")
        expect(late).to_be_in_viewport(timeout=10_000)
    finally:
        os.kill(room.hall.server.pid, signal.SIGCONT)

    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible(timeout=BACK_WITHIN_MS)
    expect(late).to_have_count(0)
    held("G16", "a real phone shows its answer as not sent yet while the server stands still, then as saved")


def test_an_unsent_answer_outlives_a_reload(room: Room) -> None:
    def swallow_votes(line: WebSocketRoute) -> None:
        upstream = line.connect_to_server()
        line.on_message(lambda frame: None if "vote.cast" in str(frame) else upstream.send(frame))

    def pass_on(line: WebSocketRoute) -> None:
        line.connect_to_server()

    room.phone.route_web_socket("**/socket.io/**", swallow_votes)
    room.phone.reload()
    show_question(room.phone, 1)
    tap(room.phone, 3)
    expect(question(room.phone).get_by_text("Ei vielä lähetetty")).to_be_visible()
    room.phone.unroute_all()
    room.phone.route_web_socket("**/socket.io/**", pass_on)
    room.phone.reload()

    show_question(room.phone, 1)
    expect(chosen(room.phone, 3)).to_be_checked()
    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible(timeout=BACK_WITHIN_MS)


def test_saved_answers_and_half_written_comments_outlive_a_reload(room: Room) -> None:
    tap(room.phone, 2)
    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible()
    show_overview(room.phone)
    room.phone.get_by_label("Kirjoita kommentti").fill("Kesken oleva ajatus")

    room.phone.reload()

    show_overview(room.phone)
    expect(room.phone.get_by_label("Kirjoita kommentti")).to_have_value("Kesken oleva ajatus")
    show_question(room.phone, 0)
    expect(chosen(room.phone, 2)).to_be_checked()
    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible()


def test_two_tabs_are_one_participant_and_the_last_tap_stands_in_both(room: Room) -> None:
    other = room.context.new_page()
    other.goto(f"{room.hall.server.address}/j/{room.facilitator.code}")
    expect(question(other)).to_be_visible()

    tap(room.phone, 1)
    expect(chosen(other, 1)).to_be_checked()
    tap(other, 4)
    expect(question(other).get_by_text("Tallennettu")).to_be_visible()
    expect(chosen(room.phone, 4)).to_be_checked()


def test_locking_while_answering_shows_what_was_saved(room: Room) -> None:
    tap(room.phone, 2)
    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible()
    lock = room.facilitator.room(
        lambda seen: seen.next is not None and seen.next.command.kind == "lock_items"
    ).next
    assert lock is not None

    room.facilitator.send(lock.command)

    heading = room.phone.get_by_role("heading", name="Vastaukset on lukittu")
    expect(heading).to_be_focused()
    expect(room.phone.locator(".answers li").first).to_contain_text("Tallennettu")
    expect(room.phone.locator(".answers li").nth(1)).to_contain_text("Ei vastausta")


def test_the_language_changes_at_once_and_keeps_the_answers(room: Room) -> None:
    tap(room.phone, 2)
    expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible()

    room.phone.get_by_role("button", name="Svenska").tap()

    expect(question(room.phone).get_by_text("Sparat")).to_be_visible()
    expect(room.phone.locator("html")).to_have_attribute("lang", "sv")
    expect(room.phone.get_by_role("heading", name="Hur stor är er typiska första affär")).to_be_visible()
    expect(chosen(room.phone, 2)).to_be_checked()


def test_a_tap_while_the_server_is_dead_is_saved_once_it_lives(room: Room) -> None:
    os.kill(room.hall.server.pid, signal.SIGKILL)
    room.hall.server.wait()

    tap(room.phone, 2)
    expect(question(room.phone).get_by_text("Ei vielä lähetetty")).to_be_visible()
    expect(room.phone.get_by_role("status")).to_contain_text("Yhteys katkesi")

    with ServerProcess(room.hall.data, port=room.hall.port):
        expect(question(room.phone).get_by_text("Tallennettu")).to_be_visible(timeout=BACK_WITHIN_MS)
        expect(room.phone.get_by_role("status")).to_contain_text("Vastauksesi ovat tallessa")
        expect(chosen(room.phone, 2)).to_be_checked()
