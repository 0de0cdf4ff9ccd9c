"""An answer in words: one ballot's line in a file, and the names on a participant's own page."""

from __future__ import annotations

import pytest

from shared.locales import translate
from shared.report.words import Words
from shared.workshop.answers import Answer
from shared.workshop.definition import Item
from tests.workshop.small_workshop import DEFINITION, FRICTION, PEOPLE, SIZE, TODAY

WORDS = Words("en", DEFINITION)


@pytest.mark.parametrize(
    ("item", "answer", "named", "line"),
    [
        (SIZE, "small", "small", "small"),
        (SIZE, "gone", "gone", "gone"),
        (PEOPLE, 3, 3, "3"),
        (
            TODAY,
            {"farmer": "own", "hunter": "none"},
            {"hunter": "none", "farmer": "own"},
            "hunter: none; farmer: own",
        ),
        (
            TODAY,
            {"gone": "own", "hunter": "none"},
            {"hunter": "none", "gone": "own"},
            "hunter: none; gone: own",
        ),
        (FRICTION, ("win", "find"), ("win", "find"), "1. win; 2. find"),
        (SIZE, None, None, translate("en", "abstain")),
    ],
)
def test_an_answer_has_the_same_names_alone_and_in_a_line(
    item: Item, answer: Answer, named: Answer, line: str
) -> None:
    assert WORDS.named_answer(item, answer) == named
    assert WORDS.answer(item, answer) == line
