"""What the console asks of invitations: whom to invite, what the letters say, and how that went."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal
from zoneinfo import available_timezones

import structlog
from flask import Blueprint
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.mail.addresses import parse_addresses
from facilitator.mail.letters import BODY_LENGTH_MAX, SUBJECT_LENGTH_MAX, Occasion, code_of, tidy_text
from facilitator.surroundings import Surroundings
from shared.http import Refused, Request, not_found, read_body
from shared.languages import LANGUAGES, Language
from shared.locales import translate
from shared.operations import Answer, Part, operation
from shared.store import InvitationPlan, Workshop
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

MINUTES_MAX = 24 * 60
MOMENT_MAX = 4102444800.0
"""The year 2100, in seconds since the epoch."""
PREVIEW_CODE = "ABCDEFGHJKMN"


class InvitationText(Request):
    """The facilitator's words of an invitation in a language; empty ones are the software's."""

    subject: str = Field(max_length=4 * SUBJECT_LENGTH_MAX)
    body: str = Field(max_length=2 * BODY_LENGTH_MAX)


class InvitationLetter(Request):
    """The body of what invitations say; `starts_at`: seconds since the epoch, null where no time is said."""

    starts_at: float | None = Field(ge=0, le=MOMENT_MAX)
    minutes: int = Field(ge=1, le=MINUTES_MAX)
    zone: str = Field(max_length=60)
    texts: dict[Language, InvitationText]


class LetterToShow(Request):
    """The body of a preview: what invitations are to say, and the language and kind to see."""

    letter: InvitationLetter
    language: Language
    kind: Literal["invitation", "reminder"]


class NewInvitations(Request):
    """The body of inviting people: a text with their addresses, and the language of their letters."""

    addresses: str = Field(max_length=60_000)
    language: Language


class TextShown(Part):
    """Subject and body of a letter."""

    subject: str
    body: str


class InvitationShown(Part):
    """Somebody who is invited. `problem`, `detail`: what kept the last letter, in the mail server's words."""

    id: str
    address: str
    language: Language
    state: Literal["waiting", "sending", "sent", "refused", "unsure"]
    problem: str
    detail: str


class Invitations(Answer):
    """Who is invited, and what the letters say. `sender`: their address, empty without a mail server.

    `usual`: the software's words by language. `joined_codes`: how many of the invited have used their code;
    null where people join without one.
    """

    sender: str
    invitations: list[InvitationShown]
    joined_codes: int | None
    starts_at: float | None
    minutes: int
    zone: str
    texts: dict[Language, TextShown]
    usual: dict[Language, TextShown]


class InvitedCounted(Answer):
    """How many people were invited, and how many had been before."""

    new: int
    known: int


class Reminded(Answer):
    """How many people are reminded."""

    count: int


class LetterShown(Answer):
    """What a letter says to somebody with an example code."""

    subject: str
    body: str


def add_invitations(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds the routes. Where the host has set no mail server, people can't be invited."""
    store, server = around.store, around.mail_server
    add_invitation_letter(pages, around, members)
    add_one_invitation(pages, around, members)

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/invitations",
        "Who is invited by mail",
        Invitations,
        who="facilitator",
        others=(404,),
    )
    def list_invitations(workshop_id: str) -> Invitations:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        return _shown(around, workshop)

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/invitations",
        "Invite people by mail",
        InvitedCounted,
        body=NewInvitations,
        who="facilitator",
        others=(400, 404),
    )
    def invite(workshop_id: str) -> InvitedCounted:
        account_id, body = members.require(workshop_id), read_body(NewInvitations)
        if server is None:
            raise Refused(Refusal("mail_off"))
        addresses = parse_addresses(body.addresses)
        if isinstance(addresses, Refusal):
            raise Refused(addresses)
        invited = store.invitations.invite(
            workshop_id, addresses, body.language, lambda seed: code_of(seed, around.digest)
        )
        if isinstance(invited, Refusal):
            raise Refused(invited)
        log.info("people invited", account=account_id, workshop=workshop_id, writes=invited.new)
        return InvitedCounted(new=invited.new, known=invited.known)

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/invitations/reminder",
        "Write to the invited whose one-time code nobody has used",
        Reminded,
        who="facilitator",
        others=(400, 404),
    )
    def remind(workshop_id: str) -> Reminded:
        members.require(workshop_id)
        if server is None:
            raise Refused(Refusal("mail_off"))
        count = store.invitations.remind(workshop_id)
        if isinstance(count, Refusal):
            raise Refused(count)
        return Reminded(count=count)


def add_one_invitation(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds what can be done with somebody's invitation."""

    def change(workshop_id: str, do: Callable[[str, str], Refusal | None], invitation_id: str) -> Answer:
        members.require(workshop_id)
        if refusal := do(workshop_id, invitation_id):
            raise Refused(refusal)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/invitations/<invitation_id>/again",
        "Write again to somebody whom no letter has surely reached",
        Answer,
        who="facilitator",
        others=(400, 404),
    )
    def send_again(workshop_id: str, invitation_id: str) -> Answer:
        return change(workshop_id, around.store.invitations.send_again, invitation_id)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/invitations/<invitation_id>",
        "Delete an address; a one-time code that was not used ends",
        Answer,
        who="facilitator",
        others=(400, 404),
    )
    def withdraw(workshop_id: str, invitation_id: str) -> Answer:
        return change(workshop_id, around.store.invitations.withdraw, invitation_id)


def add_invitation_letter(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds what invitations say."""
    store = around.store

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/invitation-letter",
        "Set what invitations say from now on",
        Answer,
        body=InvitationLetter,
        who="facilitator",
        others=(400, 404),
    )
    def set_letter(workshop_id: str) -> Answer:
        members.require(workshop_id)
        if refusal := store.invitations.set_plan(workshop_id, _plan_of(read_body(InvitationLetter))):
            raise Refused(refusal)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/invitation-letter/preview",
        "What a letter would say",
        LetterShown,
        body=LetterToShow,
        who="facilitator",
        others=(400, 404),
    )
    def preview(workshop_id: str) -> LetterShown:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        body = read_body(LetterToShow)
        address = around.join_address(workshop.code)
        occasion = Occasion(workshop.id, workshop.name, address, _plan_of(body.letter))
        code = PREVIEW_CODE if workshop.identity == "personal" else None
        text = occasion.text(body.language, body.kind, code)
        return LetterShown(subject=text.subject, body=text.body)


def _plan_of(body: InvitationLetter) -> InvitationPlan:
    """What is asked for, as it is kept. Raises Refused: unknown_zone."""
    if body.zone not in available_timezones():
        raise Refused(Refusal("unknown_zone"))
    texts = {language: tidy_text(text.subject, text.body) for language, text in body.texts.items()}
    return InvitationPlan(body.starts_at, body.minutes, body.zone, texts)


def _shown(around: Surroundings, workshop: Workshop) -> Invitations:
    store, server = around.store, around.mail_server
    plan = store.invitations.plan(workshop.id)
    return Invitations(
        sender=server.sender if server else "",
        invitations=[
            InvitationShown(
                id=one.id,
                address=one.address,
                language=one.language,
                state=one.state,
                problem=one.problem,
                detail=one.detail,
            )
            for one in store.invitations.of(workshop.id)
        ],
        joined_codes=store.invitations.count_joined(workshop.id) if workshop.identity == "personal" else None,
        starts_at=plan.starts_at,
        minutes=plan.minutes,
        zone=plan.zone,
        texts={
            language: TextShown(subject=text.subject, body=text.body) for language, text in plan.texts.items()
        },
        usual={
            language: TextShown(
                subject=translate(language, "mail-subject", name=workshop.name),
                body=translate(language, "mail-body"),
            )
            for language in LANGUAGES
        },
    )
