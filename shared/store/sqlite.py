"""One SQLite file: its driver, its settings, the checks before it is used, and copies of it."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, RootTransaction, create_engine, event
from sqlalchemy.exc import DBAPIError

from shared.store.database import Database, RunBlocking
from shared.store.migrating import MIGRATIONS, Schema
from shared.store.problems import StoreError

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

if sys.platform != "win32":
    import fcntl

OLDEST: Final = (3, 35, 0)
WAL_SAFE: Final = (3, 51, 3)
"""Older ones can corrupt a WAL that two connections write or checkpoint at once (sqlite.org/wal.html)."""
BUSY_TIMEOUT_MS: Final = 5000
WRITER_PRAGMAS: Final[dict[str, str | int]] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a commit waits for the disk
    "foreign_keys": 1,
    "busy_timeout": BUSY_TIMEOUT_MS,
    "fullfsync": 1,  # macOS alone knows it: there a plain fsync leaves data in the drive's own memory
    "secure_delete": 1,  # what people had deleted is overwritten, not only forgotten
}
READER_PRAGMAS: Final[dict[str, str | int]] = {**WRITER_PRAGMAS, "query_only": 1}
READERS_KEPT: Final = 4
READERS_MAX: Final = 16


class SqliteDatabase(Database):
    """A SQLite file in WAL mode with one writing connection; only that one checkpoints."""

    def __init__(
        self,
        path: Path,
        run_blocking: RunBlocking,
        *,
        driver: ModuleType | None = None,
        migrations: Path = MIGRATIONS,
    ) -> None:
        """Opens the file, makes it if there is none, and brings its schema to the newest version.

        Raises:
            StoreError: the file, its folder or the SQLite library can't be used; the file is as it was.
        """
        self._path = path
        self._run_blocking = run_blocking
        self._driver = driver or choose_driver()
        self._lock: BinaryIO | None = None
        _check_folder(path.parent)
        if self.version < WAL_SAFE:
            self._lock = _lock_alone(path)
        try:
            self._prepare(Schema(migrations))
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

    @property
    def version(self) -> tuple[int, ...]:
        """Version of the SQLite library in use."""
        found: tuple[int, ...] = self._driver.sqlite_version_info
        return found

    def connect_writer(self) -> Connection:  # noqa: D102  # as the base class says
        return self._writers.connect()

    def begin(self, connection: Connection) -> RootTransaction:  # noqa: D102
        # Another process may hold the file for seconds, and SQLite waits in C where no green thread can run.
        return self._run_blocking(connection.begin)

    def lock_workshops(self, connection: Connection, workshop_ids: Collection[str]) -> None:
        """BEGIN IMMEDIATE has locked the whole file already."""

    def commit(self, transaction: RootTransaction) -> None:  # noqa: D102
        # After an error SQLite may have rolled back by itself; COMMIT would then do nothing and say nothing.
        if not _driver_connection(transaction.connection).in_transaction:
            raise OSError("SQLite has rolled the transaction back")
        self._run_blocking(transaction.commit)

    def is_conflict(self, problem: BaseException) -> bool:  # noqa: ARG002, D102
        return False

    def back_up(self, path: Path) -> None:  # noqa: D102
        self._run_blocking(lambda: self._copy(path))

    def close(self) -> None:  # noqa: D102
        self.readers.dispose()
        self._writers.dispose()
        self._unlock()

    def _prepare(self, schema: Schema) -> None:
        if not self._path.exists():
            self._create(schema)
            return
        self._check_undamaged()
        engine = self._engine(self._path, NullPool, READER_PRAGMAS, begin="BEGIN")
        with engine.connect() as connection:
            found = schema.check(connection, self._path.name)
        if found != schema.head:
            backup = self._back_up_before_migration(found)
            self._migrate(self._path, schema, backup)

    def _create(self, schema: Schema) -> None:
        # A first start that is killed leaves no half database behind, so an empty file always means damage.
        fresh = self._path.with_name(f"{self._path.name}.new")
        for leftover in (fresh, *_companions(fresh)):
            leftover.unlink(missing_ok=True)
        self._migrate(fresh, schema, None)
        _sync(fresh)
        fresh.rename(self._path)
        _sync(self._path.parent)

    def _migrate(self, path: Path, schema: Schema, backup: Path | None) -> None:
        # Foreign keys are off meanwhile: rebuilding a table would otherwise empty the tables that refer to it.
        engine = self._engine(path, NullPool, {**WRITER_PRAGMAS, "foreign_keys": 0}, begin="BEGIN IMMEDIATE")
        try:
            with engine.begin() as connection:
                schema.upgrade(connection)
                if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise ValueError(f"a row of {broken[0]} refers to nothing in {broken[2]}")
        except StoreError:
            raise
        except Exception as problem:
            reason = str(getattr(problem, "orig", problem))
            raise StoreError("migration_failed", reason=reason, backup=str(backup or "")) from problem

    def _back_up_before_migration(self, found: str | None) -> Path:
        stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
        backup = self._path.with_name(
            f"{self._path.stem}-before-{found or 'first'}-{stamp}{self._path.suffix}"
        )
        try:
            self._copy(backup)
        except StoreError as problem:
            raise StoreError("backup_failed", **problem.params) from problem
        return backup

    def _check_undamaged(self) -> None:
        try:
            with _failing_as_damaged(self._path), closing(self._open_read_only(self._path)) as connection:
                # An empty file is a valid, empty database to SQLite.
                complaints = connection.execute("PRAGMA quick_check(3)").fetchall()
                if complaints != [("ok",)] or not self._path.stat().st_size:
                    reason = (
                        "; ".join(str(row[0]) for row in complaints if row != ("ok",)) or "the file is empty"
                    )
                    raise StoreError("database_damaged", **_damage(self._path, reason))
        except PermissionError as problem:
            raise StoreError(
                "folder_not_writable", folder=str(self._path), reason=problem.strerror or ""
            ) from problem

    def _copy(self, path: Path) -> None:
        if path.exists():
            raise StoreError("backup_exists", file=str(path))
        try:
            with closing(self._open_read_only(self._path)) as source:
                source.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
                source.execute("VACUUM INTO ?", (str(path),))
            _sync(path)
            with closing(self._open_read_only(path)) as copy:
                found = copy.execute("PRAGMA quick_check(1)").fetchall()
            if found != [("ok",)]:
                raise StoreError("backup_failed", file=str(path), reason=str(found[0][0]))
            _sync(path.parent)
        except (self._driver.Error, OSError) as problem:
            path.unlink(missing_ok=True)
            raise StoreError("backup_failed", file=str(path), reason=str(problem)) from problem

    def _open_read_only(self, path: Path) -> sqlite3.Connection:
        # `mode=ro` reads a WAL that a crash left without writing it back into the file.
        opened: sqlite3.Connection = self._driver.connect(
            f"file:{quote(str(path))}?mode=ro", uri=True, check_same_thread=False
        )
        return opened

    def _engine(
        self,
        path: Path,
        pool: type[NullPool | QueuePool],
        pragmas: dict[str, str | int],
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

        @event.listens_for(engine, "connect")
        def set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
            set_pragmas(connection, pragmas, path)

        @event.listens_for(engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        return engine

    def _unlock(self) -> None:
        if self._lock:
            self._lock.close()
            self._lock = None


def choose_driver() -> ModuleType:
    """The newest SQLite at hand: Python's own, or the one that comes with the `pysqlite3` wheel.

    Raises:
        StoreError: even the newest lacks what the store needs.
    """
    drivers: list[ModuleType] = [sqlite3]
    with suppress(ImportError):
        from pysqlite3 import dbapi2  # noqa: PLC0415  # there are no wheels for every machine

        drivers.append(dbapi2)
    newest = max(drivers, key=lambda driver: tuple(driver.sqlite_version_info))
    if newest.sqlite_version_info < OLDEST:
        minimum = ".".join(map(str, OLDEST))
        raise StoreError("sqlite_too_old", version=newest.sqlite_version, minimum=minimum)
    return newest


def set_pragmas(connection: DBAPIConnection, pragmas: dict[str, str | int], path: Path) -> None:
    """Sets a connection up and makes sure that SQLite has taken every setting: it ignores what it can't do.

    Raises:
        StoreError: the file system can't hold a WAL.
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


def restore_command(backup: str) -> str:
    """The command that puts a backup in the place of a damaged database."""
    return f"roolitus restore {backup or 'BACKUP'}"


def _driver_connection(connection: Connection) -> sqlite3.Connection:
    found: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # or pysqlite3's
    return found


def _check_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".write-probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise StoreError("folder_not_writable", folder=str(folder), reason=reason) from problem


def _lock_alone(path: Path) -> BinaryIO | None:
    """Keeps a second process off the file, where SQLite is too old for two that write."""
    if sys.platform == "win32":
        return None
    lock = path.with_name(f"{path.name}.lock").open("wb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        lock.close()
        raise StoreError("database_in_use", file=str(path)) from problem
    return lock


@contextmanager
def _failing_as_damaged(path: Path) -> Iterator[None]:
    try:
        yield
    except Exception as problem:
        # Both drivers have a DatabaseError of their own.
        if type(problem).__name__ not in ("DatabaseError", "OperationalError") or isinstance(
            problem, DBAPIError
        ):
            raise
        raise StoreError("database_damaged", **_damage(path, str(problem))) from problem


def _damage(path: Path, reason: str) -> dict[str, str]:
    backups = sorted(path.parent.glob(f"{path.stem}-*{path.suffix}"), key=lambda found: found.stat().st_mtime)
    newest = str(backups[-1]) if backups else ""
    return {"file": str(path), "reason": reason, "command": restore_command(newest), "backup": newest}


def _companions(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
