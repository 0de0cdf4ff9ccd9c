"""No acknowledged vote is lost, whenever the server is killed (G1)."""

import os
import random
from pathlib import Path

import pytest

from tests.faults.tallies import recount
from tests.faults.voters import ITEMS, voting
from tests.promises import Held
from tests.server.wire import venue

PHONES = 20
VOTES_BETWEEN_KILLS = 60
KILLS = int(os.environ.get("ROOLITUS_KILLS", "300"))


@pytest.mark.promise("G1", "G4")
@pytest.mark.parametrize(
    "kills", [5, pytest.param(KILLS, marks=[pytest.mark.faults, pytest.mark.timeout(60 + 25 * KILLS)])]
)
def test_no_acknowledged_vote_is_lost_however_often_the_server_is_killed(
    tmp_path: Path, held: Held, kills: int
) -> None:
    chance = random.Random(1)
    with venue(tmp_path / "data") as place:
        with voting(place, PHONES) as crowd:
            for _ in range(kills):
                crowd.wait_for(chance.randrange(1, VOTES_BETWEEN_KILLS))
                crowd.kill_and_start()
            crowd.wait_for(1)

        crowd.assert_kept()
        recount(held, place, *ITEMS)
    assert crowd.votes > kills
    held("G1", f"{kills} kills of the server, {PHONES} phones, {crowd.votes:,} acked, 0 lost, 0 doubled")
