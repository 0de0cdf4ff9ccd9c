"""Asking again. Rules R1-R8."""

from __future__ import annotations

import pytest

from shared.workshop.commands import (
    CloseWorkshop,
    Command,
    FocusItem,
    HideItems,
    LockItems,
    OpenItems,
    RevealItems,
    SetTimer,
    StartRound,
    take_back,
)
from shared.workshop.state import ItemState, Phase, Refusal
from tests.workshop.small_workshop import PHASES, after, apply, start, started


def test_every_item_of_the_set_starts_hidden_in_round_one() -> None:
    """R1."""
    assert start("short").items == {
        item_id: ItemState(Phase.HIDDEN, 1)
        for item_id in ("size", "people", "thoughts", "today", "friction", "accept")
    }


@pytest.mark.parametrize("item_id", ["size", "people", "today", "friction"])
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("round_", [1, 2])
def test_a_new_round_opens_what_has_been_locked_or_revealed(item_id: str, phase: Phase, round_: int) -> None:
    """R2."""
    state = started(**{item_id: phase}).with_items([item_id], round=round_)

    result = apply(state, StartRound((item_id,)))

    if phase in (Phase.LOCKED, Phase.REVEALED):
        assert not isinstance(result, Refusal)
        assert (result.items[item_id].phase, result.items[item_id].round) == (Phase.OPEN, round_ + 1)
    else:
        assert result == Refusal("wrong_phase", {"item": item_id, "phase": phase.value})


@pytest.mark.parametrize("phase", [Phase.LOCKED, Phase.REVEALED])
def test_a_fourth_round_is_refused(phase: Phase) -> None:
    """R3."""
    state = started(size=phase).with_items(["size"], round=3)

    assert apply(state, StartRound(("size",))) == Refusal("rounds_used", {"item": "size", "max": 3})


@pytest.mark.parametrize("round_", [1, 2])
def test_an_item_named_twice_goes_up_one_round(round_: int) -> None:
    """R4: otherwise a double click would skip a round, or pass the third."""
    state = started(size=Phase.REVEALED).with_items(["size"], round=round_)

    assert after(state, StartRound(("size", "size"))).items["size"].round == round_ + 1


def test_comment_items_are_left_out_of_a_round() -> None:
    """R5."""
    state = started(size=Phase.REVEALED, thoughts=Phase.REVEALED)

    result = after(state, StartRound(("thoughts", "size")))

    assert (result.items["thoughts"].phase, result.items["thoughts"].round) == (Phase.REVEALED, 1)
    assert (result.items["size"].phase, result.items["size"].round) == (Phase.OPEN, 2)


@pytest.mark.parametrize("items", [("thoughts",), ()])
def test_a_round_of_comments_alone_is_refused(items: tuple[str, ...]) -> None:
    """R5."""
    assert apply(started(thoughts=Phase.REVEALED), StartRound(items)) == Refusal("unknown_item")


def test_a_new_round_takes_the_room_to_the_step_of_its_first_item() -> None:
    """R6: away from the focus and the timer of where it was."""
    state = after(started(size=Phase.REVEALED, today=Phase.REVEALED), FocusItem("size"), SetTimer(60))

    result = after(state, StartRound(("today", "size")))

    assert (result.step, result.focus, result.timer_ends_at) == ("today", None, None)


@pytest.mark.parametrize(
    ("phase", "round_", "code"), [(Phase.OPEN, 1, "wrong_phase"), (Phase.LOCKED, 3, "rounds_used")]
)
def test_all_items_start_the_round_or_none(phase: Phase, round_: int, code: str) -> None:
    """R7."""
    state = started(size=Phase.REVEALED, people=phase).with_items(["people"], round=round_)

    refused = apply(state, StartRound(("size", "people")))

    assert isinstance(refused, Refusal)
    assert (refused.code, refused.params["item"]) == (code, "people")


@pytest.mark.parametrize("look", [LockItems(("size",)), RevealItems(("size",)), CloseWorkshop()])
def test_a_round_that_was_looked_at_says_so_when_undoing_opens_it_again(look: Command) -> None:
    """R8."""
    asked = started(size=Phase.OPEN)
    looked_at = apply(asked, look)
    assert not isinstance(looked_at, Refusal)

    back = take_back(asked, looked_at, 0.0)

    assert not asked.items["size"].is_reopened
    assert back.items["size"].phase is Phase.OPEN
    assert back.items["size"].is_reopened
    again = apply(back, LockItems(("size",)))
    assert not isinstance(again, Refusal)
    assert take_back(back, again, 0.0).items["size"].is_reopened


@pytest.mark.parametrize(
    "way",
    [(OpenItems(("size",)),), (HideItems(("size",)), OpenItems(("size",)))],
    ids=["opened", "hidden first"],
)
def test_a_locked_round_that_is_opened_again_says_so_too(way: tuple[Command, ...]) -> None:
    """R8."""
    locked = after(started(size=Phase.OPEN), LockItems(("size",)), *way)

    assert locked.items["size"].is_reopened


def test_a_new_round_has_not_been_looked_at() -> None:
    """R8."""
    state = after(started(size=Phase.OPEN), LockItems(("size",)), StartRound(("size",)))

    assert not state.items["size"].is_reopened


def test_the_moments_a_round_was_shown_at_stay_known_whatever_is_undone() -> None:
    """R9."""
    asked = started(size=Phase.OPEN)
    shown = after(asked, RevealItems(("size",)))
    back = take_back(asked, shown, 0.0)
    again = after(back, RevealItems(("size",)))

    assert shown.items["size"].earlier_looks == ()
    assert len(back.items["size"].earlier_looks) == 1
    assert len(again.items["size"].earlier_looks) == 1
    assert after(again, StartRound(("size",))).items["size"].earlier_looks == ()
