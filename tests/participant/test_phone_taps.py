"""How many taps the short set takes, and that each question is one screen of a small phone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from shared.protocol import WorkshopCommand
from tests.participant.hall import Hall

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]

SMALL = {"width": 360, "height": 640}
PREPARED = {"mkt": "own", "field": "own", "support": "own", "onboarding": "own", "sales_lead": "own"} | {
    "sdr_in": "part",
    "bid": "part",
    "coord": "part",
    "csm": "part",
    "partner": "part",
}
"""Roles of today as prepared: five dedicated, five alongside other work."""
CORRECTIONS = 2
USUAL_FONT = "document.documentElement.style.setProperty('--font', '\"Liberation Sans\", Arial')"
"""The metrics of Helvetica and Arial; this machine's own sans serif may be a fifth wider than any phone's."""
IS_ONE_SCREEN = """
() => document.querySelectorAll('section.item').length === 1
  && document.documentElement.scrollHeight <= innerHeight
"""


@dataclass
class Thumb:
    """Taps a phone and counts."""

    phone: Page
    taps: int = 0

    def tap(self, target: Locator) -> None:
        target.tap()
        self.taps += 1


def answer_step(thumb: Thumb, tiles: int) -> None:
    """Answers a step as somebody in a hurry does, until all is answered; `tiles`: how many tiles to tap."""
    phone = thumb.phone
    while not phone.locator(".overview").count():
        question = phone.locator("section.item")
        item = str(question.get_attribute("id"))
        if question.locator(".accept").count():
            thumb.tap(question.locator(".accept"))
            thumb.tap(phone.locator(".dock .next"))
        elif question.locator(".tile").count():
            for number in range(tiles):
                # Where nothing is prepared, half of them are hats: two taps.
                for _ in range(1 + number % 2 if tiles > CORRECTIONS else 1):
                    thumb.tap(question.locator(".tile").nth(number))
            thumb.tap(phone.locator(".dock .next"))
        elif question.locator("button.choice").count():
            for number in (1, 4, 2):
                thumb.tap(question.locator("button.choice").nth(number))
        else:
            # With nothing scrolled: the whole question and its foot are one screen.
            assert phone.evaluate(IS_ONE_SCREEN), item
            # Who rejects the whole is asked why, and the question stays for the reason.
            chosen = 3 if item == "item-consent_whole" else 1
            thumb.tap(question.locator("label.choice:not(.is-abstain), label.key").nth(chosen))
        expect(phone.locator(f"#{item}")).to_have_count(0)
        expect(phone.locator(".is-moving")).to_have_count(0)


@pytest.mark.parametrize(("prepared", "tiles", "most"), [(PREPARED, CORRECTIONS, 25), ({}, 10, 40)])
def test_the_short_set_takes_few_taps_and_no_question_scrolls(
    hall: Hall, prepared: dict[str, str], tiles: int, most: int
) -> None:
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    facilitator._http.patch(
        f"{hall.server.address}/api/workshops/{facilitator.workshop_id}/prepared-asis",
        json={"roles": prepared},
        headers={"X-Roolitus": "1"},
        timeout=10,
    ).raise_for_status()
    context = hall.browser.new_context(locale="fi-FI", **{**hall.device, "viewport": SMALL, "screen": SMALL})
    phone = context.new_page()
    phone.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {USUAL_FONT} }})")
    phone.goto(f"{hall.server.address}/j/{facilitator.code}")
    phone.get_by_text("Johto", exact=True).click()
    phone.get_by_role("button", name="Liity mukaan").click()
    thumb = Thumb(phone)

    for step in ("q1", "q2", "q3", "today"):
        lead(facilitator, "start_step", step=step)
        expect(phone.locator("section.item")).to_be_visible()
        answer_step(thumb, tiles)
    lead(facilitator, "reveal_items", items=open_items(facilitator))
    lead(facilitator, "go_to", step="structure")
    lead(facilitator, "reveal_structure", is_on=True)
    lead(facilitator, "start_step", step="consent")
    expect(phone.locator("section.item")).to_be_visible()
    answer_step(thumb, tiles)

    print(f"{thumb.taps} taps")
    assert thumb.taps <= most
    facilitator.leave()
    context.close()


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def open_items(facilitator: ScriptedFacilitator) -> list[str]:
    return [item for item, view in facilitator.room(lambda _: True).items.items() if view.phase == "open"]
