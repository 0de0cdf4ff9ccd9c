"""Answering before the workshop: which participants had answered when the room opened."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "participant",
        sa.Column("has_answered_beforehand", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
