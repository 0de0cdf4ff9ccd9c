"""Places of a ranking, and the consensus that every group has to share: published examples and laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.consensus import NoBallots, group_informed_consensus
from shared.consensus.rankings import place_points, places_of


def test_places_follow_from_three_two_and_one_points() -> None:
    points = place_points([(5, "ACB"), (2, "BC"), ["C", "A", "B", "D"]])

    assert points == {"A": 17, "B": 12, "C": 17, "D": 0}
    assert places_of(points) == {"A": 1, "C": 1, "B": 3, "D": 4}


@pytest.mark.parametrize("ballots", [[], [[]], [(0, "AB")]])
def test_no_ranking_is_no_ballots(ballots: list[list[str]]) -> None:
    with pytest.raises(NoBallots):
        place_points(ballots)


def test_an_option_ranked_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same option twice"):
        place_points([["a", "b", "a"]])


@given(st.lists(st.permutations("ABCD").map("".join), min_size=1, max_size=9))
def test_the_order_of_the_ballots_never_matters(ballots: list[str]) -> None:
    assert place_points(sorted(ballots)) == place_points(ballots)


def test_every_group_must_tend_to_agree_for_a_high_informed_consensus() -> None:
    assert group_informed_consensus([(6, 6), (6, 6)]) > group_informed_consensus([(12, 12), (0, 6)])
    assert group_informed_consensus([(3, 5), (2, 3), (1, 6)]) == pytest.approx(0.0857143, abs=1e-7)
    with pytest.raises(NoBallots):
        group_informed_consensus([])
    with pytest.raises(ValueError, match="cannot agree"):
        group_informed_consensus([(4, 3)])
