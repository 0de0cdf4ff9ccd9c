from __future__ import annotations

import sys
from collections.abc import Collection
from itertools import combinations

import pytest

from tools import run_tests
from tools.run_tests import PARTS, ROOT, lines_of, main


def part(status: int) -> tuple[str, ...]:
    return (sys.executable, "-c", f"raise SystemExit({status})")


def test_each_part_is_listed_with_its_time_and_the_whole_follows() -> None:
    assert lines_of([("check", 12.9, True), ("unit", 185.0, False)], 197.9) == [
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


MARKS = ("browser", "promise", "alone")


def parts_of(folder: str, marks: Collection[str]) -> list[str]:
    """The parts that run a test of the folder with these marks."""
    found = []
    for name, command in PARTS.items():
        if "pytest" not in command:
            continue
        at = command.index("-m", 3)
        ignored = {one.removeprefix("--ignore=") for one in command if one.startswith("--ignore=")}
        folders = [one for one in command[at + 2 :] if not one.startswith("-")]
        is_taken = eval(command[at + 1], {}, {mark: mark in marks for mark in MARKS})  # noqa: S307  # our own
        if is_taken and folder not in ignored and (not folders or folder in folders):
            found.append(name)
    return found


def test_every_test_belongs_to_one_part() -> None:
    """Whatever marks a file uses, each alone or together with the others, or none."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        folder = "/".join(path.relative_to(ROOT).parts[:2])
        text = path.read_text(encoding="utf-8")
        used = [mark for mark in MARKS if f"mark.{mark}" in text]
        for marks in (
            combination for size in range(len(used) + 1) for combination in combinations(used, size)
        ):
            assert len(parts_of(folder, marks)) == 1, (path.name, marks)


def test_the_tests_that_measure_times_have_the_cores_to_themselves() -> None:
    assert parts_of("tests/server", {"alone"}) == ["promises"]
    assert "-n" not in PARTS["promises"]
    assert parts_of("tests/store", {"promise"}) == ["store"]


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
