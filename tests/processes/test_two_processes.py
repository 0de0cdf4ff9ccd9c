"""Two processes on one workshop are one server to everybody in the room, with and without Redis."""

from __future__ import annotations

import asyncio
import os
import re
import time
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import requests

from shared.definitions import load_definition
from tests.processes.conftest import Site, wait_until
from tests.processes.hall import Facilitator, Screen, all_see, run
from tests.promises import Held
from tools.bench.phone import post

pytestmark = pytest.mark.postgres

STEP = "q1"
NOTE_S = 4.0
"""What a note takes, on a machine that does something else meanwhile; a heartbeat would take up to 5 s."""
HEALED_S = 20.0
"""A heartbeat, and the time to ask for what it named, on such a machine."""
SAVED_S = 15.0
"""What a vote and a join take that first wait in vain for Redis, on such a machine."""


def items() -> list[tuple[str, list[str]]]:
    """Items that are answered with one option, and their options."""
    ballot = load_definition().ballot(STEP, "short")
    return [(i.id, [o.id for o in i.options]) for i in ballot if i.type == "ordinal"]


async def open_hall(site: Site, phones_each: int) -> tuple[Facilitator, Screen, list[Screen]]:
    """A console at the first process, phones at both, and the first questions open."""
    facilitator = await site.facilitator()
    console = await facilitator.console(site.addresses[0])
    here, there = site.addresses
    phones = await facilitator.phones(phones_each, here) + await facilitator.phones(phones_each, there)
    await console.command("start_step", step=STEP)
    await all_see(phones, items()[0][0], "open", within_s=HEALED_S)
    return facilitator, console, phones


async def all_vote(phones: list[Screen], item: str, options: list[str]) -> float:
    """Seconds until the slowest was acknowledged."""
    voting = (phone.vote(item, options[number % len(options)]) for number, phone in enumerate(phones))
    return max(await asyncio.gather(*voting))


async def has_counted(console: Screen, item: str, votes: int, *, within_s: float) -> float:
    return await console.until(
        lambda: console.counts is not None and console.counts.answered.get(item) == votes, within_s=within_s
    )


def test_a_console_sees_who_is_at_either_process_and_what_they_answer(site: Site) -> None:
    async def story() -> None:
        _, console, phones = await open_hall(site, 10)
        for item, options in items():
            await all_vote(phones, item, options)
            await has_counted(console, item, 20, within_s=NOTE_S)

        await console.until(
            lambda: console.counts is not None and console.counts.online == console.counts.joined == 20,
            within_s=NOTE_S,
        )
        await console.until(
            lambda: console.counts is not None and console.counts.answered_online == 20, within_s=NOTE_S
        )

    run(story())


def test_a_reveal_at_one_process_reaches_the_phones_of_both(site: Site) -> None:
    async def story() -> None:
        _, console, phones = await open_hall(site, 10)
        item, options = items()[0]
        await all_vote(phones, item, options)

        await console.command("lock_items", items=[item])
        await console.command("reveal_items", items=[item])

        await all_see(phones, item, "revealed", within_s=NOTE_S)
        shown = {phone.room.results[item].model_dump_json() for phone in phones if phone.room}
        assert len(shown) == 1

    run(story())


def test_two_consoles_at_different_processes_show_the_same(site: Site) -> None:
    async def story() -> None:
        facilitator, console, phones = await open_hall(site, 3)
        other = await facilitator.console(site.addresses[1])
        item, options = items()[0]

        await all_vote(phones, item, options)
        await asyncio.gather(*(has_counted(screen, item, 6, within_s=NOTE_S) for screen in (console, other)))
        await other.command("lock_items", items=[item])

        await all_see([console, other], item, "locked", within_s=NOTE_S)

    run(story())


def test_a_phone_that_moves_to_the_other_process_is_still_one_participant(site: Site) -> None:
    async def story() -> None:
        _, console, phones = await open_hall(site, 2)
        phone = phones[0]
        phone.leave()
        phone.addresses = [site.addresses[1]]
        await phone.connect()

        item, options = items()[0]
        await all_vote(phones, item, options)
        await has_counted(console, item, 4, within_s=NOTE_S)
        assert console.counts is not None
        assert console.counts.online == 4

    run(story())


def test_a_log_out_closes_the_console_at_the_other_process_within_a_second(site: Site) -> None:
    async def story() -> None:
        facilitator = await site.log_in()
        console = await facilitator.console(site.addresses[1])

        await post(site.addresses[0], "/api/logout", {}, facilitator.cookies)

        await console.until(lambda: console.ended == "log_in_required", within_s=NOTE_S)

    run(story())


def test_answers_that_one_process_deletes_are_gone_from_the_other_s_console(site: Site) -> None:
    async def story() -> None:
        facilitator, console, phones = await open_hall(site, 2)
        item, options = items()[0]
        await all_vote(phones, item, options)
        await has_counted(console, item, 4, within_s=NOTE_S)

        left = await asyncio.to_thread(
            requests.delete,
            f"{site.addresses[1]}/api/join/{facilitator.code}",
            cookies=dict(phones[0].cookies),
            headers={"X-Roolitus": "1"},
            timeout=10,
        )

        assert left.status_code == 200
        await has_counted(console, item, 3, within_s=NOTE_S)

    run(story())


async def play_without_redis(site: Site, phones_each: int, away: AbstractContextManager[None]) -> str:
    """What was seen, in words."""
    facilitator, console, phones = await open_hall(site, phones_each)
    (first, first_options), (second, second_options), *_ = items()
    votes = len(phones)
    # Somebody who came just before Redis goes away is known to the other process only after it.
    await console.until(
        lambda: console.counts is not None and console.counts.online == votes, within_s=HEALED_S
    )
    with away:
        acked_s = await all_vote(phones, first, first_options)
        counted_s = await has_counted(console, first, votes, within_s=HEALED_S)
        started = time.perf_counter()
        await facilitator.phone(site.addresses[1])
        joined_s = time.perf_counter() - started
        await console.command("lock_items", items=[first])
        seen_s = await all_see(phones, first, "locked", within_s=HEALED_S)
        await all_vote(phones, second, second_options)
    back_s = await has_counted(console, second, votes, within_s=HEALED_S)
    await console.command("lock_items", items=[second])
    await all_see(phones, second, "locked", within_s=HEALED_S)

    assert acked_s < SAVED_S
    assert joined_s < SAVED_S
    return (
        f"{votes} phones, slowest ack {acked_s:.2f} s, counted after {counted_s:.2f} s, a join "
        f"{joined_s:.2f} s, "
        f"locked on every phone after {seen_s:.2f} s; right {back_s:.2f} s after it was back, 0 lost"
    )


def test_a_server_without_redis_is_ready_and_says_so(site: Site) -> None:
    def readiness() -> tuple[int, str]:
        response = requests.get(f"{site.addresses[0]}/readyz", timeout=5)
        return response.status_code, response.text

    with site.valkey.away():
        wait_until(lambda: readiness() == (200, "ok, without redis"), "it has not noticed")
    wait_until(lambda: readiness() == (200, "ok"), "it has not come back")


@pytest.mark.promise("G7")
@pytest.mark.parametrize("how", ["away", "frozen"])
def test_without_redis_votes_are_saved_and_screens_are_right_by_the_next_heartbeat(
    site: Site, held: Held, how: str
) -> None:
    words = run(play_without_redis(site, 10, getattr(site.valkey, how)()))

    held("G7", f"{how}: {words}")


def test_a_rehearsal_started_at_one_process_is_led_told_of_and_ended_at_the_other(site: Site) -> None:
    here, there = site.addresses

    def ask(address: str, method: str, path: str, body: object = None) -> dict[str, object]:
        content: dict[str, object] = requests.request(
            method,
            address + path,
            json=body,
            cookies=site.cookies,
            headers={"X-Roolitus": "1"},
            timeout=20,
        ).json()
        return content

    async def story() -> None:
        facilitator = await site.facilitator()
        original = f"/api/workshops/{facilitator.workshop_id}/rehearsal"
        made = ask(here, "POST", original, {"participants": 5})
        path = f"/api/workshops/{made['id']}/rehearsal"
        refused = ask(there, "POST", original, {"participants": 5})
        facilitator.workshop_id, facilitator.code = str(made["id"]), str(made["code"])
        console = await facilitator.console(there)

        await console.until(lambda: console.counts is not None and console.counts.online == 4, within_s=40)
        told = ask(there, "GET", path)
        await console.command("start_step", step=STEP)
        await has_counted_any(console, within_s=20)
        own_phone = await facilitator.phone(there)
        ended = ask(there, "DELETE", path, {})

        assert refused["error"] == {"code": "rehearsal_exists", "params": {}}
        assert told["state"] == "here"
        assert ended["ok"] is True
        # Those who played are sent away from the first process as well.
        await own_phone.until(lambda: own_phone.ended == "unknown_workshop", within_s=20)
        await console.until(lambda: console.ended == "unknown_workshop", within_s=20)
        await gone(within_s=20)

    async def gone(within_s: float) -> None:
        deadline = time.monotonic() + within_s
        while players():
            assert time.monotonic() < deadline
            await asyncio.sleep(0.1)

    run(story(), within_s=120)


async def has_counted_any(console: Screen, *, within_s: float) -> None:
    await console.until(
        lambda: console.counts is not None and any(console.counts.answered.values()), within_s=within_s
    )


def players() -> list[str]:
    """The processes that play participants for a child of this test run."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            line = (folder / "cmdline").read_bytes().split(b"\0") if folder.name.isdigit() else []
            parent = re.search(r"PPid:\t(\d+)", (folder / "status").read_text()) if line else None
            above = Path(f"/proc/{parent[1]}/status").read_text() if parent else ""
        except OSError:
            continue
        if b"rehearse" in line and f"PPid:\t{os.getpid()}\n" in above:
            found.append(folder.name)
    return found
