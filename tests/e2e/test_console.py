"""The console in a real browser: every page is for everybody, and every button does what it says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from shared.protocol import ConsoleRoom
from tests.e2e.house import LAPTOP, SMALL_LAPTOP, House, Show, check, wait_for_same_heading
from tests.e2e.stage import BETWEEN_PRESSES_MS, PASSWORD, TOO_WIDE, answer_all, press_next, show_overview

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]


def is_next(kind: str, step: str) -> Callable[[ConsoleRoom], bool]:
    def is_reached(room: ConsoleRoom) -> bool:
        return room.step == step and room.next is not None and room.next.command.kind == kind

    return is_reached


def test_setting_up_logging_in_and_the_list_are_for_everybody(house: House) -> None:
    stranger = house.window("/setup/some-token", is_logged_in=False)
    expect(stranger.get_by_role("heading", level=1)).to_be_visible()
    check(stranger, "set-up")
    stranger.goto(f"{house.server.address}/login")
    expect(stranger.get_by_role("heading", level=1)).to_be_visible()
    check(stranger, "log-in")
    stranger.context.close()

    member = house.window("/console")
    expect(member.get_by_role("heading", level=1, name="Työpajat")).to_be_visible()
    check(member, "an empty or short list")
    member.get_by_role("button", name="Uusi työpaja").first.click()
    expect(member.get_by_role("dialog")).to_be_visible()
    check(member, "the dialog of a new workshop")
    member.context.close()


def test_every_screen_of_the_console_is_for_everybody(show: Show) -> None:
    console = show.console
    expect(console.locator(".huge-code")).to_be_visible()
    check(console, "the lobby")
    show.fill_room(4)

    show.lead_on(is_next("lock_items", "q1"))
    check(console, "open")
    show.lead_on(is_next("reveal_items", "q1"))
    check(console, "locked")
    show.lead_on(is_next("focus_item", "q1"))
    expect(console.locator(".result-foot").first).to_be_visible()
    check(console, "revealed")
    console.locator(".side").get_by_role("tab", name="Keskustelkaa").click()
    check(console, "what to discuss, early")
    console.get_by_role("button", name="Lisää", exact=True).click()
    check(console, "the menu")
    console.get_by_role("button", name="Näppäimet ja ohje").click()
    expect(console.get_by_role("dialog")).to_be_visible()
    check(console, "help")
    console.keyboard.press("Escape")
    console.get_by_role("button", name="Ajastin").click()
    check(console, "the timer")
    console.keyboard.press("Escape")

    show.lead_on(is_next("focus_item", "structure"))
    check(console, "what if")
    for tab in ("Roolit", "Vastuut", "Nykytila ja ehdotus", "Siirtymä"):
        console.locator(".segments").get_by_role("button", name=tab).click()
        check(console, f"the structure: {tab}")
    console.locator(".segments").get_by_role("button", name="Roolit").click()
    console.get_by_role("button", name="Linjaa toisin").first.click()
    check(console, "an override")
    console.keyboard.press("Escape")
    console.locator(".side").get_by_role("tab", name="Keskustelkaa").click()
    expect(console.locator(".discuss, .side .empty").first).to_be_visible()
    check(console, "what to discuss")

    show.lead_on(is_next("close_workshop", "consent"))
    console.locator("button.next").click()
    check(console, "the question before the end")
    console.get_by_role("dialog").locator("button.primary").click()
    expect(console.get_by_role("heading", name="Työpaja on päättynyt")).to_be_visible()
    console.get_by_role("button", name="Julkaise tulokset").click()
    console.get_by_role("dialog").get_by_role("button", name="Julkaise", exact=True).click()
    expect(console.locator(".finish .address a")).to_be_visible()
    check(console, "the end")


def test_comments_with_every_mark_are_for_everybody(show: Show) -> None:
    phone = show.phone()
    show.lead("start_step", step="q1")
    show_overview(phone)
    for text in ("Hinta ratkaisee", "Isot kaupat kestävät", "Turha puhe"):
        asked = phone.locator("#item-comment1")
        asked.get_by_label("Kirjoita kommentti").fill(text)
        asked.get_by_role("button", name="Lähetä").tap()
        expect(comment(show.console, text)).to_be_visible()

    mark(show.console, "Hinta ratkaisee", "Valkokankaalle")
    mark(show.console, "Hinta ratkaisee", "Merkitse käsitellyksi")
    mark(show.console, "Isot kaupat kestävät", "Liitä teemaan")
    show.console.get_by_label("Uuden teeman nimi").fill("Kaupan koko")
    check(show.console, "the dialog of a group")
    show.console.get_by_role("dialog").get_by_role("button", name="Liitä teemaan").click()

    expect(show.console.locator(".side").get_by_role("heading", name="Kaupan koko")).to_be_visible()
    expect(comment(show.console, "Hinta ratkaisee")).to_contain_text("Käsitelty")
    check(show.console, "comments with marks")
    mark(show.console, "Turha puhe", "Piilota")
    expect(comment(show.console, "Turha puhe")).to_have_count(0)
    show.console.get_by_label("Piilotetut").check()
    check(show.console, "hidden comments")


def comment(console: Page, text: str) -> Locator:
    return console.locator(".side li.comment").filter(has_text=text)


def mark(console: Page, text: str, name: str) -> None:
    of_comment = comment(console, text)
    action = of_comment.get_by_role("button", name=re.compile(f"^{name}"))
    if name != "Valkokankaalle":
        menu = of_comment.get_by_role("button", name=re.compile("^Toiminnot"))
        menu.click()
    action.click()
    if name == "Valkokankaalle":
        expect(of_comment.get_by_role("button", name=re.compile("^Pois valkokankaalta"))).to_be_visible()


def test_a_hidden_comment_leaves_every_screen(show: Show) -> None:
    phone, other, projector = show.phone(), show.phone(), show.projector()
    show.lead("start_step", step="q1")
    show.lead("share_comments", is_on=True)
    show_overview(phone)
    show_overview(other)
    asked = phone.locator("#item-comment1")
    asked.get_by_label("Kirjoita kommentti").fill("Hinta ratkaisee")
    asked.get_by_role("button", name="Lähetä").tap()
    mark(show.console, "Hinta ratkaisee", "Valkokankaalle")
    expect(projector.get_by_text("Hinta ratkaisee")).to_be_visible()
    expect(other.get_by_text("Hinta ratkaisee")).to_be_visible()

    mark(show.console, "Hinta ratkaisee", "Piilota")

    expect(show.console.locator(".side").get_by_text("Hinta ratkaisee")).to_have_count(0)
    expect(projector.get_by_text("Hinta ratkaisee")).to_have_count(0)
    expect(other.get_by_text("Hinta ratkaisee")).to_have_count(0)


def test_locking_asks_while_somebody_is_still_answering(show: Show) -> None:
    show.phone()
    show.lead("start_step", step="q1")
    expect(show.console.locator(".figures")).to_contain_text("0/1")
    show.console.locator("button.next").click()

    dialog = show.console.get_by_role("dialog")
    expect(dialog).to_contain_text("1 paikalla olevista ei ole vielä vastannut")
    dialog.get_by_role("button", name="Peruuta").click()
    assert show.room().items["deal_size"].phase == "open"
    expect(show.console.locator("button.next")).to_be_focused()


def test_undoing_a_reveal_takes_the_results_away_again(show: Show) -> None:
    phone, projector = show.phone(), show.projector()
    show.lead("start_step", step="q1")
    answer_all(phone, 2)
    press_next(show.console, "Lukitse")
    press_next(show.console, "Näytä")
    expect(phone.locator(".result-foot").first).to_be_visible()
    expect(projector.locator(".item-scene")).to_be_visible()

    show.console.get_by_role("button", name="Kumoa").click()

    expect(
        show.console.get_by_text("Kumottu: tulosten näyttäminen. Annetut vastaukset säilyivät.")
    ).to_be_visible()
    expect(projector.locator(".item-scene")).to_have_count(0)
    expect(projector.get_by_text("Vastaukset on lukittu")).to_be_visible()
    expect(phone.locator(".result-foot")).to_have_count(0)
    expect(phone.get_by_role("heading", name="Vastaukset on lukittu")).to_be_visible()
    press_next(show.console, "Näytä")
    expect(phone.locator(".result-foot").first).to_be_visible()


def test_a_second_round_keeps_the_first_beside_it(show: Show) -> None:
    show.fill_room(5)
    show.lead_on(is_next("reveal_items", "q1"))
    card = (
        show.console.locator("li.item").filter(has=show.console.locator("h3", has_text="Kaupan koko")).first
    )
    first = show.room().results["deal_size"]
    card.get_by_role("button", name=re.compile("^Toiminnot")).click()
    card.locator(".menu-item").filter(has_text="Kysy uudelleen").click()
    expect(card.get_by_text("2. kierros")).to_be_visible()
    show.facilitator.wait_for_answers(5)
    press_next(show.console, "Lukitse")
    room = show.facilitator.room(lambda newest: newest.items["deal_size"].phase == "locked")

    card.locator(".item-title").click()
    rounds = card.locator(".shift li")
    expect(rounds).to_have_count(2)
    expect(rounds.nth(0)).to_contain_text("1. kierros")
    assert [one.counts for one in room.results["deal_size"].earlier] == [first.counts]


def test_a_pause_holds_the_room_and_the_button_ends_it(show: Show) -> None:
    phone, projector = show.phone(), show.projector()
    show.lead("start_step", step="q1")
    show.console.get_by_role("button", name="Tauko").click()

    expect(projector.get_by_role("heading", name="Tauko")).to_be_visible()
    expect(phone.locator("label.choice input").first).to_be_disabled()
    press_next(show.console, "Jatka")
    expect(phone.locator("label.choice input").first).to_be_enabled()
    expect(projector.get_by_role("heading", name="Tauko")).to_have_count(0)


def test_a_shut_door_refuses_a_new_phone_in_words(show: Show) -> None:
    projector = show.projector()
    show.console.get_by_role("button", name="Lisää", exact=True).click()
    show.console.get_by_role("button", name="Lukitse liittyminen").click()
    expect(show.console.get_by_text("Liittyminen on lukittu: uusia osallistujia ei oteta.")).to_be_visible()
    expect(projector.get_by_text("Uusia osallistujia ei juuri nyt oteta")).to_be_visible()

    late = show.house.empty_phone()
    show.windows.append(late)
    late.goto(f"{show.house.server.address}/j/{show.facilitator.code}")
    expect(late.get_by_role("heading", level=1, name="Uusia osallistujia ei juuri nyt oteta")).to_be_visible()

    show.console.get_by_role("button", name="Lisää", exact=True).click()
    show.console.locator(".switches").get_by_role("button", name="Avaa liittyminen").click()
    expect(projector.get_by_text("Uusia osallistujia ei juuri nyt oteta")).to_have_count(0)
    late.get_by_role("button", name="Yritä uudelleen").click()
    expect(late.get_by_role("button", name="Liity mukaan")).to_be_visible()


def test_a_timer_runs_on_every_screen_and_locks_nothing(show: Show) -> None:
    phone, projector = show.phone(), show.projector()
    show.lead("start_step", step="q1")
    show.lead("set_timer", duration_s=1)

    expect(projector.get_by_text("Aika loppui, mutta vielä voi vastata.")).to_be_visible()
    expect(show.console.locator(".switches")).to_contain_text("Aika loppui")
    expect(phone.locator("label.choice input").first).to_be_enabled()
    show.console.locator(".switches").get_by_role("button", name=re.compile("Aika")).click()
    show.console.get_by_role("dialog").get_by_role("button", name="5 min", exact=True).click()
    expect(projector.locator(".strip-clock")).to_have_text(re.compile(r"[45]:\d\d"))
    show.console.locator(".switches").get_by_role("button", name=re.compile(r"\d:\d\d")).click()
    show.console.get_by_role("dialog").get_by_role("button", name="Poista ajastin").click()
    expect(projector.locator(".strip-clock")).to_have_count(0)


def test_a_clicker_and_single_keys_lead_the_workshop(show: Show) -> None:
    projector = show.projector()
    show.press("PageDown")
    show.facilitator.room(lambda room: room.step == "q1")
    for key, is_blank in (("b", True), (".", False)):
        before = show.room()
        show.press(key)
        assert show.after(before).is_blank is is_blank
        expect(projector.locator(".blank")).to_have_count(int(is_blank))
    show.press("Space")
    show.facilitator.room(lambda room: room.items["deal_size"].phase == "locked")
    show.press("Enter")
    shown = show.facilitator.room(lambda room: room.items["deal_size"].phase == "revealed").focus
    show.press("ArrowRight")
    second = show.facilitator.room(lambda room: room.focus != shown).focus
    show.press("PageUp")
    show.facilitator.room(lambda room: room.focus == shown)
    show.press("ArrowRight")
    show.facilitator.room(lambda room: room.focus == second)
    show.press("ArrowLeft")
    show.facilitator.room(lambda room: room.focus == shown)
    show.press("u")
    show.facilitator.room(lambda room: room.focus == second)
    show.press("F5")
    expect(show.console.get_by_text("F5 ei lataa tätä sivua uudelleen")).to_be_visible()


def test_a_clicker_walks_the_views_of_the_structure_both_ways(show: Show) -> None:
    projector = show.projector()
    show.fill_room(3)
    show.lead_on(is_next("focus_item", "structure"))
    chosen = show.console.locator(".segments [aria-pressed=true]")
    for key, view, tab, picture in (
        ("PageDown", "structure.matrix", "Vastuut", "table.accountable"),
        ("PageDown", "structure.changes", "Nykytila ja ehdotus", ".wall-changes"),
        ("PageUp", "structure.matrix", "Vastuut", "table.accountable"),
        ("PageUp", "structure.roles", "Roolit", ".wall-card"),
    ):
        before = show.room()
        show.press(key)
        assert show.after(before).focus == view
        expect(chosen).to_have_text(tab)
        expect(projector.locator(picture).first).to_be_visible()
    show.press("PageUp")
    expect(show.console.get_by_text("Tätä ennen ei ole näytettyä kysymystä")).to_be_visible()


def test_single_keys_that_are_switched_off_do_nothing_and_the_clicker_still_works(show: Show) -> None:
    show.press("?")
    show.console.get_by_role("dialog").get_by_label("Yhden näppäimen komennot ovat käytössä").uncheck()
    show.console.keyboard.press("Escape")
    expect(show.console.get_by_role("dialog")).to_have_count(0)
    show.console.locator("h2").first.click()
    before = show.room().position
    for key in ("Space", "Enter", "ArrowRight", "b", ".", "u", "?"):
        show.press(key)
    expect(show.console.get_by_role("dialog")).to_have_count(0)
    show.press("PageDown")
    room = show.facilitator.room(lambda room: room.position > before)

    assert (room.step, room.position, room.is_blank) == ("q1", before + 1, False)


def test_keys_held_or_bounced_press_the_button_once(show: Show) -> None:
    before = show.room().position
    for _ in range(6):
        show.console.keyboard.press("PageDown")
    show.facilitator.room(lambda room: room.position == before + 1)
    show.console.wait_for_timeout(BETWEEN_PRESSES_MS)

    assert show.room().position == before + 1


def test_a_reload_comes_back_to_the_same_place_at_every_stage(show: Show) -> None:
    projector, never_reloaded = show.projector(), show.projector()
    show.fill_room(3)
    for kind, step in (
        ("start_step", "lobby"),
        ("lock_items", "q1"),
        ("reveal_items", "q1"),
        ("focus_item", "q1"),
        ("reveal_structure", "structure"),
        ("focus_item", "structure"),
        ("close_workshop", "consent"),
    ):
        show.lead_on(is_next(kind, step))
        expect(projector.locator("main h1").first).to_be_visible()
        seen = (
            show.console.locator("button.next").inner_text(),
            show.console.locator("main h2:not(.caption)").first.inner_text(),
        )
        show.console.reload()
        projector.reload()
        expect(projector.locator("main h1").first).to_be_visible()

        expect(show.console.locator("button.next")).to_have_text(seen[0], use_inner_text=True)
        expect(show.console.locator("main h2:not(.caption)").first).to_have_text(seen[1])
        wait_for_same_heading(projector, never_reloaded)


def test_two_facilitators_who_press_at_once_move_the_room_one_step(show: Show) -> None:
    other = show.second_console()
    before = show.room().position
    presses: list[str] = []
    news: list[tuple[WebSocketRoute, str | bytes]] = []

    def carry(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def ask(message: str | bytes) -> None:
            if "workshop.command" in str(message):
                presses.append(str(message))
            server.send(message)

        def deliver(message: str | bytes) -> None:
            # Neither console hears what the other did before it has been pressed itself.
            if presses and len(presses) < 2 and "console.room" in str(message):
                news.append((socket, message))
            else:
                socket.send(message)

        socket.on_message(ask)
        server.on_message(deliver)

    for console in (show.console, other):
        console.route_web_socket(re.compile("socket.io"), carry)
        console.reload()
        expect(console.locator("button.next")).to_contain_text("Avaa vastattavaksi")
    for console in (show.console, other):
        console.locator("button.next").click()
    while len(presses) < 2:
        other.wait_for_timeout(20)  # lets the presses through
    for socket, message in news:
        socket.send(message)

    show.facilitator.room(lambda room: room.position > before)
    for console in (show.console, other):
        expect(console.locator("button.next")).to_contain_text("Lukitse")
    assert show.room().position == before + 1
    for console in (show.console, other):
        expect(console.locator(".banner.bad")).to_have_count(0)


def test_a_console_that_acts_on_an_old_picture_is_told_so_calmly(show: Show) -> None:
    late: list[str] = []

    def carry(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def deliver(message: str | bytes) -> None:
            is_news = "console.room" in str(message) or "heartbeat" in str(message)
            if not (late and is_news):
                socket.send(message)

        server.on_message(deliver)

    show.console.route_web_socket(re.compile("socket.io"), carry)
    show.console.reload()
    button = show.console.locator("button.next")
    expect(button).to_contain_text("Avaa vastattavaksi")
    late.append("what the other facilitator does")
    before = show.lead("start_step", step="q1")
    button.click()

    expect(show.console.get_by_text("Tilanne ehti muuttua ennen kuin painoit")).to_be_visible()
    expect(show.console.locator(".banner.bad")).to_have_count(0)
    expect(button).to_contain_text("Lukitse")
    assert show.room().position == before.position


def test_nothing_of_an_answer_reaches_a_console_before_the_lock(show: Show) -> None:
    phone = show.phone()
    show.lead("start_step", step="q1")
    answer_all(phone, 2)
    expect(show.console.locator(".figures")).to_contain_text("1/1")

    assert show.room().results == {}
    expect(show.console.get_by_text("Yksimielisyys")).to_have_count(0)


def test_a_link_to_a_workshop_leads_there_after_logging_in(show: Show) -> None:
    path = f"/console/{show.facilitator.workshop_id}"
    stranger = show.house.window(path, is_logged_in=False)
    show.windows.append(stranger)
    stranger.get_by_label("Nimi").fill("Vetäjä")
    stranger.locator("input[name=password]").fill(PASSWORD)
    stranger.get_by_role("button", name="Kirjaudu").click()

    expect(stranger.get_by_role("heading", level=1, name="Myynnin roolit 2027")).to_be_visible()
    assert stranger.url.endswith(path)


def test_every_page_has_an_icon_that_is_there(show: Show) -> None:
    for page in (show.console, show.projector(), show.phone()):
        address = page.locator("link[rel=icon]").get_attribute("href")
        answer = page.request.get(show.house.server.address + (address or "/nothing"))
        assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")


def test_welcome_and_groups_are_changed_from_the_console_and_the_list(show: Show) -> None:
    show.console.get_by_role("button", name="Lisää", exact=True).click()
    show.console.get_by_role("button", name="Muokkaa työpajaa").click()
    dialog = show.console.get_by_role("dialog")
    dialog.get_by_label("Tervetulosanat").fill("Tervetuloa Tampereelle.")
    dialog.get_by_label("Markkinointi").uncheck()
    dialog.get_by_role("textbox", name="Muu osasto").fill("Tuotanto")
    dialog.get_by_role("button", name="Lisää").click()
    check(show.console, "the dialog of settings")
    dialog.get_by_role("button", name="Tallenna").click()

    expect(dialog).to_have_count(0)
    expect(show.console.locator("blockquote.intro")).to_have_text("Tervetuloa Tampereelle.")
    expect(show.console.get_by_text("Tuotanto")).to_be_visible()
    assert "Markkinointi" not in show.facilitator.room(lambda room: bool(room.workshop.intro)).workshop.groups

    show.console.goto(f"{show.house.server.address}/console")
    card = show.console.locator(".workshop-card").filter(has_text=show.facilitator.code)
    card.get_by_role("button", name="Toiminnot").click()
    card.get_by_role("button", name="Muokkaa").click()
    show.console.get_by_label("Työpajan nimi").fill("Roolit uusiksi")
    show.console.get_by_role("dialog").get_by_role("button", name="Tallenna").click()
    expect(card.get_by_role("heading")).to_have_text("Roolit uusiksi")


def try_out(console: Page) -> None:
    """Opens the side panel in which answers are moved, with all of them."""
    console.get_by_role("tab", name="Entä jos?").click()
    console.get_by_role("button", name=re.compile(r"^Kaikki \d+ vastausta")).click()


def headcount_slider(console: Page) -> Locator:
    headcount = console.locator(".slider").filter(has_text=re.compile("Henkilö|väke", re.IGNORECASE))
    return headcount.first.locator("input")


def test_any_answer_the_structure_is_made_of_can_be_moved(show: Show) -> None:
    show.fill_room(4)
    show.lead_on(is_next("focus_item", "structure"))
    try_out(show.console)
    sliders = show.console.locator(".sliders input[type=range]")
    room = show.room()
    moved = [item for item in room.driving if room.results[item].median is not None]
    expect(sliders).to_have_count(len(moved))

    headcount_slider(show.console).fill("1")

    expect(show.console.locator(".slider.moved")).to_have_count(1)
    expect(show.console.locator(".tried").locator(".differences, p").last).to_be_visible()
    assert show.room().structure == room.structure


def test_what_if_claims_nothing_before_the_server_has_told_it(show: Show) -> None:
    is_lost = [True]

    def carry(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def ask(message: str | bytes) -> None:
            if not (is_lost[0] and "what_if" in str(message)):
                server.send(message)

        socket.on_message(ask)

    show.fill_room(3)
    show.console.route_web_socket(re.compile("socket.io"), carry)
    show.console.reload()
    show.lead_on(is_next("focus_item", "structure"))
    try_out(show.console)
    tried = show.console.locator(".tried")

    headcount_slider(show.console).fill("1")
    expect(tried).to_contain_text("Hetki…")
    expect(tried).to_contain_text("Muutosta ei saatu laskettua")
    is_lost[0] = False
    headcount_slider(show.console).fill("2")

    expect(tried.locator(".differences").or_(tried.get_by_text("Rakenne ei muutu"))).to_be_visible()


def test_answers_being_tried_out_stay_when_somebody_else_leads_on(show: Show) -> None:
    show.fill_room(3)
    show.lead_on(is_next("focus_item", "structure"))
    moved = show.console.locator(".slider.moved")
    try_out(show.console)
    headcount_slider(show.console).fill("1")
    expect(moved).to_have_count(1)

    show.lead("focus_item", item="structure.matrix")
    expect(show.console.locator(".now-showing")).to_contain_text("Vastuut")
    expect(moved).to_have_count(1)
    show.until_console_is_at(show.lead("go_to", step="consent"))
    show.until_console_is_at(show.lead("go_to", step="structure"))
    show.console.get_by_role("tab", name="Entä jos?").click()

    expect(moved).to_have_count(1)


def test_a_decision_being_written_stays_when_somebody_else_leads_on(show: Show) -> None:
    console = show.console
    show.fill_room(3)
    show.lead_on(is_next("focus_item", "structure"))
    console.get_by_role("button", name="Linjaa toisin").first.click()
    dialog = console.get_by_role("dialog")
    reason = dialog.get_by_label("Perustelu")
    reason.fill("Kenttä tarvitsee oman vetäjän.")

    show.lead("focus_item", item="structure.matrix")
    expect(console.locator(".segments [aria-pressed=true]")).to_have_text("Vastuut")
    show.until_console_is_at(show.lead("go_to", step="consent"))

    expect(reason).to_have_value("Kenttä tarvitsee oman vetäjän.")
    console.keyboard.press("Escape")
    console.get_by_role("button", name="Jatka muokkaamista").click()
    dialog.get_by_role("button", name="Kirjaa linjaus").click()
    expect(dialog).to_have_count(0)
    decided = show.facilitator.room(
        lambda room: room.structure is not None and any(role.override for role in room.structure.roles)
    )
    assert decided.step == "consent"


@pytest.mark.parametrize("size", [LAPTOP, SMALL_LAPTOP])
def test_the_large_button_and_the_figures_are_always_in_sight(show: Show, size: tuple[int, int]) -> None:
    show.console.set_viewport_size({"width": size[0], "height": size[1]})
    show.fill_room(3)
    for kind, step in (("start_step", "lobby"), ("focus_item", "q1"), ("focus_item", "structure")):
        show.lead_on(is_next(kind, step))
        for always in ("button.next", ".figures", ".undo", ".now-showing"):
            expect(show.console.locator(always)).to_be_in_viewport(ratio=1)
        assert show.console.evaluate(TOO_WIDE) <= 0


def test_a_phone_is_enough_to_lead_from(show: Show) -> None:
    show.fill_room(3)
    console = show.console
    console.set_viewport_size({"width": 390, "height": 844})
    show.lead_on(lambda room: room.step == "structure" and room.is_structure_revealed)

    for view in ("Roolit", "Vastuut", "Nykytila ja ehdotus", "Siirtymä", "Osastot"):
        console.get_by_role("button", name=view, exact=True).click()
        assert console.evaluate(TOO_WIDE) <= 0, view
        expect(console.locator("button.next")).to_be_in_viewport(ratio=1)
        if view == "Vastuut":
            expect(console.get_by_text("V = vastaa")).to_be_in_viewport(ratio=1)
    console.get_by_role("button", name="Lisää", exact=True).click()
    menu = console.locator(".menu-body").bounding_box()
    assert menu is not None
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= 390
    console.keyboard.press("Escape")
    expect(console.locator(".agenda [aria-current='step']")).to_be_in_viewport()
    check(console, "on a phone")
