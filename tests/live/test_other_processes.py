"""What processes publish to each other, and what happens while Redis does not take it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import pytest
import redis

from shared.live.broadcaster import HEARTBEAT_S, Part
from shared.live.other_processes import ONLINE_PACE_S, PACE_S, Note, OtherProcesses


@dataclass
class Process:
    """One of several, with a bus that is a list and can be out of order."""

    bus: list[bytes] = field(default_factory=list)
    is_bus_there: bool = True
    now_s: float = 100.0
    online: dict[str, set[str]] = field(default_factory=dict)
    received: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.other_processes = OtherProcesses(
            "redis://127.0.0.1:1/0",  # nobody answers there
            workshops=lambda: set(self.online),
            online_here=lambda workshop_id: self.online.get(workshop_id, set()),
            on_change=self._on_change,
            on_online=lambda sender, workshop_id, who: self.received.append((workshop_id, *who)),  # noqa: ARG005
            on_removed=lambda workshop_id, who: self.received.append(("removed", workshop_id, *who)),
            on_trial=lambda workshop_id, answers: self.received.append((workshop_id, *answers)),
            on_log_out=lambda: self.received.append(("log-out",)),
            monotonic=lambda: self.now_s,
        )

    def _on_change(self, workshop_id: str, parts: Collection[Part]) -> None:
        self.received.append((workshop_id, *parts))

    def publish(self, _: str, note: str) -> None:
        if not self.is_bus_there:
            raise redis.ConnectionError
        self.bus.append(note.encode())

    def send(self) -> list[Note]:
        """The notes that one turn of the task puts on the bus."""
        before = len(self.bus)
        self.other_processes.send_due()
        return [Note.model_validate_json(note) for note in self.bus[before:]]


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Process:
    process = Process()
    monkeypatch.setattr(process.other_processes._redis, "publish", process.publish)
    return process


def test_a_hundred_changes_of_one_moment_are_one_note(process: Process) -> None:
    for _ in range(100):
        process.other_processes.publish_change("w", ["counts"])
    process.other_processes.publish_change("w", ["room", "counts"])
    process.other_processes.publish_change("other", ["comments"])

    [note] = process.send()

    assert note.changed == {"w": ["counts", "room"], "other": ["comments"]}


def test_what_redis_did_not_take_is_published_once_it_is_back(process: Process) -> None:
    process.is_bus_there = False
    process.other_processes.publish_change("w", ["counts"])
    process.other_processes.publish_log_out()
    assert not process.other_processes.send_due()
    process.other_processes.publish_change("w", ["room"])

    process.is_bus_there = True
    [note] = process.send()

    assert note.changed == {"w": ["counts", "room"]}
    assert note.are_sessions_over


def test_every_heartbeat_publishes_who_is_online_here(process: Process) -> None:
    process.online = {"w": {"anna", "bo"}}
    process.send()

    process.now_s += HEARTBEAT_S
    [note] = process.send()

    assert note.online == {"w": ["anna", "bo"]}


def test_while_a_hall_joins_the_list_of_who_is_online_is_paced_and_votes_are_not(process: Process) -> None:
    process.send()
    process.online = {"w": {"anna"}}
    process.other_processes.publish_online("w")
    [first] = process.send()

    process.now_s += PACE_S
    process.online = {"w": {"anna", "bo"}}
    process.other_processes.publish_online("w")
    waiting = process.send()
    process.other_processes.publish_change("w", ["counts"])
    [votes] = process.send()
    process.now_s += ONLINE_PACE_S
    [second] = process.send()

    assert first.online == {"w": ["anna"]}
    assert waiting == []
    assert (votes.changed, votes.online) == ({"w": ["counts"]}, {})
    assert second.online == {"w": ["anna", "bo"]}


def test_that_nobody_is_left_is_published_once(process: Process) -> None:
    process.online = {"w": {"anna"}}
    process.send()
    process.online = {}

    process.now_s += HEARTBEAT_S
    [first] = process.send()
    process.now_s += HEARTBEAT_S
    [second] = process.send()

    assert first.online == {"w": []}
    assert second.online == {}


def test_a_process_ignores_its_own_notes(process: Process) -> None:
    process.other_processes.publish_change("w", ["room"])
    process.send()

    process.other_processes.receive(process.bus[-1])

    assert process.received == []


def test_a_note_of_another_process_is_passed_on(process: Process) -> None:
    note = Note(sender="other", changed={"w": ["room"]}, online={"w": ["anna"]}, are_sessions_over=True)

    process.other_processes.receive(note.model_dump_json().encode())

    assert process.received == [("w", "room"), ("w", "anna"), ("log-out",)]


@pytest.mark.parametrize("content", [b"", b"{}", b'{"sender":"x","changed":{"w":["votes"]}}', b"\xff"])
def test_what_is_no_note_changes_nothing(process: Process, content: bytes) -> None:
    process.other_processes.receive(content)

    assert process.received == []


def test_who_was_removed_at_one_process_is_published_to_the_others(process: Process) -> None:
    other = Process()
    process.other_processes.publish_removed("w", ["anna"])

    process.send()
    other.other_processes.receive(process.bus[-1])

    assert ("removed", "w", "anna") in other.received
