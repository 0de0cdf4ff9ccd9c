"""The few ways in which a concept of the model may be made of others, as functions over known numbers.

A number that is not known (None) drops out and its weight is shared by the rest; what is made only of
unknown numbers is unknown too. All of them are continuous, and monotone in every weight's direction.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from shared.consensus.model import Compute, Known

NEUTRAL = 0.5


def constant(value: float) -> Compute:
    """Always the same."""
    return lambda _: value


def mean_of(parts: Sequence[tuple[int, float, bool]]) -> Compute:
    """Weighted mean of (position, weight, inverted) numbers."""
    plain = tuple(parts)

    def compute(values: Sequence[Known]) -> Known:
        total = weights = 0.0
        for position, weight, inverted in plain:
            value = values[position]
            if value is not None:
                total += weight * (1 - value if inverted else value)
                weights += weight
        return total / weights if weights else None

    return compute


def sum_of(base: float, parts: Sequence[tuple[int, float, bool]]) -> Compute:
    """`base` plus weighted numbers, kept in 0..1; an unknown number adds nothing."""
    plain = tuple(parts)

    def compute(values: Sequence[Known]) -> Known:
        total = base
        known = False
        for position, weight, inverted in plain:
            value = values[position]
            if value is not None:
                known = True
                total += weight * (1 - value if inverted else value)
        if not known:
            return None
        return 0.0 if total < 0 else 1.0 if total > 1 else total

    return compute


def least_of(parts: Sequence[tuple[int, bool]]) -> Compute:
    """The smallest of (position, inverted) numbers: all must hold."""
    plain = tuple(parts)

    def compute(values: Sequence[Known]) -> Known:
        least: Known = None
        for position, inverted in plain:
            value = values[position]
            if value is not None:
                value = 1 - value if inverted else value
                if least is None or value < least:
                    least = value
        return least

    return compute


def greatest_of(parts: Sequence[tuple[int, bool]]) -> Compute:
    """The greatest of (position, inverted) numbers: any one is enough."""
    plain = tuple(parts)

    def compute(values: Sequence[Known]) -> Known:
        greatest: Known = None
        for position, inverted in plain:
            value = values[position]
            if value is not None:
                value = 1 - value if inverted else value
                if greatest is None or value > greatest:
                    greatest = value
        return greatest

    return compute


def curve_of(position: int, points: Sequence[tuple[float, float]]) -> Compute:
    """A number read off a line through `points` (x, y), flat outside them."""
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(points)]
    last = len(xs) - 1

    def compute(values: Sequence[Known]) -> Known:
        value = values[position]
        if value is None:
            return None
        if value <= xs[0]:
            return ys[0]
        if value >= xs[last]:
            return ys[last]
        left = bisect_right(xs, value) - 1
        return ys[left] + slopes[left] * (value - xs[left])

    return compute


def first_known(positions: Sequence[int]) -> Compute:
    """The first number that is known: the answer itself, or what replaces it."""
    plain = tuple(positions)

    def compute(values: Sequence[Known]) -> Known:
        for position in plain:
            if values[position] is not None:
                return values[position]
        return None

    return compute
