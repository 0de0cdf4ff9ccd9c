"""From the tables of the model's files to a Model; what cannot work is refused, with its place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from itertools import pairwise

from shared.consensus import expressions
from shared.consensus.companies_parsing import parse_companies
from shared.consensus.model import (
    Compute,
    Model,
    ModelError,
    Params,
    RoleRule,
    Scale,
    SegmentRule,
    StageRule,
    TransitionRule,
    compile_nodes,
    frozen,
)
from shared.consensus.points import Line, point_table
from shared.consensus.points_parsing import GROWING, parse_lines
from shared.consensus.tables import (
    Table,
    as_table,
    check_keys,
    check_roles,
    names_of,
    number,
    numbers,
    points_of,
    position_of,
    share,
    table_in,
    weights_of,
)
from shared.consensus.usual import usual_answers

Draft = tuple[tuple[str, ...], Callable[[tuple[int, ...]], Compute]]

_SECTIONS = (
    "version",
    "params",
    "answer",
    "assume",
    "shown",
    "concept",
    "coverage",
    "role",
    "points",
    "firms",
    "companies",
    "stage",
    "transition",
)
_SEGMENTS = ("large", "small")


def parse_model(mapping: Table) -> Model:
    """The model described by the tables of model.toml, points.toml and raci.toml, merged into one mapping.

    `firms` in it is a list of firms with their answers, from which follows what is usual where nobody was
    asked; `companies` a list of rated companies that a group is compared with, none if it is left out.

    Raises ModelError (`key` = dotted place, `reason`) for anything unknown, missing, of the wrong kind or
    out of range, so that a slip of a consultant's editor is found before the workshop and not in it.
    """
    check_keys("", mapping, _SECTIONS)
    version = mapping.get("version")
    if not isinstance(version, str):
        raise ModelError("version", "must be a text such as '2026.1'")
    items, core, drafts, neutral = _answers(table_in(mapping, "answer"), table_in(mapping, "assume"))
    for name, spec in table_in(mapping, "concept").items():
        key = f"concept.{name}"
        if name in drafts or "." in name:
            raise ModelError(key, "is already the name of an answer" if name in drafts else "has a dot in it")
        drafts[name] = _concept(key, as_table(key, spec), items, means=True)
    role_tables = {name: as_table(f"role.{name}", spec) for name, spec in table_in(mapping, "role").items()}
    anchors = _anchors(role_tables)
    nodes, index = compile_nodes(tuple(items), drafts)
    stages, transition = _raci(mapping, role_tables)
    scales = {item: (scale.low, scale.high) for item, scale in items.items()}
    lines = parse_lines(table_in(mapping, "points"), role_tables, items)
    return Model(
        version=version,
        items=frozen(items),
        shown=frozen(_shown(table_in(mapping, "shown"), items)),
        core=core,
        neutral=frozen(neutral),
        nodes=nodes,
        index=frozen(index),
        roles=frozen(
            {
                name: _role(place, name, spec, role_tables, items)
                for place, (name, spec) in enumerate(role_tables.items())
            }
        ),
        points=point_table(lines, scales),
        usual=usual_answers(_firms(mapping.get("firms"), items), scales, frozenset(GROWING)),
        companies=parse_companies(mapping["companies"], items, role_tables) if "companies" in mapping else (),
        likeness=frozen(
            {role: _likeness(lines[2 * place : 2 * place + 2]) for place, role in enumerate(role_tables)}
        ),
        segments=frozen(_segments(table_in(mapping, "coverage"), index)),
        stages=frozen(stages),
        transition=transition,
        params=_params(table_in(mapping, "params"), index, items),
        anchors=anchors,
        _items_in_order=tuple(items),
    )


def _answers(
    answers: Table, assumed: Table
) -> tuple[dict[str, Scale], frozenset[str], dict[str, Draft], dict[str, float]]:
    items: dict[str, Scale] = {}
    core = set()
    drafts: dict[str, Draft] = {}
    neutral: dict[str, float] = {}
    curves: dict[str, list[tuple[float, float]]] = {}
    for name, raw in answers.items():
        key = f"answer.{name}"
        spec = as_table(key, raw)
        check_keys(key, spec, ("x", "points", "core"))
        if ("x" in spec) == ("points" in spec):
            raise ModelError(key, "needs either x (one number per option) or points (for a number)")
        points = (
            [(float(level), x) for level, x in enumerate(numbers(f"{key}.x", spec["x"]), start=1)]
            if "x" in spec
            else points_of(f"{key}.points", spec["points"])
        )
        ys = [y for _, y in points]
        if len(points) < 2 or ys != sorted(ys) or ys[0] < 0 or ys[-1] > 1:
            raise ModelError(key, "must rise from level to level and stay between 0 and 1")
        curves[name] = points
        items[name] = Scale(round(points[0][0]), round(points[-1][0]) if "x" in spec else 10)
        if spec.get("core", True) is True:
            core.add(name)
        neutral[name] = _level_at(points, 0.5)
    for name, raw in assumed.items():
        if name not in items:
            raise ModelError(f"assume.{name}", "is not an answer of the model")
        drafts[f"assumed.{name}"] = _concept(f"assume.{name}", as_table(f"assume.{name}", raw), items)
    for name, points in curves.items():
        sources = (f"asked.{name}", f"assumed.{name}") if name in assumed else (f"asked.{name}",)
        drafts[f"level.{name}"] = (sources, expressions.first_known)
        drafts[name] = ((f"level.{name}",), _curve_maker(points))
    return items, frozenset(core), drafts, neutral


def _level_at(points: Sequence[tuple[float, float]], x: float) -> float:
    for (level1, x1), (level2, x2) in pairwise(points):
        if x1 <= x <= x2 and x2 > x1:
            return level1 + (level2 - level1) * (x - x1) / (x2 - x1)
    return points[0][0]


def _curve_maker(points: Sequence[tuple[float, float]]) -> Callable[[tuple[int, ...]], Compute]:
    return lambda positions: expressions.curve_of(positions[0], points)


def _concept(key: str, spec: Table, items: Mapping[str, Scale], *, means: bool = False) -> Draft:
    """One concept: exactly one of is, mean, sum, all, any, or of with at / points."""
    kinds = [kind for kind in ("is", "mean", "sum", "all", "any", "of") if kind in spec]
    if len(kinds) != 1:
        raise ModelError(key, "needs exactly one of is, mean, sum, all, any, of")
    kind = kinds[0]
    extra = {"of": ("at", "points"), "sum": ("base",)}.get(kind, ())
    check_keys(key, spec, (kind, *extra, *(("means",) if means else ())))
    if kind == "is":
        constant = number(f"{key}.is", spec["is"])
        return (), lambda _: expressions.constant(constant)
    if kind in ("mean", "sum"):
        names, weights, inverted = weights_of(f"{key}.{kind}", spec[kind], any_sign=kind == "sum")
        base = number(f"{key}.base", spec.get("base", 0.0))

        def weighed(positions: tuple[int, ...]) -> Compute:
            parts = list(zip(positions, weights, inverted, strict=True))
            return expressions.mean_of(parts) if kind == "mean" else expressions.sum_of(base, parts)

        return names, weighed
    if kind in ("all", "any"):
        names, inverted = names_of(f"{key}.{kind}", spec[kind])

        def chosen(positions: tuple[int, ...]) -> Compute:
            parts = list(zip(positions, inverted, strict=True))
            return expressions.least_of(parts) if kind == "all" else expressions.greatest_of(parts)

        return names, chosen
    of = spec["of"]
    if not isinstance(of, str):
        raise ModelError(f"{key}.of", "must name one answer or concept")
    if ("at" in spec) == ("points" in spec):
        raise ModelError(key, "needs either at (one number per option of the answer) or points")
    if "at" in spec:
        asked_only, of = of.startswith("asked."), of.removeprefix("asked.")
        if of not in items:
            raise ModelError(f"{key}.of", f"{of!r} is not an answer, so 'at' does not fit; use points")
        at = numbers(f"{key}.at", spec["at"])
        if len(at) != items[of].levels:
            raise ModelError(f"{key}.at", f"has {len(at)} numbers, but {of} has {items[of].levels} options")
        source = f"asked.{of}" if asked_only else f"level.{of}"
        return (source,), _curve_maker([(float(level), y) for level, y in enumerate(at, start=1)])
    return (of,), _curve_maker(points_of(f"{key}.points", spec["points"]))


def _role(
    number_of_role: int, name: str, spec: Table, roles: Mapping[str, Table], items: Mapping[str, Scale]
) -> RoleRule:
    key = f"role.{name}"
    check_keys(key, spec, ("hosts", "sells", "reasons"))
    hosts, _ = names_of(f"{key}.hosts", spec.get("hosts", []), may_be_empty=True)
    check_roles(f"{key}.hosts", hosts, roles)
    reasons, inverted = names_of(f"{key}.reasons", spec.get("reasons"))
    for item in reasons:
        if item not in items:
            raise ModelError(f"{key}.reasons", f"there is no answer called {item!r}")
    return RoleRule(
        id=name,
        work=2 * number_of_role,
        job=2 * number_of_role + 1,
        hosts=hosts,
        sells=spec.get("sells") is True,
        reasons=frozen(dict(zip(reasons, inverted, strict=True))),
    )


def _likeness(lines: Sequence[Line]) -> dict[str, float]:
    """How much each answer counts when companies are compared for the role of these lines."""
    counts: dict[str, float] = {}
    for line in lines:
        for item, reach in line.reaches().items():
            counts[item] = counts.get(item, 0.0) + reach
    return counts


def _firms(raw: object, items: Mapping[str, Scale]) -> list[dict[str, int]]:
    if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
        raise ModelError("firms", "must be a list of firms, each with its answers")
    firms = []
    for place, one in enumerate(raw, start=1):
        key = f"firms[{place}]"
        spec = as_table(key, one)
        check_keys(key, spec, items)
        firm = {}
        for item, scale in items.items():
            level = number(f"{key}.{item}", spec.get(item))
            if level != int(level) or not scale.holds(level):
                raise ModelError(
                    f"{key}.{item}", f"{level:g} is not a whole level from {scale.low} to {scale.high}"
                )
            firm[item] = int(level)
        firms.append(firm)
    return firms


def _segments(coverage: Table, index: Mapping[str, int]) -> dict[str, SegmentRule]:
    check_keys("coverage", coverage, _SEGMENTS)
    segments = {}
    for name in _SEGMENTS:
        key = f"coverage.{name}"
        spec = as_table(key, coverage.get(name))
        parts = ("touch", "field", "remote")
        check_keys(key, spec, parts)
        segments[name] = SegmentRule(*(position_of(f"{key}.{part}", spec.get(part), index) for part in parts))
    return segments


def _params(params: Table, index: Mapping[str, int], items: Mapping[str, Scale]) -> Params:
    check_keys("params", params, [one.name for one in fields(Params)])
    seats = numbers("params.seats", params.get("seats"))
    if len(seats) != items["sellers"].levels or seats != sorted(seats):
        raise ModelError("params.seats", "needs one number for each level of sellers, rising")
    return Params(
        seats=tuple(seats),
        firm_from=share("params.firm_from", params.get("firm_from")),
        likely_from=share("params.likely_from", params.get("likely_from")),
        close_call=share("params.close_call", params.get("close_call")),
        nosell=position_of("params.nosell", params.get("nosell"), index),
        channel=position_of("params.channel", params.get("channel"), index),
        channel_min=share("params.channel_min", params.get("channel_min")),
        split_contrast=position_of("params.split_contrast", params.get("split_contrast"), index),
        split_contrast_min=share("params.split_contrast_min", params.get("split_contrast_min")),
        split_room=position_of("params.split_room", params.get("split_room"), index),
        split_room_min=share("params.split_room_min", params.get("split_room_min")),
        room=position_of("params.room", params.get("room"), index),
        contrast=position_of("params.contrast", params.get("contrast"), index),
    )


def _shown(shown: Table, items: Mapping[str, Scale]) -> dict[str, Scale]:
    scales = {}
    for name, raw in shown.items():
        low_high = numbers(f"shown.{name}", raw)
        if name in items or len(low_high) != 2 or not low_high[0] < low_high[1]:
            raise ModelError(f"shown.{name}", "must be [lowest, highest] of an answer the model does not use")
        scales[name] = Scale(round(low_high[0]), round(low_high[1]))
    return scales


def _anchors(roles: Mapping[str, Table]) -> tuple[str, str, str, str]:
    for needed in ("field", "inside", "support", "mkt"):
        if needed not in roles:
            raise ModelError("role", f"the model needs a role {needed!r}: it may have to carry the others")
    return ("field", "inside", "support", "mkt")


def _raci(mapping: Table, roles: Mapping[str, Table]) -> tuple[dict[str, StageRule], TransitionRule]:
    stages = {}
    for name, raw in table_in(mapping, "stage").items():
        key = f"stage.{name}"
        spec = as_table(key, raw)
        check_keys(key, spec, ("roles", "A", "R", "C"))
        lists = []
        for part in ("roles", "A", "R", "C"):
            ids, _ = names_of(f"{key}.{part}", spec.get(part), may_be_empty=part == "C")
            check_roles(f"{key}.{part}", ids, roles)
            lists.append(ids)
        stages[name] = StageRule(name, *lists)
    key = "transition"
    spec = table_in(mapping, key)
    check_keys(key, spec, ("before", "post_sale", "overlay", "max_changes_per_wave", "splits_in_first_wave"))
    pairs = spec.get("before")
    if not isinstance(pairs, Sequence) or isinstance(pairs, str):
        raise ModelError("transition.before", "must be a list of pairs [earlier role, later role]")
    before = []
    for place, pair in enumerate(pairs, start=1):
        ids, _ = names_of(f"transition.before[{place}]", pair)
        check_roles(f"transition.before[{place}]", ids, roles)
        if len(ids) != 2:
            raise ModelError(f"transition.before[{place}]", "must be a pair [earlier role, later role]")
        before.append((ids[0], ids[1]))
    _no_circle(before)
    groups = []
    for part in ("post_sale", "overlay"):
        ids, _ = names_of(f"transition.{part}", spec.get(part))
        check_roles(f"transition.{part}", ids, roles)
        groups.append(frozenset(ids))
    limits = [spec.get(part) for part in ("max_changes_per_wave", "splits_in_first_wave")]
    if not all(isinstance(limit, int) and limit >= 1 for limit in limits):
        raise ModelError(
            "transition.max_changes_per_wave", "and splits_in_first_wave must be whole numbers from 1"
        )
    most, first = (int(str(limit)) for limit in limits)
    return stages, TransitionRule(tuple(before), groups[0], groups[1], most, first)


def _no_circle(before: Sequence[tuple[str, str]]) -> None:
    left = set(before)
    while left:
        later = {after for _, after in left}
        free = {pair for pair in left if pair[0] not in later}
        if not free:
            raise ModelError("transition.before", "goes round in a circle")
        left -= free
