"""Who gets into a workshop: its facilitators, one-time codes for participants, and QR codes of addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal
from urllib.parse import urljoin

from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.qr_code import draw_qr_code
from facilitator.workshops.names import named
from shared.http import Refused, Request, not_found, read_body
from shared.operations import Answer, Part, file, operation
from shared.store import Store, Workshop
from shared.workshop.state import Refusal

SVG = "image/svg+xml"


class CodeCount(Request):
    """The body of making one-time codes."""

    count: int = Field(ge=1, le=500)


class MemberName(Request):
    """The body of letting somebody facilitate a workshop too: the name of their account."""

    name: str = Field(max_length=200)


class CodesCounted(Answer):
    """How many one-time codes there are, and how many let somebody in."""

    made: int
    used: int


class PersonalCode(Part):
    """A one-time code, the address that carries it to a phone, and that address as an SVG picture."""

    code: str
    address: str
    qr: str


class CodesMade(Answer):
    """New one-time codes; they cannot be read again."""

    codes: list[PersonalCode]


class Member(Part):
    """Somebody who facilitates a workshop."""

    name: str
    role: Literal["owner", "co"]


class Members(Answer):
    """Who facilitates a workshop, the owner first."""

    members: list[Member]


def add_entry(
    pages: Blueprint, store: Store, members: Membership, join_address: Callable[[str], str]
) -> None:
    """Adds the routes. `join_address(code)`: the address behind the QR code of a workshop."""
    add_members(pages, store, members)
    add_personal_codes(pages, store, members, join_address)

    @file(
        pages,
        "/api/workshops/<workshop_id>/qr.svg",
        "The join address as a QR code",
        SVG,
        who="facilitator",
        others=(404,),
    )
    def show_qr(workshop_id: str) -> Response:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or workshop.imported_at is not None:
            return not_found()
        return qr_of(join_address(workshop.code))

    @file(
        pages,
        "/api/workshops/<workshop_id>/results-qr.svg",
        "The address of the shared results as a QR code",
        SVG,
        who="facilitator",
        others=(404,),
    )
    def show_results_qr(workshop_id: str) -> Response:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or not workshop.state.are_results_shared:
            return not_found()
        return qr_of(results_address(workshop, join_address))


def add_members(pages: Blueprint, store: Store, members: Membership) -> None:
    """Adds who facilitates a workshop."""

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/members",
        "Who facilitates",
        Members,
        who="facilitator",
        others=(404,),
    )
    def list_members(workshop_id: str) -> Members:
        members.require(workshop_id)
        found = [Member(name=member.name, role=member.role) for member in store.members.of(workshop_id)]
        return Members(members=found)

    def change(workshop_id: str, do: Callable[[str, str, str], Refusal | None]) -> Answer:
        account_id = members.require(workshop_id)
        if refusal := do(workshop_id, account_id, named(read_body(MemberName).name)):
            raise Refused(refusal)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/members",
        "Let an account facilitate too; the owner alone",
        Answer,
        body=MemberName,
        who="facilitator",
        others=(404,),
    )
    def let_in(workshop_id: str) -> Answer:
        return change(workshop_id, store.members.let_in)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/members",
        "Take that right away; the owner alone",
        Answer,
        body=MemberName,
        who="facilitator",
        others=(404,),
    )
    def shut_out(workshop_id: str) -> Answer:
        return change(workshop_id, store.members.shut_out)


def add_personal_codes(
    pages: Blueprint, store: Store, members: Membership, join_address: Callable[[str], str]
) -> None:
    """Adds one-time codes."""

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/personal-codes",
        "How many one-time codes there are",
        CodesCounted,
        who="facilitator",
        others=(404,),
    )
    def count_personal_codes(workshop_id: str) -> CodesCounted:
        members.require(workshop_id)
        counted = store.participants.count_codes(workshop_id)
        return CodesCounted(made=counted.made, used=counted.used)

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/personal-codes",
        "Make one-time codes",
        CodesMade,
        body=CodeCount,
        who="facilitator",
        others=(404,),
    )
    def make_personal_codes(workshop_id: str) -> CodesMade:
        """The one time that the codes can be read, each with a QR code that carries it to the phone."""
        members.require(workshop_id)
        codes = store.participants.make_codes(workshop_id, read_body(CodeCount).count)
        if isinstance(codes, Refusal):
            raise Refused(codes)
        workshop = store.workshops.get(workshop_id)
        if workshop is None:
            return not_found()
        # What follows # never leaves the phone, so that no log of a proxy keeps a code.
        addresses = [f"{join_address(workshop.code)}#{code}" for code in codes]
        return CodesMade(
            codes=[
                PersonalCode(code=code, address=address, qr=draw_qr_code(address))
                for code, address in zip(codes, addresses, strict=True)
            ]
        )


def results_address(workshop: Workshop, join_address: Callable[[str], str]) -> str:
    """Where everybody reads the shared results of a workshop."""
    return urljoin(join_address(workshop.code), f"/results/{workshop.results_token}")


def qr_of(address: str) -> Response:
    """An address as a picture for phones."""
    return Response(draw_qr_code(address), mimetype=SVG)
