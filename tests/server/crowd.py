"""Many plain HTTP requests at one instant, from one process, and a bystander who votes meanwhile."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from tests.server.wire import Seat, Wire

AT_MOST_S = 60.0


def request_of(method: str, address: str, path: str, body: object = None, cookie: str = "") -> bytes:
    """A whole request, as our own pages send it."""
    content = b"" if body is None else json.dumps(body).encode()
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: {urlsplit(address).netloc}",
        "X-Roolitus: 1",
        "Content-Type: application/json",
        f"Content-Length: {len(content)}",
        "Connection: close",
    ]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def send_at_once(address: str, requests: Sequence[bytes], at: float) -> Counter[int]:
    """Connects for each request, then sends all of them at one instant; how often each status came.

    Status 0: no answer. `at`: the instant, in seconds since the epoch. In its own process, so that it
    takes no time from those who are watched.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_send_from_here, address, list(requests), at).result(AT_MOST_S * 2)


def _send_from_here(address: str, requests: Sequence[bytes], at: float) -> Counter[int]:
    return asyncio.run(_send_at_once(address, requests, at))


async def _send_at_once(address: str, requests: Sequence[bytes], at: float) -> Counter[int]:
    host, port = str(urlsplit(address).hostname), int(urlsplit(address).port or 80)
    go = asyncio.Event()
    gate = asyncio.Semaphore(200)

    async def one(content: bytes) -> int:
        try:
            async with gate:
                reader, writer = await asyncio.open_connection(host, port)
            await go.wait()
            writer.write(content)
            line = await asyncio.wait_for(reader.readline(), AT_MOST_S)
            await asyncio.wait_for(reader.read(), AT_MOST_S)
            writer.close()
            return int(line.split()[1]) if line else 0
        except (OSError, TimeoutError):
            return 0

    tasks = [asyncio.create_task(one(content)) for content in requests]
    await asyncio.sleep(max(0.0, at - time.time()))
    go.set()
    return Counter(await asyncio.gather(*tasks))


@dataclass
class Bystander:
    """What somebody who votes all the while has waited for, in seconds."""

    waits_s: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def longest_s(self) -> float:
        return max(self.waits_s)


@contextmanager
def bystander(seat: Seat) -> Iterator[Bystander]:
    """Votes some ten times a second until the end of the block; then what came of it."""
    seen, is_over = Bystander(), threading.Event()

    def vote(phone: Wire) -> None:
        while not is_over.is_set():
            began = time.monotonic()
            refusal = phone.error("vote.cast", seat.vote())
            seen.waits_s.append(time.monotonic() - began)
            if refusal is not None:
                seen.refused.append(refusal)
            is_over.wait(0.12)

    thread = threading.Thread(target=vote, args=(seat.phone(),))
    thread.start()
    try:
        yield seen
    finally:
        is_over.set()
        thread.join(AT_MOST_S)


def memory_mb(pid: int) -> float:
    """Resident memory of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def timed(action: Callable[[], object]) -> float:
    """How long something takes, in seconds."""
    began = time.monotonic()
    action()
    return time.monotonic() - began
