"""The running server: the one place that knows eventlet.

`socketio.run` would listen with a backlog of 50, take 1,024 connections at most and negotiate compression
with every browser; hence an entry of our own. Everything else in the software uses plain threads, locks
and queues, which are green once `patch` has run.
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import sys
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from facilitator.app import Roolitus

Result = TypeVar("Result")

BACKLOG = 2048
CONNECTIONS_MAX = 6000
FILES_KEPT_BACK = 256
"""File descriptors for the database, logs and downloads: running out of them in accept ends the server."""
PORTS_TRIED = 20


def patch() -> None:
    """Makes the standard library green; must run before Flask, SQLAlchemy or psycopg are imported."""
    # psycopg's own wait function blocks the whole process under eventlet.
    os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
    # Operators can't act on it; ARCHITECTURE.md says why eventlet is used all the same.
    warnings.filterwarnings("ignore", message=r"(?s).*Eventlet is deprecated")
    import eventlet

    eventlet.monkey_patch()


def run_blocking(call: Callable[[], Result]) -> Result:
    """Runs a call that would block the event loop in a real thread."""
    from eventlet import tpool

    result: Result = tpool.execute(call)
    return result


def serve(host: str | None = None, port: int | None = None) -> None:
    """Serves until SIGTERM or SIGINT, then drains; exits 2 with a clear line when it can't start."""
    patch()
    from facilitator.app import StartError, create_roolitus
    from shared.settings import SettingsError, read_settings

    try:
        settings = read_settings(host=host, port=port)
        listener, bound_port = listen(settings.host, settings.port, is_fixed=port is not None)
        roolitus = create_roolitus(
            settings, async_mode="eventlet", run_blocking=run_blocking, port=bound_port
        )
    except (StartError, SettingsError) as problem:
        print(f"roolitus: {problem}", file=sys.stderr)  # noqa: T201  # the command's own output
        raise SystemExit(2) from problem
    print(roolitus.greeting(), flush=True)  # noqa: T201
    _run(roolitus, listener)


def listen(host: str, port: int, *, is_fixed: bool) -> tuple[socket.socket, int]:
    """A listening socket and its port; the next free port is taken unless this one was asked for by name."""
    import eventlet

    from facilitator.app import StartError

    last = port if is_fixed or port == 0 else port + PORTS_TRIED
    for candidate in range(port, last + 1):
        try:
            listener = eventlet.listen((host, candidate), backlog=BACKLOG, reuse_port=False)
        except PermissionError as problem:
            raise StartError(
                f"port {candidate}: not allowed; ports below 1024 need rights of their own"
            ) from problem
        except OSError as problem:
            if problem.errno == 98:  # EADDRINUSE
                continue
            raise StartError(
                f"cannot listen on {host}:{candidate}: {problem.strerror or problem}"
            ) from problem
        return listener, int(listener.getsockname()[1])
    raise StartError(f"port {port} is taken; choose another with --port")


def connections_max() -> int:
    """How many connections the file descriptors allow, after raising their soft limit to the hard one."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS_MAX + FILES_KEPT_BACK
    limit = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    return limit - FILES_KEPT_BACK


def _run(roolitus: Roolitus, listener: socket.socket) -> None:
    import eventlet
    import eventlet.wsgi

    _harden_websockets(roolitus)
    serving = eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        roolitus.wsgi,
        max_size=connections_max(),
        log_output=False,
        debug=False,
    )

    def drain() -> None:
        roolitus.announce_restart()
        eventlet.sleep(0.2)  # the writers of the sockets flush
        roolitus.close_sockets()
        eventlet.sleep(0.2)
        serving.throw(SystemExit)

    def stop(*_: object) -> None:
        eventlet.spawn_n(drain)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        serving.wait()
    except SystemExit:
        pass
    finally:
        roolitus.close()


def _harden_websockets(roolitus: Roolitus) -> None:
    """Caps a whole message, not only each of its frames, and never negotiates compression.

    Fragmented frames escape `max_http_buffer_size`, so one client could make the server hoard 60 MB;
    deflate costs 90 KB a connection and most of the CPU of a broadcast.
    """
    from engineio.async_drivers import eventlet as driver
    from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

    class CappedMessage(RFC6455WebSocket.Message):  # type: ignore[misc]  # eventlet ships no types
        def push(self, data: bytes, final: bool = False) -> None:
            self.size_b = getattr(self, "size_b", 0) + len(data)
            if self.size_b > self.max_frame_length:
                raise FailedConnectionError(1009, "message too big")
            super().push(data, final)

    class PlainWebSocket(driver.WebSocketWSGI):  # type: ignore[misc]
        def _negotiate_permessage_deflate(self, extensions: object) -> None:  # noqa: ARG002  # eventlet's signature
            return None

    RFC6455WebSocket.Message = CappedMessage
    engine = roolitus.socketio.server.eio
    engine._async = dict(engine._async, websocket=PlainWebSocket)  # noqa: SLF001  # no public way to choose the class
