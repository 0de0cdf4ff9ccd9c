"""One line in the log for what is refused, without address, name or code; a flood leaves a few lines."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import structlog
from cachetools import LRUCache

log = structlog.get_logger(__name__)

LINES_PER_MINUTE: Final = 5
"""Of one kind of refusal."""
MINUTE_S: Final = 60.0
KINDS_MAX: Final = 512


class RefusalLog:
    """Writes what is refused, a few lines of each kind a minute; the next line says how many it left out."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._kinds: LRUCache[tuple[str, str], tuple[float, int]] = LRUCache(KINDS_MAX)

    def note(self, code: str, where: str) -> None:
        """Something was refused for `code`; `where`: the route as it was declared, or the event."""
        kind, now = (code, where), self._monotonic()
        since, count = self._kinds.get(kind, (now, 0))
        left_out = 0
        if now - since >= MINUTE_S:
            left_out, since, count = max(0, count - LINES_PER_MINUTE), now, 0
        self._kinds[kind] = (since, count + 1)
        if count < LINES_PER_MINUTE:
            log.warning("refused", refusal=code, where=where, left_out=left_out)
