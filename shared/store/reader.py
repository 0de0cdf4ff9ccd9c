"""The reader: each read sees one moment of the database, and fails as `StorageUnavailable`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from shared.store.database import Database
from shared.store.problems import StorageUnavailable, is_storage_failure

Result = TypeVar("Result")


class Reader:
    """Runs every read of this process, each on a connection from the pool."""

    def __init__(self, database: Database, now: Callable[[], float]) -> None:
        self._database = database
        self.now = now
        """Seconds since the epoch."""

    def read(self, read: Callable[[Connection], Result]) -> Result:
        """What one read gives. Raises StorageUnavailable when the database can't be read."""
        with failing_as_unavailable():
            try:
                return self._read_once(read)
            except DBAPIError as problem:
                if not problem.connection_invalidated:
                    raise
            # The server has been restarted since, and with that one connection the pool has dropped them all.
            return self._read_once(read)

    def _read_once(self, read: Callable[[Connection], Result]) -> Result:
        with self._database.readers.connect() as connection:
            return read(connection)


@contextmanager
def failing_as_unavailable() -> Iterator[None]:
    """Turns a failing disk, connection or database into StorageUnavailable; bugs go on as they are."""
    try:
        yield
    except SQLAlchemyError as problem:
        if not is_storage_failure(problem):
            raise
        raise StorageUnavailable from problem
