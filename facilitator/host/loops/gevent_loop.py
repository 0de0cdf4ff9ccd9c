"""The server on gevent, an experiment: green threads, real threads, websockets and HTTP connections."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from typing import Literal, TypeVar

import gevent
import gevent.event
import gevent.monkey
import gevent.socket
import gevent.threadpool

from facilitator.host.loops import RunBlocking, Wsgi

Result = TypeVar("Result")
BLOCKING_THREADS_MAX = 20
"""As many as eventlet has; whatever keeps them busy must not keep a vote from being saved."""


class GeventLoop:
    """gevent as `Loop` describes it."""

    name: Literal["gevent"] = "gevent"

    def __init__(self) -> None:
        self._threads = _RealThreads(BLOCKING_THREADS_MAX)

    def patch(self) -> None:
        """Makes the standard library green."""
        # psycopg's own wait function blocks the whole process.
        os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
        gevent.monkey.patch_all()

    def run_blocking(self, call: Callable[[], Result]) -> Result:
        """Runs a call in one of the threads that everything shares."""
        return self._threads(call)

    def make_threads(self, name: str, count: int) -> RunBlocking:  # noqa: ARG002  # gevent names its threads itself
        """Real threads for one kind of work."""
        return _RealThreads(count)

    def begin(self, work: Callable[[], None]) -> None:
        """Runs something in a green thread."""
        gevent.spawn(work)

    def wait_readable(self, file: int) -> None:
        """Waits without holding the others up."""
        gevent.socket.wait_read(file)

    def harden_websockets(self) -> None:
        """Makes every websocket of this process refuse what no client of ours sends."""
        # Imports much that has to be green.
        from facilitator.host.loops.gevent_websocket import harden

        harden()

    def serve(
        self, listener: socket.socket, wsgi: Wsgi, connections: int, owner: Callable[[str], str]
    ) -> GeventServing:
        """Serves with gevent's own HTTP server."""
        # Needs the standard library green.
        from facilitator.host.loops.gevent_http import make_server

        return GeventServing(make_server(listener, wsgi, connections, owner))


class GeventServing:
    """A server of gevent's."""

    def __init__(self, server: gevent.baseserver.BaseServer) -> None:
        self._server = server
        self._is_stopped = gevent.event.Event()
        server.start()

    def wait(self) -> None:
        """Returns once it has been stopped."""
        self._is_stopped.wait()
        self._server.close()

    def stop(self) -> None:
        """Lets `wait` return, which closes the listener."""
        self._is_stopped.set()


class _RealThreads:
    """A pool of real threads, begun at its first call: before `patch` there must be none."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: gevent.threadpool.ThreadPool | None = None

    def __call__(self, call: Callable[[], Result]) -> Result:
        """Runs a call in one of the threads; only the caller waits."""
        if self._pool is None:
            self._pool = gevent.threadpool.ThreadPool(self._count)
        result: Result = self._pool.apply(call)
        return result
