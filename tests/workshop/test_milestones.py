"""Which milestones a command passes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.commands import (
    CloseWorkshop,
    Command,
    GoTo,
    LockItems,
    RevealItems,
    RevealStructure,
    StartStep,
)
from shared.workshop.milestones import Milestone, milestones_between
from shared.workshop.state import STRUCTURE, WorkshopState
from tests.workshop.small_workshop import DEFINITION, after, commands, follow, start

STEP_OF = {item.id: item.step for item in DEFINITION.items.values()}
BEGUN = Milestone("workshop.started")
ENDED = Milestone("workshop.ended")


def passed(state: WorkshopState, command: Command) -> tuple[Milestone, ...]:
    return milestones_between(state, after(state, command), STEP_OF)


def test_leaving_the_lobby_is_the_start_and_the_next_step_is_none() -> None:
    assert passed(start(), StartStep("offer")) == (BEGUN,)
    assert passed(after(start(), StartStep("offer")), GoTo("detail")) == ()


def test_what_is_revealed_is_named_with_its_step() -> None:
    locked = after(start(), StartStep("offer"), LockItems(("size", "tenders")))

    assert passed(locked, RevealItems(("size", "tenders"))) == (
        Milestone("step.revealed", "offer", ("size", "tenders")),
    )


def test_what_was_revealed_before_is_not_named_again() -> None:
    one = after(start(), StartStep("offer"), LockItems(("size", "tenders")), RevealItems(("size",)))

    assert passed(one, RevealItems(("tenders",))) == (Milestone("step.revealed", "offer", ("tenders",)),)


def test_the_structure_is_revealed_as_a_step_without_items() -> None:
    assert Milestone("step.revealed", STRUCTURE) in passed(
        after(start(), StartStep("offer")), RevealStructure(is_revealed=True)
    )


def test_the_end_is_one() -> None:
    assert passed(after(start(), StartStep("offer")), CloseWorkshop()) == (ENDED,)


@given(st.lists(commands(), max_size=12), commands())
def test_an_end_is_passed_exactly_where_the_state_becomes_closed(made: list[Command], last: Command) -> None:
    before = follow(start(), made, "full")
    then = follow(before, [last], "full")

    found = milestones_between(before, then, STEP_OF)

    assert (ENDED in found) == (then.is_closed and not before.is_closed)
    assert milestones_between(then, then, STEP_OF) == ()
