"""Members: the accounts that facilitate a workshop, its owner and those the owner let in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import Connection, bindparam, delete, insert, select

from shared.store.accounts import account_id_named
from shared.store.repository import Repository
from shared.store.schema import account, session, workshop_member
from shared.store.workshop_rows import UNKNOWN_WORKSHOP, is_member, role_of
from shared.store.writer import Transaction
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class Member:
    """An account that facilitates a workshop."""

    name: str
    role: Literal["owner", "co"]


class MemberRepository(Repository):
    """Who facilitates a workshop."""

    def let_in(self, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
        """Lets the account of a name facilitate too.

        Refusals: unknown_workshop, not_allowed, unknown_account.
        """
        return self._writer.run(workshop_id, lambda t: _let_in(t, workshop_id, owner_id, name))

    def shut_out(self, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
        """Takes that right away again. Refusals: unknown_workshop, not_allowed, unknown_account."""
        return self._writer.run(workshop_id, lambda t: _shut_out(t, workshop_id, owner_id, name))

    def includes(self, workshop_id: str, account_id: str) -> bool:
        """True for the owner of a workshop and those the owner let in."""
        return self._reader.read(lambda c: is_member(c, workshop_id, account_id))

    def logged_in(
        self, digests: Collection[str], workshop_ids: Collection[str]
    ) -> frozenset[tuple[str, str, str]]:
        """Digest of a living log-in, its account, and a workshop that this facilitates: those there are."""
        return self._reader.read(lambda c: _read_logged_in(c, digests, workshop_ids, self._reader.now()))

    def of(self, workshop_id: str) -> list[Member]:
        """Who facilitates a workshop, the owner first."""
        return self._reader.read(lambda c: _read_members(c, workshop_id))


def _let_in(transaction: Transaction, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
    """Makes the account of a name a facilitator of the workshop too."""
    connection = transaction.connection
    other = _other_account(connection, workshop_id, owner_id, name)
    if isinstance(other, Refusal):
        return other
    if not is_member(connection, workshop_id, other):
        connection.execute(
            insert(workshop_member).values(workshop_id=workshop_id, account_id=other, role="co")
        )
    return None


def _shut_out(transaction: Transaction, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
    """Takes that right away; the owner's own stays."""
    connection = transaction.connection
    other = _other_account(connection, workshop_id, owner_id, name)
    if isinstance(other, Refusal):
        return other
    membership = (workshop_member.c.workshop_id == workshop_id) & (workshop_member.c.account_id == other)
    connection.execute(delete(workshop_member).where(membership, workshop_member.c.role == "co"))
    return None


def _other_account(connection: Connection, workshop_id: str, owner_id: str, name: str) -> str | Refusal:
    role = role_of(connection, workshop_id, owner_id)
    if role != "owner":
        return Refusal("not_allowed") if role else UNKNOWN_WORKSHOP
    return account_id_named(connection, name) or Refusal("unknown_account")


_LOGGED_IN: Final = (
    select(session.c.token_hash, session.c.account_id, workshop_member.c.workshop_id)
    .join(workshop_member, workshop_member.c.account_id == session.c.account_id)
    .where(
        session.c.token_hash.in_(bindparam("digests", expanding=True)),
        session.c.expires_at > bindparam("now"),
        workshop_member.c.workshop_id.in_(bindparam("workshops", expanding=True)),
    )
)


def _read_logged_in(
    connection: Connection, digests: Collection[str], workshop_ids: Collection[str], now: float
) -> frozenset[tuple[str, str, str]]:
    given = {"digests": list(digests), "workshops": list(workshop_ids), "now": now}
    return frozenset(
        (row.token_hash, row.account_id, row.workshop_id) for row in connection.execute(_LOGGED_IN, given)
    )


def _read_members(connection: Connection, workshop_id: str) -> list[Member]:
    """Who facilitates a workshop, the owner first."""
    rows = connection.execute(
        select(account.c.name, workshop_member.c.role)
        .join(account, account.c.id == workshop_member.c.account_id)
        .where(workshop_member.c.workshop_id == workshop_id)
        .order_by(workshop_member.c.role.desc(), account.c.name_folded)
    )
    return [Member(row.name, row.role) for row in rows]
