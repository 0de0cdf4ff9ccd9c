"""What the console asks while preparing: a workshop's own items, and the roles of today as far as known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.membership import Membership
from shared.http import Refused, Request, answer, read_body
from shared.store import OwnItem, Store, Workshop
from shared.workshop.definition import Text
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Refusal


class NewOwnItem(Request):
    """An own item, in the body of all of a workshop's; what is allowed of it is decided by the rules."""

    step: str = Field(max_length=64)
    type: Literal["ordinal", "comment"]
    text: str = Field(max_length=2000)
    label: str = Field(default="", max_length=200)
    options: list[Annotated[str, Field(max_length=500)]] = Field(default=[], max_length=50)


class OwnItems(Request):
    """The body of a workshop's own items, all in their order; `known`: the ids of those they replace."""

    items: list[NewOwnItem] = Field(max_length=50)
    known: list[Annotated[str, Field(max_length=64)]] = Field(max_length=50)


class AddedItem(Request):
    """The body of a question of the definition that a workshop asks beside its set."""

    item: str = Field(max_length=64)


class PreparedAsIs(Request):
    """The body of what is known of some of today's roles: a state by role, null for what is known no more."""

    roles: dict[str, Literal["none", "part", "own"] | None] = Field(max_length=100)


def add_preparing(
    pages: Blueprint, store: Store, members: Membership, *, on_change: Callable[[str], None]
) -> None:
    """Adds custom questions and today's roles."""

    @pages.put("/api/workshops/<workshop_id>/own-items")
    def set_own_items(workshop_id: str) -> Response:
        members.require(workshop_id)
        body = read_body(OwnItems)
        wanted = [
            WantedItem(one.step, one.type, one.text, one.label, tuple(one.options)) for one in body.items
        ]
        changed = store.workshops.set_own_items(workshop_id, wanted, known=body.known)
        if isinstance(changed, Refusal):
            raise Refused(changed)
        on_change(workshop_id)
        workshop = store.workshops.get(workshop_id)
        return answer(own_items=own_items_of(store, workshop) if workshop else [])

    @pages.post("/api/workshops/<workshop_id>/added-items")
    def add_item(workshop_id: str) -> Response:
        members.require(workshop_id)
        if refusal := store.workshops.add_item(workshop_id, read_body(AddedItem).item):
            raise Refused(refusal)
        on_change(workshop_id)
        return answer()

    @pages.patch("/api/workshops/<workshop_id>/prepared-asis")
    def change_prepared_asis(workshop_id: str) -> Response:
        members.require(workshop_id)
        if refusal := store.workshops.set_prepared_asis(workshop_id, read_body(PreparedAsIs).roles):
            raise Refused(refusal)
        on_change(workshop_id)
        return answer()


def own_items_of(store: Store, workshop: Workshop) -> list[dict[str, object]]:
    """A workshop's own items as they were written, and whether each stands now."""
    return [_own_item(one) for one in store.workshops.own_items(workshop)]


def _own_item(own: OwnItem) -> dict[str, object]:
    item = own.item
    return {
        "id": item.id,
        "step": item.step,
        "type": item.type.value,
        "text": _as_written(item.text),
        "label": _as_written(item.label),
        "options": [_as_written(option.text) for option in item.options],
        "is_asked": own.is_asked,
    }


def _as_written(text: Text) -> str:
    """An own item's words, which are the same in every language."""
    return next(iter(text.values()))
