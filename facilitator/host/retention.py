"""Deleting what has been idle for the set time: once a day, by the server itself."""

from __future__ import annotations

import threading
from collections.abc import Callable

import structlog

from shared.store import Store
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

DAY_S = 86400.0
FIRST_AFTER_S = 600.0
"""Long after a start, when phones are back and everything is warm."""
SPREAD_S = 3600.0
"""Servers that were started together do not purge together."""
RETRY_S = 900.0


class Purging:
    """The daily purge. Of several processes one does it: the first to claim the day."""

    def __init__(
        self,
        store: Store,
        *,
        retention_days: int,
        now: Callable[[], float],
        chance: Callable[[], float],
        on_purged: Callable[[int], None],
    ) -> None:
        """`chance()`: at random from 0 to 1. `on_purged(workshops)`: so many were deleted."""
        self._store = store
        self._retention_s = retention_days * DAY_S
        self._now = now
        self._chance = chance
        self._on_purged = on_purged
        self._is_over = threading.Event()

    def run(self) -> None:
        """Purges every day until it is stopped."""
        wait_s = FIRST_AFTER_S + self._chance() * SPREAD_S
        while not self._is_over.wait(wait_s):
            try:
                is_done = self.purge_today()
            except Exception:
                log.exception("purging failed")
                is_done = False
            wait_s = DAY_S + self._chance() * SPREAD_S if is_done else RETRY_S

    def stop(self) -> None:
        """Ends `run`, between two workshops if it is purging."""
        self._is_over.set()

    def purge_today(self) -> bool:
        """Purges unless that was done today; False if the database could not be written."""
        now = self._now()
        claimed = self._store.accounts.claim(f"purge {now // DAY_S:.0f}", now + 2 * DAY_S)
        if claimed is not True:
            return claimed is False
        deleted = 0
        while not self._is_over.is_set():
            # One at a time: deleting a large workshop holds up the one writer, and votes with it.
            purged = self._store.workshops.purge(now - self._retention_s, at_most=1)
            if isinstance(purged, Refusal):
                log.warning("purging stopped", reason=purged.code)
                return True
            if purged.workshops == 0:
                break
            deleted += purged.workshops
        self._on_purged(deleted)
        log.info("idle workshops deleted", writes=deleted)
        return True
