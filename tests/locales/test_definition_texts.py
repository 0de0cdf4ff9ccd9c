"""questions.toml and roles.toml: every text in three languages, short forms short, ids unique and lasting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from shared.definitions import load_definition
from shared.locales import LANGUAGES
from tests.locales.typography import faults

DEFINITION = load_definition()

ASKED_IN_BOTH_SETS = {
    "q1": [
        "deal_size",
        "sales_cycle",
        "decision_makers",
        "portfolio",
        "growth_path",
        "revenue_model",
        "self_serve",
    ],
    "q2": ["headcount", "sellers", "hats", "roles_today"],
    "q3": ["target_groups", "behaviour_diff", "large_small", "small_visits", "small_remote"],
    "today": ["asis", "friction"],
    "consent": ["consent", "consent_whole"],
}
ASKED_IN_FULL_ONLY = {
    "customers", "channel", "delivery", "tenders", "tech_fit", "service_share", "order_frequency",
    "concentration", "lead_source", "service_people", "own_people",
}  # fmt: skip
# Answers are stored by these ids, and the model's weights follow their order.
LEVELS = {
    "deal_size": ["lt1k", "k1", "k10", "k50", "k200", "m1"],
    "sales_cycle": ["d", "w", "m1", "m3", "m9"],
    "decision_makers": ["1", "2", "4", "7", "11"],
    "portfolio": ["one", "few", "lines", "broad"],
    "growth_path": ["big", "mbig", "both", "mland", "land"],
    "revenue_model": ["once", "monce", "half", "mrec", "rec"],
    "self_serve": ["no", "repeat", "basic", "yes"],
    "headcount": ["1", "5", "20", "50", "250", "1000"],
    "sellers": ["0", "1", "2", "4", "10", "30"],
    "hats": ["1", "2", "3", "5"],
    "own_people": ["0", "1", "2", "3", "5"],
    "service_people": ["0", "1", "2", "4", "10", "30"],
    "behaviour_diff": ["0", "1", "2", "3", "4"],
    "large_small": ["0", "1", "2", "3", "4"],
    "small_visits": ["0", "1", "2", "3", "4"],
    "small_remote": ["0", "1", "2", "3", "4"],
    "asis": ["none", "part", "own"],
    "customers": ["0", "20", "100", "500", "2000"],
    "channel": ["0", "1", "2", "3"],
    "delivery": ["0", "1", "2", "3"],
    "tenders": ["none", "some", "half", "most"],
    "tech_fit": ["none", "demo", "tailored", "design"],
    "service_share": ["none", "lt10", "p10", "p30"],
    "order_frequency": ["years", "year", "month", "week"],
    "concentration": ["lt10", "p10", "p30", "p60"],
    "lead_source": ["find", "mfind", "half", "mseek", "seek"],
    "consent": ["1", "2", "3", "4", "5"],
    "consent_whole": ["1", "2", "3", "4", "5"],
}


def texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text of both files with its place."""
    for step in DEFINITION.steps:
        yield f"step {step.id} title", step.title
        yield f"step {step.id} lead", step.lead
    for item in DEFINITION.items.values():
        yield f"item {item.id} text", item.text
        yield f"item {item.id} label", item.label
        if item.help is not None:
            yield f"item {item.id} help", item.help
        for option in item.options:
            yield f"item {item.id} option {option.id} text", option.text
            yield f"item {item.id} option {option.id} short", option.short
    for stage in DEFINITION.stages.values():
        yield f"stage {stage.id} name", stage.name
    for role in DEFINITION.roles.values():
        yield f"role {role.id} name", role.name
        yield f"role {role.id} short", role.short
        yield f"role {role.id} does", role.does
        yield f"role {role.id} own", role.own


def test_every_text_stands_in_every_language() -> None:
    missing = [
        place for place, text in texts() if any(not text.get(language, "").strip() for language in LANGUAGES)
    ]

    assert missing == []
    assert len(list(texts())) > 400


def test_swedish_and_english_are_not_left_in_finnish() -> None:
    titles_everywhere = {"role csm short", "role kam short"}

    same = [
        f"{place}: {text[language]}"
        for place, text in texts()
        for language in ("sv", "en")
        # A mere number is the same in every language.
        if text[language] == text["fi"]
        and re.search(r"[^\W\d_]", text["fi"])
        and place not in titles_everywhere
    ]

    assert same == []


def test_texts_keep_the_typography_of_their_language() -> None:
    found = [
        f"{place} {language}: {text[language]!r}: {fault}"
        for place, text in texts()
        for language in LANGUAGES
        for fault in faults(language, text[language])
    ]

    assert found == []


def test_options_are_short_enough_for_bars_and_differ_from_each_other() -> None:
    for item in DEFINITION.items.values():
        for language in LANGUAGES:
            shorts = [option.short[language] for option in item.options]
            wordings = [option.text[language] for option in item.options]
            assert [short for short in shorts if len(short) > 14] == [], item.id
            assert len(set(shorts)) == len(shorts), f"{item.id} {language}: two bars of the same name"
            assert len(set(wordings)) == len(wordings), f"{item.id} {language}: two options of the same text"


def test_labels_have_one_to_three_words() -> None:
    long = [
        f"{item.id}: {item.label[language]}"
        for item in DEFINITION.items.values()
        for language in LANGUAGES
        if len(item.label[language].split()) > 3
    ]

    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_stand_side_by_side_differ(language: str) -> None:
    for names in (
        [item.label[language] for item in DEFINITION.items.values()],
        [role.short[language] for role in DEFINITION.roles.values()],
        [role.name[language] for role in DEFINITION.roles.values()],
        [stage.name[language] for stage in DEFINITION.stages.values()],
    ):
        assert len(set(names)) == len(names)


def test_role_names_fit_a_phone_card() -> None:
    long = [
        role.short[language]
        for role in DEFINITION.roles.values()
        for language in LANGUAGES
        if len(role.short[language]) > 18
    ]

    assert long == []


def test_sentences_end_as_sentences_do() -> None:
    unended = [
        f"{place}: {text[language]}"
        for place, text in texts()
        for language in LANGUAGES
        if place.split()[-1] in ("lead", "help", "does", "own") and not text[language].endswith(".")
    ]
    questions = [
        item.id
        for item in DEFINITION.items.values()
        for language in LANGUAGES
        if "?" not in item.text[language] or not item.text[language].endswith(("?", "."))
    ]

    assert unended == []
    assert questions == []


def test_the_short_set_asks_the_core_and_the_full_set_eleven_more() -> None:
    short = {item.id for item in DEFINITION.asked("short")}
    full = {item.id for item in DEFINITION.asked("full")}
    core = {item_id for ids in ASKED_IN_BOTH_SETS.values() for item_id in ids}

    assert short == core | {"comment1", "comment2", "comment3", "insight"}
    assert full - short == ASKED_IN_FULL_ONLY
    assert short - full == set()


def test_each_item_stands_in_its_step_and_comments_close_it() -> None:
    for step, ids in ASKED_IN_BOTH_SETS.items():
        for item_id in ids:
            assert DEFINITION.items[item_id].step == step, item_id
    for step_ids in (DEFINITION.ballot(step.id, "full") for step in DEFINITION.steps):
        types = [item.type for item in step_ids]
        assert "comment" not in types[:-1]


def test_levels_keep_their_ids_and_order() -> None:
    levels = {
        item.id: [option.id for option in item.options] for item in DEFINITION.items.values() if item.options
    }

    assert levels == LEVELS


def test_the_catalogue_has_eighteen_roles_in_nine_stages() -> None:
    used = {stage for role in DEFINITION.roles.values() for stage in role.stages}

    assert len(DEFINITION.roles) == 18
    assert list(DEFINITION.stages) == [
        "aware", "qualify", "sell", "solve", "onboard", "adopt", "support", "grow", "partner",
    ]  # fmt: skip
    assert used == set(DEFINITION.stages), "a stage that no role works in, or the other way round"
