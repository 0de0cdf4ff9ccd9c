"""The board deck and the slide master: eight slides, a theme that can be changed, nothing outside a slide."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck

from shared.design_tokens import ACCENT, ACCENT_STRONG
from shared.locales import LANGUAGES, Language, translate
from shared.report import Report, write_report
from shared.report.claims import claim
from shared.report.plan import plan_of
from shared.report.slides.slide_deck import chunks
from shared.report.words import Words
from tests.report.builders import DEFINITION, ReportBuilder, make_structure, usual_report

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def deck_of(report: Report, file_format: str = "board", language: Language = "fi") -> Deck:
    return Presentation(io.BytesIO(write_report(report, file_format, language).content))


@cache
def usual_deck(language: Language) -> Deck:
    return deck_of(usual_report(), "board", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_deck_has_eight_slides_and_begins_with_the_claim(language: Language) -> None:
    titles = [
        slide.shapes.title.text for slide in usual_deck(language).slides if slide.shapes.title is not None
    ]

    assert len(titles) == len(set(titles)) == 8
    assert titles[0] == claim(usual_report(), plan_of(usual_report()), Words(language, DEFINITION))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_names_its_language_and_every_slide_its_number(language: Language) -> None:
    for slide in usual_deck(language).slides:
        runs = list(slide.element.iter(f"{DRAWING}rPr"))
        kinds = {mark.get("type") for mark in slide.element.iter(f"{SLIDES}ph")}

        assert runs
        assert all(str(run.get("lang")).startswith(language) for run in runs)
        assert "sldNum" in kinds


@pytest.mark.parametrize("file_format", ["board", "pptx"])
def test_the_theme_has_the_colours_of_the_look_and_texts_follow_it(file_format: str) -> None:
    deck = deck_of(usual_report(), file_format)
    master = deck.slide_masters[0]
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()

    for colour in (ACCENT, ACCENT_STRONG):
        assert f'<a:srgbClr val="{colour[1:].upper()}"/>' in theme
    assert [mark.get("val") for mark in deck.slides[0].element.iter(f"{DRAWING}schemeClr")].count("tx2") > 0
    for layout in (master, *master.slide_layouts):
        for place in range(len(layout.placeholders)):
            shape = layout.placeholders[place]
            assert shape.left + shape.width <= deck.slide_width + 1, layout.name


@pytest.mark.parametrize("has_consensus", [True, False])
def test_nothing_on_a_board_slide_lies_outside_it(*, has_consensus: bool) -> None:
    deck = deck_of(ReportBuilder(structure=make_structure(has_consensus=has_consensus)).build())

    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width, shape.name
            assert shape.top + shape.height <= deck.slide_height, shape.name


def test_tables_and_charts_have_words_for_those_who_do_not_see_them() -> None:
    frames = [
        shape
        for slide in usual_deck("fi").slides
        for shape in slide.shapes
        if shape.has_table or shape.has_chart
    ]

    assert len(frames) >= 3
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in frames)


def test_without_a_structure_one_slide_says_what_is_missing() -> None:
    deck = deck_of(ReportBuilder(structure=None).build())

    assert [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None] == [
        translate("fi", "report-not-revealed")
    ]
    assert (
        len(deck_of(ReportBuilder(structure=replace(make_structure(), is_complete=False)).build()).slides)
        == 1
    )


def titles_of(deck: Deck) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_divided_group_has_both_structures_and_no_slide_that_reads_like_a_decision(
    language: Language,
) -> None:
    split = ReportBuilder(structure=make_structure(has_consensus=False)).build()

    titles = titles_of(deck_of(split, "board", language))

    assert titles[:2] == [translate(language, f"plan-{name}") for name in ("claim-split", "structure-split")]
    assert translate(language, "report-discuss-next") in titles
    assert translate(language, "plan-changes-note") not in titles
    appendix = titles_of(deck_of(split, "pptx", language))
    first = translate(language, "report-first-is", roles="").rstrip(". ")
    assert not [title for title in appendix if title.startswith(first)]


def test_no_slide_of_the_appendix_has_one_entry_that_the_others_had_no_room_for() -> None:
    assert [len(part) for part in chunks(range(17), 14)] == [8, 9]
    assert [len(part) for part in chunks(range(7), 3)] == [2, 2, 3]
    assert list(chunks([], 3)) == []


def test_the_slides_of_answers_say_what_was_answered_in_their_titles() -> None:
    titles = titles_of(deck_of(usual_report(), "pptx"))
    steps = [step.title["fi"] for step in DEFINITION.steps]

    assert not [title for title in titles if title in steps]
