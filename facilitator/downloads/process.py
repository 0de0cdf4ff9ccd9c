"""The process that writes one download: a report comes in as pickled pieces, the file goes out."""

from __future__ import annotations

import json
import os
import pickle
import resource
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

from facilitator.host import logs
from shared.report import Report, write_report

MEMORY_MAX_B = 3 * 1024**3
"""The most address space of the process; the pictures of a large workshop take a fifth of it."""
NICENESS = 10
FIRST_TO_GO = "900"
"""Where memory runs out Linux ends this process, not the server."""

Head = tuple[str, str, Report]
"""Format, language, and the report without its ballots."""


def pieces_of(report: Report, file_format: str, language: str, batch: int) -> Iterator[object]:
    """What the process reads: the head, then the ballots, so many at a time."""
    head: Head = (file_format, language, replace(report, ballots=()))
    yield head
    for start in range(0, len(report.ballots), batch):
        yield report.ballots[start : start + batch]


def main() -> None:
    """Reads pieces from standard input, writes a line of JSON and the file to standard output.

    The argument is the descriptor of a pipe whose other end the server holds.
    """
    logs.keep_stderr_for_the_log()
    lifeline = int(sys.argv[1])
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _stand_back()
    write_file(sys.stdin.buffer, sys.stdout.buffer)


def write_file(given: IO[bytes], made: IO[bytes]) -> None:
    """Reads the pieces of a report, writes a line of JSON and the file."""
    file_format, language, report = _read(given)
    written = write_report(report, file_format, language)
    head = {"mimetype": written.mimetype, "filename": written.filename}
    made.write(json.dumps(head).encode() + b"\n")
    made.write(written.content)
    made.flush()


def _read(given: IO[bytes]) -> Head:
    # Only the server that started this process writes here.
    file_format, language, report = pickle.load(given)  # noqa: S301
    ballots = []
    with suppress(EOFError):
        while True:
            ballots += pickle.load(given)  # noqa: S301
    return file_format, language, replace(report, ballots=tuple(ballots))


def _end_with(lifeline: int) -> None:
    os.read(lifeline, 1)  # nothing is ever written to it
    os._exit(1)


def _stand_back() -> None:
    """Lets the server have the processor and the memory that it wants."""
    os.nice(NICENESS)
    # Some systems know neither.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX_B, MEMORY_MAX_B))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO)


if __name__ == "__main__":
    main()
