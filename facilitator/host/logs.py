"""What the server writes about itself: one JSON object a line on stderr, with allowed fields only.

No code, comment, name, cookie or socket id can get into a log by way of a message's text: what libraries say
is reduced to where it happened, and of an exception only its kind, its place and, for the storage and the
system, its reason are kept.
"""

from __future__ import annotations

import io
import json
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Final

import structlog

ALLOWED: Final = frozenset(
    {
        "account",
        "audience",
        "by",
        "refusal",
        "handler",
        "kind",
        "left_out",
        "part",
        "path",
        "reason",
        "status",
        "where",
        "writes",
        "level",
        "logger",
        "time",
        "event",
    }
)
FRAMES_MAX: Final = 12
PRINTED_EVERY_S: Final = 1.0
PLAIN_REASONS: Final = ("OSError", "OperationalError", "StoreError")
"""Kinds of exceptions whose first line holds nothing that people sent."""

log = structlog.get_logger(__name__)

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]
Event = MutableMapping[str, object]


def configure() -> None:
    """Sends the program's own log and every library's to stderr; called once, by a process that serves."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_logger_name,
                structlog.stdlib.add_log_level,
                structlog.stdlib.ExtraAdder(allow=[]),
                _drop_foreign_text,
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
                _keep_allowed,
                _to_line,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    # Dropped connections and the like; what libraries log at this level names sockets.
    logging.getLogger("shared").setLevel(logging.INFO)
    logging.getLogger("facilitator").setLevel(logging.INFO)


class Unread(io.TextIOBase):
    """A place to write to that nobody reads."""

    def write(self, text: str) -> int:
        """Forgets the text."""
        return len(text)


class Printed(io.TextIOBase):
    """Standard error: of what is printed there a log keeps by whom, and that at most once a second."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._noted_at = float("-inf")

    def write(self, text: str) -> int:
        """Notes where the text came from, and the exception that is being handled, if there is one."""
        now = self._monotonic()
        if text.strip() and now - self._noted_at >= PRINTED_EVERY_S:
            self._noted_at = now
            problem = sys.exc_info()[1]
            caller = sys._getframe(1)  # noqa: SLF001  # the text says who prints, and must not be kept
            place = f"{Path(caller.f_code.co_filename).name}:{caller.f_lineno}"
            log.error("printed", path=place, exc_info=problem)
        return len(text)


def take_over_stderr() -> None:
    """Turns whatever anything prints, warns of or fails with from now on into lines of the log."""
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False
    sys.stderr = Printed()
    sys.excepthook = _note_failure
    threading.excepthook = lambda failure: _note_failure(failure.exc_type, failure.exc_value, None)
    sys.unraisablehook = lambda failure: _note_failure(failure.exc_type, failure.exc_value, None)


def _note_failure(_: object, problem: BaseException | None, __: object) -> None:
    if not isinstance(problem, SystemExit | KeyboardInterrupt):
        log.error("failed", exc_info=problem)


def keep_stderr_for_the_log() -> None:
    """For a process that writes files: what its libraries print, native ones too, goes nowhere."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    sys.stderr = os.fdopen(kept, "w", buffering=1, encoding="utf-8")
    configure()
    take_over_stderr()


def _drop_foreign_text(_: object, __: str, event: Event) -> Event:
    event["event"] = "library"
    return event


def _keep_allowed(_: object, __: str, event: Event) -> Event:
    kept: Event = {name: event[name] for name in event if name in ALLOWED}
    found = event.get("exc_info")
    if found is True:
        found = sys.exc_info()
    elif isinstance(found, BaseException):
        found = (type(found), found, found.__traceback__)
    if isinstance(found, tuple) and found[1] is not None:
        kept.update(describe(found[1]))
    return kept


def describe(problem: BaseException) -> Mapping[str, object]:
    """An exception as a log keeps it: kind, place and, where that is harmless, the reason."""
    frames = traceback.extract_tb(problem.__traceback__)[-FRAMES_MAX:]
    place = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    described: dict[str, object] = {"exception": type(problem).__name__, "at": place}
    cause = getattr(problem, "orig", None) or problem
    if any(kind.__name__ in PLAIN_REASONS for kind in type(cause).__mro__):
        described["reason"] = next(iter(str(cause).splitlines()), "")
    return described


def _to_line(_: object, __: str, event: Event) -> str:
    return json.dumps(event, default=str, ensure_ascii=False)
