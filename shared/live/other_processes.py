"""The notes that the server's processes publish to each other: which workshops changed, who is online where.

A note carries no vote, no result and no token: it only makes the other processes read the database again.
A lost note makes a screen at most one heartbeat late, and never wrong. Only the two background tasks here
wait for Redis.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Collection, Mapping
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
ONLINE_PACE_S: Final = 0.25
"""Between two lists of who is online: each names everybody here, and while a hall joins each is new."""
RETRY_S: Final = 0.5
SILENCE_S: Final = 2.5 * HEARTBEAT_S
"""A listener that receives nothing for this long, not even its own process's notes, subscribes again."""
EVERY_PART: Final[tuple[Part, ...]] = get_args(Part)


class Note(BaseModel):
    """What one process publishes to the others; its form is checked when it is received."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sender: str
    changed: dict[str, list[Part]] = Field(default_factory=dict)
    """By workshop, what must be counted anew."""
    online: dict[str, list[str]] = Field(default_factory=dict)
    """By workshop, the participants who are online at the sender; the other processes publish their own."""
    removed: dict[str, list[str]] = Field(default_factory=dict)
    """By workshop, participants whom a facilitator has removed."""
    trials: dict[str, dict[str, float]] = Field(default_factory=dict)
    """By workshop, the answers that a console tries on the walls; none where it has ended its trial."""
    are_sessions_over: bool = False
    """True after a facilitator has logged out: each process closes the sockets of dead sessions."""


@dataclass(slots=True)
class _News:
    changed: dict[str, set[Part]] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)
    """Workshops in which somebody came or went."""
    removed: dict[str, set[str]] = field(default_factory=dict)
    trials: dict[str, dict[str, float]] = field(default_factory=dict)
    are_sessions_over: bool = False


class OtherProcesses:
    """The other processes that share this one's Redis; every method but the two tasks returns at once.

    `workshops()`: those with sockets here; after a time without Redis they are all counted again.
    `online_here(workshop_id)`: who is online at this process. `on_change(workshop_id, parts)`,
    `on_online(sender, workshop_id, participant_ids)`, `on_removed(workshop_id, participant_ids)`,
    `on_trial(workshop_id, answers)` and `on_log_out()` are called for each received note.
    """

    def __init__(
        self,
        url: str,
        *,
        workshops: Callable[[], Collection[str]],
        online_here: Callable[[str], Collection[str]],
        on_change: Callable[[str, Collection[Part]], None],
        on_online: Callable[[str, str, Collection[str]], None],
        on_removed: Callable[[str, Collection[str]], None],
        on_trial: Callable[[str, Mapping[str, float]], None],
        on_log_out: Callable[[], None],
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
        self._on_change = on_change
        self._on_online = on_online
        self._on_removed = on_removed
        self._on_trial = on_trial
        self._on_log_out = on_log_out
        self._monotonic = monotonic
        self._name = secrets.token_hex(8)
        self._news = _News()
        self._published_online: set[str] = set()
        self._has_news = threading.Event()
        self._is_over = threading.Event()
        self._next_beat = monotonic()
        self._online_not_before = 0.0
        self._is_sending_well = True
        self._is_listening = False

    @property
    def is_reached(self) -> bool:
        """Whether Redis answers, as far as was last seen."""
        return self._is_sending_well and self._is_listening

    def publish_change(self, workshop_id: str, parts: Collection[Part]) -> None:
        """Makes the other processes count these parts again and send them to their own screens."""
        self._news.changed.setdefault(workshop_id, set()).update(parts)
        self._has_news.set()

    def publish_online(self, workshop_id: str) -> None:
        """Publishes who is online here, after somebody came or went."""
        self._news.moved.add(workshop_id)
        self._has_news.set()

    def publish_removed(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        """Makes the other processes disconnect the phones of participants who were removed here."""
        self._news.removed.setdefault(workshop_id, set()).update(participant_ids)
        self._has_news.set()

    def publish_trial(self, workshop_id: str, answers: Mapping[str, float]) -> None:
        """Makes the other processes show a console's trial on their walls, or end it."""
        self._news.trials[workshop_id] = dict(answers)
        self._has_news.set()

    def publish_log_out(self) -> None:
        """Makes the other processes close the sockets of a facilitator who has logged out here."""
        self._news.are_sessions_over = True
        self._has_news.set()

    def stop(self) -> None:
        """Ends both tasks soon."""
        self._is_over.set()
        self._has_news.set()

    def run_sending(self) -> None:
        """Publishes notes until stopped. What Redis did not take is published once it is back."""
        while not self._is_over.is_set():
            due = min(self._next_beat, self._online_not_before) if self._news.moved else self._next_beat
            self._has_news.wait(max(0.0, due - self._monotonic()))
            self._has_news.clear()
            is_sent = self.send_due()
            self._is_over.wait(PACE_S if is_sent else RETRY_S)

    def send_due(self) -> bool:
        """Publishes everything that waits as one note; at a heartbeat also who is online in each workshop."""
        now = self._monotonic()
        is_beat = now >= self._next_beat
        if is_beat:
            self._next_beat = now + HEARTBEAT_S
            # When the last participant here has gone, one more note says that nobody is left.
            self._news.moved |= set(self._workshops()) | self._published_online
        news, self._news = self._news, _News()
        if is_beat or now >= self._online_not_before:
            self._online_not_before = now + ONLINE_PACE_S if news.moved else 0.0
        else:
            self._news.moved, news.moved = news.moved, set()
            if news == _News():
                return True
        online = {workshop_id: sorted(self._online_here(workshop_id)) for workshop_id in news.moved}
        note = Note(
            sender=self._name,
            changed={workshop_id: sorted(parts) for workshop_id, parts in news.changed.items()},
            online=online,
            removed={workshop_id: sorted(ids) for workshop_id, ids in news.removed.items()},
            trials=news.trials,
            are_sessions_over=news.are_sessions_over,
        )
        try:
            self._redis.publish(CHANNEL, note.model_dump_json(exclude_defaults=True))
        except (RedisError, OSError) as problem:
            self._keep(news)
            self._note_sending(is_well=False, problem=problem)
            return False
        self._published_online = (self._published_online - online.keys()) | {
            workshop_id for workshop_id in online if online[workshop_id]
        }
        self._note_sending(is_well=True)
        return True

    def run_listening(self) -> None:
        """Receives the notes of the other processes until stopped."""
        while not self._is_over.is_set():
            try:
                self._listen()
            except (RedisError, OSError) as problem:
                if self._is_listening:
                    log.warning("redis is away", kind=type(problem).__name__)
                self._is_listening = False
                self._is_over.wait(RETRY_S)

    def receive(self, content: bytes) -> None:
        """Acts on one note. Anything else on the channel is logged and ignored."""
        try:
            note = Note.model_validate_json(content)
        except ValidationError:
            log.warning("note not understood")
            return
        if note.sender == self._name:
            return
        for workshop_id, parts in note.changed.items():
            self._on_change(workshop_id, parts)
        for workshop_id, participant_ids in note.online.items():
            self._on_online(note.sender, workshop_id, participant_ids)
        for workshop_id, participant_ids in note.removed.items():
            self._on_removed(workshop_id, participant_ids)
        for workshop_id, answers in note.trials.items():
            self._on_trial(workshop_id, answers)
        if note.are_sessions_over:
            self._on_log_out()

    def _listen(self) -> None:
        with self._redis.pubsub() as channel:  # type: ignore[no-untyped-call]  # redis-py gives it no types
            channel.subscribe(CHANNEL)
            received_at = self._monotonic()
            while not self._is_over.is_set():
                message = channel.get_message(timeout=PATIENCE_S)
                if message is None:
                    if self._monotonic() - received_at > SILENCE_S:
                        raise TimeoutError
                    continue
                received_at = self._monotonic()
                if message["type"] == "subscribe":
                    self._catch_up()
                elif message["type"] == "message":
                    try:
                        self.receive(message["data"])
                    except Exception:
                        log.exception("note failed")

    def _catch_up(self) -> None:
        """Counts every part again, since notes published while nobody listened here are lost."""
        if not self._is_listening:
            log.info("redis is heard")
        self._is_listening = True
        for workshop_id in self._workshops():
            self._on_change(workshop_id, EVERY_PART)

    def _keep(self, news: _News) -> None:
        for workshop_id, parts in news.changed.items():
            self._news.changed.setdefault(workshop_id, set()).update(parts)
        for workshop_id, ids in news.removed.items():
            self._news.removed.setdefault(workshop_id, set()).update(ids)
        self._news.trials = news.trials | self._news.trials
        self._news.moved |= news.moved
        self._news.are_sessions_over |= news.are_sessions_over

    def _note_sending(self, *, is_well: bool, problem: Exception | None = None) -> None:
        if self._is_sending_well and not is_well:
            log.warning("redis takes no notes", kind=type(problem).__name__)
        self._is_sending_well = is_well
