"""The running server: how it starts, listens and drains, on the event loop that was chosen.

`socketio.run` would listen with a backlog of 50, take 1,024 connections at most and negotiate compression
with every browser; hence our own entry.
"""

from __future__ import annotations

import ctypes
import errno
import gc
import importlib
import resource
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from facilitator.host.loops import Loop, LoopError, chosen_loop

if TYPE_CHECKING:
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


def return_large_blocks() -> None:
    """Makes glibc return large blocks of memory to the system as soon as they are freed.

    A password hash takes 19 MiB. After the first one glibc would raise its threshold for such blocks, and
    each thread that hashes would keep its own. Other C libraries have no such setting.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK_B)


def serve(
    host: str | None = None, port: int | None = None, part: int | None = None, *, starts_anew: bool = False
) -> None:
    """Serves until SIGTERM or SIGINT, then drains; exits 2 with one clear line when it can't start.

    `part`: which of several processes this is, from 0. Such a one also drains when its standard input ends,
    and only the first shows the operator where to begin. `starts_anew`: even where the folder's database is
    lost.
    """
    try:
        loop = chosen_loop()
    except LoopError as problem:
        print(f"roolitus: {problem}", file=sys.stderr)  # noqa: T201  # the command's own output
        raise SystemExit(2) from None
    loop.patch()
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
        loop.harden_websockets()
        roolitus = create_roolitus(
            settings,
            async_mode=loop.name,
            run_blocking=loop.run_blocking,
            run_writes=loop.make_threads("commits", 1),
            run_hashes=loop.make_threads("hashes", HASHES_AT_ONCE),
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
        loop.serve(metrics_listener, roolitus.metrics.make_wsgi(), METRICS_READERS_MAX, owner_of_nobody)
    logs.take_over_stderr()
    _run(loop, roolitus, listener, connections, is_part=part is not None, is_first=not part)


def serve_other(module: str) -> None:
    """Serves what a module's `make_wsgi` makes in the same way, for a benchmark to compare with."""
    loop = chosen_loop()
    loop.patch()
    make_wsgi: Callable[[], Callable[..., object]] = importlib.import_module(module).make_wsgi
    connections = connections_max()
    listener, port = listen("127.0.0.1", 0, is_fixed=True)
    serving = loop.serve(listener, make_wsgi(), connections, owner_of_nobody)
    settle_collector()
    print(f"http://127.0.0.1:{port}", flush=True)  # noqa: T201  # the benchmark reads it
    serving.wait()


def listen(host: str, port: int, *, is_fixed: bool) -> tuple[socket.socket, int]:
    """A listening socket and its port; the next free port is taken unless this one was asked for by name."""
    from facilitator.host.database import StartError

    last = port if is_fixed or port == 0 else port + PORTS_TRIED
    for candidate in range(port, last + 1):
        try:
            listener = _bind(host, candidate)
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


def settle_collector() -> None:
    """Keeps the garbage collector off what lives as long as the process.

    It would walk through hundreds of thousands of objects of the libraries each time some phones have joined:
    two fifths of the time it took to let in a hall.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER, *gc.get_threshold()[1:])


def owner_of_nobody(cookies: str) -> str:  # noqa: ARG001  # as of those who know whose they are
    """Of a listener that knows nobody: all its clients are strangers."""
    return ""


def _bind(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener


def _run(
    loop: Loop,
    roolitus: Roolitus,
    listener: socket.socket,
    connections: int,
    *,
    is_part: bool,
    is_first: bool,
) -> None:
    serving = loop.serve(listener, roolitus.wsgi, connections, roolitus.owner_of)
    settle_collector()

    def drain() -> None:
        roolitus.announce_restart()
        time.sleep(FLUSH_S)  # the writers of the sockets flush, and votes under way are acknowledged
        roolitus.close_sockets()
        time.sleep(FLUSH_S)
        serving.stop()

    def stop(*_: object) -> None:
        # A second signal, or an impatient Ctrl-C, changes nothing: the drain takes half a second.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        loop.begin(drain)

    def stop_with_input() -> None:
        loop.wait_readable(sys.stdin.fileno())  # nothing is ever written to it
        stop()

    if is_part:
        loop.begin(stop_with_input)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    # Once this line is out, the server may be stopped at any time, and it drains.
    if is_first:
        print(roolitus.greeting(), flush=True)  # noqa: T201
    try:
        serving.wait()
    finally:
        roolitus.close()
