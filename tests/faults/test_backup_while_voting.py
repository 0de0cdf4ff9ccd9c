"""`roolitus backup` beside a server that saves votes, and what copying the file alone would lose (G18)."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.voters import ITEMS, Kept, lost, saved_votes, voting
from tests.promises import Held
from tests.server.wire import venue

PHONES = 20


def back_up(data: Path, copy: Path) -> None:
    command = [sys.executable, "-m", "facilitator", "backup", str(copy), "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def is_complete(copy: Path, acknowledged: Kept) -> bool:
    try:
        return not lost(acknowledged, saved_votes(copy))
    except (sqlite3.Error, AssertionError):
        return False


@pytest.mark.promise("G18")
@pytest.mark.parametrize(
    "backups", [2, pytest.param(15, marks=[pytest.mark.faults, pytest.mark.timeout(600)])]
)
def test_a_backup_has_every_vote_that_was_acknowledged_when_it_began_and_a_copied_file_has_not(
    tmp_path: Path, held: Held, backups: int
) -> None:
    began: list[Kept] = []
    with venue(tmp_path / "data") as place, voting(place, PHONES) as crowd:
        crowd.wait_for(PHONES * len(ITEMS))
        for number in range(backups):
            crowd.wait_for(PHONES)
            began.append(crowd.acknowledged())
            shutil.copyfile(place.server.data / "roolitus.db", tmp_path / f"copied-{number}.db")
            back_up(place.server.data, tmp_path / f"backup-{number}.db")

    complete = [is_complete(tmp_path / f"backup-{number}.db", acked) for number, acked in enumerate(began)]
    copied = [is_complete(tmp_path / f"copied-{number}.db", acked) for number, acked in enumerate(began)]
    assert all(complete)
    # A copy made just after the log was written back would be whole by chance.
    assert copied.count(False) > backups / 2
    held(
        "G18",
        f"{backups} backups while {crowd.votes:,} votes were acked, each with all {len(began[0])} that were "
        f"acked when it began; of {backups} copies of the file alone {copied.count(False)} lacked some",
    )
