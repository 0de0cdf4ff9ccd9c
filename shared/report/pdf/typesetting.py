"""Typst, which sets PDF and PNG from a template and JSON, with the typefaces the software carries."""

from __future__ import annotations

import io
import json
import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pikepdf
import typst

from shared.design_tokens import COLOURS, PRINT_RADII, PRINT_SPACES, PRINT_TYPE

FONTS = Path(__file__).parents[2] / "web" / "dist" / "fonts"
"""Put there when the front end is compiled."""
MISSING_SIGN = "□"
"""Represents a character that none of the typefaces has."""

# What the typefaces inside Typst add to ours: Hebrew, and Arabic as far as whole words can be set.
_CARRIED_BY_TYPST = (
    range(0x0590, 0x0600),
    range(0x0621, 0x063B),
    range(0x0641, 0x0653),
    range(0x0660, 0x066A),
)
# A byte order mark, which PDF/UA forbids, and what chooses the colours of an emoji, which is set in one.
_UNSEEN = dict.fromkeys((0xFEFF, 0xFE0E, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400)))
_UNSEEN_SIGNS = frozenset(map(chr, _UNSEEN))
_REFUSED = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
# What it can't set without saying which characters those are.
_UNNAMED = re.compile(r"could not be displayed|missing codepoints")
_REFUSALS_MAX = 20
_SHAPELESS = frozenset({"Cf", "Mn", "Me"})
_LETTERS_OF_FLAGS = {0x1F1E6 + place: letter for place, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


class FontsMissing(Exception):
    """The typefaces have not been put in their place; the message says what does that."""


Content = str | int | float | bool | None | Sequence["Content"] | Mapping[str, "Content"]
"""What JSON can hold."""


def typeset_pdf(template: Path, content: Mapping[str, Content], timestamp: int) -> bytes:
    """A PDF that keeps to PDF/UA-1: a picture without words fails here, not at the reader.

    `timestamp`: seconds since the epoch, stated as the time of creation.
    """
    text = json.dumps(printable(content), ensure_ascii=False)
    for _ in range(_REFUSALS_MAX):
        try:
            return _set_pdf(template, text, timestamp)
        except typst.TypstError as problem:
            # Marks may combine to what no typeface has, though each alone is in one.
            if found := _REFUSED.search(problem.message):
                text = text.replace(found[1], MISSING_SIGN)
            elif _UNNAMED.search(problem.message):
                break
            else:
                raise
    return _set_pdf(template, re.sub(r"[^\x00-\u024f\u2010-\u2030€]", MISSING_SIGN, text), timestamp)


def _set_pdf(template: Path, text: str, timestamp: int) -> bytes:
    made = _compiler(template).compile(
        format="pdf", sys_inputs=_inputs(text), pdf_standards=["ua-1"], timestamp=timestamp
    )
    return _packed(made if isinstance(made, bytes) else b"".join(made or []))


def _packed(pdf: bytes) -> bytes:
    """The same pages in about half the bytes: Typst leaves the tags for screen readers, thousands of small
    objects, uncompressed. The same pages are always the same bytes.
    """
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()


def typeset_png(template: Path, content: Mapping[str, Content], ppi: float) -> list[bytes]:
    """One picture a page."""
    text = json.dumps(printable(content), ensure_ascii=False)
    made = _compiler(template).compile(format="png", sys_inputs=_inputs(text), ppi=ppi)
    return [made] if isinstance(made, bytes) else list(made or [])


def _inputs(text: str) -> dict[str, str]:
    """What a template reads: its content, and the colours and sizes by their names."""
    colours = {name: colour.light for name, colour in COLOURS.items() if colour.light.startswith("#")}
    sizes = {"letters": dict(PRINT_TYPE), "gaps": dict(PRINT_SPACES), "corners": dict(PRINT_RADII)}
    return {"content": text, "colours": json.dumps(colours), "sizes": json.dumps(sizes)}


def _compiler(template: Path) -> typst.Compiler:
    # A path, since a compiler of bytes works only once.
    return typst.Compiler(
        str(template), root=str(template.parent), font_paths=[str(_fonts())], ignore_system_fonts=True
    )


def _fonts() -> Path:
    if not any(FONTS.glob("*.ttf")):
        raise FontsMissing(f"no typefaces in {FONTS}: `make build` puts them there")
    return FONTS


def printable(content: Content) -> Content:
    """The content with every text in characters that the typefaces have."""
    if isinstance(content, str):
        return printable_text(content)
    if isinstance(content, Mapping):
        return {
            key: printable(drawable_text(value) if key == "svg" and isinstance(value, str) else value)
            for key, value in content.items()
        }
    if isinstance(content, Sequence):
        return [printable(value) for value in content]
    return content


def printable_text(text: str) -> str:
    """The text with a sign for each character that no typeface has."""
    if text.isascii():
        return text
    # Most texts have few signs many times, as the drawings do: each sign is looked at once.
    signs = set(text)
    if not _UNSEEN_SIGNS.isdisjoint(signs):
        text = text.translate(_UNSEEN)
        signs = set(text)
    missing = {sign for sign in signs - _known_signs(_fonts()) if not sign.isspace()}
    return text.translate(dict.fromkeys(map(ord, missing), MISSING_SIGN)) if missing else text


def drawable_text(text: str) -> str:
    """The text of a picture without what has no shape of its own; a flag is the letters of its country.

    Typst shapes the text of pages, where joiners and marks belong to the letters around them. It draws the
    text of pictures letter by letter, and has no glyph for a joiner, a mark of direction, or a mark that does
    not compose with its letter.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    signs = set(composed)
    changed: dict[int, str | None] = {
        ord(sign): None for sign in signs if unicodedata.category(sign) in _SHAPELESS
    }
    changed |= {code: letter for code, letter in _LETTERS_OF_FLAGS.items() if chr(code) in signs}
    return composed.translate(changed) if changed else composed


@cache
def _known_signs(folder: Path) -> frozenset[str]:
    return frozenset(map(chr, _known_characters(folder)))


@cache
def _known_characters(folder: Path) -> frozenset[int]:
    known = set(range(0x80)) | {code for codes in _CARRIED_BY_TYPST for code in codes}
    # Joiners and marks of direction are not drawn, so they need no glyph.
    known |= {0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)}
    for path in sorted(folder.glob("*Regular.ttf")):
        known.update(_characters_of(path.read_bytes()))
    return frozenset(known)


def _characters_of(font: bytes) -> Iterator[int]:
    """The characters a TrueType file has glyphs for: its `cmap` table in formats 4 and 12 (OpenType 1.9)."""
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, table, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if tag != b"cmap":
            continue
        for number in range(struct.unpack_from(">H", font, table + 2)[0]):
            start = table + struct.unpack_from(">HHL", font, table + 4 + 8 * number)[2]
            form = struct.unpack_from(">H", font, start)[0]
            if form == 4:
                segments = struct.unpack_from(">H", font, start + 6)[0] // 2
                ends = struct.unpack_from(f">{segments}H", font, start + 14)
                starts = struct.unpack_from(f">{segments}H", font, start + 16 + 2 * segments)
                for first, last in zip(starts, ends, strict=True):
                    yield from range(first, min(last, 0xFFFE) + 1)
            elif form == 12:
                for group in range(struct.unpack_from(">L", font, start + 12)[0]):
                    first, last, _ = struct.unpack_from(">LLL", font, start + 16 + 12 * group)
                    yield from range(first, last + 1)
