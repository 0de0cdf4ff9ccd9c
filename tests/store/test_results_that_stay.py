"""What is kept of an ended workshop, and workshops brought back from a file, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from shared.store import ImportRequest, Store
from shared.workshop.commands import CloseWorkshop, ReopenWorkshop, ShareResults, StartStep
from shared.workshop.state import Refusal
from tests.store.room import Clock, Room, at_once, given, open_room

FILE = ImportRequest(
    account_id="",
    code="ABC234",
    name="Viime vuosi",
    language="sv",
    item_set="short",
    identity="open",
    definition_version="0.9",
    created_at=1_600_000_000.123456,
    closed_at=1_600_003_600.0,
    revision=77,
    joined=12,
    content='{"some": "file"}',
)


def keep(room: Room, content: str = "computed", *, revision: int | None = None) -> Refusal | None:
    return room.store.results.keep(
        room.id,
        room_revision=room.workshop.room_revision if revision is None else revision,
        method_version="1",
        content=content,
    )


def kept(room: Room) -> str | None:
    found = room.store.results.kept(room.id)
    return None if found is None else found.content


def ended(store: Store) -> Room:
    room = open_room(store, StartStep("offer"))
    given(room.cast(room.join("token"), "small"))
    room.command(CloseWorkshop())
    return room


def brought_back(store: Store, **changes: object) -> tuple[Room, str]:
    """A room of the account that owns the imported workshop, and that workshop's id."""
    room = open_room(store)
    request = replace(FILE, account_id=room.facilitator, **changes)  # type: ignore[arg-type]  # its fields
    return room, given(store.results.import_workshop(request, replaces=False))


def test_what_is_kept_first_stays(store: Store) -> None:
    room = ended(store)

    first = keep(room, "by one process")
    second = keep(room, "by another")

    assert (first, second) == (None, None)
    assert kept(room) == "by one process"
    assert store.results.ended_without_kept() == []


def test_of_several_processes_that_keep_at_one_moment_one_does(
    url: str, opened: Callable[[str], Store]
) -> None:
    if url.startswith("sqlite"):
        pytest.skip("several processes need PostgreSQL")
    stores = [opened(url) for _ in range(4)]
    room = ended(stores[0])
    revision = room.workshop.room_revision

    outcomes = at_once(
        [
            lambda one=one, number=number: one.results.keep(  # type: ignore[misc]  # the loop's own values
                room.id, room_revision=revision, method_version="1", content=f"process {number}"
            )
            for number, one in enumerate(stores)
        ]
    )

    assert outcomes == [None] * 4
    assert len({one.results.kept(room.id) for one in stores}) == 1


def test_nothing_is_kept_of_a_running_workshop_nor_of_a_state_that_is_gone(store: Store) -> None:
    running = open_room(store, StartStep("offer"))
    room = ended(store)
    revision = room.workshop.room_revision
    room.command(ShareResults(True))

    assert keep(running) == Refusal("changed_meanwhile")
    assert keep(room, revision=revision) == Refusal("changed_meanwhile")
    assert (kept(running), kept(room)) == (None, None)
    assert store.results.ended_without_kept() == [room.id]


@pytest.mark.parametrize("way", ["reopen", "undo"])
def test_running_again_forgets_what_was_kept(store: Store, way: str) -> None:
    room = ended(store)
    keep(room)

    if way == "undo":
        room.undo()
    else:
        room.command(ReopenWorkshop())
    at_the_turn = kept(room)
    room.command(CloseWorkshop())

    assert at_the_turn is None
    assert kept(room) is None
    assert store.results.ended_without_kept() == [room.id]


def test_answers_taken_back_after_the_end_outdate_what_was_kept_and_it_is_kept_anew(store: Store) -> None:
    room = ended(store)
    keep(room, "with all")

    store.participants.delete(room.id, store.participants.of(room.id)[0].id)
    outdated = store.results.kept(room.id)
    waiting = store.results.ended_without_kept()
    keep(room, "without one")

    assert outdated is not None
    assert outdated.is_outdated
    assert waiting == [room.id]
    assert kept(room) == "without one"


def test_anonymising_and_decisions_leave_what_is_kept(store: Store) -> None:
    room = ended(store)
    keep(room)

    store.workshops.anonymise(room.id)
    decided = store.steering.set_override(
        room.id, room.facilitator, "hunter", status="own", host=None, reason="Päätös"
    )

    assert decided is None
    assert kept(room) == "computed"
    assert store.results.ended_without_kept() == []


def test_what_is_kept_goes_with_its_workshop(store: Store) -> None:
    room = ended(store)
    keep(room)

    store.workshops.delete(room.id)

    assert store.results.kept(room.id) is None


def test_an_imported_workshop_is_listed_with_its_own_facts_and_marked(store: Store, clock: Clock) -> None:
    room, imported = brought_back(store)

    listed = next(one for one in store.workshops.of(room.facilitator) if one.id == imported)
    found = store.workshops.get(imported)

    assert found is not None
    assert (listed.name, listed.joined, listed.is_imported, listed.is_closed) == (
        "Viime vuosi",
        12,
        True,
        True,
    )
    assert (found.room_revision, found.definition_version, found.imported_at) == (77, "0.9", clock.now)
    assert (found.created_at, found.closed_at) == (FILE.created_at, FILE.closed_at)
    assert store.results.imported(imported) == FILE.content
    assert store.results.ended_without_kept() == []


def test_nobody_joins_runs_or_changes_an_imported_workshop(store: Store) -> None:
    room, imported = brought_back(store)
    owner = room.facilitator
    refused = Refusal("imported_workshop")

    assert store.participants.join(imported, "digest") == Refusal("workshop_ended")
    assert store.steering.command(imported, owner, ReopenWorkshop(), position=0) == refused
    assert store.steering.command(imported, owner, ShareResults(True), position=0) == refused
    assert store.steering.undo(imported, owner, position=0) == refused
    assert (
        store.steering.set_override(imported, owner, "hunter", status="own", host=None, reason="x") == refused
    )
    assert store.workshops.change(imported, name="Toinen") == refused
    assert store.participants.make_codes(imported, 1) == refused
    assert store.workshops.anonymise(imported) == refused
    assert store.results.keep(imported, room_revision=77, method_version="1", content="x") is not None
    assert store.workshops.change(imported, is_archived=True) is None
    assert store.workshops.delete(imported) is None


def test_the_same_workshop_is_imported_once_unless_it_is_to_replace_the_earlier_import(store: Store) -> None:
    room, imported = brought_back(store)
    again = replace(FILE, account_id=room.facilitator, content='{"newer": "file"}')

    refused = store.results.import_workshop(again, replaces=False)
    replaced = given(store.results.import_workshop(again, replaces=True))

    assert refused == Refusal("import_is_here", {"workshop": imported})
    assert store.workshops.get(imported) is None
    assert store.results.imported(replaced) == '{"newer": "file"}'


@pytest.mark.parametrize("replaces", [False, True])
def test_a_workshop_that_is_here_itself_is_never_replaced_by_its_file(store: Store, replaces: bool) -> None:
    room = ended(store)
    own = replace(
        FILE, account_id=room.facilitator, code=room.code, created_at=round(room.workshop.created_at, 6)
    )

    refused = store.results.import_workshop(own, replaces=replaces)

    assert refused == Refusal("workshop_is_here", {"workshop": room.id})
    assert len(store.workshops.of(room.facilitator)) == 1


def test_a_code_leads_to_our_own_workshop_before_an_imported_one(store: Store) -> None:
    room = ended(store)
    _, imported = brought_back(store, code=room.code, closed_at=4_000_000_000.0)

    found = store.workshops.by_code(room.code)

    assert found is not None
    assert found.id == room.id != imported


def test_a_workshop_exported_while_it_ran_has_ended_here(store: Store, clock: Clock) -> None:
    _, imported = brought_back(store, closed_at=None)

    found = store.workshops.get(imported)

    assert found is not None
    assert found.closed_at == clock.now


def test_a_file_of_a_workshop_with_log_ins_is_imported_and_lets_nobody_in(store: Store) -> None:
    _, workshop_id = brought_back(store, identity="login", closed_at=None)

    found = store.workshops.get(workshop_id)

    assert found is not None
    assert found.identity == "personal"
    assert isinstance(store.participants.join(workshop_id, "phone"), Refusal)
