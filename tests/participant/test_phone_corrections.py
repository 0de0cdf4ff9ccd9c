"""A finger that comes back to correct an answer never answers another question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from tests.e2e.stage import show_overview, show_question
from tests.participant.hall import Room

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

SMALL = {"width": 360, "height": 640}


@dataclass
class Held:
    """The votes that a phone has sent and that the network has not yet delivered."""

    is_holding: bool = True
    waiting: list[tuple[WebSocketRoute, str | bytes]] = field(default_factory=list)

    def carry(self, line: WebSocketRoute) -> None:
        upstream = line.connect_to_server()

        def pass_on(frame: str | bytes) -> None:
            if self.is_holding and "vote.cast" in str(frame):
                self.waiting.append((upstream, frame))
            else:
                upstream.send(frame)

        line.on_message(pass_on)

    def deliver(self) -> None:
        self.is_holding = False
        for upstream, frame in self.waiting:
            upstream.send(frame)


@pytest.fixture
def phone(room: Room) -> Iterator[Page]:
    """A small phone with animations, on the first question."""
    device = {**room.hall.device, "viewport": SMALL, "screen": SMALL}
    context = room.hall.browser.new_context(locale="fi-FI", **device)
    page = context.new_page()
    page.goto(f"{room.hall.server.address}/j/{room.facilitator.code}")
    page.get_by_text("Johto", exact=True).click()
    page.get_by_role("button", name="Liity mukaan").click()
    expect(page.locator("section.item").first).to_be_visible()
    yield page
    context.close()


def middle(choice: Locator) -> tuple[float, float]:
    box = choice.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def tap(choice: Locator) -> None:
    choice.page.touchscreen.tap(*middle(choice))


def answered_now(phone: Page) -> list[str]:
    """What the overview says of each question that has an answer."""
    show_overview(phone)
    return phone.locator(".overview .jump:not(.is-left) b").all_inner_texts()


@pytest.mark.parametrize("after_ms", range(200, 1400, 150))
def test_a_correction_reaches_the_same_question_or_none(phone: Page, after_ms: int) -> None:
    choices = phone.locator("section.item label.choice")
    # The finger knows where the neighbour was, not where it has gone.
    tapped, neighbour = middle(choices.nth(1)), middle(choices.nth(2))
    phone.touchscreen.tap(*tapped)
    phone.wait_for_timeout(after_ms)

    phone.touchscreen.tap(*neighbour)

    phone.wait_for_timeout(300)
    assert answered_now(phone) == ["Kaupan koko"]


def test_the_next_question_comes_once_the_answer_is_saved_and_not_before(phone: Page) -> None:
    network = Held()
    phone.route_web_socket("**/socket.io/**", network.carry)
    phone.reload()
    first, second = phone.locator("#item-deal_size"), phone.locator("#item-sales_cycle")
    expect(first).to_be_visible()
    tap(first.locator("label.choice").nth(0))

    expect(phone.locator(".progress")).to_contain_text("0 tallennettu, 1 matkalla")
    # Longer than a saved answer waits for the finger.
    phone.wait_for_timeout(1500)
    expect(first.locator(".choice-row").first).to_contain_text("Ei vielä lähetetty")
    expect(phone.locator(".dots .is-unsent")).to_have_count(1)

    network.deliver()
    expect(first.locator(".choice-row").first).to_contain_text("Tallennettu")
    expect(phone.locator(".progress")).to_contain_text("1/7 vastattu")
    expect(second.get_by_role("heading", level=1)).to_be_focused()


def test_whoever_goes_back_to_change_an_earlier_answer_stays_there(phone: Page) -> None:
    tap(phone.locator("#item-deal_size label.choice").nth(0))
    expect(phone.locator("#item-sales_cycle")).to_be_visible()
    expect(phone.locator(".is-moving")).to_have_count(0)
    tap(phone.locator("#item-sales_cycle label.choice").nth(0))
    show_question(phone, 0)
    expect(phone.locator(".is-moving")).to_have_count(0)
    tap(phone.locator("#item-deal_size label.choice").nth(1))
    expect(phone.locator("#item-deal_size .choice-row").nth(1)).to_contain_text("Tallennettu")

    phone.wait_for_timeout(1800)

    expect(phone.locator("#item-deal_size")).to_be_visible()


def test_a_finger_that_scrolls_keeps_the_question_to_itself(phone: Page) -> None:
    tap(phone.locator("#item-deal_size label.choice").nth(0))
    expect(phone.locator("#item-deal_size").get_by_text("Tallennettu")).to_be_visible()
    phone.mouse.wheel(0, 40)
    phone.wait_for_timeout(1800)

    expect(phone.locator("#item-deal_size")).to_be_visible()
