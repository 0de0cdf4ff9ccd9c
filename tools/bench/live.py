"""`roolitus bench live`: many workshops that vote at the same time."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from facilitator.cli import fail
from facilitator.simulation.scripted_facilitator import RehearsalError, ServerProcess
from tools.bench.costs import SETTLING_S, show
from tools.bench.figures import Kept, compare_with_database, pin, voted
from tools.bench.ground import allow_files, room_for
from tools.bench.load import Call, Room, Voted, Watched, at_a_pace, at_one_instant
from tools.bench.phone import BenchError

IDLE_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Live:
    """Votes in many workshops at once; `paced` without what the server uses while nobody acts."""

    workshops: int
    phones: int
    rate: float
    paced: Voted
    burst: Voted
    idle_cpu: float
    memory_mb: float

    def as_json(self) -> dict[str, object]:
        """The figures for another program; times in milliseconds, `phones` in each workshop."""
        return {
            "workshops": self.workshops,
            "phones": self.phones,
            "rate": self.rate,
            "votes": self.paced.votes,
            "cpu_ms_a_vote": self.paced.cpu_us / 1000,
            "p50_ms": self.paced.p50_ms,
            "p95_ms": self.paced.p95_ms,
            "p99_ms": self.paced.p99_ms,
            "burst_votes": self.burst.votes,
            "burst_per_s": self.burst.per_s,
            "burst_p99_ms": self.burst.p99_ms,
            "burst_cpu_ms_a_vote": self.burst.cpu_us / 1000,
            "idle_cpu": self.idle_cpu,
            "memory_mb": self.memory_mb,
        }

    def lines(self) -> list[str]:
        """The figures for a reader."""
        paced, burst = self.paced, self.burst
        pace = f"{paced.votes:,} votes, {self.rate:.0f} a second"
        times = f"{paced.p50_ms:.0f} / {paced.p95_ms:.0f} / {paced.p99_ms:.0f} ms (p50/p95/p99)"
        at_once = f"{burst.votes:,} votes at one instant: {burst.per_s:,.0f} a second"
        return [
            f"{self.workshops} workshops with {self.phones} phones and a console each",
            f"{pace}: {paced.cpu_us / 1000:.2f} ms of processor a vote, acknowledged in {times}",
            f"{at_once}, {burst.cpu_us / 1000:.2f} ms of processor a vote, p99 {burst.p99_ms:.0f} ms",
            f"{self.idle_cpu * 100:.1f} % of a core while nobody acts, {self.memory_mb:.0f} MB",
        ]


@click.command()
@click.option("--workshops", type=click.IntRange(1, 1000), default=50, show_default=True)
@click.option(
    "--phones", type=click.IntRange(1, 1000), default=20, show_default=True, help="In each workshop."
)
@click.option("--rate", type=click.FloatRange(1.0, 5000.0), default=200.0, help="Votes a second in all.")
@click.option("--seconds", type=click.FloatRange(1.0, 120.0), default=10.0, help="How long they do.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def live(*, workshops: int, phones: int, rate: float, seconds: float, as_json: bool) -> None:
    """Measure votes in many workshops at once: their time, the server's processor, and that none is lost."""
    outcome: tuple[Live, Kept]
    try:
        outcome = _measure(workshops, phones, rate, seconds)
    except (BenchError, RehearsalError, TimeoutError, OSError) as problem:
        fail(str(problem) or "the server did not answer in time")
    figures, kept = outcome
    show(figures.as_json(), figures.lines(), kept, as_json=as_json)


def _measure(workshops: int, phones: int, rate: float, seconds: float) -> tuple[Live, Kept]:
    allow_files(workshops * (phones + 1))
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as name:
        settings = {**room_for(workshops * phones), "ROOLITUS_DATABASE": ""}
        with ServerProcess(Path(name), settings=settings) as server:
            if len(cores) > 1:
                pin(server.pid, cores[0])
                pin(os.getpid(), cores[1])
            rooms = [Room(server.address, Watched(server.pid)) for _ in range(workshops)]
            setup_token = server.setup_address.rpartition("/")[2]
            figures = asyncio.run(_vote_everywhere(rooms, setup_token, phones, rate, seconds))
        url = f"sqlite:///{Path(name) / 'roolitus.db'}"
        counted = [compare_with_database(room, url) for room in rooms]
    return figures, Kept(
        acknowledged=sum(one.acknowledged for one in counted),
        saved=sum(one.saved for one in counted),
        lost=sum(one.lost for one in counted),
        doubled=sum(one.doubled for one in counted),
    )


async def _vote_everywhere(
    rooms: Sequence[Room], setup_token: str, phones: int, rate: float, seconds: float
) -> Live:
    first, *others = rooms
    await first.set_up(setup_token)
    for room in others:
        room.cookies = first.cookies
        await room.set_up("")
    for room in rooms:
        await room.join(phones)
    watched = first.watched
    await asyncio.sleep(SETTLING_S)
    before_s = watched.cpu_s()
    await asyncio.sleep(IDLE_S)
    idle_cpu = (watched.cpu_s() - before_s) / IDLE_S

    *paced_items, burst_item = (item.id for item in first.items)
    calls = [call for item in paced_items for call in _spread(rooms, item, phones)][: round(rate * seconds)]
    before_s = watched.cpu_s()
    took_ms = await at_a_pace(calls, rate)
    took_s = len(took_ms) / rate
    paced = voted(took_ms, took_s, watched.cpu_s() - before_s - idle_cpu * took_s)

    before_s = watched.cpu_s()
    took_ms, took_s = await at_one_instant(_spread(rooms, burst_item, phones))
    burst = voted(took_ms, took_s, watched.cpu_s() - before_s)
    memory_mb = watched.memory_kb() / 1024
    for room in rooms:
        for client in (*room.phones, room.console):
            if client is not None:
                client.close()
    await asyncio.sleep(0)  # transports close at the loop's next turn
    return Live(len(rooms), phones, rate, paced, burst, idle_cpu, memory_mb)


def _spread(rooms: Sequence[Room], item: str, phones: int) -> list[Call]:
    """One vote of each phone, workshop after workshop, so that neighbours in time are of different ones."""
    by_room = [room.voters(item, phones) for room in rooms]
    return [calls[number] for number in range(phones) for calls in by_room]
