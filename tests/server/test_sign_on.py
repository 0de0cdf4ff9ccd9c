"""A provider of log-ins that hangs costs nobody but those who log in by it, on a real server."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from shared.definitions import load_definition
from tests.facilitator.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider, identity_provider
from tests.server.wire import Server, Venue

DEAL_SIZE = load_definition().items["deal_size"].options[0].id
SLOW_S = 3.0
SOON_S = 2.5
"""Less than the provider hangs: a vote that waited for it would take longer."""


@pytest.fixture
def provider() -> Iterator[IdentityProvider]:
    with identity_provider() as running:
        yield running


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def place(provider: IdentityProvider, tmp_path: Path) -> Iterator[Venue]:
    port = free_port()
    environment = {
        "ROOLITUS_PUBLIC_ADDRESS": f"http://127.0.0.1:{port}",
        "ROOLITUS_OIDC_ISSUER": provider.issuer,
        "ROOLITUS_OIDC_CLIENT_ID": CLIENT_ID,
        "ROOLITUS_OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "ROOLITUS_OIDC_NEWCOMERS": "welcome",
    }
    with Server(tmp_path / "data", environment, port) as server:
        venue = Venue(server).set_up()
        venue.command("start_step", step="q1")
        yield venue


def sign_on(address: str) -> requests.Response:
    """What a browser sees that goes to the provider and comes back, wherever that leads."""
    with requests.Session() as browser:
        started = browser.post(f"{address}/api/sign-on", json={}, headers={"X-Roolitus": "1"}, timeout=30)
        if not started.ok:
            return started
        return browser.get(started.json()["address"], timeout=30)


def test_people_log_in_by_the_provider(place: Venue) -> None:
    seen = sign_on(place.address)

    assert seen.status_code == 200
    assert seen.url == f"{place.address}/console"


def test_votes_are_saved_while_a_dozen_wait_for_a_provider_that_hangs(
    place: Venue, provider: IdentityProvider
) -> None:
    seat = place.join()
    phone = seat.phone()
    assert sign_on(place.address).status_code == 200
    provider.delays_s = {"/token": SLOW_S}
    seen: list[str] = []
    people = [threading.Thread(target=lambda: seen.append(sign_on(place.address).url)) for _ in range(12)]
    for one in people:
        one.start()

    waits_s = []
    while waiting := [one for one in people if one.is_alive()]:
        begun_s = time.monotonic()
        assert phone.error("vote.cast", seat.vote(answer=DEAL_SIZE)) is None
        waits_s.append(time.monotonic() - begun_s)
        waiting[0].join(0.2)

    print(f"\nlongest of {len(waits_s)} votes {max(waits_s):.2f} s")
    assert len(waits_s) >= 5
    assert max(waits_s) < SOON_S
    places = [address.removeprefix(place.address) for address in seen]
    assert set(places) <= {"/console", "/login?problem=provider_away"}
    assert "/console" in places


def test_nothing_of_a_log_in_by_the_provider_gets_into_the_log(
    place: Venue, provider: IdentityProvider
) -> None:
    sign_on(place.address)
    provider.failures = {"/token": (400, b'{"error": "salainen", "error_description": "salainen"}')}
    sign_on(place.address)

    log = place.server.log.read_text()

    assert "logged in by the provider" in log
    assert "the provider refused" in log
    for secret in ("Aino", "u-1", "code-", "salainen", CLIENT_SECRET, "state"):
        assert secret not in log
