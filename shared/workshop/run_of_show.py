"""The run of show: what facilitators plan for a stop of the agenda, several of them at once."""

from __future__ import annotations

from typing import Final

from shared.workshop.answers import clean_text
from shared.workshop.state import Refusal

MINUTES_MAX: Final = 180
NOTE_LENGTH_MAX: Final = 500
"""Characters of a note once it is cleaned; what is longer is cut."""


def clean_note(text: str) -> str:
    """A note as it is kept."""
    return clean_text(text)[:NOTE_LENGTH_MAX]


def decide_note(was: str, text: str, began_from: str) -> str | Refusal:
    """The note after an edit that began from the text `began_from`.

    Where somebody has written another text since, it is refused `written_meanwhile` with that text, and
    nothing is changed; an edit that would leave the note as it is succeeds.
    """
    clean = clean_note(text)
    if clean != was and clean_note(began_from) != was:
        return Refusal("written_meanwhile", {"theirs": was})
    return clean
