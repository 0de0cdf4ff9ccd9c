"""A road between two network namespaces that loses packets, breaks, and carries them one way only.

The kernel's own loss (tc netem, iptables) needs modules and programs that many machines lack. Here each
namespace has a TUN device, and a thread carries the packets between the two: whole IP packets, so that TCP
feels what a bad wireless network does. Needs the right to make namespaces; nothing outside of them is
touched, and they end with the threads and processes in them.
"""

from __future__ import annotations

import ctypes
import fcntl
import heapq
import itertools
import os
import random
import selectors
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar

import pytest

Value = TypeVar("Value")

SERVER_HOST: Final = "10.77.0.1"
PHONES_HOST: Final = "10.77.0.2"
CLONE_NEWNET: Final = 0x40000000
TUNSETIFF: Final = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
SIOCGIFFLAGS, SIOCSIFFLAGS, SIOCSIFADDR, SIOCSIFNETMASK = 0x8913, 0x8914, 0x8916, 0x891C
IFF_UP: Final = 1
PACKET_MAX: Final = 2048
DELAY_S: Final = (0.01, 0.06)


@dataclass
class Road:
    """`server` and `phones` run what is to happen at either end."""

    server: ThreadPoolExecutor
    phones: ThreadPoolExecutor
    loss: float = 0.0
    """Share of the packets that vanish, either way."""
    is_open: bool = True
    carries_answers: bool = True
    """False: what phones send arrives, but nothing comes back."""
    packets: int = 0
    lost: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(15))
    is_over: bool = False

    def at_server(self, work: Callable[[], Value]) -> Value:
        return self.server.submit(work).result()

    def at_phones(self, work: Callable[[], Value]) -> Value:
        return self.phones.submit(work).result()

    def carry(self, server_end: int, phones_end: int) -> None:
        """Carries packets until the road is over."""
        other = {server_end: phones_end, phones_end: server_end}
        under_way: list[tuple[float, int, int, bytes]] = []
        numbers = itertools.count()
        with selectors.DefaultSelector() as ends:
            for end in other:
                ends.register(end, selectors.EVENT_READ)
            while not self.is_over:
                now = time.monotonic()
                while under_way and under_way[0][0] <= now:
                    _, _, end, packet = heapq.heappop(under_way)
                    os.write(end, packet)
                patience_s = min(0.05, max(0.0, under_way[0][0] - now)) if under_way else 0.05
                for key, _ in ends.select(patience_s):
                    packet = os.read(key.fd, PACKET_MAX)
                    self.packets += 1
                    if self._loses(is_answer=key.fd == server_end):
                        self.lost += 1
                        continue
                    due = time.monotonic() + self.chance.uniform(*DELAY_S)
                    heapq.heappush(under_way, (due, next(numbers), other[key.fd], packet))

    def _loses(self, *, is_answer: bool) -> bool:
        if not self.is_open or (is_answer and not self.carries_answers):
            return True
        return self.chance.random() < self.loss


@contextmanager
def road() -> Iterator[Road]:
    """A road that loses nothing yet; skips the test where namespaces can't be made."""
    with ThreadPoolExecutor(1) as server, ThreadPoolExecutor(1) as phones:
        ends: list[int] = []
        try:
            opening: list[Future[int]] = [
                server.submit(open_end, SERVER_HOST),
                phones.submit(open_end, PHONES_HOST),
            ]
            ends = [end.result() for end in opening]
        except OSError as problem:
            pytest.skip(f"no network namespaces: {problem}")
        found = Road(server, phones)
        carrier = threading.Thread(target=found.carry, args=ends)
        carrier.start()
        try:
            yield found
        finally:
            found.is_over = True
            carrier.join()
            for end in ends:
                os.close(end)


def open_end(host: str) -> int:
    """Moves this thread, and what it starts, into its own network with one device; its packets' file."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    end = os.open("/dev/net/tun", os.O_RDWR | os.O_CLOEXEC)
    fcntl.ioctl(end, TUNSETIFF, struct.pack("16sH22x", b"road", IFF_TUN | IFF_NO_PI))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        for name, address in ((b"lo", "127.0.0.1"), (b"road", host)):
            _, flags = struct.unpack_from(
                "16sH", fcntl.ioctl(control, SIOCGIFFLAGS, struct.pack("16s24x", name))
            )
            if name != b"lo":
                fcntl.ioctl(control, SIOCSIFADDR, packed(name, address))
                fcntl.ioctl(control, SIOCSIFNETMASK, packed(name, "255.255.255.0"))
            fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH22x", name, flags | IFF_UP))
    return end


def packed(name: bytes, address: str) -> bytes:
    return struct.pack("16sHH4s16x", name, socket.AF_INET, 0, socket.inet_aton(address))
