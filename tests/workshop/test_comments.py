"""Comments and names: when they are taken, and how text is cleaned. Rules C1-C21."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.workshop.answers import (
    COMMENTS_OF_ONE_MAX,
    REASON_LENGTH_MAX,
    CommentSeen,
    clean_name,
    clean_text,
    decide_comment,
    decide_edit,
    decide_evaluation,
    decide_group,
    decide_reason,
    decide_removal,
    decide_upvote,
)
from shared.workshop.commands import CloseWorkshop, LockItems, OpenItems, SetPause, ShareComments
from shared.workshop.state import Phase, Refusal, WorkshopState
from tests.workshop.small_workshop import DEFINITION, PHASES, after, start, started

any_text = st.text(st.characters(codec=None))
"""Unpaired surrogates included: JSON can carry them as escapes."""
awkward = st.text(
    st.sampled_from("eaÅ\u0301\u0308\u030a \t\n\r\x00\x0b\x85\ud800\udc00\ufffe\u200b\u2028\u00a0가ᄀ")
)


@pytest.mark.parametrize("phase", PHASES)
def test_a_comment_item_takes_comments_while_open_and_others_from_their_opening_on(phase: Phase) -> None:
    """C3."""
    state = started(size=phase, thoughts=phase)

    on_item = decide_comment(state, DEFINITION, "size", "Riippuu.")
    on_comment_item = decide_comment(state, DEFINITION, "thoughts", "Riippuu.")

    assert on_item == (Refusal("comments_closed") if phase is Phase.HIDDEN else "Riippuu.")
    assert on_comment_item == ("Riippuu." if phase is Phase.OPEN else Refusal("comments_closed"))


def test_no_comment_is_taken_during_a_pause_or_after_the_end() -> None:
    """C1: not even on a revealed item."""
    state = started(size=Phase.REVEALED)

    paused = decide_comment(after(state, SetPause(True)), DEFINITION, "size", "Riippuu.")
    ended = decide_comment(after(state, CloseWorkshop()), DEFINITION, "size", "Riippuu.")

    assert (paused, ended) == (Refusal("paused"), Refusal("workshop_ended"))


def test_participants_are_removed_during_a_pause_and_not_after_the_end() -> None:
    """P1, and P2 in the store's tests."""
    state = started(size=Phase.OPEN)

    assert decide_removal(state) is None
    assert decide_removal(after(state, SetPause(True))) is None
    assert decide_removal(after(state, CloseWorkshop())) == Refusal("workshop_ended")


def test_an_item_takes_so_many_comments_of_one_person() -> None:
    """C13."""
    state = started(size=Phase.OPEN)

    last = decide_comment(state, DEFINITION, "size", "Riippuu.", written=COMMENTS_OF_ONE_MAX - 1)
    one_more = decide_comment(state, DEFINITION, "size", "Riippuu.", written=COMMENTS_OF_ONE_MAX)

    assert last == "Riippuu."
    assert one_more == Refusal("comments_used", {"max": COMMENTS_OF_ONE_MAX})


@pytest.mark.parametrize("item_id", ["tenders", "elsewhere", ""])
def test_a_comment_on_what_is_not_asked_is_refused(item_id: str) -> None:
    """C2."""
    assert decide_comment(start("short"), DEFINITION, item_id, "Riippuu.") == Refusal("unknown_item")


@pytest.mark.parametrize(
    "text", ["", "   ", "\r\n\n\t", "\x00\x07", "\u200b", "\ufeff \u200d\u2060", "\u2028"]
)
def test_a_comment_its_readers_would_see_nothing_of_is_empty(text: str) -> None:
    """C4."""
    assert decide_comment(started(size=Phase.OPEN), DEFINITION, "size", text) == Refusal("comment_empty")


def test_characters_are_counted_after_cleaning() -> None:
    """C5: 500 are taken, whatever stood around them; 501 are not."""
    state = started(size=Phase.OPEN)

    padded = decide_comment(state, DEFINITION, "size", "  " + "a\u0308" * 500 + "\x00\n")
    too_long = decide_comment(state, DEFINITION, "size", "ä" * 501)

    assert padded == "ä" * 500
    assert too_long == Refusal("comment_too_long", {"max": 500})


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Tyo\u0308paja", "Työpaja"),
        ("eka\r\ntoka\rkolmas\nneljäs", "eka\ntoka\nkolmas\nneljäs"),
        ("  reunat pois \n", "reunat pois"),
        ("väli  keskellä\tjää", "väli  keskellä\tjää"),
        ("a\x00b\x1fc\x7fd\x85e", "abcde"),
        ("pari \U0001f600, puolikas \ud83d", "pari \U0001f600, puolikas"),
        ("\ufdd0\ufffe\U0001fffe x \U0010ffff", "x"),
        (
            "perhe \U0001f468\u200d\U0001f469\u200d\U0001f467",
            "perhe \U0001f468\u200d\U0001f469\u200d\U0001f467",
        ),
        ("=1+1 <b>&", "=1+1 <b>&"),
    ],
)
def test_text_is_kept_but_for_what_breaks_a_file(text: str, clean: str) -> None:
    """C6, C7."""
    assert clean_text(text) == clean


@given(any_text | awkward)
@example("e\x00\u0301")
@example("\u1100\ud800\u1161")
@example("\x00 \x00")
def test_cleaned_text_is_composed_trimmed_and_stays_as_it_is(text: str) -> None:
    """C6, C8."""
    clean = clean_text(text)

    assert clean_text(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert clean == clean.strip()
    assert "\r" not in clean


@given(any_text | awkward)
def test_cleaned_text_survives_a_file_and_back(text: str) -> None:
    """C7: UTF-8, and XML 1.0 by a parser that refuses what the standard forbids."""
    clean = clean_text(text)
    element = ET.Element("text")
    element.text = clean

    written = ET.tostring(element, encoding="utf-8")

    assert clean.encode("utf-8").decode("utf-8") == clean
    assert (ET.fromstring(written).text or "") == clean


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"])))
def test_what_people_write_is_kept(text: str) -> None:
    """C7: text without control characters and unassigned codes loses nothing but its edges."""
    assert clean_text(text) == unicodedata.normalize("NFC", text).strip()


def seen(*, is_own: bool = False, is_hidden: bool = False, is_pinned: bool = False) -> CommentSeen:
    return CommentSeen(is_own, is_hidden, is_pinned)


def test_no_upvote_is_given_or_taken_back_during_a_pause_or_after_the_end() -> None:
    """C10: before it is asked which comment it is."""
    state = after(started(size=Phase.REVEALED), ShareComments(True))

    paused, ended = after(state, SetPause(True)), after(state, CloseWorkshop())

    for comment in (seen(), seen(is_own=True), None):
        assert decide_upvote(paused, comment) == Refusal("paused")
        assert decide_upvote(ended, comment) == Refusal("workshop_ended")


@pytest.mark.parametrize("are_shared", [True, False])
@pytest.mark.parametrize("is_pinned", [True, False])
@pytest.mark.parametrize("is_hidden", [True, False])
def test_only_what_phones_show_takes_upvotes(*, are_shared: bool, is_pinned: bool, is_hidden: bool) -> None:
    """C11."""
    state = after(started(size=Phase.OPEN), ShareComments(True), ShareComments(are_shared))
    is_shown = not is_hidden and (is_pinned or are_shared)

    outcome = decide_upvote(state, seen(is_hidden=is_hidden, is_pinned=is_pinned))

    assert outcome == (None if is_shown else Refusal("unknown_comment"))
    assert decide_upvote(state, None) == Refusal("unknown_comment")


def test_nobody_upvotes_their_own_comment() -> None:
    """C12: nor learns by it that others do not see it."""
    state = started(size=Phase.OPEN)

    assert decide_upvote(state, seen(is_own=True, is_pinned=True)) == Refusal("not_allowed")
    assert decide_upvote(state, seen(is_own=True, is_hidden=True)) == Refusal("unknown_comment")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Aino   Virtanen\n", "Aino Virtanen"),
        ("Aino\tVirtanen", "Aino Virtanen"),
        ("Aino\u2028Virtanen", "Aino Virtanen"),
        ("Aino\u00a0Virtanen", "Aino Virtanen"),
        ("A\x00ino", "Aino"),
        ("", ""),
        (" \n ", ""),
        ("x" * 60, "x" * 60),
        (" " + "x " * 30, ("x " * 30).strip()),
    ],
)
def test_a_name_stands_on_one_line_with_single_spaces(typed: str, name: str) -> None:
    """C9."""
    assert clean_name(typed) == name


def test_a_name_of_over_sixty_characters_is_refused() -> None:
    """C9."""
    assert clean_name("x" * 61) == Refusal("bad_name", {"max": 60})


@given(any_text | awkward)
def test_any_name_is_cleaned_for_good_or_refused(typed: str) -> None:
    """C9."""
    name = clean_name(typed)

    if isinstance(name, Refusal):
        assert len(" ".join(clean_text(typed).split())) > 60
    else:
        assert clean_name(name) == name
        assert len(name) <= 60
        assert len(name.splitlines()) <= 1


@pytest.mark.parametrize("text", ["Muutettu", ""])
def test_a_comment_is_edited_by_its_author_alone(text: str) -> None:
    """C14: not even taken away by anybody else."""
    state = started(size=Phase.OPEN)

    assert decide_edit(state, DEFINITION, "size", text, is_own=True) == text
    assert decide_edit(state, DEFINITION, "size", text, is_own=False) == Refusal("not_yours")


@pytest.mark.parametrize("text", ["Riippuu.", "x" * 501])
@pytest.mark.parametrize("phase", PHASES)
def test_an_edit_is_refused_as_a_new_comment_would_be(phase: Phase, text: str) -> None:
    """C15."""
    state = started(thoughts=phase)

    edited = decide_edit(state, DEFINITION, "thoughts", text, is_own=True)

    assert edited == decide_comment(state, DEFINITION, "thoughts", text)


def test_an_empty_edit_takes_a_comment_away_while_the_item_takes_comments() -> None:
    """C15."""
    state = started(thoughts=Phase.OPEN)

    assert decide_edit(state, DEFINITION, "thoughts", " \u200b", is_own=True) == ""
    locked = decide_edit(started(thoughts=Phase.LOCKED), DEFINITION, "thoughts", "", is_own=True)
    assert locked == Refusal("comments_closed")


def test_a_department_is_one_of_the_workshops_or_none() -> None:
    """C16."""
    state = started(size=Phase.OPEN)

    assert decide_group(state, ["Myynti"], None, "Myynti") is None
    assert decide_group(state, ["Myynti"], "Myynti", None) is None
    assert decide_group(state, ["Myynti"], None, "Johto") == Refusal("bad_group")
    assert decide_group(after(state, CloseWorkshop()), ["Myynti"], None, "Myynti") == Refusal(
        "workshop_ended"
    )


def test_a_department_stays_once_answers_could_be_looked_at() -> None:
    """C17."""
    seen = after(started(size=Phase.OPEN), LockItems(("size",)), OpenItems(("size",)))

    assert decide_group(seen, ["Myynti", "Johto"], "Myynti", "Johto") == Refusal("group_fixed")
    assert decide_group(seen, ["Myynti", "Johto"], "Myynti", None) == Refusal("group_fixed")
    assert decide_group(seen, ["Myynti", "Johto"], None, "Johto") == Refusal("group_fixed")
    assert decide_group(seen, ["Myynti", "Johto"], "Myynti", "Myynti") is None


def test_whether_it_was_worth_the_time_is_said_after_the_end() -> None:
    """C18."""
    state = started(size=Phase.OPEN)

    assert decide_evaluation(state) == Refusal("not_ended")
    assert decide_evaluation(after(state, CloseWorkshop())) is None


def reason(state: WorkshopState, text: str = "Asiakkaat ostavat verkosta", **facts: bool) -> str | Refusal:
    facts = {"is_on_side": True, "is_given": False, **facts}
    return decide_reason(state, DEFINITION, "size", text, **facts)


@pytest.mark.parametrize("phase", list(Phase))
def test_a_reason_is_asked_of_a_side_while_its_item_is_revealed(phase: Phase) -> None:
    """C19."""
    state = started(size=phase)

    accepted = phase is Phase.REVEALED
    assert (reason(state) == "Asiakkaat ostavat verkosta") is accepted
    assert reason(state, is_on_side=False) == Refusal("reason_not_asked")


def test_a_reason_is_given_once_a_round() -> None:
    """C20."""
    assert reason(started(size=Phase.REVEALED), is_given=True) == Refusal("reason_given")


def test_a_reason_is_one_line_and_stays_one_when_it_is_edited() -> None:
    """C21."""
    state = started(size=Phase.REVEALED)
    too_long = Refusal("comment_too_long", {"max": REASON_LENGTH_MAX})

    assert reason(state, " Kaksi\nriviä ") == "Kaksi riviä"
    assert reason(state, "x" * (REASON_LENGTH_MAX + 1)) == too_long
    assert reason(state, " \u200b") == Refusal("comment_empty")
    edited = decide_edit(state, DEFINITION, "size", "a\nb", is_own=True, is_reason=True)
    assert edited == "a b"
    long = "x" * (REASON_LENGTH_MAX + 1)
    assert decide_edit(state, DEFINITION, "size", long, is_own=True, is_reason=True) == too_long
