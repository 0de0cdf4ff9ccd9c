"""Commands for operators: check, back up, restore, purge, and reset a password."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from facilitator.accounts.accounts import LOG_IN_LINK_S, Accounts, refuse_password
from facilitator.accounts.openid_provider import read_provider
from facilitator.cli import fail
from facilitator.commands.mail import words_of_attempt
from facilitator.host.addresses import find_addresses
from facilitator.host.first_account import check_accounts_are_there, check_database_is_there
from facilitator.host.storage_problems import describe
from facilitator.mail.mail_server import read_mail_server, try_server
from shared.assets import DIST
from shared.definitions import DefinitionError, load_definition, load_model
from shared.locales import translate
from shared.settings import Settings, SettingsError, read_settings, replace_secret, secret_of
from shared.store import FolderLock, StorageUnavailable, Store, StoreError
from shared.store import restore as put_back
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal

DAY_S = 86400.0

data_option = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="Data folder of the server."
)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@data_option
def backup(file: Path, data: Path | None) -> None:
    """Write a complete, checked copy of the database to FILE, also while workshops run."""
    with store_of(data) as (store, _):
        store.back_up(file.absolute())
    click.echo(f"{file}  {file.stat().st_size:,} bytes, checked")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="The server is stopped; do not ask.")
@data_option
def restore(*, file: Path, yes: bool, data: Path | None) -> None:
    """Put the backup FILE in the place of the database; the one there is kept beside it."""
    settings = _settings_of(data)
    if settings.database:
        return fail("restore is for SQLite; a PostgreSQL database is restored with its own tools")
    if not yes:
        click.confirm("The server must be stopped first. Is it?", abort=True)
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = put_back(file, settings.data / "roolitus.db")
    except (StoreError, OSError) as problem:
        return fail(_line(problem))
    click.echo(f"{file} is in place" + (f"; what was there is kept as {kept}" if kept else ""))
    return None


@click.command()
@click.option(
    "--days", type=click.IntRange(1), help="Days without activity; by default ROOLITUS_RETENTION_DAYS."
)
@data_option
def purge(days: int | None, data: Path | None) -> None:
    """Delete for good the workshops in which nothing has happened for so long, and log-ins that are over."""
    with store_of(data) as (store, settings):
        idle_days = days or settings.retention_days
        if not idle_days:
            return fail(
                "ROOLITUS_RETENTION_DAYS is 0: workshops are kept for ever, unless --days says otherwise"
            )
        purged = store.workshops.purge(time.time() - idle_days * DAY_S)
        if isinstance(purged, Refusal):
            return fail(words_of(purged))
    click.echo(
        f"workshops deleted, idle for {idle_days} days: {purged.workshops}\n"
        f"log-ins and links deleted, their time over: {purged.sessions_and_links}"
    )
    return None


@click.command("reset-password")
@click.argument("name")
@data_option
def reset_password(name: str, data: Path | None) -> None:
    """Give the account NAME a new password; everybody who is logged in to it is logged out."""
    with store_of(data) as (store, settings):
        if store.accounts.by_name(name) is None:
            return fail(f"{name}: {words_of(Refusal('unknown_account'))}")
        password = click.prompt("New password", hide_input=True, confirmation_prompt=True)
        if refusal := refuse_password(password, name):
            return fail(words_of(refusal))
        if refusal := _accounts(store, settings).set_password(name, password):
            return fail(words_of(refusal))
    click.echo(f"{name} has a new password")
    return None


@click.command("log-in-link")
@click.argument("name")
@data_option
def log_in_link(name: str, data: Path | None) -> None:
    """Print a link that lets its bearer in to the account NAME once, whatever else is switched off."""
    with store_of(data) as (store, settings):
        account = store.accounts.by_name(name)
        if account is None:
            return fail(f"{name}: {words_of(Refusal('unknown_account'))}")
        token = _accounts(store, settings).make_log_in_link(account.id)
        if isinstance(token, Refusal):
            return fail(words_of(token))
    click.echo(f"{find_addresses(settings, settings.port).public}/enter/{token}")
    click.echo(f"works once, for {LOG_IN_LINK_S / 60:.0f} minutes")
    return None


@click.command("disable-account")
@click.argument("name")
@data_option
def disable_account(name: str, data: Path | None) -> None:
    """Shut the account NAME: its log-ins and unused links end at once, its workshops stay."""
    _set_enabled(name, data, enabled=False)
    click.echo(f"{name} can no longer log in; its open screens close within seconds")


@click.command("enable-account")
@click.argument("name")
@data_option
def enable_account(name: str, data: Path | None) -> None:
    """Let the owner of the account NAME log in again."""
    _set_enabled(name, data, enabled=True)
    click.echo(f"{name} can log in again")


@click.command("second-factor-off")
@click.argument("name")
@data_option
def second_factor_off(name: str, data: Path | None) -> None:
    """Let the owner of the account NAME log in without a code, for example after the loss of a phone."""
    with store_of(data) as (store, _):
        account = store.accounts.by_name(name)
        if account is None:
            return fail(f"{name}: {words_of(Refusal('unknown_account'))}")
        if refusal := store.second_factors.turn_off(account.id):
            return fail(words_of(refusal))
    click.echo(f"{name} logs in without a code from now on")
    return None


@click.command("make-owner")
@click.argument("name")
@data_option
def make_owner(name: str, data: Path | None) -> None:
    """Make the account NAME an owner of the installation, who may disable and enable accounts."""
    with store_of(data) as (store, _):
        if refusal := store.accounts.make_owner(name):
            fail(f"{name}: {words_of(refusal)}")
    click.echo(f"{name} is an owner")


def _set_enabled(name: str, data: Path | None, *, enabled: bool) -> None:
    with store_of(data) as (store, _):
        if refusal := store.accounts.set_enabled(name, enabled=enabled):
            fail(f"{name}: {words_of(refusal)}")


@click.command("rotate-secret")
@click.option("--yes", is_flag=True, help="Do not ask.")
@data_option
def rotate_secret(*, yes: bool, data: Path | None) -> None:
    """Replace the server's secret: everybody logs in anew, and phones in running workshops join anew."""
    settings = _settings_of(data)
    if settings.secret:
        return fail("ROOLITUS_SECRET is set: set another one, and restart the server")
    if not yes:
        click.confirm("Phones of running workshops lose what ties them to their answers. Go on?", abort=True)
    try:
        lock = None if settings.database else FolderLock(settings.data / "roolitus.db")
        with store_of(data) as (store, _):
            if refusal := store.sessions.end_all():
                return fail(words_of(refusal))
            # Their keys are made with the old secret.
            turned_off = store.second_factors.turn_off_all()
            if isinstance(turned_off, Refusal):
                return fail(words_of(turned_off))
            replace_secret(settings.data)
        if lock is not None:
            lock.release()
    except (StoreError, OSError) as problem:
        return fail(_line(problem))
    click.echo("a new secret is in place; the next start uses it")
    if turned_off:
        click.echo(f"second factors turned off, to be set up anew: {turned_off}")
    return None


def _accounts(store: Store, settings: Settings) -> Accounts:
    return Accounts(
        store,
        TokenDigest(secret_of(settings)),
        run_blocking=lambda call: call(),
        now=time.time,
        session_days=settings.session_days,
        session_days_max=settings.session_days_max,
    )


@click.command()
@data_option
def check(data: Path | None) -> None:
    """Try everything that a start needs, without serving; exits with 1 and says what is wrong."""
    settings = _settings_of(data)
    problems = 0
    for subject, look in _CHECKS.items():
        try:
            click.echo(f"ok     {subject}: {look(settings)}")
        except (_Wrong, StoreError, StorageUnavailable, DefinitionError, SettingsError, OSError) as problem:
            problems += 1
            click.echo(f"WRONG  {subject}: {_line(problem)}")
    if problems:
        raise SystemExit(1)


class _Wrong(Exception):
    """A check that failed; the message says what to do."""


def _check_folder(settings: Settings) -> str:
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret_of(settings)
    secret = settings.data / "secret"
    if not settings.secret and stat.S_IMODE(secret.stat().st_mode) & 0o077:
        raise _Wrong(f"others may read {secret}; chmod 600 {secret}")
    for file in sorted({settings.data, *settings.data.glob("*.db"), *settings.data.glob("*.db-wal")}):
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            wanted = "700" if file.is_dir() else "600"
            raise _Wrong(f"others may read {file}; chmod {wanted} {file}")
    if not settings.secret and len(secret.read_bytes()) < 32:
        raise _Wrong(f"{secret} is too short; delete it, and everybody joins and logs in anew")
    return str(settings.data.resolve())


def _check_database(settings: Settings) -> str:
    check_database_is_there(settings)
    # Opening it brings an older schema up to date, as a start would.
    store = _open(settings)
    try:
        check_accounts_are_there(settings, store)
        if refusal := store.probe():
            raise _Wrong(words_of(refusal))
        return "whole, up to date, takes writes; " + (
            "has accounts"
            if store.accounts.exist()
            else "no account yet, the next start prints a set-up link"
        )
    finally:
        store.close()


def _check_questions(_: Settings) -> str:
    load_model()
    return f"version {load_definition().version}"


def _check_screens(_: Settings) -> str:
    if not (DIST / ".vite" / "manifest.json").is_file():
        raise _Wrong(f"{DIST} holds no compiled front end; `make build` makes it")
    return "compiled"


def _check_address(settings: Settings) -> str:
    if not settings.public_address:
        return "the machine's own, without TLS; ROOLITUS_PUBLIC_ADDRESS names another"
    if not settings.public_address.startswith(("http://", "https://")):
        raise _Wrong(f"ROOLITUS_PUBLIC_ADDRESS is {settings.public_address!r}: it starts with https://")
    return settings.public_address


def _check_log_in(settings: Settings) -> str:
    provider = read_provider(settings, settings.public_address.rstrip("/"), time.time)
    if provider is None:
        return "with passwords"
    found = provider.look()
    if isinstance(found, Refusal):
        raise _Wrong(f"{provider.issuer}: {words_of(found)}")
    return found


def _check_mail(settings: Settings) -> str:
    server = read_mail_server(settings)
    if server is None:
        return "none; ROOLITUS_MAIL_HOST names a server for invitations"
    attempt = try_server(server)
    if attempt.problem:
        raise _Wrong(f"{server.host}:{server.port}: {words_of_attempt(attempt)}")
    return f"{server.host}:{server.port} lets us in"


_CHECKS: dict[str, Callable[[Settings], str]] = {
    "data folder": _check_folder,
    "database": _check_database,
    "questions": _check_questions,
    "front end": _check_screens,
    "address": _check_address,
    "log-in": _check_log_in,
    "mail": _check_mail,
}


def _settings_of(data: Path | None) -> Settings:
    try:
        return read_settings(data=data)
    except SettingsError as problem:
        fail(str(problem))
        raise AssertionError from problem  # `fail` ends the command


def _open(settings: Settings) -> Store:
    return Store.open(
        settings.database_url(),
        definition=load_definition(),
        run_blocking=lambda call: call(),
        now=time.time,
    )


@contextmanager
def store_of(data: Path | None) -> Iterator[tuple[Store, Settings]]:
    """The server's store, open; its failures end the command with one line."""
    settings = _settings_of(data)
    if not settings.database and not (settings.data / "roolitus.db").is_file():
        fail(f"{settings.data}: holds no database; --data or ROOLITUS_DATA names the server's data folder")
    try:
        store = _open(settings)
        try:
            yield store, settings
        finally:
            store.close()
    except (StoreError, StorageUnavailable, OSError) as problem:
        fail(_line(problem))


def _line(problem: Exception) -> str:
    match problem:
        case StoreError():
            return f"{problem.code}: {describe(problem)}"
        case StorageUnavailable():
            return words_of(Refusal(problem.code))
    return str(problem)


def words_of(refusal: Refusal) -> str:
    """A refusal as one line of a command."""
    return translate("en", f"error-{refusal.code}", **refusal.params)
