"""Two reports side by side: what shifted, what only one of them knows, and what the comparison cannot say.

Compared are only answers to the same question on the same scale, and groups that both reports show: a group
is shown where it and everybody outside it have answers enough, so that leaving more groups out gives nobody
away. No ballot is part of a comparison.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from shared.consensus.shift import FEWEST, clear_shifts
from shared.report.report import GroupMedian, Report, ReportItem, ReportRole
from shared.results.outcome import RoundResult, SegmentCoverage
from shared.workshop.definition import Definition, Item

RoleChange = Literal["same", "moved", "changed", "only_first", "only_second"]


class NotComparable(ValueError):
    """The two cannot be compared; `code` says why: `same` or `nothing_shown`."""

    def __init__(self, code: Literal["same", "nothing_shown"]) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class GroupPair:
    """A group that both workshops show on an item."""

    first: GroupMedian
    second: GroupMedian


@dataclass(frozen=True, slots=True)
class ItemPair:
    """One question that both answered on the same scale. `counts` of both are on the levels of `item`.

    `is_clear`: the shift is hardly chance. `is_reworded`: its wording differs in some language.
    """

    item: Item
    first: RoundResult
    second: RoundResult
    is_clear: bool
    is_reworded: bool
    groups: tuple[GroupPair, ...]

    @property
    def shift(self) -> float:
        """By how many levels, or how much of a number, the median moved."""
        return (self.second.median or 0.0) - (self.first.median or 0.0)

    @property
    def agreement_change(self) -> float:
        """By how much A moved; above 0 the second agrees more."""
        return (self.second.agreement or 0.0) - (self.first.agreement or 0.0)

    @property
    def is_small(self) -> bool:
        """True where one answer more or less could move a side."""
        return min(self.first.n, self.second.n) < FEWEST


@dataclass(frozen=True, slots=True)
class RolePair:
    """One role of either structure; None on the side whose catalogue does not know it."""

    first: ReportRole | None
    second: ReportRole | None

    @property
    def id(self) -> str:
        """The role's id."""
        return self._either.role.id

    @property
    def role(self) -> ReportRole:
        """The role as the second has it, else the first."""
        return self._either

    @property
    def _either(self) -> ReportRole:
        found = self.second or self.first
        if found is None:
            raise ValueError("a pair of roles has a role")
        return found

    @property
    def change(self) -> RoleChange:
        """What differs: the status, or for a hat who carries it."""
        if self.first is None:
            return "only_second"
        if self.second is None:
            return "only_first"
        if self.first.status != self.second.status:
            return "changed"
        return "moved" if self.first.host != self.second.host else "same"


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """How one segment of customers is covered in both."""

    first: SegmentCoverage
    second: SegmentCoverage

    @property
    def is_changed(self) -> bool:
        """Whether the way to sell, or the partners beside it, differ."""
        ways = [(one.mode, one.has_partner_overlay) for one in (self.first, self.second)]
        return ways[0] != ways[1]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports, the first to be read as before where they are a before and an after.

    `only_first`, `only_second`: questions answered in one alone. `rescaled`: asked in both on other scales.
    `roles` is empty unless both structures are shown. `definition` words both.
    """

    first: Report
    second: Report
    definition: Definition
    items: tuple[ItemPair, ...]
    only_first: tuple[Item, ...]
    only_second: tuple[Item, ...]
    rescaled: tuple[Item, ...]
    roles: tuple[RolePair, ...]
    segments: tuple[SegmentPair, ...]

    @property
    def reports(self) -> tuple[Report, Report]:
        """Both, in their order."""
        return self.first, self.second

    def changed_roles(self) -> tuple[RolePair, ...]:
        """Roles that differ, a dedicated role gained or lost before hats."""
        order: Sequence[RoleChange] = ("changed", "only_second", "only_first", "moved")
        changed = [pair for pair in self.roles if pair.change != "same"]
        return tuple(sorted(changed, key=lambda pair: (order.index(pair.change), not _is_own(pair))))

    def same_roles(self) -> tuple[RolePair, ...]:
        """Roles that stayed as they were."""
        return tuple(pair for pair in self.roles if pair.change == "same")


def compare(first: Report, second: Report) -> Comparison:
    """The comparison of two workshops' reports. Raises NotComparable."""
    if _identity(first) == _identity(second):
        # Two states of one workshop differ by single people, whose answers could then be had by subtraction.
        raise NotComparable("same")
    if not all(report.answered() or report.roles for report in (first, second)):
        raise NotComparable("nothing_shown")
    before, after = _scaled(first), _scaled(second)
    both = [item_id for item_id in after if item_id in before]
    on_one_scale = [item_id for item_id in both if _is_same_scale(before[item_id].item, after[item_id].item)]
    pairs = [_pair(before[item_id], after[item_id]) for item_id in on_one_scale]
    clear = clear_shifts({pair.item.id: (pair.first.counts, pair.second.counts) for pair in pairs})
    is_told = bool(first.roles and second.roles)
    return Comparison(
        first=first,
        second=second,
        definition=replace(
            second.definition,
            items={**first.definition.items, **second.definition.items},
            roles={**first.definition.roles, **second.definition.roles},
            stages={**first.definition.stages, **second.definition.stages},
        ),
        items=tuple(replace(pair, is_clear=pair.item.id in clear) for pair in pairs),
        only_first=tuple(before[item_id].item for item_id in before if item_id not in after),
        only_second=tuple(after[item_id].item for item_id in after if item_id not in before),
        rescaled=tuple(after[item_id].item for item_id in both if item_id not in on_one_scale),
        roles=_role_pairs(first, second) if is_told else (),
        segments=_segment_pairs(first, second) if is_told else (),
    )


def _identity(report: Report) -> tuple[str, int]:
    # A file of the results has the moment in microseconds.
    return report.facts.code, round(report.facts.created_at * 1000)


def _scaled(report: Report) -> Mapping[str, ReportItem]:
    return {entry.item.id: entry for entry in report.scaled()}


def _is_same_scale(one: Item, other: Item) -> bool:
    if one.type != other.type:
        return False
    return [option.id for option in one.options] == [option.id for option in other.options]


def _pair(before: ReportItem, after: ReportItem) -> ItemPair:
    if not before.rounds or not after.rounds:
        raise ValueError("only answered items are compared")
    one, other = before.item, after.item
    low, high = min(one.minimum, other.minimum), max(one.maximum, other.maximum)
    shown = {group.group: group for group in before.groups}
    return ItemPair(
        item=replace(other, minimum=low, maximum=high),
        first=_on(one, before.rounds[-1], low, high),
        second=_on(other, after.rounds[-1], low, high),
        is_clear=False,
        is_reworded=one.text != other.text,
        groups=tuple(GroupPair(shown[group.group], group) for group in after.groups if group.group in shown),
    )


def _on(item: Item, result: RoundResult, low: int, high: int) -> RoundResult:
    """The result with its counts from `low` to `high`, where a number was asked in another range."""
    if item.options:
        return result
    counts = [0] * (item.minimum - low) + list(result.counts) + [0] * (high - item.maximum)
    return replace(result, counts=counts)


def _role_pairs(first: Report, second: Report) -> tuple[RolePair, ...]:
    before = {role.role.id: role for role in first.roles}
    after = {role.role.id: role for role in second.roles}
    pairs = [RolePair(before.get(role_id), after.get(role_id)) for role_id in {**after, **before}]
    # A role that one catalogue alone has and nobody needs is no difference between the two.
    return tuple(pair for pair in pairs if (pair.first and pair.second) or pair.role.status != "none")


def _segment_pairs(first: Report, second: Report) -> tuple[SegmentPair, ...]:
    if first.structure is None or second.structure is None:
        return ()
    before = {cover.segment: cover for cover in first.structure.coverage}
    return tuple(
        SegmentPair(before[cover.segment], cover)
        for cover in second.structure.coverage
        if cover.segment in before
    )


def _is_own(pair: RolePair) -> bool:
    return "own" in (pair.first.status if pair.first else "", pair.second.status if pair.second else "")
