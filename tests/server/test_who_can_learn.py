"""Attacks on the sentences of the participants' page "Who can learn what you answered?".

Nine people in two departments: six in sales, three in service. One of the three alone gives the rarest answer
and writes a comment. They are looked for in everything that a facilitator and a fellow participant are sent.
"""

from __future__ import annotations

import io
import json
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
import requests

from shared.definitions import load_definition
from tests.server.wire import PATIENCE_S, Seat, Venue, Wire, venue

OPTIONS = [option.id for option in load_definition().items["deal_size"].options]
COMMON, RARE = OPTIONS[1], OPTIONS[-1]
SALES, SERVICE = "Myynti", "Asiakaspalvelu"
COMMENT = "Hinnat päätetään käytävällä"
FILES = ("json", "answers", "csv", "xlsx")
DOWNLOADS = 12


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

    def download(self, file_format: str) -> bytes:
        answer = requests.get(
            f"{self.place.address}/api/workshops/{self.place.workshop}/results.{file_format}",
            cookies=self.place.cookies,
            timeout=PATIENCE_S,
        )
        assert answer.ok, answer.text
        return answer.content


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


def unpacked(content: bytes) -> str:
    """The text of a file, and of the files in it: a workbook is an archive."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(unpacked(archive.read(name)) for name in archive.namelist())


def ballots(company: Company) -> list[dict[str, object]]:
    found = json.loads(company.download("json"))["ballots"]
    assert isinstance(found, list)
    return found


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


@pytest.mark.parametrize("is_over", [False, True])
def test_files_have_no_person_department_or_time_with_an_answer(company: Company, is_over: bool) -> None:
    company.place.command("reveal_items", items=["deal_size"])
    if is_over:
        company.place.command("close_workshop")

    files = {file_format: unpacked(company.download(file_format)) for file_format in FILES}
    (rare,) = [one for one in ballots(company) if one["item"] == "deal_size" and one["answer"] == RARE]

    for file_format, content in files.items():
        assert company.victim_id not in content, file_format
        assert not any(token in content for token in company.victim.cookies.values()), file_format
    assert set(rare) == {"participant", "name", "item", "round", "answer"}
    assert rare["name"] is None


def test_numbers_in_files_do_not_follow_the_order_of_joining(company: Company) -> None:
    company.place.command("reveal_items", items=["deal_size"])

    numbers = {
        next(one["participant"] for one in ballots(company) if one["answer"] == RARE)
        for _ in range(DOWNLOADS)
    }

    # The victim joined last. Random numbers are the same in twelve downloads once in 9 ** 11 runs.
    assert len(numbers) > 1


def test_a_question_opened_after_its_answers_were_seen_says_so_on_phones(company: Company) -> None:
    company.place.command("lock_items", items=["deal_size"])
    company.place.command("open_items", items=["deal_size"])

    room = company.fellow.call("sync", {})["room"]

    assert isinstance(room, dict)
    assert room["items"]["deal_size"]["is_reopened"] is True


def test_the_database_of_an_anonymised_workshop_ties_no_answer_to_a_device(company: Company) -> None:
    company.place.command("close_workshop")
    path = f"/api/workshops/{company.place.workshop}/anonymise"

    assert company.place.post(path, {}).ok

    with closing(sqlite3.connect(company.place.server.data / "roolitus.db")) as database:
        rows = database.execute(
            "SELECT id, token_hash, name FROM participant WHERE workshop_id = ?", (company.place.workshop,)
        ).fetchall()
    assert len(rows) == 9
    assert all(token is None and not name for _, token, name in rows)
    assert company.victim_id not in [row[0] for row in rows]


def test_nobody_learns_what_was_answered_beforehand_until_the_room_opens(server: Venue) -> None:
    body = {"name": "Roolit", "language": "fi", "item_set": "full", "groups": [SALES], "intro": ""}
    made = server.post("/api/workshops", body).json()
    place = Venue(server.server, dict(server.cookies), made["id"], made["code"])
    place.console = console = place.screen("console")
    place.position = int(str(room_of(console)["position"]))
    place.command("open_beforehand", until=int(time.time()) + 3600)
    seats = [join(place, SALES) for _ in range(6)]
    for seat in seats:
        assert seat.phone().error("vote.cast", seat.vote(answer=RARE)) is None
    seats[0].phone().call("comment.add", {"intent": "c" * 32, "item": "deal_size", "text": COMMENT})
    company = Company(place, seats[0], "", "", seats[1].phone())

    for command, fields in (
        ("lock_items", {"items": ["deal_size"]}),
        ("reveal_items", {"items": ["deal_size"]}),
        ("share_comments", {"is_on": True}),
    ):
        tried = {"position": place.position, "kind": command, **fields}
        assert console.error("workshop.command", tried) == "beforehand_sealed"
    screens = [heard(console), heard(place.screen("projector"))]
    files = [unpacked(company.download(file_format)) for file_format in FILES]
    shown = room_of(console)["results"]

    assert shown == {}
    assert not any(COMMENT in said for said in (*screens, *files))
    assert ballots(company) == []
    place.command("start_step", step="q1")
    assert COMMENT in heard(console)
