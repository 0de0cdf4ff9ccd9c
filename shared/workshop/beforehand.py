"""Answering before the workshop, each at one's own pace, until a set time. Rules B1-B8 of RULES.md.

What is answered is sealed: nobody but its author can read it until the room leaves the lobby.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from shared.workshop.definition import Definition, ItemSet
from shared.workshop.ideas import is_ranking_of_ideas
from shared.workshop.state import LOBBY, STRUCTURE, Phase, Refusal, WorkshopState, agenda

WINDOW_MAX_S: Final = 60 * 24 * 3600


def decide_beforehand(
    definition: Definition, item_set: ItemSet, state: WorkshopState, until: float | None, now: float
) -> WorkshopState | Refusal:
    """The state in which people may answer until a moment, in seconds since the epoch, or no longer may."""
    if state.step != LOBBY:
        return Refusal("beforehand_started")
    asked = items_before_structure(definition, item_set)
    if until is None:
        hidden = state.with_items(asked, phase=Phase.HIDDEN) if state.is_sealed else state
        return replace(hidden, beforehand_until=None)
    if not now < until <= now + WINDOW_MAX_S:
        return Refusal("beforehand_time", {"days": WINDOW_MAX_S // (24 * 3600)})
    if any(state.phase_of(item) in (Phase.LOCKED, Phase.REVEALED) for item in asked):
        return Refusal("beforehand_started")
    opened = state.with_items(asked, phase=Phase.OPEN)
    return replace(opened, beforehand_until=until, are_comments_shared=False, focus=None)


def items_before_structure(definition: Definition, item_set: ItemSet) -> tuple[str, ...]:
    """Every item of the questions that the structure is computed from, in the order of asking."""
    stops = agenda(definition, item_set)
    steps = stops[1 : stops.index(STRUCTURE)]
    return tuple(
        item.id
        for step in steps
        for item in definition.ballot(step, item_set)
        if not is_ranking_of_ideas(item)
    )


def refuse_late(state: WorkshopState, now: float) -> Refusal | None:
    """Why nothing is saved of an answer, a comment or an upvote: the time to answer beforehand is over."""
    if state.beforehand_until is not None and now >= state.beforehand_until:
        return Refusal("beforehand_over")
    return None
