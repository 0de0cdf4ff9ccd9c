"""Who is online: a phone that is connected, or was so short a time ago that it is only locked.

Where several processes serve a workshop, each knows its own phones and what the others last told of theirs.
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
class _Told:
    """Who is online at another process, as it told last."""

    participants: frozenset[str]
    told_at: float


class Presence:
    """The participants online in each workshop."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._rooms: dict[str, _Room] = defaultdict(_Room)
        self._elsewhere: dict[str, dict[str, _Told]] = {}

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

    def hear(self, process: str, workshop_id: str, participant_ids: Collection[str]) -> bool:
        """Another process has told who is online there; True if it told something else before."""
        told = self._elsewhere.setdefault(workshop_id, {})
        before = told.pop(process, None)
        if participant_ids:
            told[process] = _Told(frozenset(participant_ids), self._now())
        if not told:
            del self._elsewhere[workshop_id]
        return (before.participants if before else frozenset()) != frozenset(participant_ids)

    def online(self, workshop_id: str) -> frozenset[str]:
        """Ids of the participants online at any process.

        A process that is not heard of has either lost its way of telling, or is gone and its phones come back
        elsewhere: those that don't are given the same grace as a phone that is locked.
        """
        told = self._elsewhere.get(workshop_id, {})
        now = self._now()
        for process in [name for name, one in told.items() if now - one.told_at >= GRACE_S]:
            del told[process]
        if not told:
            self._elsewhere.pop(workshop_id, None)
        return self.online_here(workshop_id).union(*(one.participants for one in told.values()))

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
