"""`roolitus bench peers`: Roolitus beside bare servers on other stacks, in one run."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Final

import click

from facilitator.cli import fail
from facilitator.simulation.scripted_facilitator import RehearsalError, ServerProcess
from tools.bench.figures import (
    Measured,
    bare_server,
    compare_with_database,
    measure,
    measure_bare,
    pin,
    rounded,
)
from tools.bench.ground import allow_files, database_url, room_for
from tools.bench.load import PACED_VOTERS, Room, Watched
from tools.bench.phone import BenchError
from tools.build_front_end import node_command, npm_command

PACKAGE: Final = "socket.io@4"
SERVER: Final = Path(__file__).with_name("node_server.mjs")
REVEAL_B: Final = 3000
"""A broadcast is as long as a phone's room after a reveal."""


@click.command()
@click.option("--phones", type=click.IntRange(PACED_VOTERS, 20000), default=1000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def peers(*, phones: int, as_json: bool) -> None:
    """Measure Roolitus, the bare Python stack, and Socket.IO on Node with and without a database."""
    load_before = os.getloadavg()[0]
    measured: dict[str, Measured]
    try:
        allow_files(phones)
        with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as name:
            measured = _measure(Path(name), phones)
    except (BenchError, RehearsalError, TimeoutError, OSError, subprocess.CalledProcessError) as problem:
        fail(str(problem) or "a server did not answer in time")
    if as_json:
        figures = {name: rounded(asdict(one)) for name, one in measured.items()}
        click.echo(json.dumps({"phones": phones, "load_before": round(load_before, 2), **figures}, indent=2))
    else:
        click.echo("\n".join(lines_of(measured)))
        click.echo(f"{phones} phones; load before {load_before:.1f}")


def _measure(folder: Path, phones: int) -> dict[str, Measured]:
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []

    def place(pid: int) -> None:
        if len(cores) > 1:
            pin(pid, cores[0])
            pin(os.getpid(), cores[1])

    # Before anything is measured: what can't be installed is said at once.
    install = npm_command("install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), PACKAGE)
    subprocess.run(install, check=True)
    measured: dict[str, Measured] = {}
    data = folder / "data"
    data.mkdir()
    settings = {"ROOLITUS_DATABASE": "", **room_for(phones)}
    with ServerProcess(data, settings=settings) as server:
        place(server.pid)
        room = Room(server.address, Watched(server.pid))
        setup_token = server.setup_address.rpartition("/")[2]
        measured["roolitus"], _, _ = asyncio.run(measure(room, setup_token, phones))
    kept = compare_with_database(room, database_url(settings, data))
    if kept.lost or kept.doubled:
        raise BenchError(f"{kept.lost} votes were lost and {kept.doubled} doubled")
    with bare_server() as (address, pid):
        place(pid)
        measured["python_bare"] = asyncio.run(measure_bare(address, pid, phones, REVEAL_B))
    for name, database in (("node_bare", ""), ("node_sqlite", str(folder / "votes.db"))):
        with _node_server(folder, database) as (address, pid):
            place(pid)
            measured[name] = asyncio.run(measure_bare(address, pid, phones, REVEAL_B))
    return measured


@contextmanager
def _node_server(folder: Path, database: str) -> Iterator[tuple[str, int]]:
    command = node_command(
        "--disable-warning=ExperimentalWarning", str(SERVER), str(folder), *([database] if database else [])
    )
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # our own command
        try:
            assert process.stdout is not None  # noqa: S101  # asked for above
            address = process.stdout.readline().strip()
            if not re.fullmatch(r"http://[\d.:]+", address):
                raise BenchError("the Node server did not start")
            yield address, process.pid
        finally:
            process.terminate()


def lines_of(measured: Mapping[str, Measured]) -> list[str]:
    """The figures side by side for a reader."""
    rows: list[tuple[str, list[float]]] = [
        ("joins/s, with HTTP", [one.joined.joins_per_s for one in measured.values()]),
        ("joins/s, socket alone", [one.joined.sockets_per_s for one in measured.values()]),
        ("  server us a join", [one.joined.cpu_us for one in measured.values()]),
        ("KB a phone", [one.joined.kb_a_phone for one in measured.values()]),
        ("vote p50 ms, 50/s", [one.paced.p50_ms for one in measured.values()]),
        ("vote p99 ms, 50/s", [one.paced.p99_ms for one in measured.values()]),
        ("votes/s, all at one instant", [one.burst.per_s for one in measured.values()]),
        ("  server us a vote", [one.burst.cpu_us for one in measured.values()]),
        ("last phone has a broadcast, ms", [one.broadcast_ms for one in measured.values()]),
    ]
    head = f"{'':<32}" + "".join(f"{name:>14}" for name in measured)
    return [head, *(f"{name:<32}" + "".join(f"{value:>14,.1f}" for value in values) for name, values in rows)]
