"""No acknowledged vote is lost, whenever the server is killed (G1)."""

import itertools
import os
import random
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from websockets.exceptions import WebSocketException

from shared.definitions import load_definition
from tests.server.wire import Content, Refused, Seat, Venue, Wire, venue

DEFINITION = load_definition()
ITEMS = ("deal_size", "sales_cycle", "tech_fit", "tenders")
CLIENTS = 20
VOTES_BETWEEN_KILLS = 60
FOR_LONG = int(os.environ.get("ROOLITUS_KILLS", "25"))


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
    votes: int = 0

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
                except (OSError, WebSocketException, Refused):
                    wire = None
                    self.is_up.wait()
                    continue
                if answer["ok"]:
                    self.acknowledged[item] = vote
                    self.votes += 1
                    self.on_ack()
                    break
                error = answer["error"]
                assert isinstance(error, dict)
                if error["code"] not in ("too_fast", "storage_unavailable"):
                    self.refused.append(answer)
                    break
                self.is_over.wait(0.1)  # as phones do
            if self.is_over.is_set():
                if wire is not None:
                    wire.socket.close()
                return


def kill_and_count(place: Venue, kills: int) -> tuple[list[Voter], Callable[[], list[tuple[str, str, int]]]]:
    """Kills the server so many times while everybody votes."""
    is_up, acknowledged = threading.Event(), threading.Semaphore(0)
    is_up.set()
    voters = [Voter(place.join(), is_up, acknowledged.release) for _ in range(CLIENTS)]
    threads = [threading.Thread(target=voter.vote_on, daemon=True) for voter in voters]
    for thread in threads:
        thread.start()
    chance = random.Random(1)
    for _ in range(kills):
        for _ in range(chance.randrange(1, VOTES_BETWEEN_KILLS)):
            assert acknowledged.acquire(timeout=60)
        is_up.clear()
        place.server.kill()
        place.server.start()
        is_up.set()
    assert acknowledged.acquire(timeout=60)
    for voter in voters:
        voter.is_over.set()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()

    def read() -> list[tuple[str, str, int]]:
        with closing(sqlite3.connect(place.server.data / "roolitus.db")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return connection.execute("SELECT participant_id, item, sequence FROM vote").fetchall()

    return voters, read


def check_kills(data: Path, kills: int) -> None:
    with venue(data) as place:
        voters, read = kill_and_count(place, kills)
        people = []
        for voter in voters:
            own = voter.seat.phone().call("sync", {})["own"]
            assert isinstance(own, dict)
            people.append(str(own["participant"]))
        saved = {(who, item): sequence for who, item, sequence in read()}

    assert [voter.refused for voter in voters if voter.refused] == []
    assert sum(voter.votes for voter in voters) > kills
    lost = [
        (who, item)
        for who, voter in zip(people, voters, strict=True)
        for item, vote in voter.acknowledged.items()
        if saved.get((who, item), 0) < int(str(vote["sequence"]))
    ]
    assert lost == []


def test_no_acknowledged_vote_is_lost_in_five_kills(tmp_path: Path) -> None:
    check_kills(tmp_path / "data", 5)


@pytest.mark.faults
@pytest.mark.timeout(60 + 30 * FOR_LONG)
def test_no_acknowledged_vote_is_lost_in_many_kills(tmp_path: Path) -> None:
    check_kills(tmp_path / "data", FOR_LONG)
