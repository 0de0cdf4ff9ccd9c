"""The plan of a workshop on both databases: who writes it, versions, two editors at once, what survives."""

from __future__ import annotations

import threading

from shared.store import Store
from shared.workshop.commands import CloseWorkshop
from shared.workshop.plan import PlanField, PlannedAction, Proposal, Written
from shared.workshop.state import Refusal
from tests.store.room import Room, given, open_room

CHECK = Proposal(id="check_fact.size", kind="check", text="Check it", due_days=30, wave=None, content="{}")
START = Proposal(id="start_role.hunter", kind="change", text="Begin", due_days=60, wave=1, content="{}")


def propose(room: Room, *proposals: Proposal) -> int:
    return given(room.store.plans.propose(room.id, room.facilitator, proposals))


def edit(room: Room, entry: str, name: PlanField, value: str, version: int = 0) -> Written | Refusal:
    return room.store.plans.edit(
        room.id, room.facilitator, entry=entry, name=name, value=value, version=version
    )


def actions(room: Room) -> tuple[PlannedAction, ...]:
    return room.store.plans.of(room.id).actions


def test_two_presses_add_each_proposal_once(store: Store) -> None:
    room = open_room(store)

    assert (propose(room, CHECK), propose(room, CHECK, START), propose(room, CHECK, START)) == (1, 1, 0)

    assert [(one.number, one.id, one.due_days, one.wave) for one in actions(room)] == [
        (1, "check_fact.size", 30, None),
        (2, "start_role.hunter", 60, 1),
    ]


def test_an_action_that_is_added_twice_with_one_intent_is_there_once(store: Store) -> None:
    room = open_room(store)

    ids = [
        given(store.plans.add(room.id, room.facilitator, intent="i1", kind="decision", text=" We begin\n"))
        for _ in range(2)
    ]

    assert ids == ["decision.i1"] * 2
    assert [(one.kind, one.text) for one in actions(room)] == [("decision", "We begin")]


def test_a_field_is_written_from_its_newest_version_alone(store: Store) -> None:
    room = open_room(store)
    propose(room, CHECK)

    assert edit(room, CHECK.id, "owner", "Anna") == Written("Anna", 1)
    assert edit(room, CHECK.id, "owner", "Bo") == Refusal(
        "written_meanwhile", {"theirs": "Anna", "version": 1}
    )
    assert edit(room, CHECK.id, "owner", "Bo", 1) == Written("Bo", 2)
    assert edit(room, CHECK.id, "owner", "Bo", 0) == Written("Bo", 2)
    assert edit(room, CHECK.id, "state", "done") == Written("done", 1)

    (one,) = actions(room)
    assert (one.owner, one.state, one.version("owner"), one.version("text")) == ("Bo", "done", 2, 0)


def test_every_change_grows_the_plan_s_revision_and_no_other(store: Store) -> None:
    room = open_room(store)
    before = room.workshop

    propose(room, CHECK)
    edit(room, CHECK.id, "owner", "Anna")
    edit(room, CHECK.id, "owner", "Anna")
    edit(room, "hand_off.win", "text", "A need")

    now = room.workshop
    assert now.plan_revision == before.plan_revision + 3
    assert (now.room_revision, now.comments_revision) == (before.room_revision, before.comments_revision)
    assert store.plans.of(room.id).hand_offs == {"win": {"text": Written("A need", 1)}}


def test_of_writers_at_once_one_is_first_and_the_others_see_both(store: Store) -> None:
    room = open_room(store)
    propose(room, CHECK)
    outcomes: list[Written | Refusal] = []
    names = [f"Person {number}" for number in range(8)]
    threads = [
        threading.Thread(target=lambda name=name: outcomes.append(edit(room, CHECK.id, "owner", name)))
        for name in names
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    saved = [one for one in outcomes if isinstance(one, Written)]
    refused = [one for one in outcomes if isinstance(one, Refusal)]
    assert [one.version for one in saved] == [1]
    assert {str(one.params["theirs"]) for one in refused} == {saved[0].value}
    assert actions(room)[0].owner == saved[0].value


def test_the_plan_goes_on_after_the_end(store: Store) -> None:
    room = open_room(store, CloseWorkshop())

    propose(room, CHECK)

    assert edit(room, CHECK.id, "state", "done") == Written("done", 1)


def test_who_does_not_facilitate_the_workshop_writes_nothing(store: Store) -> None:
    room = open_room(store)
    propose(room, CHECK)
    unknown = Refusal("unknown_workshop")

    assert store.plans.add(room.id, "nobody", intent="i", kind="task", text="x") == unknown
    assert store.plans.propose(room.id, "nobody", [START]) == unknown
    assert store.plans.edit(room.id, "nobody", entry=CHECK.id, name="owner", value="x", version=0) == unknown
    assert len(actions(room)) == 1


def test_an_action_of_another_workshop_is_unknown(store: Store) -> None:
    room, other = open_room(store), open_room(store)
    propose(room, CHECK)

    assert edit(other, CHECK.id, "owner", "Anna") == Refusal("unknown_action")


def test_a_deleted_workshop_takes_its_plan_along(store: Store) -> None:
    room = open_room(store)
    propose(room, CHECK)
    edit(room, CHECK.id, "owner", "Anna")

    assert store.workshops.delete(room.id) is None

    assert actions(room) == ()
