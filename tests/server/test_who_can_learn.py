"""Attacks on three sentences of the participants' page "Who can learn what you answered?".

Nine people in two departments: six in sales, three in service. One of the three alone gives the rarest answer
and writes a comment. They are looked for in everything that a facilitator and a fellow participant are sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from shared.definitions import load_definition
from tests.server.wire import Seat, Venue, Wire, venue

OPTIONS = [option.id for option in load_definition().items["deal_size"].options]
COMMON, RARE = OPTIONS[1], OPTIONS[-1]
SALES, SERVICE = "Myynti", "Asiakaspalvelu"
COMMENT = "Hinnat päätetään käytävällä"


@dataclass
class Company:
    """A running workshop after all nine have answered; the question is still open."""

    place: Venue
    victim: Seat
    victim_id: str
    comment_id: str
    fellow: Wire

    @property
    def console(self) -> Wire:
        assert self.place.console is not None
        return self.place.console


def join(place: Venue, group: str) -> Seat:
    answer = place.post(f"/api/join/{place.code}", {"language": "fi", "group": group}, cookies={})
    assert answer.ok, answer.text
    return Seat(place, dict(answer.cookies))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    with venue(tmp_path_factory.mktemp("learn") / "data") as opened:
        yield opened


@pytest.fixture
def company(server: Venue) -> Company:
    body = {"name": "Roolit", "language": "fi", "item_set": "full", "groups": [SALES, SERVICE], "intro": ""}
    made = server.post("/api/workshops", body).json()
    place = Venue(server.server, dict(server.cookies), made["id"], made["code"])
    place.console = place.screen("console")
    room = place.console.call("sync", {})["room"]
    assert isinstance(room, dict)
    place.position = int(room["position"])
    place.command("start_step", step="q1")
    seats = [join(place, SALES) for _ in range(6)] + [join(place, SERVICE) for _ in range(3)]
    *others, victim = seats
    fellow = others[0].phone()
    fellow.call("sync", {})
    for seat in others:
        assert seat.phone().error("vote.cast", seat.vote(answer=COMMON)) is None
    phone = victim.phone()
    own = phone.call("sync", {})["own"]
    assert isinstance(own, dict)
    assert phone.error("vote.cast", victim.vote(answer=RARE)) is None
    added = phone.call("comment.add", {"intent": "c" * 32, "item": "deal_size", "text": COMMENT})
    return Company(place, victim, str(own["participant"]), str(added["comment"]), fellow)


def heard(wire: Wire) -> str:
    """All that a socket was sent, and what it is told when it asks for everything."""
    return json.dumps([wire.heard, wire.call("sync", {})], ensure_ascii=False)


def room_of(wire: Wire) -> dict[str, object]:
    room = wire.call("sync", {})["room"]
    assert isinstance(room, dict)
    return room


def result_of(wire: Wire) -> dict[str, object] | None:
    results = room_of(wire)["results"]
    assert isinstance(results, dict)
    return results.get("deal_size")


def test_a_fellow_participant_learns_nothing_before_the_reveal_and_sums_after_it(company: Company) -> None:
    before, result_before = heard(company.fellow), result_of(company.fellow)
    company.place.command("reveal_items", items=["deal_size"])
    result_after, after = result_of(company.fellow), heard(company.fellow)

    assert result_before is None
    assert result_after is not None
    assert result_after["n"] == 9
    for said in (before, after):
        assert company.victim_id not in said
        assert COMMENT not in said
    assert SERVICE not in json.dumps(result_after, ensure_ascii=False)


def test_no_department_of_fewer_than_five_can_be_worked_out(company: Company) -> None:
    company.place.command("reveal_items", items=["deal_size"])

    shown = company.console.call("groups", {})

    # All nine less the six of sales would be the three of service, so that sales is hidden as well.
    items = shown["items"]
    assert isinstance(items, list)
    assert [one["groups"] for one in items] == [[]]
    assert shown["structures"] == []


def test_the_facilitator_learns_nothing_before_the_lock_and_no_author_ever(company: Company) -> None:
    before, result_before = heard(company.console), result_of(company.console)
    company.place.command("lock_items", items=["deal_size"])
    result_after, after = result_of(company.console), heard(company.console)

    assert result_before is None
    assert result_after is not None
    assert COMMENT in before
    for said in (before, after):
        assert company.victim_id not in said
    listed = json.dumps(company.console.call("participants", {}), ensure_ascii=False)
    assert company.victim_id in listed
    assert not any(secret in listed for secret in (RARE, COMMENT, company.comment_id))
