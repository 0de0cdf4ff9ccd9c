"""Comments: one's own, others', and the facilitator's marks on them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from shared.store import Store
from shared.workshop.commands import CloseWorkshop, LockItems, SetPause, ShareComments, StartStep
from shared.workshop.state import Refusal
from tests.store.room import Clock, at_once, given, open_room


def test_a_comment_is_kept_clean_and_in_order(store: Store, clock: Clock) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    revision = room.workshop.comments_revision

    first = room.comment(phone, "  Hyvä\x00 kysymys ")
    clock.now -= 100
    second = room.comment(phone, "Toinen", item="thoughts")

    listed = store.comments.of(room.id)
    assert [(c.id, c.number, c.item, c.text, c.participant_id) for c in listed] == [
        (first, 1, "size", "Hyvä kysymys", phone),
        (second, 2, "thoughts", "Toinen", phone),
    ]
    assert room.workshop.comments_revision == revision + 2
    own = store.votes.own(room.id, phone)
    assert own is not None
    assert own.comments == tuple(listed)


def test_the_same_intent_makes_one_comment_however_often_and_late(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone, other = room.join(), room.join()
    first = room.comment(phone, "Hyvä", intent="tap")

    repeated = at_once([partial(room.comment, phone, "Hyvä", intent="tap")] * 4)
    others = room.comment(other, "Hyvä", intent="tap")
    room.command(CloseWorkshop())
    late = room.comment(phone, "Hyvä", intent="tap")

    assert {*repeated, late} == {first}
    assert [c.id for c in store.comments.of(room.id)] == [first, others]


def test_a_refused_comment_is_not_saved(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    add = partial(store.comments.add, room.id, phone, intent="tap")

    assert add(item="size", text=" ") == Refusal("comment_empty")
    assert add(item="size", text="x" * 501) == Refusal("comment_too_long", {"max": 500})
    assert add(item="elsewhere", text="x") == Refusal("unknown_item")
    assert add(item="accept", text="x") == Refusal("comments_closed")
    room.command(SetPause(True))
    assert add(item="size", text="x") == Refusal("paused")
    assert store.comments.add(room.id, "nobody", intent="tap", item="size", text="x") == Refusal("not_joined")
    assert store.comments.of(room.id) == []


def test_only_its_author_edits_a_comment(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    author, other = room.join(), room.join()
    comment = room.comment(author, "Hyvä")

    assert store.comments.edit(room.id, author, comment, "Parempi") is None

    (kept,) = store.comments.of(room.id)
    assert kept.text == "Parempi"
    assert kept.edited_at is not None
    assert store.comments.edit(room.id, other, comment, "Oma") == Refusal("not_yours")
    assert store.comments.edit(room.id, other, "nothing", "Oma") == Refusal("unknown_comment")
    assert store.comments.edit(room.id, "nobody", comment, "Oma") == Refusal("not_joined")
    assert store.comments.edit(room.id, author, comment, "x" * 501) == Refusal(
        "comment_too_long", {"max": 500}
    )


def test_an_empty_text_takes_the_comment_away_for_good(store: Store) -> None:
    room = open_room(store, StartStep("offer"), ShareComments(True))
    author, other = room.join(), room.join()
    comment = room.comment(author, "Hyvä", intent="tap")
    assert store.comments.upvote(room.id, other, comment, is_upvoted=True) is None

    assert store.comments.edit(room.id, author, comment, "") is None

    assert store.comments.of(room.id) == []
    assert room.comment(author, "Hyvä", intent="tap") == comment
    assert store.comments.of(room.id) == []
    own = store.votes.own(room.id, other)
    assert own is not None
    assert own.upvoted == ()
    assert store.comments.edit(room.id, author, comment, "Taas") == Refusal("unknown_comment")


def test_a_closed_item_takes_no_edit_not_even_an_empty_one(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    author = room.join()
    comment = room.comment(author, "Hyvä", item="thoughts")
    room.command(LockItems(("thoughts",)))

    assert store.comments.edit(room.id, author, comment, "") == Refusal("comments_closed")
    assert [c.text for c in store.comments.of(room.id)] == ["Hyvä"]


def test_upvotes_are_given_once_and_taken_back(store: Store) -> None:
    room = open_room(store, StartStep("offer"), ShareComments(True))
    author, first, second = (room.join() for _ in range(3))
    comment = room.comment(author, "Hyvä")

    for phone in (first, first, second):
        assert store.comments.upvote(room.id, phone, comment, is_upvoted=True) is None
    assert [c.upvotes for c in store.comments.of(room.id)] == [2]
    revision = room.workshop.comments_revision
    assert store.comments.upvote(room.id, first, comment, is_upvoted=True) is None
    assert room.workshop.comments_revision == revision

    assert store.comments.upvote(room.id, first, comment, is_upvoted=False) is None
    assert [c.upvotes for c in store.comments.of(room.id)] == [1]
    own = store.votes.own(room.id, second)
    assert own is not None
    assert own.upvoted == (comment,)


def test_only_what_phones_show_of_others_can_be_upvoted(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    author, other = room.join(), room.join()
    comment = room.comment(author, "Hyvä")
    upvote = partial(store.comments.upvote, room.id, other, comment, is_upvoted=True)

    assert upvote() == Refusal("unknown_comment")
    assert store.comments.mark(room.id, comment, is_pinned=True) is None
    assert upvote() is None
    assert store.comments.mark(room.id, comment, is_hidden=True) is None
    assert upvote() == Refusal("unknown_comment")
    assert store.comments.mark(room.id, comment, is_hidden=False) is None
    assert store.comments.upvote(room.id, author, comment, is_upvoted=True) == Refusal("not_allowed")
    room.command(SetPause(True))
    assert upvote() == Refusal("paused")
    room.command(SetPause(False), CloseWorkshop())
    assert upvote() == Refusal("workshop_ended")


def test_marks_change_as_far_as_they_are_given(store: Store) -> None:
    room = open_room(store, StartStep("offer"))
    comment = room.comment(room.join(), "Hyvä")
    (before,) = store.comments.of(room.id)
    revision = room.workshop.comments_revision

    assert store.comments.mark(room.id, comment, is_pinned=True, cluster=" Hinta \n") is None
    assert store.comments.mark(room.id, comment, is_answered=True, is_pinned=False) is None

    assert store.comments.of(room.id) == [replace(before, is_answered=True, cluster="Hinta")]
    assert room.workshop.comments_revision == revision + 2
    assert store.comments.mark(room.id, comment, cluster="") is None
    assert store.comments.of(room.id) == [replace(before, is_answered=True)]
    assert store.comments.mark(room.id, comment, cluster="x" * 61) == Refusal("bad_name", {"max": 60})


def test_a_comment_is_marked_in_its_own_workshop_alone(store: Store) -> None:
    room, other = open_room(store, StartStep("offer")), open_room(store)
    comment = room.comment(room.join(), "Hyvä")

    assert store.comments.mark(other.id, comment, is_hidden=True) == Refusal("unknown_comment")
    assert given(store.comments.of(room.id))[0].is_hidden is False
