"""Runs the whole suite part by part and prints at the end how long each took: `make test`.

    python -m tools.run_tests            every part
    python -m tools.run_tests unit       the parts named

The checks and the front end, which use one core each, run side by side. What measures times (`promise`,
`alone`) comes last and has the cores to itself; the other tests are dealt to two processes. The promises of
the store measure no times and are dealt with its other tests.

A part names its folders, since reading all the tests takes longer than some parts.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Final

ROOT: Final = Path(__file__).resolve().parents[1]
PYTEST: Final = (sys.executable, "-m", "pytest")
DEALT: Final = ("-n", "2", "--dist", "loadfile")
SHARING: Final = "not promise and not alone"
SERVERS: Final = ("tests/server", "tests/processes", "tests/docker")
STORE: Final = ("tests/store",)
SCREENS: Final = ("tests/e2e", "tests/participant")
TIMED: Final = ("tests/faults", "tests/participant", "tests/processes", "tests/server")
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
    "store": (*PYTEST, *DEALT, "-m", "not browser and not alone", *STORE),
    "server": (*PYTEST, *DEALT, "-m", f"not browser and {SHARING}", *SERVERS),
    "browser": (*PYTEST, *DEALT, "-m", f"browser and {SHARING}", *SCREENS),
    "promises": (*PYTEST, "-m", "promise or alone", *TIMED),
}
GATES: Final = ("check", "front end")
"""The parts that end the run where they fail: nothing after them is worth its time."""
GATE_LIMIT_S: Final = 900.0
"""A gate that takes longer hangs: its tools have no time limit that interrupts a loop."""


Taken = tuple[str, float, bool]
"""A part, how many seconds it took and whether it passed."""


def lines_of(taken: Iterable[Taken], total_s: float) -> list[str]:
    """A line for each part: its name, its time and whether it passed; then how long the whole took."""
    lines = [
        f"{name:<10} {_minutes(seconds)}  {'passed' if has_passed else 'FAILED'}"
        for name, seconds, has_passed in taken
    ]
    return [*lines, f"{'together':<10} {_minutes(total_s)}"]


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60:>3} min {int(seconds) % 60:02} s"


def _run(name: str) -> Taken:
    begun_s = time.monotonic()
    has_passed = subprocess.run(PARTS[name], cwd=ROOT, check=False).returncode == 0
    return name, time.monotonic() - begun_s, has_passed


def _run_gate(name: str) -> Taken:
    """Runs a gate and shows what it said once it has ended, as another one runs beside it."""
    begun_s = time.monotonic()
    with tempfile.TemporaryFile() as said:
        has_passed = _has_passed(name, said)
        said.seek(0)
        print(f"--- {name}\n{said.read().decode(errors='replace')}", flush=True)
    return name, time.monotonic() - begun_s, has_passed


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
    if all(has_passed for _, _, has_passed in taken):
        taken += [_run(name) for name in chosen if name not in GATES]
    print("\n" + "\n".join(lines_of(taken, time.monotonic() - begun_s)), flush=True)
    return 0 if all(has_passed for _, _, has_passed in taken) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
