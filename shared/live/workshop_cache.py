"""What was read or saved a moment ago: a hall that joins or syncs at one instant asks the database once.

A kept workshop is dropped as soon as this process changes it or hears that another one has, and at every
heartbeat: a note that is lost makes a screen late by one heartbeat, never wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from cachetools import LRUCache, TTLCache

from shared.protocol import OwnAnswers
from shared.store import Store, Workshop

KEPT_S: Final = 5.0
"""A heartbeat: for workshops that nobody is connected to, which have none."""
WORKSHOPS_MAX: Final = 1024
ARRIVAL_S: Final = 30.0
ARRIVALS_MAX: Final = 4096


@dataclass(frozen=True, slots=True)
class _Kept:
    workshop: Workshop
    read_at: float


class RecentWorkshops:
    """Reads workshops from the store, each at most once in KEPT_S."""

    def __init__(self, store: Store, monotonic: Callable[[], float]) -> None:
        self._store = store
        self._monotonic = monotonic
        self._by_id: LRUCache[str, _Kept] = LRUCache(WORKSHOPS_MAX)
        self._id_of: LRUCache[str, str] = LRUCache(WORKSHOPS_MAX)
        self._changes = 0

    def workshop(self, workshop_id: str) -> Workshop | None:
        """A workshop by its id."""
        return self._find(workshop_id) or self._read(lambda: self._store.workshops.get(workshop_id))

    def read_together(self, workshop_ids: Collection[str]) -> None:
        """Reads these at once, so that the next to ask for each need not."""
        changes, read_at = self._changes, self._monotonic()
        found = self._store.workshops.get_together(workshop_ids)
        if changes == self._changes:
            for one in found.values():
                self._by_id[one.id] = _Kept(one, read_at)
                self._id_of[one.code] = one.id

    def workshop_by_code(self, code: str) -> Workshop | None:
        """The living workshop with this join code (in capitals), otherwise the ended one that had it last."""
        return self._find(self._id_of.get(code, "")) or self._read(
            lambda: self._store.workshops.by_code(code)
        )

    def forget(self, workshop_id: str) -> None:
        """The workshop has changed: the next to ask reads it anew."""
        self._changes += 1
        self._by_id.pop(workshop_id, None)

    def _find(self, workshop_id: str) -> Workshop | None:
        kept = self._by_id.get(workshop_id)
        return kept.workshop if kept and self._monotonic() - kept.read_at < KEPT_S else None

    def _read(self, read: Callable[[], Workshop | None]) -> Workshop | None:
        changes, read_at = self._changes, self._monotonic()
        found = read()
        # What was read while a change came in may be of before it.
        if found is not None and changes == self._changes:
            self._by_id[found.id] = _Kept(found, read_at)
            self._id_of[found.code] = found.id
        return found


class Arrivals:
    """Who has just joined over HTTP and will open a socket next: that one needn't be looked up again.

    Each is good for one socket. Somebody who was deleted in between learns so at their first
    vote at the latest, which asks the database.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._joined: TTLCache[str, str] = TTLCache(ARRIVALS_MAX, ARRIVAL_S, monotonic)

    def note(self, token_digest: str, participant_id: str) -> None:
        """A browser is in."""
        self._joined[token_digest] = participant_id

    def take(self, token_digest: str) -> str | None:
        """The participant of a browser that joined within ARRIVAL_S and has not been taken since."""
        return self._joined.pop(token_digest, None)


class Newcomers:
    """What those have saved who have just joined: nothing, so that their first `sync` needs no database.

    Good for one `sync` each, and only until they send anything else or leave.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._own: TTLCache[str, OwnAnswers] = TTLCache(ARRIVALS_MAX, ARRIVAL_S, monotonic)

    def note(self, participant_id: str, own: OwnAnswers) -> None:
        """Somebody new is in."""
        self._own[participant_id] = own

    def take(self, participant_id: str) -> OwnAnswers | None:
        """What somebody has saved who joined within ARRIVAL_S; None for everybody else, and the next time."""
        return self._own.pop(participant_id, None)
