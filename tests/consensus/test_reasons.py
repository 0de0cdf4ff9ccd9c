"""Why a role became what it is: the cited answers are the ones that its points rest on."""

from __future__ import annotations

from random import Random

from shared.consensus import Structure, structure_from_answers
from tests.consensus.builders import SOME_FIRM, the_model

MODEL = the_model()


def firms(count: int, seed: int = 7) -> list[dict[str, float]]:
    """Answers drawn at random; every other firm was asked the short set alone."""
    random = Random(seed)
    drawn: list[dict[str, float]] = []
    for number in range(count):
        asked = MODEL.core if number % 2 else MODEL.items
        drawn.append(
            {
                item: float(random.randint(scale.low, scale.high))
                for item, scale in MODEL.items.items()
                if item in asked
            }
        )
    return drawn


def outcome(structure: Structure, role: str) -> tuple[object, ...]:
    result = structure.roles[role]
    return result.status, result.need, result.room, result.margin


def test_a_cited_answer_in_the_middle_of_its_scale_gives_the_role_another_outcome() -> None:
    for answers in firms(24):
        structure = structure_from_answers(MODEL, answers)
        for role, result in structure.roles.items():
            for clause in result.reasons:
                item = "sellers" if clause.about in ("seats", "anchor") else clause.about
                other = structure_from_answers(MODEL, {**answers, item: MODEL.neutral[item]}, explain=False)
                assert outcome(other, role) != outcome(structure, role), (role, clause, answers)


def test_nothing_that_was_not_asked_is_cited_without_its_mark() -> None:
    for answers in firms(40):
        for result in structure_from_answers(MODEL, answers).roles.values():
            for clause in result.reasons:
                item = "sellers" if clause.about in ("seats", "anchor") else clause.about
                assert clause.is_assumed == (item not in answers)
                assert clause.level == answers.get(item)


def test_a_reason_has_at_most_two_clauses_each_about_another_answer() -> None:
    for answers in firms(40):
        for result in structure_from_answers(MODEL, answers).roles.values():
            assert len(result.reasons) <= 2
            assert len({clause.about for clause in result.reasons}) == len(result.reasons)


def test_a_clause_speaks_for_a_dedicated_role_and_against_one_that_is_not_needed() -> None:
    for answers in firms(40):
        for result in structure_from_answers(MODEL, answers).roles.values():
            speaks = {clause.speaks for clause in result.reasons}
            assert result.status != "own" or speaks <= {"for"}
            assert result.status != "none" or speaks <= {"against"}


def test_the_side_of_a_clause_is_where_the_answer_lies_on_its_scale() -> None:
    for answers in firms(40):
        for result in structure_from_answers(MODEL, answers).roles.values():
            for clause in result.reasons:
                if clause.level is not None and clause.about in MODEL.items:
                    assert (clause.side == "high") == (clause.level > MODEL.neutral[clause.about])


def test_what_would_be_a_job_says_that_others_have_the_few_selling_jobs() -> None:
    few = {**SOME_FIRM, "sellers": 2.0, "headcount": 6.0, "small_remote": 5.0, "customers": 5.0}

    roles = structure_from_answers(MODEL, few).roles

    taken = [role for role, result in roles.items() if any(one.about == "seats" for one in result.reasons)]
    assert all(roles[role].status == "hat" for role in taken)
    assert taken or all(result.margin < 0 for role, result in roles.items() if MODEL.roles[role].sells)
