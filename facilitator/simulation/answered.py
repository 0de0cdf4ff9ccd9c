"""A room that answers at once: what a rehearsal jumps over, and a sample workshop that is answered already.

Answers are saved as any phone's are, so that everything that follows from them is computed and shown as ever.
"""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Final
from uuid import uuid4

from facilitator.simulation.scripted_facilitator import read_company
from facilitator.simulation.scripted_phone import Company, Person, answer_of
from shared.locales import Language, translate
from shared.store import Created, Participant, Store
from shared.tokens import TokenDigest
from shared.workshop.commands import (
    Command,
    GoTo,
    LockItems,
    RevealItems,
    RevealStructure,
    StartStep,
    next_command,
)
from shared.workshop.definition import Definition
from shared.workshop.state import CLOSED, CONSENT, LOBBY, STRUCTURE, Phase, Refusal, agenda

SAMPLE_PEOPLE: Final = 14
SAMPLE_DIVIDED: Final = {"small_remote": 1}
"""The level of the other camp, by item: in the last step but one, a few presses from the structure."""
SAMPLE_STEP: Final = "q3"
AT_ONCE: Final = 16
"""So many people answer at a time."""
SEED: Final = 7
"""The same sample for everybody."""


def answer_open(
    store: Store, definition: Definition, workshop_id: str, company: Company | None = None
) -> int:
    """Saves an answer to every open question for each participant who has given none; how many were saved.

    The other camp of `company`, by default the one of the demonstration, is every second participant.
    """
    workshop = store.workshops.get(workshop_id)
    if workshop is None:
        return 0
    played = company or read_company()
    asked = workshop.asked_of(definition)
    open_items = [
        (asked.items[item_id], item.round)
        for item_id, item in workshop.state.items.items()
        if item.phase is Phase.OPEN and asked.items[item_id].is_counted
    ]

    def answer_for(participant: Participant) -> int:
        own = store.votes.own(workshop_id, participant.id)
        if own is None:
            return 0
        given = {(answer.item, answer.round) for answer in own.answers}
        chance = random.Random(f"{SEED}:{participant.number}")  # noqa: S311  # nothing secret depends on it
        camp = participant.number % max(2, len(played.divided))
        person = Person(sees_otherwise=camp if camp < len(played.divided) else None)
        saved = 0
        for nth, (item, round_) in enumerate(open_items, start=1):
            answer = answer_of(item, played, person, round_, chance)
            if (item.id, round_) in given:
                continue
            outcome = store.votes.save(
                workshop_id,
                participant.id,
                intent=uuid4().hex,
                sequence=own.sequence + nth,
                item=item.id,
                round_=round_,
                answer=answer,
            )
            saved += not isinstance(outcome, Refusal)
        return saved

    # Side by side, as people do: the writer saves in one transaction what comes together.
    with ThreadPoolExecutor(AT_ONCE) as people:
        return sum(people.map(answer_for, store.participants.of(workshop_id)))


def walk_to_structure(
    store: Store, definition: Definition, workshop_id: str, account_id: str, company: Company | None = None
) -> Refusal | None:
    """Presses the large button, and lets everybody answer, until the next press reveals the structure."""
    while (workshop := store.workshops.get(workshop_id)) is not None:
        state = workshop.state
        if state.step == STRUCTURE or state.is_closed:
            return None
        asked = workshop.asked_of(definition)
        command = next_command(asked, workshop.item_set, state)
        if command is None or isinstance(command, RevealStructure):
            return None
        if refusal := _press(store, workshop_id, account_id, command):
            return refusal
        answer_open(store, definition, workshop_id, company)
    return Refusal("unknown_workshop")


def make_sample(
    store: Store, definition: Definition, digest: TokenDigest, account_id: str, language: Language
) -> Created | Refusal:
    """A workshop that fourteen people have answered: the next press shows what divides them, the third one
    the structure.
    """
    created = store.workshops.create(
        account_id, name=translate(language, "sample-name"), language=language, item_set="short"
    )
    if isinstance(created, Refusal):
        return created
    for number in range(SAMPLE_PEOPLE):
        store.participants.join(created.id, digest(f"{created.id}:{number}", "sample"))
    company = replace(read_company(), divided=dict(SAMPLE_DIVIDED))
    asking = [stop for stop in agenda(definition, "short") if stop not in (LOBBY, STRUCTURE, CONSENT, CLOSED)]
    for stop in asking:
        items = tuple(item.id for item in definition.ballot(stop, "short"))
        refusal = _press(store, created.id, account_id, StartStep(stop))
        answer_open(store, definition, created.id, company)
        refusal = refusal or _press(store, created.id, account_id, LockItems(items))
        # What divides the group is left to be shown by the one who looks at the sample.
        if stop != SAMPLE_STEP:
            refusal = refusal or _press(store, created.id, account_id, RevealItems(items))
        if refusal is not None:
            return refusal
    return _press(store, created.id, account_id, GoTo(SAMPLE_STEP)) or created


def _press(store: Store, workshop_id: str, account_id: str, command: Command) -> Refusal | None:
    workshop = store.workshops.get(workshop_id)
    if workshop is None:
        return Refusal("unknown_workshop")
    outcome = store.steering.command(workshop_id, account_id, command, position=workshop.position)
    return outcome if isinstance(outcome, Refusal) else None
