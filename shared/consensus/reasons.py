"""Why a role became what it is: the two clauses of its reason, read off the points that decided it.

Of every answer the model has the points it brought to a role's two lines. A reason follows the line that
decided the status to the heaviest answers that a person would name for this role (`reasons` in model.toml):
for a dedicated role what speaks for the job, for a hat what speaks for the work and what speaks against the
job, for a role that is not needed what speaks against the work. Where a limit or a floor decided instead of
the points, that is the first clause.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shared.consensus.model import Model, RoleRule, Status
from shared.consensus.points import Distribution

Side = Literal["high", "low"]
Speaks = Literal["for", "against"]
Limit = Literal["seats", "anchor"]
"""`seats`: there are fewer sellers than selling jobs, and others take them. `anchor`: somebody sells as a
main job, and this is that job.
"""

_CLAUSES = 2
_NOTICEABLE = 0.5
"""Points; an answer that brought less explains nothing."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a reason.

    `about`: the id of an answer, or a Limit. `side`: whether the answer lies above or below the middle of its
    scale. `level` is the group's answer, None where the question was not asked: then `is_assumed`, and the
    clause rests on what such a firm usually answers.
    """

    about: str
    side: Side
    speaks: Speaks
    is_assumed: bool
    level: float | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What every answer brought, less what it would have brought in the middle of its scale."""

    levels: Mapping[str, float]
    usual: Mapping[str, float]
    effects: Mapping[str, Sequence[float]]


def clauses_of(
    model: Model,
    answers: Mapping[str, float],
    unasked: Mapping[str, Distribution],
    statuses: Mapping[str, Status],
    limits: Mapping[str, Limit],
) -> dict[str, tuple[Clause, ...]]:
    """At most two clauses for each role, in the order in which they are said; none where nothing speaks.

    `statuses` and `limits` are what the points came to. An answer is cited only where its points have the
    clause's direction, so the answer in the middle of its scale would give the role other points.
    """
    known = _Known(
        levels=answers,
        usual={item: _expected_level(model, item, chances) for item, chances in unasked.items()},
        effects=model.points.effects(answers, unasked, model.neutral),
    )
    return {
        role: tuple(_clauses(model, known, model.roles[role], status, limits.get(role)))
        for role, status in statuses.items()
    }


def _expected_level(model: Model, item: str, chances: Distribution) -> float:
    return model.items[item].low + sum(place * chance for place, chance in enumerate(chances))


def _clauses(
    model: Model, known: _Known, rule: RoleRule, status: Status, limit: Limit | None
) -> list[Clause]:
    """Clauses for a status, from the most to the least telling place, each answer once."""
    places: Sequence[tuple[int, Speaks]]
    match status, limit:
        case "own", "anchor":
            places = [(rule.work, "for")]
        case "own", _:
            places = [(rule.job, "for"), (rule.job, "for"), (rule.work, "for")]
        case "hat", "seats":
            places = [(rule.work, "for"), (rule.job, "for")]
        case "hat", _:
            places = [(rule.work, "for"), (rule.job, "against"), (rule.job, "against")]
        case _:
            places = [(rule.work, "against"), (rule.work, "against"), (rule.job, "against")]
    found = [_limit_clause(limit, known)] if limit == "anchor" else []
    most = _CLAUSES - (limit == "seats")
    for line, speaks in places:
        if len(found) < most:
            cited = {clause.about for clause in found}
            clause = next(
                (one for one in _heaviest(model, known, rule, line, speaks) if one.about not in cited), None
            )
            found += [clause] if clause else []
    return [*found, _limit_clause(limit, known)] if limit == "seats" else found


def _limit_clause(limit: Limit, known: _Known) -> Clause:
    """A limit or a floor rests on the number of sellers."""
    level = known.levels.get("sellers")
    return Clause(
        about=limit,
        side="low" if limit == "seats" else "high",
        speaks="against" if limit == "seats" else "for",
        is_assumed=level is None,
        level=level,
    )


def _heaviest(model: Model, known: _Known, rule: RoleRule, line: int, speaks: Speaks) -> Iterator[Clause]:
    """Clauses that points of one line allow, the heaviest first."""
    sign = 1 if speaks == "for" else -1
    weighed = []
    for item, is_inverted in rule.reasons.items():
        level = known.levels[item] if item in known.levels else known.usual[item]
        side: Side = "high" if level > model.neutral[item] else "low"
        points = known.effects[item][line] * sign
        # What a learned line makes of an answer may go against what anybody would say aloud; it is not said.
        is_sayable = (side == "high") != is_inverted if sign > 0 else (side == "low") != is_inverted
        if points >= _NOTICEABLE and is_sayable:
            weighed.append((points, item, side))
    for _, item, side in sorted(weighed, key=lambda one: -one[0]):
        yield Clause(item, side, speaks, item not in known.levels, known.levels.get(item))
