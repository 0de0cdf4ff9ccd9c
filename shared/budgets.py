"""Budgets of attempts: a share is taken before the work and given back once it was no failure.

What is counted only after the work is no limit: a thousand requests that come at one instant would all be
tested before the first of them is counted.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Final, Protocol, TypeVar

import structlog
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

from shared.workshop.state import Refusal

Answer = TypeVar("Answer")

log = structlog.get_logger(__name__)

KEYS_MAX: Final = 20_000
"""Keys that one process counts; beyond it the oldest is forgotten."""
REDIS_WAIT_S: Final = 0.25
"""How long Redis may take to count an attempt."""
REDIS_AWAY_S: Final = 5.0
"""So long it is not asked again after it failed to answer."""
IPV6_NETWORK_BITS: Final = 64
"""What one household or phone has of IPv6: every address in it counts as one."""


@dataclass(frozen=True, slots=True)
class Budget:
    """So many attempts for each key: `windows` are pairs of how many and of how many seconds."""

    name: str
    windows: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One attempt of a budget by a key; `extra` attempts are allowed in each window beyond the budget."""

    budget: Budget
    key: str
    extra: int = 0


class Counts(Protocol):
    """Numbers under keys, each of which is forgotten when its time is over."""

    def add(self, key: str, amount: int, lasts_s: float) -> tuple[int, float]:
        """The number once the amount is added, and how long it is kept: `lasts_s` if it is new."""
        ...

    def read(self, key: str) -> int:
        """The number, 0 where there is none."""
        ...


class MemoryCounts:
    """Counts of one process, at most KEYS_MAX of them."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._numbers: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, key: str, amount: int, lasts_s: float) -> tuple[int, float]:  # noqa: D102  # as `Counts` says
        with self._lock:
            now = self._monotonic()
            number, ends_at = self._numbers.get(key, (0, 0.0))
            if now >= ends_at:
                number, ends_at = 0, now + lasts_s
                # Kept in the order in which they began, so that the oldest is the first to go.
                self._numbers.pop(key, None)
            number += amount
            self._numbers[key] = (number, ends_at)
            while len(self._numbers) > KEYS_MAX:
                del self._numbers[next(iter(self._numbers))]
            return number, ends_at - now

    def read(self, key: str) -> int:  # noqa: D102
        number, ends_at = self._numbers.get(key, (0, 0.0))
        return number if self._monotonic() < ends_at else 0


class RedisCounts:
    """Counts that several processes share; while Redis is away, each counts for itself."""

    def __init__(self, url: str, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._redis = Redis.from_url(
            url,
            socket_timeout=REDIS_WAIT_S,
            socket_connect_timeout=REDIS_WAIT_S,
            retry=Retry(NoBackoff(), 0),
        )
        self._own = MemoryCounts(monotonic)
        self._monotonic = monotonic
        self._away_until = 0.0

    def add(self, key: str, amount: int, lasts_s: float) -> tuple[int, float]:  # noqa: D102
        def ask() -> tuple[int, float]:
            with self._redis.pipeline() as pipeline:
                pipeline.set(_named(key), 0, ex=max(1, round(lasts_s)), nx=True)
                pipeline.incrby(_named(key), amount)
                pipeline.ttl(_named(key))
                _, number, left_s = pipeline.execute()
                return int(number), float(left_s)

        return self._ask(ask) or self._own.add(key, amount, lasts_s)

    def read(self, key: str) -> int:  # noqa: D102
        counted = self._ask(lambda: int(self._redis.get(_named(key)) or 0))
        return self._own.read(key) if counted is None else counted

    def _ask(self, ask: Callable[[], Answer]) -> Answer | None:
        if self._monotonic() < self._away_until:
            return None
        try:
            return ask()
        except (RedisError, OSError) as problem:
            self._away_until = self._monotonic() + REDIS_AWAY_S
            log.warning("redis counts no attempts", kind=type(problem).__name__)
            return None


def _named(key: str) -> str:
    return f"roolitus:budget:{key}"


class Taken:
    """The shares of one attempt; none where there is nothing to count."""

    def __init__(self, counts: Counts | None = None, keys: list[tuple[str, int]] | None = None) -> None:
        self._counts = counts
        self._keys = keys or []

    def give_back(self) -> None:
        """It was no failure: nothing is counted of it, however often this is said."""
        for key, lasts_s in self._keys:
            if self._counts is not None:
                self._counts.add(key, -1, lasts_s)
        self._keys = []


class Budgets:
    """The budgets of the site. A window begins with the first attempt that is counted in it."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts

    def take(self, *shares: Share) -> Taken | Refusal:
        """One attempt of every share, or of none: `too_fast`, which says after how many `seconds` to try."""
        taken: list[tuple[str, int]] = []
        for share in shares:
            for limit, window_s in share.budget.windows:
                key = f"{share.budget.name}|{window_s}|{share.key}"
                number, left_s = self._counts.add(key, 1, window_s)
                taken.append((key, window_s))
                if number > limit + share.extra:
                    Taken(self._counts, taken).give_back()
                    return Refusal("too_fast", {"seconds": max(1, round(left_s))})
        return Taken(self._counts, taken)

    def note(self, name: str, key: str, lasts_s: float) -> None:
        """Counts something that is no attempt."""
        self._counts.add(f"{name}|{key}", 1, lasts_s)

    def noted(self, name: str, key: str) -> int:
        """How often something has been noted."""
        return self._counts.read(f"{name}|{key}")


def network_of(address: str | None) -> str:
    """What the attempts from an address are counted under."""
    try:
        parsed = ip_address((address or "").partition("%")[0])
    except ValueError:
        return "unknown"
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return f"{IPv6Address(int(parsed) >> IPV6_NETWORK_BITS << IPV6_NETWORK_BITS)}/{IPV6_NETWORK_BITS}"
