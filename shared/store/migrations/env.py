"""Run by Alembic, never imported: hands it the connection and the tables."""

from __future__ import annotations

from alembic import context

from shared.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can't alter a column in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
