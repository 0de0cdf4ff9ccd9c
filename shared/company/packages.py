"""Templates that a company uploads: PowerPoint and Word files, looked through before anything opens them.

Nothing is unpacked to a disk. What is refused is named: size, archives that would grow too much, macros and
other embedded programs, links to anything outside the file, document types, and what is no such file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final, Literal

import docx
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from shared.workshop.state import Refusal

Kind = Literal["pptx", "docx"]
KINDS: Final[tuple[Kind, ...]] = ("pptx", "docx")

FILE_MAX_B: Final = 10 * 1024 * 1024
UNPACKED_MAX_B: Final = 100 * 1024 * 1024
PARTS_MAX: Final = 2000
XML_MAX_B: Final = 20 * 1024 * 1024
"""Of one part that is read as XML."""
GROWTH_MAX: Final = 200
"""How many times as large a part may become; XML of an honest file stays below a hundred."""
GROWN_FROM_B: Final = 1024 * 1024
_TITLES: Final = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
WIDE_IN, HIGH_IN = 13.333, 7.5
"""The slides that the decks are drawn for, in inches."""
_MAIN: Final = {"pptx": "ppt/presentation.xml", "docx": "word/document.xml"}
_PROGRAMS: Final = re.compile(
    r"vbaproject|vbadata|activex|macrosheets|oleobject|\.(exe|dll|js|vbs|bin)$", re.IGNORECASE
)
_HARMLESS: Final = re.compile(r"printersettings\d*\.bin$", re.IGNORECASE)
_EXTERNAL: Final = re.compile(
    rb"<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE
)
_TARGET: Final = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)[\"']")


def check_template(content: bytes, kind: Kind) -> Refusal | None:
    """Why a file cannot be a template, None if it can. Takes up to a second.

    Refusals: template_too_large, template_unreadable, template_bomb, template_macros (names the part),
    template_external (names the target), template_size for slides of another size than 16:9 in 13.33 inches,
    template_styles for a deck without a layout with a title, and a document without a first heading's style.
    """
    if len(content) > FILE_MAX_B:
        return Refusal("template_too_large", {"max": FILE_MAX_B // 1024 // 1024})
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refusal = _look_through(archive, kind)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return Refusal("template_unreadable")
    return refusal or _open(content, kind)


def _look_through(archive: zipfile.ZipFile, kind: Kind) -> Refusal | None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if _MAIN[kind] not in names or len(set(names)) != len(names):
        return Refusal("template_unreadable")
    if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_MAX_B:
        return Refusal("template_bomb")
    for part in parts:
        if part.flag_bits & 1:
            return Refusal("template_unreadable")
        if part.file_size > GROWN_FROM_B and part.file_size > GROWTH_MAX * max(part.compress_size, 1):
            return Refusal("template_bomb")
        if _PROGRAMS.search(part.filename) and not _HARMLESS.search(part.filename):
            return Refusal("template_macros", {"part": part.filename[-60:]})
    return next(_faults_in_xml(archive, parts), None)


def _faults_in_xml(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[Refusal]:
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        if part.file_size > XML_MAX_B:
            yield Refusal("template_bomb")
        with archive.open(part) as opened:
            text = opened.read(XML_MAX_B + 1)
        # Office writes UTF-8; a document type, where entities are made, has no place in its parts.
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text or text.startswith((b"\xff\xfe", b"\xfe\xff")):
            yield Refusal("template_unreadable")
        if part.filename == "[Content_Types].xml" and b"macroEnabled" in text:
            yield Refusal("template_macros", {"part": part.filename})
        if part.filename.endswith(".rels") and (found := _EXTERNAL.search(text)):
            target = _TARGET.search(found[0])
            yield Refusal(
                "template_external",
                {"target": (target[1] if target else b"").decode("utf-8", "replace")[:80]},
            )


def _open(content: bytes, kind: Kind) -> Refusal | None:
    try:
        if kind == "docx":
            styles = docx.Document(io.BytesIO(content)).styles
            return None if "Heading 1" in styles else Refusal("template_styles")
        deck = Presentation(io.BytesIO(content))
        wide, high = (deck.slide_width or 0) / 914400, (deck.slide_height or 0) / 914400
        if abs(wide - WIDE_IN) > 0.05 or abs(high - HIGH_IN) > 0.05:
            return Refusal("template_size")
        has_title = any(
            layout.placeholders[number].placeholder_format.type in _TITLES
            for layout in deck.slide_layouts
            for number in range(len(layout.placeholders))
        )
        return None if has_title else Refusal("template_styles")
    except Exception:  # noqa: BLE001  # whatever the libraries make of it, it is no template
        return Refusal("template_unreadable")
