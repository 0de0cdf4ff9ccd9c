"""`roolitus rehearse`: play the participants of a rehearsal; the server starts it and says of which."""

from __future__ import annotations

import os
import signal
import sys
import threading

import click
from pydantic import ValidationError

from facilitator.cli import fail
from facilitator.host.logs import configure
from facilitator.simulation.participants import Assignment, Report, play_crowd

KINDNESS = 5
"""A rehearsal gives way to real workshops on the same machine."""


@click.command(hidden=True)
def rehearse() -> None:
    """Play the simulated participants of a rehearsal: one line of JSON on standard input says of which.

    Ends when standard input does, so that none of them outlives its server.
    """
    os.nice(KINDNESS)
    configure()  # to standard error, as the server's own log; standard output is what the server reads
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server that is interrupted ends this by itself
    try:
        assignment = Assignment.model_validate_json(sys.stdin.readline())
    except ValidationError:
        fail("rehearse is started by the server, which writes one line of JSON to its standard input")
        return
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    threading.Thread(target=_wait_for_end, args=(stop,), daemon=True).start()
    play_crowd(assignment, _say, stop)
    # Nothing is left to save, and a phone on its way in would be waited for.
    os._exit(0)


def _wait_for_end(stop: threading.Event) -> None:
    sys.stdin.read()
    stop.set()


def _say(report: Report) -> None:
    try:
        click.echo(report.model_dump_json())
    except BrokenPipeError:  # the server is gone
        os._exit(0)
