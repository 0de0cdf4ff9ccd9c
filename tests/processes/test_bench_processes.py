"""`roolitus bench processes` on real servers: it counts every vote, whichever process saved it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.processes.conftest import Valkey

pytestmark = [pytest.mark.postgres, pytest.mark.faults, pytest.mark.timeout(400)]


def figures_of(command: list[str]) -> dict[str, list[str]]:
    """The table that a command prints, by the name of the row."""
    run = subprocess.run(
        [sys.executable, "-m", "facilitator", "bench", *command], capture_output=True, text=True, check=False
    )
    print(run.stdout)
    assert run.returncode == 0, run.stderr
    rows = re.findall(r"^(.{32})((?: +[\d,]+)+)$", run.stdout, re.MULTILINE)
    return {name.strip(): values.split() for name, values in rows}


def test_servers_of_its_own_are_started_where_none_are_named() -> None:
    figures = figures_of(["--processes", "1,2", "--database", "postgresql", "--phones", "200"])

    assert figures["processes"] == ["1", "2"]
    assert figures["votes acknowledged"] == ["900", "900"]
    assert figures["lost"] == figures["doubled"] == ["0", "0"]


def test_one_and_two_processes_are_measured_and_no_vote_is_missing(database: str, valkey: Valkey) -> None:
    servers = ["--database", database, "--redis", valkey.url]

    figures = figures_of(["processes", "1", "2", "--phones", "200", *servers])

    assert figures["processes"] == ["1", "2"]
    assert figures["votes acknowledged"] == ["900", "900"]
    assert figures["lost"] == figures["doubled"] == ["0", "0"]
