"""What each command of the facilitator does from each phase. Rules F1-F22."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    HideItems,
    LockItems,
    LockRoom,
    OpenBeforehand,
    OpenItems,
    ReopenWorkshop,
    RevealItems,
    RevealStructure,
    SetPause,
    SetTimer,
    ShareComments,
    ShareResults,
    StartRound,
    StartStep,
    WalkDivided,
    decide,
    take_back,
)
from shared.workshop.state import STRUCTURE_VIEWS, Phase, Refusal, WorkshopState
from tests.workshop.small_workshop import DEFINITION, NOW, PHASES, after, apply, start, started

HIDDEN, OPEN, LOCKED, REVEALED = Phase.HIDDEN, Phase.OPEN, Phase.LOCKED, Phase.REVEALED

ONE_OF_EACH: tuple[Command, ...] = (
    GoTo("offer"),
    StartStep("offer"),
    OpenItems(("size",)),
    LockItems(("size",)),
    RevealItems(("size",)),
    HideItems(("size",)),
    StartRound(("size",)),
    FocusItem("size"),
    SetPause(True),
    LockRoom(True),
    SetTimer(60),
    BlankProjector(True),
    ShareComments(True),
    WalkDivided(True),
    RevealStructure(True),
    ShareResults(True),
    OpenBeforehand(None),
    CloseWorkshop(),
    ReopenWorkshop(),
)


def test_the_table_of_commands_holds_every_command() -> None:
    assert [type(command) for command in ONE_OF_EACH] == list(get_args(Command))


# --- phases ---------------------------------------------------------------------------------------------

PHASE_AFTER: dict[type[OpenItems | LockItems | RevealItems | HideItems], dict[Phase, Phase | None]] = {
    OpenItems: {HIDDEN: OPEN, OPEN: OPEN, LOCKED: OPEN, REVEALED: None},
    LockItems: {HIDDEN: None, OPEN: LOCKED, LOCKED: LOCKED, REVEALED: None},
    RevealItems: {HIDDEN: None, OPEN: REVEALED, LOCKED: REVEALED, REVEALED: REVEALED},
    HideItems: {HIDDEN: HIDDEN, OPEN: HIDDEN, LOCKED: HIDDEN, REVEALED: HIDDEN},
}
"""None: refused."""


@pytest.mark.parametrize("command", PHASE_AFTER)
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("item_id", ["size", "people", "thoughts", "today", "friction"])
def test_an_item_moves_between_phases_as_the_table_says(
    command: type[OpenItems | LockItems | RevealItems | HideItems], phase: Phase, item_id: str
) -> None:
    """F7, F8, F9, F11: for every type of item."""
    state = started(**{item_id: phase})

    result = apply(state, command((item_id,)))

    expected = PHASE_AFTER[command][phase]
    if expected is None:
        assert result == Refusal("wrong_phase", {"item": item_id, "phase": phase.value})
    else:
        assert isinstance(result, WorkshopState)
        assert result.phase_of(item_id) is expected


@pytest.mark.parametrize("command", [OpenItems, LockItems, RevealItems, HideItems])
def test_a_change_of_phase_keeps_the_round_and_every_other_item(
    command: type[OpenItems | LockItems | RevealItems | HideItems],
) -> None:
    """F7, F11, R7."""
    before = started(size=LOCKED, people=OPEN).with_items(["size"], round=2)
    if command is LockItems:
        before = before.with_items(["size"], phase=OPEN)

    result = after(before, command(("size",)))

    assert result.items["size"].round == 2
    assert {i: s for i, s in result.items.items() if i != "size"} == {
        i: s for i, s in before.items.items() if i != "size"
    }


def test_what_has_been_revealed_may_be_hidden_and_opened_in_the_same_round() -> None:
    """F7, F11."""
    state = started(size=REVEALED).with_items(["size"], round=2)

    result = after(state, HideItems(("size",)), OpenItems(("size",)))

    assert (result.items["size"].phase, result.items["size"].round) == (OPEN, 2)


def test_revealing_shows_the_first_counted_item_in_the_order_of_asking_and_ends_the_timer() -> None:
    """F10."""
    state = after(started(size=OPEN, people=LOCKED, thoughts=OPEN), SetTimer(60))

    result = after(state, RevealItems(("thoughts", "people", "size")))

    assert (result.focus, result.timer_ends_at) == ("size", None)


def test_revealing_shows_the_item_that_is_named_first() -> None:
    """F10."""
    state = started(size=LOCKED, people=LOCKED)

    assert after(state, RevealItems(("size", "people"), "people")).focus == "people"
    assert apply(state, RevealItems(("size",), "people")) == Refusal("unknown_item")


def test_in_a_divided_walk_revealing_several_items_shows_their_step() -> None:
    """F10."""
    state = replace(started(size=LOCKED, people=LOCKED), is_divided_walk=True)

    assert after(state, RevealItems(("size", "people"))).focus is None
    assert after(state, RevealItems(("people",))).focus == "people"


def test_revealing_comments_alone_leaves_the_projector_as_it_is() -> None:
    """F10."""
    state = after(started(thoughts=OPEN), FocusItem("people"))

    result = after(state, RevealItems(("thoughts",)))

    assert result.focus == "people"


@pytest.mark.parametrize(
    ("command", "movable", "forbidden"),
    [(OpenItems, HIDDEN, REVEALED), (LockItems, OPEN, HIDDEN), (RevealItems, LOCKED, HIDDEN)],
)
def test_of_several_items_all_change_or_none(
    command: type[OpenItems | LockItems | RevealItems], movable: Phase, forbidden: Phase
) -> None:
    """F12: the first that may not move is named."""
    state = started(size=movable, people=forbidden, today=forbidden)

    refused = apply(state, command(("size", "people", "today")))
    accepted = after(state, command(("size",)))

    assert refused == Refusal("wrong_phase", {"item": "people", "phase": forbidden.value})
    assert accepted.phase_of("size") is not movable


def test_an_item_already_in_the_phase_is_left_alone_among_others() -> None:
    """F12."""
    result = after(started(size=OPEN, people=HIDDEN), OpenItems(("size", "people")))

    assert (result.phase_of("size"), result.phase_of("people")) == (OPEN, OPEN)


@pytest.mark.parametrize("command", [OpenItems, LockItems, RevealItems, HideItems, StartRound])
def test_an_item_that_is_not_asked_is_refused(
    command: type[OpenItems | LockItems | RevealItems | HideItems | StartRound],
) -> None:
    """F13: unknown to everybody, or asked in the full set only."""
    state = started(size=OPEN if command in (LockItems, RevealItems) else LOCKED)
    short = start("short").with_items(["size"], phase=state.phase_of("size"))

    assert apply(state, command(("size", "elsewhere"))) == Refusal("unknown_item")
    assert apply(short, command(("size", "tenders")), "short") == Refusal("unknown_item")


# --- moving ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [GoTo, StartStep])
@pytest.mark.parametrize("step", ["lobby", "offer", "detail", "today", "structure", "consent"])
@pytest.mark.parametrize("origin", ["lobby", "today", "structure", "consent"])
def test_the_room_moves_from_any_stop_to_any_other(
    command: type[GoTo | StartStep], step: str, origin: str
) -> None:
    """F4, F6."""
    state = after(start(), GoTo(origin), FocusItem("size"), SetTimer(60))

    result = after(state, command(step))

    assert (result.step, result.focus, result.timer_ends_at) == (step, None, None)


@pytest.mark.parametrize("command", [GoTo, StartStep])
@pytest.mark.parametrize("step", ["closed", "elsewhere", ""])
def test_the_end_and_unknown_stops_are_no_place_to_go(command: type[GoTo | StartStep], step: str) -> None:
    """F5: the end is reached by closing alone."""
    assert apply(started(), command(step)) == Refusal("unknown_step")


def test_a_step_that_asks_nothing_in_this_set_is_no_place_to_go() -> None:
    """F5."""
    assert apply(start("short"), StartStep("detail"), "short") == Refusal("unknown_step")


def test_going_to_a_step_leaves_every_item_as_it_is() -> None:
    """F4."""
    state = started(size=OPEN, people=LOCKED, today=REVEALED).with_items(["today"], round=2)

    assert after(state, GoTo("today")).items == state.items


def test_starting_a_step_opens_what_is_hidden_there_and_nothing_else() -> None:
    """F6."""
    state = after(started(size=LOCKED, people=REVEALED).with_items(["people"], round=2), GoTo("lobby"))

    result = after(state, StartStep("offer"))

    assert {i: s.phase for i, s in result.items.items()} == {
        "size": LOCKED,
        "tenders": OPEN,
        "people": REVEALED,
        "thoughts": OPEN,
        "channel": HIDDEN,
        "today": HIDDEN,
        "friction": HIDDEN,
        "accept": HIDDEN,
    }
    assert result.items["people"].round == 2


# --- the screens and the switches -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "then",
    [FocusItem("size"), FocusItem("people"), FocusItem(None), GoTo("today"), RevealItems(("people",))],
    ids=lambda command: type(command).__name__,
)
def test_an_item_is_shown_by_group_until_the_focus_is_set_anew(then: Command) -> None:
    """F14."""
    state = started(size=REVEALED, people=LOCKED)

    by_group = after(state, FocusItem("size", is_by_group=True))

    assert by_group == replace(state, focus="size", is_focus_by_group=True)
    assert after(by_group, then).is_focus_by_group is False


@pytest.mark.parametrize("focus", [None, *STRUCTURE_VIEWS])
def test_only_an_item_is_shown_by_group(focus: str | None) -> None:
    """F14."""
    assert after(start(), FocusItem(focus, is_by_group=True)).is_focus_by_group is False


@pytest.mark.parametrize("phase", PHASES)
def test_any_item_asked_may_have_the_focus_in_any_phase(phase: Phase) -> None:
    """F14."""
    state = started(today=phase)

    focused = after(state, FocusItem("today"))

    assert focused == replace(state, focus="today")
    assert after(focused, FocusItem(None)) == state


@pytest.mark.parametrize("view", STRUCTURE_VIEWS)
def test_a_view_of_the_structure_may_have_the_focus(view: str) -> None:
    """F14."""
    assert after(start(), FocusItem(view)) == replace(start(), focus=view)


def test_a_role_of_the_structure_may_have_the_focus() -> None:
    """F14."""
    role = next(iter(DEFINITION.roles))

    assert after(start(), FocusItem(f"structure.role.{role}")).focus == f"structure.role.{role}"


@pytest.mark.parametrize("item_id", ["elsewhere", "tenders", "structure.role.nobody", "structure.role."])
def test_an_item_that_is_not_asked_cannot_have_the_focus(item_id: str) -> None:
    """F13, F14."""
    assert apply(start("short"), FocusItem(item_id), "short") == Refusal("unknown_item")


SWITCHES: list[tuple[Command, Command, str]] = [
    (SetPause(True), SetPause(False), "is_paused"),
    (LockRoom(True), LockRoom(False), "is_room_locked"),
    (BlankProjector(True), BlankProjector(False), "is_blank"),
    (ShareComments(True), ShareComments(False), "are_comments_shared"),
    (ShareResults(True), ShareResults(False), "are_results_shared"),
    (WalkDivided(True), WalkDivided(False), "is_divided_walk"),
]


@pytest.mark.parametrize(("on", "off", "name"), SWITCHES)
@pytest.mark.parametrize("phase", PHASES)
def test_a_switch_sets_itself_and_nothing_else(on: Command, off: Command, name: str, phase: Phase) -> None:
    """F15."""
    state = after(started(size=phase), FocusItem("size"), SetTimer(60))

    switched = after(state, on)

    assert getattr(switched, name) is True
    assert after(switched, on) == switched
    assert after(switched, off) == state


@pytest.mark.parametrize("duration_s", [1, 90, 3600])
def test_a_timer_ends_so_long_after_now(duration_s: int) -> None:
    """F16."""
    state = started(size=OPEN)

    assert after(state, SetTimer(duration_s)) == replace(state, timer_ends_at=NOW + duration_s)


@pytest.mark.parametrize("duration_s", [-1, 0, 3601])
def test_a_timer_of_no_length_or_over_an_hour_is_refused(duration_s: int) -> None:
    """F16."""
    assert apply(started(), SetTimer(duration_s)) == Refusal("malformed")


def test_a_timer_can_be_taken_away() -> None:
    """F16."""
    state = started()

    assert after(state, SetTimer(60), SetTimer(None)) == state


def test_a_timer_that_has_ended_locks_nothing() -> None:
    """F16."""
    state = after(started(size=OPEN), SetTimer(1))

    later = apply(state, BlankProjector(True), now=NOW + 60)

    assert isinstance(later, WorkshopState)
    assert later.phase_of("size") is OPEN


def test_the_timer_of_a_pause_stands_still_and_goes_on_with_what_it_had_left() -> None:
    """F19."""
    running = after(started(size=OPEN), SetTimer(90))

    paused = apply(running, SetPause(True), now=NOW + 30)
    assert isinstance(paused, WorkshopState)
    resumed = apply(paused, SetPause(False), now=NOW + 500)

    assert (paused.timer_ends_at, paused.timer_left_s) == (None, 60)
    assert resumed == replace(running, timer_ends_at=NOW + 560)


def test_a_timer_that_had_ended_before_the_pause_has_ended_after_it() -> None:
    """F19."""
    paused = apply(after(started(), SetTimer(60)), SetPause(True), now=NOW + 90)
    assert isinstance(paused, WorkshopState)

    assert paused.timer_left_s == 0
    assert after(paused, SetPause(False)).timer_ends_at == NOW


def test_a_timer_set_in_a_pause_counts_the_pause_and_ends_with_it() -> None:
    """F20."""
    asked = after(started(size=OPEN), SetTimer(90))
    pause = after(asked, SetPause(True), SetTimer(600))

    assert (pause.timer_ends_at, pause.timer_left_s) == (NOW + 600, 90)
    assert after(pause, SetPause(False)) == asked
    assert after(started(), SetPause(True), SetTimer(600), SetPause(False)).timer_ends_at is None


def test_a_timer_is_taken_away_in_a_pause_the_one_of_the_pause_first() -> None:
    """F20."""
    pause = after(started(size=OPEN), SetTimer(90), SetPause(True), SetTimer(600))

    of_the_pause_gone = after(pause, SetTimer(None))
    both_gone = after(of_the_pause_gone, SetTimer(None))

    assert (of_the_pause_gone.timer_ends_at, of_the_pause_gone.timer_left_s) == (None, 90)
    assert (both_gone.timer_ends_at, both_gone.timer_left_s) == (None, None)


@pytest.mark.parametrize("command", [GoTo("today"), RevealItems(("size",)), CloseWorkshop()])
def test_what_takes_the_timer_away_takes_one_that_stands_still_too(command: Command) -> None:
    """F4, F10, F18."""
    pause = after(started(size=OPEN), SetTimer(90), SetPause(True))

    assert after(pause, command).timer_left_s is None


def test_undoing_a_pause_gives_the_timer_what_it_had_left() -> None:
    """F21: the pause may have been longer than the rest of the timer."""
    running = after(started(size=OPEN), SetTimer(90))
    paused = apply(running, SetPause(True), now=NOW + 30)
    assert isinstance(paused, WorkshopState)

    assert take_back(running, paused, NOW + 500) == replace(running, timer_ends_at=NOW + 560)


def test_undoing_anything_else_leads_back_to_the_very_state_before() -> None:
    """F21."""
    running = after(started(size=OPEN), SetTimer(90))
    paused = after(running, SetPause(True))

    assert take_back(running, after(running, GoTo("today")), NOW + 500) == running
    assert take_back(paused, after(paused, BlankProjector(True)), NOW + 500) == paused
    assert take_back(paused, after(paused, SetPause(False)), NOW + 500) == paused


def test_revealing_the_structure_goes_to_it() -> None:
    """F17: with nothing of the stop that was left on the projector."""
    state = after(started(size=REVEALED), FocusItem("size"), SetTimer(60))

    result = after(state, RevealStructure(True))

    assert result == replace(
        state.moved_to("structure", NOW), focus=None, timer_ends_at=None, is_structure_revealed=True
    )


def test_taking_the_structure_away_leaves_the_room_where_it_is() -> None:
    """F17."""
    state = after(start(), RevealStructure(True), GoTo("today"))

    result = after(state, RevealStructure(False))

    assert result == replace(state, is_structure_revealed=False)


# --- pause and end ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ONE_OF_EACH, ids=lambda command: type(command).__name__)
@pytest.mark.parametrize("phase", PHASES)
def test_a_paused_workshop_takes_what_a_running_one_takes(command: Command, phase: Phase) -> None:
    """F3: the same refusals, the same states."""
    state = started(size=phase)

    paused = apply(replace(state, is_paused=True), command)

    running = apply(state, command)
    if isinstance(running, WorkshopState) and isinstance(paused, WorkshopState):
        assert replace(paused, is_paused=False) == replace(running, is_paused=False)
    else:
        assert paused == running


@pytest.mark.parametrize("command", ONE_OF_EACH, ids=lambda command: type(command).__name__)
def test_an_ended_workshop_takes_reopening_and_sharing_alone(command: Command) -> None:
    """F2."""
    ended = after(started(size=LOCKED), CloseWorkshop())

    result = apply(ended, command)

    if isinstance(command, ReopenWorkshop | ShareResults):
        assert isinstance(result, WorkshopState)
    else:
        assert result == Refusal("workshop_ended")


def test_sharing_the_results_of_an_ended_workshop_keeps_it_ended() -> None:
    """F2, F15."""
    ended = after(started(), CloseWorkshop())

    shared = after(ended, ShareResults(True))

    assert (shared.step, shared.are_results_shared) == ("closed", True)
    assert after(shared, ShareResults(False)) == ended


def test_closing_locks_the_open_items_of_every_step_and_lifts_the_pause() -> None:
    """F18."""
    state = after(
        started(size=OPEN, today=OPEN, people=REVEALED, friction=LOCKED),
        FocusItem("people"),
        SetTimer(60),
        SetPause(True),
    )

    ended = after(state, CloseWorkshop())

    assert ended.is_closed
    assert (ended.is_paused, ended.timer_ends_at, ended.focus) == (False, None, None)
    assert {i: s.phase for i, s in ended.items.items()} == {
        "size": LOCKED,
        "tenders": HIDDEN,
        "people": REVEALED,
        "thoughts": HIDDEN,
        "channel": HIDDEN,
        "today": LOCKED,
        "friction": LOCKED,
        "accept": HIDDEN,
    }


def test_a_reopened_workshop_stands_at_the_structure_with_its_items_as_closed() -> None:
    """F18."""
    ended = after(started(size=OPEN), RevealStructure(True), CloseWorkshop())

    reopened = after(ended, ReopenWorkshop())

    assert reopened == ended.moved_to("structure", NOW)
    assert reopened.phase_of("size") is LOCKED


def test_reopening_a_running_workshop_changes_nothing() -> None:
    """F18."""
    state = after(started(size=OPEN), FocusItem("size"))

    assert after(state, ReopenWorkshop()) == state


def test_time_is_counted_at_the_stop_it_was_spent_at() -> None:
    """F22: nobody knows when the lobby was come to; coming back adds to what was spent before."""
    state = start()
    walk = (("offer", 100.0), ("detail", 160.0), ("detail", 170.0), ("offer", 200.0), ("today", 230.0))
    for step, now in walk:
        moved = decide(DEFINITION, "full", state, GoTo(step), now)
        assert isinstance(moved, WorkshopState)
        state = moved

    assert state.spent_s == {"lobby": 0.0, "offer": 90.0, "detail": 40.0}
    assert state.entered_at == 230.0
