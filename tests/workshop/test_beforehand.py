"""Answering before the workshop. Rules B1-B8 of RULES.md."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.workshop.beforehand import WINDOW_MAX_S, refuse_late
from shared.workshop.commands import (
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    LockItems,
    OpenBeforehand,
    RevealItems,
    RevealStructure,
    ShareComments,
    StartRound,
    StartStep,
    next_command,
    take_back,
)
from shared.workshop.state import Phase, Refusal, WorkshopState, first_state
from tests.workshop.small_workshop import DEFINITION, NOW, after, apply, start

UNTIL = int(NOW) + 3600
BEFORE_STRUCTURE = ("size", "tenders", "people", "thoughts", "channel", "today", "friction")


def sealed() -> WorkshopState:
    """People answer until an hour from now."""
    return after(first_state(DEFINITION, "full"), OpenBeforehand(UNTIL))


def open_items(state: WorkshopState) -> set[str]:
    return {item for item, one in state.items.items() if one.phase is Phase.OPEN}


def test_every_question_before_the_structure_opens_at_once() -> None:
    """B1."""
    shared = after(start(), ShareComments(True))

    state = after(shared, OpenBeforehand(UNTIL))

    assert open_items(state) == set(BEFORE_STRUCTURE)
    assert (state.step, state.is_sealed, state.are_comments_shared) == ("lobby", True, False)


@pytest.mark.parametrize("until", [int(NOW) - 1, int(NOW), int(NOW) + WINDOW_MAX_S + 1])
def test_the_time_is_to_come_and_within_sixty_days(until: int) -> None:
    """B1."""
    assert apply(start(), OpenBeforehand(until)) == Refusal("beforehand_time", {"days": 60})


def test_answering_beforehand_is_over_once_the_room_has_begun() -> None:
    """B2."""
    begun = after(start(), GoTo("offer"))
    looked_at = after(start(), StartStep("offer"), LockItems(("size",)), GoTo("lobby"))

    assert apply(begun, OpenBeforehand(UNTIL)) == Refusal("beforehand_started")
    assert apply(looked_at, OpenBeforehand(UNTIL)) == Refusal("beforehand_started")


def test_the_end_can_be_moved_and_taken_away() -> None:
    """B3."""
    later = after(sealed(), OpenBeforehand(UNTIL + 60))
    none = after(sealed(), OpenBeforehand(None))

    assert later == replace(sealed(), beforehand_until=UNTIL + 60)
    assert (none.is_sealed, open_items(none)) == (False, set())


def test_nothing_is_taken_after_the_time_until_the_room_opens() -> None:
    """B4."""
    opened = after(sealed(), StartStep("offer"))

    assert refuse_late(sealed(), UNTIL - 0.001) is None
    assert refuse_late(sealed(), UNTIL) == Refusal("beforehand_over")
    assert refuse_late(opened, UNTIL + 1) is None


@pytest.mark.parametrize(
    "command",
    [LockItems(("size",)), RevealItems(("size",)), StartRound(("size",)), ShareComments(True)],
)
def test_what_was_answered_is_sealed_until_the_room_opens(command: Command) -> None:
    """B5."""
    assert apply(sealed(), command) == Refusal("beforehand_sealed")


@pytest.mark.parametrize(
    "command", [StartStep("offer"), GoTo("detail"), RevealStructure(True), CloseWorkshop()]
)
def test_the_room_opens_as_it_leaves_the_lobby(command: Command) -> None:
    """B6."""
    state = after(sealed(), command)

    assert (state.is_sealed, state.room_opened_at) == (False, NOW)


def test_who_has_not_answered_answers_all_questions_once_the_room_is_open() -> None:
    """B6."""
    state = after(sealed(), StartStep("offer"))

    assert open_items(state) == set(BEFORE_STRUCTURE)
    assert state.is_asked_at_once


def test_undoing_the_opening_of_the_room_seals_it_again_and_says_what_was_looked_at() -> None:
    """B5, R8."""
    opened = after(sealed(), StartStep("offer"), LockItems(("size",)))

    back = take_back(sealed(), opened, NOW)

    assert back.is_sealed
    assert back.items["size"].is_reopened


def test_the_hour_starts_at_what_divides_the_group() -> None:
    """B7, B8: all is locked at once, and of each step the divided items come first, then the whole."""
    state = sealed()
    pressed: list[Command | None] = []
    while not state.is_structure_revealed:
        command = next_command(DEFINITION, "full", state, divided=("people", "channel"))
        assert command is not None
        state = after(state, command)
        pressed.append(command)

    assert pressed == [
        StartStep("offer"),
        LockItems(BEFORE_STRUCTURE),
        RevealItems(("size", "tenders", "people", "thoughts"), "people"),
        FocusItem(None),
        StartStep("detail"),
        RevealItems(("channel",), "channel"),
        FocusItem(None),
        StartStep("today"),
        RevealItems(("today", "friction")),
        RevealStructure(True),
    ]
