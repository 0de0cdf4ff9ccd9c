"""A hall that joins in one go is let in as if each had come alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, create_engine, event, select

from shared.store.joins import Joined, JoinRequest, save_joins
from shared.store.schema import participant, personal_code
from shared.store.workshop_rows import Identity, read_workshop
from shared.store.writer import Transaction
from shared.workshop.state import Refusal
from tests.store.room import given, open_room, open_store

IDENTITIES: tuple[Identity, ...] = ("open", "personal")
TOKENS = ("phone", "tablet", "laptop")
PARTICIPANTS_MAX = 3


@dataclass(frozen=True)
class Knock:
    """Somebody at a door: which one, with which browser and one-time code, by number."""

    door: int
    token: int
    code: int
    group: str | None


KNOCKS = st.lists(
    st.builds(
        Knock,
        door=st.integers(0, len(IDENTITIES)),
        token=st.integers(0, len(TOKENS) - 1),
        code=st.integers(0, 2),
        group=st.sampled_from((None, "myynti", "huolto")),
    ),
    min_size=1,
    max_size=8,
)


@dataclass
class House:
    """One workshop of each identity level, and a way to knock at the doors."""

    engine: Engine
    doors: list[str]
    codes: list[str]

    def let_in(self, knocks: Sequence[Knock]) -> list[object]:
        requests = [self._request(knock) for knock in knocks]
        with self.engine.begin() as connection:
            outcomes = save_joins(Transaction(connection, 1.0), PARTICIPANTS_MAX, requests)
            return [self._named(connection, outcome) for outcome in outcomes]

    def _request(self, knock: Knock) -> JoinRequest:
        return JoinRequest(
            workshop_id=self.doors[knock.door],
            token_digest=f"{knock.door} {TOKENS[knock.token]}",
            name="",
            group=knock.group,
            language="fi",
            personal_code=self.codes[knock.code],
        )

    @staticmethod
    def _named(connection: Connection, outcome: Joined | Refusal) -> object:
        """The outcome with the participant's number in place of an id, which is random."""
        if isinstance(outcome, Refusal):
            return outcome
        number = select(participant.c.number).where(participant.c.id == outcome.participant_id)
        return connection.execute(number).scalar_one(), outcome.is_new

    def rows(self) -> list[object]:
        with self.engine.begin() as connection:
            people = select(participant.c.workshop_id, participant.c.number, participant.c.token_hash)
            found = connection.execute(people.add_columns(participant.c.group))
            used = connection.execute(select(personal_code.c.code_hash, personal_code.c.used_at))
            doors = [read_workshop(connection, door) for door in self.doors]
            rows = sorted((self.doors.index(row[0]), row.number, row.token_hash) for row in found)
            used_codes = sorted(row.used_at is not None for row in used)
            return [rows, used_codes, [door.state.is_room_locked for door in doors if door]]


@contextmanager
def house() -> Iterator[House]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roolitus.db"
        store = open_store(path)
        rooms = [open_room(store, identity=identity, groups=["myynti"]) for identity in IDENTITIES]
        codes = given(store.participants.make_codes(rooms[1].id, 2))
        store.close()
        engine = create_engine(f"sqlite:///{path}")

        @event.listens_for(engine, "connect")
        def set_up(connection: object, _: object) -> None:
            connection.execute("PRAGMA foreign_keys=1")  # type: ignore[attr-defined]  # the driver's own

        yield House(engine, [*(room.id for room in rooms), "nothing"], [*codes, "AAAA"])
        engine.dispose()


@settings(max_examples=40)
@drawn(KNOCKS)
def test_together_they_are_let_in_as_one_after_the_other(knocks: list[Knock]) -> None:
    with house() as together, house() as apart:
        at_once = together.let_in(knocks)
        in_turn = [apart.let_in([knock])[0] for knock in knocks]

        assert at_once == in_turn
        assert together.rows() == apart.rows()
