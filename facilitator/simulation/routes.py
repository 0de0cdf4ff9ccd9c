"""What the console asks about rehearsals: starting one, how it goes, calling its people back, ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from flask import Blueprint

from facilitator.accounts.membership import Membership
from facilitator.simulation.answered import answer_open, make_sample, walk_to_structure
from facilitator.simulation.rehearsals import Rehearsals, State, state_of
from facilitator.surroundings import Surroundings
from shared.budgets import Budget, Share
from shared.http import Refused, Request, granted, read_body
from shared.languages import Language
from shared.operations import Answer, operation
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

    language: Language


class RehearsalStarted(Answer):
    """The copy of a workshop that the rehearsal is held in."""

    id: str
    code: str


class SampleStarted(Answer):
    """The sample workshop."""

    id: str
    code: str


class RehearsalProgress(Answer):
    """How a rehearsal goes; `reason` says why one has failed, `ends_at` in seconds since the epoch.

    `failed`: how many answers simulated people could not give because of an error.
    """

    state: State
    participants: int
    online: int
    failed: int
    ends_at: float
    reason: str | None


def build(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    rehearsals: Rehearsals,
    *,
    on_change: Callable[[str], None],
) -> None:
    """Adds rehearsals. `on_change(workshop_id)`: a workshop has changed, or is gone."""
    add_starts(pages, around, members, rehearsals)
    add_progress(pages, around, members)
    add_jumps(pages, around, members, on_change)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/rehearsal",
        "End a rehearsal and delete its copy",
        Answer,
        who="facilitator",
        others=(404,),
    )
    def end_rehearsal(workshop_id: str) -> Answer:
        """Deletes the copy with everything in it; any of its facilitators may."""
        members.require(workshop_id)
        if around.store.rehearsals.get(workshop_id) is None:
            raise Refused(Refusal("not_rehearsal"))
        rehearsals.dismiss(workshop_id)
        deleted = around.store.workshops.delete(workshop_id)
        if isinstance(deleted, Refusal):
            raise Refused(deleted)
        on_change(workshop_id)
        return Answer()


def add_starts(pages: Blueprint, around: Surroundings, members: Membership, rehearsals: Rehearsals) -> None:
    """Adds the start of a rehearsal, and of its participants once more."""
    store, budgets = around.store, around.budgets

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/rehearsal",
        "Rehearse a copy of the workshop with simulated participants",
        RehearsalStarted,
        body=NewRehearsal,
        who="facilitator",
        others=(404,),
        is_limited=True,
    )
    def start_rehearsal(workshop_id: str) -> RehearsalStarted:
        account_id = members.require(workshop_id)
        granted(budgets.take(Share(STARTS, account_id)))
        wanted = read_body(NewRehearsal)
        workshop = store.workshops.get(workshop_id)
        if workshop is None:
            raise Refused(Refusal("unknown_workshop"))
        created = rehearsals.start(workshop, account_id, wanted.participants)
        if isinstance(created, Refusal):
            raise Refused(created)
        return RehearsalStarted(id=created.id, code=created.code)

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/rehearsal/again",
        "Call the simulated participants back",
        Answer,
        who="facilitator",
        others=(404,),
        is_limited=True,
    )
    def call_back(workshop_id: str) -> Answer:
        granted(budgets.take(Share(STARTS, members.require(workshop_id))))
        if refusal := rehearsals.call_back(workshop_id):
            raise Refused(refusal)
        return Answer()


def add_progress(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds how a rehearsal goes."""
    store, now = around.store, around.now

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/rehearsal",
        "How a rehearsal goes",
        RehearsalProgress,
        who="facilitator",
        others=(400, 404),
    )
    def show_rehearsal(workshop_id: str) -> RehearsalProgress:
        members.require(workshop_id)
        found = store.rehearsals.get(workshop_id)
        if found is None:
            raise Refused(Refusal("not_rehearsal"))
        state = state_of(found, now())
        return RehearsalProgress(
            state=state,
            participants=found.participants,
            online=found.online if state in ("coming", "here") else 0,
            failed=found.failed,
            ends_at=found.ends_at,
            reason=found.ended if state == "failed" else None,
        )


def add_jumps(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds what makes a room answer at once: jumps in a rehearsal, and the sample workshop."""
    store, budgets = around.store, around.budgets

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/rehearsal/answers",
        "Let everybody in a rehearsal answer at once what is open, or everything until the structure",
        Answer,
        body=AnswersNow,
        who="facilitator",
        others=(400, 404),
        is_limited=True,
    )
    def answer_now(workshop_id: str) -> Answer:
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
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/sample",
        "Make a sample workshop that is answered already",
        SampleStarted,
        body=NewSample,
        who="facilitator",
        is_limited=True,
    )
    def start_sample() -> SampleStarted:
        """A workshop that is answered already, to see in two minutes what one is like."""
        account_id = members.access.signed_in()
        granted(budgets.take(Share(STARTS, account_id)))
        language = read_body(NewSample).language
        created = make_sample(store, around.definition, around.digest, account_id, language)
        if isinstance(created, Refusal):
            raise Refused(created)
        return SampleStarted(id=created.id, code=created.code)
