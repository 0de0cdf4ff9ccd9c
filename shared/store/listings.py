"""Workshops as they are looked up and listed, their histories and decisions, and the end of old ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, delete, func, select, union

from shared.languages import Language
from shared.store.accounts import delete_expired
from shared.store.schema import (
    imported_result,
    participant,
    plan_field,
    planned_action,
    workshop,
    workshop_history,
    workshop_member,
)
from shared.store.workshop_rows import Identity, Workshop, read_workshop, read_workshops
from shared.store.writer import Transaction
from shared.workshop.definition import ItemSet
from shared.workshop.state import Phase


@dataclass(frozen=True, slots=True)
class WorkshopSummary:
    """A workshop in somebody's list; `role`: theirs in it, `active_at`: when something last happened.

    `has_results`: some have been revealed, or it has ended. `follow_up_at`: when its follow-up is due, None
    where none is planned. `is_followed`: it is one of several workshops that follow each other.
    """

    id: str
    code: str
    name: str
    language: Language
    item_set: ItemSet
    identity: Identity
    created_at: float
    step: str
    is_closed: bool
    is_archived: bool
    is_imported: bool
    has_results: bool
    is_rehearsal: bool
    joined: int
    active_at: float
    follow_up_at: float | None
    is_followed: bool
    role: Literal["owner", "co"]


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge deleted."""

    workshops: int
    sessions_and_links: int


def workshop_by_code(connection: Connection, code: str) -> Workshop | None:
    """The living workshop with this join code, else the one that had it last; imported ones come after."""
    found = connection.execute(
        select(workshop.c.id)
        .where(workshop.c.code == code)
        .order_by(
            workshop.c.closed_at.is_not(None),
            workshop.c.imported_at.is_not(None),
            workshop.c.closed_at.desc(),
        )
        .limit(1)
    ).scalar_one_or_none()
    return None if found is None else read_workshop(connection, found)


def workshop_by_results_token(connection: Connection, token: str) -> Workshop | None:
    """The workshop whose results are shared under this token."""
    found = connection.execute(
        select(workshop.c.id).where(workshop.c.results_token == token)
    ).scalar_one_or_none()
    return None if found is None else read_workshop(connection, found)


def workshop_by_wall_token(connection: Connection, token: str) -> Workshop | None:
    """The workshop whose wall is shown under this token."""
    found = connection.execute(
        select(workshop.c.id).where(workshop.c.wall_token == token)
    ).scalar_one_or_none()
    return None if found is None else read_workshop(connection, found)


def workshops_of(connection: Connection, account_id: str) -> list[WorkshopSummary]:
    """Every workshop an account facilitates, archived ones included, the newest first."""
    rows = connection.execute(
        select(workshop_member.c.workshop_id, workshop_member.c.role).where(
            workshop_member.c.account_id == account_id
        )
    )
    roles: dict[str, Literal["owner", "co"]] = {row.workshop_id: row.role for row in rows}
    heads = dict(
        connection.execute(
            select(participant.c.workshop_id, func.count())
            .join(workshop_member, workshop_member.c.workshop_id == participant.c.workshop_id)
            .where(workshop_member.c.account_id == account_id)
            .group_by(participant.c.workshop_id)
        ).all()
    )
    heads.update(
        connection.execute(
            select(imported_result.c.workshop_id, imported_result.c.joined)
            .join(workshop_member, workshop_member.c.workshop_id == imported_result.c.workshop_id)
            .where(workshop_member.c.account_id == account_id)
        ).all()
    )
    active = _last_active(connection, account_id)
    found = read_workshops(connection, set(roles)).values()
    return [
        WorkshopSummary(
            id=one.id,
            code=one.code,
            name=one.name,
            language=one.language,
            item_set=one.item_set,
            identity=one.identity,
            created_at=one.created_at,
            step=one.state.step,
            is_closed=one.state.is_closed,
            is_archived=one.archived_at is not None,
            is_imported=one.imported_at is not None,
            has_results=one.state.is_closed
            or any(item.phase is Phase.REVEALED for item in one.state.items.values()),
            is_rehearsal=one.is_rehearsal,
            joined=heads.get(one.id, 0),
            active_at=max(one.created_at, one.imported_at or 0.0, active.get(one.id, 0.0)),
            follow_up_at=one.follow_up_at,
            is_followed=one.series != "",
            role=roles[one.id],
        )
        for one in sorted(found, key=lambda one: (one.created_at, one.id), reverse=True)
    ]


_USES = (
    (workshop_history.c.at, workshop_history),
    (participant.c.seen_at, participant),
    (planned_action.c.added_at, planned_action),
    (plan_field.c.at, plan_field),
)
"""What keeps a workshop: a command was given, a phone was there, its plan was written on."""


def _last_active(connection: Connection, account_id: str) -> dict[str, float]:
    """When a workshop of an account was last used, by its id; what `purge` goes by."""
    active: dict[str, float] = {}
    for at, of in _USES:
        newest = (
            select(of.c.workshop_id, func.max(at))
            .join(workshop_member, workshop_member.c.workshop_id == of.c.workshop_id)
            .where(workshop_member.c.account_id == account_id)
            .group_by(of.c.workshop_id)
        )
        for workshop_id, moment in connection.execute(newest):
            active[workshop_id] = max(active.get(workshop_id, 0.0), moment)
    return active


def purge(transaction: Transaction, before: float, at_most: int | None) -> Purged:
    """Deletes workshops idle since that moment, so many at most, and log-ins and links that are over."""
    connection = transaction.connection
    used = union(*(select(of.c.workshop_id).where(at >= before) for at, of in _USES))
    idle = (
        select(workshop.c.id)
        .where(
            workshop.c.created_at < before,
            workshop.c.imported_at.is_(None) | (workshop.c.imported_at < before),
            workshop.c.id.not_in(used),
            # What is to be compared with stays until the comparison has been made.
            workshop.c.follow_up_at.is_(None),
            workshop.c.series.not_in(
                select(workshop.c.series).where(
                    workshop.c.series != "",
                    (workshop.c.created_at >= before)
                    | workshop.c.id.in_(used)
                    | workshop.c.follow_up_at.is_not(None),
                )
            ),
        )
        .limit(at_most)
    )
    old = delete(workshop).where(workshop.c.id.in_(idle))
    return Purged(connection.execute(old).rowcount, delete_expired(transaction))
