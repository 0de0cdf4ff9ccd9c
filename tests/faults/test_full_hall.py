"""A full hall votes at one instant, the server is killed, and everybody is back with their own answers."""

import asyncio
import json
import random
import time
from pathlib import Path

import pytest

from shared.definitions import load_definition
from shared.protocol import PROTOCOL
from tests.faults.tallies import recount, saved_tally
from tests.loops import run_in_loop
from tests.promises import Held
from tests.server.wire import Venue, venue
from tools.bench.load import at_one_instant, in_turns, percentile
from tools.bench.phone import BenchError, Phone, post

ITEM = "deal_size"
OPTIONS = [option.id for option in load_definition().items[ITEM].options]
BURST_P99_MS = 1000.0
BACK_WITHIN_S = 10.0
SLOW_MACHINE = 4.0
"""A machine that runs other tests too is slower than the one the promise is made for."""
RECONNECT_S = (0.5, 5.0)
"""As phones do: so long, at random, before they try again."""


class Hall:
    """Phones of participants who have joined, each with a cookie and a vote."""

    def __init__(self, place: Venue, count: int) -> None:
        self.place = place
        self.count = count
        self.auth = {"audience": "phone", "workshop": place.code, "protocol": PROTOCOL}
        self.cookies: list[dict[str, str]] = [{} for _ in range(count)]
        self.phones: dict[int, Phone] = {}
        self.answers = [OPTIONS[number % len(OPTIONS)] for number in range(count)]

    async def come_in(self) -> None:
        async def join(number: int) -> None:
            path = f"/api/join/{self.place.code}"
            _, self.cookies[number] = await post(self.place.address, path, {"language": "fi"})
            await self.connect(number)

        await in_turns(self.count, join)

    async def connect(self, number: int) -> None:
        self.phones[number] = await Phone.connect(self.place.address, self.cookies[number], self.auth)

    async def vote(self) -> list[float]:
        """Everybody votes in the same instant: milliseconds until each ack."""
        calls = []
        for number, phone in self.phones.items():
            vote = {
                "intent": f"intent-{number}",
                "sequence": 1,
                "item": ITEM,
                "round": 1,
                "answer": self.answers[number],
            }
            calls.append(lambda phone=phone, vote=vote: phone.send("vote.cast", vote))
        took_ms, _ = await at_one_instant(calls)
        return took_ms

    async def come_back(self) -> float:
        """Everybody reconnects by themselves, as phones do; the seconds until the last is back and right."""
        chance = random.Random(2)

        async def reconnect(number: int) -> None:
            while True:
                await asyncio.sleep(chance.uniform(*RECONNECT_S))
                try:
                    await self.connect(number)
                    own = json.loads(await self.phones[number].call("sync", {}))["own"]
                except (BenchError, OSError):
                    continue
                assert own["answers"] == [{"item": ITEM, "round": 1, "answer": self.answers[number]}]
                return

        started = time.monotonic()
        await asyncio.gather(*(reconnect(number) for number in range(self.count)))
        return time.monotonic() - started


async def fill_vote_and_restart(hall: Hall) -> tuple[list[float], float]:
    await hall.come_in()
    took_ms = await hall.vote()
    hall.place.server.kill()
    hall.place.server.start()
    back_s = await hall.come_back()
    for phone in hall.phones.values():
        phone.close()
    return took_ms, back_s


@pytest.mark.promise("G17", "G6", "G4")
@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.faults)])
def test_a_hall_that_votes_at_one_instant_is_back_after_a_kill_with_its_own_answers(
    tmp_path: Path, held: Held, count: int
) -> None:
    with venue(tmp_path / "data") as place:
        hall = Hall(place, count)

        took_ms, back_s = run_in_loop(fill_vote_and_restart(hall))

        place.log_in()
        recount(held, place, ITEM)
        saved = saved_tally(place, ITEM)
    assert saved == {option: hall.answers.count(option) for option in OPTIONS}
    p99_ms = percentile(took_ms, 0.99)
    assert p99_ms < BURST_P99_MS * SLOW_MACHINE
    assert back_s < BACK_WITHIN_S * SLOW_MACHINE
    held(
        "G17",
        f"{count} votes at one instant, p50 {percentile(took_ms, 0.5):.0f} ms, p99 {p99_ms:.0f} ms, 0 lost",
    )
    held("G6", f"{count} phones back with their own answers {back_s:.1f} s after a kill, untouched")
