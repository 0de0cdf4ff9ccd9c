"""The same figures by participant group, without giving away what a few people answered."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.consensus.ballots import Ballot, Tally, scales_of, tally
from shared.consensus.item_results import ItemResult, item_result, median_of
from shared.consensus.model import Model, Scale
from shared.consensus.rankings import group_informed_consensus
from shared.consensus.structure import Structure, structure_from_answers


class Disclose(Protocol):
    """From the answers by group and in all: the groups whose figures may be shown."""

    def __call__(
        self, answers: Mapping[str, int], whole: int, *, hands: Mapping[str | None, Sequence[int]]
    ) -> Collection[str]:
        """`hands`: how many answered at each table that counts hands, by group."""
        ...


APART = 1.0
"""Groups see an item differently when their answers lie at least a whole level (or one number) apart."""


@dataclass(frozen=True, slots=True)
class GroupResult:
    """One group. What is hidden to protect a few people is None, item by item; `n` always shows.

    `structure` rests on the group's own medians, and on the whole group's for the items in `borrowed`, whose
    own are hidden here or were not asked for.
    """

    n: int
    items: Mapping[str, ItemResult | None]
    structure: Structure | None
    borrowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupsResult:
    """All groups, and for each item how far every group supports the common answer (0..1).

    `informed`: geometric mean over the groups of (agreeing + 1) / (answering + 2), agreeing = within one
    level of the whole group's median; None with fewer than two groups that are shown. `whole`: the
    structure of everybody's answers; None without any that the model uses.
    """

    groups: Mapping[str, GroupResult]
    informed: Mapping[str, float | None]
    whole: Structure | None


def compare_groups(
    model: Model,
    ballots: Sequence[Ballot],
    *,
    disclose: Disclose,
    extra_scales: Mapping[str, Scale] | None = None,
    items: Collection[str] | None = None,
) -> GroupsResult:
    """Results by group. Ballots without a group count in the whole only.

    `items`: what may be shown by group, None for all; the others serve the whole group's structure alone.

    `disclose` decides item by item which groups have figures; those of the others are hidden.
    """
    scales = scales_of(model, extra_scales)
    asked = [item for item in scales if any(item in ballot.answers for ballot in ballots)]
    answered = [item for item in asked if items is None or item in items]
    whole = tally(ballots, scales, asked)
    names = sorted({ballot.group for ballot in ballots if ballot.group is not None})
    members = {name: [ballot for ballot in ballots if ballot.group == name] for name in names}
    counted = {name: tally(members[name], scales, answered) for name in names}
    shown = {
        item: disclose(
            {name: counted[name][item].n for name in names}, whole[item].n, hands=_hands(ballots, item)
        )
        for item in answered
    }
    groups = {}
    medians = {item: median_of(whole[item]) for item in model.items if item in whole}
    for name in names:
        results = {
            item: item_result(counted[name][item], len(members[name])) if name in shown[item] else None
            for item in answered
        }
        own = {
            item: result.median
            for item, result in results.items()
            if result is not None and item in model.items
        }
        known = {item: level for item, level in own.items() if level is not None}
        structure = structure_from_answers(model, {**medians, **known}, explain=False) if known else None
        borrowed = tuple(item for item in medians if item not in known)
        groups[name] = GroupResult(len(members[name]), results, structure, borrowed)
    return GroupsResult(
        groups,
        {item: _informed([counted[name][item] for name in shown[item]], whole[item]) for item in answered},
        structure_from_answers(model, medians, explain=False) if medians else None,
    )


def _hands(ballots: Sequence[Ballot], item: str) -> Mapping[str | None, Sequence[int]]:
    """By group: how many answered the item at each table that counts hands."""
    by_table = Counter(
        (ballot.group, ballot.hands_at)
        for ballot in ballots
        if ballot.hands_at is not None and item in ballot.answers
    )
    by_group: dict[str | None, list[int]] = {}
    for (group, _), people in by_table.items():
        by_group.setdefault(group, []).append(people)
    return by_group


def farthest_apart(medians: Mapping[str, float]) -> tuple[set[str], set[str]] | None:
    """The groups with the lowest and with the highest answer; None unless they are `APART`."""
    if not medians:
        return None
    low, high = min(medians.values()), max(medians.values())
    if high - low < APART:
        return None
    return (
        {name for name, median in medians.items() if median == low},
        {name for name, median in medians.items() if median == high},
    )


def _informed(groups: Sequence[Tally], whole: Tally) -> float | None:
    if len(groups) < 2 or not whole.n:
        return None
    answer = median_of(whole)
    pairs = [
        (
            sum(
                count for level, count in enumerate(group.counts, start=group.low) if abs(level - answer) <= 1
            ),
            group.n,
        )
        for group in groups
    ]
    return float(group_informed_consensus(pairs) ** (1 / len(pairs)))
