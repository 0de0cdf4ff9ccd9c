"""Preparing: a workshop's own items, and what is known of today's roles before anybody is asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds both to the workshops, empty in those that there are."""
    op.add_column("workshop", sa.Column("own_items", sa.String(), server_default="[]", nullable=False))
    op.add_column("workshop", sa.Column("prepared_asis", sa.String(), server_default="{}", nullable=False))
