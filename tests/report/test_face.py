"""Files in a company's look: its templates, its accent, its logo."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from PIL import Image
from pptx import Presentation

from shared.report import Report, write_report
from shared.report.report import Face
from shared.report.words import Words
from tests.company.test_packages import deck, letter
from tests.report.builders import usual_report


def logo() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGBA", (200, 60), "#7a1fa2").save(buffer, "PNG")
    return buffer.getvalue()


def faced(**parts: object) -> Report:
    return replace(usual_report(), face=replace(Face(), **parts))  # type: ignore[arg-type]


@pytest.mark.parametrize("file_format", ["board", "pptx"])
def test_decks_are_made_on_the_company_s_template(file_format: str) -> None:
    made = write_report(faced(pptx=deck(), logo=logo()), file_format, "fi").content
    plain = write_report(usual_report(), file_format, "fi").content

    slides = list(Presentation(io.BytesIO(made)).slides)
    assert len(slides) == len(list(Presentation(io.BytesIO(plain)).slides))
    titles = [slide.shapes.title.text for slide in slides if slide.shapes.title is not None]
    assert len(titles) == len(slides)
    assert "Esimerkkidia" not in titles
    assert [shape.shape_type for shape in slides[0].shapes].count(13) == 1


def test_charters_keep_the_company_s_page_and_none_of_its_text() -> None:
    made = docx.Document(io.BytesIO(write_report(faced(docx=letter()), "charters", "fi").content))

    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    assert made.sections[0].header.paragraphs[0].text == "Nordtek Oy"
    assert "Vanha teksti" not in text
    assert any(
        paragraph.style is not None and paragraph.style.name == "Heading 1" for paragraph in made.paragraphs
    )
    assert len(made.tables) > 2


def test_the_accent_is_in_the_theme_of_the_decks() -> None:
    made = Presentation(io.BytesIO(write_report(faced(accent="#7a1fa2"), "board", "fi").content))

    theme = made.slide_masters[0].part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    assert b'<a:accent1><a:srgbClr val="7A1FA2"/>' in theme.blob


def test_a_company_s_segments_are_named_in_titles_and_reasons_too() -> None:
    report = usual_report()
    named = replace(report.definition, segments={"large": dict.fromkeys(("fi", "sv", "en"), "Konsernit")})
    words = Words("fi", named)

    assert words.say("plan-cover-large-field") == "Konsernit tavataan kentällä"
    assert words.say("reason-large_small-high") == "Konsernit ja pienet asiakkaat ostavat eri tavoin"
    assert Words("fi", report.definition).say("plan-cover-large-field") == "isot tavataan kentällä"
