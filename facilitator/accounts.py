"""Facilitators' accounts: the one-time set-up link, passwords and log-ins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from shared.store import RunBlocking, Store
from shared.tokens import TokenDigest, new_token
from shared.workshop.answers import clean_name
from shared.workshop.state import Refusal

SETUP_HOURS = 24
PASSWORD_LENGTH_MIN = 10
PASSWORD_LENGTH_MAX = 200
SESSION = "session"
LINK = "link"


@dataclass(frozen=True, slots=True)
class LogIn:
    """A fresh log-in: the token goes to the browser, its digest to the database."""

    account_id: str
    token: str


class Accounts:
    """Who may facilitate. Hashing runs off the event loop: one hash takes longer than a hundred votes."""

    def __init__(
        self,
        store: Store,
        digest: TokenDigest,
        *,
        run_blocking: RunBlocking,
        now: Callable[[], float],
        session_days: int,
    ) -> None:
        self._store = store
        self._digest = digest
        self._run_blocking = run_blocking
        self._now = now
        self._session_s = session_days * 86400.0
        # OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
        self._nobody = self._hasher.hash(new_token())

    def make_setup_token(self) -> str | None:
        """A one-time token that lets its bearer make the first account; None once there is an account."""
        if self._store.has_accounts():
            return None
        token = new_token()
        self._store.add_link(self._digest(token, LINK), "setup", None, self._now() + SETUP_HOURS * 3600)
        return token

    def set_up(self, token: str, name: str, password: str) -> LogIn | Refusal:
        """Makes an account with a one-time link and logs it in; a refused attempt leaves the link unused."""
        clean = clean_name(name)
        if isinstance(clean, Refusal) or not clean:
            return clean if isinstance(clean, Refusal) else Refusal("bad_name", {"max": 60})
        if refusal := _refuse_password(password):
            return refusal
        hashed = self._hash(password)
        account = self._store.create_account_with_link(self._digest(token, LINK), clean, hashed)
        if isinstance(account, Refusal):
            return account
        return self._start_session(account)

    def log_in(self, name: str, password: str) -> LogIn | Refusal:
        """A fresh log-in; an unknown name takes as long to refuse as a wrong password."""
        account = self._store.account_by_name(name)
        hashed = account.password_hash if account else self._nobody
        is_right = self._run_blocking(lambda: self._verify(hashed, password))
        if account is None or not is_right:
            return Refusal("wrong_password")
        return self._start_session(account.id)

    def log_out(self, token: str) -> None:
        """Ends a log-in on the server; the browser's cookie is worth nothing afterwards."""
        self._store.end_session(self._digest(token, SESSION))

    def account_of(self, token: str) -> str | None:
        """The account of a living log-in, None for any other token."""
        return self._store.session_account(self._digest(token, SESSION)) if token else None

    def set_password(self, name: str, password: str) -> Refusal | None:
        """An operator's reset: a new password, and every log-in of the account ends."""
        if refusal := _refuse_password(password):
            return refusal
        return self._store.set_password(name, self._hash(password))

    def _hash(self, password: str) -> str:
        return self._run_blocking(lambda: self._hasher.hash(password))

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (Argon2Error, InvalidHashError):
            return False

    def _start_session(self, account_id: str) -> LogIn:
        token = new_token()
        self._store.start_session(self._digest(token, SESSION), account_id, self._now() + self._session_s)
        return LogIn(account_id, token)


def _refuse_password(password: str) -> Refusal | None:
    if len(password) < PASSWORD_LENGTH_MIN:
        return Refusal("password_too_short", {"min": PASSWORD_LENGTH_MIN})
    if len(password) > PASSWORD_LENGTH_MAX:
        return Refusal("malformed")
    return None
