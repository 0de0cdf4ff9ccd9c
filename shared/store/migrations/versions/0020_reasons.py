"""Reasons of the two sides of a question: comments that say of which side and round they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("comment", sa.Column("side", sa.String(), server_default="", nullable=False))
    op.add_column("comment", sa.Column("reason_round", sa.Integer(), server_default="0", nullable=False))
