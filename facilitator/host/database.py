"""The server's database and secrets, opened at the start."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.host.first_account import check_accounts_are_there, check_database_is_there, forget_accounts
from facilitator.host.metrics import Metrics
from facilitator.host.storage_problems import describe
from shared.locales import translate
from shared.settings import Settings, secret_of
from shared.store import RunBlocking, StorageUnavailable, Store, StoreError
from shared.tokens import TokenDigest
from shared.workshop.definition import Definition


class StartError(Exception):
    """The server can't start; the message is one clear line for the operator."""


def open_folder(settings: Settings) -> TokenDigest:
    """Makes the data folder where there is none, and reads its secret. Raises StartError."""
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return TokenDigest(secret_of(settings))
    except OSError as problem:
        raise _not_writable(settings, problem) from problem


def open_store(
    settings: Settings,
    definition: Definition,
    metrics: Metrics,
    run_blocking: RunBlocking,
    run_writes: RunBlocking,
    now: Callable[[], float],
    *,
    starts_anew: bool,
) -> Store:
    """The server's store; a database that was lost is never taken for a first start. Raises StartError."""
    try:
        if starts_anew:
            forget_accounts(settings.data)
        check_database_is_there(settings)
        store = Store.open(
            settings.database_url(),
            definition=definition,
            run_blocking=run_blocking,
            run_writes=run_writes,
            now=now,
            participants_max=settings.participants_max,
            serves=True,
            on_commit=metrics.note_commit,
        )
        try:
            check_accounts_are_there(settings, store)
        except BaseException:
            store.close()
            raise
    except StoreError as problem:
        raise StartError(describe(problem)) from problem
    except StorageUnavailable as problem:
        raise StartError(translate("en", f"error-{problem.code}")) from problem
    except OSError as problem:
        raise _not_writable(settings, problem) from problem
    return store


def _not_writable(settings: Settings, problem: OSError) -> StartError:
    reason = problem.strerror or str(problem)
    return StartError(describe(StoreError("folder_not_writable", folder=str(settings.data), reason=reason)))
