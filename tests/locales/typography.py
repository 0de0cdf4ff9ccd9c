"""What is wrong with the marks and spaces of a text, by language."""

from __future__ import annotations

import re

from shared.locales import Language

_EVERYWHERE = [
    (re.compile(r"\.\.\."), "three dots: use …"),
    (re.compile(r"\""), "straight double quotation mark"),
    (re.compile(r"'"), "straight apostrophe: use U+2019"),
    (re.compile(r"\d-\d"), "hyphen in a range: use U+2013"),
    (re.compile(r"^ | $|  "), "stray space"),
]
_NORDIC = [
    (re.compile(r"\d \d{3}\b"), "breaking space in a number: use U+00A0"),
    (re.compile(r"\d{5,}"), "no thousands separator"),
    (re.compile(r"\d,\d{3}\b"), "English thousands"),
    (re.compile(r"(?:\d|[a-zåäö.]) (?:€|%)"), "breaking space before € or %: use U+00A0"),
    (re.compile(r"\d[€%]"), "no space before € or %"),
    (re.compile(r"[€]\d"), "€ before the number"),
    (re.compile(r"[“„«»]"), "quotation marks of another language: use ”"),
]
_ENGLISH = [
    (re.compile(r"\d[ \u00a0]\d{3}\b"), "Nordic thousands"),
    (re.compile(r"\d{5,}"), "no thousands separator"),
    (re.compile(r"\d[ \u00a0]?€"), "€ after the number"),
    (re.compile(r"\d[ \u00a0]%"), "space before %"),
    (re.compile(r"(?:^|\s)”"), "opening quotation mark of another language: use “"),
]


def faults(language: Language, text: str) -> list[str]:
    """Every fault found; empty for a clean text."""
    rules = _EVERYWHERE + (_ENGLISH if language == "en" else _NORDIC)
    return [fault for pattern, fault in rules if pattern.search(text)]
