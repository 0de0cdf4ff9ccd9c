"""Which departments' figures may be shown: the one rule behind every screen, page and file. Pure.

A department's figures are shown only as sums over its members, and single answers never name a department.
So what somebody can work out about fewer people than the limit is what follows from the shown sums by
subtraction. The rule looks at one count at a time (an item, or a row of a grid, in one round) and at nothing
but that count, so that every screen and file, early or late, shows the same departments for it.

At a table that counts hands everybody knows the others' answers. So what a sum has without such a table is
either nothing or at least as much as the smallest sum that shows has without one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

SMALLEST_SHOWN: Final = 5
"""Figures of a department show from this many answers on; so do those of all others together."""


Hands = Mapping[str | None, Sequence[int]]
"""By department, None for those without one: how many answered at each table that counts hands."""
NO_HANDS: Final[Hands] = {}


def tellable_groups(
    answers: Mapping[str, int], whole: int, smallest: int = SMALLEST_SHOWN, *, hands: Hands = NO_HANDS
) -> frozenset[str]:
    """The departments whose figures may be shown next to everybody's.

    `answers`: how many of each department answered; `whole`: how many did in all, those without a department
    included. Departments with fewer than `smallest` answers are hidden. Where those who are then hidden are
    fewer than `smallest` in all, the smallest shown departments are hidden with them, equal ones by name.
    """
    by_size = sorted(
        (name for name in answers if _tells_nobody(answers[name], hands.get(name, ()), smallest)),
        key=lambda name: (answers[name], name),
    )
    left = whole - sum(answers[name] for name in by_size)
    tables = [size for name, sizes in hands.items() if name not in by_size for size in sizes]
    while by_size and left and not _tells_nobody(left, tables, smallest):
        name = by_size.pop(0)
        left += answers[name]
        tables += hands.get(name, ())
    return frozenset(by_size)


def _tells_nobody(people: int, tables: Iterable[int], smallest: int) -> bool:
    """Whether a sum over so many people gives nobody away, also to those who know a table's answers."""
    return people >= smallest and all(people == size or people - size >= smallest - 1 for size in tables)


def may_show_again(
    answers: Mapping[str | None, int],
    anew: Iterable[Mapping[str | None, int]],
    smallest: int = SMALLEST_SHOWN,
) -> bool:
    """Whether a round that was shown by department and opened again may be shown by department once more.

    `answers`: how many of each department have answered, None for those without one; `anew`: for each
    earlier time it was shown, how many of these have voted since. Where a few have, two pictures would differ
    by them.
    """
    return all(
        not any(since.values()) or all(since.get(part, 0) >= smallest for part, n in answers.items() if n)
        for since in anew
    )
