"""What the owner of the installation asks: who has an account, and who may no longer log in."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, answer, read_body
from shared.store import Store
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)


class AccountId(Request):
    """The body of disabling or enabling an account."""

    id: str = Field(max_length=40)


def add_accounts(
    pages: Blueprint, store: Store, access: Access, on_log_ins_ended: Callable[[], None]
) -> None:
    """Adds the list of accounts and disabling them; `on_log_ins_ended` is called when log-ins have ended."""

    def require_owner() -> str:
        """The id of the owner who asks; the request of anybody else ends with `not_owner`."""
        account_id = access.signed_in()
        account = store.accounts.get(account_id)
        if account is None or not account.is_owner:
            raise Refused(Refusal("not_owner"))
        return account_id

    def set_enabled(*, enabled: bool) -> Response:
        owner_id, account_id = require_owner(), read_body(AccountId).id
        if refusal := store.accounts.set_enabled_by_owner(account_id, enabled=enabled):
            raise Refused(refusal)
        log.info("account enabled" if enabled else "account disabled", account=account_id, by=owner_id)
        if not enabled:
            on_log_ins_ended()
        return answer()

    @pages.get("/api/accounts")
    def list_accounts() -> Response:
        owner_id = require_owner()
        return answer(
            accounts=[
                {
                    "id": one.id,
                    "name": one.name,
                    "is_owner": one.is_owner,
                    "is_disabled": one.is_disabled,
                    "is_this": one.id == owner_id,
                }
                for one in store.accounts.all()
            ]
        )

    @pages.post("/api/accounts/disable")
    def disable_account() -> Response:
        return set_enabled(enabled=False)

    @pages.post("/api/accounts/enable")
    def enable_account() -> Response:
        return set_enabled(enabled=True)
