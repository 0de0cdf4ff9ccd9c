"""A company's words, face and figures, by workshop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import Connection, delete, insert, select, update

from shared.store.encoding import encode_figures, encode_names
from shared.store.repository import Repository
from shared.store.schema import company_file, workshop
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    Workshop,
    grow_revisions,
    read_workshop,
)
from shared.store.writer import Transaction
from shared.workshop.definition import Definition
from shared.workshop.names import NameChanges, Names, decide_names
from shared.workshop.state import Refusal

FileKind = Literal["logo", "pptx", "docx"]

TEMPLATE_KINDS: Final[tuple[FileKind, ...]] = ("pptx", "docx")


@dataclass(frozen=True, slots=True)
class CompanyFile:
    """A file that a company has given, under the name it came with."""

    filename: str
    content: bytes


class CompanyRepository(Repository):
    """What makes a workshop a company's own: its names, its colour, its logo and templates, its figures."""

    def set_names(self, workshop_id: str, changes: NameChanges) -> Refusal | None:
        """Changes what roles, stages and segments are called.

        Refusals: unknown_workshop, imported_workshop, and those of `decide_names`.
        """
        return self._writer.run(workshop_id, lambda t: _set_names(t, workshop_id, self._definition, changes))

    def set_accent(self, workshop_id: str, accent: str) -> Refusal | None:
        """Gives the workshop a colour that `decide_accent` has let through; "" takes it away.

        Refusals: unknown_workshop.
        """
        return self._writer.run(workshop_id, lambda t: _set(t, workshop_id, accent=accent))

    def set_logo(self, workshop_id: str, filename: str, content: bytes, digest: str) -> Refusal | None:
        """Keeps a logo as `read_logo` gave it, in the place of the one before. Refusals: unknown_workshop."""
        return self._writer.run(
            workshop_id,
            lambda t: (
                _set(t, workshop_id, logo=digest)
                or _put(t, workshop_id, "logo", CompanyFile(filename, content))
            ),
        )

    def set_template(
        self, workshop_id: str, kind: Literal["pptx", "docx"], filename: str, content: bytes
    ) -> Refusal | None:
        """Keeps a template that was checked, in the place of the one before. Refusals: unknown_workshop."""
        return self._writer.run(
            workshop_id,
            lambda t: _set(t, workshop_id) or _put(t, workshop_id, kind, CompanyFile(filename, content)),
        )

    def remove_file(self, workshop_id: str, kind: FileKind) -> Refusal | None:
        """Takes the logo or a template away, if there is one. Refusals: unknown_workshop."""
        return self._writer.run(workshop_id, lambda t: _remove(t, workshop_id, kind))

    def file(self, workshop_id: str, kind: FileKind) -> CompanyFile | None:
        """The logo or a template of a workshop; None where it has none."""
        return self._reader.read(lambda c: _read_file(c, workshop_id, kind))

    def filenames(self, workshop_id: str) -> Mapping[str, str]:
        """Under which name each file came, by kind."""
        return self._reader.read(lambda c: _read_filenames(c, workshop_id))

    def set_figures(self, workshop_id: str, figures: Mapping[str, float]) -> Refusal | None:
        """Keeps what the number of people is computed from, as it was checked. Refusals: unknown_workshop."""
        return self._writer.run(
            workshop_id, lambda t: _set(t, workshop_id, customer_figures=encode_figures(figures))
        )


def copy_company(transaction: Transaction, source: Workshop, workshop_id: str) -> None:
    """Gives a new workshop the words and the face of another one."""
    connection = transaction.connection
    connection.execute(
        update(workshop)
        .where(workshop.c.id == workshop_id)
        .values(names=encode_names(source.names), accent=source.accent, logo=source.logo)
    )
    files = select(company_file.c.kind, company_file.c.filename, company_file.c.content).where(
        company_file.c.workshop_id == source.id
    )
    for kind, filename, content in connection.execute(files).all():
        connection.execute(
            insert(company_file).values(
                workshop_id=workshop_id, kind=kind, filename=filename, content=content, at=transaction.now
            )
        )


def dress(
    transaction: Transaction,
    workshop_id: str,
    *,
    names: Names,
    accent: str,
    logo: bytes | None,
    logo_digest: str,
) -> None:
    """Gives a new workshop a company's words and face, which were checked."""
    transaction.connection.execute(
        update(workshop)
        .where(workshop.c.id == workshop_id)
        .values(names=encode_names(names), accent=accent, logo=logo_digest)
    )
    if logo is not None:
        _put(transaction, workshop_id, "logo", CompanyFile("logo.png", logo))


def _set_names(
    transaction: Transaction, workshop_id: str, definition: Definition, changes: NameChanges
) -> Refusal | None:
    found = read_workshop(transaction.connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if found.imported_at is not None:
        return IMPORTED_WORKSHOP
    decided = decide_names(definition, found.state, found.names, changes)
    if isinstance(decided, Refusal):
        return decided
    return _set(transaction, workshop_id, names=encode_names(decided))


def _set(transaction: Transaction, workshop_id: str, **values: str) -> Refusal | None:
    """Sets columns of a workshop, of which every screen then learns."""
    changed = transaction.connection.execute(grow_revisions(workshop_id, "room").values(**values))
    return None if changed.rowcount else UNKNOWN_WORKSHOP


def _put(transaction: Transaction, workshop_id: str, kind: FileKind, file: CompanyFile) -> Refusal | None:
    """Replaces a file of a workshop, and of no other."""
    _delete(transaction, workshop_id, kind)
    transaction.connection.execute(
        insert(company_file).values(
            workshop_id=workshop_id,
            kind=kind,
            filename=file.filename,
            content=file.content,
            at=transaction.now,
        )
    )
    return None


def _remove(transaction: Transaction, workshop_id: str, kind: FileKind) -> Refusal | None:
    _delete(transaction, workshop_id, kind)
    return _set(transaction, workshop_id, **({"logo": ""} if kind == "logo" else {}))


def _delete(transaction: Transaction, workshop_id: str, kind: FileKind) -> None:
    transaction.connection.execute(
        delete(company_file).where(company_file.c.workshop_id == workshop_id, company_file.c.kind == kind)
    )


def _read_file(connection: Connection, workshop_id: str, kind: FileKind) -> CompanyFile | None:
    row = connection.execute(
        select(company_file.c.filename, company_file.c.content).where(
            company_file.c.workshop_id == workshop_id, company_file.c.kind == kind
        )
    ).one_or_none()
    return None if row is None else CompanyFile(row.filename, bytes(row.content))


def _read_filenames(connection: Connection, workshop_id: str) -> Mapping[str, str]:
    rows = connection.execute(
        select(company_file.c.kind, company_file.c.filename).where(company_file.c.workshop_id == workshop_id)
    )
    return {row.kind: row.filename for row in rows}
