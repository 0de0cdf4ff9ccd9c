"""What the console asks while preparing: a workshop's own items, and the roles of today as far as known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Final, Literal, TypedDict

from flask import Blueprint
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, read_body
from shared.operations import Answer, Part, operation
from shared.store import OwnItem as SavedOwnItem
from shared.store import Store, Workshop
from shared.workshop.definition import Item, Text
from shared.workshop.ideas import prepared_items
from shared.workshop.own_items import CustomType, WantedItem, custom_type_of
from shared.workshop.state import Refusal

BANK_MAX: Final = 200
"""Questions that a facilitator is offered from earlier workshops."""


class NewOwnItem(Request):
    """An own item, in the body of all of a workshop's; what is allowed of it is decided by the rules."""

    step: str = Field(max_length=64)
    type: CustomType
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


class WrittenFields(TypedDict):
    """What an own item asks, in the words of its facilitator."""

    step: str
    type: CustomType
    text: str
    label: str
    options: list[str]


class WrittenQuestion(Part):
    """A custom question as it was written."""

    id: str
    step: str
    type: CustomType
    text: str
    label: str
    options: list[str]


class OwnItem(WrittenQuestion):
    """An own item of a workshop; `is_asked` once people have seen it, so that it can't be changed."""

    is_asked: bool


class OwnItemsKept(Answer):
    """A workshop's own items, in their order."""

    own_items: list[OwnItem]


class BankedQuestion(WrittenQuestion):
    """A custom question that has been asked before; `workshop`: the name of the newest that asks it."""

    workshop: str


class QuestionBank(Answer):
    """The custom questions of the workshops that an account facilitates, the newest first, each once."""

    questions: list[BankedQuestion]


def add_question_bank(pages: Blueprint, store: Store, access: Access) -> None:
    """Adds the custom questions that a facilitator has asked anywhere."""

    @operation(
        pages,
        "GET",
        "/api/question-bank",
        "List the custom questions of your earlier workshops",
        QuestionBank,
        who="facilitator",
    )
    def show_bank() -> QuestionBank:
        listed = store.workshops.of(access.signed_in())
        workshops = store.workshops.get_together([one.id for one in listed])
        found: dict[str, BankedQuestion] = {}
        for summary in listed:
            workshop = workshops.get(summary.id)
            for item in prepared_items(workshop.own_items) if workshop else ():
                if item.is_own and item.id not in found:
                    found[item.id] = BankedQuestion(id=item.id, **written_fields(item), workshop=summary.name)
        return QuestionBank(questions=list(found.values())[:BANK_MAX])


def add_preparing(
    pages: Blueprint, store: Store, members: Membership, *, on_change: Callable[[str], None]
) -> None:
    """Adds custom questions and today's roles."""
    add_question_bank(pages, store, members.access)

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/own-items",
        "Set what a workshop asks beside the questions: all of its own items, in their order",
        OwnItemsKept,
        body=OwnItems,
        who="facilitator",
        others=(404,),
    )
    def set_own_items(workshop_id: str) -> OwnItemsKept:
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
        return OwnItemsKept(own_items=own_items_of(store, workshop) if workshop else [])

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/added-items",
        "Ask a question that is not in the workshop's set, as a structure proposes in `next_questions`",
        Answer,
        body=AddedItem,
        who="facilitator",
        others=(404,),
    )
    def add_item(workshop_id: str) -> Answer:
        members.require(workshop_id)
        if refusal := store.workshops.add_item(workshop_id, read_body(AddedItem).item):
            raise Refused(refusal)
        on_change(workshop_id)
        return Answer()

    @operation(
        pages,
        "PATCH",
        "/api/workshops/<workshop_id>/prepared-asis",
        "Change what is known of some of today's roles",
        Answer,
        body=PreparedAsIs,
        who="facilitator",
        others=(404,),
    )
    def change_prepared_asis(workshop_id: str) -> Answer:
        members.require(workshop_id)
        if refusal := store.workshops.set_prepared_asis(workshop_id, read_body(PreparedAsIs).roles):
            raise Refused(refusal)
        on_change(workshop_id)
        return Answer()


def own_items_of(store: Store, workshop: Workshop) -> list[OwnItem]:
    """A workshop's own items as they were written, and whether each is fixed now."""
    return [_own_item(one) for one in store.workshops.own_items(workshop)]


def _own_item(own: SavedOwnItem) -> OwnItem:
    return OwnItem(id=own.item.id, **written_fields(own.item), is_asked=own.is_asked)


def written_fields(item: Item) -> WrittenFields:
    """The fields of an own item as it was written, by their names in requests, answers and templates."""
    return WrittenFields(
        step=item.step,
        type=custom_type_of(item),
        text=as_written(item.text),
        label=as_written(item.label),
        options=[as_written(option.text) for option in item.options],
    )


def as_written(text: Text) -> str:
    """An own item's words, which are the same in every language."""
    return next(iter(text.values()))
