"""A release is refused until everything that names its version agrees, and its checksums are right."""

import hashlib
from pathlib import Path

import pytest

from tools.release import checksums, problems, versions

ROOT = Path(__file__).resolve().parents[2]
AGREEING = {"pyproject.toml": "1.2.0", "package.json": "1.2.0", "CHANGELOG.md": "1.2.0"}
CHANGELOG = "# Changelog\n\n## 1.2.0 (2026-11-30)\n\n- Something.\n"
NOTES = "## Upgrade notes\n\n### To 1.2.0\n\nNothing to do.\n"


def test_files_that_agree_may_be_released() -> None:
    assert problems(AGREEING, CHANGELOG, NOTES) == []


@pytest.mark.parametrize(
    ("found", "changelog", "notes", "said"),
    [
        ({**AGREEING, "package.json": "1.1.0"}, CHANGELOG, NOTES, "package.json says 1.1.0"),
        ({**AGREEING, "CHANGELOG.md": ""}, CHANGELOG, NOTES, "CHANGELOG.md says no version"),
        (AGREEING, "## Unreleased\n\n- A change.\n\n" + CHANGELOG, NOTES, "unreleased changes"),
        (AGREEING, CHANGELOG, "### To 1.1.0\n", "no upgrade notes"),
    ],
)
def test_what_does_not_agree_is_said(found: dict[str, str], changelog: str, notes: str, said: str) -> None:
    [problem] = problems(found, changelog, notes)

    assert said in problem


def test_the_files_of_this_project_name_one_version() -> None:
    found = versions(ROOT)
    del found["CHANGELOG.md"]  # between two releases the newest heading is the older one

    assert len(set(found.values())) == 1


def test_checksums_are_those_of_the_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "SHA256SUMS").write_bytes(b"old")

    assert checksums(tmp_path) == (
        f"{hashlib.sha256(b'one').hexdigest()}  a\n{hashlib.sha256(b'two').hexdigest()}  b\n"
    )
