"""A wired server with its own database, and browsers that ask it without a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from facilitator.host.app import Roolitus, create_roolitus
from participant.routes import COOKIE, digest_of
from shared.settings import Settings, read_secret
from shared.store import Workshop
from shared.tokens import TokenDigest
from shared.workshop.commands import Command
from shared.workshop.state import Refusal

Result = TypeVar("Result")
ADDRESS = "http://roolitus.test"
PASSWORD = "correct horse battery"
BODY = {"name": "Myynti", "language": "fi", "item_set": "short"}


write_address_builder = Rule._compile_builder  # see `reuse_address_builder`
AddressBuilder = Callable[..., tuple[str, str]]
_address_builders: dict[tuple[str, bool, str], AddressBuilder] = {}


def reuse_address_builder(rule: Rule, append_unknown: bool = True) -> AddressBuilder:  # as Werkzeug's
    """The code that writes a route's address, compiled once for all the servers of a test run.

    Werkzeug compiles it anew for each of some 130 routes of each server: a quarter of the time it takes to
    open one. The code depends on the route alone.
    """
    key = (rule.rule, append_unknown, repr(rule.defaults))
    if key not in _address_builders:
        _address_builders[key] = write_address_builder(rule, append_unknown)
    return _address_builders[key]


Rule._compile_builder = reuse_address_builder  # type: ignore[assignment,method-assign]


def run_directly(call: Callable[[], Result]) -> Result:
    return call()


@dataclass
class Clock:
    """Time that passes when it is told to."""

    now: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Browser:
    """One browser: its cookies, its address on the network, and the header that our own pages send."""

    client: FlaskClient
    address: str = "192.0.2.1"

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.send("GET", path, None, headers)

    def post(self, path: str, body: object = None, **headers: str) -> TestResponse:
        return self.send("POST", path, {} if body is None else body, headers)

    def patch(self, path: str, body: object) -> TestResponse:
        return self.send("PATCH", path, body, {})

    def put(self, path: str, body: object) -> TestResponse:
        return self.send("PUT", path, body, {})

    def delete(self, path: str, body: object = None) -> TestResponse:
        return self.send("DELETE", path, {} if body is None else body, {})

    def send(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        *,
        content: bytes | None = None,
    ) -> TestResponse:
        """Header names are written with underscores; an empty value takes the header away."""
        sent = {"X-Roolitus": "1"}
        sent.update({name.replace("_", "-"): value for name, value in (headers or {}).items()})
        given = {name: value for name, value in sent.items() if value}
        options = {"data": content} if content is not None else {} if body is None else {"json": body}
        return self.client.open(
            path,
            method=method,
            base_url=ADDRESS,
            headers=given,
            environ_overrides={"REMOTE_ADDR": self.address},
            **options,
        )

    def cookie(self, name: str) -> str:
        found = self.client.get_cookie(name, domain=urlsplit(ADDRESS).hostname or "")
        return found.value if found else ""


@dataclass
class Site:
    roolitus: Roolitus
    clock: Clock
    folder: Path
    numbers: count[int] = field(default_factory=lambda: count(1))

    def browser(self, address: str = "192.0.2.1") -> Browser:
        return Browser(self.roolitus.app.test_client(), address)

    def owner(self, name: str = "Aino") -> Browser:
        """A browser logged in to the first account, which it makes."""
        browser = self.browser()
        body = {"token": self.roolitus.setup_token, "name": name, "password": PASSWORD}
        assert browser.post("/api/setup", body).status_code == 200
        return browser

    def colleague(self, owner: Browser, name: str = "Eero") -> Browser:
        """A browser logged in to another account, made with an invitation."""
        address = str(said(owner.post("/api/invitations"))["address"])
        browser = self.browser()
        body = {"token": address.rsplit("/", 1)[1], "name": name, "password": PASSWORD}
        assert browser.post("/api/setup", body).status_code == 200
        return browser

    def workshop(self, owner: Browser, **changes: object) -> Workshop:
        made = said(owner.post("/api/workshops", {**BODY, **changes}))
        return self.read(str(made["id"]))

    def read(self, workshop_id: str) -> Workshop:
        found = self.roolitus.store.workshops.get(workshop_id)
        assert found is not None
        return found

    def command(self, workshop: Workshop, *commands: Command) -> Workshop:
        """Does what a console would send, by the workshop's owner."""
        store = self.roolitus.store
        for command in commands:
            newest = self.read(workshop.id)
            owner = store.accounts.by_name(store.members.of(workshop.id)[0].name)
            assert owner is not None
            given(store.steering.command(workshop.id, owner.id, command, position=newest.position))
        return self.read(workshop.id)

    def vote(
        self, workshop: Workshop, browser: Browser, answers: Mapping[str, object], round_: int = 1
    ) -> None:
        """What a phone that has joined would send."""
        participant = self.participant(workshop, browser)
        for item, answer in answers.items():
            number = next(self.numbers)
            given(
                self.roolitus.store.votes.save(
                    workshop.id,
                    participant,
                    intent=f"intent-{number}",
                    sequence=number,
                    item=item,
                    round_=round_,
                    answer=answer,
                )
            )

    def comment(self, workshop: Workshop, browser: Browser, text: str, item: str = "deal_size") -> str:
        participant = self.participant(workshop, browser)
        number = next(self.numbers)
        return given(
            self.roolitus.store.comments.add(
                workshop.id, participant, intent=f"intent-{number}", item=item, text=text
            )
        )

    def participant(self, workshop: Workshop, browser: Browser) -> str:
        """The id of the participant that a browser is; it joins if it has not."""
        digest = TokenDigest(read_secret(self.folder))
        if not browser.cookie(COOKIE):
            assert browser.post(f"/api/join/{workshop.code}").status_code == 200
        own_digest = digest_of(digest, workshop.id, browser.cookie(COOKIE))
        found = self.roolitus.store.participants.by_token(workshop.id, own_digest)
        assert found is not None
        return found.id


def open_site(folder: Path, *, clock: Clock | None = None, **settings: object) -> Site:
    clock = clock or Clock()
    starts_anew = bool(settings.pop("starts_anew", False))
    values = {"data": folder, "public_address": ADDRESS, **settings}
    roolitus = create_roolitus(
        Settings.model_validate(values),
        async_mode="threading",
        run_blocking=run_directly,
        port=80,
        now=clock,
        starts_anew=starts_anew,
    )
    return Site(roolitus, clock, folder)


def given(outcome: Result | Refusal | None) -> Result:
    """The outcome of what must not be refused."""
    assert not isinstance(outcome, Refusal), outcome
    assert outcome is not None
    return outcome


def said(response: TestResponse) -> dict[str, object]:
    """The JSON of an answer that grants what was asked."""
    content: dict[str, object] = response.get_json()
    assert response.status_code == 200, content
    assert content["ok"] is True
    return content


def refused(response: TestResponse) -> tuple[int, str]:
    """Status and code of an answer that refuses."""
    content = response.get_json()
    assert content["ok"] is False
    assert set(content) == {"ok", "error"}
    return response.status_code, str(content["error"]["code"])
