"""Whether each participant of a workshop sees the rows of a ranking in a random order."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "workshop", sa.Column("are_rows_shuffled", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
