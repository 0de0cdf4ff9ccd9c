"""One participant who writes comments from twenty sockets: what everybody else's phones are sent."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from uuid import uuid4

import pytest
from websockets.exceptions import ConnectionClosed

from tests.server.crowd import bystander
from tests.server.wire import ConnectionRefused, Seat, Venue, Wire, venue

ATTACK_S = 20.0
SOCKETS = 20
PHONES = 30
SENT_MOST_MB = 20.0
VOTE_S = 5.0
TEXT_LENGTH = 480
TEXT = "Tässä kommentissa on niin monta merkkiä kuin siihen mahtuu. " * 8


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    with venue(tmp_path_factory.mktemp("comments") / "data") as opened:
        yield opened


def listen(phone: Wire, ends_at: float) -> int:
    """How many bytes a phone is sent until then; it answers the server's pings meanwhile."""
    received_b = 0
    with suppress(TimeoutError, ConnectionClosed):
        while (left_s := ends_at - time.monotonic()) > 0:
            frame = str(phone.socket.recv(timeout=left_s))
            received_b += len(frame.encode())
            if frame == "2":
                phone.send("3")
    return received_b


def write_comments(attacker: Seat, ends_at: float) -> None:
    """Writes as fast as it can from one socket, which is opened anew whenever the server closes it."""
    while time.monotonic() < ends_at:
        with suppress(ConnectionRefused, ConnectionClosed, TimeoutError, OSError):
            wire = attacker.phone()
            with closing(wire.socket):
                while time.monotonic() < ends_at:
                    text = f"{uuid4().hex} {TEXT}"[:TEXT_LENGTH]
                    wire.call("comment.add", {"intent": uuid4().hex, "item": "deal_size", "text": text})


@pytest.mark.alone
def test_one_participant_with_twenty_sockets_makes_phones_be_sent_little(place: Venue) -> None:
    place.command("share_comments", is_on=True)
    attacker = place.join()
    with ExitStack() as stack:
        phones = [place.join().phone() for _ in range(PHONES)]
        for phone in phones:
            stack.callback(phone.socket.close)
        seen = stack.enter_context(bystander(place.join()))
        ends_at = time.monotonic() + ATTACK_S
        received_b = [0] * PHONES

        def note(index: int) -> None:
            received_b[index] = listen(phones[index], ends_at)

        threads = [threading.Thread(target=note, args=(index,)) for index in range(PHONES)]
        threads += [threading.Thread(target=write_comments, args=(attacker, ends_at)) for _ in range(SOCKETS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    sent_mb = sum(received_b) / 1e6
    print(f"\n{sent_mb:.1f} MB to {PHONES} phones in {ATTACK_S:.0f} s; longest vote {seen.longest_s:.2f} s")
    assert 0 < sent_mb <= SENT_MOST_MB
    assert seen.refused == []
    assert len(seen.waits_s) > 10
    assert seen.longest_s < VOTE_S
