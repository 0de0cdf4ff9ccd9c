"""Runs the tests of rules, numbers and store on each supported Python at hand: `make test-pythons`.

    python -m tools.run_pythons UV            every version of PYTHONS
    python -m tools.run_pythons UV 3.13       the versions named

A Python is looked for on PATH, among pyenv's and among uv's; none is downloaded. One that is absent is named
and fails nothing. Each gets an environment in .tools with the locked packages, except the one that runs this.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PYTHONS: Final = ("3.11", "3.13", "3.14")
TESTS: Final = (
    *("-q", "-p", "no:cacheprovider"),
    *("-m", "not browser and not postgres and not promise and not alone"),
    *("tests/consensus", "tests/workshop", "tests/store"),
)


def candidates(version: str, home: Path) -> Iterator[Path]:
    """Where a Python of this version may be; a pyenv shim that leads nowhere is among them."""
    if on_path := shutil.which(f"python{version}"):
        yield Path(on_path)
    yield from sorted((home / ".pyenv" / "versions").glob(f"{version}.*/bin/python{version}"))
    yield from sorted((home / ".local/share/uv/python").glob(f"cpython-{version}.*/bin/python{version}"))


def find_python(version: str, home: Path) -> Path | None:
    """The first candidate that starts and is of this version."""
    for path in candidates(version, home):
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        answer = subprocess.run([path, "-c", code], check=False, capture_output=True, text=True)
        if answer.stdout.strip() == version:
            return path
    return None


def environment_of(python: Path, version: str, uv: str) -> Path | None:
    """The Python of an environment with the locked packages; None if they cannot be installed for it."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return Path(sys.executable)
    folder = ROOT / ".tools" / f"python-{version}"
    installed = subprocess.run(
        [uv, "sync", "--quiet", "--locked", "--python", python],
        check=False,
        cwd=ROOT,
        env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder)},
    )
    return None if installed.returncode else folder / "bin" / "python"


def main(arguments: Sequence[str]) -> int:
    """Prints a line a version; 1 if the tests failed on one, or its packages could not be installed."""
    uv, *versions = arguments
    lines: list[str] = []
    for version in versions or PYTHONS:
        found = find_python(version, Path.home())
        if found is None:
            lines.append(f"{version}  absent: not on PATH, among pyenv's or among uv's")
            continue
        python = environment_of(found, version, uv)
        if python is None:
            lines.append(f"{version}  FAILED: its packages were not installed ({found})")
            continue
        has_passed = not subprocess.run([python, "-m", "pytest", *TESTS], check=False, cwd=ROOT).returncode
        lines.append(f"{version}  {'passed' if has_passed else 'FAILED'} ({found})")
    print("\n".join(lines))
    return int(any("FAILED" in line for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
