"""What is taken away is gone: from rows, from the file and from the write-ahead log beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from shared.store import sqlite
from shared.workshop.commands import StartStep
from tests.store.room import given, open_room, open_store

WORDS: Final = "Tunnistettava lause, jonka vain Meeri sanoisi"
NAME: Final = "Meeri Meikäläinen-Tunnistettava"


def everything(path: Path) -> bytes:
    """The file and all that lies beside it under its name."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def rows(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY number")]  # noqa: S608  # our tables


@pytest.fixture(autouse=True)
def _erase_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "ERASING_PAUSE_S", 0.0)


@pytest.mark.parametrize("how", ["leave", "anonymise", "delete"])
def test_what_somebody_wrote_is_in_no_file_once_it_is_taken_away(tmp_path: Path, how: str) -> None:
    path = tmp_path / "roolitus.db"
    store = open_store(path)
    room = open_room(store, StartStep("offer"))
    person = room.join("token", name=NAME)
    room.comment(person, WORDS)
    was_there = everything(path)

    match how:
        case "leave":
            assert store.participants.delete(room.id, person) is None
        case "anonymise":
            assert store.workshops.anonymise(room.id) is None
        case _:
            assert store.workshops.delete(room.id) is None

    left = everything(path)
    store.close()
    assert NAME.encode() in was_there
    assert NAME.encode() not in left
    assert WORDS.encode() in was_there
    assert (WORDS.encode() in left) is (how == "anonymise")  # what was said stays, who said it goes


def test_an_anonymised_workshop_tells_nobody_apart_by_order_moment_or_language(tmp_path: Path) -> None:
    path = tmp_path / "roolitus.db"
    store = open_store(path)
    room = open_room(store, StartStep("offer"))
    people = [room.join(f"token-{number}") for number in range(5)]
    for person in people:
        given(room.cast(person, "small"))
        room.comment(person, WORDS)

    assert store.workshops.anonymise(room.id) is None

    participants, comments = rows(path, "participant"), rows(path, "comment")
    store.close()
    assert {
        len({row[column] for row in participants}) for column in ("joined_at", "seen_at", "language")
    } == {1}
    assert not {row["number"] for row in participants} & set(range(1, 6))
    assert {row["participant_id"] for row in comments} == {None}
    assert {row["intent"] for row in comments} == {""}
    assert len({row["created_at"] for row in comments}) == 1
    assert {row["edited_at"] for row in comments} == {None}


def test_nobody_else_may_read_the_database_and_its_log(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = folder / "roolitus.db"
    store = open_store(path)
    open_room(store)

    modes = {file.name: file.stat().st_mode & 0o777 for file in (folder, *folder.iterdir())}

    store.close()
    assert modes.pop("data") == 0o700
    assert set(modes.values()) == {0o600}, modes
