"""What sends from an outbox in the background, until the server stops."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from typing import Final

import structlog

from shared.store import StorageUnavailable

log = structlog.get_logger(__name__)

PAUSE_S: Final = 2.0
"""Between two looks into an outbox that had nothing to send."""


class OutboxSender(ABC):
    """Sends what is in an outbox until it is stopped. Several processes share the outbox."""

    subject: str
    """What is sent, for the log."""

    def __init__(self) -> None:
        self._is_over = threading.Event()

    def run(self) -> None:
        """Sends whatever is due, again and again."""
        while not self._is_over.wait(PAUSE_S):
            try:
                while not self._is_over.is_set() and self.send_next():
                    pass
            except StorageUnavailable:
                continue
            except Exception:
                log.exception("sending failed", subject=self.subject)

    def stop(self) -> None:
        """Ends `run` after the message that is on its way."""
        self._is_over.set()

    @abstractmethod
    def send_next(self) -> bool:
        """Sends the message that has waited longest; False where none is due."""
