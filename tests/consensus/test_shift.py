"""Whether a shift is more than chance: against counting every split, and as laws."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.consensus import NoBallots
from shared.consensus.shift import FEWEST, chance_of_shift, clear_shifts

COUNTS = st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(lambda counts: sum(counts) > 0)


def by_counting(before: list[int], after: list[int]) -> float:
    """The share of all ways to deal the answers into two such groups that differ at least as much."""
    answers = [level for level, count in enumerate(before) for _ in range(count)]
    answers += [level for level, count in enumerate(after) for _ in range(count)]
    size, all_ = sum(before), len(answers)
    ranks = [
        sum(other < one for other in answers) + sum(other == one for other in answers) / 2 for one in answers
    ]
    middle = size * sum(ranks) / all_

    def distance(chosen: tuple[int, ...]) -> float:
        return abs(sum(ranks[place] for place in chosen) - middle)

    seen = distance(tuple(range(size)))
    ways = [distance(chosen) >= seen - 1e-9 for chosen in combinations(range(all_), size)]
    return sum(ways) / len(ways)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([3, 3, 1, 0, 0], [0, 1, 2, 3, 1]),
        ([0, 4, 3, 0, 0], [0, 3, 3, 1, 0]),
        ([1, 2, 3, 1, 0], [1, 1, 3, 2, 1]),
        ([7, 0, 0, 0, 0], [0, 0, 0, 0, 7]),
        ([2, 2, 2, 1, 0], [0, 0, 2, 3, 3]),
    ],
)
def test_the_approximation_comes_close_to_counting_every_split(before: list[int], after: list[int]) -> None:
    chance, counted = chance_of_shift(before, after), by_counting(before, after)

    # Where nothing is clear by far, so few answers leave no more than a rough figure.
    assert chance == pytest.approx(counted, abs=0.021) or min(chance, counted) > 0.3


def test_known_figures() -> None:
    """Checked by hand: U = 0 of 64, tie-free spread sqrt(64 x 17 / 12), continuity corrected."""
    before = [1] * 8 + [0] * 8
    after = [0] * 8 + [1] * 8

    assert chance_of_shift(before, after) == pytest.approx(0.00094, abs=0.00002)


@given(COUNTS, COUNTS)
def test_the_order_of_the_groups_and_the_direction_of_the_scale_do_not_matter(
    before: list[int], after: list[int]
) -> None:
    chance = chance_of_shift(before, after)

    assert 0 <= chance <= 1
    assert chance_of_shift(after, before) == pytest.approx(chance)
    assert chance_of_shift(before[::-1], after[::-1]) == pytest.approx(chance)


@given(COUNTS)
def test_a_group_does_not_differ_from_itself(counts: list[int]) -> None:
    assert chance_of_shift(counts, counts) == 1.0


def test_answers_all_alike_are_no_shift_and_nobody_is_no_group() -> None:
    assert chance_of_shift([0, 9, 0], [0, 5, 0]) == 1.0
    with pytest.raises(NoBallots):
        chance_of_shift([0, 0, 0], [1, 0, 0])
    with pytest.raises(ValueError, match="not one scale"):
        chance_of_shift([1, 0], [1, 0, 0])


def test_few_answers_are_never_a_clear_shift() -> None:
    few = FEWEST - 1

    assert clear_shifts({"few": ([few, 0, 0], [0, 0, 40])}) == frozenset()
    assert clear_shifts({"many": ([40, 0, 0], [0, 0, 40])}) == {"many"}


def test_of_many_items_a_shift_has_to_be_clearer() -> None:
    """Holm: what is clear alone may be chance among twenty."""
    shifted = ([5, 4, 1, 0, 0], [1, 2, 4, 3, 0])
    same = ([2, 3, 3, 2, 0], [2, 3, 3, 2, 0])
    alone = {"shifted": shifted}
    among = {**alone, **{f"same {number}": same for number in range(19)}}

    assert clear_shifts(alone) == {"shifted"}
    assert clear_shifts(among) == frozenset()
