"""Webhooks: what is sent of a workshop, to whom, signed how, and what happens where nobody takes it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from facilitator.webhook_sender import WebhookSender, refuse_address, sign
from shared.store import Delivery, Workshop
from shared.store.outbox import LEASE_S, WAITS_S
from shared.workshop.commands import CloseWorkshop, LockItems, RevealItems, StartStep
from shared.workshop.milestones import KINDS
from shared.workshop.state import Refusal
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Browser, Site, refused, said

SIZE = "deal_size"


@dataclass
class Receiver:
    """A server that notes what it is sent, and answers as it is asked to."""

    status: int = 200
    taken: list[tuple[dict[str, str], str]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://receiver.test:{self.port}/hook?from=roolitus"

    def messages(self) -> list[dict[str, object]]:
        return [json.loads(body) for _, body in self.taken]


@contextmanager
def receiving(status: int = 200) -> Iterator[Receiver]:
    receiver = Receiver(status)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            receiver.taken.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(receiver.status)
            self.send_header("Location", "http://elsewhere.test/")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield receiver
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def site(open_with: Opener) -> Site:
    """A server whose webhooks may go to its own network, and that sends nothing by itself."""
    opened = open_with(webhooks_to_private_addresses=True)
    opened.roolitus.chores.webhooks.stop()
    return opened


def sender(site: Site, *, may_be_private: bool = True, leads_to: str = "127.0.0.1") -> WebhookSender:
    return WebhookSender(
        site.roolitus.store,
        site.roolitus.digest,
        may_be_private=may_be_private,
        now=site.clock,
        resolve=lambda host, port: [leads_to],  # noqa: ARG005  # the resolver's parameters
    )


def subscribe(owner: Browser, receiver: Receiver, *kinds: str) -> str:
    """Makes a webhook; the key of its signatures."""
    body = {"address": receiver.address, "kinds": list(kinds or KINDS)}
    return str(said(owner.post("/api/webhooks", body))["key"])


def listed(owner: Browser) -> list[tuple[object, object]]:
    webhooks = said(owner.get("/api/webhooks"))["webhooks"]
    assert isinstance(webhooks, list)
    return [(one["is_disabled"], one["problem"]) for one in webhooks]


def play(site: Site, owner: Browser) -> Workshop:
    """A workshop from its start to its end, with one question shown."""
    return site.command(
        site.workshop(owner), StartStep("q1"), LockItems((SIZE,)), RevealItems((SIZE,)), CloseWorkshop()
    )


def send_all(sending: WebhookSender) -> int:
    return sum(1 for _ in iter(sending.send_next, False))


def test_a_workshop_is_told_from_its_start_to_its_results(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver)
    workshop = play(site, owner)
    assert (
        site.roolitus.store.results.keep(
            workshop.id, room_revision=workshop.room_revision, method_version="1", content="{}"
        )
        is None
    )

    assert send_all(sender(site)) == 4

    messages = receiver.messages()
    assert sorted(str(one["type"]) for one in messages) == sorted(KINDS)
    shown = next(one["data"] for one in messages if one["type"] == "step.revealed")
    assert shown == {"workshop": workshop.id, "name": workshop.name, "step": "q1", "items": [SIZE]}


def test_a_message_is_signed_over_its_id_its_time_and_its_body(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    key = subscribe(owner, receiver, "workshop.started")
    play(site, owner)

    send_all(sender(site))

    ((headers, body),) = receiver.taken
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body}".encode()
    code = hmac.new(base64.b64decode(key.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(code).decode()}"
    assert headers["webhook-timestamp"] == str(int(site.clock.now))
    assert headers["host"] == f"receiver.test:{receiver.port}"


def test_the_signature_is_that_of_the_specifications_own_example() -> None:
    # Standard Webhooks, "verifying signatures": the example of its reference libraries.
    key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    signature = sign(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}')

    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_only_the_kinds_that_were_asked_for_are_sent(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)

    send_all(sender(site))

    assert [one["type"] for one in receiver.messages()] == ["workshop.ended"]


def test_an_account_hears_of_the_workshops_it_facilitates_alone(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(site.colleague(owner), receiver)
    play(site, owner)

    assert send_all(sender(site)) == 0


def test_what_fails_is_sent_again_later_under_the_same_id(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)
    sending, receiver.status = sender(site), 500

    assert send_all(sending) == 1
    site.clock.now += WAITS_S[0]
    receiver.status = 204
    assert send_all(sending) == 1
    site.clock.now += WAITS_S[-1]

    assert send_all(sending) == 0
    assert len({headers["webhook-id"] for headers, _ in receiver.taken}) == 1


def test_a_receiver_that_takes_nothing_is_disabled_and_says_why(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)
    sending, receiver.status = sender(site), 503

    for wait_s in (0.0, *WAITS_S):
        site.clock.now += wait_s
        assert send_all(sending) == 1

    assert listed(owner) == [(True, "status 503")]
    play(site, owner)
    assert send_all(sending) == 0


def test_a_webhook_that_is_enabled_again_hears_of_what_happens_then(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)
    sending, receiver.status = sender(site), 410
    assert send_all(sending) == 1
    assert listed(owner) == [(True, "status 410")]
    webhooks = said(owner.get("/api/webhooks"))["webhooks"]
    assert isinstance(webhooks, list)

    said(owner.post(f"/api/webhooks/{webhooks[0]['id']}/enable"))
    receiver.status = 200
    play(site, owner)

    assert send_all(sending) == 1


def test_a_process_that_dies_while_it_sends_leaves_the_message_behind(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)
    claimed = site.roolitus.store.webhooks.claim()
    assert isinstance(claimed, Delivery)

    assert send_all(sender(site)) == 0
    site.clock.now += LEASE_S

    assert send_all(sender(site)) == 1
    assert receiver.taken[0][0]["webhook-id"] == claimed.id


@pytest.mark.parametrize("leads_to", ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::7"])
def test_a_name_that_leads_into_the_own_network_is_sent_nothing(
    site: Site, receiver: Receiver, leads_to: str
) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)

    send_all(sender(site, may_be_private=False, leads_to=leads_to))

    assert receiver.taken == []


def test_a_redirect_is_followed_nowhere(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver, "workshop.ended")
    play(site, owner)
    receiver.status = 307

    assert send_all(sender(site)) == 1

    assert len(receiver.taken) == 1


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://example.com/", "webhook_not_https"),
        ("ftp://example.com/", "webhook_address"),
        ("https:///path", "webhook_address"),
        ("https://user:word@example.com/", "webhook_address"),
        ("https://example.com:99999/", "webhook_address"),
        ("https://[::1", "webhook_address"),
        ("example.com", "webhook_address"),
    ],
)
def test_an_address_that_is_none_is_refused_by_its_reason(address: str, code: str) -> None:
    assert refuse_address(address, may_be_private=False) == Refusal(code)


def test_a_refused_command_sends_nothing(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver)
    workshop = site.workshop(owner)
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None

    outcome = site.roolitus.store.steering.command(workshop.id, account.id, CloseWorkshop(), position=99)

    assert outcome == Refusal("changed_meanwhile")
    assert send_all(sender(site)) == 0


def test_ten_webhooks_are_enough(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    for _ in range(10):
        subscribe(owner, receiver)

    answer = owner.post("/api/webhooks", {"address": receiver.address, "kinds": ["workshop.ended"]})

    assert refused(answer) == (400, "too_many_webhooks")


def test_nobody_ends_another_accounts_webhook(site: Site, receiver: Receiver) -> None:
    owner = site.owner()
    subscribe(owner, receiver)
    webhooks = said(owner.get("/api/webhooks"))["webhooks"]
    assert isinstance(webhooks, list)

    site.colleague(owner).delete(f"/api/webhooks/{webhooks[0]['id']}")

    assert len(listed(owner)) == 1
    said(owner.delete(f"/api/webhooks/{webhooks[0]['id']}"))
    assert listed(owner) == []
