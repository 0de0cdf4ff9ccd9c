"""What the store needs of a database, whichever it is; `sqlite` and `postgres` give it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine, RootTransaction

Result = TypeVar("Result")


class RunBlocking(Protocol):
    """Runs a call that would hold up the event loop; under plain threads it may just call it."""

    def __call__(self, call: Callable[[], Result], /) -> Result:
        """The value of the call."""
        ...


class Database(ABC):
    """An open database with its schema at the newest version."""

    readers: Engine
    """Its connections never write; each transaction sees one state of the database from its first read on."""

    @abstractmethod
    def connect_writer(self) -> Connection:
        """A connection that may write; the caller uses one at a time."""

    @abstractmethod
    def begin(self, connection: Connection) -> RootTransaction:
        """Begins a write transaction."""

    @abstractmethod
    def lock_workshops(self, connection: Connection, workshop_ids: Collection[str]) -> None:
        """Keeps others from changing these workshops until the end; reads now see their newest state."""

    @abstractmethod
    def commit(self, transaction: RootTransaction) -> None:
        """Returns once the transaction would survive a power cut."""

    @abstractmethod
    def is_conflict(self, problem: BaseException) -> bool:
        """True when the transaction met another process's and may simply be run again."""

    def misplaced(self) -> str:
        """The file that was moved, replaced or deleted while it is in use; empty while all are in place.

        Until it is back, no commit is acknowledged.
        """
        return ""

    def erase_log(self) -> None:  # noqa: B027  # PostgreSQL's log is its operator's
        """Has what the next commit deletes or overwrites erased from a log beside the file too."""

    @abstractmethod
    def back_up(self, path: Path) -> None:
        """Writes a complete copy of the database as it is now to a new file, while writing goes on.

        Raises:
            StoreError: and leaves no file behind.
        """

    @abstractmethod
    def close(self) -> None:
        """Gives every connection back."""
