"""What is planned for each stop, what participants thought of the workshop, and the network of the room."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("wifi", sa.String(), server_default="", nullable=False))
    op.create_table(
        "evaluation",
        sa.Column("participant_id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("worth", sa.String(), nullable=False),
        sa.CheckConstraint("worth IN ('yes', 'partly', 'no')", name="ck_evaluation_worth"),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name="fk_evaluation_participant_id",
            ondelete="CASCADE",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name="fk_evaluation_workshop_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("participant_id", name="pk_evaluation"),
    )
    op.create_index("ix_evaluation_workshop_id", "evaluation", ["workshop_id"])
    op.create_table(
        "stop_plan",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("stop", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name="fk_stop_plan_workshop_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop_id", "stop", name="pk_stop_plan"),
    )
