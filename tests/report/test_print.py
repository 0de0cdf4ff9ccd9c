"""PDF, slides and pictures: whole, readable by others, and never broken by what people write."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pypdf
import pytest
from PIL import Image
from pptx import Presentation
from pypdf.generic import BooleanObject, DictionaryObject, StreamObject

from facilitator.downloads.routes import FILE_KINDS
from shared.company.colours import contrast
from shared.definitions import load_definition
from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    INK_SOFT,
    PAPER,
    WARN,
)
from shared.locales import LANGUAGES, Language, translate
from shared.report import FORMATS, Report, write_report
from shared.report.pdf import typesetting
from shared.report.pictures.catalogue import pictures_of
from shared.report.pictures.drawing import width_of, wrap
from shared.report.pictures.narrow import narrow_svgs
from shared.report.ramps import ON_DEEP, darkened, on, ramp, shades
from shared.report.words import Words
from shared.workshop.own_items import WantedItem
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    comment_view,
    make_results,
    make_structure,
    own_items,
    usual_report,
)
from tests.report.nasty import NASTY, nasty_items

SVG = "{http://www.w3.org/2000/svg}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@cache
def report() -> Report:
    return usual_report()


@cache
def nasty_report() -> Report:
    items = ("comment1", "comment2", "comment3", "deal_size", "sellers")
    comments = [
        comment_view(items[number % len(items)], text, number=number)
        for number, text in enumerate(NASTY.values())
    ]
    structure = make_structure(reason=NASTY["markup"] + NASTY["emoji"])
    return ReportBuilder(
        name="=1+1; <Roolit> 👍 我们", comments=comments, structure=structure, own_items=nasty_items()
    ).build()


def read_pdf(report: Report, language: Language) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(write_report(report, "pdf", language).content))


@cache
def usual_text() -> str:
    return text_of(read_pdf(report(), "fi"))


def text_of(reader: pypdf.PdfReader) -> str:
    text = "\n".join(page.extract_text() for page in reader.pages)
    # Ligatures and line ends are the typesetter's own.
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").replace("-\n", "").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_names_its_language_and_says_it_is_accessible(language: Language) -> None:
    reader = read_pdf(report(), language)
    catalogue = reader.root_object
    marks = catalogue["/MarkInfo"].get_object()
    described = catalogue["/Metadata"].get_object()

    assert str(catalogue["/Lang"]).startswith(language)
    assert isinstance(marks, DictionaryObject)
    assert marks["/Marked"] == BooleanObject(True)
    assert "/StructTreeRoot" in catalogue
    assert isinstance(described, StreamObject)
    assert b"pdfuaid:part" in described.get_data()
    assert reader.metadata is not None
    assert report().facts.name in str(reader.metadata.title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_tells_the_story_in_order(language: Language) -> None:
    outline = read_pdf(report(), language).outline
    titles = [str(entry.title) for entry in outline if not isinstance(entry, list)]
    sections = ["reasons", "structure", "answers", "agreement", "certainty", "change", "first", "about"]

    appendix = [translate(language, f"report-section-{section}") for section in sections]
    assert [title for title in titles if title in appendix] == appendix
    # What is decided from comes first: a claim on each page.
    assert titles.index(appendix[0]) == len(titles) - len(appendix) > 6


def test_the_pdf_states_method_version_revision_identity_and_date() -> None:
    text = usual_text()

    for stated in ("2026.1", "412", "Avoin", "24. marraskuuta 2026", "KQ7M2X"):
        assert stated in text, stated


def test_the_pdf_shows_the_override_beside_the_computed_result() -> None:
    text = usual_text()

    assert "Laskettu tulos on ”Hattu: Kenttämyyjä”" in text
    assert "Kahdeksan suurinta asiakasta" in text


def test_the_pdf_asks_for_the_co_operation_act_where_headcount_does() -> None:
    assert "yhteistoimintalaki" in usual_text()


def test_the_pdf_says_which_questions_were_the_workshops_own_and_what_was_noted_beforehand() -> None:
    scale = WantedItem("q2", "ordinal", "Kuinka hyvin palkitseminen tukee?", "Palkitseminen", ("Ei", "Kyllä"))
    structure = make_structure()
    noted = [replace(role, is_asis_prepared=role.role == "kam") for role in structure.roles]
    told = ReportBuilder(own_items=own_items(scale), structure=replace(structure, roles=noted)).build()

    text = text_of(read_pdf(told, "fi"))

    assert "Kuinka hyvin palkitseminen tukee?" in text
    assert translate("fi", "report-about-own-items", items="Palkitseminen") in text
    assert translate("fi", "report-about-prepared", roles=DEFINITION.roles["kam"].name["fi"]) in text
    assert translate("fi", "report-about-own-items", items="")[:15] not in usual_text()


def test_a_split_group_sees_both_structures_and_no_common_headline() -> None:
    split = ReportBuilder(structure=make_structure(has_consensus=False), results={}).build()
    text = text_of(read_pdf(split, "fi"))

    assert "kahteen leiriin" in text
    assert translate("fi", "report-picture-alternative") in text
    assert "Tuloksena on rakenne" not in text
    # Both camps may stand for another structure than the medians', and of one role set nobody's is told.
    assert "koko ryhmän mediaaneista" in text
    assert "Päätoimiset roolit:" not in text


@pytest.mark.parametrize("file_format", FORMATS)
def test_no_content_breaks_a_file_and_its_media_type_is_declared(file_format: str) -> None:
    written = write_report(nasty_report(), file_format, "fi")

    assert written.content
    assert written.mimetype in FILE_KINDS


def test_the_tags_of_a_pdf_are_compressed_and_the_same_report_is_the_same_bytes() -> None:
    written = write_report(report(), "pdf", "fi").content

    assert b"/StructElem" not in written
    assert len(written) < 450_000
    assert "/MarkInfo" in read_pdf(report(), "fi").root_object
    assert write_report(report(), "pdf", "fi").content == written


def test_answers_that_do_not_accept_are_seen_among_those_that_do() -> None:
    consent, asis = DEFINITION.items["consent"], DEFINITION.items["asis"]

    assert set(shades(consent)[:2]).isdisjoint(ramp(len(consent.options)))
    assert shades(consent)[2:] == ramp(3)
    assert shades(asis) == ramp(len(asis.options))


def test_what_people_write_stands_in_the_pdf_or_is_said_to_be_missing() -> None:
    text = text_of(read_pdf(nasty_report(), "fi"))

    assert "<script>alert(1)</script>" in text
    assert "#let x = 1" in text
    assert typesetting.MISSING_SIGN in text
    assert translate("fi", "report-about-signs")[:40] in text


def test_a_pdf_without_missing_characters_does_not_speak_of_them() -> None:
    assert translate("fi", "report-about-signs")[:40] not in usual_text()


@pytest.mark.parametrize("name", list(NASTY))
def test_each_nasty_comment_alone_can_be_set(name: str) -> None:
    one = ReportBuilder(
        comments=[comment_view("comment1", NASTY[name])], structure=None, results={}, item_set="short"
    ).build()

    assert len(read_pdf(one, "fi").pages) >= 2


def test_every_character_taken_for_printable_can_be_printed() -> None:
    known = sorted(typesetting._known_characters(typesetting.FONTS))
    characters = "".join(map(chr, known)).translate(typesetting._UNSEEN)
    text = " ".join(character for character in characters if character.isprintable())
    one = ReportBuilder(
        comments=[comment_view("comment1", text[start : start + 500]) for start in range(0, 2000, 500)],
        structure=None,
        results={},
    ).build()

    assert len(known) > 2000
    assert typesetting.MISSING_SIGN not in text_of(read_pdf(one, "fi")).replace(text[0], "")


def test_missing_fonts_are_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "FONTS", typesetting.FONTS / "nowhere")

    with pytest.raises(typesetting.FontsMissing, match="make build"):
        write_report(report(), "pdf", "fi")


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_workshop_without_a_single_answer_has_files_too(file_format: str) -> None:
    empty = ReportBuilder(structure=None, results={}).build()

    assert write_report(empty, file_format, "fi").content


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_workshop_where_everybody_abstained_has_files_too(file_format: str) -> None:
    results = {
        item: replace(
            result,
            n=0,
            abstained=3,
            counts=[0] * len(result.counts),
            median=None,
            agreement=None,
            agreement_word=None,
            rows=[],
            earlier=[],
            moved=None,
        )
        for item, result in make_results(19).items()
    }
    silent = ReportBuilder(structure=None, results=results, has_ballots=False).build()

    assert write_report(silent, file_format, "sv").content


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_a_title_and_notes(language: Language) -> None:
    deck = Presentation(io.BytesIO(write_report(report(), "pptx", language).content))

    assert len(deck.slides) > 20
    for number, slide in enumerate(deck.slides, start=1):
        assert slide.shapes.title is not None, number
        assert slide.shapes.title.text_frame.text, number
        assert slide.notes_slide.notes_text_frame is not None, number


def test_nothing_on_a_slide_lies_outside_it() -> None:
    for one in (nasty_report(),):
        deck = Presentation(io.BytesIO(write_report(one, "pptx", "fi").content))
        for number, slide in enumerate(deck.slides, start=1):
            for shape in slide.shapes:
                assert shape.left >= 0, number
                assert shape.top >= 0, number
                assert shape.left + shape.width <= deck.slide_width, number
                assert shape.top + shape.height <= deck.slide_height, number


def test_slides_have_native_bar_charts_with_the_counts() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(report(), "pptx", "fi").content)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
        charts = [ET.fromstring(archive.read(name)) for name in names]  # we wrote it

    assert len(charts) > 25
    assert all(chart.find(f".//{CHART}barChart") is not None for chart in charts)
    drawn = [[v.text for v in chart.iterfind(f".//{CHART}val//{CHART}v")] for chart in charts]
    deal_size = report().item_of("deal_size")
    assert deal_size is not None
    assert deal_size.result is not None
    assert [str(count) for count in deal_size.result.counts] in drawn


def test_every_part_of_the_deck_is_well_formed() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(nasty_report(), "pptx", "fi").content)) as archive:
        parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        for name in parts:
            ET.fromstring(archive.read(name))  # we wrote it

    assert len(parts) > 100


def test_every_picture_comes_as_svg_and_png() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(report(), "pictures", "fi").content)) as archive:
        names = archive.namelist()
        for name in names:
            if name.endswith(".svg"):
                assert ET.fromstring(archive.read(name)).tag == f"{SVG}svg"  # we wrote it
            else:
                assert Image.open(io.BytesIO(archive.read(name))).width == 2080

    kinds = {name.split("-", 1)[1].rsplit(".", 1)[0] for name in names}
    assert {
        "distribution-deal_size",
        "distribution-asis",
        "distribution-friction",
        "agreement",
        "rounds",
        "roles",
        "need-and-room",
        "stability",
        "today-to-target",
        "responsibilities",
        "waves",
    } <= kinds
    assert len(names) == 2 * len(kinds)


def drawings(report: Report, words: Words) -> Iterator[tuple[str, str]]:
    """Every picture by name, as it is drawn for wide screens and files and for phones."""
    pictures = pictures_of(report, words)
    yield from ((name, picture.svg) for name, picture in pictures.items())
    yield from ((f"narrow {name}", svg) for name, svg in narrow_svgs(report, words, pictures).items())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("voters", [19, 1000])
def test_text_in_pictures_keeps_inside_them(language: Language, voters: int) -> None:
    words = Words(language, load_definition())
    for name, svg in drawings(ReportBuilder(voters=voters).with_usual_comments().build(), words):
        root = ET.fromstring(svg)  # we wrote it
        _, _, room, height = map(float, root.attrib["viewBox"].split())
        for text in root.iter(f"{SVG}text"):
            if "transform" in text.attrib:
                continue
            is_bold = "font-weight" in text.attrib and "narrow" in name
            width = width_of(text.text or "", float(text.attrib["font-size"]), is_bold=is_bold)
            before = {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
            start = float(text.attrib["x"]) - before
            assert start >= -4, f"{name}: {text.text}"
            assert start + width <= room + 4, f"{name}: {text.text}"
            assert float(text.attrib["y"]) <= height, f"{name}: {text.text}"


def test_a_phone_gets_every_picture_in_a_size_that_can_be_read() -> None:
    words = Words("fi", load_definition())
    pictures = pictures_of(report(), words)
    drawn = narrow_svgs(report(), words, pictures)

    assert drawn.keys() == pictures.keys()
    for name, svg in drawn.items():
        root = ET.fromstring(svg)  # we wrote it
        room = float(root.attrib["viewBox"].split()[2])
        smallest = min(float(text.attrib["font-size"]) for text in root.iter(f"{SVG}text"))
        # What is left of the smallest phone, 320 pixels wide, between margin and frame.
        assert smallest * 278 / room >= 12, name
        described = root.find(f"{SVG}desc")
        assert described is not None
        assert described.text == pictures[name].alt


def test_every_colour_of_a_picture_has_one_for_dark_screens() -> None:
    words = Words("fi", load_definition())
    dark, dark_text = darkened()
    split = ReportBuilder(structure=make_structure(has_consensus=False)).build()

    for one in (report(), split):
        for name, svg in drawings(one, words):
            drawn = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', svg))
            assert drawn <= dark.keys() | dark_text.keys(), name
            shapes = set(re.findall(r'<(?:rect|path|circle|g)[^>]*(?:fill|stroke)="(#[0-9a-f]+)"', svg))
            assert shapes <= dark.keys(), name


@pytest.mark.parametrize("steps", range(1, 8))
def test_a_number_on_any_step_of_a_ramp_can_be_read_in_light_and_dark(steps: int) -> None:
    dark, dark_text = darkened()

    for colour in ramp(steps):
        text = on(colour)
        assert contrast(text, colour) >= 4.5
        assert contrast(dark_text.get(text) or dark[text], dark[colour]) >= 4.5


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (text, ground)
        for ground in (CARD, PAPER, ACCENT_SOFT)
        for text in (INK, INK_SOFT, ACCENT, ACCENT_STRONG, WARN)
    ]
    + [(HAT, HAT_SOFT), (ON_DEEP, ACCENT)],
)
def test_text_in_pictures_stands_out_in_light_and_dark(text: str, ground: str) -> None:
    dark, dark_text = darkened()

    assert contrast(text, ground) >= 4.5
    assert contrast(dark_text.get(text) or dark[text], dark[ground]) >= 4.5


def test_every_picture_says_in_words_what_it_shows() -> None:
    for picture in pictures_of(report(), Words("fi", load_definition())).values():
        assert len(picture.alt) > 40, picture.name
        assert picture.title, picture.name


def test_wrapping_cuts_a_word_too_long_and_marks_what_is_left_out() -> None:
    rows = wrap("a" * 200, 20, 100, 2)

    assert len(rows) == 2
    assert rows[-1].endswith("…")
    assert all(width_of(row, 20) <= 100 for row in rows)
    assert wrap("", 20, 100, 2) == []


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_thousand_participants_and_two_thousand_comments_fit_each_file(file_format: str) -> None:
    comments = [
        comment_view("comment1" if number % 2 else "deal_size", NASTY["long"], number % 7, number=number)
        for number in range(2000)
    ]
    large = ReportBuilder(voters=1000, comments=comments).build()

    assert write_report(large, file_format, "fi").content
