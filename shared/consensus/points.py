"""Evidence points: how much each answer speaks for a role's work, and for making it somebody's job.

Every role has two lines. `work` says whether the work exists: from 0 points on it does. `job` says whether it
is somebody's main job: from 0 points on it is. A line starts at a number and adds, for each answer, the
points of its level, and for each pair of conditions that hold together the points of the pair. Ten points
multiply the odds by e (2.7), so the points are also probabilities.

An answer that was not asked is a distribution over its levels: it adds the points expected of it, and the
spread of those points draws the probability towards one half.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import exp, pi, sqrt

ODDS_UNIT = 10.0
"""So many points multiply the odds by e."""


@dataclass(frozen=True, slots=True)
class Condition:
    """An answer at a level or above it (`at_least`), or below it. Between two levels it holds in part."""

    item: str
    level: int
    at_least: bool

    def truth(self, level: float) -> float:
        """How far it holds at a level: 0 to 1, straight between the level and the one below it."""
        reached = min(1.0, max(0.0, level - self.level + 1))
        return reached if self.at_least else 1 - reached


@dataclass(frozen=True, slots=True)
class Pair:
    """Points that two conditions bring together, on one line."""

    first: Condition
    second: Condition
    points: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of points: where it starts, the points of each answer's levels, and its pairs."""

    start: float
    answers: Mapping[str, tuple[float, ...]]
    pairs: tuple[Pair, ...]


Distribution = Sequence[float]
"""Probabilities of an item's levels, lowest first; they add up to 1."""


@dataclass(frozen=True, slots=True)
class Points:
    """All lines' points for one set of answers; `spreads` are variances, 0 where everything was asked."""

    totals: Sequence[float]
    spreads: Sequence[float]

    def odds(self, line: int) -> float:
        """The line's points, drawn towards 0 by what is not known."""
        spread = self.spreads[line]
        return self.totals[line] / sqrt(1 + pi / 8 * spread / ODDS_UNIT**2) if spread else self.totals[line]


_Row = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class PointTable:
    """Every line of a model, laid out so that one pass adds them all up."""

    lines: tuple[Line, ...]
    scales: Mapping[str, tuple[int, int]]
    _start: tuple[float, ...] = field(repr=False)
    _conditions: Mapping[str, tuple[Condition, ...]] = field(repr=False)
    _terms: tuple[tuple[int, int, int, float], ...] = field(repr=False)
    _rows: dict[tuple[str, float], _Row] = field(repr=False, compare=False)

    def add_up(self, answers: Mapping[str, float], unasked: Mapping[str, Distribution]) -> Points:
        """The points of every line. Each item of the table is in `answers` (a level) or in `unasked`."""
        parts = [
            self._row(item, answers[item]) if item in answers else self._expected(item, unasked[item])
            for item in self.scales
        ]
        totals = [sum(column) for column in zip(self._start, *(row for row, _ in parts), strict=True)]
        truths = tuple(chain.from_iterable(held for _, held in parts))
        if not unasked:
            for line, first, second, points in self._terms:
                held = truths[first]
                if held:
                    totals[line] += points * held * truths[second]
            return Points(totals, (0.0,) * len(totals))
        spreads = self._spreads(unasked)
        for line, first, second, points in self._terms:
            held = truths[first] * truths[second]
            if held:
                totals[line] += points * held
                spreads[line] += points * points * held * (1 - held)
        return Points(totals, spreads)

    def effects(
        self, answers: Mapping[str, float], unasked: Mapping[str, Distribution], instead: Mapping[str, float]
    ) -> dict[str, list[float]]:
        """For each answer what every line has because of it: its points less those had it been `instead`."""
        truths = {
            condition: held
            for item in self.scales
            for condition, held in zip(
                self._conditions[item],
                (self._row(item, answers[item]) if item in answers else self._expected(item, unasked[item]))[
                    1
                ],
                strict=True,
            )
        }
        effects = {}
        for item, level in answers.items():
            now, then = self._row(item, level)[0], self._row(item, instead[item])[0]
            effects[item] = [a - b for a, b in zip(now, then, strict=True)]
        for line, listed in enumerate(self.lines):
            for pair in listed.pairs:
                for condition, other in ((pair.first, pair.second), (pair.second, pair.first)):
                    if condition.item in answers and truths[other]:
                        was = condition.truth(instead[condition.item])
                        effects[condition.item][line] += (
                            pair.points * truths[other] * (truths[condition] - was)
                        )
        return effects

    def _row(self, item: str, level: float) -> _Row:
        row = self._rows.get((item, level))
        if row is None:
            lowest = self.scales[item][0]
            below = int(level)
            part = level - below
            columns = [line.answers.get(item) for line in self.lines]
            row = (
                tuple(
                    0.0
                    if points is None
                    else points[below - lowest] * (1 - part)
                    + (points[below - lowest + 1] * part if part else 0.0)
                    for points in columns
                ),
                tuple(condition.truth(level) for condition in self._conditions[item]),
            )
            self._rows[item, level] = row
        return row

    def _expected(self, item: str, distribution: Distribution) -> _Row:
        lowest = self.scales[item][0]
        rows = [self._row(item, float(lowest + place)) for place in range(len(distribution))]
        return (
            _weighted([row for row, _ in rows], distribution),
            _weighted([held for _, held in rows], distribution),
        )

    def _spreads(self, unasked: Mapping[str, Distribution]) -> list[float]:
        spreads = [0.0] * len(self.lines)
        for item, distribution in unasked.items():
            mean, _ = self._expected(item, distribution)
            lowest = self.scales[item][0]
            for place, probability in enumerate(distribution):
                row, _ = self._row(item, float(lowest + place))
                for line, points in enumerate(row):
                    away = points - mean[line]
                    if away:
                        spreads[line] += probability * away * away
        return spreads


def _weighted(rows: Sequence[Sequence[float]], weights: Distribution) -> tuple[float, ...]:
    return tuple(
        sum(weight * value for weight, value in zip(weights, column, strict=True))
        for column in zip(*rows, strict=True)
    )


def point_table(lines: Sequence[Line], scales: Mapping[str, tuple[int, int]]) -> PointTable:
    """Lay out the lines; `scales` are the lowest and highest level of every item they may use."""
    conditions: dict[str, list[Condition]] = {item: [] for item in scales}
    for line in lines:
        for pair in line.pairs:
            for condition in (pair.first, pair.second):
                if condition not in conditions[condition.item]:
                    conditions[condition.item].append(condition)
    place = {
        condition: number
        for number, condition in enumerate(chain.from_iterable(conditions[item] for item in scales))
    }
    return PointTable(
        lines=tuple(lines),
        scales=scales,
        _start=tuple(line.start for line in lines),
        _conditions={item: tuple(listed) for item, listed in conditions.items()},
        _terms=tuple(
            (number, place[pair.first], place[pair.second], pair.points)
            for number, line in enumerate(lines)
            for pair in line.pairs
        ),
        _rows={},
    )


def probability(points: float) -> float:
    """What points mean as a probability."""
    if points >= 0:
        return 1 / (1 + exp(-points / ODDS_UNIT))
    odds = exp(points / ODDS_UNIT)
    return odds / (1 + odds)
