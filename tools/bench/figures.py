"""What was measured: one measurement of one server, the ratios of two, and how a terminal shows them."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from shared.definitions import load_definition
from shared.store import Store
from tools.bench.load import (
    BROADCASTS,
    FOLLOWED_VOTES,
    PACED_PER_S,
    PACED_VOTERS,
    BareRoom,
    Joined,
    Room,
    Voted,
    Watched,
    at_a_pace,
    at_one_instant,
    percentile,
)
from tools.bench.phone import BenchError

START_TIMEOUT_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One server's figures; times in milliseconds."""

    joined: Joined
    paced: Voted
    burst: Voted
    broadcast_ms: float
    """Until the last phone has what is sent to all, the median of several."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Acknowledged votes compared with the database, row by row."""

    acknowledged: int
    saved: int
    lost: int
    """Acknowledged, yet not in the database with that answer."""
    doubled: int
    """In the database twice, or without ever having been cast."""


def voted(took_ms: list[float], seconds: float, cpu_s: float) -> Voted:
    """The figures of some votes."""
    p50, p95, p99 = (percentile(took_ms, share) for share in (0.50, 0.95, 0.99))
    return Voted(len(took_ms), seconds, p50, p95, p99, cpu_s / len(took_ms) * 1e6)


async def measure_bare(address: str, pid: int, phones: int, length: int) -> Measured:
    """Measures the bare server; `length`: bytes of a broadcast."""
    room = BareRoom(address, Watched(pid))
    joined = await room.join(phones)
    took_ms = await at_a_pace(room.voters(PACED_VOTERS), PACED_PER_S)
    paced = voted(took_ms, len(took_ms) / PACED_PER_S, 0.0)
    bursts = []
    for _ in range(3):
        cpu_s = room.watched.cpu_s()
        took_ms, seconds = await at_one_instant(room.voters(phones))
        bursts.append(voted(took_ms, seconds, room.watched.cpu_s() - cpu_s))
    broadcast_ms = statistics.median([await room.broadcast(length) for _ in range(BROADCASTS)])
    for phone in room.phones:
        phone.close()
    return Measured(joined, paced, _middle(bursts), broadcast_ms)


async def measure(room: Room, setup_token: str, phones: int) -> tuple[Measured, list[float], int]:
    """Measures Roolitus: its figures, the console's times to follow, and the bytes of a phone's room."""
    await room.set_up(setup_token)
    joined = await room.join(phones)
    paced_item, followed_item, *burst_items = [item.id for item in room.items]
    took_ms = await at_a_pace(room.voters(paced_item, PACED_VOTERS), PACED_PER_S)
    paced = voted(took_ms, len(took_ms) / PACED_PER_S, 0.0)
    followed_ms = await room.follow(followed_item, min(FOLLOWED_VOTES, phones))
    bursts = []
    for item in burst_items[:3]:
        cpu_s = room.watched.cpu_s()
        took_ms, seconds = await at_one_instant(room.voters(item, phones))
        bursts.append(voted(took_ms, seconds, room.watched.cpu_s() - cpu_s))
    reveals = [await room.reveal(item) for item in (paced_item, followed_item, *burst_items[:3])]
    reveal_ms = statistics.median(took for took, _ in reveals)
    for phone in room.phones:
        phone.close()
    return Measured(joined, paced, _middle(bursts), reveal_ms), followed_ms, reveals[-1][1]


def compare_with_database(room: Room, url: str) -> Kept:
    """Counts every acknowledged vote in the database, once the server is gone."""
    store = Store.open(url, definition=load_definition(), run_blocking=lambda call: call(), now=lambda: 0.0)
    try:
        number_of = {person.id: person.number for person in store.participants.of(room.workshop_id)}
        saved = [(vote.number, vote.item, vote.answer) for vote in store.votes.of(room.workshop_id)]
    finally:
        store.close()
    cast = [(number_of.get(one.participant, 0), one.item, one.answer) for one in room.casts]
    acknowledged = [key for key, one in zip(cast, room.casts, strict=True) if one.is_acknowledged]
    known, everything = set(saved), set(cast)
    return Kept(
        acknowledged=len(acknowledged),
        saved=len(saved),
        lost=sum(key not in known for key in acknowledged),
        doubled=len(saved) - len(known) + sum(key not in everything for key in known),
    )


def pin(pid: int, core: int) -> None:
    """Keeps a process, with every thread it has, on one core."""
    for task in (Path("/proc") / str(pid) / "task").iterdir():
        # A thread may have ended since they were listed.
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(task.name), {core})


@contextmanager
def bare_server() -> Iterator[tuple[str, int]]:
    """A running bare server: its address and process id."""
    command = [
        sys.executable,
        "-c",
        "from facilitator.host.server import serve_other; serve_other('tools.bench.bare')",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # our own command
    try:
        assert process.stdout is not None  # noqa: S101  # asked for above
        address = process.stdout.readline().strip()
        if not re.fullmatch(r"http://[\d.:]+", address):
            raise BenchError("the bare server did not start")
        yield address, process.pid
    finally:
        process.terminate()
        process.wait(START_TIMEOUT_S)
        if process.stdout is not None:
            process.stdout.close()


def _middle(bursts: list[Voted]) -> Voted:
    return sorted(bursts, key=lambda burst: burst.per_s)[len(bursts) // 2]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run."""

    phones: int
    own: Measured
    bare: Measured
    followed_p95_ms: float
    kept: Kept
    room_bytes: int
    cores: int
    is_pinned: bool
    load_before: float

    def ratios(self) -> Mapping[str, float]:
        """How Roolitus does against the bare stack: above 1 is better, but for times and memory below 1."""
        own, bare = self.own, self.bare
        return {
            "joins": own.joined.joins_per_s / bare.joined.joins_per_s,
            "sockets": own.joined.sockets_per_s / bare.joined.sockets_per_s,
            "burst": own.burst.per_s / bare.burst.per_s,
            "reveal": own.broadcast_ms / bare.broadcast_ms,
            "memory": own.joined.kb_a_phone / bare.joined.kb_a_phone if bare.joined.kb_a_phone > 0 else 0.0,
        }

    def as_json(self) -> dict[str, object]:
        """Everything, for another program."""
        return {
            "phones": self.phones,
            "lost": self.kept.lost,
            "doubled": self.kept.doubled,
            "kept": asdict(self.kept),
            "roolitus": rounded(asdict(self.own)),
            "bare": rounded(asdict(self.bare)),
            "console_follows_p95_ms": round(self.followed_p95_ms, 1),
            "ratio_to_bare": {name: round(ratio, 2) for name, ratio in self.ratios().items()},
            "room_bytes": self.room_bytes,
            "machine": {
                "cores": self.cores,
                "is_pinned": self.is_pinned,
                "load_before": round(self.load_before, 2),
            },
        }

    def lines(self) -> list[str]:
        """Everything, for a reader."""
        own, bare, ratio = self.own, self.bare, self.ratios()
        rows: list[tuple[str | float | None, ...]] = [
            ("", "Roolitus", "bare", "ratio"),
            ("joins/s, with HTTP", own.joined.joins_per_s, bare.joined.joins_per_s, ratio["joins"]),
            (
                "joins/s, socket and sync",
                own.joined.sockets_per_s,
                bare.joined.sockets_per_s,
                ratio["sockets"],
            ),
            ("  server us a join", own.joined.cpu_us, bare.joined.cpu_us, None),
            ("KB a phone", own.joined.kb_a_phone, bare.joined.kb_a_phone, ratio["memory"]),
            ("vote p50 ms, 50/s", own.paced.p50_ms, bare.paced.p50_ms, None),
            ("vote p95 ms, 50/s", own.paced.p95_ms, bare.paced.p95_ms, None),
            ("vote p99 ms, 50/s", own.paced.p99_ms, bare.paced.p99_ms, None),
            ("votes/s, all at one instant", own.burst.per_s, bare.burst.per_s, ratio["burst"]),
            ("  its p99 ms", own.burst.p99_ms, bare.burst.p99_ms, None),
            ("  server us a vote", own.burst.cpu_us, bare.burst.cpu_us, None),
            ("last phone has a reveal, ms", own.broadcast_ms, bare.broadcast_ms, ratio["reveal"]),
            (f"console shows {FOLLOWED_VOTES} votes, p95 ms", self.followed_p95_ms, None, None),
        ]
        kept = self.kept
        return [
            *(f"{name:<32}" + "".join(f"{_number(value):>12}" for value in values) for name, *values in rows),
            f"{kept.acknowledged} votes acknowledged, {kept.saved} in the database",
            f"{kept.lost} lost, {kept.doubled} doubled",
            f"{self.phones} phones; {self.cores} cores, server and phones "
            + ("on one each" if self.is_pinned else "sharing them")
            + f"; load before {self.load_before:.1f}",
        ]


def _number(value: str | float | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:,.2f}" if value < 10 else f"{value:,.0f}"


def rounded(figures: Mapping[str, object]) -> dict[str, object]:
    """The same with two decimals, at every depth."""
    shorter: dict[str, object] = {}
    for name, value in figures.items():
        if isinstance(value, Mapping):
            shorter[name] = rounded(value)
        else:
            shorter[name] = round(value, 2) if isinstance(value, float) else value
    return shorter
