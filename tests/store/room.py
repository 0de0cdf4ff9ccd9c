"""A workshop in a store under test, with its facilitator and its phones."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TypeVar

from shared.store import Created, Identity, RunBlocking, Store, VoteOutcome, Workshop
from shared.workshop.commands import Command
from shared.workshop.definition import ItemSet
from shared.workshop.state import Refusal
from tests.workshop.small_workshop import DEFINITION

Result = TypeVar("Result")


def run_directly(call: Callable[[], Result]) -> Result:
    return call()


@dataclass
class Clock:
    """Time that passes when it is told to."""

    now: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


def open_store(
    url: str | Path,
    *,
    clock: Clock | None = None,
    run_blocking: RunBlocking = run_directly,
    participants_max: int = 500,
    serves: bool = False,
) -> Store:
    address = f"sqlite:///{url}" if isinstance(url, Path) else url
    return Store.open(
        address,
        definition=DEFINITION,
        run_blocking=run_blocking,
        now=clock or Clock(),
        participants_max=participants_max,
        serves=serves,
    )


def given(outcome: Result | Refusal) -> Result:
    """The outcome of what must not be refused."""
    assert not isinstance(outcome, Refusal), outcome
    return outcome


@dataclass
class Room:
    """One workshop; ids and intents are counted, so that a test reads alike at every run."""

    store: Store
    facilitator: str
    id: str
    code: str
    numbers: count[int] = field(default_factory=lambda: count(1))

    @property
    def workshop(self) -> Workshop:
        found = self.store.workshops.get(self.id)
        assert found is not None
        return found

    def command(self, *commands: Command) -> None:
        for command in commands:
            given(
                self.store.steering.command(
                    self.id, self.facilitator, command, position=self.workshop.position
                )
            )

    def undo(self) -> None:
        given(self.store.steering.undo(self.id, self.facilitator, position=self.workshop.position))

    def join(
        self,
        token: str | None = None,
        *,
        name: str = "",
        group: str | None = None,
        personal_code: str | None = None,
    ) -> str:
        browser = token or f"{self.id}-{next(self.numbers)}"
        joined = self.store.participants.join(
            self.id, browser, name=name, group=group, personal_code=personal_code
        )
        return given(joined).participant_id

    def cast(
        self,
        participant: str,
        answer: object,
        *,
        item: str = "size",
        round_: int = 1,
        sequence: int | None = None,
        intent: str | None = None,
    ) -> VoteOutcome | Refusal:
        number = next(self.numbers)
        return self.store.votes.save(
            self.id,
            participant,
            intent=intent or f"intent-{number}",
            sequence=number if sequence is None else sequence,
            item=item,
            round_=round_,
            answer=answer,
        )

    def send_comment(self, participant: str, text: str) -> str | Refusal:
        return self.store.comments.add(
            self.id, participant, intent=f"intent-{next(self.numbers)}", item="size", text=text
        )

    def comment(self, participant: str, text: str, *, item: str = "size", intent: str | None = None) -> str:
        return given(
            self.store.comments.add(
                self.id, participant, intent=intent or f"intent-{next(self.numbers)}", item=item, text=text
            )
        )

    def tally(self, item: str = "size", round_: int = 1) -> dict[str, int]:
        return dict(self.store.votes.tally(self.id).get(item, {}).get(round_, {}))

    def recount(self) -> Counter[tuple[str, int, object]]:
        """Every current vote counted one by one."""
        return Counter((vote.item, vote.round, repr(vote.answer)) for vote in self.store.votes.of(self.id))


accounts = count(1)


def open_room(
    store: Store,
    *commands: Command,
    item_set: ItemSet = "full",
    identity: Identity = "open",
    groups: Iterable[str] = (),
) -> Room:
    """A workshop of a new facilitator, after commands."""
    facilitator = given(store.accounts.create(f"facilitator {next(accounts)}", "hash"))
    created: Created = given(
        store.workshops.create(
            facilitator,
            name="Myynti",
            language="fi",
            item_set=item_set,
            identity=identity,
            groups=tuple(groups),
        )
    )
    room = Room(store, facilitator, created.id, created.code)
    room.command(*commands)
    return room


def at_once(calls: Iterable[Callable[[], Result]]) -> list[Result]:
    """What calls return that all start at one moment, each in a separate thread."""
    waiting = list(calls)
    outcomes: dict[int, Result] = {}
    gate = threading.Barrier(len(waiting))

    def run(number: int, call: Callable[[], Result]) -> None:
        gate.wait()
        outcomes[number] = call()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(waiting)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [outcomes[number] for number in range(len(waiting))]
