"""From group answers to a role structure: status and host of every role, how sure that is, and the reasons.

Two lines of evidence points decide about a role. `work` says whether the work exists; `job` says whether it
is somebody's main job. A role is dedicated ("own") when its job line reaches 0 points, else a hat when its
work line does, else not needed. Where sellers are few, the selling jobs with the most points take their
seats.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shared.consensus.expressions import NEUTRAL
from shared.consensus.model import Known, Model, RoleRule, Status
from shared.consensus.points import Distribution, Points, probability
from shared.consensus.points_parsing import GROWING
from shared.consensus.reasons import Clause, Limit, clauses_of

Mode = Literal["field", "remote", "self"]

Certainty = Literal["firm", "likely", "open"]

_NO_SEAT = 1e-6


@dataclass(frozen=True, slots=True)
class RoleResult:
    """What became of one role.

    `need`, `room`, `bar` and `margin` are on a scale of 0 to 1: `need` is the probability that the work
    exists, `margin` the distance to being a dedicated role (>= 0: is one), `room` how large the organisation
    is and `bar` how large it would have to be (room - margin). `binds`: "room" if the size of the
    organisation decides between a dedicated role and less, "need" if what is sold and to whom decides.
    `chances`: how probable each status is; `certainty` follows from the chance of `status`. `host`: the role
    that wears the hat; None for an own role, a role not needed, and for the anchor where it is a hat itself:
    in a firm where nobody sells as a main job, founders and experts wear it. `carried_by`: who does the work
    of a selling role that is not needed. `reasons`: why, in at most two clauses.
    """

    status: Status
    host: str | None
    need: float
    room: float
    bar: float
    margin: float
    binds: Literal["need", "room"]
    carried_by: Literal["marketing_and_service", "partners"] | None
    certainty: Certainty
    chances: Mapping[Status, float]
    reasons: tuple[Clause, ...] = ()


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
    """A role before its host is known; `margin` decides between dedicated and not.

    `limit`: what decided the status where the points alone would have decided otherwise.
    """

    status: Status
    need: float
    job: float
    margin: float
    limit: Limit | None


def structure_from_answers(
    model: Model,
    answers: Mapping[str, float],
    *,
    explain: bool = True,
) -> Structure:
    """The structure these answers give; for group medians as for any "what if".

    `answers` are levels (1-based; half levels allowed) by item id. For an item left out, what
    such a firm usually answers is used, as a distribution. Of the items that never move the structure
    `small_visits` serves one of the flags; unknown items are ignored. `explain=False` omits the reasons,
    for speed.
    Raises ValueError for a level that is not on an item's scale.
    """
    used = check_answers(model, answers)
    remarked = {item: level for item, level in answers.items() if item in model.shown}
    values = model.evaluate(used)
    unasked = model.usual.unasked(used)
    verdicts, anchor = _verdicts(model, model.points.add_up(used, unasked), _sellers(used, unasked))
    coverage = _coverage(model, values)
    own = {role for role, verdict in verdicts.items() if verdict.status == "own"}
    nosell = _known(values, model.params.nosell, 0.0) > 0.5
    room = _known(values, model.params.room, NEUTRAL)
    reasons = (
        clauses_of(
            model,
            used,
            unasked,
            {role: verdict.status for role, verdict in verdicts.items()},
            {role: verdict.limit for role, verdict in verdicts.items() if verdict.limit},
        )
        if explain
        else {}
    )
    would_move = _moved_by_size(model, used, unasked, own)
    roles = {}
    for role, verdict in verdicts.items():
        rule = model.roles[role]
        chances = _chances(verdict)
        roles[role] = RoleResult(
            status=verdict.status,
            host=_host(rule, verdict.status, own, anchor),
            need=verdict.need,
            room=room,
            bar=room - verdict.margin,
            margin=verdict.margin,
            binds="room" if role in would_move else "need",
            carried_by=_carried_by(rule, verdict.status, nosell=nosell, coverage=coverage),
            certainty=_certainty(model, chances[verdict.status]),
            chances=chances,
            reasons=reasons.get(role, ()),
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


def outline_of(model: Model, answers: Mapping[str, float]) -> Outline:
    """Statuses and coverage modes only, for answers that `check_answers` has passed."""
    unasked = model.usual.unasked(answers)
    verdicts, _ = _verdicts(model, model.points.add_up(answers, unasked), _sellers(answers, unasked))
    return Outline(
        tuple(verdict.status for verdict in verdicts.values()),
        tuple(cover.mode for cover in _coverage(model, model.evaluate(answers)).values()),
    )


def _known(values: Sequence[Known], position: int, otherwise: float) -> float:
    value = values[position]
    return otherwise if value is None else value


def _sellers(answers: Mapping[str, float], unasked: Mapping[str, Distribution]) -> float:
    """The level of sellers; where nobody was asked, the middle of what is usual."""
    if "sellers" in answers:
        return answers["sellers"]
    return 1 + sum(place * chance for place, chance in enumerate(unasked["sellers"]))


def _verdicts(model: Model, points: Points, sellers: float) -> tuple[dict[str, _Verdict], str]:
    jobs = {role: points.odds(rule.job) for role, rule in model.roles.items()}
    needs = {role: probability(points.odds(rule.work)) for role, rule in model.roles.items()}
    field, inside, support, mkt = model.anchors
    # Who meets customers can also call them, so one seller alone is the field seller.
    enough = 0.5
    seller = field if needs[field] >= enough else inside
    carer = mkt if needs[mkt] > needs[support] else support
    anchor = seller if needs[seller] >= enough else carer
    seats = int(_seats(model, sellers))
    limits: dict[str, Limit] = {}
    if anchor == seller and seats and jobs[anchor] < 0:
        # Somebody sells as a main job, and this is the job.
        jobs[anchor] = 0.0
        limits[anchor] = "anchor"
    selling = sorted((role for role, rule in model.roles.items() if rule.sells), key=lambda role: -jobs[role])
    last = probability(jobs[selling[seats - 1]]) if 0 < seats <= len(selling) else 1.0
    verdicts: dict[str, _Verdict] = {}
    for role in model.roles:
        margin = probability(jobs[role]) - 0.5
        if role in selling[seats:]:
            # One seller fills one selling job, whatever the need: those with the most points take the seats.
            if margin >= 0:
                limits[role] = "seats"
            margin = min(margin, probability(jobs[role]) - last, -_NO_SEAT)
        status: Status = (
            "own" if margin >= 0 else "hat" if max(needs[role], 0.5 + margin) >= enough else "none"
        )
        verdicts[role] = _Verdict(status, needs[role], probability(jobs[role]), margin, limits.get(role))
    return verdicts, anchor


def _seats(model: Model, sellers: float) -> float:
    below = int(sellers)
    seats = model.params.seats
    return seats[below - 1] + (sellers - below) * (seats[min(below, len(seats) - 1)] - seats[below - 1])


def _chances(verdict: _Verdict) -> dict[Status, float]:
    """How probable each status is. Work that is somebody's main job exists."""
    own = min(verdict.need, verdict.job)
    chances: dict[Status, float] = {"own": own, "hat": verdict.need - own, "none": 1 - verdict.need}
    if verdict.margin < 0 and own > chances["hat"] and verdict.status == "hat":
        # Others have taken the seats: what would have been a job is a hat.
        chances |= {"own": chances["hat"], "hat": own}
    return chances


def _certainty(model: Model, chance: float) -> Certainty:
    if chance >= model.params.firm_from:
        return "firm"
    return "likely" if chance >= model.params.likely_from else "open"


def _moved_by_size(
    model: Model, answers: Mapping[str, float], unasked: Mapping[str, Distribution], own: set[str]
) -> set[str]:
    """The roles that the largest organisation would make dedicated, or the smallest would not."""
    ends = []
    for end in (0, 1):
        sizes = {item: float(model.points.scales[item][end]) for item in GROWING}
        left = {item: spread for item, spread in unasked.items() if item not in GROWING}
        ends.append(model.points.add_up({**answers, **sizes}, left))
    smallest, largest = ends
    return {
        role
        for role, rule in model.roles.items()
        if (smallest.odds(rule.job) < 0 if role in own else largest.odds(rule.job) >= 0)
    }


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
    # Nobody is advised to serve remotely customers who the group says can't be.
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
