"""A folder has one server, and what is saved into a file that lost its name is not acknowledged."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from shared.store import Store, StoreError, VoteOutcome, restore
from shared.store.sqlite import SqliteDatabase
from shared.workshop.commands import StartStep
from shared.workshop.state import Refusal
from tests.store.room import Room, open_room, open_store, run_directly


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "roolitus.db"


@pytest.fixture
def served(path: Path) -> Iterator[Store]:
    store = open_store(path, serves=True)
    yield store
    store.close()


def voted(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM vote").fetchone()[0])


def voting(store: Store) -> tuple[Room, str]:
    room = open_room(store, StartStep("offer"))
    phone = room.join()
    assert isinstance(room.cast(phone, "small", sequence=1), VoteOutcome)
    return room, phone


def test_a_folder_has_one_server_at_a_time(path: Path, served: Store) -> None:
    with pytest.raises(StoreError, match="database_in_use"):
        SqliteDatabase(path, run_directly, serves=True)

    assert served.probe() is None
    served.close()
    SqliteDatabase(path, run_directly, serves=True).close()


def test_no_file_can_be_deleted_to_let_a_second_server_in(path: Path, served: Store) -> None:  # noqa: ARG001  # it holds the folder
    for found in path.parent.glob("*lock*"):
        found.unlink()

    with pytest.raises(StoreError, match="database_in_use"):
        SqliteDatabase(path, run_directly, serves=True)


def test_a_command_works_beside_the_server(path: Path, served: Store) -> None:
    beside = open_store(path)

    assert beside.probe() is None
    assert served.probe() is None
    beside.close()
    assert served.probe() is None


def test_nothing_is_restored_under_a_server(path: Path, served: Store, tmp_path: Path) -> None:
    served.back_up(tmp_path / "copy.db")
    before = sorted(found.name for found in path.parent.iterdir())

    with pytest.raises(StoreError, match="database_in_use"):
        restore(tmp_path / "copy.db", path)

    assert sorted(found.name for found in path.parent.iterdir()) == before
    assert served.probe() is None


def replace_by_copy(path: Path) -> None:
    shutil.copyfile(path, path.with_name("new.db"))
    path.with_name("new.db").replace(path)


def delete_everything(path: Path) -> None:
    for found in path.parent.glob(f"{path.name}*"):
        found.unlink()


def replace_the_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))
    path.parent.mkdir()


LOSSES = [
    pytest.param(lambda path: path.unlink(), id="deleted"),
    pytest.param(lambda path: path.rename(path.with_name("elsewhere.db")), id="moved"),
    pytest.param(replace_by_copy, id="replaced"),
    pytest.param(delete_everything, id="deleted with its log"),
    pytest.param(replace_the_folder, id="folder moved"),
    pytest.param(lambda path: path.with_name(f"{path.name}-wal").unlink(), id="log deleted"),
]


@pytest.mark.parametrize("lose", LOSSES)
def test_what_goes_into_a_lost_file_is_never_acknowledged(
    path: Path, served: Store, lose: Callable[[Path], None]
) -> None:
    room, phone = voting(served)
    lose(path)
    left = sorted(found.name for found in path.parent.iterdir() if not found.name.endswith(("-wal", "-shm")))

    outcomes = [room.cast(phone, "large", sequence=number, intent=f"late-{number}") for number in range(2, 6)]

    assert outcomes == [Refusal("storage_unavailable")] * 4
    assert served.probe() == Refusal("storage_unavailable")
    assert served.misplaced().startswith("roolitus.db")
    now = sorted(found.name for found in path.parent.iterdir() if not found.name.endswith(("-wal", "-shm")))
    assert now == left


def test_what_was_acknowledged_before_is_whole_in_the_moved_file(path: Path, served: Store) -> None:
    room, phone = voting(served)
    moved = path.rename(path.with_name("elsewhere.db"))

    assert room.cast(phone, "large", sequence=2, intent="late") == Refusal("storage_unavailable")

    assert voted(shutil.copyfile(moved, path.with_name("read.db"))) == 1


def test_what_was_acknowledged_before_its_log_was_deleted_is_in_the_file(path: Path, served: Store) -> None:
    room, phone = voting(served)
    path.with_name("roolitus.db-wal").unlink()

    assert room.cast(phone, "large", sequence=2, intent="late") == Refusal("storage_unavailable")

    assert voted(shutil.copyfile(path, path.with_name("read.db"))) == 1


def test_a_file_that_is_back_is_written_to_again(path: Path, served: Store) -> None:
    room, phone = voting(served)
    path.rename(path.with_name("elsewhere.db"))
    assert isinstance(room.cast(phone, "large", sequence=2, intent="late"), Refusal)

    path.with_name("elsewhere.db").rename(path)

    assert isinstance(room.cast(phone, "large", sequence=3, intent="later"), VoteOutcome)
    assert served.misplaced() == ""


def another_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (id INTEGER PRIMARY KEY)")
        connection.commit()


def without_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def another_alembics(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.execute("CREATE TABLE account (id INTEGER)")
        connection.commit()


def with_a_trigger(path: Path) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER spoil AFTER INSERT ON vote BEGIN DELETE FROM vote; END")
        connection.commit()


@pytest.mark.parametrize("make", [another_programs, without_tables, another_alembics, with_a_trigger])
def test_only_a_database_of_ours_is_restored(
    path: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    open_store(path).close()
    before = path.read_bytes()
    make(tmp_path / "backup.db")

    with pytest.raises(StoreError, match="backup_not_ours"):
        restore(tmp_path / "backup.db", path)

    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == ["roolitus.db"]
