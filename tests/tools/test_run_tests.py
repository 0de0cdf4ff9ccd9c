from __future__ import annotations

import sys

import pytest

from tools import run_tests
from tools.run_tests import PARTS, lines_of, main


def part(status: int) -> tuple[str, ...]:
    return (sys.executable, "-c", f"raise SystemExit({status})")


def test_each_part_is_listed_with_its_time_and_the_sum_follows() -> None:
    assert lines_of([("check", 12.9, True), ("unit", 185.0, False)]) == [
        "check        0 min 12 s  passed",
        "unit         3 min 05 s  FAILED",
        "together     3 min 17 s",
    ]


def test_a_part_that_fails_fails_the_run_and_the_later_ones_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_tests, "PARTS", {"unit": part(1), "browser": part(0)})

    assert main([]) == 1
    assert [line.split()[-1] for line in capsys.readouterr().out.split("\n")[1:3]] == ["FAILED", "passed"]


def test_a_failed_check_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_tests, "PARTS", {"check": part(2), "unit": part(0)})

    assert main([]) == 1
    assert "unit" not in capsys.readouterr().out


def test_every_test_belongs_to_one_part() -> None:
    marks = [command[command.index("-m", 3) + 1] for command in PARTS.values() if "pytest" in command]

    assert marks == [
        "not browser and not promise and not alone",
        "not browser and not promise and not alone",
        "browser and not promise and not alone",
        "promise or alone",
    ]


def test_a_gate_that_hangs_is_ended_and_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    hanging = (sys.executable, "-c", "while True: pass")
    monkeypatch.setattr(run_tests, "PARTS", {"front end": hanging, "unit": part(0)})
    monkeypatch.setattr(run_tests, "GATE_LIMIT_S", 0.5)

    assert main([]) == 1
    said = capfd.readouterr()
    assert "front end: not done after 0.5 s" in said.err
    assert "unit" not in said.out
