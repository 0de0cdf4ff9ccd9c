"""Notes of the run of show that several facilitators write at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shared.workshop.run_of_show import NOTE_LENGTH_MAX, decide_note
from shared.workshop.state import Refusal


def test_a_note_is_written_over_the_text_that_its_edit_began_from() -> None:
    assert decide_note("", " Kysy Sannalta. ", "") == "Kysy Sannalta."
    assert decide_note("Kysy Sannalta.", "Kysy Eerolta.", "Kysy Sannalta. ") == "Kysy Eerolta."
    assert decide_note("Kysy Sannalta.", "", "Kysy Sannalta.") == ""


def test_a_note_that_somebody_has_written_since_is_refused_with_their_text() -> None:
    assert decide_note("Kysy Sannalta.", "Kysy Eerolta.", "") == Refusal(
        "written_meanwhile", {"theirs": "Kysy Sannalta."}
    )


def test_a_note_that_says_it_already_is_left_as_it_is() -> None:
    assert decide_note("Kysy Sannalta.", "Kysy Sannalta.", "Kysy") == "Kysy Sannalta."


def test_a_note_is_cut_at_its_length() -> None:
    assert decide_note("", "a" * 600, "") == "a" * NOTE_LENGTH_MAX


TEXTS = st.text("ab", max_size=2)


@given(TEXTS, TEXTS, TEXTS)
def test_no_note_is_overwritten_by_somebody_who_has_not_seen_it(was: str, text: str, seen: str) -> None:
    decided = decide_note(was, text, seen)

    if decided != was:
        assert seen == was or decided == Refusal("written_meanwhile", {"theirs": was})
