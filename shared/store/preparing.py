"""What a facilitator prepares a workshop with: its own items, and the roles of today as far as known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, union

from shared.store.encoding import encode_asis, encode_own_items
from shared.store.schema import comment, vote
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    Workshop,
    grow_revisions,
    read_workshop,
)
from shared.store.writer import Transaction
from shared.workshop.definition import Definition, Item
from shared.workshop.ideas import is_ranking_of_ideas, prepared_items
from shared.workshop.own_items import (
    WantedItem,
    decide_added_item,
    decide_own_items,
    decide_prepared_asis,
    is_asked,
)
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An own item of a workshop, and whether people have seen it, so that it can't be changed."""

    item: Item
    is_asked: bool


def set_own_items(
    transaction: Transaction,
    workshop_id: str,
    definition: Definition,
    wanted: Sequence[WantedItem],
    *,
    known: Sequence[str],
) -> tuple[Item, ...] | Refusal:
    """Replaces a workshop's own items, where they are those of the `known` ids, by these in their order."""
    connection = transaction.connection
    found = _read_open(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    custom = [item for item in prepared_items(found.own_items) if item.is_own]
    if [item.id for item in custom] != list(known):
        return Refusal("changed_meanwhile")
    answered = _read_answered(connection, found)
    decided = decide_own_items(definition, found.state, wanted, custom, answered)
    if not isinstance(decided, Refusal):
        added = [item for item in found.own_items if not item.is_own]
        rankings = [item for item in found.own_items if is_ranking_of_ideas(item)]
        kept = encode_own_items([*added, *decided, *rankings])
        connection.execute(grow_revisions(workshop_id, "room").values(own_items=kept))
    return decided


def add_item(
    transaction: Transaction, workshop_id: str, definition: Definition, item_id: str
) -> Refusal | None:
    """Adds a question of the definition that is not in the workshop's set."""
    connection = transaction.connection
    found = _read_open(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    decided = decide_added_item(definition, found.item_set, found.state, item_id, found.own_items)
    if isinstance(decided, Refusal):
        return decided
    if decided != found.own_items:
        connection.execute(grow_revisions(workshop_id, "room").values(own_items=encode_own_items(decided)))
    return None


def set_prepared_asis(
    transaction: Transaction, workshop_id: str, definition: Definition, changes: Mapping[str, str | None]
) -> Refusal | None:
    """Changes what is known of some of today's roles."""
    connection = transaction.connection
    found = _read_open(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    decided = decide_prepared_asis(definition, found.state, found.prepared_asis, changes)
    if isinstance(decided, Refusal):
        return decided
    connection.execute(grow_revisions(workshop_id, "room").values(prepared_asis=encode_asis(decided)))
    return None


def read_own_items(connection: Connection, found: Workshop) -> tuple[OwnItem, ...]:
    """A workshop's own items in their order, without what was added from the definition or ranks ideas."""
    answered = _read_answered(connection, found)
    return tuple(
        OwnItem(item, is_asked(found.state, item.id, answered))
        for item in prepared_items(found.own_items)
        if item.is_own
    )


def _read_open(connection: Connection, workshop_id: str) -> Workshop | Refusal:
    found = read_workshop(connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    return IMPORTED_WORKSHOP if found.imported_at is not None else found


def _read_answered(connection: Connection, found: Workshop) -> frozenset[str]:
    own = [item.id for item in found.own_items]
    if not own:
        return frozenset()
    said = union(
        *(
            select(table.c.item).where(table.c.workshop_id == found.id, table.c.item.in_(own))
            for table in (vote, comment)
        )
    )
    return frozenset(connection.execute(said).scalars())
