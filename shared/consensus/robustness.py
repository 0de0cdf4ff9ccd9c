"""How firm the structure is: resampled ballots, votes that would flip it, and its two camps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from shared.consensus.agreement import camp_levels
from shared.consensus.ballots import Ballot, Tally, tally
from shared.consensus.item_results import ENOUGH, median_of
from shared.consensus.model import Known, Model, Status
from shared.consensus.rankings import votes_to_reach_medians
from shared.consensus.structure import Outline, Structure, outline_of, structure_from_answers

Certainty = Literal["stable", "fairly", "sensitive"]
"""A word for how often a role's status stayed the same when the voters were drawn anew."""

STABLE_FROM = 0.9
"""From this share of the draws a role's status is stable."""
FAIRLY_STABLE_FROM = 0.7
"""From this share it is fairly stable; below it the role is uncertain: it is tried before it is decided."""
SAYABLE_MOST = 0.99
"""No larger share is said: other people could always say something else; resampling proves nothing."""

_FIELD_BITS = 16
_SMALLEST_CAMP_TO_FOLLOW = 5


@dataclass(frozen=True, slots=True)
class Flip:
    """`votes` of the `of` ballots on `item`, moved until its median is `to_level`, make the role `status`."""

    role: str
    item: str
    votes: int
    of: int
    to_level: float
    status: Status


@dataclass(frozen=True, slots=True)
class Turn:
    """What makes a role something else: `item` answered `level`, the whole level nearest to the group's
    answer that gives the role `status`.

    `votes`: the fewest of the `of` ballots on the item whose change gives the role another status. Both are
    None where the item was not asked; `level` is then the most usual one that changes the role.
    """

    item: str
    level: float
    status: Status
    votes: int | None
    of: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What one item could change: see `ItemResult`."""

    changes: int
    votes_to_flip: int | None


@dataclass(frozen=True, slots=True)
class Stability:
    """Shares of the resampled groups that came to the same result.

    `roles`: same status, by role; `coverage`: same mode, by segment; `structure`: the same set of own
    roles. `bootstraps` says how many groups were drawn (0: none, and every share is 1), `seed` from which
    the same draw can be repeated.
    """

    roles: Mapping[str, float]
    coverage: Mapping[str, float]
    structure: float
    bootstraps: int
    seed: int


@dataclass(frozen=True, slots=True)
class Camp:
    """One side of a split: the items it answers differently, and the structure it would lead to."""

    ballots: int
    answers: Mapping[str, float]
    structure: Structure


@dataclass(frozen=True, slots=True)
class Camps:
    """The split that matters most, with both structures."""

    item: str
    low: Camp
    high: Camp


class Outlines:
    """Outlines of a model for answers near a group's medians, each computed once."""

    def __init__(self, model: Model, medians: Mapping[str, float]) -> None:
        self._model = model
        self._medians = medians
        self.now = outline_of(model, medians)
        self._moved: dict[tuple[str, float], Outline] = {}

    def with_answer(self, item: str, level: float) -> Outline:
        """The outline if the group's answer on `item` were `level` and all else unchanged."""
        if level == self._medians.get(item):
            return self.now
        key = (item, level)
        if key not in self._moved:
            self._moved[key] = outline_of(self._model, {**self._medians, item: level})
        return self._moved[key]

    def changes(self, outline: Outline) -> int:
        """How many statuses and coverage modes differ from the group's own outline."""
        pairs = (
            *zip(outline.statuses, self.now.statuses, strict=True),
            *zip(outline.modes, self.now.modes, strict=True),
        )
        return sum(one != other for one, other in pairs)


def flips_of(model: Model, tallies: Mapping[str, Tally], outlines: Outlines) -> dict[str, Flip]:
    """For each role that can flip, the cheapest change of votes on one item that flips it.

    Exact for a change on a single item; an upper bound if votes may change on several. Equal costs: the
    item that comes first in the model, then the smaller move.
    """
    roles = tuple(model.roles)
    found: dict[str, Flip] = {}
    for item, counted in tallies.items():
        for votes, level in _reachable(counted):
            outline = outlines.with_answer(item, level)
            if outline is outlines.now:
                continue
            for role, was, becomes in zip(roles, outlines.now.statuses, outline.statuses, strict=True):
                if was != becomes and (role not in found or votes < found[role].votes):
                    found[role] = Flip(role, item, votes, counted.n, level, becomes)
    return found


def turns_of(
    model: Model, tallies: Mapping[str, Tally], outlines: Outlines, medians: Mapping[str, float]
) -> dict[str, tuple[Turn, ...]]:
    """For every role each asked item that alone can turn it, the one that takes the fewest votes first."""
    found: dict[str, list[Turn]] = {role: [] for role in model.roles}
    for item, counted in tallies.items():
        reachable = _reachable(counted)
        fewest: dict[str, int] = {}
        for votes, level in reachable:
            for role, *_ in _turned(model, outlines, item, level):
                fewest.setdefault(role, votes)
        nearest: set[str] = set()
        whole = [level for _, level in reachable if level == int(level)]
        for level in sorted(whole, key=lambda level: abs(level - medians[item])):
            for role, status in _turned(model, outlines, item, level):
                if role not in nearest:
                    nearest.add(role)
                    found[role].append(Turn(item, level, status, fewest[role], counted.n))
    return {
        role: tuple(sorted(turns, key=lambda turn: (turn.votes or 0, abs(turn.level - medians[turn.item]))))
        for role, turns in found.items()
    }


def _turned(model: Model, outlines: Outlines, item: str, level: float) -> list[tuple[str, Status]]:
    """The roles that an answer turns, with what they become."""
    outline = outlines.with_answer(item, level)
    return [
        (role, becomes)
        for role, was, becomes in zip(model.roles, outlines.now.statuses, outline.statuses, strict=True)
        if was != becomes
    ]


def decisions_of(tallies: Mapping[str, Tally], outlines: Outlines) -> dict[str, Decision]:
    """For each item what it decides between the levels a quarter holds, and its flip distance."""
    decisions = {}
    for item, counted in tallies.items():
        changes = {
            place
            for level in _contested_levels(counted)
            for place in _differences(outlines.with_answer(item, level), outlines.now)
        }
        flips = [
            votes
            for votes, level in _reachable(counted)
            if outlines.changes(outlines.with_answer(item, level))
        ]
        decisions[item] = Decision(len(changes), min(flips, default=None))
    return decisions


def _reachable(counted: Tally) -> list[tuple[int, float]]:
    now = median_of(counted)
    shift = counted.low - 1
    reachable = [(votes, median + shift) for median, votes in votes_to_reach_medians(counted.counts).items()]
    return sorted(
        (move for move in reachable if move[1] != now), key=lambda move: (move[0], abs(move[1] - now))
    )


def _contested_levels(counted: Tally) -> range:
    """From the lowest to the highest level that a quarter holds; of a scattered group, its middle half."""
    quarter = counted.n / 4
    held = [level for level, count in enumerate(counted.counts, start=counted.low) if count >= quarter]
    if not held:
        seen = 0
        for level, count in enumerate(counted.counts, start=counted.low):
            if seen < 3 * quarter and seen + count >= quarter and count:
                held.append(level)
            seen += count
    return range(min(held), max(held) + 1)


def _differences(one: Outline, other: Outline) -> list[tuple[str, int]]:
    return [
        *(
            ("role", place)
            for place, (a, b) in enumerate(zip(one.statuses, other.statuses, strict=True))
            if a != b
        ),
        *(
            ("segment", place)
            for place, (a, b) in enumerate(zip(one.modes, other.modes, strict=True))
            if a != b
        ),
    ]


def certainty_of(share: float) -> Certainty:
    """The word for a share of the draws, 0 to 1, in which a role's status stayed the same."""
    if share >= STABLE_FROM:
        return "stable"
    return "fairly" if share >= FAIRLY_STABLE_FROM else "sensitive"


def stability_of(
    model: Model,
    ballots: Sequence[Ballot],
    tallies: Mapping[str, Tally],
    now: Outline,
    *,
    seed: int,
    bootstraps: int,
) -> Stability:
    """Draw whole ballots with replacement, as many as there are, and see how often the outcome is the same.

    The same ballots (in any order), seed and number give the same shares. A ballot is packed into one large
    integer with a field per item and level, so that counting a drawn group is one sum.
    """
    roles, segments = tuple(model.roles), tuple(model.segments)
    packed = sorted(_packed(ballots, tallies))
    spans = _spans(tallies)
    size = max((end for _, _, end, _ in spans), default=0) * _FIELD_BITS // 8
    random = Random(seed)  # noqa: S311 - a repeatable draw, not a secret
    draws = len(packed)
    seen: dict[tuple[Known, ...], Outline] = {}
    same_role, same_mode, same_whole = [0] * len(roles), [0] * len(segments), 0
    own_now = _own(now)
    for _ in range(bootstraps):
        total = sum(random.choices(packed, k=draws))
        fields = memoryview(total.to_bytes(size, "little")).cast("H") if size else memoryview(b"")
        medians = tuple(_middle(fields[start:end], low) for _, start, end, low in spans)
        outline = seen.get(medians)
        if outline is None:
            answers = {
                item: level for (item, *_), level in zip(spans, medians, strict=True) if level is not None
            }
            outline = seen[medians] = outline_of(model, answers)
        for place, (was, is_now) in enumerate(zip(now.statuses, outline.statuses, strict=True)):
            same_role[place] += was == is_now
        for place, (was_mode, mode) in enumerate(zip(now.modes, outline.modes, strict=True)):
            same_mode[place] += was_mode == mode
        same_whole += _own(outline) == own_now

    def share(same: int) -> float:
        return same / bootstraps if bootstraps else 1.0

    return Stability(
        roles={role: share(same) for role, same in zip(roles, same_role, strict=True)},
        coverage={segment: share(same) for segment, same in zip(segments, same_mode, strict=True)},
        structure=share(same_whole),
        bootstraps=bootstraps,
        seed=seed,
    )


def _own(outline: Outline) -> tuple[bool, ...]:
    return tuple(status == "own" for status in outline.statuses)


def _spans(tallies: Mapping[str, Tally]) -> list[tuple[str, int, int, int]]:
    spans = []
    start = 0
    for item, counted in tallies.items():
        end = start + len(counted.counts)
        spans.append((item, start, end, counted.low))
        start = end
    return spans


def _packed(ballots: Sequence[Ballot], tallies: Mapping[str, Tally]) -> list[int]:
    starts = {item: (start, low) for item, start, _, low in _spans(tallies)}
    packed = []
    for ballot in ballots:
        bits = 0
        for item, level in ballot.answers.items():
            if item in starts:
                start, low = starts[item]
                bits |= 1 << (start + int(level) - low) * _FIELD_BITS
        packed.append(bits)
    return packed


def _middle(fields: memoryview, low: int) -> Known:
    counts = fields.tolist()
    total = sum(counts)
    if not total:
        return None
    seen = 0
    lower = 0
    for level, count in enumerate(counts, start=low):
        seen += count
        if not lower and 2 * seen >= total:
            if 2 * seen > total:
                return float(level)
            lower = level
        elif lower and count:
            return (lower + level) / 2
    return float(lower)


def camps_of(
    model: Model, ballots: Sequence[Ballot], tallies: Mapping[str, Tally], scores: Mapping[str, float]
) -> Camps | None:
    """The two structures that a split group's answers lead to, None unless a split decides something.

    Of the items on which the group forms two camps, the one with the highest score (what it changes times
    how divided it is) names the camps. Each camp answers that item by its own median and the rest by the
    whole group's; where a camp has at least five members it also follows its own median on the other split
    items, since fewer could be recognised by them. Those counted by hands name a camp and follow no other
    item: which answers are one person's is not known of them.
    """
    medians = {item: median_of(counted) for item, counted in tallies.items() if counted.n}
    split = {
        item: edges
        for item, counted in tallies.items()
        if counted.n >= ENOUGH and (edges := camp_levels(counted.counts))
    }
    scored = sorted(
        (item for item in split if scores.get(item, 0) > 0), key=lambda item: (-scores[item], item)
    )
    for item in scored:
        edges = split[item]
        low_edge, high_edge = (edge + tallies[item].low - 1 for edge in edges)
        sides = (
            [ballot for ballot in ballots if item in ballot.answers and ballot.answers[item] <= low_edge],
            [ballot for ballot in ballots if item in ballot.answers and ballot.answers[item] >= high_edge],
        )
        camps = [_camp(model, side, item, split, medians) for side in sides]
        if camps[0].structure.outline != camps[1].structure.outline:
            return Camps(item, camps[0], camps[1])
    return None


def _camp(
    model: Model,
    side: Sequence[Ballot],
    item: str,
    split: Mapping[str, tuple[int, int]],
    medians: Mapping[str, float],
) -> Camp:
    # Of a count of hands nobody knows what those of one camp answered to anything else.
    known = [ballot for ballot in side if ballot.hands_at is None]
    follow = list(split) if len(known) >= _SMALLEST_CAMP_TO_FOLLOW else []
    scales = {one: model.items[one] for one in (*follow, item)}
    counted_in_camp = tally(known, scales, follow) | tally(side, scales, [item])
    own = {one: median_of(counted) for one, counted in counted_in_camp.items() if counted.n}
    moved = {one: level for one, level in own.items() if level != medians[one]}
    return Camp(len(side), moved, structure_from_answers(model, {**medians, **own}, explain=False))
