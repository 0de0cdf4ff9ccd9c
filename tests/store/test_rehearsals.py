"""A rehearsal is an open copy of a workshop, one an account, with what is known of its people."""

from __future__ import annotations

from functools import partial

from shared.store import Created, Rehearsal, Store
from shared.workshop.commands import StartStep
from shared.workshop.state import Refusal
from tests.store.room import Clock, Room, at_once, given, open_room


def rehearse(room: Room, *, account: str | None = None, name: str = "Harjoitus") -> Created | Refusal:
    return room.store.rehearsals.start(
        room.id, account or room.facilitator, name=name, participants=12, ends_at=99.0
    )


def test_a_copy_has_the_settings_lets_everybody_in_and_starts_in_the_lobby(store: Store) -> None:
    room = open_room(store, StartStep("offer"), identity="personal", groups=("Myynti", "Johto"))
    room.store.workshops.change(room.id, intro="Tervetuloa")

    copy = store.workshops.get(given(rehearse(room)).id)

    assert copy is not None
    assert (copy.name, copy.intro, copy.groups) == ("Harjoitus", "Tervetuloa", ("Myynti", "Johto"))
    assert (copy.identity, copy.state.step, copy.is_rehearsal) == ("open", "lobby", True)
    assert room.workshop.is_rehearsal is False
    assert [row.is_rehearsal for row in store.workshops.of(room.facilitator)].count(True) == 1


def test_an_account_has_one_rehearsal_until_it_is_deleted(store: Store) -> None:
    room, other = open_room(store), open_room(store)
    first = given(rehearse(room))

    assert rehearse(room) == Refusal("rehearsal_exists")
    assert len(store.workshops.of(room.facilitator)) == 2
    assert isinstance(rehearse(other), Created)

    assert store.workshops.delete(first.id) is None
    assert store.rehearsals.get(first.id) is None
    assert isinstance(rehearse(room), Created)


def test_of_many_starts_at_one_moment_one_is_granted(store: Store) -> None:
    room = open_room(store)

    outcomes = at_once([partial(rehearse, room) for _ in range(6)])

    assert sum(isinstance(outcome, Created) for outcome in outcomes) == 1
    assert outcomes.count(Refusal("rehearsal_exists")) == 5


def test_a_rehearsal_is_not_rehearsed_and_neither_is_nothing(store: Store) -> None:
    room = open_room(store)
    copy = Room(store, room.facilitator, given(rehearse(room)).id, "")

    assert rehearse(copy, account=open_room(store).facilitator) == Refusal("already_rehearsal")
    assert store.rehearsals.start(
        "nothing", room.facilitator, name="x", participants=5, ends_at=1.0
    ) == Refusal("unknown_workshop")


def test_what_its_people_tell_is_kept_until_they_are_called_back(store: Store, clock: Clock) -> None:
    room = open_room(store)
    copy = given(rehearse(room)).id
    clock.now += 5

    assert store.rehearsals.note(copy, online=7, ended="closed") is None
    told = store.rehearsals.get(copy)
    clock.now += 5
    assert store.rehearsals.resume(copy, 500.0) is None

    assert told == Rehearsal(copy, 12, 99.0, clock.now - 5, 7, "closed")
    assert store.rehearsals.get(copy) == Rehearsal(copy, 12, 500.0, clock.now, 0, None)


def test_nothing_is_known_of_what_is_no_rehearsal(store: Store) -> None:
    room = open_room(store)

    assert store.rehearsals.get(room.id) is None
    assert store.rehearsals.note(room.id, online=1) == Refusal("unknown_workshop")
    assert store.rehearsals.resume(room.id, 1.0) == Refusal("unknown_workshop")
