"""What a follow-up workshop begins with: the last target as today's roles, and its three questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.locales import Language, translate
from shared.results.hand_offs import status_in_effect
from shared.results.outcome import StructureOutcome
from shared.workshop.own_items import FREE_TEXT, SCALE, WantedItem

STEP: Final = "today"
DAYS: Final = 90
"""From the end of a workshop to its follow-up, unless another day is chosen."""
_OPTIONS: Final = ("none", "some", "half", "most", "all")
_TODAY: Final[Mapping[str, str]] = {"own": "own", "hat": "part", "none": "none"}
"""The state of today's grid that a role has once the proposal is in force."""


def questions_of(language: Language) -> tuple[WantedItem, ...]:
    """What was done, what hurts, what to change: custom questions in the workshop's language."""

    def say(key: str) -> str:
        return translate(language, f"follow-{key}")

    return (
        WantedItem(
            STEP,
            SCALE,
            say("question-done"),
            say("label-done"),
            tuple(say(f"option-{option}") for option in _OPTIONS),
        ),
        WantedItem(STEP, FREE_TEXT, say("question-hurts"), say("label-hurts"), ()),
        WantedItem(STEP, FREE_TEXT, say("question-change"), say("label-change"), ()),
    )


def today_of(structure: StructureOutcome | None) -> Mapping[str, str]:
    """Each role's target as a state of today's roles; empty without a complete structure."""
    if structure is None or not structure.is_complete:
        return {}
    return {role.role: _TODAY[status_in_effect(role)[0]] for role in structure.roles}
