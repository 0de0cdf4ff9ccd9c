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

    def reaches(self) -> dict[str, float]:
        """How many points each answer can move the line: over its levels, and half of each of its pairs."""
        reaches = {item: max(at) - min(at) for item, at in self.answers.items()}
        for pair in self.pairs:
            for condition in (pair.first, pair.second):
                reaches[condition.item] = reaches.get(condition.item, 0.0) + abs(pair.points) / 2
        return {item: reach for item, reach in reaches.items() if reach}


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


_Row = tuple[tuple[float, ...], tuple[float, ...], tuple[tuple[int, int, float], ...]]
"""Of one level of an item: every line's points, how far its conditions hold, and the pairs they hold the
first of.

A pair is the line, the number of its second condition and the points if that holds in full.
"""


@dataclass(frozen=True, slots=True)
class PointTable:
    """Every line of a model, laid out so that one pass adds them all up."""

    lines: tuple[Line, ...]
    scales: Mapping[str, tuple[int, int]]
    _start: tuple[float, ...] = field(repr=False)
    _conditions: Mapping[str, tuple[Condition, ...]] = field(repr=False)
    _terms: tuple[tuple[int, int, int, float], ...] = field(repr=False)
    _first_condition: Mapping[str, int] = field(repr=False)
    _items: tuple[str, ...] = field(repr=False)
    _moving: Mapping[str, tuple[tuple[int, tuple[float, ...]], ...]] = field(repr=False)
    _rows: dict[tuple[str, float], _Row] = field(repr=False, compare=False)

    def add_up(self, answers: Mapping[str, float], unasked: Mapping[str, Distribution]) -> Points:
        """The points of every line. Each item of the table is in `answers` (a level) or in `unasked`."""
        asked = {item: self._row(item, answers[item]) for item in self.scales if item in answers}
        totals = [
            sum(column) for column in zip(self._start, *(row[0] for row in asked.values()), strict=True)
        ]
        truths = self._truths(asked, unasked)
        if not unasked:
            for _, _, pairs in asked.values():
                for line, second, points in pairs:
                    held = truths[second]
                    if held:
                        totals[line] += points * held
            return Points(totals, (0.0,) * len(totals))
        spreads = [0.0] * len(totals)
        for item, distribution in unasked.items():
            for line, column in self._moving[item]:
                mean = square = 0.0
                for chance, points in zip(distribution, column, strict=True):
                    expected = chance * points
                    mean += expected
                    square += expected * points
                totals[line] += mean
                spreads[line] += square - mean * mean
        for line, first, second, points in self._terms:
            held = truths[first] * truths[second]
            if held:
                totals[line] += points * held
                if held < 1:
                    spreads[line] += points * points * held * (1 - held)
        return Points(totals, spreads)

    def effects(
        self,
        answers: Mapping[str, float],
        unasked: Mapping[str, Distribution],
        instead: Mapping[str, float],
    ) -> dict[str, list[float]]:
        """For each item what every line has because of its answer: its points less those of `instead`.

        An item that was not asked has the points expected of it.
        """
        truths = self._truths({item: self._row(item, level) for item, level in answers.items()}, unasked)
        effects: dict[str, list[float]] = {}
        changes: list[float] = []
        for item in self.scales:
            points, held, _ = self._row(item, instead[item])
            if item in answers:
                effects[item] = [
                    now - then for now, then in zip(self._row(item, answers[item])[0], points, strict=True)
                ]
            else:
                effects[item] = [-then for then in points]
                for line, column in self._moving[item]:
                    effects[item][line] += sum(
                        chance * at for chance, at in zip(unasked[item], column, strict=True)
                    )
            place = len(changes)
            changes += [now - then for now, then in zip(truths[place : place + len(held)], held, strict=True)]
        rows = [effects[item] for item in self._items]
        for line, first, second, of_pair in self._terms:
            if changes[first] and truths[second]:
                rows[first][line] += of_pair * truths[second] * changes[first]
            if changes[second] and truths[first]:
                rows[second][line] += of_pair * truths[first] * changes[second]
        return effects

    def _truths(self, asked: Mapping[str, _Row], unasked: Mapping[str, Distribution]) -> list[float]:
        truths: list[float] = []
        for item, conditions in self._conditions.items():
            if item in asked:
                truths += asked[item][1]
                continue
            low = self.scales[item][0]
            for condition in conditions:
                reached = sum(unasked[item][condition.level - low :])
                truths.append(reached if condition.at_least else 1 - reached)
        return truths

    def _row(self, item: str, level: float) -> _Row:
        row = self._rows.get((item, level))
        if row is None:
            lowest = self.scales[item][0]
            below = int(level)
            part = level - below
            held = tuple(condition.truth(level) for condition in self._conditions[item])
            row = (
                tuple(
                    points[below - lowest] * (1 - part) + (points[below - lowest + 1] * part if part else 0.0)
                    if points
                    else 0.0
                    for points in (line.answers.get(item) for line in self.lines)
                ),
                held,
                self._pairs_from(item, held),
            )
            self._rows[item, level] = row
        return row

    def _pairs_from(self, item: str, held: Sequence[float]) -> tuple[tuple[int, int, float], ...]:
        start = self._first_condition[item]
        return tuple(
            (line, second, points * held[first - start])
            for line, first, second, points in self._terms
            if start <= first < start + len(held) and held[first - start]
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
        _first_condition={item: place[listed[0]] if listed else 0 for item, listed in conditions.items()},
        _items=tuple(condition.item for condition in place),
        _moving={
            item: tuple(
                (number, line.answers[item]) for number, line in enumerate(lines) if item in line.answers
            )
            for item in scales
        },
        _rows={},
    )


def probability(points: float) -> float:
    """What points mean as a probability."""
    if points >= 0:
        return 1 / (1 + exp(-points / ODDS_UNIT))
    odds = exp(points / ODDS_UNIT)
    return odds / (1 + odds)
