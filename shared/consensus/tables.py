"""Typed values out of the tables of a TOML file; whatever does not fit is a ModelError with its place."""

from collections.abc import Iterable, Mapping, Sequence

from shared.consensus.model import ModelError

Table = Mapping[str, object]


def check_keys(key: str, table: Table, allowed: Iterable[str]) -> None:
    """Refuse a key that is not allowed here: most often a slip of the pen."""
    allowed = tuple(allowed)
    for name in table:
        if name not in allowed:
            place = f"{key}.{name}" if key else name
            raise ModelError(place, f"is not known here; known are {', '.join(allowed)}")


def table_in(mapping: Table, key: str) -> Table:
    """A table that must be there."""
    return as_table(key, mapping.get(key))


def as_table(key: str, raw: object) -> Table:
    """`raw` as a table."""
    if not isinstance(raw, Mapping):
        raise ModelError(key, "is missing or is not a table")
    return raw


def number(key: str, raw: object) -> float:
    """`raw` as a finite number."""
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not abs(raw) < float("inf"):
        raise ModelError(key, f"must be a number, not {raw!r}")
    return float(raw)


def share(key: str, raw: object) -> float:
    """`raw` as a number from 0 to 1."""
    value = number(key, raw)
    if not 0 <= value <= 1:
        raise ModelError(key, f"is {value:g}, but must be between 0 and 1")
    return value


def numbers(key: str, raw: object) -> list[float]:
    """`raw` as a list of numbers."""
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise ModelError(key, "must be a list of numbers")
    return [number(f"{key}[{place}]", one) for place, one in enumerate(raw, start=1)]


def points_of(key: str, raw: object) -> list[tuple[float, float]]:
    """`raw` as at least two points with rising x."""
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise ModelError(key, "must be a list of [x, y] points")
    points = []
    for place, one in enumerate(raw, start=1):
        pair = numbers(f"{key}[{place}]", one)
        if len(pair) != 2:
            raise ModelError(f"{key}[{place}]", "must be a point [x, y]")
        points.append((pair[0], pair[1]))
    xs = [x for x, _ in points]
    if len(points) < 2 or xs != sorted(set(xs)):
        raise ModelError(key, "needs at least two points with rising x")
    return points


def names_of(key: str, raw: object, *, may_be_empty: bool = False) -> tuple[tuple[str, ...], list[bool]]:
    """`raw` as names, and for each whether it is turned round with "!"."""
    if not isinstance(raw, Sequence) or isinstance(raw, str) or not all(isinstance(one, str) for one in raw):
        raise ModelError(key, "must be a list of names")
    if not raw and not may_be_empty:
        raise ModelError(key, "must not be empty")
    return tuple(str(one).removeprefix("!") for one in raw), [str(one).startswith("!") for one in raw]


def weights_of(
    key: str, raw: object, *, any_sign: bool = False
) -> tuple[tuple[str, ...], list[float], list[bool]]:
    """`raw` as weighted names, and for each whether it is turned round with "!"."""
    if not isinstance(raw, Mapping) or not raw:
        raise ModelError(key, "must give a weight to at least one answer or concept")
    names, inverted = names_of(key, list(raw))
    weights = [number(f"{key}.{name}", weight) for name, weight in raw.items()]
    if not any_sign and min(weights) <= 0:
        raise ModelError(key, "every weight must be above 0; write !name for evidence that speaks against")
    return names, weights, inverted


def check_roles(key: str, ids: Iterable[str], roles: Mapping[str, Table]) -> None:
    """Refuse an id that is no role."""
    for role in ids:
        if role not in roles:
            raise ModelError(key, f"there is no role called {role!r}")


def position_of(key: str, raw: object, index: Mapping[str, int]) -> int:
    """Where a named number is in the graph."""
    if not isinstance(raw, str) or raw not in index:
        raise ModelError(key, f"there is no answer or concept called {raw!r}")
    return index[raw]
