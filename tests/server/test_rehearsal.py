"""A rehearsal on a real server: its people answer as people do, and go when nothing is left to answer."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest
import requests

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator, ServerProcess
from shared.protocol import WorkshopCommand
from tests.server.wire import PASSWORD

PATIENCE_S = 60.0


class Facilitator(ScriptedFacilitator):
    """Somebody who leads with a console."""

    def lead(self, kind: str, **fields: object) -> None:
        position = self.room(lambda _: True).position
        self.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


class Rehearsing:
    """Somebody who rehearses their own workshop, over HTTP alone."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self.person = Facilitator(server.address)
        self.person.set_up(server.setup_address, "Aino", PASSWORD)
        self.copy = ""

    def start(self, participants: int, custom: Sequence[Mapping[str, object]] = ()) -> None:
        """Makes a workshop, with custom questions in the order given, and rehearses it."""
        groups = ["Myynti", "Johto", "Huolto"]
        body = {"name": "Syksy", "language": "fi", "item_set": "short", "groups": groups, "intro": ""}
        made = self.person._post("/api/workshops", body)
        if custom:
            self._prepare(str(made["id"]), custom)
        started = self.person._post(f"/api/workshops/{made['id']}/rehearsal", {"participants": participants})
        self.copy = str(started["id"])

    def _prepare(self, workshop_id: str, custom: Sequence[Mapping[str, object]]) -> None:
        answer = self.person._http.put(
            f"{self.server.address}/api/workshops/{workshop_id}/own-items",
            json={"items": list(custom), "known": []},
            timeout=20,
        )
        assert answer.ok, answer.text

    def ask(self, method: str, path: str) -> dict[str, object]:
        address = f"{self.server.address}/api/workshops/{self.copy}{path}"
        answer = self.person._http.request(method, address, json=None if method == "GET" else {}, timeout=20)
        content: dict[str, object] = answer.json()
        return content

    def people(self) -> list[int]:
        """The processes that play for this server."""
        found = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                try:
                    line = (folder / "cmdline").read_bytes()
                    status = (folder / "status").read_text()
                except OSError:
                    continue
                if b"rehearse" in line.split(b"\0") and f"PPid:\t{self.server.pid}\n" in status:
                    found.append(int(folder.name))
        return found


def until(is_so: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
    deadline = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def different_answers(item: str, data: Path) -> set[str]:
    """What has been saved as answers to an item so far, each once; without those who could not say."""
    with closing(sqlite3.connect(data / "roolitus.db")) as database:
        votes = database.execute("SELECT DISTINCT answer FROM vote WHERE item = ?", (item,))
        return {answer for (answer,) in votes if answer not in (None, "null")}


def answers_of(item: str, data: Path) -> list[str]:
    """Every saved answer to an item, one a person."""
    with closing(sqlite3.connect(data / "roolitus.db")) as database:
        return [answer for (answer,) in database.execute("SELECT answer FROM vote WHERE item = ?", (item,))]


def count_comments(item: str, data: Path) -> int:
    with closing(sqlite3.connect(data / "roolitus.db")) as database:
        (count,) = database.execute("SELECT count(*) FROM comment WHERE item = ?", (item,)).fetchone()
        return int(count)


@pytest.fixture
def rehearsing(tmp_path: Path) -> Iterator[Rehearsing]:
    with ServerProcess(tmp_path, settings={"ROOLITUS_REHEARSAL_SPEED": "10"}) as server:
        yield Rehearsing(server)


def test_people_join_answer_differently_comment_and_go_when_the_workshop_is_over(
    rehearsing: Rehearsing, tmp_path: Path
) -> None:
    rehearsing.start(12)
    facilitator = rehearsing.person
    facilitator.open(rehearsing.copy, "")
    facilitator.lead("start_step", step="q1")
    (pid,) = rehearsing.people()

    facilitator.wait_for_answers(3)
    # The three who are first may be of one mind.
    until(lambda: len(different_answers("growth_path", tmp_path)) >= 2)
    facilitator.lead("lock_items", items=["deal_size", "growth_path"])
    room = facilitator.room(lambda now: "growth_path" in now.results)
    facilitator.lead("close_workshop")

    until(lambda: rehearsing.ask("GET", "/rehearsal")["state"] == "closed")
    until(lambda: not Path(f"/proc/{pid}").exists())
    agreed, divided = room.results["deal_size"], room.results["growth_path"]
    assert agreed.n >= 3
    assert sum(count > 0 for count in divided.counts) >= 2
    assert room.workshop.is_rehearsal
    with closing(sqlite3.connect(tmp_path / "roolitus.db")) as database:
        groups = database.execute('SELECT DISTINCT "group" FROM participant').fetchall()
    assert set(groups) == {("Myynti",), ("Johto",)}
    facilitator.leave()


def test_simulated_people_answer_custom_questions_and_those_after_them(
    rehearsing: Rehearsing, tmp_path: Path
) -> None:
    scale = {"text": "Montako?", "label": "", "options": ["Ei yhtään", "Yksi", "Monta"]}
    rehearsing.start(
        12,  # of fewer, now and then nobody writes a comment
        [
            {**scale, "step": "q1", "type": "ordinal"},
            {"text": "Mitä puuttuu?", "label": "", "options": [], "step": "q1", "type": "comment"},
        ],
    )
    facilitator = rehearsing.person
    facilitator.open(rehearsing.copy, "")
    room = facilitator.room(lambda _: True)
    custom = [item for item in room.items if item.startswith("own-")]
    facilitator.lead("open_items", items=custom)

    until(lambda: len(answers_of(custom[0], tmp_path)) >= 4)
    facilitator.lead("start_step", step="q1")
    until(lambda: len(answers_of("growth_path", tmp_path)) >= 4)
    until(lambda: count_comments(custom[1], tmp_path) >= 1)

    assert rehearsing.ask("GET", "/rehearsal")["failed"] == 0
    facilitator.leave()


def test_deleting_the_copy_sends_them_away(rehearsing: Rehearsing) -> None:
    rehearsing.start(5)
    until(lambda: rehearsing.ask("GET", "/rehearsal")["state"] == "here")
    (pid,) = rehearsing.people()

    assert rehearsing.ask("DELETE", "/rehearsal")["ok"] is True

    until(lambda: not Path(f"/proc/{pid}").exists())


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_nobody_outlives_the_server_however_it_ends(rehearsing: Rehearsing, how: signal.Signals) -> None:
    rehearsing.start(5)
    until(lambda: rehearsing.ask("GET", "/rehearsal")["state"] == "here")
    (pid,) = rehearsing.people()

    os.kill(rehearsing.server.pid, how)
    rehearsing.server.wait()

    until(lambda: not Path(f"/proc/{pid}").exists())
    with pytest.raises(requests.ConnectionError):
        rehearsing.ask("GET", "/rehearsal")
