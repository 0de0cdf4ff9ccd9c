"""Who opens a socket, found out from the cookies of its browser."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import uuid4

import participant.routes
from facilitator.accounts import sessions
from facilitator.accounts.accounts import Accounts
from shared.live.gateway import Actor, Identify, Visitor
from shared.live.join_limits import JoinLimits
from shared.live.wall_links import WallLinks
from shared.live.workshop_cache import Arrivals, RecentWorkshops
from shared.protocol import Audience, Handshake
from shared.store import Store
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class Identification:
    """Finds participants by their cookie, facilitators by their log-in, viewers by their link."""

    store: Store
    digest: TokenDigest
    accounts: Accounts
    limits: JoinLimits
    walls: WallLinks
    recent: RecentWorkshops
    arrivals: Arrivals

    def by_audience(self) -> Mapping[Audience, Identify]:
        """How each kind of screen is identified."""
        return {
            "phone": self.phone,
            "console": self.facilitator,
            "projector": self.facilitator,
            "viewer": self.viewer,
        }

    def phone(self, handshake: Handshake, visitor: Visitor) -> Actor | Refusal:
        """The participant, or a refusal that says nothing of whether the workshop exists."""
        # A stranger gets the same answer for every code, and each answer uses up one try.
        token = visitor.cookies.get(participant.routes.COOKIE, "")
        taken = self.limits.begin(handshake.workshop, token, visitor.address)
        if isinstance(taken, Refusal):
            return taken
        found = self._find_phone(handshake, token) if token else None
        if found is None:
            return Refusal("not_joined")
        taken.give_back()
        self.limits.note_known(handshake.workshop, visitor.address)
        return found

    def _find_phone(self, handshake: Handshake, token: str) -> Actor | None:
        workshop = self.recent.workshop_by_code(handshake.workshop.upper())
        if workshop is None:
            return None
        own_digest = participant.routes.digest_of(self.digest, workshop.id, token, handshake.seat)
        if arrived := self.arrivals.take(own_digest):
            return Actor("phone", workshop.id, arrived)
        found = self.store.participants.by_token(workshop.id, own_digest)
        if found is None:
            return None
        table = self.store.participants.at_table(workshop.id, found.table_key)
        others = tuple(one.id for one in table if one.id != found.id)
        return Actor("phone", workshop.id, found.id, others=others)

    def facilitator(self, handshake: Handshake, visitor: Visitor) -> Actor | Refusal:
        """The account, if it facilitates the workshop."""
        token = visitor.cookies.get(sessions.COOKIE, "")
        account_id = self.accounts.account_of(token)
        if account_id is None:
            return Refusal("log_in_required")
        workshop = self.store.workshops.get(handshake.workshop)
        if workshop is None or not self.store.members.includes(workshop.id, account_id):
            return Refusal("unknown_workshop")
        if workshop.imported_at is not None:
            return Refusal("imported_workshop")
        # Its people are likely to join from the same address.
        self.limits.note_known(workshop.code, visitor.address)
        return Actor(handshake.audience, handshake.workshop, account_id, token)

    def viewer(self, handshake: Handshake, visitor: Visitor) -> Actor | Refusal:
        """Somebody elsewhere, who has the link to the wall."""
        found = self.walls.open(handshake.workshop, visitor.address)
        if isinstance(found, Refusal):
            return found
        return Actor("viewer", found.id, uuid4().hex, handshake.workshop)

    def living(self, actors: Collection[Actor]) -> frozenset[Actor]:
        """Those among them who are still logged in and facilitate their workshop, or whose link holds."""
        viewers = {actor for actor in actors if actor.audience == "viewer"}
        facilitators = [actor for actor in actors if actor not in viewers]
        return frozenset({*filter(self._has_link, viewers), *self._logged_in(facilitators)})

    def _has_link(self, viewer: Actor) -> bool:
        workshop = self.recent.workshop(viewer.workshop_id)
        return workshop is not None and workshop.wall_token == viewer.session_token

    def _logged_in(self, actors: Collection[Actor]) -> frozenset[Actor]:
        if not actors:
            return frozenset()
        digests = {actor.session_token: self.accounts.digest_of(actor.session_token) for actor in actors}
        found = self.store.members.logged_in(set(digests.values()), {actor.workshop_id for actor in actors})
        return frozenset(
            actor
            for actor in actors
            if (digests[actor.session_token], actor.person_id, actor.workshop_id) in found
        )
