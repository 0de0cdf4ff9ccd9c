"""From group answers to a role structure: need, room, status and host of every role, and the reasons.

Two axes decide. NEED (what is sold, and to whom) says whether the work exists; ROOM (how large the
organisation is) says whether somebody can have it as a job. A role is its own when both pass; a hat when the
work exists but the job does not; none when the work does not exist.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shared.consensus.expressions import NEUTRAL
from shared.consensus.model import Known, Model, RoleRule

Status = Literal["own", "hat", "none"]
Mode = Literal["field", "remote", "self"]

_NOTICEABLE = 0.005


@dataclass(frozen=True, slots=True)
class Driver:
    """One answer's part in a role: `effect` is how much it moves need or room from a middling answer."""

    item: str
    level: float
    axis: Literal["need", "room"]
    effect: float


@dataclass(frozen=True, slots=True)
class RoleResult:
    """What became of one role. All numbers are on the 0..1 scale of the model.

    `host`: the role that wears the hat; None for an own role, a role not needed, and for the anchor where it
    is a hat itself: in a firm where nobody sells as a main job, founders and experts wear it. `margin`:
    distance to being a role of its own (>= 0: is one). `carried_by`: who does the work of a selling role
    that is not needed.
    """

    status: Status
    host: str | None
    need: float
    room: float
    bar: float
    margin: float
    binds: Literal["need", "room"]
    carried_by: Literal["marketing_and_service", "partners"] | None
    drivers: tuple[Driver, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one segment is sold to; `touch` is how much personal selling it calls for, 0..1."""

    mode: Mode
    touch: float
    field: float
    remote: float
    with_partners: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """A remark on the whole: a code, with the ids or numbers its words need."""

    code: str
    params: Mapping[str, str | float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The part of a structure that robustness compares: small, hashable, quick to make."""

    statuses: tuple[Status, ...]
    modes: tuple[Mode, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """A role structure for one set of answers.

    `answers`: the levels it rests on, and those only remarked on; items nobody answered are left out. The
    same answers give the same structure again.
    """

    answers: Mapping[str, float]
    roles: Mapping[str, RoleResult]
    anchor: str
    own_roles: int
    own_roles_range: tuple[int, int]
    hats: int
    specialisation: float
    coverage: Mapping[str, Coverage]
    flags: tuple[Flag, ...]
    outline: Outline

    def statuses(self) -> dict[str, Status]:
        """Status of every role, in the model's order."""
        return {role: result.status for role, result in self.roles.items()}


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A role before its host is known."""

    status: Status
    need: float
    room: float
    bar: float
    margin: float


def structure_from_answers(
    model: Model,
    answers: Mapping[str, float],
    *,
    explain: bool = True,
) -> Structure:
    """The structure these answers give; for group medians as for any "what if".

    `answers` are levels (1-based; half levels allowed) by item id; an item left out drops out and its weight
    is shared by the rest. Of the items that never move the structure `small_visits` serves one of the flags;
    unknown items are ignored. `explain=False` leaves out the drivers, for speed.
    Raises ValueError for a level that is not on an item's scale.
    """
    used = check_answers(model, answers)
    remarked = {item: level for item, level in answers.items() if item in model.shown}
    values = model.evaluate(used)
    verdicts, anchor = _verdicts(model, values)
    coverage = _coverage(model, values)
    own = {role for role, verdict in verdicts.items() if verdict.status == "own"}
    nosell = _known(values, model.params.nosell, 0.0) > 0.5
    drivers = drivers_of(model, used, values) if explain else {}
    roles = {}
    for role, verdict in verdicts.items():
        rule = model.roles[role]
        roles[role] = RoleResult(
            status=verdict.status,
            host=_host(rule, verdict.status, own, anchor),
            need=verdict.need,
            room=verdict.room,
            bar=verdict.bar,
            margin=verdict.margin,
            binds="need" if verdict.need - rule.own_need < verdict.room - verdict.bar else "room",
            carried_by=_carried_by(rule, verdict.status, nosell=nosell, coverage=coverage),
            drivers=drivers.get(role, ()),
        )
    close = [verdict for verdict in verdicts.values() if abs(verdict.margin) < model.params.close_call]
    hats = sum(result.status == "hat" for result in roles.values())
    return Structure(
        answers={**remarked, **used},
        roles=roles,
        anchor=anchor,
        own_roles=len(own),
        own_roles_range=(
            len(own) - sum(verdict.status == "own" for verdict in close),
            len(own) + sum(verdict.status != "own" for verdict in close),
        ),
        hats=hats,
        specialisation=len(own) / (len(own) + hats) if own or hats else 0.0,
        coverage=coverage,
        flags=_flags(model, values, anchor, coverage, {**remarked, **used}),
        outline=Outline(tuple(v.status for v in verdicts.values()), tuple(c.mode for c in coverage.values())),
    )


def check_answers(model: Model, answers: Mapping[str, float]) -> dict[str, float]:
    """The answers the model uses; ValueError names an item whose level is not on its scale."""
    used = {}
    for item, scale in model.items.items():
        level = answers.get(item)
        if level is None:
            continue
        if not scale.holds(level):
            raise ValueError(f"{item}: {level} is not between {scale.low} and {scale.high}")
        used[item] = level
    return used


def outline_of(model: Model, values: Sequence[Known]) -> Outline:
    """Statuses and coverage modes only, from the evaluated graph."""
    verdicts, _ = _verdicts(model, values)
    return Outline(
        tuple(verdict.status for verdict in verdicts.values()),
        tuple(cover.mode for cover in _coverage(model, values).values()),
    )


def drivers_of(
    model: Model, answers: Mapping[str, float], values: Sequence[Known] | None = None
) -> dict[str, tuple[Driver, ...]]:
    """For each role the three answers that speak most for it and the three that speak most against it.

    The effect of an answer is the need (or the room, whichever it moves more) as it is, less what it would
    be had the group answered in the middle of that scale, everything else unchanged. Where need stands at a
    limit and one answer alone does not move it, the numbers behind it speak instead, at half their size.
    """
    before = model.evaluate(answers) if values is None else values
    found: dict[str, list[Driver]] = {role: [] for role in model.roles}
    for item, level in answers.items():
        after = model.evaluate_with(before, item, model.neutral[item])
        for role, rule in model.roles.items():
            effect = _difference(before, after, rule.need)
            if abs(effect) < _NOTICEABLE:
                behind = [_difference(before, after, reason) for reason in rule.reasons]
                effect = max(behind, key=abs, default=0.0) / 2
            room = _difference(before, after, rule.room)
            if max(abs(effect), abs(room)) >= _NOTICEABLE:
                by_need = abs(effect) >= abs(room)
                found[role].append(
                    Driver(item, level, "need" if by_need else "room", effect if by_need else room)
                )
    return {role: _strongest(drivers) for role, drivers in found.items()}


def _strongest(drivers: list[Driver]) -> tuple[Driver, ...]:
    drivers.sort(key=lambda driver: -abs(driver.effect))
    return (
        *[driver for driver in drivers if driver.effect > 0][:3],
        *[driver for driver in drivers if driver.effect < 0][:3],
    )


def _difference(before: Sequence[Known], after: Sequence[Known], position: int) -> float:
    was, becomes = before[position], after[position]
    return 0.0 if was is becomes else _known(before, position, NEUTRAL) - _known(after, position, NEUTRAL)


def _known(values: Sequence[Known], position: int, otherwise: float) -> float:
    value = values[position]
    return otherwise if value is None else value


def _verdicts(model: Model, values: Sequence[Known]) -> tuple[dict[str, _Verdict], str]:
    params = model.params
    # Nobody has a role of their own in a firm so small that everybody does everything.
    main_job = _known(values, params.room, NEUTRAL) - params.solo_room
    verdicts: dict[str, _Verdict] = {}
    for role, rule in model.roles.items():
        need = _known(values, rule.need, NEUTRAL)
        room = _known(values, rule.room, NEUTRAL)
        bar = rule.bar - params.kappa * max(0.0, need - rule.own_need)
        for position, weight in rule.relief:
            bar -= weight * _known(values, position, 0.0)
        margin = min(need - rule.own_need, room - bar, main_job)
        status: Status = "own" if margin >= 0 else "hat" if need >= rule.hat_need else "none"
        verdicts[role] = _Verdict(status, need, room, bar, margin)
    field, inside, support, mkt = model.anchors
    # Who meets customers can also call them, so one seller alone is the field seller.
    enough = 0.5
    seller = field if verdicts[field].need >= enough else inside
    carer = mkt if verdicts[mkt].need > verdicts[support].need else support
    anchor = seller if verdicts[seller].need >= enough else carer
    was = verdicts[anchor]
    # Somebody has to carry the hats: the anchor is a role of its own as soon as anybody can have a main job
    # in it. Where nobody sells as a main job, selling is a hat of founders and experts, the anchor's as well.
    margin = max(was.margin, min(main_job, was.room - params.solo_room))
    verdicts[anchor] = _Verdict("own" if margin >= 0 else "hat", was.need, was.room, was.bar, margin)
    return verdicts, anchor


def _coverage(model: Model, values: Sequence[Known]) -> dict[str, Coverage]:
    partners = _known(values, model.params.channel, 0.0) >= model.params.channel_min
    coverage = {}
    for segment, rule in model.segments.items():
        field = _known(values, rule.field, NEUTRAL)
        remote = _known(values, rule.remote, NEUTRAL)
        mode: Mode = "field" if field >= 0.5 else "remote" if remote >= 0.5 else "self"
        coverage[segment] = Coverage(mode, _known(values, rule.touch, NEUTRAL), field, remote, partners)
    return coverage


def _host(rule: RoleRule, status: Status, own: set[str], anchor: str) -> str | None:
    if status != "hat":
        return None
    for host in rule.hosts:
        if host in own:
            return host
    return anchor if anchor != rule.id else None


def _carried_by(
    rule: RoleRule, status: Status, *, nosell: bool, coverage: Mapping[str, Coverage]
) -> Literal["marketing_and_service", "partners"] | None:
    if not rule.sells or status != "none":
        return None
    if nosell:
        return "marketing_and_service"
    return "partners" if any(cover.with_partners for cover in coverage.values()) else None


def _flags(
    model: Model,
    values: Sequence[Known],
    anchor: str,
    coverage: Mapping[str, Coverage],
    answers: Mapping[str, float],
) -> tuple[Flag, ...]:
    params = model.params
    flags = []
    if (
        _known(values, params.split_contrast, 0.0) >= params.split_contrast_min
        and _known(values, params.split_room, 0.0) >= params.split_room_min
    ):
        flags.append(Flag("segment_split", {"role": anchor}))
    often = 4
    # Nobody is told to serve remotely whom the group itself says can't be.
    partly = 3
    is_possible = answers.get("small_remote", partly) >= partly
    if coverage["small"].mode != "field" and answers.get("small_visits", 0) >= often and is_possible:
        flags.append(Flag("small_to_remote", {"segment": "small", "mode": coverage["small"].mode}))
    some_sellers = 3
    sellers = answers.get("sellers")
    if sellers is not None and sellers >= some_sellers and all(c.mode == "self" for c in coverage.values()):
        flags.append(Flag("sellers_but_self_service", {"role": anchor}))
    missing = sorted(model.core - answers.keys())
    if missing:
        flags.append(Flag("answers_missing", {"count": len(missing), "items": " ".join(missing)}))
    return tuple(flags)
