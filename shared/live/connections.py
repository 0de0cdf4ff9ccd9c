"""What one connection may cost: bad packets, messages waiting to go out, time until it has said who it is.

Sits between Engine.IO, which knows nothing of workshops, and Socket.IO. A client over a limit is dropped;
everybody else does not notice. A phone that was dropped by mistake reconnects and syncs, so no limit can
make a screen wrong or lose a vote.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import structlog
from engineio.packet import MESSAGE, Packet
from socketio.packet import EVENT

from shared.protocol import Message

if TYPE_CHECKING:
    from engineio.socket import Socket
    from socketio import Server

log = structlog.get_logger(__name__)

WAITING_MAX: Final = 64
"""Messages a connection may leave unread: some 20 s of the busiest workshop, and at most a few megabytes."""
NAMELESS_S: Final = 10.0
"""A connection that has not been let in by then is closed."""
SWEEP_S: Final = 2.0
AT_ONE_GO: Final = 64
"""Sockets written to before votes get their turn."""


class Connections:
    """The open connections of this process, each held to the limits above."""

    def __init__(self, server: Server, *, monotonic: Callable[[], float], writes_directly: bool) -> None:
        """Takes over the server's traffic.

        `writes_directly`: whether a message to a room is written straight to sockets with nothing waiting,
        instead of waking a task for each. Needs websockets that announce themselves (`websocket`).
        """
        self._server = server
        self._engine = server.eio
        self._monotonic = monotonic
        self._writes_directly = writes_directly
        self._opened_at: dict[str, float] = {}
        self._stopped = threading.Event()
        self._on_open = self._engine.handlers["connect"]
        self._on_receive = self._engine.handlers["message"]
        self._on_close = self._engine.handlers["disconnect"]
        self._engine.on("connect", self._open)
        self._engine.on("message", self._receive)
        self._engine.on("disconnect", self._close)
        # Everything Socket.IO sends passes here; Engine.IO itself only adds a ping to it now and then.
        self._engine.send_packet = self._send

    def run(self) -> None:
        """Closes connections that never say who they are, until it is stopped."""
        while not self._stopped.wait(SWEEP_S):
            self.close_nameless()

    def stop(self) -> None:
        """Ends `run`, and with it what keeps the server in memory."""
        self._stopped.set()

    def close_nameless(self) -> None:
        """Closes the connections that have not been let in for too long, or were put out.

        A connection that broke while it was being let in is let go of too.
        """
        for socket_id, engine_id in self._server.manager.get_participants("/", None):
            is_let_in = self._server.manager.is_connected(socket_id, "/")
            if is_let_in and engine_id not in self._engine.sockets:
                self._server.disconnect(socket_id)
        opened_before = self._monotonic() - NAMELESS_S
        for engine_id, opened_at in list(self._opened_at.items()):
            is_nameless = self._server.manager.sid_from_eio_sid(engine_id, "/") is None
            if is_nameless and opened_at < opened_before:
                self.drop(engine_id, "nameless")

    def emit(self, event: str, message: Message, room: str) -> None:
        """Sends a message to everybody in a room of this process."""
        if self._writes_directly:
            try:
                self._emit_directly(event, message, room)
                return
            except AttributeError:
                # Another version of the libraries: a repeated message is no harm, a missing one would be.
                log.exception("direct writing is off")
                self._writes_directly = False
        self._server.emit(event, message, to=room)

    def end(self, socket_ids: list[str], message: Message) -> None:
        """Tells these sockets that their session has ended, lets nothing more in, and closes them at once."""
        engine_ids = []
        for socket_id in socket_ids:
            engine_ids.append(self._server.manager.eio_sid_from_sid(socket_id, "/"))
            self._server.emit("session.ended", message, to=socket_id)
            self._server.disconnect(socket_id)
        for engine_id in engine_ids:
            connection = self._engine.sockets.get(engine_id)
            if connection is not None:
                connection.close(wait=False)  # once what is queued has gone out

    def drop(self, engine_id: str, reason: str) -> None:
        """Cuts a connection off now, whatever waits for it."""
        connection = self._engine.sockets.get(engine_id)
        if connection is None:
            return
        log.info("connection dropped", reason=reason)
        connection.close(wait=False, abort=True)
        # Its writer may be in the middle of a send that the other side never reads.
        websocket = getattr(connection, "websocket", None)
        if websocket is not None:
            with suppress(OSError):  # it is gone already
                websocket.socket.shutdown(socket.SHUT_RDWR)

    def _emit_directly(self, event: str, message: Message, room: str) -> None:
        text = self._server.packet_class(EVENT, data=[event, message], namespace="/").encode()
        packet = Packet(MESSAGE, text)
        frame = text_frame(packet.encode())
        members = self._server.manager.get_participants("/", room)
        for number, (_, engine_id) in enumerate(members, 1):
            connection = self._engine.sockets.get(engine_id)
            if connection is not None and not self._write(connection, frame):
                self._send(engine_id, packet)
            if number % AT_ONE_GO == 0:
                self._server.sleep(0)

    def _open(self, engine_id: str, environ: dict[str, object]) -> object:
        self._opened_at[engine_id] = self._monotonic()
        return self._on_open(engine_id, environ)

    def _close(self, engine_id: str, reason: str) -> None:
        self._opened_at.pop(engine_id, None)
        self._on_close(engine_id, reason)

    def _receive(self, engine_id: str, content: object) -> None:
        try:
            self._on_receive(engine_id, content)
        except Exception as problem:  # noqa: BLE001  # events answer for themselves: this is the wire format
            log.info("bad packet", kind=type(problem).__name__)
            self.drop(engine_id, "bad packet")

    def _send(self, engine_id: str, packet: Packet) -> None:
        connection = self._engine.sockets.get(engine_id)
        if connection is None or connection.closed:
            return
        if connection.queue.qsize() >= WAITING_MAX:
            self.drop(engine_id, "reads nothing")
            return
        connection.send(packet)

    def _write(self, connection: Socket, frame: bytes) -> bool:
        """Writes a whole frame to a socket that nothing else is being written to; False if that can't be.

        Then the frame has to be queued as usual. A frame that the socket takes only in part is finished in
        the background, with the socket's send lock held so that nothing comes between its halves.
        """
        websocket = getattr(connection, "websocket", None)
        if websocket is None or connection.closed or not connection.upgraded or connection.queue.qsize():
            return False
        lock = websocket._sendlock  # noqa: SLF001  # a contract test fails if eventlet changes it
        if not lock.acquire(blocking=False):
            return False
        written = 0
        try:
            written = websocket.socket.fd.send(frame)
        except OSError:
            # It is full, or gone, which its reader notices.
            lock.release()
            return False
        if written == len(frame):
            lock.release()
        else:
            self._server.start_background_task(_finish, websocket, frame[written:])
        return True


def _finish(websocket: object, rest: bytes) -> None:
    try:
        websocket.socket.sendall(rest)  # type: ignore[attr-defined]  # eventlet's websocket
    except OSError:
        pass  # its reader notices
    finally:
        websocket._sendlock.release()  # type: ignore[attr-defined]  # noqa: SLF001  # taken by `_write`


def text_frame(text: str) -> bytes:
    """A whole, unmasked WebSocket text frame (RFC 6455, section 5.2)."""
    content = text.encode()
    length = len(content)
    if length < 126:
        header = bytes((0x81, length))
    elif length < 1 << 16:
        header = bytes((0x81, 126)) + length.to_bytes(2, "big")
    else:
        header = bytes((0x81, 127)) + length.to_bytes(8, "big")
    return header + content
