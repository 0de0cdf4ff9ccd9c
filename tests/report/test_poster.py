"""The poster: one sheet that is read from two metres, and by those who hear it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf
import pypdf
import pytest

from shared.locales import LANGUAGES, Language, translate
from shared.report import Report, write_report
from shared.report.plan import plan_of
from tests.report.builders import ReportBuilder, make_structure, usual_report

A3_PT = (1191, 842)
NAME_LEAST_PT = 18
"""Capitals of 4 mm, which are seen from two metres at the angle of a newspaper's at half a metre."""


def split_report() -> Report:
    return ReportBuilder(structure=make_structure(has_consensus=False)).build()


def few_report() -> Report:
    return ReportBuilder(voters=3).build()


@cache
def poster(make: Callable[[], Report], language: Language = "fi") -> bytes:
    return write_report(make(), "poster", language).content


def text_of(content: bytes) -> str:
    return " ".join(pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [usual_report, split_report, few_report])
def test_the_poster_is_one_a3_sheet_in_every_language(make: Callable[[], Report], language: Language) -> None:
    reader = pypdf.PdfReader(io.BytesIO(poster(make, language)))

    (sheet,) = reader.pages
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A3_PT
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith(translate(language, "poster-title"))


def test_a_screen_reader_is_given_the_poster_as_words_and_every_typeface_is_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(poster(usual_report))) as pdf:
        root = pdf.Root
        fonts = list(pdf.pages[0].resources.Font.values())

        assert str(root.Lang).startswith("fi")
        assert root.MarkInfo.Marked
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert alternatives(root.StructTreeRoot)
        assert fonts
        for font in fonts:
            described = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else None
            assert described is not None
            assert {"/FontFile2", "/FontFile3"} & set(described.keys())


def alternatives(element: pikepdf.Object) -> list[str]:
    """The words of every picture below an element of the structure tree."""
    found = [str(element.Alt)] if "/Alt" in element else []
    children: object = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            found += alternatives(child)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_every_dedicated_role_is_read_from_two_metres(language: Language) -> None:
    large: list[str] = []

    def note(text: str, matrix: list[float], place: list[float], font: object, size: float) -> None:
        del font
        if size * abs(matrix[3] * place[3]) >= NAME_LEAST_PT:
            large.append(text.strip())  # a drawing's text comes letter by letter

    page = pypdf.PdfReader(io.BytesIO(poster(usual_report, language))).pages[0]
    page.extract_text(visitor_text=note)

    read = "".join(large)
    roles = [role.role for role in usual_report().own_roles() if role.role.id != "sales_lead"]
    names = [(role.short or role.name)[language].split()[0][:4] for role in roles]
    assert [name for name in names if name not in read] == []


def test_the_poster_has_every_hand_off_with_its_number() -> None:
    text = text_of(poster(usual_report))

    assert len(plan_of(usual_report()).hand_offs) == 7
    assert "1 Markkinoija → Uusasiakashankkija" in text
    assert "7 Asiakaspalvelija → Success Manager" in text


def test_of_a_divided_workshop_it_has_both_structures_and_no_hand_offs_to_agree_on() -> None:
    text = text_of(poster(split_report))

    assert "Ryhmä jakautuu kahteen leiriin" in text
    assert "Toinen rakenne: leirin vastauksista" in text
    assert "Vastuunsiirrot" not in text


def test_without_a_structure_it_says_what_is_missing() -> None:
    text = text_of(poster(lambda: ReportBuilder(structure=None).build()))

    assert translate("fi", "report-not-revealed") in text


def test_a_name_as_long_as_can_be_stays_on_the_sheet() -> None:
    report = usual_report()
    facts = replace(report.facts, name="Metsäkonevuokrausliiketoimintayksikkö" * 3)

    content = write_report(replace(report, facts=facts), "poster", "fi").content

    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) == 1
