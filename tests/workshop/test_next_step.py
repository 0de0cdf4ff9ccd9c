"""The one large button: what it does next, and where pressing it leads. Rules N1-N16."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.definitions import load_definition
from shared.workshop.commands import (
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    HideItems,
    LockItems,
    RevealItems,
    RevealStructure,
    SetPause,
    StartRound,
    StartStep,
    decide,
    is_lock_early,
    next_command,
    previous_focus,
)
from shared.workshop.definition import Definition, ItemSet
from shared.workshop.state import (
    STRUCTURE_VIEWS,
    Phase,
    WorkshopState,
    agenda,
    counted_items,
    first_state,
)
from tests.workshop.small_workshop import DEFINITION, NOW, after, start, started


def press(definition: Definition, item_set: ItemSet) -> list[tuple[Command, WorkshopState]]:
    """Every command of the button from the lobby on, each with the state it leads to."""
    state = replace(first_state(definition, item_set), is_divided_walk=False)
    pressed: list[tuple[Command, WorkshopState]] = []
    while command := next_command(definition, item_set, state):
        following = decide(definition, item_set, state, command, NOW)
        assert isinstance(following, WorkshopState), f"{command} refused: {following}"
        state = following
        pressed.append((command, state))
        assert len(pressed) < 200, "the button leads round in a circle"
    return pressed


def test_the_agenda_puts_the_structure_before_the_vote_on_it() -> None:
    """N1: whatever the order in the file; a step that asks nothing in this set is left out."""
    assert agenda(DEFINITION, "full") == (
        "lobby",
        "offer",
        "detail",
        "today",
        "structure",
        "consent",
        "closed",
    )
    assert agenda(DEFINITION, "short") == ("lobby", "offer", "today", "structure", "consent", "closed")


def test_without_a_consent_step_the_structure_is_the_last_stop() -> None:
    """N1, N10."""
    definition = Definition(
        "1", DEFINITION.steps, {i: item for i, item in DEFINITION.items.items() if i != "accept"}, {}, {}
    )
    state = first_state(definition, "full")
    at_structure = decide(definition, "full", state, RevealStructure(True), NOW)
    assert isinstance(at_structure, WorkshopState)
    shown = decide(definition, "full", at_structure, FocusItem(STRUCTURE_VIEWS[-1]), NOW)

    assert agenda(definition, "full")[-2:] == ("structure", "closed")
    assert isinstance(shown, WorkshopState)
    assert next_command(definition, "full", shown) == CloseWorkshop()


def test_the_button_walks_a_small_workshop_press_by_press() -> None:
    """N4, N5, N7, N8, N9, N10, N12."""
    assert [command for command, _ in press(DEFINITION, "full")] == [
        StartStep("offer"),
        LockItems(("size", "tenders", "people", "thoughts")),
        RevealItems(("size", "tenders", "people", "thoughts")),
        FocusItem("tenders"),
        FocusItem("people"),
        StartStep("detail"),
        LockItems(("channel",)),
        RevealItems(("channel",)),
        StartStep("today"),
        LockItems(("today", "friction")),
        RevealItems(("today", "friction")),
        FocusItem("friction"),
        GoTo("structure"),
        RevealStructure(True),
        FocusItem("structure.matrix"),
        FocusItem("structure.changes"),
        StartStep("consent"),
        LockItems(("accept",)),
        RevealItems(("accept",)),
        CloseWorkshop(),
    ]


@pytest.mark.parametrize("item_set", ["short", "full"])
def test_the_button_takes_the_standard_workshop_from_the_lobby_to_the_end(item_set: ItemSet) -> None:
    """N11: every item opened, then locked, then revealed, and every counted one shown."""
    definition = load_definition()

    walk = press(definition, item_set)

    asked = [item.id for item in definition.asked(item_set)]
    for item_id in asked:
        phases = list(dict.fromkeys(state.phase_of(item_id) for _, state in walk))
        assert [phase for phase in phases if phase is not Phase.HIDDEN] == [
            Phase.OPEN,
            Phase.LOCKED,
            Phase.REVEALED,
        ]
    stops = agenda(definition, item_set)
    assert list(dict.fromkeys(state.step for _, state in walk)) == list(stops[1:])
    counted = {item.id for stop in stops for item in counted_items(definition, item_set, stop)}
    assert {state.focus for _, state in walk} - {None} == counted | set(STRUCTURE_VIEWS[1:])
    assert walk[-1][1].is_closed
    assert walk[-1][1].is_structure_revealed


def test_the_short_walk_asks_less_than_the_full_one() -> None:
    """N1: the two sets of the standard workshop differ, so both walks are worth a test."""
    definition = load_definition()

    assert {item.id for item in definition.asked("short")} < {item.id for item in definition.asked("full")}


def walk_divided(divided: tuple[str, ...]) -> list[Command]:
    """The button's commands from the first step to the structure of a group divided on some items."""
    state = after(first_state(DEFINITION, "full"), StartStep("offer"))
    pressed: list[Command] = []
    while not state.is_structure_revealed:
        command = next_command(DEFINITION, "full", state, divided=divided)
        assert command is not None
        state = after(state, command)
        pressed.append(command)
    return pressed


def test_a_divided_walk_shows_one_by_one_only_what_divides_the_group() -> None:
    """N14, N15: what is agreed is shown with its step, and the structure takes no extra press."""
    assert walk_divided(("tenders", "people", "channel")) == [
        LockItems(("size", "tenders", "people", "thoughts")),
        RevealItems(("size", "tenders", "people", "thoughts"), "tenders"),
        FocusItem("people"),
        StartStep("detail"),
        LockItems(("channel",)),
        RevealItems(("channel",), "channel"),
        StartStep("today"),
        LockItems(("today", "friction")),
        RevealItems(("today", "friction")),
        RevealStructure(True),
    ]


@pytest.mark.parametrize(
    ("divided_in", "presses"), [((2, 1, 2, 0), 14), ((0, 0, 0, 0), 12), ((2, 2, 2, 1), 15)]
)
def test_from_the_first_question_to_the_structure_takes_at_most_fifteen_presses(
    divided_in: tuple[int, ...], presses: int
) -> None:
    """N14, N15: with so many divided questions in each of the four steps of the short set."""
    definition = load_definition()
    asking = [stop for stop in agenda(definition, "short") if stop not in ("lobby", "consent", "closed")]
    divided = {
        item.id
        for stop, count in zip(asking, divided_in, strict=False)
        for item in counted_items(definition, "short", stop)[:count]
    }
    state = first_state(definition, "short")
    pressed = -1  # The first press opens the first question.
    while not state.is_structure_revealed:
        command = next_command(definition, "short", state, divided=divided)
        assert command is not None
        following = decide(definition, "short", state, command, NOW)
        assert isinstance(following, WorkshopState)
        state, pressed = following, pressed + 1

    assert pressed == presses


def test_a_divided_walk_of_a_step_that_all_agree_on_shows_the_step_as_a_whole() -> None:
    """N14."""
    state = after(
        first_state(DEFINITION, "full"), StartStep("offer"), LockItems(("size", "tenders", "people"))
    )
    command = next_command(DEFINITION, "full", state)
    assert command is not None

    assert after(state, command).focus is None


def test_a_divided_walk_goes_on_after_an_item_that_a_second_round_has_settled() -> None:
    """N14: it is no longer among what divides the group, and what comes after it still is."""
    state = after(
        replace(
            started(size=Phase.REVEALED, tenders=Phase.REVEALED, people=Phase.REVEALED), is_divided_walk=True
        ),
        StartRound(("tenders",)),
        LockItems(("tenders",)),
        RevealItems(("tenders",)),
    )

    assert next_command(DEFINITION, "full", state, divided=("people",)) == FocusItem("people")


def test_a_divided_walk_waits_at_the_structure_while_there_is_none() -> None:
    """N8, N15."""
    state = replace(after(start(), GoTo("today")), is_divided_walk=True)
    shown = state.with_items(["today", "friction"], phase=Phase.REVEALED)

    assert next_command(DEFINITION, "full", shown, has_structure=False) == GoTo("structure")


def test_nothing_follows_the_end() -> None:
    """N2."""
    ended = after(started(), SetPause(True), CloseWorkshop())

    assert next_command(DEFINITION, "full", ended) is None


@pytest.mark.parametrize("step", ["lobby", "offer", "structure", "consent"])
def test_a_paused_workshop_is_resumed_first(step: str) -> None:
    """N3."""
    state = after(start(), GoTo(step), SetPause(True))

    assert next_command(DEFINITION, "full", state) == SetPause(False)


def test_open_items_are_locked_before_locked_ones_are_revealed() -> None:
    """N5: so that no press reveals half a ballot while the other half is still being answered."""
    state = started(size=Phase.LOCKED, tenders=Phase.OPEN, people=Phase.OPEN)

    locked = after(state, LockItems(("tenders", "people")))

    assert next_command(DEFINITION, "full", state) == LockItems(("tenders", "people"))
    assert next_command(DEFINITION, "full", locked) == RevealItems(("size", "tenders", "people"))


def test_a_step_whose_items_are_all_hidden_is_started() -> None:
    """N6: such as one that was gone to rather than started."""
    assert next_command(DEFINITION, "full", started()) == StartStep("offer")


def test_a_hidden_item_among_revealed_ones_is_passed_over() -> None:
    """N6."""
    state = after(
        started(size=Phase.LOCKED, tenders=Phase.LOCKED, people=Phase.LOCKED),
        RevealItems(("size", "tenders", "people")),
        HideItems(("tenders",)),
    )

    assert next_command(DEFINITION, "full", state) == FocusItem("people")


@pytest.mark.parametrize("focus", [None, "people", "thoughts", "friction"])
def test_with_the_last_item_or_none_of_the_step_in_focus_the_next_step_follows(focus: str | None) -> None:
    """N7."""
    state = after(
        started(size=Phase.REVEALED, people=Phase.REVEALED, thoughts=Phase.REVEALED), FocusItem(focus)
    )

    assert next_command(DEFINITION, "full", state) == StartStep("detail")


def test_after_a_second_round_the_button_goes_on_from_the_item_asked_again() -> None:
    """N5, N7."""
    state = after(
        started(size=Phase.REVEALED, tenders=Phase.REVEALED, people=Phase.REVEALED), StartRound(("tenders",))
    )

    presses: list[Command | None] = []
    for _ in range(4):
        command = next_command(DEFINITION, "full", state)
        presses.append(command)
        assert command is not None
        state = after(state, command)

    assert presses == [
        LockItems(("tenders",)),
        RevealItems(("tenders",)),
        FocusItem("people"),
        StartStep("detail"),
    ]


def test_a_structure_taken_away_is_revealed_again_before_the_consent_vote() -> None:
    """N9."""
    state = after(start(), RevealStructure(True), RevealStructure(False))

    assert next_command(DEFINITION, "full", state) == RevealStructure(True)


@pytest.mark.parametrize(
    ("focus", "expected"),
    [
        (None, FocusItem("structure.matrix")),
        ("structure.roles", FocusItem("structure.matrix")),
        ("structure.matrix", FocusItem("structure.changes")),
        ("structure.changes", StartStep("consent")),
        ("structure.hand_offs", StartStep("consent")),
        ("structure.actions", StartStep("consent")),
        ("size", FocusItem("structure.matrix")),
    ],
)
def test_the_button_walks_the_views_of_a_revealed_structure(focus: str | None, expected: Command) -> None:
    """N12: the projector shows the roles without being asked, and for a focus that is no view of its."""
    state = after(start(), RevealStructure(True), FocusItem(focus))

    assert next_command(DEFINITION, "full", state) == expected


def test_a_structure_taken_away_does_not_walk_its_views() -> None:
    """N9, N12."""
    state = after(start(), RevealStructure(True), FocusItem("structure.matrix"), RevealStructure(False))

    assert next_command(DEFINITION, "full", state) == RevealStructure(True)


@pytest.mark.parametrize("is_revealed", [False, True])
def test_a_structure_that_there_is_not_is_passed_over(is_revealed: bool) -> None:
    """N9, N12: nothing is revealed, and no view is walked through, of what too few answers gave."""
    state = after(start(), GoTo("structure"), RevealStructure(is_revealed))

    assert next_command(DEFINITION, "full", state, has_structure=False) == StartStep("consent")


@pytest.mark.parametrize(
    ("answered", "online", "is_early"),
    [(0, 0, False), (0, 1, True), (6, 10, True), (7, 10, False), (13, 20, True), (14, 20, False)],
)
def test_locking_asks_first_when_fewer_than_seven_of_ten_have_answered(
    answered: int, online: int, is_early: bool
) -> None:
    """N13."""
    assert is_lock_early(answered, online) is is_early


def test_the_way_back_shows_what_was_shown_before() -> None:
    """N16: through the items that are revealed, and not beyond the first."""
    walked = [state for command, state in press(DEFINITION, "full") if isinstance(command, FocusItem)]
    back = {state.focus: previous_focus(DEFINITION, "full", state) for state in walked}

    for step in DEFINITION.steps:
        shown = [item.id for item in counted_items(DEFINITION, "full", step.id)]
        assert [back[item] for item in shown if item in back] == [
            before for item, before in zip(shown, [None, *shown], strict=False) if item in back
        ]
    assert [back[view] for view in STRUCTURE_VIEWS[1:]] == list(STRUCTURE_VIEWS[:-1])


@pytest.mark.parametrize("step", ["lobby", "offer", "structure"])
def test_there_is_no_way_back_before_anything_is_shown(step: str) -> None:
    """N16."""
    state = replace(start("full"), step=step)

    assert previous_focus(DEFINITION, "full", state) is None
