"""Runs the whole suite part by part and prints at the end how long each took: `make test`.

    python -m tools.run_tests            every part
    python -m tools.run_tests unit       the parts named

What measures times (`promise`, `alone`) comes last and has the cores to itself; the other tests are dealt to
two processes.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PYTEST: Final = (sys.executable, "-m", "pytest")
DEALT: Final = ("-n", "2", "--dist", "loadfile")
SHARING: Final = "not promise and not alone"
SERVERS: Final = ("tests/server", "tests/processes", "tests/docker")
PARTS: Final[Mapping[str, Sequence[str]]] = {
    "check": ("make", "--no-print-directory", "check"),
    "front end": ("make", "--no-print-directory", "test-web"),
    "unit": (
        *PYTEST,
        *DEALT,
        "-m",
        f"not browser and {SHARING}",
        *(f"--ignore={folder}" for folder in SERVERS),
    ),
    "server": (*PYTEST, *DEALT, "-m", f"not browser and {SHARING}", *SERVERS),
    "browser": (*PYTEST, *DEALT, "-m", f"browser and {SHARING}"),
    "promises": (*PYTEST, "-m", "promise or alone"),
}
GATES: Final = ("check", "front end")
"""The parts that end the run where they fail: nothing after them is worth its time."""
GATE_LIMIT_S: Final = 900.0
"""A gate that takes longer hangs: its tools have no limit of their own that breaks into a loop."""


def lines_of(taken: Iterable[tuple[str, float, bool]]) -> list[str]:
    """A line for each part: its name, its time and whether it passed; then the sum."""
    rows = list(taken)
    total_s = sum(seconds for _, seconds, _ in rows)
    lines = [
        f"{name:<10} {_minutes(seconds)}  {'passed' if has_passed else 'FAILED'}"
        for name, seconds, has_passed in rows
    ]
    return [*lines, f"{'together':<10} {_minutes(total_s)}"]


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60:>3} min {int(seconds) % 60:02} s"


def _has_passed(name: str) -> bool:
    """Runs a part. A gate runs in a session of its own, so that what hangs below it can be ended with it."""
    if name not in GATES:
        return subprocess.run(PARTS[name], cwd=ROOT, check=False).returncode == 0
    with subprocess.Popen(PARTS[name], cwd=ROOT, start_new_session=True) as process:
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
    taken: list[tuple[str, float, bool]] = []
    for name in names or PARTS:
        begun_s = time.monotonic()
        has_passed = _has_passed(name)
        taken.append((name, time.monotonic() - begun_s, has_passed))
        if name in GATES and not has_passed:
            break
    print("\n" + "\n".join(lines_of(taken)), flush=True)
    return 0 if all(has_passed for _, _, has_passed in taken) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
