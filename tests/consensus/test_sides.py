"""The two sides of a split question, and from how many people up they are heard."""

from __future__ import annotations

import pytest

from shared.consensus.sides import SIDE_LEAST, Sides, sides_of


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
