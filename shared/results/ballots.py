"""Saved answers as the ballots that the consensus is computed from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shared.consensus import Ballot
from shared.store import Ballot as SavedBallot
from shared.store import Store, Workshop
from shared.workshop.definition import Definition
from shared.workshop.own_items import ASIS
from shared.workshop.state import Phase, WorkshopState

FRICTION = "friction"


def settled_rounds(definition: Definition, state: WorkshopState) -> Mapping[str, int]:
    """The newest round of each counted item whose answers can change no more, for items that have one."""
    rounds = {}
    for item_id, item in state.items.items():
        is_settled = item.phase in (Phase.LOCKED, Phase.REVEALED)
        round_ = item.round if is_settled else item.round - 1
        known = definition.items.get(item_id)
        if round_ and known is not None and known.is_counted:
            rounds[item_id] = round_
    return rounds


def settled_ballots(store: Store, definition: Definition, workshop: Workshop) -> Sequence[Ballot]:
    """Everybody's settled answers, in the order people joined; those who only abstained are left out."""
    rounds = settled_rounds(definition, workshop.state)
    saved = store.votes.ballots(workshop.id, rounds) if rounds else []
    return [ballot for one in saved if (ballot := ballot_of(definition, one)) is not None]


def ballot_of(definition: Definition, saved: SavedBallot) -> Ballot | None:
    """One participant's answers as levels and numbers; None where there is nothing but abstentions."""
    answers: dict[str, float] = {}
    asis: Mapping[str, str] = {}
    friction: tuple[str, ...] = ()
    for item_id, answer in saved.answers.items():
        item = definition.items[item_id]
        match item.shape, answer:
            case "levels", _ if (level := item.question_type.level_of(item, answer)) is not None:
                answers[item_id] = level
            case "table", dict() if item_id == ASIS:
                asis = answer
            case "ranking", tuple() if item_id == FRICTION:
                friction = answer
    if not (answers or asis or friction):
        return None
    return Ballot(answers, asis, friction, saved.group, saved.hands_at)
