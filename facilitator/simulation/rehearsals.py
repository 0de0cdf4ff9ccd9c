"""Rehearsals as the server holds them: a copy of a workshop, and a process that plays its participants.

The process knows what any phone may know, and ends by itself when the workshop is closed or gone, when its
time is over, or when this server ends. So it does not matter which of several server processes holds it: what
is known of it is kept in the database, where every process reads it.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Literal

import structlog
from pydantic import ValidationError

from facilitator.simulation.participants import BEAT_S, Assignment, Report
from shared.locales import translate
from shared.store import Created, Rehearsal, StorageUnavailable, Store, Workshop
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

COMMAND: Final = (sys.executable, "-m", "facilitator", "rehearse")
HOURS: Final = 2.0
"""So long simulated participants stay."""
PROCESSES_MAX: Final = 4
"""So many rehearsals one server process plays at a time."""
SILENCE_S: Final = 5 * BEAT_S
"""People who have sent nothing for so long count as gone."""
PATIENCE_S: Final = 3.0
"""How long a process may take to end."""
NAME_LENGTH_MAX: Final = 60

State = Literal["coming", "here", "closed", "time_over", "gone", "failed"]


def state_of(rehearsal: Rehearsal, now: float) -> State:
    """Whether the simulated participants are there, and if not, why."""
    match rehearsal.ended:
        case None if now - rehearsal.seen_at > SILENCE_S:
            return "gone"
        case None:
            return "here" if rehearsal.online else "coming"
        case "closed" | "time_over" as ended:
            return ended
        case "stopped":
            return "gone"
        case _:
            return "failed"


class Rehearsals:
    """The rehearsals that this server process plays.

    `address`: where this very process is reached from this machine. `cookie`: name of the one that holds a
    participant's token. `speed`: how many times quicker than people the participants are.
    """

    def __init__(
        self,
        store: Store,
        digest: TokenDigest,
        *,
        address: str,
        cookie: str,
        speed: float,
        now: Callable[[], float],
    ) -> None:
        self._store = store
        self._digest = digest
        self._address = address
        self._cookie = cookie
        self._speed = speed
        self._now = now
        self._lock = threading.Lock()
        self._playing: dict[str, subprocess.Popen[bytes]] = {}
        self._is_closed = False

    def start(self, workshop: Workshop, account_id: str, participants: int) -> Created | Refusal:
        """Makes the copy and sends for its participants; a copy without them says so on its console.

        Refusals: those of `Store.start_rehearsal`, rehearsals_full when this process plays its share.
        """
        if self._is_full():
            return Refusal("rehearsals_full", {"max": PROCESSES_MAX})
        # A name of the longest kind loses its end, not what marks it.
        name = translate(workshop.language, "rehearsal-name", name=workshop.name)[:NAME_LENGTH_MAX].strip()
        created = self._store.rehearsals.start(
            workshop.id, account_id, name=name, participants=participants, ends_at=self._ends_at()
        )
        if isinstance(created, Created):
            self._send_for(created.id)
        return created

    def call_back(self, workshop_id: str) -> Refusal | None:
        """Sends for the same participants once more.

        Refusals: unknown_workshop, rehearsal_running while they are there, workshop_ended, rehearsals_full.
        """
        rehearsal, workshop = self._store.rehearsals.get(workshop_id), self._store.workshops.get(workshop_id)
        if rehearsal is None or workshop is None:
            return Refusal("unknown_workshop")
        if workshop.state.is_closed:
            return Refusal("workshop_ended")
        if state_of(rehearsal, self._now()) in ("coming", "here"):
            return Refusal("rehearsal_running")
        if self._is_full():
            return Refusal("rehearsals_full", {"max": PROCESSES_MAX})
        self.dismiss(workshop_id)
        refusal = self._store.rehearsals.resume(workshop_id, self._ends_at())
        if refusal is None:
            self._send_for(workshop_id)
        return refusal

    def dismiss(self, workshop_id: str) -> None:
        """Ends the process that plays a workshop, if it is here; elsewhere it hears of the workshop's end."""
        with self._lock:
            process = self._playing.pop(workshop_id, None)
        if process is not None:
            _end(process)

    def close(self) -> None:
        """Ends every process; none starts after this."""
        with self._lock:
            self._is_closed = True
            playing = list(self._playing.values())
            self._playing.clear()
        for process in playing:
            process.terminate()
        for process in playing:
            _end(process)

    def _is_full(self) -> bool:
        return len(self._playing) >= PROCESSES_MAX

    def _ends_at(self) -> float:
        return self._now() + HOURS * 3600

    def _send_for(self, workshop_id: str) -> None:
        """Starts the process; what fails is noted, so that the console can show it."""
        rehearsal, workshop = self._store.rehearsals.get(workshop_id), self._store.workshops.get(workshop_id)
        if rehearsal is None or workshop is None:
            return
        assignment = Assignment(
            address=self._address,
            code=workshop.code,
            cookie=self._cookie,
            tokens=[self._token(workshop_id, number) for number in range(rehearsal.participants)],
            language=workshop.language,
            groups=list(workshop.groups),
            seed=secrets.randbelow(1_000_000),
            speed=self._speed,
            lasts_s=max(1.0, rehearsal.ends_at - self._now()),
        )
        try:
            process = subprocess.Popen(  # noqa: S603  # our own command
                COMMAND,
                stdin=subprocess.PIPE,  # ends when this process does, however that happens
                stdout=subprocess.PIPE,
                start_new_session=True,  # Ctrl-C in a terminal comes to this process alone
                # The database's address and password are nothing to a phone.
                env={name: value for name, value in os.environ.items() if not name.startswith("ROOLITUS_")},
            )
        except OSError as problem:
            log.warning("a rehearsal could not start", reason=problem.strerror)
            self._note(workshop_id, Report(online=0, ended="rehearsal_failed"))
            return
        # Before anybody else has the process: its listener, or who dismisses it, closes what is written to.
        try:
            assert process.stdin is not None  # noqa: S101  # asked for above
            process.stdin.write(assignment.model_dump_json().encode() + b"\n")
            process.stdin.flush()
        except OSError:
            log.warning("a rehearsal ended before it began")  # its listener notes it
        with self._lock:
            is_late = self._is_closed
            if not is_late:
                self._playing[workshop_id] = process
        if is_late:
            _end(process)
            return
        threading.Thread(
            target=self._listen, args=(workshop_id, process), name="rehearsal", daemon=True
        ).start()

    def _token(self, workshop_id: str, number: int) -> str:
        """The token of one simulated participant, always the same: who is called back is the same person."""
        return self._digest(f"{workshop_id}:{number}", "rehearsal")[:43]

    def _listen(self, workshop_id: str, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None  # noqa: S101  # asked for at its start
        ended: str | None = None
        with process.stdout:
            for line in iter(process.stdout.readline, b""):
                try:
                    report = Report.model_validate_json(line)
                except ValidationError:
                    log.warning("a rehearsal said what it can't")
                    break
                if self._playing.get(workshop_id) is not process:
                    break  # dismissed: what it says is no longer of this workshop's participants
                ended = report.ended
                if not self._note(workshop_id, report):
                    break  # the workshop is gone: so are they
        _end(process)
        with self._lock:
            was_dismissed = self._playing.get(workshop_id) is not process
            if not was_dismissed:
                del self._playing[workshop_id]
        if ended is None and not was_dismissed:
            log.warning("a rehearsal broke off", status=process.returncode)
            self._note(workshop_id, Report(online=0, ended="rehearsal_failed"))

    def _note(self, workshop_id: str, report: Report) -> bool:
        """Keeps what a process reported; False once there is no such rehearsal."""
        try:
            outcome = self._store.rehearsals.note(
                workshop_id, online=report.online, failed=report.failed, ended=report.ended
            )
        except StorageUnavailable:
            return True
        return outcome is None or outcome.code == "storage_unavailable"


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process kindly, then not."""
    if process.stdin is not None:
        with suppress(OSError):  # what was not read is of no use now
            process.stdin.close()
    process.terminate()
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
