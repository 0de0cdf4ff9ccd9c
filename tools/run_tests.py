"""Runs the whole suite part by part and prints at the end how long each took: `make test`.

    python -m tools.run_tests            every part
    python -m tools.run_tests unit       the parts named

The checks and the front end, which use one core each, run side by side; the tests are dealt to two processes.
What measures times (`alone`) comes last, one test at a time, and has the cores to itself.

A part names its folders, since reading all the tests takes longer than some parts.

Where browsers and real servers are played with, a test may fail because the machine was busy at that moment.
A few such failures are run once more, one at a time; what passes then is named at the very end, to be mended.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

ROOT: Final = Path(__file__).resolve().parents[1]
PYTEST: Final = (sys.executable, "-m", "pytest")
DEALT: Final = ("-n", "2", "--dist", "loadfile")
DEALT_SINGLY: Final = ("-n", "2", "--dist", "worksteal")
"""For files of which one takes longer than half of all, and which share nothing that takes long to make."""
SHARING: Final = "not promise and not alone"
SERVERS: Final = ("tests/server", "tests/processes", "tests/docker")
STORE: Final = ("tests/store",)
SCREENS: Final = ("tests/e2e", "tests/participant")
PROMISES: Final = ("tests/faults", "tests/participant", "tests/processes", "tests/server")
TIMED: Final = ("tests/server",)
PARTS: Final[Mapping[str, Sequence[str]]] = {
    "check": ("make", "--no-print-directory", "check"),
    "front end": ("make", "--no-print-directory", "test-web"),
    "unit": (
        *PYTEST,
        *DEALT,
        "-m",
        f"not browser and {SHARING}",
        *(f"--ignore={folder}" for folder in (*SERVERS, *STORE)),
    ),
    "store": (*PYTEST, *DEALT_SINGLY, "-m", "not browser and not alone", *STORE),
    "server": (*PYTEST, *DEALT, "-m", f"not browser and {SHARING}", *SERVERS),
    "browser": (*PYTEST, *DEALT, "-m", f"browser and {SHARING}", *SCREENS),
    "promises": (*PYTEST, *DEALT, "-m", "promise and not alone", *PROMISES),
    "alone": (*PYTEST, "-m", "alone", *TIMED),
}
TRIED_AGAIN: Final = ("server", "browser", "promises", "alone")
"""The parts whose failed tests are run once more: what they wait for depends on other processes."""
TRIED_AGAIN_MAX: Final = 5
"""More failures than these are no accident."""
TESTS_FAILED: Final = 1
"""Pytest's status when tests ran and some failed; others mean that it could not run them."""
SECOND_TRY: Final = "PASSED ONLY AT THE SECOND TRY: mend these, each waits for less than it needs"
GATES: Final = ("check", "front end")
"""The parts that end the run where they fail: nothing after them is worth its time."""
GATE_LIMIT_S: Final = 900.0
"""A gate that takes longer hangs: its tools have no time limit that interrupts a loop."""


@dataclass(frozen=True)
class Taken:
    """A part that has run."""

    name: str
    seconds: float
    has_passed: bool
    second_tries: tuple[str, ...] = ()
    """The tests that failed and then passed."""


def lines_of(taken: Sequence[Taken], total_s: float) -> list[str]:
    """A line for each part: its name, its time and whether it passed; then how long the whole took.

    Last of all the tests that passed at the second try.
    """
    lines = [
        f"{one.name:<10} {_minutes(one.seconds)}  {'passed' if one.has_passed else 'FAILED'}" for one in taken
    ]
    tests = [f"  {one.name}: {test}" for one in taken for test in one.second_tries]
    frame = "!" * len(SECOND_TRY)
    heading = ["", frame, SECOND_TRY, frame] if tests else []
    return [*lines, f"{'together':<10} {_minutes(total_s)}", *heading, *tests]


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60:>3} min {int(seconds) % 60:02} s"


def _run(name: str) -> Taken:
    begun_s = time.monotonic()
    if name in TRIED_AGAIN:
        with tempfile.TemporaryDirectory(prefix="roolitus-tests-") as cache:
            has_passed, second_tries = _run_twice(PARTS[name], Path(cache))
    else:
        has_passed = subprocess.run(PARTS[name], cwd=ROOT, check=False).returncode == 0
        second_tries = ()
    return Taken(name, time.monotonic() - begun_s, has_passed, second_tries)


def _run_twice(command: Sequence[str], cache: Path) -> tuple[bool, tuple[str, ...]]:
    """Runs a part, and a few failed tests of it again; whether it passed, and by which second tries."""
    remembering = ("-o", f"cache_dir={cache}")
    status = subprocess.run((*command, *remembering), cwd=ROOT, check=False).returncode
    failed = _failed_tests(cache)
    if status != TESTS_FAILED or not 0 < len(failed) <= TRIED_AGAIN_MAX:
        return status == 0, ()
    print(f"\n--- once more, one at a time: {', '.join(failed)}", flush=True)
    again = subprocess.run((*PYTEST, *remembering, *failed), cwd=ROOT, check=False).returncode
    still_failed = _failed_tests(cache)
    return again == 0, tuple(test for test in failed if test not in still_failed)


def _failed_tests(cache: Path) -> list[str]:
    """The tests that failed when they last ran, as pytest keeps them; dealt tests are in the same list."""
    kept = cache / "v" / "cache" / "lastfailed"
    return list(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else []


def _run_gate(name: str) -> Taken:
    """Runs a gate and shows what it said once it has ended, as another one runs beside it."""
    begun_s = time.monotonic()
    with tempfile.TemporaryFile() as said:
        has_passed = _has_passed(name, said)
        said.seek(0)
        print(f"--- {name}\n{said.read().decode(errors='replace')}", flush=True)
    return Taken(name, time.monotonic() - begun_s, has_passed)


def _has_passed(name: str, output: IO[bytes]) -> bool:
    """Runs a gate in a new session, so that what hangs below it can be ended with it."""
    with subprocess.Popen(
        PARTS[name], cwd=ROOT, start_new_session=True, stdout=output, stderr=subprocess.STDOUT
    ) as process:
        try:
            return process.wait(GATE_LIMIT_S) == 0
        except subprocess.TimeoutExpired:
            print(f"{name}: not done after {GATE_LIMIT_S:g} s", file=sys.stderr, flush=True)
            return False
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def main(names: Sequence[str]) -> int:
    """Runs these parts, or all; the exit status."""
    begun_s = time.monotonic()
    chosen = list(names or PARTS)
    with ThreadPoolExecutor() as side_by_side:
        taken = list(side_by_side.map(_run_gate, [name for name in chosen if name in GATES]))
    if all(one.has_passed for one in taken):
        taken += [_run(name) for name in chosen if name not in GATES]
    print("\n" + "\n".join(lines_of(taken, time.monotonic() - begun_s)), flush=True)
    return 0 if all(one.has_passed for one in taken) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
