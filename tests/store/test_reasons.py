"""Reasons of the two sides: who may give one, whose side it is on, and what the room may read of it."""

from __future__ import annotations

from functools import partial

import pytest

from shared.consensus.sides import Moves, SideMoves
from shared.results.comments import open_reasons
from shared.results.items import SETTLED, read_results
from shared.store import Store
from shared.workshop.commands import RevealItems, StartRound, StartStep
from shared.workshop.state import Refusal
from tests.store.room import Room, given, open_room
from tests.workshop.small_workshop import DEFINITION

NOT_ASKED = Refusal("reason_not_asked")


@pytest.fixture
def split(store: Store) -> tuple[Room, list[str], list[str]]:
    """Five answered small and six large; the result is shown."""
    room = open_room(store, StartStep("offer"))
    low, high = [room.join() for _ in range(5)], [room.join() for _ in range(6)]
    for phone in low:
        given(room.cast(phone, "small"))
    for phone in high:
        given(room.cast(phone, "large"))
    room.command(RevealItems(("size",)))
    return room, low, high


def give(room: Room, phone: str, text: str, intent: str = "tap") -> str | Refusal:
    return room.store.comments.add_reason(room.id, phone, intent=intent, item="size", text=text)


def told(room: Room) -> list[str]:
    comments = room.store.comments.of(room.id)
    reasons = open_reasons(room.store, DEFINITION, room.workshop, comments)
    return [one.text for one in comments if one.id in reasons]


Split = tuple[Room, list[str], list[str]]


def test_a_reason_is_on_the_side_of_its_authors_vote(split: Split, store: Store) -> None:
    room, low, high = split

    given(give(room, low[0], "Ostavat  vähän\nkerralla"))
    given(give(room, high[0], "Yksi kauppa on miljoona"))

    saved = [(one.text, one.side, one.reason_round) for one in store.comments.of(room.id)]
    assert saved == [("Ostavat vähän kerralla", "low", 1), ("Yksi kauppa on miljoona", "high", 1)]


def test_one_reason_a_round_and_the_same_tap_makes_one(split: Split, store: Store) -> None:
    room, low, _ = split
    first = given(give(room, low[0], "Ostavat vähän"))

    assert give(room, low[0], "Ostavat vähän") == first
    assert give(room, low[0], "Toinen", intent="other tap") == Refusal("reason_given")
    assert len(store.comments.of(room.id)) == 1


def test_who_has_not_answered_or_says_nothing_of_the_two_gives_none(split: Split) -> None:
    room, _, _ = split

    assert give(room, room.join(), "En vastannut") == NOT_ASKED


def test_a_side_of_fewer_than_five_is_asked_nothing(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    few = [room.join() for _ in range(4)]
    for phone in few:
        given(room.cast(phone, "small"))
    for _ in range(6):
        given(room.cast(room.join(), "large"))
    room.command(RevealItems(("size",)))

    assert give(room, few[0], "Meitä on neljä") == NOT_ASKED


def test_reasons_are_asked_between_the_rounds_alone(split: Split) -> None:
    room, low, _ = split
    room.command(StartRound(("size",)))

    assert give(room, low[0], "Myöhässä") == NOT_ASKED


def test_the_room_reads_reasons_once_the_question_is_asked_again(split: Split) -> None:
    room, low, high = split
    given(give(room, low[0], "Ostavat vähän"))
    given(give(room, high[0], "Yksi kauppa on miljoona"))
    before = told(room)

    room.command(StartRound(("size",)))

    assert before == []
    assert told(room) == ["Ostavat vähän", "Yksi kauppa on miljoona"]


def test_no_reason_is_read_once_a_side_has_fewer_than_five(split: Split, store: Store) -> None:
    room, low, high = split
    given(give(room, low[0], "Ostavat vähän"))
    given(give(room, high[0], "Yksi kauppa on miljoona"))
    room.command(StartRound(("size",)))

    given(store.participants.remove(room.id, [low[1]]))

    assert told(room) == []


def test_an_edited_reason_stays_one_line(split: Split, store: Store) -> None:
    room, low, _ = split
    mine = given(give(room, low[0], "Ostavat vähän"))
    edit = partial(store.comments.edit, room.id, low[0], mine)

    assert edit("Ostavat\nharvoin") is None
    assert edit("x" * 141) == Refusal("comment_too_long", {"max": 140})
    assert [one.text for one in store.comments.of(room.id)] == ["Ostavat harvoin"]


def test_the_results_say_how_many_of_each_side_went_where_and_not_who(split: Split, store: Store) -> None:
    room, low, high = split
    room.command(StartRound(("size",)))
    for phone in (*low[:4], *high[:1]):
        given(room.cast(phone, "small", round_=2))
    for phone in (*low[4:], *high[1:]):
        given(room.cast(phone, "large", round_=2))
    room.command(RevealItems(("size",)))

    result = read_results(store, DEFINITION, room.workshop, SETTLED)["size"]

    assert result.moved == 2
    assert result.moves == [Moves(2, low=SideMoves(4, 0, 1), high=SideMoves(5, 0, 1))]


def test_where_too_few_of_a_side_answer_again_the_results_do_not_say_where_they_went(
    split: Split, store: Store
) -> None:
    room, low, high = split
    room.command(StartRound(("size",)))
    for phone in (*low[:4], *high):
        given(room.cast(phone, "large", round_=2))
    room.command(RevealItems(("size",)))

    result = read_results(store, DEFINITION, room.workshop, SETTLED)["size"]

    assert (result.moved, result.moves) == (4, [])
