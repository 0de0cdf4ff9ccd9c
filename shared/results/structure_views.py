"""A consensus as the screens and the downloads show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from shared.consensus import Consensus, Flag, Model, Structure
from shared.consensus import NextQuestion as ConsensusQuestion
from shared.consensus.change import RaciRow, answering, kind_of_change
from shared.consensus.companies import LikeCompany as ConsensusCompany
from shared.consensus.model import StageRule
from shared.consensus.questions import certainty_with, next_questions, unasked_by_role
from shared.consensus.structure import Mode
from shared.results.outcome import (
    Clause,
    Contradiction,
    Decision,
    Discussion,
    LikeCompany,
    NextQuestion,
    OtherAnswer,
    RatedCompany,
    Remark,
    RoleOutcome,
    RolePlace,
    SegmentCoverage,
    StageDuties,
    Status,
    StructureOutcome,
    Turn,
    Wave,
)
from shared.workshop.overrides import places_in_effect

BOOTSTRAPS = 500
STABILITY_FROM = 5
"""No stability is reported for fewer ballots: resampled, they are nearly the same ones and look stable."""

TODAY: Mapping[str, Literal["own", "part", "none"]] = {"own": "own", "part": "part", "none": "none"}
SEGMENTS: tuple[Literal["large", "small"], ...] = ("large", "small")
MODES: tuple[Literal["field", "remote", "self"], ...] = ("field", "remote", "self")

EMPTY = StructureOutcome(
    is_complete=False,
    anchor=None,
    own_roles=0,
    own_roles_range=(0, 0),
    roles=[],
    coverage=[],
    flags=[],
    form=None,
    form_why=[],
    discuss_next=[],
    raci=[],
    waves=[],
    notices=[],
    is_sampled=False,
    has_consensus=True,
    alternative=[],
)
"""Before anything is settled there is no structure to show."""


def view_of(model: Model, structure: Structure) -> StructureOutcome:
    """A structure alone, as under a what-if: no stability, flips, changes or waves."""
    answers = {item: level for item, level in structure.answers.items() if item in model.items}
    questions = next_questions(model, answers)
    unasked = unasked_by_role(model, questions)
    return replace(
        EMPTY,
        is_complete=True,
        anchor=structure.anchor,
        own_roles=structure.own_roles,
        own_roles_range=structure.own_roles_range,
        roles=_roles(model, structure, {}, unasked),
        coverage=coverage_of(structure),
        flags=[_flag(flag) for flag in structure.flags],
        next_questions=_next_questions(questions),
    )


def view_of_consensus(model: Model, consensus: Consensus, *, has_stability: bool) -> StructureOutcome:
    """The whole consensus as computed; `with_decisions` sets what a facilitator decided beside it."""
    structure = consensus.structure
    has_stability = has_stability and consensus.ballots >= STABILITY_FROM
    stability = consensus.stability.roles if has_stability else {}
    camps = consensus.camps
    alternative: list[RoleOutcome] = []
    if camps is not None:
        other = camps.high if camps.high.structure.outline != structure.outline else camps.low
        computed = _roles(model, other.structure, {}, {})
        alternative = _standing(computed, other.structure.anchor, {})
    return StructureOutcome(
        is_complete=True,
        anchor=structure.anchor,
        own_roles=structure.own_roles,
        own_roles_range=structure.own_roles_range,
        roles=_roles(model, structure, stability, consensus.unasked, consensus),
        coverage=coverage_of(structure),
        flags=[_flag(flag) for flag in structure.flags],
        form=consensus.form.code,
        form_why=list(consensus.form.why),
        discuss_next=[
            Discussion(
                item=one.item,
                agreement=consensus.items[one.item].agreement or 0.0,
                changes=[flip.role for flip in consensus.flips.values() if flip.item == one.item],
                votes_to_flip=consensus.items[one.item].votes_to_flip,
            )
            for one in consensus.discuss_next
        ],
        raci=_raci(consensus.raci),
        waves=[
            Wave(
                number=wave.number,
                actions=list(wave.actions),
                changes=[step.role for step in wave.steps],
                pilots=[step.role for step in wave.steps if step.pilot],
            )
            for wave in consensus.waves
        ],
        notices=list(consensus.notices),
        is_sampled=has_stability and consensus.stability.bootstraps < BOOTSTRAPS,
        has_consensus=consensus.verdict != "none",
        alternative=alternative,
        next_questions=_next_questions(consensus.next_questions),
        contradictions=[
            Contradiction(
                role=one.role,
                today=TODAY[one.today],
                says=one.says,
                of=one.of,
                status=one.status,
                unasked=list(one.unasked),
            )
            for one in consensus.contradictions
        ],
        companies=_companies(consensus),
    )


def _companies(consensus: Consensus) -> list[RatedCompany]:
    named = {one.company.id: one.company for like in consensus.companies.values() for one in like}
    return [
        RatedCompany(id=company.id, people=company.people, kind=dict(company.kind))
        for _, company in sorted(named.items())
    ]


def _next_questions(questions: Iterable[ConsensusQuestion]) -> list[NextQuestion]:
    return [NextQuestion(item=one.item, roles=list(one.roles), usual=one.usual) for one in questions]


def _flag(flag: Flag) -> Remark:
    """A remark with what its words name; `count` and the like follow from the rest."""
    role, segment, mode = (flag.params.get(name) for name in ("role", "segment", "mode"))
    return Remark(
        code=flag.code,
        role=None if role is None else str(role),
        segment=next((one for one in SEGMENTS if one == segment), None),
        mode=next((one for one in MODES if one == mode), None),
        items=str(flag.params.get("items", "")).split(),
    )


def with_decisions(
    view: StructureOutcome, stages: Iterable[StageRule], decisions: Mapping[str, Decision]
) -> StructureOutcome:
    """A computed structure with what the group agreed in its place.

    Each role keeps its computed status and gets the one in effect. The changes from today, their order and
    who is accountable for each stage follow the status in effect. A change that exists only because of an
    override has no place in the order, since nothing was computed for it.
    """
    if view.anchor is None:
        return view
    roles = _standing(view.roles, view.anchor, decisions)
    if not decisions:
        return replace(view, roles=roles)
    standing = {role.role: role.standing or role for role in roles}
    modes: dict[str, Mode] = {cover.segment: cover.mode for cover in view.coverage}
    changing = {role.role for role in roles if role.change not in ("kept", "absent")}
    return replace(
        view,
        roles=roles,
        raci=_raci(answering(stages, standing, view.anchor, modes)),
        waves=[
            replace(
                wave,
                changes=[role for role in wave.changes if role in changing],
                pilots=[role for role in wave.pilots if role in changing],
            )
            for wave in view.waves
            if wave.actions or changing.intersection(wave.changes)
        ],
    )


def _standing(
    roles: Iterable[RoleOutcome], anchor: str, decisions: Mapping[str, Decision]
) -> list[RoleOutcome]:
    """The roles with their decisions, and what holds of each.

    Which place holds is decided by `places_in_effect`.
    """
    computed = {role.role: role for role in roles}
    places = places_in_effect(computed, decisions, anchor)
    settled = []
    for role in computed.values():
        place = places[role.role]
        is_as_computed = (place.status, place.host) == (role.status, role.host)
        settled.append(
            replace(
                role,
                override=decisions.get(role.role),
                standing=None if is_as_computed else RolePlace(status=place.status, host=place.host),
                change=_change(role, place.status),
            )
        )
    return settled


def _change(role: RoleOutcome, status: Status) -> str | None:
    """What a status changes from today; the computed word holds only where the computed status was kept."""
    if role.asis is None or status == role.status:
        return role.change
    return kind_of_change(role.asis, status)


def _raci(rows: Iterable[RaciRow]) -> list[StageDuties]:
    return [
        StageDuties(
            stage=row.stage,
            accountable=row.accountable,
            responsible=list(row.responsible),
            consulted=list(row.consulted),
            by_segment=dict(row.by_segment),
        )
        for row in rows
    ]


def _roles(
    model: Model,
    structure: Structure,
    stability: Mapping[str, float],
    unasked: Mapping[str, Sequence[str]],
    consensus: Consensus | None = None,
) -> list[RoleOutcome]:
    hats: dict[str, list[str]] = {role: [] for role in structure.roles}
    for role, result in structure.roles.items():
        if result.status == "hat" and result.host is not None:
            hats[result.host].append(role)
    views = []
    for role, result in structure.roles.items():
        flip = consensus.flips.get(role) if consensus else None
        change = consensus.change.get(role) if consensus else None
        turns = consensus.turns[role] if consensus else ()
        views.append(
            RoleOutcome(
                role=role,
                status=result.status,
                host=result.host,
                hats=hats[role],
                need=result.need,
                room=result.room,
                margin=result.margin,
                stability=stability.get(role),
                binds=result.binds,
                carried_by=result.carried_by,
                reasons=[
                    Clause(
                        about=one.about,
                        side=one.side,
                        speaks=one.speaks,
                        is_assumed=one.is_assumed,
                        level=one.level,
                    )
                    for one in result.reasons
                ],
                turns=[
                    Turn(item=one.item, level=one.level, status=one.status, votes=one.votes, of=one.of)
                    for one in turns
                ],
                certainty=certainty_with(result.certainty, unasked.get(role, ())),
                unasked=list(unasked.get(role, ())),
                companies=_like(consensus.companies.get(role, ())) if consensus else [],
                votes_to_flip=flip.votes if flip else None,
                flip_item=flip.item if flip else None,
                flip_status=flip.status if flip else None,
                flip_of=flip.of if flip else None,
                is_borderline=abs(result.margin) < model.params.close_call,
                asis=TODAY[change.today.state] if change else None,
                is_asis_prepared=change is not None and change.today.is_prepared,
                change=change.kind if change else None,
                override=None,
            )
        )
    return views


def _like(companies: Iterable[ConsensusCompany]) -> list[LikeCompany]:
    return [
        LikeCompany(
            company=one.company.id,
            own=one.own,
            hat=one.hat,
            none=one.none,
            distance=one.distance,
            same=list(one.same),
            differs=[OtherAnswer(item=item, level=level) for item, level in one.differs],
        )
        for one in companies
    ]


def coverage_of(structure: Structure) -> list[SegmentCoverage]:
    """How each segment is sold to, the large ones first."""
    return [
        SegmentCoverage(segment=segment, mode=cover.mode, has_partner_overlay=cover.with_partners)
        for segment in SEGMENTS
        if (cover := structure.coverage.get(segment)) is not None
    ]
