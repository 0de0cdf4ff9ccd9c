from __future__ import annotations

from pathlib import Path

import pytest

from tools import run_pythons
from tools.run_pythons import find_python, main


def python_that_says(text: str, path: Path) -> Path:
    """A program that prints this whatever it is asked, as a Python prints its version."""
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho {text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_shim_that_leads_nowhere_gives_way_to_the_python_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shim = python_that_says("", tmp_path / "shims" / "python3.13")
    real = python_that_says("3.13", tmp_path / ".pyenv/versions/3.13.0/bin/python3.13")
    monkeypatch.setenv("PATH", f"{shim.parent}:/bin:/usr/bin")

    assert find_python("3.13", tmp_path) == real


def test_a_python_of_another_version_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    python_that_says("3.13", tmp_path / ".local/share/uv/python/cpython-3.14.1-linux/bin/python3.14")

    assert find_python("3.14", tmp_path) is None


def test_a_python_that_is_absent_is_named_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_pythons, "find_python", lambda *_: None)

    status = main(["uv", "3.14"])

    assert (status, capsys.readouterr().out) == (
        0,
        "3.14  absent: not on PATH, among pyenv's or among uv's\n",
    )


def test_a_python_for_which_the_packages_cannot_be_installed_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_pythons, "find_python", lambda *_: Path("/python"))

    status = main(["false", "2.7"])

    assert (status, capsys.readouterr().out) == (
        1,
        "2.7  FAILED: its packages were not installed (/python)\n",
    )
