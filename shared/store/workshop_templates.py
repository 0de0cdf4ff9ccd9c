"""Workshop templates: what a facilitator has prepared once, kept as a file, and workshops made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from shared.languages import Language
from shared.store.company import dress
from shared.store.random_names import new_id
from shared.store.repository import Repository
from shared.store.schema import account, workshop_template
from shared.store.stop_plans import StopPlan, insert_stop_plan
from shared.store.workshop_rows import Identity
from shared.store.workshops import Created, create_workshop
from shared.store.writer import Transaction
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.names import Names
from shared.workshop.state import Refusal
from shared.workshop.table_mode import TableMode

TEMPLATES_MAX: Final = 50
"""Templates of one account."""
UNKNOWN: Final = Refusal("unknown_template")


@dataclass(frozen=True, slots=True)
class PreparedWorkshop:
    """What a template holds, checked. `logo`: a PNG as it is served, None without one."""

    name: str
    language: Language
    item_set: ItemSet
    identity: Identity
    table_mode: TableMode
    groups: tuple[str, ...]
    intro: str
    own_items: tuple[Item, ...]
    stops: Mapping[str, StopPlan]
    names: Names
    accent: str
    logo: bytes | None
    logo_digest: str
    are_rows_shuffled: bool = True


@dataclass(frozen=True, slots=True)
class WorkshopTemplate:
    """A template in a list. `by`: the name of its owner's account."""

    id: str
    name: str
    by: str
    is_own: bool
    is_shared: bool


class WorkshopTemplateRepository(Repository):
    """The templates of each account, and those that others share."""

    def keep(self, account_id: str, name: str, content: str, *, is_shared: bool) -> str | Refusal:
        """Keeps a template's file, which was checked; its id. Refusals: too_many_templates."""
        return self._writer.run(None, lambda t: _keep(t, account_id, name, content, is_shared=is_shared))

    def share(self, account_id: str, template_id: str, *, is_shared: bool) -> Refusal | None:
        """Shares an account's own template with all, or no longer. Refusals: unknown_template."""
        return self._writer.run(None, lambda t: _share(t, account_id, template_id, is_shared=is_shared))

    def delete(self, account_id: str, template_id: str) -> Refusal | None:
        """Deletes an account's own template. Refusals: unknown_template."""
        return self._writer.run(None, lambda t: _delete(t, account_id, template_id))

    def of(self, account_id: str) -> list[WorkshopTemplate]:
        """An account's own templates and those that others share, by name."""
        return self._reader.read(lambda c: _read_of(c, account_id))

    def content(self, account_id: str, template_id: str) -> str | None:
        """The file of a template that an account may use; None where it may use none of this id."""
        return self._reader.read(
            lambda c: c.execute(
                select(workshop_template.c.content).where(
                    workshop_template.c.id == template_id, _may_use(account_id)
                )
            ).scalar_one_or_none()
        )

    def make_workshop(self, account_id: str, prepared: PreparedWorkshop) -> Created | Refusal:
        """Makes a workshop as it was prepared, owned by an account."""
        return self._writer.run(None, lambda t: _make_workshop(t, account_id, self._definition, prepared))


def _may_use(account_id: str) -> ColumnElement[bool]:
    return or_(workshop_template.c.account_id == account_id, workshop_template.c.is_shared)


def _keep(
    transaction: Transaction, account_id: str, name: str, content: str, *, is_shared: bool
) -> str | Refusal:
    connection = transaction.connection
    count = connection.execute(
        select(func.count())
        .select_from(workshop_template)
        .where(workshop_template.c.account_id == account_id)
    ).scalar_one()
    if count >= TEMPLATES_MAX:
        return Refusal("too_many_templates", {"max": TEMPLATES_MAX})
    template_id = new_id()
    connection.execute(
        insert(workshop_template).values(
            id=template_id,
            account_id=account_id,
            name=name,
            content=content,
            is_shared=is_shared,
            made_at=transaction.now,
        )
    )
    return template_id


def _share(transaction: Transaction, account_id: str, template_id: str, *, is_shared: bool) -> Refusal | None:
    changed = transaction.connection.execute(
        update(workshop_template)
        .where(workshop_template.c.id == template_id, workshop_template.c.account_id == account_id)
        .values(is_shared=is_shared)
    )
    return None if changed.rowcount else UNKNOWN


def _delete(transaction: Transaction, account_id: str, template_id: str) -> Refusal | None:
    deleted = transaction.connection.execute(
        delete(workshop_template).where(
            workshop_template.c.id == template_id, workshop_template.c.account_id == account_id
        )
    )
    return None if deleted.rowcount else UNKNOWN


def _read_of(connection: Connection, account_id: str) -> list[WorkshopTemplate]:
    rows = connection.execute(
        select(
            workshop_template.c.id,
            workshop_template.c.name,
            workshop_template.c.account_id,
            workshop_template.c.is_shared,
            account.c.name.label("by"),
        )
        .join(account, account.c.id == workshop_template.c.account_id)
        .where(_may_use(account_id))
        .order_by(workshop_template.c.name, workshop_template.c.made_at)
    )
    return [
        WorkshopTemplate(row.id, row.name, row.by, row.account_id == account_id, row.is_shared)
        for row in rows
    ]


def _make_workshop(
    transaction: Transaction, account_id: str, definition: Definition, prepared: PreparedWorkshop
) -> Created:
    created = create_workshop(
        transaction,
        account_id,
        definition,
        name=prepared.name,
        language=prepared.language,
        item_set=prepared.item_set,
        identity=prepared.identity,
        groups=prepared.groups,
        intro=prepared.intro,
        own_items=prepared.own_items,
        table_mode=prepared.table_mode,
        are_rows_shuffled=prepared.are_rows_shuffled,
    )
    dress(
        transaction,
        created.id,
        names=prepared.names,
        accent=prepared.accent,
        logo=prepared.logo,
        logo_digest=prepared.logo_digest,
    )
    for stop, plan in prepared.stops.items():
        insert_stop_plan(transaction.connection, created.id, stop, plan)
    return created
