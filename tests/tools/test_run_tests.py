from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from tools import run_tests
from tools.run_tests import PARTS, PYTEST, ROOT, SECOND_TRY, TRIED_AGAIN_MAX, Taken, lines_of, main


def part(status: int) -> tuple[str, ...]:
    return (sys.executable, "-c", f"raise SystemExit({status})")


def test_each_part_is_listed_with_its_time_and_the_whole_follows() -> None:
    assert lines_of(
        [Taken("check", 12.9, has_passed=True), Taken("unit", 185.0, has_passed=False)], 197.9
    ) == [
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
    assert parts_of("tests/server", {"alone"}) == ["alone"]
    assert parts_of("tests/server", {"alone", "promise"}) == ["alone"]
    assert "-n" not in PARTS["alone"]
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


TESTS = """
import os, pathlib, pytest
TRIES = pathlib.Path(__file__).with_suffix(".tries")

def is_first_try(name):
    mark = TRIES.with_suffix("." + name)
    has_run = mark.exists()
    mark.touch()
    return not has_run

def test_sound(): pass
@pytest.mark.parametrize("number", range(COUNT))
def test_unsteady(number): assert not is_first_try(f"unsteady{number}")
def test_broken(): assert not IS_BROKEN
"""
DEALT_TO_TWO = ("-p", "xdist", "-n", "2", "--dist", "loadfile")


def part_of(
    folder: Path, *, unsteady: int, is_broken: bool = False, dealt: Sequence[str] = ()
) -> tuple[str, ...]:
    """A part with so many tests that fail at the first try."""
    text = TESTS.replace("COUNT", str(unsteady)).replace("IS_BROKEN", str(is_broken))
    (folder / "test_made_up.py").write_text(text, encoding="utf-8")
    return (*PYTEST, *dealt, "-q", f"--rootdir={folder}", "-c", "/dev/null", str(folder))


def tries_named(said: str) -> list[str]:
    """The tests under the last heading."""
    _, _, after = said.rpartition(SECOND_TRY)
    return (
        [line.rpartition("::")[2] for line in after.splitlines() if "::" in line]
        if SECOND_TRY in said
        else []
    )


def run_part(monkeypatch: pytest.MonkeyPatch, name: str, command: tuple[str, ...], folder: Path) -> int:
    monkeypatch.setattr(run_tests, "PARTS", {name: command})
    monkeypatch.setattr(run_tests, "PYTEST", (*PYTEST, "-q", f"--rootdir={folder}", "-c", "/dev/null"))
    monkeypatch.setattr(run_tests, "ROOT", folder)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return main([])


def test_a_test_of_browsers_that_passes_at_the_second_try_lets_the_part_pass_and_is_named_last(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status = run_part(monkeypatch, "browser", part_of(tmp_path, unsteady=2, dealt=DEALT_TO_TWO), tmp_path)

    said = capfd.readouterr().out
    assert status == 0
    assert sorted(tries_named(said)) == ["test_unsteady[0]", "test_unsteady[1]"]
    assert "browser" in said.partition(SECOND_TRY)[0]


def test_a_test_that_fails_twice_fails_the_part(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status = run_part(monkeypatch, "server", part_of(tmp_path, unsteady=1, is_broken=True), tmp_path)

    assert status == 1
    assert tries_named(capfd.readouterr().out) == ["test_unsteady[0]"]


def test_many_failures_are_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    command = part_of(tmp_path, unsteady=TRIED_AGAIN_MAX + 1)

    status = run_part(monkeypatch, "promises", command, tmp_path)

    assert status == 1
    assert SECOND_TRY not in capfd.readouterr().out


def test_a_failed_test_of_rules_is_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status = run_part(monkeypatch, "unit", part_of(tmp_path, unsteady=1), tmp_path)

    assert status == 1
    assert SECOND_TRY not in capfd.readouterr().out
