"""What holds after any sequence of commands, drawn at random."""

from __future__ import annotations

from dataclasses import fields, replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.answers import CastVote, decide_comment, decide_vote
from shared.workshop.commands import Command, ReopenWorkshop, ShareResults, StartRound, next_command
from shared.workshop.definition import ItemSet
from shared.workshop.state import Phase, Refusal, WorkshopState, agenda
from tests.workshop.small_workshop import DEFINITION, NOW, after, apply, commands, follow, start
from tests.workshop.test_votes import VALID

item_sets: st.SearchStrategy[ItemSet] = st.sampled_from(("short", "full"))
sequences = st.lists(commands(), max_size=25)


@given(item_sets, sequences)
def test_the_state_stays_sound(item_set: ItemSet, sequence: list[Command]) -> None:
    """F1, F5, F14, F16, F19, R1, R3: a stop of the agenda, rounds 1 to 3, the set's items, nothing else."""
    state = follow(start(item_set), sequence, item_set)

    assert state.step in agenda(DEFINITION, item_set)
    assert set(state.items) == {item.id for item in DEFINITION.asked(item_set)}
    assert all(1 <= item.round <= 3 for item in state.items.values())
    assert all(item.round == 1 for i, item in state.items.items() if i == "thoughts")
    assert state.focus is None or state.focus in state.items
    assert state.timer_ends_at is None or NOW + 1 <= state.timer_ends_at <= NOW + 3600
    assert state.timer_left_s is None or (state.is_paused and 0 <= state.timer_left_s <= 3600)
    if state.is_closed:
        assert not state.is_paused
        assert Phase.OPEN not in {item.phase for item in state.items.values()}


@given(item_sets, sequences, commands())
def test_a_round_grows_only_by_a_new_round_and_by_one(
    item_set: ItemSet, sequence: list[Command], last: Command
) -> None:
    """R2, R4, R7."""
    before = follow(start(item_set), sequence, item_set)

    result = apply(before, last, item_set)

    if isinstance(result, WorkshopState):
        grown = {i: result.items[i].round - before.items[i].round for i in before.items}
        allowed = {0, 1} if isinstance(last, StartRound) else {0}
        assert set(grown.values()) <= allowed
        assert all(result.phase_of(i) is Phase.OPEN for i, more in grown.items() if more)


@given(item_sets, sequences, commands())
def test_a_command_never_changes_the_state_it_was_given(
    item_set: ItemSet, sequence: list[Command], last: Command
) -> None:
    """F1: the items are read only, and every field is compared with a copy."""
    reached = follow(start(item_set), sequence, item_set)
    given_state = replace(reached, items=MappingProxyType(dict(reached.items)))
    copy = {field.name: getattr(reached, field.name) for field in fields(reached)} | {
        "items": dict(reached.items)
    }

    first = apply(given_state, last, item_set)
    second = apply(given_state, last, item_set)

    assert {field.name: getattr(given_state, field.name) for field in fields(reached)} == copy
    assert first == second


@given(item_sets, sequences, commands())
def test_an_ended_workshop_accepts_reopening_and_sharing_alone(
    item_set: ItemSet, sequence: list[Command], last: Command
) -> None:
    """F2."""
    state = follow(start(item_set), sequence, item_set)
    ended = state if state.is_closed else replace(state, step="closed")

    result = apply(ended, last, item_set)

    if not isinstance(last, ReopenWorkshop | ShareResults):
        assert result == Refusal("workshop_ended")
    else:
        assert isinstance(result, WorkshopState)
        assert result.is_closed == isinstance(last, ShareResults)


@given(item_sets, sequences, commands())
def test_the_same_command_again_changes_nothing_or_is_refused(
    item_set: ItemSet, sequence: list[Command], last: Command
) -> None:
    """F1: two facilitators who press the same button reach one state."""
    once = apply(follow(start(item_set), sequence, item_set), last, item_set)

    if isinstance(once, WorkshopState):
        twice = apply(once, last, item_set)
        assert isinstance(twice, Refusal) or twice == once


@given(item_sets, sequences)
def test_exactly_the_open_items_can_be_voted_on(item_set: ItemSet, sequence: list[Command]) -> None:
    """V1, V2, V3, V4, V5."""
    state = follow(start(item_set), sequence, item_set)

    for item_id, item in DEFINITION.items.items():
        if item.type == "comment":
            continue
        is_asked = item_id in state.items
        round_ = state.items[item_id].round if is_asked else 1
        vote = decide_vote(DEFINITION, state, item_id, round_, VALID[item_id])
        is_open = is_asked and state.phase_of(item_id) is Phase.OPEN
        assert isinstance(vote, CastVote) == (is_open and not state.is_paused and not state.is_closed)
        assert isinstance(decide_vote(DEFINITION, state, item_id, round_ + 1, VALID[item_id]), Refusal)


@given(item_sets, sequences, st.text(max_size=20))
def test_no_comment_reaches_a_hidden_item_or_a_room_that_rests(
    item_set: ItemSet, sequence: list[Command], text: str
) -> None:
    """C1, C2, C3."""
    state = follow(start(item_set), sequence, item_set)

    for item_id in DEFINITION.items:
        if isinstance(decide_comment(state, DEFINITION, item_id, text), str):
            assert state.phase_of(item_id) is not Phase.HIDDEN
            assert not state.is_paused
            assert not state.is_closed


@given(item_sets, sequences)
def test_the_button_is_never_refused_and_ends_the_workshop_from_anywhere(
    item_set: ItemSet, sequence: list[Command]
) -> None:
    """N2, N3, N11."""
    state = follow(start(item_set), sequence, item_set)

    presses = 0
    while command := next_command(DEFINITION, item_set, state):
        following = after(state, command, item_set=item_set)
        assert following != state, f"{command} changes nothing"
        state = following
        presses += 1
        assert presses < 40, "the button leads round in a circle"

    assert state.is_closed
