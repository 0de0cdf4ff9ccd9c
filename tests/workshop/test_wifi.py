"""The network of the room: what is kept of it, and the code that phones read."""

from __future__ import annotations

import pytest

from shared.workshop.state import Refusal
from shared.workshop.wifi import Wifi, decide_wifi


@pytest.mark.parametrize(
    ("name", "password", "address"),
    [
        ("Vieras", "", "WIFI:T:nopass;S:Vieras;;"),
        ("Vieras", "salasana1", "WIFI:T:WPA;S:Vieras;P:salasana1;;"),
        ('a;b,c:d"e', 'p\\w;x,y:z"', 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e;P:p\\\\w\\;x\\,y\\:z\\";;'),
        ("Kokoustila äö", "12345678", "WIFI:T:WPA;S:Kokoustila äö;P:12345678;;"),
    ],
)
def test_what_would_end_a_field_is_escaped(name: str, password: str, address: str) -> None:
    wifi = decide_wifi(name, password)

    assert isinstance(wifi, Wifi)
    assert wifi.address == address


def test_no_name_is_no_network() -> None:
    assert decide_wifi("  ", "salasana1") is None


@pytest.mark.parametrize(
    ("name", "password"),
    [("a" * 33, ""), ("ä" * 17, ""), ("a", "short"), ("a", "x" * 64), ("a", "salasanä1")],
)
def test_a_network_that_no_phone_could_join_is_refused(name: str, password: str) -> None:
    assert decide_wifi(name, password) == Refusal("bad_wifi")
