"""The rounds of a measurement: join, vote at a pace, vote at one instant, follow on the console, reveal."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import uuid4

from shared.definitions import load_definition
from shared.protocol import PROTOCOL
from shared.workshop.definition import Item
from tools.bench.bare import ROOM
from tools.bench.phone import BenchError, Phone, post

STEP: Final = "q1"
AT_ONCE: Final = 48
"""Joins under way at the same time: a hall of phones that scan one code."""
PACED_VOTERS: Final = 200
PACED_PER_S: Final = 50.0
FOLLOWED_VOTES: Final = 100
BROADCASTS: Final = 5
PATIENCE_S: Final = 30.0
CPU_CLOCK: Final = 2
QUIET_S: Final = 0.5
"""A facilitator reveals after a look at the room, not in the same instant as the step before."""
BURST_PATIENCE_S: Final = 120.0

Call = Callable[[], asyncio.Future[bytes]]
"""Sends an event now; its ack's text comes later."""


@dataclass(frozen=True, slots=True)
class Joined:
    """How fast phones joined; a join is its HTTP request, its socket and its first `sync`."""

    joins_per_s: float
    sockets_per_s: float
    kb_a_phone: float
    cpu_us: float
    """The server's time for one join."""


@dataclass(frozen=True, slots=True)
class Voted:
    """Votes and their acknowledgements; times in milliseconds, `cpu_us` the server's time for one vote."""

    votes: int
    seconds: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_us: float

    @property
    def per_s(self) -> float:
        """Votes acknowledged a second."""
        return self.votes / self.seconds


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


class Watched:
    """The server's processes, their memory and their processor time, as the kernel counts them."""

    def __init__(self, *pids: int) -> None:
        # clock_getcpuclockid(3): a process's own clock, in nanoseconds where /proc counts in hundredths.
        self._clocks = [~pid << 3 | CPU_CLOCK for pid in pids]
        self._procs = [Path("/proc") / str(pid) for pid in pids]

    def memory_kb(self) -> float:
        """Resident memory of all."""
        statuses = "\n".join((proc / "status").read_text() for proc in self._procs)
        return sum(float(line.split()[1]) for line in statuses.splitlines() if line.startswith("VmRSS:"))

    def cpu_s(self) -> float:
        """Processor time that all have used so far."""
        return sum(time.clock_gettime(clock) for clock in self._clocks)


async def in_turns(count: int, work: Callable[[int], Awaitable[None]]) -> float:
    """Does something `count` times, AT_ONCE of them at the same time; the seconds it took."""
    numbers = iter(range(count))

    async def go_on() -> None:
        for number in numbers:
            await work(number)

    started = time.perf_counter()
    await asyncio.gather(*(go_on() for _ in range(AT_ONCE)))
    return time.perf_counter() - started


async def at_one_instant(calls: Sequence[Call]) -> tuple[list[float], float]:
    """Makes all calls in one go: each ack's milliseconds, and the seconds until the last."""
    started = time.perf_counter()
    took_ms: list[float] = []
    waiting = [_timed(call, took_ms) for call in calls]
    await asyncio.wait_for(asyncio.gather(*waiting), BURST_PATIENCE_S)
    return took_ms, time.perf_counter() - started


async def at_a_pace(calls: Sequence[Call], per_s: float) -> list[float]:
    """Makes the calls at a pace, whether or not earlier ones are answered: each ack's milliseconds."""
    took_ms: list[float] = []
    loop = asyncio.get_running_loop()
    started = loop.time()
    waiting = []
    for number, call in enumerate(calls):
        await asyncio.sleep(max(0.0, started + number / per_s - loop.time()))
        waiting.append(_timed(call, took_ms))
    await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE_S)
    return took_ms


def _timed(call: Call, took_ms: list[float]) -> asyncio.Future[bytes]:
    sent = time.perf_counter()

    def note(_: object) -> None:
        took_ms.append((time.perf_counter() - sent) * 1000)

    ack = call()
    ack.add_done_callback(note)
    return ack


@dataclass(slots=True)
class Cast:
    """A vote a phone has sent: its key, its answer, and whether the server acknowledged it."""

    participant: str
    item: str
    answer: str
    is_acknowledged: bool = False


@dataclass(slots=True)
class Room:
    """Roolitus under load: its facilitator, its console and its phones."""

    address: str
    watched: Watched
    others: Sequence[str] = ()
    """Addresses of further processes, over which the phones are spread."""
    code: str = ""
    workshop_id: str = ""
    cookies: dict[str, str] = field(default_factory=dict)
    phones: list[Phone] = field(default_factory=list)
    casts: list[Cast] = field(default_factory=list)
    sequences: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    seen: dict[str, list[tuple[float, int]]] = field(default_factory=dict)
    """Item -> when the console heard how many had answered it."""
    position: int = 0
    is_followed: asyncio.Event = field(default_factory=asyncio.Event)
    console: Phone | None = None
    items: list[Item] = field(init=False)

    def __post_init__(self) -> None:
        definition = load_definition()
        self.items = [item for item in definition.ballot(STEP, "full") if item.has_levels and item.options]

    async def set_up(self, setup_token: str) -> None:
        """Makes the account, unless it has one, and the workshop; opens the console and the first items."""
        if not self.cookies:
            body = {"token": setup_token, "name": "bench", "password": uuid4().hex}
            _, self.cookies = await post(self.address, "/api/setup", body)
        workshop = {"name": "Bench", "language": "en", "item_set": "full", "groups": [], "intro": ""}
        made, _ = await post(self.address, "/api/workshops", workshop, self.cookies)
        self.workshop_id, self.code = str(made["id"]), str(made["code"])
        auth = {"audience": "console", "workshop": self.workshop_id, "protocol": PROTOCOL}
        self.console = await Phone.connect(self.address, self.cookies, auth, self._hear)
        room = json.loads(await self.console.call("sync", {}))["room"]
        self.position = room["position"]
        await self.command("start_step", step=STEP)

    async def command(self, kind: str, **fields: object) -> None:
        """Sends a facilitator's command and waits until it is saved."""
        assert self.console is not None  # noqa: S101  # set_up opens it
        ack = json.loads(
            await self.console.call("workshop.command", {"position": self.position, "kind": kind, **fields})
        )
        if not ack["ok"]:
            raise BenchError(f"{kind}: {ack['error']['code']}")
        self.position += 1

    def _hear(self, text: bytes) -> None:
        if text.startswith((b'["console.counts"', b'["heartbeat"')):
            content = json.loads(text)[1]
            counts = content.get("counts") or content
            if "answered" in counts:
                now = time.perf_counter()
                for item, answered in counts["answered"].items():
                    self.seen.setdefault(item, []).append((now, answered))
                self.is_followed.set()

    async def join(self, count: int) -> Joined:
        """Lets `count` phones join."""
        auth = {"audience": "phone", "workshop": self.code, "protocol": PROTOCOL}
        cookies: list[dict[str, str]] = [{} for _ in range(count)]
        before_kb, before_s = self.watched.memory_kb(), self.watched.cpu_s()

        addresses = [self.address, *self.others]

        async def ask_in(number: int) -> None:
            address = addresses[number % len(addresses)]
            _, cookies[number] = await post(address, f"/api/join/{self.code}", {"language": "en"})

        async def connect(number: int) -> None:
            phone = await Phone.connect(addresses[number % len(addresses)], cookies[number], auth)
            synced = json.loads(await phone.call("sync", {}))
            phone.name = synced["own"]["participant"]
            self.phones.append(phone)

        asking_s = await in_turns(count, ask_in)
        connecting_s = await in_turns(count, connect)
        memory_kb, cpu_s = self.watched.memory_kb() - before_kb, self.watched.cpu_s() - before_s
        per_s = count / (asking_s + connecting_s)
        return Joined(per_s, count / connecting_s, memory_kb / count, cpu_s / count * 1e6)

    def voters(self, item: str, voters: int) -> list[Call]:
        """One vote each of the first phones, to be called when it is due."""
        options = next(one.options for one in self.items if one.id == item)

        def vote(number: int, phone: Phone) -> Call:
            cast = Cast(phone.name, item, options[number % len(options)].id)
            self.casts.append(cast)
            message = {
                "intent": uuid4().hex,
                "sequence": next(self.sequences),
                "item": item,
                "round": 1,
                "answer": cast.answer,
            }

            def send() -> asyncio.Future[bytes]:
                ack = phone.send("vote.cast", message)
                ack.add_done_callback(lambda done: self._note(cast, done))
                return ack

            return send

        return [vote(number, phone) for number, phone in enumerate(self.phones[:voters])]

    @staticmethod
    def _note(cast: Cast, done: asyncio.Future[bytes]) -> None:
        if not done.cancelled() and done.exception() is None:
            cast.is_acknowledged = done.result().startswith(b'{"ok":true')

    async def follow(self, item: str, votes: int) -> list[float]:
        """Milliseconds until the console showed each of so many votes that were cast at one instant."""
        self.seen.clear()
        started = time.perf_counter()
        await at_one_instant(self.voters(item, votes))
        async with asyncio.timeout(PATIENCE_S):
            while not any(answered >= votes for _, answered in self.seen.get(item, [])):
                self.is_followed.clear()
                await self.is_followed.wait()
        return [
            next((at - started) * 1000 for at, answered in self.seen[item] if answered >= number)
            for number in range(1, votes + 1)
        ]

    async def reveal(self, item: str) -> tuple[float, int]:
        """Milliseconds from the press until the last phone has the result, and the bytes of its room."""
        await self.command("lock_items", items=[item])
        await self._all_hear(f'"{item}":{{"phase":"locked"')
        await asyncio.sleep(QUIET_S)
        started = time.perf_counter()
        revealing = asyncio.create_task(self.command("reveal_items", items=[item]))
        length = await self._all_hear(f'"{item}":{{"phase":"revealed"')
        took_ms = (time.perf_counter() - started) * 1000
        await revealing
        return took_ms, length

    async def _all_hear(self, needle: str) -> int:
        return await all_hear(self.phones, needle.encode())


async def all_hear(phones: Sequence[Phone], needle: bytes) -> int:
    """Waits until every phone has had an event that contains the bytes; the length of one such."""
    missing = set(range(len(phones)))
    is_done = asyncio.get_running_loop().create_future()

    def listen(number: int) -> Callable[[bytes], None]:
        def hear(text: bytes) -> None:
            if number in missing and needle in text:
                missing.discard(number)
                if not missing and not is_done.done():
                    is_done.set_result(len(text))

        return hear

    for number, phone in enumerate(phones):
        phone.on_event = listen(number)
    length: int = await asyncio.wait_for(is_done, PATIENCE_S)
    for phone in phones:
        phone.on_event = None
    return length


@dataclass(slots=True)
class BareRoom:
    """The bare server under the same load."""

    address: str
    watched: Watched
    phones: list[Phone] = field(default_factory=list)

    async def join(self, count: int) -> Joined:
        """Lets `count` phones join, with as many round trips as Roolitus' phones make."""
        cookies: list[dict[str, str]] = [{} for _ in range(count)]
        before_kb, before_s = self.watched.memory_kb(), self.watched.cpu_s()

        async def ask_in(number: int) -> None:
            _, cookies[number] = await post(self.address, "/join", {"language": "en"})

        async def connect(number: int) -> None:
            phone = await Phone.connect(
                self.address, cookies[number], {"audience": "phone", "workshop": ROOM}
            )
            await phone.call("join", {})
            self.phones.append(phone)

        asking_s = await in_turns(count, ask_in)
        connecting_s = await in_turns(count, connect)
        memory_kb, cpu_s = self.watched.memory_kb() - before_kb, self.watched.cpu_s() - before_s
        per_s = count / (asking_s + connecting_s)
        return Joined(per_s, count / connecting_s, memory_kb / count, cpu_s / count * 1e6)

    def voters(self, voters: int) -> list[Call]:
        """One vote each of the first phones, of the size that Roolitus' phones send."""

        def vote(number: int, phone: Phone) -> Call:
            message = {
                "intent": uuid4().hex,
                "sequence": number,
                "item": "deal_size",
                "round": 1,
                "answer": "x" * 8,
            }
            return lambda: phone.send("vote", message)

        return [vote(number, phone) for number, phone in enumerate(self.phones[:voters])]

    async def broadcast(self, length: int) -> float:
        """Milliseconds from a request until the last phone has a message of so many bytes."""
        started = time.perf_counter()
        asking = asyncio.create_task(self.phones[0].call("broadcast", {"length": length}))
        await all_hear(self.phones, b'["news"')
        took_ms = (time.perf_counter() - started) * 1000
        await asking
        return took_ms
