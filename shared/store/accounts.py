"""Accounts, log-ins and one-time links. The database has digests of tokens alone, which the caller makes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from shared.store.random_names import new_id
from shared.store.repository import Repository
from shared.store.schema import account, api_token, one_time_link, provider_subject, session
from shared.store.writer import Transaction
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in; without a password (an empty hash) by a provider alone.

    `is_owner`: of the installation, so that they may disable accounts.
    """

    id: str
    name: str
    password_hash: str
    created_at: float
    is_disabled: bool = False
    is_owner: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody at an OpenID Connect provider."""

    issuer: str
    subject: str


class AccountRepository(Repository):
    """Accounts, the ways into them, and one-time links."""

    def create(self, name: str, password_hash: str) -> str | Refusal:
        """Makes an account and gives its id. Refusals: account_exists, whatever the capitals."""
        return self._writer.run(None, lambda t: _create(t, name, password_hash))

    def create_with_link(self, link_digest: str, name: str, password_hash: str) -> str | Refusal:
        """Makes an account with a one-time link, an owner's with the set-up link; a refusal leaves it unused.

        Refusals: account_exists, link_used, link_expired (also for a link that is not one).
        """
        return self._writer.run(None, lambda t: _create_with_link(t, link_digest, name, password_hash))

    def set_password(self, name: str, password_hash: str) -> Refusal | None:
        """Replaces the password of the account of a name and ends its log-ins. Refusals: unknown_account."""
        return self._writer.run(None, lambda t: _set_password(t, name, password_hash))

    def set_enabled(self, name: str, *, enabled: bool) -> Refusal | None:
        """Disables an account, ending its log-ins and unused links, or lets its owner in again.

        Refusals: unknown_account.
        """
        return self._writer.run(None, lambda t: _set_enabled(t, name, enabled=enabled))

    def set_enabled_by_owner(self, account_id: str, *, enabled: bool) -> Refusal | None:
        """The same by the account's id. Refusals: unknown_account, last_owner, who would leave no owner."""
        return self._writer.run(None, lambda t: _set_enabled_by_owner(t, account_id, enabled=enabled))

    def make_owner(self, name: str) -> Refusal | None:
        """Makes the account of a name an owner of the installation. Refusals: unknown_account."""
        return self._writer.run(None, lambda t: _make_owner(t, name))

    def all(self) -> list[Account]:
        """Every account, by name."""
        return self._reader.read(lambda c: _read_where(c, true()))

    def exist(self) -> bool:
        """True once there is an account."""
        return self._reader.read(_exist)

    def get(self, account_id: str) -> Account | None:
        """An account by its id."""
        return self._reader.read(lambda c: _read(c, account_id))

    def by_name(self, name: str) -> Account | None:
        """An account by its name, whatever the capitals."""

        def read(connection: Connection) -> Account | None:
            account_id = account_id_named(connection, name)
            return None if account_id is None else _read(connection, account_id)

        return self._reader.read(read)

    def sign_on(
        self, subject: Subject, names: Sequence[str], link_digest: str | None, *, takes_newcomers: bool
    ) -> str | Refusal:
        """Id of the account that a subject is a way into.

        Who has none gets one, under the first free of the names, with an unused link or where newcomers are
        welcome. Refusals: not_invited, link_used, link_expired.
        """
        return self._writer.run(
            None,
            lambda t: _sign_on(t, subject, names, link_digest, takes_newcomers=takes_newcomers),
        )

    def link_subject(self, subject: Subject, account_id: str) -> Refusal | None:
        """Makes a subject a way into an account. Refusals: subject_taken."""
        return self._writer.run(None, lambda t: _link_subject(t, subject, account_id))

    def has_subject(self, account_id: str, issuer: str) -> bool:
        """Whether an account's owner can log in by a provider."""
        return self._reader.read(lambda c: _has_subject(c, account_id, issuer))

    def add_link(
        self, digest: str, purpose: str, account_id: str | None, expires_at: float
    ) -> Refusal | None:
        """Keeps a one-time link; an unused earlier one for the same purpose and account stops working."""
        return self._writer.run(None, lambda t: _add_link(t, digest, purpose, account_id, expires_at))

    def check_link(self, digest: str, purposes: Sequence[str]) -> Refusal | None:
        """None for a one-time link that works for one of the purposes; it stays unused.

        Refusals: link_used, link_expired (also for a link that is not one).
        """
        return self._reader.read(lambda c: _check_link(c, digest, purposes, self._reader.now()))

    def use_log_in_link(self, digest: str) -> str | Refusal:
        """The account that an operator's link lets in to, once. Refusals: link_used, link_expired."""
        return self._writer.run(None, lambda t: _use_log_in_link(t, digest))

    def claim(self, name: str, expires_at: float) -> bool | Refusal:
        """True for the first who claims something under a name, of all processes, until it expires."""
        return self._writer.run(None, lambda t: _claim(t, name, expires_at))


def fold_name(name: str) -> str:
    """Names that differ in case or in how their letters are composed are one name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _create(
    transaction: Transaction, name: str, password_hash: str, *, is_owner: bool = False
) -> str | Refusal:
    """Inserts an account; its id."""
    connection = transaction.connection
    if account_id_named(connection, name) is not None:
        return Refusal("account_exists")
    account_id = new_id()
    connection.execute(
        insert(account).values(
            id=account_id,
            name=name,
            name_folded=fold_name(name),
            password_hash=password_hash,
            created_at=transaction.now,
            is_owner=is_owner,
        )
    )
    return account_id


def _create_with_link(
    transaction: Transaction, link_digest: str, name: str, password_hash: str
) -> str | Refusal:
    """Uses up a link and inserts an account, both or neither."""
    inviter = _use_link(transaction, link_digest, ("setup", "invite"))
    if isinstance(inviter, Refusal):
        return inviter
    return _create(transaction, name, password_hash, is_owner=inviter is None)


def _sign_on(
    transaction: Transaction,
    subject: Subject,
    names: Sequence[str],
    link_digest: str | None,
    *,
    takes_newcomers: bool,
) -> str | Refusal:
    """Id of the account of a subject; a new one with an unused link, or where newcomers are welcome."""
    connection = transaction.connection
    if (known := _subject_account(connection, subject)) is not None:
        return known if is_enabled(connection, known) else Refusal("not_admitted")
    is_owner = False
    if link_digest is not None:
        inviter = _use_link(transaction, link_digest, ("setup", "invite"))
        if isinstance(inviter, Refusal):
            return inviter
        is_owner = inviter is None
    elif not takes_newcomers:
        return Refusal("not_invited")
    account_id = _create(transaction, _free_name(connection, names), "", is_owner=is_owner)
    if not isinstance(account_id, Refusal):
        _insert_subject(transaction, subject, account_id)
    return account_id


def _link_subject(transaction: Transaction, subject: Subject, account_id: str) -> Refusal | None:
    """Makes a subject another way into an account, unless it is a way into another one."""
    known = _subject_account(transaction.connection, subject)
    if known is None:
        _insert_subject(transaction, subject, account_id)
        return None
    return None if known == account_id else Refusal("subject_taken")


def _claim(transaction: Transaction, name: str, expires_at: float) -> bool:
    """True for the first who claims something under a name, until it expires."""
    connection = transaction.connection
    # Two processes may claim at one moment: the key lets one of them in.
    is_sqlite = connection.dialect.name == "sqlite"
    new = sqlite.insert(one_time_link) if is_sqlite else postgresql.insert(one_time_link)
    claimed = connection.execute(
        new.values(
            token_hash=name,
            purpose="claim",
            created_at=transaction.now,
            expires_at=expires_at,
            used_at=transaction.now,
        )
        .on_conflict_do_nothing()
        .returning(one_time_link.c.token_hash)
    )
    return claimed.first() is not None


def _use_log_in_link(transaction: Transaction, digest: str) -> str | Refusal:
    """Uses up an operator's link; the account that it lets in to."""
    used = _use_link(transaction, digest, ("log_in",))
    if isinstance(used, str) and not is_enabled(transaction.connection, used):
        return Refusal("link_expired")
    return used or Refusal("link_expired")


def _set_enabled(transaction: Transaction, name: str, *, enabled: bool) -> Refusal | None:
    """Disables or enables the account of a name, whosever it is."""
    account_id = account_id_named(transaction.connection, name)
    if account_id is None:
        return Refusal("unknown_account")
    _enable(transaction, account_id, enabled=enabled)
    return None


def _set_enabled_by_owner(transaction: Transaction, account_id: str, *, enabled: bool) -> Refusal | None:
    """Disables or enables an account, but not the last owner that there is."""
    connection = transaction.connection
    if _read(connection, account_id) is None:
        return Refusal("unknown_account")
    other_owner = select(account.c.id).where(
        account.c.is_owner, account.c.disabled_at.is_(None), account.c.id != account_id
    )
    if not enabled and connection.execute(other_owner.limit(1)).first() is None:
        return Refusal("last_owner")
    _enable(transaction, account_id, enabled=enabled)
    return None


def _make_owner(transaction: Transaction, name: str) -> Refusal | None:
    """Makes an account an owner of the installation."""
    account_id = account_id_named(transaction.connection, name)
    if account_id is None:
        return Refusal("unknown_account")
    transaction.connection.execute(update(account).where(account.c.id == account_id).values(is_owner=True))
    return None


def _enable(transaction: Transaction, account_id: str, *, enabled: bool) -> None:
    """Disables an account, ending its log-ins, tokens and unused links, or lets its owner in again."""
    connection = transaction.connection
    connection.execute(
        update(account)
        .where(account.c.id == account_id)
        .values(disabled_at=None if enabled else transaction.now)
    )
    if not enabled:
        connection.execute(delete(session).where(session.c.account_id == account_id))
        connection.execute(delete(api_token).where(api_token.c.account_id == account_id))
        connection.execute(
            delete(one_time_link).where(
                one_time_link.c.account_id == account_id, one_time_link.c.used_at.is_(None)
            )
        )


def is_enabled(connection: Connection, account_id: str) -> bool:
    """Whether an account is there and not disabled."""
    enabled = select(account.c.id).where(account.c.id == account_id, account.c.disabled_at.is_(None))
    return connection.execute(enabled).first() is not None


def _set_password(transaction: Transaction, name: str, password_hash: str) -> Refusal | None:
    """Replaces a password and ends every log-in and token of the account."""
    connection = transaction.connection
    account_id = account_id_named(connection, name)
    if account_id is None:
        return Refusal("unknown_account")
    connection.execute(update(account).where(account.c.id == account_id).values(password_hash=password_hash))
    connection.execute(delete(session).where(session.c.account_id == account_id))
    connection.execute(delete(api_token).where(api_token.c.account_id == account_id))
    return None


def _add_link(
    transaction: Transaction, digest: str, purpose: str, account_id: str | None, expires_at: float
) -> Refusal | None:
    """Inserts a one-time link; an earlier unused one for the same purpose and account stops working."""
    connection = transaction.connection
    connection.execute(
        delete(one_time_link).where(
            one_time_link.c.purpose == purpose,
            one_time_link.c.account_id.is_not_distinct_from(account_id),
            one_time_link.c.used_at.is_(None),
        )
    )
    connection.execute(
        insert(one_time_link).values(
            token_hash=digest,
            purpose=purpose,
            account_id=account_id,
            created_at=transaction.now,
            expires_at=expires_at,
        )
    )
    return None


def _check_link(connection: Connection, digest: str, purposes: Sequence[str], now: float) -> Refusal | None:
    """None for a link that works for one of the purposes, otherwise why it does not; it stays unused."""
    row = connection.execute(
        select(one_time_link.c.expires_at, one_time_link.c.used_at).where(
            one_time_link.c.token_hash == digest, one_time_link.c.purpose.in_(purposes)
        )
    ).one_or_none()
    if row is not None and row.used_at is not None:
        return Refusal("link_used")
    return Refusal("link_expired") if row is None or row.expires_at <= now else None


def delete_expired(transaction: Transaction) -> int:
    """Deletes log-ins and links whose time is over; how many."""
    connection = transaction.connection
    sessions = connection.execute(delete(session).where(session.c.expires_at <= transaction.now))
    links = connection.execute(delete(one_time_link).where(one_time_link.c.expires_at <= transaction.now))
    return sessions.rowcount + links.rowcount


def _read(connection: Connection, account_id: str) -> Account | None:
    """An account by its id."""
    return next(iter(_read_where(connection, account.c.id == account_id)), None)


def _read_where(connection: Connection, condition: ColumnElement[bool]) -> list[Account]:
    """The accounts that a condition is true of, by name."""
    rows = connection.execute(select(account).where(condition).order_by(account.c.name_folded))
    return [
        Account(
            row.id, row.name, row.password_hash, row.created_at, row.disabled_at is not None, row.is_owner
        )
        for row in rows
    ]


def account_id_named(connection: Connection, name: str) -> str | None:
    """Id of the account with this name, however it is capitalised."""
    return connection.execute(
        select(account.c.id).where(account.c.name_folded == fold_name(name))
    ).scalar_one_or_none()


def _exist(connection: Connection) -> bool:
    """True once there is an account."""
    return connection.execute(select(account.c.id).limit(1)).first() is not None


def _subject_account(connection: Connection, wanted: Subject) -> str | None:
    """The account that a subject is a way into."""
    return connection.execute(
        select(provider_subject.c.account_id).where(
            provider_subject.c.issuer == wanted.issuer, provider_subject.c.subject == wanted.subject
        )
    ).scalar_one_or_none()


def _has_subject(connection: Connection, account_id: str, issuer: str) -> bool:
    """Whether an account's owner can log in by a provider."""
    known = select(provider_subject.c.subject).where(
        provider_subject.c.account_id == account_id, provider_subject.c.issuer == issuer
    )
    return connection.execute(known.limit(1)).first() is not None


def _insert_subject(transaction: Transaction, new: Subject, account_id: str) -> None:
    transaction.connection.execute(
        insert(provider_subject).values(
            issuer=new.issuer, subject=new.subject, account_id=account_id, created_at=transaction.now
        )
    )


def _free_name(connection: Connection, names: Sequence[str]) -> str:
    """The first of the names that nobody has; the last with a number, where all are taken."""
    for name in names:
        if account_id_named(connection, name) is None:
            return name
    number = 2
    while account_id_named(connection, f"{names[-1]} {number}") is not None:
        number += 1
    return f"{names[-1]} {number}"


def _use_link(transaction: Transaction, digest: str, purposes: Sequence[str]) -> str | Refusal | None:
    """Uses up a link for one of the purposes; the account it belongs to, if to any."""
    connection = transaction.connection
    this_link = (one_time_link.c.token_hash == digest) & one_time_link.c.purpose.in_(purposes)
    row = connection.execute(
        select(one_time_link.c.expires_at, one_time_link.c.used_at, one_time_link.c.account_id).where(
            this_link
        )
    ).one_or_none()
    if row is not None and row.used_at is not None:
        return Refusal("link_used")
    if row is None or row.expires_at <= transaction.now:
        return Refusal("link_expired")
    # Of two processes that use it at one moment only one changes the row.
    used = connection.execute(
        update(one_time_link)
        .where(this_link, one_time_link.c.used_at.is_(None))
        .values(used_at=transaction.now)
    )
    return row.account_id if used.rowcount else Refusal("link_used")
