"""A consensus as plain JSON values: the published shape of `roolitus structure --format json`."""

from collections.abc import Mapping
from typing import TypeAlias

from shared.consensus.consensus import Consensus
from shared.consensus.groups import GroupsResult
from shared.consensus.robustness import Camp, Flip
from shared.consensus.structure import Coverage, Flag, Structure

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | int | bool | None"


def to_json(consensus: Consensus) -> dict[str, Json]:
    """Everything in a consensus, ready for json.dumps; numbers rounded to six decimals, order stable."""
    structure = consensus.structure
    return {
        "ballots": consensus.ballots,
        "verdict": consensus.verdict,
        "roles": {role: _role(consensus, role) for role in structure.roles},
        "anchor": structure.anchor,
        "own_roles": structure.own_roles,
        "own_roles_range": list(structure.own_roles_range),
        "hats": structure.hats,
        "specialisation": _rounded(structure.specialisation),
        "coverage": {
            segment: {**_cover(cover), "stability": _rounded(consensus.stability.coverage[segment])}
            for segment, cover in structure.coverage.items()
        },
        "form": {
            "code": consensus.form.code,
            "closeness": _rounded(consensus.form.closeness),
            "why": list(consensus.form.why),
            "runner_up": consensus.form.runner_up,
            "runner_up_closeness": _rounded(consensus.form.runner_up_closeness),
        },
        "items": _items(consensus),
        "next_questions": [
            {
                "item": one.item,
                "roles": list(one.roles),
                "expected_changes": _rounded(one.expected_changes),
                "usual": one.usual,
            }
            for one in consensus.next_questions
        ],
        "companies": _companies(consensus),
        "discuss_next": [discussion.item for discussion in consensus.discuss_next],
        "discussion": [
            {"item": one.item, "score": _rounded(one.score), "changes": one.changes}
            for one in consensus.discuss_next
        ],
        "camps": None
        if consensus.camps is None
        else {
            "item": consensus.camps.item,
            "low": _camp(consensus.camps.low),
            "high": _camp(consensus.camps.high),
        },
        "flags": [_flag(flag) for flag in structure.flags],
        "friction": list(consensus.friction),
        **_changes(consensus),
        "notices": list(consensus.notices),
        "stability": {
            "structure": _rounded(consensus.stability.structure),
            "bootstraps": consensus.stability.bootstraps,
            "seed": consensus.stability.seed,
        },
    }


def _companies(consensus: Consensus) -> Json:
    """The rated companies that the roles name. They are made up, and their raters are language models."""
    named = {one.company.id: one.company for like in consensus.companies.values() for one in like}
    return {
        name: {"people": company.people, "kind": dict(company.kind)}
        for name, company in sorted(named.items())
    }


def _items(consensus: Consensus) -> Json:
    return {
        item: {
            "n": result.n,
            "abstentions": result.abstentions,
            "lowest_level": result.low,
            "counts": list(result.counts),
            "median": result.median,
            "agreement": _maybe(result.agreement),
            "label": result.label,
            "two_camps": result.two_camps,
            "closed": result.closed,
            "decisive": result.decisive,
            "changes": result.changes,
            "votes_to_flip": result.votes_to_flip,
        }
        for item, result in consensus.items.items()
    }


def _changes(consensus: Consensus) -> dict[str, Json]:
    structure = consensus.structure
    return {
        "change": {
            role: {
                "change": change.kind,
                "today": change.today.state,
                "today_counts": list(change.today.counts),
                "contested": change.today.contested,
                "status": structure.roles[role].status,
                "host_today": change.host_today,
                "host": change.host,
            }
            for role, change in consensus.change.items()
        },
        "contradictions": [
            {
                "role": one.role,
                "today": one.today,
                "says": one.says,
                "of": one.of,
                "status": one.status,
                "unasked": list(one.unasked),
            }
            for one in consensus.contradictions
        ],
        "raci": [
            {
                "stage": row.stage,
                "A": row.accountable,
                "R": list(row.responsible),
                "C": list(row.consulted),
                "by_segment": dict(row.by_segment),
            }
            for row in consensus.raci
        ],
        "waves": [
            {
                "wave": wave.number,
                "actions": list(wave.actions),
                "changes": [
                    {
                        "role": step.role,
                        "change": step.kind,
                        "pilot": step.pilot,
                        "priority": _rounded(step.priority),
                    }
                    for step in wave.steps
                ],
            }
            for wave in consensus.waves
        ],
    }


def _role(consensus: Consensus, role: str) -> Json:
    result = consensus.structure.roles[role]
    return {
        "status": result.status,
        "basis": "assumed" if consensus.unasked[role] else "asked",
        "certainty": result.certainty,
        "chances": {status: _rounded(chance) for status, chance in result.chances.items()},
        "unasked": list(consensus.unasked[role]),
        "host": result.host,
        "need": _rounded(result.need),
        "room": _rounded(result.room),
        "bar": _rounded(result.bar),
        "margin": _rounded(result.margin),
        "binds": result.binds,
        "carried_by": result.carried_by,
        "stability": _rounded(consensus.stability.roles[role]),
        "flip": _flip(consensus.flips.get(role)),
        "reasons": [
            {
                "about": clause.about,
                "side": clause.side,
                "speaks": clause.speaks,
                "is_assumed": clause.is_assumed,
                "level": clause.level,
            }
            for clause in result.reasons
        ],
        "turns": [
            {
                "item": turn.item,
                "level": turn.level,
                "status": turn.status,
                "votes": turn.votes,
                "of": turn.of,
            }
            for turn in consensus.turns[role]
        ],
        "companies": [
            {
                "company": one.company.id,
                "raters": {"own": one.own, "hat": one.hat, "none": one.none},
                "distance": _rounded(one.distance),
                "same": list(one.same),
                "differs": [{"item": item, "level": level} for item, level in one.differs],
            }
            for one in consensus.companies.get(role, ())
        ],
    }


def _flip(flip: Flip | None) -> Json:
    if flip is None:
        return None
    return {
        "item": flip.item,
        "votes": flip.votes,
        "of": flip.of,
        "to_level": flip.to_level,
        "status": flip.status,
    }


def _cover(cover: Coverage) -> dict[str, Json]:
    return {
        "mode": cover.mode,
        "touch": _rounded(cover.touch),
        "field": _rounded(cover.field),
        "remote": _rounded(cover.remote),
        "with_partners": cover.with_partners,
    }


def _flag(flag: Flag) -> Json:
    return {"code": flag.code, **dict(flag.params)}


def _camp(camp: Camp) -> Json:
    return {"ballots": camp.ballots, "answers": _levels(camp.answers), **_brief(camp.structure)}


def _brief(structure: Structure) -> dict[str, Json]:
    return {
        "roles": {
            role: {"status": result.status, "host": result.host} for role, result in structure.roles.items()
        },
        "own_roles": structure.own_roles,
        "coverage": {segment: cover.mode for segment, cover in structure.coverage.items()},
    }


def _levels(answers: Mapping[str, float]) -> Json:
    return dict(answers)


def _rounded(number: float) -> float:
    return round(number, 6) + 0.0


def _maybe(number: float | None) -> float | None:
    return None if number is None else _rounded(number)


def groups_to_json(groups: GroupsResult) -> Json:
    """Results by group; what is hidden to protect a few people is null."""
    return {
        "groups": {
            name: {
                "n": group.n,
                "items": {
                    item: None
                    if result is None
                    else {"n": result.n, "median": result.median, "agreement": _maybe(result.agreement)}
                    for item, result in group.items.items()
                },
                "structure": None if group.structure is None else _brief(group.structure),
            }
            for name, group in groups.groups.items()
        },
        "informed": {item: _maybe(share) for item, share in groups.informed.items()},
    }
