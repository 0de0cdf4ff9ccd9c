"""Joining: a hall that scans one code at once is let in by a few statements, not by a few for each phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, func, insert, select, update

from shared.languages import Language
from shared.store.random_names import digest_code, new_id, tidy_code
from shared.store.schema import participant, personal_code, workshop
from shared.store.workshop_rows import UNKNOWN_WORKSHOP, Workshop, read_workshops
from shared.store.writer import Transaction
from shared.workshop.state import Refusal
from shared.workshop.table_mode import decide_people

# Built once: building one takes longer than running it.
_OF_WORKSHOP = participant.c.workshop_id == bindparam("workshop")
_COUNT_AND_LAST = select(func.count(), func.coalesce(func.max(participant.c.number), 0)).where(_OF_WORKSHOP)
_IDS_BY_TOKEN = select(participant.c.token_hash, participant.c.id).where(
    _OF_WORKSHOP, participant.c.token_hash.in_(bindparam("tokens", expanding=True))
)
_CODES = select(personal_code.c.code_hash, personal_code.c.used_at).where(
    personal_code.c.workshop_id == bindparam("workshop"),
    personal_code.c.code_hash.in_(bindparam("codes", expanding=True)),
)
_USE_CODE = (
    update(personal_code)
    .where(personal_code.c.workshop_id == bindparam("of"), personal_code.c.code_hash == bindparam("code"))
    .values(used_at=bindparam("at"), used_by=bindparam("by"))
)
_INSERT = insert(participant)
_GROW_VOTES = (
    update(workshop)
    .where(workshop.c.id == bindparam("workshop"))
    .values(votes_revision=workshop.c.votes_revision + 1)
)


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What somebody gives to join. `token_digest` identifies their browser in this workshop.

    `seat_digests`: the same for each of the others who join with that browser.
    """

    workshop_id: str
    token_digest: str
    name: str
    group: str | None
    language: Language
    personal_code: str | None
    seat_digests: tuple[str, ...] = ()

    @property
    def code_hash(self) -> str:
        """What is stored of the personal code, if it is one."""
        return digest_code(self.workshop_id, tidy_code(self.personal_code or ""))


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is in; not `is_new`: they were already."""

    participant_id: str
    is_new: bool


_Row = dict[str, str | int | float | None]


@dataclass(slots=True)
class _Door:
    """The way into one workshop for those who are let in together."""

    workshop: Workshop
    count: int
    last_number: int
    known: dict[str, str]
    """Browser's token -> participant."""
    is_used: dict[str, bool] = field(default_factory=dict)
    """Hash of a personal code -> whether it has let somebody in."""
    new: int = 0
    rows: list[_Row] = field(default_factory=list)
    """Participants to be inserted."""
    used_codes: list[_Row] = field(default_factory=list)


def save_joins(
    transaction: Transaction, participants_max: int, requests: Sequence[JoinRequest]
) -> list[Joined | Refusal]:
    """Lets people in, in the order they came; who is in already stays who they are."""
    connection = transaction.connection
    workshops = read_workshops(connection, {request.workshop_id for request in requests})
    doors = {
        found.id: _open_door(connection, found, [r for r in requests if r.workshop_id == found.id])
        for found in workshops.values()
    }
    outcomes: list[Joined | Refusal] = []
    for request in requests:
        door = doors.get(request.workshop_id)
        if door is None:
            outcomes.append(UNKNOWN_WORKSHOP)
        else:
            outcomes.append(_let_in(transaction, door, request, participants_max))
    for door in doors.values():
        if door.rows:
            connection.execute(_INSERT, door.rows)
        if door.used_codes:
            connection.execute(_USE_CODE, door.used_codes)
        if door.new:
            connection.execute(_GROW_VOTES, {"workshop": door.workshop.id})
    return outcomes


def _let_in(
    transaction: Transaction, door: _Door, request: JoinRequest, participants_max: int
) -> Joined | Refusal:
    if known := door.known.get(request.token_digest):
        return Joined(known, is_new=False)
    if refusal := _refuse(door, request, participants_max):
        return refusal
    joined = _admit(transaction, door, request)
    if door.workshop.identity == "personal":
        door.is_used[request.code_hash] = True
        door.used_codes.append(
            {
                "of": request.workshop_id,
                "code": request.code_hash,
                "at": transaction.now,
                "by": joined.participant_id,
            }
        )
    return joined


def _admit(transaction: Transaction, door: _Door, request: JoinRequest) -> Joined:
    table_mode = door.workshop.table_mode if request.seat_digests else "none"
    # Only the first of those who count hands says anything.
    others = [None if table_mode == "hands" else token for token in request.seat_digests]
    table: _Row = {"table_key": new_id() if others else None, "table_mode": table_mode}
    ids = [
        _seat(transaction, door, request, token, {**table, "seat": seat})
        for seat, token in enumerate([request.token_digest, *others], start=1)
    ]
    return Joined(ids[0], is_new=True)


def _seat(transaction: Transaction, door: _Door, request: JoinRequest, token: str | None, table: _Row) -> str:
    participant_id = new_id()
    door.new += 1
    door.count += 1
    door.last_number += 1
    if token is not None:
        door.known[token] = participant_id
    door.rows.append(
        {
            "id": participant_id,
            "workshop_id": request.workshop_id,
            "token_hash": token,
            "number": door.last_number,
            "name": request.name,
            "group": request.group,
            "language": request.language,
            "joined_at": transaction.now,
            "seen_at": transaction.now,
            **table,
        }
    )
    return participant_id


def _open_door(connection: Connection, found: Workshop, requests: Iterable[JoinRequest]) -> _Door:
    count, last_number = connection.execute(_COUNT_AND_LAST, {"workshop": found.id}).one()
    tokens = sorted({request.token_digest for request in requests})
    known = connection.execute(_IDS_BY_TOKEN, {"workshop": found.id, "tokens": tokens})
    door = _Door(found, count, last_number, {row.token_hash: row.id for row in known})
    if found.identity == "personal":
        hashes = sorted({request.code_hash for request in requests})
        codes = connection.execute(_CODES, {"workshop": found.id, "codes": hashes})
        door.is_used = {row.code_hash: row.used_at is not None for row in codes}
    return door


def _refuse(door: _Door, request: JoinRequest, participants_max: int) -> Refusal | None:
    found = door.workshop
    if found.state.is_closed:
        return Refusal("workshop_ended")
    if found.state.is_room_locked:
        return Refusal("room_locked")
    people = 1 + len(request.seat_digests)
    if refusal := decide_people(found.table_mode, is_open=found.identity == "open", people=people):
        return refusal
    if door.count + people > participants_max:
        return Refusal("workshop_full", {"max": participants_max})
    if request.group is not None and request.group not in found.groups:
        return Refusal("bad_group")
    if found.identity == "personal":
        return _refuse_code(door, request)
    return None


def _refuse_code(door: _Door, request: JoinRequest) -> Refusal | None:
    is_used = door.is_used.get(request.code_hash)
    if is_used is None:
        is_given = bool(tidy_code(request.personal_code or ""))
        return Refusal("personal_code_unknown" if is_given else "personal_code_required")
    return Refusal("personal_code_used") if is_used else None
