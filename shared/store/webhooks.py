"""Webhooks: addresses that are sent a workshop's milestones, and the outbox of what is still to be sent.

The transaction that makes a milestone true puts its messages into the outbox, so that neither is ever there
without the other. A message leaves the outbox once its receiver has taken it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.store.outbox import Outbox, is_tried_enough
from shared.store.random_names import new_id, new_link
from shared.store.repository import Repository
from shared.store.schema import account, webhook, webhook_delivery, workshop, workshop_member
from shared.store.writer import Transaction
from shared.workshop.milestones import Milestone
from shared.workshop.state import Refusal

WEBHOOKS_MAX: Final = 10
"""Webhooks of one account."""
_OUTBOX: Final = Outbox(webhook_delivery.c.id, webhook_delivery.c.attempts, webhook_delivery.c.due_at)


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is sent milestones. `problem`: why it was disabled, empty while it is not."""

    id: str
    account_id: str
    address: str
    kinds: tuple[str, ...]
    made_at: float
    is_disabled: bool
    problem: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to be sent now. `attempts`: how often that was tried, this time included."""

    id: str
    webhook_id: str
    address: str
    seed: str
    content: str
    attempts: int


class WebhookRepository(Repository):
    """Webhooks and their outbox."""

    def make(self, account_id: str, address: str, kinds: Sequence[str]) -> tuple[Webhook, str] | Refusal:
        """A webhook, and the seed of the key that signs its messages. Refusals: too_many_webhooks."""
        return self._writer.run(None, lambda t: _make(t, account_id, address, kinds))

    def end(self, account_id: str, webhook_id: str) -> Refusal | None:
        """Deletes a webhook of an account with what it has yet to be sent."""
        return self._writer.run(None, lambda t: _end(t, account_id, webhook_id))

    def enable(self, account_id: str, webhook_id: str) -> Refusal | None:
        """Lets a disabled webhook be sent what happens from now on."""
        return self._writer.run(None, lambda t: _enable(t, account_id, webhook_id))

    def of(self, account_id: str) -> list[Webhook]:
        """The webhooks of an account, the newest first."""
        return self._reader.read(lambda c: _read_of(c, account_id))

    def has_due(self) -> bool:
        """Whether anything is to be sent now."""
        return self._reader.read(lambda c: _OUTBOX.first_due(c, self._reader.now()) is not None)

    def claim(self) -> Delivery | Refusal | None:
        """The message that has waited longest, for the caller alone until its lease is over."""
        return self._writer.run(None, _claim)

    def settle(self, delivery: Delivery, problem: str, *, is_gone: bool = False) -> Refusal | None:
        """Notes how an attempt went.

        `problem`: empty where the receiver took the message, which then leaves the outbox. Otherwise the
        message is due again later, or the webhook is disabled where it was tried often enough; `is_gone`: at
        once.
        """
        return self._writer.run(None, lambda t: _settle(t, delivery, problem, is_gone=is_gone))


def add_milestones(transaction: Transaction, workshop_id: str, passed: Sequence[Milestone]) -> None:
    """Puts milestones of a workshop into the outboxes of its facilitators' webhooks."""
    if not passed:
        return
    connection, now = transaction.connection, transaction.now
    rows = connection.execute(
        select(webhook.c.id, webhook.c.kinds)
        .join(workshop_member, workshop_member.c.account_id == webhook.c.account_id)
        .join(account, account.c.id == webhook.c.account_id)
        .where(
            workshop_member.c.workshop_id == workshop_id,
            webhook.c.disabled_at.is_(None),
            account.c.disabled_at.is_(None),
        )
    ).all()
    if not rows:
        return
    name = connection.execute(select(workshop.c.name).where(workshop.c.id == workshop_id)).scalar_one()
    messages = [
        {
            "id": new_id(),
            "webhook_id": row.id,
            "workshop_id": workshop_id,
            "content": _content(milestone, workshop_id, name, now),
            "made_at": now,
            "due_at": now,
        }
        for milestone in passed
        for row in rows
        if milestone.kind in row.kinds.split()
    ]
    if messages:
        connection.execute(insert(webhook_delivery), messages)


def _content(milestone: Milestone, workshop_id: str, name: str, now: float) -> str:
    said: dict[str, object] = {"workshop": workshop_id, "name": name}
    if milestone.kind == "step.revealed":
        said |= {"step": milestone.step, "items": list(milestone.items)}
    moment = datetime.fromtimestamp(now, UTC).isoformat(timespec="milliseconds")
    return json.dumps({"type": milestone.kind, "timestamp": moment, "data": said}, ensure_ascii=False)


def _make(
    transaction: Transaction, account_id: str, address: str, kinds: Sequence[str]
) -> tuple[Webhook, str] | Refusal:
    connection = transaction.connection
    count = connection.execute(
        select(func.count()).select_from(webhook).where(webhook.c.account_id == account_id)
    ).scalar_one()
    if count >= WEBHOOKS_MAX:
        return Refusal("too_many_webhooks", {"max": WEBHOOKS_MAX})
    made = Webhook(
        new_id(), account_id, address, tuple(kinds), transaction.now, is_disabled=False, problem=""
    )
    seed = new_link()
    connection.execute(
        insert(webhook).values(
            id=made.id,
            account_id=account_id,
            address=address,
            seed=seed,
            kinds=" ".join(kinds),
            made_at=made.made_at,
        )
    )
    return made, seed


def _end(transaction: Transaction, account_id: str, webhook_id: str) -> Refusal | None:
    transaction.connection.execute(
        delete(webhook).where(webhook.c.account_id == account_id, webhook.c.id == webhook_id)
    )
    return None


def _enable(transaction: Transaction, account_id: str, webhook_id: str) -> Refusal | None:
    transaction.connection.execute(
        update(webhook)
        .where(webhook.c.account_id == account_id, webhook.c.id == webhook_id)
        .values(disabled_at=None, problem="")
    )
    return None


def _read_of(connection: Connection, account_id: str) -> list[Webhook]:
    rows = connection.execute(
        select(webhook)
        .where(webhook.c.account_id == account_id)
        .order_by(webhook.c.made_at.desc(), webhook.c.id)
    )
    return [
        Webhook(
            row.id,
            row.account_id,
            row.address,
            tuple(row.kinds.split()),
            row.made_at,
            row.disabled_at is not None,
            row.problem,
        )
        for row in rows
    ]


def _claim(transaction: Transaction) -> Delivery | None:
    connection, now = transaction.connection, transaction.now
    due = _OUTBOX.first_due(connection, now)
    if due is None:
        return None
    row = connection.execute(
        select(webhook_delivery, webhook.c.address, webhook.c.seed)
        .join(webhook, webhook.c.id == webhook_delivery.c.webhook_id)
        .where(webhook_delivery.c.id == due)
    ).one()
    if not _OUTBOX.claim(connection, now, due, row.attempts):
        return None
    return Delivery(due, row.webhook_id, row.address, row.seed, row.content, row.attempts + 1)


def _settle(transaction: Transaction, delivery: Delivery, problem: str, *, is_gone: bool) -> Refusal | None:
    connection, now = transaction.connection, transaction.now
    if not problem:
        connection.execute(delete(webhook_delivery).where(webhook_delivery.c.id == delivery.id))
    elif is_gone or is_tried_enough(delivery.attempts):
        connection.execute(
            update(webhook)
            .where(webhook.c.id == delivery.webhook_id)
            .values(disabled_at=now, problem=problem)
        )
        connection.execute(
            delete(webhook_delivery).where(webhook_delivery.c.webhook_id == delivery.webhook_id)
        )
    else:
        _OUTBOX.put_off(connection, now, delivery.id, delivery.attempts)
    return None
