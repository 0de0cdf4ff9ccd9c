"""The structure and the end on a phone: within twelve screens, whatever a company calls its roles."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_facilitator import GROUPS, ScriptedFacilitator, read_company
from facilitator.simulation.scripted_phone import ScriptedPhone
from shared.definitions import load_definition
from tests.e2e.stage import join
from tests.participant.hall import Hall
from tests.participant.test_phone_hostile_words import ARABIC, HOSTILE, LONG, check_widths, note

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

PEOPLE = 3
SCREENS_MAX = 12
WIDTH_PX, HEIGHT_PX = 360, 640
# What is folded is what nobody has asked for yet; the whole structure at the end is open from the start.
OPEN_ALL = "() => document.querySelectorAll('main details').forEach((one) => { one.open = true })"
CLOSE_ALL = "() => document.querySelectorAll('main details').forEach((one) => { one.open = false })"


def name_of(number: int) -> str:
    """A name of at most forty letters that breaks other pages, another one for each number."""
    words = (LONG[:37], ARABIC[:34], HOSTILE[:34])[number % 3]
    return f"{words} {number}"


def screens(phone: Page) -> float:
    phone.set_viewport_size({"width": WIDTH_PX, "height": HEIGHT_PX})
    height_px: float = phone.evaluate("() => document.documentElement.scrollHeight")
    return height_px / HEIGHT_PX


def hostile_workshop(hall: Hall) -> ScriptedFacilitator:
    definition = load_definition()
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create(f"{LONG} {ARABIC[:10]}", groups=list(GROUPS))
    names = {
        "roles": {role: name_of(number) for number, role in enumerate(definition.roles)},
        "stages": {stage: name_of(number) for number, stage in enumerate(definition.stages)},
        "segments": {segment: name_of(number) for number, segment in enumerate(("large", "small"))},
    }
    named = facilitator._http.patch(
        f"{facilitator.address}/api/workshops/{facilitator.workshop_id}/names",
        json=names,
        headers={"X-Roolitus": "1"},
        timeout=10,
    )
    assert named.ok, named.text
    return facilitator


def test_structure_and_end_are_within_twelve_screens_whatever_the_roles_are_called(hall: Hall) -> None:
    facilitator = hostile_workshop(hall)
    definition, company = load_definition(), read_company()
    others = [
        ScriptedPhone(
            facilitator.address, facilitator.code, definition, company, seed=number, group=GROUPS[number]
        )
        for number in range(PEOPLE)
    ]
    for other in others:
        other.join()
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    phone = context.new_page()
    alerts: list[str] = []
    phone.on("dialog", lambda dialog: note(alerts, dialog))
    join(phone, hall.server.address, facilitator.code, group=GROUPS[0])

    headings = {"reveal_structure": "Roolirakenne", "close_workshop": "Kiitos, että olit mukana"}
    seen = facilitator.room(lambda _: True)
    looked_at: dict[str, float] = {}
    while seen.next is not None:
        if any(item.phase == "open" for item in seen.items.values()):
            facilitator.wait_for_answers(PEOPLE)
            if seen.step == "consent":
                expect(phone.locator("section.item")).to_be_visible()
                check_widths(phone, "the structure that is voted on")
        command = seen.next.command
        seen = facilitator.send(command)
        if heading := headings.get(command.kind):
            expect(phone.get_by_role("heading", level=1, name=heading)).to_be_visible()
            expect(phone.locator(".house-card").first).to_be_visible()
            looked_at[command.kind] = round(screens(phone), 1)
            phone.evaluate(OPEN_ALL)
            check_widths(phone, f"{heading}, all open")
            phone.evaluate(CLOSE_ALL)

    print(f"screens of {WIDTH_PX} x {HEIGHT_PX}: {looked_at}")
    assert set(looked_at) == set(headings)
    assert {where: count for where, count in looked_at.items() if count > SCREENS_MAX} == {}
    assert alerts == []
    assert phone.locator("img[src=x]").count() == 0
    for other in others:
        other.leave()
    facilitator.leave()
    context.close()
