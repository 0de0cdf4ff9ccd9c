"""API tokens: what programs may do for an account, and what their repeated requests are answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from shared.store.accounts import is_enabled
from shared.store.random_names import new_id
from shared.store.repository import Repository
from shared.store.schema import account, api_answer, api_token
from shared.store.writer import Transaction
from shared.workshop.state import Refusal

TOKENS_MAX: Final = 20
"""Tokens of one account."""
ANSWER_S: Final = 86400.0
"""How long a request with an idempotency key is remembered."""
USE_NOTED_S: Final = 3600.0
"""The use of a token is noted at most so often: each time is a write."""


@dataclass(frozen=True, slots=True)
class ApiToken:
    """A token of an account; moments in seconds since the epoch."""

    id: str
    account_id: str
    name: str
    scopes: tuple[str, ...]
    made_at: float
    expires_at: float
    used_at: float | None


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What a request was answered before."""

    status: int
    body: str


class ApiTokenRepository(Repository):
    """Tokens, and the answers of requests that carry an idempotency key."""

    def now(self) -> float:
        """The moment by which tokens expire."""
        return self._reader.now()

    def make(
        self, account_id: str, name: str, digest: str, scopes: Sequence[str], expires_at: float
    ) -> ApiToken | Refusal:
        """Keeps a token by its digest.

        Refusals: wrong_password for an account that was disabled meanwhile; too_many_tokens.
        """
        return self._writer.run(None, lambda t: _make(t, account_id, name, digest, scopes, expires_at))

    def end(self, account_id: str, token_id: str) -> Refusal | None:
        """Deletes a token of an account, if it is there."""
        return self._writer.run(None, lambda t: _end(t, account_id, token_id))

    def note_use(self, token: ApiToken) -> Refusal | None:
        """Notes that a token is in use, unless that was noted within the hour."""
        if token.used_at is not None and self._reader.now() < token.used_at + USE_NOTED_S:
            return None
        return self._writer.run(None, lambda t: _note_use(t, token.id))

    def get(self, digest: str) -> ApiToken | None:
        """The token of a digest, expired or not; None where its account is disabled."""
        return self._reader.read(lambda c: _read(c, digest))

    def of(self, account_id: str) -> list[ApiToken]:
        """The tokens of an account, the newest first."""
        return self._reader.read(lambda c: _read_of(c, account_id))

    def begin_request(self, token_id: str, key: str, request_hash: str) -> KeptAnswer | Refusal | None:
        """Claims an idempotency key: None for the first request with it, the kept answer for a repeated one.

        Refusals: key_reused, for another request with the same key; request_pending, while the first one has
        not been answered or where it never was.
        """
        return self._writer.run(None, lambda t: _begin_request(t, token_id, key, request_hash))

    def end_request(self, token_id: str, key: str, answer: KeptAnswer | None) -> Refusal | None:
        """Keeps the answer for repetitions of the request; None: it may be tried again as if new."""
        return self._writer.run(None, lambda t: _end_request(t, token_id, key, answer))


def _make(
    transaction: Transaction,
    account_id: str,
    name: str,
    digest: str,
    scopes: Sequence[str],
    expires_at: float,
) -> ApiToken | Refusal:
    connection, now = transaction.connection, transaction.now
    if not is_enabled(connection, account_id):
        return Refusal("wrong_password")
    count = connection.execute(
        select(func.count()).select_from(api_token).where(api_token.c.account_id == account_id)
    ).scalar_one()
    if count >= TOKENS_MAX:
        return Refusal("too_many_tokens", {"max": TOKENS_MAX})
    made = ApiToken(new_id(), account_id, name, tuple(scopes), now, expires_at, None)
    connection.execute(
        insert(api_token).values(
            id=made.id,
            account_id=account_id,
            name=name,
            token_hash=digest,
            scopes=" ".join(scopes),
            made_at=now,
            expires_at=expires_at,
        )
    )
    return made


def _end(transaction: Transaction, account_id: str, token_id: str) -> Refusal | None:
    transaction.connection.execute(
        delete(api_token).where(api_token.c.account_id == account_id, api_token.c.id == token_id)
    )
    return None


def _note_use(transaction: Transaction, token_id: str) -> Refusal | None:
    transaction.connection.execute(
        update(api_token).where(api_token.c.id == token_id).values(used_at=transaction.now)
    )
    return None


COLUMNS = (
    api_token.c.id,
    api_token.c.account_id,
    api_token.c.name,
    api_token.c.scopes,
    api_token.c.made_at,
    api_token.c.expires_at,
    api_token.c.used_at,
)


def _read(connection: Connection, digest: str) -> ApiToken | None:
    row = connection.execute(
        select(*COLUMNS)
        .join(account, account.c.id == api_token.c.account_id)
        .where(api_token.c.token_hash == digest, account.c.disabled_at.is_(None))
    ).one_or_none()
    return None if row is None else _token(row)


def _read_of(connection: Connection, account_id: str) -> list[ApiToken]:
    rows = connection.execute(
        select(*COLUMNS)
        .where(api_token.c.account_id == account_id)
        .order_by(api_token.c.made_at.desc(), api_token.c.id)
    )
    return [_token(row) for row in rows]


def _token(row: Row[str, str, str, str, float, float, float | None]) -> ApiToken:
    id_, account_id, name, scopes, made_at, expires_at, used_at = row
    return ApiToken(id_, account_id, name, tuple(scopes.split()), made_at, expires_at, used_at)


def _begin_request(
    transaction: Transaction, token_id: str, key: str, request_hash: str
) -> KeptAnswer | Refusal | None:
    connection, now = transaction.connection, transaction.now
    connection.execute(delete(api_answer).where(api_answer.c.begun_at <= now - ANSWER_S))
    row = connection.execute(
        select(api_answer.c.request_hash, api_answer.c.status, api_answer.c.body).where(
            api_answer.c.token_id == token_id, api_answer.c.key == key
        )
    ).one_or_none()
    if row is None:
        connection.execute(
            insert(api_answer).values(token_id=token_id, key=key, request_hash=request_hash, begun_at=now)
        )
        return None
    if row.request_hash != request_hash:
        return Refusal("key_reused")
    if row.status is None or row.body is None:
        return Refusal("request_pending")
    return KeptAnswer(row.status, row.body)


def _end_request(
    transaction: Transaction, token_id: str, key: str, answer: KeptAnswer | None
) -> Refusal | None:
    where = (api_answer.c.token_id == token_id, api_answer.c.key == key)
    if answer is None:
        transaction.connection.execute(delete(api_answer).where(*where))
    else:
        transaction.connection.execute(
            update(api_answer).where(*where).values(status=answer.status, body=answer.body)
        )
    return None
