"""What facilitators decide as a workshop runs: commands, taking them back, overrides of the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.store.encoding import decode_command, decode_state, encode_command, encode_state
from shared.store.ideas import prepare_ranking
from shared.store.invitations import delete_invitations
from shared.store.participants import mark_beforehand
from shared.store.random_names import new_link
from shared.store.repository import Repository
from shared.store.results import drop_kept
from shared.store.schema import account, override, workshop_history
from shared.store.webhooks import add_milestones
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    Workshop,
    free_code,
    grow_revisions,
    is_code_taken,
    is_member,
    read_workshop,
)
from shared.store.writer import Transaction
from shared.workshop.commands import Command, OpenItems, decide, take_back
from shared.workshop.definition import Definition
from shared.workshop.milestones import milestones_between
from shared.workshop.overrides import Status, decide_override
from shared.workshop.state import Refusal, WorkshopState


@dataclass(frozen=True, slots=True)
class Commanded:
    """What a command or an undo led to."""

    state: WorkshopState
    position: int
    room_revision: int


@dataclass(frozen=True, slots=True)
class Override:
    """A facilitator's decision on a role beside the computed result; `host` only for a hat."""

    role: str
    status: Status
    host: str | None
    reason: str
    at: float


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A state the workshop was in, and the command that led to it.

    `kind`: None for the first state. `by`: name of the account, None when that is gone.
    """

    number: int
    state: WorkshopState
    kind: str | None
    fields: Mapping[str, str | int | bool | list[str] | None]
    at: float
    by: str | None


class SteeringRepository(Repository):
    """What facilitators decide as a workshop runs."""

    def command(
        self, workshop_id: str, account_id: str, command: Command, *, position: int
    ) -> Commanded | Refusal:
        """Does what a facilitator asks, if the workshop is still at the position their screen shows.

        A command that changes nothing leaves no trace. Closing ends the join code, sharing the results makes
        their token. Refusals: unknown_workshop to who does not facilitate it, changed_meanwhile, and those of
        `decide`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _run_command(t, workshop_id, account_id, self._definition, command, position=position),
        )

    def open_ranking(
        self, workshop_id: str, account_id: str, ideas_item: str, *, position: int
    ) -> Commanded | Refusal:
        """Opens the ranking of the ideas that are kept of an ideas question; undone as any opening is.

        Refusals: unknown_workshop, changed_meanwhile, and those of `decide_ranking`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _open_ranking(
                t, workshop_id, account_id, self._definition, ideas_item, position=position
            ),
        )

    def undo(self, workshop_id: str, account_id: str, *, position: int) -> Commanded | Refusal:
        """Takes the newest command back; the answers given meanwhile stay.

        Refusals: unknown_workshop, changed_meanwhile, nothing_to_undo.
        """
        return self._writer.run(workshop_id, lambda t: _undo(t, workshop_id, account_id, position))

    def set_override(
        self,
        workshop_id: str,
        account_id: str,
        role: str,
        *,
        status: Status | None,
        host: str | None,
        reason: str,
    ) -> Refusal | None:
        """Keeps the facilitator's own decision on a role; no status takes it away.

        Refusals: unknown_workshop and those of `decide_override`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _set_override(
                t, workshop_id, account_id, self._definition, role, status=status, host=host, reason=reason
            ),
        )

    def history(self, workshop_id: str) -> list[HistoryEntry]:
        """Every state of a workshop that was not taken back, the oldest first."""
        return self._reader.read(lambda c: _read_history(c, workshop_id))

    def overrides(self, workshop_id: str) -> dict[str, Override]:
        """The facilitator's own decisions by role."""
        return self._reader.read(lambda c: _read_overrides(c, workshop_id))


def _run_command(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    command: Command,
    *,
    position: int,
) -> Commanded | Refusal:
    """Decides a command on the newest state and appends the state after it to the history."""
    connection = transaction.connection
    found = _read_at(connection, workshop_id, account_id, position)
    if isinstance(found, Refusal):
        return found
    asked = definition.with_own(found.own_items)
    decided = decide(asked, found.item_set, found.state, command, transaction.now)
    if isinstance(decided, Refusal):
        return decided
    if decided == found.state:
        return Commanded(found.state, found.position, found.room_revision)
    connection.execute(
        insert(workshop_history).values(
            workshop_id=workshop_id,
            number=_newest_number(connection, workshop_id) + 1,
            state=encode_state(decided),
            command=encode_command(command),
            at=transaction.now,
            account_id=account_id,
        )
    )
    step_of = {item.id: item.step for item in asked.items.values()}
    add_milestones(transaction, workshop_id, milestones_between(found.state, decided, step_of))
    return _follow_state(transaction, found, decided)


def _open_ranking(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    ideas_item: str,
    *,
    position: int,
) -> Commanded | Refusal:
    """Adds the ranking to what the workshop asks and opens it, in one transaction."""
    found = _read_at(transaction.connection, workshop_id, account_id, position)
    if isinstance(found, Refusal):
        return found
    ranking = prepare_ranking(transaction.connection, found, definition, ideas_item)
    if isinstance(ranking, Refusal):
        return ranking
    command = OpenItems((ranking.id,))
    return _run_command(transaction, workshop_id, account_id, definition, command, position=position)


def _undo(transaction: Transaction, workshop_id: str, account_id: str, position: int) -> Commanded | Refusal:
    """Deletes the newest row of the history, so that the one before it is the state again (rule F21)."""
    connection = transaction.connection
    found = _read_at(connection, workshop_id, account_id, position)
    if isinstance(found, Refusal):
        return found
    if found.undo_kind is None:
        return Refusal("nothing_to_undo")
    connection.execute(
        delete(workshop_history).where(
            workshop_history.c.workshop_id == workshop_id,
            workshop_history.c.number == _newest_number(connection, workshop_id),
        )
    )
    number, text = connection.execute(
        select(workshop_history.c.number, workshop_history.c.state)
        .where(workshop_history.c.workshop_id == workshop_id)
        .order_by(workshop_history.c.number.desc())
        .limit(1)
    ).one()
    before = decode_state(text).asking(item.id for item in found.own_items)
    state = take_back(before, found.state, transaction.now)
    if state != before:
        connection.execute(
            update(workshop_history)
            .where(workshop_history.c.workshop_id == workshop_id, workshop_history.c.number == number)
            .values(state=encode_state(state))
        )
    return _follow_state(transaction, found, state)


def _set_override(
    transaction: Transaction,
    workshop_id: str,
    account_id: str,
    definition: Definition,
    role: str,
    *,
    status: Status | None,
    host: str | None,
    reason: str,
) -> Refusal | None:
    """Replaces the override of a role; no status takes it away."""
    connection = transaction.connection
    clean = decide_override(definition, role, status=status, host=host, reason=reason)
    if isinstance(clean, Refusal):
        return clean
    if not is_member(connection, workshop_id, account_id):
        return UNKNOWN_WORKSHOP
    found = read_workshop(connection, workshop_id)
    if found is not None and found.imported_at is not None:
        return IMPORTED_WORKSHOP
    connection.execute(delete(override).where(override.c.workshop_id == workshop_id, override.c.role == role))
    if status is not None:
        connection.execute(
            insert(override).values(
                workshop_id=workshop_id,
                role=role,
                status=status,
                host=host,
                reason=clean,
                account_id=account_id,
                at=transaction.now,
            )
        )
    connection.execute(grow_revisions(workshop_id, "room"))
    return None


def _read_at(connection: Connection, workshop_id: str, account_id: str, position: int) -> Workshop | Refusal:
    found = read_workshop(connection, workshop_id)
    if found is None or not is_member(connection, workshop_id, account_id):
        return UNKNOWN_WORKSHOP
    if found.imported_at is not None:
        return IMPORTED_WORKSHOP
    return found if found.position == position else Refusal("changed_meanwhile")


def _newest_number(connection: Connection, workshop_id: str) -> int:
    newest = select(func.max(workshop_history.c.number)).where(workshop_history.c.workshop_id == workshop_id)
    return connection.execute(newest).scalar_one()


def _follow_state(transaction: Transaction, before: Workshop, state: WorkshopState) -> Commanded:
    """Brings the workshop's own row in line with its new state: revisions, join code, results link."""
    connection = transaction.connection
    # Whether comments are shared decides which of them phones get.
    has_other_comments = state.are_comments_shared != before.state.are_comments_shared
    statement = grow_revisions(before.id, *(("room", "comments") if has_other_comments else ("room",)))
    if before.state.is_sealed and state.room_opened_at is not None:
        mark_beforehand(connection, before.id)
    if state.is_closed != before.state.is_closed:
        statement = statement.values(closed_at=transaction.now if state.is_closed else None)
        # What was kept at an earlier end is not what this end will come to.
        drop_kept(connection, before.id)
        if state.is_closed:
            delete_invitations(connection, before.id)
        if not state.is_closed and is_code_taken(connection, before.code):
            statement = statement.values(code=free_code(connection))
    if state.are_results_shared != before.state.are_results_shared:
        # A link that was revoked never works again.
        statement = statement.values(results_token=new_link() if state.are_results_shared else None)
    connection.execute(statement.values(position=before.position + 1))
    return Commanded(state, before.position + 1, before.room_revision + 1)


def _read_history(connection: Connection, workshop_id: str) -> list[HistoryEntry]:
    """Every state that was not taken back, the oldest first."""
    rows = connection.execute(
        select(workshop_history, account.c.name.label("by"))
        .outerjoin(account, account.c.id == workshop_history.c.account_id)
        .where(workshop_history.c.workshop_id == workshop_id)
        .order_by(workshop_history.c.number)
    )
    entries = []
    for row in rows:
        fields = decode_command(row.command) if row.command else {}
        kind = fields.pop("kind", None)
        entries.append(
            HistoryEntry(
                row.number,
                decode_state(row.state),
                None if kind is None else str(kind),
                fields,
                row.at,
                row.by,
            )
        )
    return entries


def _read_overrides(connection: Connection, workshop_id: str) -> dict[str, Override]:
    """The facilitator's decisions by role."""
    rows = connection.execute(select(override).where(override.c.workshop_id == workshop_id))
    return {row.role: Override(row.role, row.status, row.host, row.reason, row.at) for row in rows}
