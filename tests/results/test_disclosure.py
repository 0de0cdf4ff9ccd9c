"""What screens and files say together: nobody can work out the answers of fewer people than the limit.

Whatever is shown is a sum over some of a room's parts: the departments, and those who named none. So what can
be worked out from all of it is what the shown sums span; each set of people in that span is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.consensus import Ballot as LevelBallot
from shared.consensus import compare_groups
from shared.definitions import load_definition
from shared.report import write_report
from shared.report.report import GroupAnswer, medians_by_group
from shared.results.disclosure import SMALLEST_SHOWN, tellable_groups
from shared.results.groups import item_groups
from shared.results.tallies import item_result
from tests.consensus.builders import the_model
from tests.report.builders import ReportBuilder

DEFINITION: Final = load_definition()
ITEM: Final = DEFINITION.items["deal_size"]
GRID: Final = DEFINITION.items["asis"]
NAMES: Final = ("Asiakaspalvelu", "Johto", "Markkinointi", "Myynti")
PEOPLE_MAX: Final = 20

Room = Mapping[str | None, int]
"""How many answered in each department; None for those who named none."""
Sums = set[frozenset[str | None]]
"""The parts of the room whose answers are shown as one sum."""


def partitions(total: int, parts: int, largest: int) -> Iterator[tuple[int, ...]]:
    """Every way to divide so many people among so many departments, the largest first; some may be empty."""
    if parts == 0:
        if total == 0:
            yield ()
        return
    for first in range(min(total, largest), -1, -1):
        for rest in partitions(total - first, parts - 1, first):
            yield (first, *rest)


def rooms() -> Iterator[Room]:
    """Every room of up to PEOPLE_MAX people in up to four departments, some people without one.

    The names go round, since ties may be decided by them.
    """
    for total in range(PEOPLE_MAX + 1):
        for nameless in range(total + 1):
            for turn, sizes in enumerate(partitions(total - nameless, len(NAMES), total)):
                names = NAMES[turn % len(NAMES) :] + NAMES[: turn % len(NAMES)]
                yield {None: nameless, **dict(zip(names, sizes, strict=True))}


def shown_on_screens(room: Room) -> Sums:
    """What console and projector show next to everybody's answers."""
    answer = json.dumps(ITEM.options[0].id)
    shown = item_groups(ITEM, 1, {part: {answer: n} for part, n in room.items() if n}, NAMES)
    assert all(one.n == room[one.group] for one in shown.groups)
    return {frozenset({one.group}) for one in shown.groups}


def shown_in_files(room: Room) -> Sums:
    """What every file shows next to everybody's answers: the report has it once, for all of them."""
    people = sum(room.values())
    result = item_result(ITEM, {1: {json.dumps(ITEM.options[0].id): people}}, 1, None)
    answers = [
        GroupAnswer(part, ITEM.id, 1, ITEM.options[0].id) for part, n in room.items() for _ in range(n)
    ]
    medians = medians_by_group([ITEM], {ITEM.id: result}, answers)
    return {frozenset({one.group}) for one in medians.get(ITEM.id, ())}


def shown_as_structures(room: Room) -> Sums:
    """Whose medians the structures by group rest on."""
    ballots = [LevelBallot({ITEM.id: 3.0}, group=part) for part, n in room.items() for _ in range(n)]
    groups = compare_groups(the_model(), ballots, disclose=tellable_groups, items=[ITEM.id]).groups
    return {frozenset({name}) for name, group in groups.items() if group.items[ITEM.id] is not None}


def told_apart(room: Room, shown: Sums) -> list[frozenset[str | None]]:
    """The sets of fewer people than the limit whose answers follow from the shown sums and everybody's."""
    parts = [part for part, count in room.items() if count]
    everybody = frozenset(parts)
    sums = [everybody, *shown]
    known = [[Fraction(part in one) for part in parts] for one in sums]
    rank = rank_of(known)
    found = []
    for size in range(1, len(parts)):
        for some in combinations(parts, size):
            is_few = sum(room[part] for part in some) < SMALLEST_SHOWN
            if is_few and rank_of([*known, [Fraction(part in some) for part in parts]]) == rank:
                found.append(frozenset(some))
    return found


def rank_of(rows: Sequence[Sequence[Fraction]]) -> int:
    """How many of the sums say something that the others do not."""
    left, rank = [list(row) for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left[rank:] if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        left.insert(rank, pivot)
        for row in left[rank + 1 :]:
            factor = row[column] / pivot[column]
            row[:] = [value - factor * other for value, other in zip(row, pivot, strict=True)]
        rank += 1
    return rank


def test_in_no_room_of_up_to_twenty_people_can_a_few_be_told_apart() -> None:
    rooms_seen = 0
    for room in rooms():
        screens, files = shown_on_screens(room), shown_in_files(room)

        assert not told_apart(room, screens | files), room
        assert files <= screens, room
        rooms_seen += 1
    assert rooms_seen > 3_900


def test_structures_by_group_rest_on_what_the_screens_show() -> None:
    for room in list(rooms())[::40]:
        assert shown_as_structures(room) == shown_on_screens(room), room


def test_three_people_are_not_given_away_by_screens_and_files_that_hide_different_departments() -> None:
    room: Room = {"Myynti": 5, "Johto": 3, "Asiakaspalvelu": 5}

    shown = shown_on_screens(room) | shown_in_files(room)

    assert shown == {frozenset({"Myynti"})}
    assert told_apart(room, shown) == []


@settings(max_examples=300, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from([*NAMES, None]),
            st.sets(st.sampled_from(GRID.rows[:3]), min_size=1),
        ),
        max_size=PEOPLE_MAX,
    )
)
def test_each_row_of_a_grid_hides_the_few_who_filled_it_in(rows: list[tuple[str | None, set[str]]]) -> None:
    counted: dict[str | None, dict[str, int]] = {}
    for part, filled in rows:
        answer = json.dumps({row: GRID.options[0].id for row in GRID.rows if row in filled})
        by_answer = counted.setdefault(part, {})
        by_answer[answer] = by_answer.get(answer, 0) + 1

    shown = item_groups(GRID, 1, counted, NAMES)

    for row in GRID.rows[:3]:
        room = {
            part: sum(row in filled for other, filled in rows if other == part) for part in (*NAMES, None)
        }
        sums: Sums = {frozenset({one.group}) for one in shown.groups for each in one.rows if each.row == row}
        assert not told_apart(room, sums)


def test_no_single_answer_names_a_department_or_a_moment() -> None:
    report = ReportBuilder(groups=NAMES).build()

    file = json.loads(write_report(report, "json", "fi").content)

    assert {key for ballot in file["ballots"] for key in ballot} == {
        "participant",
        "name",
        "item",
        "round",
        "answer",
    }


def hands_rooms() -> Iterator[tuple[Mapping[str, int], int, Mapping[str | None, Sequence[int]]]]:
    """Rooms of three departments and some people without one, with up to two tables that count hands."""
    for sizes in product(range(0, 10, 3), range(1, 12, 2), (0, 5, 7)):
        for nameless in (0, 2, 5):
            answers = dict(zip(NAMES, sizes, strict=False))
            whole = sum(sizes) + nameless
            for name, size in answers.items():
                for table in range(2, size + 1):
                    yield answers, whole, {name: [table]}
                    if nameless > 1:
                        yield answers, whole, {name: [table], None: [nameless]}


def test_those_at_a_table_that_counts_hands_cannot_work_out_the_answers_of_a_few_others() -> None:
    rooms_seen = 0
    for answers, whole, hands in hands_rooms():
        shown = tellable_groups(answers, whole, hands=hands)

        left = whole - sum(answers[name] for name in shown)
        sums = [(answers[name], hands.get(name, ())) for name in shown]
        if shown:
            hidden = [size for name, sizes in hands.items() if name not in shown for size in sizes]
            sums.append((left, hidden))
        for people, tables in sums:
            assert all(people - size not in range(1, SMALLEST_SHOWN - 1) for size in tables), (answers, hands)
        rooms_seen += 1
    assert rooms_seen > 900


def test_a_department_that_is_one_table_shows_and_one_with_a_person_beside_it_does_not() -> None:
    assert tellable_groups({"Myynti": 6}, 12, hands={"Myynti": [6]}) == {"Myynti"}
    assert tellable_groups({"Myynti": 7}, 14, hands={"Myynti": [6]}) == frozenset()
    assert tellable_groups({"Myynti": 10}, 20, hands={"Myynti": [6]}) == {"Myynti"}
    assert tellable_groups({"Myynti": 7}, 14) == {"Myynti"}


def test_screens_files_and_structures_know_of_tables_that_count_hands_alike() -> None:
    answer = json.dumps(ITEM.options[0].id)
    answers = [
        GroupAnswer("Myynti", ITEM.id, 1, ITEM.options[0].id, "table" if person < 6 else None)
        for person in range(7)
    ] + [GroupAnswer("Johto", ITEM.id, 1, ITEM.options[0].id) for _ in range(8)]
    result = item_result(ITEM, {1: {answer: 15}}, 1, None)

    screens = item_groups(
        ITEM,
        1,
        {"Myynti": {answer: 7}, "Johto": {answer: 8}},
        NAMES,
        tables={"Myynti": {"table": {answer: 6}}},
    )
    files = medians_by_group([ITEM], {ITEM.id: result}, answers)
    ballots = [LevelBallot({ITEM.id: 3.0}, group=one.group, hands_at=one.hands_at) for one in answers]
    groups = compare_groups(the_model(), ballots, disclose=tellable_groups, items=[ITEM.id]).groups

    # Those left over would be the one person beside the table, so that nobody's figures show.
    assert screens.groups == []
    assert files == {}
    assert all(group.items[ITEM.id] is None for group in groups.values())
