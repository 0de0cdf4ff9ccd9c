"""The store: all that is saved, one repository a subject."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Self

from sqlalchemy import delete, insert
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from shared.store.accounts import AccountRepository
from shared.store.api_tokens import ApiTokenRepository
from shared.store.comments import CommentRepository
from shared.store.company import CompanyRepository
from shared.store.database import Database, RunBlocking
from shared.store.evaluations import EvaluationRepository
from shared.store.follow_ups import FollowUpRepository
from shared.store.invitations import InvitationRepository
from shared.store.members import MemberRepository
from shared.store.participants import ParticipantRepository
from shared.store.plans import PlanRepository
from shared.store.postgres import PostgresDatabase
from shared.store.problems import StoreError
from shared.store.reader import Reader
from shared.store.rehearsals import RehearsalRepository
from shared.store.results import ResultRepository
from shared.store.schema import write_probe
from shared.store.second_factors import SecondFactorRepository
from shared.store.sessions import SessionRepository
from shared.store.sqlite import SqliteDatabase
from shared.store.steering import SteeringRepository
from shared.store.stop_plans import StopPlanRepository
from shared.store.votes import VoteRepository
from shared.store.webhooks import WebhookRepository
from shared.store.workshop_templates import WorkshopTemplateRepository
from shared.store.workshops import WorkshopRepository
from shared.store.writer import Transaction, Writer
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal


class Store:
    """All that is saved: a repository a subject, and the database as a whole. See `Repository`."""

    def __init__(
        self,
        database: Database,
        definition: Definition,
        now: Callable[[], float],
        participants_max: int,
        on_commit: Callable[[int, float], None],
    ) -> None:
        self._database = database
        self._writer = writer = Writer(database, now, on_commit)
        reader = Reader(database, now)
        self.workshops = WorkshopRepository(reader, writer, definition)
        self.templates = WorkshopTemplateRepository(reader, writer, definition)
        self.company = CompanyRepository(reader, writer, definition)
        self.follow_ups = FollowUpRepository(reader, writer, definition)
        self.members = MemberRepository(reader, writer, definition)
        self.steering = SteeringRepository(reader, writer, definition)
        self.results = ResultRepository(reader, writer, definition)
        self.rehearsals = RehearsalRepository(reader, writer, definition)
        self.participants = ParticipantRepository(reader, writer, definition, participants_max)
        self.votes = VoteRepository(reader, writer, definition)
        self.comments = CommentRepository(reader, writer, definition)
        self.evaluations = EvaluationRepository(reader, writer, definition)
        self.stop_plans = StopPlanRepository(reader, writer, definition)
        self.plans = PlanRepository(reader, writer, definition)
        self.accounts = AccountRepository(reader, writer, definition)
        self.sessions = SessionRepository(reader, writer, definition)
        self.second_factors = SecondFactorRepository(reader, writer, definition)
        self.api_tokens = ApiTokenRepository(reader, writer, definition)
        self.webhooks = WebhookRepository(reader, writer, definition)
        self.invitations = InvitationRepository(reader, writer, definition)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        definition: Definition,
        run_blocking: RunBlocking,
        now: Callable[[], float],
        run_writes: RunBlocking | None = None,
        participants_max: int = 2000,
        serves: bool = False,
        on_commit: Callable[[int, float], None] = lambda writes, seconds: None,  # noqa: ARG005  # its parameters
    ) -> Self:
        """Opens `sqlite:///path` or `postgresql://...`; makes the database, or brings it up to date.

        `now`: seconds since the epoch. `run_writes`: runs what the writer waits for, in a thread that nothing
        else uses; `run_blocking` by default. `serves`: for a server, of which a SQLite folder has one at a
        time. `on_commit(writes, seconds)`: a group of so many writes took so long.

        Raises:
            StoreError: it can't be opened; nothing was changed.
        """
        database = open_database(url, run_blocking, run_writes, serves=serves)
        return cls(database, definition, now, participants_max, on_commit)

    def close(self) -> None:
        """Commits what is queued, then closes the database; later writes are refused."""
        self._writer.close()
        self._database.close()

    def probe(self) -> Refusal | None:
        """Writes a row and waits for it: None, or why nothing can be saved now."""

        def run(transaction: Transaction) -> None:
            transaction.connection.execute(delete(write_probe))
            transaction.connection.execute(insert(write_probe).values(id=1, at=transaction.now))

        return self._writer.run(None, run)

    def failures(self) -> int:
        """How often the database has not taken what was to be written, since this process began."""
        return self._writer.failures

    def misplaced(self) -> str:
        """A file of the database that was moved, replaced or deleted under this process; empty without one.

        Until it is back, and for a lost write-ahead log until the next start, every write is refused.
        """
        return self._database.misplaced()

    def back_up(self, path: Path) -> None:
        """Writes a complete, checked copy of the SQLite database to a new file, while writing goes on.

        Raises:
            StoreError: `backup_exists`, `backup_failed`, or `backup_not_sqlite`; no file is left behind.
        """
        self._database.back_up(path)


def open_database(
    url: str, run_blocking: RunBlocking, run_writes: RunBlocking | None = None, *, serves: bool = False
) -> Database:
    """The database of an address, its schema at the newest version.

    Raises:
        StoreError: it can't be opened, or the address names none that the store knows.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as problem:
        raise StoreError("database_unsupported", url=url.rsplit("@", maxsplit=1)[-1]) from problem
    kind = parsed.get_backend_name()
    if kind == "sqlite" and parsed.database and parsed.database != ":memory:":
        path = Path(parsed.database)
        return SqliteDatabase(path, run_blocking, run_writes=run_writes, serves=serves)
    if kind == "postgresql":
        return PostgresDatabase(parsed)
    raise StoreError("database_unsupported", url=parsed.render_as_string(hide_password=True))
