"""The run of show: minutes planned for each stop of the agenda, and the facilitators' notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from shared.store.repository import Repository
from shared.store.schema import stop_plan
from shared.store.workshop_rows import IMPORTED_WORKSHOP, UNKNOWN_WORKSHOP, read_workshop
from shared.store.writer import Transaction
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class StopPlan:
    """What is planned for a stop. `minutes`: None for the usual."""

    minutes: int | None
    note: str


class StopPlanRepository(Repository):
    """What the facilitators of a workshop have planned; participants are shown nothing of it."""

    def set(self, workshop_id: str, stop: str, plan: StopPlan) -> Refusal | None:
        """Replaces what is planned for a stop. Refusals: unknown_workshop, imported_workshop."""
        return self._writer.run(workshop_id, lambda t: _set(t, workshop_id, stop, plan))

    def of(self, workshop_id: str) -> Mapping[str, StopPlan]:
        """What is planned, by stop."""
        return self._reader.read(lambda c: read_stop_plans(c, workshop_id))


def read_stop_plans(connection: Connection, workshop_id: str) -> dict[str, StopPlan]:
    """What is planned, by stop."""
    rows = connection.execute(select(stop_plan).where(stop_plan.c.workshop_id == workshop_id))
    return {row.stop: StopPlan(row.minutes, row.note) for row in rows}


def copy_stop_plans(connection: Connection, workshop_id: str, copy_id: str) -> None:
    """Gives a copy of a workshop the plan of the original."""
    for stop, plan in read_stop_plans(connection, workshop_id).items():
        insert_stop_plan(connection, copy_id, stop, plan)


def _set(transaction: Transaction, workshop_id: str, stop: str, plan: StopPlan) -> Refusal | None:
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    connection.execute(
        delete(stop_plan).where(stop_plan.c.workshop_id == workshop_id, stop_plan.c.stop == stop)
    )
    insert_stop_plan(connection, workshop_id, stop, plan)
    return None


def insert_stop_plan(connection: Connection, workshop_id: str, stop: str, plan: StopPlan) -> None:
    """Adds what is planned for a stop that has no plan."""
    connection.execute(
        insert(stop_plan).values(workshop_id=workshop_id, stop=stop, minutes=plan.minutes, note=plan.note)
    )
