"""The results of a workshop's items, counted from the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from shared.results.outcome import ItemResult
from shared.results.tallies import item_result
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
