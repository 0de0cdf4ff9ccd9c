"""The table of threats names tests that there are, and every threat has one."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", DOCUMENT)
ROWS = [line for line in DOCUMENT.splitlines() if line.startswith("| ") and not line.startswith("| threat")]


def test_every_test_that_the_document_names_exists() -> None:
    missing = [
        f"{path}::{name}"
        for path, name in NAMED
        if not (ROOT / path).is_file()
        or (name and f"def {name}(" not in (ROOT / path).read_text(encoding="utf-8"))
    ]

    assert len(NAMED) > 30
    assert missing == []


def test_every_threat_has_a_test() -> None:
    assert len(ROWS) > 15
    assert [row for row in ROWS if "`tests/" not in row] == []
