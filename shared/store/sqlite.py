"""A SQLite database: the connection that writes, those that read, and what makes a commit durable."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Collection
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, RootTransaction, create_engine, event
from sqlalchemy.exc import OperationalError

from shared.store.database import Database, RunBlocking
from shared.store.migrating import MIGRATIONS, Schema
from shared.store.problems import StoreError
from shared.store.sqlite_file import (
    FolderLock,
    OpenFile,
    check_folder,
    check_whole,
    choose_driver,
    companions,
    copy_whole,
    open_read_only,
    sync,
)

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

Pragmas = dict[str, str | int]

WAL_SAFE: Final = (3, 51, 3)
"""Older ones can corrupt a log that two connections write or checkpoint at once (sqlite.org/wal.html)."""
BUSY_TIMEOUT_MS: Final = 5000
WRITER_PRAGMAS: Final[Pragmas] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a commit waits for the disk
    "foreign_keys": 1,
    "busy_timeout": 0,  # `begin` waits for other processes where that holds up nobody
    "fullfsync": 1,  # for macOS, where a plain fsync leaves what was written in the drive's own memory
    "secure_delete": 1,  # what people had deleted is overwritten, not only forgotten
}
READER_PRAGMAS: Final[Pragmas] = {**WRITER_PRAGMAS, "busy_timeout": BUSY_TIMEOUT_MS, "query_only": 1}
# Rebuilding a table with foreign keys on would empty the tables that refer to it.
MIGRATION_PRAGMAS: Final[Pragmas] = {**WRITER_PRAGMAS, "busy_timeout": BUSY_TIMEOUT_MS, "foreign_keys": 0}
LOG: Final = "write-ahead log"
"""Under this a writing connection keeps the log that it writes into."""
ERASING_PAUSE_S: Final = 1.0
"""Between two tries to empty the log: each may hold up votes for ERASING_TIMEOUT_MS."""
ERASING_TIMEOUT_MS: Final = 200
READERS_KEPT: Final = 4
READERS_MAX: Final = 16


class SqliteDatabase(Database):
    """A SQLite file in WAL mode. Readers never write, so only the one writer ever checkpoints."""

    def __init__(
        self,
        path: Path,
        run_blocking: RunBlocking,
        *,
        run_writes: RunBlocking | None = None,
        serves: bool = False,
        driver: ModuleType | None = None,
        migrations: Path = MIGRATIONS,
    ) -> None:
        """Opens the file, makes it if there is none, and brings its schema to the newest version.

        `serves`: for a server, of which a folder has one at a time; a command may work beside it.

        Raises:
            StoreError: the file, its folder or the SQLite library can't be used; the file is as it was.
        """
        self._path = path
        self._run_blocking = run_blocking
        self._run_writes = run_writes or run_blocking
        self._driver = driver or choose_driver()
        self._log = companions(path)[0]
        self._file: OpenFile | None = None
        self._is_file_lost = False
        self._is_log_lost = False  # for good: connections that have another log would read what never was
        self._is_log_saved = False
        self._holds_erased = False
        self._next_erasing_at = 0.0
        check_folder(path.parent)
        self._lock = self._take_folder(path, serves=serves)
        try:
            self._prepare(Schema(migrations))
            self._file = OpenFile(path)
            # The log and the index beside it get the rights of the file.
            for file in (path, *companions(path)):
                with suppress(FileNotFoundError, PermissionError):
                    file.chmod(0o600)
        except BaseException:
            self._unlock()
            raise
        self._writers = self._engine(path, NullPool, WRITER_PRAGMAS, begin="BEGIN IMMEDIATE")
        self.readers = self._engine(
            path,
            QueuePool,
            READER_PRAGMAS,
            begin="BEGIN",
            pool_size=READERS_KEPT,
            max_overflow=READERS_MAX - READERS_KEPT,
        )

    def _take_folder(self, path: Path, *, serves: bool) -> FolderLock | None:
        if serves:
            return FolderLock(path)
        if self.version >= WAL_SAFE:
            return None
        try:
            return FolderLock(path)
        except StoreError as problem:
            version, minimum = (".".join(map(str, one)) for one in (self.version, WAL_SAFE))
            raise StoreError("sqlite_unshared", file=str(path), version=version, minimum=minimum) from problem

    @property
    def version(self) -> tuple[int, ...]:
        """Version of the SQLite library in use."""
        found: tuple[int, ...] = self._driver.sqlite_version_info
        return found

    def connect_writer(self) -> Connection:  # noqa: D102  # as the base class says
        return self._writers.connect()

    def begin(self, connection: Connection) -> RootTransaction:  # noqa: D102
        try:
            transaction = connection.begin()
        except OperationalError as problem:
            if not _is_busy(problem):
                raise
            # Another process may hold the file for seconds; SQLite waits in C, where no green thread can run.
            transaction = self._run_writes(lambda: _begin_patiently(connection))
        if LOG not in connection.info:
            connection.info[LOG] = OpenFile(self._log)  # SQLite has opened it by now
        return transaction

    def lock_workshops(self, connection: Connection, workshop_ids: Collection[str]) -> None:
        """BEGIN IMMEDIATE has locked the whole file already."""

    def commit(self, transaction: RootTransaction) -> None:  # noqa: D102
        # After an error SQLite may have rolled back by itself; COMMIT would then do nothing and say nothing.
        connection: sqlite3.Connection = transaction.connection.connection.driver_connection  # type: ignore[assignment]  # or pysqlite3's
        if not connection.in_transaction:
            raise OSError("SQLite has rolled the transaction back")
        self._run_writes(lambda: self._commit(transaction))

    def _commit(self, transaction: RootTransaction) -> None:
        log: OpenFile = transaction.connection.info[LOG]
        connection: sqlite3.Connection = transaction.connection.connection.driver_connection  # type: ignore[assignment]  # or pysqlite3's
        transaction.commit()
        if self._holds_erased:
            self._empty_log(connection)
        # SQLite goes on writing into a file that has lost its name, where the next start finds nothing of it.
        if not self._is_in_place():
            self._save_log(connection)
        elif not log.has_its_name():
            self._is_log_lost = True
            self._save_log(connection)
        if lost := self.misplaced():
            raise OSError(f"{lost} was moved, replaced or deleted")

    def erase_log(self) -> None:  # noqa: D102
        self._holds_erased = True

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        """Moves the log into the file and empties it, after a commit; again later while a reader needs it.

        The file itself keeps nothing deleted (`secure_delete`). Only the writing connection may do this.
        """
        if time.monotonic() < self._next_erasing_at:
            return
        self._next_erasing_at = time.monotonic() + ERASING_PAUSE_S
        with suppress(
            self._driver.Error
        ):  # what was committed is safe in the log, and a next commit tries again
            connection.execute(f"PRAGMA busy_timeout={ERASING_TIMEOUT_MS}")
            try:
                busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.execute("PRAGMA busy_timeout=0")
            self._holds_erased = bool(busy)

    def _save_log(self, connection: sqlite3.Connection) -> None:
        """Writes what was acknowledged from the log into the file, wherever both are by now; once."""
        if not self._is_log_saved:
            with suppress(Exception):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._is_log_saved = True

    def _is_in_place(self) -> bool:
        self._is_file_lost = self._file is not None and not self._file.has_its_name()
        return not self._is_file_lost

    def misplaced(self) -> str:  # noqa: D102
        if self._is_file_lost:
            return self._path.name
        return self._log.name if self._is_log_lost else ""

    def is_conflict(self, problem: BaseException) -> bool:  # noqa: ARG002, D102
        return False

    def back_up(self, path: Path) -> None:  # noqa: D102
        self._run_blocking(lambda: copy_whole(self._path, path, self._driver))

    def close(self) -> None:  # noqa: D102
        self.readers.dispose()
        self._writers.dispose()
        if self._file:
            self._file.close()
            self._file = None
        self._unlock()

    def _prepare(self, schema: Schema) -> None:
        if not self._path.exists():
            self._create(schema)
            return
        check_whole(self._path, self._driver)
        # Without our settings: they would change a file that may turn out to be somebody else's.
        untouching = create_engine(
            "sqlite://",
            module=self._driver,
            poolclass=NullPool,
            creator=lambda: open_read_only(self._path, self._driver),
        )
        with untouching.connect() as connection:
            found = schema.check(connection, self._path.name)
        if found != schema.head:
            backup = self._free_name_before(schema.head)
            copy_whole(self._path, backup, self._driver)
            self._migrate(self._path, schema, str(backup))

    def _free_name_before(self, version: str) -> Path:
        stem = f"{self._path.stem}-before-{version}-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}"
        # A start that was killed may have made a backup in this very second.
        for ending in chain([""], (f"-{number}" for number in count(2))):
            path = self._path.with_name(f"{stem}{ending}{self._path.suffix}")
            if not path.exists():
                return path
        raise AssertionError("numbers do not end")

    def _create(self, schema: Schema) -> None:
        # A first start that is killed leaves no half database behind, so an empty file always means damage.
        fresh = self._path.with_name(f"{self._path.name}.new")
        for leftover in (fresh, *companions(fresh)):
            leftover.unlink(missing_ok=True)
        self._migrate(fresh, schema, "")
        sync(fresh)
        fresh.rename(self._path)
        sync(self._path.parent)

    def _migrate(self, path: Path, schema: Schema, backup: str) -> None:
        engine = self._engine(path, NullPool, MIGRATION_PRAGMAS, begin="BEGIN IMMEDIATE")
        try:
            with engine.begin() as connection:
                schema.upgrade(connection)
                _check_references(connection)
        except StoreError:
            raise
        except Exception as problem:
            reason = str(getattr(problem, "orig", problem))
            raise StoreError("migration_failed", reason=reason, backup=backup) from problem

    def _engine(
        self,
        path: Path,
        pool: type[NullPool | QueuePool],
        pragmas: Pragmas,
        *,
        begin: str,
        **pool_options: int,
    ) -> Engine:
        engine = create_engine(
            URL.create("sqlite", database=str(path)),
            module=self._driver,
            poolclass=pool,
            hide_parameters=True,  # answers and comments never reach a log
            connect_args={
                "isolation_level": None,  # the driver begins nothing by itself: see `start`
                "check_same_thread": False,  # `run_blocking` commits in another thread
                "timeout": BUSY_TIMEOUT_MS / 1000,
            },
            **pool_options,
        )

        @event.listens_for(engine, "do_connect")
        def check_place(*_: object) -> None:
            # SQLite would make a new file.
            if not self._is_in_place() or self._is_log_lost:
                raise self._driver.OperationalError(f"{self.misplaced()} was moved, replaced or deleted")

        @event.listens_for(engine, "close")
        def forget(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:  # noqa: ARG001  # SQLAlchemy's signature
            if log := record.info.pop(LOG, None):
                log.close()

        @event.listens_for(engine, "connect")
        def set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
            set_pragmas(connection, pragmas, path)

        @event.listens_for(engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        return engine

    def _unlock(self) -> None:
        if self._lock:
            self._lock.release()


def set_pragmas(connection: DBAPIConnection, pragmas: Pragmas, path: Path) -> None:
    """Sets a connection up and makes sure that SQLite has taken every setting: it ignores what it can't do.

    Raises:
        StoreError: the file system can't hold a write-ahead log.
    """
    cursor = connection.cursor()
    for name, wanted in pragmas.items():
        cursor.execute(f"PRAGMA {name}={wanted}")
        cursor.execute(f"PRAGMA {name}")
        row = cursor.fetchone()
        if row is None or row[0] != wanted:
            if name == "journal_mode":
                raise StoreError("database_not_wal", file=str(path))
            raise RuntimeError(f"SQLite did not take PRAGMA {name}={wanted}")
    cursor.close()


def _is_busy(problem: OperationalError) -> bool:
    code: int | None = getattr(problem.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


def _begin_patiently(connection: Connection) -> RootTransaction:
    raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # or pysqlite3's
    raw.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    try:
        return connection.begin()
    finally:
        raw.execute("PRAGMA busy_timeout=0")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise ValueError(f"a row of {broken[0]} refers to nothing in {broken[2]}")
