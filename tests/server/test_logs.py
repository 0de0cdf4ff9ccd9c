"""What gets into the log, and what can't."""

import io
import json
import logging
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator

import pytest
import structlog
from sqlalchemy.exc import OperationalError

from facilitator.host import logs

SECRET = "hyvin salainen"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure()
    yield stream
    root.handlers = before
    root.setLevel(level)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_of_ours_keeps_its_text_and_the_allowed_fields_alone(written: io.StringIO) -> None:
    structlog.get_logger("shared.live").warning("writes refused", writes=3, comment=SECRET, code="ABCDEF")

    (line,) = lines(written)
    assert (line["event"], line["writes"], line["level"]) == ("writes refused", 3, "warning")
    assert set(line) == {"event", "writes", "level", "logger", "time"}


def test_of_a_librarys_line_only_the_place_is_kept(written: io.StringIO) -> None:
    logging.getLogger("engineio.server").error("Invalid session %s", SECRET, extra={"sid": SECRET})

    (line,) = lines(written)
    assert (line["event"], line["logger"]) == ("library", "engineio.server")
    assert SECRET not in written.getvalue()


def test_of_an_exception_the_kind_and_the_place_are_kept_but_not_what_it_says(written: io.StringIO) -> None:
    log = structlog.get_logger("shared.live")
    try:
        int(SECRET)
    except ValueError:
        log.exception("handler failed", handler="vote.cast")

    (line,) = lines(written)
    assert (line["exception"], line["handler"]) == ("ValueError", "vote.cast")
    assert "test_of_an_exception" in str(line["at"])
    assert SECRET not in written.getvalue()


def test_what_the_disk_or_the_database_says_is_kept_without_the_values() -> None:
    full = OSError(28, "No space left on device")
    away = OperationalError(
        f"SELECT {SECRET}", {"name": SECRET}, type("OperationalError", (Exception,), {})("gone\nmore")
    )

    assert "No space left" in str(logs.describe(full)["reason"])
    assert logs.describe(away)["reason"] == "gone"
    assert SECRET not in str(logs.describe(away))


@pytest.fixture
def printing(written: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    logs.take_over_stderr()
    yield written
    logging.captureWarnings(capture=False)


def test_what_anything_prints_is_a_line_without_its_text(
    written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", logs.Printed())

    print(f"client=127.0.0.1:4711 {SECRET}", file=sys.stderr)
    print(SECRET, file=sys.stderr)

    (line,) = lines(written)
    assert line["event"] == "printed"
    assert str(line["path"]).startswith("test_logs.py:")
    assert SECRET not in written.getvalue()


def test_a_traceback_that_is_printed_is_kept_as_kind_and_place(
    written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", logs.Printed())

    try:
        int(SECRET)
    except ValueError:
        traceback.print_exc()

    (line,) = lines(written)
    assert line["exception"] == "ValueError"
    assert SECRET not in written.getvalue()


def test_a_librarys_warning_and_a_threads_failure_are_lines_without_their_words(
    printing: io.StringIO,
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(UserWarning(SECRET), UserWarning, "library.py", 1)
    failing = threading.Thread(target=int, args=(SECRET,))
    failing.start()
    failing.join()

    assert [line.get("exception", line["event"]) for line in lines(printing)] == ["library", "ValueError"]
    assert SECRET not in printing.getvalue()
