"""Whether a data folder has had an account: a lost database must not look like a first start."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import structlog

from shared.settings import Settings
from shared.store import Store, StoreError, way_back

log = structlog.get_logger(__name__)

MARK: Final = "accounts-were-made"
SAYS: Final = """\
The database of this folder has had accounts. If it is lost, the server refuses to start, rather than print a
link with which anybody could make the first account. Put a backup in its place (roolitus restore FILE), or
begin without it: roolitus serve --start-anew
"""


def note_accounts(data: Path) -> None:
    """Writes a marker next to the database that an account exists; logs it if the disk takes no file."""
    mark = data / MARK
    try:
        if not mark.exists():
            mark.write_text(SAYS, encoding="utf-8")
    except OSError as problem:
        log.error("accounts not noted", reason=problem.strerror)  # noqa: TRY400  # the reason says it


def check_database_is_there(settings: Settings) -> None:
    """To be asked before a database is made where there is none.

    Raises:
        StoreError: accounts were made in this folder, and their database is gone.
    """
    if not settings.database and not (settings.data / "roolitus.db").exists():
        _refuse_if_marked(settings)


def check_accounts_are_there(settings: Settings, store: Store) -> None:
    """Notes that there are accounts, or makes sure that there never were any.

    Raises:
        StoreError: accounts were made in this folder, and this database has none.
        StorageUnavailable: the database can't be read.
    """
    if store.accounts.exist():
        note_accounts(settings.data)
    else:
        _refuse_if_marked(settings)


def forget_accounts(data: Path) -> None:
    """Lets the folder start anew."""
    (data / MARK).unlink(missing_ok=True)


def _refuse_if_marked(settings: Settings) -> None:
    if not (settings.data / MARK).exists():
        return
    if settings.database:
        raise StoreError("database_emptied", folder=str(settings.data))
    path = settings.data / "roolitus.db"
    raise StoreError("database_missing", file=str(path), **way_back(path))
