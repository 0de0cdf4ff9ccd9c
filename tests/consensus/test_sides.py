"""The two sides of a split question, and from how many people up they are heard."""

from __future__ import annotations

import pytest

from shared.consensus.sides import SIDE_LEAST, Moves, SideMoves, Sides, moves_into, sides_of


def test_a_group_in_two_camps_has_two_sides_and_perhaps_people_between() -> None:
    sides = sides_of([3, 4, 1, 1, 6])

    assert sides == Sides(low=1, high=3)
    assert [sides.side_of(place) for place in range(5)] == ["low", "low", None, "high", "high"]


@pytest.mark.parametrize(
    "counts",
    [[], [0, 0, 0], [0, 9, 0], [SIDE_LEAST - 1, 0, SIDE_LEAST], [SIDE_LEAST, 0, SIDE_LEAST - 1]],
)
def test_there_are_none_without_a_split_or_where_a_side_is_too_small(counts: list[int]) -> None:
    assert sides_of(counts) is None


def test_five_a_side_are_enough() -> None:
    assert sides_of([SIDE_LEAST, 0, SIDE_LEAST]) == Sides(low=0, high=2)


def test_of_each_side_it_is_counted_who_stayed_who_went_over_and_who_is_now_between() -> None:
    changes = {(0, 0): 3, (0, 1): 1, (0, 3): 2, (3, 3): 5, (3, 1): 1, (1, 0): 1}

    moves = moves_into(2, [6, 1, 1, 6], changes)

    assert moves == Moves(2, low=SideMoves(3, 1, 2), high=SideMoves(5, 1, 0))
    assert moves is not None
    assert (moves.low.people, moves.high.people) == (6, 6)


def test_where_fewer_than_five_of_a_side_answered_again_nothing_is_said_of_either() -> None:
    assert moves_into(2, [6, 0, 0, 0, 6], {(0, 4): 4, (4, 4): 6}) is None


def test_a_group_that_was_not_on_two_sides_has_no_moves() -> None:
    assert moves_into(2, [0, 6, 6, 0, 0], {(1, 2): 6, (2, 2): 6}) is None
