"""Which workshops the account of a request may work with."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.accounts.sessions import Access
from shared.http import Refused
from shared.store import Store
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class Membership:
    """Refuses requests for workshops that the account does not facilitate."""

    store: Store
    access: Access

    def require(self, workshop_id: str) -> str:
        """The id of the account that asks. Everybody else gets `unknown_workshop`."""
        account_id = self.access.signed_in()
        if not self.store.members.includes(workshop_id, account_id):
            raise Refused(Refusal("unknown_workshop"))
        return account_id

    def require_owner(self, workshop_id: str) -> str:
        """The id of the owner; others are refused, for example where a deletion can't be undone."""
        account_id = self.require(workshop_id)
        if not self.is_owner(workshop_id, account_id):
            raise Refused(Refusal("not_allowed"))
        return account_id

    def is_owner(self, workshop_id: str, account_id: str) -> bool:
        """Whether an account owns a workshop."""
        account = self.store.accounts.get(account_id)
        owners = [member.name for member in self.store.members.of(workshop_id) if member.role == "owner"]
        return account is not None and account.name in owners
