"""The phone's whole story in Firefox and WebKit, as Debian packages them: from the code to what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator, ServerProcess
from shared.protocol import WorkshopCommand
from tests.e2e.other_browsers import Phone, open_firefox, open_webkit
from tests.e2e.stage import PASSWORD
from tests.participant.hall import free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(420)]

STEPS = ("q1", "q2", "q3", "today")


@pytest.fixture
def facilitator(tmp_path: Path) -> Iterator[ScriptedFacilitator]:
    with ServerProcess(tmp_path / "data", port=free_port()) as server:
        one = ScriptedFacilitator(server.address)
        one.set_up(server.setup_address, "Vetäjä", PASSWORD)
        one.create("Myynnin roolit")
        yield one
        one.leave()


def opened(browser: str, folder: Path) -> AbstractContextManager[Phone]:
    return open_firefox(folder) if browser == "firefox" else open_webkit()


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> None:
    position = facilitator.room(lambda _: True).position
    facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def shown_item(phone: Phone) -> str:
    return str(phone.wait_for("(document.querySelector('section.item, .overview') || {}).id || 'overview'"))


def answer_step(phone: Phone) -> None:
    """Answers question after question until the overview says that all is answered."""
    phone.wait_for("document.querySelector('section.item .question')")
    while phone.has("section.item .question"):
        # The page ignores presses while it moves, so that nothing is answered by mistake.
        phone.wait_for("!document.querySelector('.is-moving')")
        item = shown_item(phone)
        gone = f"!document.getElementById({item!r})"
        if phone.has(f"#{item} .accept"):
            phone.tap(f"#{item} .accept")
            phone.wait_for(f"document.querySelector('#{item} .accept.is-on')")
        elif phone.has(f"#{item} .tile"):
            phone.tap(f"#{item} .tile")
        elif phone.has(f"#{item} button.choice"):
            for place in range(3):
                phone.tap(f"#{item} button.choice", index=place)
                phone.wait_for(f"document.querySelectorAll('#{item} [aria-pressed=true]').length > {place}")
        else:
            phone.tap(f"#{item} label.choice, #{item} label.key", index=1)
            phone.wait_for(f"document.querySelector('#{item} input:checked') || {gone}")
        if not phone.driver.run(gone):
            phone.wait_for(f"document.querySelector('.dock .next') || {gone}")
            if not phone.driver.run(gone):
                phone.tap(".dock .next")
        phone.wait_for(gone)
        # Between two questions the page has neither.
        phone.wait_for("document.querySelector('section.item .question, .overview')")
    phone.wait_for("document.querySelector('.overview')")
    phone.wait_for("document.querySelectorAll('.overview .is-left').length === 0")


@pytest.mark.parametrize("browser", ["firefox", "webkit"])
def test_the_phone_plays_the_whole_story(
    browser: str, facilitator: ScriptedFacilitator, tmp_path: Path
) -> None:
    with opened(browser, tmp_path) as phone:
        phone.go(f"{facilitator.address}/j/{facilitator.code}?lang=fi")
        phone.tap(".languages button[lang=fi]")
        phone.tap("label.choice", "Myynti")
        phone.tap("button", "Liity mukaan")
        phone.see("Olet mukana")

        for step in STEPS:
            lead(facilitator, "start_step", step=step)
            answer_step(phone)
            facilitator.wait_for_answers(1)
            items = [
                one for one, item in facilitator.room(lambda _: True).items.items() if item.phase == "open"
            ]
            lead(facilitator, "lock_items", items=items)
            phone.see("Vastaukset on lukittu")
            lead(facilitator, "reveal_items", items=items)
            phone.see("Tulokset:")

        # A reload comes back to the same place.
        phone.go(f"{facilitator.address}/j/{facilitator.code}")
        phone.see("Tulokset:")
        lead(facilitator, "go_to", step="structure")
        lead(facilitator, "reveal_structure", is_on=True)
        phone.wait_for("document.querySelectorAll('.lane, .lanes > *').length > 0")
        lead(facilitator, "start_step", step="consent")
        answer_step(phone)
        lead(facilitator, "close_workshop")
        phone.see("Mikä muuttuu")
        phone.see("Tallenna kuva")
        assert (
            phone.driver.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            <= 0
        )
