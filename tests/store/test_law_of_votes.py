"""The law of votes, whatever is repeated, reordered or sent from two tabs.

A participant has one current vote on each item in each round, and the tally equals a recount.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from shared.store import BallotsMark, Store, VoteOutcome, writer
from shared.workshop.commands import LockItems, OpenItems, SetPause, StartRound, StartStep
from shared.workshop.state import Phase, Refusal
from tests.promises import Held
from tests.store.room import at_once, open_room, open_store

ANSWERS = ("small", "medium", "large", None)
PEOPLE = 3


@dataclass(frozen=True)
class Sent:
    """A vote as a tab keeps it in its outbox until it is acknowledged."""

    person: int
    intent: str
    sequence: int
    round: int
    answer: str | None


class VotesOfOneItem(RuleBasedStateMachine):
    """Three participants with two tabs each; a reconnecting tab sends its outbox again."""

    sent = Bundle("sent")
    store: Store

    def __init__(self) -> None:
        super().__init__()
        self.current: dict[tuple[int, int], Sent] = {}
        self.marked: dict[BallotsMark, object] = {}
        self.intents = 0

    @initialize()
    def open(self) -> None:
        self.room = open_room(self.store, StartStep("offer"))
        self.phones = [self.room.join() for _ in range(PEOPLE)]
        self.phase, self.round, self.is_paused = Phase.OPEN, 1, False

    @rule(
        target=sent,
        person=st.integers(0, PEOPLE - 1),
        sequence=st.integers(0, 12),
        round_=st.integers(1, 3),
        answer=st.sampled_from(ANSWERS),
    )
    def tap(self, person: int, sequence: int, round_: int, answer: str | None) -> Sent:
        self.intents += 1
        vote = Sent(person, f"intent-{self.intents}", sequence, round_, answer)
        self.deliver(vote)
        return vote

    @rule(vote=sent)
    def repeat(self, vote: Sent) -> None:
        self.deliver(vote)

    @rule(
        target=sent, person=st.integers(0, PEOPLE - 1), answers=st.lists(st.sampled_from(ANSWERS), max_size=4)
    )
    def burst(self, person: int, answers: list[str | None]) -> object:
        """Many taps on the way at once arrive in any order; the newest counts."""
        highest = max((vote.sequence for (who, _), vote in self.current.items() if who == person), default=0)
        votes = []
        for number, answer in enumerate(answers, start=1):
            self.intents += 1
            votes.append(Sent(person, f"intent-{self.intents}", highest + number, self.round, answer))
        outcomes = at_once([partial(self.send, vote) for vote in votes]) if votes else []
        if self.phase is Phase.OPEN and not self.is_paused:
            assert all(isinstance(outcome, VoteOutcome) for outcome in outcomes)
            if votes:
                self.current[person, self.round] = votes[-1]
        else:
            assert all(isinstance(outcome, Refusal) for outcome in outcomes)
        return multiple(*votes)

    @rule()
    def lock_or_open(self) -> None:
        is_open = self.phase is Phase.OPEN
        self.room.command(LockItems(("size",)) if is_open else OpenItems(("size",)))
        self.phase = Phase.LOCKED if is_open else Phase.OPEN

    @rule()
    def start_a_round(self) -> None:
        if self.phase is Phase.LOCKED and self.round < 3:
            self.room.command(StartRound(("size",)))
            self.phase, self.round = Phase.OPEN, self.round + 1

    @rule()
    def pause_or_resume(self) -> None:
        self.is_paused = not self.is_paused
        self.room.command(SetPause(self.is_paused))

    def send(self, vote: Sent) -> VoteOutcome | Refusal:
        return self.room.cast(
            self.phones[vote.person],
            vote.answer,
            round_=vote.round,
            sequence=vote.sequence,
            intent=vote.intent,
        )

    def deliver(self, vote: Sent) -> None:
        outcome = self.send(vote)
        saved = self.current.get((vote.person, vote.round))
        if saved and (saved.intent == vote.intent or vote.sequence <= saved.sequence):
            assert isinstance(outcome, VoteOutcome)
            assert outcome.is_superseded == (saved.intent != vote.intent)
        elif self.phase is Phase.OPEN and not self.is_paused and vote.round == self.round:
            assert isinstance(outcome, VoteOutcome)
            assert not outcome.is_superseded
            self.current[vote.person, vote.round] = vote
        else:
            assert isinstance(outcome, Refusal)

    @invariant()
    def one_current_vote_each(self) -> None:
        found = [(vote.number - 1, vote.round, vote.answer) for vote in self.store.votes.of(self.room.id)]
        assert sorted(found, key=repr) == sorted(
            ((person, round_, vote.answer) for (person, round_), vote in self.current.items()), key=repr
        )

    @invariant()
    def ballots_of_one_mark_are_the_same(self) -> None:
        for rounds in ({"size": 1}, {"size": 3}):
            mark = self.store.votes.mark_ballots(self.room.id, rounds)
            ballots = self.store.votes.ballots(self.room.id, rounds)
            assert self.marked.setdefault(mark, ballots) == ballots

    @invariant()
    def a_tally_is_a_recount(self) -> None:
        counted = Counter(
            {
                ("size", round_, answer): voters
                for round_, answers in self.store.votes.tally(self.room.id).get("size", {}).items()
                for answer, voters in answers.items()
            }
        )
        expected = Counter(
            ("size", vote.round, "null" if vote.answer is None else f'"{vote.answer}"')
            for vote in self.current.values()
        )
        assert counted == expected


@pytest.mark.promise("G3", "G4")
@pytest.mark.timeout(900)
def test_the_law_of_votes(
    url: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    monkeypatch.setattr(writer, "LINGER_S", 0.0)
    is_thorough = "faults" in request.config.getoption("markexpr")
    examples = 500 if is_thorough else 60 if url.startswith("sqlite") else 20
    VotesOfOneItem.store = open_store(url)

    run_state_machine_as_test(
        VotesOfOneItem, settings=settings(max_examples=examples, stateful_step_count=15, deadline=None)
    )

    VotesOfOneItem.store.close()
    held(
        "G3",
        f"{examples} random stories of {PEOPLE} participants with two tabs each on {url.partition(':')[0]}: "
        "0 violations, and the tally a recount after each step",
    )
