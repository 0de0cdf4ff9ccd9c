"""The server on eventlet, the default: green threads, real threads, websockets and HTTP connections."""

from __future__ import annotations

import os
import socket
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeVar

import eventlet
import eventlet.wsgi
from eventlet import hubs, patcher, tpool
from eventlet.event import Event

from facilitator.host.loops import REQUEST_PATIENCE_S, RunBlocking, Wsgi

if TYPE_CHECKING:
    from eventlet.greenthread import GreenThread

Result = TypeVar("Result")


class EventletLoop:
    """eventlet as `Loop` describes it."""

    name: Literal["eventlet"] = "eventlet"

    def patch(self) -> None:
        """Makes the standard library green."""
        # psycopg's own wait function blocks the whole process under eventlet.
        os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
        eventlet.monkey_patch()

    def run_blocking(self, call: Callable[[], Result]) -> Result:
        """Runs a call in one of eventlet's twenty threads."""
        result: Result = tpool.execute(call)
        return result

    def make_threads(self, name: str, count: int) -> RunBlocking:
        """Real threads for one kind of work."""
        return _RealThreads(name, count)

    def begin(self, work: Callable[[], None]) -> None:
        """Runs something in a green thread."""
        eventlet.spawn_n(work)

    def wait_readable(self, file: int) -> None:
        """Waits without holding the others up."""
        hubs.trampoline(file, read=True)

    def harden_websockets(self) -> None:
        """Makes every websocket of this process refuse what no client of ours sends."""
        # Imports much that has to be green.
        from facilitator.host.loops.eventlet_websocket import harden

        harden()

    def serve(
        self, listener: socket.socket, wsgi: Wsgi, connections: int, owner: Callable[[str], str]
    ) -> EventletServing:
        """Serves with eventlet's own HTTP server."""
        # Needs the standard library green.
        from facilitator.host.logs import Unread
        from facilitator.host.loops.eventlet_http import Pool, make_protocol
        from facilitator.host.loops.fair_turns import Places

        places = Places(connections)
        thread = eventlet.spawn(
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
        return EventletServing(thread)


class EventletServing:
    """A listener in a green thread."""

    def __init__(self, thread: GreenThread) -> None:
        self._thread = thread

    def wait(self) -> None:
        """Returns once it has been stopped."""
        try:
            self._thread.wait()
        except SystemExit:
            return

    def stop(self) -> None:
        """Ends the thread that accepts connections."""
        self._thread.throw(SystemExit)


class _RealThreads:
    """Real threads for one kind of work, begun at its first call.

    eventlet's own twenty threads are shared by everything that blocks: whatever keeps them busy must not keep
    a vote from being saved.
    """

    def __init__(self, name: str, count: int) -> None:
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
        while True:
            hubs.trampoline(self._reader, read=True)
            os.read(self._reader, 4096)
            while self._done:
                done, result, problem = self._done.popleft()
                if problem is None:
                    done.send(result)  # type: ignore[attr-defined]  # eventlet ships no types
                else:
                    done.send_exception(problem)  # type: ignore[attr-defined]
