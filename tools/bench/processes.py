"""`roolitus bench processes`: how much more several processes on one database take than one."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from facilitator.cli import fail
from facilitator.simulation.scripted_facilitator import RehearsalError, ServerProcess
from tools.bench.figures import Kept, Measured, compare_with_database, measure, rounded
from tools.bench.ground import OWN, allow_files, room_for, storage
from tools.bench.load import PACED_VOTERS, Room, Watched, percentile
from tools.bench.phone import BenchError


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
@click.option(
    "--database",
    default=OWN,
    show_default=True,
    help=f"URL of an empty PostgreSQL database, or `{OWN}` to start a separate server.",
)
@click.option("--redis", default="", help="URL of a Redis or Valkey; by default a separate one is started.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def processes(*, counts: tuple[int, ...], phones: int, database: str, redis: str, as_json: bool) -> None:
    """Measure with each of the COUNTS of processes; the phones are spread evenly, with no proxy between."""
    compare_processes(counts, phones, database, redis, as_json=as_json)


def compare_processes(
    counts: Sequence[int], phones: int, database: str, redis: str, *, as_json: bool
) -> None:
    """Measures with each number of processes and prints the figures side by side.

    Ends with status 1 if a vote was lost or doubled.
    """
    if database != OWN and not redis:
        fail("several processes on a database of yours need --redis")
    load_before = os.getloadavg()[0]
    runs: list[Run] = []
    cookies: dict[str, str] = {}
    try:
        allow_files(phones)
        with (
            tempfile.TemporaryDirectory(prefix="roolitus-bench-") as name,
            storage(database, redis, Path(name)) as at,
        ):
            settings = {
                **at,
                **room_for(phones),
            }
            runs.extend(_run(count, phones, Path(name), settings, cookies) for count in counts)
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the servers did not answer in time")
    if as_json:
        first = runs[0].measured
        figures = [
            {
                **rounded(asdict(run)),
                "cpu_of_first": {
                    "join": round(percent(run.measured.joined.cpu_us, first.joined.cpu_us) / 100, 2),
                    "vote": round(percent(run.measured.burst.cpu_us, first.burst.cpu_us) / 100, 2),
                },
            }
            for run in runs
        ]
        machine = {"cores": os.cpu_count(), "load_before": round(load_before, 2)}
        click.echo(json.dumps({"phones": phones, "runs": figures, "machine": machine}, indent=2))
    else:
        click.echo("\n".join(_lines(runs)))
        click.echo(
            f"{phones} phones; {os.cpu_count()} cores for servers, database and phones; "
            f"load before {load_before:.1f}"
        )
    if any(run.kept.lost or run.kept.doubled for run in runs):
        raise SystemExit(1)


def _run(count: int, phones: int, folder: Path, settings: Mapping[str, str], cookies: dict[str, str]) -> Run:
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


def percent(one: float, first: float) -> float:
    """Processor time as a share of another; this says the same on two cores as on eight."""
    return one / first * 100 if first > 0 else 0.0


def _lines(runs: Sequence[Run]) -> list[str]:
    first = runs[0].measured
    rows: list[tuple[str, list[float]]] = [
        ("processes", [run.processes for run in runs]),
        ("joins/s, with HTTP", [run.measured.joined.joins_per_s for run in runs]),
        ("joins/s, socket and sync", [run.measured.joined.sockets_per_s for run in runs]),
        ("  servers' us a join", [run.measured.joined.cpu_us for run in runs]),
        (
            "  % of the first column's",
            [percent(run.measured.joined.cpu_us, first.joined.cpu_us) for run in runs],
        ),
        ("KB a phone", [run.measured.joined.kb_a_phone for run in runs]),
        ("vote p50 ms, 50/s", [run.measured.paced.p50_ms for run in runs]),
        ("vote p95 ms, 50/s", [run.measured.paced.p95_ms for run in runs]),
        ("vote p99 ms, 50/s", [run.measured.paced.p99_ms for run in runs]),
        ("votes/s, all at one instant", [run.measured.burst.per_s for run in runs]),
        ("  its p50 ms", [run.measured.burst.p50_ms for run in runs]),
        ("  its p99 ms", [run.measured.burst.p99_ms for run in runs]),
        ("  servers' us a vote", [run.measured.burst.cpu_us for run in runs]),
        (
            "  % of the first column's",
            [percent(run.measured.burst.cpu_us, first.burst.cpu_us) for run in runs],
        ),
        ("last phone has a reveal, ms", [run.measured.broadcast_ms for run in runs]),
        ("console shows votes, p95 ms", [run.followed_p95_ms for run in runs]),
        ("votes acknowledged", [run.kept.acknowledged for run in runs]),
        ("  lost", [run.kept.lost for run in runs]),
        ("  doubled", [run.kept.doubled for run in runs]),
    ]
    return [f"{name:<32}" + "".join(f"{value:>12,.0f}" for value in values) for name, values in rows]
