"""The blocks that the PDF's template sets: each a mapping with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from shared.report.company_look import in_colours_of, logo_svg
from shared.report.pdf.typesetting import Content
from shared.report.pictures.picture import Picture
from shared.report.report import Face

Block = dict[str, Content]
_RUN = re.compile(r"\S{40,}")


def text(content: str, style: str = "body") -> Block:
    """A paragraph."""
    return {"kind": "text", "style": style, "text": content}


def heading(content: str, level: int = 2) -> Block:
    """A heading within a page."""
    return {"kind": "heading", "level": level, "text": content}


def bullets(items: Sequence[str]) -> Block:
    """A list."""
    return {"kind": "list", "items": list(items)}


def drawn(picture: Picture, *, share: float = 1.0) -> Block:
    """A picture, `share` of the width it has room for."""
    return {
        "kind": "picture",
        "svg": picture.svg,
        "height": picture.height,
        "alt": picture.alt,
        "share": share,
    }


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[str]) -> Block:
    """`widths` are Typst lengths or fractions, one a column."""
    return {
        "kind": "table",
        "headings": list(headings),
        "rows": [[breakable(cell) for cell in row] for row in rows],
        "widths": list(widths),
    }


def cell(
    content: str, *, style: str = "plain", below: str = "", bar: float | None = None, chip: str = ""
) -> Block:
    """A cell of a `ruled` table. `bar`: its length as a share; `chip`: the look of its label."""
    return {"text": breakable(content), "style": style, "below": below, "bar": bar, "chip": chip}


def ruled(
    headings: Sequence[str],
    groups: Sequence[tuple[str, str, Sequence[Sequence[Block]]]],
    widths: Sequence[str],
    *,
    is_roomy: bool = False,
) -> Block:
    """A table with hairlines; a group is its title, the words after it, and its rows.

    `is_roomy`: with room in each row to write by hand.
    """
    return {
        "kind": "ruled",
        "headings": list(headings),
        "widths": list(widths),
        "is_roomy": is_roomy,
        "groups": [
            {"title": title, "aside": aside, "rows": [list(row) for row in rows]}
            for title, aside, rows in groups
        ],
    }


def columns(parts: Sequence[Sequence[Block]], widths: Sequence[str], *, has_rules: bool = False) -> Block:
    """Blocks side by side."""
    return {
        "kind": "columns",
        "parts": [list(part) for part in parts],
        "widths": list(widths),
        "has_rules": has_rules,
    }


def together(blocks: Iterable[Block]) -> Block:
    """What is not divided by the end of a page."""
    return {"kind": "together", "blocks": list(blocks)}


def page(  # what a page has around its content
    section: str,
    title: str,
    lead: str,
    blocks: Iterable[Block],
    *,
    note: str = "",
    is_wide: bool = False,
    note_label: str = "",
    is_fitted: bool = False,
) -> Block:
    """A page that begins with a claim; `note` is its foot. `is_fitted`: smaller rather than longer."""
    return {
        "section": section,
        "title": title,
        "lead": lead,
        "blocks": list(blocks),
        "note": note,
        "note_label": note_label,
        "is_wide": is_wide,
        "is_fitted": is_fitted,
    }


def logo(face: Face, alt: str) -> Block:
    """A company's logo; its drawing is empty without one. `ratio`: its width for a height of 1."""
    svg, ratio = logo_svg(face)
    return {"svg": svg, "alt": alt, "ratio": ratio}


def coloured(content: Block, face: Face) -> Block:
    """The content with its drawings in the company's colours."""
    return {key: _coloured(key, value, face) for key, value in content.items()} if face.accent else content


def _coloured(key: str, value: Content, face: Face) -> Content:
    if isinstance(value, str):
        return in_colours_of(face, value) if key == "svg" else value
    if isinstance(value, Mapping):
        return {name: _coloured(name, inner, face) for name, inner in value.items()}
    if isinstance(value, Sequence):
        return [_coloured("", inner, face) for inner in value]
    return value


def breakable(content: str) -> str:
    """Lets what has no spaces break somewhere, so that it stays on the page."""
    return _RUN.sub(lambda run: "\u200b".join(re.findall(".{1,12}", run[0])), content)
