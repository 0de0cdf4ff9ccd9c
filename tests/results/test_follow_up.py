"""What a follow-up begins with."""

from __future__ import annotations

from dataclasses import replace

from shared.languages import LANGUAGES
from shared.results.follow_up import questions_of, today_of
from shared.results.outcome import Decision
from shared.workshop.own_items import decide_own_items
from shared.workshop.state import Refusal, first_state
from tests.report.builders import DEFINITION, usual_report


def test_the_target_in_effect_is_what_is_known_of_today() -> None:
    structure = usual_report().structure
    assert structure is not None
    decided = [
        replace(role, override=Decision(status="hat", host="field", reason="Sovittu"), standing=None)
        if role.role == "inside"
        else role
        for role in structure.roles
    ]

    today = today_of(replace(structure, roles=decided))

    assert today["field"] == "own"
    assert today["inside"] == "part"
    assert set(today.values()) <= {"own", "part", "none"}
    assert today_of(None) == {}


def test_the_three_questions_are_allowed_in_every_language() -> None:
    for language in LANGUAGES:
        items = decide_own_items(DEFINITION, first_state(DEFINITION, "short"), questions_of(language), (), ())
        assert not isinstance(items, Refusal), (language, items)
        assert len(items) == 3
