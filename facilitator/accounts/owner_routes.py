"""What the owner of the installation asks: who has an account, and who may no longer log in."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from flask import Blueprint
from pydantic import Field

from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, read_body
from shared.operations import Answer, Part, operation
from shared.store import Store
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)


class AccountId(Request):
    """The body of disabling or enabling an account."""

    id: str = Field(max_length=40)


class AccountShown(Part):
    """An account, as the owner of the installation sees it; `is_this`: it is the owner's who asks."""

    id: str
    name: str
    is_owner: bool
    is_disabled: bool
    is_this: bool


class Accounts(Answer):
    """Every account, by name."""

    accounts: list[AccountShown]


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

    def set_enabled(*, enabled: bool) -> Answer:
        owner_id, account_id = require_owner(), read_body(AccountId).id
        if refusal := store.accounts.set_enabled_by_owner(account_id, enabled=enabled):
            raise Refused(refusal)
        log.info("account enabled" if enabled else "account disabled", account=account_id, by=owner_id)
        if not enabled:
            on_log_ins_ended()
        return Answer()

    @operation(
        pages,
        "GET",
        "/api/accounts",
        "Every account of the installation, for its owner",
        Accounts,
        who="facilitator",
        others=(403,),
    )
    def list_accounts() -> Accounts:
        owner_id = require_owner()
        return Accounts(
            accounts=[
                AccountShown(
                    id=one.id,
                    name=one.name,
                    is_owner=one.is_owner,
                    is_disabled=one.is_disabled,
                    is_this=one.id == owner_id,
                )
                for one in store.accounts.all()
            ]
        )

    @operation(
        pages,
        "POST",
        "/api/accounts/disable",
        "Disable an account and end its log-ins, as an owner",
        Answer,
        body=AccountId,
        who="facilitator",
    )
    def disable_account() -> Answer:
        return set_enabled(enabled=False)

    @operation(
        pages,
        "POST",
        "/api/accounts/enable",
        "Let somebody log in again, as an owner",
        Answer,
        body=AccountId,
        who="facilitator",
    )
    def enable_account() -> Answer:
        return set_enabled(enabled=True)
