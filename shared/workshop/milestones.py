"""Milestones of a workshop, which other systems hear of: found between two states. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from shared.workshop.state import LOBBY, STRUCTURE, Phase, WorkshopState

Kind = Literal["workshop.started", "step.revealed", "workshop.ended", "results.ready"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment of a workshop. `step`, `items`: what was revealed, in a `step.revealed` alone."""

    kind: Kind
    step: str | None = None
    items: tuple[str, ...] = ()


def milestones_between(
    before: WorkshopState, after: WorkshopState, step_of: Mapping[str, str]
) -> tuple[Milestone, ...]:
    """The milestones that a command from one state to another passes, in their order.

    `step_of`: the step of each item; one without is said without. `results.ready` follows from no state: it
    is when the results of an ended workshop have been kept.
    """
    found: list[Milestone] = []
    if before.step == LOBBY and after.step != LOBBY and not after.is_closed:
        found.append(Milestone("workshop.started"))
    shown: dict[str, list[str]] = {}
    for item, state in after.items.items():
        was = before.items.get(item)
        if state.phase is Phase.REVEALED and (was is None or was.phase is not Phase.REVEALED):
            shown.setdefault(step_of.get(item, ""), []).append(item)
    found += [Milestone("step.revealed", step or None, tuple(items)) for step, items in shown.items()]
    if after.is_structure_revealed and not before.is_structure_revealed:
        found.append(Milestone("step.revealed", STRUCTURE))
    if after.is_closed and not before.is_closed:
        found.append(Milestone("workshop.ended"))
    return tuple(found)
