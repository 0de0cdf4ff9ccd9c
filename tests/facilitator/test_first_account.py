"""The set-up link is for a folder that has had no account: a lost database is no first start."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.host.database import StartError
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Site, open_site
from tests.facilitator.test_operate import run


def delete_database(folder: Path) -> None:
    for found in folder.glob("roolitus.db*"):
        found.unlink()


def put_an_empty_one(folder: Path) -> None:
    delete_database(folder)
    fresh = open_site(folder.with_name("fresh"))
    fresh.roolitus.close()
    shutil.copyfile(folder.with_name("fresh") / "roolitus.db", folder / "roolitus.db")


@pytest.mark.parametrize("lose", [delete_database, put_an_empty_one])
def test_no_set_up_link_is_made_where_the_database_with_the_accounts_is_lost(
    tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    site = open_site(tmp_path / "data")
    site.owner()
    assert run("backup", site.folder / "roolitus-monday.db", "--data", site.folder).exit_code == 0
    site.roolitus.close()
    lose(site.folder)

    with pytest.raises(StartError) as caught:
        open_site(site.folder)

    assert f"roolitus restore {site.folder / 'roolitus-monday.db'}" in str(caught.value)
    assert "--start-anew" in str(caught.value)
    assert run("check", "--data", site.folder).exit_code == 1
    assert (site.folder / "roolitus.db").exists() is (lose is put_an_empty_one)


def test_a_folder_that_had_accounts_before_this_was_noted_is_noted_at_the_start(tmp_path: Path) -> None:
    site = open_site(tmp_path / "data")
    site.owner()
    site.roolitus.close()
    (site.folder / "accounts-were-made").unlink()

    open_site(site.folder).roolitus.close()
    delete_database(site.folder)

    with pytest.raises(StartError):
        open_site(site.folder)


def test_a_restored_backup_starts(tmp_path: Path) -> None:
    site = open_site(tmp_path / "data")
    site.owner()
    run("backup", tmp_path / "copy.db", "--data", site.folder)
    site.roolitus.close()
    delete_database(site.folder)

    assert run("restore", tmp_path / "copy.db", "--data", site.folder, "--yes").exit_code == 0

    again = open_site(site.folder)
    assert again.roolitus.setup_token is None
    again.roolitus.close()


def test_an_operator_can_begin_without_what_is_lost(tmp_path: Path) -> None:
    site = open_site(tmp_path / "data")
    site.owner()
    site.roolitus.close()
    delete_database(site.folder)

    anew = open_site(site.folder, starts_anew=True)

    assert anew.roolitus.setup_token
    anew.roolitus.close()


def test_a_folder_without_accounts_gets_a_link_at_each_start(tmp_path: Path) -> None:
    first = open_site(tmp_path / "data")
    first.roolitus.close()

    second = open_site(tmp_path / "data")

    assert second.roolitus.setup_token not in (None, first.roolitus.setup_token)
    second.roolitus.close()


def test_a_second_server_on_the_folder_does_not_start(open_with: Opener) -> None:
    running = open_with()

    with pytest.raises(StartError, match="one server at a time"):
        open_site(running.folder)


def test_restoring_beside_a_running_server_is_refused(open_with: Opener, tmp_path: Path) -> None:
    running = open_with()
    run("backup", tmp_path / "copy.db", "--data", running.folder)

    outcome = run("restore", tmp_path / "copy.db", "--data", running.folder, "--yes")

    assert outcome.exit_code == 2
    assert "Stop it first" in outcome.stderr
    assert not list(running.folder.glob("*.replaced-*"))


def test_readiness_names_a_database_that_was_deleted_under_the_server(started: Site) -> None:
    browser = started.owner()
    assert browser.get("/readyz").status_code == 200
    (started.folder / "roolitus.db").unlink()

    refused = browser.post("/api/workshops", {"name": "Myynti", "language": "fi", "item_set": "short"})
    answer = browser.get("/readyz")

    assert refused.status_code == 503
    assert (answer.status_code, answer.text) == (
        503,
        "storage_unavailable: roolitus.db was moved, replaced or deleted",
    )


@pytest.fixture
def started(open_with: Opener) -> Site:
    return open_with()


def test_the_log_in_page_says_that_there_is_no_account_until_there_is_one(tmp_path: Path) -> None:
    site = open_site(tmp_path / "data")
    visitor = site.browser()

    before = visitor.get("/login").text
    site.owner()
    after = visitor.get("/login").text
    site.roolitus.close()

    assert 'data-accounts="none"' in before
    assert "data-accounts" not in after
