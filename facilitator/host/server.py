"""The running server: the one place that knows eventlet.

`socketio.run` would listen with a backlog of 50, take 1,024 connections at most and negotiate compression
with every browser; hence our own entry. Everything else in the software uses plain threads, locks
and queues, which are green once `patch` has run.
"""

from __future__ import annotations

import ctypes
import errno
import gc
import importlib
import os
import resource
import signal
import socket
import sys
import time
import warnings
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from eventlet.greenthread import GreenThread

    from facilitator.host.app import Roolitus

Result = TypeVar("Result")
Wsgi = Callable[..., object]

BACKLOG = 2048
CONNECTIONS_MAX = 6000
CONNECTIONS_FEWEST = 64
FILES_KEPT_BACK = 256
"""File descriptors for the database, logs and downloads: running out of them in accept ends the server."""
PORTS_TRIED = 20
REQUEST_PATIENCE_S = 60
"""A client that sends nothing for so long is cut off; sockets have their own patience."""
FLUSH_S = 0.2
FRAMES_PER_S = 60.0
"""Above any sender's allowance of events, each of which is refused with an ack; beyond this none is given."""
FRAMES_BURST = 120.0
CONTROL_LENGTH_MAX = 32
METRICS_READERS_MAX = 8
COLLECT_AFTER = 10_000
"""New objects until the youngest are looked through; a phone that connects makes some two hundred."""
M_MMAP_THRESHOLD = -3
"""The setting's number in glibc's malloc.h."""
LARGE_BLOCK_B = 1 << 20


def patch() -> None:
    """Makes the standard library green; must run before Flask, SQLAlchemy or psycopg are imported."""
    # psycopg's own wait function blocks the whole process under eventlet.
    os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
    # Operators can't act on it; ARCHITECTURE.md says why eventlet is used all the same.
    warnings.filterwarnings("ignore", message=r"(?s).*Eventlet is deprecated")
    import eventlet

    eventlet.monkey_patch()


def return_large_blocks() -> None:
    """Makes glibc return large blocks of memory to the system as soon as they are freed.

    A password hash takes 19 MiB. After the first one glibc would raise its threshold for such blocks, and
    each thread that hashes would keep its own. Other C libraries have no such setting.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK_B)


def run_blocking(call: Callable[[], Result]) -> Result:
    """Runs a call that would block the event loop in a real thread."""
    from eventlet import tpool

    result: Result = tpool.execute(call)
    return result


class RealThreads:
    """Real threads for one kind of work, begun at its first call.

    eventlet's own twenty threads are shared by everything that blocks: whatever keeps them busy must not keep
    a vote from being saved.
    """

    def __init__(self, name: str, count: int) -> None:
        from eventlet import patcher

        self._name = name
        self._count = count

        self._calls = patcher.original("queue").SimpleQueue()
        self._done: deque[tuple[object, object, BaseException | None]] = deque()
        self._reader, self._bell = os.pipe()
        os.set_blocking(self._reader, False)
        self._threading = patcher.original("threading")
        self._is_begun = False

    def __call__(self, call: Callable[[], Result]) -> Result:
        """Runs a call in one of the threads; only the caller waits."""
        import eventlet
        from eventlet.event import Event

        if not self._is_begun:
            self._is_begun = True
            for _ in range(self._count):
                self._threading.Thread(target=self._work, name=self._name, daemon=True).start()
            eventlet.spawn_n(self._hand_over)
        done = Event()
        self._calls.put((done, call))
        result: Result = done.wait()
        return result

    def _work(self) -> None:
        while True:
            done, call = self._calls.get()
            try:
                self._done.append((done, call(), None))
            except BaseException as problem:  # noqa: BLE001  # the waiting caller must learn of it, or would wait for ever
                self._done.append((done, None, problem))
            os.write(self._bell, b"!")
            done = call = None

    def _hand_over(self) -> None:
        from eventlet import hubs

        while True:
            hubs.trampoline(self._reader, read=True)
            os.read(self._reader, 4096)
            while self._done:
                done, result, problem = self._done.popleft()
                if problem is None:
                    done.send(result)  # type: ignore[attr-defined]  # eventlet ships no types
                else:
                    done.send_exception(problem)  # type: ignore[attr-defined]


def serve(
    host: str | None = None, port: int | None = None, part: int | None = None, *, starts_anew: bool = False
) -> None:
    """Serves until SIGTERM or SIGINT, then drains; exits 2 with one clear line when it can't start.

    `part`: which of several processes this is, from 0. Such a one also drains when its standard input ends,
    and only the first shows the operator where to begin. `starts_anew`: even where the folder's database is
    lost.
    """
    patch()
    return_large_blocks()
    from facilitator.accounts.accounts import HASHES_AT_ONCE
    from facilitator.host import logs
    from facilitator.host.app import create_roolitus
    from facilitator.host.database import StartError
    from shared.settings import SettingsError, read_settings

    logs.configure()
    try:
        settings = read_settings(host=host, port=port)
        connections = connections_max()
        listener, bound_port = listen(settings.host, settings.port, is_fixed=port is not None)
        metrics_port = settings.metrics_port and settings.metrics_port + (part or 0)
        metrics_listener = listen("127.0.0.1", metrics_port, is_fixed=True)[0] if metrics_port else None
        harden_websockets()
        roolitus = create_roolitus(
            settings,
            async_mode="eventlet",
            run_blocking=run_blocking,
            run_writes=RealThreads("commits", 1),
            run_hashes=RealThreads("hashes", HASHES_AT_ONCE),
            port=bound_port,
            can_write_directly=True,
            makes_setup_link=not part,
            starts_anew=starts_anew,
        )
    except (StartError, SettingsError) as problem:
        print(f"roolitus: {problem}", file=sys.stderr)  # noqa: T201  # the command's own output
        raise SystemExit(2) from None
    if settings.port not in (0, bound_port):
        print(f"Port {settings.port} is taken, so this is port {bound_port}.")  # noqa: T201
    if metrics_listener is not None:
        _start(metrics_listener, roolitus.metrics.make_wsgi(), METRICS_READERS_MAX)
    logs.take_over_stderr()
    _run(roolitus, listener, connections, is_part=part is not None, is_first=not part)


def serve_other(module: str) -> None:
    """Serves what a module's `make_wsgi` makes in the same way, for a benchmark to compare with."""
    patch()
    make_wsgi: Callable[[], Callable[..., object]] = importlib.import_module(module).make_wsgi
    connections = connections_max()
    listener, port = listen("127.0.0.1", 0, is_fixed=True)
    serving = _start(listener, make_wsgi(), connections)
    settle_collector()
    print(f"http://127.0.0.1:{port}", flush=True)  # noqa: T201  # the benchmark reads it
    serving.wait()


def listen(host: str, port: int, *, is_fixed: bool) -> tuple[socket.socket, int]:
    """A listening socket and its port; the next free port is taken unless this one was asked for by name."""
    import eventlet

    from facilitator.host.database import StartError

    last = port if is_fixed or port == 0 else port + PORTS_TRIED
    for candidate in range(port, last + 1):
        try:
            listener = eventlet.listen((host, candidate), backlog=BACKLOG, reuse_port=False)
        except PermissionError as problem:
            raise StartError(
                f"port {candidate}: not allowed; ports below 1024 need special rights"
            ) from problem
        except (OSError, OverflowError) as problem:
            if isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE:
                continue
            reason = getattr(problem, "strerror", None) or problem
            raise StartError(f"cannot listen on {host}:{candidate}: {reason}") from problem
        return listener, int(listener.getsockname()[1])
    taken = f"port {port} is taken" if port == last else f"ports {port} to {last} are taken"
    raise StartError(f"{taken}; choose another with --port")


def connections_max() -> int:
    """How many connections the file descriptors allow, after raising their soft limit to what is needed.

    StartError where so few files may be open that hardly anybody could join.
    """
    from facilitator.host.database import StartError

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS_MAX + FILES_KEPT_BACK
    allowed = wanted if hard == resource.RLIM_INFINITY else hard
    limit = min(wanted, allowed)
    if soft != resource.RLIM_INFINITY and soft < limit:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    if limit < FILES_KEPT_BACK + CONNECTIONS_FEWEST:
        raise StartError(
            f"only {limit} files may be open at once, and every phone needs one; raise `ulimit -n`"
        )
    return limit - FILES_KEPT_BACK


def harden_websockets() -> None:
    """Makes every websocket of this process refuse what no client of ours sends.

    Fragmented frames escape `max_http_buffer_size`, so one client could make the server hoard 60 MB; deflate
    costs 90 KB a connection and most of the CPU of a broadcast; a flood of frames never lets another task
    run, since a socket that has something to read is read on; what came before RFC 6455 has no limits.
    """
    from engineio.async_drivers import eventlet as driver
    from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

    class CappedMessage(RFC6455WebSocket.Message):  # type: ignore[misc]  # eventlet ships no types
        def push(self, data: bytes, final: bool = False) -> None:
            self.size_b = getattr(self, "size_b", 0) + len(data)
            if self.size_b > self.max_frame_length:
                raise FailedConnectionError(1009, "message too big")
            super().push(data, final)

    class StrictWebSocket(RFC6455WebSocket):  # type: ignore[misc]
        Message = CappedMessage
        _apply_mask = staticmethod(unmask)

        def _recv_frame(self, message: object = None) -> object:
            now = time.monotonic()
            since = now - getattr(self, "refilled_at", now)
            left = getattr(self, "frames_left", FRAMES_BURST) + since * FRAMES_PER_S
            self.frames_left, self.refilled_at = min(FRAMES_BURST, left) - 1, now
            if self.frames_left < 0:
                raise FailedConnectionError(1008, "too many frames")
            return super()._recv_frame(message)

        def wait(self) -> str | None:
            received: object = super().wait()
            if received is not None and not is_of_our_clients(received):
                raise ValueError("bad frame")
            return received if isinstance(received, str) else None

    class WebSocket(driver.WebSocketWSGI):  # type: ignore[misc]
        def __init__(self, handler: Callable[..., object], server: object) -> None:
            super().__init__(handler, server)
            self.support_legacy_versions = False

        def _negotiate_permessage_deflate(self, extensions: object) -> None:  # noqa: ARG002  # eventlet's
            return None

        def _handle_hybi_request(self, environ: dict[str, object]) -> object:
            websocket = super()._handle_hybi_request(environ)
            websocket.__class__ = StrictWebSocket
            self.handler.__self__.websocket = websocket  # the connection can be cut off, or written to
            return websocket

    driver._async["websocket"] = WebSocket  # noqa: SLF001  # no public way to choose the class


def is_of_our_clients(frame: object) -> bool:
    """Whether a text is an Engine.IO close, pong or message with a Socket.IO packet that clients send."""
    if not isinstance(frame, str) or not frame:
        return False
    if frame[0] == "4":
        return frame[1:2] in ("0", "1", "2")
    return frame[0] in ("1", "3") and len(frame) <= CONTROL_LENGTH_MAX


def unmask(content: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
    """A frame's content without its mask, as eventlet does it byte by byte, at the speed of C."""
    size = len(content) if length is None else length
    key = bytes(mask[(offset + place) % 4] for place in range(4)) * (size // 4 + 1)
    plain = int.from_bytes(content[:size], "little") ^ int.from_bytes(key[:size], "little")
    return plain.to_bytes(size, "little")


def _start(
    listener: socket.socket, wsgi: Wsgi, connections: int, owner: Callable[[str], str] = lambda _: ""
) -> GreenThread:
    import eventlet
    import eventlet.wsgi

    from facilitator.host.http_connections import Places, Pool, make_protocol
    from facilitator.host.logs import Unread

    places = Places(connections)
    return eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        wsgi,
        custom_pool=Pool(places, connections),
        protocol=make_protocol(places, owner),
        socket_timeout=REQUEST_PATIENCE_S,
        environ={"wsgi.errors": Unread()},  # eventlet writes addresses there
        minimum_chunk_size=1,  # news of a download must not wait until there is more of it
        log_output=False,
        debug=False,
    )


def settle_collector() -> None:
    """Keeps the garbage collector off what lives as long as the process.

    It would walk through hundreds of thousands of objects of the libraries each time some phones have joined:
    two fifths of the time it took to let in a hall.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER, *gc.get_threshold()[1:])


def _run(
    roolitus: Roolitus, listener: socket.socket, connections: int, *, is_part: bool, is_first: bool
) -> None:
    import eventlet
    from eventlet import hubs

    serving = _start(listener, roolitus.wsgi, connections, roolitus.owner_of)
    settle_collector()

    def drain() -> None:
        roolitus.announce_restart()
        eventlet.sleep(FLUSH_S)  # the writers of the sockets flush, and votes under way are acknowledged
        roolitus.close_sockets()
        eventlet.sleep(FLUSH_S)
        serving.throw(SystemExit)

    def stop(*_: object) -> None:
        # A second signal, or an impatient Ctrl-C, changes nothing: the drain takes half a second.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        eventlet.spawn_n(drain)

    def stop_with_input() -> None:
        hubs.trampoline(sys.stdin.fileno(), read=True)  # nothing is ever written to it
        stop()

    if is_part:
        eventlet.spawn_n(stop_with_input)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    # Once this line is out, the server may be stopped at any time, and it drains.
    if is_first:
        print(roolitus.greeting(), flush=True)  # noqa: T201
    try:
        serving.wait()
    except SystemExit:
        pass
    finally:
        roolitus.close()
