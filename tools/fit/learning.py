"""Learning the lines of evidence points: sparse additive logistic regression with declared directions.

For each role two questions are learned: does the work exist, and is it somebody's main job? An answer speaks
through steps ("at this level or above"), two answers together through pairs of such conditions. An absolute
penalty keeps most of them at nothing, a dearer one keeps pairs few. Every answer gets one direction on a line
before its weights are learned again; only a declared band may speak both ways.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from shared.consensus.points import ODDS_UNIT, Condition, Line, Pair
from shared.consensus.points_parsing import GROWING
from shared.consensus.usual import usual_answers
from tools.fit.panel import STATUSES, Company

# Answers that may speak both ways, each for a reason.
BANDS = {
    # Between self-service and the field: what outgrows a call leaves it, what needs one enters.
    *(
        ("inside", item)
        for item in ("deal_size", "sales_cycle", "decision_makers", "self_serve", "large_small")
    ),
    # Short trials need somebody who helps customers to succeed; dimensioned equipment has its service people.
    ("csm", "tech_fit"),
    # Experts who deliver for months stay with the client themselves.
    ("csm", "delivery"),
    ("csm", "revenue_model"),
    ("onboarding", "delivery"),
    ("presales", "delivery"),
    ("product_spec", "tech_fit"),
    # Too small a deal pays for nobody's time, the largest have specialists for each part.
    *((role, "deal_size") for role in ("am", "support", "coord", "csm", "renewals", "sdr_out")),
    # Contracts put out to tender are won again; some tenders are framework agreements to be renewed.
    ("renewals", "tenders"),
    # Many customers call, but a crowd buys alone.
    ("sdr_in", "customers"),
    ("am", "order_frequency"),
}

# Raters who are not the panel's.
_ORIGINS = ("older", "further")


@dataclass(frozen=True, slots=True)
class Settings:
    """`step` and `pair`: what a unit of weight costs; `ridge`: what its square costs. The rest weigh
    statements.

    `older`, `further`: the weight of a rater of an older or a further company against one of the panel.
    `unsure`, `older_unsure`: that of a statement whose rater would accept another. `text`: the weight of
    one of the text's own cases. `short`: the weight of a panel company of which only the short set is known.
    `rounds`, `tried`: pairs are added so many times, at most so many; `kept`: those with the largest weights
    stay.
    `samples`: so many times it is learned, each time from a `share` of the families drawn with `seed`.
    """

    step: float = 2.0
    pair: float = 3.0
    ridge: float = 0.3
    older: float = 0.5
    further: float = 1.0
    unsure: float = 0.7
    older_unsure: float = 0.5
    text: float = 12.0
    short: float = 0.0
    rounds: int = 3
    tried: int = 12
    kept: int = 60
    samples: int = 1
    share: float = 1.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class _Examples:
    conditions: tuple[Condition, ...]
    steps: np.ndarray
    sides: np.ndarray
    origins: np.ndarray
    weights: np.ndarray
    shares: tuple[np.ndarray, np.ndarray]
    families: tuple[str, ...]


def _sigmoid(z: np.ndarray) -> np.ndarray:
    result: np.ndarray = 1 / (1 + np.exp(-np.clip(z, -40, 40)))
    return result


def _minimum(
    features: np.ndarray,
    target: np.ndarray,
    weights: np.ndarray,
    costs: tuple[np.ndarray, np.ndarray],
    bounds: tuple[np.ndarray, np.ndarray],
    begin: tuple[float, np.ndarray] | None = None,
) -> tuple[float, np.ndarray]:
    """Weights of the features that explain the target best at these costs.

    Each is split in a plus and a minus part. `begin`: where to begin; further features begin at nothing.
    """
    count = features.shape[1]
    absolute, square = costs

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        plus, minus = theta[1 : 1 + count], theta[1 + count :]
        z = features @ (plus - minus) + theta[0]
        away = np.exp(-np.abs(z))
        error = weights * (np.where(z >= 0, 1 / (1 + away), away / (1 + away)) - target)
        slope = features.T @ error
        value = (weights * (np.maximum(z, 0) - z * target + np.log1p(away))).sum()
        value += (absolute * (plus + minus)).sum() + 0.5 * (square * (plus**2 + minus**2)).sum()
        gradient = [[error.sum()], slope + absolute + square * plus, absolute - slope + square * minus]
        return float(value), np.concatenate(gradient)

    lowest, highest = bounds
    limits: list[tuple[float | None, float | None]] = [(None, None)]
    limits += [(0.0, None if high > 0 else 0.0) for high in highest]
    limits += [(0.0, None if low < 0 else 0.0) for low in lowest]
    guess = np.zeros(1 + 2 * count)
    if begin is not None:
        guess[0] = begin[0]
        known = len(begin[1])
        guess[1 : 1 + known] = np.maximum(begin[1], 0)
        guess[1 + count : 1 + count + known] = np.maximum(-begin[1], 0)
    theta = minimize(
        loss,
        guess,
        jac=True,
        method="L-BFGS-B",
        bounds=limits,
        options={"maxiter": 100, "maxfun": 200},
    ).x
    return float(theta[0]), theta[1 : 1 + count] - theta[1 + count :]


def conditions_of(scales: Mapping[str, tuple[int, int]]) -> tuple[Condition, ...]:
    """Every "at this level or above"; of the ten numbers of target groups those that divide them well."""
    return tuple(
        Condition(item, level, at_least=True)
        for item, (low, high) in scales.items()
        for level in ((2, 3, 4, 6, 8) if item == "target_groups" else range(low + 1, high + 1))
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is learned from. `core`: the items of the short set; `further`: companies that never judge."""

    panel: Sequence[Company]
    older: Sequence[Company]
    text: Sequence[Company]
    core: frozenset[str]
    further: Sequence[Company]

    def without(self, places: AbstractSet[int]) -> Shelf:
        """All but some companies of the panel."""
        left = [company for place, company in enumerate(self.panel) if place not in places]
        return Shelf(left, self.older, self.text, self.core, self.further)


def _examples(
    shelf: Shelf,
    role: str,
    conditions: tuple[Condition, ...],
    truths: Mapping[str, np.ndarray],
    how: Settings,
) -> _Examples:
    """One row a company: the weight of its raters' statements, and the shares of it for work and for a
    job.
    """
    rows = []

    def add(key: str, company: Company, weight: float, unsure: float, origin: str = "") -> None:
        total = work = job = 0.0
        for rating in company.ratings:
            if role in rating:
                status, is_sure = rating[role]
                said = weight * (1.0 if is_sure else unsure)
                total += said
                work += said * (STATUSES.index(status) >= 1)
                job += said * (STATUSES.index(status) >= 2)
        if total:
            flags = [float(origin == one) for one in _ORIGINS]
            rows.append((truths[key], flags, total, work / total, job / total, company.family))

    for company in shelf.panel:
        add(company.id, company, 1.0, how.unsure)
        if how.short:
            add(f"{company.id} short", company, how.short, how.unsure)
    for company in shelf.older:
        add(company.id, company, 3 * how.older, how.older_unsure, "older")
    for company in shelf.further:
        add(company.id, company, how.further, how.unsure, "further")
    for company in shelf.text:
        add(company.id, company, how.text, 1.0)
    steps, origins, weights, work, job, families = zip(*rows, strict=True)
    table = np.array(steps)
    return _Examples(
        conditions,
        table,
        np.hstack([table, 1 - table]),
        np.array(origins),
        np.array(weights),
        (np.array(work), np.array(job)),
        families,
    )


def _truths(
    shelf: Shelf, conditions: tuple[Condition, ...], scales: Mapping[str, tuple[int, int]]
) -> dict[str, np.ndarray]:
    """For every company how far each condition holds; what was not answered holds as far as is usual."""
    firms = [company.answers for company in (*shelf.panel, *shelf.further)]
    usual = usual_answers(firms, scales, frozenset(GROWING))

    def row(answers: Mapping[str, float]) -> np.ndarray:
        unasked = usual.unasked(answers)
        return np.array(
            [
                condition.truth(answers[condition.item])
                if condition.item in answers
                else sum(unasked[condition.item][condition.level - scales[condition.item][0] :])
                for condition in conditions
            ]
        )

    everybody = (*shelf.panel, *shelf.further, *shelf.older, *shelf.text)
    rows = {company.id: row(company.answers) for company in everybody}
    for company in shelf.panel:
        rows[f"{company.id} short"] = row(
            {item: level for item, level in company.answers.items() if item in shelf.core}
        )
    return rows


def learn_lines(
    shelf: Shelf,
    roles: Sequence[str],
    scales: Mapping[str, tuple[int, int]],
    how: Settings,
) -> list[Line]:
    """Both lines of every role, in the order of the roles: work, then job."""
    conditions = conditions_of(scales)
    truths = _truths(shelf, conditions, scales)
    lines = []
    for role in roles:
        examples = _examples(shelf, role, conditions, truths, how)
        lines += [_learn_line(examples, share, role, scales, how) for share in examples.shares]
    return lines


def _learn_line(
    examples: _Examples, target: np.ndarray, role: str, scales: Mapping[str, tuple[int, int]], how: Settings
) -> Line:
    conditions = examples.conditions
    count = len(conditions)
    # Other raters than the panel's draw the line elsewhere, so it may start elsewhere for them.
    others = len(_ORIGINS)
    features = np.hstack([examples.steps, examples.origins])
    costs = (
        np.append(np.full(count, how.step), np.full(others, 0.02)),
        np.append(np.full(count, how.ridge), np.full(others, 0.3)),
    )
    lowest, highest = np.full(count + others, -1.0), np.full(count + others, 1.0)
    for place, condition in enumerate(conditions):
        if condition.item in GROWING:
            lowest[place] = 0.0
    start, weights = _minimum(features, target, examples.weights, costs, (lowest, highest))
    error = examples.weights * (target - _sigmoid(features @ weights + start))
    directions = _directions(examples, weights, error, role)
    for place, condition in enumerate(conditions):
        if directions[condition.item] > 0:
            lowest[place] = 0.0
        elif directions[condition.item] < 0:
            highest[place] = 0.0
    wanted = _wanted_signs(conditions, directions)
    begin = _minimum(features, target, examples.weights, costs, (lowest, highest), (start, weights))
    given = (costs, lowest, highest, begin)
    # Each sample leaves some families of companies out; the mean of what they teach is steadier than any of
    # them.
    families = sorted(set(examples.families))
    draw = np.random.default_rng(how.seed)
    start, mains, pairs = 0.0, np.zeros(count), dict[tuple[int, int], float]()
    for _ in range(how.samples):
        taken = dict(zip(families, draw.random(len(families)) < how.share, strict=True))
        held = examples.weights * np.array([taken[family] for family in examples.families]) / how.share
        begun, learned = _learn_sample(examples, target, held, given, wanted, how)
        start += begun / how.samples
        mains += learned.mains / how.samples
        for pair, weight in learned.pairs.items():
            pairs[pair] = pairs.get(pair, 0.0) + weight / how.samples
    strength = {
        pair: abs(weight) * float((examples.sides[:, pair[0]] * examples.sides[:, pair[1]]).std())
        for pair, weight in pairs.items()
    }
    kept = sorted(strength, key=lambda pair: -strength[pair])[: how.kept]
    return _line(conditions, start, mains, {pair: pairs[pair] for pair in kept}, scales)


@dataclass(frozen=True, slots=True)
class _Learned:
    mains: np.ndarray
    pairs: Mapping[tuple[int, int], float]


def _learn_sample(
    examples: _Examples,
    target: np.ndarray,
    held: np.ndarray,
    given: tuple[tuple[np.ndarray, np.ndarray], np.ndarray, np.ndarray, tuple[float, np.ndarray]],
    wanted: np.ndarray,
    how: Settings,
) -> tuple[float, _Learned]:
    (absolute, square), lowest, highest, begin = given
    count = len(examples.conditions)
    features = np.hstack([examples.steps, examples.origins])
    start, weights = _minimum(features, target, held, (absolute, square), (lowest, highest), begin)
    pairs: list[tuple[int, int]] = []
    for _ in range(how.rounds):
        error = held * (target - _sigmoid(features @ weights + start))
        found = _promising(examples.sides, error, wanted, pairs, how)
        if not found:
            break
        pairs += found
        columns = [examples.sides[:, first] * examples.sides[:, second] for first, second in found]
        features = np.column_stack([features, *columns])
        signs = np.array([wanted[pair] for pair in found])
        lowest = np.append(lowest, np.where(signs > 0, 0.0, -1.0))
        highest = np.append(highest, np.where(signs < 0, 0.0, 1.0))
        absolute = np.append(absolute, np.full(len(found), how.pair))
        square = np.append(square, np.full(len(found), how.ridge))
        start, weights = _minimum(
            features, target, held, (absolute, square), (lowest, highest), (start, weights)
        )
    paired = weights[features.shape[1] - len(pairs) :]
    return start, _Learned(weights[:count], dict(zip(pairs, paired.tolist(), strict=True)))


def _directions(examples: _Examples, weights: np.ndarray, error: np.ndarray, role: str) -> dict[str, int]:
    """Which way each answer speaks on this line: its net weight, else the way its error points. 0: a band."""
    directions = {}
    for item in dict.fromkeys(condition.item for condition in examples.conditions):
        places = [place for place, condition in enumerate(examples.conditions) if condition.item == item]
        if item in GROWING:
            directions[item] = 1
        elif (role, item) in BANDS:
            directions[item] = 0
        else:
            net = weights[places].sum()
            if np.abs(weights[places]).sum() < 1e-3:
                net = (examples.steps[:, places].T @ error).sum()
            directions[item] = 1 if net >= 0 else -1
    return directions


def _wanted_signs(conditions: tuple[Condition, ...], directions: Mapping[str, int]) -> np.ndarray:
    """For each pair of sides +1 or -1, the sign that agrees with both directions; 0 either, nan none."""
    items = [condition.item for condition in conditions] * 2
    speaks = np.array(
        [directions[condition.item] for condition in conditions]
        + [-directions[condition.item] for condition in conditions],
        dtype=float,
    )
    signs = np.where(speaks[:, None] == 0, speaks[None, :], speaks[:, None])
    same_item = np.array([[one == other for other in items] for one in items])
    signs[(speaks[:, None] * speaks[None, :] < 0) | same_item] = np.nan
    return signs


def _promising(
    sides: np.ndarray, error: np.ndarray, wanted: np.ndarray, taken: Sequence[tuple[int, int]], how: Settings
) -> list[tuple[int, int]]:
    gain = sides.T @ (sides * error[:, None])
    gain = np.where(wanted == 0, np.abs(gain), gain * wanted)
    gain = np.triu(np.nan_to_num(gain, nan=0.0), 1)
    for pair in taken:
        gain[pair] = 0.0
    found: list[tuple[int, int]] = []
    columns: list[np.ndarray] = []
    for place in np.argsort(-gain.ravel(), kind="stable")[: how.tried]:
        first, second = (int(one) for one in np.unravel_index(place, gain.shape))
        if gain[first, second] <= how.pair:
            break
        column = sides[:, first] * sides[:, second]
        if not any(np.array_equal(column, other) for other in columns):
            columns.append(column)
            found.append((first, second))
    return found


def _line(
    conditions: tuple[Condition, ...],
    start: float,
    mains: np.ndarray,
    pairs: Mapping[tuple[int, int], float],
    scales: Mapping[str, tuple[int, int]],
) -> Line:
    """The line in whole points."""
    count = len(conditions)
    answers: dict[str, list[float]] = {}
    for condition, weight in zip(conditions, mains, strict=True):
        points = float(round(weight * ODDS_UNIT))
        if points:
            low, high = scales[condition.item]
            row = answers.setdefault(condition.item, [0.0] * (high - low + 1))
            for level in range(condition.level, high + 1):
                row[level - low] += points
    listed = []
    for pair, weight in pairs.items():
        points = float(round(weight * ODDS_UNIT))
        if points:
            first, second = (
                Condition(one.item, one.level, at_least=place < count)
                for place in pair
                for one in (conditions[place % count],)
            )
            listed.append(Pair(first, second, points))
    listed.sort(key=lambda pair: -abs(pair.points))
    return Line(
        float(round(start * ODDS_UNIT)), {item: tuple(row) for item, row in answers.items()}, tuple(listed)
    )
