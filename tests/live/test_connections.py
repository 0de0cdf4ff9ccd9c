"""What a connection may cost, and that writing straight to sockets is as good as queueing."""

import queue
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from engineio.packet import MESSAGE, Packet
from hypothesis import given
from hypothesis import strategies as st
from socketio import Server

from shared.live.connections import NAMELESS_S, WAITING_MAX, Connections, text_frame
from shared.live.packets import SafePacket, WireJson
from shared.protocol import Restarting

ROOM = "phone:w"
MESSAGE_TEXT = '42["server.restarting",{"retry_ms":7}]'


class Lock:
    def __init__(self) -> None:
        self.is_taken = False

    def acquire(self, *, blocking: bool) -> bool:
        assert not blocking
        was_free, self.is_taken = not self.is_taken, True
        return was_free

    def release(self) -> None:
        self.is_taken = False


class Endpoint:
    """eventlet's wrapper of a socket, as far as it is used: the real one in `fd`."""

    def __init__(self, ours: socket.socket) -> None:
        self.fd = ours

    def sendall(self, content: bytes) -> None:
        self.fd.setblocking(True)
        self.fd.sendall(content)

    def shutdown(self, how: int) -> None:
        self.fd.shutdown(how)


class WebSocket:
    def __init__(self, ours: socket.socket) -> None:
        self.socket = Endpoint(ours)
        self._sendlock = Lock()


@dataclass
class Line:
    """An Engine.IO connection with a real pair of sockets under it."""

    engine_id: str
    queue: "queue.Queue[Packet]" = field(default_factory=queue.Queue)
    upgraded: bool = True
    closed: bool = False
    reasons: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        ours, self.theirs = socket.socketpair()
        ours.setblocking(False)
        self.theirs.settimeout(5)
        self.websocket = WebSocket(ours)

    def send(self, packet: Packet) -> None:
        self.queue.put(packet)

    def close(self, *, wait: bool, abort: bool = False) -> None:
        assert not wait
        self.closed = True
        self.reasons.append(abort)

    def hang_up(self) -> None:
        self.websocket.socket.fd.close()
        self.theirs.close()


@dataclass
class Switchboard:
    """A Socket.IO server without a network, and its connections under our own clock."""

    writes_directly: bool = True
    now_s: float = 50.0
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server = Server(
            async_mode="threading", serializer=SafePacket, json=WireJson, async_handlers=False
        )
        self.connections = Connections(
            self.server, monotonic=lambda: self.now_s, writes_directly=self.writes_directly
        )

    def line(self, *, is_in_room: bool = True) -> Line:
        line = Line(f"e{len(self.lines)}")
        self.lines.append(line)
        engine = self.server.eio
        engine.sockets[line.engine_id] = line
        engine.handlers["connect"](line.engine_id, {})
        if is_in_room:
            socket_id = self.server.manager.connect(line.engine_id, "/")
            self.server.manager.enter_room(socket_id, "/", ROOM)
        return line

    def emit(self) -> None:
        self.connections.emit("server.restarting", Restarting(retry_ms=7), ROOM)


@pytest.fixture
def switchboard() -> Iterator[Switchboard]:
    board = Switchboard()
    yield board
    for line in board.lines:
        line.hang_up()


def test_an_idle_socket_is_written_the_very_frame_that_queueing_would_have_sent(
    switchboard: Switchboard,
) -> None:
    line = switchboard.line()

    switchboard.emit()

    assert line.theirs.recv(1000) == text_frame(MESSAGE_TEXT)
    assert line.queue.empty()
    assert not line.websocket._sendlock.is_taken


def test_a_socket_with_something_waiting_keeps_its_order(switchboard: Switchboard) -> None:
    waiting, writing = switchboard.line(), switchboard.line()
    waiting.send(Packet(MESSAGE, "earlier"))
    writing.websocket._sendlock.is_taken = True

    switchboard.emit()

    assert [waiting.queue.get_nowait().data, waiting.queue.get_nowait().encode()] == ["earlier", MESSAGE_TEXT]
    assert writing.queue.get_nowait().encode() == MESSAGE_TEXT


def fill(ours: socket.socket) -> None:
    """Sends until the other side's buffer is full."""
    try:
        while True:
            ours.send(b"x" * 65536)
    except BlockingIOError:
        pass


def test_a_frame_that_a_socket_takes_in_part_arrives_whole(switchboard: Switchboard) -> None:
    line = switchboard.line()
    ours = line.websocket.socket.fd
    fill(ours)
    line.theirs.recv(20)

    switchboard.emit()

    if line.queue.empty():
        received = b""
        while not received.endswith(text_frame(MESSAGE_TEXT)):
            received += line.theirs.recv(1 << 20)
    else:
        assert line.queue.get_nowait().encode() == MESSAGE_TEXT


def test_without_the_switch_everything_is_queued() -> None:
    board = Switchboard(writes_directly=False)
    line = board.line()

    board.emit()

    assert line.queue.get_nowait().encode() == MESSAGE_TEXT
    line.hang_up()


def test_libraries_of_another_shape_fall_back_to_queueing(switchboard: Switchboard) -> None:
    line = switchboard.line()
    del line.websocket._sendlock

    switchboard.emit()
    switchboard.emit()

    assert [line.queue.get_nowait().encode() for _ in range(2)] == [MESSAGE_TEXT] * 2


def test_who_never_reads_is_cut_off_before_much_is_kept_for_them(switchboard: Switchboard) -> None:
    silent, other = switchboard.line(), switchboard.line()

    for _ in range(WAITING_MAX + 10):
        switchboard.server.eio.send_packet(silent.engine_id, Packet(MESSAGE, "x"))

    assert silent.queue.qsize() == WAITING_MAX
    assert silent.closed
    assert silent.theirs.recv(1) == b""
    assert not other.closed


def test_who_never_says_who_they_are_is_closed_after_a_while(switchboard: Switchboard) -> None:
    nameless, named = switchboard.line(is_in_room=False), switchboard.line()

    switchboard.now_s += NAMELESS_S - 1
    switchboard.connections.close_nameless()
    early = nameless.closed
    switchboard.now_s += 2
    switchboard.connections.close_nameless()

    assert (early, nameless.closed, named.closed) == (False, True, False)


def test_a_connection_that_broke_while_it_was_let_in_is_let_go_of(switchboard: Switchboard) -> None:
    broken, whole = switchboard.line(), switchboard.line()
    gone: list[str] = []
    switchboard.server.on("disconnect", lambda socket_id, _: gone.append(socket_id))
    broken_id = switchboard.server.manager.sid_from_eio_sid(broken.engine_id, "/")
    del switchboard.server.eio.sockets[broken.engine_id]

    switchboard.connections.close_nameless()

    assert gone == [broken_id]
    assert not whole.closed


def test_a_bad_packet_closes_its_connection(switchboard: Switchboard) -> None:
    bad, good = switchboard.line(), switchboard.line()

    switchboard.server.eio.handlers["message"](bad.engine_id, '2["connect",{}]')

    assert (bad.closed, good.closed) == (True, False)


@given(st.text(max_size=70_000))
def test_a_frame_holds_its_text_whole(text: str) -> None:
    frame = text_frame(text.replace("\ud800", ""))
    content = text.encode()

    assert frame.endswith(content)
    head = frame[: len(frame) - len(content)]
    assert head[0] == 0x81
    length = head[1] if head[1] < 126 else int.from_bytes(head[2:], "big")
    assert length == len(content)


def test_the_libraries_still_have_what_writing_directly_relies_on() -> None:
    from engineio.socket import Socket

    sockets = pytest.importorskip("eventlet.greenio")
    websockets = pytest.importorskip("eventlet.websocket")
    ours, theirs = socket.socketpair()
    websocket = websockets.RFC6455WebSocket(sockets.GreenSocket(ours), {}, 13)
    engine = Server(async_mode="threading").eio
    connection = Socket(engine, "id")

    assert websocket._sendlock.acquire(blocking=False) is True
    assert websocket._sendlock.acquire(blocking=False) is False
    websocket._sendlock.release()
    websocket.send("a")
    assert websocket.socket.fd.send(text_frame("b")) == 3
    assert theirs.recv(100) == b"\x81\x01a\x81\x01b"
    assert (connection.queue.qsize(), connection.closed, connection.upgraded) == (0, False, False)
    assert {"connect", "message", "disconnect"} <= set(engine.handlers) | set(Server().eio.handlers)
    ours.close()
    theirs.close()
