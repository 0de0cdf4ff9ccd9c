"""Asks the public advisory databases about every pinned dependency; for `make audit`.

Ends with 0 where nothing is known, 1 where something is, and 3 where a database could not be asked, so that
nobody knows.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final

import click

from tools.build_front_end import npm_command

TIMEOUT_S: Final = 300


class Outcome(IntEnum):
    """What a database said, as the exit status says it."""

    CLEAN = 0
    VULNERABLE = 1
    UNREACHED = 3


def ask(command: Sequence[str]) -> tuple[int, str]:
    """Runs a command; its status and what it wrote. One that takes too long counts as not reached."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
        )  # our own
    except (OSError, subprocess.TimeoutExpired):
        return -1, ""
    return done.returncode, done.stdout


def read_python(status: int, written: str) -> tuple[Outcome, list[str]]:
    """What pip-audit found, from its JSON; without any it has reached nobody."""
    try:
        packages = json.loads(written)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Outcome.UNREACHED, []
    found = [
        f"{one['name']} {one['version']}: {hole['id']}" for one in packages for hole in one.get("vulns", [])
    ]
    if found:
        return Outcome.VULNERABLE, found
    return (Outcome.CLEAN if status == 0 else Outcome.UNREACHED), []


def read_node(written: str) -> tuple[Outcome, list[str]]:
    """What `npm audit` found, from its JSON."""
    try:
        report = json.loads(written)
        holes = report["vulnerabilities"]
    except (ValueError, KeyError, TypeError):
        return Outcome.UNREACHED, []
    found = [f"{name}: {hole['severity']}" for name, hole in holes.items()]
    return (Outcome.VULNERABLE if found else Outcome.CLEAN), found


def audit_python(uv: str) -> tuple[Outcome, list[str]]:
    """Asks about what uv.lock pins."""
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder) / "pinned.txt"
        exported = ask(
            [uv, "export", "-q", "--locked", "--no-emit-project", "--no-annotate", "-o", str(pinned)]
        )
        if exported[0] != 0:
            return Outcome.UNREACHED, []
        options = [
            "--requirement",
            str(pinned),
            "--disable-pip",
            "--format",
            "json",
            "--progress-spinner",
            "off",
        ]
        status, written = ask([uv, "tool", "run", "pip-audit", *options])
    return read_python(status, written)


def audit_node() -> tuple[Outcome, list[str]]:
    """Asks about what package-lock.json pins."""
    return read_node(ask(npm_command("audit", "--json", "--package-lock-only"))[1])


def main() -> None:
    """The argument is uv."""
    outcomes = []
    for name, (outcome, found) in (("Python", audit_python(sys.argv[1])), ("Node", audit_node())):
        outcomes.append(outcome)
        words = {
            Outcome.CLEAN: "no known vulnerability",
            Outcome.VULNERABLE: "known vulnerabilities",
            Outcome.UNREACHED: "the advisory database could not be asked, so nothing is known",
        }
        click.echo(f"{name}: {words[outcome]}")
        for line in found:
            click.echo(f"  {line}")
    raise SystemExit(Outcome.VULNERABLE if Outcome.VULNERABLE in outcomes else max(outcomes))


if __name__ == "__main__":
    main()
