"""How many join codes may be guessed, alike by HTTP and by sockets, and how many may join from an address.

A hall is one network address, so nothing that one guest does may keep the others out:

- A browser that has joined before carries a token that this server has made. Its guesses are its own affair.
- The code of a workshop whose people or facilitators are known to sit behind an address is no secret there:
  asking for the same code again from that address is no guess.
- All others share the budget of their address, which grows with those who have joined from it, and that of
  all addresses together.
"""

from __future__ import annotations

from typing import Final

from shared.budgets import Budget, Budgets, Share, Taken, network_of
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal

PER_SEAT: Final = Budget("codes of a seat", ((6, 60),))
KNOWN_S: Final = 12 * 3600
"""How long a workshop is known at an address: a day's workshop."""
JOINED_S: Final = 3600
TIMES_MORE_MAX: Final = 5
"""To how many times its budget those who have joined from an address may raise it."""
ALL_TIMES: Final = 10
JOINS_AN_HOUR: Final = 3
"""Times as many as in a minute."""
KNOWN: Final = "known code"
JOINED: Final = "joined"
CLEARED: Final = "cleared"


class JoinLimits:
    """Who may try a join code, and who may join."""

    def __init__(
        self, budgets: Budgets, digest: TokenDigest, per_minute: int, *, joins_per_minute: int
    ) -> None:
        """`per_minute`: wrong codes from one address. `joins_per_minute`: new participants from one."""
        self._budgets = budgets
        self._digest = digest
        self._per_minute = per_minute
        self._of_address = Budget("codes", ((per_minute, 60),))
        self._joins = Budget("joins", ((joins_per_minute, 60), (joins_per_minute * JOINS_AN_HOUR, 3600)))
        self._of_all = Budget("codes of all", ((per_minute * ALL_TIMES, 60),))

    def begin(self, code: str, token: str, address: str | None) -> Taken | Refusal:
        """One try of a code; `token`: what the browser carries. Given back where the code is right."""
        network = network_of(address)
        if self._budgets.noted(KNOWN, f"{network}|{code.upper()}"):
            return self._budgets.take()
        if self._digest.is_vouched(token):
            return self._budgets.take(Share(PER_SEAT, self._digest(token, "seat")))
        joined = self._budgets.noted(JOINED, network)
        extra = min(joined, self._per_minute * (TIMES_MORE_MAX - 1))
        return self._budgets.take(Share(self._of_address, network, extra), Share(self._of_all, "all"))

    def begin_join(self, workshop_id: str, address: str | None, *, people: int = 1) -> Taken | Refusal:
        """A join of so many people to a workshop; given back where it makes no new participant."""
        cleared = self._budgets.noted(CLEARED, workshop_id)
        share = Share(self._joins, f"{workshop_id}|{cleared}|{network_of(address)}")
        return self._budgets.take(*[share] * people)

    def note_cleared(self, workshop_id: str) -> None:
        """A facilitator has removed participants: who joins now is counted anew."""
        self._budgets.note(CLEARED, workshop_id, KNOWN_S)

    def note_known(self, code: str, address: str | None) -> None:
        """Somebody of a workshop is behind an address."""
        key = f"{network_of(address)}|{code.upper()}"
        if not self._budgets.noted(KNOWN, key):
            self._budgets.note(KNOWN, key, KNOWN_S)

    def note_joined(self, code: str, address: str | None) -> None:
        """Somebody new has joined from an address."""
        self.note_known(code, address)
        self._budgets.note(JOINED, network_of(address), JOINED_S)
