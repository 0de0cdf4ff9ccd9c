"""The store under green threads, as the server runs it: nothing it waits for holds the others up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SERVER = """
import sys
from facilitator.host.loops import chosen_loop
loop = chosen_loop()
loop.patch()
if sys.argv[2:]:
    import os
    del os.environ["PSYCOPG_WAIT_FUNC"]

import threading, time
from functools import partial
from shared.store import VoteOutcome
from shared.workshop.commands import StartStep
from tests.store.room import at_once, open_room, open_store

store = open_store(sys.argv[1], run_blocking=loop.run_blocking)
room = open_room(store, StartStep("offer"))
phones = [room.join() for _ in range(100)]
pauses, is_over = [], False

def tick():
    last = time.monotonic()
    while not is_over:
        time.sleep(0.001)
        now = time.monotonic()
        pauses.append(now - last)
        last = now

ticking = threading.Thread(target=tick)
ticking.start()
outcomes = at_once([partial(room.cast, phone, "small") for phone in phones * 3])
is_over = True
ticking.join()
assert all(isinstance(outcome, VoteOutcome) for outcome in outcomes)
assert room.tally() == {'"small"': 100}
assert len(pauses) > 3, "the writer let nobody else run"
store.close()
print("all saved")
"""


def run_green(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-c", SERVER, url, *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PSYCOPG_WAIT_FUNC"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_votes_of_green_threads_are_saved_while_others_run(url: str) -> None:
    outcome = run_green(url)

    assert outcome.stdout == "all saved\n", outcome.stderr


@pytest.mark.postgres
def test_a_driver_that_would_stop_every_green_thread_is_refused(postgres_url: str) -> None:
    outcome = run_green(postgres_url, "without the right wait function")

    assert outcome.returncode != 0
    assert "driver_blocks (variable: PSYCOPG_WAIT_FUNC, value: wait_selector)" in outcome.stderr
