"""Every promise is tried in each run and for longer by `make faults`, and stands in docs/guarantees.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.promises import PROMISES, RECORDS

ROOT = Path(__file__).resolve().parents[2]


def test_the_document_names_every_promise_and_no_other() -> None:
    text = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")

    assert sorted(set(re.findall(r"\bG\d+\b", text)), key=lambda name: int(name[1:])) == list(PROMISES)


def test_every_promise_has_a_test(request: pytest.FixtureRequest) -> None:
    if request.config.args != request.config.getini("testpaths"):
        pytest.skip("only a whole run knows every test")
    marked = request.config.stash[RECORDS].promises.values()

    assert {name for names in marked for name in names} == set(PROMISES)
