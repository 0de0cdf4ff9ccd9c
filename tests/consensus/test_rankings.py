"""Rankings, grades and margins: published examples and laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.consensus import (
    NoBallots,
    borda_scores,
    condorcet_winner,
    group_informed_consensus,
    kendall_w,
    majority_judgment,
    majority_judgment_ranking,
    schulze_ranking,
    votes_to_change_winner,
)

# Schulze's own example: E > A > C > B > D, without a Condorcet winner.
FIVE = [
    (5, "ACBED"),
    (5, "ADECB"),
    (8, "BEDAC"),
    (3, "CABED"),
    (7, "CAEBD"),
    (2, "CBADE"),
    (7, "DCEBA"),
    (8, "EBADC"),
]
TENNESSEE = [(42, "MNCK"), (26, "NCKM"), (15, "CKNM"), (17, "KCNM")]
GRADES = ["poor", "fair", "good", "excellent"]

# Three raters of twenty subjects (the data set "anxiety" of R's irr): W corrected for ties.
ANXIETY = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]


def test_schulze_orders_the_published_example() -> None:
    assert schulze_ranking(FIVE) == ["E", "A", "C", "B", "D"]
    assert condorcet_winner(FIVE) is None


def test_schulze_and_condorcet_agree_where_one_beats_all() -> None:
    assert schulze_ranking(TENNESSEE)[0] == condorcet_winner(TENNESSEE) == "N"
    assert borda_scores(TENNESSEE) == {"M": 126, "N": 194, "C": 173, "K": 107}


def test_ballots_may_be_bare_rankings_of_ids() -> None:
    ballots = [["sell", "grow"], ["sell", "aware", "grow"], ["grow"]]

    assert schulze_ranking(ballots)[0] == "sell"


def test_what_a_ballot_leaves_out_ties_for_its_last_place() -> None:
    scores = borda_scores([["a"], ["b", "a", "c"]])

    assert scores == {"a": 2 + 1, "b": 0.5 + 2, "c": 0.5 + 0}


@pytest.mark.parametrize("ballots", [[], [[]], [(0, "AB")]])
def test_no_ranking_is_no_ballots(ballots: list[list[str]]) -> None:
    for rank in (schulze_ranking, borda_scores, condorcet_winner):
        with pytest.raises(NoBallots):
            rank(ballots)


def test_an_option_ranked_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same option twice"):
        schulze_ranking([["a", "b", "a"]])


RANKINGS = st.lists(st.permutations("ABCD").map("".join), min_size=1, max_size=9)


@given(RANKINGS)
def test_the_order_of_the_ballots_never_matters(ballots: list[str]) -> None:
    shuffled = sorted(ballots)

    assert schulze_ranking(shuffled) == schulze_ranking(ballots)
    assert borda_scores(shuffled) == borda_scores(ballots)


@given(RANKINGS)
def test_doubling_every_ballot_keeps_the_ranking(ballots: list[str]) -> None:
    assert schulze_ranking(ballots * 2) == schulze_ranking(ballots)


@given(RANKINGS)
def test_schulze_elects_whoever_beats_everybody(ballots: list[str]) -> None:
    winner = condorcet_winner(ballots)

    assert winner is None or schulze_ranking(ballots)[0] == winner


def test_kendall_w_corrects_for_ties() -> None:
    assert kendall_w(ANXIETY) == pytest.approx(0.5396569, abs=1e-7)


@given(st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=1, max_size=6))
def test_kendall_w_stays_between_none_and_full_concordance(ranks: list[list[int]]) -> None:
    w = kendall_w(ranks)

    assert -1e-9 <= w <= 1
    assert kendall_w(ranks[::-1]) == pytest.approx(w)
    assert kendall_w(ranks * 2) >= w - 1e-9


def test_raters_of_one_mind_agree_fully_and_unequal_rows_are_refused() -> None:
    assert kendall_w([[1, 2, 2, 4]] * 3) == pytest.approx(1)
    with pytest.raises(ValueError, match="same objects"):
        kendall_w([[1, 2], [1, 2, 3]])
    with pytest.raises(NoBallots):
        kendall_w([])


def test_majority_judgment_breaks_a_tie_by_removing_medians() -> None:
    grades = {"X": ["good", "good", "fair", "poor"], "Y": ["excellent", "fair", "fair", "fair"]}

    assert majority_judgment(grades, GRADES) == "X"
    assert majority_judgment_ranking(grades, GRADES) == ["X", "Y"]


def test_majority_judgment_refuses_what_it_cannot_grade() -> None:
    with pytest.raises(ValueError, match="not in the order of grades"):
        majority_judgment({"X": ["superb"]}, GRADES)
    with pytest.raises(NoBallots):
        majority_judgment({}, GRADES)
    with pytest.raises(NoBallots):
        majority_judgment({"X": []}, GRADES)


def test_every_group_must_tend_to_agree_for_a_high_informed_consensus() -> None:
    assert group_informed_consensus([(6, 6), (6, 6)]) > group_informed_consensus([(12, 12), (0, 6)])
    assert group_informed_consensus([(3, 5), (2, 3), (1, 6)]) == pytest.approx(0.0857143, abs=1e-7)
    with pytest.raises(NoBallots):
        group_informed_consensus([])
    with pytest.raises(ValueError, match="cannot agree"):
        group_informed_consensus([(4, 3)])


@given(st.lists(st.integers(0, 9), min_size=2, max_size=4).filter(any))
def test_votes_to_change_the_winner_make_another_one_win_outright(counts: list[int]) -> None:
    needed = votes_to_change_winner(counts)

    assert needed is not None
    assert 1 <= needed <= sum(counts)
