"""Results and ballots as they are read from the database: which items, which rounds, who moved."""

from __future__ import annotations

import pytest

from shared.results.ballots import settled_ballots, settled_rounds
from shared.results.items import SETTLED, read_results
from shared.store import Store
from shared.workshop.commands import (
    HideItems,
    LockItems,
    OpenItems,
    RevealItems,
    StartRound,
    StartStep,
)
from shared.workshop.state import Phase
from tests.results.company import DEFINITION, Company, found_company

ITEM = "deal_size"


def test_only_items_in_the_asked_phases_have_results(company: Company) -> None:
    company.command(
        StartStep("q1"), LockItems(("sales_cycle",)), RevealItems((ITEM,)), HideItems(("portfolio",))
    )

    settled = read_results(company.store, DEFINITION, company.workshop, SETTLED)
    shown = read_results(company.store, DEFINITION, company.workshop, {Phase.REVEALED})

    assert set(settled) == {ITEM, "sales_cycle"}
    assert set(shown) == {ITEM}


def test_comment_items_have_no_results(company: Company) -> None:
    company.command(StartStep("q1"), RevealItems(("comment1",)))

    assert read_results(company.store, DEFINITION, company.workshop, SETTLED) == {}


def test_who_moved_is_counted_among_those_who_answered_both_rounds(company: Company) -> None:
    company.command(StartStep("q1"))
    moves, stays, abstains_first, abstains_then, comes_late, leaves = (company.join() for _ in range(6))
    for person, level in ((moves, 1), (stays, 2), (abstains_then, 3), (leaves, 4)):
        company.vote(person, {ITEM: level})
    company.vote(abstains_first, {ITEM: None})
    company.command(RevealItems((ITEM,)), StartRound((ITEM,)))
    for person, level in ((moves, 5), (stays, 2), (abstains_first, 3), (comes_late, 1)):
        company.vote(person, {ITEM: level}, round_=2)
    company.vote(abstains_then, {ITEM: None}, round_=2)
    company.command(RevealItems((ITEM,)))

    result = read_results(company.store, DEFINITION, company.workshop, SETTLED)[ITEM]

    assert (result.round, result.n, result.abstained, result.moved) == (2, 4, 1, 1)
    assert [(one.round, one.n, one.abstained) for one in result.earlier] == [(1, 4, 1)]


def test_nobody_has_moved_in_the_first_round(company: Company) -> None:
    company.command(StartStep("q1"))
    company.vote(company.join(), {ITEM: 1})
    company.command(RevealItems((ITEM,)))

    assert read_results(company.store, DEFINITION, company.workshop, SETTLED)[ITEM].moved is None


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ((), None),
        ((LockItems((ITEM,)),), 1),
        ((RevealItems((ITEM,)),), 1),
        ((RevealItems((ITEM,)), StartRound((ITEM,))), 1),
        ((RevealItems((ITEM,)), StartRound((ITEM,)), LockItems((ITEM,))), 2),
        ((RevealItems((ITEM,)), HideItems((ITEM,))), None),
        ((LockItems((ITEM,)), OpenItems((ITEM,))), None),
    ],
)
def test_the_settled_round_is_the_newest_that_can_change_no_more(
    company: Company, commands: tuple[LockItems, ...], expected: int | None
) -> None:
    company.command(StartStep("q1"), *commands)

    assert settled_rounds(DEFINITION, company.workshop.state).get(ITEM) == expected


def test_a_ballot_has_levels_numbers_the_grid_the_ranking_and_the_group(store: Store) -> None:
    company = found_company(store, StartStep("q1"), StartStep("q2"), StartStep("today"))
    person = company.join("Johto")
    stage = DEFINITION.items["friction"].rows[0]
    company.vote(
        person,
        {ITEM: 2, "headcount": 3, "roles_today": 7, "asis": {"kam": "own"}, "friction": [stage]},
    )
    company.command(RevealItems((ITEM, "headcount", "roles_today", "asis", "friction")))

    (ballot,) = settled_ballots(company.store, DEFINITION, company.workshop)

    assert dict(ballot.answers) == {ITEM: 2, "headcount": 3, "roles_today": 7}
    assert dict(ballot.asis) == {"kam": "own"}
    assert ballot.friction == (stage,)
    assert ballot.group == "Johto"


def test_open_answers_are_in_no_ballot(company: Company) -> None:
    company.command(StartStep("q1"))
    person = company.join()
    company.vote(person, {ITEM: 1, "sales_cycle": 1})
    company.command(LockItems((ITEM,)))

    (ballot,) = settled_ballots(company.store, DEFINITION, company.workshop)

    assert dict(ballot.answers) == {ITEM: 1}


def test_who_only_abstained_has_no_ballot(company: Company) -> None:
    company.command(StartStep("q1"))
    company.vote(company.join(), {ITEM: None, "sales_cycle": None})
    company.join()
    company.command(RevealItems((ITEM, "sales_cycle")))

    assert settled_ballots(company.store, DEFINITION, company.workshop) == []


def test_who_did_not_answer_again_keeps_the_earlier_answer(company: Company) -> None:
    company.command(StartStep("q1"))
    again, once = company.join(), company.join()
    company.vote(again, {ITEM: 1})
    company.vote(once, {ITEM: 2})
    company.command(RevealItems((ITEM,)), StartRound((ITEM,)))
    company.vote(again, {ITEM: 5}, round_=2)

    during = settled_ballots(company.store, DEFINITION, company.workshop)
    company.command(LockItems((ITEM,)))
    after = settled_ballots(company.store, DEFINITION, company.workshop)

    assert [ballot.answers[ITEM] for ballot in during] == [1, 2]
    assert [ballot.answers[ITEM] for ballot in after] == [5, 2]
