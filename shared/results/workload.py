"""What of a structure decides how many people each role calls for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.consensus.workload import Ground, Segment, Workload, workload_of
from shared.results.hand_offs import answering_for, status_in_effect
from shared.results.outcome import RoundResult, StructureOutcome

SELLERS: Final = "sellers"
"""The question of how many sell as their main job."""
SELLERS_BY_LEVEL: Final[tuple[tuple[int, int | None], ...]] = (
    (0, 0),
    (1, 1),
    (2, 3),
    (4, 9),
    (10, 29),
    (30, None),
)


def people_for(
    structure: StructureOutcome | None, figures: Mapping[str, float], sellers: RoundResult | None
) -> Workload | None:
    """The people that a structure calls for by a company's figures; None without them or a whole structure.

    `sellers`: what was answered to the question `SELLERS`, None where it was not asked.
    """
    if structure is None or not structure.is_complete or not figures:
        return None
    return workload_of(ground_of(structure, sellers), figures)


def ground_of(structure: StructureOutcome, sellers: RoundResult | None) -> Ground:
    """Who is dedicated, who sells to whom, and how many sellers the group says there are."""
    selling: dict[Segment, str] = {}
    answering = answering_for(structure, "sell")
    for cover in structure.coverage:
        if cover.mode == "self":
            continue
        of_segment = [one.role for one in answering if one.segment in (None, cover.segment)]
        if of_segment:
            selling[cover.segment] = of_segment[0]
    return Ground(
        dedicated=tuple(role.role for role in structure.roles if status_in_effect(role)[0] == "own"),
        selling=selling,
        sellers_today=_sellers_today(sellers),
    )


def _sellers_today(sellers: RoundResult | None) -> tuple[int, int | None] | None:
    """The lowest and the highest number of the range that the group's median falls into."""
    if sellers is None or sellers.median is None:
        return None
    low = SELLERS_BY_LEVEL[min(int(sellers.median), len(SELLERS_BY_LEVEL)) - 1]
    high = SELLERS_BY_LEVEL[min(int(sellers.median + 0.5), len(SELLERS_BY_LEVEL)) - 1]
    return low[0], high[1]
