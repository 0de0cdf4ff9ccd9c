"""Learns the lines so that each of the text's own cases has as many dedicated roles as the text gives it.

The text names some roles of a case and a number. Where a model makes too few roles dedicated, the unnamed
role that is nearest to it is learned as one; where too many, the one that is nearest to a hat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.consensus.model import Model
from shared.consensus.points import Line
from shared.consensus.structure import structure_from_answers
from tools.fit.learning import Settings, Shelf, learn_lines
from tools.fit.panel import Company, Status
from tools.fit.trying import model_of
from tools.fit.writing import points_toml

TRIES = 6


def learn_with_counts(
    shelf: Shelf, roles: Sequence[str], scales: Mapping[str, tuple[int, int]], how: Settings
) -> list[Line]:
    """Both lines of every role, in the order of the roles: work, then job."""
    lines = learn_lines(shelf, roles, scales, how)
    for _ in range(TRIES):
        model = model_of(points_toml(roles, lines, scales), shelf.panel, shelf.further)
        corrected = {case.id: role_to_correct(model, case) for case in shelf.text}
        changed = {found[0] for found in corrected.values() if found is not None}
        if not changed:
            break
        shelf = replace(shelf, text=[_with(case, corrected[case.id]) for case in shelf.text])
        for role in changed:
            place = 2 * roles.index(role)
            lines[place : place + 2] = learn_lines(shelf, [role], scales, how)
    return lines


def role_to_correct(model: Model, case: Company) -> tuple[str, Status] | None:
    """The unnamed role that brings a case nearer to its number, and what it is to be; None where it fits."""
    answers = {item: float(level) for item, level in case.answers.items()}
    structure = structure_from_answers(model, answers, explain=False)
    low, high = case.own_roles
    if low <= structure.own_roles <= high:
        return None
    wanted: Status = "own" if structure.own_roles < low else "hat"
    before: Status = "hat" if wanted == "own" else "own"
    free = [
        role
        for role, result in structure.roles.items()
        if role not in case.ratings[0] and result.status == before
    ]
    if not free:
        return None
    return max(free, key=lambda role: structure.roles[role].chances[wanted]), wanted


def _with(case: Company, correction: tuple[str, Status] | None) -> Company:
    if correction is None:
        return case
    role, status = correction
    return replace(case, ratings=({**case.ratings[0], role: (status, True)},))
