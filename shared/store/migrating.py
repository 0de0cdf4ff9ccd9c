"""The schema's versions: which one a database has, which ones this software knows, and the way up."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from shared.store.problems import StoreError

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def _config_of(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config


@lru_cache(maxsize=4)
def _read_scripts(migrations: Path) -> ScriptDirectory:
    """Read once in a process: each of them is compiled, which takes longer than opening a database."""
    return ScriptDirectory.from_config(_config_of(migrations))


class Schema:
    """The versions of a folder of migrations."""

    def __init__(self, migrations: Path = MIGRATIONS) -> None:
        self._config = _config_of(migrations)
        self._scripts = _read_scripts(migrations)
        head = self._scripts.get_current_head()
        if head is None:
            raise ValueError(f"no migration in {migrations}")
        self.head: Final = head

    def check(self, connection: Connection, place: str) -> str | None:
        """The version a database has, None for one without tables.

        Raises:
            StoreError: newer software made it, or it holds somebody else's tables.
        """
        found = MigrationContext.configure(connection).get_current_revision()
        if found is None and inspect(connection).get_table_names():
            raise StoreError("schema_unknown", place=place)
        if found is not None and found not in {script.revision for script in self._scripts.walk_revisions()}:
            raise StoreError("schema_newer", found=found, known=self.head)
        return found

    def upgrade(self, connection: Connection) -> None:
        """Brings the database to the newest version inside the transaction that the connection is in."""
        self._config.attributes["connection"] = connection
        try:
            command.upgrade(self._config, "head")
        finally:
            del self._config.attributes["connection"]
