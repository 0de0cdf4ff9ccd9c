"""The results of a workshop's items, counted from the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from shared.consensus.sides import Moves, moves_into, sides_of
from shared.results.comments import counts_of
from shared.results.outcome import ItemResult, RoundResult
from shared.results.tallies import Counted, item_result, round_result
from shared.store import Store, Workshop
from shared.store.comments import place_on_scale
from shared.workshop.definition import Definition, Item
from shared.workshop.state import Phase

SETTLED: Collection[Phase] = frozenset({Phase.LOCKED, Phase.REVEALED})
"""The phases in which answers can change no more."""


def read_results(
    store: Store, definition: Definition, workshop: Workshop, phases: Collection[Phase]
) -> Mapping[str, ItemResult]:
    """The current round of every counted item in one of these phases, with its earlier rounds.

    What the workshop asked and the definition does not know is left out.
    """
    tally = store.votes.tally(workshop.id)
    results = {}
    for item_id, item_state in workshop.state.items.items():
        item = definition.items.get(item_id)
        if item is None or item_state.phase not in phases or not item.is_counted:
            continue
        round_ = item_state.round
        moved = store.votes.count_moved(workshop.id, item_id, round_) if round_ > 1 else None
        rounds = tally.get(item_id, {})
        moves = read_moves(store, workshop.id, item, rounds, round_)
        results[item_id] = item_result(item, rounds, round_, moved, moves)
    return results


def read_moves(
    store: Store, workshop_id: str, item: Item, rounds: Mapping[int, Counted], current: int
) -> list[Moves]:
    """Into each round after the first, how many went from which side to which, where there are sides.

    Those counted by hands are left out: nobody knows who of a table answered what.
    """
    found = []
    for round_ in range(2, current + 1) if item.has_levels else ():
        counts = counts_of(item, rounds.get(round_ - 1, {}))
        if sides_of(counts) is None:
            continue
        changes: Counter[tuple[int, int]] = Counter()
        for (before, after), people in store.votes.changes(workshop_id, item.id, round_).items():
            places = place_on_scale(item, before), place_on_scale(item, after)
            if places[0] is not None and places[1] is not None:
                changes[places[0], places[1]] += people
        if moves := moves_into(round_, counts, changes):
            found.append(moves)
    return found


def rounds_before(store: Store, definition: Definition, workshop: Workshop) -> Mapping[str, RoundResult]:
    """Of each item that people answer again: the round before, where the room was shown it."""
    again = {
        item_id: item.round - 1
        for item_id, item in workshop.state.items.items()
        if item.phase is Phase.OPEN
        and item_id in definition.items
        and any(shown == item.round - 1 for shown, _ in item.shown)
    }
    if not again:
        return {}
    tally = store.votes.tally(workshop.id)
    return {
        item_id: round_result(definition.items[item_id], round_, tally.get(item_id, {}).get(round_, {}))
        for item_id, round_ in again.items()
    }
