"""HTTP connections under eventlet: who gets a place, whose turn it is, how long a request may take to come.

eventlet by itself runs every request that has arrived before anybody else gets a turn, gives each *read* of a
request a minute, and keeps everybody waiting who comes after the last place. One guest could then hold up
every vote with a burst of requests, and all newcomers with connections that never finish their request.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import eventlet
from eventlet import greenio, hubs
from eventlet.event import Event
from eventlet.wsgi import HttpProtocol

from facilitator.host.http_syntax import StrictRequests

if TYPE_CHECKING:
    from eventlet.greenthread import GreenThread

Owner = Callable[[str], str]
"""Cookies in, as a browser sent them; whom they are known to belong to, or nothing."""

REQUESTS_AT_ONE_GO: Final = 8
"""Requests that begin before everything else that waits gets its turn: some 10 ms of work."""
LOG_INS_AT_ONE_GO: Final = 1
LOG_INS_WAITING_MAX: Final = 32
ACCEPTED_AT_ONE_GO: Final = 16
LOG_IN_PATHS: Final = ("/api/login", "/api/setup", "/api/enter", "/api/password")
HEAD_S: Final = 10.0
"""A request's whole head must have come by then."""
IDLE_S: Final = 30.0
"""How long a connection may be kept between two requests."""
BODY_S: Final = 30.0
OF_ONE_OWNER: Final = 16
"""Places that one known browser has for sure: a page's requests, and a socket in each of its tabs."""
STRANGERS_SHARE: Final = 8
"""One place in so many is never taken by known browsers, so that there is always one for who comes next."""
LEAVING_MAX: Final = 64
"""Connections that have been cut off and still hold a file; beyond it nobody new is let in."""
OURS: Final = b"roolitus_"
"""In the names of all our cookies."""
BUSY: Final = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n"
    b"X-Content-Type-Options: nosniff\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 57\r\n\r\n"
    b'{"ok":false,"error":{"code":"log_in_busy","params":{}}}\r\n'
)


class Turns:
    """Lets requests begin a few at a time, in the order they came, with everybody else's turn in between.

    Log-ins have a separate queue: each is costly, and nobody in the room waits for one.
    """

    def __init__(self) -> None:
        self._waiting: deque[Event] = deque()
        self._log_ins: deque[Event] = deque()
        self._begun = 0
        self._is_running = False

    @property
    def log_ins(self) -> int:
        """Log-ins that wait."""
        return len(self._log_ins)

    def wait(self) -> None:
        """Returns when it is a request's turn."""
        if not self._waiting and self._begun < REQUESTS_AT_ONE_GO:
            self._begun += 1
            self._run_soon()
            return
        self._wait_in(self._waiting)

    def wait_for_log_in(self) -> None:
        """Returns when it is a log-in's turn."""
        self._wait_in(self._log_ins)

    def _wait_in(self, lane: deque[Event]) -> None:
        turn = Event()
        lane.append(turn)
        self._run_soon()
        turn.wait()

    def _run_soon(self) -> None:
        if not self._is_running:
            self._is_running = True
            eventlet.spawn_n(self._run)

    def _run(self) -> None:
        while True:
            eventlet.sleep(0)  # lets the other green threads run
            self._begun = min(REQUESTS_AT_ONE_GO, len(self._waiting))
            for _ in range(self._begun):
                self._waiting.popleft().send()
            for _ in range(min(LOG_INS_AT_ONE_GO, len(self._log_ins))):
                self._log_ins.popleft().send()
            if not self._begun and not self._log_ins:
                self._is_running = False
                return


class Places:
    """The connections there are. When all places are taken, the stranger who came first gives way.

    A browser that is known - it has joined, or was logged in, here - keeps its place. Clients that
    never say who they are thus take places from each other alone, and never shut the door.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._strangers: dict[int, greenio.GreenSocket] = {}
        self._owners: dict[int, str] = {}
        self._of_owner: Counter[str] = Counter()
        self._leaving: set[int] = set()

    @property
    def leaving(self) -> int:
        """Connections that have been cut off and are not gone yet."""
        return len(self._leaving)

    def __len__(self) -> int:
        return len(self._strangers) + len(self._owners)

    def __contains__(self, connection: greenio.GreenSocket) -> bool:
        return id(connection) in self._strangers or id(connection) in self._owners

    def enter(self, connection: greenio.GreenSocket) -> None:
        """Somebody has connected."""
        if len(self) >= self._most and self._strangers:
            first = next(iter(self._strangers))
            greenio.shutdown_safe(self._strangers.pop(first))
            self._leaving.add(first)
        self._strangers[id(connection)] = connection

    def keep(self, connection: greenio.GreenSocket, owner: str) -> None:
        """A connection turns out to be a known browser's."""
        number = id(connection)
        has_room = len(self._owners) < self._most - self._most // STRANGERS_SHARE
        if number in self._strangers and has_room and self._of_owner[owner] < OF_ONE_OWNER:
            del self._strangers[number]
            self._owners[number] = owner
            self._of_owner[owner] += 1

    def leave(self, connection: greenio.GreenSocket) -> None:
        """A connection is gone."""
        self._leaving.discard(id(connection))
        self._strangers.pop(id(connection), None)
        owner = self._owners.pop(id(connection), None)
        if owner is not None:
            self._of_owner[owner] -= 1
            if not self._of_owner[owner]:
                del self._of_owner[owner]


class Pool:
    """Gives each connection a green thread and a place, as `eventlet.wsgi.server` asks for it."""

    def __init__(self, places: Places, most: int) -> None:
        self._places = places
        self._threads = eventlet.GreenPool(most + LEAVING_MAX)
        self._accepted = 0

    def spawn(self, serve: Callable[[list[object]], None], connection: list[object]) -> GreenThread:
        """Begins to serve a connection; now and then everybody else gets their turn first."""
        socket = connection[1]
        # Running out of files in accept would end the server.
        while self._places.leaving >= LEAVING_MAX:
            eventlet.sleep(0)
        self._places.enter(socket)
        thread: GreenThread = self._threads.spawn(serve, connection)
        thread.link(lambda _: self._places.leave(socket))
        self._accepted += 1
        if self._accepted % ACCEPTED_AT_ONE_GO == 0:
            eventlet.sleep(0)
        return thread

    def waitall(self) -> None:
        """Waits for the end of all."""
        self._threads.waitall()


class BoundedProtocol(StrictRequests, HttpProtocol):  # type: ignore[misc]  # eventlet ships no types
    """A connection's requests, each with its turn and its time."""

    turns: Turns
    places: Places
    owner: Owner

    def setup(self) -> None:
        """Gives the first request its time."""
        super().setup()
        self._alarm: hubs.timer.Timer | None = None
        self._is_first = True

    def finish(self) -> None:
        """Ends the connection."""
        self._rest()
        try:
            super().finish()
        finally:
            # What can no longer be written would leave these open, and the connection's file with them.
            for file in (self.wfile, self.rfile):
                with suppress(OSError):
                    file.close()

    def _read_request_line(self) -> bytes:
        self._cut_off_after(HEAD_S if self._is_first else IDLE_S)
        self._is_first = False
        line: bytes = super()._read_request_line() or b""
        self._rest()
        if not line:
            return line
        self.turns.wait()
        if self.connection not in self.places:
            return b""
        path = line.decode("latin-1").split(" ")[1:]
        is_crowd = self.turns.log_ins >= LOG_INS_WAITING_MAX and is_log_in(path)
        # Reading the head of each would take longer than all that is done for the others.
        if is_crowd and OURS not in self.rfile.peek():
            self.wfile.write(BUSY)
            return b""
        return line

    def parse_request(self) -> bool:
        """Reads the head; False ends the connection."""
        self._cut_off_after(HEAD_S)
        is_read: bool = super().parse_request()
        self._rest()
        if not is_read:
            return False
        owner = type(self).owner(self.headers.get("Cookie", ""))
        if owner:
            self.places.keep(self.connection, owner)
        if is_log_in([self.path]):
            if self.turns.log_ins >= LOG_INS_WAITING_MAX and not owner:
                self.wfile.write(BUSY)
                self.close_connection = True
                return False
            self.turns.wait_for_log_in()
        return True

    def handle_one_response(self) -> None:
        """Answers, and cuts off who does not send the body they promised."""
        received = self.environ["eventlet.input"]
        if received.content_length or received.chunked_input:
            self._cut_off_after(BODY_S, lambda: is_waited_for(received))
        try:
            super().handle_one_response()
        finally:
            self._rest()

    def _cut_off_after(self, seconds: float, is_due: Callable[[], bool] = lambda: True) -> None:
        def cut_off() -> None:
            self._alarm = None
            if is_due():
                greenio.shutdown_safe(self.connection)

        self._rest()
        self._alarm = hubs.get_hub().schedule_call_global(seconds, cut_off)

    def _rest(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


def is_log_in(path: list[str]) -> bool:
    """Whether what follows a request's method is the path of a log-in."""
    return bool(path) and unquote(path[0].partition("?")[0]).startswith(LOG_IN_PATHS)


def is_waited_for(received: object) -> bool:
    """Whether a request's body has not come whole."""
    if getattr(received, "chunked_input", False):
        return getattr(received, "chunk_length", -1) != 0
    return int(getattr(received, "position", 0)) < int(getattr(received, "content_length", 0) or 0)


def make_protocol(places: Places, owner: Owner) -> type[BoundedProtocol]:
    """The protocol of one listener's connections."""
    return type(
        "Protocol",
        (BoundedProtocol,),
        {"turns": Turns(), "places": places, "owner": staticmethod(owner)},
    )
