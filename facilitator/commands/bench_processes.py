"""`roolitus bench processes`: how much more several processes on one database take than one."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import click

from facilitator.bench.figures import Kept, Measured, compare_with_database, measure
from facilitator.bench.load import PACED_VOTERS, Room, Watched, percentile
from facilitator.bench.phone import BenchError
from facilitator.cli import fail
from facilitator.rehearsal import RehearsalError, ServerProcess


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement with so many processes."""

    processes: int
    measured: Measured
    followed_p95_ms: float
    kept: Kept


@click.command()
@click.argument("counts", type=click.IntRange(1, 64), nargs=-1, required=True)
@click.option("--phones", type=click.IntRange(PACED_VOTERS, 20000), default=1000, show_default=True)
@click.option("--database", required=True, help="SQLAlchemy URL of an empty PostgreSQL database.")
@click.option("--redis", required=True, help="URL of a Redis or Valkey.")
def processes(*, counts: tuple[int, ...], phones: int, database: str, redis: str) -> None:
    """Measure with each of the COUNTS of processes; the phones are spread evenly, with no proxy between."""
    settings = {
        "ROOLITUS_DATABASE": database,
        "ROOLITUS_REDIS": redis,
        "ROOLITUS_PARTICIPANTS_MAX": str(phones),
    }
    load_before = os.getloadavg()[0]
    runs: list[Run] = []
    cookies: dict[str, str] = {}
    try:
        with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as folder:
            runs.extend(_run(count, phones, Path(folder), settings, cookies) for count in counts)
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the servers did not answer in time")
    for line in _lines(runs):
        click.echo(line)
    click.echo(f"{phones} phones; {os.cpu_count()} cores for everything; load before {load_before:.1f}")
    if any(run.kept.lost or run.kept.doubled for run in runs):
        raise SystemExit(1)


def _run(count: int, phones: int, folder: Path, settings: dict[str, str], cookies: dict[str, str]) -> Run:
    with ExitStack() as running:
        servers = [running.enter_context(ServerProcess(folder, settings=settings)) for _ in range(count)]
        first, *others = [server.address for server in servers]
        room = Room(first, Watched(*(server.pid for server in servers)), others, cookies=cookies)
        # Where there is an account, the servers make no link, and the log-in of the first run goes on.
        setup_token = servers[-1].setup_address.rpartition("/")[2]
        measured, followed_ms, _ = asyncio.run(measure(room, setup_token, phones))
        cookies.update(room.cookies)
    kept = compare_with_database(room, settings["ROOLITUS_DATABASE"])
    return Run(count, measured, percentile(followed_ms, 0.95), kept)


def _lines(runs: Sequence[Run]) -> list[str]:
    rows: list[tuple[str, list[float]]] = [
        ("processes", [run.processes for run in runs]),
        ("joins/s, with HTTP", [run.measured.joined.joins_per_s for run in runs]),
        ("joins/s, socket and sync", [run.measured.joined.sockets_per_s for run in runs]),
        ("  servers' us a join", [run.measured.joined.cpu_us for run in runs]),
        ("KB a phone", [run.measured.joined.kb_a_phone for run in runs]),
        ("vote p50 ms, 50/s", [run.measured.paced.p50_ms for run in runs]),
        ("vote p99 ms, 50/s", [run.measured.paced.p99_ms for run in runs]),
        ("votes/s, all at one instant", [run.measured.burst.per_s for run in runs]),
        ("  its p99 ms", [run.measured.burst.p99_ms for run in runs]),
        ("  servers' us a vote", [run.measured.burst.cpu_us for run in runs]),
        ("last phone has a reveal, ms", [run.measured.broadcast_ms for run in runs]),
        ("console shows votes, p95 ms", [run.followed_p95_ms for run in runs]),
        ("votes acknowledged", [run.kept.acknowledged for run in runs]),
        ("  lost", [run.kept.lost for run in runs]),
        ("  doubled", [run.kept.doubled for run in runs]),
    ]
    return [f"{name:<32}" + "".join(f"{value:>12,.0f}" for value in values) for name, values in rows]
