"""`roolitus export` on a real database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from shared.definitions import load_definition
from shared.store import Created, Store


@pytest.fixture
def code(tmp_path: Path) -> str:
    store = Store.open(
        f"sqlite:///{tmp_path / 'roolitus.db'}",
        definition=load_definition(),
        run_blocking=lambda call: call(),
        now=lambda: 1_795_512_000.0,
    )
    account = store.accounts.create("Vetäjä", "hash")
    assert isinstance(account, str)
    created = store.workshops.create(account, name="Myynnin roolit", language="sv", item_set="short")
    assert isinstance(created, Created)
    store.close()
    return created.code


def export(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments, "--data", str(data)])


def test_a_workshop_is_written_in_its_own_language_under_a_name_of_its_own(tmp_path: Path, code: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    done = export(tmp_path, code.lower(), "--format", "json", "-o", str(folder))

    assert done.exit_code == 0, done.output
    written = next(folder.iterdir())
    assert written.name.startswith("myynnin-roolit-")
    assert json.loads(written.read_text(encoding="utf-8"))["language"] == "sv"
    assert str(written) in done.output


def test_a_file_that_is_there_is_replaced_only_by_force(tmp_path: Path, code: str) -> None:
    target = tmp_path / "results.json"
    target.write_text("mine")
    arguments = (code, "--format", "json", "--lang", "fi", "-o", str(target))

    refused = export(tmp_path, *arguments)
    forced = export(tmp_path, *arguments, "--force")

    assert refused.exit_code == 2
    assert "--force" in refused.output
    assert forced.exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["language"] == "fi"


def test_an_unknown_code_a_missing_database_and_a_bad_place_are_told_in_one_line(
    tmp_path: Path, code: str
) -> None:
    for data, arguments, said in (
        (tmp_path, ("ZZZZZZ",), "no workshop has this join code"),
        (tmp_path / "nowhere", (code,), "holds no database"),
        (tmp_path, (code, "--format", "json", "-o", str(tmp_path / "no" / "file.json")), "No such file"),
    ):
        done = export(data, *arguments)

        assert done.exit_code == 2, arguments
        assert said in done.output
        assert len(done.output.strip().splitlines()) == 1


def test_a_process_loads_only_the_libraries_of_the_file_that_it_writes() -> None:
    said = "import sys, facilitator.downloads.process; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", said], check=True, capture_output=True, text=True
    ).stdout.split()

    assert "shared.report" in loaded
    assert not {"pptx", "docx", "typst", "pikepdf", "xlsxwriter", "icalendar"} & set(loaded)
