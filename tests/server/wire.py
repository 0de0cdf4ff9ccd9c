"""A real server in a separate process, and clients that speak to it frame by frame."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from uuid import uuid4

import requests
from websockets import Origin
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from shared.protocol import PROTOCOL

PATIENCE_S = 30.0
PASSWORD = "pitkä salasana 2026"
Content = dict[str, object]


class Server:
    """`roolitus serve` on a free port, with data of its own; what it logs goes to a file."""

    def __init__(
        self,
        data: Path,
        environment: Mapping[str, str] | None = None,
        port: int = 0,
        files_max: int | None = None,
    ) -> None:
        self._files_max = files_max
        self.data = data
        self.log = data.with_name(f"{data.name}.log")
        self._port = port
        self._environment = environment or {}
        self.process: subprocess.Popen[str] | None = None
        self.address = ""
        self.setup_token = ""

    def start(self) -> Self:
        command = [sys.executable, "-m", "facilitator", "serve", "--host", "127.0.0.1"]
        command += ["--port", str(self._port)]
        if self._files_max is not None:
            command = ["sh", "-c", f'ulimit -n {self._files_max} && exec "$@"', "sh", *command]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **self._environment, "ROOLITUS_DATA": str(self.data)},
            )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(":")
            if word == "Console" and "/setup/" in rest:
                self.setup_token = rest.rpartition("/")[2]
            if word == "Join":
                self.address = rest.strip().rstrip("/")
                self._port = int(self.address.rpartition(":")[2])
                return self
        raise AssertionError(f"the server did not start: {self.log.read_text()}")

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def kill(self) -> None:
        """As a power cut: nothing is flushed."""
        assert self.process is not None
        self.process.kill()
        self._reap()

    def stop(self) -> int:
        """As an operator: SIGTERM; the exit status."""
        assert self.process is not None
        self.process.terminate()
        return self._reap()

    def _reap(self) -> int:
        assert self.process is not None
        assert self.process.stdout is not None
        status = self.process.wait(PATIENCE_S)
        self.process.stdout.close()
        return status

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.stop()


class Wire:
    """One socket. Everything that arrives is kept: `frames` as it was, `heard` as event and content."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.frames: list[str] = []
        self.heard: list[tuple[str, Content]] = []
        self._acks: dict[int, Content] = {}
        self._next = 0

    def send(self, frame: str | bytes) -> None:
        self.socket.send(frame)

    def cast(self, event: str, content: object) -> int:
        """Sends an event without waiting; the number of its ack."""
        self._next += 1
        self.send(f"42{self._next}{json.dumps([event, content])}")
        return self._next

    def call(self, event: str, content: object) -> Content:
        """The ack of an event; events that come before it are kept."""
        return self.ack(self.cast(event, content))

    def ack(self, number: int) -> Content:
        self.read_until(lambda: number in self._acks)
        return self._acks.pop(number)

    def take_ack(self, number: int, otherwise: Content) -> Content:
        """The ack of an event if it has come."""
        return self._acks.pop(number, otherwise)

    def error(self, event: str, content: object) -> str | None:
        """The refusal's code, None when it was not refused."""
        answer = self.call(event, content)
        if answer["ok"]:
            return None
        error = answer["error"]
        assert isinstance(error, dict)
        return str(error["code"])

    def wait_for(self, event: str, is_it: Callable[[Content], bool] = lambda _: True) -> Content:
        """The first event of a name, heard already or still to come, that is as asked."""

        def found() -> Content | None:
            return next((content for name, content in self.heard if name == event and is_it(content)), None)

        self.read_until(lambda: found() is not None)
        content = found()
        assert content is not None
        return content

    def is_closed(self) -> bool:
        """Whether the server closes the connection, waiting for it."""
        try:
            self.read_until(lambda: False)
        except ConnectionClosed:
            return True
        except TimeoutError:
            pass
        return False

    def read_until(self, is_enough: Callable[[], bool]) -> None:
        ends_at = time.monotonic() + PATIENCE_S
        while not is_enough():
            self._take(str(self.socket.recv(timeout=max(0.01, ends_at - time.monotonic()))))

    def _take(self, frame: str) -> None:
        self.frames.append(frame)
        if frame == "2":
            self.send("3")
        elif frame.startswith("42"):
            event, content = json.loads(frame[2:])
            self.heard.append((event, content))
        elif frame.startswith("43"):
            number, _, content = frame[2:].partition("[")
            self._acks[int(number)] = json.loads("[" + content)[0]


class ConnectionRefused(Exception):
    """The handshake was refused, with a code."""


def open_wire(address: str, auth: object, cookies: Mapping[str, str], *, origin: str | None = "same") -> Wire:
    """A socket that was let in; ConnectionRefused with the code otherwise."""
    wire = open_engine(address, cookies, origin=origin)
    is_in = False
    try:
        wire.send("40" + json.dumps(auth))
        wire.read_until(lambda: wire.frames[-1].startswith(("40", "44")))
        if wire.frames[-1].startswith("44"):
            raise ConnectionRefused(json.loads(wire.frames[-1][2:])["data"]["code"])
        is_in = True
    finally:
        if not is_in:
            wire.socket.close()
    return wire


def open_engine(
    address: str, cookies: Mapping[str, str] = {}, *, origin: str | None = "same"
) -> Wire:  # never changed
    """A socket that has not said who it is."""
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    socket = connect(
        address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket",
        origin=None if origin is None else Origin(address if origin == "same" else origin),
        additional_headers=headers,
        compression=None,
        proxy=None,
        ping_interval=None,  # who does not read for a while is a slow phone, not a lost one
        legacy=True,  # it is closed by the test that opened it, or with the server
        max_size=None,
    )
    wire = Wire(socket)
    wire.read_until(lambda: bool(wire.frames))
    return wire


@dataclass
class Venue:
    """A workshop on a running server: its facilitator, and its participants."""

    server: Server
    cookies: dict[str, str] = field(default_factory=dict)
    workshop: str = ""
    code: str = ""
    position: int = 0
    console: Wire | None = None

    @property
    def address(self) -> str:
        return self.server.address

    def post(self, path: str, body: object, cookies: Mapping[str, str] | None = None) -> requests.Response:
        return requests.post(
            self.address + path,
            json=body,
            headers={"X-Roolitus": "1"},
            cookies=dict(self.cookies if cookies is None else cookies),
            timeout=PATIENCE_S,
        )

    def set_up(self) -> Self:
        """The first account, a workshop, and its console."""
        response = self.post(
            "/api/setup", {"token": self.server.setup_token, "name": "vetäjä", "password": PASSWORD}
        )
        assert response.ok, response.text
        self.cookies = dict(response.cookies)
        return self.new_workshop()

    def log_in(self) -> None:
        response = self.post("/api/login", {"name": "vetäjä", "password": PASSWORD}, cookies={})
        assert response.ok, response.text
        self.cookies = dict(response.cookies)

    def another(self) -> Venue:
        """Another workshop of the same facilitator."""
        return Venue(self.server, dict(self.cookies)).new_workshop()

    def new_workshop(self) -> Self:
        body = {"name": "Roolit", "language": "fi", "item_set": "full", "groups": [], "intro": ""}
        made = self.post("/api/workshops", body).json()
        self.workshop, self.code = made["id"], made["code"]
        self.console = self.screen("console")
        room = self.console.call("sync", {})["room"]
        assert isinstance(room, dict)
        self.position = int(room["position"])
        return self

    def delete(self) -> None:
        """Deletes the workshop."""
        response = requests.delete(
            f"{self.address}/api/workshops/{self.workshop}",
            headers={"X-Roolitus": "1"},
            cookies=self.cookies,
            timeout=PATIENCE_S,
        )
        assert response.ok, response.text

    def screen(self, audience: str, **auth: object) -> Wire:
        return open_wire(
            self.address,
            {"audience": audience, "workshop": self.workshop, "protocol": PROTOCOL, **auth},
            self.cookies,
        )

    def command(self, kind: str, **fields: object) -> None:
        assert self.console is not None
        refusal = self.console.error("workshop.command", {"position": self.position, "kind": kind, **fields})
        assert refusal is None, refusal
        self.position += 1

    def join(self) -> Seat:
        response = self.post(f"/api/join/{self.code}", {"language": "fi"}, cookies={})
        assert response.ok, response.text
        return Seat(self, dict(response.cookies))


@dataclass
class Seat:
    """A participant: the cookie that is theirs, and the votes they want saved."""

    venue: Venue
    cookies: dict[str, str]
    sequence: int = 0

    def phone(self, **auth: object) -> Wire:
        handshake = {"audience": "phone", "workshop": self.venue.code, "protocol": PROTOCOL, **auth}
        return open_wire(self.venue.address, handshake, self.cookies)

    def vote(self, item: str = "deal_size", answer: object = None, round_: int = 1) -> Content:
        """A new vote as a message; sent again as it is, it is the same intent."""
        self.sequence += 1
        return {
            "intent": uuid4().hex,
            "sequence": self.sequence,
            "item": item,
            "round": round_,
            "answer": answer,
        }


@contextmanager
def venue(
    data: Path, environment: Mapping[str, str] | None = None, *, files_max: int | None = None
) -> Iterator[Venue]:
    """A running server with a workshop whose first step is open; `files_max`: so many files it may open."""
    with Server(data, environment, files_max=files_max) as server:
        place = Venue(server).set_up()
        place.command("start_step", step="q1")
        yield place
