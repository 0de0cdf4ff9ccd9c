"""Accounts that are disabled, and the kind of browser of each log-in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("disabled_at", sa.Double(), nullable=True))
    op.add_column("session", sa.Column("browser", sa.String(), server_default="", nullable=False))
