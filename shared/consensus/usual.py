"""What a firm usually answers: a distribution for each question that was not asked, given those that were.

Learned from the answers of a panel of firms, by naive Bayes: each answer given makes some levels of the
unasked one more usual and others less, by how often the two went together in the panel. Firms that answered
one level away count half, a few firms' worth of the panel's average is added to every count, and every answer
counts for `_TRUST` of itself only, since the answers repeat each other.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from math import exp, log

_TRUST = 0.4
_NEIGHBOUR = 0.5
_SMOOTHING = 3.0
_LEAST = 1e-3

_Shift = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class UsualAnswers:
    """How usual each level of each item is, and how much every level of the other items shifts that.

    Logarithms, in one row over all items and levels; `spans` says which part of it belongs to an item.
    """

    spans: Mapping[str, tuple[int, int]]
    lows: Mapping[str, int]
    speaking: frozenset[str]
    _prior: _Shift = field(repr=False)
    _shifts: Mapping[str, tuple[_Shift, ...]] = field(repr=False)
    _rows: dict[tuple[str, float], _Shift] = field(repr=False, compare=False)

    def unasked(self, answers: Mapping[str, float]) -> dict[str, tuple[float, ...]]:
        """For every item that has no answer the probabilities of its levels, lowest first."""
        missing = [item for item in self.spans if item not in answers]
        if not missing:
            return {}
        rows = [self._row(item, level) for item, level in answers.items() if item in self.speaking]
        summed = [sum(column) for column in zip(self._prior, *rows, strict=True)]
        return {item: _shares(summed[slice(*self.spans[item])]) for item in missing}

    def _row(self, item: str, level: float) -> _Shift:
        row = self._rows.get((item, level))
        if row is None:
            below = int(level)
            part = level - below
            shifts = self._shifts[item]
            row = shifts[below - self.lows[item]]
            if part:
                above = shifts[below - self.lows[item] + 1]
                row = tuple(low * (1 - part) + high * part for low, high in zip(row, above, strict=True))
            self._rows[item, level] = row
        return row


def _shares(logs: Sequence[float]) -> tuple[float, ...]:
    most = max(logs)
    weights = [exp(one - most) for one in logs]
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def usual_answers(
    firms: Sequence[Mapping[str, int]],
    scales: Mapping[str, tuple[int, int]],
    silent: AbstractSet[str] = frozenset(),
) -> UsualAnswers:
    """Learn from firms that answered every item; `scales` are the lowest and highest level of each item.

    `silent` items say nothing about the others: without this, more sellers would make other answers less
    usual, and might so take a role away.
    """
    spans = {}
    start = 0
    for item, (low, high) in scales.items():
        spans[item] = (start, start + high - low + 1)
        start += high - low + 1
    average = {item: _average(firms, item, *scale) for item, scale in scales.items()}
    shifts = {
        item: tuple(
            tuple(
                shift
                for other in scales
                for shift in (
                    (0.0,) * len(average[other])
                    if other == item
                    else _shift(firms, (item, level), other, scales[other], average[other])
                )
            )
            for level in range(low, high + 1)
        )
        for item, (low, high) in scales.items()
    }
    return UsualAnswers(
        spans=spans,
        lows={item: low for item, (low, _) in scales.items()},
        speaking=frozenset(scales) - silent,
        _prior=tuple(log(share) for item in scales for share in average[item]),
        _shifts=shifts,
        _rows={},
    )


def _average(firms: Sequence[Mapping[str, int]], item: str, low: int, high: int) -> list[float]:
    counts = [0.5] * (high - low + 1)
    for firm in firms:
        counts[firm[item] - low] += 1
    total = sum(counts)
    return [count / total for count in counts]


def _shift(
    firms: Sequence[Mapping[str, int]],
    asked: tuple[str, int],
    other: str,
    scale: tuple[int, int],
    average: Sequence[float],
) -> list[float]:
    """How much an answer shifts every level of another item. Firms one level away from it count half."""
    item, level = asked
    low, high = scale
    counts = [0.0] * (high - low + 1)
    for firm in firms:
        away = abs(firm[item] - level)
        if away <= 1:
            counts[firm[other] - low] += _NEIGHBOUR if away else 1.0
    total = sum(counts) + _SMOOTHING
    return [
        _TRUST * log(max(_LEAST, (count + _SMOOTHING * usual) / total / usual))
        for count, usual in zip(counts, average, strict=True)
    ]
