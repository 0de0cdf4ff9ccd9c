"""What the console asks of workshops over HTTP: the list, settings, copies, the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, cast

from flask import Blueprint, request
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from facilitator.workshops.company_routes import add_company
from facilitator.workshops.entry_routes import add_entry
from facilitator.workshops.live_routes import add_live
from facilitator.workshops.names import groups_named, named
from facilitator.workshops.pages import Shell, add_pages
from facilitator.workshops.prepare_routes import OwnItem, add_preparing, own_items_of
from facilitator.workshops.room_routes import add_room
from facilitator.workshops.wall_link_routes import add_wall_link
from shared.consensus.ballots import AsIs
from shared.http import Refused, Request, not_found, read_body
from shared.languages import Language
from shared.live.gateway import Handler
from shared.operations import Answer, Part, operation
from shared.store import WorkshopSummary
from shared.workshop.answers import clean_text
from shared.workshop.state import Refusal

INTRO_LENGTH_MAX = 1000
DAY_S = 86400.0


class NewWorkshop(Request):
    """The body of a new workshop."""

    name: str = Field(max_length=200)
    language: Language
    item_set: Literal["short", "full"] = "short"
    identity: Literal["open", "personal"] = "open"
    groups: list[str] = Field(default=[], max_length=12)
    intro: str = Field(default="", max_length=4000)


class CopyName(Request):
    """The body of copying a workshop: what the copy is called."""

    name: str = Field(max_length=200)


class WorkshopChange(Request):
    """The body of a change to a workshop; what is missing stays as it is."""

    name: str | None = Field(default=None, max_length=200)
    identity: Literal["open", "personal"] | None = None
    intro: str | None = Field(default=None, max_length=4000)
    groups: list[str] | None = Field(default=None, max_length=12)
    is_archived: bool | None = None
    table_mode: Literal["none", "seats", "hands"] | None = None
    are_rows_shuffled: bool | None = None


class Listed(Part):
    """A workshop in its facilitator's list."""

    id: str
    code: str
    name: str
    language: Language
    item_set: Literal["short", "full"]
    identity: Literal["open", "personal"]
    created_at: float
    step: str
    is_closed: bool
    is_archived: bool
    is_rehearsal: bool
    is_imported: bool
    joined: int
    removed_at: float | None
    follow_up_at: float | None
    is_followed: bool


class List(Answer):
    """The workshops that this account facilitates, the newest first.

    `next`: the id to ask the following ones by, as `after`, where `limit` left some off.
    """

    workshops: list[Listed]
    next: str | None


class Created(Answer):
    """A new workshop."""

    id: str
    code: str


class WorkshopSettings(Answer):
    """What can be changed in a workshop, and what has become of it."""

    name: str
    intro: str
    groups: list[str]
    identity: Literal["open", "personal"]
    joined: int
    is_anonymised: bool
    is_owner: bool
    language: Language
    definition: str
    own_items: list[OwnItem]
    prepared_asis: dict[str, AsIs]
    table_mode: Literal["none", "seats", "hands"]
    are_rows_shuffled: bool
    """Each participant sees the rows of a ranking in a random order that stays theirs."""
    is_closed: bool


def build(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    handlers: Mapping[str, Handler],
    *,
    on_change: Callable[[str], None],
    on_delete: Callable[[str], None],
    on_wall_link: Callable[[str], None],
) -> None:
    """Adds the console's and the projector's pages and what they ask of workshops.

    `handlers`: what the socket events of a console do, by name.
    `on_change(workshop_id)`: a workshop has changed, or is gone. `on_delete(workshop_id)`: it is about to go.
    `on_wall_link(workshop_id)`: the link to its wall was made or revoked.
    """
    store = around.store
    add_pages(pages, shell := Shell(store, members.access, around.settings.language))
    add_wall_link(pages, around, members, shell, on_change=on_wall_link)
    add_list(pages, around, members)
    add_settings(pages, around, members, on_change)
    add_preparing(pages, store, members, on_change=on_change)
    add_company(pages, around, members, on_change)
    add_room(pages, around, members, on_change=on_change)
    add_entry(pages, store, members, around.join_address)
    add_live(pages, members, handlers)

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/copy",
        "Make a workshop of another name with the same settings",
        Created,
        body=CopyName,
        who="facilitator",
        others=(400, 404),
    )
    def copy_workshop(workshop_id: str) -> Created:
        account_id = members.require(workshop_id)
        created = store.workshops.copy(workshop_id, account_id, name=named(read_body(CopyName).name))
        if isinstance(created, Refusal):
            raise Refused(created)
        return Created(id=created.id, code=created.code)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>",
        "Delete a workshop with everything in it; its owner alone",
        Answer,
        who="facilitator",
        others=(404,),
    )
    def delete_workshop(workshop_id: str) -> Answer:
        members.require_owner(workshop_id)
        on_delete(workshop_id)
        deleted = store.workshops.delete(workshop_id)
        if isinstance(deleted, Refusal):
            raise Refused(deleted)
        on_change(workshop_id)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/anonymise",
        "Cut answers off from people in a workshop that has ended; its owner alone",
        Answer,
        who="facilitator",
        others=(400, 404),
    )
    def anonymise(workshop_id: str) -> Answer:
        members.require_owner(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is not None and not workshop.state.is_closed:
            raise Refused(Refusal("not_ended"))
        if refusal := store.workshops.anonymise(workshop_id):
            raise Refused(refusal)
        on_change(workshop_id)
        return Answer()


def add_list(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds the list of workshops, and a new one."""
    store = around.store

    @operation(
        pages, "GET", "/api/workshops", "One's own workshops", List, who="facilitator", others=(400, 404)
    )
    def list_workshops() -> List:
        rows, after = store.workshops.of(members.access.signed_in()), request.args.get("after", "")
        if after:
            ids = [row.id for row in rows]
            if after not in ids:
                raise Refused(Refusal("unknown_workshop"))
            rows = rows[ids.index(after) + 1 :]
        shown = rows[: _limit(len(rows))]
        return List(
            workshops=[_listed(row, around.settings.retention_days) for row in shown],
            next=shown[-1].id if 0 < len(shown) < len(rows) else None,
        )

    @operation(
        pages, "POST", "/api/workshops", "Make a workshop", Created, body=NewWorkshop, who="facilitator"
    )
    def create_workshop() -> Created:
        account_id = members.access.signed_in()
        body = read_body(NewWorkshop)
        created = store.workshops.create(
            account_id,
            name=named(body.name),
            language=body.language,
            item_set=body.item_set,
            identity=body.identity,
            groups=groups_named(body.groups),
            intro=clean_text(body.intro)[:INTRO_LENGTH_MAX],
        )
        if isinstance(created, Refusal):
            raise Refused(created)
        return Created(id=created.id, code=created.code)


def add_settings(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds what can be changed in a workshop."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>",
        "A workshop's settings",
        WorkshopSettings,
        who="facilitator",
        others=(404,),
    )
    def show_settings(workshop_id: str) -> WorkshopSettings:
        account_id = members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        return WorkshopSettings(
            name=workshop.name,
            intro=workshop.intro,
            groups=list(workshop.groups),
            identity=workshop.identity,
            joined=store.participants.count(workshop_id),
            is_anonymised=workshop.anonymised_at is not None,
            is_owner=members.is_owner(workshop_id, account_id),
            language=workshop.language,
            definition=around.texts.path(workshop.item_set, workshop_id, workshop.own_items, workshop.names),
            own_items=own_items_of(store, workshop),
            prepared_asis=cast("dict[str, AsIs]", dict(workshop.prepared_asis)),
            table_mode=workshop.table_mode,
            are_rows_shuffled=workshop.are_rows_shuffled,
            is_closed=workshop.state.is_closed,
        )

    @operation(
        pages,
        "PATCH",
        "/api/workshops/<workshop_id>",
        "Change settings; what is missing stays",
        Answer,
        body=WorkshopChange,
        who="facilitator",
        others=(404,),
    )
    def change_workshop(workshop_id: str) -> Answer:
        members.require(workshop_id)
        body = read_body(WorkshopChange)
        changed = store.workshops.change(
            workshop_id,
            name=None if body.name is None else named(body.name),
            identity=body.identity,
            intro=None if body.intro is None else clean_text(body.intro)[:INTRO_LENGTH_MAX],
            groups=None if body.groups is None else groups_named(body.groups),
            is_archived=body.is_archived,
            table_mode=body.table_mode,
            are_rows_shuffled=body.are_rows_shuffled,
        )
        if isinstance(changed, Refusal):
            raise Refused(changed)
        on_change(workshop_id)
        return Answer()


def _limit(otherwise: int) -> int:
    """How many rows the request asks for."""
    sent = request.args.get("limit")
    if sent is None:
        return otherwise
    if not re.fullmatch(r"[1-9][0-9]{0,2}", sent):
        raise Refused(Refusal("malformed"))
    return int(sent)


def _listed(row: WorkshopSummary, retention_days: int) -> Listed:
    return Listed(
        id=row.id,
        code=row.code,
        name=row.name,
        language=row.language,
        item_set=row.item_set,
        identity=row.identity,
        created_at=row.created_at,
        step=row.step,
        is_closed=row.is_closed,
        is_archived=row.is_archived,
        is_rehearsal=row.is_rehearsal,
        is_imported=row.is_imported,
        joined=row.joined,
        removed_at=_removed_at(row, retention_days),
        follow_up_at=row.follow_up_at,
        is_followed=row.is_followed,
    )


def _removed_at(row: WorkshopSummary, retention_days: int) -> float | None:
    """When it is deleted unless somebody uses it; None where it stays, as one does whose follow-up is planned
    and one that is compared with those before and after it.
    """
    if not retention_days or row.follow_up_at is not None or row.is_followed:
        return None
    return row.active_at + retention_days * DAY_S
