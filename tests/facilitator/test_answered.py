"""A room that answers at once: the sample workshop, and what a rehearsal jumps over."""

from __future__ import annotations

from facilitator.simulation.answered import SAMPLE_PEOPLE, SAMPLE_STEP, answer_open, walk_to_structure
from shared.definitions import load_definition
from shared.workshop.commands import StartStep
from shared.workshop.state import Phase
from tests.facilitator.site import Site, refused, said

DEFINITION = load_definition()


def test_the_sample_is_answered_and_three_presses_away_from_the_structure(site: Site) -> None:
    owner = site.owner()

    made = said(owner.post("/api/sample", {"language": "fi"}))

    workshop = site.read(str(made["id"]))
    store = site.roolitus.store
    assert (workshop.name, workshop.state.step) == ("Mallityöpaja: Nordtek Oy", SAMPLE_STEP)
    assert store.participants.count(workshop.id) == SAMPLE_PEOPLE
    phases = {DEFINITION.items[i].step: item.phase for i, item in workshop.state.items.items()}
    assert phases == {
        "q1": Phase.REVEALED,
        "q2": Phase.REVEALED,
        SAMPLE_STEP: Phase.LOCKED,
        "today": Phase.REVEALED,
        "consent": Phase.HIDDEN,
    }


def test_a_sample_is_made_for_those_who_are_logged_in_and_in_a_language_there_is(site: Site) -> None:
    assert refused(site.browser().post("/api/sample", {"language": "fi"}))[0] == 401
    assert refused(site.owner().post("/api/sample", {"language": "de"}))[0] == 400


def test_everybody_answers_what_is_open_once(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    store = site.roolitus.store
    for number in range(3):
        store.participants.join(workshop.id, f"phone {number}")
    workshop = site.command(workshop, StartStep("q1"))

    first = answer_open(store, DEFINITION, workshop.id)

    asked = [i for i, item in workshop.state.items.items() if item.phase is Phase.OPEN]
    counted = [i for i in asked if DEFINITION.items[i].type != "comment"]
    assert first == 3 * len(counted)
    assert answer_open(store, DEFINITION, workshop.id) == 0


def test_a_jump_stops_where_the_next_press_shows_the_structure(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    store = site.roolitus.store
    for number in range(3):
        store.participants.join(workshop.id, f"phone {number}")
    account = store.accounts.by_name("Aino")
    assert account is not None

    assert walk_to_structure(store, DEFINITION, workshop.id, account.id) is None

    state = site.read(workshop.id).state
    assert state.step == "today"
    assert not state.is_structure_revealed
    assert {state.phase_of(i.id) for i in DEFINITION.ballot("today", workshop.item_set)} == {Phase.REVEALED}


def test_only_a_rehearsal_jumps(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.post(f"/api/workshops/{workshop.id}/rehearsal/answers", {})

    assert refused(answer)[1] == "not_rehearsal"
