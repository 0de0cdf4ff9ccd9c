"""`roolitus bench`: what this machine can take, compared with the same stack without Roolitus."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import json
import os
import resource
import tempfile
from pathlib import Path

import click

from facilitator.bench.figures import (
    Report,
    bare_server,
    compare_with_database,
    measure,
    measure_bare,
    pin,
)
from facilitator.bench.load import PACED_VOTERS, Room, Watched, percentile
from facilitator.bench.phone import BenchError
from facilitator.cli import fail
from facilitator.commands.bench_processes import processes
from facilitator.rehearsal import RehearsalError, ServerProcess

FILES_BESIDE_PHONES = 64
CONSENSUS = "facilitator.commands.bench_consensus"


@click.group(invoke_without_command=True)
@click.option("--phones", type=click.IntRange(PACED_VOTERS, 5000), default=1000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--database", default="", help="SQLAlchemy URL of an empty PostgreSQL database; by default SQLite."
)
@click.pass_context
def bench(context: click.Context, *, phones: int, as_json: bool, database: str) -> None:
    """Measure joins, votes and reveals with many phones, and count every vote in the database afterwards."""
    if context.invoked_subcommand is not None:
        return
    needed = phones + FILES_BESIDE_PHONES
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard != resource.RLIM_INFINITY and hard < needed:
        fail(f"{phones} phones need {needed} open files, and {hard} are allowed; raise `ulimit -n`")
    resource.setrlimit(resource.RLIMIT_NOFILE, (needed if hard == resource.RLIM_INFINITY else hard, hard))
    report: Report
    try:
        report = _run(phones, database)
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the server did not answer in time")
    click.echo(json.dumps(report.as_json(), indent=2) if as_json else "\n".join(report.lines()))
    if report.kept.lost or report.kept.doubled:
        raise SystemExit(1)


bench.add_command(processes)
if importlib.util.find_spec(CONSENSUS) is not None:
    bench.add_command(importlib.import_module(CONSENSUS).consensus)


def _run(phones: int, database: str) -> Report:
    load_before = os.getloadavg()[0]
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    is_pinned = len(cores) > 1
    os.environ["ROOLITUS_DATABASE"] = database
    os.environ["ROOLITUS_PARTICIPANTS_MAX"] = str(phones)
    with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as folder:
        with ServerProcess(Path(folder)) as server:
            if is_pinned:
                pin(server.pid, cores[0])
                pin(os.getpid(), cores[1])
            room = Room(server.address, Watched(server.pid))
            setup_token = server.setup_address.rsplit("/", 1)[1]
            own, followed_ms, room_bytes = asyncio.run(measure(room, setup_token, phones))
        kept = compare_with_database(room, database or f"sqlite:///{Path(folder) / 'roolitus.db'}")
    with bare_server() as (address, pid):
        if is_pinned:
            pin(pid, cores[0])
        bare = asyncio.run(measure_bare(address, pid, phones, room_bytes))
    return Report(
        phones=phones,
        own=own,
        bare=bare,
        followed_p95_ms=percentile(followed_ms, 0.95),
        kept=kept,
        room_bytes=room_bytes,
        cores=len(cores) or os.cpu_count() or 1,
        is_pinned=is_pinned,
        load_before=load_before,
    )
