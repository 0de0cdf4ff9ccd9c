"""One item's answers added up: counts and medians of scales, grids, rankings; abstentions; rounds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.results.outcome import RoundResult, RowResult
from shared.results.tallies import Counted, item_result, round_result, with_places
from shared.workshop.answers import Answer
from shared.workshop.definition import Item
from tests.workshop.small_workshop import FRICTION, PEOPLE, SIZE, STAGES, THOUGHTS, TODAY

SIZES = ("small", "medium", "large")


def counted(*answers: Answer | list[str]) -> Counted:
    """Answers as the database counts them: by the JSON they are saved as."""
    return Counter(json.dumps(answer) for answer in answers)


def places(result: RoundResult) -> dict[str, int]:
    return {row.row: row.place for row in result.rows}


def test_a_scale_is_counted_by_level_lowest_first() -> None:
    result = round_result(SIZE, 1, counted("large", "small", "large", "large"))

    assert (result.n, result.abstained, result.counts, result.median) == (4, 0, [1, 0, 3], 3.0)
    assert result.rows == []


def test_a_median_between_two_levels_is_half_a_level() -> None:
    assert round_result(SIZE, 1, counted("small", "medium")).median == 1.5
    assert round_result(SIZE, 1, counted("small", "large")).median == 2.0


def test_a_number_is_counted_from_the_items_minimum() -> None:
    result = round_result(PEOPLE, 1, counted(1, 3, 3, 10))

    assert result.counts == [1, 0, 2, 0, 0, 0, 0, 0, 0, 1]
    assert result.median == 3.0


def test_an_abstention_is_counted_beside_the_answers_and_in_nothing_else() -> None:
    without = round_result(SIZE, 1, counted("small", "small", "large"))
    with_some = round_result(SIZE, 1, counted("small", "small", "large", None, None))

    assert with_some.abstained == 2
    assert with_some == replace(without, abstained=2)


@pytest.mark.parametrize("item", [SIZE, PEOPLE, TODAY, FRICTION])
@pytest.mark.parametrize("answers", [(), (None, None)])
def test_an_item_that_nobody_answered_has_no_median_and_no_agreement(
    item: Item, answers: Sequence[None]
) -> None:
    result = round_result(item, 1, counted(*answers))

    assert (result.n, result.abstained) == (0, len(answers))
    assert (result.median, result.agreement, result.agreement_word) == (None, None, None)
    assert (result.has_two_camps, result.is_closed) == (False, False)


def test_agreement_runs_from_all_alike_to_two_camps() -> None:
    alike = round_result(SIZE, 1, counted(*["small"] * 10))
    camps = round_result(SIZE, 1, counted(*["small"] * 5, *["large"] * 5))

    assert (alike.agreement, alike.agreement_word, alike.is_closed) == (1.0, "strong", True)
    assert (camps.agreement, camps.has_two_camps, camps.is_closed) == (-1.0, True, False)


def test_of_fewer_than_five_answers_no_word_is_said_for_their_agreement() -> None:
    four = round_result(SIZE, 1, counted(*["small"] * 2, *["large"] * 2))
    five = round_result(SIZE, 1, counted(*["small"] * 5))

    assert (four.counts, four.agreement_word, four.has_two_camps) == ([2, 0, 2], None, False)
    assert four.is_spread
    assert five.agreement_word == "strong"
    assert not five.is_spread


def test_a_grid_counts_each_row_by_itself_and_rows_left_out_are_nobodys() -> None:
    result = round_result(
        TODAY,
        1,
        counted({"hunter": "own", "farmer": "part"}, {"hunter": "own"}, {"farmer": "none"}, None),
    )

    assert (result.n, result.abstained, result.counts, result.median) == (3, 1, [], None)
    assert {row.row: row.counts for row in result.rows} == {
        "hunter": {"none": 0, "part": 0, "own": 2},
        "farmer": {"none": 1, "part": 1, "own": 0},
        "expert": {"none": 0, "part": 0, "own": 0},
        "coach": {"none": 0, "part": 0, "own": 0},
    }
    assert [row.row for row in result.rows] == list(TODAY.rows)


@pytest.mark.parametrize(
    ("counts", "majority"),
    [
        ({"none": 1, "part": 2, "own": 4}, "own"),
        ({"none": 0, "part": 0, "own": 1}, "own"),
        ({"none": 2, "part": 0, "own": 2}, "own"),
        ({"none": 2, "part": 2, "own": 0}, "part"),
        ({"none": 1, "part": 1, "own": 1}, "part"),
        ({"none": 0, "part": 0, "own": 0}, None),
        ({}, None),
    ],
)
def test_a_grids_row_names_the_state_that_most_gave_and_the_middle_one_of_several(
    counts: dict[str, int], majority: str | None
) -> None:
    assert RowResult(row="hunter", counts=counts, score=0, place=0).majority == majority


@pytest.mark.parametrize(
    ("counts", "is_contested"),
    [
        ({"none": 1, "own": 3}, False),
        ({"none": 1, "own": 2}, True),
        ({"none": 0, "own": 0}, False),
        ({}, False),
    ],
)
def test_a_grids_row_is_contested_where_fewer_than_three_of_four_agree(
    counts: dict[str, int], is_contested: bool
) -> None:
    assert RowResult(row="hunter", counts=counts, score=0, place=0).is_contested == is_contested


def test_a_ranking_has_no_majority_and_is_not_contested() -> None:
    rows = round_result(FRICTION, 1, counted(["find"], ["win"], ["keep"])).rows

    assert [(row.majority, row.is_contested) for row in rows] == [(None, False)] * 3


def test_a_ranking_counts_places_and_points() -> None:
    result = round_result(
        FRICTION, 1, counted(["find", "win", "keep"], ["find", "keep"], ["win"], ["find", "win", "keep"])
    )

    (find, win, keep) = (next(row for row in result.rows if row.row == stage) for stage in STAGES)
    assert (find.counts, find.score) == ({"1": 3, "2": 0, "3": 0}, 9)
    assert (win.counts, win.score) == ({"1": 1, "2": 2, "3": 0}, 7)
    assert (keep.counts, keep.score) == ({"1": 0, "2": 1, "3": 2}, 4)
    assert places(result) == {"find": 1, "win": 2, "keep": 3}
    assert [row.row for row in result.rows] == ["find", "win", "keep"]


def test_places_follow_the_points_that_are_shown() -> None:
    # "find" is first for three of five and beats every other in pairs; "win" has more points.
    result = round_result(FRICTION, 1, counted(*[["find", "win"]] * 3, *[["win", "keep"]] * 2))

    assert [(row.row, row.place, row.score) for row in result.rows] == [
        ("win", 1, 12),
        ("find", 2, 9),
        ("keep", 3, 4),
    ]


def test_as_many_points_are_the_same_place_which_says_so_and_the_next_one_is_left_free() -> None:
    result = round_result(FRICTION, 1, counted(["find", "win", "keep"], ["win", "find", "keep"]))

    assert places(result) == {"find": 1, "win": 1, "keep": 3}
    assert [row.is_place_shared for row in result.rows] == [True, True, False]


def test_an_older_result_whose_places_contradict_its_points_is_placed_by_them() -> None:
    counts = {"1": 0, "2": 0, "3": 0}
    older = replace(
        item_result(FRICTION, {1: counted(["find"])}, 1, None),
        rows=[
            RowResult(row="keep", counts=counts, score=7, place=1),
            RowResult(row="find", counts=counts, score=8, place=2),
            RowResult(row="win", counts=counts, score=7, place=3),
        ],
    )

    placed = with_places(older)

    assert [(row.row, row.place, row.is_place_shared) for row in placed.rows] == [
        ("find", 1, False),
        ("keep", 2, True),
        ("win", 2, True),
    ]
    assert with_places(placed) == placed


def test_the_rows_of_a_grid_stay_in_their_order_and_have_no_places() -> None:
    grid = item_result(TODAY, {1: counted({"hunter": "own"})}, 1, None)

    assert with_places(grid) == grid


def test_what_nobody_named_shares_the_last_place() -> None:
    result = round_result(FRICTION, 1, counted(["win"], ["win"]))

    assert places(result) == {"win": 1, "find": 2, "keep": 2}
    assert result.rows[0].row == "win"


def test_a_ranking_without_answers_has_no_rows() -> None:
    assert round_result(FRICTION, 1, counted(None)).rows == []


def test_the_newest_round_is_the_result_and_the_earlier_ones_stay_beside_it() -> None:
    rounds = {1: counted("small", "large"), 2: counted("medium", "medium", None)}

    result = item_result(SIZE, rounds, 2, moved=1)

    assert (result.item, result.round, result.counts, result.abstained) == ("size", 2, [0, 2, 0], 1)
    assert [(earlier.round, earlier.counts) for earlier in result.earlier] == [(1, [1, 0, 1])]
    assert result.moved == 1


def test_a_round_that_nobody_answered_still_has_its_place() -> None:
    result = item_result(SIZE, {1: counted("small")}, 3, moved=0)

    assert [(one.round, one.n) for one in (*result.earlier, result)] == [(1, 1), (2, 0), (3, 0)]
    assert result.moved is None


@given(st.lists(st.sampled_from([*SIZES, None]), max_size=40))
def test_counts_add_up_to_the_answers_whatever_they_are(answers: list[str | None]) -> None:
    result = round_result(SIZE, 1, counted(*answers))

    assert result.n == sum(result.counts) == sum(answer is not None for answer in answers)
    assert result.n + result.abstained == len(answers)
    assert result.counts == [answers.count(size) for size in SIZES]


rankings = st.lists(
    st.permutations(STAGES).flatmap(lambda p: st.integers(1, 3).map(lambda n: p[:n])), max_size=12
)


@given(rankings, st.randoms(use_true_random=False))
def test_the_places_of_a_ranking_do_not_depend_on_the_order_of_the_ballots(
    ballots: list[list[str]], order: object
) -> None:
    shuffled = list(ballots)
    order.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert round_result(FRICTION, 1, counted(*ballots)) == round_result(FRICTION, 1, counted(*shuffled))


@given(rankings.filter(bool))
def test_places_never_contradict_points(ballots: list[list[str]]) -> None:
    rows = round_result(FRICTION, 1, counted(*ballots)).rows

    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    for number, row in enumerate(rows, start=1):
        equals = [other for other in rows if other.score == row.score]
        assert row.is_place_shared == (len(equals) > 1)
        assert row.place == rows.index(equals[0]) + 1
        assert row.is_place_shared or row.place == number


def test_comments_are_never_counted() -> None:
    result = round_result(THOUGHTS, 1, {})

    assert (result.n, result.counts, result.rows) == (0, [], [])
