"""The statistics of one item: values printed by their sources, and the laws they must keep."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.consensus import (
    NoBallots,
    group_informed_consensus,
    layer_agreement,
    median_level,
    two_camps,
    van_der_eijk_agreement,
)
from shared.consensus.agreement import high_camp_from
from shared.consensus.rankings import votes_to_reach_medians
from tests.consensus.builders import CASES

VECTORS = json.loads((CASES / "vectors.json").read_text(encoding="utf-8"))["vectors"]


def counts_of(votes: Sequence[int], levels: int) -> list[int]:
    return [votes.count(level) for level in range(1, levels + 1)]


def chance_of_median_b() -> float:
    # All 27 ways to draw three of the votes a, a, b.
    votes = [1, 1, 2]
    draws = [(votes[i], votes[j], votes[k]) for i in range(3) for j in range(3) for k in range(3)]
    return sum(median_level(counts_of(draw, 2)) == 2 for draw in draws) / 27


COMPUTED: dict[str, Callable[..., object]] = {
    "van_der_eijk_A": lambda i: van_der_eijk_agreement(i["freq"]),
    "van_der_eijk_pattern": lambda i: layer_agreement(i["pattern"]),
    "polis_group_informed_consensus": lambda i: group_informed_consensus(i["agree_seen_by_group"]),
    "median_half_level": lambda i: median_level(counts_of(i["votes"], 5)),
    "bootstrap_P(median=b) for votes a,a,b": lambda _: chance_of_median_b(),
    "two_camps_flag": lambda i: [two_camps(counts) for counts in i["freqs"]],
}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["id"]))
def test_worked_values_of_the_sources_come_out(vector: dict[str, object]) -> None:
    value = COMPUTED[str(vector["measure"])](vector["input"])

    expected, tolerance = vector["expected"], float(str(vector["tol"]))
    assert value == (pytest.approx(expected, abs=tolerance) if isinstance(expected, float) else expected)


def test_further_values_of_the_method_come_out() -> None:
    assert van_der_eijk_agreement([2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6]) == pytest.approx(
        0.6097236, abs=1e-6
    )
    assert layer_agreement([0, 0, 1, 1, 1, 1, 0]) == pytest.approx(0.5, abs=1e-9)


@pytest.mark.parametrize(
    ("counts", "agreement"),
    [
        ([8, 0, 0, 0, 0], 1.0),
        ([0, 4, 4, 0, 0], 0.75),
        ([0, 2, 4, 2, 0], 0.625),
        ([7, 0, 0, 0, 1], 0.5),
        ([1, 2, 2, 2, 1], 0.1875),
        ([4, 0, 4, 0, 0], 0.1666667),
        ([4, 0, 0, 0, 4], -1.0),
    ],
)
def test_agreement_ranks_groups_as_the_method_says(counts: list[int], agreement: float) -> None:
    assert van_der_eijk_agreement(counts) == pytest.approx(agreement, abs=0.005)


BY_COUNTS = [
    median_level,
    van_der_eijk_agreement,
    two_camps,
]
COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=7).filter(any)


@pytest.mark.parametrize("measure", BY_COUNTS)
@pytest.mark.parametrize("counts", [[], [0], [0, 0, 0, 0]])
def test_nobody_answering_is_no_ballots(measure: Callable[[list[int]], object], counts: list[int]) -> None:
    with pytest.raises(NoBallots):
        measure(counts)


@pytest.mark.parametrize("counts", [[3, -1], [float("nan"), 2], [float("inf"), 2]])
def test_what_is_no_number_of_ballots_is_refused(counts: list[float]) -> None:
    with pytest.raises(ValueError, match="not a number of ballots"):
        van_der_eijk_agreement(counts)


@given(COUNTS, st.integers(2, 5))
def test_doubling_every_ballot_changes_nothing(counts: list[int], times: int) -> None:
    doubled = [count * times for count in counts]

    for measure in BY_COUNTS:
        assert measure(doubled) == pytest.approx(measure(counts), abs=1e-9)


@given(COUNTS)
def test_reversing_the_scale_changes_no_agreement_and_mirrors_the_median(counts: list[int]) -> None:
    mirrored = counts[::-1]

    assert median_level(mirrored) == len(counts) + 1 - median_level(counts)
    for measure in BY_COUNTS[1:]:
        assert measure(mirrored) == pytest.approx(measure(counts), abs=1e-9)


@given(COUNTS)
def test_values_stay_in_their_ranges(counts: list[int]) -> None:
    assert -1 <= van_der_eijk_agreement(counts) <= 1


@given(st.integers(1, 7), st.data())
def test_one_mind_is_full_agreement(levels: int, data: st.DataObject) -> None:
    counts = [0] * levels
    counts[data.draw(st.integers(0, levels - 1))] = data.draw(st.integers(1, 9))

    assert van_der_eijk_agreement(counts) == 1
    assert not two_camps(counts)


@given(st.integers(3, 7), st.integers(1, 9))
def test_two_equal_extremes_are_the_other_end(levels: int, camp: int) -> None:
    counts = [camp] + [0] * (levels - 2) + [camp]

    assert van_der_eijk_agreement(counts) == pytest.approx(-1)
    assert two_camps(counts)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=14))
def test_the_median_is_the_middle_of_the_votes(votes: list[int]) -> None:
    assert median_level(counts_of(votes, 5)) == median(votes)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_votes_to_reach_each_median_are_the_fewest_there_are(votes: list[int]) -> None:
    levels = 4
    fewest: dict[float, int] = {}
    # Every way the group could have voted, by how many of its votes differ.
    for number in range(levels ** len(votes)):
        other = [number // levels**place % levels + 1 for place in range(len(votes))]
        moved = changed_votes(votes, other, levels)
        reached = median(other)
        fewest[reached] = min(moved, fewest.get(reached, moved))

    counts = counts_of(votes, levels)
    assert votes_to_reach_medians(counts) == fewest


def changed_votes(votes: Sequence[int], other: Sequence[int], levels: int) -> int:
    before, after = counts_of(votes, levels), counts_of(other, levels)
    return sum(max(0, a - b) for a, b in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("counts", "begins"),
    [
        ([2, 4, 0, 0, 5], 3),
        ([4, 0, 4, 0, 0], 1),
        ([5, 1, 0, 0, 1, 5], 3),
        ([9, 1, 1, 0, 0, 9], 4),
        ([0, 3, 3, 0, 0], None),
    ],
)
def test_the_high_camp_begins_half_way_between_the_camps(counts: list[int], begins: int | None) -> None:
    assert high_camp_from(counts) == begins


@given(COUNTS)
def test_each_camp_has_its_quarter_wherever_it_is_cut(counts: list[int]) -> None:
    cut = high_camp_from(counts)

    assert (cut is None) == (not two_camps(counts))
    assert cut is None or min(sum(counts[:cut]), sum(counts[cut:])) * 4 >= sum(counts)
