"""Rankings, grades and margins of victory: what a group prefers, and how few votes would change it.

A ranking ballot is a sequence of ids, best first: `"ACBED"`, `["sell", "grow"]`, or with its number of
voters in front, `(5, "ACBED")`. What a ballot leaves out ties for its last place. Ballots that rank nothing
are no ballots.
"""

from collections.abc import Iterable, Mapping, Sequence

from shared.consensus.agreement import NoBallots, median_level, total_of

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


def _options(read: list[tuple[float, list[str]]]) -> list[str]:
    return sorted({option for _, ids in read for option in ids})


def pairwise_preferences(ballots: Ballots) -> dict[tuple[str, str], float]:
    """For each ordered pair (a, b) the number of ballots that rank a above b. Ties count for neither.

    Empty input: `NoBallots`.
    """
    read = _weighed(ballots)
    options = _options(read)
    above = {(a, b): 0.0 for a in options for b in options if a != b}
    for weight, ids in read:
        place = {option: index for index, option in enumerate(ids)}
        last = len(ids)
        for pair in above:
            if place.get(pair[0], last) < place.get(pair[1], last):
                above[pair] += weight
    return above


def schulze_strengths(ballots: Ballots) -> dict[tuple[str, str], float]:
    """Strength of the strongest path between each ordered pair, counted in winning votes (Schulze 2011).

    Empty input: `NoBallots`.
    """
    above = pairwise_preferences(ballots)
    options = sorted({a for a, _ in above})
    strength = {(a, b): votes if votes > above[b, a] else 0.0 for (a, b), votes in above.items()}
    for via in options:
        for a in options:
            for b in options:
                if len({a, b, via}) == 3:
                    strength[a, b] = max(strength[a, b], min(strength[a, via], strength[via, b]))
    return strength


def schulze_ranking(ballots: Ballots) -> list[str]:
    """All options that occur on a ballot, best first, by the Schulze method.

    Options the method itself ties are put in order of their Borda score, then of their id, so the answer
    never depends on the order of the ballots. Doubling every ballot changes nothing.
    Empty input: `NoBallots`. Source: Schulze 2011.
    """
    read = list(_weighed(ballots))
    options = _options(read)
    if len(options) == 1:
        return options
    strength = schulze_strengths(read)
    borda = borda_scores(read)

    def beaten_by(option: str) -> int:
        return sum(strength[other, option] > strength[option, other] for other in options if other != option)

    return sorted(options, key=lambda option: (beaten_by(option), -borda[option], option))


def borda_scores(ballots: Ballots) -> dict[str, float]:
    """Points of each option: with n options the first place gives n-1 and the last 0.

    Options left out share the average of the places that remain. Doubling every ballot doubles every score.
    Empty input: `NoBallots`.
    """
    read = _weighed(ballots)
    options = _options(read)
    scores = dict.fromkeys(options, 0.0)
    for weight, ids in read:
        left_out = len(options) - len(ids)
        place = {option: index for index, option in enumerate(ids)}
        for option in options:
            points = len(options) - 1 - place[option] if option in place else (left_out - 1) / 2
            scores[option] += weight * points
    return scores


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


def condorcet_winner(ballots: Ballots) -> str | None:
    """The option that beats every other in pairs, None when there is none. Empty input: `NoBallots`."""
    read = list(_weighed(ballots))
    options = _options(read)
    above = pairwise_preferences(read)
    for option in options:
        if all(above[option, other] > above[other, option] for other in options if other != option):
            return option
    return None


def average_ranks(values: Sequence[float]) -> list[float]:
    """Rank of each value, 1 for the smallest; equal values share the average of their ranks."""
    order = sorted(values)
    first: dict[float, int] = {}
    times: dict[float, int] = {}
    for index, value in enumerate(order, start=1):
        first.setdefault(value, index)
        times[value] = times.get(value, 0) + 1
    return [first[value] + (times[value] - 1) / 2 for value in values]


def kendall_w(ranks_by_rater: Sequence[Sequence[float]]) -> float:
    """Kendall's coefficient of concordance, 0 no agreement to 1 the same ranking, corrected for ties.

    One row a rater, one column an object; ranks or any scores (they are ranked within the rater, equal ones
    share a rank). Raters who tie everything have nothing to disagree about: 1. Rows of unequal length are a
    ValueError; no raters or no objects: `NoBallots`. Source: Kendall & Babington Smith 1939; Siegel &
    Castellan 1988 for ties.
    """
    if not ranks_by_rater or not ranks_by_rater[0]:
        raise NoBallots
    raters, objects = len(ranks_by_rater), len(ranks_by_rater[0])
    if any(len(row) != objects for row in ranks_by_rater):
        raise ValueError("every rater must rank the same objects")
    rows = [average_ranks(row) for row in ranks_by_rater]
    sums = [sum(row[column] for row in rows) for column in range(objects)]
    mean = raters * (objects + 1) / 2
    spread = sum((one - mean) ** 2 for one in sums)
    ties = 0
    for row in rows:
        for rank in set(row):
            same = row.count(rank)
            ties += same**3 - same
    possible = raters**2 * (objects**3 - objects) - raters * ties
    return 1.0 if possible <= 0 else min(1.0, 12 * spread / possible)


def majority_judgment_ranking(
    grades_by_option: Mapping[str, Sequence[str]], order: Sequence[str]
) -> list[str]:
    """Options best first by majority judgment; `order` lists the grades from the worst to the best.

    The median grade decides (the lower middle one when even); ties are broken by removing median grades one
    at a time, an option whose grades run out standing last; then by id. An option without grades or a grade
    missing from `order` is an error. No options: `NoBallots`. Source: Balinski & Laraki 2010.
    """
    if not grades_by_option:
        raise NoBallots
    value = {grade: index for index, grade in enumerate(order)}

    def medians(option: str) -> list[int]:
        grades = grades_by_option[option]
        if not grades:
            raise NoBallots
        unknown = [grade for grade in grades if grade not in value]
        if unknown:
            raise ValueError(f"option {option} has a grade {unknown[0]!r} that is not in the order of grades")
        left = sorted(value[grade] for grade in grades)
        return [left.pop((len(left) - 1) // 2) for _ in range(len(left))]

    by_id = sorted(grades_by_option)
    return sorted(by_id, key=medians, reverse=True)


def majority_judgment(grades_by_option: Mapping[str, Sequence[str]], order: Sequence[str]) -> str:
    """The winning option by majority judgment; rules and errors as in `majority_judgment_ranking`."""
    return majority_judgment_ranking(grades_by_option, order)[0]


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


def votes_to_change_median(counts: Sequence[int]) -> int | None:
    """Smallest number of ballots whose change gives another median; None on a scale of one level.

    At least 1. Empty input: `NoBallots`. Definition: margin of victory, Dey & Narahari 2015.
    """
    now = median_level(counts)
    others = [votes for median, votes in votes_to_reach_medians(counts).items() if median != now]
    return min(others) if others else None


def votes_to_change_winner(counts: Sequence[int]) -> int | None:
    """Smallest number of ballots to change so that another option wins outright; None with one option.

    While several options lead together, the smallest number that makes any of them win outright.
    Empty input: `NoBallots`. Definition: margin of victory, Dey & Narahari 2015.
    """
    total_of(counts)
    lead = max(counts)
    leaders = [index for index, count in enumerate(counts) if count == lead]
    challengers = leaders if len(leaders) > 1 else [i for i in range(len(counts)) if i != leaders[0]]
    needed: list[int] = []
    for challenger in challengers:
        rest = [int(count) for index, count in enumerate(counts) if index != challenger]
        mine = int(counts[challenger])
        moved = 0
        while mine <= max(rest, default=0):
            rest[rest.index(max(rest))] -= 1
            mine += 1
            moved += 1
        needed.append(moved)
    return min(needed) if needed else None
