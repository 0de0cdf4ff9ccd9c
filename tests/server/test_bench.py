"""The benchmark counts honestly: a lost or doubled vote cannot hide in it."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from shared.definitions import load_definition
from shared.store import Created, Joined, Store
from shared.workshop.commands import StartStep
from tools.bench.command import bench
from tools.bench.figures import compare_with_database, pin
from tools.bench.load import Cast, Room, Watched, percentile

DEFINITION = load_definition()
DEAL_SIZE = [option.id for option in DEFINITION.items["deal_size"].options]


def open_store(url: str) -> Store:
    return Store.open(url, definition=DEFINITION, run_blocking=lambda call: call(), now=lambda: 1000.0)


def room_with_one_vote(url: str) -> tuple[Room, str]:
    """A room whose database holds one vote, DEAL_SIZE[0], and the participant who cast it."""
    store = open_store(url)
    account = store.accounts.create("bench", "hash")
    assert isinstance(account, str)
    created = store.workshops.create(account, name="w", language="fi", item_set="full")
    assert isinstance(created, Created)
    joined = store.participants.join(created.id, "digest")
    assert isinstance(joined, Joined)
    store.steering.command(created.id, account, StartStep("q1"), position=0)
    store.votes.save(
        created.id,
        joined.participant_id,
        intent="1",
        sequence=1,
        item="deal_size",
        round_=1,
        answer=DEAL_SIZE[0],
    )
    store.close()
    return Room("http://localhost", Watched(os.getpid()), workshop_id=created.id), joined.participant_id


def test_votes_are_compared_with_the_database_row_by_row(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bench.db'}"
    room, who = room_with_one_vote(url)

    room.casts = [Cast(who, "deal_size", DEAL_SIZE[0], is_acknowledged=True)]
    right = compare_with_database(room, url)
    room.casts.append(Cast(who, "sales_cycle", "x", is_acknowledged=True))
    one_lost = compare_with_database(room, url)
    room.casts = [Cast(who, "deal_size", DEAL_SIZE[1], is_acknowledged=True)]
    another_answer = compare_with_database(room, url)
    room.casts = []
    never_cast = compare_with_database(room, url)

    assert (right.acknowledged, right.saved, right.lost, right.doubled) == (1, 1, 0, 0)
    assert one_lost.lost == 1
    assert (another_answer.lost, another_answer.doubled) == (1, 1)
    assert never_cast.doubled == 1


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=50), st.floats(0.01, 1.0))
def test_a_percentile_is_the_smallest_value_that_covers_the_share(values: list[float], share: float) -> None:
    found = percentile(values, share)

    assert sum(value <= found for value in values) >= share * len(values) - 1e-9
    assert sum(value < found for value in values) < share * len(values)


def test_the_server_is_watched_through_the_kernel() -> None:
    own = Watched(os.getpid())

    assert own.memory_kb() > 10_000
    before_s = time.process_time()
    seen_s = own.cpu_s()
    assert before_s <= seen_s <= time.process_time()


def run_bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facilitator", "bench", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)


def test_a_vote_s_cost_is_told_for_each_size_of_the_hall() -> None:
    done = run_bench("votes", "--phones", "20,40", "--json")

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert [hall["phones"] for hall in figures["halls"]] == [20, 40]
    assert all(hall[way]["cpu_us"] > 0 for hall in figures["halls"] for way in ("paced", "burst"))
    kept = {"acknowledged": 20 + 20 + 40 + 40, "saved": 120, "lost": 0, "doubled": 0}
    assert figures["kept"] == kept


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system pins no threads")
def test_a_thread_that_ends_while_its_process_is_pinned_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pinned: list[int] = []

    def set_affinity(thread: int, _: set[int]) -> None:
        if thread == os.getpid():
            raise ProcessLookupError
        pinned.append(thread)

    ends = threading.Event()
    other = threading.Thread(target=ends.wait)
    other.start()
    monkeypatch.setattr(os, "sched_setaffinity", set_affinity)

    pin(os.getpid(), 0)

    ends.set()
    other.join()
    assert other.native_id in pinned


@pytest.mark.faults
@pytest.mark.timeout(240)
def test_idle_workshops_are_weighed_beside_one_that_votes() -> None:
    done = run_bench("idle", "--workshops", "200", "--consoles", "50", "--seconds", "2", "--json")

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["workshops"], figures["consoles"]) == (200, 50)
    assert figures["beside"]["memory_kb"] > figures["alone"]["memory_kb"]
    assert figures["kb_a_console"] > 0
    assert (figures["kept"]["lost"], figures["kept"]["doubled"]) == (0, 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--processes", "1,many"), "1 to 64"),
        (("--processes", "0"), "1 to 64"),
        (("processes", "1", "2", "--database", "postgresql://localhost/x"), "--redis"),
        (("votes", "--phones", "400,100"), "larger than the one before"),
        (("idle", "--workshops", "5", "--consoles", "6"), "6 consoles"),
    ],
)
def test_what_cannot_be_measured_is_told_before_anything_starts(
    arguments: tuple[str, ...], words: str
) -> None:
    told = CliRunner().invoke(bench, arguments)

    assert told.exit_code == 2
    assert words in told.output


def test_one_workshop_is_measured_with_more_phones_than_may_join_from_one_address() -> None:
    asked = ("--workshops", "1", "--phones", "601", "--rate", "50", "--seconds", "1", "--json")

    done = run_bench("live", *asked)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["kept"] == {"acknowledged": 651, "saved": 651, "lost": 0, "doubled": 0}


def test_workshops_that_vote_at_the_same_time_are_measured_and_every_vote_counted() -> None:
    done = run_bench("live", "--workshops", "3", "--phones", "2", "--rate", "50", "--seconds", "1", "--json")

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["workshops"], figures["phones"], figures["votes"]) == (3, 2, 50)
    assert figures["burst_votes"] == 6
    assert figures["kept"] == {"acknowledged": 56, "saved": 56, "lost": 0, "doubled": 0}
    assert figures["cpu_ms_a_vote"] > 0
    assert figures["p50_ms"] <= figures["p95_ms"] <= figures["p99_ms"]
