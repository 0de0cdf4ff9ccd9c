"""Screens over real sockets that behave as ours do: they reconnect, sync, and resend what is unsaved."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import uuid4

from shared.definitions import load_definition
from shared.protocol import PROTOCOL, Audience, ConsoleRoom, Counts, PhoneRoom
from shared.store import Store
from tests.loops import run_in_loop
from tools.bench.phone import BenchError, Phone, post

Value = TypeVar("Value")
ANSWER_TIMEOUT_S = 3.0
RECONNECT_S = 0.3
ITEM = "deal_size"
OPTIONS = [option.id for option in load_definition().items[ITEM].options]
THINKING_S = 0.2
"""Between one vote of a phone and the next."""
PASSING = {"storage_unavailable", "too_fast", "internal", "server_restarting"}


OPENED: list[Phone] = []
"""Sockets of the story that runs."""


async def bounded(story: Coroutine[object, object, Value], *, within_s: float = 60) -> Value:
    """What a story comes to; its sockets are closed when it ends, however it does."""
    try:
        async with asyncio.timeout(within_s):
            return await story
    finally:
        for socket in OPENED:
            socket.close()
        OPENED.clear()
        await asyncio.sleep(0)  # lets the loop close what was just let go


def run(story: Coroutine[object, object, Value], *, within_s: float = 60) -> Value:
    """The same, for a test."""
    return run_in_loop(bounded(story, within_s=within_s))


@dataclass(eq=False)
class Screen:
    """A console or a phone: the newest room and counts the server has sent it, on whichever connection."""

    addresses: list[str]
    """Where it connects; after a loss to the next one."""
    audience: Audience
    workshop: str
    cookies: Mapping[str, str]
    room: ConsoleRoom | PhoneRoom | None = None
    counts: Counts | None = None
    ended: str = ""
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    sequences: Iterable[int] = field(default_factory=lambda: itertools.count(1))
    socket: Phone | None = None
    syncing: asyncio.Task[None] | None = None
    answer_timeout_s: float = ANSWER_TIMEOUT_S
    connections: int = 0
    """How often the server has let it in."""

    async def connect(self) -> None:
        """Until the server has let it in and told it everything."""
        auth = {"audience": self.audience, "workshop": self.workshop, "protocol": PROTOCOL}
        while True:
            try:
                async with asyncio.timeout(self.answer_timeout_s):
                    self.socket = await Phone.connect(self.addresses[0], self.cookies, auth, self._hear)
                    OPENED.append(self.socket)
                    await self.sync()
                self.connections += 1
                return
            except (BenchError, OSError, TimeoutError):
                self.socket = None
                self.addresses.append(self.addresses.pop(0))
                await asyncio.sleep(RECONNECT_S)  # as a phone waits before its next try

    async def sync(self) -> None:
        assert self.socket is not None
        synced = json.loads(await self.socket.call("sync", {}))
        if not synced["ok"]:
            raise BenchError(synced["error"]["code"])
        self._take("room", synced["room"])
        if "counts" in synced:
            self._take("counts", synced["counts"])

    async def call(self, event: str, message: Mapping[str, object]) -> Mapping[str, object]:
        """The server's answer, asked for until there is one."""
        while True:
            if self.socket is None or not self.socket.is_open:
                await self.connect()
            assert self.socket is not None
            try:
                async with asyncio.timeout(self.answer_timeout_s):
                    ack: Mapping[str, object] = json.loads(await self.socket.call(event, message))
            except (BenchError, TimeoutError):
                self.socket.close()
                self.socket = None
                continue
            error = ack.get("error")
            if not isinstance(error, dict) or error["code"] not in PASSING:
                return ack
            await asyncio.sleep(RECONNECT_S)

    async def command(self, kind: str, **fields: object) -> None:
        """Does what a facilitator presses, and waits until the screen shows it."""
        room = self.room
        assert isinstance(room, ConsoleRoom)
        ack = await self.call("workshop.command", {"position": room.position, "kind": kind, **fields})
        assert ack["ok"], ack
        await self.until(lambda: isinstance(self.room, ConsoleRoom) and self.room.position > room.position)

    async def vote(self, item: str, answer: str) -> float:
        """Seconds until the vote was acknowledged."""
        started = time.perf_counter()
        sequence = next(iter(self.sequences))
        vote = {"intent": uuid4().hex, "sequence": sequence, "item": item, "round": 1, "answer": answer}
        ack = await self.call("vote.cast", vote)
        assert ack["ok"], ack
        return time.perf_counter() - started

    async def until(self, is_reached: Callable[[], bool], *, within_s: float = 10) -> float:
        """Seconds until the screen is as asked; TimeoutError if it does not get there."""
        started = time.perf_counter()
        async with asyncio.timeout(within_s):
            while not is_reached():
                self.changed.clear()
                await self.changed.wait()
        return time.perf_counter() - started

    def phase(self, item: str) -> str:
        return self.room.items[item].phase if self.room else ""

    def leave(self) -> None:
        if self.socket is not None:
            self.socket.close()

    def _hear(self, text: bytes) -> None:
        event, content = json.loads(text)
        if event == f"{self.audience}.room":
            self._take("room", content)
        elif event == f"{self.audience}.counts":
            self._take("counts", content)
        elif event == "heartbeat":
            if content["counts"]:
                self._take("counts", content["counts"])
            is_stale = self.room is None or self.room.revision != content["room"]
            if is_stale and (self.syncing is None or self.syncing.done()):
                self.syncing = asyncio.get_running_loop().create_task(self.sync())
        elif event == "session.ended":
            self.ended = content["code"]
            self.changed.set()

    def _take(self, part: str, content: object) -> None:
        if part == "counts":
            self.counts = Counts.model_validate(content, strict=False)
        else:
            shape = ConsoleRoom if self.audience == "console" else PhoneRoom
            self.room = shape.model_validate(content, strict=False)
        self.changed.set()


@dataclass(eq=False)
class Facilitator:
    """Somebody who is logged in, and the workshop they made."""

    address: str
    cookies: Mapping[str, str]
    workshop_id: str = ""
    code: str = ""

    async def create(self) -> None:
        body = {"name": "Myynti", "language": "fi", "item_set": "short", "groups": [], "intro": ""}
        made, _ = await post(self.address, "/api/workshops", body, self.cookies)
        self.workshop_id, self.code = str(made["id"]), str(made["code"])

    async def console(self, *addresses: str) -> Screen:
        screen = Screen(list(addresses), "console", self.workshop_id, self.cookies)
        await screen.connect()
        return screen

    async def phone(self, *addresses: str) -> Screen:
        """A phone that has joined at the first address and is connected to it."""
        _, cookies = await post(addresses[0], f"/api/join/{self.code}", {"language": "fi"})
        screen = Screen(list(addresses), "phone", self.code, cookies)
        await screen.connect()
        return screen

    async def phones(self, count: int, *addresses: str) -> list[Screen]:
        return list(await asyncio.gather(*(self.phone(*addresses) for _ in range(count))))


async def all_see(screens: Iterable[Screen], item: str, phase: str, *, within_s: float) -> float:
    """Seconds until the last of the screens shows the item in that phase."""

    def waiting(screen: Screen) -> Coroutine[object, object, float]:
        return screen.until(lambda: screen.phase(item) == phase, within_s=within_s)

    return max(await asyncio.gather(*map(waiting, screens)))


@dataclass(frozen=True)
class Voted:
    """What a phone that kept changing its mind came to."""

    answer: str
    """Its last one, acknowledged."""
    votes: int
    gap_s: float
    """The longest time between two acknowledgements."""


async def vote_while(phones: Sequence[Screen], disturb: Callable[[], None]) -> list[Voted]:
    """Every phone votes again and again until the disturbance is over, and once more after it."""
    is_over = asyncio.Event()

    async def vote(number: int, phone: Screen) -> Voted:
        votes, gap_s, acked_at = 0, 0.0, time.perf_counter()
        while True:
            is_last = is_over.is_set()
            answer = OPTIONS[(number + votes) % len(OPTIONS)]
            await phone.vote(ITEM, answer)
            now = time.perf_counter()
            votes, gap_s, acked_at = votes + 1, max(gap_s, now - acked_at), now
            if is_last:
                return Voted(answer, votes, gap_s)
            await asyncio.sleep(THINKING_S)

    voting = [asyncio.create_task(vote(number, phone)) for number, phone in enumerate(phones)]
    await asyncio.to_thread(disturb)
    is_over.set()
    return list(await asyncio.gather(*voting))


def in_words(voted: Sequence[Voted]) -> str:
    votes, gap_s = sum(one.votes for one in voted), max(one.gap_s for one in voted)
    return f"{len(voted)} phones, {votes} votes acknowledged, longest gap of a phone {gap_s:.2f} s"


def saved_answers(database: str, workshop_id: str) -> list[str]:
    """Every vote of a workshop, as the database has it."""
    store = Store.open(
        database, definition=load_definition(), run_blocking=lambda call: call(), now=time.time
    )
    try:
        return [str(vote.answer) for vote in store.votes.of(workshop_id)]
    finally:
        store.close()


def shown_answers(console: Screen, item: str) -> dict[str, int]:
    """The tally of an item that is locked, as the console shows it."""
    assert isinstance(console.room, ConsoleRoom)
    counts = console.room.results[item].counts
    return dict(zip(OPTIONS, counts, strict=True))
