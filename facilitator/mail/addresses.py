"""Mail addresses as people paste them: a list, a column of a table, or names with the address in brackets."""

from __future__ import annotations

import re
from typing import Final

from email_validator import EmailNotValidError, validate_email

from shared.workshop.answers import clean_line
from shared.workshop.state import Refusal

SHOWN_LENGTH_MAX: Final = 60
_BETWEEN: Final = re.compile(r"[\s,;<>\"()]+")


def parse_addresses(text: str) -> list[str] | Refusal:
    """The addresses of a text in their order, each once.

    A line may hold several, or other columns besides; the first line may be a heading. Refusals:
    no_addresses; address_malformed, with the number of its line and what is written there.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = [word.removeprefix("mailto:") for word in _BETWEEN.split(line) if "@" in word]
        if not words and line.strip() and number > 1:
            return _malformed(number, line)
        for word in words:
            address = parse_address(word)
            if address is None:
                return _malformed(number, word)
            found.setdefault(address.casefold(), address)
    return list(found.values()) or Refusal("no_addresses")


def parse_address(text: str) -> str | None:
    """One address as mail servers take it, None where it is none; whether it exists is not asked."""
    try:
        parsed = validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return None
    return parsed.ascii_email


def _malformed(number: int, text: str) -> Refusal:
    return Refusal("address_malformed", {"line": number, "text": clean_line(text)[:SHOWN_LENGTH_MAX]})
