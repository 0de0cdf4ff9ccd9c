"""How many share a device: people who come to it later, and a table's corrected number. Rules T10-T12."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from shared.store.random_names import new_id
from shared.store.results import outdate_kept
from shared.store.schema import participant
from shared.store.workshop_rows import Workshop, grow_revisions, read_workshop
from shared.store.writer import Transaction
from shared.workshop.state import Refusal
from shared.workshop.table_mode import TableMode, decide_people_change, free_seats


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """So many people share a device from now on.

    `participant_id`: any of them who has a token. `digests`: the device's token by seat, for newcomers.
    """

    workshop_id: str
    participant_id: str
    people: int
    digests: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Seated:
    """Somebody who shares a device, or may come to: see `Participant`."""

    id: str
    group: str | None
    language: str
    table_key: str | None
    table_mode: TableMode
    seat: int


def change_people(
    transaction: Transaction, participants_max: int, change: PeopleChange
) -> tuple[str, ...] | Refusal:
    """Adds newcomers, or deletes those who were counted too many; ids of the deleted."""
    connection = transaction.connection
    found = read_workshop(connection, change.workshop_id)
    table = _read_table(connection, change)
    if found is None or not table:
        return Refusal("not_joined")
    first = table[0]
    mode = first.table_mode if first.table_key is not None else found.table_mode
    if refusal := _refuse(connection, found, mode, participants_max, len(table), change.people):
        return refusal
    gone = tuple(one.id for one in table[change.people :])
    newcomers = max(0, change.people - len(table))
    if newcomers:
        _add(transaction, change, mode, table, newcomers)
    if gone:
        connection.execute(delete(participant).where(participant.c.id.in_(gone)))
        outdate_kept(connection, change.workshop_id)
    connection.execute(grow_revisions(change.workshop_id, "room", "comments", "votes"))
    return gone


def _read_table(connection: Connection, change: PeopleChange) -> list[_Seated]:
    """Everybody at the participant's table, in the order of their seats."""
    key = select(participant.c.table_key).where(participant.c.id == change.participant_id).scalar_subquery()
    rows = connection.execute(
        select(participant)
        .where(
            participant.c.workshop_id == change.workshop_id,
            or_(participant.c.id == change.participant_id, participant.c.table_key == key),
        )
        .order_by(participant.c.seat)
    )
    return [_Seated(row.id, row.group, row.language, row.table_key, row.table_mode, row.seat) for row in rows]


def _refuse(
    connection: Connection, found: Workshop, mode: TableMode, participants_max: int, people: int, wanted: int
) -> Refusal | None:
    if found.state.is_closed:
        return Refusal("workshop_ended")
    if found.state.is_room_locked and wanted > people:
        return Refusal("room_locked")
    is_open = found.identity == "open"
    if refusal := decide_people_change(mode, is_open=is_open, people=people, wanted=wanted):
        return refusal
    joined = connection.execute(
        select(func.count()).where(participant.c.workshop_id == found.id)
    ).scalar_one()
    if wanted > people and joined + wanted - people > participants_max:
        return Refusal("workshop_full", {"max": participants_max})
    return None


def _add(
    transaction: Transaction, change: PeopleChange, mode: TableMode, table: Sequence[_Seated], newcomers: int
) -> None:
    """Seats newcomers; who was alone becomes the first at a table."""
    connection = transaction.connection
    first = table[0]
    table_key = first.table_key or new_id()
    if first.table_key is None:
        connection.execute(
            update(participant)
            .where(participant.c.id == first.id)
            .values(table_key=table_key, table_mode=mode)
        )
    last_number = connection.execute(
        select(func.max(participant.c.number)).where(participant.c.workshop_id == change.workshop_id)
    ).scalar_one()
    seats = free_seats([one.seat for one in table], newcomers)
    connection.execute(
        insert(participant),
        [
            {
                "id": new_id(),
                "workshop_id": change.workshop_id,
                # Only the first of those who count hands says anything.
                "token_hash": None if mode == "hands" else change.digests[seat],
                "number": last_number + place,
                "name": "",
                "group": first.group,
                "language": first.language,
                "joined_at": transaction.now,
                "seen_at": transaction.now,
                "table_key": table_key,
                "table_mode": mode,
                "seat": seat,
            }
            for place, seat in enumerate(seats, start=1)
        ],
    )
