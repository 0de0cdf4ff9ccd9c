"""From today to the proposed structure: what happens to each role, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import ceil
from typing import Literal, Protocol

from shared.consensus.ballots import AS_IS_STATES, AsIs, Ballot
from shared.consensus.model import Model, StageRule, Status
from shared.consensus.rankings import place_points
from shared.consensus.robustness import certainty_of
from shared.consensus.structure import Mode, Structure

ChangeKind = Literal["kept", "new", "split_out", "merged", "moved", "removed", "absent"]
Notice = Literal["cooperation_partly", "cooperation_full"]

_CONTESTED_BELOW = 0.75
_SELLERS: Mapping[Mode, str] = {"field": "field", "remote": "inside"}
"""Who sells to a segment in each mode of coverage; who serves a segment answers for selling to it."""
_SOLD_BY_SEGMENT = frozenset({"sell", "solve"})
"""Stages with an accountable role for each segment; the proposal, where no presales answers for it."""


@dataclass(frozen=True, slots=True)
class AsIsResult:
    """How the group says a role exists today: ballots per state none, part, own, and the majority.

    `is_prepared`: nobody said so; it is what was known beforehand.
    """

    counts: tuple[int, int, int]
    state: AsIs
    contested: bool
    is_prepared: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one role. `host` is who carries it in the proposal, `host_today` today if known."""

    kind: ChangeKind
    today: AsIsResult
    host_today: str | None
    host: str | None


@dataclass(frozen=True, slots=True)
class RaciRow:
    """One stage: exactly one accountable role; `by_segment` where segments are sold to by different roles."""

    stage: str
    accountable: str
    responsible: tuple[str, ...]
    consulted: tuple[str, ...]
    by_segment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One role's change in a wave; a pilot is tried out before it is decided."""

    role: str
    kind: ChangeKind
    pilot: bool
    priority: float


@dataclass(frozen=True, slots=True)
class Wave:
    """Changes to make together; `actions` are codes of things to do that are not one role's change."""

    number: int
    actions: tuple[str, ...]
    steps: tuple[Step, ...]


def majority_of(counts: Sequence[int]) -> int | None:
    """The place, from 0, of the state that most gave, the middle one of several; None without answers."""
    most = max(counts, default=0)
    leaders = [place for place, count in enumerate(counts) if count == most]
    return leaders[len(leaders) // 2] if most else None


def is_contested(counts: Sequence[int]) -> bool:
    """True where fewer than three of four gave the same state; False without an answer."""
    return max(counts, default=0) < _CONTESTED_BELOW * sum(counts)


def asis_of(
    model: Model, ballots: Iterable[Ballot], prepared: Mapping[str, AsIs] | None = None
) -> dict[str, AsIsResult]:
    """Today's roles by majority; a tie goes to the middle state.

    Of a role that nobody has spoken of, what was prepared holds; where nothing was, it is left out.
    """
    counts = {role: [0, 0, 0] for role in model.roles}
    for ballot in ballots:
        for role, state in ballot.asis.items():
            if role in counts:
                counts[role][AS_IS_STATES.index(state)] += 1
    results = {}
    for role, row in counts.items():
        place = majority_of(row)
        if place is not None:
            results[role] = AsIsResult((row[0], row[1], row[2]), AS_IS_STATES[place], is_contested(row))
        elif prepared and role in prepared:
            results[role] = AsIsResult((0, 0, 0), prepared[role], contested=False, is_prepared=True)
    return results


def changes_of(model: Model, structure: Structure, today: Mapping[str, AsIsResult]) -> dict[str, Change]:
    """The change of every role whose state today is known."""
    changes = {}
    for role, now in today.items():
        result = structure.roles[role]
        host_today = _host_today(model, role, today)
        has_moved = host_today is not None and result.host is not None and host_today != result.host
        kind = kind_of_change(now.state, result.status, has_moved=has_moved)
        changes[role] = Change(kind, now, host_today, result.host)
    return changes


def kind_of_change(today: AsIs, status: Status, *, has_moved: bool = False) -> ChangeKind:
    """What a status means for a role as it is today; `has_moved`: a hat goes from one carrier to another."""
    match today, status:
        case "own", "own":
            return "kept"
        case "part", "hat":
            return "moved" if has_moved else "kept"
        case "none", "none":
            return "absent"
        case "none", _:
            return "new"
        case "part", "own":
            return "split_out"
        case "own", "hat":
            return "merged"
        case _:
            return "removed"


def _host_today(model: Model, role: str, today: Mapping[str, AsIsResult]) -> str | None:
    """Who most likely carries a part-time role today: its first natural host that is a dedicated role."""
    if today[role].state != "part":
        return None
    hosts = model.roles[role].hosts
    return next((host for host in hosts if host in today and today[host].state == "own"), None)


def raci_of(model: Model, structure: Structure) -> tuple[RaciRow, ...]:
    """Who answers for each stage; stages whose roles are all not needed are left out."""
    modes = {segment: cover.mode for segment, cover in structure.coverage.items()}
    return answering(model.stages.values(), structure.roles, structure.anchor, modes)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Most say that a role exists today, or that nobody does the work, and the proposal is not sure of the
    opposite.

    `says` of the `of` who spoke of it say so; `today` is what they say. `status` is what the structure
    proposes and `unasked` the items that were not asked and could change it.
    """

    role: str
    today: AsIs
    says: int
    of: int
    status: Status
    unasked: tuple[str, ...]


def contradictions_of(
    structure: Structure, today: Mapping[str, AsIsResult], unasked: Mapping[str, tuple[str, ...]]
) -> tuple[Contradiction, ...]:
    """Where today's roles contradict an open or assumed result: a warning, since the result may be what is
    wrong.
    """
    found = []
    for role, now in today.items():
        result = structure.roles[role]
        of = sum(now.counts)
        nobody = now.counts[0]
        if not of or not (unasked[role] or result.certainty == "open"):
            continue
        if result.status == "none" and 2 * nobody < of:
            found.append(Contradiction(role, now.state, of - nobody, of, result.status, unasked[role]))
        elif result.status != "none" and 2 * nobody > of:
            found.append(Contradiction(role, "none", nobody, of, result.status, unasked[role]))
    return tuple(found)


class Standing(Protocol):
    """What became of a role, wherever that was decided."""

    @property
    def status(self) -> Status:
        """Whether it is a dedicated role."""
        ...

    @property
    def host(self) -> str | None:
        """The role that wears it as a hat."""
        ...


def answering(
    stages: Iterable[StageRule], roles: Mapping[str, Standing], anchor: str, modes: Mapping[str, Mode]
) -> tuple[RaciRow, ...]:
    """`raci_of` for roles that no model has to be asked about; `modes`: how each segment is sold to.

    Roles that the stages name and `roles` does not know count as not needed.
    """
    known = {role for role, result in roles.items() if result.status != "none"}
    return tuple(
        _raci_row(stage, roles, anchor, modes) for stage in stages if known.intersection(stage.roles)
    )


def _raci_row(
    stage: StageRule, roles: Mapping[str, Standing], anchor: str, modes: Mapping[str, Mode]
) -> RaciRow:
    own = {role for role, result in roles.items() if result.status == "own"}
    # Where nobody sells as a main job, the founders and experts who wear the anchor's hat answer for selling.
    own.add(anchor)
    accountable = next((role for role in stage.accountable if role in own), anchor)
    needed = [role for role in stage.responsible if role in roles and roles[role].status != "none"]
    responsible = list(
        dict.fromkeys(role if roles[role].status == "own" else roles[role].host or anchor for role in needed)
    )
    by_segment = {}
    if stage.id in _SOLD_BY_SEGMENT and accountable in _SELLERS.values():
        for segment, mode in modes.items():
            wanted = _SELLERS.get(mode)
            by_segment[segment] = wanted if wanted in own else accountable
        if len(set(by_segment.values())) == 1:
            by_segment = {}
    return RaciRow(
        stage=stage.id,
        accountable=accountable,
        responsible=tuple(responsible) or (accountable,),
        consulted=tuple(
            role for role in stage.consulted if role in own and role not in (accountable, *responsible)
        ),
        by_segment=by_segment,
    )


def friction_order(ballots: Iterable[Ballot]) -> list[str]:
    """Stages by how unclear their responsibilities are, worst first, as places are shown; equals by their id.

    Empty if nobody ranked any.
    """
    ranked = [ballot.friction for ballot in ballots if ballot.friction]
    points = place_points(ranked) if ranked else {}
    return sorted(points, key=lambda stage: (-points[stage], stage))


def waves_of(
    model: Model,
    structure: Structure,
    changes: Mapping[str, Change],
    stability: Mapping[str, float],
    friction: Sequence[str] = (),
    *,
    disputed: AbstractSet[str] = frozenset(),
    checked: AbstractSet[str] = frozenset(),
) -> tuple[Wave, ...]:
    """The order of the changes: 0 rules, 1 coverage and the strongest splits, 2 after the sale, 3 beside it.

    The roles of the stage with most friction may come in wave 1 whatever they are. What is open, unstable or
    `disputed` (an item on which the group is divided would turn it) is a pilot, and no pilot comes before
    wave 2. A role in `checked` is checked before anything ends, and has no place in the order. In a wave the
    roles of the least clear stage come first, then the strongest: margin x stability. A role never comes
    before one that must precede it, nor a merger before the role that receives the work.
    """
    if not changes:
        return ()
    rule = model.transition
    place = _friction_places(model, friction)
    steps = {
        role: Step(
            role,
            change.kind,
            structure.roles[role].certainty == "open"
            or role in disputed
            or certainty_of(stability.get(role, 1.0)) == "sensitive",
            max(0.01, structure.roles[role].margin)
            * stability.get(role, 1.0)
            * (1.5 - 0.5 * place.get(role, len(friction)) / max(1, len(friction))),
        )
        for role, change in changes.items()
        if change.kind not in ("kept", "absent") and role not in checked
    }
    own = {role: step for role, step in steps.items() if structure.roles[role].status == "own"}
    earlier = {role: {first for first, then in rule.before if then == role and first in own} for role in own}
    wave_of = _place(own, earlier, model, place)
    for role, step in sorted(steps.items(), key=lambda pair: (-pair[1].priority, pair[0])):
        if role not in wave_of:
            host = structure.roles[role].host
            receiver = wave_of.get(host, 0) if host in own else 0
            gives_up = step.kind in ("merged", "removed")
            usual = max(3, receiver + 1) if gives_up else receiver
            wave_of[role] = max(2, usual) if step.pilot else usual
    to_remote = any(
        flag.code == "small_to_remote" and flag.params["mode"] == "remote" for flag in structure.flags
    )
    waves = []
    for number in sorted({0, *wave_of.values(), *([1] if to_remote else [])}):
        actions = {0: ("name_accountable", "write_hand_offs"), 1: ("move_small_accounts",) * to_remote}
        in_wave = sorted(
            (step for role, step in steps.items() if wave_of[role] == number),
            key=lambda step: (place.get(step.role, len(friction)), -step.priority, step.role),
        )
        waves.append(Wave(number, actions.get(number, ()), tuple(_in_order(in_wave, earlier))))
    return tuple(waves)


def _friction_places(model: Model, friction: Sequence[str]) -> dict[str, int]:
    """The place of each role's least clear stage, 0 the worst."""
    places: dict[str, int] = {}
    for place, stage in enumerate(friction):
        for role in model.stages[stage].roles if stage in model.stages else ():
            places.setdefault(role, place)
    return places


def _place(
    own: Mapping[str, Step], earlier: Mapping[str, set[str]], model: Model, place: Mapping[str, int]
) -> dict[str, int]:
    rule = model.transition
    placed: dict[str, int] = {}
    load: dict[int, int] = {}

    def first_wave(role: str) -> int:
        usual = 3 if role in rule.overlay else 2 if role in rule.post_sale else 1
        if place.get(role) == 0:
            usual = 1
        return max(2, usual) if own[role].pilot else usual

    waiting = sorted(
        own, key=lambda role: (first_wave(role), place.get(role, len(place)), -own[role].priority, role)
    )
    while waiting:
        role = next(one for one in waiting if earlier[one] <= placed.keys())
        waiting.remove(role)
        number = max([first_wave(role), *(placed[one] for one in earlier[role])])
        while load.get(number, 0) >= (
            rule.splits_in_first_wave if number == 1 else rule.max_changes_per_wave
        ):
            number += 1
        placed[role] = number
        load[number] = load.get(number, 0) + 1
    return placed


def _in_order(steps: Iterable[Step], earlier: Mapping[str, set[str]]) -> list[Step]:
    """The steps in this order, as far as no role comes before one that must precede it."""
    waiting = list(steps)
    ordered: list[Step] = []
    while waiting:
        left = {step.role for step in waiting}
        step = next(one for one in waiting if earlier.get(one.role, set()).isdisjoint(left))
        waiting.remove(step)
        ordered.append(step)
    return ordered


def notices_of(headcount_level: float | None) -> tuple[Notice, ...]:
    """The Finnish co-operation act, by the headcount band (1.7.2025: 20-49 partly, from 50 in full).

    Between two bands the larger one is meant: better a notice too many. Not legal advice.
    """
    if headcount_level is None or ceil(headcount_level) <= 2:
        return ()
    return ("cooperation_partly",) if ceil(headcount_level) == 3 else ("cooperation_full",)
