"""What has not been asked and could change the structure, and which questions to ask next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.consensus.model import Model, Status
from shared.consensus.robustness import Turn
from shared.consensus.structure import Certainty, Outline, outline_of

_PLAUSIBLE = 0.1
"""A level that fewer firms of this kind answer is not counted with."""


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """An unasked item and the roles it could change, most probable first.

    `expected_changes`: how many statuses its answer changes on average, over the answers usual in such a
    firm. `usual`: the level that most such firms answer. `turns`: the most usual answer that changes the
    role, by role.
    """

    item: str
    roles: tuple[str, ...]
    expected_changes: float
    usual: float
    turns: Mapping[str, Turn]


def next_questions(model: Model, answers: Mapping[str, float]) -> tuple[NextQuestion, ...]:
    """The unasked items that could change a role, the one that is expected to change most first.

    `answers` have passed `check_answers`. An item could change a role if a level that at least every tenth
    firm of this kind answers gives the role another status.
    """
    now = outline_of(model, answers)
    found = []
    for item, chances in model.usual.unasked(answers).items():
        low = model.items[item].low
        changed: dict[str, float] = {}
        turns: dict[str, Turn] = {}
        for place, chance in sorted(enumerate(chances), key=lambda one: -one[1]):
            if chance >= _PLAUSIBLE:
                level = float(low + place)
                for role, status in _differing(model, now, outline_of(model, {**answers, item: level})):
                    changed[role] = changed.get(role, 0.0) + chance
                    turns.setdefault(role, Turn(item, level, status, None, None))
        if changed:
            roles = sorted(changed, key=lambda role: -changed[role])
            usual = float(low + max(range(len(chances)), key=chances.__getitem__))
            found.append(NextQuestion(item, tuple(roles), sum(changed.values()), usual, turns))
    return tuple(sorted(found, key=lambda one: -one.expected_changes))


def _differing(model: Model, now: Outline, then: Outline) -> list[tuple[str, Status]]:
    return [
        (role, becomes)
        for role, was, becomes in zip(model.roles, now.statuses, then.statuses, strict=True)
        if was != becomes
    ]


def unasked_by_role(model: Model, questions: tuple[NextQuestion, ...]) -> dict[str, tuple[str, ...]]:
    """For every role the unasked items that could change it, in the order of the questions."""
    return {role: tuple(one.item for one in questions if role in one.roles) for role in model.roles}


def certainty_with(certainty: Certainty, unasked: Sequence[str]) -> Certainty:
    """No role is firm that a question which was not asked could change."""
    return "likely" if unasked and certainty == "firm" else certainty
