"""Several people at one device: who may share one, and how a count of hands becomes answers."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.answers import decide_vote
from shared.workshop.commands import CloseWorkshop, SetPause
from shared.workshop.state import Phase, Refusal, WorkshopState
from shared.workshop.table_mode import (
    PEOPLE_MAX,
    CastHands,
    TableMode,
    deal,
    decide_hands,
    decide_people,
    decide_people_change,
    free_seats,
    refuse_way,
)
from tests.workshop.small_workshop import DEFINITION, FRICTION, PEOPLE, SIZE, TODAY, after, started

SEATS = tuple(f"seat {number}" for number in range(1, 7))
OPEN = started(size=Phase.OPEN, people=Phase.OPEN, today=Phase.OPEN, friction=Phase.OPEN, thoughts=Phase.OPEN)


def decide(item: str, raw: object, *, state: WorkshopState = OPEN, round_: int = 1) -> CastHands | Refusal:
    return decide_hands(DEFINITION, state, item, round_, raw, people=4)


@pytest.mark.parametrize(
    ("mode", "is_open", "people", "code"),
    [
        ("none", True, 1, None),
        ("none", True, 2, "no_table_mode"),
        ("seats", True, 1, None),
        ("seats", True, 12, None),
        ("hands", True, 2, None),
        ("hands", False, 2, "no_table_mode"),
        ("hands", True, 13, "table_size"),
        ("seats", True, 0, "table_size"),
    ],
)
def test_two_to_twelve_people_share_a_device_where_the_workshop_has_tables(
    mode: TableMode, is_open: bool, people: int, code: str | None
) -> None:
    """T1, T2."""
    refusal = decide_people(mode, is_open=is_open, people=people)

    assert (refusal.code if refusal else None) == code
    assert code != "table_size" or (refusal is not None and refusal.params == {"max": 12})


@pytest.mark.parametrize(
    ("item", "raw"),
    [
        ("size", {"small": 3, "large": 1}),
        ("size", {"small": 2}),
        ("size", {"small": 0}),
        ("size", None),
        ("people", {"7": 2, "10": 2}),
        ("friction", {"find": 4}),
        ("today", {"hunter": {"none": 3, "own": 1}}),
        ("today", None),
    ],
)
def test_hands_are_counted_by_option_number_or_row(item: str, raw: object) -> None:
    """T4."""
    assert decide(item, raw) == CastHands(item, 1, raw)  # type: ignore[arg-type]  # it is one


@pytest.mark.parametrize(
    ("item", "raw"),
    [
        ("size", {"small": 3, "large": 2}),
        ("size", {"small": -1}),
        ("size", {"small": True}),
        ("size", {"small": 1.0}),
        ("size", {"tiny": 1}),
        ("size", {1: 1}),
        ("size", {}),
        ("size", "small"),
        ("size", ["small"]),
        ("people", {"11": 1}),
        ("people", {"7.0": 1}),
        ("people", {7: 1}),
        ("friction", {"find": {"1": 1}}),
        ("friction", {"find": 3, "win": 2}),
        ("today", {"hunter": {"none": 3}}),
        ("today", {"hunter": {"none": 5}}),
        ("today", {"hunter": 4}),
        ("today", {"cook": {"none": 4}}),
        ("today", {}),
        ("thoughts", {"a": 1}),
        ("thoughts", None),
    ],
)
def test_what_is_no_count_of_the_tables_hands_is_refused(item: str, raw: object) -> None:
    """T4."""
    assert decide(item, raw) == Refusal("invalid_answer", {"item": item})


@pytest.mark.parametrize(
    ("state", "item", "round_"),
    [
        (after(OPEN, CloseWorkshop()), "size", 1),
        (after(OPEN, SetPause(True)), "size", 1),
        (OPEN, "elsewhere", 1),
        (started(), "size", 1),
        (started(size=Phase.LOCKED), "size", 1),
        (OPEN, "size", 2),
    ],
)
def test_hands_are_refused_for_the_reasons_a_vote_is(state: WorkshopState, item: str, round_: int) -> None:
    """T6."""
    of_vote = decide_vote(DEFINITION, state, item, round_, "small")

    assert isinstance(of_vote, Refusal)
    assert decide(item, {"small": 1}, state=state, round_=round_) == of_vote


def test_each_hand_is_one_answer_and_who_raised_none_abstains() -> None:
    """T3, T5."""
    assert Counter(deal(SIZE, {"small": 3, "large": 1}, SEATS, {}).values()) == {
        "small": 3,
        "large": 1,
        None: 2,
    }
    assert Counter(deal(PEOPLE, {"7": 2}, SEATS, {}).values()) == {7: 2, None: 4}
    assert Counter(deal(FRICTION, {"win": 6}, SEATS, {}).values()) == {("win",): 6}
    assert set(deal(TODAY, None, SEATS, {}).values()) == {None}
    grid = deal(TODAY, {"hunter": {"own": 2, "none": 4}, "farmer": {"part": 6}}, SEATS, {})
    assert Counter(str(answer) for answer in grid.values()) == {
        "{'hunter': 'own', 'farmer': 'part'}": 2,
        "{'hunter': 'none', 'farmer': 'part'}": 4,
    }


@given(st.data())
def test_a_count_dealt_is_the_count_again_and_only_those_move_who_must(data: st.DataObject) -> None:
    """T5, T7."""

    def counted() -> dict[str, int]:
        keys = data.draw(st.lists(st.sampled_from(("small", "medium", "large")), max_size=len(SEATS)))
        return dict(Counter(keys))

    earlier, later = counted(), counted()
    before = deal(SIZE, earlier, SEATS, {})

    now = deal(SIZE, later, data.draw(st.permutations(SEATS)), before)

    assert Counter(answer for answer in now.values() if answer) == Counter(later)
    moved = sum(1 for seat in SEATS if before[seat] and now[seat] and before[seat] != now[seat])
    stayed = sum(min(earlier.get(key, 0), later.get(key, 0)) for key in later)
    silent_before = len(SEATS) - sum(earlier.values())
    assert moved == max(0, sum(later.values()) - stayed - silent_before)


def test_the_lot_of_an_item_says_whose_hand_is_whose() -> None:
    """T8."""
    answer = deal(SIZE, {"small": 1}, SEATS[::-1], {})[SEATS[-1]]

    assert answer == "small"


def test_a_table_that_counts_hands_takes_no_single_votes_and_nobody_else_counts_hands() -> None:
    """T9."""
    assert refuse_way("hands", is_count=False) == Refusal("hands_only")
    assert refuse_way("hands", is_count=True) is None
    assert refuse_way("none", is_count=True) == refuse_way("seats", is_count=True) == Refusal("not_allowed")
    assert refuse_way("none", is_count=False) is refuse_way("seats", is_count=False) is None


@pytest.mark.parametrize(
    ("mode", "is_open", "people", "wanted", "code"),
    [
        ("seats", True, 2, 3, None),
        ("seats", True, 1, 2, None),
        ("hands", True, 4, 3, None),
        ("hands", True, 4, 1, None),
        ("hands", True, 4, PEOPLE_MAX, None),
        ("hands", True, 4, PEOPLE_MAX + 1, "table_size"),
        ("hands", True, 4, 0, "table_size"),
        ("seats", True, 3, 2, "not_allowed"),
        ("none", True, 1, 2, "no_table_mode"),
        ("seats", False, 1, 2, "no_table_mode"),
    ],
)
def test_a_device_takes_more_people_and_only_hands_are_counted_down(
    mode: TableMode, is_open: bool, people: int, wanted: int, code: str | None
) -> None:
    """T10, T11."""
    refusal = decide_people_change(mode, is_open=is_open, people=people, wanted=wanted)

    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("taken", "count", "seats"),
    [
        ([1, 2], 2, [3, 4]),
        ([2, 3], 1, [4]),
        ([1, 12], 2, [2, 3]),
        ([11], 3, [12, 1, 2]),
        (range(1, 13), 1, []),
    ],
)
def test_newcomers_sit_after_the_last_or_where_others_have_left(
    taken: list[int], count: int, seats: list[int]
) -> None:
    """T12."""
    assert free_seats(taken, count) == seats
