"""How far the model agrees with people: companies whose roles are known, against what it gives them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from shared.consensus.model import Model, RoleRule, frozen
from shared.consensus.structure import Status, structure_from_answers

# Where refitted thresholds are sought, without regard to where the model has them.
_OWN_NEEDS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65)
_HAT_NEEDS = (0.24, 0.27, 0.3, 0.33, 0.36)
_BARS = tuple(step / 20 for step in range(4, 19))


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
    """What remains when each role's thresholds are learnt anew without the companies they are tried on.

    The companies are dealt into `folds` parts in the order of their ids. For each part own_need, hat_need
    and bar of every role are sought that suit the other parts best, starting from nothing: of equally good
    ones the middle is taken. They are then tried on this part. A large drop from `score_of` means that the
    thresholds, not the reasons, carry the agreement. ValueError for fewer than two folds or more folds than
    companies.
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
        structure = structure_from_answers(model, company.answers, explain=False)
        seen.append((company, structure))
    roles = {}
    for role, rule in model.roles.items():
        examples = [
            (result.need, result.room, result.bar - rule.bar, company.sure[role])
            for company, structure in seen
            if role in company.sure and role != structure.anchor
            for result in (structure.roles[role],)
        ]
        roles[role] = _best(rule, examples)
    return replace(model, roles=frozen(roles))


def _best(rule: RoleRule, examples: Sequence[tuple[float, float, float, Status]]) -> RoleRule:
    def hits(own: float, hat: float, bar: float) -> int:
        count = 0
        for need, room, relief, wanted in examples:
            got = "own" if need >= own and room >= bar + relief else "hat" if need >= hat else "none"
            count += got == wanted
        return count

    if not examples:
        return rule
    scored = {triple: hits(*triple) for triple in product(_OWN_NEEDS, _HAT_NEEDS, _BARS)}
    most = max(scored.values())
    best = [triple for triple, count in scored.items() if count == most]
    middle = [sum(column) / len(best) for column in zip(*best, strict=True)]
    own, hat, bar = min(best, key=lambda triple: sum(abs(a - b) for a, b in zip(triple, middle, strict=True)))
    return replace(rule, own_need=own, hat_need=hat, bar=bar)
