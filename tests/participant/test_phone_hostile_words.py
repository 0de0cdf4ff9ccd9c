"""Whatever people write stays in its card: markup, right to left, forty letters without a space."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from shared.protocol import WorkshopCommand
from tests.participant.hall import Hall
from tests.participant.test_phone_screens import LARGE_TEXT, check_fit

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

LONG = "Asiakasmenestysjohtamiskokonaisuusvastuu"
ARABIC = "فريق المبيعات والتسويق في الشركة"
HOSTILE = "<img src=x onerror=alert(1)>&amp;\u202e\u200f"


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def check_widths(phone: Page, where: str) -> None:
    for width in (320, 360, 390):
        phone.set_viewport_size({"width": width, "height": 640})
        check_fit(phone, f"{where} at {width} px")
        phone.evaluate(LARGE_TEXT)
        check_fit(phone, f"{where} at {width} px with text twice as large")
        phone.evaluate("() => document.documentElement.style.fontSize = ''")


def test_words_that_break_other_pages_stay_in_their_cards(hall: Hall) -> None:
    assert len(LONG) == 40
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    made = facilitator._post(
        "/api/workshops",
        {
            "name": f"{LONG} {HOSTILE[:18]}",
            "language": "fi",
            "item_set": "short",
            "groups": [LONG[:30], ARABIC[:30], HOSTILE[:28]],
            "intro": f"{LONG}{LONG}\n{ARABIC}\n{HOSTILE}",
        },
    )
    facilitator.open(str(made["id"]), str(made["code"]))
    own = {
        "items": [
            {
                "step": "q1",
                "type": "ordinal",
                "text": f"{LONG} {ARABIC} {HOSTILE}",
                "label": LONG[:30],
                "options": [LONG, ARABIC, HOSTILE, "ok"],
            }
        ],
        "known": [],
    }
    added = facilitator._http.put(f"{facilitator.address}/api/workshops/{made['id']}/own-items", json=own)
    assert added.ok, added.text
    question = added.json()["own_items"][0]["id"]
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    phone = context.new_page()
    alerts: list[str] = []
    phone.on("dialog", lambda dialog: note(alerts, dialog))
    phone.goto(f"{hall.server.address}/j/{facilitator.code}")
    check_widths(phone, "the door")
    phone.locator("label.choice").nth(1).tap()
    phone.get_by_role("button", name="Liity mukaan").tap()
    expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()
    check_widths(phone, "the lobby")

    lead(facilitator, "start_step", step="q1")
    lead(facilitator, "hide_items", items=[one for one in open_items(facilitator) if one != question])
    expect(phone.locator("section.item label.choice")).to_have_count(5)
    check_widths(phone, "the question")
    phone.locator("section.item label.choice").first.tap()
    phone.get_by_role("button", name="Kommentoi").click()
    phone.locator("textarea").fill(f"{LONG}{LONG}{LONG} {ARABIC} {HOSTILE}")
    phone.get_by_role("button", name="Lähetä").click()
    expect(phone.locator("textarea")).to_have_count(0)
    check_widths(phone, "the question with a comment")
    phone.locator(".dock .progress").click()
    expect(phone.locator(".overview")).to_be_visible()
    check_widths(phone, "the overview")

    lead(facilitator, "lock_items", items=[question])
    expect(phone.get_by_role("heading", name="Vastaukset on lukittu")).to_be_visible()
    check_widths(phone, "what was locked")
    lead(facilitator, "share_comments", is_on=True)
    lead(facilitator, "reveal_items", items=[question])
    expect(phone.locator(".bar").first).to_be_visible()
    check_widths(phone, "the result")

    assert alerts == []
    assert phone.locator("img[src=x]").count() == 0
    facilitator.leave()
    context.close()


def note(alerts: list[str], dialog: Dialog) -> None:
    alerts.append(dialog.message)
    dialog.dismiss()


def open_items(facilitator: ScriptedFacilitator) -> list[str]:
    room = facilitator.room(lambda seen: any(item.phase == "open" for item in seen.items.values()))
    return [item_id for item_id, item in room.items.items() if item.phase == "open"]
