"""Starting says what is wrong in one line; stopping tells every screen and loses nothing."""

import resource
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.host import server as serving
from facilitator.host.database import StartError
from shared.definitions import load_definition
from tests.promises import Held
from tests.server.wire import Server, Venue, venue

DEAL_SIZE = load_definition().items["deal_size"].options[0].id
STOPPED_WITHIN_S = 2.0
SLOW_MACHINE = 4.0
"""A machine that runs other tests too is slower than the one the promise is made for."""


def start(
    data: Path, *arguments: str, limit: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """A start that is expected to fail."""
    command = [sys.executable, "-m", "facilitator", "serve", "--host", "127.0.0.1", *arguments]
    if limit:
        command = ["sh", "-c", f'ulimit -n {limit} && exec "$@"', "sh", *command]
    environment = {"PATH": "/usr/bin:/bin", "ROOLITUS_DATA": str(data), **environment}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


def assert_one_clear_line(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("roolitus: ")
    assert done.stderr.count("\n") == 1
    for part in parts:
        assert part in done.stderr


def test_a_port_that_was_asked_for_and_is_taken(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])

        done = start(tmp_path / "data", "--port", port)

    assert_one_clear_line(done, f"port {port} is taken", "--port")


def test_a_data_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the folder's place")

    done = start(tmp_path / "data", "--port", "0")

    assert_one_clear_line(done, str(tmp_path / "data"), "ROOLITUS_DATA")


@pytest.mark.promise("G11")
def test_a_damaged_database_is_left_as_it_is(tmp_path: Path, held: Held) -> None:
    database = tmp_path / "roolitus.db"
    database.write_bytes(b"not a database at all" * 100)

    done = start(tmp_path, "--port", "0")

    assert_one_clear_line(done, str(database), "roolitus restore")
    assert database.read_bytes() == b"not a database at all" * 100
    held("G11", "the start ends with status 2, one line with file and command, no file changed")


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        server.stop()
    with closing(sqlite3.connect(tmp_path / "roolitus.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    done = start(tmp_path, "--port", "0")

    assert_one_clear_line(done, "9999")


def test_a_database_server_that_is_not_there(tmp_path: Path) -> None:
    done = start(tmp_path, "--port", "0", ROOLITUS_DATABASE="postgresql://somebody:hunter2@127.0.0.1:9/x")

    assert_one_clear_line(done, "127.0.0.1:9/x")
    assert "hunter2" not in done.stderr


def test_too_few_files_for_the_phones(tmp_path: Path) -> None:
    done = start(tmp_path, "--port", "0", limit="200")

    assert_one_clear_line(done, "200", "ulimit -n")


def test_a_port_that_was_not_asked_for_gives_way_to_the_next_free_one() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]

        listener, found = serving.listen("127.0.0.1", port, is_fixed=False)

        listener.close()
        assert port < found <= port + serving.PORTS_TRIED


def test_an_address_that_is_not_this_machines() -> None:
    with pytest.raises(StartError, match=r"cannot listen on 192\.0\.2\.1"):
        serving.listen("192.0.2.1", 0, is_fixed=False)


def test_the_limit_of_open_files_leaves_room_for_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1024, 4096))
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))

    connections = serving.connections_max()

    assert asked == [(4096, 4096)]
    assert connections == 4096 - serving.FILES_KEPT_BACK


def test_stopping_tells_every_screen_and_ends_in_time(tmp_path: Path) -> None:
    with venue(tmp_path / "data") as place:
        seats = [place.join() for _ in range(5)]
        phones = [seat.phone() for seat in seats]
        for seat, phone in zip(seats, phones, strict=True):
            assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE)) is None
        assert place.console is not None

        started = time.monotonic()
        status = place.server.stop()
        took_s = time.monotonic() - started

        for wire in (*phones, place.console):
            assert wire.wait_for("server.restarting") == {"retry_ms": 1000}
            assert wire.is_closed()
    assert status == 0
    assert took_s < STOPPED_WITHIN_S * SLOW_MACHINE
    with closing(sqlite3.connect(tmp_path / "data" / "roolitus.db")) as connection:
        assert connection.execute("SELECT count(*) FROM vote").fetchone() == (5,)


def test_votes_under_way_while_it_stops_are_saved_or_refused_but_never_falsely_acknowledged(
    tmp_path: Path,
) -> None:
    with venue(tmp_path / "data") as place:
        seats = [place.join() for _ in range(10)]
        phones = [seat.phone() for seat in seats]
        votes = [seat.vote(answer=DEAL_SIZE) for seat in seats]
        numbers = [phone.cast("vote.cast", vote) for phone, vote in zip(phones, votes, strict=True)]

        place.server.stop()

        acknowledged = set()
        for phone, number, vote in zip(phones, numbers, votes, strict=True):
            assert phone.is_closed()
            if phone.take_ack(number, {}).get("ok"):
                acknowledged.add(vote["intent"])
    with closing(sqlite3.connect(tmp_path / "data" / "roolitus.db")) as connection:
        saved = {row[0] for row in connection.execute("SELECT intent FROM vote")}
    assert acknowledged <= saved


def test_a_workshop_goes_on_after_a_restart(tmp_path: Path) -> None:
    with venue(tmp_path / "data") as place:
        seats = [place.join() for _ in range(5)]
        phones = [seat.phone() for seat in seats]
        votes = [seat.vote(answer=DEAL_SIZE) for seat in seats]
        for phone, vote in zip(phones, votes, strict=True):
            assert phone.error("vote.cast", vote) is None
        place.server.kill()

        place.server.start()

        for seat, vote in zip(seats, votes, strict=True):
            own = seat.phone().call("sync", {})["own"]
            assert isinstance(own, dict)
            assert own["answers"] == [{"item": "deal_size", "round": 1, "answer": vote["answer"]}]
        back = Venue(place.server, place.cookies, place.workshop).screen("console").call("sync", {})["room"]
        assert isinstance(back, dict)
        assert (back["position"], back["step"]) == (place.position, "q1")


def test_the_collector_leaves_alone_what_lives_as_long_as_the_process() -> None:
    program = """
import gc
from facilitator.host.server import COLLECT_AFTER, settle_collector
living = [[] for _ in range(50_000)]
settle_collector()
assert gc.get_freeze_count() >= len(living), gc.get_freeze_count()
assert gc.get_threshold()[0] == COLLECT_AFTER
assert gc.isenabled()
"""

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
