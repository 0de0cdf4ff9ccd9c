"""A workshop's life: settings, commands and their undoing, its code, its facilitators, its end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest

from shared.store import Commanded, Override, Store
from shared.workshop.commands import (
    CloseWorkshop,
    FocusItem,
    GoTo,
    LockItems,
    OpenItems,
    ReopenWorkshop,
    SetPause,
    SetTimer,
    ShareComments,
    ShareResults,
    StartStep,
)
from shared.workshop.overrides import Status
from shared.workshop.state import Phase, Refusal, first_state
from tests.store.room import Clock, Room, at_once, given, open_room
from tests.workshop.small_workshop import DEFINITION


def test_a_new_workshop_stands_in_the_lobby_and_is_found_by_its_code(store: Store) -> None:
    room = open_room(store, item_set="short", groups=["myynti", "huolto"])

    found = store.workshops.by_code(room.code)

    assert found is not None
    assert found == store.workshops.get(room.id)
    assert found.state == first_state(DEFINITION, "short")
    assert (found.groups, found.identity, found.definition_version) == (("myynti", "huolto"), "open", "1")
    assert (found.position, found.undo_kind) == (0, None)
    assert (found.closed_at, found.archived_at, found.results_token) == (None, None, None)


def test_ids_are_long_and_codes_are_of_characters_nobody_confuses(store: Store) -> None:
    found = [open_room(store) for _ in range(20)]

    assert all(len(room.id) == 22 for room in found)
    assert len({room.code for room in found}) == 20
    assert {len(room.code) for room in found} == {6}
    assert not set("".join(room.code for room in found)) & set("IL1O0")


def test_what_is_not_there_is_not_found(store: Store) -> None:
    assert store.workshops.get("nothing") is None
    assert store.workshops.by_code("AAAAAA") is None
    assert store.workshops.by_results_token("nothing") is None
    assert store.steering.history("nothing") == []


def test_a_command_leads_to_the_next_state_and_is_remembered(store: Store, clock: Clock) -> None:
    room = open_room(store)
    clock.now += 60

    done = given(store.steering.command(room.id, room.facilitator, StartStep("offer"), position=0))

    found = room.workshop
    assert done == Commanded(found.state, found.position, found.room_revision)
    assert (found.position, found.undo_kind, found.room_revision) == (1, "start_step", 2)
    assert found.state.phase_of("size") is Phase.OPEN
    first, second = store.steering.history(room.id)
    assert (first.number, first.kind) == (0, None)
    assert (second.number, second.kind, dict(second.fields)) == (1, "start_step", {"step": "offer"})
    assert second.state == found.state
    assert second.at == clock.now
    assert second.by is not None


def test_a_timer_ends_by_the_stores_clock(store: Store, clock: Clock) -> None:
    room = open_room(store, SetTimer(90))

    assert room.workshop.state.timer_ends_at == clock.now + 90


def test_undoing_a_long_pause_leaves_the_timer_what_it_had_left(store: Store, clock: Clock) -> None:
    room = open_room(store, SetTimer(90))
    clock.now += 30
    room.command(SetPause(True))
    clock.now += 600

    room.undo()

    state = room.workshop.state
    assert (state.is_paused, state.timer_ends_at, state.timer_left_s) == (False, clock.now + 60, None)
    assert [entry.state for entry in store.steering.history(room.id)][-1] == state


def test_two_facilitators_who_press_at_once_move_one_step(store: Store) -> None:
    room = open_room(store)
    press = partial(store.steering.command, room.id, room.facilitator, StartStep("offer"), position=0)

    outcomes = at_once([press] * 5)

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Commanded", *["Refusal"] * 4]
    assert outcomes.count(Refusal("changed_meanwhile")) == 4
    assert room.workshop.position == 1


def test_a_refused_command_changes_nothing(store: Store) -> None:
    room = open_room(store)
    before = room.workshop

    outcome = store.steering.command(room.id, room.facilitator, GoTo("elsewhere"), position=0)

    assert outcome == Refusal("unknown_step")
    assert room.workshop == before


def test_a_command_that_changes_nothing_leaves_nothing_to_undo(store: Store) -> None:
    room = open_room(store, StartStep("offer"))

    done = given(store.steering.command(room.id, room.facilitator, OpenItems(("size",)), position=1))

    assert done.position == 1
    assert len(store.steering.history(room.id)) == 2


def test_strangers_can_neither_command_nor_undo_nor_override(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    stranger = open_room(store).facilitator
    unknown = Refusal("unknown_workshop")

    assert not store.members.includes(room.id, stranger)
    assert store.steering.command(room.id, stranger, CloseWorkshop(), position=1) == unknown
    assert store.steering.undo(room.id, stranger, position=1) == unknown
    assert (
        store.steering.set_override(room.id, stranger, "hunter", status="own", host=None, reason="x")
        == unknown
    )
    assert store.steering.command("nothing", stranger, CloseWorkshop(), position=0) == unknown


def test_undo_leads_back_and_no_position_ever_comes_twice(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    opened = room.workshop
    room.command(LockItems(("size",)))
    locked = room.workshop.state

    room.undo()

    # Undone or not, somebody may have looked at what was locked.
    assert room.workshop.state == opened.state.back_from(locked)
    assert room.workshop.state.phase_of("size") is Phase.OPEN
    assert room.workshop.undo_kind == "start_step"
    assert room.workshop.position == 3
    assert store.steering.undo(room.id, room.facilitator, position=2) == Refusal("changed_meanwhile")
    room.undo()
    assert store.steering.undo(room.id, room.facilitator, position=4) == Refusal("nothing_to_undo")
    assert room.workshop.state == first_state(DEFINITION, "full").back_from(locked)


def test_an_ended_workshop_is_found_by_its_code_until_another_one_has_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = open_room(store, CloseWorkshop())
    assert ended.workshop.closed_at is not None
    assert store.workshops.by_code(ended.code) == ended.workshop
    codes = iter([ended.code, "ABCDEF"])
    monkeypatch.setattr("shared.store.workshop_rows.new_code", lambda _: next(codes))

    newer = open_room(store)
    assert newer.code == ended.code
    assert store.workshops.by_code(ended.code) == newer.workshop

    ended.command(ReopenWorkshop())
    reopened = ended.workshop
    assert reopened.code == "ABCDEF"
    assert reopened.closed_at is None
    assert store.workshops.by_code("ABCDEF") == reopened


def test_a_living_workshops_code_is_never_given_out_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    living = open_room(store)
    codes = iter([living.code, living.code, "ABCDEF"])
    monkeypatch.setattr("shared.store.workshop_rows.new_code", lambda _: next(codes))

    assert open_room(store).code == "ABCDEF"


def test_undoing_the_end_gives_the_same_code_back(store: Store) -> None:
    room = open_room(store, StartStep("offer"), CloseWorkshop())

    room.undo()

    assert room.workshop.closed_at is None
    assert room.workshop.code == room.code


def test_a_results_link_works_until_it_is_revoked_and_never_again(store: Store) -> None:
    room = open_room(store, ShareResults(True))
    token = room.workshop.results_token
    assert token is not None
    assert len(token) >= 22
    assert store.workshops.by_results_token(token) == room.workshop

    room.command(ShareResults(False))
    assert store.workshops.by_results_token(token) is None

    room.command(ShareResults(True))
    assert room.workshop.results_token not in (None, token)


def test_sharing_comments_makes_phones_fetch_them_anew(store: Store) -> None:
    room = open_room(store)
    before = room.workshop.comments_revision

    room.command(FocusItem("size"))
    assert room.workshop.comments_revision == before

    room.command(ShareComments(True))
    assert room.workshop.comments_revision > before


def test_settings_change_one_by_one(store: Store, clock: Clock) -> None:
    room = open_room(store, groups=["myynti"])
    before = room.workshop

    assert store.workshops.change(room.id, name="Huolto") is None
    assert store.workshops.change(room.id, intro="Tervetuloa", groups=["a", "b"], is_archived=True) is None

    assert room.workshop == replace(
        before,
        name="Huolto",
        intro="Tervetuloa",
        groups=("a", "b"),
        archived_at=clock.now,
        room_revision=before.room_revision + 2,
    )
    assert store.workshops.change(room.id, is_archived=False) is None
    assert room.workshop.archived_at is None
    assert store.workshops.change("nothing", name="x") == Refusal("unknown_workshop")


def test_a_copy_has_the_settings_alone(store: Store) -> None:
    room = open_room(store, StartStep("offer"), item_set="short", groups=["myynti"])
    phone = room.join()
    given(room.cast(phone, "small"))

    created = given(store.workshops.copy(room.id, room.facilitator, name="Toinen"))

    copy = store.workshops.get(created.id)
    assert copy is not None
    assert (copy.name, copy.item_set, copy.groups) == ("Toinen", "short", ("myynti",))
    assert copy.code == created.code != room.code
    assert copy.state == first_state(DEFINITION, "short")
    assert store.participants.count(copy.id) == 0
    assert store.votes.tally(copy.id) == {}
    assert store.members.includes(copy.id, room.facilitator)
    assert store.workshops.copy("nothing", room.facilitator, name="Toinen") == Refusal("unknown_workshop")


def test_a_deleted_workshop_takes_everything_in_it_along(store: Store) -> None:
    kept, gone = (open_room(store, StartStep("offer")) for _ in range(2))
    for room in (kept, gone):
        phone = room.join()
        given(room.cast(phone, "small"))
        room.comment(phone, "Hyvä")

    assert store.workshops.delete(gone.id) is None

    assert store.workshops.get(gone.id) is None
    assert store.participants.of(gone.id) == []
    assert store.votes.tally(gone.id) == {}
    assert store.comments.of(gone.id) == []
    assert kept.tally() == {'"small"': 1}
    assert len(store.comments.of(kept.id)) == 1
    assert store.workshops.delete(gone.id) == Refusal("unknown_workshop")


def test_a_list_has_everybodys_own_workshops_newest_first(store: Store, clock: Clock) -> None:
    first = open_room(store, CloseWorkshop())
    clock.now += 1
    created = given(store.workshops.create(first.facilitator, name="Toinen", language="sv", item_set="short"))
    second = Room(store, first.facilitator, created.id, created.code)
    second.join()
    second.join()
    assert store.workshops.change(second.id, is_archived=True) is None
    open_room(store)

    listed = store.workshops.of(first.facilitator)

    assert [(w.id, w.code, w.name, w.step, w.joined) for w in listed] == [
        (second.id, second.code, "Toinen", "lobby", 2),
        (first.id, first.code, "Myynti", "closed", 0),
    ]
    assert [(w.is_closed, w.is_archived, w.role) for w in listed] == [
        (False, True, "owner"),
        (True, False, "owner"),
    ]


def test_an_owner_lets_others_facilitate_and_shuts_them_out(store: Store) -> None:
    room = open_room(store)
    other = given(store.accounts.create("Meeri Mäkelä", "hash"))

    assert store.members.let_in(room.id, room.facilitator, "meeri MÄKELÄ") is None
    assert store.members.let_in(room.id, room.facilitator, "Meeri Mäkelä") is None
    assert [member.role for member in store.members.of(room.id)] == ["owner", "co"]
    assert [w.role for w in store.workshops.of(other)] == ["co"]
    given(store.steering.command(room.id, other, StartStep("offer"), position=0))
    assert store.members.let_in(room.id, other, "Meeri Mäkelä") == Refusal("not_allowed")
    assert store.members.shut_out(room.id, other, "Meeri Mäkelä") == Refusal("not_allowed")

    assert store.members.shut_out(room.id, room.facilitator, "Meeri Mäkelä") is None
    assert not store.members.includes(room.id, other)
    assert store.members.let_in(room.id, other, "Meeri Mäkelä") == Refusal("unknown_workshop")
    assert store.members.let_in(room.id, room.facilitator, "Nobody") == Refusal("unknown_account")


def test_an_owner_cannot_be_shut_out(store: Store) -> None:
    room = open_room(store)
    owner = store.accounts.get(room.facilitator)
    assert owner is not None

    assert store.members.shut_out(room.id, room.facilitator, owner.name) is None

    assert store.members.includes(room.id, room.facilitator)


def test_overrides_stand_beside_the_result_until_they_are_taken_away(store: Store, clock: Clock) -> None:
    room = open_room(store)
    before = room.workshop.room_revision
    override = partial(store.steering.set_override, room.id, room.facilitator)

    assert override("hunter", status="own", host=None, reason="  Uusi\r\nalue ") is None
    assert override("farmer", status="hat", host="hunter", reason="Pieni") is None
    assert override("hunter", status="none", host=None, reason="Ei tarvita") is None

    assert store.steering.overrides(room.id) == {
        "hunter": Override("hunter", "none", None, "Ei tarvita", clock.now),
        "farmer": Override("farmer", "hat", "hunter", "Pieni", clock.now),
    }
    assert room.workshop.room_revision == before + 3
    assert override("hunter", status=None, host=None, reason="") is None
    assert set(store.steering.overrides(room.id)) == {"farmer"}


@pytest.mark.parametrize(
    ("role", "status", "host", "code"),
    [
        ("elsewhere", "own", None, "unknown_role"),
        ("hunter", "hat", "elsewhere", "unknown_role"),
        ("hunter", "hat", None, "malformed"),
        ("hunter", "hat", "hunter", "malformed"),
        ("hunter", "own", "farmer", "malformed"),
    ],
)
def test_an_override_that_makes_no_sense_is_refused(
    store: Store, role: str, status: Status, host: str | None, code: str
) -> None:
    room = open_room(store)

    outcome = store.steering.set_override(
        room.id, room.facilitator, role, status=status, host=host, reason="x"
    )

    assert outcome == Refusal(code)
    assert store.steering.overrides(room.id) == {}


def test_anonymising_cuts_people_from_answers_and_keeps_the_results(store: Store) -> None:
    room = open_room(store, StartStep("offer"), ShareComments(True), groups=["myynti"])
    phone = room.join("token", name="Meeri", group="myynti")
    other = room.join()
    given(room.cast(phone, "small"))
    given(room.cast(phone, 3, item="people"))
    comment = room.comment(phone, "Hyvä")
    assert store.comments.upvote(room.id, other, comment, is_upvoted=True) is None
    tally = store.votes.tally(room.id)

    assert store.workshops.anonymise(room.id) is None

    people = store.participants.of(room.id)
    assert store.participants.by_token(room.id, "token") is None
    # Their order is drawn by lot.
    assert Counter((p.name, p.group) for p in people) == {("", "myynti"): 1, ("", None): 1}
    assert not {p.id for p in people} & {phone, other}
    assert store.votes.own(room.id, phone) is None
    assert store.votes.tally(room.id) == tally
    assert [dict(b.answers) for b in store.votes.ballots(room.id, {"size": 1, "people": 1})] == [
        {"size": "small", "people": 3}
    ]
    (kept,) = store.comments.of(room.id)
    assert (kept.participant_id, kept.text, kept.upvotes) == (None, "Hyvä", 1)
    assert room.workshop.anonymised_at is not None
    assert room.cast(phone, "large") == Refusal("not_joined")
    assert store.workshops.anonymise("nothing") == Refusal("unknown_workshop")


def test_a_purge_leaves_a_workshop_whose_plan_was_written_on(store: Store, clock: Clock) -> None:
    start = clock.now
    added, edited, listed = (open_room(store) for _ in range(3))
    entry = given(
        store.plans.add(edited.id, edited.facilitator, intent="i1", kind="task", text="Call ten customers")
    )
    given(store.plans.add(listed.id, listed.facilitator, intent="i1", kind="task", text="Call them"))
    clock.now = start + 100
    given(store.plans.add(added.id, added.facilitator, intent="i2", kind="task", text="Call the others"))
    given(
        store.plans.edit(edited.id, edited.facilitator, entry=entry, name="owner", value="Liisa", version=0)
    )

    given(store.workshops.purge(start + 50))

    there = [store.workshops.get(room.id) is not None for room in (added, edited, listed)]
    assert there == [True, True, False]
    assert {one.id: one.active_at for one in store.workshops.of(edited.facilitator)}[edited.id] == start + 100


def test_a_purge_deletes_what_has_been_idle_and_nothing_else(store: Store, clock: Clock) -> None:
    start = clock.now
    idle, commanded, visited = (open_room(store) for _ in range(3))
    given(store.sessions.start("old", idle.facilitator, start + 10))
    given(store.sessions.start("new", idle.facilitator, start + 1000))
    phone = visited.join()
    clock.now = start + 100
    commanded.command(StartStep("offer"))
    assert store.participants.mark_seen(frozenset({phone})) is None

    purged = given(store.workshops.purge(start + 50))

    assert (purged.workshops, purged.sessions_and_links) == (1, 1)
    assert store.workshops.get(idle.id) is None
    assert commanded.workshop.position == 1
    assert visited.workshop.id == visited.id
    assert store.sessions.account_of("new") == idle.facilitator
