"""What is kept of who has answered what is always what a recount of the database gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given as cases
from hypothesis import settings
from hypothesis import strategies as st

from shared.live.answer_counts import AnswerCounts
from shared.store import Store, VoteOutcome
from shared.workshop.commands import LockItems, OpenItems, StartRound, StartStep
from tests.results.company import DEFINITION, Company, found_company, open_store

SCALE, GRID = "deal_size", "asis"
ROWS = {GRID: len(DEFINITION.items[GRID].rows)}
STEP_OF_GRID = DEFINITION.items[GRID].step


class CountedReads:
    """Notes each time that a store is asked who has answered, and lets a test act meanwhile."""

    def __init__(
        self, store: Store, patch: pytest.MonkeyPatch, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        self._answered = store.votes.answered
        self._meanwhile = meanwhile
        self.count = 0
        patch.setattr(store.votes, "answered", self._read)

    def _read(
        self, workshop_id: str, rounds: Mapping[str, int], rows: Mapping[str, int]
    ) -> dict[str, tuple[str, ...]]:
        self.count += 1
        found = self._answered(workshop_id, rounds, rows)
        self._meanwhile()
        return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "roolitus.db")
    yield opened
    opened.close()


def rounds_of(company: Company) -> dict[str, int]:
    return {item: company.workshop.state.items[item].round for item in (SCALE, GRID)}


def cast(company: Company, answers: AnswerCounts, who: str, item: str, answer: object, sequence: int) -> None:
    """A vote as the phone's handler saves and notes it."""
    round_ = company.workshop.state.items[item].round
    saved = company.store.votes.save(
        company.id,
        who,
        intent=f"intent-{sequence}",
        sequence=sequence,
        item=item,
        round_=round_,
        answer=answer,
    )
    assert isinstance(saved, VoteOutcome), saved
    if not saved.is_superseded:
        rows = len(answer) if isinstance(answer, dict) else None
        answers.note_vote(company.id, who, item, round_, rows=rows)


def some_answer(item: str, chance: random.Random) -> object:
    if chance.random() < 0.2:
        return None
    asked = DEFINITION.items[item]
    if asked.type == "ordinal":
        return chance.choice(asked.options).id
    filled = chance.choice((1, len(asked.rows) - 1, len(asked.rows)))
    return {row: chance.choice(asked.options).id for row in chance.sample(asked.rows, filled)}


@settings(max_examples=15)
@cases(
    steps=st.lists(st.sampled_from(["vote", "vote", "vote", "join", "round"]), max_size=14),
    seed=st.integers(0),
)
def test_kept_answers_are_what_a_recount_gives(steps: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "law.db")
        company = found_company(store, StartStep(STEP_OF_GRID), OpenItems((SCALE,)))
        people = [company.join(), company.join()]
        answers = AnswerCounts(store)
        answers.read(company.id, rounds_of(company), ROWS)

        for number, step in enumerate(steps, start=1):
            if step == "join":
                people.append(company.join())
                answers.note_join(company.id)
            elif step == "round":
                item = chance.choice((SCALE, GRID))
                if company.workshop.state.items[item].round < 3:
                    company.command(LockItems((item,)), StartRound((item,)))
                    answers.forget(company.id)
            else:
                item = chance.choice((SCALE, GRID))
                cast(company, answers, chance.choice(people), item, some_answer(item, chance), number)
            rounds = rounds_of(company)
            assert answers.read(company.id, rounds, ROWS) == AnswerCounts(store).read(
                company.id, rounds, ROWS
            )
        store.close()


def test_votes_cost_no_read_of_the_database(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    company = found_company(store, StartStep("q1"))
    who = company.join()
    reads = CountedReads(store, monkeypatch)
    answers = AnswerCounts(store)
    answers.read(company.id, {SCALE: 1}, {})

    for sequence in range(1, 6):
        cast(company, answers, who, SCALE, DEFINITION.items[SCALE].options[0].id, sequence)
        answers.read(company.id, {SCALE: 1}, {})

    assert reads.count == 1
    assert answers.read(company.id, {SCALE: 1}, {}) == (1, {who: frozenset({SCALE})})


def test_who_joins_is_counted_without_reading_the_votes_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = found_company(store, StartStep("q1"))
    reads = CountedReads(store, monkeypatch)
    answers = AnswerCounts(store)
    answers.read(company.id, {SCALE: 1}, {})

    company.join()
    answers.note_join(company.id)

    assert answers.read(company.id, {SCALE: 1}, {}) == (1, {})
    assert reads.count == 1


def test_a_vote_saved_during_a_read_is_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    company = found_company(store, StartStep("q1"))
    who = company.join()
    CountedReads(
        store,
        monkeypatch,
        meanwhile=lambda: cast(company, answers, who, SCALE, DEFINITION.items[SCALE].options[0].id, 1),
    )
    answers = AnswerCounts(store)

    first = answers.read(company.id, {SCALE: 1}, {})

    assert first == (1, {who: frozenset({SCALE})})
    assert answers.read(company.id, {SCALE: 1}, {}) == first


def test_what_changes_during_a_read_is_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    company = found_company(store, StartStep("q1"))

    def join_once() -> None:
        if reads.count == 1:
            company.join()
            answers.forget(company.id)

    reads = CountedReads(store, monkeypatch, meanwhile=join_once)
    answers = AnswerCounts(store)
    answers.read(company.id, {SCALE: 1}, {})

    joined, _ = answers.read(company.id, {SCALE: 1}, {})

    assert joined == 1
    assert reads.count == 2
