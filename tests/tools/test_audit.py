"""`make audit` tells known holes, none, and nobody knows apart."""

from __future__ import annotations

import json

import pytest

from tools.audit_dependencies import Outcome, read_node, read_python

HOLE = {"name": "flask", "version": "0.1", "vulns": [{"id": "GHSA-1"}]}
CLEAN = {"name": "flask", "version": "3.1", "vulns": []}


@pytest.mark.parametrize(
    ("status", "written", "outcome"),
    [
        (0, json.dumps({"dependencies": [CLEAN]}), Outcome.CLEAN),
        (1, json.dumps({"dependencies": [CLEAN, HOLE]}), Outcome.VULNERABLE),
        (1, "", Outcome.UNREACHED),
        (-1, "", Outcome.UNREACHED),
        (1, json.dumps({"dependencies": [CLEAN]}), Outcome.UNREACHED),
    ],
)
def test_what_pip_audit_says_is_read(status: int, written: str, outcome: Outcome) -> None:
    assert read_python(status, written)[0] == outcome


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ('{"vulnerabilities": {}}', Outcome.CLEAN),
        ('{"vulnerabilities": {"vite": {"severity": "high"}}}', Outcome.VULNERABLE),
        ('{"error": {"code": "ENOTFOUND"}}', Outcome.UNREACHED),
        ("", Outcome.UNREACHED),
        ("[]", Outcome.UNREACHED),
    ],
)
def test_what_npm_says_is_read(written: str, outcome: Outcome) -> None:
    assert read_node(written)[0] == outcome
