"""`roolitus bench`: what this machine can take, compared with the same stack without Roolitus."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from facilitator.cli import Numbers, fail
from facilitator.simulation.scripted_facilitator import RehearsalError, ServerProcess
from tools.bench.consensus import consensus
from tools.bench.costs import idle, votes
from tools.bench.exports import exports
from tools.bench.figures import (
    Report,
    bare_server,
    compare_with_database,
    measure,
    measure_bare,
    pin,
)
from tools.bench.ground import OWN, allow_files, database_url, room_for, storage
from tools.bench.live import live
from tools.bench.load import PACED_VOTERS, Room, Watched, percentile
from tools.bench.peers import peers
from tools.bench.phone import BenchError
from tools.bench.processes import compare_processes, processes
from tools.bench.slow_phone import phone
from tools.bench.wall import wall


@click.group(invoke_without_command=True)
@click.option("--phones", type=click.IntRange(PACED_VOTERS, 20000), default=1000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--database",
    default="",
    help=f"URL of an empty PostgreSQL database, or `{OWN}` to start a separate server; by default SQLite.",
)
@click.option(
    "--redis", default="", help="URL of a Redis or Valkey, for several processes on a database of yours."
)
@click.option(
    "--processes",
    "counts",
    default="",
    type=Numbers(1, 64),
    help=f"Numbers of processes to compare, as 1,2; the database is then `{OWN}` unless named.",
)
@click.pass_context
def bench(
    context: click.Context, *, phones: int, as_json: bool, database: str, redis: str, counts: Sequence[int]
) -> None:
    """Measure joins, votes and reveals with many phones, and count every vote in the database afterwards."""
    if context.invoked_subcommand is not None:
        return
    if counts:
        compare_processes(counts, phones, database or OWN, redis, as_json=as_json)
        return
    report: Report
    try:
        allow_files(phones)
        report = _run(phones, database, redis)
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the server did not answer in time")
    click.echo(json.dumps(report.as_json(), indent=2) if as_json else "\n".join(report.lines()))
    if report.kept.lost or report.kept.doubled:
        raise SystemExit(1)


bench.add_command(processes)
bench.add_command(idle)
bench.add_command(votes)
bench.add_command(live)
bench.add_command(peers)
bench.add_command(exports)
bench.add_command(consensus)
bench.add_command(phone)
bench.add_command(wall)


def _run(phones: int, database: str, redis: str) -> Report:
    load_before = os.getloadavg()[0]
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    is_pinned = len(cores) > 1
    with (
        tempfile.TemporaryDirectory(prefix="roolitus-bench-") as name,
        storage(database, redis, Path(name)) as at,
    ):
        folder, settings = (
            Path(name),
            {**at, **room_for(phones)},
        )
        with ServerProcess(folder, settings=settings) as server:
            if is_pinned:
                pin(server.pid, cores[0])
                pin(os.getpid(), cores[1])
            room = Room(server.address, Watched(server.pid))
            setup_token = server.setup_address.rsplit("/", 1)[1]
            own, followed_ms, room_bytes = asyncio.run(measure(room, setup_token, phones))
        kept = compare_with_database(room, database_url(at, folder))
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
