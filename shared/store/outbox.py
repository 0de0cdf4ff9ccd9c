"""What every outbox keeps to: a message is claimed for a while, and tried again later if nobody took it.

The transaction that makes a message necessary puts it into its outbox. Several processes share an outbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Column, ColumnElement, Connection, select, true, update

LEASE_S: Final = 60.0
"""So long an attempt may take; a process that died in the middle of one leaves the message to others then."""
WAITS_S: Final = (5.0, 30.0, 120.0, 600.0, 3600.0, 21600.0, 86400.0)
"""Between an attempt that failed and the next; after the last the message is given up."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """The columns of a table of messages. A message whose `due_at` is null is never due."""

    id: Column[str]
    attempts: Column[int]
    due_at: Column[float] | Column[float | None]

    def first_due(self, connection: Connection, now: float) -> str | None:
        """The message that has waited longest, None where none is due."""
        return connection.execute(
            select(self.id).where(self.due_at <= now).order_by(self.due_at, self.id).limit(1)
        ).scalar_one_or_none()

    def claim(self, connection: Connection, now: float, message_id: str, attempts: int) -> bool:
        """Takes a message that was tried so often for a while; one of several processes can."""
        return self.change_attempt(
            connection, message_id, attempts, self.due_at <= now, attempts=attempts + 1, due_at=now + LEASE_S
        )

    def put_off(self, connection: Connection, now: float, message_id: str, attempts: int) -> None:
        """Makes a message due again, the later the more often it was tried."""
        self.change_attempt(connection, message_id, attempts, due_at=now + WAITS_S[attempts - 1])

    def change_attempt(
        self,
        connection: Connection,
        message_id: str,
        attempts: int,
        condition: ColumnElement[bool] | None = None,
        /,
        **values: float | None,
    ) -> bool:
        """Changes a message that this attempt still holds; False where another one has taken it over."""
        changed = connection.execute(
            update(self.id.table)
            .where(
                self.id == message_id, self.attempts == attempts, true() if condition is None else condition
            )
            .values(**values)
        )
        return changed.rowcount > 0


def is_tried_enough(attempts: int) -> bool:
    """Whether a message is given up after so many attempts."""
    return attempts > len(WAITS_S)
