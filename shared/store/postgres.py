"""A PostgreSQL database: how it is reached, what its sessions are set to, how writers take turns."""

from __future__ import annotations

import socket
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    NullPool,
    QueuePool,
    RootTransaction,
    create_engine,
    event,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from shared.store.database import Database
from shared.store.migrating import MIGRATIONS, Schema
from shared.store.problems import StoreError, is_storage_failure
from shared.store.schema import workshop

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_VARIABLE: Final = "PSYCOPG_WAIT_FUNC"
WAIT_FUNCTION: Final = "wait_selector"
CONNECT_TIMEOUT_S: Final = 5
SESSION_TIMEOUT_MS: Final = 10_000
MIGRATION_TIMEOUT_MS: Final = 600_000
"""A process that freezes in the middle of a migration keeps the others from starting for so long at most."""
READERS_MAX: Final = 8
"""Connections that read, all kept: a hall that joins would otherwise make its reads wait for new ones.
With the writer's, eleven processes fit into the hundred that PostgreSQL allows by default."""
MIGRATION_LOCK: Final = 0x726F6F6C69747573
"""Any number that all our processes share: only one of them migrates at a time."""
SERIALIZATION_FAILURE: Final = "40001"
DEADLOCK_DETECTED: Final = "40P01"


class PostgresDatabase(Database):
    """A database that several processes may share; a workshop's writers take turns by locking its row."""

    def __init__(self, url: URL, *, migrations: Path = MIGRATIONS) -> None:
        """Connects, and brings the schema to the newest version.

        Raises:
            StoreError: the server can't be reached, or the schema not be brought up; it is as it was.
        """
        _check_driver()
        self._url = url.set(drivername="postgresql+psycopg")
        self._writers = self._engine(NullPool, "READ COMMITTED")
        self._prepare(Schema(migrations))
        self.readers = self._engine(
            QueuePool,
            "REPEATABLE READ",
            is_readonly=True,
            pool_size=READERS_MAX,
            max_overflow=0,
            pool_timeout=CONNECT_TIMEOUT_S,
        )

    def connect_writer(self) -> Connection:  # noqa: D102  # as the base class says
        return self._writers.connect()

    def begin(self, connection: Connection) -> RootTransaction:  # noqa: D102
        return connection.begin()

    def lock_workshops(self, connection: Connection, workshop_ids: Collection[str]) -> None:  # noqa: D102
        if workshop_ids:
            # Always in one order: two processes that need the same workshops never wait for each other.
            rows = (
                select(workshop.c.id).where(workshop.c.id.in_(sorted(workshop_ids))).order_by(workshop.c.id)
            )
            connection.execute(rows.with_for_update(key_share=True)).all()

    def commit(self, transaction: RootTransaction) -> None:  # noqa: D102
        transaction.commit()

    def is_conflict(self, problem: BaseException) -> bool:  # noqa: D102
        state = getattr(problem.orig, "sqlstate", None) if isinstance(problem, DBAPIError) else None
        return state in (SERIALIZATION_FAILURE, DEADLOCK_DETECTED)

    def back_up(self, path: Path) -> None:  # noqa: ARG002, D102
        raise StoreError("backup_not_sqlite")

    def close(self) -> None:  # noqa: D102
        self.readers.dispose()
        self._writers.dispose()

    def _prepare(self, schema: Schema) -> None:
        server = f"{self._url.host or 'localhost'}:{self._url.port or 5432}/{self._url.database}"
        try:
            with self._writers.begin() as connection:
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                # Between two statements a busy machine may compute for longer than in a vote's transaction.
                connection.execute(
                    text(f"SET LOCAL idle_in_transaction_session_timeout = {MIGRATION_TIMEOUT_MS}")
                )
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
                if schema.check(connection, server) != schema.head:
                    try:
                        schema.upgrade(connection)
                    except Exception as problem:
                        reason = str(getattr(problem, "orig", problem))
                        raise StoreError("migration_failed", reason=reason, backup="") from problem
        except DBAPIError as problem:
            if not is_storage_failure(problem):
                raise
            reason = str(problem.orig).splitlines()[0]
            raise StoreError("database_unreachable", server=server, reason=reason) from problem

    def _engine(
        self,
        pool: type[NullPool | QueuePool],
        isolation: str,
        *,
        is_readonly: bool = False,
        **pool_options: int,
    ) -> Engine:
        engine = create_engine(
            self._url,
            poolclass=pool,
            hide_parameters=True,  # answers and comments never reach a log
            execution_options={"isolation_level": isolation, "postgresql_readonly": is_readonly},
            connect_args={
                "connect_timeout": CONNECT_TIMEOUT_S,
                "keepalives_idle": 10,
                "keepalives_interval": 5,
                "keepalives_count": 3,
                "tcp_user_timeout": SESSION_TIMEOUT_MS,
            },
            **pool_options,
        )

        @event.listens_for(engine, "connect")
        def set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
            cursor = connection.cursor()
            # A process that froze inside a transaction must not keep its workshops locked for the others.
            cursor.execute(f"SET idle_in_transaction_session_timeout = {SESSION_TIMEOUT_MS}")
            cursor.execute(f"SET lock_timeout = {SESSION_TIMEOUT_MS}")
            # An acknowledged vote has reached the disk, whatever the server's default is.
            cursor.execute(
                "SELECT set_config('synchronous_commit', 'on', false)"
                " WHERE current_setting('synchronous_commit') = 'off'"
            )
            cursor.close()
            connection.commit()

        return engine


def _check_driver() -> None:
    """Makes sure that waiting for the server lets other green threads run, where threads are green."""
    import psycopg.waiting  # noqa: PLC0415  # only who uses PostgreSQL needs the driver, whose import takes a while

    is_green = socket.socket.__module__ != "socket"
    if is_green and psycopg.waiting.wait is not getattr(psycopg.waiting, WAIT_FUNCTION):
        raise StoreError("driver_blocks", variable=WAIT_VARIABLE, value=WAIT_FUNCTION)
