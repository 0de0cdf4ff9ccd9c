"""Settings: documented, checked, and a secret that is nobody else's."""

import stat
from pathlib import Path

import pytest

from shared.settings import Settings, SettingsError, read_secret, read_settings, secret_of

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "settings.md"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default_and_meaning(name: str) -> None:
    field = Settings.model_fields[name]
    default = "-" if field.default == "" else f"`{field.default}`"

    assert f"| `ROOLITUS_{name.upper()}` | {default} | {field.description} |" in DOCUMENT.read_text()


def test_the_document_names_no_setting_that_is_gone() -> None:
    rows = [line for line in DOCUMENT.read_text().splitlines() if line.startswith("| `ROOLITUS_")]

    assert len(rows) == len(Settings.model_fields)


def test_a_wrong_value_names_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROOLITUS_PORT", "eighty")

    with pytest.raises(SettingsError, match="ROOLITUS_PORT"):
        read_settings()


def test_the_command_line_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROOLITUS_PORT", "8100")

    assert read_settings(port=8200, host=None).port == 8200


def test_the_secret_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    first = read_secret(tmp_path)

    assert len(first) == 32
    assert read_secret(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_no_two_servers_share_a_secret(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    assert read_secret(tmp_path / "a") != read_secret(tmp_path / "b")


def test_a_setting_can_come_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "database").write_text("postgresql://somebody:hunter2@host/name\n")
    monkeypatch.setenv("ROOLITUS_DATABASE_FILE", str(tmp_path / "database"))

    assert read_settings().database == "postgresql://somebody:hunter2@host/name"


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_gives_no_setting_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "secret").write_bytes(content)
    monkeypatch.setenv("ROOLITUS_SECRET_FILE", str(tmp_path / "secret"))

    with pytest.raises(SettingsError, match="ROOLITUS_SECRET_FILE"):
        read_settings()


def test_a_secret_that_is_set_is_used_and_has_to_be_long(tmp_path: Path) -> None:
    assert secret_of(read_settings(data=tmp_path, secret="s" * 32)) == b"s" * 32
    assert not list(tmp_path.iterdir())

    with pytest.raises(SettingsError, match="ROOLITUS_SECRET"):
        secret_of(read_settings(data=tmp_path, secret="short"))
