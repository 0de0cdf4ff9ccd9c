"""How far a group agrees on one ordinal item: pure statistics over ballots counted per level.

`counts` is always the number of ballots on each level, lowest level first, zeros included: the length of
`counts` is the length of the scale. Weights (non-integers) are allowed. Nothing here looks at the order of
the voters, so relabelling them changes nothing.

| measure | question it answers | source |
|---|---|---|
| `median_level` | what did the group say? | ordinal median, half levels between two middle ones |
| `van_der_eijk_agreement` | how much does it agree? (headline) | van der Eijk 2001, as in R agrmt 1.42 |
| `polarization` | the same turned round, 0..1 | R agrmt 1.42 |
| `tastle_wierman_consensus` | expert view | Tastle & Wierman 2007 |
| `leik_dispersion` | expert view | Leik 1966, as in R agrmt 1.42 |
| `esteban_ray_polarization` | expert view | Esteban & Ray 1994, normalised |
| `two_camps` | is it split in two? | this method's own rule |
| `within_group_agreement` | kept for comparison only | James, Demaree & Wolf 1984 |
| `entropy`, `index_of_qualitative_variation` | spread of unordered answers | Shannon; Mueller & Schuessler |
"""

from collections.abc import Sequence
from math import log, log2

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


def polarization(counts: Counts) -> float:
    """(1 - A) / 2: 0 all on one level, 0.5 an even spread, 1 two equal extremes. Empty input: `NoBallots`.

    Source: R agrmt 1.42.
    """
    return (1 - van_der_eijk_agreement(counts)) / 2


def tastle_wierman_consensus(counts: Counts) -> float:
    """Tastle and Wierman's Cns = 1 + sum p log2(1 - |X - mean| / d): 1 unanimous, 0 two equal extremes.

    d is the length of the *scale*, not of the levels that happened to be used, or two neighbouring levels
    would look like open war. An even spread is not 0.5 and depends on the number of levels. A scale of one
    level gives 1. Empty input: `NoBallots`. Source: Tastle & Wierman 2007; checked against R agrmt 1.42.
    """
    total = total_of(counts)
    span = len(counts) - 1
    if span == 0:
        return 1.0
    mean = sum(level * count for level, count in enumerate(counts)) / total
    consensus = 1.0
    for level, count in enumerate(counts):
        if count > 0:
            consensus += count / total * log2(1 - abs(level - mean) / span)
    return max(0.0, min(1.0, consensus))


def leik_dispersion(counts: Counts) -> float:
    """Leik's D: 0 all on one level, 1 two equal extremes. A scale of one level gives 0.

    Empty input: `NoBallots`. Source: Leik 1966; checked against R agrmt 1.42.
    """
    total = total_of(counts)
    if len(counts) == 1:
        return 0.0
    cumulative = 0.0
    dispersion = 0.0
    for count in counts:
        cumulative += count
        share = cumulative / total
        dispersion += min(share, 1 - share)
    return max(0.0, 2 * dispersion / (len(counts) - 1))


def esteban_ray_polarization(counts: Counts, alpha: float = 1) -> float:
    """Esteban and Ray's polarisation, scaled so that two equal extremes give 1 and unanimity 0.

    `alpha` (0..1.6) is how much identification inside a camp counts. Empty input: `NoBallots`; a scale of
    one level gives 0. Source: Esteban & Ray 1994, the normalisation is this method's.
    """
    if not 0 <= alpha <= 1.6:
        raise ValueError(f"alpha is {alpha}; Esteban and Ray's measure is defined for 0 to 1.6")
    total = total_of(counts)
    span = len(counts) - 1
    if span == 0:
        return 0.0
    shares = [count / total for count in counts]
    antagonism = sum(
        here ** (1 + alpha) * there * abs(i - j)
        for i, here in enumerate(shares)
        for j, there in enumerate(shares)
    )
    return float(antagonism * 2 ** (1 + alpha) / span)


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


def two_camps(counts: Counts) -> bool:
    """Whether the ballots form two camps with a gap between (the rule is in `camp_levels`).

    Van der Eijk's A misses camps that stand close (4,0,4,0,0 has A = 0.17), hence this flag of its own.
    Reversal changes nothing; doubling every ballot changes nothing. Empty input: `NoBallots`.
    """
    return camp_levels(counts) is not None


def within_group_agreement(values: Sequence[float], options: int) -> float:
    """James, Demaree and Wolf's rwg of single answers 1..options, against an even spread of answers.

    At most 1; the raw value is returned, and below 0 it means more spread than chance: show that as 0, as
    its authors do. One answer gives 1. Fewer than two options is a ValueError; no values: `NoBallots`.
    Interval arithmetic on an ordinal scale, so this method never decides by it.
    """
    if options < 2:
        raise ValueError(f"a scale of {options} options has no spread to compare with")
    if not values:
        raise NoBallots
    if len(values) == 1:
        return 1.0
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
    return 1 - variance / ((options * options - 1) / 12)


def entropy(counts: Counts) -> float:
    """Shannon entropy in natural units: 0 all on one answer, ln(len(counts)) an even spread.

    For unordered answers. Empty input: `NoBallots`.
    """
    total = total_of(counts)
    return abs(sum(count / total * log(count / total) for count in counts if count > 0))


def index_of_qualitative_variation(counts: Counts) -> float:
    """IQV = k/(k-1) (1 - sum p²): 0 all on one answer, 1 an even spread over all k answers.

    For unordered answers. One possible answer gives 0. Empty input: `NoBallots`.
    """
    total = total_of(counts)
    kinds = len(counts)
    if kinds == 1:
        return 0.0
    return kinds / (kinds - 1) * (1 - sum((count / total) ** 2 for count in counts))
