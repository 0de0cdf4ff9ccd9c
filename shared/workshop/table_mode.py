"""One device for several people: who may share it, and how a count of hands becomes answers. Rules T1-T12."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from shared.workshop.answers import Answer, refuse_item, refuse_moment
from shared.workshop.definition import Definition, Item
from shared.workshop.state import Refusal, WorkshopState

TableMode = Literal["none", "seats", "hands"]
"""`seats`: the people at a device answer in turn. `hands`: the device sends how many raised their hand."""

PEOPLE_MAX: Final = 12
"""People at one device."""

Hands = Mapping[str, int] | Mapping[str, Mapping[str, int]] | None
"""How many hands were raised, by option, number or row of a ranking, or by row and option of a grid. None:
nobody can say."""


def decide_people(mode: TableMode, *, is_open: bool, people: int) -> Refusal | None:
    """Why so many people may not join with one device; `is_open`: the workshop's code lets everybody in."""
    if people == 1:
        return None
    if mode == "none" or not is_open:
        return Refusal("no_table_mode")
    return None if 1 < people <= PEOPLE_MAX else Refusal("table_size", {"max": PEOPLE_MAX})


def decide_people_change(mode: TableMode, *, is_open: bool, people: int, wanted: int) -> Refusal | None:
    """Why a device that `people` share may not become one that `wanted` share.

    `mode`: what the table is, or would be, where somebody has joined alone. `is_open`: as in `decide_people`.
    """
    if mode == "none" or not is_open:
        return Refusal("no_table_mode")
    if not 1 <= wanted <= PEOPLE_MAX:
        return Refusal("table_size", {"max": PEOPLE_MAX})
    # Whose answers go is known where each has their own: that person leaves.
    return Refusal("not_allowed") if mode == "seats" and wanted < people else None


def free_seats(taken: Collection[int], count: int) -> list[int]:
    """The seats of so many newcomers: after the last one, or else those that others have left."""
    last = max(taken, default=0)
    after = range(last + 1, PEOPLE_MAX + 1)
    left = [seat for seat in range(1, last) if seat not in taken]
    return [*after, *left][:count]


def refuse_way(mode: TableMode, *, is_count: bool) -> Refusal | None:
    """Why somebody at a table of this mode, `none` for who has their own device, may not answer this way."""
    if is_count:
        return None if mode == "hands" else Refusal("not_allowed")
    return Refusal("hands_only") if mode == "hands" else None


@dataclass(frozen=True, slots=True)
class CastHands:
    """A table's count of hands on one item in one round, as checked by `decide_hands`."""

    item: str
    round: int
    hands: Hands


def decide_hands(
    definition: Definition, state: WorkshopState, item_id: str, round_: int, raw: object, *, people: int
) -> CastHands | Refusal:
    """The count to save, or why it is refused, as `decide_vote` for one answer. `people`: at the table."""
    item = refuse_item(definition, state, item_id)
    if isinstance(item, Refusal):
        return item
    if not _is_count(item, raw, people):
        return Refusal("invalid_answer", {"item": item_id})
    if refusal := refuse_moment(state, item_id, round_):
        return refusal
    return CastHands(item_id, round_, raw)  # type: ignore[arg-type]  # _is_count has seen that it is one


def deal(item: Item, hands: Hands, seats: Sequence[str], before: Mapping[str, Answer]) -> dict[str, Answer]:
    """An answer for each seat, which together are the count; who raised no hand abstains.

    `seats`: in an order drawn by lot for the item, so that nothing ties a seat's answers to each other.
    `before`: what the seats answered last. As many as the count allows keep that, so that what has moved
    between two counts is the least that must have.
    """
    if hands is None:
        return dict.fromkeys(seats)
    if item.shape != "table":
        values = _dealt(
            {key: count for key, count in hands.items() if isinstance(count, int)},
            seats,
            {seat: _key(answer) for seat, answer in before.items()},
        )
        return {seat: _answer(item, values[seat]) for seat in seats}
    dealt: dict[str, dict[str, str]] = {seat: {} for seat in seats}
    for row in item.rows:
        counts = hands.get(row)
        if not isinstance(counts, Mapping):
            continue
        kept = {seat: answer.get(row) for seat, answer in before.items() if isinstance(answer, Mapping)}
        for seat, option in _dealt(counts, seats, kept).items():
            if option is not None:
                dealt[seat][row] = option
    return {seat: rows or None for seat, rows in dealt.items()}


def _dealt(
    counts: Mapping[str, int], seats: Sequence[str], before: Mapping[str, str | None]
) -> dict[str, str | None]:
    left = dict(counts)
    dealt: dict[str, str | None] = {}
    for seat in seats:
        key = before.get(seat)
        if key is not None and left.get(key, 0) > 0:
            left[key] -= 1
            dealt[seat] = key
    rest = [key for key, count in left.items() for _ in range(count)]
    # A person who abstained before has not changed an answer by answering now.
    waiting = [seat for seat in seats if seat not in dealt]
    waiting.sort(key=lambda seat: before.get(seat) is not None)
    for place, seat in enumerate(waiting):
        dealt[seat] = rest[place] if place < len(rest) else None
    return dealt


def _key(answer: Answer) -> str | None:
    match answer:
        case str():
            return answer
        case int():
            return str(answer)
        case tuple():
            return answer[0]
    return None


def _answer(item: Item, key: str | None) -> Answer:
    if key is None:
        return None
    if item.shape == "ranking":
        return (key,)
    return key if item.options else int(key)


def _is_count(item: Item, raw: object, people: int) -> bool:
    if not item.is_counted:
        return False
    if raw is None:
        return True
    if not isinstance(raw, dict) or not raw:
        return False
    options = {option.id for option in item.options}
    if item.shape == "table":
        return all(
            row in item.rows and isinstance(counts, dict) and _adds_up(counts, options) == people
            for row, counts in raw.items()
        )
    keys = set(item.rows) if item.shape == "ranking" else options or {str(number) for number in item.levels}
    total = _adds_up(raw, keys)
    return total is not None and total <= people


def _adds_up(counts: Mapping[object, object], keys: set[str]) -> int | None:
    """The hands in all; None where these are no numbers of hands for these keys."""
    total = 0
    for key, count in counts.items():
        if key not in keys or not isinstance(count, int) or isinstance(count, bool) or count < 0:
            return None
        total += count
    return total
