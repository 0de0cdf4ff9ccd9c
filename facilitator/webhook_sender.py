"""Sends webhooks: takes messages from the outbox, signs and posts them, and notes how that went.

Messages are signed as the Standard Webhooks specification says (standardwebhooks.com): the receiver checks
`webhook-signature` over id, time and body, and drops an id that it has had before.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

import structlog
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError

from facilitator.outbox_sender import OutboxSender
from shared.store import Delivery, Store
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

SENDERS: Final = 3
"""Messages on their way at one time: a receiver that hangs does not hold up the others."""
AWAY_S: Final = 10.0
"""How long a receiver may take."""
KEY: Final = "webhook"
GONE: Final = 410

Resolve = Callable[[str, int], list[str]]


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a name. Raises OSError."""
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def key_of(seed: str, digest: TokenDigest) -> str:
    """What a webhook's receiver checks signatures with; the database alone does not give it."""
    return f"whsec_{base64.b64encode(bytes.fromhex(digest(seed, KEY))).decode()}"


def sign(key: str, message_id: str, at_s: int, content: str) -> str:
    """The signature of a message."""
    signed = f"{message_id}.{at_s}.{content}".encode()
    code = hmac.new(base64.b64decode(key.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(code).decode()}"


def refuse_address(address: str, *, may_be_private: bool) -> Refusal | None:
    """Why no webhook may go to an address, as far as the address alone shows.

    Refusals: webhook_address; webhook_not_https.
    """
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return Refusal("webhook_address")
    if parts.scheme not in ("http", "https") or not is_whole or "@" in parts.netloc or parts.fragment:
        return Refusal("webhook_address")
    if parts.scheme == "http" and not may_be_private:
        return Refusal("webhook_not_https")
    return None


class WebhookSender(OutboxSender):
    """Sends the outbox of webhooks."""

    subject = "webhooks"

    def __init__(
        self,
        store: Store,
        digest: TokenDigest,
        *,
        may_be_private: bool,
        now: Callable[[], float],
        resolve: Resolve = resolve,
    ) -> None:
        """`may_be_private`: whether messages go to addresses of the own network."""
        super().__init__()
        self._store = store
        self._digest = digest
        self._may_be_private = may_be_private
        self._now = now
        self._resolve = resolve

    def send_next(self) -> bool:
        """Sends the message that has waited longest; False where none is due."""
        webhooks = self._store.webhooks
        # Read first: without anything to send, nothing is written.
        delivery = webhooks.claim() if webhooks.has_due() else None
        if not isinstance(delivery, Delivery):
            return False
        problem = self._post(delivery)
        webhooks.settle(delivery, problem, is_gone=problem == f"status {GONE}")
        if problem:
            log.warning("webhook not taken", reason=problem, webhook=delivery.webhook_id)
        return True

    def _post(self, delivery: Delivery) -> str:
        """What went wrong, in a few words for its owner; empty where the receiver took the message."""
        parts = urlsplit(delivery.address)
        host, is_tls = parts.hostname or "", parts.scheme == "https"
        port = parts.port or (443 if is_tls else 80)
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError):
            return "name not found"
        if not self._may_be_private and not all(ip_address(one).is_global for one in addresses):
            return "private address"
        at_s = int(self._now())
        headers = {
            "Host": parts.netloc,
            "Content-Type": "application/json",
            "User-Agent": "Roolitus",
            "webhook-id": delivery.id,
            "webhook-timestamp": str(at_s),
            "webhook-signature": sign(
                key_of(delivery.seed, self._digest), delivery.id, at_s, delivery.content
            ),
        }
        target = parts.path or "/"
        if parts.query:
            target += f"?{parts.query}"
        # To the address that was looked at: a name that leads elsewhere a moment later leads nowhere.
        timeout = Timeout(total=AWAY_S)
        with (
            HTTPSConnectionPool(
                addresses[0], port, timeout=timeout, assert_hostname=host, server_hostname=host
            )
            if is_tls
            else HTTPConnectionPool(addresses[0], port, timeout=timeout)
        ) as pool:
            try:
                response = pool.urlopen(
                    "POST",
                    target,
                    body=delivery.content.encode(),
                    headers=headers,
                    redirect=False,
                    retries=False,
                    preload_content=False,
                )
                response.close()
            except HTTPError as problem:
                return type(problem).__name__
        return "" if 200 <= response.status < 300 else f"status {response.status}"
