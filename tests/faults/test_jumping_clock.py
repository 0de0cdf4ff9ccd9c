"""A clock that jumps by hours, and a facilitator who is gone for ten minutes of it (G5, G12)."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from websockets.exceptions import ConnectionClosed

from tests.faults.machine import Machine, machine
from tests.faults.tallies import recount
from tests.faults.voters import ITEMS, own, voting
from tests.promises import Held
from tests.server.wire import PATIENCE_S, Seat, Venue, Wire, venue

__all__ = ["machine"]

HOUR_S = 3600
PHONES = 10
STEP = "q1"
COMMENTED = "comment1"
FORGED = ('42["disconnect"]', "41", '42["disconnect",{}]')


def comment(phone: Wire, text: str) -> None:
    assert phone.error("comment.add", {"intent": uuid4().hex, "item": COMMENTED, "text": text}) is None


def hours_ahead(phone: Wire) -> int:
    """How far the server's clock is from this one."""
    room = phone.call("sync", {})["room"]
    assert isinstance(room, dict)
    return round((float(room["server_now"]) - time.time()) / HOUR_S)


def still_let_in(screen: Wire, reconnect: Callable[[], Wire]) -> Wire:
    """The screen itself, or its next connection: Engine.IO takes a ping that is under way for hours late."""
    try:
        synced = screen.call("sync", {})
    except ConnectionClosed:
        screen = reconnect()
        synced = screen.call("sync", {})
    assert synced["ok"]
    return screen


def assert_nobody_is_logged_out(place: Venue, seat: Seat) -> None:
    listed = requests.get(f"{place.address}/api/workshops", cookies=place.cookies, timeout=PATIENCE_S)
    assert listed.status_code == 200
    assert own(seat)["participant"]
    console = place.screen("console")
    assert console.call("sync", {})["ok"]
    console.socket.close()


@pytest.mark.promise("G12", "G4")
@pytest.mark.parametrize("jumps", [2, pytest.param(12, marks=[pytest.mark.faults, pytest.mark.timeout(600)])])
def test_a_clock_that_jumps_by_hours_changes_no_order_and_logs_nobody_out(
    tmp_path: Path, machine: Machine, held: Held, jumps: int
) -> None:
    with venue(tmp_path / "data", machine.environment) as place:
        seat = place.join()
        phone = seat.phone()
        assert place.console is not None
        said, reconnected = [], 0
        with voting(place, PHONES) as crowd:
            for number, hours in zip(range(jumps), itertools.cycle((2, -2)), strict=False):
                machine.set_clock_ahead(hours * HOUR_S)
                crowd.wait_for(PHONES)
                before = (phone, place.console)
                phone = still_let_in(phone, seat.phone)
                place.console = still_let_in(place.console, lambda: place.screen("console"))
                reconnected += sum(
                    now is not then for now, then in zip((phone, place.console), before, strict=True)
                )
                assert hours_ahead(phone) == hours
                said.append(f"kommentti {number}")
                comment(phone, said[-1])
                assert_nobody_is_logged_out(place, seat)
                phone.heard.clear()
                phone.wait_for("heartbeat")
        comments = place.console.call("sync", {})["comments"]
        crowd.assert_kept()
        recount(held, place, *ITEMS)

    assert isinstance(comments, dict)
    assert [one["text"] for one in comments["comments"]] == said
    held(
        "G12",
        f"{jumps} jumps to 2 h ahead and 2 h behind, {crowd.votes:,} votes and {jumps} comments in the "
        f"order of their sending, 0 lost, nobody logged out; {reconnected} of {2 * jumps} times a screen "
        "reconnected",
    )


def lose_facilitator(place: Venue, seat: Seat) -> None:
    """The console forges its own farewell, and so does a phone of this seat; then its connection is gone."""
    assert place.console is not None
    for frame in FORGED:
        phone = seat.phone()
        phone.send(frame)
        phone.socket.close()
    try:
        for frame in FORGED:
            place.console.send(frame)
    except ConnectionClosed:
        pass
    place.console.socket.socket.close()


@pytest.mark.promise("G5", "G4")
@pytest.mark.parametrize(
    "losses", [2, pytest.param(20, marks=[pytest.mark.faults, pytest.mark.timeout(600)])]
)
def test_a_workshop_goes_on_without_its_facilitator_who_comes_back_to_the_same_place(
    tmp_path: Path, machine: Machine, held: Held, losses: int
) -> None:
    with venue(tmp_path / "data", machine.environment) as place:
        with voting(place, PHONES) as crowd:
            for loss in range(1, losses + 1):
                crowd.wait_for(PHONES)
                # Each time another person: so many sockets in a row of one are refused as too fast.
                lose_facilitator(place, crowd.voters[loss % PHONES].seat)
                machine.set_clock_ahead(loss * 600)
                crowd.wait_for(5 * PHONES)

                place.console = place.screen("console")
                room = place.console.call("sync", {})["room"]

                assert isinstance(room, dict)
                assert (room["position"], room["step"]) == (place.position, STEP)
                assert {room["items"][item]["phase"] for item in ITEMS} == {"open"}
        crowd.assert_kept()
        recount(held, place, *ITEMS)
    held(
        "G5",
        f"gone {losses} times for 10 minutes, {2 * len(FORGED) * losses} forged farewells, "
        f"{crowd.votes:,} votes acked "
        "meanwhile, 0 lost, back at the same place each time",
    )
