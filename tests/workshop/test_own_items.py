"""What a facilitator prepares: own items, and the roles of today as far as they are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.commands import FocusItem, StartStep, decide, next_command
from shared.workshop.definition import Item
from shared.workshop.own_items import (
    WantedItem,
    decide_added_item,
    decide_own_items,
    decide_prepared_asis,
)
from shared.workshop.state import Phase, Refusal, WorkshopState
from tests.workshop.small_workshop import DEFINITION, NOW, ROLES, item, start

SCALE = WantedItem(
    "offer", "ordinal", "Kuinka hyvin myyntijärjestelmä tukee työtä?", "Järjestelmä", ("1", "2")
)
WORDS = WantedItem("offer", "comment", "Mistä asiakkaat kiittävät?", "Kiitos", ())
GRID = item("asis", "today", "state_grid", choices=("none", "part", "own"), rows=ROLES)
STATES = st.sampled_from(["none", "part", "own"])


def decided(*wanted: WantedItem) -> tuple[Item, ...]:
    items = decide_own_items(DEFINITION, start(), wanted, (), ())
    assert not isinstance(items, Refusal), items
    return items


def refused(*wanted: WantedItem) -> Refusal:
    refusal = decide_own_items(DEFINITION, start(), wanted, (), ())
    assert isinstance(refusal, Refusal)
    return refusal


def test_ten_own_items_are_enough() -> None:
    """O1."""
    ten = [replace(SCALE, text=f"Kysymys {number}") for number in range(10)]

    assert len(decided(*ten)) == 10
    assert refused(*ten, SCALE) == Refusal("own_items_too_many", {"max": 10})


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (replace(SCALE, step="elsewhere"), "own_item_step"),
        (replace(SCALE, step="lobby"), "own_item_step"),
        (replace(SCALE, options=("1",)), "own_item_options"),
        (replace(SCALE, options=tuple("12345678")), "own_item_options"),
        (replace(SCALE, options=("sama", " sama ")), "own_item_options"),
        (replace(SCALE, options=("1", " ")), "own_item_options"),
        (replace(SCALE, options=("1", "x" * 41)), "own_item_options"),
        (replace(WORDS, options=("1", "2")), "own_item_options"),
        (replace(SCALE, text="\u0000 \n"), "own_item_text"),
        (replace(SCALE, text="x" * 141), "own_item_text"),
        (replace(SCALE, label="x" * 31), "own_item_label"),
    ],
)
def test_what_an_own_item_may_not_be_is_named_by_its_place(wanted: WantedItem, code: str) -> None:
    """O2, O3."""
    refusal = refused(WORDS, wanted)

    assert refusal.code == code
    assert refusal.params["number"] == 2


def test_an_own_item_at_its_limits_is_kept_clean_on_one_line() -> None:
    """O2, O3."""
    options = tuple(f"{number}{'x' * 39}" for number in range(7))

    (asked,) = decided(WantedItem("offer", "ordinal", f" {'x' * 70}\n{'y' * 69}", "z" * 30, options))

    assert asked.text["fi"] == asked.text["sv"] == asked.text["en"] == f"{'x' * 70} {'y' * 69}"
    assert asked.label["en"] == "z" * 30
    assert [option.text["sv"] for option in asked.options] == list(options)
    assert max(len(option.short["fi"]) for option in asked.options) == 14


def test_a_label_that_is_left_out_is_the_beginning_of_the_text() -> None:
    """O4."""
    (short, long) = decided(replace(WORDS, label=" ", text="Miksi?"), replace(SCALE, label=""))

    assert short.label["fi"] == "Miksi?"
    assert long.label["fi"] == "Kuinka hyvin myyntijärjestelm…"


def test_an_own_item_is_known_by_what_it_asks() -> None:
    """O5."""
    (first,) = decided(SCALE)
    changes = [
        replace(SCALE, text="Muu?"),
        replace(SCALE, label="Muu"),
        replace(SCALE, options=("1", "3")),
        replace(SCALE, step="today"),
    ]

    assert decided(replace(SCALE, text=f" {SCALE.text}\n"), *changes)[0] == first
    assert len({asked.id for asked in decided(SCALE, *changes)}) == 5
    assert refused(SCALE, WORDS, SCALE) == Refusal("own_item_twice", {"number": 3})


@pytest.mark.parametrize("seen", ["open", "locked", "revealed", "hidden again", "answered"])
def test_what_people_have_seen_stays(seen: str) -> None:
    """O6."""
    current = decided(SCALE, WORDS)
    state = start().asking(own.id for own in current)
    if seen == "hidden again":
        state = state.with_items([current[0].id], round=2)
    elif seen != "answered":
        state = state.with_items([current[0].id], phase=Phase(seen))
    answered = [current[0].id] if seen == "answered" else []

    def change(*wanted: WantedItem) -> tuple[Item, ...] | Refusal:
        return decide_own_items(DEFINITION, state, wanted, current, answered)

    assert change(WORDS) == Refusal("own_item_asked", {"label": "Järjestelmä"})
    assert change(replace(SCALE, label="Muu"), WORDS) == Refusal("own_item_asked", {"label": "Järjestelmä"})
    assert change(SCALE) == (current[0],)


def test_own_items_follow_what_their_step_asks_of_the_same_kind() -> None:
    """O7."""
    own = decided(WORDS, SCALE, replace(SCALE, text="Toinen?"))
    asked = DEFINITION.with_own(own)

    assert [each.id for each in asked.ballot("offer", "short")] == [
        "size",
        "people",
        own[1].id,
        own[2].id,
        "thoughts",
        own[0].id,
    ]
    assert asked.ballot("today", "full") == DEFINITION.ballot("today", "full")
    assert DEFINITION.with_own(()) is DEFINITION


def test_a_step_opens_its_own_items_with_the_others() -> None:
    """O7."""
    own = decided(SCALE)
    asked = DEFINITION.with_own(own)
    state = start("short").asking([own[0].id])

    opened = decide(asked, "short", state, StartStep("offer"), NOW)

    assert isinstance(opened, WorkshopState)
    assert opened.phase_of(own[0].id) is Phase.OPEN
    following = next_command(asked, "short", opened)
    assert following is not None
    assert own[0].id in getattr(following, "items", ())


def test_an_older_state_asks_the_own_items_of_now() -> None:
    """O8."""
    gone, kept, new = decided(SCALE, WORDS, replace(SCALE, text="Uusi?"))
    before = start().asking([gone.id, kept.id]).with_items([gone.id, kept.id], phase=Phase.OPEN)
    shown = decide(DEFINITION.with_own((gone, kept)), "full", before, FocusItem(gone.id), NOW)
    assert isinstance(shown, WorkshopState)

    now = shown.asking([kept.id, new.id])

    assert gone.id not in now.items
    assert (now.phase_of(kept.id), now.phase_of(new.id)) == (Phase.OPEN, Phase.HIDDEN)
    assert now.focus is None
    assert now.asking([kept.id, new.id]) == now
    assert {item: state for item, state in now.items.items() if not item.startswith("own-")} == start().items


@given(st.dictionaries(st.sampled_from(ROLES), STATES))
def test_todays_roles_are_kept_in_the_order_of_asking(states: Mapping[str, str]) -> None:
    """O9."""
    kept = decide_prepared_asis(DEFINITION.with_own((GRID,)), start(), {}, states)

    assert kept == states
    assert not isinstance(kept, Refusal)
    assert list(kept) == [role for role in ROLES if role in states]


@given(
    st.dictionaries(st.sampled_from(ROLES), STATES),
    st.dictionaries(st.sampled_from(ROLES), st.none() | STATES),
)
def test_a_change_leaves_the_roles_that_it_does_not_name(
    known: Mapping[str, str], changes: Mapping[str, str | None]
) -> None:
    """O9."""
    kept = decide_prepared_asis(DEFINITION.with_own((GRID,)), start(), known, changes)

    assert not isinstance(kept, Refusal)
    for role in ROLES:
        assert kept.get(role) == (changes[role] if role in changes else known.get(role))


def test_todays_roles_are_those_that_are_asked_about() -> None:
    """O9."""
    asked = DEFINITION.with_own((GRID,))

    assert decide_prepared_asis(asked, start(), {}, {"butler": "own"}) == Refusal("unknown_role")
    assert decide_prepared_asis(asked, start(), {}, {"hunter": "half"}) == Refusal(
        "invalid_answer", {"item": "asis"}
    )
    assert decide_prepared_asis(DEFINITION, start(), {}, {}) == Refusal("unknown_item", {"item": "asis"})


def test_after_the_end_nothing_is_prepared() -> None:
    """O10."""
    ended = replace(start(), step="closed")

    assert decide_own_items(DEFINITION, ended, [SCALE], (), ()) == Refusal("workshop_ended")
    assert decide_prepared_asis(DEFINITION.with_own((GRID,)), ended, {}, {}) == Refusal("workshop_ended")


def full_only() -> Item:
    scales = (one for one in DEFINITION.items.values() if one.type == "ordinal")
    return next(one for one in scales if "short" not in one.sets)


def test_a_question_of_the_other_set_is_added_once_and_asked_in_its_step() -> None:
    """O11."""
    item_id = full_only().id

    added = decide_added_item(DEFINITION, "short", start(), item_id, ())

    assert isinstance(added, tuple)
    assert decide_added_item(DEFINITION, "short", start(), item_id, added) == added
    asked = DEFINITION.with_own(added)
    assert item_id in [one.id for one in asked.ballot(full_only().step, "short")]
    assert start().asking([item_id]).items[item_id].phase is Phase.HIDDEN


def test_nothing_is_added_that_is_asked_anyway_or_is_no_scale_or_after_the_end() -> None:
    """O10, O12."""
    asked = next(one.id for one in DEFINITION.items.values() if "short" in one.sets)
    for item_id in (asked, "elsewhere"):
        refusal = decide_added_item(DEFINITION, "short", start(), item_id, ())
        assert refusal == Refusal("unknown_item", {"item": item_id})
    ended = replace(start(), step="closed")
    assert decide_added_item(DEFINITION, "short", ended, full_only().id, ()) == Refusal("workshop_ended")
