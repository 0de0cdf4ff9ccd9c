"""The owner of the installation, who may disable accounts; so far the first account."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("is_owner", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(
        "UPDATE account SET is_owner = true "
        "WHERE id = (SELECT id FROM account ORDER BY created_at, id LIMIT 1)"
    )
