"""Who is online: a phone that is connected, or was so short a time ago that it is only locked.

Where several processes serve a workshop, each process knows its own phones and
the list that each other process published last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

GRACE_S = 90.0
"""A phone whose screen locks drops its socket at once; its owner is still in the room."""


@dataclass(slots=True)
class _Room:
    sockets: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    left_at: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """Who is online at another process, from the note it published last."""

    participants: frozenset[str]
    received_at: float


class Presence:
    """The participants online in each workshop."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._rooms: dict[str, _Room] = defaultdict(_Room)
        self._elsewhere: dict[str, dict[str, _Elsewhere]] = {}

    def enter(self, workshop_id: str, participant_id: str, socket_id: str) -> None:
        """A participant's socket has connected; one with two tabs is still one participant."""
        room = self._rooms[workshop_id]
        room.sockets[participant_id].add(socket_id)
        room.left_at.pop(participant_id, None)

    def leave(self, workshop_id: str, participant_id: str, socket_id: str) -> None:
        """A participant's socket has gone."""
        room = self._rooms[workshop_id]
        sockets = room.sockets.get(participant_id)
        if sockets is None:
            return  # forgotten before it went
        sockets.discard(socket_id)
        if not sockets:
            del room.sockets[participant_id]
            room.left_at[participant_id] = self._now()

    def forget(self, workshop_id: str, participant_id: str) -> None:
        """A participant is deleted: nobody to wait for, though their sockets have yet to go."""
        room = self._rooms[workshop_id]
        room.sockets.pop(participant_id, None)
        room.left_at.pop(participant_id, None)

    def receive(self, process: str, workshop_id: str, participant_ids: Collection[str]) -> bool:
        """Takes the list that another process published; True if it differs from the list before."""
        elsewhere = self._elsewhere.setdefault(workshop_id, {})
        before = elsewhere.pop(process, None)
        if participant_ids:
            elsewhere[process] = _Elsewhere(frozenset(participant_ids), self._now())
        if not elsewhere:
            del self._elsewhere[workshop_id]
        return (before.participants if before else frozenset()) != frozenset(participant_ids)

    def online(self, workshop_id: str) -> frozenset[str]:
        """Ids of the participants online at any process.

        A process whose notes stop has either lost Redis or ended. If it ended, its phones reconnect to other
        processes; those that don't stay online for the same grace as a phone that is locked.
        """
        elsewhere = self._elsewhere.get(workshop_id, {})
        now = self._now()
        for process in [name for name, one in elsewhere.items() if now - one.received_at >= GRACE_S]:
            del elsewhere[process]
        if not elsewhere:
            self._elsewhere.pop(workshop_id, None)
        return self.online_here(workshop_id).union(*(one.participants for one in elsewhere.values()))

    def online_here(self, workshop_id: str) -> frozenset[str]:
        """Ids of the participants online at this process, those within their grace included."""
        if workshop_id not in self._rooms:
            return frozenset()
        room = self._rooms[workshop_id]
        now = self._now()
        gone = [who for who, left_at in room.left_at.items() if now - left_at >= GRACE_S]
        for who in gone:
            del room.left_at[who]
        if not room.sockets and not room.left_at:
            del self._rooms[workshop_id]
            return frozenset()
        return frozenset(room.sockets) | frozenset(room.left_at)
