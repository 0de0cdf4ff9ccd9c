"""`roolitus bench processes` on real servers: it counts every vote, whichever process saved it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.processes.conftest import Valkey

pytestmark = [pytest.mark.postgres, pytest.mark.faults, pytest.mark.timeout(400)]


def test_one_and_two_processes_are_measured_and_no_vote_is_missing(database: str, valkey: Valkey) -> None:
    command = [sys.executable, "-m", "facilitator", "bench", "processes", "1", "2", "--phones", "200"]

    run = subprocess.run(
        [*command, "--database", database, "--redis", valkey.url],
        capture_output=True,
        text=True,
        check=False,
    )

    print(run.stdout)
    assert run.returncode == 0, run.stderr
    figures = {
        name.strip(): values.split()
        for name, values in re.findall(r"^(.{32})((?: +[\d,]+)+)$", run.stdout, re.MULTILINE)
    }
    assert figures["processes"] == ["1", "2"]
    assert figures["votes acknowledged"] == ["900", "900"]
    assert figures["lost"] == figures["doubled"] == ["0", "0"]
