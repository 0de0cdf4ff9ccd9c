"""How far the model agrees with people: companies whose roles are known, against what it gives them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from shared.consensus.model import Model, Status
from shared.consensus.points import point_table
from shared.consensus.structure import check_answers, structure_from_answers

# How far refitted lines may start from where the model has them, in points.
_SHIFTS = tuple(range(-20, 21, 5))


@dataclass(frozen=True, slots=True)
class RatedCompany:
    """A company as consultants see it.

    `sure`: the statuses they are sure of; `likely`: what one of them would say. `own_roles`: smallest and
    largest acceptable number of own roles, None if not said. `coverage`: mode by segment, where they said.
    """

    id: str
    answers: Mapping[str, float]
    sure: Mapping[str, Status]
    likely: Mapping[str, Status]
    own_roles: tuple[int, int] | None
    coverage: Mapping[str, Literal["field", "remote", "self"]]


@dataclass(frozen=True, slots=True)
class Miss:
    """One statement the model does not share."""

    company: str
    what: str
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class Score:
    """Hits of how many, and the misses among the sure statements, numbers of own roles and coverage."""

    sure: tuple[int, int]
    likely: tuple[int, int]
    own_roles: tuple[int, int]
    coverage: tuple[int, int]
    misses: tuple[Miss, ...]


def score_of(model: Model, companies: Iterable[RatedCompany]) -> Score:
    """Compare the model with every company's ratings."""
    sure, likely, own_roles, coverage = [0, 0], [0, 0], [0, 0], [0, 0]
    misses = []
    for company in companies:
        structure = structure_from_answers(model, company.answers, explain=False)
        statuses = structure.statuses()
        for role, wanted in company.sure.items():
            sure[0] += statuses[role] == wanted
            sure[1] += 1
            if statuses[role] != wanted:
                misses.append(Miss(company.id, role, wanted, statuses[role]))
        likely[0] += sum(statuses[role] == wanted for role, wanted in company.likely.items())
        likely[1] += len(company.likely)
        if company.own_roles is not None:
            low, high = company.own_roles
            own_roles[0] += low <= structure.own_roles <= high
            own_roles[1] += 1
            if not low <= structure.own_roles <= high:
                misses.append(Miss(company.id, "own_roles", f"{low}-{high}", str(structure.own_roles)))
        for segment, mode in company.coverage.items():
            got = structure.coverage[segment].mode
            coverage[0] += got == mode
            coverage[1] += 1
            if got != mode:
                misses.append(Miss(company.id, segment, mode, got))
    return Score(
        (sure[0], sure[1]),
        (likely[0], likely[1]),
        (own_roles[0], own_roles[1]),
        (coverage[0], coverage[1]),
        tuple(misses),
    )


def score_by_folds(model: Model, companies: Sequence[RatedCompany], folds: int) -> Score:
    """What remains when the lines of each role start where the companies they are not tried on want it.

    The companies are dealt into `folds` parts in the order of their ids. For each part the starts of both
    lines of every role are sought that suit the other parts best: of equally good ones the middle is taken.
    They are then tried on this part. More hits than `score_of` finds mean that these raters draw their lines
    elsewhere. ValueError for fewer than two folds or more folds than companies.
    """
    if not 2 <= folds <= len(companies):
        raise ValueError(f"{folds} folds do not fit {len(companies)} companies")
    dealt = sorted(companies, key=lambda company: company.id)
    parts = []
    for fold in range(folds):
        others = [company for place, company in enumerate(dealt) if place % folds != fold]
        held_out = [company for place, company in enumerate(dealt) if place % folds == fold]
        parts.append(score_of(_refitted(model, others), held_out))
    return Score(
        sure=_added(part.sure for part in parts),
        likely=_added(part.likely for part in parts),
        own_roles=_added(part.own_roles for part in parts),
        coverage=_added(part.coverage for part in parts),
        misses=tuple(miss for part in parts for miss in part.misses),
    )


def _added(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
    hits = total = 0
    for hit, of in pairs:
        hits += hit
        total += of
    return hits, total


def _refitted(model: Model, companies: Sequence[RatedCompany]) -> Model:
    seen = []
    for company in companies:
        used = check_answers(model, company.answers)
        points = model.points.add_up(used, model.usual.unasked(used))
        seen.append((company, points, structure_from_answers(model, company.answers, explain=False).anchor))
    lines = list(model.points.lines)
    for role, rule in model.roles.items():
        examples = [
            (points.odds(rule.work), points.odds(rule.job), company.sure[role])
            for company, points, anchor in seen
            if role in company.sure and role != anchor
        ]
        for line, shift in zip((rule.work, rule.job), _best_shifts(examples), strict=True):
            lines[line] = replace(lines[line], start=lines[line].start + shift)
    return replace(model, points=point_table(lines, model.points.scales))


def _best_shifts(examples: Sequence[tuple[float, float, Status]]) -> tuple[float, float]:
    def hits(work: float, job: float) -> int:
        count = 0
        for work_points, job_points, wanted in examples:
            got = "own" if job_points + job >= 0 else "hat" if work_points + work >= 0 else "none"
            count += got == wanted
        return count

    scored = {pair: hits(*pair) for pair in product(_SHIFTS, _SHIFTS)}
    most = max(scored.values())
    best = [pair for pair, count in scored.items() if count == most]
    middle = [sum(column) / len(best) for column in zip(*best, strict=True)]
    return min(best, key=lambda pair: sum(abs(a - b) for a, b in zip(pair, middle, strict=True)))
