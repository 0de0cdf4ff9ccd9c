"""Which answers are saved, and what refuses the others. Rules V1-V12."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.workshop.answers import CastVote, decide_vote, parse_answer
from shared.workshop.commands import CloseWorkshop, SetPause
from shared.workshop.definition import Item
from shared.workshop.state import Phase, Refusal
from tests.workshop.small_workshop import (
    ACCEPT,
    DEFINITION,
    FRICTION,
    ITEMS,
    PEOPLE,
    PHASES,
    SIZE,
    THOUGHTS,
    TODAY,
    after,
    start,
    started,
)

COUNTED = [item for item in ITEMS if item.type != "comment"]
VALID: dict[str, object] = {
    "size": "medium",
    "tenders": "none",
    "people": 7,
    "channel": "own",
    "today": {"hunter": "own"},
    "friction": ["win", "find"],
    "accept": "yes",
}


def by_id(item: Item) -> str:
    return item.id


# --- when a vote is saved -----------------------------------------------------------------------------------


@pytest.mark.parametrize("item", COUNTED, ids=by_id)
@pytest.mark.parametrize("phase", PHASES)
def test_a_vote_is_saved_while_its_item_is_open(item: Item, phase: Phase) -> None:
    """V1, V4: at any step of the room."""
    state = start().with_items([item.id], phase=phase)

    result = decide_vote(DEFINITION, state, item.id, 1, VALID[item.id])

    if phase is Phase.OPEN:
        assert result == CastVote(item.id, 1, parse_answer(item, VALID[item.id]))  # type: ignore[arg-type]  # valid
    else:
        code = "item_hidden" if phase is Phase.HIDDEN else "item_locked"
        assert result == Refusal(code, {"item": item.id})


@pytest.mark.parametrize("round_", [0, 1, 3, 9])
def test_a_vote_for_another_round_is_refused_with_the_current_one(round_: int) -> None:
    """V1, V5."""
    state = started(size=Phase.OPEN).with_items(["size"], round=2)

    assert decide_vote(DEFINITION, state, "size", round_, "small") == Refusal(
        "stale_vote", {"item": "size", "round": 2}
    )
    assert decide_vote(DEFINITION, state, "size", 2, "small") == CastVote("size", 2, "small")


def test_nothing_is_saved_during_a_pause_or_after_the_end() -> None:
    """V2."""
    state = started(size=Phase.OPEN)

    paused = after(state, SetPause(True))
    ended = after(state, CloseWorkshop())

    assert decide_vote(DEFINITION, paused, "size", 1, "small") == Refusal("paused")
    assert decide_vote(DEFINITION, ended, "size", 1, "small") == Refusal("workshop_ended")


@pytest.mark.parametrize("item_id", ["tenders", "elsewhere", ""])
def test_an_item_this_workshop_does_not_ask_is_refused(item_id: str) -> None:
    """V3: one of the full set, in a short workshop, too."""
    assert decide_vote(DEFINITION, start("short"), item_id, 1, "none") == Refusal("unknown_item")


def test_of_several_reasons_the_first_counts() -> None:
    """V6: each line takes the foremost reason away."""
    everything_wrong = replace(after(started(), CloseWorkshop()), is_paused=True)
    paused = after(started(), SetPause(True))
    hidden = started()
    old_round = started(size=Phase.LOCKED).with_items(["size"], round=2)

    codes = [
        refused.code
        for refused in (
            decide_vote(DEFINITION, everything_wrong, "elsewhere", 9, "wrong"),
            decide_vote(DEFINITION, paused, "elsewhere", 9, "wrong"),
            decide_vote(DEFINITION, hidden, "elsewhere", 9, "wrong"),
            decide_vote(DEFINITION, hidden, "size", 9, "wrong"),
            decide_vote(DEFINITION, hidden, "size", 9, "small"),
            decide_vote(DEFINITION, old_round, "size", 1, "small"),
        )
        if isinstance(refused, Refusal)
    ]

    assert codes == [
        "workshop_ended",
        "paused",
        "unknown_item",
        "invalid_answer",
        "item_hidden",
        "item_locked",
    ]


# --- what an answer is --------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["small", "medium", "large"])
def test_each_option_answers_an_ordinal_item(option: str) -> None:
    """V7."""
    assert parse_answer(SIZE, option) == option


@pytest.mark.parametrize("number", range(1, 11))
def test_each_whole_number_of_the_range_answers_a_number_item(number: int) -> None:
    """V8."""
    assert parse_answer(PEOPLE, number) == number


def test_a_grid_answer_is_kept_in_the_order_of_the_rows() -> None:
    """V9: so that the same answer is always saved as the same text."""
    parsed = parse_answer(TODAY, {"coach": "none", "hunter": "own", "expert": "part"})

    assert isinstance(parsed, dict)
    assert list(parsed.items()) == [("hunter", "own"), ("expert", "part"), ("coach", "none")]


@pytest.mark.parametrize("ranking", [["win"], ["keep", "find"], ["keep", "find", "win"]])
def test_one_to_three_rows_answer_a_ranking_strongest_first(ranking: list[str]) -> None:
    """V10."""
    assert parse_answer(FRICTION, ranking) == tuple(ranking)


def test_a_ranking_of_four_is_refused_where_four_rows_exist() -> None:
    """V10."""
    four = replace(FRICTION, rows=("find", "win", "keep", "grow"))

    assert isinstance(parse_answer(four, ["find", "win", "keep", "grow"]), Refusal)


@pytest.mark.parametrize("item", ITEMS, ids=by_id)
def test_every_counted_item_accepts_an_abstention(item: Item) -> None:
    """V11."""
    expected = Refusal("invalid_answer", {"item": item.id}) if item is THOUGHTS else None

    assert parse_answer(item, None) == expected


WRONG: list[tuple[Item, object]] = [
    (SIZE, "huge"),
    (SIZE, ""),
    (SIZE, "Small"),
    (SIZE, 1),
    (SIZE, ["small"]),
    (SIZE, {"small": "small"}),
    (ACCEPT, True),
    (PEOPLE, 0),
    (PEOPLE, 11),
    (PEOPLE, 10**30),
    (PEOPLE, True),
    (PEOPLE, 5.0),
    (PEOPLE, math.nan),
    (PEOPLE, "5"),
    (TODAY, {}),
    (TODAY, {"hunter": "owned"}),
    (TODAY, {"stranger": "own"}),
    (TODAY, {"hunter": "own", "stranger": "own"}),
    (TODAY, {"hunter": None}),
    (TODAY, {"hunter": ["own"]}),
    (TODAY, {"hunter": {"own": "own"}}),
    (TODAY, ["hunter"]),
    (TODAY, "own"),
    (FRICTION, []),
    (FRICTION, ["win", "win"]),
    (FRICTION, ["win", "elsewhere"]),
    (FRICTION, [["win"]]),
    (FRICTION, [{"win": 1}, "find"]),
    (FRICTION, "win"),
    (FRICTION, {"win": 1}),
    (THOUGHTS, "a comment sent as a vote"),
]


@pytest.mark.parametrize(
    ("item", "raw"), WRONG, ids=lambda value: value.id if isinstance(value, Item) else None
)
def test_any_other_value_is_refused(item: Item, raw: object) -> None:
    """V7, V8, V9, V10, V12."""
    assert parse_answer(item, raw) == Refusal("invalid_answer", {"item": item.id})


_words = st.sampled_from([*(o.id for i in ITEMS for o in i.options), *TODAY.rows, *FRICTION.rows]) | st.text()
json_values: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_words, inner, max_size=5),
    max_leaves=8,
)
"""Whatever a client can put into a message, often made of the workshop's own words."""


def is_answer(item: Item, raw: object) -> bool:
    """The rules V7 to V11 said once more, another way."""
    options = [option.id for option in item.options]
    match item.type:
        case "comment":
            return False
        case "ordinal":
            return raw is None or (type(raw) is str and options.count(raw) == 1)
        case "number":
            return raw is None or (type(raw) is int and raw in range(item.minimum, item.maximum + 1))
        case "state_grid":
            if type(raw) is not dict:
                return raw is None
            return any(raw) and not [1 for r, s in raw.items() if r not in item.rows or s not in options]
        case "rank_top3":
            if type(raw) is not list:
                return raw is None
            places = [raw.index(row) for row in item.rows if row in raw]
            return len(raw) in (1, 2, 3) and sorted(places) == list(range(len(raw)))
        case _:
            raise AssertionError(item.type)


@given(item=st.sampled_from(ITEMS), raw=json_values)
@example(item=TODAY, raw={"hunter": []})
@example(item=FRICTION, raw=[{}])
def test_exactly_the_item_s_own_answers_are_accepted(item: Item, raw: object) -> None:
    """V7 to V12: any JSON value gives an answer or a refusal, never an exception."""
    result = parse_answer(item, raw)

    assert (not isinstance(result, Refusal)) == is_answer(item, raw)
    if isinstance(result, Refusal):
        assert result == Refusal("invalid_answer", {"item": item.id})
    elif isinstance(raw, list):
        assert result == tuple(raw)
    else:
        assert result == raw


@given(data=st.data(), item=st.sampled_from(COUNTED))
def test_every_answer_an_item_offers_is_accepted(data: st.DataObject, item: Item) -> None:
    """V7 to V10: drawn from what the item offers, so that acceptance is not left to luck."""
    options = [option.id for option in item.options]
    offered: dict[str, st.SearchStrategy[object]] = {
        "ordinal": st.sampled_from(options or [""]),
        "number": st.integers(item.minimum, item.maximum),
        "state_grid": st.dictionaries(
            st.sampled_from(item.rows or ("",)), st.sampled_from(options or [""]), min_size=1
        ),
        "rank_top3": st.lists(st.sampled_from(item.rows or ("",)), min_size=1, max_size=3, unique=True),
    }

    raw = data.draw(offered[item.type])

    assert is_answer(item, raw)
    assert not isinstance(parse_answer(item, raw), Refusal)
