"""One device for several people: a workshop's table mode, and the table that a participant sits at."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("table_mode", sa.String(), server_default="none", nullable=False))
    op.add_column("participant", sa.Column("table_key", sa.String(), nullable=True))
    op.add_column("participant", sa.Column("seat", sa.Integer(), server_default="1", nullable=False))
    op.add_column("participant", sa.Column("table_mode", sa.String(), server_default="none", nullable=False))
    op.create_index("ix_participant_table_key", "participant", ["table_key"])
