"""The results of a workshop's items, counted from the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from shared.results.outcome import ItemResult, RoundResult
from shared.results.tallies import item_result, round_result
from shared.store import Store, Workshop
from shared.workshop.definition import Definition
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
        results[item_id] = item_result(item, tally.get(item_id, {}), round_, moved)
    return results


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
