"""Answering before the workshop: what is saved until when, and who counts as having answered beforehand."""

from __future__ import annotations

import pytest

from shared.store import Store
from shared.store.participants import CodeCounts, Turnout
from shared.workshop.commands import OpenBeforehand, SetPause, ShareComments, StartStep
from shared.workshop.state import Refusal
from tests.store.room import Clock, Room, given, open_room

OVER = Refusal("beforehand_over")


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    """People may answer for an hour from now."""
    return open_room(store, OpenBeforehand(int(clock.now) + 3600))


def test_answers_to_every_step_are_saved_until_the_time_and_none_after_it(room: Room, clock: Clock) -> None:
    phone = room.join()

    given(room.cast(phone, "small"))
    given(room.cast(phone, "own", item="channel"))
    clock.now += 3600
    late = room.cast(phone, "large")

    assert late == OVER
    assert room.tally() == {'"small"': 1}
    assert room.tally("channel") == {'"own"': 1}


def test_what_was_saved_in_time_is_so_however_late_the_phone_repeats_it(room: Room, clock: Clock) -> None:
    phone = room.join()
    given(room.cast(phone, "small", intent="tap", sequence=1))

    clock.now += 7200
    repeated = room.cast(phone, "small", intent="tap", sequence=1)

    assert not given(repeated).is_superseded


def test_no_comment_is_taken_after_the_time(room: Room, store: Store, clock: Clock) -> None:
    phone, other = room.join(), room.join()
    mine = room.comment(phone, "Riippuu alueesta")

    clock.now += 3600

    assert room.send_comment(phone, "Lisään vielä") == OVER
    assert store.comments.edit(room.id, phone, mine, "Toisin") == OVER
    assert store.comments.upvote(room.id, other, mine, is_upvoted=True) == OVER


def test_what_came_too_late_is_taken_once_the_room_opens(room: Room, clock: Clock) -> None:
    phone = room.join()
    clock.now += 3600
    assert room.cast(phone, "small") == OVER

    room.command(StartStep("offer"))

    given(room.cast(phone, "small"))
    given(room.cast(phone, "own", item="channel"))
    assert room.tally() == {'"small"': 1}


def test_who_answered_before_the_room_opened_is_counted_so_whatever_they_change_after(
    room: Room, store: Store, clock: Clock
) -> None:
    early = [room.join() for _ in range(4)]
    late = [room.join() for _ in range(3)]
    room.join()  # who never answers is neither
    for phone in early:
        given(room.cast(phone, "small"))
    room.command(StartStep("offer"))
    clock.now += 10

    for phone in (*late, early[0]):
        given(room.cast(phone, "large"))
    before = store.participants.turnout(room.id)
    given(store.participants.remove(room.id, [early[1]]))

    assert before == Turnout(beforehand=4, live=3)
    assert store.participants.turnout(room.id) == Turnout(beforehand=3, live=3)


def test_a_pause_or_shared_comments_open_nothing(room: Room, store: Store) -> None:
    given(room.cast(room.join(), "small"))

    room.command(SetPause(True))
    refused = store.steering.command(
        room.id, room.facilitator, ShareComments(True), position=room.workshop.position
    )

    assert refused == Refusal("beforehand_sealed")
    assert room.workshop.state.is_sealed


def test_reminders_go_to_those_whose_code_is_unused() -> None:
    assert CodeCounts(made=10, used=4).to_remind == 6
