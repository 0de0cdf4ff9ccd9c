from __future__ import annotations

import pytest
from click.testing import CliRunner

from facilitator.cli import COMMANDS, main


def test_the_benchmark_is_found_in_a_clone() -> None:
    shown = CliRunner().invoke(main, ["bench", "--help"])

    assert shown.exit_code == 0
    assert "--phones" in shown.output


def test_an_installation_without_the_benchmark_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "bench", "tools.no_such_folder.command:bench")

    said = CliRunner().invoke(main, ["bench", "--phones", "10"])
    listed = CliRunner().invoke(main, ["--help"])

    assert said.exit_code == 2
    assert "only in a clone of the source" in said.output
    assert listed.exit_code == 0
