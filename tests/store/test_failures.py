"""Storage that fails: everybody who waits is refused, nobody gets a false ack, and it goes on afterwards."""

from __future__ import annotations

import errno
import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import RootTransaction
from sqlalchemy.exc import OperationalError

from shared.store import StorageUnavailable, Store, StoreError, VoteOutcome
from shared.store.database import Database
from shared.workshop.commands import StartStep
from shared.workshop.state import Refusal
from tests.promises import Held
from tests.store.conftest import run_sql, temporary_server
from tests.store.room import at_once, given, open_room, open_store

UNAVAILABLE = Refusal("storage_unavailable")


def fail_to_commit(database: Database, monkeypatch: pytest.MonkeyPatch, *, fails_to_roll_back: bool) -> None:
    """From now on the disk is full at every commit; SQLite may have rolled back before we can."""

    def commit(transaction: RootTransaction) -> None:
        if fails_to_roll_back:
            transaction.connection.connection.rollback()
        raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    def roll_back(_: RootTransaction) -> None:
        raise OperationalError("ROLLBACK", {}, Exception("no transaction is active"))

    monkeypatch.setattr(database, "commit", commit)
    if fails_to_roll_back:
        monkeypatch.setattr(RootTransaction, "rollback", roll_back)


@pytest.mark.parametrize("fails_to_roll_back", [False, True])
def test_a_commit_that_fails_refuses_the_whole_group_and_saves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch, fails_to_roll_back: bool
) -> None:
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(20)]
    before = room.workshop
    with monkeypatch.context() as failing:
        fail_to_commit(store._database, failing, fails_to_roll_back=fails_to_roll_back)

        outcomes = at_once([partial(room.cast, phone, "small") for phone in phones])

        assert outcomes == [UNAVAILABLE] * 20
        assert store.probe() == UNAVAILABLE
        assert store.comments.add(room.id, phones[0], intent="tap", item="size", text="x") == UNAVAILABLE
        assert store.accounts.create("Meeri", "hash") == UNAVAILABLE

    assert room.workshop == before
    assert store.votes.tally(room.id) == {}
    assert store.comments.of(room.id) == []
    assert store.accounts.by_name("Meeri") is None
    assert store.probe() is None
    assert given(room.cast(phones[0], "small")).revision == before.votes_revision + 1


def test_what_waits_when_the_store_closes_is_saved_and_what_comes_later_refused(url: str) -> None:
    store = open_store(url)
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(30)]
    calls: list[Callable[[], object]] = [partial(room.cast, phone, "small") for phone in phones]

    outcomes: list[object] = at_once([*calls, store.close])

    saved = [outcome for outcome in outcomes if isinstance(outcome, VoteOutcome)]
    assert all(outcome == UNAVAILABLE for outcome in outcomes[:-1] if outcome not in saved)
    assert room.cast(phones[0], "large") == UNAVAILABLE
    again = open_store(url)
    assert sum(again.votes.tally(room.id).get("size", {1: {}})[1].values()) == len(saved)
    again.close()


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of 4 MB."""
    folder = Path(tempfile.mkdtemp(prefix="roolitus-"))
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    if mounted:
        command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    if not mounted:
        folder.rmdir()
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def fill(folder: Path) -> Path:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    return ballast


@pytest.mark.promise("G9")
def test_a_full_disk_refuses_until_there_is_space_again(small_disk: Path, held: Held) -> None:
    store = open_store(small_disk / "roolitus.db")
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(10)]
    acknowledged = [phone for phone in phones if isinstance(room.cast(phone, "small"), VoteOutcome)]
    ballast = fill(small_disk)

    outcomes = [room.send_comment(phones[0], "x" * 500) for _ in range(40)]

    assert UNAVAILABLE in outcomes
    assert store.probe() == UNAVAILABLE
    assert room.cast(phones[0], "large") == UNAVAILABLE
    assert room.tally() == {'"small"': len(acknowledged)}
    with pytest.raises(StoreError, match="backup_failed"):
        store.back_up(small_disk / "copy.db")
    assert not (small_disk / "copy.db").exists()

    ballast.unlink()

    assert store.probe() is None
    given(room.cast(phones[0], "large"))
    saved = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert [comment.id for comment in store.comments.of(room.id)] == saved
    store.close()
    again = open_store(small_disk / "roolitus.db")
    assert again.votes.tally(room.id)["size"][1] == {'"small"': 9, '"large"': 1}
    again.close()
    held(
        "G9",
        f"{outcomes.count(UNAVAILABLE)} of {len(outcomes)} comments refused, {len(saved)} saved and no "
        "other, "
        "no half backup; goes on once there is space",
    )


def test_an_unreadable_database_raises_storage_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path / "roolitus.db")

    def fail() -> None:
        raise OperationalError("SELECT", {}, OSError(errno.EIO, "disk I/O error"))

    with monkeypatch.context() as failing:
        failing.setattr(store._database.readers, "connect", fail)
        with pytest.raises(StorageUnavailable) as caught:
            store.workshops.get("x")

    assert caught.value.code == "storage_unavailable"
    assert store.workshops.get("x") is None
    store.close()


@pytest.mark.postgres
def test_connections_that_postgres_has_closed_are_made_anew_unnoticed(postgres_url: str) -> None:
    store = open_store(postgres_url)
    room = open_room(store, StartStep("offer"))
    phone = room.join()

    run_sql(
        postgres_url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()",
    )

    assert room.workshop.id == room.id
    given(room.cast(phone, "small"))
    assert room.tally() == {'"small"': 1}
    store.close()


def end_at_once(pid: int) -> None:
    """Ends a PostgreSQL server as a power cut would, and waits until it is gone."""
    watched = os.pidfd_open(pid)
    os.kill(pid, signal.SIGQUIT)
    select.select([watched], [], [], 20)
    os.close(watched)


@pytest.mark.postgres
@pytest.mark.promise("G8")
def test_a_postgres_that_stops_refuses_and_one_that_is_back_goes_on(held: Held) -> None:
    with temporary_server() as server:
        store = open_store(server.get_uri())
        room = open_room(store, StartStep("offer"))
        phones = [room.join() for _ in range(10)]
        given(room.cast(phones[0], "small"))

        end_at_once(server.get_postmaster_info().pid)

        assert at_once([partial(room.cast, phone, "large") for phone in phones]) == [UNAVAILABLE] * 10
        with pytest.raises(StorageUnavailable):
            store.votes.tally(room.id)

        server.ensure_postgres_running()

        assert room.tally() == {'"small"': 1}
        assert all(isinstance(room.cast(phone, "large"), VoteOutcome) for phone in phones)
        assert room.tally() == {'"large"': 10}
        store.close()
    held("G8", "ended at once: 10 of 10 votes refused, none falsely acked; 10 of 10 saved once it was back")


@pytest.mark.postgres
def test_two_processes_of_one_workshop_take_turns(postgres_url: str) -> None:
    stores = [open_store(postgres_url) for _ in range(2)]
    first = open_room(stores[0], StartStep("offer"))
    second = open_room(stores[0], StartStep("offer"))
    phones = [first.join() for _ in range(20)]
    others = [second.join() for _ in range(20)]
    calls = [
        partial(
            store.votes.save,
            room.id,
            phone,
            intent=f"{phone}-{n}",
            sequence=n,
            item="size",
            round_=1,
            answer=answer,
        )
        for n, (store, answer) in enumerate(
            zip(stores * 3, ("small", "medium", "large") * 2, strict=True), start=1
        )
        for room, ids in ((first, phones), (second, others))
        for phone in ids
    ]

    outcomes = at_once(calls)

    assert all(isinstance(outcome, VoteOutcome) for outcome in outcomes)
    # Number 6 is everybody's newest, whichever process it went through.
    assert [room.tally() for room in (first, second)] == [{'"large"': 20}] * 2
    for store in stores:
        store.close()
