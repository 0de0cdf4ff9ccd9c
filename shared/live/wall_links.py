"""Who has the link to the wall of a workshop: its page, its pictures and its socket ask here.

A link has 192 random bits, so nobody guesses one; what is limited is how much a network may make the server
look up, and how many walls it may open. Links that work use up no attempt, so that nobody's wrong links keep
people with the right one out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.budgets import Budget, Budgets, Share, network_of
from shared.store import Store, Workshop
from shared.workshop.state import Refusal

WRONG_LINKS: Final = Budget("wall links", ((20, 60),))
OPENED: Final = Budget("walls opened", ((60, 60),))
KNOWN: Final = "known wall"
KNOWN_S: Final = 12 * 3600


@dataclass(frozen=True, slots=True)
class WallLinks:
    """Finds workshops by the links to their walls."""

    store: Store
    budgets: Budgets

    def find(self, token: str, address: str | None) -> Workshop | Refusal:
        """The workshop of a link. Refusals: not_found, of revoked links too; too_fast."""
        network = network_of(address)
        is_known = self.budgets.noted(KNOWN, f"{network}|{token}") > 0
        taken = self.budgets.take(*([] if is_known else [Share(WRONG_LINKS, network)]))
        if isinstance(taken, Refusal):
            return taken
        found = self.store.workshops.by_wall_token(token)
        if found is None:
            # It was one before it was revoked: from now on it is a wrong one.
            taken = self.budgets.take(Share(WRONG_LINKS, network)) if is_known else taken
            return taken if isinstance(taken, Refusal) else Refusal("not_found")
        taken.give_back()
        if not is_known:
            self.budgets.note(KNOWN, f"{network}|{token}", KNOWN_S)
        return found

    def open(self, token: str, address: str | None) -> Workshop | Refusal:
        """The same for one more screen; a link that is none is refused wall_link_revoked."""
        found = self.find(token, address)
        if isinstance(found, Refusal):
            return Refusal("wall_link_revoked") if found.code == "not_found" else found
        taken = self.budgets.take(Share(OPENED, f"{found.id}|{network_of(address)}"))
        return taken if isinstance(taken, Refusal) else found
