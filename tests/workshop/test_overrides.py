"""A facilitator's decisions on roles. Rules D1-D8."""

from __future__ import annotations

import pytest

from shared.workshop.overrides import Place, Status, decide_override, places_in_effect
from shared.workshop.state import Refusal
from tests.workshop.small_workshop import DEFINITION, ROLES

DEDICATED, NONE = Place("own", None), Place("none", None)


def decided(
    role: str = "hunter", status: Status | None = "own", host: str | None = None, reason: str = "Uusi alue"
) -> str | Refusal:
    return decide_override(DEFINITION, role, status=status, host=host, reason=reason)


def hat(host: str | None) -> Place:
    return Place("hat", host)


@pytest.mark.parametrize("status", ["own", "none"])
@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_definition_can_be_decided_on(role: str, status: Status) -> None:
    """D1."""
    assert decided(role, status) == "Uusi alue"


@pytest.mark.parametrize(
    ("role", "status", "host"), [("x", "own", None), ("x", None, None), ("hunter", "hat", "x")]
)
def test_a_role_that_the_definition_lacks_is_refused(
    role: str, status: Status | None, host: str | None
) -> None:
    """D1: as the role itself, as a host, and when an override is taken away."""
    assert decided(role, status, host) == Refusal("unknown_role")


@pytest.mark.parametrize("host", [None, *ROLES])
@pytest.mark.parametrize("status", ["own", "hat", "none", None])
def test_a_hat_has_another_role_as_its_host_and_nothing_else_has_one(
    status: Status | None, host: str | None
) -> None:
    """D2."""
    fits = host not in (None, "hunter") if status == "hat" else host is None

    assert decided("hunter", status, host) == ("Uusi alue" if fits else Refusal("malformed"))


@pytest.mark.parametrize("reason", ["", "  ", "\n\t", "\u200b", "\x00"])
def test_an_override_needs_a_reason_that_its_readers_can_see(reason: str) -> None:
    """D3."""
    assert decided(reason=reason) == Refusal("reason_required")


def test_an_override_is_taken_away_without_a_reason() -> None:
    """D4."""
    assert decided(status=None, reason="") == ""


def test_a_reason_is_kept_cleaned_as_a_comment_is() -> None:
    """D5."""
    assert decided(reason="  Uusi\r\nalue\x07 ") == "Uusi\nalue"


def test_an_override_holds_in_place_of_the_computed_result_and_others_stay() -> None:
    """D6."""
    computed = {"hunter": DEDICATED, "farmer": hat("hunter"), "expert": NONE}

    places = places_in_effect(computed, {"expert": DEDICATED}, "hunter")

    assert places == {**computed, "expert": DEDICATED}


def test_an_override_of_a_role_that_was_not_computed_has_no_effect() -> None:
    """D6."""
    assert places_in_effect({"hunter": DEDICATED}, {"gone": DEDICATED}, "hunter") == {"hunter": DEDICATED}


def test_a_hat_follows_its_decided_host() -> None:
    """D6."""
    computed = {"hunter": DEDICATED, "farmer": DEDICATED, "expert": hat("hunter")}

    assert places_in_effect(computed, {"expert": hat("farmer")}, "hunter")["expert"] == hat("farmer")


@pytest.mark.parametrize("lost", [NONE, hat("hunter")])
def test_a_hat_whose_host_is_no_longer_dedicated_goes_to_the_anchor(lost: Place) -> None:
    """D7."""
    computed = {"hunter": DEDICATED, "farmer": DEDICATED, "expert": hat("farmer")}

    assert places_in_effect(computed, {"farmer": lost}, "hunter")["expert"] == hat("hunter")


def test_everybody_carries_a_hat_once_neither_its_host_nor_the_anchor_is_dedicated() -> None:
    """D8."""
    computed = {"hunter": DEDICATED, "farmer": hat("hunter")}

    assert places_in_effect(computed, {"hunter": NONE}, "hunter")["farmer"] == hat(None)
