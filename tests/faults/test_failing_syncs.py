"""A disk that takes writes but fails to sync them: nothing is acknowledged that is not safe (G10)."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from tests.faults.machine import Machine, machine
from tests.faults.tallies import recount
from tests.faults.voters import ITEMS, Crowd, voting
from tests.promises import Held
from tests.server.wire import Venue, venue

__all__ = ["machine"]

PHONES = 20


def readiness(place: Venue) -> int:
    return requests.get(f"{place.address}/readyz", timeout=30).status_code


def wait_for_refusals(crowd: Crowd) -> None:
    """Until every phone has been refused twice from now on: no ack of an earlier commit is under way then."""
    wanted = [voter.unavailable + 2 for voter in crowd.voters]
    while any(voter.unavailable < count for voter, count in zip(crowd.voters, wanted, strict=True)):
        crowd.voters[0].is_over.wait(0.02)


@pytest.mark.promise("G10", "G4")
@pytest.mark.parametrize(
    "rounds", [2, pytest.param(15, marks=[pytest.mark.faults, pytest.mark.timeout(600)])]
)
def test_a_disk_that_fails_to_sync_loses_no_acknowledged_vote_and_is_told_honestly(
    tmp_path: Path, machine: Machine, held: Held, rounds: int
) -> None:
    with venue(tmp_path / "data", machine.environment) as place:
        with voting(place, PHONES) as crowd:
            for _ in range(rounds):
                crowd.wait_for(100)
                machine.fail_every(3)
                crowd.wait_for(100)
                machine.fail_every(1)
                wait_for_refusals(crowd)
                while_failing = readiness(place)
                acknowledged = crowd.votes
                wait_for_refusals(crowd)
                acknowledged_while_failing = crowd.votes - acknowledged
                # What was refused may be in the log all the same: killed now, it is read back at the start.
                crowd.is_up.clear()
                place.server.kill()
                machine.fail_every(0)
                place.server.start()
                crowd.is_up.set()
                crowd.wait_for(100)
                assert (while_failing, acknowledged_while_failing) == (503, 0)
                assert readiness(place) == 200

        crowd.assert_kept()
        recount(held, place, *ITEMS)
    assert machine.failed_syncs >= 2 * rounds
    held(
        "G10",
        f"{machine.failed_syncs:,} of {machine.syncs:,} syncs failed, {rounds} kills, {crowd.votes:,} acked, "
        f"{crowd.unavailable:,} refused as storage_unavailable, 0 acked while failing, 0 lost, integrity ok",
    )
