"""The one writer: what is queued is committed as a group in one transaction, and only then answered.

Each write of a group runs in its own savepoint, so that one that fails does not spoil its neighbours;
when the storage itself fails, the whole group is refused and nothing of it is saved.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from shared.store.database import Database
from shared.store.problems import STORAGE_UNAVAILABLE, is_storage_failure
from shared.workshop.state import Refusal

LINGER_S: Final = 0.005
"""A vote seldom comes alone: so short a wait lets the room's votes share one sync of the disk."""
LINGER_MAX_S: Final = 0.02
SHARE_MAX: Final = 0.2
"""While few writes wait, saving them takes at most this share of the time: a group costs nearly as much as
ten, so votes of many rooms at once wait up to LINGER_MAX_S and share one."""
GROUP_MAX: Final = 256
CONFLICT_TRIES: Final = 4

Value = TypeVar("Value")
Outcome = TypeVar("Outcome")

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Transaction:
    """The transaction a write runs in; `now` is the group's time, in seconds since the epoch."""

    connection: Connection
    now: float


Batch = Callable[[Transaction, Sequence[Value]], Sequence[Outcome | Refusal]]
"""Saves values together; one outcome for each, in their order."""


@dataclass(slots=True, eq=False)
class _Waiter:
    """One write and the thread that waits for it."""

    workshop_id: str | None
    batch: Batch[object, object]
    value: object
    is_batched: bool
    done: threading.Event = field(default_factory=threading.Event)
    outcome: object = None
    problem: Exception | None = None


def linger_s(since_begun_s: float, took_s: float) -> float:
    """How long the next group gathers: LINGER_S after a quiet time.

    Of the group before it: how long ago it was begun, and how long it took to save.
    """
    return min(LINGER_MAX_S, max(LINGER_S, took_s / SHARE_MAX - since_begun_s))


class Writer:
    """Runs every write of this process, in the order they came, on one connection and one (green) thread."""

    def __init__(
        self, database: Database, now: Callable[[], float], on_commit: Callable[[int, float], None]
    ) -> None:
        """`on_commit(writes, seconds)`: a group of so many writes took so long to save."""
        self._database = database
        self._now = now
        self._on_commit = on_commit
        self._waiting: deque[_Waiter] = deque()
        self._gate = threading.Lock()
        self._wake = threading.Event()
        self._is_closing = False
        self._is_committing = False
        self._began_at = 0.0
        self._took_s = 0.0
        self.failures = 0
        """Groups of writes that the storage did not take."""
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._work, name="store-writer", daemon=True)
        self._thread.start()

    def run(
        self, workshop_id: str | None, action: Callable[[Transaction], Outcome | Refusal]
    ) -> Outcome | Refusal:
        """Runs one write, and returns its outcome once that is committed; of a refused one nothing is saved.

        `workshop_id`: the workshop it reads and changes, which stays locked until the commit.
        """

        def run_one(transaction: Transaction, values: Sequence[object]) -> Sequence[object]:  # noqa: ARG001
            return [action(transaction)]

        return cast("Outcome | Refusal", self._wait(_Waiter(workshop_id, run_one, None, is_batched=False)))

    def erase(
        self, workshop_id: str | None, action: Callable[[Transaction], Outcome | Refusal]
    ) -> Outcome | Refusal:
        """As `run`, for what deletes: the commit erases the deleted rows from the database's log as well."""
        self._database.erase_log()
        return self.run(workshop_id, action)

    def run_together(self, workshop_id: str, batch: Batch[Value, Outcome], value: Value) -> Outcome | Refusal:
        """As `run`, but neighbours in the queue with the same batch are saved by one call of it.

        A refused value of a batch must not have changed anything; what the batch saves stays saved.
        """
        waiter = _Waiter(workshop_id, cast("Batch[object, object]", batch), value, is_batched=True)
        return cast("Outcome | Refusal", self._wait(waiter))

    def close(self) -> None:
        """Commits what is queued and ends; later writes are refused."""
        with self._gate:
            self._is_closing = True
        self._wake.set()
        self._thread.join()

    def _wait(self, waiter: _Waiter) -> object:
        with self._gate:
            if self._is_closing:
                return STORAGE_UNAVAILABLE
            self._waiting.append(waiter)
        self._wake.set()
        waiter.done.wait()
        if waiter.problem:
            raise waiter.problem
        return waiter.outcome

    def _work(self) -> None:
        while not (self._is_closing and not self._waiting):
            self._wake.wait()
            self._wake.clear()
            if len(self._waiting) < GROUP_MAX and not self._is_closing:
                time.sleep(linger_s(time.perf_counter() - self._began_at, self._took_s))
            while self._waiting:
                group = [self._waiting.popleft() for _ in range(min(GROUP_MAX, len(self._waiting)))]
                self._save(group)
                for waiter in group:
                    waiter.done.set()
        self._disconnect()

    def _save(self, group: list[_Waiter]) -> None:
        started = self._began_at = time.perf_counter()
        try:
            self._save_or_refuse(group, started)
        finally:
            self._took_s = time.perf_counter() - started

    def _save_or_refuse(self, group: list[_Waiter], started: float) -> None:
        for tries_left in reversed(range(CONFLICT_TRIES)):
            try:
                self._save_once(group)
                self._on_commit(len(group), time.perf_counter() - started)
                return
            except Exception as problem:  # noqa: BLE001  # the waiting thread must learn of it, or would wait for ever
                self._disconnect()
                if tries_left and self._may_try_again(problem):
                    continue
                is_failure = is_storage_failure(problem)
                if is_failure:
                    self.failures += 1
                    reason = str(getattr(problem, "orig", problem))
                    log.error("writes refused", writes=len(group), reason=reason)  # noqa: TRY400  # a trace may show answers
                for waiter in group:
                    waiter.outcome, waiter.problem = STORAGE_UNAVAILABLE, None if is_failure else problem
                return

    def _may_try_again(self, problem: Exception) -> bool:
        # Before the commit was asked for, a connection that was lost has saved nothing.
        was_lost = (
            isinstance(problem, DBAPIError) and problem.connection_invalidated and not self._is_committing
        )
        return was_lost or self._database.is_conflict(problem)

    def _save_once(self, group: list[_Waiter]) -> None:
        self._is_committing = False
        if self._connection is None:
            self._connection = self._database.connect_writer()
        connection = self._connection
        opened = self._database.begin(connection)
        try:
            self._database.lock_workshops(connection, {w.workshop_id for w in group if w.workshop_id})
            transaction = Transaction(connection, self._now())
            for waiters in _runs(group):
                self._save_run(transaction, waiters)
            self._is_committing = True
            self._database.commit(opened)
        except BaseException:
            # SQLite may have rolled back already, and PostgreSQL be gone: what counts is the first problem.
            with suppress(Exception):
                opened.rollback()
            raise

    def _save_run(self, transaction: Transaction, waiters: list[_Waiter]) -> None:
        savepoint = transaction.connection.begin_nested()
        try:
            outcomes = waiters[0].batch(transaction, [waiter.value for waiter in waiters])
        except Exception as problem:
            if is_storage_failure(problem):
                raise
            savepoint.rollback()
            if len(waiters) > 1:
                for waiter in waiters:
                    self._save_run(transaction, [waiter])
            else:
                waiters[0].problem = problem
            return
        if not waiters[0].is_batched and isinstance(outcomes[0], Refusal):
            savepoint.rollback()
        else:
            savepoint.commit()
        for waiter, outcome in zip(waiters, outcomes, strict=True):
            waiter.outcome, waiter.problem = outcome, None

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(Exception):
                connection.invalidate()
            with suppress(Exception):
                connection.close()


def _runs(group: list[_Waiter]) -> list[list[_Waiter]]:
    """The group cut into runs of neighbours that one batch saves together."""
    runs: list[list[_Waiter]] = []
    for waiter in group:
        if runs and waiter.is_batched and runs[-1][0].batch == waiter.batch:
            runs[-1].append(waiter)
        else:
            runs.append([waiter])
    return runs
