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


@pytest.mark.parametrize(
    ("key", "figures", "words"),
    [
        ("plan-figure-own-only", {"count": 1}, "päätoiminen rooli ehdotuksessa"),
        ("plan-figure-hand-offs", {"count": 1}, "vastuunsiirto asiakkaan polulla"),
        (
            "plan-figure-unasked",
            {"count": 1, "roles": 1},
            "kysymys jäi kysymättä; siitä riippuu yksi rooli",
        ),
        (
            "plan-figure-unasked",
            {"count": 3, "roles": 2},
            "kysymystä jäi kysymättä; niistä riippuu 2 roolia",
        ),
    ],
)
def test_what_a_figure_counts_is_in_the_singular_where_it_counts_one(
    key: str, figures: dict[str, int], words: str
) -> None:
    assert translate("fi", key, **figures) == words
