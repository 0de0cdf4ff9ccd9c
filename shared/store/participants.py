"""Participants: joining a workshop, their optional name and group, and leaving without a trace."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from shared.store.random_names import digest_code, new_id, tidy_code
from shared.store.results import outdate_kept
from shared.store.schema import participant, personal_code
from shared.store.workshops import UNKNOWN_WORKSHOP, Language, Workshop, grow_revisions, read_workshop
from shared.store.writer import Transaction
from shared.workshop.state import Refusal

# Built once: a hall that joins asks these for everybody, and building one takes longer than running it.
_OF_WORKSHOP = participant.c.workshop_id == bindparam("workshop")
_ALL = select(participant).where(_OF_WORKSHOP).order_by(participant.c.number)
_BY_TOKEN = _ALL.where(participant.c.token_hash == bindparam("token"))
_ID_BY_TOKEN = select(participant.c.id).where(_OF_WORKSHOP, participant.c.token_hash == bindparam("token"))
_ID = select(participant.c.id).where(_OF_WORKSHOP, participant.c.id == bindparam("participant"))
_COUNT_AND_LAST = select(func.count(), func.coalesce(func.max(participant.c.number), 0)).where(_OF_WORKSHOP)
_COUNT = select(func.count()).where(_OF_WORKSHOP)
_INSERT = insert(participant)


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


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What somebody gives to join. `token_digest` stands for their browser, within this one workshop."""

    token_digest: str
    name: str
    group: str | None
    language: Language
    personal_code: str | None
    account_id: str | None


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is in; not `is_new`: they were already."""

    participant_id: str
    is_new: bool


def join(
    transaction: Transaction, workshop_id: str, request: JoinRequest, participants_max: int
) -> Joined | Refusal:
    """Inserts a participant, unless the browser or the log-in has one already."""
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if known := _find_known(connection, found, request):
        return Joined(known, is_new=False)
    count, last = connection.execute(_COUNT_AND_LAST, {"workshop": workshop_id}).one()
    if refusal := _refuse_joining(found, request, count, participants_max):
        return refusal
    joined = Joined(new_id(), is_new=True)
    connection.execute(
        _INSERT,
        {
            "id": joined.participant_id,
            "workshop_id": workshop_id,
            "token_hash": request.token_digest,
            "account_id": request.account_id if found.identity == "login" else None,
            "number": last + 1,
            "name": request.name,
            "group": request.group,
            "language": request.language,
            "joined_at": transaction.now,
            "seen_at": transaction.now,
        },
    )
    if found.identity == "personal":
        code = tidy_code(request.personal_code or "")
        if refusal := _use_personal_code(transaction, workshop_id, code, joined.participant_id):
            return refusal
    connection.execute(grow_revisions(workshop_id, "votes"))
    return joined


def set_profile(
    transaction: Transaction, workshop_id: str, participant_id: str, *, name: str | None, group: str | None
) -> Refusal | None:
    """Updates a participant's own name and group; what is None stays."""
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None or not is_participant(connection, workshop_id, participant_id):
        return Refusal("not_joined")
    if found.state.is_closed:
        return Refusal("workshop_ended")
    if group is not None and group not in found.groups:
        return Refusal("bad_group")
    changes = {column: value for column, value in (("name", name), ("group", group)) if value is not None}
    if changes:
        connection.execute(update(participant).where(participant.c.id == participant_id).values(changes))
        connection.execute(grow_revisions(workshop_id, "votes"))
    return None


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


def _find_known(connection: Connection, found: Workshop, request: JoinRequest) -> str | None:
    if found.identity != "login":
        by_token = {"workshop": found.id, "token": request.token_digest}
        return connection.execute(_ID_BY_TOKEN, by_token).scalar_one_or_none()
    # One participant a log-in: a browser that another one used leaves them, a newer device takes over.
    connection.execute(
        update(participant).where(participant.c.token_hash == request.token_digest).values(token_hash=None)
    )
    by_account = select(participant.c.id).where(
        participant.c.workshop_id == found.id, participant.c.account_id == request.account_id
    )
    known = connection.execute(by_account).scalar_one_or_none()
    if known is not None:
        connection.execute(
            update(participant).where(participant.c.id == known).values(token_hash=request.token_digest)
        )
    return known


def _refuse_joining(
    found: Workshop, request: JoinRequest, count: int, participants_max: int
) -> Refusal | None:
    if found.state.is_closed:
        return Refusal("workshop_ended")
    if found.state.is_room_locked:
        return Refusal("room_locked")
    if count >= participants_max:
        return Refusal("workshop_full", {"max": participants_max})
    if request.group is not None and request.group not in found.groups:
        return Refusal("bad_group")
    if found.identity == "login" and request.account_id is None:
        return Refusal("log_in_required")
    return None


def _use_personal_code(
    transaction: Transaction, workshop_id: str, code: str, participant_id: str
) -> Refusal | None:
    connection = transaction.connection
    this_code = (personal_code.c.workshop_id == workshop_id) & (
        personal_code.c.code_hash == digest_code(workshop_id, code)
    )
    row = connection.execute(select(personal_code.c.used_at).where(this_code)).one_or_none()
    if row is None:
        return Refusal("personal_code_unknown" if code else "personal_code_required")
    if row.used_at is not None:
        return Refusal("personal_code_used")
    connection.execute(
        update(personal_code).where(this_code).values(used_at=transaction.now, used_by=participant_id)
    )
    return None
