"""Rehearsals: copies of workshops whose participants are simulated, and what is known of those."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from shared.store.repository import Repository
from shared.store.schema import account, rehearsal
from shared.store.workshop_rows import UNKNOWN_WORKSHOP, read_workshop
from shared.store.workshops import Created, create_like
from shared.store.writer import Transaction
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The simulated participants of a workshop, as last reported by the process that plays them.

    `seen_at`: when it last reported anything; `online`: how many were connected then; `failed`: how many
    answers they could not give because of an error. `ended`: why they have left, None until then.
    """

    workshop_id: str
    participants: int
    ends_at: float
    seen_at: float
    online: int
    ended: str | None
    failed: int = 0


class RehearsalRepository(Repository):
    """Rehearsals and their simulated participants."""

    def start(
        self, workshop_id: str, account_id: str, *, name: str, participants: int, ends_at: float
    ) -> Created | Refusal:
        """Makes an open copy of a workshop, of the given name, to be peopled by simulated participants.

        Refusals: unknown_workshop, already_rehearsal, rehearsal_exists: an account has one at a time.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _start(
                t,
                workshop_id,
                account_id,
                self._definition,
                name=name,
                participants=participants,
                ends_at=ends_at,
            ),
        )

    def resume(self, workshop_id: str, ends_at: float) -> Refusal | None:
        """Notes that a rehearsal's participants are on their way again. Refusals: unknown_workshop."""
        return self._writer.run(workshop_id, lambda t: _resume(t, workshop_id, ends_at))

    def note(
        self, workshop_id: str, *, online: int, failed: int = 0, ended: str | None = None
    ) -> Refusal | None:
        """Notes how many simulated participants are connected, or why they have left.

        `failed`: how many answers they could not give because of an error.

        Refusals: unknown_workshop once the rehearsal is gone.
        """
        return self._writer.run(workshop_id, lambda t: _note(t, workshop_id, online, failed, ended))

    def get(self, workshop_id: str) -> Rehearsal | None:
        """The rehearsal that a workshop is; None for any other workshop."""
        return self._reader.read(lambda c: _read(c, workshop_id))


def _start(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    *,
    name: str,
    participants: int,
    ends_at: float,
) -> Created | Refusal:
    """Inserts an open copy of a workshop with its rehearsal, unless the account has one already."""
    connection = transaction.connection
    # Two processes that start one for the same account at one moment: the second waits for the first here.
    connection.execute(select(account.c.id).where(account.c.id == account_id).with_for_update())
    found = read_workshop(connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if found.is_rehearsal:
        return Refusal("already_rehearsal")
    own = select(rehearsal.c.workshop_id).where(rehearsal.c.account_id == account_id)
    if connection.execute(own).first() is not None:
        return Refusal("rehearsal_exists")
    # Its people are simulated: each has a device, and nobody needs a one-time code.
    created = create_like(
        transaction, account_id, definition, found, name=name, identity="open", table_mode="none"
    )
    connection.execute(
        insert(rehearsal).values(
            workshop_id=created.id,
            account_id=account_id,
            participants=participants,
            ends_at=ends_at,
            seen_at=transaction.now,
            online=0,
        )
    )
    return created


def _resume(transaction: Transaction, workshop_id: str, ends_at: float) -> Refusal | None:
    """Notes that the participants are on their way again."""
    resumed = transaction.connection.execute(
        update(rehearsal)
        .where(rehearsal.c.workshop_id == workshop_id)
        .values(ends_at=ends_at, seen_at=transaction.now, online=0, failed=0, ended=None)
    )
    return None if resumed.rowcount else UNKNOWN_WORKSHOP


def _note(
    transaction: Transaction, workshop_id: str, online: int, failed: int, ended: str | None
) -> Refusal | None:
    """Notes how many of the simulated participants are connected, or why they have left."""
    noted = transaction.connection.execute(
        update(rehearsal)
        .where(rehearsal.c.workshop_id == workshop_id)
        .values(seen_at=transaction.now, online=online, failed=failed, ended=ended)
    )
    return None if noted.rowcount else UNKNOWN_WORKSHOP


def _read(connection: Connection, workshop_id: str) -> Rehearsal | None:
    """The rehearsal that a workshop is."""
    row = connection.execute(select(rehearsal).where(rehearsal.c.workshop_id == workshop_id)).one_or_none()
    if row is None:
        return None
    return Rehearsal(
        row.workshop_id, row.participants, row.ends_at, row.seen_at, row.online, row.ended, row.failed
    )
