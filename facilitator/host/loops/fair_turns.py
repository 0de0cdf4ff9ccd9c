"""Who gets a place, whose turn it is, and how long a request may take to come; the same under every loop.

A loop by itself runs every request that has arrived before anybody else gets a turn, gives each *read* of a
request a minute, and keeps everybody waiting who comes after the last place. One guest could then hold up
every vote with a burst of requests, and all newcomers with connections that never finish their request.
"""

from __future__ import annotations

import socket
import time
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol
from urllib.parse import unquote

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


class Turn(Protocol):
    """What one request waits for, once."""

    def wait(self) -> object:
        """Returns when it is the request's turn."""

    def send(self) -> object:
        """Says that it is."""


class Turns:
    """Lets requests begin a few at a time, in the order they came, with everybody else's turn in between.

    Log-ins have a separate queue: each is costly, and nobody in the room waits for one.
    """

    def __init__(self, run_soon: Callable[[Callable[[], None]], None], make_turn: Callable[[], Turn]) -> None:
        """`run_soon`: runs something beside everything else; `make_turn`: what one request waits for."""
        self._run_beside = run_soon
        self._make_turn = make_turn
        self._waiting: deque[Turn] = deque()
        self._log_ins: deque[Turn] = deque()
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

    def _wait_in(self, lane: deque[Turn]) -> None:
        turn = self._make_turn()
        lane.append(turn)
        self._run_soon()
        turn.wait()

    def _run_soon(self) -> None:
        if not self._is_running:
            self._is_running = True
            self._run_beside(self._run)

    def _run(self) -> None:
        while True:
            time.sleep(0)  # lets the other green threads run
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
        self._strangers: dict[int, socket.socket] = {}
        self._owners: dict[int, str] = {}
        self._of_owner: Counter[str] = Counter()
        self._leaving: set[int] = set()

    @property
    def leaving(self) -> int:
        """Connections that have been cut off and are not gone yet."""
        return len(self._leaving)

    def __len__(self) -> int:
        return len(self._strangers) + len(self._owners)

    def __contains__(self, connection: socket.socket) -> bool:
        return id(connection) in self._strangers or id(connection) in self._owners

    def enter(self, connection: socket.socket) -> None:
        """Somebody has connected."""
        if len(self) >= self._most and self._strangers:
            first = next(iter(self._strangers))
            cut_off(self._strangers.pop(first))
            self._leaving.add(first)
        self._strangers[id(connection)] = connection

    def keep(self, connection: socket.socket, owner: str) -> None:
        """A connection turns out to be a known browser's."""
        number = id(connection)
        has_room = len(self._owners) < self._most - self._most // STRANGERS_SHARE
        if number in self._strangers and has_room and self._of_owner[owner] < OF_ONE_OWNER:
            del self._strangers[number]
            self._owners[number] = owner
            self._of_owner[owner] += 1

    def leave(self, connection: socket.socket) -> None:
        """A connection is gone."""
        self._leaving.discard(id(connection))
        self._strangers.pop(id(connection), None)
        owner = self._owners.pop(id(connection), None)
        if owner is not None:
            self._of_owner[owner] -= 1
            if not self._of_owner[owner]:
                del self._of_owner[owner]


def cut_off(connection: socket.socket) -> None:
    """Ends a connection; whoever reads from it or writes to it learns of it at once."""
    with suppress(OSError):  # it is gone already
        connection.shutdown(socket.SHUT_RDWR)


def is_log_in(path: list[str]) -> bool:
    """Whether what follows a request's method is the path of a log-in."""
    return bool(path) and unquote(path[0].partition("?")[0]).startswith(LOG_IN_PATHS)


def is_waited_for(received: object) -> bool:
    """Whether a request's body has not come whole."""
    if getattr(received, "chunked_input", False):
        return getattr(received, "chunk_length", -1) != 0
    return int(getattr(received, "position", 0)) < int(getattr(received, "content_length", 0) or 0)
