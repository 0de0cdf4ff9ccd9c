"""A frozen server, a full disk, and whether a commit really reaches the disk (G2, G9, G16)."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from shared.definitions import load_definition
from tests.faults.tallies import recount
from tests.processes.hall import (
    ITEM,
    Facilitator,
    Voted,
    all_see,
    in_words,
    run,
    saved_answers,
    shown_answers,
    vote_while,
)
from tests.promises import Held
from tests.server.wire import Venue, venue

RIGHT_WITHIN_S = 10.0
SLOW_MACHINE = 3.0
"""A machine that runs other tests too is slower than the one the promise is made for."""
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


async def vote_through_a_freeze(
    place: Venue, phones: int, frozen_s: float
) -> tuple[str, list[Voted], float, dict[str, int]]:
    """The workshop, what each phone came to, seconds until all was right, and the tally on the console."""
    facilitator = Facilitator(place.address, place.cookies)
    await facilitator.create()
    console = await facilitator.console(place.address)
    joined = await facilitator.phones(phones, place.address)
    await console.command("start_step", step="q1")
    await all_see(joined, ITEM, "open", within_s=RIGHT_WITHIN_S)
    back_at = 0.0

    def freeze() -> None:
        nonlocal back_at
        os.kill(place.server.pid, signal.SIGSTOP)
        time.sleep(frozen_s)  # the time itself is what is tried
        os.kill(place.server.pid, signal.SIGCONT)
        back_at = time.perf_counter()

    voted = await vote_while(joined, freeze)
    await console.command("lock_items", items=[ITEM])
    await all_see(joined, ITEM, "locked", within_s=RIGHT_WITHIN_S * SLOW_MACHINE)
    return facilitator.workshop_id, voted, time.perf_counter() - back_at, shown_answers(console, ITEM)


@pytest.mark.promise("G16", "G4")
@pytest.mark.parametrize(
    ("phones", "frozen_s"),
    [(20, 4.0), pytest.param(100, 60.0, marks=[pytest.mark.faults, pytest.mark.timeout(240)])],
)
def test_every_screen_is_right_soon_after_a_frozen_server_goes_on(
    tmp_path: Path, held: Held, phones: int, frozen_s: float
) -> None:
    with venue(tmp_path / "data") as place:
        workshop_id, voted, right_s, shown = run(
            vote_through_a_freeze(place, phones, frozen_s), within_s=frozen_s + 100
        )

    saved = saved_answers(f"sqlite:///{tmp_path / 'data' / 'roolitus.db'}", workshop_id)
    assert sorted(saved) == sorted(one.answer for one in voted)
    assert right_s < RIGHT_WITHIN_S * SLOW_MACHINE
    held.recount(shown, Counter(saved))
    held(
        "G16",
        f"stopped for {frozen_s:.0f} s: {in_words(voted)}, all acked and every screen right {right_s:.1f} s "
        "after it went on, 0 lost, 0 doubled",
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount its own disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.promise("G9", "G4")
def test_a_full_disk_refuses_votes_and_takes_them_once_there_is_room(small_disk: Path, held: Held) -> None:
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
        recount(held, place, "deal_size")
    held(
        "G9",
        f"{codes.count(None)} votes saved in what room the log had, then storage_unavailable and /readyz "
        "503; "
        "goes on once there is room, 0 lost",
    )


@pytest.mark.faults
@pytest.mark.promise("G2")
def test_every_acknowledged_vote_has_been_synced_to_the_disk(tmp_path: Path, held: Held) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    phones, votes_each = 10, 20
    with venue(tmp_path / "data") as place:
        seats = [place.join() for _ in range(phones)]
        wires = [seat.phone() for seat in seats]
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
        # One after another: each has a process group.
        for number in range(votes_each):
            for seat, wire in zip(seats, wires, strict=True):
                vote = seat.vote(answer=DEAL_SIZE[number % len(DEAL_SIZE)])
                assert wire.error("vote.cast", vote) is None
        tracer.terminate()
        tracer.wait(30)
        tracer.stderr.close()

    syncs = re.findall(r"(?:fsync|fdatasync)\(.*= 0$|resumed>.*= 0$", traced.read_text(), re.MULTILINE)
    votes = phones * votes_each
    assert len(syncs) >= votes
    held("G2", f"{votes} votes one after another, {len(syncs)} syncs of the disk traced in the kernel")
