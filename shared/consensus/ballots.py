"""What one participant said, and the same counted per item and level."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from shared.consensus.model import Model, Scale

AsIs = str
"""How a role exists today: "none", "part" (of someone's job) or "own"."""

AS_IS_STATES: tuple[AsIs, ...] = ("none", "part", "own")


@dataclass(frozen=True, slots=True)
class Ballot:
    """One participant's answers in one round.

    `answers`: whole levels by item id, 1-based (a number item: the number); an item left out is an
    abstention. `asis`: "none", "part" or "own" by role id. `friction`: stage ids, worst first. `group`: the
    participant's group, None if there are no groups. `hands_at`: the table whose count of hands the answers
    are part of; which of them are one person's is then drawn by lot.
    """

    answers: Mapping[str, float]
    asis: Mapping[str, AsIs] = field(default_factory=dict)
    friction: tuple[str, ...] = ()
    group: str | None = None
    hands_at: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Ballots per level of one item, lowest level first; `low` is the level the first count belongs to."""

    low: int
    counts: tuple[int, ...]

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.counts)


def scales_of(model: Model, extra: Mapping[str, Scale] | None = None) -> dict[str, Scale]:
    """Every item that can be counted: the model's, those it only shows, and a workshop's own (`extra`)."""
    return {**(extra or {}), **model.shown, **model.items}


def tally(ballots: Iterable[Ballot], scales: Mapping[str, Scale], items: Sequence[str]) -> dict[str, Tally]:
    """Count the ballots item by item. ValueError names an item whose answer is not a level of its scale."""
    counts = {item: [0] * scales[item].levels for item in items}
    for ballot in ballots:
        for item, level in ballot.answers.items():
            row = counts.get(item)
            if row is None:
                continue
            scale = scales[item]
            if level != int(level) or not scale.holds(level):
                raise ValueError(f"{item}: {level} is not a whole level from {scale.low} to {scale.high}")
            row[int(level) - scale.low] += 1
    return {item: Tally(scales[item].low, tuple(row)) for item, row in counts.items()}
