"""Results by participant group: what is told of whom, and what a group's own answers lead to."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.definitions import load_model
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.groups import Groups, item_groups
from shared.results.outcome import GroupStructure, ItemGroups
from shared.results.structures import Structures
from shared.store import Store
from shared.workshop.commands import HideItems, LockItems, RevealItems, StartRound, StartStep
from shared.workshop.state import Refusal
from tests.results.company import DEFINITION, Company, found_company, open_store, run_directly

ITEM = "deal_size"
MODEL = load_model()


def groups_of(company: Company) -> Groups:
    structures = Structures(company.store, DEFINITION, MODEL, run_blocking=run_directly)
    return Groups(
        company.store, DEFINITION, MODEL, is_current=structures.is_current, run_blocking=run_directly
    )


def told(company: Company, item: str = ITEM) -> ItemGroups:
    found = groups_of(company).item(company.workshop, item)
    assert found is not None
    assert found in groups_of(company).items(company.workshop)
    return found


def fill(company: Company, answers: Mapping[str | None, list[object]], item: str = ITEM) -> None:
    for group, given_answers in answers.items():
        for answer in given_answers:
            company.vote(company.join(group), {item: answer})


@pytest.fixture
def company(store: Store) -> Company:
    return found_company(store, StartStep("q1"))


def test_each_large_enough_group_has_its_own_figures_beside_the_others(company: Company) -> None:
    fill(company, {"Johto": [4, 4, 5, 5, 5], "Myynti": [1, 1, 1, 2, 2, None]})
    company.command(RevealItems((ITEM,)))

    result = told(company)

    assert [(one.group, one.n, one.median, one.counts) for one in result.groups] == [
        ("Myynti", 5, 1.0, [3, 2, 0, 0, 0, 0]),
        ("Johto", 5, 5.0, [0, 0, 0, 2, 3, 0]),
    ]
    assert (result.lowest, result.highest) == (["Myynti"], ["Johto"])
    assert (result.too_few, result.kept_back) == ([], [])


def test_groups_that_answer_alike_are_not_said_to_differ(company: Company) -> None:
    fill(company, {"Johto": [4] * 5, "Myynti": [4, 4, 4, 4, 4, 6]})
    company.command(RevealItems((ITEM,)))

    assert (told(company).lowest, told(company).highest) == ([], [])


@pytest.mark.parametrize(
    ("sizes", "shown", "too_few", "kept_back"),
    [
        ({"Myynti": 5, "Johto": 5}, ["Myynti", "Johto"], [], []),
        ({"Myynti": 9, "Johto": 4}, [], ["Johto"], ["Myynti"]),
        ({"Myynti": 9, "Johto": 5, None: 2}, ["Myynti"], [], ["Johto"]),
        ({"Myynti": 9, None: 5}, ["Myynti"], ["Johto"], []),
        ({"Myynti": 2}, [], ["Myynti", "Johto"], []),
        ({}, [], ["Myynti", "Johto"], []),
    ],
)
def test_few_people_are_told_of_neither_directly_nor_by_subtraction(
    company: Company,
    sizes: dict[str | None, int],
    shown: list[str],
    too_few: list[str],
    kept_back: list[str],
) -> None:
    fill(company, {group: [3] * size for group, size in sizes.items()})
    company.command(RevealItems((ITEM,)))

    result = told(company)

    assert [one.group for one in result.groups] == shown
    assert (result.too_few, result.kept_back) == (too_few, kept_back)


def test_which_group_an_item_gives_up_depends_on_its_own_answers_alone(company: Company) -> None:
    fill(company, {"Myynti": [3] * 8, "Johto": [3] * 5, None: [3] * 2})
    fill(company, {"Myynti": [3] * 5, "Johto": [3] * 6, None: [3] * 2}, "sales_cycle")
    company.command(RevealItems((ITEM, "sales_cycle")))

    results = [told(company), told(company, "sales_cycle")]

    assert [one.kept_back for one in results] == [["Johto"], ["Myynti"]]


def test_nobody_moves_to_another_department_once_answers_were_seen(company: Company) -> None:
    fill(company, {"Johto": [4] * 5, "Myynti": [1] * 5})
    mover = company.join("Johto")
    company.vote(mover, {ITEM: 6})
    company.command(RevealItems((ITEM,)))
    before = groups_of(company).items(company.workshop)

    refusal = company.store.participants.set_group(company.id, mover, "Myynti")

    assert refusal == Refusal("group_fixed")
    assert groups_of(company).items(company.workshop) == before


def test_abstentions_do_not_make_a_group_large_enough(company: Company) -> None:
    fill(company, {"Myynti": [3, 3, 3, 3, None, None]})
    company.command(RevealItems((ITEM,)))

    assert told(company).too_few == ["Myynti", "Johto"]


def test_only_what_everybody_has_been_shown_is_told_by_group(company: Company) -> None:
    fill(company, {"Johto": [4] * 5, "Myynti": [1] * 5})
    groups = groups_of(company)
    seen = [groups.item(company.workshop, ITEM)]
    for command in (
        LockItems((ITEM,)),
        RevealItems((ITEM,)),
        StartRound((ITEM,)),
        RevealItems((ITEM,)),
        HideItems((ITEM,)),
    ):
        company.command(command)
        seen.append(groups.item(company.workshop, ITEM))
        assert (ITEM in [one.item for one in groups.items(company.workshop)]) == (seen[-1] is not None)

    assert [one is not None for one in seen] == [False, False, True, False, True, False]
    again = seen[4]
    assert again is not None
    assert (again.round, again.groups, again.too_few) == (2, [], ["Myynti", "Johto"])


def test_a_workshop_without_groups_has_nothing_to_tell(store: Store) -> None:
    company = found_company(store, StartStep("q1"))
    given_groups = store.workshops.change(company.id, groups=())
    assert given_groups is None
    fill(company, {None: [4] * 9})
    company.command(RevealItems((ITEM,)))

    assert groups_of(company).items(company.workshop) == []
    assert groups_of(company).item(company.workshop, ITEM) is None
    assert groups_of(company).structures(company.workshop) == []


def test_a_grids_row_that_few_filled_in_is_left_out_by_itself(store: Store) -> None:
    company = found_company(store, StartStep("today"))
    whole: object = {"mkt": "own", "field": "none"}
    part: object = {"mkt": "own"}
    fill(company, {"Johto": [whole] * 6, "Myynti": [whole] * 4 + [part] * 3}, "asis")
    company.command(RevealItems(("asis",)))

    rows = {one.group: {row.row: row.counts for row in one.rows} for one in told(company, "asis").groups}

    assert rows["Johto"]["mkt"]["own"] == 6
    assert rows["Myynti"]["mkt"]["own"] == 7
    assert "field" not in rows["Myynti"]
    assert "field" not in rows["Johto"], "the four could be had by subtracting the six"


def test_a_ranking_is_told_by_group(store: Store) -> None:
    company = found_company(store, StartStep("today"))
    fill(company, {"Johto": [("sell", "grow")] * 5, "Myynti": [("grow",)] * 5}, "friction")
    company.command(RevealItems(("friction",)))

    first = {one.group: one.rows[0].row for one in told(company, "friction").groups}

    assert first == {"Johto": "sell", "Myynti": "grow"}


ANSWERS = st.lists(
    st.tuples(st.sampled_from(["Myynti", "Johto", "Muut", None]), st.integers(0, 5)), max_size=40
)


@settings(max_examples=300, deadline=None)
@given(ANSWERS)
def test_subtracting_all_that_is_told_never_leaves_one_to_four_people(
    answers: list[tuple[str | None, int]],
) -> None:
    item = DEFINITION.items[ITEM]
    counted: dict[str | None, dict[str, int]] = {}
    for group, level in answers:
        answer = json.dumps(item.options[level].id)
        by_answer = counted.setdefault(group, {})
        by_answer[answer] = by_answer.get(answer, 0) + 1

    result = item_groups(item, 1, counted, ["Myynti", "Johto", "Muut"])

    left = len(answers) - sum(one.n for one in result.groups)
    assert all(one.n == sum(one.counts) >= SMALLEST_SHOWN for one in result.groups)
    assert not result.groups or left == 0 or left >= SMALLEST_SHOWN
    named = [one.group for one in result.groups] + [*result.too_few, *result.kept_back]
    assert sorted(named) == ["Johto", "Muut", "Myynti"]


def answer_by_group(company: Company, levels: Mapping[str, float], each: int = 5) -> None:
    """Every item of every step answered and revealed; a group answers at its own share of each scale."""
    people = [(company.join(group), share) for group, share in levels.items() for _ in range(each)]
    for step in ("q1", "q2", "q3"):
        company.command(StartStep(step))
        items = DEFINITION.ballot(step, company.workshop.item_set)
        for person, share in people:
            company.vote(
                person,
                {
                    item.id: 1 + round(share * (len(item.options) - 1))
                    if item.options
                    else item.minimum + round(share * (item.maximum - item.minimum))
                    for item in items
                    if item.type in ("ordinal", "number")
                },
            )
        company.command(RevealItems(tuple(item.id for item in items)))


@pytest.fixture
def told_apart(tmp_path: Path) -> Iterator[Company]:
    store = open_store(tmp_path / "apart.db")
    company = found_company(store)
    answer_by_group(company, {"Myynti": 0.9, "Johto": 0.1})
    yield company
    store.close()


def structures(company: Company) -> dict[str, GroupStructure]:
    return {one.group: one for one in groups_of(company).structures(company.workshop)}


def test_a_groups_answers_alone_lead_to_a_structure_of_their_own(told_apart: Company) -> None:
    found = structures(told_apart)

    assert list(found) == ["Myynti", "Johto"]
    assert found["Myynti"].own_roles > found["Myynti"].whole_own_roles > found["Johto"].own_roles
    assert all(one.status != one.whole for one in found["Myynti"].roles)
    assert found["Myynti"].borrowed == []


def test_answers_not_revealed_are_not_used_for_a_group(told_apart: Company) -> None:
    items = [item.id for item in DEFINITION.ballot("q2", "short") if item.type != "comment"]
    told_apart.command(StartRound(tuple(items)))

    assert set(structures(told_apart)["Johto"].borrowed) == set(items) & MODEL.items.keys()


def test_a_structure_mostly_of_other_peoples_answers_is_not_called_a_groups_own(told_apart: Company) -> None:
    for step in ("q1", "q2"):
        items = [item.id for item in DEFINITION.ballot(step, "short") if item.type != "comment"]
        told_apart.command(StartRound(tuple(items)))

    assert structures(told_apart) == {}


def test_a_small_group_has_no_structure_and_neither_has_the_one_that_would_give_it_away(store: Store) -> None:
    company = found_company(store)
    answer_by_group(company, {"Myynti": 0.9, "Johto": 0.1}, each=4)

    assert structures(company) == {}


def shown_by_group(company: Company) -> Mapping[str, Sequence[int]]:
    return {one.group: one.counts for one in told(company).groups}


def undo(company: Company) -> None:
    given_back = company.store.steering.undo(company.id, company.owner, position=company.workshop.position)
    assert not isinstance(given_back, Refusal)


@pytest.fixture
def later(tmp_path: Path) -> Iterator[Company]:
    """A company whose clock moves with each thing that is saved."""
    ticks = itertools.count(1_700_000_000.0)
    store = Store.open(
        f"sqlite:///{tmp_path / 'later.db'}",
        definition=DEFINITION,
        run_blocking=run_directly,
        now=lambda: next(ticks),
    )
    yield found_company(store, StartStep("q1"))
    store.close()


def test_one_vote_is_not_had_by_showing_a_department_twice(later: Company) -> None:
    """R9."""
    company = later
    fill(company, {"Myynti": [1] * 5, "Johto": [5] * 5})
    company.command(RevealItems((ITEM,)))
    before = shown_by_group(company)
    undo(company)
    fill(company, {"Myynti": [6]})
    company.command(RevealItems((ITEM,)))

    after = shown_by_group(company)

    assert set(before) == {"Myynti", "Johto"}
    assert after == {}
    assert told(company).kept_back == ["Myynti", "Johto"]
    assert groups_of(company).structures(company.workshop) == []


def test_a_department_is_shown_again_once_five_of_each_have_voted_anew(later: Company) -> None:
    """R9."""
    company = later
    people = {group: [company.join(group) for _ in range(5)] for group in ("Myynti", "Johto")}
    for members in people.values():
        for member in members:
            company.vote(member, {ITEM: 1})
    company.command(RevealItems((ITEM,)))
    undo(company)
    undone = company.command(RevealItems((ITEM,)))
    assert set(shown_by_group(company)) == {"Myynti", "Johto"}, undone
    undo(company)
    for member in (*people["Myynti"], *people["Johto"][:4]):
        company.vote(member, {ITEM: 6})
    company.command(RevealItems((ITEM,)))
    with_four = shown_by_group(company)
    undo(company)
    company.vote(people["Johto"][4], {ITEM: 6})
    company.command(RevealItems((ITEM,)))

    assert with_four == {}
    assert shown_by_group(company) == {}  # one vote came between the last two pictures
    company.command(StartRound((ITEM,)))
    for member in (*people["Myynti"], *people["Johto"]):
        company.vote(member, {ITEM: 3}, round_=2)
    company.command(RevealItems((ITEM,)))
    assert set(shown_by_group(company)) == {"Myynti", "Johto"}
