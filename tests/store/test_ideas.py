"""Silent ideas, then ranking, on both databases: the ranking a press makes, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

from shared.results.comments import ideas_shown, opened_comments, shown_comments
from shared.store import Store
from shared.store.steering import Commanded
from shared.workshop.commands import (
    CloseWorkshop,
    HideItems,
    LockItems,
    OpenBeforehand,
    OpenItems,
    RevealItems,
    ShareComments,
    StartRound,
    StartStep,
)
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Phase, Refusal
from tests.store.room import Room, given, open_room, open_store

ASKED = WantedItem("offer", "ideas", "Mikä auttaisi eniten?", "Apu", ())


def open_ideas(store: Store, *texts: str) -> tuple[Room, str, list[str]]:
    """A room that has written ideas, each a phone of its own; the question is locked."""
    room = open_room(store)
    (item,) = given(store.workshops.set_own_items(room.id, [ASKED], known=[]))
    room.command(StartStep("offer"))
    phones = [room.join() for _ in texts]
    for phone, text in zip(phones, texts, strict=True):
        room.comment(phone, text, item=item.id)
    room.command(LockItems((item.id,)))
    return room, item.id, phones


def press(room: Room, item: str) -> Commanded | Refusal:
    return room.store.steering.open_ranking(room.id, room.facilitator, item, position=room.workshop.position)


def ranking_in(room: Room) -> tuple[str, list[str]]:
    """The id of a room's ranking and the ideas that it ranks."""
    item = room.workshop.own_items[-1]
    assert item.shape == "ranking"
    return item.id, [option.text["fi"] for option in item.options]


def read_by_room(room: Room) -> list[str]:
    workshop = room.workshop
    comments = opened_comments(room.store, workshop)
    shown = shown_comments(
        comments, are_shared=workshop.state.are_comments_shared, ideas=ideas_shown(workshop)
    )
    return [one.text for one in shown]


def read_by_facilitator(room: Room) -> list[str]:
    return [one.text for one in opened_comments(room.store, room.workshop)]


def test_a_press_opens_the_ranking_of_the_ideas_that_are_kept(store: Store) -> None:
    room, item, phones = open_ideas(store, "Palaverit", "Yksi lista", "yksi LISTA", "Hinnasto", "Huuto")
    comments = {one.text: one.id for one in store.comments.of(room.id)}
    assert store.comments.mark(room.id, comments["Palaverit"], cluster="Vähemmän palavereita") is None
    assert store.comments.mark(room.id, comments["Huuto"], is_hidden=True) is None

    given(press(room, item))

    ranking, ideas = ranking_in(room)
    assert ideas == ["Vähemmän palavereita", "Yksi lista", "Hinnasto"]
    assert room.workshop.state.phase_of(ranking) is Phase.OPEN
    given(room.cast(phones[0], ["i3", "i1"], item=ranking))
    assert room.tally(ranking) == {'["i3","i1"]': 1}
    # The list of custom questions that is edited has the question and not its ranking.
    assert [own.item.id for own in store.workshops.own_items(room.workshop)] == [item]


def test_ideas_are_read_by_nobody_then_by_the_facilitator_then_by_the_room(store: Store) -> None:
    """Whatever is shared or pinned."""
    room = open_room(store)
    (item,) = given(store.workshops.set_own_items(room.id, [ASKED], known=[]))
    room.command(StartStep("offer"), ShareComments(True))
    comment = room.comment(room.join(), "Palaverit", item=item.id)
    assert store.comments.mark(room.id, comment, is_pinned=True) is None

    seen = [(read_by_facilitator(room), read_by_room(room))]
    for command in (LockItems((item.id,)), RevealItems((item.id,)), HideItems((item.id,))):
        room.command(command)
        seen.append((read_by_facilitator(room), read_by_room(room)))

    assert seen == [([], []), (["Palaverit"], []), (["Palaverit"], ["Palaverit"]), ([], [])]


def test_an_open_question_counts_who_has_written(store: Store) -> None:
    room, item, phones = open_ideas(store, "Palaverit", "Lista")
    room.comment(phones[0], "Muu asia")
    first = store.comments.of(room.id)[0]
    assert first.participant_id is not None

    assert store.comments.authors(room.id, item) == set(phones)
    room.command(OpenItems((item,)))
    assert store.comments.edit(room.id, first.participant_id, first.id, "") is None

    assert store.comments.authors(room.id, item) == set(phones[1:])


def test_undoing_takes_the_ranking_back_and_other_ideas_make_another(store: Store) -> None:
    room, item, phones = open_ideas(store, "Palaverit", "Lista")
    given(press(room, item))
    ranking, _ = ranking_in(room)
    given(room.cast(phones[0], ["i1"], item=ranking))

    room.undo()
    assert room.workshop.state.phase_of(ranking) is Phase.HIDDEN
    given(press(room, item))
    assert (ranking_in(room)[0], room.tally(ranking)) == (ranking, {'["i1"]': 1})

    room.undo()
    room.command(OpenItems((item,)))
    room.comment(phones[1], "Hinnasto", item=item)
    room.command(LockItems((item,)))
    given(press(room, item))

    other, ideas = ranking_in(room)
    assert (other != ranking, ideas) == (True, ["Palaverit", "Lista", "Hinnasto"])
    assert [one.id for one in room.workshop.own_items] == [item, other]
    assert (room.tally(ranking), room.tally(other)) == ({}, {})


def test_a_ranking_that_was_looked_at_stays_and_is_asked_again_as_a_round(store: Store) -> None:
    room, item, phones = open_ideas(store, "Palaverit", "Lista")
    given(press(room, item))
    ranking, _ = ranking_in(room)
    given(room.cast(phones[0], ["i2", "i1"], item=ranking))
    assert press(room, item) == Refusal("ideas_ranked")

    room.command(RevealItems((ranking,)), StartRound((ranking,)))

    assert room.workshop.state.items[ranking].round == 2
    given(room.cast(phones[0], ["i1"], item=ranking, round_=2))
    assert (room.tally(ranking), room.tally(ranking, 2)) == ({'["i2","i1"]': 1}, {'["i1"]': 1})
    assert press(room, item) == Refusal("ideas_ranked")


def test_two_presses_at_one_moment_open_one_ranking(store: Store) -> None:
    room, item, _ = open_ideas(store, "Palaverit", "Lista")
    position = room.workshop.position
    given(press(room, item))

    again = store.steering.open_ranking(room.id, room.facilitator, item, position=position)

    assert again == Refusal("changed_meanwhile")
    assert len(room.workshop.own_items) == 2


def test_who_does_not_facilitate_the_workshop_opens_nothing(store: Store) -> None:
    room, item, _ = open_ideas(store, "Palaverit", "Lista")
    stranger = open_room(store)

    refused = store.steering.open_ranking(
        room.id, stranger.facilitator, item, position=room.workshop.position
    )

    assert refused == Refusal("unknown_workshop")


def test_custom_questions_are_edited_beside_a_ranking_that_runs(store: Store) -> None:
    room, item, phones = open_ideas(store, "Palaverit", "Lista")
    given(press(room, item))
    ranking, _ = ranking_in(room)
    words = WantedItem("offer", "comment", "Miksi?", "Miksi", ())

    given(store.workshops.set_own_items(room.id, [words, ASKED], known=[item]))

    assert [one.id for one in room.workshop.own_items][1:] == [item, ranking]
    given(room.cast(phones[0], ["i1"], item=ranking))


def test_a_copy_a_rehearsal_and_a_follow_up_ask_for_ideas_anew(store: Store) -> None:
    room, item, _ = open_ideas(store, "Palaverit", "Lista")
    given(press(room, item))

    copies = [
        given(store.workshops.copy(room.id, room.facilitator, name="Kopio")).id,
        given(
            store.rehearsals.start(room.id, room.facilitator, name="Harjoitus", participants=3, ends_at=2e9)
        ).id,
    ]
    room.command(CloseWorkshop())
    copies.append(
        given(store.follow_ups.make(room.id, room.facilitator, name="Seuranta", today={}, questions=())).id
    )

    asked = [store.workshops.get(copy) for copy in copies]
    assert [[one.id for one in copy.own_items] for copy in asked if copy] == [[item]] * 3


def test_ideas_written_beforehand_are_sealed_and_ranked_in_the_room(store: Store) -> None:
    room = open_room(store)
    (item,) = given(store.workshops.set_own_items(room.id, [ASKED], known=[]))
    room.command(OpenBeforehand(1_700_000_000 + 60))
    for text in ("Palaverit", "Lista"):
        room.comment(room.join(), text, item=item.id)
    assert press(room, item.id) == Refusal("beforehand_sealed")
    assert read_by_facilitator(room) == []

    room.command(StartStep("offer"), LockItems((item.id,)))
    given(press(room, item.id))

    assert ranking_in(room)[1] == ["Palaverit", "Lista"]


def test_a_ranking_outlives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "roolitus.db"
    store = open_store(path)
    room, item, phones = open_ideas(store, "Palaverit", "Lista")
    given(press(room, item))
    ranking, ideas = ranking_in(room)
    given(room.cast(phones[0], ["i2"], item=ranking))
    store.close()

    reopened = open_store(path)
    again = Room(reopened, room.facilitator, room.id, room.code)

    assert ranking_in(again) == (ranking, ideas)
    assert again.tally(ranking) == {'["i2"]': 1}
    reopened.close()


def test_the_order_of_rows_is_a_setting_that_copies_keep(store: Store) -> None:
    room = open_room(store)
    before = room.workshop.are_rows_shuffled

    assert store.workshops.change(room.id, are_rows_shuffled=False) is None

    assert (before, room.workshop.are_rows_shuffled) == (True, False)
    copy = store.workshops.get(given(store.workshops.copy(room.id, room.facilitator, name="Kopio")).id)
    assert copy is not None
    assert not copy.are_rows_shuffled
