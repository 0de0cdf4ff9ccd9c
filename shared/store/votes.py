"""Saving votes: many at once, each acknowledged only when it is durable, never an older one over a newer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

from shared.store.encoding import encode_answer
from shared.store.schema import participant, vote, workshop
from shared.store.workshops import Workshop, read_workshops
from shared.store.writer import Transaction
from shared.workshop.answers import CastVote, decide_vote
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class VoteIntent:
    """A vote as a phone sent it; `answer` is any JSON value.

    `intent` names the tap, `sequence` orders the taps of one participant.
    """

    workshop_id: str
    participant_id: str
    intent: str
    sequence: int
    item: str
    round: int
    answer: object


@dataclass(frozen=True, slots=True)
class VoteOutcome:
    """A vote is in the database, or a newer one of the participant is (`is_superseded`).

    `revision`: the workshop's votes revision with it.
    """

    is_superseded: bool
    revision: int


_Key = tuple[str, str, str, int]
"""Workshop, participant, item, round: what has one current vote."""


@dataclass(frozen=True, slots=True)
class _Current:
    intent: str
    sequence: int


def save_votes(
    transaction: Transaction, definition: Definition, intents: Sequence[VoteIntent]
) -> list[VoteOutcome | Refusal]:
    """Decides votes in their order, each under the state of its workshop, and saves the last of each key."""
    connection = transaction.connection
    workshops = read_workshops(connection, {intent.workshop_id for intent in intents})
    joined = _read_joined(connection, {intent.participant_id for intent in intents})
    current = _read_current(connection, {_key(intent) for intent in intents})
    rows: dict[_Key, dict[str, str | int | float]] = {}
    decided: list[tuple[str, bool] | Refusal] = []
    for intent in intents:
        key = _key(intent)
        found = workshops.get(intent.workshop_id)
        saved = current.get(key)
        if found is None or joined.get(intent.participant_id) != intent.workshop_id:
            decided.append(Refusal("not_joined"))
        # What is saved already is so however late the phone repeats it: before the state has a say.
        elif saved and intent.intent == saved.intent:
            decided.append((found.id, False))
        elif saved and intent.sequence <= saved.sequence:
            decided.append((found.id, True))
        elif isinstance(cast := _decide(definition, found, intent), Refusal):
            decided.append(cast)
        else:
            rows[key] = _row(intent, cast, transaction.now)
            current[key] = _Current(intent.intent, intent.sequence)
            decided.append((found.id, False))
    _write(connection, list(rows.values()))
    changed = {key[0] for key in rows}
    revisions = {found.id: found.votes_revision + (found.id in changed) for found in workshops.values()}
    return [one if isinstance(one, Refusal) else VoteOutcome(one[1], revisions[one[0]]) for one in decided]


def _decide(definition: Definition, found: Workshop, intent: VoteIntent) -> CastVote | Refusal:
    asked = definition.with_own(found.own_items)
    return decide_vote(asked, found.state, intent.item, intent.round, intent.answer)


def _row(intent: VoteIntent, cast: CastVote, now: float) -> dict[str, str | int | float]:
    return {
        "workshop_id": intent.workshop_id,
        "participant_id": intent.participant_id,
        "item": cast.item,
        "round": cast.round,
        "answer": encode_answer(cast.answer),
        "intent": intent.intent,
        "sequence": intent.sequence,
        "saved_at": now,
    }


def _key(intent: VoteIntent) -> _Key:
    return (intent.workshop_id, intent.participant_id, intent.item, intent.round)


def _read_joined(connection: Connection, ids: set[str]) -> dict[str, str]:
    rows = connection.execute(
        select(participant.c.id, participant.c.workshop_id).where(participant.c.id.in_(ids))
    )
    return {row.id: row.workshop_id for row in rows}


def _read_current(connection: Connection, keys: set[_Key]) -> dict[_Key, _Current]:
    key = tuple_(vote.c.workshop_id, vote.c.participant_id, vote.c.item, vote.c.round)
    rows = connection.execute(
        select(
            vote.c.workshop_id,
            vote.c.participant_id,
            vote.c.item,
            vote.c.round,
            vote.c.intent,
            vote.c.sequence,
        ).where(key.in_(keys))
    )
    return {(r.workshop_id, r.participant_id, r.item, r.round): _Current(r.intent, r.sequence) for r in rows}


def _write(connection: Connection, rows: list[dict[str, str | int | float]]) -> None:
    if not rows:
        return
    # Both dialects have the same upsert, each in a class of its own.
    new = sqlite.insert(vote) if connection.dialect.name == "sqlite" else postgresql.insert(vote)
    replaced = ("answer", "intent", "sequence", "saved_at")
    statement = new.on_conflict_do_update(
        index_elements=list(vote.primary_key), set_={name: new.excluded[name] for name in replaced}
    )
    connection.execute(statement, rows)
    ids = {row["workshop_id"] for row in rows}
    connection.execute(
        update(workshop).where(workshop.c.id.in_(ids)).values(votes_revision=workshop.c.votes_revision + 1)
    )
