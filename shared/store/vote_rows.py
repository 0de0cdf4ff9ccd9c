"""Votes as rows: what one that is saved gives back, and the one statement that writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, update
from sqlalchemy.dialects import postgresql, sqlite

from shared.store.schema import vote, workshop

VoteRow = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class VoteOutcome:
    """A vote is in the database, or a newer one of the participant is (`is_superseded`).

    `revision`: the workshop's votes revision with it.
    """

    is_superseded: bool
    revision: int


# Made once: building one takes longer than running it, and every vote needs them all.
_GROW: Final = (
    update(workshop)
    .where(workshop.c.id.in_(bindparam("ids", expanding=True)))
    .values(votes_revision=workshop.c.votes_revision + 1)
)


def _upsert(new: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    replaced = ("answer", "intent", "sequence", "saved_at")
    return new.on_conflict_do_update(
        index_elements=list(vote.primary_key), set_={name: new.excluded[name] for name in replaced}
    )


# Both dialects have the same upsert, each in another class.
_UPSERTS: Final = {"sqlite": _upsert(sqlite.insert(vote)), "postgresql": _upsert(postgresql.insert(vote))}


def write_votes(connection: Connection, rows: list[VoteRow]) -> None:
    """Inserts votes, or puts them in the place of older ones, and lets their workshops' revisions grow."""
    if not rows:
        return
    connection.execute(_UPSERTS[connection.dialect.name], rows)
    connection.execute(_GROW, {"ids": list({row["workshop_id"] for row in rows})})
