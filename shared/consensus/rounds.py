"""What a second round changed: who moved, how the answers shifted, and what that did to the structure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from shared.consensus.agreement import van_der_eijk_agreement
from shared.consensus.ballots import Ballot, scales_of, tally
from shared.consensus.item_results import median_of
from shared.consensus.model import Model, Scale
from shared.consensus.structure import Mode, Status, structure_from_answers

SETTLED_SHARE = 0.15
"""A group that moves no more than this between rounds has settled (after Scheibe 1975)."""


@dataclass(frozen=True, slots=True)
class ItemShift:
    """One item in two rounds. Of the `both` who answered in both, `moved` changed their answer."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    median_before: float | None
    median_after: float | None
    agreement_before: float | None
    agreement_after: float | None
    moved: int
    both: int
    direction: Literal["up", "down", "same"]
    settled: bool


@dataclass(frozen=True, slots=True)
class RoundShift:
    """Two rounds compared. `roles` and `coverage`: (before, after) of those that changed."""

    items: Mapping[str, ItemShift]
    roles: Mapping[str, tuple[Status, Status]]
    coverage: Mapping[str, tuple[Mode, Mode]]
    own_roles: tuple[int, int]


def compare_rounds(
    model: Model,
    before: Mapping[str, Ballot],
    after: Mapping[str, Ballot],
    *,
    extra_scales: Mapping[str, Scale] | None = None,
) -> RoundShift:
    """Compare two rounds, each a ballot by participant.

    Only items answered in `after` are listed; for the structure, an item that was not voted on again keeps
    its answers of the earlier round.
    """
    scales = scales_of(model, extra_scales)
    asked_again = [item for item in scales if any(item in ballot.answers for ballot in after.values())]
    first = tally(before.values(), scales, list(scales))
    second = tally(after.values(), scales, list(scales))
    items = {}
    for item in asked_again:
        one, two = first[item], second[item]
        both = [
            who for who, ballot in after.items() if item in ballot.answers and item in _answers(before, who)
        ]
        moved = sum(before[who].answers[item] != after[who].answers[item] for who in both)
        medians = (median_of(one) if one.n else None, median_of(two) if two.n else None)
        items[item] = ItemShift(
            before=one.counts,
            after=two.counts,
            median_before=medians[0],
            median_after=medians[1],
            agreement_before=van_der_eijk_agreement(one.counts) if one.n else None,
            agreement_after=van_der_eijk_agreement(two.counts) if two.n else None,
            moved=moved,
            both=len(both),
            direction=_direction(*medians),
            settled=bool(both) and moved <= SETTLED_SHARE * len(both),
        )
    old = {item: median_of(first[item]) for item in model.items if first[item].n}
    new = {**old, **{item: median_of(second[item]) for item in model.items if second[item].n}}
    was = structure_from_answers(model, old, explain=False)
    now = structure_from_answers(model, new, explain=False)
    return RoundShift(
        items=items,
        roles={
            role: (was.roles[role].status, now.roles[role].status)
            for role in model.roles
            if was.roles[role].status != now.roles[role].status
        },
        coverage={
            segment: (was.coverage[segment].mode, now.coverage[segment].mode)
            for segment in model.segments
            if was.coverage[segment].mode != now.coverage[segment].mode
        },
        own_roles=(was.own_roles, now.own_roles),
    )


def _answers(ballots: Mapping[str, Ballot], who: str) -> Mapping[str, float]:
    return ballots[who].answers if who in ballots else {}


def _direction(before: float | None, after: float | None) -> Literal["up", "down", "same"]:
    if before is None or after is None or before == after:
        return "same"
    return "up" if after > before else "down"
