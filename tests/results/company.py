"""A workshop with the real questions in a real database, and people who answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TypeVar

from shared.definitions import load_definition
from shared.store import Store, Workshop
from shared.workshop.commands import Command, RevealItems, StartStep
from shared.workshop.definition import ItemSet
from shared.workshop.state import Refusal

Result = TypeVar("Result")
DEFINITION = load_definition()
NOW = 1_700_000_000.0


def run_directly(call: Callable[[], Result]) -> Result:
    return call()


def given(outcome: Result | Refusal | None) -> Result:
    """The outcome of what must not be refused."""
    assert not isinstance(outcome, Refusal), outcome
    assert outcome is not None
    return outcome


@dataclass
class Company:
    store: Store
    owner: str
    id: str
    numbers: count[int] = field(default_factory=lambda: count(1))

    @property
    def workshop(self) -> Workshop:
        found = self.store.workshops.get(self.id)
        assert found is not None
        return found

    def command(self, *commands: Command) -> Workshop:
        for command in commands:
            given(self.store.steering.command(self.id, self.owner, command, position=self.workshop.position))
        return self.workshop

    def join(self, group: str | None = None) -> str:
        browser = f"{self.id}-{next(self.numbers)}"
        return given(self.store.participants.join(self.id, browser, group=group)).participant_id

    def vote(self, participant: str, answers: Mapping[str, object], round_: int = 1) -> None:
        """Answers as they are sent; the level of an ordinal item may stand for its option."""
        for item, answer in answers.items():
            number = next(self.numbers)
            is_level = DEFINITION.items[item].type == "ordinal" and isinstance(answer, int)
            given(
                self.store.votes.save(
                    self.id,
                    participant,
                    intent=f"intent-{number}",
                    sequence=number,
                    item=item,
                    round_=round_,
                    answer=DEFINITION.items[item].options[answer - 1].id if is_level else answer,  # type: ignore[operator]  # a level
                )
            )

    def comment(self, participant: str, text: str, item: str = "deal_size") -> str:
        return given(
            self.store.comments.add(
                self.id, participant, intent=f"intent-{next(self.numbers)}", item=item, text=text
            )
        )

    def answer_all(self, step: str, voters: int, level: Callable[[int], float] = lambda _: 0.5) -> list[str]:
        """A step that so many answer, each at their own share of every scale, and that is revealed."""
        self.command(StartStep(step))
        people = [self.join() for _ in range(voters)]
        items = DEFINITION.ballot(step, self.workshop.item_set)
        for number, person in enumerate(people):
            share = level(number)
            answers: dict[str, object] = {}
            for item in items:
                if item.type == "ordinal":
                    answers[item.id] = 1 + round(share * (len(item.options) - 1))
                elif item.type == "number":
                    answers[item.id] = item.minimum + round(share * (item.maximum - item.minimum))
            self.vote(person, answers)
        self.command(RevealItems(tuple(item.id for item in items)))
        return people


def found_company(store: Store, *commands: Command, item_set: ItemSet = "short") -> Company:
    """A workshop with a new facilitator, after commands."""
    number = next(_founded)
    owner = given(store.accounts.create(f"owner {number}", "hash"))
    created = given(
        store.workshops.create(
            owner, name="Myynti", language="fi", item_set=item_set, groups=("Myynti", "Johto"), intro="Hei"
        )
    )
    company = Company(store, owner, created.id)
    company.command(*commands)
    return company


_founded = count(1)


def open_store(path: Path) -> Store:
    return Store.open(f"sqlite:///{path}", definition=DEFINITION, run_blocking=run_directly, now=lambda: NOW)
