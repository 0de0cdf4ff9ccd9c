"""Backups made while voting goes on."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from shared.store import StoreError, VoteOutcome
from shared.workshop.commands import StartStep
from tests.promises import Held
from tests.store.room import Room, given, open_room, open_store


def sequences(path: Path, room: Room, phones: list[str]) -> list[int]:
    """The newest vote of each phone in a copy of the database."""
    store = open_store(path)
    owns = [store.votes.own(room.id, phone) for phone in phones]
    store.close()
    return [own.sequence if own else 0 for own in owns]


@pytest.mark.promise("G18")
def test_a_backup_has_everything_acknowledged_before_it_began(tmp_path: Path, held: Held) -> None:
    store = open_store(tmp_path / "roolitus.db")
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(8)]
    acknowledged = dict.fromkeys(phones, 0)
    is_over = threading.Event()

    def vote(phone: str) -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            given(room.cast(phone, "small", sequence=number, intent=f"{phone}-{number}"))
            acknowledged[phone] = number

    threads = [threading.Thread(target=vote, args=(phone,)) for phone in phones]
    for thread in threads:
        thread.start()
    backups = []
    for copy in range(5):
        before = [acknowledged[phone] for phone in phones]
        store.back_up(tmp_path / f"copy-{copy}.db")
        backups.append((tmp_path / f"copy-{copy}.db", before))
    is_over.set()
    for thread in threads:
        thread.join()
    store.close()

    for path, before in backups:
        found = sequences(path, room, phones)
        assert all(saved >= sent for saved, sent in zip(found, before, strict=True))
    held(
        "G18",
        f"{len(backups)} backups of the store while {len(phones)} phones vote, each with all that was acked",
    )


@pytest.mark.promise("G18")
def test_copying_the_file_alone_loses_what_was_acknowledged(tmp_path: Path) -> None:
    store = open_store(tmp_path / "roolitus.db")
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    assert isinstance(room.cast(phone, "small", sequence=1), VoteOutcome)

    shutil.copyfile(tmp_path / "roolitus.db", tmp_path / "copied.db")
    store.back_up(tmp_path / "backup.db")

    store.close()
    assert sequences(tmp_path / "copied.db", room, [phone]) == [0]
    assert sequences(tmp_path / "backup.db", room, [phone]) == [1]


def test_a_backup_never_overwrites(tmp_path: Path) -> None:
    store = open_store(tmp_path / "roolitus.db")
    (tmp_path / "copy.db").write_text("precious")

    with pytest.raises(StoreError, match="backup_exists"):
        store.back_up(tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_text() == "precious"
    with pytest.raises(StoreError, match="backup_failed"):
        store.back_up(tmp_path / "nowhere" / "copy.db")
    store.close()


def test_half_a_backup_never_has_a_backups_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path / "roolitus.db")

    def end(_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as ending:
        ending.setattr("shared.store.sqlite_file.sync", end)
        with pytest.raises(KeyboardInterrupt):
            store.back_up(tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()
    store.back_up(tmp_path / "copy.db")
    assert {path.name for path in tmp_path.glob("copy*")} == {"copy.db"}
    store.close()


@pytest.mark.postgres
def test_postgres_is_backed_up_by_its_own_tools(postgres_url: str, tmp_path: Path) -> None:
    store = open_store(postgres_url)

    with pytest.raises(StoreError, match="backup_not_sqlite"):
        store.back_up(tmp_path / "copy.db")

    store.close()
