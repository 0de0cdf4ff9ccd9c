"""What an invitation says: its text, the workshop's link and time, somebody's code, and a calendar entry."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from shared.languages import Language
from shared.locales import format_moment, language_facts, translate
from shared.store import InvitationPlan, LetterText
from shared.store.invitations import LetterKind
from shared.store.random_names import CODE_ALPHABET, PERSONAL_CODE_LENGTH
from shared.tokens import TokenDigest
from shared.workshop.answers import clean_line, clean_text

SUBJECT_LENGTH_MAX: Final = 150
BODY_LENGTH_MAX: Final = 4000
_CODE: Final = "mailed code"


def code_of(seed: str, digest: TokenDigest) -> str:
    """The one-time code of an invitation; the database alone does not give it."""
    number, letters = int(digest(seed, _CODE), 16), []
    for _ in range(PERSONAL_CODE_LENGTH):
        number, place = divmod(number, len(CODE_ALPHABET))
        letters.append(CODE_ALPHABET[place])
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What somebody is invited to. `address`: where people join, without anybody's code."""

    workshop_id: str
    name: str
    address: str
    plan: InvitationPlan

    def text(self, language: Language, kind: LetterKind, code: str | None) -> LetterText:
        """What a letter says, subject and body, the facilitator's words first."""
        written = self.plan.texts.get(language, LetterText("", ""))
        name = clean_line(self.name)
        subject = written.subject or translate(language, "mail-subject", name=name)
        if kind == "reminder":
            subject = translate(language, "mail-reminder-subject", subject=subject)
        lines = [translate(language, "mail-reminder-lead")] if kind == "reminder" else []
        lines.append(written.body or translate(language, "mail-body"))
        facts = [translate(language, "mail-workshop", name=name)]
        if (starts_at := self.starts_at()) is not None:
            moment = format_moment(language, starts_at)
            facts.append(translate(language, "mail-when", moment=moment, zone=self.plan.zone))
        # What follows # never leaves the device, so that no log of a proxy keeps a code.
        facts.append(
            translate(language, "mail-join", address=f"{self.address}#{code}" if code else self.address)
        )
        lines.append("\n".join(facts))
        if code:
            fours = " ".join(code[place : place + 4] for place in range(0, len(code), 4))
            lines.append(translate(language, "mail-code", code=fours))
        lines.append(translate(language, "mail-kept"))
        return LetterText(clean_line(subject), "\n\n".join(lines))

    def starts_at(self) -> datetime | None:
        """When it begins, in the zone that was chosen."""
        if self.plan.starts_at is None:
            return None
        return datetime.fromtimestamp(self.plan.starts_at, ZoneInfo(self.plan.zone))

    def calendar(self, language: Language, *, has_codes: bool, now: float) -> bytes | None:
        """The calendar entry, None where no time is set. It holds nobody's code: others see calendars."""
        starts_at = self.starts_at()
        if starts_at is None:
            return None
        event = Event()
        event.add("uid", f"{hashlib.sha256(self.workshop_id.encode()).hexdigest()[:32]}@roolitus")
        event.add("dtstamp", datetime.fromtimestamp(now, UTC))
        event.add("dtstart", starts_at.astimezone(UTC))
        event.add("dtend", (starts_at + timedelta(minutes=self.plan.minutes)).astimezone(UTC))
        event.add("summary", clean_line(self.name))
        event.add("location", self.address)
        event.add("url", self.address)
        words = [translate(language, "mail-join", address=self.address)]
        if has_codes:
            words.append(translate(language, "mail-calendar-code"))
        event.add("description", "\n".join(words))
        calendar = Calendar()
        calendar.add("prodid", "-//Roolitus//Roolitus//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add_component(event)
        content: bytes = calendar.to_ical()
        return content


def tidy_text(subject: str, body: str) -> LetterText:
    """The facilitator's words as they are kept: a subject of one line, neither longer than a letter takes."""
    return LetterText(clean_line(subject)[:SUBJECT_LENGTH_MAX], clean_text(body)[:BODY_LENGTH_MAX])


def write_letter(
    text: LetterText,
    language: Language,
    *,
    sender: str,
    recipient: str,
    letter_id: str,
    calendar: bytes | None,
    now: float,
) -> bytes:
    """A letter as mail servers take it. The same `letter_id` always gives the same Message-ID."""
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(translate(language, "product-name"), addr_spec=sender)
    message["To"] = Address(addr_spec=recipient)
    message["Subject"] = text.subject
    message["Date"] = datetime.fromtimestamp(now, UTC)
    message["Message-ID"] = f"<{letter_id}@{sender.rpartition('@')[2]}>"
    message["Content-Language"] = language_facts(language).locale
    # Nobody's notice of absence is wanted.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text.body)
    if calendar is not None:
        message.add_attachment(
            calendar,
            maintype="text",
            subtype="calendar",
            filename="roolitus.ics",
            params={"method": "PUBLISH", "charset": "utf-8"},
        )
    return message.as_bytes()
