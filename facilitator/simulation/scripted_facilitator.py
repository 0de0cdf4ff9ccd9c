"""A whole workshop run by script against a real server: its facilitator, its projector and its phones."""

from __future__ import annotations

import os
import re
import secrets
import subprocess
import sys
import threading
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import requests
import socketio

from facilitator.simulation.scripted_phone import TIMEOUT_S, Company, Person, Remarks, ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import (
    PROTOCOL,
    ConsoleRoom,
    ConsoleSynced,
    Counts,
    ProjectorRoom,
    WorkshopCommand,
)
from shared.workshop.definition import ItemSet

START_TIMEOUT_S = 60.0
STEP_TIMEOUT_S = 60.0
GROUPS = ("Myynti", "Markkinointi", "Asiakaspalvelu", "Johto")


class RehearsalError(Exception):
    """The workshop did not go as it must; the message says where."""


def read_company() -> Company:
    """The company of the demonstration."""
    raw = tomllib.loads((Path(__file__).parent / "demo_company.toml").read_text(encoding="utf-8"))
    return Company(raw["levels"], raw["spread"], raw["asis"], raw["friction"], raw["divided"])


class ServerProcess:
    """A real server in a separate process, started by the same command that operators use."""

    def __init__(
        self,
        data: Path,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        options: Sequence[str] = (),
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """`options`: further ones of `roolitus serve`; `settings`: by the name of their variable."""
        serve = ["serve", "--host", host, "--port", str(port), *options]
        self._command = [sys.executable, "-m", "facilitator", *serve]
        self._settings = {"ROOLITUS_DATA": str(data), **(settings or {})}
        self.greeting = ""
        self.setup_address = ""
        self.address = ""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            self._command,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **self._settings},
        )
        assert self._process.stdout is not None  # noqa: S101  # asked for above
        timer = threading.Timer(START_TIMEOUT_S, self._process.kill)
        timer.start()
        lines: list[str] = []
        for line in self._process.stdout:
            lines.append(line)
            if found := re.search(r"(https?://\S+)(/setup/\S+)", line):
                self.address, self.setup_address = found[1], found[1] + found[2]
            elif not self.address and (found := re.search(r"(https?://\S+)/console", line)):
                self.address = found[1]
            if "/join" in line or "Join:" in line:
                break
        timer.cancel()
        self.greeting = "".join(lines)
        if not self.address:
            self._process.kill()
            self._process.wait()
            self._process.stdout.close()
            raise RehearsalError(f"the server did not start: {self.greeting}")
        # Read on, or a full pipe would stop the server.
        self._reading = threading.Thread(target=self._process.stdout.read, daemon=True)
        self._reading.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reading.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._process.pid

    def wait(self) -> int:
        """Blocks until the server ends; its exit status."""
        return self._process.wait()


class ScriptedFacilitator:
    """A facilitator who logs in, makes a workshop and presses the next-step button; and a projector."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.workshop_id = ""
        self.code = ""
        self._http = requests.Session()
        self._http.headers["X-Roolitus"] = "1"
        self._changed = threading.Condition()
        self._room: ConsoleRoom | None = None
        self._projected: ProjectorRoom | None = None
        self._counts: Counts | None = None
        self._console = socketio.Client()
        self._console.on("console.room", self._see_room)
        self._console.on("console.counts", self._see_counts)
        self._projector = socketio.Client()
        self._projector.on("projector.room", self._see_projector)

    def set_up(self, setup_address: str, name: str, password: str) -> None:
        """Makes the first account with the one-time link."""
        token = setup_address.rsplit("/", 1)[1]
        self._post("/api/setup", {"token": token, "name": name, "password": password})

    def create(
        self, name: str, *, language: str = "fi", item_set: ItemSet = "short", groups: Sequence[str] = GROUPS
    ) -> None:
        """Makes a workshop and opens its console and projector."""
        made = self._post(
            "/api/workshops",
            {"name": name, "language": language, "item_set": item_set, "groups": list(groups), "intro": ""},
        )
        self.open(str(made["id"]), str(made["code"]))

    def open(self, workshop_id: str, code: str) -> None:
        """Opens the console and the projector of a workshop."""
        self.workshop_id, self.code = workshop_id, code
        headers = {"Cookie": self._cookies()}
        for socket, audience in ((self._console, "console"), (self._projector, "projector")):
            socket.connect(
                self.address,
                headers=headers,
                auth={"audience": audience, "workshop": self.workshop_id, "protocol": PROTOCOL},
                transports=["websocket"],
                wait_timeout=TIMEOUT_S,
            )
        synced = ConsoleSynced.model_validate(self._console.call("sync", {}, timeout=TIMEOUT_S), strict=False)
        self._room, self._counts = synced.room, synced.counts

    def room(self, is_reached: Callable[[ConsoleRoom], bool]) -> ConsoleRoom:
        """The console's room once it is as asked; RehearsalError when it does not get there."""
        with self._changed:
            if not self._changed.wait_for(
                lambda: self._room is not None and is_reached(self._room), STEP_TIMEOUT_S
            ):
                raise RehearsalError(f"the console stayed at {self._room.step if self._room else 'nothing'}")
            assert self._room is not None  # noqa: S101  # just waited for
            return self._room

    def wait_for_answers(self, voters: int) -> None:
        """Until everybody online has answered every open counted item of the step; one has to be open."""

        def have_answered() -> bool:
            answered = self._counts.answered_online if self._counts else None
            return answered is not None and answered >= voters

        with self._changed:
            if not self._changed.wait_for(have_answered, STEP_TIMEOUT_S):
                answered = self._counts.answered_online if self._counts else None
                raise RehearsalError(f"only {answered or 0} of {voters} had answered everything")

    def wait_for_projector(self, revision: int) -> None:
        """Until the projector has followed the console."""
        with self._changed:
            if not self._changed.wait_for(
                lambda: self._projected is not None and self._projected.revision >= revision, STEP_TIMEOUT_S
            ):
                raise RehearsalError("the projector did not follow")

    def send(self, command: WorkshopCommand) -> ConsoleRoom:
        """Sends a command and waits until the console shows what it did."""
        before = self._room.position if self._room else 0
        self._counts = None
        ack = self._console.call("workshop.command", command.model_dump(mode="json"), timeout=TIMEOUT_S)
        if not ack["ok"]:
            raise RehearsalError(f"{command.kind} was refused: {ack['error']['code']}")
        return self.room(lambda room: room.position > before)

    def download(self, file_format: str, language: str) -> bytes:
        """One download of the results."""
        response = self._http.get(
            f"{self.address}/api/workshops/{self.workshop_id}/results.{file_format}",
            params={"lang": language},
            timeout=STEP_TIMEOUT_S,
        )
        if response.status_code != requests.codes.ok:
            raise RehearsalError(f"download of {file_format}: {response.status_code} {response.text[:200]}")
        return response.content

    def leave(self) -> None:
        """Closes both screens."""
        self._console.disconnect()
        self._projector.disconnect()

    def _post(self, path: str, body: Mapping[str, object]) -> Mapping[str, object]:
        response = self._http.post(self.address + path, json=body, timeout=TIMEOUT_S)
        content: Mapping[str, object] = response.json()
        if not content.get("ok"):
            raise RehearsalError(f"{path} was refused: {content}")
        return content

    def _cookies(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._http.cookies)

    def _see_room(self, room: object) -> None:
        self._note("_room", ConsoleRoom.model_validate(room, strict=False))

    def _see_projector(self, room: object) -> None:
        self._note("_projected", ProjectorRoom.model_validate(room, strict=False))

    def _see_counts(self, counts: object) -> None:
        self._note("_counts", Counts.model_validate(counts, strict=False))

    def _note(self, part: str, message: ConsoleRoom | ProjectorRoom | Counts) -> None:
        with self._changed:
            newest = getattr(self, part)
            if newest is None or message.revision >= newest.revision:
                setattr(self, part, message)
                self._changed.notify_all()


@dataclass(frozen=True, slots=True)
class Played:
    """What a scripted workshop came to."""

    participants: int
    votes: int
    comments: int
    own_roles: int


def play(
    facilitator: ScriptedFacilitator,
    *,
    participants: int,
    seed: int,
    say: Callable[[str], None],
    remarks: Remarks | None = None,
    groups: Sequence[str] = GROUPS,
) -> Played:
    """Runs a workshop from its lobby to its end; every vote of every phone is acknowledged on the way."""
    definition, company = load_definition(), read_company()
    phones = [
        ScriptedPhone(
            facilitator.address,
            facilitator.code,
            definition,
            company,
            seed=seed * 1000 + number,
            group=groups[number % len(groups)],
            person=Person(sees_otherwise=number % len(company.divided)),
            remarks=remarks,
        )
        for number in range(participants)
    ]
    for phone in phones:
        phone.join()
    say(f"{participants} phones have joined {facilitator.code}")
    room = facilitator.room(lambda _: True)
    while room.next is not None:
        command = second_round(room) or room.next.command
        say(f"{command.kind} {command.step or ''}".strip())
        room = facilitator.send(command)
        facilitator.wait_for_projector(room.revision)
        if any(item.phase == "open" for item in room.items.values()):
            facilitator.wait_for_answers(participants)
        if refused := [refusal for phone in phones for refusal in phone.tried.refused]:
            raise RehearsalError(f"a vote was refused: {refused[0]}")
        if command.kind == "reveal_structure":
            room = facilitator.room(lambda r: r.structure is not None and r.revision % 2 == 1)
    for phone in phones:
        phone.leave()
    return Played(
        participants,
        sum(len(phone.tried.votes) for phone in phones),
        sum(len(phone.tried.comments) for phone in phones),
        room.structure.own_roles if room.structure else 0,
    )


def second_round(room: ConsoleRoom) -> WorkshopCommand | None:
    """A second round of what has just split the room into two camps, None where nothing has."""
    split = [
        item
        for item, result in room.results.items()
        if result.has_two_camps and result.round == 1 and room.items[item].phase == "revealed"
    ]
    return WorkshopCommand(position=room.position, kind="start_round", items=split) if split else None


def new_password() -> str:
    """A password for a demonstration's account."""
    return secrets.token_urlsafe(9)
