"""Downloads from a real server: votes are acknowledged meanwhile, and no process outlives its reader."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests

from shared.definitions import load_definition
from tests.server.wire import PATIENCE_S, Server, Venue, venue

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="finds processes in /proc")

DEAL_SIZE = load_definition().items["deal_size"].options[0].id
VOTES = 20


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Venue]:
    with venue(tmp_path / "data") as running:
        yield running


def follow(place: Venue, file_format: str) -> requests.Response:
    return requests.get(
        f"{place.address}/api/workshops/{place.workshop}/exports/{file_format}",
        cookies=place.cookies,
        stream=True,
        timeout=PATIENCE_S,
    )


def states(answer: requests.Response) -> Iterator[str]:
    """What is told, line by line."""
    for line in answer.iter_lines(chunk_size=1):
        yield str(json.loads(line)["state"])


def until(condition: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < ends_at
        os.sched_yield()


def writers(server: Server) -> list[int]:
    """The processes that write downloads for this server."""
    found = [
        int(path.name) for path in Path("/proc").glob("[0-9]*") if b"downloads.process" in command_of(path)
    ]
    return [pid for pid in found if parent_of(pid) == server.pid]


def parent_of(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def command_of(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def stopped_writer(server: Server) -> int:
    """The process at work, held still, so that its file is never ready."""
    until(lambda: bool(writers(server)))
    (pid,) = writers(server)
    os.kill(pid, signal.SIGSTOP)
    return pid


def test_votes_are_acknowledged_while_a_file_is_written(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    with closing(follow(place, "xlsx")) as answer:
        told = states(answer)
        assert next(told) == "working"
        stopped_writer(place.server)

        for _ in range(VOTES):
            assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE)) is None

        # The file is still being written: all those votes were saved meanwhile.
        assert next(told) == "working"


def test_a_reader_that_goes_ends_the_process(place: Venue) -> None:
    answer = follow(place, "pptx")
    assert next(states(answer)) == "working"
    pid = stopped_writer(place.server)

    answer.close()

    until(lambda: not command_of(Path(f"/proc/{pid}")))
    until(lambda: not writers(place.server))


@pytest.mark.parametrize("is_killed", [False, True], ids=["stopped", "killed"])
def test_no_process_outlives_the_server(place: Venue, is_killed: bool) -> None:
    answer = follow(place, "pictures")
    assert next(states(answer)) == "working"
    pid = stopped_writer(place.server)

    if is_killed:
        place.server.kill()
        os.kill(pid, signal.SIGCONT)
    else:
        place.server.stop()

    until(lambda: not command_of(Path(f"/proc/{pid}")))
    answer.close()


def test_every_step_and_the_whole_file_arrive(place: Venue) -> None:
    with closing(follow(place, "json")) as answer:
        content = answer.content

    head, _, file = content.partition(b'"state": "ready"')
    assert b'"state": "working"' in head
    line, _, file = file.partition(b"\n")
    size_b = int(line.rpartition(b":")[2].strip(b" }"))
    assert len(file) == size_b
    assert json.loads(file)["ballots"] == []
