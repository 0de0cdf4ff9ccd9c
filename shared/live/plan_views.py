"""The plan as console and wall show it: the stored list, and the hand-offs of the structure as it is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from shared.protocol import AnsweringView, HandOffView, PlannedActionView, PlanView
from shared.results.actions import day_of
from shared.results.hand_offs import Answering, HandOff, content_of, hand_offs_of
from shared.results.outcome import ItemResult, StructureOutcome, standing_of
from shared.store import Workshop
from shared.workshop.plan import HAND_OFF, PlanField, PlannedAction, Written, WrittenPlan

FRICTION = "friction"


def empty_plan(revision: int) -> PlanView:
    """What a screen is sent that may not see the plan yet."""
    return PlanView(revision=revision, actions=[], hand_offs=[])


def encode_plan(
    workshop: Workshop,
    written: WrittenPlan,
    structure: StructureOutcome,
    friction: ItemResult | None,
    *,
    revision: int,
    now: float,
) -> PlanView:
    """The plan of a workshop. `friction`: None where the screen may not see it. `now`: since the epoch."""
    ends_at = workshop.closed_at or now
    return PlanView(
        revision=revision,
        actions=[_action(one, ends_at) for one in written.actions],
        hand_offs=[
            _hand_off(one, written, workshop.language)
            for one in hand_offs_of(structure, standing_of(friction))
        ],
    )


def _action(one: PlannedAction, ends_at: float) -> PlannedActionView:
    due = one.due
    if due is None and one.due_days is not None:
        due = day_of(ends_at) + timedelta(days=one.due_days)
    return PlannedActionView(
        id=one.id,
        number=one.number,
        kind=one.kind,
        text=one.text,
        owner=one.owner,
        due=due.isoformat() if due else "",
        state=one.state,
        wave=one.wave,
        versions=_versions(one.written),
    )


def _hand_off(one: HandOff, written: WrittenPlan, language: str) -> HandOffView:
    content = content_of(one.to_stage, written.hand_offs, language)
    return HandOffView(
        id=f"{HAND_OFF}{one.to_stage}",
        number=one.number,
        from_stage=one.from_stage,
        to_stage=one.to_stage,
        givers=_answering(one.givers),
        receivers=_answering(one.receivers),
        named=one.named,
        of=one.of,
        text=content.text,
        accepted=content.accepted,
        state=content.state,
        versions=_versions(written.hand_offs.get(one.to_stage, {})),
    )


def _answering(roles: Sequence[Answering]) -> list[AnsweringView]:
    return [AnsweringView(role=one.role, segment=one.segment) for one in roles]


def _versions(written: Mapping[PlanField, Written]) -> dict[str, int]:
    return {name: was.version for name, was in written.items()}
