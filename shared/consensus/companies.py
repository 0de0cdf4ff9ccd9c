"""Companies like yours: for each role the rated companies most like the group's, and what their raters said.

Two companies are as far apart for a role as their answers are, each answer counted by how many points it can
move the role's lines, from 0 (alike in everything that counts) to 1. Only answers that the group gave count.
Nothing here moves a result.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.consensus.model import Model, RatedCompany

SHOWN = 3
"""So many companies for each role, and so many answers in which one is alike or differs."""
_ALIKE_WITHIN = 0.5
"""Levels: a group between two levels is alike companies on both."""


@dataclass(frozen=True, slots=True)
class LikeCompany:
    """A rated company near a group's answers for one role.

    `own`, `hat`, `none`: how many of its raters gave the role that status. `distance`: 0 to 1. `same`: items
    answered alike, and `differs`: items answered otherwise with the company's level; both those that count
    most for the role, at most three.
    """

    company: RatedCompany
    own: int
    hat: int
    none: int
    distance: float
    same: tuple[str, ...]
    differs: tuple[tuple[str, int], ...]


def companies_like(model: Model, answers: Mapping[str, float]) -> dict[str, tuple[LikeCompany, ...]]:
    """For each role the nearest rated companies, the nearest first; empty where nothing that counts was
    asked.

    `answers` have passed `check_answers`.
    """
    companies = model.companies
    gaps = {
        item: [abs(level - company.answers[item]) for company in companies] for item, level in answers.items()
    }
    found: dict[str, tuple[LikeCompany, ...]] = {}
    for role in model.roles:
        weights = {item: weight for item, weight in model.likeness[role].items() if item in answers}
        if not weights or not companies:
            found[role] = ()
            continue
        total = sum(weights.values())
        # A whole scale apart is 1, so that scales of different lengths weigh alike.
        shares = {item: weight / total / (model.items[item].levels - 1) for item, weight in weights.items()}
        columns = [[share * gap for gap in gaps[item]] for item, share in shares.items()]
        distances = [sum(row) for row in zip(*columns, strict=True)]
        nearest = sorted(range(len(companies)), key=lambda place: (distances[place], place))[:SHOWN]
        found[role] = tuple(
            _like(
                companies[place],
                role,
                distances[place],
                {item: gaps[item][place] for item in weights},
                shares,
            )
            for place in nearest
        )
    return found


def _like(
    company: RatedCompany,
    role: str,
    distance: float,
    gaps: Mapping[str, float],
    shares: Mapping[str, float],
) -> LikeCompany:
    given = company.ratings[role]
    same = [item for item, gap in gaps.items() if gap <= _ALIKE_WITHIN]
    differs = [item for item, gap in gaps.items() if gap > _ALIKE_WITHIN]
    return LikeCompany(
        company=company,
        own=given.count("own"),
        hat=given.count("hat"),
        none=given.count("none"),
        distance=distance,
        same=_first(same, shares),
        differs=tuple(
            (item, company.answers[item])
            for item in _first(differs, {item: share * gaps[item] for item, share in shares.items()})
        ),
    )


def _first(items: Sequence[str], weights: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(items, key=lambda item: -weights[item])[:SHOWN])
