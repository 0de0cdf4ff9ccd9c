"""Who has joined and what they have answered of what is open, kept between votes.

The database stays the truth: the first reader, and every heartbeat, reads it anew. In between each vote that
this process has saved is added to what was read, and after somebody has joined only they are counted again.
Whatever else may change an answer or a participant - a command, somebody who leaves, another process - makes
the next reader read anew.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cachetools import LRUCache

from shared.store import Store

WORKSHOPS_MAX: Final = 1024

Answered = Mapping[str, frozenset[str]]
"""Participant -> the open items they have answered or abstained from; who has answered none is left out."""


@dataclass(frozen=True, slots=True)
class _Vote:
    participant_id: str
    item: str
    round: int
    rows: int | None


@dataclass(slots=True)
class _Kept:
    rounds: Mapping[str, int]
    rows: Mapping[str, int]
    joined: int | None
    """None once somebody has joined since."""
    answered: dict[str, frozenset[str]]


@dataclass(slots=True)
class _Reading:
    """A read under way: what happens meanwhile may be missing from it."""

    votes: list[_Vote] = field(default_factory=list)
    is_outdated: bool = False


class AnswerCounts:
    """Answers to the open items of each workshop, by participant."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: LRUCache[str, _Kept] = LRUCache(WORKSHOPS_MAX)
        self._reading: dict[str, list[_Reading]] = {}
        self._lock = threading.Lock()

    def read(
        self, workshop_id: str, rounds: Mapping[str, int], rows: Mapping[str, int]
    ) -> tuple[int, Answered]:
        """How many have joined, and what each has answered of these items in these rounds.

        `rows`: how many rows a grid has; it is answered once all of them are.
        """
        with self._lock:
            kept = self._kept.get(workshop_id)
            if kept is not None and kept.rounds == rounds and kept.rows == rows:
                if kept.joined is not None:
                    return kept.joined, dict(kept.answered)
            else:
                kept = None
            reading = _Reading()
            self._reading.setdefault(workshop_id, []).append(reading)
        try:
            joined = self._store.participants.count(workshop_id)
            found = self._store.votes.answered(workshop_id, rounds, rows) if rounds and kept is None else {}
        finally:
            with self._lock:
                self._reading[workshop_id].remove(reading)
                if not self._reading[workshop_id]:
                    del self._reading[workshop_id]
        with self._lock:
            if kept is not None:  # votes that were saved meanwhile are in it
                if not reading.is_outdated:
                    kept.joined = joined
                return joined, dict(kept.answered)
            read = _Kept(
                dict(rounds), dict(rows), joined, {who: frozenset(items) for who, items in found.items()}
            )
            for vote in reading.votes:
                _add(read, vote)
            if not reading.is_outdated:
                self._kept[workshop_id] = read
            return joined, dict(read.answered)

    def note_vote(
        self, workshop_id: str, participant_id: str, item: str, round_: int, *, rows: int | None
    ) -> None:
        """This process has saved a vote; `rows`: so many rows of a grid, None for any other answer."""
        vote = _Vote(participant_id, item, round_, rows)
        with self._lock:
            for reading in self._reading.get(workshop_id, ()):
                reading.votes.append(vote)
            if (kept := self._kept.get(workshop_id)) is not None:
                _add(kept, vote)

    def note_join(self, workshop_id: str) -> None:
        """This process has let somebody new in."""
        with self._lock:
            for reading in self._reading.get(workshop_id, ()):
                reading.is_outdated = True
            if (kept := self._kept.get(workshop_id)) is not None:
                kept.joined = None

    def forget(self, workshop_id: str) -> None:
        """Something else has changed: the next reader reads the database."""
        with self._lock:
            self._kept.pop(workshop_id, None)
            for reading in self._reading.get(workshop_id, ()):
                reading.is_outdated = True


def _add(kept: _Kept, vote: _Vote) -> None:
    if kept.rounds.get(vote.item) != vote.round:
        return
    before = kept.answered.get(vote.participant_id, frozenset())
    is_whole = vote.rows is None or vote.rows >= kept.rows.get(vote.item, 0)
    after = before | {vote.item} if is_whole else before - {vote.item}
    if after:
        kept.answered[vote.participant_id] = after
    else:
        kept.answered.pop(vote.participant_id, None)
