"""Who gets in, who they are, and how they leave."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from shared.store import Joined, Store
from shared.workshop.commands import CloseWorkshop, LockRoom, SetPause, ShareComments, StartStep
from shared.workshop.state import Refusal
from tests.store.room import Clock, at_once, given, open_room, open_store


def test_who_joins_is_numbered_and_found_by_their_token(store: Store, clock: Clock) -> None:
    room = open_room(store, groups=["myynti"])
    revision = room.workshop.votes_revision

    first = given(store.participants.join(room.id, "one", name="Meeri", group="myynti", language="sv"))
    second = given(store.participants.join(room.id, "two"))

    assert first.is_new
    assert room.workshop.votes_revision == revision + 2
    assert store.participants.count(room.id) == 2
    people = store.participants.of(room.id)
    assert [(p.id, p.number, p.name, p.group, p.language) for p in people] == [
        (first.participant_id, 1, "Meeri", "myynti", "sv"),
        (second.participant_id, 2, "", None, "fi"),
    ]
    assert people[0].joined_at == people[0].seen_at == clock.now
    assert store.participants.by_token(room.id, "two") == people[1]
    assert store.participants.by_token(room.id, "three") is None
    assert store.participants.by_token(open_room(store).id, "two") is None


def test_who_joins_again_is_the_same_participant_even_through_a_locked_door(store: Store) -> None:
    room = open_room(store)
    first = given(store.participants.join(room.id, "one", name="Meeri"))
    room.command(LockRoom(True))

    again = store.participants.join(room.id, "one", name="Other")

    assert again == Joined(first.participant_id, is_new=False)
    assert [p.name for p in store.participants.of(room.id)] == ["Meeri"]
    assert store.participants.join(room.id, "two") == Refusal("room_locked")


def test_one_token_that_joins_many_times_at_once_is_one_participant(store: Store) -> None:
    room = open_room(store)

    outcomes = at_once([partial(store.participants.join, room.id, "one")] * 8)

    assert len({given(outcome).participant_id for outcome in outcomes}) == 1
    assert store.participants.count(room.id) == 1


def test_a_crowd_that_joins_at_once_is_numbered_without_gaps(store: Store) -> None:
    room = open_room(store)

    at_once([partial(store.participants.join, room.id, f"token {number}") for number in range(50)])

    assert sorted(p.number for p in store.participants.of(room.id)) == list(range(1, 51))


def test_joining_is_refused_after_the_end_and_of_unknown_groups_and_workshops(store: Store) -> None:
    room = open_room(store, SetPause(True), groups=["myynti"])
    assert store.participants.join(room.id, "one", group="huolto") == Refusal("bad_group")
    given(store.participants.join(room.id, "two"))

    room.command(CloseWorkshop())

    assert store.participants.join(room.id, "three") == Refusal("workshop_ended")
    assert store.participants.join("nothing", "three") == Refusal("unknown_workshop")


def test_a_full_workshop_takes_no_more_but_keeps_who_is_in(url: str) -> None:
    store = open_store(url, participants_max=2)
    room = open_room(store)
    first = room.join("one")
    room.join("two")

    assert store.participants.join(room.id, "three") == Refusal("workshop_full", {"max": 2})
    assert given(store.participants.join(room.id, "one")).participant_id == first
    store.close()


def test_a_personal_code_lets_one_in_once(store: Store) -> None:
    room = open_room(store, identity="personal")
    code, other = given(store.participants.make_codes(room.id, 2))

    assert store.participants.join(room.id, "one") == Refusal("personal_code_required")
    assert store.participants.join(room.id, "one", personal_code="AAAA") == Refusal("personal_code_unknown")
    first = given(store.participants.join(room.id, "one", personal_code=f" {code[:6].lower()}-{code[6:]}"))
    assert store.participants.join(room.id, "two", personal_code=code) == Refusal("personal_code_used")
    assert store.participants.join(room.id, "one") == Joined(first.participant_id, is_new=False)
    given(store.participants.join(room.id, "two", personal_code=other))
    assert store.participants.count(room.id) == 2


def test_one_personal_code_that_many_use_at_once_lets_one_in(store: Store) -> None:
    room = open_room(store, identity="personal")
    (code,) = given(store.participants.make_codes(room.id, 1))

    outcomes = at_once(
        [partial(store.participants.join, room.id, f"token {n}", personal_code=code) for n in range(6)]
    )

    assert [isinstance(outcome, Joined) for outcome in outcomes].count(True) == 1
    assert store.participants.count(room.id) == 1


def test_codes_of_one_workshop_do_not_open_another(store: Store) -> None:
    room, other = (open_room(store, identity="personal") for _ in range(2))
    (code,) = given(store.participants.make_codes(room.id, 1))

    assert store.participants.join(other.id, "one", personal_code=code) == Refusal("personal_code_unknown")
    assert store.participants.make_codes("nothing", 1) == Refusal("unknown_workshop")


def test_a_profile_changes_as_far_as_it_is_given(store: Store) -> None:
    room = open_room(store, groups=["myynti", "huolto"])
    phone = room.join(name="Meeri", group="myynti")
    revision = room.workshop.votes_revision

    assert store.participants.set_name(room.id, phone, "Maija") is None
    assert store.participants.set_group(room.id, phone, "huolto") is None

    (person,) = store.participants.of(room.id)
    assert (person.name, person.group) == ("Maija", "huolto")
    assert room.workshop.votes_revision == revision + 2
    assert store.participants.set_group(room.id, phone, "elsewhere") == Refusal("bad_group")
    assert store.participants.set_name(room.id, "nobody", "X") == Refusal("not_joined")
    assert store.participants.set_group(room.id, "nobody", "huolto") == Refusal("not_joined")
    room.command(CloseWorkshop())
    assert store.participants.set_name(room.id, phone, "X") == Refusal("workshop_ended")
    assert store.participants.set_group(room.id, phone, "myynti") == Refusal("workshop_ended")


def test_a_department_can_be_given_up(store: Store) -> None:
    room = open_room(store, groups=["myynti"])
    phone = room.join(group="myynti")

    assert store.participants.set_group(room.id, phone, None) is None

    (person,) = store.participants.of(room.id)
    assert person.group is None


def test_a_deleted_participant_leaves_nothing_behind(store: Store) -> None:
    room = open_room(store, StartStep("offer"), ShareComments(True), identity="personal")
    code, other_code = given(store.participants.make_codes(room.id, 2))
    leaving, staying = (
        room.join(token, personal_code=used) for token, used in (("one", code), ("two", other_code))
    )
    for phone in (leaving, staying):
        given(room.cast(phone, "small"))
    comments = [room.comment(phone, "Hyvä") for phone in (leaving, staying)]
    assert store.comments.upvote(room.id, leaving, comments[1], is_upvoted=True) is None
    assert store.comments.upvote(room.id, staying, comments[0], is_upvoted=True) is None
    before = room.workshop

    assert store.participants.delete(room.id, leaving) is None

    assert [p.id for p in store.participants.of(room.id)] == [staying]
    assert room.tally() == {'"small"': 1}
    assert [(c.id, c.upvotes) for c in store.comments.of(room.id)] == [(comments[1], 0)]
    assert room.workshop.votes_revision > before.votes_revision
    assert room.workshop.comments_revision > before.comments_revision
    assert store.participants.delete(room.id, leaving) == Refusal("not_joined")
    given(store.participants.join(room.id, "three", personal_code=code))


def test_a_participant_of_another_workshop_is_not_deleted(store: Store) -> None:
    room, other = open_room(store), open_room(store)
    phone = room.join()

    assert store.participants.delete(other.id, phone) == Refusal("not_joined")
    assert store.participants.count(room.id) == 1


def test_nobody_sees_what_another_one_has_saved(store: Store) -> None:
    room, other = open_room(store, StartStep("offer")), open_room(store)
    phone, stranger = room.join(), other.join()
    given(room.cast(phone, "small"))

    assert store.votes.own(room.id, stranger) is None
    assert store.votes.own(other.id, phone) is None


@pytest.mark.promise("G12")
@pytest.mark.parametrize("hour_shift", [-2, 2])
def test_a_clock_that_jumps_changes_no_order(
    url: str, clock: Clock, opened: Callable[[str], Store], hour_shift: int
) -> None:
    store = opened(url)
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    room.comment(phone, "first")
    given(room.cast(phone, "small", sequence=1))
    given(store.sessions.start("session", room.facilitator, clock.now + 14 * 86400))

    clock.now += hour_shift * 3600

    room.comment(phone, "second")
    given(room.cast(phone, "large", sequence=2))
    assert [comment.text for comment in store.comments.of(room.id)] == ["first", "second"]
    assert room.tally() == {'"large"': 1}
    assert store.sessions.account_of("session") == room.facilitator


def test_a_facilitator_removes_who_is_named_with_all_they_have_answered(store: Store) -> None:
    """P2."""
    room = open_room(store, StartStep("offer"))
    one, other = room.join(), room.join()
    for phone in (one, other):
        given(room.cast(phone, "small"))

    assert store.participants.remove(room.id, [one, "nobody"]) == (one,)

    assert [p.id for p in store.participants.of(room.id)] == [other]
    assert room.tally() == {'"small"': 1}
    assert room.cast(one, "small") == Refusal("not_joined")


def test_where_nobody_is_named_those_go_who_have_answered_and_written_nothing(store: Store) -> None:
    """P2."""
    room = open_room(store, StartStep("offer"), ShareComments(True))
    voter, writer, silent = room.join(), room.join(), room.join()
    given(room.cast(voter, "small"))
    room.comment(writer, "Hyvä")

    assert store.participants.count_unanswered(room.id) == 1
    assert store.participants.remove(room.id, None) == (silent,)
    assert [p.id for p in store.participants.of(room.id)] == [voter, writer]
    assert store.participants.count_unanswered(room.id) == 0


def test_after_the_end_nobody_is_removed(store: Store) -> None:
    """P1."""
    room = open_room(store)
    phone = room.join()
    room.command(CloseWorkshop())

    assert store.participants.remove(room.id, [phone]) == Refusal("workshop_ended")
    assert [p.id for p in store.participants.of(room.id)] == [phone]
