"""What becomes of a vote: saved once, newest wins, acknowledged when it is in the database."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from shared.store import Store, VoteOutcome, votes, writer
from shared.store.writer import LINGER_MAX_S, LINGER_S, SHARE_MAX, linger_s
from shared.workshop.answers import CastVote, decide_vote
from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    LockItems,
    OpenItems,
    SetPause,
    StartRound,
    StartStep,
)
from shared.workshop.state import Refusal
from tests.store.room import at_once, given, open_room
from tests.workshop.small_workshop import ROLES


def test_a_saved_vote_is_counted_and_shown_to_its_participant(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()

    saved = given(room.cast(phone, "small", sequence=7))

    assert not saved.is_superseded
    assert saved.revision == room.workshop.votes_revision
    assert room.tally() == {'"small"': 1}
    own = store.votes.own(room.id, phone)
    assert own is not None
    assert [(one.item, one.round, one.answer) for one in own.answers] == [("size", 1, "small")]
    assert own.sequence == 7


def test_votes_of_many_rooms_wait_for_each_other_only_while_saving_takes_much_of_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(writer, "LINGER_S", LINGER_S)
    monkeypatch.setattr(writer, "LINGER_MAX_S", LINGER_MAX_S)

    quiet_s = linger_s(since_begun_s=60.0, took_s=0.003)
    busy_s = linger_s(since_begun_s=0.001, took_s=0.003)
    overloaded_s = linger_s(since_begun_s=10.0, took_s=10.0)

    assert quiet_s == LINGER_S
    assert busy_s == pytest.approx(0.003 / SHARE_MAX - 0.001)
    assert overloaded_s == LINGER_MAX_S


def test_a_newer_vote_takes_the_place_of_the_older_one(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()

    first = given(room.cast(phone, "small"))
    second = given(room.cast(phone, "large"))

    assert room.tally() == {'"large"': 1}
    assert second.revision > first.revision


def test_the_same_intent_again_gives_the_same_ack_and_writes_nothing(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    first = room.cast(phone, "small", sequence=1, intent="tap")

    again = room.cast(phone, "small", sequence=1, intent="tap")

    assert again == first
    assert room.tally() == {'"small"': 1}


@pytest.mark.parametrize("sequence", [4, 5])
def test_an_older_or_equal_sequence_never_overwrites(store: Store, sequence: int) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    revision = given(room.cast(phone, "small", sequence=5)).revision

    late = room.cast(phone, "large", sequence=sequence)

    assert late == VoteOutcome(is_superseded=True, revision=revision)
    assert room.tally() == {'"small"': 1}


def test_a_vote_whose_ack_was_lost_is_acknowledged_after_its_item_was_locked(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    first = room.cast(phone, "small", sequence=2, intent="tap")
    room.command(LockItems(("size",)))

    assert room.cast(phone, "small", sequence=2, intent="tap") == first
    older = given(room.cast(phone, "large", sequence=1))
    assert older.is_superseded
    assert room.cast(phone, "large", sequence=3) == Refusal("item_locked", {"item": "size"})
    assert room.tally() == {'"small"': 1}


def test_a_refused_vote_changes_nothing(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    revision = room.workshop.votes_revision

    outcomes = [
        room.cast(phone, "huge"),
        room.cast(phone, "none", item="elsewhere"),
        room.cast(phone, "yes", item="accept"),
        room.cast(phone, "small", round_=2),
    ]

    assert outcomes == [
        Refusal("invalid_answer", {"item": "size"}),
        Refusal("unknown_item"),
        Refusal("item_hidden", {"item": "accept"}),
        Refusal("stale_vote", {"item": "size", "round": 1}),
    ]
    assert room.workshop.votes_revision == revision
    assert store.votes.tally(room.id) == {}


def test_pause_and_end_refuse_votes(store: Store) -> None:
    room = open_room(store, StartStep("offer"), SetPause(True))
    phone = room.join()
    assert room.cast(phone, "small") == Refusal("paused")

    room.command(CloseWorkshop())

    assert room.cast(phone, "small") == Refusal("workshop_ended")


def test_an_item_of_the_full_set_is_unknown_to_a_short_workshop(store: Store) -> None:
    room = open_room(store, StartStep("offer"), item_set="short")
    phone = room.join()

    assert room.cast(phone, "some", item="tenders") == Refusal("unknown_item")


def test_nobody_votes_in_a_workshop_they_have_not_joined(store: Store) -> None:
    here, elsewhere = open_room(store, StartStep("offer")), open_room(store, StartStep("offer"))
    stranger = elsewhere.join()

    assert here.cast(stranger, "small") == Refusal("not_joined")
    assert here.cast("nobody", "small") == Refusal("not_joined")
    assert store.votes.tally(here.id) == {}


def test_a_vote_in_a_workshop_that_is_gone_is_refused(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    assert store.workshops.delete(room.id) is None

    assert room.cast(phone, "small") == Refusal("not_joined")


def test_each_round_has_a_vote_of_its_own_and_those_who_moved_are_counted(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    moved, stayed, silent, abstaining = (room.join() for _ in range(4))
    for phone in (moved, stayed, silent, abstaining):
        given(room.cast(phone, "small"))
    room.command(LockItems(("size",)), StartRound(("size",)))

    given(room.cast(moved, "large", round_=2))
    given(room.cast(stayed, "small", round_=2))
    given(room.cast(abstaining, None, round_=2))

    assert room.tally(round_=1) == {'"small"': 4}
    assert room.tally(round_=2) == {'"small"': 1, '"large"': 1, "null": 1}
    assert store.votes.count_moved(room.id, "size", 2) == 1


def test_answers_of_every_type_come_back_as_they_were_given(store: Store) -> None:
    room = open_room(store, StartStep("offer"), StartStep("today"))
    phone = room.join()

    given(room.cast(phone, 7, item="people"))
    given(room.cast(phone, {"expert": "own", "hunter": "part"}, item="today"))
    given(room.cast(phone, ["win", "find"], item="friction"))
    given(room.cast(phone, None, item="size"))

    (ballot,) = store.votes.ballots(room.id, {"people": 1, "today": 1, "friction": 1, "size": 1})
    assert ballot.answers == {
        "people": 7,
        "today": {"hunter": "part", "expert": "own"},
        "friction": ("win", "find"),
        "size": None,
    }


def test_equal_answers_are_counted_together_whatever_their_order(store: Store) -> None:
    room = open_room(store, StartStep("today"))
    first, second = room.join(), room.join()

    given(room.cast(first, {"hunter": "part", "expert": "own"}, item="today"))
    given(room.cast(second, {"expert": "own", "hunter": "part"}, item="today"))

    assert room.tally("today") == {'{"hunter":"part","expert":"own"}': 2}


def test_a_ballot_has_the_newest_answer_up_to_the_round_asked_for(store: Store) -> None:
    room = open_room(store, StartStep("offer"), groups=["myynti"])
    again, once = room.join(group="myynti"), room.join()
    room.join()
    for phone in (again, once):
        given(room.cast(phone, "small"))
    room.command(LockItems(("size",)), StartRound(("size",)))
    given(room.cast(again, "large", round_=2))

    newest = store.votes.ballots(room.id, {"size": 2})
    before = store.votes.ballots(room.id, {"size": 1})

    assert [(b.participant_id, b.number, b.group, dict(b.answers)) for b in newest] == [
        (again, 1, "myynti", {"size": "large"}),
        (once, 2, None, {"size": "small"}),
    ]
    assert [dict(b.answers) for b in before] == [{"size": "small"}, {"size": "small"}]
    assert store.votes.ballots(room.id, {}) == []


def test_a_mark_of_ballots_changes_with_them_and_with_nothing_else(store: Store) -> None:
    room = open_room(store, StartStep("offer"), groups=["myynti"])
    first, second = room.join(), room.join()
    given(room.cast(first, "small"))
    before = store.votes.mark_ballots(room.id, {"size": 1})

    room.command(BlankProjector(True))
    after_a_command = store.votes.mark_ballots(room.id, {"size": 1})
    given(room.cast(second, "large"))
    after_a_vote = store.votes.mark_ballots(room.id, {"size": 1})
    assert store.participants.set_group(room.id, first, "myynti") is None
    after_a_group = store.votes.mark_ballots(room.id, {"size": 1})
    store.participants.delete(room.id, second)
    after_leaving = store.votes.mark_ballots(room.id, {"size": 1})

    assert before == after_a_command
    assert len({before, after_a_vote, after_a_group, after_leaving}) == 4
    assert store.votes.mark_ballots(room.id, {}) != before


def test_a_table_is_answered_with_its_last_row_or_an_abstention(store: Store) -> None:
    room = open_room(store, StartStep("today"))
    half, whole, abstaining = room.join(), room.join(), room.join()
    given(room.cast(half, {ROLES[0]: "own"}, item="today"))
    given(room.cast(whole, dict.fromkeys(ROLES, "part"), item="today"))
    given(room.cast(abstaining, None, item="today"))

    answered = store.votes.answered(room.id, {"today": 1}, {"today": len(ROLES)})

    assert answered == {whole: ("today",), abstaining: ("today",)}


def test_who_answered_is_told_for_the_rounds_asked_for(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    both, one, _ = room.join(), room.join(), room.join()
    given(room.cast(both, "small"))
    given(room.cast(both, 3, item="people"))
    given(room.cast(one, None))

    answered = store.votes.answered(room.id, {"size": 1, "people": 1, "tenders": 1}, {})

    assert {who: set(items) for who, items in answered.items()} == {both: {"size", "people"}, one: {"size"}}
    assert store.votes.answered(room.id, {"size": 1, "people": 2}, {}) == {both: ("size",), one: ("size",)}
    assert store.votes.answered(room.id, {"size": 2}, {}) == {}
    assert store.votes.answered(room.id, {}, {}) == {}


def test_answers_are_counted_by_group_in_the_round_asked_for(store: Store) -> None:
    room = open_room(store, StartStep("offer"), groups=("myynti", "johto"))
    for group, size in (("myynti", "small"), ("myynti", "small"), ("johto", "large"), (None, None)):
        given(room.cast(room.join(group=group), size))

    tally = store.votes.tally_by_group(room.id, {"size": 1, "people": 1})

    assert tally == {"size": {"myynti": {'"small"': 2}, "johto": {'"large"': 1}, None: {"null": 1}}}
    assert store.votes.tally_by_group(room.id, {"size": 2}) == {}
    assert store.votes.tally_by_group(room.id, {}) == {}


def test_votes_of_one_moment_are_all_saved_and_counted_once(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(40)]
    calls = [
        lambda p=phone, n=number: room.cast(
            p, ("small", "medium", "large")[n % 3], sequence=n, intent=f"{p}-{n}"
        )
        for phone in phones
        for number in range(1, 6)
    ]

    outcomes = at_once(calls)

    assert all(isinstance(outcome, VoteOutcome) for outcome in outcomes)
    # Number 5 is everybody's newest.
    assert room.tally() == {'"large"': 40}
    assert room.recount() == {("size", 1, "'large'"): 40}


def test_workshops_that_vote_at_one_moment_do_not_mix(store: Store) -> None:
    rooms = [open_room(store, StartStep("offer")) for _ in range(4)]
    calls = [
        partial(room.cast, room.join(), answer)
        for room, answer in zip(rooms, ("small", "medium", "large", None), strict=True)
        for _ in range(10)
    ]

    at_once(calls)

    assert [room.tally() for room in rooms] == [
        {'"small"': 10},
        {'"medium"': 10},
        {'"large"': 10},
        {"null": 10},
    ]


def test_a_vote_sent_before_a_lock_and_one_sent_after_are_told_apart(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(30)]
    lock = partial(
        store.steering.command,
        room.id,
        room.facilitator,
        LockItems(("size",)),
        position=room.workshop.position,
    )

    calls: list[Callable[[], object]] = [partial(room.cast, phone, "small") for phone in phones]
    outcomes: list[object] = at_once([*calls, lock])

    saved = [outcome for outcome in outcomes[:-1] if isinstance(outcome, VoteOutcome)]
    assert room.tally().get('"small"', 0) == len(saved)
    assert {o.code for o in outcomes[:-1] if isinstance(o, Refusal)} <= {"item_locked"}


def test_a_vote_that_breaks_the_program_spoils_no_other(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(20)]

    def break_on_large(*arguments: object) -> CastVote | Refusal:
        if arguments[-1] == "large":
            raise ZeroDivisionError
        return decide_vote(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(votes, "decide_vote", break_on_large)

    def cast(phone: str, answer: str) -> object:
        try:
            return room.cast(phone, answer)
        except ZeroDivisionError as problem:
            return problem

    outcomes = at_once(
        [partial(cast, phone, "large" if number == 7 else "small") for number, phone in enumerate(phones)]
    )

    assert [isinstance(outcome, ZeroDivisionError) for outcome in outcomes].count(True) == 1
    assert isinstance(outcomes[7], ZeroDivisionError)
    assert room.tally() == {'"small"': 19}


def test_an_undone_round_leaves_its_votes_saved(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    given(room.cast(phone, "small"))
    room.command(LockItems(("size",)), StartRound(("size",)))
    given(room.cast(phone, "large", round_=2))

    room.undo()

    assert room.tally(round_=2) == {'"large"': 1}
    assert [dict(ballot.answers) for ballot in store.votes.ballots(room.id, {"size": 1})] == [
        {"size": "small"}
    ]
    room.command(OpenItems(("size",)))
    assert room.cast(phone, "large", round_=2) == Refusal("stale_vote", {"item": "size", "round": 1})
