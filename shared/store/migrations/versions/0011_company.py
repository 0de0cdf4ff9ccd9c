"""A company's words and face, its customers in figures, and workshops that follow each other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds them to the workshops, empty in those that there are."""
    for name, default in (
        ("names", "{}"),
        ("accent", ""),
        ("logo", ""),
        ("customer_figures", "{}"),
        ("series", ""),
    ):
        op.add_column("workshop", sa.Column(name, sa.String(), server_default=default, nullable=False))
    op.add_column("workshop", sa.Column("follow_up_at", sa.Double(), nullable=True))
    op.create_index("ix_workshop_series", "workshop", ["series"])
    op.create_table(
        "company_file",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.CheckConstraint("kind IN ('logo', 'pptx', 'docx')", name="ck_company_file_kind"),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name="fk_company_file_workshop_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop_id", "kind", name="pk_company_file"),
    )
