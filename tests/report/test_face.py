"""Files in a company's look: its templates, its accent, its logo."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace

import docx
import pikepdf
import pytest
from PIL import Image
from pptx import Presentation

from shared.company.colours import contrast
from shared.design_tokens import WHITE
from shared.locales import LANGUAGES, Language
from shared.report import Report, write_report
from shared.report.company_look import in_colours_of
from shared.report.ramps import ramp
from shared.report.report import Face
from shared.report.words import Words
from shared.results.outcome import Remark
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


@pytest.mark.parametrize("file_format", ["pdf", "poster", "charters-pdf"])
def test_pages_are_in_the_accent_and_the_software_s_own_is_nowhere(file_format: str) -> None:
    own = write_report(faced(accent="#7a1fa2"), file_format, "fi").content
    plain = write_report(usual_report(), file_format, "fi").content

    assert ("#7a1fa2" in colours_of(own), "#0b5c6b" in colours_of(own)) == (True, False)
    assert ("#7a1fa2" in colours_of(plain), "#0b5c6b" in colours_of(plain)) == (False, True)


def colours_of(content: bytes) -> set[str]:
    """The colours that shapes and letters of a PDF are filled and drawn with."""
    found = set()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        # A picture is embedded as a form, and the stream of a form has no type.
        for stream in [one for one in streams if one.get("/Type") in (None, "/XObject")]:
            if stream.get("/Subtype") not in (None, "/Form"):
                continue
            for red, green, blue in re.findall(
                rb"([\d.]+) ([\d.]+) ([\d.]+) (?:sc|scn|SC|SCN)\b", stream.read_bytes()
            ):
                found.add("#" + "".join(f"{round(float(part) * 255):02x}" for part in (red, green, blue)))
    return found


def test_the_logo_is_on_page_one_and_on_the_poster_with_words() -> None:
    for file_format in ("pdf", "poster"):
        own = write_report(faced(logo=logo()), file_format, "fi").content
        plain = write_report(usual_report(), file_format, "fi").content

        assert pictures_in(own) == pictures_in(plain) + 1, file_format


def pictures_in(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return sum(isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" for one in pdf.objects)


def test_pictures_are_in_the_accent_and_what_people_write_stays_as_it_is() -> None:
    face = Face(accent="#7a1fa2")

    drawn = in_colours_of(face, '<text fill="#0b5c6b">say fill="#0b5c6b"</text><rect stroke="#8a4b12"/>')

    assert drawn == '<text fill="#7a1fa2">say fill="#0b5c6b"</text><rect stroke="#8a4b12"/>'


@pytest.mark.parametrize("accent", ["#7a1fa2", "#000000", "#c00000", "#1d4ed8"])
@pytest.mark.parametrize("shade", ramp(7)[:-1])
def test_what_is_written_on_a_step_of_the_company_s_ramp_is_as_easy_to_read(accent: str, shade: str) -> None:
    own = in_colours_of(Face(accent=accent), f'<rect fill="{shade}"/>').split('"')[1]

    assert contrast(own, WHITE) == pytest.approx(contrast(shade, WHITE), rel=0.05)


def test_a_company_s_segments_are_named_in_titles_and_reasons_too() -> None:
    report = usual_report()
    named = replace(report.definition, segments={"large": dict.fromkeys(("fi", "sv", "en"), "Konsernit")})
    words = Words("fi", named)

    assert words.say("plan-cover-large-field") == "Konsernit tavataan kentällä"
    assert words.say("reason-large_small-high") == "Konsernit ja pienet asiakkaat ostavat eri tavoin"
    assert Words("fi", report.definition).say("plan-cover-large-field") == "isot tavataan kentällä"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_small_customers_has_the_company_s_name_for_them(language: Language) -> None:
    segments: Mapping[str, Mapping[str, str]] = {
        "large": dict.fromkeys(LANGUAGES, "Konsernit"),
        "small": dict.fromkeys(LANGUAGES, "Pk-yritykset"),
    }
    words = Words(language, replace(usual_report().definition, segments=segments))
    usual = Words(language, usual_report().definition)

    said = {
        "action": words.say("action-move_small_accounts"),
        "wave": words.code("wave", "move_small_accounts"),
        "remark": words.flag(Remark(code="small_to_remote", role=None, mode="remote")),
        "form": words.code("form-why", "large_and_small_sold_differently"),
        "clause": words.say("reason-small_remote-high", level=4, answer="x"),
    }

    assert [name for name, text in said.items() if "Pk-yritykset" not in text] == []
    assert "Pk-yritykset" not in usual.code("wave", "move_small_accounts")
