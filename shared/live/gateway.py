"""One dispatcher for every socket event: schema, right, rate, handler, ack.

It uses Socket.IO's own handlers: Flask-SocketIO would build a Flask request around every vote, which
costs more than saving it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, cast

import structlog
from pydantic import ValidationError
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused

from shared.live.presence import Presence
from shared.protocol import FROM_CLIENT, PROTOCOL, Audience, Failed, Failure, Handshake, Message, SessionEnded
from shared.store import StorageUnavailable
from shared.tokens import read_cookies
from shared.workshop.state import Refusal

if TYPE_CHECKING:
    from socketio import Server

log = structlog.get_logger(__name__)

EVENTS_PER_S: Mapping[Audience, float] = {"phone": 10.0, "console": 30.0, "projector": 5.0, "viewer": 1.0}
"""Sustained rate of one person, however many sockets they have; a console's what-if slider sends more than a
thumb."""
BURST_EVENTS = 20.0
CONNECTIONS_PER_S = 1.0
"""Of one person, in bursts of 20 as well."""
SOCKETS_OF_ONE = 8
"""Screens of one kind that one person may have at a process: tabs, and what a bad network left behind."""
VIEWERS_MAX = 200
"""Screens elsewhere that show the wall of one workshop, at a process."""
ALLOWANCES_MAX = 4096


@dataclass(frozen=True, slots=True)
class Actor:
    """Who sits behind a socket, as the server found out when it connected: from its cookies, a viewer from
    its link.

    `person_id`: a phone's participant, a console's or projector's account; of a viewer, whom nothing else
    distinguishes, one made for the socket. `session_token`: a facilitator's log-in or a viewer's link, looked
    up again at every event so that a log-out or a revoked link holds at once. `others`: participants who
    share the phone, and are online with it.
    """

    audience: Audience
    workshop_id: str
    person_id: str
    session_token: str = ""
    others: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who is online with the screen."""
        return (self.person_id, *self.others)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a socket comes from: the cookies of its browser, and its address on the network."""

    cookies: Mapping[str, str]
    address: str


OVER: Mapping[Audience, str] = {
    "console": "log_in_required",
    "projector": "log_in_required",
    "viewer": "wall_link_revoked",
}
"""Why the screens end whose session token has."""

Environ = Mapping[str, object]
"""The WSGI environment of the request that opened a socket."""
Handler = Callable[[Actor, Message], Message | Refusal]
Identify = Callable[[Handshake, "Visitor"], Actor | Refusal]
"""Handshake and visitor in, the actor or the reason why not out."""
End = Callable[[list[str], SessionEnded], None]
"""Tells these sockets why, then closes them."""

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


Person = tuple[Audience, str, str]
"""Whom a rate and a number of sockets are for: audience, workshop, participant or account."""


def person_of(actor: Actor) -> Person:
    """One and the same person's, through however many sockets."""
    return actor.audience, actor.workshop_id, actor.person_id


@dataclass(slots=True)
class _Allowance:
    """What one person may still do at once."""

    left: float
    refilled_at: float


class Gateway:
    """Lets sockets in and hands each event to its handler; knows nothing of what the events do."""

    def __init__(
        self,
        server: Server,
        *,
        identify: Mapping[Audience, Identify],
        accepts_origin: Callable[[Environ], bool],
        handlers: Mapping[str, Handler],
        living: Callable[[Collection[Actor]], Collection[Actor]],
        presence: Presence,
        on_presence: Callable[[str], None],
        end: End,
        on_answer: Callable[[str, str | None], None],
        monotonic: Callable[[], float],
    ) -> None:
        """`living`: those among some whose log-in, or link to the wall, still lets them in.

        `on_answer(event, code)`: an event, or `connect`, was granted, or refused for `code`.
        """
        if set(FROM_CLIENT) != set(handlers):
            raise ValueError(f"no handler or no event: {sorted(set(FROM_CLIENT) ^ set(handlers))}")
        self._server = server
        self._identify = identify
        self._accepts_origin = accepts_origin
        self._handlers = handlers
        self._living = living
        self._presence = presence
        self._on_presence = on_presence
        self._end = end
        self._on_answer = on_answer
        self._monotonic = monotonic
        self._connections: dict[str, Actor] = {}
        self._sockets_of: dict[Person, list[str]] = {}
        self._allowances: dict[tuple[Person, str], _Allowance] = {}
        self._listeners: Counter[tuple[str, Audience]] = Counter()
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        server.on("*", self._receive)

    def workshops(self) -> set[str]:
        """Ids of the workshops that anybody is connected to."""
        return {workshop_id for workshop_id, _ in self._listeners}

    def has_listeners(self, workshop_id: str, audience: Audience) -> bool:
        """Whether anybody of an audience is connected to a workshop."""
        return (workshop_id, audience) in self._listeners

    def count_sockets(self) -> Counter[Audience]:
        """How many sockets each audience has here."""
        sockets: Counter[Audience] = Counter()
        for (_, audience), count in self._listeners.items():
            sockets[audience] += count
        return sockets

    def end_workshop(self, workshop_id: str) -> None:
        """Ends every connection to a workshop that is gone."""
        self._end_all(lambda actor: actor.workshop_id == workshop_id, "unknown_workshop")

    def end_participants(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        """Ends the phones of participants whom a facilitator has removed."""
        self._end_all(
            lambda actor: (
                actor.audience == "phone"
                and actor.workshop_id == workshop_id
                and actor.person_id in participant_ids
            ),
            "removed",
        )

    def end_session(self, session_token: str) -> None:
        """Ends the connections of a facilitator who logs out."""
        self._end_all(lambda actor: actor.session_token == session_token, "log_in_required")

    def end_dead_sessions(self, workshop_ids: Collection[str] | None = None) -> None:
        """Ends connections whose log-in or link has ended elsewhere: another process, an operator, age.

        `workshop_ids`: looks at the connections to these alone.
        """
        admitted = {
            actor
            for actor in list(self._connections.values())
            if actor.session_token and (workshop_ids is None or actor.workshop_id in workshop_ids)
        }
        if dead := admitted.difference(self._living(admitted) if admitted else ()):
            self._end_all(dead.__contains__)

    def _end_all(self, is_over: Callable[[Actor], bool], code: str | None = None) -> None:
        """Without a code each screen hears the one of its audience."""
        ended: dict[str, list[str]] = {}
        for socket_id, actor in list(self._connections.items()):
            if is_over(actor):
                ended.setdefault(code or OVER[actor.audience], []).append(socket_id)
        for reason, sockets in ended.items():
            self._end(sockets, SessionEnded(code=reason))

    def _connect(self, socket_id: str, environ: Environ, auth: object = None) -> None:
        try:
            outcome = self._let_in(environ, auth)
        except StorageUnavailable as problem:
            outcome = Refusal(problem.code)
        except Exception:
            log.exception("connecting failed")
            outcome = Refusal("internal")
        self._on_answer("connect", outcome.code if isinstance(outcome, Refusal) else None)
        if isinstance(outcome, Refusal):
            params = dict(outcome.params)
            raise ConnectionRefused(outcome.code, {"code": outcome.code, "params": params})
        self._connections[socket_id] = outcome
        sockets = self._sockets_of.setdefault(person_of(outcome), [])
        sockets.append(socket_id)
        self._listeners[outcome.workshop_id, outcome.audience] += 1
        self._server.enter_room(socket_id, room_of(outcome.audience, outcome.workshop_id))
        if outcome.audience == "phone":
            for person_id in outcome.people:
                self._presence.enter(outcome.workshop_id, person_id, socket_id)
            self._on_presence(outcome.workshop_id)
        if len(sockets) > SOCKETS_OF_ONE:
            # The oldest goes: the newest is before its owner, and one that a lost network left behind is old.
            self._end([sockets[0]], SessionEnded(code="too_many_screens"))

    def _let_in(self, environ: Environ, auth: object) -> Actor | Refusal:
        try:
            handshake = Handshake.model_validate(auth)
        except ValidationError:
            return Refusal("malformed")
        if handshake.protocol != PROTOCOL:
            return Refusal("wrong_protocol", {"protocol": PROTOCOL})
        if not self._accepts_origin(environ):
            return Refusal("bad_origin")
        visitor = Visitor(read_cookies(environ), str(environ.get("REMOTE_ADDR", "")))
        actor = self._identify[handshake.audience](handshake, visitor)
        if isinstance(actor, Actor) and not self._may(actor, "connect"):
            return Refusal("too_fast")
        if isinstance(actor, Actor) and actor.audience == "viewer" and self._is_full(actor.workshop_id):
            return Refusal("too_many_screens")
        return actor

    def _is_full(self, workshop_id: str) -> bool:
        return self._listeners[workshop_id, "viewer"] >= VIEWERS_MAX

    def _disconnect(self, socket_id: str, reason: object = None) -> None:  # noqa: ARG002  # Socket.IO's call
        actor = self._connections.pop(socket_id, None)
        if actor is None:
            return
        sockets = self._sockets_of[person_of(actor)]
        sockets.remove(socket_id)
        if not sockets:
            del self._sockets_of[person_of(actor)]
        self._listeners[actor.workshop_id, actor.audience] -= 1
        if not self._listeners[actor.workshop_id, actor.audience]:
            del self._listeners[actor.workshop_id, actor.audience]
        if actor.audience == "phone":
            for person_id in actor.people:
                self._presence.leave(actor.workshop_id, person_id, socket_id)
            self._on_presence(actor.workshop_id)

    def _receive(self, event: str, socket_id: str, content: object) -> Message:
        """The ack of an event, whatever happens."""
        actor = self._connections.get(socket_id)
        if actor is None:
            return failed(Refusal("not_joined"))
        try:
            outcome = self._handle(actor, event, socket_id, content)
        except StorageUnavailable as problem:
            outcome = Refusal(problem.code)
        except Exception:
            log.exception("event handler failed", handler=event if event in FROM_CLIENT else "unknown")
            outcome = Refusal("internal")
        self._on_answer(event, outcome.code if isinstance(outcome, Refusal) else None)
        return failed(outcome) if isinstance(outcome, Refusal) else outcome

    def _handle(self, actor: Actor, event: str, socket_id: str, content: object) -> Message | Refusal:
        if not self._may(actor, "send"):
            return Refusal("too_fast")
        if event not in FROM_CLIENT:
            return Refusal("malformed")
        schema, audiences = FROM_CLIENT[event]
        if actor.audience not in audiences:
            return Refusal("not_allowed")
        if actor.session_token and not self._living((actor,)):
            over = OVER[actor.audience]
            self._end([socket_id], SessionEnded(code=over))
            return Refusal(over)
        try:
            message = schema.model_validate(content)
        except (ValidationError, UnicodeError):
            return Refusal("malformed")
        return self._handlers[event](actor, message)

    def _may(self, actor: Actor, deed: Literal["connect", "send"]) -> bool:
        """Takes one of the person's allowance, which all their sockets share."""
        now, key = self._monotonic(), (person_of(actor), deed)
        allowance = self._allowances.get(key)
        if allowance is None:
            if len(self._allowances) >= ALLOWANCES_MAX:
                self._forget_allowances(now)
            allowance = self._allowances[key] = _Allowance(BURST_EVENTS, now)
        per_s = EVENTS_PER_S[actor.audience] if deed == "send" else CONNECTIONS_PER_S
        allowance.left = min(BURST_EVENTS, allowance.left + (now - allowance.refilled_at) * per_s)
        allowance.refilled_at = now
        if allowance.left < 1.0:
            return False
        allowance.left -= 1.0
        return True

    def _forget_allowances(self, now: float) -> None:
        """Forgets those that are full again, as they are when they begin."""
        quiet_s = BURST_EVENTS / CONNECTIONS_PER_S
        self._allowances = {
            key: allowance
            for key, allowance in self._allowances.items()
            if now - allowance.refilled_at < quiet_s
        }
