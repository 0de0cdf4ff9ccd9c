"""What a workshop has revealed by participant group: each item, and the structure of each group alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from shared.consensus import (
    Ballot,
    GroupResult,
    Model,
    Structure,
    compare_groups,
    farthest_apart,
)
from shared.results.ballots import settled_ballots
from shared.results.disclosure import SMALLEST_SHOWN, may_show_again, tellable_groups
from shared.results.outcome import GroupAnswers, GroupRole, GroupStructure, ItemGroups
from shared.results.structure_views import coverage_of
from shared.results.tallies import Counted, round_result
from shared.store import RunBlocking, Store, Workshop
from shared.workshop.definition import Definition, Item
from shared.workshop.state import Phase

OWN_SHARE_MIN = 0.5
"""A group's structure is shown where the group answered at least this share of the items it uses."""

KEPT_WORKSHOPS = 64

Answers = Mapping[str | None, Counted]
"""Participants by group and answer; None for those without a group."""
TableAnswers = Mapping[str | None, Mapping[str, Counted]]
"""Those at tables that count hands, by group and table."""
NO_TABLES: Final[TableAnswers] = {}


class Groups:
    """Counts by group from the database, and only what everybody has been shown.

    A small group's answers stay untold, and so does what they could be had from by subtraction.
    """

    def __init__(
        self,
        store: Store,
        definition: Definition,
        model: Model,
        *,
        is_current: Callable[[Workshop], bool],
        run_blocking: RunBlocking,
    ) -> None:
        """`is_current`: whether a workshop's results rest on this definition; of others nothing is shown."""
        self._store = store
        self._definition = definition
        self._model = model
        self._is_current = is_current
        self._run_blocking = run_blocking
        self._told: dict[str, tuple[int, list[ItemGroups]]] = {}

    def items(self, workshop: Workshop) -> list[ItemGroups]:
        """Every revealed counted item, in the order of asking; none without groups.

        Counted once for each revision of the room: somebody who moves to another group is not given away by
        two pictures of the same moment.
        """
        known = self._told.pop(workshop.id, None)
        if known is None or known[0] != workshop.room_revision:
            known = (workshop.room_revision, self._count(workshop))
        self._told[workshop.id] = known
        if len(self._told) > KEPT_WORKSHOPS:
            del self._told[next(iter(self._told))]
        return known[1]

    def _count(self, workshop: Workshop) -> list[ItemGroups]:
        revealed = self._revealed(workshop)
        if not revealed:
            return []
        asked = workshop.asked_of(self._definition)
        tally = self._store.votes.tally_by_group(workshop.id, revealed)
        tables = self._store.votes.tally_by_table(workshop.id, revealed)
        held_back = held_back_items(self._store, workshop)
        return [
            item_groups(
                asked.items[item],
                round_,
                tally.get(item, {}),
                workshop.groups,
                is_held_back=item in held_back,
                tables=tables.get(item, {}),
            )
            for item, round_ in revealed.items()
        ]

    def item(self, workshop: Workshop, item_id: str) -> ItemGroups | None:
        """One item; None unless it is revealed and there are groups."""
        return next((one for one in self.items(workshop) if one.item == item_id), None)

    def structures(self, workshop: Workshop) -> list[GroupStructure]:
        """What each large enough group's answers lead to, in the workshop's order; computed off the loop."""
        held_back = held_back_items(self._store, workshop)
        revealed = {
            item: round_ for item, round_ in self._revealed(workshop).items() if item not in held_back
        }
        if not revealed.keys() & self._model.items.keys():
            return []
        asked = workshop.asked_of(self._definition)
        ballots = settled_ballots(self._store, asked, workshop)
        return self._run_blocking(lambda: self._compare(workshop.groups, ballots, list(revealed)))

    def _compare(
        self, names: Sequence[str], ballots: Sequence[Ballot], revealed: Sequence[str]
    ) -> list[GroupStructure]:
        compared = compare_groups(self._model, ballots, disclose=tellable_groups, items=revealed)
        structures = []
        for name in _in_order(compared.groups, names):
            group = compared.groups[name]
            if compared.whole is not None and group.structure is not None and self._is_own(group):
                structures.append(_beside(name, group.structure, group.borrowed, compared.whole))
        return structures

    def _is_own(self, group: GroupResult) -> bool:
        own = sum(result is not None for item, result in group.items.items() if item in self._model.items)
        return own >= OWN_SHARE_MIN * (own + len(group.borrowed))

    def _revealed(self, workshop: Workshop) -> Mapping[str, int]:
        if not workshop.groups or not self._is_current(workshop):
            return {}
        asked = workshop.asked_of(self._definition)
        return {
            item_id: item.round
            for item_id, item in workshop.state.items.items()
            if item.phase is Phase.REVEALED and asked.items[item_id].is_counted
        }


def held_back_items(store: Store, workshop: Workshop) -> frozenset[str]:
    """The items not shown by group for now, since a few people have voted since they were. Rule R9."""
    reopened = {
        item_id: item
        for item_id, item in workshop.state.items.items()
        if workshop.groups and item.earlier_looks
    }
    if not reopened:
        return frozenset()
    tally = store.votes.tally_by_group(
        workshop.id, {item_id: item.round for item_id, item in reopened.items()}
    )
    return frozenset(
        item_id
        for item_id, item in reopened.items()
        if not may_show_again(
            {group: sum(counted.values()) for group, counted in tally.get(item_id, {}).items()},
            [store.votes.voted_since(workshop.id, item_id, item.round, at) for at in item.earlier_looks],
        )
    )


def item_groups(
    item: Item,
    round_: int,
    answers: Answers,
    names: Sequence[str],
    *,
    is_held_back: bool = False,
    tables: TableAnswers = NO_TABLES,
) -> ItemGroups:
    """One item's answers of a round by group, without those that would give few people away.

    `is_held_back`: no group's are shown, see `held_back_items`. `tables`: of the answers those counted by
    hands.
    """
    sizes = dict.fromkeys(names, 0) | {name: _given(answers[name]) for name in answers if name is not None}
    whole = sum(map(_given, answers.values()))
    shown = frozenset[str]()
    if not is_held_back:
        hands = {name: [_given(one) for one in by_table.values()] for name, by_table in tables.items()}
        shown = tellable_groups(sizes, whole, hands=hands)
    results = {name: round_result(item, round_, answers[name]) for name in _in_order(shown, names)}
    if item.shape == "table":
        shown_rows = _shown_rows(item, answers, tables)
        rows = {name: [row for row in results[name].rows if name in shown_rows[row.row]] for name in results}
    else:
        rows = {name: list(results[name].rows) for name in results}
    medians = {name: result.median for name, result in results.items() if result.median is not None}
    lowest, highest = farthest_apart(medians) or (set(), set())
    return ItemGroups(
        item=item.id,
        round=round_,
        groups=[
            GroupAnswers(
                group=name,
                n=result.n,
                counts=result.counts,
                median=result.median,
                agreement=result.agreement,
                agreement_word=result.agreement_word,
                has_two_camps=result.has_two_camps,
                rows=rows[name],
            )
            for name, result in results.items()
        ],
        too_few=[name for name in _in_order(sizes, names) if sizes[name] < SMALLEST_SHOWN],
        kept_back=[
            name for name in _in_order(sizes, names) if sizes[name] >= SMALLEST_SHOWN and name not in shown
        ],
        lowest=_in_order(lowest, names),
        highest=_in_order(highest, names),
    )


def _shown_rows(item: Item, answers: Answers, tables: TableAnswers) -> Mapping[str, Collection[str]]:
    """Row of a grid -> the groups it may be shown for: not everybody fills in every row."""
    filled: dict[str, Counter[str | None]] = {row: Counter() for row in item.rows}
    for group, counted in answers.items():
        for row, voters in _filled(counted).items():
            filled[row][group] += voters
    hands: dict[str, dict[str | None, list[int]]] = {row: {} for row in item.rows}
    for group, by_table in tables.items():
        for counted in by_table.values():
            for row, voters in _filled(counted).items():
                hands[row].setdefault(group, []).append(voters)
    return {
        row: tellable_groups(
            {group: n for group, n in by_group.items() if group is not None},
            by_group.total(),
            hands=hands[row],
        )
        for row, by_group in filled.items()
    }


def _filled(counted: Counted) -> Counter[str]:
    """How many filled in each row of a grid."""
    filled: Counter[str] = Counter()
    for answer, voters in counted.items():
        for row in json.loads(answer) or ():
            filled[row] += voters
    return filled


def _given(counted: Counted) -> int:
    """How many gave an answer: abstentions apart."""
    return sum(voters for answer, voters in counted.items() if answer != "null")


def _in_order(groups: Collection[str], names: Sequence[str]) -> list[str]:
    """The workshop's own order; groups it has no more come last."""
    return [*(name for name in names if name in groups), *sorted(set(groups) - set(names))]


def _beside(name: str, structure: Structure, borrowed: Sequence[str], whole: Structure) -> GroupStructure:
    """A group's structure as its differences from everybody's."""
    return GroupStructure(
        group=name,
        own_roles=structure.own_roles,
        whole_own_roles=whole.own_roles,
        roles=[
            GroupRole(
                role=role,
                status=result.status,
                host=result.host,
                whole=whole.roles[role].status,
                whole_host=whole.roles[role].host,
            )
            for role, result in structure.roles.items()
            if result.status != whole.roles[role].status
        ],
        coverage=[view for view in coverage_of(structure) if whole.coverage[view.segment].mode != view.mode],
        borrowed=list(borrowed),
    )
