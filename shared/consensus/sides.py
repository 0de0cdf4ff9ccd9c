"""The two sides of a question on which the group is split: who is on which, and whether they may be heard.

A side's reasons are asked for and shown only from SIDE_LEAST people up: nobody's words give them away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class SideMoves:
    """Where the people of one side went when they were asked again: how many stayed on it, how many are now
    between the sides, and how many are on the other side.
    """

    stayed: int
    between: int
    crossed: int

    @property
    def people(self) -> int:
        """Those of the side who answered again."""
        return self.stayed + self.between + self.crossed


@dataclass(frozen=True, slots=True)
class Moves:
    """Who went where into `round`, from the sides of the round before."""

    round: int
    low: SideMoves
    high: SideMoves


def moves_into(round_: int, counts: Sequence[int], changes: Mapping[tuple[int, int], int]) -> Moves | None:
    """How many of each side stayed and how many went over, None where a side is too few people to be named.

    `counts`: people by level in the round before, the lowest first; `changes`: of those who answered both
    rounds, people by their places before and after. The sides of the round before hold for both rounds. A
    side counts as too few also where fewer than SIDE_LEAST of it answered again.
    """
    sides = sides_of(counts)
    if sides is None:
        return None
    went = {(before, after): 0 for before in ("low", "high") for after in ("low", "high", None)}
    for (before, after), people in changes.items():
        side = sides.side_of(before)
        if side is not None:
            went[side, sides.side_of(after)] += people
    low = SideMoves(went["low", "low"], went["low", None], went["low", "high"])
    high = SideMoves(went["high", "high"], went["high", None], went["high", "low"])
    return None if min(low.people, high.people) < SIDE_LEAST else Moves(round_, low, high)


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
