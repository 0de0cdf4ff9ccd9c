"""Who gets into a workshop: its facilitators, one-time codes for participants, and QR codes of addresses."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.qr_code import draw_qr_code
from facilitator.workshops.names import named
from shared.http import Refused, Request, answer, not_found, read_body
from shared.store import Store
from shared.workshop.state import Refusal


class CodeCount(Request):
    """The body of making one-time codes."""

    count: int = Field(ge=1, le=500)


class MemberName(Request):
    """The body of letting somebody facilitate a workshop too: the name of their account."""

    name: str = Field(max_length=200)


def add_entry(
    pages: Blueprint, store: Store, members: Membership, join_address: Callable[[str], str]
) -> None:
    """Adds the routes. `join_address(code)`: the address behind the QR code of a workshop."""
    add_members(pages, store, members)
    add_personal_codes(pages, store, members, join_address)

    @pages.get("/api/workshops/<workshop_id>/qr.svg")
    def show_qr(workshop_id: str) -> Response:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or workshop.imported_at is not None:
            return not_found()
        return _qr(join_address(workshop.code))

    @pages.get("/api/workshops/<workshop_id>/results-qr.svg")
    def show_results_qr(workshop_id: str) -> Response:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or not workshop.state.are_results_shared:
            return not_found()
        return _qr(urljoin(join_address(workshop.code), f"/results/{workshop.results_token}"))


def add_members(pages: Blueprint, store: Store, members: Membership) -> None:
    """Adds who facilitates a workshop."""

    @pages.get("/api/workshops/<workshop_id>/members")
    def list_members(workshop_id: str) -> Response:
        members.require(workshop_id)
        found = [{"name": member.name, "role": member.role} for member in store.members.of(workshop_id)]
        return answer(members=found)

    def change(workshop_id: str, do: Callable[[str, str, str], Refusal | None]) -> Response:
        account_id = members.require(workshop_id)
        if refusal := do(workshop_id, account_id, named(read_body(MemberName).name)):
            raise Refused(refusal)
        return answer()

    @pages.post("/api/workshops/<workshop_id>/members")
    def let_in(workshop_id: str) -> Response:
        return change(workshop_id, store.members.let_in)

    @pages.delete("/api/workshops/<workshop_id>/members")
    def shut_out(workshop_id: str) -> Response:
        return change(workshop_id, store.members.shut_out)


def add_personal_codes(
    pages: Blueprint, store: Store, members: Membership, join_address: Callable[[str], str]
) -> None:
    """Adds one-time codes."""

    @pages.get("/api/workshops/<workshop_id>/personal-codes")
    def count_personal_codes(workshop_id: str) -> Response:
        members.require(workshop_id)
        counted = store.participants.count_codes(workshop_id)
        return answer(made=counted.made, used=counted.used)

    @pages.post("/api/workshops/<workshop_id>/personal-codes")
    def make_personal_codes(workshop_id: str) -> Response:
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
        return answer(
            codes=[
                {"code": code, "address": address, "qr": draw_qr_code(address)}
                for code, address in zip(codes, addresses, strict=True)
            ]
        )


def _qr(address: str) -> Response:
    return Response(draw_qr_code(address), mimetype="image/svg+xml")
