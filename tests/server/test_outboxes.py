"""A server that is killed while it sends: after the restart nothing is lost, and nothing is sent twice."""

from __future__ import annotations

import json
import socket
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from shared.store.outbox import LEASE_S
from tests.facilitator.mail_room import MailRoom, mail_room
from tests.server.wire import PASSWORD, PATIENCE_S, Server

# A server starts twice, which takes its time on a machine that runs other tests too.
pytestmark = pytest.mark.timeout(400)
PEOPLE = [f"person{number}@example.com" for number in range(6)]
TICK_S = 0.05


@dataclass
class Console:
    """A facilitator's program: it asks the server over HTTP, also after a restart."""

    server: Server
    session: requests.Session = field(default_factory=requests.Session)

    def ask(self, method: str, path: str, body: object = None) -> dict[str, object]:
        answer = self.session.request(
            method,
            f"{self.server.address}{path}",
            json=body,
            headers={"X-Roolitus": "1"},
            timeout=PATIENCE_S,
        )
        content: dict[str, object] = answer.json()
        assert answer.status_code == 200, content
        return content

    def set_up(self) -> str:
        """Makes the first account and a workshop; the workshop's id."""
        account = {"token": self.server.setup_token, "name": "Aino", "password": PASSWORD}
        self.ask("POST", "/api/setup", account)
        workshop = {"name": "Myynti", "language": "fi", "item_set": "short"}
        return str(self.ask("POST", "/api/workshops", workshop)["id"])

    def states(self, workshop_id: str) -> dict[str, str]:
        found = self.ask("GET", f"/api/workshops/{workshop_id}/invitations")["invitations"]
        assert isinstance(found, list)
        return {one["address"]: one["state"] for one in found}


def wait_until(is_done: Callable[[], bool]) -> None:
    """Looks again and again until it is so; a test that never sees it ends by its time limit."""
    pause = threading.Event()
    while not is_done():
        pause.wait(TICK_S)


def let_leases_end(data: Path) -> None:
    """As if the server had been away for longer than an attempt may take."""
    with closing(sqlite3.connect(data / "roolitus.db")) as connection, connection:
        connection.execute("UPDATE letter SET due_at = due_at - ?", (LEASE_S,))
        connection.execute("UPDATE letter SET handed_at = handed_at - ?", (10 * LEASE_S,))
        connection.execute("UPDATE webhook_delivery SET due_at = due_at - ?", (LEASE_S,))


@contextmanager
def mailing(data: Path, room: MailRoom) -> Iterator[tuple[Server, Console, str]]:
    """A server with a mail server, and a workshop on it."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    environment = {
        "ROOLITUS_MAIL_HOST": "127.0.0.1",
        "ROOLITUS_MAIL_PORT": str(room.port),
        "ROOLITUS_MAIL_TLS": "none",
        "ROOLITUS_MAIL_FROM": "workshops@example.com",
        "ROOLITUS_PUBLIC_ADDRESS": f"http://127.0.0.1:{port}",
    }
    with Server(data, environment, port=port) as server:
        console = Console(server)
        yield server, console, console.set_up()


def test_a_kill_before_the_text_goes_out_sends_every_letter_once(tmp_path: Path) -> None:
    with mail_room() as room, mailing(tmp_path / "data", room) as (server, console, workshop_id):
        room.holds = {f"RCPT {PEOPLE[2]}"}
        body = {"addresses": "\n".join(PEOPLE), "language": "fi"}
        console.ask("POST", f"/api/workshops/{workshop_id}/invitations", body)
        assert room.held.wait(PATIENCE_S)
        server.kill()
        room.holds = set()
        let_leases_end(server.data)

        server.start()
        wait_until(lambda: set(console.states(workshop_id).values()) == {"sent"})

        assert Counter(room.recipients) == Counter(PEOPLE)


def test_a_kill_while_the_text_goes_out_is_shown_and_never_sent_again_by_itself(tmp_path: Path) -> None:
    with mail_room() as room, mailing(tmp_path / "data", room) as (server, console, workshop_id):
        # It has taken the text, and the answer never comes.
        room.holds = {f"DATA {one}" for one in PEOPLE}
        body = {"addresses": "\n".join(PEOPLE), "language": "fi"}
        console.ask("POST", f"/api/workshops/{workshop_id}/invitations", body)
        assert room.held.wait(PATIENCE_S)
        server.kill()
        room.holds = set()
        (taken,) = room.recipients
        let_leases_end(server.data)

        server.start()
        others = {one: "sent" for one in PEOPLE if one != taken}
        wait_until(lambda: console.states(workshop_id) == {taken: "unsure", **others})

        assert Counter(room.recipients) == Counter(PEOPLE)


@dataclass
class Receiver:
    """A server of webhooks that answers nothing while it is held."""

    port: int = 0
    ids: list[str] = field(default_factory=list)
    """Of what it has taken and answered."""
    kinds: set[str] = field(default_factory=set)
    is_open: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            receiver.asked.set()
            if not receiver.is_open.is_set():
                receiver.is_open.wait(PATIENCE_S)
                self.close_connection = True
                return
            receiver.ids.append(str(self.headers["webhook-id"]))
            receiver.kinds.add(content["type"])
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield receiver
    receiver.is_open.set()
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_kill_while_webhooks_go_out_loses_none_and_delivers_each_id_once(tmp_path: Path) -> None:
    environment = {"ROOLITUS_WEBHOOKS_TO_PRIVATE_ADDRESSES": "true"}
    with receiving() as receiver, Server(tmp_path / "data", environment) as server:
        console = Console(server)
        workshop_id = console.set_up()
        kinds = ["workshop.started", "workshop.ended", "results.ready"]
        address = f"http://127.0.0.1:{receiver.port}/"
        console.ask("POST", "/api/webhooks", {"address": address, "kinds": kinds})
        live = f"/api/workshops/{workshop_id}/live/workshop.command"
        console.ask("POST", live, {"position": 0, "kind": "start_step", "step": "q1"})
        console.ask("POST", live, {"position": 1, "kind": "close_workshop"})
        assert receiver.asked.wait(PATIENCE_S)
        server.kill()
        receiver.is_open.set()
        let_leases_end(server.data)

        server.start()
        wait_until(lambda: receiver.kinds == set(kinds))

        assert len(receiver.ids) == len(set(receiver.ids)) == len(kinds)
