"""Many requests at one instant, from one address: those who vote and join do not notice."""

from __future__ import annotations

import socket
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from shared.protocol import PROTOCOL
from tests.server.crowd import bystander, memory_mb, request_of, send_at_once, timed
from tests.server.wire import ConnectionRefused, Venue, open_wire, venue

VOTE_S = 5.0
JOIN_S = 10.0
"""A slow machine that does something else takes so long; checking 1,500 passwords would take minutes."""
GROWTH_MB = 50.0
CONNECTING_S = 6.0
PATIENCE_S = 60.0
JUST_AFTER_S = 0.05
JOINED_MOST = 2
"""Who has joined from the address meanwhile, by each of whom it may get one more wrong."""


@dataclass(frozen=True)
class Seen:
    """What a bystander, somebody who joined meanwhile, and the machine saw of a flood."""

    statuses: Counter[int]
    vote_s: float
    join_s: float
    growth_mb: float
    refused: list[str]

    def went_on(self) -> bool:
        is_soon = self.vote_s < VOTE_S and self.join_s < JOIN_S
        return is_soon and self.growth_mb < GROWTH_MB and not self.refused


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    with venue(tmp_path_factory.mktemp("flood") / "data") as opened:
        yield opened


def flood(place: Venue, contents: Sequence[bytes]) -> Seen:
    """Sends all of them at one instant, while somebody votes and somebody joins."""
    before_mb = memory_mb(place.server.pid)
    with bystander(place.join()) as seen, ThreadPoolExecutor(1) as pool:
        at = time.time() + CONNECTING_S
        attack = pool.submit(send_at_once, place.address, contents, at)
        time.sleep(at + JUST_AFTER_S - time.time())
        join_s = timed(place.join)
        statuses = attack.result()
    growth_mb = memory_mb(place.server.pid) - before_mb
    print(f"\nlongest vote {seen.longest_s:.2f} s, join {join_s:.2f} s, {growth_mb:.0f} MB more: {statuses}")
    return Seen(statuses, seen.longest_s, join_s, growth_mb, seen.refused)


@pytest.mark.alone
def test_votes_and_joins_go_on_during_1500_log_ins_at_one_instant(place: Venue) -> None:
    body = {"name": "vetäjä", "password": "not the password"}

    seen = flood(place, [request_of("POST", place.address, "/api/login", body)] * 1500)

    assert seen.went_on(), seen
    assert seen.statuses[401] <= 10, seen


@pytest.mark.alone
def test_votes_and_joins_go_on_during_300_wrong_codes_at_one_instant(place: Venue) -> None:
    seen = flood(place, [request_of("GET", place.address, f"/api/join/A{n:05}") for n in range(300)])

    assert seen.went_on(), seen
    assert seen.statuses[404] <= 60 + JOINED_MOST, seen


def refusal_of(place: Venue, code: str, cookies: Mapping[str, str]) -> str:
    """Why a phone is not let in to a code."""
    try:
        open_wire(place.address, {"audience": "phone", "workshop": code, "protocol": PROTOCOL}, cookies)
    except ConnectionRefused as refused:
        return str(refused)
    return "let in"


def test_a_stranger_at_a_socket_hears_the_same_of_right_and_wrong_codes_and_soon_nothing(
    tmp_path: Path,
) -> None:
    with venue(tmp_path / "data", {"ROOLITUS_JOIN_FAILURES_PER_MINUTE": "4"}) as place:
        made_up = {"roolitus_participant": "A" * 43}
        elsewhere = place.another().join()
        strangers = [{}, made_up]

        right = [refusal_of(place, place.code, cookies) for cookies in strangers]
        wrong = [refusal_of(place, "ABCDEF", cookies) for cookies in strangers]
        later = [refusal_of(place, f"ABCDE{n}", made_up) for n in range(10)]

        assert right == ["not_joined", "not_joined"]
        assert wrong == ["not_joined", "not_joined"]
        assert later[-1] == "too_fast"
        assert requests.get(f"{place.address}/api/join/ABCDEF", timeout=30).status_code == 429
        assert refusal_of(place, elsewhere.venue.code, elsewhere.cookies) == "let in"


@contextmanager
def half_open(place: Venue, count: int) -> Iterator[list[socket.socket]]:
    """Connections that have sent the beginning of a request."""
    where = urlsplit(place.address)
    with ExitStack() as opened:
        connections = []
        for _ in range(count):
            connection = socket.create_connection((where.hostname, where.port), timeout=30)
            connections.append(opened.enter_context(connection))
            connection.sendall(b"GET / HTTP/1.1\r\nX-A")
        yield connections


@pytest.mark.alone
def test_half_open_connections_keep_nobody_out(tmp_path: Path) -> None:
    # So few files may be open that 144 connections are all there are.
    with venue(tmp_path / "data", files_max=400) as place:
        seat = place.join()
        phone = seat.phone()

        with half_open(place, 400):
            health_s = timed(lambda: requests.get(f"{place.address}/healthz", timeout=30))
            join_s = timed(place.join)
            refusal = phone.error("vote.cast", seat.vote())

        print(f"\nhealth {health_s:.2f} s, join {join_s:.2f} s")
        assert max(health_s, join_s) < JOIN_S
        assert refusal is None


@pytest.mark.alone
def test_a_head_that_comes_byte_by_byte_is_cut_off(place: Venue) -> None:
    with half_open(place, 1) as (connection,):
        began = time.monotonic()
        with suppress(OSError):
            while time.monotonic() - began < PATIENCE_S:
                connection.sendall(b"a")
                connection.settimeout(1.0)
                try:
                    if not connection.recv(1):
                        break
                except TimeoutError:
                    continue

        cut_off_s = time.monotonic() - began
        print(f"\ncut off after {cut_off_s:.1f} s")
        assert cut_off_s < PATIENCE_S
