"""HTTP connections under gevent: each has its turn, its place and its time."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import gevent
from gevent.event import Event
from gevent.pywsgi import MAX_REQUEST_LINE, WSGIHandler, WSGIServer

from facilitator.host.http_syntax import REFUSAL, is_request_line, read_headers
from facilitator.host.logs import Unread
from facilitator.host.loops import REQUEST_PATIENCE_S, Wsgi
from facilitator.host.loops.fair_turns import (
    ACCEPTED_AT_ONE_GO,
    BODY_S,
    BUSY,
    HEAD_S,
    IDLE_S,
    LEAVING_MAX,
    LOG_INS_WAITING_MAX,
    OURS,
    Owner,
    Places,
    Turns,
    cut_off,
    is_log_in,
    is_waited_for,
)

if TYPE_CHECKING:
    from gevent import Greenlet

SOCKET = "roolitus.socket"
"""In the environment of a request: its connection, and what has been read of it ahead of time."""
FILE = "roolitus.file"
Arrived = tuple[socket.socket, object]
"""A connection and its address."""
Serve = Callable[[object, object, Arrived], None]
"""Serves a connection and closes it, as gevent's server hands it to `spawn`."""


class _Turn:
    """What one request waits for."""

    def __init__(self) -> None:
        self._event = Event()

    def wait(self) -> None:
        self._event.wait()

    def send(self) -> None:
        self._event.set()


class _Refused(ValueError):
    """The request ends the connection; `answer` is the whole answer."""

    def __init__(self, answer: bytes) -> None:
        super().__init__()
        self.answer = answer


class BoundedHandler(WSGIHandler):  # type: ignore[misc]  # gevent's stubs do not cover it
    """A connection's requests, each with its turn and its time."""

    turns: Turns
    places: Places
    owner: Owner
    rfile: io.BufferedReader

    def __init__(self, connection: socket.socket, address: object, server: WSGIServer) -> None:
        super().__init__(connection, address, server)
        self._connection = connection
        self._alarm: gevent.Greenlet | None = None
        self._is_first = True

    def handle(self) -> None:
        """Serves the connection's requests until it ends."""
        try:
            super().handle()
        finally:
            self._rest()

    def read_requestline(self) -> str:
        """The first line of a request; nothing where the connection ends."""
        self._cut_off_after(HEAD_S if self._is_first else IDLE_S)
        self._is_first = False
        line: bytes = self.rfile.readline(MAX_REQUEST_LINE)
        self._rest()
        if not line:
            return ""
        self.turns.wait()
        if self._connection not in self.places:
            return ""
        path = line.decode("latin-1").split(" ")[1:]
        is_crowd = self.turns.log_ins >= LOG_INS_WAITING_MAX and is_log_in(path)
        # Reading the head of each would take longer than all that is done for the others.
        if is_crowd and OURS not in self.rfile.peek():
            self._connection.sendall(BUSY)
            return ""
        return line.decode("latin-1")

    def read_request(self, raw_requestline: str) -> bool:
        """Reads the head. Raises _Refused for what is not of the one form."""
        self._cut_off_after(HEAD_S)
        line = raw_requestline.encode("latin-1")
        head = read_headers(self.rfile, needs_host=b" HTTP/1.1" in line) if is_request_line(line) else None
        self._rest()
        if head is None:
            raise _Refused(REFUSAL)
        rest = self.rfile
        self.rfile = io.BufferedReader(cast("io.RawIOBase", io.BytesIO(head)))
        try:
            super().read_request(raw_requestline)
        finally:
            self.rfile = rest
        owner = type(self).owner(self.headers.get("Cookie", ""))
        if owner:
            self.places.keep(self._connection, owner)
        if is_log_in([self.path]):
            if self.turns.log_ins >= LOG_INS_WAITING_MAX and not owner:
                raise _Refused(BUSY)
            self.turns.wait_for_log_in()
        return True

    def get_environ(self) -> dict[str, object]:
        """The request for the application, with what a websocket needs of the connection."""
        environ: dict[str, object] = super().get_environ()
        environ |= {SOCKET: self._connection, FILE: self.rfile}
        return environ

    def handle_one_response(self) -> None:
        """Answers, and cuts off who does not send the body they promised."""
        received = self.wsgi_input
        if received.content_length or received.chunked_input:
            self._cut_off_after(BODY_S, lambda: is_waited_for(received))
        try:
            super().handle_one_response()
        finally:
            self._rest()

    def _handle_client_error(self, problem: Exception) -> tuple[str, bytes]:
        # Refuses without repeating what was sent.
        return "400", problem.answer if isinstance(problem, _Refused) else REFUSAL

    def log_request(self) -> None:
        """Keeps addresses and paths out of the log."""

    def log_error(self, msg: str, *args: object) -> None:
        """Keeps addresses and paths out of the log."""

    def _cut_off_after(self, seconds: float, is_due: Callable[[], bool] = lambda: True) -> None:
        def ring() -> None:
            self._alarm = None
            if is_due():
                cut_off(self._connection)

        self._rest()
        self._alarm = gevent.spawn_later(seconds, ring)

    def _rest(self) -> None:
        if self._alarm is not None:
            self._alarm.kill(block=False)
            self._alarm = None


def make_server(listener: socket.socket, wsgi: Wsgi, connections: int, owner: Owner) -> WSGIServer:
    """A server of one listener, not started yet."""
    places = Places(connections)
    turns = Turns(lambda work: gevent.spawn(work) and None, _Turn)
    handler = type(
        "Handler", (BoundedHandler,), {"turns": turns, "places": places, "owner": staticmethod(owner)}
    )

    def spawn(serve: Serve, handle: object, close: object, arrived: Arrived) -> Greenlet:
        connection = arrived[0]
        places.enter(connection)
        connection.settimeout(REQUEST_PATIENCE_S)
        thread: Greenlet = gevent.spawn(serve, handle, close, arrived)
        thread.link(lambda _: places.leave(connection))
        if places.leaving >= LEAVING_MAX:
            # Each of those holds a file, and files run out.
            server.stop_accepting()
            gevent.spawn(go_on_accepting)
        return thread

    def go_on_accepting() -> None:
        while places.leaving >= LEAVING_MAX:
            gevent.sleep(0)
        if server.started:
            server.start_accepting()

    server = WSGIServer(
        listener,
        wsgi,
        spawn=spawn,
        handler_class=handler,
        log=None,
        error_log=Unread(),
        environ={"wsgi.errors": Unread()},
    )
    server.max_accept = ACCEPTED_AT_ONE_GO
    return server
