"""The two sides of a question on which the group is split: who is on which, and whether they may be heard.

A side's reasons are asked for and shown only from SIDE_LEAST people up: nobody's words give them away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from shared.consensus.agreement import camp_levels

Side = Literal["low", "high"]
SIDE_LEAST: Final = 5


@dataclass(frozen=True, slots=True)
class Sides:
    """Places on the scale, counted from 0: the low side up to `low`, the high side from `high` on."""

    low: int
    high: int

    def side_of(self, place: int) -> Side | None:
        """The side of an answer; None for one between them."""
        if place <= self.low:
            return "low"
        return "high" if place >= self.high else None


def sides_of(counts: Sequence[int]) -> Sides | None:
    """The sides, None where the group is not split in two or a side has fewer than SIDE_LEAST people.

    `counts`: people by level, the lowest first.
    """
    levels = camp_levels(counts) if sum(counts) else None
    if levels is None:
        return None
    low, high = levels
    if min(sum(counts[:low]), sum(counts[high - 1 :])) < SIDE_LEAST:
        return None
    return Sides(low - 1, high - 1)
