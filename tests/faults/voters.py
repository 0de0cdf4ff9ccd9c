"""Phones that vote without a pause, each vote repeated until it is acknowledged; what became of the votes."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from websockets.exceptions import WebSocketException

from shared.definitions import load_definition
from tests.server.wire import ConnectionRefused, Content, Seat, Venue, Wire

DEFINITION = load_definition()
ITEMS = ("deal_size", "sales_cycle", "tech_fit", "tenders")
PATIENCE_S = 60.0
PASSING = ("too_fast", "storage_unavailable")


@dataclass
class Voter:
    """A phone that sends every vote until it is acknowledged, with the same intent each time."""

    seat: Seat
    is_up: threading.Event
    on_ack: Callable[[], None]
    is_over: threading.Event = field(default_factory=threading.Event)
    acknowledged: dict[str, Content] = field(default_factory=dict)
    """Item -> the newest vote that was acknowledged."""
    refused: list[Content] = field(default_factory=list)
    """What was neither saved nor told to come back later."""
    votes: int = 0
    unavailable: int = 0

    def vote_on(self) -> None:
        wire: Wire | None = None
        for number in itertools.count():
            item = ITEMS[number % len(ITEMS)]
            options = DEFINITION.items[item].options
            vote = self.seat.vote(item, options[number % len(options)].id)
            while not self.is_over.is_set():
                try:
                    wire = wire or self.seat.phone()
                    answer = wire.call("vote.cast", vote)
                except (OSError, WebSocketException, ConnectionRefused):
                    wire = None
                    # As phones do; a server that was killed is back when the flag is.
                    self.is_over.wait(0.1)
                    self.is_up.wait()
                    continue
                if answer["ok"]:
                    self.acknowledged[item] = vote
                    self.votes += 1
                    self.on_ack()
                    break
                error = answer["error"]
                assert isinstance(error, dict)
                if error["code"] not in PASSING:
                    self.refused.append(answer)
                    break
                self.unavailable += error["code"] == "storage_unavailable"
                self.is_over.wait(0.1)  # as phones do
            if self.is_over.is_set():
                if wire is not None:
                    wire.socket.close()
                return


Kept = dict[tuple[str, str], int]
"""Participant and item -> the sequence number of the newest vote."""


@dataclass
class Crowd:
    """Everybody who votes at a venue."""

    place: Venue
    voters: list[Voter]
    people: list[str]
    """The participants' ids, in the order of the voters."""
    is_up: threading.Event
    acks: threading.Semaphore

    @property
    def votes(self) -> int:
        return sum(voter.votes for voter in self.voters)

    @property
    def unavailable(self) -> int:
        """How often somebody was told that nothing could be saved."""
        return sum(voter.unavailable for voter in self.voters)

    def wait_for(self, votes: int) -> None:
        """Until so many more are acknowledged."""
        for _ in range(votes):
            assert self.acks.acquire(timeout=PATIENCE_S)

    def kill_and_start(self) -> None:
        self.is_up.clear()
        self.place.server.kill()
        self.place.server.start()
        self.is_up.set()

    def acknowledged(self) -> Kept:
        """What the phones have been told is saved, at this moment."""
        return {
            (who, item): int(str(vote["sequence"]))
            for who, voter in zip(self.people, self.voters, strict=True)
            for item, vote in dict(voter.acknowledged).items()
        }

    def assert_kept(self) -> None:
        """What was acknowledged is in the database, whole and once, and nobody was refused for good."""
        assert lost(self.acknowledged(), saved_votes(self.place.server.data / "roolitus.db")) == []
        assert [voter.refused for voter in self.voters if voter.refused] == []


def lost(acknowledged: Kept, saved: Kept) -> list[tuple[str, str]]:
    """What was acknowledged, and of which neither that vote nor a newer one is there."""
    return [vote for vote, sequence in acknowledged.items() if saved.get(vote, 0) < sequence]


def saved_votes(database: Path) -> Kept:
    """Every vote of a database that is whole; none is in it twice."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute("SELECT participant_id, item, sequence FROM vote").fetchall()
    saved = {(who, item): int(sequence) for who, item, sequence in rows}
    assert len(saved) == len(rows)
    return saved


def own(seat: Seat) -> Content:
    """What the server sends to one phone about its answers."""
    phone = seat.phone()
    found = phone.call("sync", {})["own"]
    phone.socket.close()
    assert isinstance(found, dict)
    return found


@contextmanager
def voting(place: Venue, count: int) -> Iterator[Crowd]:
    """So many phones vote until the block is left; a server that is up must be answering by then."""
    is_up, acks = threading.Event(), threading.Semaphore(0)
    is_up.set()
    voters = [Voter(place.join(), is_up, acks.release) for _ in range(count)]
    people = [str(own(voter.seat)["participant"]) for voter in voters]
    threads = [threading.Thread(target=voter.vote_on, daemon=True) for voter in voters]
    for thread in threads:
        thread.start()
    try:
        yield Crowd(place, voters, people, is_up, acks)
    finally:
        is_up.set()
        for voter in voters:
            voter.is_over.set()
        for thread in threads:
            thread.join(PATIENCE_S)
    assert not any(thread.is_alive() for thread in threads)
