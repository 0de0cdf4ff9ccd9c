"""The front end is compiled when its sources have changed, and only then."""

from pathlib import Path

import pytest

from tools import build_front_end


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project whose compiled files fit its sources."""
    for name in build_front_end.SOURCE_FILES:
        write(tmp_path / name, name)
    write(tmp_path / "participant/web/main.tsx", "screen")
    write(tmp_path / "shared/locales/fi/vote.ftl", "vote = Vastaa")
    monkeypatch.setattr(build_front_end, "ROOT", tmp_path)
    monkeypatch.setattr(build_front_end, "DIST", tmp_path / "shared/web/dist")
    monkeypatch.setattr(build_front_end, "STAMP", tmp_path / "shared/web/dist/.fingerprint")
    write(build_front_end.STAMP, build_front_end.fingerprint())
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_nothing_has_to_be_compiled_twice(tree: Path) -> None:
    write(tree / "shared/web/dist/assets/main.js", "compiled")

    assert build_front_end.is_fresh()


@pytest.mark.parametrize(
    "name", ["participant/web/main.tsx", "shared/locales/fi/vote.ftl", "package-lock.json", "vite.config.ts"]
)
def test_a_change_in_a_source_is_seen(tree: Path, name: str) -> None:
    write(tree / name, "changed")

    assert not build_front_end.is_fresh()


def test_a_new_or_renamed_source_is_seen(tree: Path) -> None:
    (tree / "participant/web/main.tsx").rename(tree / "participant/web/mian.tsx")

    assert not build_front_end.is_fresh()


def test_text_that_moves_from_one_file_to_the_next_is_seen(tree: Path) -> None:
    write(tree / "shared/web/a.ts", "ab")
    write(tree / "shared/web/b.ts", "c")
    write(build_front_end.STAMP, build_front_end.fingerprint())
    write(tree / "shared/web/a.ts", "a")
    write(tree / "shared/web/b.ts", "bc")

    assert not build_front_end.is_fresh()


def test_without_compiled_files_nothing_is_fresh(tree: Path) -> None:
    assert build_front_end.STAMP.is_relative_to(tree)
    build_front_end.STAMP.unlink()

    assert not build_front_end.is_fresh()
