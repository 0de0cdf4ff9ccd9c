"""A tally as the console shows it, and the same counted straight from the database's file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

from shared.definitions import load_definition
from tests.promises import Held
from tests.server.wire import Venue


def shown_tally(place: Venue, item: str) -> dict[str, int]:
    """The facilitator, on a new console, locks the item and reads its result."""
    console = place.screen("console")
    room = console.call("sync", {})["room"]
    assert isinstance(room, dict)
    lock = {"position": room["position"], "kind": "lock_items", "items": [item]}
    assert console.error("workshop.command", lock) is None
    room = console.call("sync", {})["room"]
    assert isinstance(room, dict)
    place.position = room["position"]
    console.socket.close()
    options = [option.id for option in load_definition().items[item].options]
    return dict(zip(options, room["results"][item]["counts"], strict=True))


def saved_tally(place: Venue, item: str) -> dict[str, int]:
    query = "SELECT answer, count(*) FROM vote WHERE workshop_id = ? AND item = ? GROUP BY answer"
    with closing(sqlite3.connect(place.server.data / "roolitus.db")) as connection:
        rows = connection.execute(query, [place.workshop, item]).fetchall()
    return {json.loads(answer): votes for answer, votes in rows}


def recount(held: Held, place: Venue, *items: str) -> None:
    for item in items:
        held.recount(shown_tally(place, item), saved_tally(place, item))
