"""The structure along the customer's path, as boxes: what pictures, slides and the poster draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from shared.report.plan import Plan
from shared.report.report import Report, ReportRole
from shared.results.calls import Call
from shared.results.hand_offs import Answering, Segment, answering_for, path_of

LEADS = "sales_lead"
"""Leads those who do the work of several stages, so it gets a band below them instead of a box among them."""


@dataclass(frozen=True, slots=True)
class Block:
    """One role over the stages `first` to `last` of the path, `top` to `bottom` as shares of the height.

    `is_repeated`: the role has a block further left, which carries its hats. `segment`: whom it serves here,
    None for all customers.
    """

    role: ReportRole
    first: int
    last: int
    top: float
    bottom: float
    segment: Segment | None
    call: Call
    is_pilot: bool
    is_repeated: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """The number of a hand-off at the boundary before the stage `place`, `height` as a share from the top."""

    number: int
    place: int
    height: float


@dataclass(frozen=True, slots=True)
class Journey:
    """`stages` along the path; `band` is the role that leads, over the stages `band_from` to `band_to`."""

    stages: Sequence[str]
    blocks: Sequence[Block]
    marks: Sequence[Mark]
    band: ReportRole | None
    band_call: Call
    band_from: int
    band_to: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring stages that the same roles are accountable for."""

    answering: Sequence[Answering]
    first: int
    last: int


def journey_of(report: Report, plan: Plan, roles: Sequence[ReportRole] | None = None) -> Journey | None:
    """The boxes of a structure; None where nobody is accountable for anything.

    `roles`: those to show instead of the report's own, as of a second structure; then nobody but the roles'
    main stages decides where they are.
    """
    structure = report.structure
    if structure is None or not structure.raci:
        return None
    stages = path_of(structure)
    shown = {role.role.id: role for role in (report.roles if roles is None else roles)}
    dedicated = {name for name, role in shown.items() if role.status == "own"}
    answering = [
        [one for one in answering_for(structure, stage) if one.role in dedicated] if roles is None else []
        for stage in stages
    ]
    runs = list(_runs(answering))
    placed = {one.role for run in runs for one in run.answering}
    blocks: list[Block] = []
    seen: set[str] = set()
    for run in runs:
        here = list(run.answering)
        for name, role in shown.items():
            main = next((stages.index(stage) for stage in role.role.stages if stage in stages), None)
            is_here = main is not None and run.first <= main <= run.last
            if name in dedicated - placed and name != LEADS and is_here:
                here.append(Answering(role=name))
        for place, one in enumerate(here):
            blocks.append(
                Block(
                    role=shown[one.role],
                    first=run.first,
                    last=run.last,
                    top=place / len(here),
                    bottom=(place + 1) / len(here),
                    segment=one.segment,
                    call=plan.calls.get(one.role, "keep") if roles is None else "keep",
                    is_pilot=roles is None and one.role in plan.pilots,
                    is_repeated=one.role in seen,
                )
            )
            seen.add(one.role)
    band_from, band_to = _selling(stages)
    leads = shown.get(LEADS) if LEADS in dedicated - placed else None
    return Journey(
        stages=stages,
        blocks=blocks,
        marks=_marks(plan, stages, blocks) if roles is None else (),
        band=leads,
        band_call=plan.calls.get(LEADS, "keep") if roles is None else "keep",
        band_from=band_from,
        band_to=band_to,
    )


def _runs(answering: Sequence[Sequence[Answering]]) -> Sequence[_Run]:
    runs = []
    place = 0
    for number, (key, group) in enumerate(
        groupby(enumerate(answering), key=lambda one: tuple(one[1]) or one[0])
    ):
        del number
        size = len(list(group))
        runs.append(_Run(() if isinstance(key, int) else key, place, place + size - 1))
        place += size
    return runs


def _selling(stages: Sequence[str]) -> tuple[int, int]:
    places = [place for place, stage in enumerate(stages) if stage in ("qualify", "sell", "solve")]
    return (places[0], places[-1]) if places else (0, len(stages) - 1)


def _marks(plan: Plan, stages: Sequence[str], blocks: Sequence[Block]) -> Sequence[Mark]:
    marks = []
    for one in plan.along_path():
        place = stages.index(one.to_stage)
        divided = [
            block
            for block in blocks
            if block.segment is not None and (block.last == place - 1 or block.first == place)
        ]
        heights = [(block.top + block.bottom) / 2 for block in divided] or [0.5]
        marks += [Mark(one.number, place, height) for height in heights]
    return marks
