"""Results that stay as they are: of ended workshops, and of those brought back from a file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select, update

from shared.languages import Language
from shared.store.encoding import encode_groups, encode_state
from shared.store.random_names import new_id
from shared.store.repository import Repository
from shared.store.schema import (
    imported_result,
    kept_result,
    workshop,
    workshop_history,
    workshop_member,
)
from shared.store.webhooks import add_milestones
from shared.store.workshop_rows import UNKNOWN_WORKSHOP, StoredIdentity, read_workshop
from shared.store.writer import Transaction
from shared.workshop.definition import Definition, ItemSet
from shared.workshop.milestones import Milestone
from shared.workshop.state import CLOSED, Refusal, first_state


@dataclass(frozen=True, slots=True)
class KeptResult:
    """What an ended workshop's answers added up to; the store does not read `content`.

    `is_outdated`: somebody has taken their answers back since.
    """

    method_version: str
    content: str
    is_outdated: bool
    at: float


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """A workshop to bring back read-only. `content` is its results file, which the store does not read.

    `created_at`, `closed_at`: seconds since the epoch, the second None where the file was written before the
    end.
    """

    account_id: str
    code: str
    name: str
    language: Language
    item_set: ItemSet
    identity: StoredIdentity
    definition_version: str
    created_at: float
    closed_at: float | None
    revision: int
    joined: int
    content: str


class ResultRepository(Repository):
    """Results of ended workshops, and imported ones."""

    def keep(
        self, workshop_id: str, *, room_revision: int, method_version: str, content: str
    ) -> Refusal | None:
        """Keeps what an ended workshop's answers added up to at that revision of its room.

        Whatever is kept already stays, unless somebody has taken their answers back since; running again
        forgets it. Refusals: unknown_workshop, changed_meanwhile (also where the workshop runs).
        """
        return self._writer.run(
            workshop_id,
            lambda t: _keep(
                t, workshop_id, room_revision=room_revision, method_version=method_version, content=content
            ),
        )

    def kept(self, workshop_id: str) -> KeptResult | None:
        """What is kept of an ended workshop; None where nothing is yet."""
        return self._reader.read(lambda c: _read_kept(c, workshop_id))

    def ended_without_kept(self) -> list[str]:
        """Ids of the ended workshops whose results have yet to be kept, the newest end first."""
        return self._reader.read(_ended_without_kept)

    def import_workshop(self, request: ImportRequest, *, replaces: bool) -> str | Refusal:
        """Brings an ended workshop back read-only from its results file, and gives its new id.

        `replaces`: an earlier import of the same workshop goes. Refusals, with the other one's id as
        `workshop`: import_is_here, and workshop_is_here where the workshop itself is in this database.
        """
        return self._writer.run(
            None, lambda t: _import_workshop(t, request, self._definition, replaces=replaces)
        )

    def imported(self, workshop_id: str) -> str | None:
        """The results file of an imported workshop."""
        return self._reader.read(lambda c: _read_imported(c, workshop_id))


def _read_kept(connection: Connection, workshop_id: str) -> KeptResult | None:
    """What is kept of an ended workshop."""
    row = connection.execute(
        select(kept_result).where(kept_result.c.workshop_id == workshop_id)
    ).one_or_none()
    return None if row is None else KeptResult(row.method_version, row.content, row.is_outdated, row.at)


def _keep(
    transaction: Transaction, workshop_id: str, *, room_revision: int, method_version: str, content: str
) -> Refusal | None:
    """Inserts what was computed at that revision, unless something is kept already."""
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP
    if not found.state.is_closed or found.room_revision != room_revision:
        return Refusal("changed_meanwhile")
    kept = _read_kept(connection, workshop_id)
    if kept is not None and not kept.is_outdated:
        return None
    drop_kept(connection, workshop_id)
    connection.execute(
        insert(kept_result).values(
            workshop_id=workshop_id,
            method_version=method_version,
            content=content,
            is_outdated=False,
            at=transaction.now,
        )
    )
    add_milestones(transaction, workshop_id, (Milestone("results.ready"),))
    return None


def drop_kept(connection: Connection, workshop_id: str) -> None:
    """Forgets what is kept of a workshop: it runs again."""
    connection.execute(delete(kept_result).where(kept_result.c.workshop_id == workshop_id))


def outdate_kept(connection: Connection, workshop_id: str) -> None:
    """Notes that answers are gone which what is kept still counts."""
    connection.execute(
        update(kept_result).where(kept_result.c.workshop_id == workshop_id).values(is_outdated=True)
    )


def _ended_without_kept(connection: Connection) -> list[str]:
    """Ended workshops of which nothing is kept, or something outdated; the newest end first."""
    rows = connection.execute(
        select(workshop.c.id)
        .outerjoin(kept_result, kept_result.c.workshop_id == workshop.c.id)
        .where(
            workshop.c.closed_at.is_not(None),
            workshop.c.imported_at.is_(None),
            kept_result.c.workshop_id.is_(None) | kept_result.c.is_outdated,
        )
        .order_by(workshop.c.closed_at.desc(), workshop.c.id)
    )
    return list(rows.scalars())


def find_twins(connection: Connection, code: str, created_at: float) -> list[tuple[str, bool]]:
    """Workshops of this code made at that moment: their ids, and whether they were imported."""
    rows = connection.execute(
        select(workshop.c.id, workshop.c.imported_at)
        # A file has microseconds, the clock more.
        .where(workshop.c.code == code, workshop.c.created_at.between(created_at - 1e-5, created_at + 1e-5))
        .order_by(workshop.c.id)
    )
    return [(row.id, row.imported_at is not None) for row in rows]


def _import_workshop(
    transaction: Transaction, request: ImportRequest, definition: Definition, *, replaces: bool
) -> str | Refusal:
    """Inserts a read-only workshop that has ended; its id."""
    connection = transaction.connection
    for twin_id, is_imported in find_twins(connection, request.code, request.created_at):
        if not is_imported:
            return Refusal("workshop_is_here", {"workshop": twin_id})
        if not replaces:
            return Refusal("import_is_here", {"workshop": twin_id})
        connection.execute(delete(workshop).where(workshop.c.id == twin_id))
    workshop_id = new_id()
    connection.execute(
        insert(workshop).values(
            id=workshop_id,
            code=request.code,
            name=request.name,
            language=request.language,
            item_set=request.item_set,
            identity=request.identity,
            groups=encode_groups(()),
            intro="",
            definition_version=request.definition_version,
            created_at=request.created_at,
            # A living workshop's code must stay free, so one that ran on when its file was written ends here.
            closed_at=transaction.now if request.closed_at is None else request.closed_at,
            imported_at=transaction.now,
            room_revision=request.revision,
            comments_revision=1,
            votes_revision=1,
            position=0,
        )
    )
    connection.execute(
        insert(workshop_member).values(workshop_id=workshop_id, account_id=request.account_id, role="owner")
    )
    connection.execute(
        insert(workshop_history).values(
            workshop_id=workshop_id,
            number=0,
            state=encode_state(replace(first_state(definition, request.item_set), step=CLOSED)),
            at=transaction.now,
            account_id=request.account_id,
        )
    )
    connection.execute(
        insert(imported_result).values(
            workshop_id=workshop_id, content=request.content, joined=request.joined
        )
    )
    return workshop_id


def _read_imported(connection: Connection, workshop_id: str) -> str | None:
    """The results file of an imported workshop."""
    return connection.execute(
        select(imported_result.c.content).where(imported_result.c.workshop_id == workshop_id)
    ).scalar_one_or_none()
