"""From the tables of points.toml to lines of evidence points; what cannot work is refused, with its place."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from shared.consensus.model import ModelError, Scale
from shared.consensus.points import Condition, Line, Pair
from shared.consensus.tables import Table, as_table, check_keys, number, numbers

LINES = ("work", "job")
GROWING = ("sellers", "headcount")
"""More people never speak against a role."""

_CONDITION = re.compile(r"(?P<item>\w+) (?P<sign>>=|<) (?P<level>\d+)")


def parse_lines(points: Table, roles: Iterable[str], items: Mapping[str, Scale]) -> tuple[Line, ...]:
    """Both lines of every role, in the order of the roles: work, then job."""
    roles = tuple(roles)
    check_keys("points", points, roles)
    lines = []
    for role in roles:
        key = f"points.{role}"
        spec = as_table(key, points.get(role))
        check_keys(key, spec, LINES)
        lines += [_line(f"{key}.{name}", as_table(f"{key}.{name}", spec.get(name)), items) for name in LINES]
    return tuple(lines)


def _line(key: str, spec: Table, items: Mapping[str, Scale]) -> Line:
    check_keys(key, spec, ("start", "both", *items))
    bands = set()
    answers = {}
    for item in items:
        if item not in spec:
            continue
        place = f"{key}.{item}"
        row = as_table(place, spec[item])
        check_keys(place, row, ("at", "band"))
        at = numbers(f"{place}.at", row.get("at"))
        if len(at) != items[item].levels:
            raise ModelError(
                f"{place}.at", f"has {len(at)} numbers, but {item} has {items[item].levels} levels"
            )
        if row.get("band") is True:
            bands.add(item)
        answers[item] = tuple(at)
    pairs = _pairs(f"{key}.both", spec.get("both", []), items)
    for item in items:
        _check_direction(key, item, answers.get(item, ()), pairs, is_band=item in bands)
    return Line(number(f"{key}.start", spec.get("start")), answers, pairs)


def _pairs(key: str, raw: object, items: Mapping[str, Scale]) -> tuple[Pair, ...]:
    if not isinstance(raw, list):
        raise ModelError(key, "must be a list of pairs of conditions")
    pairs = []
    for place, one in enumerate(raw, start=1):
        where = f"{key}[{place}]"
        spec = as_table(where, one)
        check_keys(where, spec, ("a", "b", "points"))
        first, second = (_condition(f"{where}.{part}", spec.get(part), items) for part in ("a", "b"))
        if first.item == second.item:
            raise ModelError(where, f"names {first.item} twice")
        pairs.append(Pair(first, second, number(f"{where}.points", spec.get("points"))))
    return tuple(pairs)


def _condition(key: str, raw: object, items: Mapping[str, Scale]) -> Condition:
    match = _CONDITION.fullmatch(raw) if isinstance(raw, str) else None
    if match is None:
        raise ModelError(key, "must be a condition such as 'sellers >= 4' or 'sellers < 4'")
    item, level = match["item"], int(match["level"])
    if item not in items:
        raise ModelError(key, f"there is no answer called {item!r}")
    if not items[item].low < level <= items[item].high:
        raise ModelError(key, f"{item} has no level {level} that divides its levels")
    return Condition(item, level, match["sign"] == ">=")


def _check_direction(
    key: str, item: str, at: tuple[float, ...], pairs: tuple[Pair, ...], *, is_band: bool
) -> None:
    """An answer speaks one way on a line, for the role or against it, unless it is a declared band."""
    rises = any(low < high for low, high in pairwise(at))
    falls = any(low > high for low, high in pairwise(at))
    for pair in pairs:
        for condition in (pair.first, pair.second):
            if condition.item == item and pair.points:
                speaks_for = condition.at_least == (pair.points > 0)
                rises, falls = rises or speaks_for, falls or not speaks_for
    if item in GROWING and falls:
        raise ModelError(f"{key}.{item}", "more people may not speak against a role")
    if rises and falls and not is_band:
        raise ModelError(
            f"{key}.{item}", "speaks both for and against; if that is meant, write band = true and why"
        )
