"""What a phone tells of answers and comments that reached the server too late."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from shared.protocol import WorkshopCommand
from tests.e2e.stage import show_overview
from tests.participant.hall import Room
from tests.participant.test_phone_screens import check

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

BACK_WITHIN_MS = 20_000
COMMENT = "Myymme kumppanien kautta"
LISTEN = """
window.heard = [];
new MutationObserver(() => {
  const said = document.querySelector('.status[role=status]')?.textContent;
  if (said && said !== heard.at(-1)) heard.push(said);
}).observe(document, { subtree: true, childList: true, characterData: true });
"""
"""Keeps what the status says: some of it is gone after a few seconds."""


def lead(room: Room, kind: str, **fields: object) -> None:
    """The facilitator does something else than the large button offers."""
    position = room.facilitator.room(lambda _: True).position
    room.facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


@dataclass
class Network:
    """The way between a room's phone and the server, which can be cut."""

    room: Room
    is_cut: bool = False
    lines: list[WebSocketRoute] = field(default_factory=list)

    def __post_init__(self) -> None:
        phone = self.room.phone
        phone.route_web_socket("**/socket.io/**", self._open)
        phone.add_init_script(LISTEN)
        phone.reload()
        expect(phone.locator("section.item").first).to_be_visible()
        # Only the socket tells of a pause: it stands.
        lead(self.room, "set_pause", is_on=True)
        expect(self.status).to_contain_text("Työpaja on tauolla")
        lead(self.room, "set_pause", is_on=False)
        expect(self.status).to_be_empty()

    @property
    def status(self) -> Locator:
        return self.room.phone.locator(".status[role=status]")

    def cut(self) -> None:
        self.is_cut = True
        self.room.phone.evaluate("heard.length = 0")
        for line in self.lines:
            line.close()
        self.hear("Yhteys katkesi")

    def mend(self) -> None:
        self.is_cut = False
        self.hear("Yhteys palasi")

    def hear(self, words: str) -> None:
        """Waits until the phone has said so, since the network was cut."""
        is_said = "words => heard.some(said => said.includes(words))"
        self.room.phone.wait_for_function(is_said, arg=words, timeout=BACK_WITHIN_MS)

    def _open(self, line: WebSocketRoute) -> None:
        if self.is_cut:
            line.close()
            return
        line.connect_to_server()
        self.lines.append(line)


def open_items(room: Room) -> list[str]:
    now = room.facilitator.room(lambda _: True)
    return [item for item, view in now.items.items() if view.phase == "open"]


def tap(phone: Page, choice: int) -> None:
    phone.locator("section.item:has(.choices)").first.locator("label.choice").nth(choice).tap()


def answer_while_it_is_locked(room: Room) -> tuple[list[str], Network]:
    """An answer on a phone that hears nothing of the lock: the items locked, and the network as it is."""
    network = Network(room)
    network.cut()
    tap(room.phone, 1)
    items = open_items(room)
    lead(room, "lock_items", items=items)
    return items, network


def missed(phone: Page) -> Locator:
    return phone.locator(".missed")


def test_an_answer_that_comes_after_the_lock_is_not_said_to_be_saved(room: Room) -> None:
    items, network = answer_while_it_is_locked(room)

    network.mend()

    check(room.phone, "Vastaukset on lukittu")
    expect(missed(room.phone)).to_contain_text("viimeisin valintasi ei ehtinyt mukaan")
    expect(missed(room.phone)).to_contain_text("Oma vastauksesi: Ei vastausta")
    network.hear("Jokin vastauksesi tai kommenttisi ei ehtinyt mukaan.")
    expect(room.phone.get_by_text("Vastauksesi ovat tallessa")).to_have_count(0)
    lead(room, "reveal_items", items=items)
    expect(room.phone.locator("#item-deal_size .result")).to_be_visible()
    expect(missed(room.phone)).to_contain_text("viimeisin valintasi ei ehtinyt mukaan")
    lead(room, "start_step", step="q2")
    expect(room.phone.locator("section.item").first).to_be_visible()
    expect(missed(room.phone)).to_have_count(0)


def test_a_change_that_comes_after_the_lock_leaves_the_saved_answer_in_sight(room: Room) -> None:
    network = Network(room)
    tap(room.phone, 2)
    first = room.phone.locator("section.item:has(.choices)").first
    expect(first.get_by_text("Tallennettu")).to_be_visible()
    saved = first.locator("label.choice").nth(2).inner_text()
    network.cut()
    tap(room.phone, 1)
    lead(room, "lock_items", items=open_items(room))

    network.mend()

    expect(missed(room.phone)).to_contain_text(f"Oma vastauksesi: {saved}")
    expect(room.phone.locator(".answers li").first).to_contain_text(saved)


def test_what_comes_when_the_group_has_gone_on_is_told_there(room: Room) -> None:
    network = Network(room)
    network.cut()
    tap(room.phone, 1)
    show_overview(room.phone)
    field = room.phone.locator("#item-comment1").get_by_label("Kirjoita kommentti")
    field.fill(COMMENT)
    room.phone.locator("#item-comment1").get_by_role("button", name="Lähetä").tap()
    lead(room, "lock_items", items=open_items(room))
    lead(room, "start_step", step="q2")

    network.mend()

    expect(missed(room.phone).locator("li")).to_have_count(2)
    expect(missed(room.phone).locator("li").first).to_contain_text("viimeisin valintasi ei ehtinyt mukaan")
    expect(missed(room.phone).locator(".comment")).to_have_text(COMMENT)
    expect(room.phone.locator("section.item:has(.choices)").first).to_be_visible()


def test_what_comes_after_the_end_is_not_said_to_be_part_of_the_result(room: Room) -> None:
    network = Network(room)
    network.cut()
    tap(room.phone, 1)
    lead(room, "close_workshop")

    network.mend()

    check(room.phone, "Kiitos, että olit mukana")
    expect(missed(room.phone)).to_contain_text("eikä uusia vastauksia enää oteta vastaan")
    expect(missed(room.phone)).to_contain_text("Oma vastauksesi: Ei vastausta")
    expect(room.phone.get_by_text("mukana tuloksessa")).to_have_count(0)


def test_answers_in_time_are_part_of_the_result(room: Room) -> None:
    tap(room.phone, 1)
    expect(room.phone.locator("section.item:has(.choices)").first.get_by_text("Tallennettu")).to_be_visible()

    lead(room, "close_workshop")

    expect(room.phone.get_by_text("Vastauksesi ovat mukana tuloksessa.")).to_be_visible()
    expect(missed(room.phone)).to_have_count(0)


def test_a_half_written_comment_stays_in_sight_when_it_is_too_late_to_send(room: Room) -> None:
    show_overview(room.phone)
    room.phone.locator("#item-comment1").get_by_label("Kirjoita kommentti").fill(COMMENT)
    items = open_items(room)

    lead(room, "lock_items", items=items)

    expect(missed(room.phone)).to_contain_text("Kommenttisi ei ehtinyt mukaan")
    expect(missed(room.phone).locator(".comment")).to_have_text(COMMENT)
    # Nobody who has saved nothing is told that it is saved.
    expect(room.phone.get_by_text("Vastauksesi ovat tallessa")).to_have_count(0)
    lead(room, "reveal_items", items=items)
    expect(room.phone.locator("#item-deal_size .result")).to_be_visible()
    expect(missed(room.phone).locator(".comment")).to_have_text(COMMENT)


def test_a_question_that_opens_again_says_nothing_of_the_lock_before(room: Room) -> None:
    items, network = answer_while_it_is_locked(room)
    network.mend()
    expect(missed(room.phone)).to_contain_text("viimeisin valintasi ei ehtinyt mukaan")

    lead(room, "open_items", items=items)

    expect(room.phone.locator("section.item:has(.choices)").first).to_be_visible()
    expect(room.phone.get_by_text("viimeisin valintasi ei ehtinyt mukaan")).to_have_count(0)
