"""What the console asks about rehearsals: starting one, how it goes, calling its people back, ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from flask import Blueprint, Response

from facilitator.accounts.membership import Membership
from facilitator.simulation.answered import answer_open, make_sample, walk_to_structure
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


class AnswersNow(Request):
    """The body of a jump in a rehearsal: over the questions that are open, or to the structure."""

    is_to_structure: bool = False


class NewSample(Request):
    """The body of a sample workshop: the language it is in."""

    language: Literal["fi", "sv", "en"]


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

    add_jumps(pages, around, members, on_change)

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


def add_jumps(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds what makes a room answer at once: jumps in a rehearsal, and the sample workshop."""
    store, budgets = around.store, around.budgets

    @pages.post("/api/workshops/<workshop_id>/rehearsal/answers")
    def answer_now(workshop_id: str) -> Response:
        """Everybody in a rehearsal answers what is open, or everything until the structure."""
        account_id = members.require(workshop_id)
        granted(budgets.take(Share(STARTS, account_id)))
        if store.rehearsals.get(workshop_id) is None:
            raise Refused(Refusal("not_rehearsal"))
        if read_body(AnswersNow).is_to_structure:
            if refusal := walk_to_structure(store, around.definition, workshop_id, account_id):
                raise Refused(refusal)
        else:
            answer_open(store, around.definition, workshop_id)
        on_change(workshop_id)
        return answer()

    @pages.post("/api/sample")
    def start_sample() -> Response:
        """A workshop that is answered already, to see in two minutes what one is like."""
        account_id = members.access.signed_in()
        granted(budgets.take(Share(STARTS, account_id)))
        language = read_body(NewSample).language
        created = make_sample(store, around.definition, around.digest, account_id, language)
        if isinstance(created, Refusal):
            raise Refused(created)
        return answer(id=created.id, code=created.code)
