"""Rankings: the places that ballots give, and how few votes would change a median.

A ranking ballot is a sequence of ids, best first: `"ACBED"`, `["sell", "grow"]`, or with its number of
voters in front, `(5, "ACBED")`. Ballots that rank nothing are not
ballots.
"""

from collections.abc import Iterable, Mapping, Sequence

from shared.consensus.agreement import NoBallots, total_of

PLACE_POINTS = (3, 2, 1)
"""Points of a first, a second and a third place, which is as far as people rank."""

Ballots = Iterable[Sequence[str] | tuple[float, Sequence[str]]]


def _weighed(ballots: Ballots) -> list[tuple[float, list[str]]]:
    read: list[tuple[float, list[str]]] = []
    for ballot in ballots:
        weight: float = 1
        ids: Sequence[str]
        if len(ballot) == 2 and isinstance(ballot[0], int | float):
            weight, ids = ballot[0], ballot[1]
        else:
            ids = [str(one) for one in ballot]
        if len(set(ids)) != len(ids):
            raise ValueError(f"a ballot ranks the same option twice: {list(ids)}")
        if ids and weight > 0:
            read.append((weight, list(ids)))
    if not read:
        raise NoBallots
    return read


def place_points(ballots: Ballots) -> dict[str, float]:
    """Points of each option that is on a ballot: 3 a first place, 2 a second, 1 a third, none beyond.

    Doubling every ballot doubles every score. Empty input: `NoBallots`.
    """
    points: dict[str, float] = {}
    for weight, ids in _weighed(ballots):
        for place, option in enumerate(ids):
            worth = PLACE_POINTS[place] if place < len(PLACE_POINTS) else 0
            points[option] = points.get(option, 0) + weight * worth
    return points


def places_of(points: Mapping[str, float]) -> dict[str, int]:
    """Each option's place by its points, 1 the most; equals share a place, and the next ones stay empty."""
    return {option: 1 + sum(more > own for more in points.values()) for option, own in points.items()}


def group_informed_consensus(agree_and_seen: Iterable[tuple[float, float]]) -> float:
    """Product over the groups of (agree + 1) / (seen + 2): high only if every group tends to agree.

    0..1. The product shrinks with the number of groups; compare only like with like, or take its root.
    No groups: `NoBallots`; more agreeing than seen is a ValueError. Source: Polis (red-dwarf fixtures).
    """
    product = 1.0
    groups = 0
    for agree, seen in agree_and_seen:
        if not 0 <= agree <= seen:
            raise ValueError(f"{agree} of {seen} cannot agree")
        groups += 1
        product *= (agree + 1) / (seen + 2)
    if not groups:
        raise NoBallots
    return product


def votes_to_reach_medians(counts: Sequence[int]) -> dict[float, int]:
    """For each median the item could have, the smallest number of ballots to change for it to become so.

    Exact, for whole ballots that may move to any level. The current median costs 0. Empty: `NoBallots`.
    """
    total = int(total_of(counts))
    levels = range(1, len(counts) + 1)
    at_most = [0]
    for count in counts:
        at_most.append(at_most[-1] + int(count))
    cost: dict[float, int] = {}
    room = (total - 1) // 2  # how many ballots may lie strictly on each side of a whole-level median
    for level in levels:
        below, above = at_most[level - 1], total - at_most[level]
        cost[level] = max(0, below - room) + max(0, above - room)
    if total % 2 == 0:
        half = total // 2
        for low in levels:
            for high in range(low + 1, len(counts) + 1):
                left, right = at_most[low], total - at_most[high - 1]
                moved = (total - left - right) + max(0, left - half) + max(0, right - half)
                if left >= half and not counts[low - 1]:
                    moved += 1
                if right >= half and not counts[high - 1]:
                    moved += 1
                median = (low + high) / 2
                cost[median] = min(moved, cost.get(median, moved))
    return cost
