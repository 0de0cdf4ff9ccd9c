"""The dispatcher answers every event, whatever becomes of it."""

import json
from dataclasses import dataclass, field
from itertools import count

import pytest
from socketio import Server
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused

from shared.live.gateway import BURST_EVENTS, EVENTS_PER_S, Actor, Gateway, Handler
from shared.live.packets import SafePacket, WireJson
from shared.live.presence import Presence
from shared.protocol import FROM_CLIENT, PROTOCOL, Handshake, Message, Ok, SessionEnded
from shared.store import StorageUnavailable
from shared.workshop.state import Refusal

HANDSHAKE = {"audience": "phone", "workshop": "w", "protocol": PROTOCOL}
CONSOLE = {**HANDSHAKE, "audience": "console"}
UPVOTE = {"comment": "c", "is_upvoted": True}


@dataclass
class Desk:
    """A gateway without a network, whose handlers do what the test says."""

    now_s: float = 10.0
    is_logged_in: bool = True
    outcome: Message | Refusal | Exception = field(default_factory=Ok)
    identity: Actor | Refusal | Exception | None = None
    ended: list[tuple[list[str], str]] = field(default_factory=list)
    handled: list[tuple[Actor, Message]] = field(default_factory=list)
    answers: list[tuple[str, str | None]] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=count)

    def __post_init__(self) -> None:
        self.server = Server(
            async_mode="threading", serializer=SafePacket, json=WireJson, async_handlers=False
        )
        handlers: dict[str, Handler] = dict.fromkeys(FROM_CLIENT, self._handle)
        self.presence = Presence(lambda: self.now_s)
        self.gateway = Gateway(
            self.server,
            identify=dict.fromkeys(("phone", "console", "projector"), self._identify),
            accepts_origin=lambda environ: environ.get("HTTP_ORIGIN") == "http://here",
            handlers=handlers,
            living=lambda actors: actors if self.is_logged_in else (),
            presence=self.presence,
            on_presence=lambda _: None,
            end=self._end,
            on_answer=lambda event, code: self.answers.append((event, code)),
            monotonic=lambda: self.now_s,
        )

    def _identify(self, handshake: Handshake, cookies: object) -> Actor | Refusal:  # noqa: ARG002
        if isinstance(self.identity, Exception):
            raise self.identity
        token = "" if handshake.audience == "phone" else "token"
        return self.identity or Actor(handshake.audience, handshake.workshop, "anna", token)

    def _handle(self, actor: Actor, message: Message) -> Message | Refusal:
        self.handled.append((actor, message))
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def _end(self, socket_ids: list[str], message: SessionEnded) -> None:
        self.ended.append((socket_ids, message.code))

    def connect(self, auth: object, origin: str = "http://here") -> str:
        """The id of a socket that was let in; ConnectionRefused otherwise."""
        socket_id: str = self.server.manager.connect(f"engine {next(self.numbers)}", "/")
        self.server.handlers["/"]["connect"](socket_id, {"HTTP_ORIGIN": origin}, auth)
        return socket_id

    def send(self, socket_id: str, event: str, content: object) -> str | None:
        """The code of the ack, None for a good one."""
        answer = json.loads(self.server.handlers["/"]["*"](event, socket_id, content).model_dump_json())
        return None if answer["ok"] else str(answer["error"]["code"])


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Ok(), None),
        (Refusal("item_locked", {"item": "a"}), "item_locked"),
        (StorageUnavailable(), "storage_unavailable"),
        (RuntimeError("a bug"), "internal"),
    ],
)
def test_whatever_a_handler_does_there_is_an_ack(
    outcome: Message | Refusal | Exception, code: str | None
) -> None:
    desk = Desk(outcome=outcome)
    phone = desk.connect(HANDSHAKE)

    assert desk.send(phone, "comment.upvote", UPVOTE) == code
    assert desk.send(phone, "comment.upvote", UPVOTE) == code


@pytest.mark.parametrize(
    ("identity", "code"),
    [
        (Refusal("not_joined"), "not_joined"),
        (StorageUnavailable(), "storage_unavailable"),
        (RuntimeError("a bug"), "internal"),
    ],
)
def test_who_cannot_be_let_in_is_told_why(identity: Refusal | Exception, code: str) -> None:
    desk = Desk(identity=identity)

    with pytest.raises(ConnectionRefused) as refused:
        desk.connect(HANDSHAKE)

    assert refused.value.error_args["data"]["code"] == code


def test_a_socket_that_was_not_let_in_reaches_no_handler() -> None:
    desk = Desk()

    assert desk.send("stranger", "comment.upvote", UPVOTE) == "not_joined"
    assert desk.handled == []


def test_a_sender_has_a_burst_and_then_a_rate() -> None:
    desk = Desk()
    phone = desk.connect(HANDSHAKE)

    burst = [desk.send(phone, "sync", {}) for _ in range(int(BURST_EVENTS) + 5)]
    desk.now_s += 1
    second = [desk.send(phone, "sync", {}) for _ in range(int(EVENTS_PER_S["phone"]) + 5)]

    assert burst.count(None) == int(BURST_EVENTS)
    assert second.count(None) == int(EVENTS_PER_S["phone"])
    assert set(burst + second) == {None, "too_fast"}


def test_a_log_in_that_is_over_ends_the_socket_at_its_next_event() -> None:
    desk = Desk()
    console, phone = desk.connect(CONSOLE), desk.connect(dict(HANDSHAKE))
    desk.is_logged_in = False

    codes = [desk.send(console, "sync", {}), desk.send(phone, "sync", {})]

    assert codes == ["log_in_required", None]
    assert desk.ended == [([console], "log_in_required")]


def test_a_log_in_that_ended_elsewhere_is_found_at_the_heartbeat() -> None:
    desk = Desk()
    console = desk.connect(CONSOLE)
    desk.connect(dict(HANDSHAKE))

    desk.gateway.end_dead_sessions()
    desk.is_logged_in = False
    desk.gateway.end_dead_sessions()

    assert desk.ended == [([console], "log_in_required")]


def test_at_a_heartbeat_only_the_log_ins_of_its_workshops_are_looked_up() -> None:
    desk = Desk()
    desk.connect(CONSOLE)
    other = desk.connect({**CONSOLE, "workshop": "other"})
    desk.is_logged_in = False

    desk.gateway.end_dead_sessions({"other"})

    assert desk.ended == [([other], "log_in_required")]


def test_an_event_without_a_handler_is_a_mistake_at_the_start() -> None:
    with pytest.raises(ValueError, match="sync"):
        Gateway(
            Server(async_mode="threading"),
            identify={},
            accepts_origin=lambda _: True,
            handlers={},
            living=lambda actors: actors,
            presence=Presence(lambda: 0.0),
            on_presence=lambda _: None,
            end=lambda *_: None,
            on_answer=lambda *_: None,
            monotonic=lambda: 0.0,
        )


def test_one_persons_rate_is_shared_by_all_their_sockets() -> None:
    desk = Desk()
    sockets = [desk.connect(dict(HANDSHAKE)) for _ in range(4)]

    codes = [desk.send(socket_id, "comment.upvote", UPVOTE) for socket_id in sockets * 10]

    assert codes.count(None) == BURST_EVENTS
    assert set(codes) == {None, "too_fast"}


def test_a_new_socket_does_not_begin_with_a_new_burst() -> None:
    desk = Desk()
    first = desk.connect(dict(HANDSHAKE))
    for _ in range(int(BURST_EVENTS)):
        desk.send(first, "comment.upvote", UPVOTE)
    desk.server.handlers["/"]["disconnect"](first)

    assert desk.send(desk.connect(dict(HANDSHAKE)), "comment.upvote", UPVOTE) == "too_fast"


def test_beyond_eight_sockets_of_one_person_the_oldest_is_closed() -> None:
    desk = Desk()
    handshakes = [dict(HANDSHAKE) for _ in range(10)]

    sockets = [desk.connect(handshake) for handshake in handshakes[:8]]
    assert desk.ended == []
    desk.connect(handshakes[8])

    assert desk.ended == [([sockets[0]], "too_many_screens")]


def test_who_connects_over_and_over_is_refused_after_a_burst() -> None:
    desk = Desk()
    for _ in range(int(BURST_EVENTS)):
        desk.server.handlers["/"]["disconnect"](desk.connect(dict(HANDSHAKE)))

    with pytest.raises(ConnectionRefused) as refused:
        desk.connect(dict(HANDSHAKE))

    assert refused.value.error_args["data"]["code"] == "too_fast"
    desk.now_s += 1
    desk.connect(dict(HANDSHAKE))
