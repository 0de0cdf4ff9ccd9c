"""Several people at one device, in the database: seats, counts of hands, and how a table leaves."""

from __future__ import annotations

from collections import Counter

import pytest

from shared.store import Joined, Participant, Store, VoteOutcome
from shared.workshop.commands import CloseWorkshop, LockItems, LockRoom, OpenItems, StartRound, StartStep
from shared.workshop.state import Refusal
from shared.workshop.table_mode import TableMode
from tests.store.room import Clock, Room, given, open_room


def room_with_tables(store: Store, mode: TableMode, *, groups: tuple[str, ...] = ()) -> Room:
    room = open_room(store, StartStep("offer"), OpenItems(("today", "friction")), groups=groups)
    assert store.workshops.change(room.id, table_mode=mode) is None
    return room


def sit(room: Room, people: int, *, token: str = "table", group: str | None = None) -> list[Participant]:
    seats = [f"{token} {seat}" for seat in range(2, people + 1)]
    first = given(room.store.participants.join(room.id, token, group=group, seat_digests=seats))
    (found,) = [one for one in room.store.participants.of(room.id) if one.id == first.participant_id]
    return room.store.participants.at_table(room.id, found.table_key) or [found]


def raise_hands(
    room: Room, table: list[Participant], hands: object, *, item: str = "size", round_: int = 1
) -> VoteOutcome | Refusal:
    number = next(room.numbers)
    return room.store.votes.save_hands(
        room.id,
        table[0].id,
        intent=f"intent-{number}",
        sequence=number,
        item=item,
        round_=round_,
        hands=hands,
    )


def test_everybody_at_a_table_is_a_participant(store: Store) -> None:
    """T1, T3."""
    room = room_with_tables(store, "seats")

    seats = sit(room, 4)
    alone = room.join("alone")

    assert [one.seat for one in seats] == [1, 2, 3, 4]
    assert [one.number for one in seats] == [1, 2, 3, 4]
    assert {one.table_mode for one in seats} == {"seats"}
    assert store.participants.count(room.id) == 5
    found = store.participants.by_token(room.id, "table 3")
    assert found is not None
    assert found.id == seats[2].id
    (other,) = [one for one in store.participants.of(room.id) if one.id == alone]
    assert (other.table_key, other.table_mode) == (None, "none")


def test_a_table_that_joins_again_is_the_same_table(store: Store) -> None:
    """T1."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)
    store.workshops.change(room.id, table_mode="seats")

    again = store.participants.join(room.id, "table", seat_digests=["table 2"])

    assert again == Joined(table[0].id, is_new=False)
    assert [one.table_mode for one in store.participants.of(room.id)] == ["hands"] * 3


def test_a_full_workshop_has_room_for_a_whole_table_or_for_nobody_of_it(store: Store) -> None:
    """T2."""
    room = room_with_tables(store, "seats")
    for number in range(49):
        sit(room, 10, token=f"full {number}")

    assert store.participants.join(room.id, "late", seat_digests=[f"late {n}" for n in range(11)]) == Refusal(
        "workshop_full", {"max": 500}
    )
    assert store.participants.count(room.id) == 490
    assert len(sit(room, 10, token="fits")) == 10


def test_without_tables_nobody_shares_a_device(store: Store) -> None:
    """T2."""
    room = open_room(store)

    assert store.participants.join(room.id, "one", seat_digests=["two"]) == Refusal("no_table_mode")
    assert store.participants.count(room.id) == 0


def test_those_at_seats_answer_one_by_one_as_everybody_does(store: Store) -> None:
    """T3."""
    room = room_with_tables(store, "seats")
    first, second = sit(room, 2)

    given(room.cast(first.id, "small"))
    given(room.cast(second.id, "large"))

    assert room.tally() == {'"small"': 1, '"large"': 1}
    assert raise_hands(room, [first], {"small": 2}) == Refusal("not_allowed")


def test_a_count_of_hands_is_one_vote_a_person_and_the_tally_its_recount(store: Store) -> None:
    """T3, T5."""
    room = room_with_tables(store, "hands")
    table = sit(room, 5)
    given(room.cast(room.join("alone"), "small"))

    given(raise_hands(room, table, {"small": 2, "large": 1}))

    assert room.tally() == {'"small"': 3, '"large"': 1, "null": 2}
    assert Counter(
        {(item, round_, answer): people for (item, round_, answer), people in room.recount().items()}
    ) == {("size", 1, "'small'"): 3, ("size", 1, "'large'"): 1, ("size", 1, "None"): 2}
    answered = store.votes.answered(room.id, {"size": 1}, {})
    assert answered.keys() >= {one.id for one in table}


def test_a_new_count_takes_the_place_of_the_old_and_says_how_few_have_moved(store: Store) -> None:
    """T7."""
    room = room_with_tables(store, "hands")
    table = sit(room, 6)
    given(raise_hands(room, table, {"small": 3, "large": 3}))
    room.command(LockItems(("size",)), StartRound(("size",)))

    given(raise_hands(room, table, {"small": 6}, round_=2))
    given(raise_hands(room, table, {"small": 2, "large": 4}, round_=2))

    assert room.tally(round_=2) == {'"small"': 2, '"large"': 4}
    assert store.votes.count_moved(room.id, "size", 2) == 1


def test_a_count_saved_already_or_older_than_the_saved_one_changes_nothing(store: Store) -> None:
    """T6."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)

    def send(intent: str, sequence: int, hands: object) -> VoteOutcome:
        return given(
            store.votes.save_hands(
                room.id, table[0].id, intent=intent, sequence=sequence, item="size", round_=1, hands=hands
            )
        )

    assert not send("b", 2, {"small": 3}).is_superseded
    assert not send("b", 2, {"small": 3}).is_superseded
    assert send("a", 1, {"large": 3}).is_superseded
    room.command(LockItems(("size",)))
    assert not send("b", 2, {"small": 3}).is_superseded
    assert room.tally() == {'"small"': 3}


def test_grids_rankings_and_numbers_are_counted_by_hands_too(store: Store) -> None:
    """T4, T5."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)

    given(raise_hands(room, table, {"9": 2}, item="people"))
    given(raise_hands(room, table, {"win": 2, "find": 1}, item="friction"))
    whole = {row: {"none": 3} for row in ("hunter", "farmer", "expert", "coach")}
    given(raise_hands(room, table, {**whole, "farmer": {"own": 1, "none": 2}}, item="today"))

    assert room.tally("people") == {"9": 2, "null": 1}
    assert room.tally("friction") == {'["win"]': 2, '["find"]': 1}
    assert sum(room.tally("today").values()) == 3
    ready = store.votes.answered(room.id, {"people": 1, "friction": 1, "today": 1}, {"today": 4})
    assert {who: set(items) for who, items in ready.items()} == {
        one.id: {"people", "friction", "today"} for one in table
    }
    saved = {
        (one.item, str(one.answer)): one.people
        for one in store.votes.hands(room.id, table[0].table_key or "")
    }
    assert saved["people", "9"] == 2
    assert saved["friction", "('win',)"] == 2


def test_single_votes_and_hands_do_not_mix(store: Store) -> None:
    """T9."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)
    alone = room.join("alone")

    assert room.cast(table[0].id, "small") == Refusal("hands_only")
    assert room.cast(table[1].id, "small") == Refusal("hands_only")
    assert store.votes.save_hands(
        room.id, alone, intent="i", sequence=1, item="size", round_=1, hands={"small": 1}
    ) == Refusal("not_allowed")
    assert store.votes.save_hands(
        room.id, table[1].id, intent="i", sequence=1, item="size", round_=1, hands={"small": 1}
    ) == Refusal("not_allowed")
    assert room.tally() == {}


def test_only_those_count_as_voting_anew_whose_answer_has_changed(store: Store, clock: Clock) -> None:
    """T7."""
    room = room_with_tables(store, "hands", groups=("myynti",))
    table = sit(room, 6, group="myynti")
    given(raise_hands(room, table, {"small": 6}))
    clock.now += 10

    given(raise_hands(room, table, {"small": 5, "large": 1}))

    saved = [vote.saved_at for vote in store.votes.of(room.id)]
    assert 1 <= saved.count(clock.now) <= 2
    assert store.votes.voted_since(room.id, "size", 1, clock.now - 5) == {"myynti": 1}


@pytest.mark.parametrize("seat", [0, 2])
def test_a_table_that_counts_hands_is_removed_as_a_whole(store: Store, seat: int) -> None:
    """T3, P2."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)
    given(raise_hands(room, table, {"small": 3}))
    alone = room.join("alone")

    removed = given(store.participants.remove(room.id, [table[seat].id]))

    assert set(removed) == {one.id for one in table}
    assert [one.id for one in store.participants.of(room.id)] == [alone]
    assert room.tally() == {}


def test_of_seats_one_can_leave_and_the_others_stay(store: Store) -> None:
    """T3, P2."""
    room = room_with_tables(store, "seats")
    first, second, third = sit(room, 3)
    given(room.cast(second.id, "small"))

    assert store.participants.delete(room.id, first.id) is None
    assert given(store.participants.remove(room.id, None)) == (third.id,)

    assert [one.seat for one in store.participants.of(room.id)] == [2]
    assert room.tally() == {'"small"': 1}


def test_a_department_changes_for_a_whole_table_that_counts_hands(store: Store) -> None:
    """T3."""
    room = room_with_tables(store, "hands", groups=("myynti",))
    table = sit(room, 3)

    assert store.participants.set_group(room.id, table[0].id, "myynti") is None

    assert {one.group for one in store.participants.of(room.id)} == {"myynti"}


def test_what_is_kept_of_people_says_that_their_hands_were_counted(store: Store) -> None:
    """T8."""
    room = room_with_tables(store, "hands")
    table = sit(room, 2)
    given(raise_hands(room, table, {"small": 2}))
    given(room.cast(room.join("alone"), "small"))

    ballots = store.votes.ballots(room.id, {"size": 1})

    assert [ballot.hands_at == table[0].table_key for ballot in ballots] == [True, True, False]
    assert [vote.hands_at for vote in store.votes.of(room.id)] == [ballot.hands_at for ballot in ballots]


def digests(token: str = "table") -> dict[int, str]:
    return {seat: f"{token} {seat}" for seat in range(1, 13)}


def test_people_come_to_a_device_later_and_sit_after_the_last(store: Store) -> None:
    """T10, T12."""
    room = room_with_tables(store, "seats", groups=("myynti",))
    first, second = sit(room, 2, group="myynti")
    given(room.cast(second.id, "small"))
    store.participants.delete(room.id, first.id)

    assert store.participants.change_people(room.id, second.id, 3, digests()) == ()

    table = store.participants.at_table(room.id, first.table_key)
    assert [(one.seat, one.group, one.table_mode) for one in table] == [
        (seat, "myynti", "seats") for seat in (2, 3, 4)
    ]
    assert store.participants.by_token(room.id, "table 4") == table[2]
    assert store.participants.first_by_token(room.id, list(digests().values())) == table[0]
    assert room.tally() == {'"small"': 1}
    assert store.participants.change_people(room.id, second.id, 2, digests()) == Refusal("not_allowed")


@pytest.mark.parametrize("mode", ["seats", "hands"])
def test_who_joined_alone_becomes_the_first_of_a_table(store: Store, mode: TableMode) -> None:
    """T10."""
    room = room_with_tables(store, mode)
    (alone,) = sit(room, 1)
    given(room.cast(alone.id, "small"))

    assert store.participants.change_people(room.id, alone.id, 2, digests()) == ()

    first, second = store.participants.of(room.id)
    assert (first.id, first.table_key) == (alone.id, second.table_key)
    assert first.table_key is not None
    assert room.tally() == {'"small"': 1}


def test_newcomers_to_a_count_of_hands_have_not_answered_until_it_is_counted_again(store: Store) -> None:
    """T12."""
    room = room_with_tables(store, "hands")
    table = sit(room, 2)
    given(raise_hands(room, table, {"small": 2}))

    given(store.participants.change_people(room.id, table[0].id, 4, digests()))

    assert room.tally() == {'"small"': 2}
    assert sum(one.people for one in store.votes.hands(room.id, table[0].table_key or "")) == 2
    given(raise_hands(room, table, {"small": 2, "large": 2}))
    assert room.tally() == {'"small"': 2, '"large"': 2}


def test_where_hands_were_counted_of_too_many_the_last_go_with_their_answers(store: Store) -> None:
    """T11."""
    room = room_with_tables(store, "hands")
    table = sit(room, 4)
    given(raise_hands(room, table, {"small": 4}))
    alone = room.join("alone")

    gone = store.participants.change_people(room.id, table[0].id, 3, digests())

    assert gone == (table[3].id,)
    assert [one.id for one in store.participants.of(room.id)] == [*(one.id for one in table[:3]), alone]
    assert room.tally() == {'"small"': 3}
    assert Counter(room.recount()) == {("size", 1, "'small'"): 3}


def test_more_people_are_let_in_only_where_somebody_new_would_be(store: Store) -> None:
    """T10."""
    room = room_with_tables(store, "hands")
    table = sit(room, 3)
    room.command(LockRoom(True))

    assert store.participants.change_people(room.id, table[0].id, 4, digests()) == Refusal("room_locked")
    assert store.participants.change_people(room.id, table[0].id, 2, digests()) == (table[2].id,)
    assert store.participants.change_people(room.id, "nobody", 2, digests()) == Refusal("not_joined")
    room.command(CloseWorkshop())
    assert store.participants.change_people(room.id, table[0].id, 1, digests()) == Refusal("workshop_ended")
