"""The event loops the server can run on, each behind the same small interface.

Everything else in the software uses plain threads, locks and queues, which are green once `patch` has run.
What touches private parts of a loop's library is in this folder alone, and in `shared/live/connections.py`.
"""

from __future__ import annotations

import os
import socket
import warnings
from collections.abc import Callable
from typing import Literal, Protocol, TypeVar

Result = TypeVar("Result")
Wsgi = Callable[..., object]
LoopName = Literal["eventlet", "gevent"]
LOOP_SETTING = "ROOLITUS_LOOP"
REQUEST_PATIENCE_S = 60
"""A client that sends nothing for so long is cut off; sockets have their own patience."""


class LoopError(ValueError):
    """The loop that was asked for cannot be used; the message says why and what mends it."""


class Serving(Protocol):
    """A listener that is being served."""

    def wait(self) -> None:
        """Returns once it has been stopped."""

    def stop(self) -> None:
        """Takes no more connections; those that are open go on until the process ends."""


class RunBlocking(Protocol):
    """Runs a call in a real thread; only the caller waits."""

    def __call__(self, call: Callable[[], Result], /) -> Result:
        """What the call returns or raises."""


class Loop(Protocol):
    """What the server needs of an event loop."""

    @property
    def name(self) -> LoopName:
        """As Flask-SocketIO calls it."""

    def patch(self) -> None:
        """Makes the standard library green; must run before Flask, SQLAlchemy or psycopg are imported."""

    def run_blocking(self, call: Callable[[], Result]) -> Result:
        """Runs a call that would block the loop in one of the loop's own real threads."""

    def make_threads(self, name: str, count: int) -> RunBlocking:
        """Real threads for one kind of work, begun at its first call."""

    def begin(self, work: Callable[[], None]) -> None:
        """Runs something soon, beside everything else."""

    def wait_readable(self, file: int) -> None:
        """Returns once something can be read from a file, or it has ended."""

    def harden_websockets(self) -> None:
        """Makes every websocket of this process refuse what no client of ours sends."""

    def serve(
        self, listener: socket.socket, wsgi: Wsgi, connections: int, owner: Callable[[str], str]
    ) -> Serving:
        """Serves at most so many connections; `owner`: whom cookies are known to belong to, or nothing."""


def chosen_loop() -> Loop:
    """The loop that `ROOLITUS_LOOP` names, eventlet by default.

    Read here and not with the other settings, since those are read when the standard library is green
    already. LoopError for another name, and for a loop that is not installed.
    """
    name = os.environ.get(LOOP_SETTING, "").strip() or "eventlet"
    if name == "eventlet":
        # Operators can't act on it; ARCHITECTURE.md says why eventlet is used all the same.
        warnings.filterwarnings("ignore", message=r"(?s).*Eventlet is deprecated")
        from facilitator.host.loops.eventlet_loop import EventletLoop

        return EventletLoop()
    if name == "gevent":
        try:
            from facilitator.host.loops.gevent_loop import GeventLoop
        except ModuleNotFoundError as problem:
            raise LoopError(
                f"{LOOP_SETTING}=gevent needs a package that is not installed: pip install 'roolitus[gevent]'"
            ) from problem

        return GeventLoop()
    raise LoopError(f"{LOOP_SETTING} is {name!r}; it can be eventlet or gevent")
