"""A network that loses packets, breaks, goes one way only: every vote arrives in the end, and once (G15)."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.simulation.scripted_facilitator import ServerProcess
from tests.faults.bad_proxy import BadProxy, bad_proxy
from tests.faults.road import SERVER_HOST, Road, road
from tests.participant.hall import free_port
from tests.processes.hall import (
    ITEM,
    Facilitator,
    Screen,
    Voted,
    all_see,
    bounded,
    in_words,
    run,
    saved_answers,
    shown_answers,
    vote_while,
)
from tests.promises import Held
from tests.server.wire import PASSWORD
from tools.bench.phone import post

ANSWER_TIMEOUT_S = 6.0
"""As phones have it."""
RIGHT_WITHIN_S = 60.0


@dataclass
class Played:
    workshop_id: str
    voted: list[Voted]
    right_s: float
    """From the moment the network was well until everybody was acknowledged and every screen right."""
    connections: int
    shown: dict[str, int]
    own: list[object]
    """What the server tells each phone that it has answered, once the item is locked."""


async def play(address: str, setup_token: str, phones: int, disturb: Callable[[], None]) -> Played:
    """A workshop in which everybody votes while the network is bad; then the facilitator locks the item."""
    body = {"token": setup_token, "name": "Aino", "password": PASSWORD}
    _, cookies = await post(address, "/api/setup", body)
    facilitator = Facilitator(address, cookies)
    await facilitator.create()
    console = await facilitator.console(address)
    joined = await facilitator.phones(phones, address)
    screens: list[Screen] = [console, *joined]
    for screen in screens:
        screen.answer_timeout_s = ANSWER_TIMEOUT_S
    await console.command("start_step", step="q1")
    await all_see(joined, ITEM, "open", within_s=RIGHT_WITHIN_S)
    well_at = 0.0

    def disturb_and_note() -> None:
        nonlocal well_at
        disturb()
        well_at = time.perf_counter()

    voted = await vote_while(joined, disturb_and_note)
    # A console that noticed nothing may sit on a dead connection: what it asks next, it asks until answered.
    await console.call("sync", {})
    await console.command("lock_items", items=[ITEM])
    own = [(await phone.call("sync", {}))["own"] for phone in joined]
    await all_see(joined, ITEM, "locked", within_s=RIGHT_WITHIN_S)
    right_s = time.perf_counter() - well_at
    connections = sum(screen.connections for screen in screens)
    return Played(
        facilitator.workshop_id, voted, right_s, connections, shown_answers(console, ITEM), list(own)
    )


def assert_right(played: Played, data: Path, held: Held) -> None:
    """Each phone has its last answer saved, once, and is shown it soon after the network was well."""
    saved = saved_answers(f"sqlite:///{data / 'roolitus.db'}", played.workshop_id)
    assert sorted(saved) == sorted(one.answer for one in played.voted)
    for one, own in zip(played.voted, played.own, strict=True):
        assert isinstance(own, dict)
        assert own["answers"] == [{"item": ITEM, "round": 1, "answer": one.answer}]
    assert played.right_s < RIGHT_WITHIN_S
    held.recount(played.shown, Counter(saved))


def seconds(count: float) -> None:
    """The time itself is what is tried."""
    time.sleep(count)


@pytest.mark.promise("G15", "G4")
@pytest.mark.parametrize(
    ("phones", "rounds"), [(12, 1), pytest.param(60, 8, marks=[pytest.mark.faults, pytest.mark.timeout(400)])]
)
def test_votes_arrive_once_through_a_network_that_is_slow_cut_and_half_open(
    tmp_path: Path, held: Held, phones: int, rounds: int
) -> None:
    port, upstream_port = free_port(), free_port()
    address = f"http://127.0.0.1:{port}"

    def disturb(proxy: BadProxy) -> None:
        for _ in range(rounds):
            proxy.delay_s, proxy.bytes_per_s = 0.3, 4_000.0
            seconds(1.5)
            proxy.reset_all()
            seconds(0.5)
            proxy.refuses = True
            proxy.reset_all()
            seconds(0.5)
            proxy.refuses, proxy.delay_s, proxy.bytes_per_s = False, 0.0, float("inf")
            seconds(0.5)
            proxy.leave_half_open()
            seconds(0.5)

    async def story(upstream: str, setup_token: str) -> Played:
        async with bad_proxy(upstream, port) as proxy:
            return await play(address, setup_token, phones, lambda: disturb(proxy))

    settings = {"ROOLITUS_PUBLIC_ADDRESS": address}
    with ServerProcess(tmp_path, port=upstream_port, settings=settings) as server:
        setup_token = server.setup_address.rpartition("/")[2]
        played = run(story(f"http://127.0.0.1:{upstream_port}", setup_token), within_s=300)

    assert_right(played, tmp_path, held)
    held(
        "G15",
        f"slow, cut and half open, rounds: {rounds}; {in_words(played.voted)}, {played.connections} "
        f"connections, all acked and every screen right {played.right_s:.1f} s after it was well, 0 lost, "
        "0 doubled",
    )


LONG_LOSSES = (0.05, 0.15, 0.30)


@pytest.mark.promise("G15", "G4")
@pytest.mark.parametrize(
    ("phones", "losses", "each_s"),
    [
        (8, (0.2,), 3.0),
        pytest.param(40, LONG_LOSSES, 20.0, marks=[pytest.mark.faults, pytest.mark.timeout(400)]),
    ],
)
def test_votes_arrive_once_over_a_road_that_loses_packets_and_breaks(
    tmp_path: Path, held: Held, phones: int, losses: tuple[float, ...], each_s: float
) -> None:
    def disturb(way: Road) -> None:
        for loss in losses:
            way.loss = loss
            seconds(each_s)
            for _ in range(3):
                way.is_open = False
                seconds(each_s / 10)
                way.is_open = True
                seconds(each_s / 10)
            way.carries_answers = False
            seconds(each_s / 4)
            way.carries_answers = True
        way.loss = 0.0

    with road() as way:
        server = way.at_server(ServerProcess(tmp_path, host=SERVER_HOST).__enter__)
        try:
            setup_token = server.setup_address.rpartition("/")[2]
            story = play(server.address, setup_token, phones, lambda: disturb(way))
            played = way.at_phones(lambda: asyncio.run(bounded(story, within_s=300)))
        finally:
            way.at_server(lambda: server.__exit__(None, None, None))

    assert_right(played, tmp_path, held)
    assert way.lost
    held(
        "G15",
        f"{', '.join(f'{loss:.0%}' for loss in losses)} loss, flaps and one way only: {way.lost:,} of "
        f"{way.packets:,} packets lost, {in_words(played.voted)}, {played.connections} connections, all "
        f"acked and every screen right {played.right_s:.1f} s after it was well, 0 lost, 0 doubled",
    )
