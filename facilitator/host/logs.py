"""What the server writes about itself: one JSON object a line on stderr, with allowed fields only.

No code, comment, name, cookie or socket id can get into a log by way of a message's text: what libraries say
is reduced to where it happened, and of an exception only its kind, its place and, for the storage and the
system, its reason are kept.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Final

import structlog

ALLOWED: Final = frozenset(
    {
        "audience",
        "handler",
        "kind",
        "part",
        "path",
        "reason",
        "status",
        "writes",
        "level",
        "logger",
        "time",
        "event",
    }
)
FRAMES_MAX: Final = 12
PLAIN_REASONS: Final = ("OSError", "OperationalError", "StoreError")
"""Kinds of exceptions whose first line holds nothing that people sent."""

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
    # Dropped connections and the like; what libraries tell at this level names sockets.
    logging.getLogger("shared").setLevel(logging.INFO)
    logging.getLogger("facilitator").setLevel(logging.INFO)


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
