"""The operator's commands: they do what they say, and say in one line what is wrong."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.accounts.sessions import COOKIE
from facilitator.cli import COMMANDS, main
from tests.facilitator.conftest import Opener
from tests.facilitator.site import PASSWORD, Clock, Site, refused, said
from tests.facilitator.test_second_factor import turn_on

DAY_S = 86400.0


def run(*arguments: str | Path, typed: str = "", environment: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=typed, env=environment or {})


@pytest.fixture
def started(open_with: Opener) -> Site:
    """A server whose clock is the machine's, as the commands' is."""
    return open_with(clock=Clock(now=time.time()))


def test_every_command_of_the_table_is_there() -> None:
    listed = run("--help").output

    assert {"check", "backup", "restore", "purge", "reset-password"} <= set(COMMANDS)
    assert [
        name for name in ("check", "backup", "restore", "purge", "reset-password") if name not in listed
    ] == []


def test_a_backup_is_made_while_the_server_runs_and_put_back_when_it_is_stopped(
    started: Site, open_with: Opener, tmp_path: Path
) -> None:
    owner = started.owner()
    kept = started.workshop(owner, name="Ennen")
    copy = tmp_path / "copy.db"

    made = run("backup", copy, "--data", started.folder)
    started.workshop(owner, name="Jälkeen")
    started.roolitus.close()
    restored = run("restore", copy, "--data", started.folder, "--yes")

    assert (made.exit_code, restored.exit_code) == (0, 0), made.output + restored.output
    again = open_with(data=started.folder, clock=started.clock)
    browser = again.browser()
    said(browser.post("/api/login", {"name": "Aino", "password": PASSWORD}))
    rows = said(browser.get("/api/workshops"))["workshops"]
    assert [row["id"] for row in rows] == [kept.id]  # type: ignore[attr-defined]  # a list of rows
    assert len(list(started.folder.glob("roolitus.db.replaced-*"))) >= 1


def test_a_backup_never_replaces_a_file(started: Site, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")

    outcome = run("backup", tmp_path / "there", "--data", started.folder)

    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("roolitus: backup_exists")
    assert (tmp_path / "there").read_text() == "mine"


def test_restoring_asks_whether_the_server_is_stopped(started: Site, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy.db", "--data", started.folder)
    before = sorted(path.name for path in started.folder.iterdir())

    outcome = run("restore", tmp_path / "copy.db", "--data", started.folder, typed="n\n")

    assert outcome.exit_code == 1
    assert sorted(path.name for path in started.folder.iterdir()) == before


def test_a_damaged_backup_is_not_put_in_place(started: Site, tmp_path: Path) -> None:
    started.roolitus.close()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"not a database at all" * 100)
    before = (started.folder / "roolitus.db").read_bytes()

    outcome = run("restore", broken, "--data", started.folder, "--yes")

    assert outcome.exit_code == 2
    assert "database_damaged" in outcome.stderr
    assert (started.folder / "roolitus.db").read_bytes() == before


def test_a_new_password_works_the_old_one_does_not_and_who_was_logged_in_is_out(started: Site) -> None:
    owner = started.owner()

    outcome = run("reset-password", "aino", "--data", started.folder, typed="a brand new one\n" * 2)

    assert outcome.exit_code == 0, outcome.output
    assert "a brand new one" not in outcome.output
    assert refused(owner.get("/api/me")) == (401, "log_in_required")
    assert refused(owner.post("/api/login", {"name": "Aino", "password": PASSWORD})) == (
        401,
        "wrong_password",
    )
    assert owner.post("/api/login", {"name": "Aino", "password": "a brand new one"}).status_code == 200


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("Nobody", "", "Nobody: "),
        ("Aino", "short\nshort\n", "at least 10 characters"),
        ("Aino", "x" * 201 + "\n" + "x" * 201 + "\n", "at most 200 characters"),
    ],
)
def test_a_refused_reset_changes_nothing(started: Site, name: str, typed: str, words: str) -> None:
    owner = started.owner()

    outcome = run("reset-password", name, "--data", started.folder, typed=typed)

    assert outcome.exit_code == 2
    assert words in outcome.stderr
    assert owner.get("/api/me").status_code == 200


def test_purging_deletes_what_has_been_idle_for_the_set_time(open_with: Opener) -> None:
    site = open_with(clock=Clock(now=time.time() - 100 * DAY_S), session_days=365, session_days_max=365)
    owner = site.owner()
    old = site.workshop(owner, name="Vanha")
    site.clock.now = time.time() - 89 * DAY_S
    young = site.workshop(owner, name="Uusi")

    outcome = run("purge", "--data", site.folder)

    assert outcome.exit_code == 0, outcome.output
    assert "workshops deleted, idle for 90 days: 1" in outcome.output
    assert site.roolitus.store.workshops.get(old.id) is None
    assert site.read(young.id) == young


def test_the_time_to_purge_after_is_a_setting_that_the_command_line_wins_over(open_with: Opener) -> None:
    site = open_with(clock=Clock(now=time.time() - 20 * DAY_S), session_days=365, session_days_max=365)
    workshop = site.workshop(site.owner())

    by_option = run(
        "purge", "--days", "21", "--data", site.folder, environment={"ROOLITUS_RETENTION_DAYS": "5"}
    )
    after_option = site.roolitus.store.workshops.get(workshop.id)
    by_setting = run("purge", "--data", site.folder, environment={"ROOLITUS_RETENTION_DAYS": "5"})

    assert by_option.exit_code == by_setting.exit_code == 0
    assert after_option is not None
    assert site.roolitus.store.workshops.get(workshop.id) is None


def test_a_purge_ends_log_ins_that_are_over(open_with: Opener) -> None:
    site = open_with(clock=Clock(now=time.time() - 30 * DAY_S))
    browser = site.owner()

    outcome = run("purge", "--data", site.folder)

    assert "their time over: 2" in outcome.output
    assert browser.cookie(COOKIE)
    with closing(sqlite3.connect(site.folder / "roolitus.db")) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (0,)


@pytest.mark.parametrize("command", [("backup", "x.db"), ("purge",), ("reset-password", "Aino")])
def test_a_folder_without_a_database_is_told_and_left_alone(tmp_path: Path, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--data", tmp_path)

    assert outcome.exit_code == 2
    assert "holds no database" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("backup", "x.db"), ("purge",), ("check",), ("restore", "x.db")])
def test_a_wrong_setting_is_told_in_one_line(
    tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.db").touch()

    outcome = run(*command, environment={"ROOLITUS_PORT": "eighty"})

    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("roolitus: ROOLITUS_PORT: ")
    assert outcome.stderr.count("\n") == 1


def test_a_check_of_a_server_that_can_start_says_ok_to_everything(started: Site) -> None:
    started.owner()
    started.roolitus.close()

    outcome = run("check", "--data", started.folder, environment={"ROOLITUS_PUBLIC_ADDRESS": "https://r.fi"})
    without_screens = [line for line in outcome.output.splitlines() if "front end" not in line]

    assert [line[:2] for line in without_screens] == ["ok"] * 6
    assert "has accounts" in outcome.output
    assert "https://r.fi" in outcome.output


def test_a_check_tells_all_that_is_wrong_and_leaves_a_damaged_database_as_it_is(started: Site) -> None:
    started.roolitus.close()
    database, secret = started.folder / "roolitus.db", started.folder / "secret"
    database.write_bytes(b"not a database" * 500)
    secret.chmod(0o644)

    outcome = run("check", "--data", started.folder, environment={"ROOLITUS_PUBLIC_ADDRESS": "roolitus.fi"})

    wrong = [line.split(":")[0] for line in outcome.output.splitlines() if line.startswith("WRONG")]
    assert outcome.exit_code == 1
    assert {"WRONG  data folder", "WRONG  database", "WRONG  address"} <= set(wrong)
    assert f"chmod 600 {secret}" in outcome.output
    assert "roolitus restore" in outcome.output
    assert database.read_bytes() == b"not a database" * 500


def test_a_first_check_prepares_the_folder_of_the_server(tmp_path: Path) -> None:
    outcome = run("check", "--data", tmp_path / "new")

    assert "the next start prints a set-up link" in outcome.output
    assert (tmp_path / "new" / "roolitus.db").is_file()


def test_an_account_is_disabled_and_enabled_by_its_name(started: Site) -> None:
    owner = started.owner()

    disabled = run("disable-account", "aino", "--data", started.folder)

    assert disabled.exit_code == 0, disabled.output
    assert refused(owner.get("/api/me")) == (401, "log_in_required")
    assert run("disable-account", "Nobody", "--data", started.folder).exit_code == 2
    assert run("enable-account", "Aino", "--data", started.folder).exit_code == 0
    said(owner.post("/api/login", {"name": "Aino", "password": PASSWORD}))


def test_an_operator_makes_an_owner_and_turns_a_second_factor_off(started: Site) -> None:
    owner = started.owner()
    started.colleague(owner)
    turn_on(started, owner)

    made = run("make-owner", "eero", "--data", started.folder)
    turned_off = run("second-factor-off", "aino", "--data", started.folder)

    assert (made.exit_code, turned_off.exit_code) == (0, 0), made.output + turned_off.output
    assert all(one.is_owner for one in started.roolitus.store.accounts.all())
    said(started.browser().post("/api/login", {"name": "Aino", "password": PASSWORD}))
    assert run("make-owner", "Nobody", "--data", started.folder).exit_code == 2
    assert run("second-factor-off", "Nobody", "--data", started.folder).exit_code == 2


def test_a_new_secret_ends_every_log_in_and_needs_a_stopped_server(started: Site, open_with: Opener) -> None:
    owner = started.owner()
    turn_on(started, owner)
    before = (started.folder / "secret").read_bytes()

    beside = run("rotate-secret", "--yes", "--data", started.folder)

    assert (beside.exit_code, (started.folder / "secret").read_bytes()) == (2, before)
    started.roolitus.close()
    alone = run("rotate-secret", "--yes", "--data", started.folder)
    assert alone.exit_code == 0, alone.output
    assert "second factors turned off, to be set up anew: 1" in alone.output
    assert (started.folder / "secret").read_bytes() != before
    assert (started.folder / "secret").stat().st_mode & 0o077 == 0
    again = open_with(data=started.folder, clock=started.clock).browser()
    again.client.set_cookie(COOKIE, owner.cookie(COOKIE), domain="roolitus.test")
    assert refused(again.get("/api/me")) == (401, "log_in_required")
    said(again.post("/api/login", {"name": "Aino", "password": PASSWORD}))
