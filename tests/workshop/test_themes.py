"""Themes that are proposed by shared words: in three languages, always the same, and only a proposal."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from shared.languages import Language
from shared.locales import language_facts
from shared.workshop.themes import THEMES_MAX, Theme, propose_themes


def propose(comments: Mapping[str, str], language: Language) -> tuple[Theme, ...]:
    facts = language_facts(language)
    return propose_themes(comments, facts.stemmer, facts.common_words.split())


@pytest.mark.parametrize(
    ("language", "comments", "themes"),
    [
        (
            "fi",
            {
                "a": "Hinnoittelu on epäselvää",
                "b": "Kuka vastaa hinnoittelusta?",
                "c": "Myyjät tekevät liikaa toimistotyötä",
                "d": "Toimistotyöhön pitäisi palkata apua",
                "e": "Hyvä tunnelma",
            },
            (Theme("Hinnoittelu", ("a", "b")), Theme("Toimistotyötä", ("c", "d"))),
        ),
        (
            "sv",
            {"a": "Prissättningen är otydlig", "b": "Vem äger prissättning?", "c": "Bra stämning"},
            (Theme("Prissättning", ("a", "b")),),
        ),
        (
            "en",
            {"a": "Handovers get lost", "b": "Every handover takes weeks", "c": "Good spirit"},
            (Theme("Handover", ("a", "b")),),
        ),
    ],
)
def test_comments_that_share_a_word_in_any_form_are_a_theme(
    language: Language, comments: dict[str, str], themes: tuple[Theme, ...]
) -> None:
    assert propose(comments, language) == themes


def test_a_comment_is_in_one_theme_and_the_proposal_is_always_the_same() -> None:
    comments = {str(number): f"pricing quality topic{number % 3} shared" for number in range(30)}

    themes = propose(comments, "en")

    placed = [comment for theme in themes for comment in theme.comments]
    assert len(placed) == len(set(placed))
    assert propose(comments, "en") == themes


def test_there_are_never_more_themes_than_a_wall_shows() -> None:
    words = [f"subject{letter * 3}" for letter in "abcdefghijklmnop"]
    comments = {f"{word}-{copy}": word for word in words for copy in (1, 2)}

    assert len(propose(comments, "en")) == THEMES_MAX


def test_common_words_numbers_and_empty_comments_make_no_theme() -> None:
    comments = {
        "a": "They should have that",
        "b": "they would have that too",
        "c": "2027",
        "d": "2027",
        "e": "",
    }

    assert propose(comments, "en") == ()


def test_of_equal_themes_the_one_that_tears_least_apart_comes_first() -> None:
    comments = {
        "a": "Hinnoittelu on epäselvää asiakkaille",
        "b": "Kuka vastaa hinnoittelusta?",
        "c": "Liikaa toimistotyötä",
        "d": "Toimistotyö vie ajan asiakkailta, ei asiakkaille jää aikaa",
    }

    assert propose(comments, "fi") == (Theme("Hinnoittelu", ("a", "b")), Theme("Toimistotyö", ("c", "d")))
