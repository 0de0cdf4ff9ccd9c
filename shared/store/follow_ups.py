"""Workshops that follow each other: the next one, when it is due, and the line that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select, update

from shared.store.plans import insert_plan, read_plan
from shared.store.repository import Repository
from shared.store.schema import workshop, workshop_member
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    read_workshop,
)
from shared.store.workshops import Created, create_like
from shared.store.writer import Transaction
from shared.workshop.definition import Definition
from shared.workshop.ideas import prepared_items
from shared.workshop.own_items import OWN_ITEMS_MAX, WantedItem, decide_own_items
from shared.workshop.plan import carried_on
from shared.workshop.state import Refusal, first_state


class FollowUpRepository(Repository):
    """The follow-up of a workshop, and all workshops of its line."""

    def make(
        self,
        workshop_id: str,
        account_id: str,
        *,
        name: str,
        today: Mapping[str, str],
        questions: Sequence[WantedItem],
    ) -> Created | Refusal:
        """Makes the workshop that looks back on an ended one: its settings, words and face, its unfinished
        actions, `today` as what is known of today's roles, `questions` besides its own ones.

        Refusals: unknown_workshop, imported_workshop, not_ended, already_rehearsal, those of
        `decide_own_items`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _make(
                t, workshop_id, account_id, self._definition, name=name, today=today, questions=questions
            ),
        )

    def plan(self, workshop_id: str, at: float | None) -> Refusal | None:
        """Sets when the follow-up is due, None to call it off; until it is made, nothing deletes the workshop
        but its owner. Refusals: unknown_workshop.
        """
        return self._writer.run(workshop_id, lambda t: _plan(t, workshop_id, at))

    def line(self, workshop_id: str, account_id: str) -> tuple[str, ...]:
        """The workshops that follow each other, the first one first, as far as the account facilitates them;
        a workshop without a follow-up is a line by itself.
        """
        return self._reader.read(lambda c: _line(c, workshop_id, account_id))


def _make(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    *,
    name: str,
    today: Mapping[str, str],
    questions: Sequence[WantedItem],
) -> Created | Refusal:
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if found.imported_at is not None:
        return IMPORTED_WORKSHOP
    if found.is_rehearsal:
        return Refusal("already_rehearsal")
    if not found.state.is_closed:
        return Refusal("not_ended")
    asked = decide_own_items(definition, first_state(definition, found.item_set), questions, (), ())
    if isinstance(asked, Refusal):
        return asked
    # What was asked in the first workshop is asked again, so that it can be compared.
    kept = [item for item in prepared_items(found.own_items) if item.id not in {one.id for one in asked}]
    created = create_like(
        transaction,
        account_id,
        definition,
        found,
        name=name,
        own_items=[*asked, *kept[: OWN_ITEMS_MAX - len(asked)]],
        prepared_asis={**found.prepared_asis, **today},
    )
    insert_plan(transaction, created.id, carried_on(read_plan(connection, workshop_id)))
    series = found.series or found.id
    connection.execute(
        update(workshop).where(workshop.c.id.in_([found.id, created.id])).values(series=series)
    )
    connection.execute(update(workshop).where(workshop.c.id == found.id).values(follow_up_at=None))
    return created


def _plan(transaction: Transaction, workshop_id: str, at: float | None) -> Refusal | None:
    planned = transaction.connection.execute(
        update(workshop).where(workshop.c.id == workshop_id).values(follow_up_at=at)
    )
    return None if planned.rowcount else UNKNOWN_WORKSHOP


def _line(connection: Connection, workshop_id: str, account_id: str) -> tuple[str, ...]:
    series = connection.execute(
        select(workshop.c.series).where(workshop.c.id == workshop_id)
    ).scalar_one_or_none()
    if not series:
        return () if series is None else (workshop_id,)
    rows = connection.execute(
        select(workshop.c.id)
        .join(workshop_member, workshop_member.c.workshop_id == workshop.c.id)
        .where(workshop.c.series == series, workshop_member.c.account_id == account_id)
        .order_by(workshop.c.created_at, workshop.c.id)
    )
    return tuple(rows.scalars())
