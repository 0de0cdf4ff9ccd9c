"""Asking again. Rules R1-R7."""

from __future__ import annotations

import pytest

from shared.workshop.commands import FocusItem, SetTimer, StartRound
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
        assert result.items[item_id] == ItemState(Phase.OPEN, round_ + 1)
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

    assert result.items["thoughts"] == ItemState(Phase.REVEALED, 1)
    assert result.items["size"] == ItemState(Phase.OPEN, 2)


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
