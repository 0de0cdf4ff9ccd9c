"""What gets into the log, and what can't."""

import io
import json
import logging
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
