"""One dispatcher for every socket event: schema, right, rate, handler, ack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

import structlog
from flask import request
from flask_socketio import ConnectionRefusedError as Refused
from flask_socketio import SocketIO, disconnect, join_room
from pydantic import ValidationError

from shared.live.presence import Presence
from shared.protocol import FROM_CLIENT, PROTOCOL, Audience, Failed, Failure, Handshake, Message
from shared.store import StorageUnavailable
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

EVENTS_PER_S: Mapping[Audience, float] = {"phone": 10.0, "console": 30.0, "projector": 5.0}
"""Sustained rate of one connection; a console's what-if slider sends more than a thumb."""
BURST_EVENTS = 20.0


@dataclass(frozen=True, slots=True)
class Actor:
    """Who sits behind a socket, as the server found out from its cookies when it connected.

    `person_id`: a phone's participant, a console's or projector's account.
    `session_token`: a facilitator's log-in, looked up again at every event so that a log-out holds at once.
    """

    audience: Audience
    workshop_id: str
    person_id: str
    session_token: str = ""


Handler = Callable[[Actor, Message], Message | Refusal]
Identify = Callable[[Handshake], Actor | Refusal]


Sent = TypeVar("Sent", bound=Message)


def typed(handler: Callable[[Actor, Sent], Message | Refusal]) -> Handler:
    """A handler of one message as the dispatcher's table holds it: the dispatcher has parsed that message."""
    return cast("Handler", handler)


def room_of(audience: Audience, workshop_id: str) -> str:
    """The name of the room that one audience of one workshop listens to."""
    return f"{audience}:{workshop_id}"


def failed(refusal: Refusal) -> Failed:
    """The ack of something that was refused."""
    return Failed(error=Failure(code=refusal.code, params=dict(refusal.params)))


@dataclass(slots=True)
class _Connection:
    actor: Actor
    tokens: float
    refilled_at: float


class Gateway:
    """Lets sockets in and hands each event to its handler; knows nothing of what the events do."""

    def __init__(
        self,
        socketio: SocketIO,
        *,
        identify: Mapping[Audience, Identify],
        handlers: Mapping[str, Handler],
        is_session_alive: Callable[[Actor], bool],
        presence: Presence,
        on_presence: Callable[[str], None],
        monotonic: Callable[[], float],
    ) -> None:
        if missing := set(FROM_CLIENT) - set(handlers):
            raise ValueError(f"events without a handler: {sorted(missing)}")
        self._identify = identify
        self._handlers = handlers
        self._is_session_alive = is_session_alive
        self._presence = presence
        self._on_presence = on_presence
        self._monotonic = monotonic
        self._connections: dict[str, _Connection] = {}
        socketio.on_event("connect", self._connect)
        socketio.on_event("disconnect", self._disconnect)
        for event in FROM_CLIENT:
            socketio.on_event(event, self._handler_of(event))
        socketio.on_event("*", self._refuse_unknown)
        socketio.default_exception_handler = self._report

    def connections_of(self, workshop_id: str) -> dict[str, Actor]:
        """The sockets of one workshop by socket id."""
        return {s: c.actor for s, c in self._connections.items() if c.actor.workshop_id == workshop_id}

    def workshops(self) -> set[str]:
        """Ids of the workshops that anybody is connected to."""
        return {connection.actor.workshop_id for connection in self._connections.values()}

    def sockets_of_session(self, session_token: str) -> list[str]:
        """The sockets that a facilitator's log-out must close."""
        return [s for s, c in self._connections.items() if c.actor.session_token == session_token]

    def _connect(self, auth: object = None) -> None:
        try:
            handshake = Handshake.model_validate(auth)
        except ValidationError:
            raise _refused(Refusal("malformed")) from None
        if handshake.protocol != PROTOCOL:
            raise _refused(Refusal("wrong_protocol", {"protocol": PROTOCOL}))
        actor = self._identify[handshake.audience](handshake)
        if isinstance(actor, Refusal):
            raise _refused(actor)
        socket_id: str = request.sid  # type: ignore[attr-defined]  # Flask-SocketIO adds it to the request
        self._connections[socket_id] = _Connection(actor, BURST_EVENTS, self._monotonic())
        join_room(room_of(actor.audience, actor.workshop_id))
        if actor.audience == "phone":
            self._presence.enter(actor.workshop_id, actor.person_id, socket_id)
            self._on_presence(actor.workshop_id)

    def _disconnect(self, reason: object = None) -> None:  # noqa: ARG002  # Flask-SocketIO passes it
        socket_id: str = request.sid  # type: ignore[attr-defined]
        connection = self._connections.pop(socket_id, None)
        if connection and connection.actor.audience == "phone":
            actor = connection.actor
            self._presence.leave(actor.workshop_id, actor.person_id, socket_id)
            self._on_presence(actor.workshop_id)

    def _handler_of(self, event: str) -> Callable[[object], dict[str, object]]:
        schema, audiences = FROM_CLIENT[event]
        handle = self._handlers[event]

        def receive(payload: object = None) -> dict[str, object]:
            connection = self._connections.get(request.sid)  # type: ignore[attr-defined]
            if connection is None:
                return _ack(failed(Refusal("not_joined")))
            actor = connection.actor
            if not self._may_send(connection):
                return _ack(failed(Refusal("too_fast")))
            if actor.audience not in audiences:
                return _ack(failed(Refusal("not_allowed")))
            if actor.session_token and not self._is_session_alive(actor):
                disconnect()
                return _ack(failed(Refusal("log_in_required")))
            try:
                message = schema.model_validate(payload)
            except (ValidationError, UnicodeEncodeError):
                return _ack(failed(Refusal("malformed")))
            outcome = handle(actor, message)
            return _ack(failed(outcome) if isinstance(outcome, Refusal) else outcome)

        return receive

    def _may_send(self, connection: _Connection) -> bool:
        now = self._monotonic()
        refill = (now - connection.refilled_at) * EVENTS_PER_S[connection.actor.audience]
        connection.tokens = min(BURST_EVENTS, connection.tokens + refill)
        connection.refilled_at = now
        if connection.tokens < 1.0:
            return False
        connection.tokens -= 1.0
        return True

    def _refuse_unknown(self, event: str, *_: object) -> dict[str, object]:  # noqa: ARG002
        return _ack(failed(Refusal("malformed")))

    def _report(self, problem: BaseException) -> dict[str, object]:
        if isinstance(problem, StorageUnavailable):
            return _ack(failed(Refusal(problem.code)))
        log.error("event handler failed", exc_info=problem)
        return _ack(failed(Refusal("internal")))


def _ack(message: Message) -> dict[str, object]:
    return message.model_dump(mode="json")


def _refused(refusal: Refusal) -> Refused:
    return Refused(refusal.code, {"code": refusal.code, "params": dict(refusal.params)})
