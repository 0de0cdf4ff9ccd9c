"""A whole run of the benchmark, with its own count of the votes."""

import json
import subprocess
import sys

import pytest


@pytest.mark.faults
@pytest.mark.timeout(300)
def test_a_whole_run_loses_and_doubles_nothing() -> None:
    command = [sys.executable, "-m", "facilitator", "bench", "--phones", "200", "--json"]

    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["lost"], figures["doubled"]) == (0, 0)
    assert figures["kept"]["acknowledged"] == figures["kept"]["saved"] == 200 + 100 + 3 * 200
    assert set(figures["ratio_to_bare"]) == {"joins", "sockets", "burst", "reveal", "memory"}
