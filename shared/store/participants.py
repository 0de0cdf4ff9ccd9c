"""Participants: who has joined, their optional name and group, and leaving without a trace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update

from shared.languages import Language
from shared.store.joins import Joined, JoinRequest, save_joins
from shared.store.random_names import PERSONAL_CODE_LENGTH, digest_code, new_code
from shared.store.reader import Reader
from shared.store.repository import Repository
from shared.store.results import outdate_kept
from shared.store.schema import comment, participant, personal_code, vote
from shared.store.tables import PeopleChange, change_people
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    Workshop,
    grow_revisions,
    read_workshop,
)
from shared.store.writer import Transaction, Writer
from shared.workshop.answers import decide_group, decide_removal
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal
from shared.workshop.table_mode import TableMode

# Built once: every phone that connects asks these, and building one takes longer than running it.
_OF_WORKSHOP = participant.c.workshop_id == bindparam("workshop")
_ALL = select(participant).where(_OF_WORKSHOP).order_by(participant.c.number)
_BY_TOKEN = _ALL.where(participant.c.token_hash == bindparam("token"))
_BY_TOKENS = _ALL.where(participant.c.token_hash.in_(bindparam("tokens", expanding=True)))
_ID = select(participant.c.id).where(_OF_WORKSHOP, participant.c.id == bindparam("participant"))
_FIRST = participant.alias("first_at_table")
_UNANSWERED = select(participant.c.id).where(
    _OF_WORKSHOP,
    ~exists().where(vote.c.participant_id == participant.c.id),
    ~exists().where(comment.c.participant_id == participant.c.id),
    # Who counts hands writes together: the comments are the first one's.
    ~exists().where(
        participant.c.table_mode == "hands",
        _FIRST.c.table_key == participant.c.table_key,
        comment.c.participant_id == _FIRST.c.id,
    ),
)
_COUNT = select(func.count()).where(_OF_WORKSHOP)
_HAS_VOTED = exists().where(
    vote.c.workshop_id == participant.c.workshop_id, vote.c.participant_id == participant.c.id
)
_TURNOUT = (
    select(participant.c.has_answered_beforehand, func.count())
    .where(_OF_WORKSHOP, _HAS_VOTED)
    .group_by(participant.c.has_answered_beforehand)
)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who has joined; `number` counts a workshop's joins from 1, the deleted ones too.

    `table_key`: the same for all who joined with one device, None for somebody alone. `seat` counts
    them from 1.
    """

    id: str
    number: int
    name: str
    group: str | None
    language: Language
    joined_at: float
    seen_at: float
    table_key: str | None = None
    seat: int = 1
    table_mode: TableMode = "none"


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """A workshop's one-time codes."""

    made: int
    used: int

    @property
    def to_remind(self) -> int:
        """How many have not come yet: a code says nothing of who has answered, so its use ends reminders."""
        return self.made - self.used


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of those who have answered did so before the room opened, and how many only then."""

    beforehand: int
    live: int


class ParticipantRepository(Repository):
    """Who has joined, and the one-time codes that let people join."""

    def __init__(self, reader: Reader, writer: Writer, definition: Definition, participants_max: int) -> None:
        super().__init__(reader, writer, definition)
        self._participants_max = participants_max

    def join(
        self,
        workshop_id: str,
        token_digest: str,
        *,
        name: str = "",
        group: str | None = None,
        language: Language = "fi",
        personal_code: str | None = None,
        seat_digests: Sequence[str] = (),
    ) -> Joined | Refusal:
        """Lets a browser in, which `token_digest` names within this workshop; one that is in already stays.

        `seat_digests`: the others who share the device. Refusals: unknown_workshop, workshop_ended,
        room_locked, those of `decide_people`, workshop_full, bad_group, personal_code_required,
        personal_code_unknown, personal_code_used.
        """
        request = JoinRequest(
            workshop_id, token_digest, name, group, language, personal_code, tuple(seat_digests)
        )
        return self._writer.run_together(workshop_id, self._save_joins, request)

    def change_people(
        self, workshop_id: str, participant_id: str, people: int, digests: Mapping[int, str]
    ) -> tuple[str, ...] | Refusal:
        """Has so many people share a participant's device from now on; ids of those deleted for it.

        `digests`: the device's token by seat. Refusals: not_joined, workshop_ended, room_locked,
        workshop_full, and those of `decide_people_change`.
        """
        change = PeopleChange(workshop_id, participant_id, people, digests)
        return self._writer.erase(workshop_id, lambda t: change_people(t, self._participants_max, change))

    def set_name(self, workshop_id: str, participant_id: str, name: str) -> Refusal | None:
        """Changes a participant's own name. Refusals: not_joined, workshop_ended."""
        return self._writer.run(workshop_id, lambda t: _set_name(t, workshop_id, participant_id, name))

    def set_group(self, workshop_id: str, participant_id: str, group: str | None) -> Refusal | None:
        """Changes a participant's own department; None is none of them.

        Refusals: not_joined, and those of `decide_group`.
        """
        return self._writer.run(workshop_id, lambda t: _set_group(t, workshop_id, participant_id, group))

    def mark_seen(self, participant_ids: frozenset[str]) -> Refusal | None:
        """Notes that these participants are here now; for once in a while, not for every message."""
        return self._writer.run(None, lambda t: _mark_seen(t, participant_ids))

    def delete(self, workshop_id: str, participant_id: str) -> Refusal | None:
        """Deletes a participant with all they have answered and written; their one-time code works again.

        Refusals: not_joined.
        """
        return self._writer.erase(workshop_id, lambda t: _delete(t, workshop_id, participant_id))

    def remove(self, workshop_id: str, participant_ids: Sequence[str] | None) -> tuple[str, ...] | Refusal:
        """Deletes the participants named, otherwise all who have answered and written nothing; their ids.

        Refusals: unknown_workshop, and those of `decide_removal`.
        """
        return self._writer.run(workshop_id, lambda t: _remove(t, workshop_id, participant_ids))

    def count_unanswered(self, workshop_id: str) -> int:
        """How many have answered and written nothing."""
        return self._reader.read(lambda c: len(_read_unanswered(c, workshop_id)))

    def first_by_token(self, workshop_id: str, digests: Sequence[str]) -> Participant | None:
        """Of those who joined with one browser the one on the first seat that is not left yet."""
        found = self._reader.read(lambda c: _read(c, workshop_id, *digests))
        return min(found, key=lambda one: one.seat, default=None)

    def by_token(self, workshop_id: str, token_digest: str) -> Participant | None:
        """The participant that a browser is in this workshop."""
        found = self._reader.read(lambda c: _read(c, workshop_id, token_digest))
        return found[0] if found else None

    def at_table(self, workshop_id: str, table_key: str | None) -> list[Participant]:
        """Everybody who shares a device, in the order of their seats; nobody where there is no table."""
        if table_key is None:
            return []
        return [one for one in self.of(workshop_id) if one.table_key == table_key]

    def of(self, workshop_id: str) -> list[Participant]:
        """Everybody who has joined, in the order they did."""
        return self._reader.read(lambda c: _read(c, workshop_id))

    def count(self, workshop_id: str) -> int:
        """How many have joined."""
        return self._reader.read(lambda c: _count(c, workshop_id))

    def turnout(self, workshop_id: str) -> Turnout:
        """How many have answered before the room opened, and how many since, of those who have answered."""
        return self._reader.read(lambda c: _count_turnout(c, workshop_id))

    def make_codes(self, workshop_id: str, count: int) -> tuple[str, ...] | Refusal:
        """Makes one-time codes for a workshop of identity level `personal`; they can't be read again.

        Refusals: unknown_workshop.
        """
        return self._writer.run(workshop_id, lambda t: _make_codes(t, workshop_id, count))

    def count_codes(self, workshop_id: str) -> CodeCounts:
        """How many one-time codes a workshop has, and how many are used."""
        return self._reader.read(lambda c: _count_codes(c, workshop_id))

    def _save_joins(
        self, transaction: Transaction, requests: Sequence[JoinRequest]
    ) -> Sequence[Joined | Refusal]:
        return save_joins(transaction, self._participants_max, requests)


def _set_name(transaction: Transaction, workshop_id: str, participant_id: str, name: str) -> Refusal | None:
    """Updates a participant's own name."""
    found = _workshop_of(transaction.connection, workshop_id, participant_id)
    if found is None:
        return Refusal("not_joined")
    if found.state.is_closed:
        return Refusal("workshop_ended")
    _update(transaction, workshop_id, participant_id, name=name)
    return None


def _set_group(
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
        for one in _with_hands(connection, workshop_id, participant_id):
            _update(transaction, workshop_id, one, group=group)
    return refusal


def _workshop_of(connection: Connection, workshop_id: str, participant_id: str) -> Workshop | None:
    """The workshop, if this is one of its participants."""
    found = read_workshop(connection, workshop_id)
    return found if found and is_participant(connection, workshop_id, participant_id) else None


def _update(transaction: Transaction, workshop_id: str, participant_id: str, **changes: str | None) -> None:
    connection = transaction.connection
    connection.execute(update(participant).where(participant.c.id == participant_id).values(changes))
    connection.execute(grow_revisions(workshop_id, "votes"))


def _mark_seen(transaction: Transaction, participant_ids: frozenset[str]) -> None:
    """Notes that these participants are here now."""
    transaction.connection.execute(
        update(participant)
        .where(participant.c.id.in_(sorted(participant_ids)))
        .values(seen_at=transaction.now)
    )


def _delete(transaction: Transaction, workshop_id: str, participant_id: str) -> Refusal | None:
    """Deletes a participant with votes, comments and upvotes; their one-time code works again.

    Of a table that counts hands all go: nobody there has answers apart from the others.
    """
    connection = transaction.connection
    connection.execute(
        update(personal_code).where(personal_code.c.used_by == participant_id).values(used_at=None)
    )
    deleted = connection.execute(
        delete(participant).where(
            participant.c.workshop_id == workshop_id,
            participant.c.id.in_(_with_hands(connection, workshop_id, participant_id)),
        )
    )
    if not deleted.rowcount:
        return Refusal("not_joined")
    outdate_kept(connection, workshop_id)
    connection.execute(grow_revisions(workshop_id, "room", "comments", "votes"))
    return None


def _remove(
    transaction: Transaction, workshop_id: str, participant_ids: Sequence[str] | None
) -> tuple[str, ...] | Refusal:
    """Deletes the participants named, or all who have answered and written nothing; ids of those deleted."""
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None:
        return Refusal("unknown_workshop")
    if refusal := decide_removal(found.state):
        return refusal
    named = _read_unanswered(connection, workshop_id) if participant_ids is None else participant_ids
    # Of a table that counts hands all are gone once the first is.
    wanted = dict.fromkeys(one for name in named for one in _with_hands(connection, workshop_id, name))
    present = set(connection.execute(select(participant.c.id).where(participant.c.id.in_(wanted))).scalars())
    for one in wanted:
        _delete(transaction, workshop_id, one)
    return tuple(one for one in wanted if one in present)


def _with_hands(connection: Connection, workshop_id: str, participant_id: str) -> list[str]:
    """The participant, and all others of the table where it counts hands."""
    table = select(participant.c.table_key).where(
        participant.c.workshop_id == workshop_id,
        participant.c.id == participant_id,
        participant.c.table_mode == "hands",
    )
    others = connection.execute(
        select(participant.c.id)
        .where(participant.c.workshop_id == workshop_id, participant.c.table_key == table.scalar_subquery())
        .order_by(participant.c.number)
    )
    return list(others.scalars()) or [participant_id]


def _read_unanswered(connection: Connection, workshop_id: str) -> list[str]:
    """Ids of those who have answered and written nothing."""
    return list(connection.execute(_UNANSWERED, {"workshop": workshop_id}).scalars())


def _count_turnout(connection: Connection, workshop_id: str) -> Turnout:
    rows = connection.execute(_TURNOUT, {"workshop": workshop_id})
    by_time = {bool(is_beforehand): people for is_beforehand, people in rows}
    return Turnout(by_time.get(True, 0), by_time.get(False, 0))


def mark_beforehand(connection: Connection, workshop_id: str) -> None:
    """Notes of everybody who has answered so far that they did so before the room opened."""
    connection.execute(
        update(participant)
        .where(participant.c.workshop_id == workshop_id, _HAS_VOTED)
        .values(has_answered_beforehand=True)
    )


def is_participant(connection: Connection, workshop_id: str, participant_id: str) -> bool:
    """True for a participant of this very workshop."""
    found = connection.execute(_ID, {"workshop": workshop_id, "participant": participant_id})
    return found.first() is not None


def _read(connection: Connection, workshop_id: str, *token_digests: str) -> list[Participant]:
    """Everybody who has joined, in the order they did; with digests only those whose they are."""
    match token_digests:
        case ():
            rows = connection.execute(_ALL, {"workshop": workshop_id})
        case (token,):
            rows = connection.execute(_BY_TOKEN, {"workshop": workshop_id, "token": token})
        case _:
            rows = connection.execute(_BY_TOKENS, {"workshop": workshop_id, "tokens": list(token_digests)})
    return [
        Participant(
            row.id,
            row.number,
            row.name,
            row.group,
            row.language,
            row.joined_at,
            row.seen_at,
            row.table_key,
            row.seat,
            row.table_mode,
        )
        for row in rows
    ]


def _count(connection: Connection, workshop_id: str) -> int:
    """How many have joined."""
    return connection.execute(_COUNT, {"workshop": workshop_id}).scalar_one()


def _make_codes(transaction: Transaction, workshop_id: str, count: int) -> tuple[str, ...] | Refusal:
    """Inserts digests of new one-time codes and returns the codes."""
    found = read_workshop(transaction.connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    codes = tuple(new_code(PERSONAL_CODE_LENGTH) for _ in range(count))
    rows = [{"workshop_id": workshop_id, "code_hash": digest_code(workshop_id, code)} for code in codes]
    if rows:
        transaction.connection.execute(insert(personal_code), rows)
    return codes


def _count_codes(connection: Connection, workshop_id: str) -> CodeCounts:
    """How many one-time codes were made, and how many of them have let somebody in."""
    made, used = connection.execute(
        select(func.count(), func.count(personal_code.c.used_at)).where(
            personal_code.c.workshop_id == workshop_id
        )
    ).one()
    return CodeCounts(made, used)
