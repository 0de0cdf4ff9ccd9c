"""The link by which people elsewhere see the wall of a workshop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("wall_token", sa.String(), nullable=True))
    op.create_index("uq_workshop_wall_token", "workshop", ["wall_token"], unique=True)
