"""Invitations by mail: whom a workshop invites, what the letters say, and which are still to be sent.

Addresses are kept for sending alone. They are deleted when the workshop ends, and with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.languages import Language
from shared.store.outbox import Outbox, is_tried_enough
from shared.store.random_names import digest_code, new_id, new_link
from shared.store.repository import Repository
from shared.store.schema import (
    invitation,
    invitation_plan,
    letter,
    personal_code,
    rehearsal,
    workshop,
)
from shared.store.workshop_rows import IMPORTED_WORKSHOP, UNKNOWN_WORKSHOP, Workshop, read_workshop
from shared.store.writer import Transaction
from shared.workshop.state import Refusal

INVITATIONS_MAX: Final = 1000
"""People whom one workshop invites."""
REMIND_AFTER_S: Final = 3600.0
"""From one reminder of a workshop to the next."""
UNSURE_AFTER_S: Final = 180.0
"""So long a mail server may take to answer; a letter without an answer by then may have arrived or not."""

LetterKind = Literal["invitation", "reminder"]
Outcome = Literal["taken", "refused", "later", "unsure"]
InvitationState = Literal["waiting", "sending", "sent", "refused", "unsure"]
_IS_CODE: Final = (personal_code.c.workshop_id == invitation.c.workshop_id) & (
    personal_code.c.code_hash == invitation.c.code_hash
)
_OUTBOX: Final = Outbox(letter.c.id, letter.c.attempts, letter.c.due_at)


@dataclass(frozen=True, slots=True)
class LetterText:
    """The facilitator's words of an invitation; empty ones are the software's."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class InvitationPlan:
    """What a workshop's invitations say. `starts_at`: seconds since the epoch, None where it is not said.

    `zone`: the time zone that the beginning is written in, as Europe/Helsinki.
    """

    starts_at: float | None = None
    minutes: int = 60
    zone: str = "Europe/Helsinki"
    texts: Mapping[Language, LetterText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody who is invited. `problem`, `detail`: what kept the last letter, in the mail server's words."""

    id: str
    address: str
    language: Language
    state: InvitationState
    problem: str
    detail: str


@dataclass(frozen=True, slots=True)
class Invited:
    """How many are invited now, and how many had been before."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be sent now. `seed`, `code_hash`: of the one-time code, None where there is none."""

    id: str
    invitation_id: str
    workshop_id: str
    kind: LetterKind
    address: str
    language: Language
    seed: str | None
    code_hash: str | None
    attempts: int


class InvitationRepository(Repository):
    """Who is invited by mail, and the letters that are still to be sent."""

    def plan(self, workshop_id: str) -> InvitationPlan:
        """What a workshop's invitations say."""
        return self._reader.read(lambda c: _read_plan(c, workshop_id))

    def set_plan(self, workshop_id: str, plan: InvitationPlan) -> Refusal | None:
        """Changes what letters that are sent from now on say. Refusals: those of `invite` but the number."""
        return self._writer.run(workshop_id, lambda t: _set_plan(t, workshop_id, plan))

    def invite(
        self,
        workshop_id: str,
        addresses: Sequence[str],
        language: Language,
        code_of: Callable[[str], str],
    ) -> Invited | Refusal:
        """Invites people and puts their letters into the outbox. `code_of(seed)`: a one-time code.

        Refusals: unknown_workshop, imported_workshop, workshop_ended, no_mail_in_rehearsal, invitations_full.
        """
        return self._writer.run(workshop_id, lambda t: _invite(t, workshop_id, addresses, language, code_of))

    def remind(self, workshop_id: str) -> int | Refusal:
        """Writes to those whose one-time code nobody has used; how many they are.

        Refusals: those of `invite`, reminder_needs_codes, reminded_lately.
        """
        return self._writer.run(workshop_id, lambda t: _remind(t, workshop_id))

    def send_again(self, workshop_id: str, invitation_id: str) -> Refusal | None:
        """Writes once more to somebody whom no letter has surely reached. Refusals: unknown_invitation."""
        return self._writer.run(workshop_id, lambda t: _send_again(t, workshop_id, invitation_id))

    def withdraw(self, workshop_id: str, invitation_id: str) -> Refusal | None:
        """Deletes an address with its letters; a one-time code that was not used ends.

        Refusals: unknown_invitation.
        """
        return self._writer.erase(workshop_id, lambda t: _withdraw(t, workshop_id, invitation_id))

    def of(self, workshop_id: str) -> list[Invitation]:
        """Everybody who is invited, those first whom no letter has reached."""
        return self._reader.read(lambda c: _read_of(c, workshop_id, self._reader.now()))

    def count_joined(self, workshop_id: str) -> int:
        """How many of the invited have used their one-time code; who they are is nobody's to know."""
        return self._reader.read(lambda c: _count_joined(c, workshop_id))

    def has_due(self) -> bool:
        """Whether a letter is to be sent now."""
        return self._reader.read(lambda c: _OUTBOX.first_due(c, self._reader.now()) is not None)

    def claim(self) -> Letter | Refusal | None:
        """The letter that has waited longest, for the caller alone until its lease is over."""
        return self._writer.run(None, _claim)

    def hand_over(self, one: Letter) -> bool:
        """Notes that the text goes out now: from here on the letter is never sent again by itself.

        False where it is no longer the caller's to send, or that could not be saved.
        """
        return self._writer.run(None, lambda t: _hand_over(t, one)) is None

    def settle(self, one: Letter, outcome: Outcome, problem: str = "", detail: str = "") -> Refusal | None:
        """Notes how an attempt went; a letter that may be taken `later` is due again, or given up at last."""
        return self._writer.run(None, lambda t: _settle(t, one, outcome, problem, detail))


def delete_invitations(connection: Connection, workshop_id: str) -> None:
    """Deletes a workshop's addresses with what has yet to be sent to them."""
    connection.execute(delete(invitation).where(invitation.c.workshop_id == workshop_id))


def _inviting(connection: Connection, workshop_id: str) -> Workshop | Refusal:
    """A workshop that people can be invited to."""
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    if found.state.is_closed:
        return Refusal("workshop_ended")
    is_rehearsal = select(rehearsal.c.workshop_id).where(rehearsal.c.workshop_id == workshop_id)
    if connection.execute(is_rehearsal).first() is not None:
        return Refusal("no_mail_in_rehearsal")
    return found


def _read_plan(connection: Connection, workshop_id: str) -> InvitationPlan:
    row = connection.execute(
        select(invitation_plan).where(invitation_plan.c.workshop_id == workshop_id)
    ).one_or_none()
    if row is None:
        return InvitationPlan()
    texts = {language: LetterText(**text) for language, text in json.loads(row.texts).items()}
    return InvitationPlan(row.starts_at, row.minutes, row.zone, texts)


def _set_plan(transaction: Transaction, workshop_id: str, plan: InvitationPlan) -> Refusal | None:
    connection = transaction.connection
    found = _inviting(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    texts = {language: {"subject": text.subject, "body": text.body} for language, text in plan.texts.items()}
    values = {
        "starts_at": plan.starts_at,
        "minutes": plan.minutes,
        "zone": plan.zone,
        "texts": json.dumps(texts, ensure_ascii=False),
    }
    changed = connection.execute(
        update(invitation_plan).where(invitation_plan.c.workshop_id == workshop_id).values(values)
    )
    if not changed.rowcount:
        connection.execute(insert(invitation_plan).values(workshop_id=workshop_id, **values))
    return None


def _invite(
    transaction: Transaction,
    workshop_id: str,
    addresses: Sequence[str],
    language: Language,
    code_of: Callable[[str], str],
) -> Invited | Refusal:
    connection = transaction.connection
    found = _inviting(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    known = {
        address.casefold()
        for address in connection.execute(
            select(invitation.c.address).where(invitation.c.workshop_id == workshop_id)
        ).scalars()
    }
    wanted = {address.casefold(): address for address in addresses}
    new = [address for folded, address in wanted.items() if folded not in known]
    if len(known) + len(new) > INVITATIONS_MAX:
        return Refusal("invitations_full", {"max": INVITATIONS_MAX})
    has_codes = found.identity == "personal"
    rows = []
    for address in new:
        seed = new_link() if has_codes else None
        code_hash = digest_code(workshop_id, code_of(seed)) if seed else None
        rows.append(
            {
                "id": new_id(),
                "workshop_id": workshop_id,
                "address": address,
                "language": language,
                "seed": seed,
                "code_hash": code_hash,
                "made_at": transaction.now,
            }
        )
    if rows:
        connection.execute(insert(invitation), rows)
        _write(transaction, [str(row["id"]) for row in rows], "invitation")
    codes = [{"workshop_id": workshop_id, "code_hash": row["code_hash"]} for row in rows if row["code_hash"]]
    if codes:
        connection.execute(insert(personal_code), codes)
    return Invited(len(new), len(wanted) - len(new))


def _write(transaction: Transaction, invitation_ids: Sequence[str], kind: LetterKind) -> None:
    """Puts letters into the outbox."""
    transaction.connection.execute(
        insert(letter),
        [
            {
                "id": new_id(),
                "invitation_id": invitation_id,
                "kind": kind,
                "made_at": transaction.now,
                "due_at": transaction.now,
            }
            for invitation_id in invitation_ids
        ],
    )


def _remind(transaction: Transaction, workshop_id: str) -> int | Refusal:
    connection, now = transaction.connection, transaction.now
    found = _inviting(connection, workshop_id)
    if isinstance(found, Refusal):
        return found
    if found.identity != "personal":
        return Refusal("reminder_needs_codes")
    reminded_at = connection.execute(
        select(invitation_plan.c.reminded_at).where(invitation_plan.c.workshop_id == workshop_id)
    ).scalar_one_or_none()
    if reminded_at is not None and now < reminded_at + REMIND_AFTER_S:
        return Refusal("reminded_lately")
    has_letter = select(letter.c.id).where(letter.c.invitation_id == invitation.c.id).exists()
    missing = connection.execute(
        select(invitation.c.id)
        .join(personal_code, _IS_CODE)
        .where(
            invitation.c.workshop_id == workshop_id,
            invitation.c.sent_at.is_not(None),
            personal_code.c.used_at.is_(None),
            ~has_letter,
        )
    ).scalars()
    ids = list(missing)
    if ids:
        _write(transaction, ids, "reminder")
    if refusal := _set_plan(transaction, workshop_id, _read_plan(connection, workshop_id)):
        return refusal
    connection.execute(
        update(invitation_plan).where(invitation_plan.c.workshop_id == workshop_id).values(reminded_at=now)
    )
    return len(ids)


def _count_joined(connection: Connection, workshop_id: str) -> int:
    return connection.execute(
        select(func.count())
        .select_from(invitation)
        .join(personal_code, _IS_CODE)
        .where(invitation.c.workshop_id == workshop_id, personal_code.c.used_at.is_not(None))
    ).scalar_one()


def _send_again(transaction: Transaction, workshop_id: str, invitation_id: str) -> Refusal | None:
    connection = transaction.connection
    refusal = _inviting(connection, workshop_id)
    if isinstance(refusal, Refusal):
        return refusal
    found = [one for one in _read_of(connection, workshop_id, transaction.now) if one.id == invitation_id]
    if not found:
        return Refusal("unknown_invitation")
    if found[0].state not in ("refused", "unsure", "waiting"):
        return None
    connection.execute(delete(letter).where(letter.c.invitation_id == invitation_id))
    connection.execute(
        update(invitation).where(invitation.c.id == invitation_id).values(problem="", detail="")
    )
    _write(transaction, [invitation_id], "invitation")
    return None


def _withdraw(transaction: Transaction, workshop_id: str, invitation_id: str) -> Refusal | None:
    connection = transaction.connection
    code_hash = (
        select(invitation.c.code_hash)
        .where(invitation.c.workshop_id == workshop_id, invitation.c.id == invitation_id)
        .scalar_subquery()
    )
    connection.execute(
        delete(personal_code).where(
            personal_code.c.workshop_id == workshop_id,
            personal_code.c.code_hash == code_hash,
            personal_code.c.used_at.is_(None),
        )
    )
    deleted = connection.execute(
        delete(invitation).where(invitation.c.workshop_id == workshop_id, invitation.c.id == invitation_id)
    )
    return None if deleted.rowcount else Refusal("unknown_invitation")


def _read_of(connection: Connection, workshop_id: str, now: float) -> list[Invitation]:
    rows = connection.execute(
        select(invitation, letter.c.id.label("letter_id"), letter.c.handed_at)
        .outerjoin(letter, letter.c.invitation_id == invitation.c.id)
        .where(invitation.c.workshop_id == workshop_id)
        .order_by(invitation.c.made_at, invitation.c.address)
    ).all()
    found = [
        Invitation(
            row.id,
            row.address,
            row.language,
            _state_of(row.letter_id, row.handed_at, row.sent_at, row.problem, now),
            row.problem,
            row.detail,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: _FIRST.index(one.state))


_FIRST: Final[tuple[InvitationState, ...]] = ("refused", "unsure", "waiting", "sending", "sent")


def _state_of(
    letter_id: str | None, handed_at: float | None, sent_at: float | None, problem: str, now: float
) -> InvitationState:
    if letter_id is not None and handed_at is not None:
        return "unsure" if now > handed_at + UNSURE_AFTER_S else "sending"
    if problem == "mail_unsure":
        return "unsure"
    # A reminder that waits says nothing: who is reminded has not joined yet, which is nobody's business.
    if sent_at is not None and not problem:
        return "sent"
    return "waiting" if letter_id is not None else "refused"


def _claim(transaction: Transaction) -> Letter | None:
    connection, now = transaction.connection, transaction.now
    due = _OUTBOX.first_due(connection, now)
    if due is None:
        return None
    row = connection.execute(
        select(letter, invitation)
        .join(invitation, invitation.c.id == letter.c.invitation_id)
        .join(workshop, workshop.c.id == invitation.c.workshop_id)
        .where(letter.c.id == due)
    ).one()
    if not _OUTBOX.claim(connection, now, due, row.attempts):
        return None
    return Letter(
        due,
        row.invitation_id,
        row.workshop_id,
        row.kind,
        row.address,
        row.language,
        row.seed,
        row.code_hash,
        row.attempts + 1,
    )


def _hand_over(transaction: Transaction, one: Letter) -> Refusal | None:
    is_ours = _OUTBOX.change_attempt(
        transaction.connection, one.id, one.attempts, due_at=None, handed_at=transaction.now
    )
    return None if is_ours else Refusal("unknown_invitation")


def _settle(
    transaction: Transaction, one: Letter, outcome: Outcome, problem: str, detail: str
) -> Refusal | None:
    connection, now = transaction.connection, transaction.now
    is_over = outcome != "later" or is_tried_enough(one.attempts)
    if is_over:
        connection.execute(delete(letter).where(letter.c.id == one.id, letter.c.attempts == one.attempts))
    else:
        _OUTBOX.change_attempt(connection, one.id, one.attempts, handed_at=None)
        _OUTBOX.put_off(connection, now, one.id, one.attempts)
    changes: dict[str, str | float] = {"problem": problem, "detail": detail}
    if outcome == "taken":
        changes["sent_at"] = now
    connection.execute(update(invitation).where(invitation.c.id == one.invitation_id).values(changes))
    return None
