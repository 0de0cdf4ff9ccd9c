"""How far a group agrees on one ordinal item: pure statistics over ballots counted per level.

`counts` is always the number of ballots on each level, lowest level first, zeros included: the length of
`counts` is the length of the scale. Weights (non-integers) are allowed. Nothing here looks at the order of
the voters, so relabelling them changes nothing.

| measure | question it answers | source |
|---|---|---|
| `median_level` | what did the group say? | ordinal median, half levels between two middle ones |
| `van_der_eijk_agreement` | how much does it agree? (headline) | van der Eijk 2001, as in R agrmt 1.42 |
| `two_camps` | is it split in two? | this method's own rule |
"""

from collections.abc import Sequence

Counts = Sequence[float]

_TINY = 1e-12


class NoBallots(ValueError):
    """A statistic was asked of an item nobody has answered."""

    def __init__(self) -> None:
        super().__init__("no ballots")


def total_of(counts: Counts) -> float:
    """Number of ballots; `NoBallots` if there are none, ValueError if a count is negative or not finite."""
    total = 0.0
    for level, count in enumerate(counts, start=1):
        if not 0 <= count < float("inf"):
            raise ValueError(f"the count of level {level} is {count}, which is not a number of ballots")
        total += count
    if total <= 0:
        raise NoBallots
    return total


def middle_levels(counts: Counts) -> tuple[int, int]:
    """The lower and the upper middle level (1-based); equal unless the ballots split exactly in half."""
    half = total_of(counts) / 2
    seen = 0.0
    lower = 0
    for level, count in enumerate(counts, start=1):
        seen += count
        if not lower and seen >= half - _TINY:
            lower = level
        if seen > half + _TINY:
            return lower, level
    return lower, lower


def median_level(counts: Counts) -> float:
    """The median level, 1..len(counts), in half levels when an even group splits in half.

    With the two halves more than one level apart the value is their midpoint, so 2,0,2 gives 2.0.
    Empty input: `NoBallots`.
    """
    lower, upper = middle_levels(counts)
    return (lower + upper) / 2


def van_der_eijk_agreement(counts: Counts) -> float:
    """Van der Eijk's A: +1 all on one level, 0 an even spread, -1 two equal extremes.

    The counts are peeled into flat layers; a layer's agreement U(1-(S-1)/(K-1)) is weighted by its share of
    the ballots. A scale of one level gives 1; on two levels -1 cannot occur, because an even spread is the
    same thing as two extremes. Doubling every ballot changes nothing; reversal changes nothing.
    Empty input: `NoBallots`. Source: van der Eijk 2001; values checked against R agrmt 1.42.
    """
    total = total_of(counts)
    remaining = list(counts)
    agreement = 0.0
    while True:
        pattern = [count > _TINY * total for count in remaining]
        filled = sum(pattern)
        if not filled:
            return max(-1.0, min(1.0, agreement))
        depth = min(count for count, held in zip(remaining, pattern, strict=True) if held)
        agreement += depth * filled / total * layer_agreement(pattern)
        remaining = [count - depth if held else 0.0 for count, held in zip(remaining, pattern, strict=True)]


def layer_agreement(pattern: Sequence[bool | int]) -> float:
    """A of one flat layer, -1..1: `pattern` says for each level whether the layer holds it.

    Source: van der Eijk 2001. An empty layer: `NoBallots`.
    """
    levels = len(pattern)
    filled = sum(1 for held in pattern if held)
    if not filled:
        raise NoBallots
    if filled == 1:
        return 1.0
    if filled == levels:
        return 0.0
    unimodal = bimodal = 0
    for low in range(levels):
        for middle in range(low + 1, levels):
            for high in range(middle + 1, levels):
                triple = (bool(pattern[low]), bool(pattern[middle]), bool(pattern[high]))
                unimodal += triple in ((True, True, False), (False, True, True))
                bimodal += triple == (True, False, True)
    unimodality = ((levels - 2) * unimodal - (levels - 1) * bimodal) / ((levels - 2) * (unimodal + bimodal))
    return unimodality * (1 - (filled - 1) / (levels - 1))


def camp_levels(counts: Counts) -> tuple[int, int] | None:
    """The upper edge of the low camp and the lower edge of the high camp (1-based), None without two camps.

    Rule: levels a < b at least two apart, at least 25 % of the ballots at or below a, at least 25 % at or
    above b, and every level strictly between holds fewer than half of the smaller camp. Of several such
    pairs the one that leaves the fewest ballots between is meant, then the widest gap.
    Empty input: `NoBallots`.
    """
    total = total_of(counts)
    found: list[tuple[float, int, int, int]] = []
    for low in range(1, len(counts) + 1):
        below = sum(counts[:low])
        for high in range(low + 2, len(counts) + 1):
            above = sum(counts[high - 1 :])
            smaller = min(below, above)
            between = counts[low : high - 1]
            if smaller >= 0.25 * total - _TINY and all(count < smaller / 2 for count in between):
                found.append((sum(between), low - high, low, high))
    if not found:
        return None
    return min(found)[2:]


def high_camp_from(counts: Counts) -> int | None:
    """The place in the counts, from 0, where the high one of two camps begins; None without two camps.

    The few between the camps are counted to the nearer one, those in the middle to the high one.
    Empty input: `NoBallots`.
    """
    levels = camp_levels(counts)
    return None if levels is None else (sum(levels) - 1) // 2


def two_camps(counts: Counts) -> bool:
    """Whether the ballots form two camps with a gap between (the rule is in `camp_levels`).

    Van der Eijk's A misses camps that are close (4,0,4,0,0 has A = 0.17), hence this separate flag.
    Reversal changes nothing; doubling every ballot changes nothing. Empty input: `NoBallots`.
    """
    return camp_levels(counts) is not None
