"""Facilitators' accounts: one-time links, passwords and log-ins."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

import structlog
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from facilitator.accounts.browser_kinds import kind_of_browser
from facilitator.accounts.openid_provider import Person
from facilitator.accounts.passwords import is_guessed_soon
from facilitator.accounts.second_factors import SecondFactors
from shared.store import LoggedIn, RunBlocking, Session, StorageUnavailable, Store, Subject, fold_name
from shared.tokens import TokenDigest, new_token
from shared.workshop.answers import NAME_LENGTH_MAX, clean_name, clean_text
from shared.workshop.state import Refusal

# What happens to accounts is logged for the operator, without names and addresses.
log = structlog.get_logger(__name__)

DAY_S = 86400.0
LINK_HOURS = 24
PASSWORD_LENGTH_MIN = 10
PASSWORD_LENGTH_MAX = 200
PASSES = 2
MEMORY_KIB = 19 * 1024
"""OWASP's minimum for argon2id with one lane."""
RENEWAL_S = 3600.0
"""A log-in in use is made to last longer at most so often: each time is a write."""
LOG_IN_LINK_S = 900.0
HASHES_AT_ONCE = 2
"""Each takes 19 MiB and a processor for some 20 ms."""
HASH_PATIENCE_S = 3.0
"""How long those who are known wait for their turn; strangers are refused at once."""
BUSY: Final = Refusal("log_in_busy")
PASSWORDS_OFF: Final = Refusal("password_log_in_off")
SESSION = "session"
LOG_IN_LINK = "log-in link"
LINK = "link"

Value = TypeVar("Value")


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
        session_days_max: int,
        takes_passwords: bool = True,
        on_log_in: Callable[[], None] = lambda: None,
    ) -> None:
        """`session_days`: how long a log-in lasts unused; `session_days_max`: how long at all.

        `takes_passwords`: whether a password lets anybody in; the operator's links always do. `on_log_in` is
        called at every log-in.
        """
        self.takes_passwords = takes_passwords
        self._on_log_in = on_log_in
        self._store = store
        self._digest = digest
        self._run_blocking = run_blocking
        self._now = now
        self._lifetime_s = session_days_max * DAY_S
        self._session_s = min(session_days * DAY_S, self._lifetime_s)
        self.second_factors = SecondFactors(store, digest, now)
        self._renewed_at: dict[str, float] = {}
        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=1)
        self._nobody = self._hasher.hash(new_token())
        self._hash_turns = threading.BoundedSemaphore(HASHES_AT_ONCE)

    def make_setup_token(self) -> str | None:
        """A one-time token that lets its bearer make the first account; None once there is an account.

        An unused earlier one stops working, so each start without an account has one link that works. Raises
        StorageUnavailable.
        """
        if self._store.accounts.exist():
            return None
        token = self._make_link("setup", None)
        if isinstance(token, Refusal):
            raise StorageUnavailable
        return token

    def invite(self, account_id: str) -> str | Refusal:
        """A one-time token that lets its bearer make an account; the inviter's unused earlier one ends."""
        return self._make_link("invite", account_id)

    def set_up(self, token: str, name: str, password: str) -> LogIn | Refusal:
        """Makes an account with a one-time link and logs it in; a refused attempt leaves the link unused."""
        if not self.takes_passwords:
            return PASSWORDS_OFF
        clean = clean_name(name)
        if isinstance(clean, Refusal) or not clean:
            return clean if isinstance(clean, Refusal) else Refusal("bad_name", {"max": 60})
        if refusal := refuse_password(password, clean):
            return refusal
        if refusal := self.check_invitation(token):
            return refusal
        hashed = self._hash(password)
        if isinstance(hashed, Refusal):
            return hashed
        account = self._store.accounts.create_with_link(self._digest(token, LINK), clean, hashed)
        if isinstance(account, Refusal):
            log.warning("account refused", reason=account.code)
            return account
        log.info("account made", account=account)
        return self._start_session(account)

    def check_invitation(self, token: str) -> Refusal | None:
        """None for a token that makes an account; asked before anything costly is done for its bearer."""
        refusal = self._store.accounts.check_link(self._digest(token, LINK), ("setup", "invite"))
        if refusal is not None:
            log.warning("account refused", reason=refusal.code)
        return refusal

    def check_log_in_link(self, token: str) -> Refusal | None:
        """None for an operator's link that lets its bearer in."""
        return self._store.accounts.check_link(self._digest(token, LOG_IN_LINK), ("log_in",))

    def log_in(self, name: str, password: str, code: str = "", *, is_known: bool = False) -> LogIn | Refusal:
        """A fresh log-in; an unknown name takes as long to refuse as a wrong password.

        `code`: of the second factor, asked for (`second_factor_needed`) once the password is right.
        `is_known`: the browser was logged in to the name before, so it waits for its turn where others are
        refused `log_in_busy`.
        """
        if not self.takes_passwords:
            return PASSWORDS_OFF
        clean = clean_name(name)
        account = None if isinstance(clean, Refusal) else self._store.accounts.by_name(clean)
        if account is not None and account.is_disabled:
            account = None
        hashed = (account.password_hash if account else "") or self._nobody
        is_right = self._in_turn(lambda: self._verify(hashed, password), is_known=is_known)
        if isinstance(is_right, Refusal):
            return is_right
        if account is None or not is_right:
            log.warning("log-in refused", account=account.id if account else "unknown")
            return Refusal("wrong_password")
        if refusal := self.second_factors.check(account.id, code):
            return refusal
        log.info("logged in", account=account.id)
        return self._start_session(account.id)

    def recognise(self, name: str, kept: str) -> str | None:
        """The number of a browser that was logged in to a name before; None for any other.

        `kept`: what that browser has kept of its last log-in. It is counted by itself, so that nobody who
        guesses at a name, or from the same address, can lock its owner's own browser out.
        """
        number, _, mark = kept.partition(".")
        return number if hmac.compare_digest(mark.encode(), self._mark(name, number).encode()) else None

    def digest_name(self, name: str) -> str:
        """What guesses at a name are counted under, however it is written."""
        return self._digest(_folded(name), "name")

    def introduce(self, name: str) -> str:
        """What a browser that has just logged in to a name keeps, to be recognised by."""
        number = self._digest.new_vouched_token()
        return f"{number}.{self._mark(name, number)}"

    def _mark(self, name: str, number: str) -> str:
        return self._digest(f"{number} {_folded(name)}", "browser")

    def sign_on(self, person: Person, link_token: str, *, takes_newcomers: bool) -> LogIn | Refusal:
        """A fresh log-in of whom a provider vouches for; `link_token`: an invitation, for who has no account.

        An account is found by the provider's own name for the person alone: an e-mail address or a name could
        be somebody else's tomorrow.
        """
        link = self._digest(link_token, LINK) if link_token else None
        subject = Subject(person.issuer, person.subject)
        account = self._store.accounts.sign_on(
            subject, _called(person), link, takes_newcomers=takes_newcomers
        )
        if isinstance(account, Refusal):
            log.warning("log-in by the provider refused", reason=account.code)
            return account
        log.info("logged in by the provider", account=account)
        return self._start_session(account, person.issuer)

    def link(self, person: Person, account_id: str) -> LogIn | Refusal:
        """Makes a provider's person a way into an account, and logs them in to it anew."""
        if refusal := self._store.accounts.link_subject(Subject(person.issuer, person.subject), account_id):
            return refusal
        log.info("account linked to the provider", account=account_id)
        return self._start_session(account_id, person.issuer)

    def make_log_in_link(self, account_id: str) -> str | Refusal:
        """A one-time token that lets its bearer in to an account: an operator's way when no other works."""
        token = new_token()
        expires_at = self._now() + LOG_IN_LINK_S
        digest = self._digest(token, LOG_IN_LINK)
        return self._store.accounts.add_link(digest, "log_in", account_id, expires_at) or token

    def log_in_by_link(self, token: str) -> LogIn | Refusal:
        """A fresh log-in for the bearer of an operator's link, once."""
        account = self._store.accounts.use_log_in_link(self._digest(token, LOG_IN_LINK))
        if isinstance(account, Refusal):
            return account
        log.info("logged in by an operator's link", account=account)
        return self._start_session(account)

    def bind(self, kept: str, use: str) -> str:
        """The keyed digest of a browser's value for one purpose; only this server can compute it."""
        return self._digest(kept, f"sign-on {use}")

    def living_log_in(self, token: str) -> LoggedIn | None:
        """A living log-in, None for any other token."""
        return self._store.sessions.get(self._digest(token, SESSION)) if token else None

    def log_ins(self, account_id: str, token: str) -> list[tuple[Session, bool]]:
        """An account's living log-ins, the newest first, and which of them has this token."""
        own = self._digest(token, SESSION)
        return [(one, one.digest == own) for one in self._store.sessions.of(account_id)]

    def end_log_ins(self, account_id: str, token: str, number: str | None) -> Refusal | None:
        """Ends one of an account's log-ins, by its number, or all but the one with this token."""
        own = self._digest(token, SESSION)
        ended = [
            one.digest
            for one in self._store.sessions.of(account_id)
            if (one.digest != own if number is None else one.number == number)
        ]
        if refusal := self._store.sessions.end_these(ended):
            return refusal
        log.info("log-ins ended by their owner")
        return None

    def note_browser(self, token: str, user_agent: str) -> None:
        """Keeps the kind of browser that a log-in is in, for its owner's list; it lets nobody in or out."""
        self._store.sessions.note_browser(self._digest(token, SESSION), kind_of_browser(user_agent))

    def log_out(self, token: str) -> Refusal | None:
        """Ends a log-in on the server; the browser's cookie is worth nothing afterwards."""
        return self._store.sessions.end(self._digest(token, SESSION)) if token else None

    def account_of(self, token: str) -> str | None:
        """The account of a living log-in, None for any other token."""
        return self._store.sessions.account_of(self._digest(token, SESSION)) if token else None

    def digest_of(self, token: str) -> str:
        """What the database has of a log-in's token."""
        return self._digest(token, SESSION)

    def renew(self, token: str) -> bool:
        """Lets a living log-in last its full time again; True when that was due: the cookie is too."""
        digest, now = self._digest(token, SESSION), self._now()
        if now - self._renewed_at.get(digest, 0.0) < RENEWAL_S:
            return False
        self._note_renewal(digest, now)
        self._store.sessions.touch(digest, now + self._session_s, lifetime_s=self._lifetime_s)
        return True

    def change_password(self, account_id: str, current: str, password: str) -> LogIn | Refusal:
        """A new password for who knows the current one; every log-in ends, and a fresh one takes over."""
        if not self.takes_passwords:
            return PASSWORDS_OFF
        if refusal := self.check_password(account_id, current):
            log.warning("change of password refused", account=account_id)
            return refusal
        account = self._store.accounts.get(account_id)
        if account is None:
            return Refusal("wrong_password")
        return self.set_password(account.name, password) or self._start_session(account_id)

    def check_password(self, account_id: str, password: str) -> Refusal | None:
        """None for the password of an account. Refusals: wrong_password, log_in_busy."""
        account = self._store.accounts.get(account_id)
        hashed = (account.password_hash if account else "") or self._nobody
        is_right = self._in_turn(lambda: self._verify(hashed, password), is_known=True)
        if isinstance(is_right, Refusal):
            return is_right
        return None if is_right else Refusal("wrong_password")

    def set_password(self, name: str, password: str) -> Refusal | None:
        """A new password, by an operator too; every log-in of the account ends."""
        if refusal := refuse_password(password, name):
            return refusal
        hashed = self._hash(password)
        if isinstance(hashed, Refusal):
            return hashed
        refusal = self._store.accounts.set_password(name, hashed)
        if refusal is None:
            account = self._store.accounts.by_name(name)
            log.info("password changed", account=account.id if account else "unknown")
        return refusal

    def _hash(self, password: str) -> str | Refusal:
        return self._in_turn(lambda: self._hasher.hash(password), is_known=True)

    def _in_turn(self, hash_: Callable[[], Value], *, is_known: bool) -> Value | Refusal:
        """Hashes off the event loop, two passwords at a time; `log_in_busy` where it is not one's turn."""
        is_turn = self._hash_turns.acquire(timeout=HASH_PATIENCE_S if is_known else 0.0)
        if not is_turn:
            return BUSY
        try:
            return self._run_blocking(hash_)
        finally:
            self._hash_turns.release()

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (Argon2Error, InvalidHashError):
            return False

    def _make_link(self, purpose: str, account_id: str | None) -> str | Refusal:
        token = new_token()
        expires_at = self._now() + LINK_HOURS * 3600
        return (
            self._store.accounts.add_link(self._digest(token, LINK), purpose, account_id, expires_at) or token
        )

    def _start_session(self, account_id: str, issuer: str | None = None) -> LogIn | Refusal:
        token, now = self._digest.new_vouched_token(), self._now()
        digest = self._digest(token, SESSION)
        if refusal := self._store.sessions.start(digest, account_id, now + self._session_s, issuer):
            return refusal
        self._note_renewal(digest, now)
        self._on_log_in()
        return LogIn(account_id, token)

    def _note_renewal(self, digest: str, now: float) -> None:
        recent = {known: at for known, at in self._renewed_at.items() if now - at < RENEWAL_S}
        self._renewed_at = {**recent, digest: now}


def _called(person: Person) -> tuple[str, ...]:
    """What the account of a provider's person may be called, best first, with room for a number."""
    names = (" ".join(clean_text(name).split())[: NAME_LENGTH_MAX - 4].strip() for name in person.names)
    return tuple(name for name in names if name) or (f"#{person.subject[:8]}",)


def _folded(name: str) -> str:
    """The same for every way to write the name of one account."""
    clean = clean_name(name)
    return fold_name(name if isinstance(clean, Refusal) else clean)


def refuse_password(password: str, name: str) -> Refusal | None:
    """Why a password can't be taken: its length, or that guessers reach it soon.

    Length is what makes one strong, so no kinds of characters are asked for.
    """
    if len(password) < PASSWORD_LENGTH_MIN:
        return Refusal("password_too_short", {"min": PASSWORD_LENGTH_MIN})
    if len(password) > PASSWORD_LENGTH_MAX:
        return Refusal("password_too_long", {"max": PASSWORD_LENGTH_MAX})
    return Refusal("password_too_common") if is_guessed_soon(password, name) else None
