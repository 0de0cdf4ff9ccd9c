"""Participants: who has joined, their optional name and group, and leaving without a trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, func, select, update

from shared.store.results import outdate_kept
from shared.store.schema import comment, participant, personal_code, vote
from shared.store.workshops import Language, Workshop, grow_revisions, read_workshop
from shared.store.writer import Transaction
from shared.workshop.answers import decide_group, decide_removal
from shared.workshop.state import Refusal

# Built once: every phone that connects asks these, and building one takes longer than running it.
_OF_WORKSHOP = participant.c.workshop_id == bindparam("workshop")
_ALL = select(participant).where(_OF_WORKSHOP).order_by(participant.c.number)
_BY_TOKEN = _ALL.where(participant.c.token_hash == bindparam("token"))
_ID = select(participant.c.id).where(_OF_WORKSHOP, participant.c.id == bindparam("participant"))
_UNANSWERED = select(participant.c.id).where(
    _OF_WORKSHOP,
    ~exists().where(vote.c.participant_id == participant.c.id),
    ~exists().where(comment.c.participant_id == participant.c.id),
)
_COUNT = select(func.count()).where(_OF_WORKSHOP)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who has joined; `number` counts a workshop's joins from 1, the deleted ones too."""

    id: str
    number: int
    name: str
    group: str | None
    language: Language
    joined_at: float
    seen_at: float


def set_name(transaction: Transaction, workshop_id: str, participant_id: str, name: str) -> Refusal | None:
    """Updates a participant's own name."""
    found = _workshop_of(transaction.connection, workshop_id, participant_id)
    if found is None:
        return Refusal("not_joined")
    if found.state.is_closed:
        return Refusal("workshop_ended")
    _update(transaction, workshop_id, participant_id, name=name)
    return None


def set_group(
    transaction: Transaction, workshop_id: str, participant_id: str, group: str | None
) -> Refusal | None:
    """Updates a participant's own department; None is none of them."""
    connection = transaction.connection
    found = _workshop_of(connection, workshop_id, participant_id)
    if found is None:
        return Refusal("not_joined")
    current = connection.execute(
        select(participant.c.group).where(participant.c.id == participant_id)
    ).scalar_one()
    refusal = decide_group(found.state, found.groups, current, group)
    if refusal is None and group != current:
        _update(transaction, workshop_id, participant_id, group=group)
    return refusal


def _workshop_of(connection: Connection, workshop_id: str, participant_id: str) -> Workshop | None:
    """The workshop, if this is one of its participants."""
    found = read_workshop(connection, workshop_id)
    return found if found and is_participant(connection, workshop_id, participant_id) else None


def _update(transaction: Transaction, workshop_id: str, participant_id: str, **changes: str | None) -> None:
    connection = transaction.connection
    connection.execute(update(participant).where(participant.c.id == participant_id).values(changes))
    connection.execute(grow_revisions(workshop_id, "votes"))


def mark_seen(transaction: Transaction, participant_ids: frozenset[str]) -> None:
    """Notes that these participants are here now."""
    transaction.connection.execute(
        update(participant)
        .where(participant.c.id.in_(sorted(participant_ids)))
        .values(seen_at=transaction.now)
    )


def delete_participant(transaction: Transaction, workshop_id: str, participant_id: str) -> Refusal | None:
    """Deletes a participant with votes, comments and upvotes; their one-time code works again."""
    connection = transaction.connection
    connection.execute(
        update(personal_code).where(personal_code.c.used_by == participant_id).values(used_at=None)
    )
    deleted = connection.execute(
        delete(participant).where(
            participant.c.workshop_id == workshop_id, participant.c.id == participant_id
        )
    )
    if not deleted.rowcount:
        return Refusal("not_joined")
    outdate_kept(connection, workshop_id)
    connection.execute(grow_revisions(workshop_id, "room", "comments", "votes"))
    return None


def remove_participants(
    transaction: Transaction, workshop_id: str, participant_ids: Sequence[str] | None
) -> tuple[str, ...] | Refusal:
    """Deletes the participants named, or all who have answered and written nothing; ids of those deleted."""
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None:
        return Refusal("unknown_workshop")
    if refusal := decide_removal(found.state):
        return refusal
    wanted = read_unanswered(connection, workshop_id) if participant_ids is None else participant_ids
    return tuple(one for one in wanted if delete_participant(transaction, workshop_id, one) is None)


def read_unanswered(connection: Connection, workshop_id: str) -> list[str]:
    """Ids of those who have answered and written nothing."""
    return list(connection.execute(_UNANSWERED, {"workshop": workshop_id}).scalars())


def is_participant(connection: Connection, workshop_id: str, participant_id: str) -> bool:
    """True for a participant of this very workshop."""
    found = connection.execute(_ID, {"workshop": workshop_id, "participant": participant_id})
    return found.first() is not None


def read_participants(
    connection: Connection, workshop_id: str, token_digest: str | None = None
) -> list[Participant]:
    """Everybody who has joined, in the order they did; with a digest only whose it is."""
    rows = (
        connection.execute(_ALL, {"workshop": workshop_id})
        if token_digest is None
        else connection.execute(_BY_TOKEN, {"workshop": workshop_id, "token": token_digest})
    )
    return [
        Participant(row.id, row.number, row.name, row.group, row.language, row.joined_at, row.seen_at)
        for row in rows
    ]


def count_participants(connection: Connection, workshop_id: str) -> int:
    """How many have joined."""
    return connection.execute(_COUNT, {"workshop": workshop_id}).scalar_one()
