"""What a company calls roles, stages and segments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.definitions import load_definition
from shared.workshop.names import NameChanges, Names, decide_names, short_name, with_names
from shared.workshop.state import Refusal, WorkshopState, first_state

DEFINITION = load_definition()
START = first_state(DEFINITION, "short")
ROLE = "inside"


def decided(changes: NameChanges, current: Names | None = None) -> Names:
    names = decide_names(DEFINITION, START, current or Names(), changes)
    assert not isinstance(names, Refusal), names
    return names


def refused(changes: NameChanges, state: WorkshopState = START) -> Refusal:
    refusal = decide_names(DEFINITION, state, Names(), changes)
    assert isinstance(refusal, Refusal)
    return refusal


def test_a_name_of_the_company_takes_the_place_of_the_usual_one_in_every_language() -> None:
    """W1."""
    names = decided(
        {
            "roles": {ROLE: " Asiakasmyyjä\n"},
            "stages": {"sell": "Kauppa"},
            "segments": {"large": "Konsernit"},
        }
    )

    worded = with_names(DEFINITION, names)

    assert worded.roles[ROLE].name == dict.fromkeys(("fi", "sv", "en"), "Asiakasmyyjä")
    assert worded.roles[ROLE].short["sv"] == "Asiakasmyyjä"
    assert worded.roles[ROLE].does == DEFINITION.roles[ROLE].does
    assert worded.stages["sell"].name["en"] == "Kauppa"
    assert worded.segments == {"large": dict.fromkeys(("fi", "sv", "en"), "Konsernit")}
    assert [role for role in worded.roles if role != ROLE] == [r for r in DEFINITION.roles if r != ROLE]


@pytest.mark.parametrize("nothing", [None, "", "  \u200b"])
def test_an_empty_name_gives_the_usual_one_back(nothing: str | None) -> None:
    """W1."""
    named = decided({"roles": {ROLE: "Asiakasmyyjä"}, "segments": {"small": "Pajat"}})

    names = decided({"roles": {ROLE: nothing}}, named)

    assert names == Names(segments={"small": "Pajat"})
    assert with_names(DEFINITION, Names()) is DEFINITION


def test_what_there_is_not_and_what_is_too_long_is_refused_by_name() -> None:
    """W2."""
    assert refused({"roles": {"jester": "Narri"}}) == Refusal("name_unknown", {"id": "jester"})
    assert refused({"segments": {"sell": "x"}}) == Refusal("name_unknown", {"id": "sell"})
    assert refused({"stages": {"sell": "x" * 41}}) == Refusal("name_too_long", {"name": "x" * 40, "max": 40})
    assert decided({"stages": {"sell": "x" * 40}}).stages == {"sell": "x" * 40}


def test_two_of_a_kind_never_share_a_name() -> None:
    """W3."""
    other = next(role for role in DEFINITION.roles.values() if role.id != ROLE)

    assert refused({"roles": {ROLE: other.name["sv"].upper()}}).code == "name_twice"
    assert refused({"segments": {"large": "Muut", "small": "muut"}}) == Refusal(
        "name_twice", {"name": "muut"}
    )
    assert decided({"roles": {ROLE: "Muut"}, "segments": {"large": "Muut"}}).roles == {ROLE: "Muut"}


def test_names_stay_after_the_end() -> None:
    """W4."""
    assert refused({}, replace(START, step="closed")) == Refusal("workshop_ended")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Asiakasmyyjä", "Asiakasmyyjä"),
        ("Kansainvälisten avainasiakkaiden johtaja", "Kansainvälisten…"),
        ("Yritysasiakaspalvelupäällikkö", "Yritysasiakaspalv…"),
    ],
)
def test_cards_have_a_name_of_eighteen_characters_at_most(name: str, short: str) -> None:
    assert short_name(name) == short
    assert len(short) <= 18
