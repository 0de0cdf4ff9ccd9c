"""One item's answers added up: counts, median, agreement and ranks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.consensus.ballots import Tally
from shared.consensus.item_results import ENOUGH
from shared.consensus.item_results import item_result as statistics_of
from shared.consensus.rankings import PLACE_POINTS, places_of
from shared.consensus.sides import Moves
from shared.results.outcome import ItemResult, RoundResult, RowResult, newest_of
from shared.workshop.definition import Item

Counted = Mapping[str, int]
"""Participants by answer, the answer as the JSON it is saved as."""


def round_result(item: Item, round_: int, counted: Counted) -> RoundResult:
    """What the group answered to an item in one round; an item nobody answered has n = 0 and no median."""
    answers = [(json.loads(answer), voters) for answer, voters in counted.items()]
    abstained = sum(voters for answer, voters in answers if answer is None)
    given = [(answer, voters) for answer, voters in answers if answer is not None]
    n = sum(voters for _, voters in given)
    counts: list[int] = []
    rows: list[RowResult] = []
    if item.shape == "levels":
        by_level = Counter[int | None]()
        for answer, voters in given:
            by_level[item.question_type.level_of(item, answer)] += voters
        counts = [by_level[level] for level in item.levels]
    elif item.shape == "table":
        rows = _grid_rows(item, given)
    elif item.shape == "ranking":
        rows = _ranked_rows(item, given)
    statistics = statistics_of(Tally(item.levels.start, tuple(counts)), n + abstained)
    return RoundResult(
        round=round_,
        n=n,
        abstained=abstained,
        counts=counts,
        median=statistics.median,
        agreement=statistics.agreement,
        # Of few answers the counts say it all.
        agreement_word=statistics.label if n >= ENOUGH else None,
        has_two_camps=statistics.two_camps,
        is_closed=statistics.closed,
        rows=rows,
    )


def item_result(
    item: Item,
    rounds: Mapping[int, Counted],
    current: int,
    moved: int | None,
    moves: Sequence[Moves] = (),
) -> ItemResult:
    """An item's current round with the earlier ones; `moved`: how many changed their answer since, `moves`:
    into later rounds, from which side to which.

    Where nobody answered the current round nobody was asked to stay either, so `moved` is then not given.
    """
    newest = round_result(item, current, rounds.get(current, {}))
    moved = moved if newest.n else None
    earlier = [round_result(item, round_, rounds.get(round_, {})) for round_ in range(1, current)]
    return newest_of(newest, item=item.id, earlier=earlier, moved=moved, moves=moves)


def _grid_rows(item: Item, given: Sequence[tuple[Mapping[str, str], int]]) -> list[RowResult]:
    rows = []
    for row in item.rows:
        by_option = Counter[str]()
        for answer, voters in given:
            if row in answer:
                by_option[answer[row]] += voters
        counts = {option.id: by_option[option.id] for option in item.options}
        rows.append(RowResult(row=row, counts=counts, score=0, place=0))
    return rows


def _ranked_rows(item: Item, given: Sequence[tuple[Sequence[str], int]]) -> list[RowResult]:
    """Worst friction first."""
    by_place = {row: [0] * len(PLACE_POINTS) for row in item.rows}
    for answer, voters in given:
        for place, row in enumerate(answer):
            by_place[row][place] += voters
    rows = [
        RowResult(
            row=row,
            counts={str(place): voters for place, voters in enumerate(by_place[row], start=1)},
            score=sum(points * voters for points, voters in zip(PLACE_POINTS, by_place[row], strict=True)),
            place=len(item.rows),
        )
        for row in item.rows
    ]
    return _placed(rows) if given else []


def with_places(result: ItemResult) -> ItemResult:
    """A result that was kept or imported, its rankings placed as this software places them.

    Until method version 2026.3 places came from comparing rows in pairs and could contradict the points that
    are shown beside them. Other items come back unchanged.
    """
    earlier = [replace(past, rows=_placed(past.rows)) for past in result.earlier]
    return replace(result, rows=_placed(result.rows), earlier=earlier)


def _placed(rows: Sequence[RowResult]) -> list[RowResult]:
    """A ranking's rows as they are shown: most points first, equals as they came; a grid's untouched."""
    if not all(row.place for row in rows):
        return list(rows)
    places = places_of({row.row: row.score for row in rows})
    taken = Counter(places.values())
    placed = [replace(row, place=places[row.row], is_place_shared=taken[places[row.row]] > 1) for row in rows]
    return sorted(placed, key=lambda row: row.place)
