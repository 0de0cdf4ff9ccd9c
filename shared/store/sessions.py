"""Sessions: log-ins of accounts. The database has digests of their tokens alone, which the caller makes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, case, delete, insert, select, update

from shared.store.accounts import is_enabled
from shared.store.repository import Repository
from shared.store.schema import api_token, one_time_link, session
from shared.store.writer import Transaction
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """Whose a living log-in is, since when, and by which provider, if by one."""

    account_id: str
    created_at: float
    issuer: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """A log-in of an account, as it sees its own; `browser`: its kind, empty where nobody knows."""

    digest: str
    created_at: float
    seen_at: float
    expires_at: float
    browser: str = ""

    @property
    def number(self) -> str:
        """What the owner's list calls it; nobody can make a token of it."""
        return hashlib.sha256(self.digest.encode()).hexdigest()[:16]


class SessionRepository(Repository):
    """Log-ins."""

    def start(
        self, digest: str, account_id: str, expires_at: float, issuer: str | None = None
    ) -> Refusal | None:
        """Keeps a log-in until it expires; `issuer`: the provider it is by."""
        return self._writer.run(None, lambda t: _start(t, digest, account_id, expires_at, issuer))

    def touch(self, digest: str, expires_at: float, *, lifetime_s: float) -> Refusal | None:
        """Notes that a living log-in is in use, and lets it last longer, but not beyond its lifetime."""
        return self._writer.run(None, lambda t: _touch(t, digest, expires_at, lifetime_s))

    def end(self, digest: str) -> Refusal | None:
        """Ends a log-in, if it is there."""
        return self.end_these((digest,))

    def end_these(self, digests: Sequence[str]) -> Refusal | None:
        """Ends log-ins, as far as they are there."""
        return self._writer.run(None, lambda t: _end_these(t, digests))

    def end_all(self) -> Refusal | None:
        """Ends all log-ins, tokens and unused links, of everybody."""
        return self._writer.run(None, _end_all)

    def note_browser(self, digest: str, browser: str) -> Refusal | None:
        """Keeps what kind of browser a log-in is in."""
        return self._writer.run(None, lambda t: _note_browser(t, digest, browser))

    def account_of(self, digest: str) -> str | None:
        """Id of the account of a living log-in."""
        return self._reader.read(lambda c: _account_of(c, digest, self._reader.now()))

    def get(self, digest: str) -> LoggedIn | None:
        """A living log-in."""
        return self._reader.read(lambda c: _read(c, digest, self._reader.now()))

    def of(self, account_id: str) -> list[Session]:
        """The living log-ins of an account, the newest first."""
        return self._reader.read(lambda c: _read_of(c, account_id, self._reader.now()))


def _end_all(transaction: Transaction) -> Refusal | None:
    """Deletes all log-ins, tokens and unused links, of everybody."""
    transaction.connection.execute(delete(session))
    transaction.connection.execute(delete(api_token))
    transaction.connection.execute(delete(one_time_link).where(one_time_link.c.used_at.is_(None)))
    return None


def _start(
    transaction: Transaction, digest: str, account_id: str, expires_at: float, issuer: str | None
) -> Refusal | None:
    """Inserts a log-in. Refusals: wrong_password for an account that was disabled meanwhile."""
    if not is_enabled(transaction.connection, account_id):
        return Refusal("wrong_password")
    now = transaction.now
    transaction.connection.execute(
        insert(session).values(
            token_hash=digest,
            account_id=account_id,
            created_at=now,
            seen_at=now,
            expires_at=expires_at,
            issuer=issuer,
        )
    )
    return None


def _touch(transaction: Transaction, digest: str, expires_at: float, lifetime_s: float) -> Refusal | None:
    """Notes that a log-in is in use; it then lasts until `expires_at`, but no longer than its lifetime."""
    ends_at = session.c.created_at + lifetime_s
    transaction.connection.execute(
        update(session)
        .where(session.c.token_hash == digest, session.c.expires_at > transaction.now)
        .values(seen_at=transaction.now, expires_at=case((ends_at < expires_at, ends_at), else_=expires_at))
    )
    return None


def _end_these(transaction: Transaction, digests: Sequence[str]) -> Refusal | None:
    """Deletes log-ins, as far as they are there."""
    transaction.connection.execute(delete(session).where(session.c.token_hash.in_(digests)))
    return None


def _note_browser(transaction: Transaction, digest: str, browser: str) -> Refusal | None:
    """Keeps what kind of browser a log-in is in."""
    transaction.connection.execute(
        update(session).where(session.c.token_hash == digest).values(browser=browser)
    )
    return None


def _account_of(connection: Connection, digest: str, now: float) -> str | None:
    """The account of a living log-in."""
    return connection.execute(
        select(session.c.account_id).where(session.c.token_hash == digest, session.c.expires_at > now)
    ).scalar_one_or_none()


def _read(connection: Connection, digest: str, now: float) -> LoggedIn | None:
    """A living log-in."""
    row = connection.execute(
        select(session.c.account_id, session.c.created_at, session.c.issuer).where(
            session.c.token_hash == digest, session.c.expires_at > now
        )
    ).one_or_none()
    return LoggedIn(row.account_id, row.created_at, row.issuer) if row else None


def _read_of(connection: Connection, account_id: str, now: float) -> list[Session]:
    """The living log-ins of an account, the newest first."""
    rows = connection.execute(
        select(
            session.c.token_hash,
            session.c.created_at,
            session.c.seen_at,
            session.c.expires_at,
            session.c.browser,
        )
        .where(session.c.account_id == account_id, session.c.expires_at > now)
        .order_by(session.c.created_at.desc())
    )
    return [Session(row.token_hash, row.created_at, row.seen_at, row.expires_at, row.browser) for row in rows]
