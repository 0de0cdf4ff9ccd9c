"""Writes the next migration: `python -m shared.store.migrations "what changes"`."""

from __future__ import annotations

import sys

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from shared.store.migrating import MIGRATIONS, Schema


def write_next(message: str) -> None:
    """Writes what `shared/store/schema.py` has that the newest version lacks as a new file to review."""
    schema = Schema()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    number = 1 + int(schema.head)
    with create_engine("sqlite://").begin() as connection:
        schema.upgrade(connection)
        config.attributes["connection"] = connection
        command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")


if __name__ == "__main__":
    write_next(sys.argv[1])
