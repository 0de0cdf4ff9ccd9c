"""A SQLite database as a file: whether it is whole and in its place, who may replace it, and copies of it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Final
from urllib.parse import quote

from shared.store.problems import StoreError

if sys.platform != "win32":
    import fcntl

OLDEST: Final = (3, 35, 0)
COPY_PATIENCE_S: Final = 5.0
WHOLE: Final = [("ok",)]


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


def check_folder(folder: Path) -> None:
    """Makes the folder if there is none, and makes sure that it takes files.

    Raises:
        StoreError: it does not.
    """
    probe = folder / f".write-probe-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_bytes(b"?")
        probe.unlink()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise StoreError("folder_not_writable", folder=str(folder), reason=reason) from problem


def check_whole(path: Path, driver: ModuleType, *, is_copy: bool = False) -> None:
    """Makes sure that the file is a whole SQLite database; changes nothing in it.

    Raises:
        StoreError: it is damaged, or can't be read.
    """
    with (
        _failing_as_damaged(path, driver),
        closing(open_read_only(path, driver, is_copy=is_copy)) as connection,
    ):
        complaints = connection.execute("PRAGMA quick_check(3)").fetchall()
        (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
    # SQLite reads what is missing of the last page as zeros, and takes lost answers for empty ones. A page
    # that a power cut halved while the log was written back is still whole in the log.
    log = companions(path)[0]
    if path.stat().st_size % page_bytes and not (log.exists() and log.stat().st_size):
        raise StoreError("database_damaged", **_damage(path, "the end of the file is missing"))
    # To SQLite an empty file is a valid database; ours are never empty, not even after a killed first start.
    if not path.stat().st_size:
        raise StoreError("database_damaged", **_damage(path, "the file is empty"))
    if complaints != WHOLE:
        raise StoreError("database_damaged", **_damage(path, "; ".join(str(row[0]) for row in complaints)))


def copy_whole(source: Path, target: Path, driver: ModuleType, *, is_copy: bool = False) -> None:
    """Writes what the source holds at this moment to a new file, and reads it back to make sure.

    Copying the file alone would lose what is committed in its write-ahead log. The file has its name only
    once it is whole: half of a copy that was killed is never taken for a backup.

    Raises:
        StoreError: `backup_exists`, or `backup_failed` and then no file is left.
    """
    if target.exists():
        raise StoreError("backup_exists", file=str(target))
    part = target.with_name(f"{target.name}.part")
    leftovers = (part, *companions(part))
    try:
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
        with closing(open_read_only(source, driver, is_copy=is_copy)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        sync(part)
        with closing(open_read_only(part, driver, is_copy=True)) as connection:
            complaints = connection.execute("PRAGMA quick_check(1)").fetchall()
        if complaints == WHOLE:
            part.rename(target)
            sync(target.parent)
    except (driver.Error, OSError) as problem:
        for leftover in (target, *leftovers):
            with suppress(OSError):
                leftover.unlink()
        raise StoreError("backup_failed", file=str(target), reason=str(problem)) from problem
    if complaints != WHOLE:
        part.unlink()
        raise StoreError("backup_failed", file=str(target), reason=str(complaints[0][0]))


def open_read_only(path: Path, driver: ModuleType, *, is_copy: bool = False) -> sqlite3.Connection:
    """A connection that reads a write-ahead log left by a crash without writing it back into the file.

    `is_copy`: nobody else has the file, and it has no such log; then not even an empty one is left beside it.
    """
    address = f"file:{quote(str(path.resolve()))}?{'immutable=1' if is_copy else 'mode=ro'}"
    opened: sqlite3.Connection = driver.connect(
        address, uri=True, timeout=COPY_PATIENCE_S, isolation_level=None, check_same_thread=False
    )
    return opened


class FolderLock:
    """Keeps other servers, and whatever replaces files, off a folder until it is released.

    The folder itself is locked rather than a file in it: nobody can delete the lock and keep the folder.
    The system releases it with the process, however that ends.
    """

    def __init__(self, path: Path) -> None:
        """Locks the folder of a database.

        Raises:
            StoreError: another process has it.
        """
        self._descriptor: int | None = None
        if sys.platform == "win32":
            return
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            os.close(descriptor)
            raise StoreError("database_in_use", file=str(path)) from problem
        self._descriptor = descriptor

    def release(self) -> None:
        """Lets others in; a second time changes nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


class OpenFile:
    """A file that is in use, to be compared with what has its name now."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where there is no such file."""
        self._path = path
        # Held open, so that the system gives its number to no other file. A descriptor of this kind reads
        # nothing, and closing it takes no lock of SQLite's away.
        self._descriptor = os.open(path, getattr(os, "O_PATH", os.O_RDONLY))

    def has_its_name(self) -> bool:
        """False once the file was moved, replaced or deleted."""
        try:
            return os.path.samestat(self._path.stat(), os.fstat(self._descriptor))
        except OSError:
            return False

    def close(self) -> None:
        """Forgets the file."""
        os.close(self._descriptor)


def companions(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a database while it is open."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def sync(path: Path) -> None:
    """Returns once a file, or a folder's list of files, has reached the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _failing_as_damaged(path: Path, driver: ModuleType) -> Iterator[None]:
    try:
        yield
    except driver.DatabaseError as problem:
        raise StoreError("database_damaged", **_damage(path, str(problem))) from problem


def _damage(path: Path, reason: str) -> dict[str, str]:
    return {"file": str(path), "reason": reason, **way_back(path)}


def way_back(path: Path) -> dict[str, str]:
    """The newest backup near a database, and the command that puts it, or another, in its place."""
    found = [*path.parent.glob(f"{path.stem}-*{path.suffix}"), *path.parent.glob(f"backups/*{path.suffix}")]
    newest = max(found, key=lambda backup: backup.stat().st_mtime, default="")
    return {"command": f"roolitus restore {newest or 'BACKUP'}", "backup": str(newest)}
