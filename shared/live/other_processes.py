"""What the server's processes tell each other over Redis: which workshops changed, and who is online where.

A note only makes others look into the database again. It carries no vote, no result and no token, so that one
which is lost makes a screen late by a heartbeat at most, and never wrong. Nobody waits for Redis but the two
background tasks here.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final, get_args

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

from shared.live.broadcaster import HEARTBEAT_S, Part

log = structlog.get_logger(__name__)

CHANNEL: Final = "roolitus"
PATIENCE_S: Final = 1.0
"""How long Redis may take to answer."""
PACE_S: Final = 0.04
"""Between two notes of one process; a change after a quiet time goes out at once."""
RETRY_S: Final = 0.5
SILENCE_S: Final = 2.5 * HEARTBEAT_S
"""A listener that hears nothing for so long, its own process's notes included, subscribes anew."""
EVERY_PART: Final[tuple[Part, ...]] = get_args(Part)


class Note(BaseModel):
    """One process's news for the others; how it is written is checked on the way in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sender: str
    changed: dict[str, list[Part]] = Field(default_factory=dict)
    """By workshop, what must be counted anew."""
    online: dict[str, list[str]] = Field(default_factory=dict)
    """By workshop, everybody online at the sender, and not at its neighbours."""
    removed: dict[str, list[str]] = Field(default_factory=dict)
    """By workshop, participants whom a facilitator has removed."""
    are_sessions_over: bool = False
    """A facilitator has logged out: look which sockets have lost their right."""


@dataclass(slots=True)
class _News:
    changed: dict[str, set[Part]] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)
    """Workshops in which somebody came or went."""
    removed: dict[str, set[str]] = field(default_factory=dict)
    are_sessions_over: bool = False


class Neighbours:
    """This process among the others that share its Redis; every method but the two tasks returns at once.

    `workshops()`: those with sockets here, which are all due after a time without news.
    `online_here(workshop_id)`: who is online at this process. `hear_change(workshop_id, parts)`,
    `hear_online(sender, workshop_id, participant_ids)`, `hear_removed(workshop_id, participant_ids)`,
    `hear_log_out()`: what the others tell.
    """

    def __init__(
        self,
        url: str,
        *,
        workshops: Callable[[], Collection[str]],
        online_here: Callable[[str], Collection[str]],
        hear_change: Callable[[str, Collection[Part]], None],
        hear_online: Callable[[str, str, Collection[str]], None],
        hear_removed: Callable[[str, Collection[str]], None],
        hear_log_out: Callable[[], None],
        monotonic: Callable[[], float],
    ) -> None:
        self._redis = Redis.from_url(
            url,
            socket_timeout=PATIENCE_S,
            socket_connect_timeout=PATIENCE_S,
            # Its own retries would wait for seconds; ours carry on with what is newest then.
            retry=Retry(NoBackoff(), 0),
        )
        self._workshops = workshops
        self._online_here = online_here
        self._hear_change = hear_change
        self._hear_online = hear_online
        self._hear_removed = hear_removed
        self._hear_log_out = hear_log_out
        self._monotonic = monotonic
        self._name = secrets.token_hex(8)
        self._news = _News()
        self._told: set[str] = set()
        self._has_news = threading.Event()
        self._is_over = threading.Event()
        self._next_beat = monotonic()
        self._is_sending_well = True
        self._is_listening = False

    @property
    def is_reached(self) -> bool:
        """Whether Redis answers, as far as was last seen."""
        return self._is_sending_well and self._is_listening

    def tell_change(self, workshop_id: str, parts: Collection[Part]) -> None:
        """The other processes count these parts anew, and send them to their own screens."""
        self._news.changed.setdefault(workshop_id, set()).update(parts)
        self._has_news.set()

    def tell_online(self, workshop_id: str) -> None:
        """Somebody has come or gone here."""
        self._news.moved.add(workshop_id)
        self._has_news.set()

    def tell_removed(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        """Participants were removed here: their phones at other processes are to hear it."""
        self._news.removed.setdefault(workshop_id, set()).update(participant_ids)
        self._has_news.set()

    def tell_log_out(self) -> None:
        """A facilitator has logged out here."""
        self._news.are_sessions_over = True
        self._has_news.set()

    def stop(self) -> None:
        """Ends both tasks soon."""
        self._is_over.set()
        self._has_news.set()

    def run_sending(self) -> None:
        """Sends what there is to tell until stopped; what could not be sent is told once Redis is back."""
        while not self._is_over.is_set():
            self._has_news.wait(max(0.0, self._next_beat - self._monotonic()))
            self._has_news.clear()
            is_sent = self.send_due()
            self._is_over.wait(PACE_S if is_sent else RETRY_S)

    def send_due(self) -> bool:
        """Sends everything that waits, as one note; at a heartbeat, who is online everywhere too."""
        if self._monotonic() >= self._next_beat:
            self._next_beat = self._monotonic() + HEARTBEAT_S
            # Who was here a heartbeat ago and is no more has to be told once as well.
            self._news.moved |= set(self._workshops()) | self._told
        news, self._news = self._news, _News()
        online = {workshop_id: sorted(self._online_here(workshop_id)) for workshop_id in news.moved}
        note = Note(
            sender=self._name,
            changed={workshop_id: sorted(parts) for workshop_id, parts in news.changed.items()},
            online=online,
            removed={workshop_id: sorted(ids) for workshop_id, ids in news.removed.items()},
            are_sessions_over=news.are_sessions_over,
        )
        try:
            self._redis.publish(CHANNEL, note.model_dump_json(exclude_defaults=True))
        except (RedisError, OSError) as problem:
            self._keep(news)
            self._note_sending(is_well=False, problem=problem)
            return False
        self._told = (self._told - online.keys()) | {
            workshop_id for workshop_id in online if online[workshop_id]
        }
        self._note_sending(is_well=True)
        return True

    def run_listening(self) -> None:
        """Hears the others until stopped."""
        while not self._is_over.is_set():
            try:
                self._listen()
            except (RedisError, OSError) as problem:
                if self._is_listening:
                    log.warning("redis is away", kind=type(problem).__name__)
                self._is_listening = False
                self._is_over.wait(RETRY_S)

    def hear(self, content: bytes) -> None:
        """Takes one note; what is not one of ours is logged and left."""
        try:
            note = Note.model_validate_json(content)
        except ValidationError:
            log.warning("note not understood")
            return
        if note.sender == self._name:
            return
        for workshop_id, parts in note.changed.items():
            self._hear_change(workshop_id, parts)
        for workshop_id, participant_ids in note.online.items():
            self._hear_online(note.sender, workshop_id, participant_ids)
        for workshop_id, participant_ids in note.removed.items():
            self._hear_removed(workshop_id, participant_ids)
        if note.are_sessions_over:
            self._hear_log_out()

    def _listen(self) -> None:
        with self._redis.pubsub() as heard:  # type: ignore[no-untyped-call]  # redis-py gives it no types
            heard.subscribe(CHANNEL)
            heard_at = self._monotonic()
            while not self._is_over.is_set():
                message = heard.get_message(timeout=PATIENCE_S)
                if message is None:
                    if self._monotonic() - heard_at > SILENCE_S:
                        raise TimeoutError
                    continue
                heard_at = self._monotonic()
                if message["type"] == "subscribe":
                    self._catch_up()
                elif message["type"] == "message":
                    try:
                        self.hear(message["data"])
                    except Exception:
                        log.exception("note failed")

    def _catch_up(self) -> None:
        """What was told while nobody listened here is not told again."""
        if not self._is_listening:
            log.info("redis is heard")
        self._is_listening = True
        for workshop_id in self._workshops():
            self._hear_change(workshop_id, EVERY_PART)

    def _keep(self, news: _News) -> None:
        for workshop_id, parts in news.changed.items():
            self._news.changed.setdefault(workshop_id, set()).update(parts)
        for workshop_id, ids in news.removed.items():
            self._news.removed.setdefault(workshop_id, set()).update(ids)
        self._news.moved |= news.moved
        self._news.are_sessions_over |= news.are_sessions_over

    def _note_sending(self, *, is_well: bool, problem: Exception | None = None) -> None:
        if self._is_sending_well and not is_well:
            log.warning("redis takes no notes", kind=type(problem).__name__)
        self._is_sending_well = is_well
