"""Sends the parts that changed to the rooms that may see them, coalesced and paced per room."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal

import structlog

from shared.live.gateway import room_of
from shared.protocol import Audience, ConsoleComments, Heartbeat, Message, PhoneComments

log = structlog.get_logger(__name__)

Part = Literal["room", "counts", "comments", "trial", "plan"]

HEARTBEAT_S = 5.0
BEAT_TURNS = 20
"""Workshops have their heartbeats at so many different times: those of fifty at once would hold up a vote for
0.1 s."""
TURN_S = HEARTBEAT_S / BEAT_TURNS

PACE_S: Mapping[tuple[Audience, Part], float] = {
    ("console", "room"): 0.04,
    ("console", "counts"): 0.04,
    ("console", "comments"): 0.2,
    ("console", "plan"): 0.1,
    ("projector", "room"): 0.05,
    ("projector", "counts"): 0.25,
    ("projector", "comments"): 0.5,
    ("projector", "trial"): 0.05,
    ("projector", "plan"): 0.25,
    ("viewer", "room"): 0.1,
    ("viewer", "trial"): 0.1,
    ("viewer", "counts"): 0.5,
    ("viewer", "comments"): 0.5,
    ("viewer", "plan"): 0.5,
    ("phone", "room"): 0.1,
    ("phone", "comments"): 0.5,
}
"""Shortest time between two messages of one part to one room. A change after a quiet time goes out at
once."""

COMMENTS_B_PER_S: Mapping[Audience, int] = {
    "phone": 8_000,
    "projector": 64_000,
    "console": 256_000,
    "viewer": 8_000,
}
"""What one screen is sent of comments for long. Comments are the one part that its readers can make grow."""

SHARE_MAX = 0.2
"""A part that takes long to count waits so much longer that counting takes at most this share of the time."""

ORDER: tuple[Audience, ...] = ("console", "projector", "viewer", "phone")
"""The facilitator's screens first: few sockets, and the room looks at them."""


@dataclass(slots=True)
class _Lane:
    is_due: bool = False
    not_before: float = 0.0
    sent_revision: int | None = None


class Broadcaster:
    """One background task that sends what has been marked; the only place that emits to a room.

    `build(workshop_id, audience, part)` counts a part from the database, None when the workshop is gone,
    which `on_gone` then hears. What no socket of this process would hear is not counted.
    `refresh(workshop_ids)`: their heartbeat is due, so what is kept of them is read anew.
    `on_beat(workshop_ids)`: what else is due then. `on_sent(audience, part, seconds)`: counting and sending a
    part took so long.
    """

    def __init__(
        self,
        *,
        emit: Callable[[str, Message, str], None],
        build: Callable[[str, Audience, Part], Message | None],
        heartbeat: Callable[[str, Audience], Heartbeat | None],
        workshops: Callable[[], set[str]],
        has_listeners: Callable[[str, Audience], bool],
        on_gone: Callable[[str], None],
        refresh: Callable[[Collection[str]], None],
        on_beat: Callable[[Collection[str]], None],
        on_sent: Callable[[Audience, Part, float], None],
        monotonic: Callable[[], float],
    ) -> None:
        self._emit = emit
        self._build = build
        self._heartbeat = heartbeat
        self._workshops = workshops
        self._has_listeners = has_listeners
        self._on_gone = on_gone
        self._refresh = refresh
        self._on_beat = on_beat
        self._on_sent = on_sent
        self._monotonic = monotonic
        self._changed = threading.Event()
        self._lanes: dict[tuple[str, Audience, Part], _Lane] = {}
        self._due: set[tuple[str, Audience, Part]] = set()
        self._turn = 0
        self._next_turn_at = monotonic() + TURN_S
        self._is_stopped = False

    def mark(self, workshop_id: str, *parts: Part) -> None:
        """Something in these parts of a workshop has changed; they are sent when their pace allows."""
        is_news = False
        for audience in ORDER:
            for part in parts:
                if (audience, part) in PACE_S:
                    lane = self._lanes.setdefault((workshop_id, audience, part), _Lane())
                    is_news = is_news or not lane.is_due
                    lane.is_due = True
                    self._due.add((workshop_id, audience, part))
        if is_news:
            self._changed.set()

    def stop(self) -> None:
        """Ends `run` at its next turn."""
        self._is_stopped = True
        self._changed.set()

    def run(self) -> None:
        """Sends until stopped; one workshop's failure is logged and keeps nobody else waiting."""
        while not self._is_stopped:
            self._changed.wait(self.send_due())
            self._changed.clear()

    def send_due(self) -> float:
        """Sends what may go now; seconds until something more may."""
        now = self._monotonic()
        if now >= self._next_turn_at:
            missed = int((now - self._next_turn_at) / TURN_S)
            self._next_turn_at += (missed + 1) * TURN_S
            for _ in range(min(missed + 1, BEAT_TURNS)):
                self._beat()
        for key in sorted(self._due, key=lambda key: ORDER.index(key[1])):
            workshop_id, audience, part = key
            lane = self._lanes[key]
            started = self._monotonic()
            if started < lane.not_before:
                continue
            lane.is_due = False
            self._due.discard(key)
            message = self._send(workshop_id, audience, part)
            took = self._monotonic() - started
            lane.not_before = started + max(PACE_S[audience, part], took / SHARE_MAX)
            if isinstance(message, (PhoneComments, ConsoleComments)):
                size_b = len(message.model_dump_json())
                lane.not_before = max(lane.not_before, started + size_b / COMMENTS_B_PER_S[audience])
                lane.sent_revision = message.revision
        waiting = [self._lanes[key].not_before for key in list(self._due)]
        return max(0.0, min([self._next_turn_at, *waiting]) - self._monotonic())

    def _send(self, workshop_id: str, audience: Audience, part: Part) -> Message | None:
        """The message that was sent, if there was one."""
        if not self._has_listeners(workshop_id, audience):
            return None
        started = self._monotonic()
        try:
            message = self._build(workshop_id, audience, part)
            if message is None:
                self._on_gone(workshop_id)
            else:
                self._emit(f"{audience}.{part}", message, room_of(audience, workshop_id))
                self._on_sent(audience, part, self._monotonic() - started)
        except Exception:
            log.exception("broadcast failed", audience=audience, part=part)
            return None
        return message

    def _with_what_was_sent(self, message: Heartbeat, workshop_id: str, audience: Audience) -> Heartbeat:
        """Comments that wait for their pace are on their way: no screen needs to ask for them meanwhile."""
        lane = self._lanes.get((workshop_id, audience, "comments"))
        if lane is None or not lane.is_due or lane.sent_revision is None:
            return message
        return message.model_copy(update={"comments": lane.sent_revision})

    def _beat(self) -> None:
        """The heartbeat of those workshops whose turn it is."""
        self._turn = (self._turn + 1) % BEAT_TURNS
        living = self._workshops()
        if self._turn == 0:
            for key in [key for key, lane in self._lanes.items() if key[0] not in living and not lane.is_due]:
                del self._lanes[key]
        due = [workshop_id for workshop_id in living if _turn_of(workshop_id) == self._turn]
        if not due:
            return
        try:
            self._refresh(due)
        except Exception:
            log.exception("heartbeat failed")
        for workshop_id in due:
            for audience in ORDER:
                if not self._has_listeners(workshop_id, audience):
                    continue
                try:
                    message = self._heartbeat(workshop_id, audience)
                    if message is None:
                        self._on_gone(workshop_id)
                        break
                    message = self._with_what_was_sent(message, workshop_id, audience)
                    self._emit("heartbeat", message, room_of(audience, workshop_id))
                except Exception:
                    log.exception("heartbeat failed", audience=audience)
        try:
            self._on_beat(due)
        except Exception:
            log.exception("heartbeat failed")


def _turn_of(workshop_id: str) -> int:
    return zlib.crc32(workshop_id.encode()) % BEAT_TURNS
