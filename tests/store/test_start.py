"""What the store needs to start, and what it says without; what it can't use it leaves untouched."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import create_engine, make_url, text

from shared.store import StoreError, restore, sqlite_file
from shared.store.sqlite import SqliteDatabase
from shared.workshop.commands import StartStep
from tests.promises import Held
from tests.store.room import given, open_room, open_store, run_directly

PAGE = 4096


def refusal_to_open(url: str | Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(url)
    return caught.value


def filled_database(path: Path) -> Path:
    """A closed database with a workshop, some hundred pages long."""
    store = open_store(path)
    room = open_room(store, StartStep("offer"))
    for _ in range(30):
        phone = room.join()
        given(room.cast(phone, "small"))
        room.comment(phone, "x" * 500)
    store.close()
    return path


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.suffix not in (".lock", ".db-shm") and (path.stat().st_size or path.suffix != ".db-wal")
    }


def test_a_first_start_makes_the_folder_and_the_database(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "roolitus.db"

    open_store(path).close()

    assert [found.name for found in path.parent.iterdir() if found.suffix != ".lock"] == ["roolitus.db"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_a_killed_first_start_stands_in_the_way_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "roolitus.db"
    for ending in ("", "-wal", "-shm"):
        path.with_name(f"roolitus.db.new{ending}").write_bytes(b"half a database")

    store = open_store(path)

    assert store.probe() is None
    store.close()
    assert not list(tmp_path.glob("*.new*"))


def test_what_was_saved_is_there_after_a_restart(url: str) -> None:
    first = open_store(url)
    room = open_room(first, StartStep("offer"))
    phone = room.join("token")
    given(room.cast(phone, "small"))
    before = room.workshop
    first.close()

    again = open_store(url)

    assert again.workshops.get(room.id) == before
    assert again.votes.tally(room.id) == {"size": {1: {'"small"': 1}}}
    found = again.participants.by_token(room.id, "token")
    assert found is not None
    assert found.id == phone
    again.close()


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    problem = refusal_to_open(tmp_path / "file" / "roolitus.db")

    assert problem.code == "folder_not_writable"
    assert problem.params["folder"] == str(tmp_path / "file")
    assert problem.params["reason"]


def overwrite(path: Path, position: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(position)
        file.write(content)


def halve(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


@pytest.mark.promise("G11")
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: overwrite(path, 0, b"\0" * 100), id="header"),
        pytest.param(halve, id="truncated"),
        pytest.param(lambda path: os.truncate(path, path.stat().st_size - 100), id="last page cut"),
        pytest.param(lambda path: overwrite(path, path.stat().st_size // 2, b"\xff" * 8192), id="pages"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_text("no database" * 1000), id="text"),
    ],
)
def test_a_damaged_database_is_refused_named_and_left_alone(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = filled_database(tmp_path / "roolitus.db")
    backup = tmp_path / "roolitus-monday.db"
    shutil.copyfile(path, backup)
    damage(path)
    before = fingerprint(tmp_path)

    problem = refusal_to_open(path)

    assert problem.code == "database_damaged"
    assert problem.params["file"] == str(path)
    assert problem.params["reason"]
    assert problem.params["command"] == f"roolitus restore {backup}"
    assert str(path) in str(problem)
    assert fingerprint(tmp_path) == before


def damage_at_random(path: Path, chance: random.Random) -> str:
    """Spoils the header, cuts the end off, or overwrites a page or part of the log; says which."""
    size = path.stat().st_size
    kind = chance.choice(("header", "end", "page"))
    if kind == "header":
        overwrite(path, chance.randrange(16), chance.randbytes(chance.randrange(84, 200)))
    elif kind == "end":
        with path.open("r+b") as file:
            file.truncate(chance.randrange(size // PAGE) * PAGE + chance.randrange(PAGE))
    else:
        overwrite(path, chance.randrange(1, size // PAGE) * PAGE, chance.randbytes(PAGE))
    return kind


@pytest.mark.promise("G11")
@pytest.mark.parametrize("damages", [40, pytest.param(1000, marks=pytest.mark.faults)])
def test_whatever_is_damaged_is_refused_and_left_alone(tmp_path: Path, held: Held, damages: int) -> None:
    whole = filled_database(tmp_path / "whole.db")
    path = tmp_path / "data" / "roolitus.db"
    path.parent.mkdir()
    chance = random.Random(11)
    kinds = []
    for _ in range(damages):
        shutil.copyfile(whole, path)
        kinds.append(damage_at_random(path, chance))
        before = fingerprint(path.parent)

        problem = refusal_to_open(path)

        assert problem.code == "database_damaged"
        assert problem.params["file"] == str(path)
        assert problem.params["command"].startswith("roolitus restore ")
        assert fingerprint(path.parent) == before
    seen = ", ".join(f"{kind} {count}" for kind, count in sorted(Counter(kinds).items()))
    held("G11", f"{damages} random damages ({seen}): each refused with file and command, no file changed")


def test_a_restored_backup_takes_the_place_of_a_damaged_database(tmp_path: Path) -> None:
    path = filled_database(tmp_path / "roolitus.db")
    backup = tmp_path / "monday.db"
    shutil.copyfile(path, backup)
    whole_b = path.stat().st_size
    halve(path)
    path.with_name("roolitus.db-wal").write_bytes(b"what the damaged one left")

    aside = restore(backup, path)

    assert aside is not None
    assert aside.stat().st_size == whole_b // 2
    store = open_store(path)
    assert store.accounts.exist()
    store.close()


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    path = filled_database(tmp_path / "roolitus.db")
    backup = tmp_path / "monday.db"
    shutil.copyfile(path, backup)
    halve(backup)
    before = fingerprint(tmp_path)

    with pytest.raises(StoreError, match="database_damaged"):
        restore(backup, path)

    assert fingerprint(tmp_path) == before


def set_schema_version(url: str, version: str) -> None:
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    engine.dispose()


def test_a_database_of_newer_software_is_refused(url: str) -> None:
    open_store(url).close()
    set_schema_version(url, "9999")

    problem = refusal_to_open(url)

    assert problem.code == "schema_newer"
    assert problem.params["found"] == "9999"
    set_schema_version(url, problem.params["known"])
    open_store(url).close()


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE photo (id)")
    connection.close()
    before = fingerprint(tmp_path)

    assert refusal_to_open(path).code == "schema_unknown"
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize("url", ["mysql://host/name", "sqlite://", "sqlite:///:memory:", "nonsense"])
def test_an_address_of_no_known_database_is_refused(url: str) -> None:
    assert refusal_to_open(url).code == "database_unsupported"


def test_a_password_is_never_repeated() -> None:
    problem = refusal_to_open("oracle://scott:tiger@host/name")

    assert "tiger" not in str(problem)


def test_an_unreachable_server_is_named_without_its_password() -> None:
    problem = refusal_to_open("postgresql://meeri:secret@127.0.0.1:1/roolitus")

    assert problem.code == "database_unreachable"
    assert problem.params["server"] == "127.0.0.1:1/roolitus"
    assert problem.params["reason"]
    assert "secret" not in str(problem)


def test_a_sqlite_too_old_for_two_writers_gets_one_process(tmp_path: Path) -> None:
    old = SimpleNamespace(**{**vars(sqlite3), "sqlite_version_info": (3, 40, 1)})
    path = tmp_path / "roolitus.db"
    first = SqliteDatabase(path, run_directly, driver=old)  # type: ignore[arg-type]

    with pytest.raises(StoreError) as refused:
        SqliteDatabase(path, run_directly, driver=old)  # type: ignore[arg-type]

    assert refused.value.code == "sqlite_unshared"
    assert refused.value.params == {"file": str(path), "version": "3.40.1", "minimum": "3.51.3"}
    first.close()
    SqliteDatabase(path, run_directly, driver=old).close()  # type: ignore[arg-type]


def test_a_sqlite_without_what_we_need_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "OLDEST", (99, 0, 0))

    with pytest.raises(StoreError, match="sqlite_too_old"):
        sqlite_file.choose_driver()


def test_where_there_is_no_wheel_with_a_newer_sqlite_python_s_own_serves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pysqlite3", None)

    assert sqlite_file.choose_driver() is sqlite3


def test_the_newest_sqlite_at_hand_is_used(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "roolitus.db", run_directly)

    assert database.version >= sqlite3.sqlite_version_info
    database.close()
