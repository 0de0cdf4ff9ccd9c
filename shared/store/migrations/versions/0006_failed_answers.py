"""Rehearsals: how many answers their simulated participants could not give."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the count to the rehearsals, 0 in those that there are."""
    op.add_column("rehearsal", sa.Column("failed", sa.Integer(), server_default="0", nullable=False))
