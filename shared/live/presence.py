"""Who is online: a phone that is connected, or was so short a time ago that it is only locked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

GRACE_S = 90.0
"""A phone whose screen locks drops its socket at once; its owner is still in the room."""


@dataclass(slots=True)
class _Room:
    sockets: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    left_at: dict[str, float] = field(default_factory=dict)


class Presence:
    """The participants online in each workshop, as this process sees them."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._rooms: dict[str, _Room] = defaultdict(_Room)

    def enter(self, workshop_id: str, participant_id: str, socket_id: str) -> None:
        """A participant's socket has connected; one with two tabs is still one participant."""
        room = self._rooms[workshop_id]
        room.sockets[participant_id].add(socket_id)
        room.left_at.pop(participant_id, None)

    def leave(self, workshop_id: str, participant_id: str, socket_id: str) -> None:
        """A participant's socket has gone."""
        room = self._rooms[workshop_id]
        sockets = room.sockets[participant_id]
        sockets.discard(socket_id)
        if not sockets:
            del room.sockets[participant_id]
            room.left_at[participant_id] = self._now()

    def online(self, workshop_id: str) -> frozenset[str]:
        """Ids of the participants online, those within their grace included."""
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
