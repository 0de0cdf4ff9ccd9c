"""A flood of questions whether the server is ready costs the database one write a second."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field

import pytest
from werkzeug.test import Client

from facilitator.host import readiness
from facilitator.host.readiness import KEPT_S, Readiness
from shared.workshop.state import Refusal
from tests.facilitator.conftest import Opener

AWAY = Refusal("storage_unavailable")


@dataclass
class Database:
    """Says what it is told to, and counts how often it was asked."""

    problem: Refusal | None = None
    asked: int = 0
    failures: int = 0
    now_s: float = 100.0
    lets_go: threading.Event = field(default_factory=threading.Event)

    def probe(self) -> Refusal | None:
        self.asked += 1
        self.now_s += 0.001
        assert self.lets_go.wait(10)
        return self.problem

    def readiness(self) -> Readiness:
        return Readiness(self.probe, lambda: self.failures, lambda: self.now_s)


def open_database(problem: Refusal | None = None) -> Database:
    database = Database(problem)
    database.lets_go.set()
    return database


def test_a_good_answer_counts_for_a_second() -> None:
    database = open_database()
    asked = database.readiness()

    assert {asked.problem() for _ in range(100)} == {None}
    assert database.asked == 1
    database.now_s += KEPT_S
    assert asked.problem() is None
    assert database.asked == 2


def test_a_write_that_fails_ends_a_good_answer() -> None:
    database = open_database()
    asked = database.readiness()
    assert asked.problem() is None

    database.problem, database.failures = AWAY, 1

    assert asked.problem() == AWAY


def test_a_bad_answer_is_asked_for_again_at_once() -> None:
    database = open_database(AWAY)
    asked = database.readiness()

    assert asked.problem() == AWAY
    database.problem = None
    database.now_s += 0.001

    assert asked.problem() is None


def test_all_who_wait_for_a_database_that_hangs_share_its_answer() -> None:
    database = Database(AWAY)
    asked = database.readiness()
    answers: list[Refusal | None] = []
    people = [threading.Thread(target=lambda: answers.append(asked.problem())) for _ in range(20)]
    for one in people:
        one.start()

    database.lets_go.set()
    for one in people:
        one.join()

    assert answers == [AWAY] * 20
    assert database.asked <= 2


def test_a_flood_at_a_running_server_writes_little(
    open_with: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = open_with()
    browser = site.browser()
    monkeypatch.setattr(readiness, "KEPT_S", 3600.0)

    answers = {browser.get("/readyz").status_code for _ in range(50)}

    shown = Client(site.roolitus.metrics.make_wsgi()).get("/metrics").get_data(as_text=True)
    writes = re.search(r"^roolitus_commit_writes_sum (\S+)$", shown, re.MULTILINE)
    assert answers == {200}
    assert writes is not None
    assert float(writes[1]) < 5
