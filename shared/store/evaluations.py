"""Whether participants found a workshop worth the time: said after its end, and part of no result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from sqlalchemy import Connection, delete, func, insert, select

from shared.store.repository import Repository
from shared.store.schema import evaluation, participant
from shared.store.workshop_rows import UNKNOWN_WORKSHOP, read_workshop
from shared.store.writer import Transaction
from shared.workshop.answers import decide_evaluation
from shared.workshop.state import Refusal

Worth = Literal["yes", "partly", "no"]
WORTHS: tuple[Worth, ...] = get_args(Worth)


def read_worth(said: str | None) -> Worth | None:
    """A stored evaluation; None where nothing was said."""
    return next((worth for worth in WORTHS if worth == said), None)


class EvaluationRepository(Repository):
    """One evaluation a participant, which they may change."""

    def set(self, workshop_id: str, participant_id: str, worth: Worth) -> Refusal | None:
        """Keeps what a participant says. Refusals: unknown_workshop, not_joined, not_ended."""
        return self._writer.run(workshop_id, lambda t: _set(t, workshop_id, participant_id, worth))

    def count(self, workshop_id: str) -> Mapping[Worth, int]:
        """How many have said each."""
        return self._reader.read(lambda c: _count(c, workshop_id))


def _set(transaction: Transaction, workshop_id: str, participant_id: str, worth: Worth) -> Refusal | None:
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if refusal := decide_evaluation(found.state):
        return refusal
    joined = select(participant.c.id).where(
        participant.c.workshop_id == workshop_id, participant.c.id == participant_id
    )
    if connection.execute(joined).first() is None:
        return Refusal("not_joined")
    connection.execute(delete(evaluation).where(evaluation.c.participant_id == participant_id))
    connection.execute(
        insert(evaluation).values(workshop_id=workshop_id, participant_id=participant_id, worth=worth)
    )
    return None


def _count(connection: Connection, workshop_id: str) -> Mapping[Worth, int]:
    rows = connection.execute(
        select(evaluation.c.worth, func.count())
        .where(evaluation.c.workshop_id == workshop_id)
        .group_by(evaluation.c.worth)
    )
    counted = {str(worth): int(count) for worth, count in rows}
    return {worth: counted.get(worth, 0) for worth in WORTHS}
