"""The plan of a workshop: its actions and decisions, and what was written of its hand-offs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, insert, select, update

from shared.store.repository import Repository
from shared.store.schema import plan_field, planned_action
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    grow_revisions,
    is_member,
    read_workshop,
)
from shared.store.writer import Transaction
from shared.workshop.definition import Definition
from shared.workshop.plan import (
    HAND_OFF,
    ActionKind,
    AddedKind,
    PlanField,
    PlannedAction,
    Proposal,
    Written,
    WrittenPlan,
    decide_added_action,
    decide_edit_of_plan,
    decide_version,
    new_proposals,
)
from shared.workshop.state import Refusal

_KIND: TypeAdapter[ActionKind] = TypeAdapter(ActionKind)
_FIELD: TypeAdapter[PlanField] = TypeAdapter(PlanField)


class PlanRepository(Repository):
    """Actions, decisions and hand-offs, which facilitators write together, after the end too.

    Every write may be refused unknown_workshop, to who does not facilitate the workshop, and
    imported_workshop.
    """

    def add(
        self, workshop_id: str, account_id: str, *, intent: str, kind: AddedKind, text: str
    ) -> str | Refusal:
        """Adds an action or a decision and gives its id; the same intent again changes nothing.

        Refusals: those of `decide_added_action`.
        """
        return self._writer.run(
            workshop_id, lambda t: _add(t, workshop_id, account_id, intent=intent, kind=kind, text=text)
        )

    def propose(self, workshop_id: str, account_id: str, proposals: Sequence[Proposal]) -> int | Refusal:
        """Adds those proposals that the list does not have yet; how many these were."""
        return self._writer.run(workshop_id, lambda t: _propose(t, workshop_id, account_id, proposals))

    def edit(
        self, workshop_id: str, account_id: str, *, entry: str, name: PlanField, value: str, version: int
    ) -> Written | Refusal:
        """Writes one field, if nobody has written it since `version`; what it then says.

        Refusals: unknown_action, and those of `decide_edit_of_plan` and `decide_version`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _edit(
                t,
                workshop_id,
                account_id,
                self._definition,
                entry=entry,
                name=name,
                value=value,
                version=version,
            ),
        )

    def of(self, workshop_id: str) -> WrittenPlan:
        """The actions in the order of their numbers, and what was written of the hand-offs."""
        return self._reader.read(lambda c: read_plan(c, workshop_id))


def read_plan(connection: Connection, workshop_id: str) -> WrittenPlan:
    """The plan of a workshop as the connection's transaction sees it."""
    written: defaultdict[str, dict[PlanField, Written]] = defaultdict(dict)
    fields = connection.execute(select(plan_field).where(plan_field.c.workshop_id == workshop_id))
    for row in fields:
        written[row.entry][_FIELD.validate_python(row.field)] = Written(row.value, row.version)
    rows = connection.execute(
        select(planned_action)
        .where(planned_action.c.workshop_id == workshop_id)
        .order_by(planned_action.c.number)
    )
    actions = tuple(
        PlannedAction(
            id=row.id,
            number=row.number,
            kind=_KIND.validate_python(row.kind),
            proposed=row.proposed,
            due_days=row.due_days,
            wave=row.wave,
            proposal=row.proposal,
            written=written.get(row.id, {}),
        )
        for row in rows
    )
    hand_offs: Mapping[str, Mapping[PlanField, Written]] = {
        entry.removeprefix(HAND_OFF): fields
        for entry, fields in sorted(written.items())
        if entry.startswith(HAND_OFF)
    }
    return WrittenPlan(actions, hand_offs)


def insert_plan(transaction: Transaction, workshop_id: str, plan: WrittenPlan) -> None:
    """Gives a workshop that has no plan yet this one, as `carried_on` makes it of another's."""
    connection = transaction.connection
    for action in plan.actions:
        _insert_action(transaction, workshop_id, action)
        for name, was in action.written.items():
            _write_field(transaction, workshop_id, action.id, name, was)
    for stage, written in plan.hand_offs.items():
        for name, was in written.items():
            _write_field(transaction, workshop_id, f"{HAND_OFF}{stage}", name, was)
    connection.execute(grow_revisions(workshop_id, "plan"))


def _add(
    transaction: Transaction, workshop_id: str, account_id: str, *, intent: str, kind: AddedKind, text: str
) -> str | Refusal:
    """Inserts an action whose id follows from the intent."""
    connection = transaction.connection
    if refusal := _refuse_writing(connection, workshop_id, account_id):
        return refusal
    action_id = f"{kind}.{intent}"
    there = select(planned_action.c.id).where(
        planned_action.c.workshop_id == workshop_id, planned_action.c.id == action_id
    )
    if connection.execute(there).first() is not None:
        return action_id
    number = _count(connection, workshop_id)
    clean = decide_added_action(text, number)
    if isinstance(clean, Refusal):
        return clean
    added = PlannedAction(id=action_id, number=number + 1, kind=kind, proposed=clean)
    _insert_action(transaction, workshop_id, added)
    connection.execute(grow_revisions(workshop_id, "plan"))
    return action_id


def _propose(
    transaction: Transaction, workshop_id: str, account_id: str, proposals: Sequence[Proposal]
) -> int | Refusal:
    """Inserts the proposals that are not there, after what is."""
    connection = transaction.connection
    if refusal := _refuse_writing(connection, workshop_id, account_id):
        return refusal
    listed = connection.execute(
        select(planned_action.c.id).where(planned_action.c.workshop_id == workshop_id)
    ).scalars()
    added = new_proposals(proposals, listed)
    for number, one in enumerate(added, start=_count(connection, workshop_id) + 1):
        if one.state != "open":
            _write_field(transaction, workshop_id, one.id, "state", Written(one.state, 1))
        _insert_action(
            transaction,
            workshop_id,
            PlannedAction(
                id=one.id,
                number=number,
                kind=one.kind,
                proposed=one.text,
                due_days=one.due_days,
                wave=one.wave,
                proposal=one.content,
            ),
        )
    if added:
        connection.execute(grow_revisions(workshop_id, "plan"))
    return len(added)


def _edit(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    *,
    entry: str,
    name: PlanField,
    value: str,
    version: int,
) -> Written | Refusal:
    """Writes a field from a version of it."""
    connection = transaction.connection
    if refusal := _refuse_writing(connection, workshop_id, account_id):
        return refusal
    clean = decide_edit_of_plan(entry, name, value, definition)
    if isinstance(clean, Refusal):
        return clean
    if not entry.startswith(HAND_OFF):
        there = select(planned_action.c.id).where(
            planned_action.c.workshop_id == workshop_id, planned_action.c.id == entry
        )
        if connection.execute(there).first() is None:
            return Refusal("unknown_action")
    row = connection.execute(
        select(plan_field.c.value, plan_field.c.version).where(
            plan_field.c.workshop_id == workshop_id, plan_field.c.entry == entry, plan_field.c.field == name
        )
    ).one_or_none()
    was = None if row is None else Written(row.value, row.version)
    now = decide_version(was, clean, version)
    if isinstance(now, Refusal) or now == was:
        return now
    _write_field(transaction, workshop_id, entry, name, now)
    connection.execute(grow_revisions(workshop_id, "plan"))
    return now


def _insert_action(transaction: Transaction, workshop_id: str, action: PlannedAction) -> None:
    transaction.connection.execute(
        insert(planned_action).values(
            workshop_id=workshop_id,
            id=action.id,
            number=action.number,
            kind=action.kind,
            proposed=action.proposed,
            due_days=action.due_days,
            wave=action.wave,
            proposal=action.proposal,
            added_at=transaction.now,
        )
    )


def _write_field(
    transaction: Transaction, workshop_id: str, entry: str, name: PlanField, written: Written
) -> None:
    values = {"value": written.value, "version": written.version, "at": transaction.now}
    updated = transaction.connection.execute(
        update(plan_field)
        .where(
            plan_field.c.workshop_id == workshop_id, plan_field.c.entry == entry, plan_field.c.field == name
        )
        .values(values)
    )
    if not updated.rowcount:
        transaction.connection.execute(
            insert(plan_field).values(workshop_id=workshop_id, entry=entry, field=name, **values)
        )


def _count(connection: Connection, workshop_id: str) -> int:
    counted = select(func.count()).where(planned_action.c.workshop_id == workshop_id)
    return connection.execute(counted).scalar_one()


def _refuse_writing(connection: Connection, workshop_id: str, account_id: str) -> Refusal | None:
    if not is_member(connection, workshop_id, account_id):
        return UNKNOWN_WORKSHOP
    found = read_workshop(connection, workshop_id)
    return IMPORTED_WORKSHOP if found is not None and found.imported_at is not None else None
