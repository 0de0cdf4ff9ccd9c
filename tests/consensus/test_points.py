"""The evidence points, what is usual where nobody was asked, and the questions that follow: laws for any
answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import definitions
from shared.consensus import next_questions, structure_from_answers
from shared.consensus.points import Condition, probability
from tests.consensus.builders import CORE, SOME_FIRM, the_model


def answers_of_any_firm(*, complete: bool = True) -> st.SearchStrategy[dict[str, float]]:
    """Levels and half levels of every item, or of some of them."""
    levels = {
        item: st.integers(2 * scale.low, 2 * scale.high).map(lambda halves: halves / 2)
        for item, scale in the_model().items.items()
    }
    return st.fixed_dictionaries(levels) if complete else st.fixed_dictionaries({}, optional=levels)


def own(answers: dict[str, float]) -> set[str]:
    structure = structure_from_answers(the_model(), answers, explain=False)
    return {role for role, result in structure.roles.items() if result.status == "own"}


@settings(max_examples=60, deadline=None)
@given(answers_of_any_firm(complete=False), st.sampled_from(["sellers", "headcount"]))
def test_more_people_take_no_dedicated_role_away_whatever_was_asked(
    answers: dict[str, float], item: str
) -> None:
    fewer, more = {**answers, item: 2.0}, {**answers, item: 5.0}

    assert own(fewer) <= own(more)


@settings(max_examples=60, deadline=None)
@given(answers_of_any_firm(), st.sampled_from(["tenders", "channel", "service_share", "lead_source"]))
def test_a_small_step_of_an_answer_is_a_small_step_of_the_points(
    answers: dict[str, float], item: str
) -> None:
    model = the_model()
    level = min(answers[item], model.items[item].high - 0.01)
    nearly, then = {**answers, item: level}, {**answers, item: level + 0.01}

    before, after = (model.points.add_up(one, {}).totals for one in (nearly, then))

    # A whole level may bring a hundred points and more, a hundredth of one never more than three.
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) <= 3


@settings(max_examples=40, deadline=None)
@given(answers_of_any_firm(complete=False))
def test_what_was_not_asked_is_a_distribution_and_chances_add_up(answers: dict[str, float]) -> None:
    unasked = the_model().usual.unasked(answers)

    assert set(unasked) == set(the_model().items) - set(answers)
    for item, chances in unasked.items():
        assert len(chances) == the_model().items[item].levels
        assert sum(chances) == pytest.approx(1)
        assert min(chances) > 0
    for result in structure_from_answers(the_model(), answers, explain=False).roles.values():
        assert sum(result.chances.values()) == pytest.approx(1)


def test_the_size_of_a_firm_says_nothing_about_what_was_not_asked() -> None:
    short = {item: SOME_FIRM[item] for item in CORE}

    small, large = (the_model().usual.unasked({**short, "sellers": s, "headcount": s}) for s in (1.0, 6.0))

    assert small == large


def test_an_answer_that_goes_with_another_in_the_panel_makes_it_more_usual() -> None:
    usual = the_model().usual

    once, always = (usual.unasked({"revenue_model": level})["order_frequency"] for level in (1.0, 5.0))

    # Firms with one-time revenue see the same customer once in years more often than firms with
    # subscriptions.
    assert once[0] > always[0]


def test_an_unknown_answer_draws_a_probability_towards_one_half() -> None:
    model = the_model()
    short = {item: SOME_FIRM[item] for item in CORE}
    line = model.roles["bid"].work

    known = model.points.add_up(SOME_FIRM, {})
    unknown = model.points.add_up(short, model.usual.unasked(short))

    assert known.spreads[line] == 0
    assert known.odds(line) == known.totals[line]
    assert unknown.spreads[line] > 0
    assert abs(probability(unknown.odds(line)) - 0.5) < abs(probability(unknown.totals[line]) - 0.5)


@pytest.mark.parametrize(
    ("level", "at_least", "truth"),
    [(2, True, 0), (2.5, True, 0.5), (3, True, 1), (4, True, 1), (2.5, False, 0.5)],
)
def test_a_condition_holds_in_part_between_two_levels(level: float, at_least: bool, truth: float) -> None:
    assert Condition("sellers", 3, at_least=at_least).truth(level) == truth


def test_the_question_expected_to_change_most_comes_first() -> None:
    short = {item: SOME_FIRM[item] for item in CORE}

    questions = next_questions(the_model(), short)

    changes = [one.expected_changes for one in questions]
    assert changes == sorted(changes, reverse=True)
    assert {one.item for one in questions}.isdisjoint(CORE)
    assert next_questions(the_model(), SOME_FIRM) == ()


def test_an_asked_question_changes_just_the_roles_that_were_named() -> None:
    model = the_model()
    short = {item: SOME_FIRM[item] for item in CORE}
    was = structure_from_answers(model, short, explain=False).statuses()
    named = {one.item: set(one.roles) for one in next_questions(model, short)}

    for item, chances in model.usual.unasked(short).items():
        for place, chance in enumerate(chances):
            now = structure_from_answers(model, {**short, item: place + 1.0}, explain=False).statuses()
            changed = {role for role in was if was[role] != now[role]}
            assert chance < 0.1 or changed <= named.get(item, set())


def test_a_comment_behind_every_row_of_points_says_why() -> None:
    written = (Path(definitions.__file__).parent / "points.toml").read_text(encoding="utf-8")
    rows = [line for line in written.splitlines() if re.match(r"\w+ = \{ at = ", line)]

    bare = [row for row in rows if not re.search(r"\}  # \w", row)]

    assert rows
    assert bare == []
