"""What no client of ours sends costs its sender the connection, and nobody else anything."""

import json
import os
import struct
from collections.abc import Callable

import pytest
import requests
from websockets.exceptions import ConnectionClosed

from shared.definitions import load_definition
from tests.server.wire import Seat, Venue, Wire, open_engine

DEAL_SIZE = load_definition().items["deal_size"].options[0].id
BIG = "x" * 20_000


def still_works(seat: Seat, phone: Wire) -> bool:
    return phone.error("vote.cast", seat.vote(answer=DEAL_SIZE)) is None


def is_cut_off(attacker: Wire, attack: Callable[[], None]) -> bool:
    """Whether the server closes the connection, during the attack or after it."""
    try:
        attack()
    except (ConnectionClosed, OSError):
        return True
    return attacker.is_closed()


@pytest.mark.parametrize(
    "frame",
    [
        '42["connect",{"audience":"console"}]',
        '42["disconnect",{}]',
        '42["disconnect"]',
        '421["*",{}]',
        '421["message",{}]',
        '42/admin,1["vote.cast",{}]',
        "40/admin,",
        '451-["vote.cast",{"_placeholder":true,"num":0}]',
        '461-7[{"_placeholder":true,"num":0}]',
        "431[{}]",
        '44{"message":"no"}',
        '421["vote.cast"]',
        '421["vote.cast",1,2]',
        '421["vote.cast",{"sequence":NaN}]',
        "421" + "[" * 9000,
        "42" + "9" * 200 + '["sync",{}]',
        '42²["sync",{}]',
        f'421["vote.cast",{{"intent":"{BIG}"}}]',
        "4" + '{"a":' * 3000,
        "0{}",
        "5",
        "6",
        "b" + "A" * 100,
        "xx",
        "",
        "7",
        b"\x04binary",
        "3" + "[" * 5000,
    ],
    ids=lambda frame: repr(frame)[:40],
)
def test_a_frame_that_our_clients_never_send_closes_its_connection_alone(
    place: Venue, frame: str | bytes
) -> None:
    seat = place.join()
    phone, attacker = seat.phone(), place.join().phone()

    attacker.send(frame)

    assert attacker.is_closed()
    assert still_works(seat, phone)


def test_a_message_in_fragments_is_capped_as_a_whole(place: Venue) -> None:
    seat = place.join()
    phone, attacker = seat.phone(), place.join().phone()

    def send_in_fragments() -> None:
        attacker.socket.send(['421["vote.cast",{"intent":"', *["x" * 4000] * 10, '"}]'])

    assert is_cut_off(attacker, send_in_fragments)
    assert still_works(seat, phone)


def test_too_many_events_are_refused_and_a_flood_is_cut_off(place: Venue) -> None:
    seat = place.join()
    phone, eager = seat.phone(), place.join().phone()

    numbers = [eager.cast("profile.set", {}) for _ in range(40)]
    codes = [eager.ack(number).get("error", {}).get("code") for number in numbers]  # type: ignore[attr-defined]

    def flood() -> None:
        for _ in range(3000):
            eager.send('42["sync",{}]')

    assert is_cut_off(eager, flood)
    assert codes[:20] == [None] * 20
    assert "too_fast" in codes
    assert still_works(seat, phone)


def test_a_flood_of_pings_is_cut_off_too(place: Venue) -> None:
    seat = place.join()
    phone, attacker = seat.phone(), place.join().phone()
    ping = struct.pack("!BB", 0x89, 0x80) + os.urandom(4)

    def flood() -> None:
        for _ in range(3000):
            attacker.socket.socket.sendall(ping)

    assert is_cut_off(attacker, flood)
    assert still_works(seat, phone)


def test_polling_and_websockets_from_before_the_standard_are_not_served(place: Venue) -> None:
    polling = requests.get(f"{place.address}/socket.io/?EIO=4&transport=polling", timeout=10)
    old = requests.get(
        f"{place.address}/socket.io/?EIO=4&transport=websocket",
        headers={"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key1": "1 2"},
        timeout=10,
    )

    assert (polling.status_code, old.status_code) == (400, 400)


def test_events_before_the_handshake_are_not_heard(place: Venue) -> None:
    seat = place.join()
    phone, nameless = seat.phone(), open_engine(place.address, seat.cookies)

    nameless.send("421" + json.dumps(["vote.cast", seat.vote(answer=DEAL_SIZE)]))
    nameless.send("40" + json.dumps({"audience": "phone", "workshop": "QQQQQQ", "protocol": 1}))
    nameless.read_until(lambda: nameless.frames[-1].startswith("44"))

    assert not [frame for frame in nameless.frames if frame.startswith("43")]
    assert still_works(seat, phone)


def test_a_forged_end_of_the_facilitators_connection_ends_only_its_sender(place: Venue) -> None:
    seat = place.join()
    phone, attacker = seat.phone(), place.join().phone()

    attacker.send("41")
    attacker.send('421["sync",{}]')

    assert still_works(seat, phone)
    assert place.console is not None
    assert place.console.call("sync", {})["ok"]


def test_the_log_holds_no_code_cookie_name_comment_or_socket_id(place: Venue) -> None:
    seat = place.join()
    phone = seat.phone()
    opened = json.loads(phone.frames[0][1:])["sid"]
    named = json.loads(phone.frames[1][2:])["sid"]
    assert phone.error("comment.add", {"intent": "c9", "item": "comment1", "text": "hyvin salainen"}) is None
    phone.send('42["disconnect",{"a":"hyvin salainen"}]')
    assert phone.is_closed()

    log = place.server.log.read_text()

    lines = [json.loads(line) for line in log.splitlines()]
    assert any(line["event"] == "bad packet" for line in lines)
    assert not any(line["event"] == "direct writing is off" for line in lines)
    for secret in (place.code, place.workshop, opened, named, "salainen", *seat.cookies.values()):
        assert secret not in log
