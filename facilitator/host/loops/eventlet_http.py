"""HTTP connections under eventlet: each has its turn, its place and its time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, cast

import eventlet
from eventlet import hubs
from eventlet.event import Event
from eventlet.wsgi import HttpProtocol

from facilitator.host.http_syntax import StrictRequests
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
    import socket

    from eventlet.greenthread import GreenThread


class Pool:
    """Gives each connection a green thread and a place, as `eventlet.wsgi.server` asks for it."""

    def __init__(self, places: Places, most: int) -> None:
        self._places = places
        self._threads = eventlet.GreenPool(most + LEAVING_MAX)
        self._accepted = 0

    def spawn(self, serve: Callable[[list[object]], None], connection: list[object]) -> GreenThread:
        """Begins to serve a connection; now and then everybody else gets their turn first."""
        client = cast("socket.socket", connection[1])
        # Running out of files in accept would end the server.
        while self._places.leaving >= LEAVING_MAX:
            eventlet.sleep(0)
        self._places.enter(client)
        thread: GreenThread = self._threads.spawn(serve, connection)
        thread.link(lambda _: self._places.leave(client))
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
        def ring() -> None:
            self._alarm = None
            if is_due():
                cut_off(self.connection)

        self._rest()
        self._alarm = hubs.get_hub().schedule_call_global(seconds, ring)

    def _rest(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


def make_protocol(places: Places, owner: Owner) -> type[BoundedProtocol]:
    """The protocol of one listener's connections."""
    return type(
        "Protocol",
        (BoundedProtocol,),
        {"turns": Turns(eventlet.spawn_n, Event), "places": places, "owner": staticmethod(owner)},
    )
