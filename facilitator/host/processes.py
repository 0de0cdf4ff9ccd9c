"""Several server processes on one host: a parent that starts them, and starts anew one that has ended.

Each child is `roolitus serve` on its own port; a proxy in front balances them. The parent serves nothing
itself and keeps no state, so that it can be killed: its children notice that their standard input has ended,
and drain.
"""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from shared.settings import Settings

READY_TIMEOUT_S: Final = 60.0
DRAIN_TIMEOUT_S: Final = 15.0
POLL_S: Final = 0.1
SOON_S: Final = 10.0
"""A process that ends so soon after its start is started again ever more slowly."""
RESTART_MIN_S: Final = 0.5
RESTART_MAX_S: Final = 30.0

Signal = signal.Signals


class ProcessesError(Exception):
    """Several processes can't be run like this; the message has one line for each reason."""


def check(settings: Settings, processes: int) -> None:
    """Raises ProcessesError unless the settings are fit for several processes."""
    wanted = {
        "ROOLITUS_DATABASE: several processes need PostgreSQL; a SQLite file belongs to one process": (
            settings.database.startswith("postgresql")
        ),
        "ROOLITUS_REDIS: without Redis or Valkey, processes hear of each other's changes too late": bool(
            settings.redis
        ),
        "ROOLITUS_PUBLIC_ADDRESS: people join at the proxy's address, which has to be set": bool(
            settings.public_address
        ),
        "ROOLITUS_TRUSTED_PROXIES: 1 or more, or everybody seems to come from the proxy's address": (
            settings.trusted_proxies > 0
        ),
        "ROOLITUS_PORT: has to be a number above 0, the first of the processes' ports": settings.port > 0,
        f"ROOLITUS_PORT: {processes} ports from {settings.port} on go beyond 65535": (
            settings.port + processes <= 65536
        ),
    }
    if missing := [reason for reason, is_so in wanted.items() if not is_so]:
        raise ProcessesError("\n".join(missing))


def check_ports(host: str, ports: Sequence[int]) -> None:
    """Raises ProcessesError unless the ports are free: another program on one would answer instead."""
    for port in ports:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
                probe.listen()
            except OSError as problem:
                raise ProcessesError(f"cannot listen on {host}:{port}: {problem.strerror}") from problem


def nginx_upstream(ports: Sequence[int]) -> str:
    """What nginx has to know of the processes, to be included at the level of `http`."""
    servers = [f"    server 127.0.0.1:{port} max_fails=0;" for port in ports]
    return "\n".join(
        [
            "# Written by `roolitus serve`: the processes of this host.",
            "upstream roolitus {",
            "    zone roolitus 64k;",
            "    # A whole hall shares one address, so balancing by address would load one process.",
            "    least_conn;",
            "    # Counting failures, nginx would give a process that is back one websocket in a long time.",
            *servers,
            "    keepalive 64;",
            "}",
            "",
        ]
    )


@dataclass(slots=True)
class _Child:
    number: int
    port: int
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    delay_s: float = RESTART_MIN_S
    start_at: float | None = None
    """When to start it again, if it is not running."""


@dataclass(slots=True)
class Processes:
    """The children of this process. `run` serves until SIGTERM or SIGINT; SIGHUP starts each anew in turn."""

    host: str
    ports: Sequence[int]
    _children: list[_Child] = field(init=False)
    _events: SimpleQueue[Signal | _Child] = field(default_factory=SimpleQueue, init=False)
    """What has happened: a signal to this process, or a child that has ended."""

    def __post_init__(self) -> None:
        self._children = [_Child(number, port) for number, port in enumerate(self.ports)]

    def run(self) -> None:
        """Serves; raises ProcessesError if the children do not even start."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda received, _: self._events.put(Signal(received)))
        try:
            for child in self._children:  # one after another: the first may have a schema to bring up to date
                self._start(child)
                if not self._becomes_ready(child):
                    raise ProcessesError(f"the process of port {child.port} did not start")
            _say(f"{len(self.ports)} processes serve on ports {', '.join(map(str, self.ports))}.")
            self._look_after()
        finally:
            self._stop_all()

    def _look_after(self) -> None:
        while True:
            event = self._next_event()
            if event in (Signal.SIGTERM, Signal.SIGINT):
                return
            if event is Signal.SIGHUP and not self._roll():
                return
            if isinstance(event, _Child):
                self._plan_restart(event)
            for child in self._children:
                if child.start_at is not None and time.monotonic() >= child.start_at:
                    self._start(child)

    def _next_event(self) -> Signal | _Child | None:
        due = [child.start_at for child in self._children if child.start_at is not None]
        try:
            return self._events.get(timeout=max(0.0, min(due) - time.monotonic()) if due else None)
        except Empty:
            return None

    def _start(self, child: _Child) -> None:
        serve = ["serve", "--host", self.host, "--port", str(child.port), "--part", str(child.number)]
        process = subprocess.Popen(  # noqa: S603  # our own command
            [sys.executable, "-m", "facilitator", *serve],
            stdin=subprocess.PIPE,  # ends when this process does
            start_new_session=True,  # Ctrl-C in a terminal comes here alone
        )
        child.process, child.started_at, child.start_at = process, time.monotonic(), None

        def wait() -> None:
            process.wait()
            self._events.put(child)

        threading.Thread(target=wait, name=f"process {child.number}", daemon=True).start()

    def _plan_restart(self, child: _Child) -> None:
        """Starts a child again that has ended by itself; one that was started anew meanwhile is running."""
        if child.start_at is not None or child.process is None or child.process.poll() is None:
            return
        is_soon = time.monotonic() - child.started_at < SOON_S
        child.delay_s = min(RESTART_MAX_S, child.delay_s * 2) if is_soon else RESTART_MIN_S
        child.start_at = time.monotonic() + child.delay_s
        _say(
            f"The process of port {child.port} has ended ({child.process.returncode}); "
            f"it starts again in {child.delay_s:g} s."
        )

    def _roll(self) -> bool:
        """Starts every child anew, one at a time; False when this process is to end meanwhile."""
        for child in self._children:
            self._stop(child)
            self._start(child)
            if not self._becomes_ready(child):
                _say(f"The process of port {child.port} does not start; the others go on as they are.")
                return True
            if not self._events.empty() and self._is_to_end():
                return False
        _say("Every process has been started anew.")
        return True

    def _is_to_end(self) -> bool:
        waiting = [self._events.get() for _ in range(self._events.qsize())]
        for event in waiting:
            if isinstance(event, _Child):
                self._events.put(event)
        return Signal.SIGTERM in waiting or Signal.SIGINT in waiting

    def _becomes_ready(self, child: _Child) -> bool:
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104  # compared, not bound
        deadline = time.monotonic() + READY_TIMEOUT_S
        while time.monotonic() < deadline and child.process is not None and child.process.poll() is None:
            try:
                with urlopen(f"http://{host}:{child.port}/readyz", timeout=5):
                    return True
            except (URLError, OSError):
                time.sleep(POLL_S)
        return False

    def _stop(self, child: _Child) -> None:
        if child.process is None:
            return
        child.process.terminate()
        self._wait(child.process)

    def _stop_all(self) -> None:
        running = [child.process for child in self._children if child.process is not None]
        for process in running:
            process.terminate()
        for process in running:
            self._wait(process)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        try:
            process.wait(DRAIN_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def serve_several(settings: Settings, processes: int, nginx: Path | None) -> None:
    """Serves with so many processes until told to stop; `nginx`: where to write the upstream for nginx.

    Raises:
        ProcessesError: it can't be started like this.
    """
    check(settings, processes)
    ports = range(settings.port, settings.port + processes)
    check_ports(settings.host, ports)
    if nginx is not None:
        try:
            nginx.write_text(nginx_upstream(ports), encoding="utf-8")
        except OSError as problem:
            raise ProcessesError(f"{nginx}: {problem.strerror}") from problem
        _say(f"{nginx} lists the processes for nginx.")
    Processes(settings.host, ports).run()


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # the command's own output
