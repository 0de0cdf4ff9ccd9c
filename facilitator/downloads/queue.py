"""Downloads, each written by its own process: however long one takes, votes do not wait for it."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import structlog

from facilitator.downloads.process import pieces_of
from shared.http import Refused
from shared.report import Report
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

COMMAND = (sys.executable, "-m", "facilitator.downloads.process")
AT_ONCE = max(1, min(2, (os.cpu_count() or 1) - 1))
"""One processor stays with the votes."""
WAITING_MAX = 24
WAITING_OF_ONE = 8
"""Of an account: what one person asks for at once, and never the whole queue."""
TIMEOUT_S = 180.0
BEAT_S = 0.5
"""How often a step is reported; a reader that has gone is noticed by then."""
BATCH = 500
CHUNK_B = 64 * 1024
_GOODBYE_S = 5.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Others are first; `ahead` counts them, those being written included."""

    ahead: int


@dataclass(frozen=True, slots=True)
class Working:
    """A process writes the file; `seconds` so far."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ready:
    """The file: what it is, and its content, to be read while the generator that gave it lives."""

    mimetype: str
    filename: str
    size_b: int
    content: IO[bytes]

    def chunks(self) -> Iterator[bytes]:
        """The content from where it was read to."""
        while chunk := self.content.read(CHUNK_B):
            yield chunk


Step = Waiting | Working | Ready


@dataclass(slots=True, eq=False)
class _Turn:
    """A place in the queue."""

    account_id: str
    number: int
    comes: threading.Event = field(default_factory=threading.Event)


class Exports:
    """Writes files one or two at a time, for each account in turn.

    `folder` holds what a process is given and gives back, in files without a name: they are gone with the
    last process that has them open, however it ends.
    """

    def __init__(self, folder: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._waiting: list[_Turn] = []
        self._running: list[_Turn] = []
        self._served: dict[str, int] = {}
        self._arrivals = 0
        self._turns = 0
        self.children: set[subprocess.Popen[bytes]] = set()
        """The processes at work."""
        self._is_closed = False

    def write(
        self, account_id: str, read: Callable[[], Report | None], file_format: str, language: str
    ) -> Generator[Step]:
        """What happens until the file is there, reported every half second; the last step is Ready.

        Closing the generator ends the work, wherever it is. `read` is called when the turn has come.

        Raises Refused: export_queue_full at the first step; not_found where there is nothing to read any
        more; export_too_long and export_failed while it is written.
        """
        with self._turn(account_id) as turn:
            while not turn.comes.wait(BEAT_S):
                yield Waiting(self._ahead(turn))
            yield Working(0.0)
            report = read()
            if report is None:
                raise Refused(Refusal("not_found"))
            try:
                yield from self._work(report, file_format, language)
            except OSError as problem:
                log.error("no room for an export", reason=problem.strerror)  # noqa: TRY400  # the reason says it
                raise Refused(Refusal("export_failed")) from problem

    def close(self) -> None:
        """Ends what is being written; nothing new is begun."""
        with self._lock:
            self._is_closed = True
            children = list(self.children)
        for child in children:
            child.kill()

    @contextmanager
    def _turn(self, account_id: str) -> Iterator[_Turn]:
        with self._lock:
            own = sum(turn.account_id == account_id for turn in self._waiting)
            if len(self._waiting) >= WAITING_MAX or own >= WAITING_OF_ONE:
                raise Refused(Refusal("export_queue_full"))
            self._arrivals += 1
            turn = _Turn(account_id, self._arrivals)
            self._waiting.append(turn)
            self._call_next()
        try:
            yield turn
        finally:
            with self._lock:
                for places in (self._waiting, self._running):
                    if turn in places:
                        places.remove(turn)
                self._call_next()

    def _call_next(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            # The account served longest ago is next: six files of one do not delay one file of another.
            turn = min(self._waiting, key=lambda one: (self._served.get(one.account_id, 0), one.number))
            self._waiting.remove(turn)
            self._running.append(turn)
            self._turns += 1
            self._served[turn.account_id] = self._turns
            turn.comes.set()
        if not self._waiting and not self._running:
            self._served.clear()

    def _ahead(self, turn: _Turn) -> int:
        with self._lock:
            earlier = sum(1 for one in self._waiting if one.number < turn.number)
            return earlier + len(self._running)

    def _work(self, report: Report, file_format: str, language: str) -> Iterator[Step]:
        began = self._monotonic()
        with self._open_file() as given, self._open_file() as made:
            _give(report, file_format, language, given)
            with self._child(given, made) as child:
                while (seconds := self._monotonic() - began) < TIMEOUT_S:
                    try:
                        child.wait(BEAT_S)
                        break
                    except subprocess.TimeoutExpired:
                        yield Working(seconds)
                else:
                    raise Refused(Refusal("export_too_long"))
            if child.returncode != 0:
                log.error("export failed", format=file_format, status=child.returncode)
                raise Refused(Refusal("export_failed"))
            size_b = made.seek(0, os.SEEK_END)
            made.seek(0)
            head = made.readline()
            named = json.loads(head)
            yield Ready(named["mimetype"], named["filename"], size_b - len(head), made)

    def _open_file(self) -> IO[bytes]:
        return tempfile.TemporaryFile(dir=self._folder)

    @contextmanager
    def _child(self, given: IO[bytes], made: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
        # The child reads the end of this pipe: it ends when the server does, even one that is killed.
        reading, writing = os.pipe()
        try:
            with self._lock:
                if self._is_closed:
                    raise Refused(Refusal("export_failed"))
                child = subprocess.Popen(  # noqa: S603  # our own command
                    [*COMMAND, str(reading)],
                    stdin=given,
                    stdout=made,
                    pass_fds=(reading,),
                    start_new_session=True,  # a Ctrl-C at the server's terminal is the server's to handle
                )
                self.children.add(child)
            try:
                yield child
            finally:
                if child.poll() is None:
                    child.kill()
                child.wait(_GOODBYE_S)
                self.children.discard(child)
        finally:
            os.close(reading)
            os.close(writing)


def _give(report: Report, file_format: str, language: str, given: IO[bytes]) -> None:
    """Writes a report for the process to read, in pieces: one of a hall's would stop the event loop."""
    for piece in pieces_of(report, file_format, language, BATCH):
        pickle.dump(piece, given, pickle.HIGHEST_PROTOCOL)
        time.sleep(0)  # lets the votes through
    given.flush()
    given.seek(0)
