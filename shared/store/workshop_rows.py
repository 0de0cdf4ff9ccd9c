"""A workshop as its rows say it is: what every write and read of the store begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from sqlalchemy import Connection, Update, and_, bindparam, func, select, update

from shared.languages import Language
from shared.store.encoding import (
    decode_asis,
    decode_command,
    decode_figures,
    decode_groups,
    decode_names,
    decode_own_items,
    decode_state,
    decode_wifi,
)
from shared.store.random_names import JOIN_CODE_LENGTH, new_code
from shared.store.schema import rehearsal, workshop, workshop_history, workshop_member
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.names import Names, with_names
from shared.workshop.state import Refusal, WorkshopState
from shared.workshop.table_mode import TableMode
from shared.workshop.wifi import Wifi

Identity = Literal["open", "personal"]

StoredIdentity = Literal["open", "personal", "login"]
"""`login`: in results files of older software, which stay readable. Nobody can join such a workshop."""


Part = Literal["room", "comments", "votes", "plan"]

UNKNOWN_WORKSHOP: Final = Refusal("unknown_workshop")

IMPORTED_WORKSHOP: Final = Refusal("imported_workshop")


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop's settings, revisions and state, all of one moment.

    `room_revision`, `comments_revision`, `votes_revision` and `plan_revision` each grow with every change of
    their part: settings, state and overrides; comments and upvotes; votes and participants; actions and
    hand-offs. `position` grows with every
    command and undo, so that no two states ever share one. `undo_kinds`: the newest three commands, the
    newest first, as undoing takes them back. `imported_at`: when it was brought back from a results file,
    which its results are; its state says no more than that it has ended. `own_items`: what it asks beside
    the definition's items.
    `prepared_asis`: how each role exists today, as far as that was known beforehand. `names`, `accent` and
    `logo`: the company's words and face; the accent as "#rrggbb", the logo by its digest, both empty without.
    `customer_figures`: what the number of people is computed from. `series`: shared by workshops that follow
    each other, empty without; `follow_up_at`: when the next of them is due. `wall_token`: the secret of
    the link by which people elsewhere see the wall, None without such a link.
    `wifi`: the network of the room, None where none was given. `table_mode`: what those are who join with one
    device from now on.
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
    undo_kinds: tuple[str, ...]
    is_rehearsal: bool
    own_items: tuple[Item, ...] = ()
    prepared_asis: Mapping[str, str] = field(default_factory=dict)
    table_mode: TableMode = "none"
    are_rows_shuffled: bool = True
    plan_revision: int = 0
    wall_token: str | None = None
    wifi: Wifi | None = None
    names: Names = field(default_factory=Names)
    accent: str = ""
    logo: str = ""
    customer_figures: Mapping[str, float] = field(default_factory=dict)
    series: str = ""
    follow_up_at: float | None = None

    def asked_of(self, definition: Definition) -> Definition:
        """What this workshop asks, in the company's words; `definition`: what every workshop asks."""
        return with_names(definition.with_own(self.own_items), self.names)

    @property
    def undo_kind(self) -> str | None:
        """The command that an undo would take back, None without one."""
        return self.undo_kinds[0] if self.undo_kinds else None


def logo_path(workshop: Workshop) -> str:
    """The address of a workshop's logo, empty without one; another logo has another address."""
    return f"/logo/{workshop.id}/{workshop.logo}.png" if workshop.logo else ""


def grow_revisions(workshop_id: str, *parts: Part) -> Update:
    """The statement that makes every screen of a workshop notice that these parts have changed."""
    statement = update(workshop).where(workshop.c.id == workshop_id)
    columns = {
        "room": workshop.c.room_revision,
        "comments": workshop.c.comments_revision,
        "votes": workshop.c.votes_revision,
        "plan": workshop.c.plan_revision,
    }
    return statement.values({columns[part]: columns[part] + 1 for part in parts})


_NEWEST = (
    select(func.max(workshop_history.c.number))
    .where(workshop_history.c.workshop_id == workshop.c.id)
    .correlate(workshop)
    .scalar_subquery()
)


# What undoing would take back after the newest: numbers follow each other without a gap.
_SECOND, _THIRD = workshop_history.alias(), workshop_history.alias()
_WORKSHOPS = (
    select(
        workshop,
        workshop_history.c.state,
        workshop_history.c.command,
        _SECOND.c.command.label("second_command"),
        _THIRD.c.command.label("third_command"),
        rehearsal.c.workshop_id.is_not(None).label("is_rehearsal"),
    )
    .join(workshop_history, workshop_history.c.workshop_id == workshop.c.id)
    .outerjoin(rehearsal, rehearsal.c.workshop_id == workshop.c.id)
    .outerjoin(
        _SECOND,
        and_(_SECOND.c.workshop_id == workshop.c.id, _SECOND.c.number == workshop_history.c.number - 1),
    )
    .outerjoin(
        _THIRD,
        and_(_THIRD.c.workshop_id == workshop.c.id, _THIRD.c.number == workshop_history.c.number - 2),
    )
    .where(workshop_history.c.number == _NEWEST, workshop.c.id.in_(bindparam("workshops", expanding=True)))
)


def _kinds(*commands: str | None) -> tuple[str, ...]:
    return tuple(str(decode_command(command)["kind"]) for command in commands if command is not None)


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
            plan_revision=row.plan_revision,
            position=row.position,
            own_items=(own_items := decode_own_items(row.own_items)),
            state=decode_state(row.state).asking(item.id for item in own_items),
            undo_kinds=_kinds(row.command, row.second_command, row.third_command),
            is_rehearsal=bool(row.is_rehearsal),
            prepared_asis=decode_asis(row.prepared_asis),
            names=decode_names(row.names),
            accent=row.accent,
            logo=row.logo,
            customer_figures=decode_figures(row.customer_figures),
            series=row.series,
            follow_up_at=row.follow_up_at,
            wall_token=row.wall_token,
            wifi=decode_wifi(row.wifi),
            table_mode=row.table_mode,
            are_rows_shuffled=row.are_rows_shuffled,
        )
        for row in rows
    }


def read_workshop(connection: Connection, workshop_id: str) -> Workshop | None:
    """A workshop as the connection's transaction sees it."""
    return read_workshops(connection, {workshop_id}).get(workshop_id)


def is_member(connection: Connection, workshop_id: str, account_id: str) -> bool:
    """True for the workshop's owner and those the owner let in."""
    return role_of(connection, workshop_id, account_id) is not None


def is_code_taken(connection: Connection, code: str) -> bool:
    """True while a living workshop has this join code."""
    living = select(workshop.c.id).where(workshop.c.code == code, workshop.c.closed_at.is_(None))
    return connection.execute(living).first() is not None


def free_code(connection: Connection) -> str:
    """A join code that no living workshop has."""
    while is_code_taken(connection, code := new_code(JOIN_CODE_LENGTH)):
        pass
    return code


def role_of(connection: Connection, workshop_id: str, account_id: str) -> str | None:
    """What an account is in a workshop: `owner`, `co`, or None for everybody else."""
    return connection.execute(
        select(workshop_member.c.role).where(
            workshop_member.c.workshop_id == workshop_id, workshop_member.c.account_id == account_id
        )
    ).scalar_one_or_none()
