from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import NoReturn

import playwright.sync_api
import pytest
from click.testing import CliRunner

from facilitator.cli import COMMANDS, main
from tools.bench.slow_phone import PhoneFigures
from tools.bench.wall import WallFigures


def test_the_benchmark_is_found_in_a_clone() -> None:
    shown = CliRunner().invoke(main, ["bench", "--help"])

    assert shown.exit_code == 0
    assert "--phones" in shown.output


def without_playwright(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)


def without_chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> NoReturn:
        raise playwright.sync_api.Error("Executable doesn't exist")

    monkeypatch.setattr("playwright.sync_api.sync_playwright", nullcontext)
    monkeypatch.setattr("tools.chromium.launch", refuse)


@pytest.mark.parametrize(
    ("take_away", "words"), [(without_playwright, "make setup"), (without_chromium, "make browser")]
)
def test_the_phone_is_not_measured_without_a_browser_and_the_command_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, take_away: Callable[[pytest.MonkeyPatch], None], words: str
) -> None:
    take_away(monkeypatch)

    said = CliRunner().invoke(main, ["bench", "phone"])

    assert said.exit_code == 2
    assert words in said.output


def test_a_run_is_as_slow_as_its_slowest_tap_and_the_median_of_the_runs_counts() -> None:
    figures = PhoneFigures("Chromium", 0.5, [2.0, 3.0, 2.5], [[8, 40], [48, 16], [24, 32]])

    written = figures.as_json()

    assert (written["first_choice_median_s"], written["slowest_tap_median_ms"]) == (2.5, 40)
    assert [line.split()[-2:] for line in figures.lines()[:2]] == [
        ["2.50", "(2.00-3.00)"],
        ["40", "(32-48)"],
    ]


def test_the_wall_is_as_slow_as_its_median_press_and_its_slow_ones_are_named() -> None:
    figures = WallFigures("Chromium", 0.5, [80.0] * 18 + [90.0, 200.0])

    written = figures.as_json()

    assert written["press_to_wall_median_ms"] == 80
    assert figures.lines()[0] == "press to wall painted, ms: median 80, p95 90, worst 200"


def test_an_installation_without_the_benchmark_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "bench", "tools.no_such_folder.command:bench")

    said = CliRunner().invoke(main, ["bench", "--phones", "10"])
    listed = CliRunner().invoke(main, ["--help"])

    assert said.exit_code == 2
    assert "only in a clone of the source" in said.output
    assert listed.exit_code == 0
