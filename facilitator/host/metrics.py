"""What the server counts of itself, as Prometheus reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from flask import Flask, Response, g
from prometheus_client import CollectorRegistry, Counter, Histogram, make_wsgi_app
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from shared.live.broadcaster import Part
from shared.protocol import FROM_CLIENT, Audience

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
WRITES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256)
UNKNOWN: Final = "unknown"
"""Represents event names that are not ours, of which a client could send any number."""


class Metrics:
    """The counts of one process. Labels hold names of the program only, nothing that people sent."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        self._votes = Counter(
            "roolitus_votes_committed",
            "Votes acknowledged, each after its commit; one that a phone sent twice counts twice.",
            registry=self._registry,
        )
        self._events = Counter(
            "roolitus_events", "Socket events answered.", ["event"], registry=self._registry
        )
        self._refusals = Counter(
            "roolitus_refusals",
            "Socket events and connections refused.",
            ["event", "code"],
            registry=self._registry,
        )
        self._responses = Counter(
            "roolitus_http_responses", "HTTP responses.", ["status"], registry=self._registry
        )
        self._http_refusals = Counter(
            "roolitus_http_refusals", "HTTP requests refused.", ["code"], registry=self._registry
        )
        self._purged = Counter(
            "roolitus_workshops_purged",
            "Workshops deleted because nothing had happened in them for the set time.",
            registry=self._registry,
        )
        self._commits = Histogram(
            "roolitus_commit_seconds",
            "Time to save a group of writes, its sync of the disk included.",
            buckets=SECONDS,
            registry=self._registry,
        )
        self._writes = Histogram(
            "roolitus_commit_writes", "Writes saved in one commit.", buckets=WRITES, registry=self._registry
        )
        self._broadcasts = Histogram(
            "roolitus_broadcast_seconds",
            "Time to count one part of a workshop and write it to a room's sockets.",
            ["audience", "part"],
            buckets=SECONDS,
            registry=self._registry,
        )

    def watch(
        self,
        app: Flask,
        *,
        sockets: Callable[[], Mapping[Audience, int]],
        workshops: Callable[[], int],
        is_redis_reached: Callable[[], bool] | None,
    ) -> None:
        """Counts an app's responses, and asks for what is known at any moment when somebody reads."""

        @app.after_request
        def count(response: Response) -> Response:
            self._responses.labels(str(response.status_code)).inc()
            # A code is always one of the program's own, so that nobody can make up labels.
            if code := g.get("refusal_code"):
                self._http_refusals.labels(code).inc()
            return response

        self._registry.register(_Now(sockets, workshops, is_redis_reached))

    def note_event(self, event: str, code: str | None) -> None:
        """A socket event, or a connection as `connect`, was answered; `code`: why it was refused."""
        name = event if event in FROM_CLIENT or event == "connect" else UNKNOWN
        self._events.labels(name).inc()
        if code is not None:
            self._refusals.labels(name, code).inc()
        elif event == "vote.cast":
            self._votes.inc()

    def note_purged(self, workshops: int) -> None:
        """The daily purge is done, and has deleted so many."""
        self._purged.inc(workshops)

    def note_commit(self, writes: int, seconds: float) -> None:
        """A group of writes is saved."""
        self._commits.observe(seconds)
        self._writes.observe(writes)

    def note_broadcast(self, audience: Audience, part: Part, seconds: float) -> None:
        """A part has gone out to a room."""
        self._broadcasts.labels(audience, part).observe(seconds)

    def make_wsgi(self) -> Callable[..., Iterable[bytes]]:
        """An application that shows everything at every path."""
        return make_wsgi_app(self._registry)


class _Now(Collector):
    """What is counted only when somebody asks."""

    def __init__(
        self,
        sockets: Callable[[], Mapping[Audience, int]],
        workshops: Callable[[], int],
        is_redis_reached: Callable[[], bool] | None,
    ) -> None:
        self._sockets = sockets
        self._workshops = workshops
        self._is_redis_reached = is_redis_reached

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The gauges, as they are now."""
        open_sockets = GaugeMetricFamily("roolitus_sockets", "Open sockets.", labels=["audience"])
        counted = self._sockets()
        for audience in ("phone", "console", "projector", "viewer"):
            open_sockets.add_metric([audience], counted.get(audience, 0))
        yield open_sockets
        yield GaugeMetricFamily(
            "roolitus_workshops_live", "Workshops that somebody is connected to.", self._workshops()
        )
        if self._is_redis_reached is not None:
            yield GaugeMetricFamily(
                "roolitus_redis_up", "Whether Redis takes and gives notes.", self._is_redis_reached()
            )
