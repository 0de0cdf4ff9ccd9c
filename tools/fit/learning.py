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


@dataclass(frozen=True, slots=True)
class Settings:
    """`step` and `pair`: what a unit of weight costs; `ridge`: what its square costs. The rest weigh
    statements.

    `older`: the weight of an older company against one of the panel. `unsure`, `older_unsure`: the weight of
    a statement whose rater would accept another. `text`: the weight of one of the text's own cases. `short`:
    the weight of a panel company of which only the short set is known. `rounds`, `tried`: pairs are added so
    many times, at most so many; `kept`: those with the largest weights stay.
    """

    step: float = 2.0
    pair: float = 3.0
    ridge: float = 0.3
    older: float = 0.5
    unsure: float = 0.7
    older_unsure: float = 0.5
    text: float = 12.0
    short: float = 0.3
    rounds: int = 4
    tried: int = 12
    kept: int = 24


@dataclass(frozen=True, slots=True)
class _Examples:
    conditions: tuple[Condition, ...]
    steps: np.ndarray
    sides: np.ndarray
    is_older: np.ndarray
    weights: np.ndarray
    statuses: np.ndarray


def _sigmoid(z: np.ndarray) -> np.ndarray:
    result: np.ndarray = 1 / (1 + np.exp(-np.clip(z, -40, 40)))
    return result


def _minimum(
    features: np.ndarray,
    target: np.ndarray,
    weights: np.ndarray,
    costs: tuple[np.ndarray, np.ndarray],
    bounds: tuple[np.ndarray, np.ndarray],
) -> tuple[float, np.ndarray]:
    """Weights of the features that explain the target best at these costs; each split in a plus and a minus
    part.
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
    theta = minimize(
        loss,
        np.zeros(1 + 2 * count),
        jac=True,
        method="L-BFGS-B",
        bounds=limits,
        options={"maxiter": 150, "maxfun": 300},
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
    """What is learned from. `core`: the items of the short set."""

    panel: Sequence[Company]
    older: Sequence[Company]
    text: Sequence[Company]
    core: frozenset[str]

    def without(self, places: AbstractSet[int]) -> Shelf:
        """All but some companies of the panel."""
        left = [company for place, company in enumerate(self.panel) if place not in places]
        return Shelf(left, self.older, self.text, self.core)


def _examples(
    shelf: Shelf,
    role: str,
    conditions: tuple[Condition, ...],
    truths: Mapping[str, np.ndarray],
    how: Settings,
) -> _Examples:
    steps, is_older, weights, statuses = [], [], [], []

    def add(key: str, company: Company, weight: float, unsure: float, *, from_older: bool = False) -> None:
        for rating in company.ratings:
            if role in rating:
                status, is_sure = rating[role]
                steps.append(truths[key])
                is_older.append(float(from_older))
                weights.append(weight * (1.0 if is_sure else unsure))
                statuses.append(STATUSES.index(status))

    for company in shelf.panel:
        add(company.id, company, 1.0, how.unsure)
        if how.short:
            add(f"{company.id} short", company, how.short, how.unsure)
    for company in shelf.older:
        add(company.id, company, 3 * how.older, how.older_unsure, from_older=True)
    for company in shelf.text:
        add(company.id, company, how.text, 1.0)
    table = np.array(steps)
    return _Examples(
        conditions,
        table,
        np.hstack([table, 1 - table]),
        np.array(is_older),
        np.array(weights),
        np.array(statuses),
    )


def _truths(
    shelf: Shelf, conditions: tuple[Condition, ...], scales: Mapping[str, tuple[int, int]]
) -> dict[str, np.ndarray]:
    """For every company how far each condition holds; what was not answered holds as far as is usual."""
    usual = usual_answers([company.answers for company in shelf.panel], scales, frozenset(GROWING))

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

    rows = {company.id: row(company.answers) for company in (*shelf.panel, *shelf.older, *shelf.text)}
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
        for least in (1, 2):
            target = (examples.statuses >= least).astype(float)
            lines.append(_learn_line(examples, target, role, scales, how))
    return lines


def _learn_line(
    examples: _Examples, target: np.ndarray, role: str, scales: Mapping[str, tuple[int, int]], how: Settings
) -> Line:
    conditions = examples.conditions
    count = len(conditions)
    # Older raters worked to other rules, so each line may start elsewhere for them.
    features = np.hstack([examples.steps, examples.is_older[:, None]])
    absolute = np.append(np.full(count, how.step), 0.02)
    square = np.append(np.full(count, how.ridge), 0.3)
    lowest, highest = np.full(count + 1, -1.0), np.full(count + 1, 1.0)
    for place, condition in enumerate(conditions):
        if condition.item in GROWING:
            lowest[place] = 0.0
    start, weights = _minimum(features, target, examples.weights, (absolute, square), (lowest, highest))
    error = examples.weights * (target - _sigmoid(features @ weights + start))
    directions = _directions(examples, weights, error, role)
    for place, condition in enumerate(conditions):
        if directions[condition.item] > 0:
            lowest[place] = 0.0
        elif directions[condition.item] < 0:
            highest[place] = 0.0
    start, weights = _minimum(features, target, examples.weights, (absolute, square), (lowest, highest))
    pairs: list[tuple[int, int]] = []
    wanted = _wanted_signs(conditions, directions)
    for _ in range(how.rounds):
        error = examples.weights * (target - _sigmoid(features @ weights + start))
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
        start, weights = _minimum(features, target, examples.weights, (absolute, square), (lowest, highest))
    strength = np.abs(weights[count + 1 :]) * (features[:, count + 1 :].std(axis=0) if pairs else 1.0)
    kept = sorted(np.argsort(-strength, kind="stable")[: how.kept])
    if len(kept) < len(pairs):
        columns_kept = [*range(count + 1), *(count + 1 + place for place in kept)]
        pairs = [pairs[place] for place in kept]
        start, weights = _minimum(
            features[:, columns_kept],
            target,
            examples.weights,
            (absolute[columns_kept], square[columns_kept]),
            (lowest[columns_kept], highest[columns_kept]),
        )
    return _line(conditions, start, weights, pairs, scales)


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
    weights: np.ndarray,
    pairs: Sequence[tuple[int, int]],
    scales: Mapping[str, tuple[int, int]],
) -> Line:
    """The line in whole points."""
    count = len(conditions)
    answers: dict[str, list[float]] = {}
    for condition, weight in zip(conditions, weights[:count], strict=True):
        points = float(round(weight * ODDS_UNIT))
        if points:
            low, high = scales[condition.item]
            row = answers.setdefault(condition.item, [0.0] * (high - low + 1))
            for level in range(condition.level, high + 1):
                row[level - low] += points
    listed = []
    for (first, second), weight in zip(pairs, weights[count + 1 :], strict=True):
        points = float(round(weight * ODDS_UNIT))
        if points:
            sides = [
                Condition(one.item, one.level, at_least=place < count)
                for place in (first, second)
                for one in (conditions[place % count],)
            ]
            listed.append(Pair(sides[0], sides[1], points))
    listed.sort(key=lambda pair: -abs(pair.points))
    return Line(
        float(round(start * ODDS_UNIT)), {item: tuple(row) for item, row in answers.items()}, tuple(listed)
    )
