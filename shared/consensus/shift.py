"""Whether two groups answered one ordinal item differently by more than chance: statistics over counts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import erfc, sqrt
from typing import TypeVar

from shared.consensus.agreement import Counts, total_of

CLEAR_BELOW = 0.05
"""Chances of so much or less, over all the items compared, are called a clear shift."""
FEWEST = 5
"""Below so many answers on either side no shift is called clear: each one would carry it."""

Item = TypeVar("Item", bound=Hashable)


def chance_of_shift(before: Counts, after: Counts) -> float:
    """How often groups of one mind would differ at least as much, 0..1; small: hardly by chance.

    Mann and Whitney's rank test, two-sided, in its normal approximation with ties and continuity corrected;
    it asks which group tends higher, not for a distance, so the scale's steps need not be equal. The groups
    count as different people: for the same ones it is on the careful side. Answers all alike give 1. Both
    counts are by level, lowest first, of one scale. Nobody on a side: `NoBallots`. Source: Mann & Whitney
    1947.
    """
    if len(before) != len(after):
        raise ValueError(f"{len(before)} and {len(after)} levels are not one scale")
    first, second = total_of(before), total_of(after)
    both = first + second
    higher = 0.0
    below = 0.0
    ties = 0.0
    for one, other in zip(before, after, strict=True):
        higher += other * (below + one / 2)
        below += one
        ties += (one + other) ** 3 - (one + other)
    spread = first * second / 12 * (both + 1 - ties / (both * (both - 1)))
    if spread <= 0:
        return 1.0
    distance = max(0.0, abs(higher - first * second / 2) - 0.5)
    return min(1.0, erfc(distance / sqrt(spread) / sqrt(2)))


def clear_shifts(items: Mapping[Item, tuple[Counts, Counts]]) -> frozenset[Item]:
    """The items whose shift is clear when all are looked at together (Holm 1979).

    Of twenty items that nobody changed their mind on, one would else be called a shift. Items with fewer than
    FEWEST answers on a side are never clear, and do not weigh on the others.
    """
    chances = {
        item: chance_of_shift(before, after)
        for item, (before, after) in items.items()
        if min(sum(before), sum(after)) >= FEWEST
    }
    clear: set[Item] = set()
    ranked: Sequence[Item] = sorted(chances, key=lambda item: chances[item])
    for place, item in enumerate(ranked):
        if chances[item] * (len(ranked) - place) > CLEAR_BELOW:
            break
        clear.add(item)
    return frozenset(clear)
