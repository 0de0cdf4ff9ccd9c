"""What was not asked is added with one press, and phones answer it like any other question."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from shared.definitions import load_definition
from tests.e2e.house import Show
from tests.e2e.test_console import is_next

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]


def test_a_question_that_was_not_asked_is_added_and_answered(show: Show) -> None:
    show.fill_room(6)
    show.lead_on(is_next("reveal_structure", "structure"))
    structure = show.room().structure
    assert structure is not None
    best = structure.next_questions[0].item

    show.console.locator(".next-questions button").first.click()
    show.facilitator.room(lambda newest: best in newest.items)
    expect(show.console.locator(".next-questions li").first).not_to_contain_text(
        load_definition().items[best].label["fi"]
    )
    show.lead("start_step", step=load_definition().items[best].step)
    show.facilitator.wait_for_answers(len(show.phones))
    room = show.lead("reveal_items", items=[best])

    assert room.results[best].n + room.results[best].abstained == len(show.phones)
    assert room.structure is not None
    assert best not in [one.item for one in room.structure.next_questions]
