"""What the group said on each item, how far it agrees, and whether the matter can be closed."""

from dataclasses import dataclass
from typing import Literal

from shared.consensus.agreement import median_level, middle_levels, two_camps, van_der_eijk_agreement
from shared.consensus.ballots import Tally

Label = Literal["strong", "moderate", "weak", "scattered"]

CLOSING_AGREEMENT = 0.5
CLOSING_SHARE = 0.75
ENOUGH = 5
"""Of fewer answers no camps are named, and no agreement is called strong."""


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item in one round; without an answer everything but n and abstentions is None or False.

    `median`: level, half levels when an even group splits. `agreement`: van der Eijk's A. `decisive`: moving
    the answer between the levels that at least a quarter hold changes a role's status or a segment's
    coverage; `changes` says how many of them. `votes_to_flip`: the smallest number of ballots whose change
    on this item alone changes one; None if none does.
    """

    n: int
    abstentions: int
    low: int
    counts: tuple[int, ...]
    median: float | None
    agreement: float | None
    label: Label | None
    two_camps: bool
    closed: bool
    decisive: bool = False
    changes: int = 0
    votes_to_flip: int | None = None


def item_result(tally: Tally, participants: int) -> ItemResult:
    """The statistics of one item, before it is known what the item decides."""
    n = tally.n
    if not n:
        return ItemResult(0, participants, tally.low, tally.counts, None, None, None, False, False)
    agreement = van_der_eijk_agreement(tally.counts)
    camps = n >= ENOUGH and two_camps(tally.counts)
    label = agreement_label(agreement)
    return ItemResult(
        n=n,
        abstentions=participants - n,
        low=tally.low,
        counts=tally.counts,
        median=median_of(tally),
        agreement=agreement,
        label="moderate" if label == "strong" and n < ENOUGH else label,
        two_camps=camps,
        closed=is_closed(tally.counts, agreement, camps=camps),
    )


def median_of(tally: Tally) -> float:
    """The median as a level of the item's own scale. Nobody answered: `NoBallots`."""
    return median_level(tally.counts) + tally.low - 1


def agreement_label(agreement: float) -> Label:
    """The word for an A."""
    if agreement >= 0.75:
        return "strong"
    if agreement >= CLOSING_AGREEMENT:
        return "moderate"
    return "weak" if agreement >= 0.2 else "scattered"


def is_closed(counts: tuple[int, ...], agreement: float, *, camps: bool) -> bool:
    """Agreed enough to go on: A at least 0.5, three quarters on two neighbouring levels, no two camps.

    The two neighbouring levels include the median; of its two neighbours the fuller one counts.
    """
    if camps or agreement < CLOSING_AGREEMENT:
        return False
    lower, upper = middle_levels(counts)
    if upper - lower > 1:
        return False
    if upper > lower:
        held = counts[lower - 1] + counts[upper - 1]
    else:
        around = (*counts[max(0, lower - 2) : lower - 1], *counts[lower : lower + 1])
        held = counts[lower - 1] + max(around, default=0)
    return held >= CLOSING_SHARE * sum(counts) - 1e-9
