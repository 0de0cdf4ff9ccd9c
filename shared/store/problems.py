"""What can go wrong with the storage itself, as codes and variables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from shared.workshop.state import Refusal

STORAGE_UNAVAILABLE: Final = Refusal("storage_unavailable")
"""Nothing was saved that the caller may count on; the same intent may be sent again."""


class StoreError(Exception):
    """The store can't be opened or copied, and nothing was changed; a code and its variables.

    folder_not_writable: folder, reason
    database_unsupported: url
    database_damaged: file, reason, command (that puts a backup in its place), backup (the newest one or "")
    database_in_use: file (a server runs on its folder)
    sqlite_unshared: file, version, minimum (a server runs there; too old for a second process)
    database_missing: file, command, backup (accounts were made in its folder, and it is gone or has none)
    database_emptied: folder (accounts were made from there, and the database server has none)
    database_not_wal: file (its file system can't hold a write-ahead log)
    database_unreachable: server, reason
    schema_newer: found, known
    schema_unknown: place (somebody else's tables)
    migration_failed: reason, backup (made before it, or "")
    sqlite_too_old: version, minimum
    driver_blocks: variable, value (an environment variable that must be set before the start)
    backup_exists: file
    backup_failed: file, reason
    backup_not_sqlite
    backup_not_ours: file (another program's database)
    """

    def __init__(self, code: str, **params: str) -> None:
        self.code = code
        self.params: Mapping[str, str] = params
        variables = ", ".join(f"{name}: {value}" for name, value in params.items() if value)
        super().__init__(f"{code} ({variables})" if variables else code)


class StorageUnavailable(Exception):
    """The database can't be read now; `code` is that of the refusal to give."""

    code: Final = STORAGE_UNAVAILABLE.code


def is_storage_failure(problem: BaseException) -> bool:
    """True for a failing disk, connection or database; False for a bug of ours.

    MemoryError counts: SQLite may have rolled the transaction back before it says so.
    """
    if isinstance(problem, IntegrityError | DataError | ProgrammingError | NotSupportedError):
        return problem.connection_invalidated
    return isinstance(problem, DatabaseError | DBAPIError | PoolTimeoutError | MemoryError | OSError)
