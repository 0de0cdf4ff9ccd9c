"""What a screen reader is given of each state of the phone, kept in docs/accessibility-tree.md.

The file is to be read, not only compared: after a change of the screens,
`ROOLITUS_WRITE_TREES=1 .venv/bin/python -m pytest tests/participant/test_phone_trees.py` writes it anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator
from shared.definitions import load_definition
from shared.protocol import WorkshopCommand
from tests.e2e.stage import answer_all
from tests.participant.hall import Hall
from tests.participant.test_phone_screens import RULES

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

WRITTEN: Final = Path(__file__).parents[2] / "docs" / "accessibility-tree.md"
IS_WRITING: Final = bool(os.environ.get("ROOLITUS_WRITE_TREES"))
HEAD: Final = """# What a screen reader is given

The accessibility tree of each state of the phone in Finnish, as Chromium gives it to a screen reader:
role, name and state of every part, in reading order. `tests/participant/test_phone_trees.py` compares it with
the screens and writes it anew.
"""


@contextmanager
def phone_in(hall: Hall) -> Iterator[Page]:
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    yield context.new_page()
    context.close()


def created(hall: Hall, table_mode: str = "none") -> ScriptedFacilitator:
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    address = f"{hall.server.address}/api/workshops/{facilitator.workshop_id}"
    assert facilitator._http.patch(address, json={"table_mode": table_mode}).ok
    return facilitator


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def tree_of(phone: Page, facilitator: ScriptedFacilitator) -> str:
    expect(phone.locator(".is-moving")).to_have_count(0)
    tree = phone.locator("body").aria_snapshot()
    # What differs from run to run is no part of what is read.
    return re.sub(r"/results/[\w-]+", "/results/TOKEN", in_order(tree.replace(facilitator.code, "CODE")))


def in_order(tree: str) -> str:
    """The stages in the order of the definition: each participant is asked about them in another."""
    names = [stage.name["fi"] for stage in load_definition().stages.values()]
    lines = tree.splitlines()
    places = [place for place, line in enumerate(lines) if any(f'button "{name}"' in line for name in names)]
    found = sorted((lines[place] for place in places), key=lambda line: names.index(line.split('"')[1]))
    for place, line in zip(places, found, strict=True):
        lines[place] = line
    return "\n".join(lines)


def trees(hall: Hall) -> dict[str, str]:
    """State -> its tree, from the code to the end, and of a shared device."""
    found: dict[str, str] = {}
    facilitator = created(hall)
    with phone_in(hall) as phone:

        def keep(state: str) -> None:
            found[state] = tree_of(phone, facilitator)

        phone.goto(hall.server.address)
        expect(phone.get_by_label("Työpajan koodi")).to_be_visible()
        keep("The code")
        phone.goto(f"{hall.server.address}/j/{facilitator.code}")
        expect(phone.get_by_text("Mitä vastauksistasi tallennetaan?")).to_be_visible()
        keep("The door")
        phone.get_by_text("Myynti", exact=True).tap()
        phone.get_by_role("button", name="Liity mukaan").tap()
        expect(phone.get_by_text("Osastosi: Myynti")).to_be_visible()
        keep("The lobby")
        lead(facilitator, "start_step", step="q1")
        expect(phone.locator("section.item")).to_be_visible()
        expect(phone.get_by_role("button", name="Kommentoi")).to_be_visible()
        keep("A question")
        answer_all(phone, 2)
        facilitator.wait_for_answers(1)
        keep("The overview, all answered")
        asked = open_items(facilitator)
        lead(facilitator, "lock_items", items=asked)
        expect(phone.get_by_role("heading", name="Vastaukset on lukittu")).to_be_visible()
        keep("Answers are locked")
        lead(facilitator, "reveal_items", items=asked)
        expect(phone.get_by_role("heading", level=1, name="Tulokset")).to_be_visible()
        keep("Results")
        lead(facilitator, "focus_item", item=asked[0])
        expect(phone.get_by_text("Valkokankaalla nyt")).to_be_visible()
        keep("Your answer in the result on the wall")
        lead(facilitator, "set_pause", is_on=True)
        expect(phone.get_by_text("Työpaja on tauolla")).to_be_visible()
        keep("A pause")
        lead(facilitator, "set_pause", is_on=False)
        lead(facilitator, "start_step", step="today")
        expect(phone.locator("section.item .tile").first).to_be_visible()
        keep("Today's roles")
        phone.locator("section.item .tile").first.tap()
        phone.locator(".dock .next").tap()
        expect(phone.locator("section.item button.choice").first).to_be_visible()
        keep("The ranking")
        answer_all(phone, 1)
        facilitator.wait_for_answers(1)
        lead(facilitator, "reveal_items", items=open_items(facilitator))
        lead(facilitator, "go_to", step="structure")
        expect(phone.get_by_text("Seuraava osio avautuu")).to_be_visible()
        keep("Waiting for the structure")
        lead(facilitator, "reveal_structure", is_on=True)
        expect(phone.locator(".lane").first).to_be_visible()
        keep("The structure")
        lead(facilitator, "start_step", step="consent")
        expect(phone.locator(".accept")).to_be_visible()
        keep("Consent")
        lead(facilitator, "close_workshop")
        expect(phone.get_by_role("button", name="Tallenna kuva")).to_be_visible()
        keep("The end")
    facilitator.leave()
    for mode, state in (("seats", "A shared device, in turn"), ("hands", "A shared device, hands")):
        facilitator = created(hall, mode)
        with phone_in(hall) as phone:
            phone.goto(f"{hall.server.address}/j/{facilitator.code}")
            phone.locator(".people button").last.tap()
            phone.get_by_text("Myynti", exact=True).tap()
            found[f"{state}: the door"] = tree_of(phone, facilitator)
            phone.get_by_role("button", name="Liity mukaan").tap()
            expect(phone.get_by_role("heading", name="Olet mukana")).to_be_visible()
            phone.locator(".more-people summary").tap()
            expect(phone.locator(".more-people .hand-stepper")).to_be_visible()
            found[f"{state}: how many people"] = tree_of(phone, facilitator)
            check_rules(phone)
            lead(facilitator, "start_step", step="q1")
            expect(phone.locator(".hands").or_(phone.get_by_role("button", name="Aloita"))).to_be_visible()
            found[state] = tree_of(phone, facilitator)
            check_rules(phone)
        facilitator.leave()
    return found


def check_rules(phone: Page) -> None:
    """Axe finds nothing in either theme."""
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for colours in schemes:
        phone.emulate_media(color_scheme=colours, reduced_motion="reduce")
        report = Axe().run(phone, options={"runOnly": RULES})
        assert report.violations_count == 0, f"{colours}: {report.generate_report()}"


def open_items(facilitator: ScriptedFacilitator) -> list[str]:
    room = facilitator.room(lambda seen: any(item.phase == "open" for item in seen.items.values()))
    return [item_id for item_id, item in room.items.items() if item.phase == "open"]


def test_a_screen_reader_is_given_what_was_read_and_found_right(hall: Hall) -> None:
    found = trees(hall)

    text = HEAD + "".join(f"\n## {state}\n\n```yaml\n{tree}\n```\n" for state, tree in found.items())
    if IS_WRITING:
        WRITTEN.write_text(text, encoding="utf-8")
    assert text == WRITTEN.read_text(encoding="utf-8")
