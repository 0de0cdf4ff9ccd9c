"""`roolitus bench idle` and `roolitus bench votes`: what one more workshop costs, and what one more vote."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, TypeVar

import click

from facilitator.cli import Numbers, fail
from facilitator.simulation.scripted_facilitator import RehearsalError, ServerProcess
from shared.protocol import PROTOCOL
from tools.bench.figures import Kept, compare_with_database, pin, rounded, voted
from tools.bench.ground import allow_files, room_for
from tools.bench.load import (
    PACED_PER_S,
    PACED_VOTERS,
    Room,
    Voted,
    Watched,
    at_a_pace,
    at_one_instant,
    in_turns,
)
from tools.bench.phone import BenchError, Phone, post

Figures = TypeVar("Figures")

LOOKS: Final = 3
"""Items that are voted on for one look: more votes make quieter quantiles."""
SETTLING_S: Final = 1.0
SIZES_MAX: Final = 5
"""Each takes two of the dozen items that a step has."""


@dataclass(frozen=True, slots=True)
class Look:
    """The server at one time: nobody acting, and people voting at a pace."""

    memory_kb: float
    idle_cpu: float
    """Share of a core that is used while nobody does anything."""
    paced: Voted
    """`cpu_us` without what the server uses when idle."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A voting workshop alone, and beside idle ones."""

    phones: int
    workshops: int
    consoles: int
    alone: Look
    beside: Look
    kb_a_workshop: float
    kb_a_console: float

    def lines(self) -> list[str]:
        """Everything, for a reader."""
        alone, beside = self.alone, self.beside
        rows = [
            ("vote p50 ms, 50/s", alone.paced.p50_ms, beside.paced.p50_ms),
            ("vote p95 ms, 50/s", alone.paced.p95_ms, beside.paced.p95_ms),
            ("vote p99 ms, 50/s", alone.paced.p99_ms, beside.paced.p99_ms),
            ("server us a vote", alone.paced.cpu_us, beside.paced.cpu_us),
            ("% of a core while nobody acts", alone.idle_cpu * 100, beside.idle_cpu * 100),
            ("memory MB", alone.memory_kb / 1024, beside.memory_kb / 1024),
        ]
        table = [
            f"{name:<32}{before:>12,.2f}{after:>12,.2f}" + (f"{after / before:>12.2f}" if before > 0 else "")
            for name, before, after in rows
        ]
        setting = f"one workshop with {self.phones} phones, alone and beside {self.workshops:,} idle ones"
        return [
            f"{'':<32}{'alone':>12}{'beside':>12}{'ratio':>12}",
            *table,
            f"{self.kb_a_workshop:.1f} KB an idle workshop, {self.kb_a_console:.0f} more with a console open",
            f"{setting}, {self.consoles:,} of them with a console open",
        ]


@dataclass(frozen=True, slots=True)
class Hall:
    """What a vote cost in a hall of so many phones."""

    phones: int
    paced: Voted
    burst: Voted


@dataclass(frozen=True, slots=True)
class Growth:
    """Votes in halls of several sizes."""

    halls: list[Hall]

    def lines(self) -> list[str]:
        """Everything, for a reader."""
        rows: list[tuple[str, list[float]]] = [
            ("phones", [hall.phones for hall in self.halls]),
            ("server ms a vote, 50/s", [hall.paced.cpu_us / 1000 for hall in self.halls]),
            ("  its p99 ms", [hall.paced.p99_ms for hall in self.halls]),
            ("server ms a vote, all at once", [hall.burst.cpu_us / 1000 for hall in self.halls]),
            ("  its p99 ms", [hall.burst.p99_ms for hall in self.halls]),
            ("  votes/s", [hall.burst.per_s for hall in self.halls]),
        ]
        first, last = self.halls[0], self.halls[-1]
        paced, burst = (last.paced.cpu_us / first.paced.cpu_us, last.burst.cpu_us / first.burst.cpu_us)
        table = [
            f"{name:<32}" + "".join(f"{value:>12,.{0 if value >= 100 else 2}f}" for value in values)
            for name, values in rows
        ]
        compared = f"a vote among {last.phones:,} phones costs the server"
        return [
            *table,
            f"{compared} {paced:.2f} times what one among {first.phones:,} does, {burst:.2f} all at once",
        ]


@click.command()
@click.option("--workshops", type=click.IntRange(1, 20000), default=1000, show_default=True)
@click.option(
    "--consoles",
    type=click.IntRange(0, 5000),
    default=100,
    show_default=True,
    help="So many have a console open.",
)
@click.option("--phones", type=click.IntRange(1, 5000), default=PACED_VOTERS, show_default=True)
@click.option("--seconds", type=click.FloatRange(1.0, 60.0), default=10.0, help="How long nobody acts.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def idle(*, workshops: int, consoles: int, phones: int, seconds: float, as_json: bool) -> None:
    """Measure what idle workshops cost a live one: its votes' time, memory, and the processor while idle."""
    if consoles > workshops:
        fail(f"{consoles} consoles need as many workshops, and there are {workshops}")

    async def measure(room: Room, setup_token: str) -> Idle:
        await room.set_up(setup_token)
        await room.join(phones)
        warming, *items = [item.id for item in room.items]
        await at_a_pace(room.voters(warming, PACED_VOTERS), PACED_PER_S)
        alone = await _look(room, items[:LOOKS], seconds)
        before_kb = room.watched.memory_kb()
        ids = await _make_workshops(room, workshops)
        made_kb = room.watched.memory_kb()
        opened = await _open_consoles(room, ids[:consoles])
        opened_kb = room.watched.memory_kb()
        beside = await _look(room, items[LOOKS : 2 * LOOKS], seconds)
        for console in opened:
            console.close()
        return Idle(
            phones,
            workshops,
            consoles,
            alone,
            beside,
            (made_kb - before_kb) / workshops,
            (opened_kb - made_kb) / consoles if consoles else 0.0,
        )

    figures, kept = _on_a_server(measure, phones, phones + consoles)
    show(asdict(figures), figures.lines(), kept, as_json=as_json)


@click.command()
@click.option("--phones", "sizes", default="100,400,1000,4000", show_default=True, type=Numbers(1, 5000))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def votes(*, sizes: Sequence[int], as_json: bool) -> None:
    """Measure the server's processor time for a vote in a hall that grows, with a console open."""
    if not sizes or list(sizes) != sorted(set(sizes)) or len(sizes) > SIZES_MAX:
        fail(f"--phones takes 1 to {SIZES_MAX} sizes of a hall, each larger than the one before")

    async def measure(room: Room, setup_token: str) -> Growth:
        await room.set_up(setup_token)
        items = iter([item.id for item in room.items])
        halls = []
        for size in sizes:
            await room.join(size - len(room.phones))
            await asyncio.sleep(SETTLING_S)
            halls.append(Hall(size, await _paced(room, [next(items)]), await _burst(room, next(items))))
        return Growth(halls)

    figures, kept = _on_a_server(measure, sizes[-1], sizes[-1])
    show(asdict(figures), figures.lines(), kept, as_json=as_json)


async def _look(room: Room, items: Sequence[str], seconds: float) -> Look:
    await asyncio.sleep(SETTLING_S)
    before_s = room.watched.cpu_s()
    await asyncio.sleep(seconds)
    idle_cpu = (room.watched.cpu_s() - before_s) / seconds
    return Look(room.watched.memory_kb(), idle_cpu, await _paced(room, items, idle_cpu))


async def _paced(room: Room, items: Sequence[str], idle_cpu: float = 0.0) -> Voted:
    took_ms: list[float] = []
    before_s = room.watched.cpu_s()
    for item in items:
        took_ms += await at_a_pace(room.voters(item, PACED_VOTERS), PACED_PER_S)
    seconds = len(took_ms) / PACED_PER_S
    return voted(took_ms, seconds, room.watched.cpu_s() - before_s - idle_cpu * seconds)


async def _burst(room: Room, item: str) -> Voted:
    before_s = room.watched.cpu_s()
    took_ms, seconds = await at_one_instant(room.voters(item, len(room.phones)))
    return voted(took_ms, seconds, room.watched.cpu_s() - before_s)


async def _make_workshops(room: Room, count: int) -> list[str]:
    ids: list[str] = []

    async def make(number: int) -> None:
        body = {"name": f"Idle {number}", "language": "en", "item_set": "full", "groups": [], "intro": ""}
        made, _ = await post(room.address, "/api/workshops", body, room.cookies)
        ids.append(str(made["id"]))

    await in_turns(count, make)
    await asyncio.sleep(SETTLING_S)
    return ids


async def _open_consoles(room: Room, ids: Sequence[str]) -> list[Phone]:
    consoles: list[Phone] = []

    async def open_one(number: int) -> None:
        auth = {"audience": "console", "workshop": ids[number], "protocol": PROTOCOL}
        console = await Phone.connect(room.address, room.cookies, auth)
        await console.call("sync", {})
        consoles.append(console)

    await in_turns(len(ids), open_one)
    await asyncio.sleep(SETTLING_S)
    return consoles


def _on_a_server(
    measure: Callable[[Room, str], Awaitable[Figures]], participants: int, sockets: int
) -> tuple[Figures, Kept]:
    """Measures on a fresh server with SQLite, on its own core if there are two; and counts the votes."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []

    async def run(room: Room, setup_token: str) -> Figures:
        return await measure(room, setup_token)

    outcome: tuple[Figures, Kept]
    try:
        allow_files(sockets)
        with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as name:
            settings = {
                **room_for(participants),
                "ROOLITUS_DATABASE": "",
            }
            with ServerProcess(Path(name), settings=settings) as server:
                if len(cores) > 1:
                    pin(server.pid, cores[0])
                    pin(os.getpid(), cores[1])
                room = Room(server.address, Watched(server.pid))
                figures = asyncio.run(run(room, server.setup_address.rpartition("/")[2]))
            outcome = figures, compare_with_database(room, f"sqlite:///{Path(name) / 'roolitus.db'}")
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the server did not answer in time")
    return outcome


def show(figures: dict[str, object], lines: Sequence[str], kept: Kept, *, as_json: bool) -> None:
    """Prints the figures; ends with status 1 if a vote was lost or doubled."""
    if as_json:
        click.echo(json.dumps({**rounded(figures), "kept": asdict(kept)}, indent=2))
    else:
        click.echo("\n".join(lines))
        click.echo(f"{kept.acknowledged:,} votes acknowledged, {kept.lost} lost, {kept.doubled} doubled")
        click.echo(
            f"{os.cpu_count()} cores; load {os.getloadavg()[0]:.1f} at the end, this measurement included"
        )
    if kept.lost or kept.doubled:
        raise SystemExit(1)
