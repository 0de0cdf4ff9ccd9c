"""Whether the database takes writes, asked of it so seldom that asking is no load."""

from __future__ import annotations

import threading
from collections.abc import Callable

from shared.workshop.state import Refusal

KEPT_S = 1.0
"""How long a good answer counts: the probe is a commit, and anybody may ask for one."""


class Readiness:
    """The newest answer of a write probe, shared by all who ask meanwhile."""

    def __init__(self, probe: Callable[[], Refusal | None], monotonic: Callable[[], float]) -> None:
        self._probe = probe
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._problem: Refusal | None = None
        self._began_at = float("-inf")

    def problem(self) -> Refusal | None:
        """Why nothing can be saved, None when it can; a bad answer counts for those who waited for it."""
        asked_at = self._monotonic()
        with self._lock:
            is_fresh = self._problem is None and asked_at - self._began_at < KEPT_S
            if not is_fresh and self._began_at < asked_at:
                began_at = self._monotonic()
                self._problem = self._probe()
                self._began_at = began_at
            return self._problem
