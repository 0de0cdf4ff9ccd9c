"""What was acknowledged survives: the settings for it, and a process that is killed at any moment."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from shared.store import StoreError
from shared.store.postgres import PostgresDatabase
from shared.store.sqlite import READER_PRAGMAS, WRITER_PRAGMAS, SqliteDatabase, set_pragmas
from shared.store.store import open_database
from shared.workshop.commands import StartStep
from tests.promises import Held
from tests.store.room import Room, given, open_room, open_store, run_directly

ROOT = Path(__file__).parents[2]
KILLS = 25


@pytest.mark.promise("G2")
def test_every_sqlite_connection_has_the_settings_of_a_durable_commit(tmp_path: Path, held: Held) -> None:
    database = SqliteDatabase(tmp_path / "roolitus.db", run_directly)
    with (
        database.connect_writer() as writer,
        database.readers.connect() as one,
        database.readers.connect() as two,
    ):
        for connection, pragmas in ((writer, WRITER_PRAGMAS), (one, READER_PRAGMAS), (two, READER_PRAGMAS)):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in pragmas}
            assert found == pragmas
            assert (found["journal_mode"], found["synchronous"], found["foreign_keys"]) == ("wal", 2, 1)
    database.close()
    held("G2", "the writer's connection and two readers' have synchronous=2 and a write-ahead log")


def test_a_setting_that_sqlite_does_not_take_is_noticed(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "roolitus.db", run_directly)
    with database.readers.connect() as connection:
        driver_connection = connection.connection.dbapi_connection
        assert driver_connection is not None
        with pytest.raises(RuntimeError, match="no_such_setting"):
            set_pragmas(driver_connection, {"no_such_setting": 1}, tmp_path)
    database.close()


def test_a_file_system_without_a_write_ahead_log_is_refused(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "roolitus.db", run_directly)
    with database.readers.connect() as connection:
        driver_connection = connection.connection.dbapi_connection
        assert driver_connection is not None
        with pytest.raises(StoreError, match="database_not_wal"):
            # SQLite answers a mode it can't use with the one it stays in, as it does on such a file system.
            set_pragmas(driver_connection, {"journal_mode": "unknown"}, tmp_path)
    database.close()


def test_a_reader_cannot_write(url: str) -> None:
    database = open_database(url, run_directly)

    with database.readers.connect() as connection, pytest.raises(Exception, match=r"read-?only"):
        connection.execute(text("DELETE FROM account"))

    database.close()


@pytest.mark.postgres
def test_a_postgres_that_would_acknowledge_too_early_is_told_to_wait(postgres_url: str) -> None:
    database = open_database(f"{postgres_url}&options=-csynchronous_commit%3Doff", run_directly)
    assert isinstance(database, PostgresDatabase)

    with database.connect_writer() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"

    database.close()


def vote_until_killed(path: Path, workshop_id: str, phones: list[str], run: int, report: int) -> None:
    """Votes and comments with every phone, each message sent twice, and reports what was acknowledged."""
    room = Room(open_store(path), "", workshop_id, "")
    speaking = threading.Lock()

    def say(line: str) -> None:
        with speaking:
            os.write(report, f"{line}\n".encode())

    def vote(phone: str) -> None:
        for number in range(1, 1_000_000):
            sequence = run * 1_000_000 + number
            answer = ("small", "medium", "large")[number % 3]
            for _ in range(2):
                given(room.cast(phone, answer, sequence=sequence, intent=f"{phone}-{sequence}"))
            say(f"{phone} {sequence}")
            if number % 5 == 1:
                given(room.comment(phone, f"comment {sequence}", intent=f"c-{sequence}"))
                say(f"comment {room.comment(phone, f'comment {sequence}', intent=f'c-{sequence}')}")

    for phone in phones:
        threading.Thread(target=vote, args=(phone,)).start()


def launch(path: Path, workshop_id: str, phones: list[str]) -> None:
    """For each line on standard input forks a voter, and kills it with the next; prints what it acknowledged.

    A separate process: forking one with threads, as a test run is, could hang the child.
    """
    for run, _ in enumerate(iter(sys.stdin.readline, ""), start=1):
        heard, report = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(heard)
            vote_until_killed(path, workshop_id, phones, run, report)
            threading.Event().wait(60)
            os._exit(1)
        os.close(report)
        with os.fdopen(heard, encoding="ascii") as voter:
            print(voter.readline(), end="", flush=True)
            sys.stdin.readline()
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            lines = voter.read().splitlines(keepends=True)
        print(*(line for line in lines if line.endswith("\n")), sep="", end="over\n", flush=True)


LAUNCHER = """
import sys
from pathlib import Path
from tests.store.test_durability import launch
launch(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
"""


@pytest.mark.timeout(240)
@pytest.mark.promise("G1")
def test_no_acknowledged_vote_or_comment_is_lost_when_the_process_is_killed(
    tmp_path: Path, held: Held
) -> None:
    path = tmp_path / "roolitus.db"
    store = open_store(path)
    room = open_room(store, StartStep("offer"))
    phones = [room.join() for _ in range(20)]
    store.close()
    newest = dict.fromkeys(phones, 0)
    acknowledged = 0
    comments: set[str] = set()
    moments = random.Random(1)
    command = [sys.executable, "-c", LAUNCHER, str(path), room.id, *phones]

    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as launcher:
        assert launcher.stdin is not None
        assert launcher.stdout is not None
        for _ in range(KILLS):
            print("start", file=launcher.stdin, flush=True)
            said = [launcher.stdout.readline()]
            time.sleep(moments.uniform(0.0, 0.15))  # the moment of the kill, not a wait for anything
            print("kill", file=launcher.stdin, flush=True)
            said += iter(launcher.stdout.readline, "over\n")
            acknowledged += len(said)
            for who, what in map(str.split, said):
                if who == "comment":
                    comments.add(what)
                else:
                    newest[who] = max(newest[who], int(what))
        launcher.stdin.close()

    store = open_store(path)
    found = store.comments.of(room.id)
    for phone in phones:
        own = store.votes.own(room.id, phone)
        assert own is not None
        assert own.sequence >= newest[phone] > 0
        assert len(own.answers) == 1
    assert sum(store.votes.tally(room.id)["size"][1].values()) == len(phones)
    assert comments
    assert comments <= {comment.id for comment in found}
    assert len({(comment.participant_id, comment.text) for comment in found}) == len(found)
    assert store.probe() is None
    store.close()
    held(
        "G1",
        f"{KILLS} kills of the store, {len(phones)} phones, {acknowledged:,} acked, of them "
        f"{len(comments):,} "
        "comments, each sent twice, 0 lost, 0 doubled",
    )


SAVER = """
import sys
from pathlib import Path
from shared.workshop.commands import StartStep
from tests.store.room import given, open_room, open_store

room = open_room(open_store(Path(sys.argv[1])), StartStep("offer"))
phone = room.join()
print("VOTING", flush=True)
for number in range(10):
    given(room.cast(phone, "small"))
    print("SAVED", flush=True)
room.store.close()
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts the syncs")
@pytest.mark.promise("G2")
def test_every_acknowledgement_comes_after_a_sync_of_the_disk(tmp_path: Path, held: Held) -> None:
    trace = tmp_path / "trace"
    calls = ["strace", "-f", "-e", "trace=write,fsync,fdatasync", "-o", str(trace)]

    subprocess.run(
        [*calls, sys.executable, "-c", SAVER, str(tmp_path / "roolitus.db")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )

    lines = trace.read_text().splitlines()
    seen = ["sync" if "sync(" in line else "ack" for line in lines if "sync(" in line or '"SAVED' in line]
    acks = [number for number, what in enumerate(seen) if what == "ack"]
    assert len(acks) == 10
    assert all(seen[number - 1] == "sync" for number in acks)
    held("G2", f"{len(acks)} acks, each right after a sync of the disk, traced in the kernel")
