"""Who may send what, and that nobody else's doing ends a workshop or tells of it."""

import json
import sqlite3
import time
from contextlib import closing

import pytest
import requests

from shared.definitions import load_definition
from shared.protocol import FROM_CLIENT, Audience
from tests.server.wire import PASSWORD, ConnectionRefused, Venue, open_wire

DEFINITION = load_definition()
DEAL_SIZE = [option.id for option in DEFINITION.items["deal_size"].options]
HEADCOUNT = DEFINITION.items["headcount"].options[0].id
AUDIENCES: tuple[Audience, ...] = ("phone", "console", "projector")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_event_is_taken_from_the_audiences_of_the_table_alone(place: Venue, audience: Audience) -> None:
    names = list(FROM_CLIENT)
    refused = set()
    # There are more events than one person may send at once.
    for asked in (names[::2], names[1::2]):
        wire = place.join().phone() if audience == "phone" else place.another().screen(audience)
        refused |= {event for event in asked if wire.error(event, {}) == "not_allowed"}

    assert refused == {event for event, (_, audiences) in FROM_CLIENT.items() if audience not in audiences}


def test_what_is_wrong_is_refused_with_its_code_and_the_socket_goes_on(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    vote = seat.vote(answer=DEAL_SIZE[0])

    codes = [
        phone.error("vote.cast", {**vote, "item": "headcount", "answer": HEADCOUNT}),
        phone.error("vote.cast", {**vote, "item": "nothing"}),
        phone.error("vote.cast", {**vote, "round": 2}),
        phone.error("vote.cast", {**vote, "answer": "no such option"}),
        phone.error("vote.cast", {**vote, "extra": 1}),
        phone.error("vote.cast", {**vote, "sequence": "1"}),
        phone.error("vote.cast", {**vote, "answer": "\ud800"}),
        phone.error("no.such.event", {}),
        phone.error("workshop.command", {"position": 0, "kind": "close_workshop"}),
        phone.error("vote.cast", vote),
    ]

    assert codes == [
        "item_hidden",
        "unknown_item",
        "stale_vote",
        "invalid_answer",
        "malformed",
        "malformed",
        codes[6],
        "malformed",
        "not_allowed",
        None,
    ]
    assert codes[6] in ("malformed", "invalid_answer")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"protocol": 999}, "wrong_protocol"),
        ({"audience": "stranger"}, "malformed"),
        ({"more": 1}, "malformed"),
        ({"workshop": "QQQQQQ"}, "not_joined"),
        ({"audience": "console"}, "log_in_required"),
    ],
)
def test_a_handshake_that_is_wrong_is_told_why(place: Venue, change: dict[str, object], code: str) -> None:
    seat = place.join()

    with pytest.raises(ConnectionRefused, match=code):
        seat.phone(**change)


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null", "http://127.0.0.1"])
def test_a_socket_from_another_site_is_refused(place: Venue, origin: str | None) -> None:
    auth = {"audience": "console", "workshop": place.workshop, "protocol": 1}

    with pytest.raises(ConnectionRefused, match="bad_origin"):
        open_wire(place.address, auth, place.cookies, origin=origin)


def test_a_browser_that_has_not_joined_is_refused(place: Venue) -> None:
    auth = {"audience": "phone", "workshop": place.code, "protocol": 1}

    with pytest.raises(ConnectionRefused, match="not_joined"):
        open_wire(place.address, auth, {})


def test_a_participant_of_one_workshop_is_nobody_in_another(place: Venue) -> None:
    other = place.another()
    seat = place.join()

    with pytest.raises(ConnectionRefused, match="not_joined"):
        seat.phone(workshop=other.code)


def test_a_bystander_in_another_workshop_hears_nothing(place: Venue) -> None:
    other = place.another()
    bystander = other.join().phone()
    onlooker = other.screen("projector")
    seat = place.join()
    phone = seat.phone()
    for wire in (bystander, onlooker):
        wire.call("sync", {})
        wire.heard.clear()

    assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[1])) is None
    assert phone.error("comment.add", {"intent": "c1", "item": "comment1", "text": "salaisuus"}) is None
    assert place.console is not None
    place.console.wait_for("console.comments", lambda part: "salaisuus" in json.dumps(part))
    # Frames of a socket keep their order: what was sent to these before now has arrived with the ack.
    for wire in (bystander, onlooker):
        wire.call("sync", {})

    assert {event for event, _ in bystander.heard} <= {"heartbeat"}
    assert "salaisuus" not in "".join(bystander.frames + onlooker.frames)
    answered = [part["answered"] for event, part in onlooker.heard if event == "projector.counts"]
    assert not any("deal_size" in each for each in answered if isinstance(each, dict))


def test_losing_the_facilitator_changes_nothing(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    assert place.console is not None
    place.console.socket.close()

    saved = phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[2]))
    place.console = place.screen("console")
    room = place.console.call("sync", {})["room"]

    assert saved is None
    assert isinstance(room, dict)
    assert (room["position"], room["step"]) == (place.position, "q1")


def test_a_vote_is_in_the_database_before_it_is_acknowledged(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    path = place.server.data / "roolitus.db"

    for number in range(15):
        vote = seat.vote(answer=DEAL_SIZE[number % len(DEAL_SIZE)])
        assert phone.error("vote.cast", vote) is None
        with closing(sqlite3.connect(path)) as connection:
            row = connection.execute("SELECT answer FROM vote WHERE intent = ?", [vote["intent"]]).fetchone()
        assert row == (json.dumps(vote["answer"]),)


def test_an_intent_sent_again_gets_the_same_ack_and_changes_nothing(place: Venue) -> None:
    seat = place.join()
    phone, tab = seat.phone(), seat.phone()
    first, second = seat.vote(answer=DEAL_SIZE[0]), seat.vote(answer=DEAL_SIZE[1])

    acks = [wire.call("vote.cast", vote) for vote in (first, second) for wire in (phone, tab, phone)]
    late = tab.call("vote.cast", first)
    own = phone.call("sync", {})["own"]

    assert acks[0] == acks[1] == acks[2]
    assert acks[3] == acks[4] == acks[5]
    assert late["is_superseded"] is True
    assert isinstance(own, dict)
    assert own["answers"] == [{"item": "deal_size", "round": 1, "answer": DEAL_SIZE[1]}]


def test_disabling_an_account_closes_its_screens_at_once_and_no_others(place: Venue) -> None:
    invitation = place.post("/api/invitations", {}).json()["address"].rpartition("/")[2]
    body = {"token": invitation, "name": "Eero", "password": PASSWORD}
    cookies = dict(place.post("/api/setup", body, cookies={}).cookies)
    colleague = Venue(place.server, cookies).new_workshop()
    assert colleague.console is not None
    accounts = requests.get(f"{place.address}/api/accounts", cookies=place.cookies, timeout=30).json()[
        "accounts"
    ]
    (eero,) = [one["id"] for one in accounts if one["name"] == "Eero"]

    begun_s = time.monotonic()
    assert place.post("/api/accounts/disable", {"id": eero}).ok

    assert colleague.console.wait_for("session.ended") == {"code": "log_in_required"}
    # A beat of the broadcaster, which ends dead log-ins anyway, is five seconds.
    assert time.monotonic() - begun_s < 4
    assert place.console is not None
    assert place.console.call("sync", {})["ok"]


def test_logging_out_closes_the_sockets_of_that_log_in(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    own = Venue(place.server, {})
    own.log_in()
    own.workshop = place.workshop
    screens = [own.screen("console"), own.screen("projector")]

    assert own.post("/api/logout", {}).ok

    for screen in screens:
        assert screen.wait_for("session.ended") == {"code": "log_in_required"}
        assert screen.is_closed()
    assert phone.call("sync", {})["ok"]
    assert place.console is not None
    assert place.console.call("sync", {})["ok"]


def test_who_leaves_before_their_socket_opens_has_no_seat(place: Venue) -> None:
    other = place.another()
    seat = other.join()
    gone = requests.delete(
        f"{other.address}/api/join/{other.code}",
        headers={"X-Roolitus": "1"},
        cookies=seat.cookies,
        timeout=10,
    )
    assert gone.ok, gone.text

    phone = seat.phone()

    assert phone.error("sync", {}) == "not_joined"
    assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[0])) == "not_joined"


def test_a_deleted_workshop_ends_every_socket_of_it(place: Venue) -> None:
    other = place.another()
    phone = other.join().phone()
    assert other.console is not None

    other.delete()

    for wire in (phone, other.console):
        assert wire.wait_for("session.ended") == {"code": "unknown_workshop"}
        assert wire.is_closed()


def test_a_closed_workshop_takes_no_more_votes(place: Venue) -> None:
    other = place.another()
    other.command("start_step", step="q1")
    seat = other.join()
    phone = seat.phone()
    other.command("lock_items", items=["deal_size"])
    locked = phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[0]))

    other.command("close_workshop")
    ended = phone.error("vote.cast", seat.vote(answer=DEAL_SIZE[0]))

    assert (locked, ended) == ("item_locked", "workshop_ended")
    assert phone.call("sync", {})["ok"]


def test_no_byte_of_a_result_leaves_the_server_before_its_reveal(place: Venue) -> None:
    other = place.another()
    other.command("start_step", step="q1")
    seats = [other.join() for _ in range(3)]
    phones = [seat.phone() for seat in seats]
    projector = other.screen("projector")
    items = [
        item.id
        for item in DEFINITION.ballot("q1", "full")
        if item.type == "ordinal" and item.id != "deal_size"
    ][:2]
    for wire in (*phones, projector):
        wire.call("sync", {})
    for seat, phone in zip(seats, phones, strict=True):
        for item in ("deal_size", *items):
            option = DEFINITION.items[item].options[-1].id
            assert phone.error("vote.cast", seat.vote(item, option)) is None
    other.command("lock_items", items=["deal_size", items[0]])

    def is_locked(room: dict[str, object]) -> bool:
        held = room["items"]
        return isinstance(held, dict) and held["deal_size"]["phase"] == "locked"

    for phone in phones:
        phone.wait_for("phone.room", is_locked)
        synced = phone.call("sync", {})
        assert isinstance(synced["room"], dict)
        assert (synced["room"]["results"], synced["room"]["structure"]) == ({}, None)
    projector.wait_for("projector.room", is_locked)
    projector.call("sync", {})
    before = "".join(frame for wire in (*phones, projector) for frame in wire.frames)
    other.command("reveal_items", items=["deal_size"])
    revealed = phones[0].wait_for(
        "phone.room",
        lambda room: "deal_size" in room["results"],  # type: ignore[operator]
    )

    # What a result is written with is in the frames only once it is revealed.
    for field in ('"counts":[', '"median":', '"agreement":', '"abstained":', '"need":', '"stability":'):
        assert field not in before
    assert '"counts":[' in json.dumps(revealed, separators=(",", ":"))
    assert list(revealed["results"]) == ["deal_size"]  # type: ignore[call-overload]


def test_a_participant_who_is_removed_is_told_and_the_results_are_counted_anew(place: Venue) -> None:
    venue = place.another()
    venue.command("start_step", step="q1")
    removed, staying = venue.join(), venue.join()
    phone, other = removed.phone(), staying.phone()
    for seat, screen in ((removed, phone), (staying, other)):
        assert screen.error("vote.cast", seat.vote(answer=DEAL_SIZE[0])) is None
    assert venue.console is not None
    shown = venue.console.call("participants", {})
    assert isinstance(shown["participants"], list)
    first = next(one for one in shown["participants"] if one["number"] == 1)
    assert set(first) == {"id", "number", "name", "is_online", "table", "table_mode"}

    assert venue.console.call("participants.remove", {"participants": [first["id"]]})["removed"] == 1

    assert phone.wait_for("session.ended")["code"] == "removed"
    assert phone.is_closed()
    venue.console.wait_for("console.counts", lambda counts: counts["joined"] == 1)
    assert other.error("vote.cast", staying.vote(answer=DEAL_SIZE[0])) is None
    venue.join()
    assert venue.console.call("participants", {})["unanswered"] == 1
    assert venue.console.call("participants.remove", {})["removed"] == 1


def test_two_consoles_write_the_plan_and_no_word_is_lost(place: Venue) -> None:
    first, second = place.screen("console"), place.screen("console")
    added = first.call("action.add", {"intent": "one", "kind": "task", "text": "Soita asiakkaalle"})
    repeated = first.call("action.add", {"intent": "one", "kind": "task", "text": "Soita asiakkaalle"})
    edit = {"entry": added["action"], "field": "owner", "version": 0}

    saved = first.call("plan.edit", {**edit, "value": "Anna"})
    refused = second.call("plan.edit", {**edit, "value": "Bo"})
    seen = second.wait_for("console.plan", lambda plan: '"owner": "Anna"' in json.dumps(plan))

    assert (added["ok"], repeated["action"]) == (True, added["action"])
    assert (saved["ok"], saved["version"]) == (True, 1)
    assert refused["error"] == {
        "code": "written_meanwhile",
        "params": {"theirs": "Anna", "version": 1},
    }
    assert '"versions": {"owner": 1}' in json.dumps(seen)
    assert second.call("plan.edit", {**edit, "value": "Anna ja Bo", "version": 1})["ok"] is True


def test_nothing_is_proposed_before_the_structure_is_revealed(place: Venue) -> None:
    console = place.screen("console")

    proposed = console.call("actions.propose", {})

    assert proposed == {"ok": True, "added": 0}
