"""What a facilitator decides on a role in place of the computed result. Rules D1-D8 of RULES.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from shared.workshop.answers import clean_text, is_invisible
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal

Status = Literal["own", "hat", "none"]


class HasPlace(Protocol):
    """Anything that gives a role a status: a computed result or a facilitator's decision."""

    @property
    def status(self) -> Status:
        """What becomes of the role."""
        ...

    @property
    def host(self) -> str | None:
        """The role that carries a hat."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A role's status; `host`: the role that carries a hat, None for a hat that everybody carries."""

    status: Status
    host: str | None


def decide_override(
    definition: Definition, role: str, *, status: Status | None, host: str | None, reason: str
) -> str | Refusal:
    """The reason as it is saved, cleaned, or why the override is refused; no `status` takes it away."""
    if role not in definition.roles or (host is not None and host not in definition.roles):
        return Refusal("unknown_role")
    if (status == "hat") != (host is not None) or host == role:
        return Refusal("malformed")
    clean = clean_text(reason)
    if status is not None and is_invisible(clean):
        return Refusal("reason_required")
    return clean


def places_in_effect(
    computed: Mapping[str, HasPlace], overrides: Mapping[str, HasPlace], anchor: str
) -> dict[str, Place]:
    """Each computed role's place once the overrides hold; `anchor`: the role that takes over hats."""
    chosen = {role: overrides.get(role, place) for role, place in computed.items()}
    dedicated = {role for role, place in chosen.items() if place.status == "own"}
    heir = anchor if anchor in dedicated else None
    return {
        role: Place(
            place.status, heir if place.status == "hat" and place.host not in dedicated else place.host
        )
        for role, place in chosen.items()
    }
