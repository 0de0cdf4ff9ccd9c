"""A frozen server, a full disk, and whether a commit really reaches the disk (G2, G9, G16)."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from shared.definitions import load_definition
from tests.server.wire import Venue, venue

DEAL_SIZE = [option.id for option in load_definition().items["deal_size"].options]


def ready(place: Venue) -> int:
    return requests.get(f"{place.address}/readyz", timeout=30).status_code


def test_a_frozen_server_acknowledges_once_it_goes_on_and_saves_a_repeated_vote_once(tmp_path: Path) -> None:
    with venue(tmp_path / "data") as place:
        seat = place.join()
        phone = seat.phone()
        vote = seat.vote(answer=DEAL_SIZE[0])
        os.kill(place.server.pid, signal.SIGSTOP)
        numbers = [phone.cast("vote.cast", vote) for _ in range(2)]

        with pytest.raises(TimeoutError):
            phone.socket.recv(timeout=1)
        os.kill(place.server.pid, signal.SIGCONT)

        first, second = (phone.ack(number) for number in numbers)
        own = phone.call("sync", {})["own"]
        assert first["ok"]
        assert first == second
        assert isinstance(own, dict)
        assert len(own["answers"]) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a disk of its own")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.faults
def test_a_full_disk_refuses_votes_and_takes_them_once_there_is_room(small_disk: Path) -> None:
    with venue(small_disk / "data") as place:
        seat = place.join()
        phone = seat.phone()
        assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[0])) is None
        assert ready(place) == 200
        filler = small_disk / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass

        codes, votes = [], []
        # What the log has room for is still saved; then nothing is acknowledged any more.
        for number in range(400):
            votes.append(seat.vote(answer=DEAL_SIZE[number % len(DEAL_SIZE)]))
            code = phone.error("vote.cast", votes[-1])
            while code == "too_fast":
                code = phone.error("vote.cast", votes[-1])
            codes.append(code)
            if code == "storage_unavailable":
                break
        while_full = ready(place)
        reading = phone.call("sync", {})
        filler.unlink()
        again = phone.error("vote.cast", votes[-1])
        own = phone.call("sync", {})["own"]

        assert codes[-1] == "storage_unavailable"
        assert set(codes[:-1]) <= {None}
        assert while_full == 503
        assert reading["ok"]
        assert again is None
        assert isinstance(own, dict)
        assert own["answers"] == [{"item": "deal_size", "round": 1, "answer": votes[-1]["answer"]}]
        assert ready(place) == 200


@pytest.mark.faults
def test_every_acknowledged_vote_has_been_synced_to_the_disk(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    votes = 20
    with venue(tmp_path / "data") as place:
        seat = place.join()
        phone = seat.phone()
        traced = tmp_path / "syncs"
        command = [
            "strace",
            "-f",
            "-e",
            "trace=fsync,fdatasync",
            "-o",
            str(traced),
            "-p",
            str(place.server.pid),
        ]
        tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert tracer.stderr is not None
        if "attached" not in tracer.stderr.readline():
            pytest.skip("no right to trace a process")
        # One after another: each is a group of its own.
        for number in range(votes):
            assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[number % len(DEAL_SIZE)])) is None
        tracer.terminate()
        tracer.wait(30)
        tracer.stderr.close()

    syncs = re.findall(r"(?:fsync|fdatasync)\(.*= 0$|resumed>.*= 0$", traced.read_text(), re.MULTILINE)
    assert len(syncs) >= votes
