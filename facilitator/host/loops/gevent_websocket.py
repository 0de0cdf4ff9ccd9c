"""Websockets under gevent that refuse what no client of ours sends; wsproto reads and writes their frames."""

from __future__ import annotations

import base64
import binascii
import socket
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, cast

from engineio.async_drivers import gevent as driver
from gevent.lock import BoundedSemaphore
from wsproto.frame_protocol import CloseReason, Frame, FrameProtocol, Opcode, ParseFailed
from wsproto.utilities import generate_accept_token

from facilitator.host.loops.frames import TOO_BIG, TOO_MANY, FrameBudget, is_of_our_clients
from facilitator.host.loops.gevent_http import FILE, SOCKET

READ_AT_ONCE_B = 1 << 16
KEY_B = 16
VERSION = "13"
"""That of RFC 6455; what came before it has no limits."""
if TYPE_CHECKING:
    import io

StartResponse = Callable[[str, list[tuple[str, str]]], object]


class _Owner(Protocol):
    max_http_buffer_size: int


def harden() -> None:
    """Makes every websocket of this process one of these."""
    driver._async["websocket"] = WebSocket  # noqa: SLF001  # no public way to choose the class


class _Cut(Exception):  # no error of ours
    """The connection is to be closed with this code and reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class DirectSocket:
    """A connection as `Connections` writes to it: `fd` sends what it can at once and never waits."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.fd: socket.socket = connection._sock  # type: ignore[attr-defined]  # noqa: SLF001  # gevent's own inner socket
        self.sendall = connection.sendall
        self.shutdown = connection.shutdown
        self.settimeout = connection.settimeout


class WebSocket:
    """One websocket, as Engine.IO uses those of its drivers."""

    def __init__(self, handler: Callable[[WebSocket], object], server: _Owner) -> None:
        self._handler = handler
        self._size_max = int(server.max_http_buffer_size)
        self._frames = FrameProtocol(client=False, extensions=[])
        self._budget = FrameBudget()
        self._messages: deque[str] = deque()
        self._text = ""
        self._size_b = 0
        self._is_closed = False
        self._sendlock = BoundedSemaphore()
        self._file: io.BufferedReader
        self.socket: DirectSocket

    def __call__(self, environ: dict[str, object], start_response: StartResponse) -> Iterable[bytes]:
        """Takes the connection over from HTTP; returns when it is gone."""
        key = str(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""))
        is_wanted = str(environ.get("HTTP_UPGRADE", "")).lower() == "websocket"
        if not is_wanted or environ.get("HTTP_SEC_WEBSOCKET_VERSION") != VERSION or not _is_key(key):
            start_response("400 Bad Request", [("Content-Length", "0"), ("Connection", "close")])
            return (b"",)
        connection = cast("socket.socket", environ[SOCKET])
        self.socket, self._file = DirectSocket(connection), cast("io.BufferedReader", environ[FILE])
        token = generate_accept_token(key.encode())
        connection.sendall(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + token + b"\r\n\r\n"
        )
        # The connection can be cut off, or written to.
        self._handler.__self__.websocket = self  # type: ignore[attr-defined]  # the method of an Engine.IO socket
        try:
            self._handler(self)
        finally:
            self.close()
        return ()

    def wait(self) -> str | None:
        """The next message; None once the connection is gone. ValueError for what no client of ours sends."""
        try:
            while not self._messages:
                received = b"" if self._is_closed else self._file.read1(READ_AT_ONCE_B)
                if not received:
                    return None
                self._frames.receive_bytes(received)
                for frame in self._frames.received_frames():
                    self._take(frame)
        except _Cut as cut:
            self._say_goodbye(cut.code, cut.reason)
            return None
        except (ParseFailed, OSError):
            self._say_goodbye(CloseReason.PROTOCOL_ERROR, "bad frame")
            return None
        message = self._messages.popleft()
        if not is_of_our_clients(message):
            raise ValueError("bad frame")
        return message

    def send(self, message: str | bytes) -> None:
        """Sends a whole message. OSError where the connection is gone."""
        with self._sendlock:
            self.socket.sendall(self._frames.send_data(message, fin=True))

    def close(self) -> None:
        """Says goodbye and ends the connection."""
        self._say_goodbye(CloseReason.NORMAL_CLOSURE, "")

    def _take(self, frame: Frame) -> None:
        # A frame that comes in parts counts once.
        if frame.frame_finished and not self._budget.takes():
            raise _Cut(*TOO_MANY)
        if frame.opcode is Opcode.PING:
            with self._sendlock:
                self.socket.sendall(self._frames.pong(cast("bytes", frame.payload)))
        elif frame.opcode is Opcode.CLOSE:
            raise _Cut(CloseReason.NORMAL_CLOSURE, "")
        elif isinstance(frame.payload, str):
            self._size_b += len(frame.payload.encode())
            if self._size_b > self._size_max:
                raise _Cut(*TOO_BIG)
            self._text += frame.payload
            if frame.message_finished:
                self._messages.append(self._text)
                self._text, self._size_b = "", 0
        elif frame.opcode is not Opcode.PONG:
            raise ValueError("bad frame")

    def _say_goodbye(self, code: int, reason: str) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        with suppress(OSError):
            # Whoever writes just now has the lock; then the goodbye would stand in the middle of a message.
            if self._sendlock.acquire(blocking=False):
                self.socket.fd.send(self._frames.close(code, reason))
                self._sendlock.release()
            self.socket.shutdown(socket.SHUT_RDWR)


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == KEY_B
    except binascii.Error:
        return False
