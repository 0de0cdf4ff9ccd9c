"""The plan that facilitators write together. Rules A1-A10."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.plan import (
    ENTRIES_MAX,
    PlanField,
    PlannedAction,
    Proposal,
    Written,
    WrittenPlan,
    carried_on,
    decide_added_action,
    decide_edit_of_plan,
    decide_version,
    new_proposals,
)
from shared.workshop.state import Refusal
from tests.workshop.small_workshop import DEFINITION


def edited(name: PlanField, value: str, entry: str = "task.1") -> str | Refusal:
    return decide_edit_of_plan(entry, name, value, DEFINITION)


def action(action_id: str = "task.1", **written: str) -> PlannedAction:
    names: dict[str, PlanField] = {"text": "text", "owner": "owner", "due": "due", "state": "state"}
    return PlannedAction(
        id=action_id,
        number=1,
        kind="task",
        proposed="Call them",
        written={names[name]: Written(value, 3) for name, value in written.items()},
    )


def proposal(proposal_id: str) -> Proposal:
    return Proposal(id=proposal_id, kind="check", text="Check", due_days=30, wave=None, content="{}")


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b"])
def test_an_action_needs_a_text_that_its_readers_can_see(text: str) -> None:
    """A1."""
    assert decide_added_action(text, 0) == Refusal("plan_text_missing")


def test_a_list_takes_each_proposal_once_and_no_more_than_it_has_room_for() -> None:
    """A2, A3."""
    first, second = proposal("check_fact.size"), proposal("start_role.hunter")
    full = [f"task.{number}" for number in range(ENTRIES_MAX - 1)]

    assert new_proposals([first, second], ["check_fact.size"]) == (second,)
    assert new_proposals([first, second], full) == (first,)
    assert decide_added_action("Call", ENTRIES_MAX) == Refusal("plan_full", {"max": ENTRIES_MAX})
    assert decide_added_action("Call", ENTRIES_MAX - 1) == "Call"


def test_texts_are_cleaned_and_have_a_length() -> None:
    """A4."""
    assert edited("text", " Call\n them\x00 ") == "Call them"
    assert edited("accepted", "one\r\ntwo", "hand_off.win") == "one\ntwo"
    assert edited("text", "x" * 601) == Refusal("plan_text_too_long", {"max": 600})
    assert edited("owner", "x" * 61) == Refusal("plan_text_too_long", {"max": 60})
    assert edited("accepted", "x" * 601, "hand_off.win") == Refusal("plan_text_too_long", {"max": 600})


@pytest.mark.parametrize("value", ["1.3.2027", "2027-13-01", "1999-12-31", "2200-01-01", "soon"])
def test_a_date_that_is_none_is_refused(value: str) -> None:
    """A5."""
    assert edited("due", value) == Refusal("bad_date")


def test_a_date_may_be_written_and_taken_away() -> None:
    """A5."""
    assert (edited("due", "2027-03-01"), edited("due", "")) == ("2027-03-01", "")


@pytest.mark.parametrize(
    ("entry", "name", "value"),
    [
        ("task.1", "state", "finished"),
        ("task.1", "accepted", "x"),
        ("hand_off.win", "owner", "Anna"),
        ("hand_off.win", "due", "2027-03-01"),
    ],
)
def test_a_state_or_a_field_that_an_entry_does_not_have_is_refused(
    entry: str, name: PlanField, value: str
) -> None:
    """A6."""
    assert edited(name, value, entry) == Refusal("malformed")


def test_a_hand_off_is_into_a_stage_of_the_definition() -> None:
    """A6."""
    assert edited("text", "A need", "hand_off.x") == Refusal("unknown_action")
    assert edited("state", "done", "hand_off.win") == "done"


def test_an_edit_of_an_old_version_is_refused_with_what_is_there() -> None:
    """A7."""
    theirs = Written("Anna", 2)

    assert decide_version(theirs, "Bo", 1) == Refusal("written_meanwhile", {"theirs": "Anna", "version": 2})
    assert decide_version(theirs, "Bo", 2) == Written("Bo", 3)
    assert decide_version(None, "Bo", 0) == Written("Bo", 1)
    assert decide_version(None, "Bo", 1) == Refusal("written_meanwhile", {"theirs": "", "version": 0})


def test_an_edit_that_changes_nothing_succeeds() -> None:
    """A8."""
    assert decide_version(Written("Anna", 2), "Anna", 0) == Written("Anna", 2)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=3), st.booleans())))
def test_no_word_is_overwritten_by_somebody_who_has_not_seen_it(
    edits: list[tuple[str, str, bool]],
) -> None:
    """A7, A8: two editors, each of whom looks at the newest text or not before writing."""
    now: Written | None = None
    seen: dict[str, Written | None] = {"a": None, "b": None}
    for editor, value, looks in edits:
        if looks:
            seen[editor] = now
        base = seen[editor]
        decided = decide_version(now, value, base.version if base else 0)
        if isinstance(decided, Refusal):
            assert now is not None
            assert decided.params["theirs"] == now.value
        else:
            assert base == now or (now is not None and decided.value == now.value)
            now = seen[editor] = decided


def test_an_empty_text_brings_back_what_was_proposed() -> None:
    """A9."""
    assert action(text="Ring them").text == "Ring them"
    assert action(text="Ring them").is_reworded
    assert action(text="").text == "Call them"
    assert not action(text="").is_reworded


def test_a_follow_up_takes_over_what_is_neither_done_nor_dropped() -> None:
    """A10."""
    review = PlannedAction(id="review", number=4, kind="review", proposed="Look back", due_days=90)
    plan = WrittenPlan(
        (
            action("a", state="done"),
            action("b", text="Ring them", owner="Anna", due="2027-03-01", state="started"),
            action("c", state="dropped"),
            review,
            action("d"),
        ),
        {"win": {"accepted": Written("the need is known", 5)}},
    )

    taken = carried_on(plan)

    first, second = taken.actions
    assert (first.id, first.number, first.text, first.owner) == ("b", 1, "Ring them", "Anna")
    assert (str(first.due), first.state, first.version("owner")) == ("2027-03-01", "started", 1)
    assert (second.id, second.number, second.text) == ("d", 2, "Call them")
    assert taken.hand_offs == {"win": {"accepted": Written("the need is known", 1)}}
