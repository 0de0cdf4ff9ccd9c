"""Workshops: their settings, who facilitates them, and where they stand."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from sqlalchemy import Connection, Update, bindparam, delete, func, insert, select, update

from shared.store.accounts import account_id_named
from shared.store.encoding import (
    decode_asis,
    decode_command,
    decode_groups,
    decode_own_items,
    decode_state,
    encode_asis,
    encode_groups,
    encode_own_items,
    encode_state,
)
from shared.store.random_names import (
    JOIN_CODE_LENGTH,
    PERSONAL_CODE_LENGTH,
    digest_code,
    new_code,
    new_id,
)
from shared.store.schema import (
    comment,
    participant,
    personal_code,
    rehearsal,
    vote,
    workshop,
    workshop_history,
    workshop_member,
)
from shared.store.writer import Transaction
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.state import Refusal, WorkshopState, first_state

Identity = Literal["open", "personal"]
StoredIdentity = Literal["open", "personal", "login"]
"""`login`: in results files of older software, which stay readable. Nobody can join such a workshop."""
Language = Literal["fi", "sv", "en"]
Part = Literal["room", "comments", "votes"]
UNKNOWN_WORKSHOP: Final = Refusal("unknown_workshop")
IMPORTED_WORKSHOP: Final = Refusal("imported_workshop")


@dataclass(frozen=True, slots=True)
class Created:
    """A workshop that has been created."""

    id: str
    code: str


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """A workshop's one-time codes."""

    made: int
    used: int


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop's settings, revisions and state, all of one moment.

    `room_revision`, `comments_revision` and `votes_revision` each grow with every change of their part:
    settings, state and overrides; comments and upvotes; votes and participants. `position` grows with every
    command and undo, so that no two states ever share one. `undo_kind`: the command an undo would take back,
    None without one. `imported_at`: when it was brought back from a results file, which its results are; its
    state says no more than that it has ended. `own_items`: what it asks beside the definition's items.
    `prepared_asis`: how each role exists today, as far as that was known beforehand.
    """

    id: str
    code: str
    name: str
    language: Language
    item_set: ItemSet
    identity: Identity
    groups: tuple[str, ...]
    intro: str
    definition_version: str
    created_at: float
    closed_at: float | None
    archived_at: float | None
    anonymised_at: float | None
    imported_at: float | None
    results_token: str | None
    room_revision: int
    comments_revision: int
    votes_revision: int
    position: int
    state: WorkshopState
    undo_kind: str | None
    is_rehearsal: bool
    own_items: tuple[Item, ...] = ()
    prepared_asis: Mapping[str, str] = field(default_factory=dict)


def create_workshop(
    transaction: Transaction,
    account_id: str,
    definition: Definition,
    *,
    name: str,
    language: Language,
    item_set: ItemSet,
    identity: Identity,
    groups: Sequence[str],
    intro: str,
    own_items: Sequence[Item] = (),
    prepared_asis: Mapping[str, str] | None = None,
) -> Created:
    """Inserts a workshop in the lobby, owned by an account."""
    connection = transaction.connection
    created = Created(new_id(), free_code(connection))
    connection.execute(
        insert(workshop).values(
            id=created.id,
            code=created.code,
            name=name,
            language=language,
            item_set=item_set,
            identity=identity,
            groups=encode_groups(groups),
            intro=intro,
            own_items=encode_own_items(own_items),
            prepared_asis=encode_asis(prepared_asis or {}),
            definition_version=definition.version,
            created_at=transaction.now,
            room_revision=1,
            comments_revision=1,
            votes_revision=1,
            position=0,
        )
    )
    connection.execute(
        insert(workshop_member).values(workshop_id=created.id, account_id=account_id, role="owner")
    )
    connection.execute(
        insert(workshop_history).values(
            workshop_id=created.id,
            number=0,
            state=encode_state(first_state(definition.with_own(own_items), item_set)),
            at=transaction.now,
            account_id=account_id,
        )
    )
    return created


def copy_workshop(
    transaction: Transaction, workshop_id: str, account_id: str, definition: Definition, *, name: str
) -> Created | Refusal:
    """Inserts a workshop of this name with another one's settings, without its people, answers, history."""
    found = read_workshop(transaction.connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    return create_workshop(
        transaction,
        account_id,
        definition,
        name=name,
        language=found.language,
        item_set=found.item_set,
        identity=found.identity,
        groups=found.groups,
        intro=found.intro,
        own_items=found.own_items,
        prepared_asis=found.prepared_asis,
    )


def change_workshop(
    transaction: Transaction,
    workshop_id: str,
    *,
    name: str | None,
    identity: Identity | None,
    intro: str | None,
    groups: Sequence[str] | None,
    is_archived: bool | None,
) -> Refusal | None:
    """Updates settings; what is None stays."""
    connection = transaction.connection
    found = connection.execute(
        select(workshop.c.archived_at, workshop.c.identity, workshop.c.imported_at).where(
            workshop.c.id == workshop_id
        )
    ).one_or_none()
    if found is None:
        return UNKNOWN_WORKSHOP
    if found.imported_at is not None and (name, intro, groups, identity) != (None,) * 4:
        return IMPORTED_WORKSHOP
    statement = grow_revisions(workshop_id, "room")
    if identity is not None and identity != found.identity:
        inside = select(participant.c.id).where(participant.c.workshop_id == workshop_id).limit(1)
        if connection.execute(inside).first() is not None:
            return Refusal("identity_fixed")
        statement = statement.values(identity=identity)
    if name is not None:
        statement = statement.values(name=name)
    if intro is not None:
        statement = statement.values(intro=intro)
    if groups is not None:
        statement = statement.values(groups=encode_groups(groups))
    if is_archived is not None:
        archived_at = (found.archived_at or transaction.now) if is_archived else None
        statement = statement.values(archived_at=archived_at)
    connection.execute(statement)
    return None


def delete_workshop(transaction: Transaction, workshop_id: str) -> Refusal | None:
    """Deletes a workshop; everything in it goes by cascade."""
    deleted = transaction.connection.execute(delete(workshop).where(workshop.c.id == workshop_id))
    return None if deleted.rowcount else UNKNOWN_WORKSHOP


def let_in(transaction: Transaction, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
    """Makes the account of a name a facilitator of the workshop too."""
    connection = transaction.connection
    other = _other_account(connection, workshop_id, owner_id, name)
    if isinstance(other, Refusal):
        return other
    if not is_member(connection, workshop_id, other):
        connection.execute(
            insert(workshop_member).values(workshop_id=workshop_id, account_id=other, role="co")
        )
    return None


def shut_out(transaction: Transaction, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
    """Takes that right away; the owner's own stays."""
    connection = transaction.connection
    other = _other_account(connection, workshop_id, owner_id, name)
    if isinstance(other, Refusal):
        return other
    membership = (workshop_member.c.workshop_id == workshop_id) & (workshop_member.c.account_id == other)
    connection.execute(delete(workshop_member).where(membership, workshop_member.c.role == "co"))
    return None


def add_personal_codes(transaction: Transaction, workshop_id: str, count: int) -> tuple[str, ...] | Refusal:
    """Inserts digests of new one-time codes and returns the codes."""
    found = read_workshop(transaction.connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    codes = tuple(new_code(PERSONAL_CODE_LENGTH) for _ in range(count))
    rows = [{"workshop_id": workshop_id, "code_hash": digest_code(workshop_id, code)} for code in codes]
    if rows:
        transaction.connection.execute(insert(personal_code), rows)
    return codes


def count_personal_codes(connection: Connection, workshop_id: str) -> CodeCounts:
    """How many one-time codes were made, and how many of them have let somebody in."""
    made, used = connection.execute(
        select(func.count(), func.count(personal_code.c.used_at)).where(
            personal_code.c.workshop_id == workshop_id
        )
    ).one()
    return CodeCounts(made, used)


def anonymise(transaction: Transaction, workshop_id: str) -> Refusal | None:
    """Cuts keys, names, codes, log-ins and the authorship of comments, and what tells people apart.

    That is when and in which order they joined and wrote, and which language they chose.
    """
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    connection.execute(delete(personal_code).where(personal_code.c.workshop_id == workshop_id))
    connection.execute(
        update(comment)
        .where(comment.c.workshop_id == workshop_id)
        .values(participant_id=None, intent="", created_at=transaction.now, edited_at=None)
    )
    connection.execute(
        update(vote)
        .where(vote.c.workshop_id == workshop_id)
        .values(intent="", sequence=0, saved_at=transaction.now)
    )
    joined = connection.execute(
        select(participant.c.id, participant.c.number).where(participant.c.workshop_id == workshop_id)
    ).all()
    # Above all those in use: a number belongs to one participant at every moment.
    above = max((number for _, number in joined), default=0)
    numbers = list(range(above + 1, above + 1 + len(joined)))
    secrets.SystemRandom().shuffle(numbers)
    # A phone knows its participant's id, so the ids go too; votes and upvotes follow theirs by cascade.
    for (old_id, _), number in zip(joined, numbers, strict=True):
        connection.execute(
            update(participant)
            .where(participant.c.id == old_id)
            .values(
                id=new_id(),
                token_hash=None,
                account_id=None,
                name="",
                number=number,
                language=found.language,
                joined_at=transaction.now,
                seen_at=transaction.now,
            )
        )
    statement = grow_revisions(workshop_id, "room", "comments", "votes")
    connection.execute(statement.values(anonymised_at=transaction.now))
    return None


def grow_revisions(workshop_id: str, *parts: Part) -> Update:
    """The statement that makes every screen of a workshop notice that these parts have changed."""
    statement = update(workshop).where(workshop.c.id == workshop_id)
    columns = {
        "room": workshop.c.room_revision,
        "comments": workshop.c.comments_revision,
        "votes": workshop.c.votes_revision,
    }
    return statement.values({columns[part]: columns[part] + 1 for part in parts})


_NEWEST = (
    select(func.max(workshop_history.c.number))
    .where(workshop_history.c.workshop_id == workshop.c.id)
    .correlate(workshop)
    .scalar_subquery()
)
_WORKSHOPS = (
    select(
        workshop,
        workshop_history.c.state,
        workshop_history.c.command,
        rehearsal.c.workshop_id.is_not(None).label("is_rehearsal"),
    )
    .join(workshop_history, workshop_history.c.workshop_id == workshop.c.id)
    .outerjoin(rehearsal, rehearsal.c.workshop_id == workshop.c.id)
    .where(workshop_history.c.number == _NEWEST, workshop.c.id.in_(bindparam("workshops", expanding=True)))
)


def read_workshops(connection: Connection, workshop_ids: set[str]) -> dict[str, Workshop]:
    """Those workshops there are, by id, as the connection's transaction sees them."""
    rows = connection.execute(_WORKSHOPS, {"workshops": list(workshop_ids)})
    return {
        row.id: Workshop(
            id=row.id,
            code=row.code,
            name=row.name,
            language=row.language,
            item_set=row.item_set,
            # An imported workshop with `login` has no one-time codes, so nobody gets into it as `personal`.
            identity="open" if row.identity == "open" else "personal",
            groups=decode_groups(row.groups),
            intro=row.intro,
            definition_version=row.definition_version,
            created_at=row.created_at,
            closed_at=row.closed_at,
            archived_at=row.archived_at,
            anonymised_at=row.anonymised_at,
            imported_at=row.imported_at,
            results_token=row.results_token,
            room_revision=row.room_revision,
            comments_revision=row.comments_revision,
            votes_revision=row.votes_revision,
            position=row.position,
            own_items=(own_items := decode_own_items(row.own_items)),
            state=decode_state(row.state).asking(item.id for item in own_items),
            undo_kind=None if row.command is None else str(decode_command(row.command)["kind"]),
            is_rehearsal=bool(row.is_rehearsal),
            prepared_asis=decode_asis(row.prepared_asis),
        )
        for row in rows
    }


def read_workshop(connection: Connection, workshop_id: str) -> Workshop | None:
    """A workshop as the connection's transaction sees it."""
    return read_workshops(connection, {workshop_id}).get(workshop_id)


def is_member(connection: Connection, workshop_id: str, account_id: str) -> bool:
    """True for the workshop's owner and those the owner let in."""
    return _role_of(connection, workshop_id, account_id) is not None


def is_code_taken(connection: Connection, code: str) -> bool:
    """True while a living workshop has this join code."""
    living = select(workshop.c.id).where(workshop.c.code == code, workshop.c.closed_at.is_(None))
    return connection.execute(living).first() is not None


def free_code(connection: Connection) -> str:
    """A join code that no living workshop has."""
    while is_code_taken(connection, code := new_code(JOIN_CODE_LENGTH)):
        pass
    return code


def _role_of(connection: Connection, workshop_id: str, account_id: str) -> str | None:
    return connection.execute(
        select(workshop_member.c.role).where(
            workshop_member.c.workshop_id == workshop_id, workshop_member.c.account_id == account_id
        )
    ).scalar_one_or_none()


def _other_account(connection: Connection, workshop_id: str, owner_id: str, name: str) -> str | Refusal:
    role = _role_of(connection, workshop_id, owner_id)
    if role != "owner":
        return Refusal("not_allowed") if role else UNKNOWN_WORKSHOP
    return account_id_named(connection, name) or Refusal("unknown_account")
