"""The run of show: minutes planned for each stop of the agenda, and the facilitators' notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select

from shared.store.repository import Repository
from shared.store.schema import stop_plan
from shared.store.workshop_rows import IMPORTED_WORKSHOP, UNKNOWN_WORKSHOP, read_workshop
from shared.store.writer import Transaction
from shared.workshop.run_of_show import decide_note
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class StopPlan:
    """What is planned for a stop. `minutes`: None for the usual."""

    minutes: int | None
    note: str


class StopPlanRepository(Repository):
    """What the facilitators of a workshop have planned; participants are shown nothing of it."""

    def set_minutes(self, workshop_id: str, stop: str, minutes: int | None) -> Refusal | None:
        """Plans minutes for a stop, None for the usual. Refusals: unknown_workshop, imported_workshop."""
        return self._writer.run(workshop_id, lambda t: _set_minutes(t, workshop_id, stop, minutes))

    def write_note(self, workshop_id: str, stop: str, text: str, began_from: str) -> str | Refusal:
        """Writes the note of a stop, if it still says what the edit began from; what it says then.

        Refusals: unknown_workshop, imported_workshop, and that of `decide_note`.
        """
        return self._writer.run(workshop_id, lambda t: _write_note(t, workshop_id, stop, text, began_from))

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


def _set_minutes(
    transaction: Transaction, workshop_id: str, stop: str, minutes: int | None
) -> Refusal | None:
    was = _read_plan(transaction.connection, workshop_id, stop)
    if isinstance(was, Refusal):
        return was
    _replace(transaction.connection, workshop_id, stop, replace(was, minutes=minutes))
    return None


def _write_note(
    transaction: Transaction, workshop_id: str, stop: str, text: str, began_from: str
) -> str | Refusal:
    was = _read_plan(transaction.connection, workshop_id, stop)
    if isinstance(was, Refusal):
        return was
    note = decide_note(was.note, text, began_from)
    if isinstance(note, Refusal):
        return note
    _replace(transaction.connection, workshop_id, stop, replace(was, note=note))
    return note


def _read_plan(connection: Connection, workshop_id: str, stop: str) -> StopPlan | Refusal:
    """What is planned for a stop of a workshop that can still be changed."""
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    return read_stop_plans(connection, workshop_id).get(stop, StopPlan(None, ""))


def _replace(connection: Connection, workshop_id: str, stop: str, plan: StopPlan) -> None:
    connection.execute(
        delete(stop_plan).where(stop_plan.c.workshop_id == workshop_id, stop_plan.c.stop == stop)
    )
    insert_stop_plan(connection, workshop_id, stop, plan)


def insert_stop_plan(connection: Connection, workshop_id: str, stop: str, plan: StopPlan) -> None:
    """Adds what is planned for a stop that has no plan."""
    connection.execute(
        insert(stop_plan).values(workshop_id=workshop_id, stop=stop, minutes=plan.minutes, note=plan.note)
    )
