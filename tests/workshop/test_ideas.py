"""Silent ideas, then ranking: who reads an idea when, what of them is kept, and the ranking of those."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.answers import IDEA_LENGTH_MAX, decide_comment, parse_answer
from shared.workshop.beforehand import items_before_structure
from shared.workshop.commands import OpenItems, RevealItems, StartStep, decide
from shared.workshop.definition import Item
from shared.workshop.ideas import (
    RANKED_MAX,
    WrittenIdea,
    decide_ranking,
    kept_ideas,
    prepared_items,
    silent_items,
)
from shared.workshop.own_items import OWN_ITEMS_MAX, WantedItem, decide_own_items
from shared.workshop.state import Phase, Refusal, WorkshopState
from tests.workshop.small_workshop import DEFINITION, NOW, SIZE, say, start

ASKED = WantedItem("offer", "ideas", "Mikä auttaisi eniten?", "Apu", ())
WORDS = st.text("abAB ", max_size=4)
WRITTEN = st.lists(
    st.builds(WrittenIdea, st.uuids().map(str), WORDS, st.sampled_from(["", "", "Yhteinen"]), st.booleans()),
    max_size=12,
)


def ideas_item() -> Item:
    items = decide_own_items(DEFINITION, start(), [ASKED], (), ())
    assert not isinstance(items, Refusal), items
    return items[0]


IDEAS = ideas_item()
OWN = DEFINITION.with_own([IDEAS])


def in_phase(phase: Phase, *, others: tuple[Item, ...] = ()) -> WorkshopState:
    state = start().asking([IDEAS.id, *(item.id for item in others)])
    return state.with_items([IDEAS.id], phase=phase)


def written(*texts: str) -> list[WrittenIdea]:
    return [WrittenIdea(str(number), text) for number, text in enumerate(texts)]


def ranked(
    ideas: list[WrittenIdea], state: WorkshopState | None = None, own: tuple[Item, ...] = (IDEAS,)
) -> Item | Refusal:
    definition = DEFINITION.with_own(own)
    return decide_ranking(
        definition,
        state or in_phase(Phase.LOCKED),
        own,
        IDEAS.id,
        ideas,
        text=say("Tärkeimmät"),
        label=say("Ideat"),
    )


def ranking(*texts: str) -> Item:
    item = ranked(written(*texts))
    assert not isinstance(item, Refusal), item
    return item


def test_an_idea_is_one_short_line() -> None:
    """I1."""
    state = in_phase(Phase.OPEN)

    assert decide_comment(state, OWN, IDEAS.id, " Vähemmän\n  palavereita ") == "Vähemmän palavereita"
    assert decide_comment(state, OWN, IDEAS.id, "x" * IDEA_LENGTH_MAX) == "x" * IDEA_LENGTH_MAX
    assert decide_comment(state, OWN, IDEAS.id, "x" * 81) == Refusal("comment_too_long", {"max": 80})
    assert decide_comment(in_phase(Phase.LOCKED), OWN, IDEAS.id, "Myöhässä") == Refusal("comments_closed")


@pytest.mark.parametrize("phase", list(Phase))
def test_ideas_are_silent_until_their_question_is_locked(phase: Phase) -> None:
    """I2."""
    is_silent = phase in (Phase.HIDDEN, Phase.OPEN)

    assert silent_items([IDEAS, SIZE], in_phase(phase)) == ({IDEAS.id} if is_silent else set())


@given(WRITTEN)
def test_every_kept_wording_is_there_once_and_nothing_shown_is_lost(ideas: list[WrittenIdea]) -> None:
    """I3: a law of all lists of ideas."""
    kept = kept_ideas(ideas)

    said = [idea.text.casefold() for idea in kept]
    assert len(set(said)) == len(said)
    shown = [idea.id for idea in ideas if not idea.is_hidden and (idea.heading or idea.text).strip()]
    assert sorted(one for idea in kept for one in idea.ideas) == sorted(shown)
    firsts = [shown.index(idea.ideas[0]) for idea in kept]
    assert firsts == sorted(firsts)


def test_a_heading_words_several_ideas_as_one() -> None:
    """I3."""
    first, second, third = written("Vähemmän palavereita", "Yksi lista", "yksi LISTA")
    meetings = replace(first, heading="Palaverit")

    assert [(one.text, one.ideas) for one in kept_ideas([meetings, second, third])] == [
        ("Palaverit", ("0",)),
        ("Yksi lista", ("1", "2")),
    ]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (in_phase(Phase.HIDDEN), "wrong_phase"),
        (in_phase(Phase.OPEN), "wrong_phase"),
        (replace(in_phase(Phase.LOCKED), beforehand_until=NOW + 60), "beforehand_sealed"),
        (replace(in_phase(Phase.LOCKED), step="closed"), "workshop_ended"),
        (start(), "unknown_item"),
    ],
)
def test_a_ranking_is_opened_of_ideas_that_are_all_there(state: WorkshopState, code: str) -> None:
    """I4."""
    refusal = ranked(written("a", "b"), state)

    assert isinstance(refusal, Refusal)
    assert refusal.code == code


def test_another_kind_of_question_has_no_ideas_to_rank() -> None:
    """I4."""
    state = in_phase(Phase.LOCKED)

    refusal = decide_ranking(OWN, state, [IDEAS], "thoughts", [], text=say(""), label=say(""))

    assert refusal == Refusal("unknown_item")


def test_two_to_twenty_ideas_are_ranked() -> None:
    """I5."""
    many = [f"Idea {number}" for number in range(RANKED_MAX + 1)]

    assert ranked(written("Yksin", "yksin")) == Refusal("ideas_too_few", {"min": 2})
    assert ranked(written(*many)) == Refusal("ideas_too_many", {"max": 20, "count": 21})
    assert len(ranking(*many[1:]).rows) == RANKED_MAX


def test_a_ranking_of_ideas_is_answered_like_any_ranking() -> None:
    """I6."""
    item = ranking("Palaverit", "Lista", "Hinnasto")

    first, second, third = item.rows
    assert parse_answer(item, [third, first]) == (third, first)
    assert parse_answer(item, [first, first]) == Refusal("invalid_answer", {"item": item.id})
    assert [option.text["fi"] for option in item.options] == ["Palaverit", "Lista", "Hinnasto"]
    assert item.rows == tuple(option.id for option in item.options)
    assert second in item.rows


def test_ten_custom_questions_and_a_ranking_of_ideas_fit_a_workshop() -> None:
    """I6: the ranking is none of the ten."""
    ten = [replace(ASKED, text=f"Kysymys {number}") for number in range(OWN_ITEMS_MAX)]
    own = decide_own_items(DEFINITION, start(), ten, (), ())
    assert not isinstance(own, Refusal)

    assert len(prepared_items([*own, ranking("a", "b")])) == OWN_ITEMS_MAX


@pytest.mark.parametrize("phase", [Phase.OPEN, Phase.LOCKED, Phase.REVEALED])
def test_a_ranking_that_people_see_is_not_replaced(phase: Phase) -> None:
    """I6."""
    before = ranking("a", "b")
    state = in_phase(Phase.LOCKED, others=(before,)).with_items([before.id], phase=phase)

    assert ranked(written("a", "c"), state, (IDEAS, before)) == Refusal("ideas_ranked")
    # Hidden again, what was looked at has been looked at.
    hidden = state.with_items([before.id], phase=Phase.HIDDEN)
    again = ranked(written("a", "c"), hidden, (IDEAS, before))
    assert isinstance(again, Refusal) == (phase is not Phase.OPEN)


def test_a_ranking_that_was_taken_back_is_opened_by_its_own_press_alone() -> None:
    """I7, F6."""
    before = ranking("a", "b")
    own = DEFINITION.with_own([IDEAS, before])
    state = in_phase(Phase.HIDDEN, others=(before,))

    begun = decide(own, "full", state, StartStep("offer"), NOW)

    assert isinstance(begun, WorkshopState)
    assert (begun.phase_of(IDEAS.id), begun.phase_of(before.id)) == (Phase.OPEN, Phase.HIDDEN)
    assert before.id not in items_before_structure(own, "full")
    opened = decide(own, "full", begun, OpenItems((before.id,)), NOW)
    assert isinstance(opened, WorkshopState)
    assert opened.phase_of(before.id) is Phase.OPEN


def test_the_same_ideas_are_the_same_ranking_and_others_another() -> None:
    """I7."""
    assert ranking("a", "b").id == ranking("a", "b").id
    assert ranking("a", "b").id != ranking("a", "c").id


def test_a_copy_asks_for_ideas_anew() -> None:
    """I8."""
    assert prepared_items([IDEAS, ranking("a", "b")]) == (IDEAS,)


def test_revealed_ideas_are_put_on_the_wall() -> None:
    """F10: where nothing that is counted was revealed with them."""
    state = decide(OWN, "full", in_phase(Phase.LOCKED), RevealItems((IDEAS.id,)), NOW)
    both = decide(
        OWN,
        "full",
        in_phase(Phase.LOCKED).with_items(["size"], phase=Phase.LOCKED),
        RevealItems((IDEAS.id, "size")),
        NOW,
    )

    assert isinstance(state, WorkshopState)
    assert isinstance(both, WorkshopState)
    assert (state.focus, both.focus) == (IDEAS.id, "size")
