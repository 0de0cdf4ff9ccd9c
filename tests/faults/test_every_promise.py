"""Every promise is tried in each run and for longer by `make faults`, and docs/guarantees.md has it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.promises import PROMISES

ROOT = Path(__file__).resolve().parents[2]


def test_the_document_names_every_promise_and_no_other() -> None:
    text = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")

    assert sorted(set(re.findall(r"\bG\d+\b", text)), key=lambda name: int(name[1:])) == list(PROMISES)


def test_every_promise_has_a_test() -> None:
    """Read from the sources: no part of the suite collects all tests."""
    marked = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for arguments in re.findall(r"mark\.promise\(([^)]*)\)", path.read_text(encoding="utf-8"))
        for name in re.findall(r'"(G\d+)"', arguments)
    }

    assert marked == set(PROMISES)
