"""A group's consensus: what it said, the structure that follows, how firm it is, what to talk about next."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Literal

from shared.consensus.agreement import NoBallots
from shared.consensus.ballots import AsIs, Ballot, Tally, scales_of, tally
from shared.consensus.change import (
    Change,
    Contradiction,
    Notice,
    RaciRow,
    Wave,
    asis_of,
    changes_of,
    contradictions_of,
    friction_order,
    notices_of,
    raci_of,
    waves_of,
)
from shared.consensus.companies import LikeCompany, companies_like
from shared.consensus.forms import Form, form_of
from shared.consensus.item_results import ItemResult, item_result, median_of
from shared.consensus.model import Model, Scale
from shared.consensus.questions import NextQuestion, certainty_with, next_questions, unasked_by_role
from shared.consensus.robustness import (
    Camps,
    Decision,
    Flip,
    Outlines,
    Stability,
    Turn,
    camps_of,
    decisions_of,
    flips_of,
    stability_of,
    turns_of,
)
from shared.consensus.structure import Structure, structure_from_answers

Verdict = Literal["agreed", "open", "none"]

DEFAULT_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Discussion:
    """An item worth talking about: `score` = changes it causes x (1 - agreement)."""

    item: str
    score: float
    changes: int


@dataclass(frozen=True, slots=True)
class Consensus:
    """All that follows from one round of ballots.

    `verdict`: "none" when two camps stand for different structures (both are in `camps`), "open" while an
    item is both divided and decisive, else "agreed". `friction`: stages, worst first. `next_questions`: what
    has not been asked and could change a role, best first; `unasked`: the same by role. `turns`: by role what
    would make it something else, asked answers first, each by the fewest votes. `contradictions`: where
    today's roles contradict a result that is open or assumed. `companies`: by role the rated companies most
    like this one; empty where the reasons are left out.
    """

    ballots: int
    items: Mapping[str, ItemResult]
    structure: Structure
    stability: Stability
    flips: Mapping[str, Flip]
    verdict: Verdict
    discuss_next: tuple[Discussion, ...]
    next_questions: tuple[NextQuestion, ...]
    unasked: Mapping[str, tuple[str, ...]]
    turns: Mapping[str, tuple[Turn, ...]]
    camps: Camps | None
    change: Mapping[str, Change]
    contradictions: tuple[Contradiction, ...]
    companies: Mapping[str, tuple[LikeCompany, ...]]
    friction: tuple[str, ...]
    raci: tuple[RaciRow, ...]
    waves: tuple[Wave, ...]
    form: Form
    notices: tuple[Notice, ...]


def consensus_of(
    model: Model,
    ballots: Sequence[Ballot],
    *,
    seed: int = DEFAULT_SEED,
    bootstraps: int = 500,
    expected: AbstractSet[str] | None = None,
    extra_scales: Mapping[str, Scale] | None = None,
    prepared_asis: Mapping[str, AsIs] | None = None,
    explain: bool = True,
) -> Consensus:
    """The consensus of these ballots; their order never matters.

    `expected`: the items asked; each gets a result even if nobody answered it, and answers to others are
    ignored. None: all items somebody answered. `extra_scales`: scales of a workshop's own items.
    `prepared_asis`: "none", "part" or "own" by role, as known beforehand: it holds where nobody says how the
    role exists today. The same ballots, seed and number of bootstraps give the same result; `bootstraps=0`
    leaves stability out, and `explain=False` leaves out the reasons and the companies, for a
    live view that is redrawn at every vote.

    Raises NoBallots without a ballot, ValueError for an answer that is not on its item's scale. If ballots
    are there but no answer the model uses, the structure is the neutral one, flagged `answers_missing`.
    """
    if not ballots:
        raise NoBallots
    tallies = count(model, ballots, expected=expected, extra_scales=extra_scales)
    used = {item: tallies[item] for item in model.items if item in tallies and tallies[item].n}
    medians = {item: median_of(counted) for item, counted in used.items()}
    shown = {item: median_of(tallies[item]) for item in model.shown if item in tallies and tallies[item].n}
    structure = structure_from_answers(model, {**shown, **medians}, explain=explain)
    outlines = Outlines(model, medians)
    items = _items(tallies, len(ballots), decisions_of(used, outlines))
    scores = {
        item: result.changes * (1 - (result.agreement or 0.0)) for item, result in items.items() if result.n
    }
    discuss_next = _discuss_next(items, scores)
    camps = camps_of(model, ballots, used, scores)
    stability = stability_of(model, ballots, used, outlines.now, seed=seed, bootstraps=bootstraps)
    today = asis_of(model, ballots, prepared_asis)
    change = changes_of(model, structure, today)
    friction = tuple(friction_order(ballots))
    questions = next_questions(model, medians)
    unasked = unasked_by_role(model, questions)
    structure = _with_unasked(structure, unasked)
    flips = flips_of(model, used, outlines)
    contradictions = contradictions_of(structure, today, unasked)
    return Consensus(
        ballots=len(ballots),
        items=items,
        structure=structure,
        stability=stability,
        flips=flips,
        verdict="none" if camps else "open" if discuss_next else "agreed",
        discuss_next=discuss_next,
        next_questions=questions,
        unasked=unasked,
        turns=_turns(turns_of(model, used, outlines, medians), questions),
        camps=camps,
        change=change,
        contradictions=contradictions,
        companies=companies_like(model, medians) if explain else {},
        friction=friction,
        raci=raci_of(model, structure),
        waves=waves_of(
            model,
            structure,
            change,
            stability.roles,
            friction,
            disputed={
                role
                for role, flip in flips.items()
                if items[flip.item].decisive and not items[flip.item].closed
            },
            checked={one.role for one in contradictions if one.status == "none"},
        ),
        form=form_of(model, structure),
        notices=notices_of(medians.get("headcount")),
    )


def _items(
    tallies: Mapping[str, Tally], ballots: int, decisions: Mapping[str, Decision]
) -> dict[str, ItemResult]:
    items = {}
    for item, counted in tallies.items():
        items[item] = item_result(counted, ballots)
        if item in decisions:
            decision = decisions[item]
            items[item] = replace(
                items[item],
                decisive=decision.changes > 0,
                changes=decision.changes,
                votes_to_flip=decision.votes_to_flip,
            )
    return items


def _discuss_next(items: Mapping[str, ItemResult], scores: Mapping[str, float]) -> tuple[Discussion, ...]:
    open_items = [item for item in scores if items[item].decisive and not items[item].closed]
    return tuple(
        Discussion(item, scores[item], items[item].changes)
        for item in sorted(open_items, key=lambda item: (-scores[item], item))
    )


def _turns(
    asked: Mapping[str, tuple[Turn, ...]], questions: tuple[NextQuestion, ...]
) -> dict[str, tuple[Turn, ...]]:
    return {
        role: (*turns, *(one.turns[role] for one in questions if role in one.turns))
        for role, turns in asked.items()
    }


def _with_unasked(structure: Structure, unasked: Mapping[str, tuple[str, ...]]) -> Structure:
    roles = {
        role: replace(result, certainty=certainty_with(result.certainty, unasked[role]))
        for role, result in structure.roles.items()
    }
    return replace(structure, roles=roles)


def count(
    model: Model,
    ballots: Sequence[Ballot],
    *,
    expected: AbstractSet[str] | None = None,
    extra_scales: Mapping[str, Scale] | None = None,
) -> dict[str, Tally]:
    """Ballots per level of each item, in the model's order; the other arguments as in `consensus_of`."""
    scales = scales_of(model, extra_scales)
    if expected is None:
        wanted: AbstractSet[str] = {item for ballot in ballots for item in ballot.answers}
    else:
        wanted = expected
    order = [*model.items, *(item for item in scales if item not in model.items)]
    return tally(ballots, scales, [item for item in order if item in wanted])
