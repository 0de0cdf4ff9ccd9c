"""What the console asks about rehearsals: starting one, how it goes, calling its people back, ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from flask import Blueprint, Response

from facilitator.accounts.membership import Membership
from facilitator.simulation.rehearsals import Rehearsals, state_of
from facilitator.surroundings import Surroundings
from shared.budgets import Budget, Share
from shared.http import Refused, Request, answer, granted, read_body
from shared.workshop.state import Refusal

STARTS: Final = Budget("rehearsals", ((6, 60),))
"""Of an account: each starts a process."""


class NewRehearsal(Request):
    """The body of a rehearsal: how many participants are simulated."""

    participants: Literal[5, 12, 30] = 12


def build(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    rehearsals: Rehearsals,
    *,
    on_change: Callable[[str], None],
) -> None:
    """Adds rehearsals. `on_change(workshop_id)`: a workshop has changed, or is gone."""
    store, budgets, now = around.store, around.budgets, around.now

    @pages.post("/api/workshops/<workshop_id>/rehearsal")
    def start_rehearsal(workshop_id: str) -> Response:
        account_id = members.require(workshop_id)
        granted(budgets.take(Share(STARTS, account_id)))
        wanted = read_body(NewRehearsal)
        workshop = store.workshops.get(workshop_id)
        if workshop is None:
            raise Refused(Refusal("unknown_workshop"))
        created = rehearsals.start(workshop, account_id, wanted.participants)
        if isinstance(created, Refusal):
            raise Refused(created)
        return answer(id=created.id, code=created.code)

    @pages.get("/api/workshops/<workshop_id>/rehearsal")
    def show_rehearsal(workshop_id: str) -> Response:
        members.require(workshop_id)
        found = store.rehearsals.get(workshop_id)
        if found is None:
            raise Refused(Refusal("not_rehearsal"))
        state = state_of(found, now())
        return answer(
            state=state,
            participants=found.participants,
            online=found.online if state in ("coming", "here") else 0,
            failed=found.failed,
            ends_at=found.ends_at,
            reason=found.ended if state == "failed" else None,
        )

    @pages.post("/api/workshops/<workshop_id>/rehearsal/again")
    def call_back(workshop_id: str) -> Response:
        granted(budgets.take(Share(STARTS, members.require(workshop_id))))
        if refusal := rehearsals.call_back(workshop_id):
            raise Refused(refusal)
        return answer()

    @pages.delete("/api/workshops/<workshop_id>/rehearsal")
    def end_rehearsal(workshop_id: str) -> Response:
        """Deletes the copy with everything in it; any of its facilitators may."""
        members.require(workshop_id)
        if store.rehearsals.get(workshop_id) is None:
            raise Refused(Refusal("not_rehearsal"))
        rehearsals.dismiss(workshop_id)
        deleted = store.workshops.delete(workshop_id)
        if isinstance(deleted, Refusal):
            raise Refused(deleted)
        on_change(workshop_id)
        return answer()
