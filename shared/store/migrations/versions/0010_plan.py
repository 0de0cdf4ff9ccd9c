"""The plan of a workshop: its actions, and what was written of them and of the hand-offs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("plan_revision", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "planned_action",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("proposed", sa.String(), nullable=False),
        sa.Column("due_days", sa.Integer(), nullable=True),
        sa.Column("wave", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.String(), nullable=True),
        sa.Column("added_at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name="fk_planned_action_workshop_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop_id", "id", name="pk_planned_action"),
        sa.UniqueConstraint("workshop_id", "number", name="uq_planned_action_workshop_id_number"),
    )
    op.create_table(
        "plan_field",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name="fk_plan_field_workshop_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop_id", "entry", "field", name="pk_plan_field"),
    )
