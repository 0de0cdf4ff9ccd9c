"""The hand-offs of a structure: each place on the customer's path where another role becomes accountable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from shared.definitions.hand_offs import load_hand_off_texts
from shared.results.outcome import RoleOutcome, RoundResult, StructureOutcome
from shared.workshop.plan import ActionState, PlanField, Written, state_of

PARTNERS = "partner"
"""The one stage that is not on a customer's path."""
Segment = Literal["large", "small"]
SEGMENTS: tuple[Segment, ...] = ("large", "small")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A role accountable for a stage; `segment` is None where it answers for all customers."""

    role: str
    segment: Segment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff:
    """One boundary of two stages with different accountable roles.

    `number`: its place on the customer's path, from 1. `named`: how many of `of` who answered named the
    receiving stage among those with the most friction, `points` what it got; all 0 where nobody answered.
    """

    number: int
    from_stage: str
    to_stage: str
    givers: Sequence[Answering]
    receivers: Sequence[Answering]
    named: int = 0
    of: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class HandOffContent:
    """What is handed over, when the receiver has accepted it, and whether that is agreed (`done`)."""

    text: str
    accepted: str
    state: ActionState


def content_of(
    stage: str, written: Mapping[str, Mapping[PlanField, Written]], language: str
) -> HandOffContent:
    """What a hand-off into a stage consists of: as it was written, otherwise the default in a language."""
    fields, default = written.get(stage, {}), load_hand_off_texts().get(stage)
    text, accepted = (fields[name].value if name in fields else "" for name in _TEXTS)
    return HandOffContent(
        text or (default.what[language] if default else ""),
        accepted or (default.accepted[language] if default else ""),
        state_of(fields),
    )


_TEXTS: tuple[PlanField, PlanField] = ("text", "accepted")


def status_in_effect(role: RoleOutcome) -> tuple[str, str | None]:
    """A role's status and host with every decision made."""
    place = role.standing or role.override or role
    return place.status, place.host


def answering_for(structure: StructureOutcome, stage: str) -> Sequence[Answering]:
    """Who is accountable for a stage: one role, or one for each segment in selling. Empty if unknown."""
    row = next((row for row in structure.raci if row.stage == stage), None)
    if row is None:
        return ()
    by_segment = [
        Answering(role=row.by_segment[segment], segment=segment)
        for segment in SEGMENTS
        if segment in row.by_segment
    ]
    return tuple(by_segment) or (Answering(role=row.accountable),)


def path_of(structure: StructureOutcome) -> Sequence[str]:
    """The stages that a customer passes, in order, as far as anybody is accountable for them."""
    return tuple(row.stage for row in structure.raci if row.stage != PARTNERS)


def hand_offs_of(structure: StructureOutcome, friction: RoundResult | None) -> Sequence[HandOff]:
    """Every hand-off, the one into the stage that most named as unclear first, then along the path.

    Of two that as many named, the one with more points: pages show how many named each.

    `friction`: the ranking of the stages, None where it was not asked or not shown.
    """
    found = list(_along_path(structure, friction))
    return tuple(sorted(found, key=lambda one: (-one.named, -one.points, one.number)))


def _along_path(structure: StructureOutcome, friction: RoundResult | None) -> Iterator[HandOff]:
    rows = {row.row: row for row in friction.rows} if friction else {}
    number = 0
    for before, after in pairwise(path_of(structure)):
        givers, receivers = answering_for(structure, before), answering_for(structure, after)
        if givers == receivers:
            continue
        number += 1
        row = rows.get(after)
        yield HandOff(
            number=number,
            from_stage=before,
            to_stage=after,
            givers=givers,
            receivers=receivers,
            named=sum(row.counts.values()) if row else 0,
            of=friction.n if friction else 0,
            points=row.score if row else 0,
        )
