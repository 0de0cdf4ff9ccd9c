"""Putting a backup in the place of a SQLite database."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Final

from sqlalchemy import NullPool, create_engine

from shared.store.migrating import Schema
from shared.store.problems import StoreError
from shared.store.sqlite_file import (
    FolderLock,
    check_whole,
    choose_driver,
    companions,
    copy_whole,
    open_read_only,
    sync,
)

OURS_FROM_THE_FIRST: Final = frozenset({"account", "participant", "session", "vote", "workshop"})
"""Tables that every version of the schema has."""


def restore(backup: Path, path: Path) -> Path | None:
    """Puts a backup in the place of a database that no server has open.

    The file that was there, if any, is kept under the name that is returned.

    Raises:
        StoreError: a server runs on the folder (`database_in_use`), the backup is damaged
            (`database_damaged`), of another program (`backup_not_ours`) or of a newer version
            (`schema_newer`), or can't be copied (`backup_failed`); the database is as it was.
    """
    lock = FolderLock(path)
    try:
        return _restore(backup, path)
    finally:
        lock.release()


def _restore(backup: Path, path: Path) -> Path | None:
    driver = choose_driver()
    is_copy = not companions(backup)[0].exists()
    check_whole(backup, driver, is_copy=is_copy)
    _check_ours(backup, driver, is_copy=is_copy)
    fresh = path.with_name(f"{path.name}.restored")
    fresh.unlink(missing_ok=True)
    copy_whole(backup, fresh, driver, is_copy=is_copy)
    aside = path.with_name(f"{path.name}.replaced-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}")
    had_one = path.exists()
    if had_one:
        path.rename(aside)
    # The old write-ahead log would be played back into the restored database.
    for old, kept in zip(companions(path), companions(aside), strict=True):
        if old.exists():
            old.rename(kept)
    fresh.rename(path)
    sync(path.parent)
    return aside if had_one else None


def _check_ours(backup: Path, driver: ModuleType, *, is_copy: bool) -> None:
    """Refuses any other program's database, and one that would run something by itself."""
    with closing(open_read_only(backup, driver, is_copy=is_copy)) as connection:
        found = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    tables = {name for kind, name in found if kind == "table"}
    if not tables >= OURS_FROM_THE_FIRST or any(kind in ("trigger", "view") for kind, _ in found):
        raise StoreError("backup_not_ours", file=str(backup))
    engine = create_engine(
        "sqlite://",
        module=driver,
        poolclass=NullPool,
        creator=lambda: open_read_only(backup, driver, is_copy=is_copy),
    )
    with engine.connect() as opened:
        version = Schema().check(opened, backup.name)
    if version is None:
        raise StoreError("backup_not_ours", file=str(backup))
