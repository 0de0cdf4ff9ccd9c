"""Whether the database takes writes, asked of it so seldom that asking is no load."""

from __future__ import annotations

import threading
from collections.abc import Callable

from flask import Flask, Response

from shared.operations import HTML, page
from shared.store import Store
from shared.workshop.state import Refusal

KEPT_S = 1.0
"""How long a good answer counts at most: the probe is a commit, and anybody may ask for one."""


class Readiness:
    """The newest answer of a write probe, shared by all who ask meanwhile."""

    def __init__(
        self,
        probe: Callable[[], Refusal | None],
        failures: Callable[[], int],
        monotonic: Callable[[], float],
    ) -> None:
        """`failures()`: how often the database has taken no write; the next time ends a good answer."""
        self._probe = probe
        self._failures = failures
        self._failed_before = 0
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._problem: Refusal | None = None
        self._began_at = float("-inf")

    def problem(self) -> Refusal | None:
        """Why nothing can be saved, None when it can; a bad answer counts for those who waited for it."""
        asked_at = self._monotonic()
        with self._lock:
            is_recent = asked_at - self._began_at < KEPT_S
            is_fresh = self._problem is None and is_recent and self._failures() == self._failed_before
            if not is_fresh and self._began_at < asked_at:
                began_at = self._monotonic()
                self._failed_before = self._failures()
                self._problem = self._probe()
                self._began_at = began_at
            return self._problem


def add_health(app: Flask, readiness: Readiness, store: Store, is_redis_reached: Callable[[], bool]) -> None:
    """Adds what a supervisor or a proxy asks: whether the process answers, and whether it can save."""

    @page(app, "/healthz", "Whether the process answers")
    def show_health() -> Response:
        return Response("ok", mimetype=HTML)

    @page(app, "/readyz", "Whether the database takes writes")
    def show_readiness() -> Response:
        problem = readiness.problem()
        if problem is not None:
            lost = store.misplaced()
            words = f"{problem.code}: {lost} was moved, replaced or deleted" if lost else problem.code
            return Response(words, 503, mimetype=HTML)
        # Without Redis every screen is right, if some are late: no reason to send phones elsewhere.
        return Response("ok" if is_redis_reached() else "ok, without redis", mimetype=HTML)
