"""The lobby says whose phones reach the address that it shows."""

from __future__ import annotations

import pytest

from facilitator.workshops.reach import Reach, is_address_of_this_machine, reach_of
from tests.facilitator.site import Site, refused, said


@pytest.mark.parametrize(
    ("address", "reach"),
    [
        ("http://127.0.0.1:8000/j/ABCDEF", "this_machine"),
        ("http://localhost/j/ABCDEF", "this_machine"),
        ("http://[::1]:8000/j/ABCDEF", "this_machine"),
        ("http://roles.localhost/j/ABCDEF", "this_machine"),
        ("http://192.168.1.20:8000/j/ABCDEF", "same_network"),
        ("http://laptop.local:8000/j/ABCDEF", "same_network"),
        ("http://169.254.7.7:8000/j/ABCDEF", "moved"),
        ("http://8.8.8.8:8000/j/ABCDEF", "anywhere"),
        ("https://roolitus.example/j/ABCDEF", "anywhere"),
    ],
)
def test_an_address_is_for_this_machine_for_its_network_or_for_everybody(address: str, reach: Reach) -> None:
    assert reach_of(address, lambda _: True) == reach


def test_an_address_that_this_machine_has_no_more_is_reached_by_nobody() -> None:
    assert reach_of("http://192.168.1.20:8000/j/ABCDEF", lambda _: False) == "moved"


def test_this_machine_knows_its_addresses() -> None:
    assert is_address_of_this_machine("127.0.0.1")
    assert not is_address_of_this_machine("192.0.2.99")


def test_only_the_facilitators_of_a_workshop_ask_for_its_reach(site: Site) -> None:
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}/reach"

    assert said(owner.get(path))["reach"] == "anywhere"
    assert refused(site.colleague(owner).get(path)) == (404, "unknown_workshop")
