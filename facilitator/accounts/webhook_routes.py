"""The webhooks of an account: which addresses are sent what happens in its workshops."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from flask import Blueprint
from pydantic import Field

from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, read_body
from shared.operations import Answer, Part, operation
from shared.store import Store, Webhook
from shared.workshop.milestones import Kind
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)


class NewWebhook(Request):
    """The body of a new webhook: where messages go, and of what."""

    address: str = Field(min_length=1, max_length=500)
    kinds: list[Kind] = Field(min_length=1, max_length=10)


class WebhookShown(Part):
    """A webhook in its owner's list. `problem`: why it was disabled, for people who run the receiver."""

    id: str
    address: str
    kinds: list[str]
    is_disabled: bool
    problem: str


class Webhooks(Answer):
    """The webhooks of an account, the newest first."""

    webhooks: list[WebhookShown]


class WebhookMade(Answer):
    """A new webhook, and the key to check its signatures with, which is shown this once."""

    key: str
    shown: WebhookShown


def add_webhooks(
    pages: Blueprint,
    store: Store,
    access: Access,
    refuse_address: Callable[[str], Refusal | None],
    key_of: Callable[[str], str],
) -> None:
    """Adds the list of webhooks and its changes. `key_of(seed)`: what signs a webhook's messages."""

    @operation(pages, "GET", "/api/webhooks", "One's own webhooks", Webhooks, who="facilitator")
    def list_webhooks() -> Webhooks:
        return Webhooks(webhooks=[_shown(one) for one in store.webhooks.of(access.signed_in())])

    @operation(
        pages,
        "POST",
        "/api/webhooks",
        "Have what happens in one's workshops sent to an address",
        WebhookMade,
        body=NewWebhook,
        who="facilitator",
    )
    def make_webhook() -> WebhookMade:
        account_id, body = access.signed_in(), read_body(NewWebhook)
        address = body.address.strip()
        if refusal := refuse_address(address):
            raise Refused(refusal)
        made = store.webhooks.make(account_id, address, sorted(set(body.kinds)))
        if isinstance(made, Refusal):
            raise Refused(made)
        log.info("webhook made", account=account_id)
        webhook, seed = made
        return WebhookMade(key=key_of(seed), shown=_shown(webhook))

    @operation(
        pages,
        "POST",
        "/api/webhooks/<webhook_id>/enable",
        "Send a webhook that was disabled what happens from now on",
        Answer,
        who="facilitator",
    )
    def enable_webhook(webhook_id: str) -> Answer:
        if refusal := store.webhooks.enable(access.signed_in(), webhook_id):
            raise Refused(refusal)
        return Answer()

    @operation(pages, "DELETE", "/api/webhooks/<webhook_id>", "End a webhook", Answer, who="facilitator")
    def end_webhook(webhook_id: str) -> Answer:
        if refusal := store.webhooks.end(access.signed_in(), webhook_id):
            raise Refused(refusal)
        return Answer()


def _shown(webhook: Webhook) -> WebhookShown:
    return WebhookShown(
        id=webhook.id,
        address=webhook.address,
        kinds=list(webhook.kinds),
        is_disabled=webhook.is_disabled,
        problem=webhook.problem,
    )
