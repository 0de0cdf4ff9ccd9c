"""What a workshop is prepared with, on both databases: its own items, and the roles of today."""

from __future__ import annotations

from shared.store import Store
from shared.workshop.commands import CloseWorkshop, HideItems, StartStep
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Phase, Refusal
from tests.store.room import Room, given, open_room

SCALE = WantedItem("offer", "ordinal", "Kuinka hyvin?", "Kuinka", ("Huonosti", "Hyvin"))
WORDS = WantedItem("offer", "comment", "Miksi?", "Miksi", ())
OTHER = WantedItem("today", "ordinal", "Entä nyt? \U0001f600", "Nyt", ("Ei", "Kyllä"))


def ask(room: Room, *wanted: WantedItem) -> list[str]:
    return [
        item.id for item in given(room.store.workshops.set_own_items(room.id, wanted, known=known_in(room)))
    ]


def known_in(room: Room) -> list[str]:
    return [item.id for item in room.workshop.own_items]


def test_own_items_are_asked_from_when_they_are_there(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    before = room.workshop

    scale, words = ask(room, SCALE, WORDS)

    now = room.workshop
    assert now.room_revision == before.room_revision + 1
    assert (now.position, now.undo_kind) == (before.position, before.undo_kind)
    assert [item.id for item in now.own_items] == [scale, words]
    assert now.own_items[0].options[1].text["sv"] == "Hyvin"
    assert now.state.phase_of(scale) is Phase.HIDDEN
    assert room.cast(phone, "o1", item=scale) == Refusal("item_hidden", {"item": scale})
    room.command(StartStep("offer"))
    given(room.cast(phone, "o2", item=scale))
    assert room.cast(phone, "o3", item=scale) == Refusal("invalid_answer", {"item": scale})
    assert room.tally(scale) == {'"o2"': 1}
    room.comment(phone, "Koska.", item=words)


def test_an_own_item_outlives_the_undoing_of_what_came_before_it(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    (scale,) = ask(room, SCALE)

    room.undo()

    assert room.workshop.state.step == "lobby"
    assert room.workshop.state.phase_of(scale) is Phase.HIDDEN


def test_what_has_been_answered_or_commented_on_stays(store: Store) -> None:
    room = open_room(store)
    scale, words, other = ask(room, SCALE, WORDS, OTHER)
    room.command(StartStep("offer"))
    phone = room.join()
    given(room.cast(phone, "o1", item=scale))
    room.comment(phone, "Koska.", item=words)
    room.undo()

    kept = store.workshops.own_items(room.workshop)

    assert [(own.item.id, own.is_asked) for own in kept] == [(scale, True), (words, True), (other, False)]
    assert store.workshops.set_own_items(room.id, [WORDS], known=known_in(room)) == Refusal(
        "own_item_asked", {"label": "Kuinka"}
    )
    assert store.workshops.set_own_items(room.id, [SCALE], known=known_in(room)) == Refusal(
        "own_item_asked", {"label": "Miksi"}
    )
    assert ask(room, WORDS, SCALE) == [words, scale]


def test_what_is_open_stays_and_may_go_once_it_is_hidden_without_an_answer(store: Store) -> None:
    room = open_room(store)
    (scale,) = ask(room, SCALE)
    room.command(StartStep("offer"))
    assert store.workshops.own_items(room.workshop)[0].is_asked

    room.command(HideItems((scale,)))

    assert not store.workshops.own_items(room.workshop)[0].is_asked
    assert ask(room) == []
    assert scale not in room.workshop.state.items


def test_a_copy_has_the_same_own_items(store: Store) -> None:
    room = open_room(store)
    (scale,) = ask(room, SCALE)

    copied = given(store.workshops.copy(room.id, room.facilitator, name="Toinen"))

    found = store.workshops.get(copied.id)
    assert found is not None
    assert found.own_items == room.workshop.own_items
    assert found.state.phase_of(scale) is Phase.HIDDEN


def test_what_is_not_there_or_has_ended_is_not_prepared(store: Store) -> None:
    room = open_room(store, CloseWorkshop())

    assert store.workshops.set_own_items("nothing", [SCALE]) == Refusal("unknown_workshop")
    assert store.workshops.set_own_items(room.id, [SCALE]) == Refusal("workshop_ended")
    assert store.workshops.set_prepared_asis("nothing", {}) == Refusal("unknown_workshop")
    assert store.workshops.set_prepared_asis(room.id, {}) == Refusal("workshop_ended")


def test_what_is_known_of_todays_roles_is_asked_of_the_grid_that_there_is(store: Store) -> None:
    room = open_room(store)

    assert store.workshops.set_prepared_asis(room.id, {"hunter": "own"}) == Refusal(
        "unknown_item", {"item": "asis"}
    )

    assert room.workshop.prepared_asis == {}


def test_of_two_who_change_own_items_at_once_the_second_is_told(store: Store) -> None:
    room = open_room(store)
    seen = known_in(room)
    ask(room, SCALE)

    assert store.workshops.set_own_items(room.id, [WORDS], known=seen) == Refusal("changed_meanwhile")

    assert [item.label["fi"] for item in room.workshop.own_items] == ["Kuinka"]
