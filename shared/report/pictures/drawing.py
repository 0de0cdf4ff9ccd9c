"""Plain SVG: shapes, and text that keeps inside its box without asking a typeface for its widths."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from shared.design_tokens import ACCENT, ACCENT_STRONG, CARD, FONT, INK, PictureType

_NARROW = frozenset(" ijlI|.,:;'!\u2019·")
_SLIM = frozenset("frt()[]{}-/\\\u00a0")
_BROAD = frozenset("mwMWÆ%@&\u2013\u2014…€")
# Lucide icons, ISC licence, on a square of 24.
_ICONS = {
    "kept": "M20 6 9 17l-5-5",
    "new": "M5 12h14M12 5v14",
    "split_out": "M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3M15 9l6-6",
    "merged": "M8 6l4-4 4 4M12 2v10.3a4 4 0 0 1-1.172 2.872L4 22M20 22l-5-5",
    "removed": "M5 12h14",
    "absent": "M5 12h14",
    "moved": "M5 12h14M12 5l7 7-7 7",
}


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide a line gets at most, in the picture's units; a little generous, for a replacement typeface."""
    return sum(map(_advance, text)) * size * (1.05 if is_bold else 1.0)


def _advance(character: str) -> float:
    if character in _NARROW:
        return 0.29
    if character in _SLIM:
        return 0.38
    if character in _BROAD:
        return 0.84
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    return 0.66 if character.isupper() else 0.54


def wrap(text: str, size: float, width: float, lines: int, *, is_bold: bool = False) -> list[str]:
    """The text on at most so many lines; a word too long is cut, and what does not fit ends in "…"."""
    pieces = [piece for word in text.split() for piece in _cut(word, size, width, is_bold=is_bold)]
    rows: list[str] = []
    for number, piece in enumerate(pieces):
        longer = f"{rows[-1]} {piece}" if rows else piece
        if rows and width_of(longer, size, is_bold=is_bold) <= width:
            rows[-1] = longer
        elif len(rows) < lines:
            rows.append(piece)
        else:
            rows[-1] = _ended(rows[-1], size, width, is_bold=is_bold)
            return rows[:lines] if number else []
    return rows


def _cut(word: str, size: float, width: float, *, is_bold: bool) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character, size, is_bold=is_bold) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _ended(line: str, size: float, width: float, *, is_bold: bool) -> str:
    while line and width_of(f"{line}…", size, is_bold=is_bold) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


@dataclass(slots=True)
class Canvas:
    """A drawing under way; lengths are units of which the picture's width has a thousand."""

    width: float
    height: float = 0.0
    _parts: list[str] = field(default_factory=list)

    def rect(  # the four numbers of a box need no names
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        stroke: str = "none",
        radius: float = 0.0,
        line: float = 2.0,
        is_dashed: bool = False,
    ) -> None:
        """A box, with round corners and a dashed edge if wanted."""
        edge = "" if stroke == "none" else f' stroke="{stroke}" stroke-width="{line:g}"{_dashes(is_dashed)}'
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(0.0, width):.1f}" height="{max(0.0, height):.1f}"'
            f' rx="{radius:g}" fill="{fill}"{edge}/>'
        )

    def path(
        self, d: str, *, fill: str = "none", stroke: str = "none", line: float = 2.0, is_dashed: bool = False
    ) -> None:
        """Any shape."""
        edge = "" if stroke == "none" else f' stroke="{stroke}" stroke-width="{line:g}"{_dashes(is_dashed)}'
        joins = ' stroke-linecap="round" stroke-linejoin="round"'
        self._parts.append(f'<path d="{d}" fill="{fill}"{edge}{joins}/>')

    def line(  # two points
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        stroke: str,
        line: float = 2.0,
        is_dashed: bool = False,
    ) -> None:
        """A straight line."""
        self.path(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", stroke=stroke, line=line, is_dashed=is_dashed)

    def diamond(
        self, x: float, y: float, half: float, *, fill: str = INK, stroke: str = "none", line: float = 2.0
    ) -> None:
        """The mark of a median."""
        d = f"M{x:.1f} {y - half:.1f}L{x + half:.1f} {y:.1f}L{x:.1f} {y + half:.1f}L{x - half:.1f} {y:.1f}Z"
        self.path(d, fill=fill, stroke=stroke, line=line)

    def circle(  # a point and a radius
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = "none",
        stroke: str = "none",
        is_dashed: bool = False,
    ) -> None:
        """A disc or a ring."""
        edge = "" if stroke == "none" else f' stroke="{stroke}" stroke-width="2.5"{_dashes(is_dashed)}'
        self._parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}"{edge}/>')

    def text(  # where, and what
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = PictureType.TITLE,
        fill: str = INK,
        is_bold: bool = False,
        anchor: str = "start",
        turn: float = 0.0,
    ) -> None:
        """One line of text; `y` is its base line, `turn` degrees against the clock around its start."""
        weight = ' font-weight="600"' if is_bold else ""
        place = "" if anchor == "start" else f' text-anchor="{anchor}"'
        turned = f' transform="rotate({-turn:g} {x:.1f} {y:.1f})"' if turn else ""
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}"{weight}{place}{turned}>'
            f"{escape(text, quote=False)}</text>"
        )

    def block(
        self,
        x: float,
        y: float,
        rows: Sequence[str],
        *,
        size: float = PictureType.TITLE,
        fill: str = INK,
        is_bold: bool = False,
        anchor: str = "start",
    ) -> float:
        """Lines of text from the top edge `y`; where the next thing may start."""
        for number, row in enumerate(rows):
            base = y + size * (0.95 + 1.22 * number)
            self.text(x, base, row, size=size, fill=fill, is_bold=is_bold, anchor=anchor)
        return y + size * 1.22 * len(rows)

    def icon(self, name: str, x: float, y: float, size: float, *, stroke: str = INK) -> None:
        """An icon with its upper left corner at x, y; nothing for a name without one."""
        if d := _ICONS.get(name):
            scale = size / 24
            self._parts.append(
                f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})" fill="none" stroke="{stroke}"'
                f' stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><path d="{d}"/></g>'
            )

    def gauge(self, x: float, y: float, size: float, filled: Sequence[bool]) -> float:
        """The four cells of how far a group agrees; their right edge."""
        step, width = size * 0.62, size * 0.5
        for number, is_filled in enumerate(filled):
            fill = ACCENT if is_filled else CARD
            self.rect(x + number * step, y, width, size * 0.9, fill=fill, stroke=ACCENT, radius=2, line=1.5)
        return x + len(filled) * step

    def svg(self, title: str, description: str, *, heading: Sequence[str] = ()) -> tuple[str, float]:
        """The picture as a file, on white, with its words for those who do not see it; its height.

        `heading`: lines set above the drawing.
        """
        above = 34.0 * len(heading) + (14.0 if heading else 0.0)
        head = Canvas(self.width)
        head.block(0, 0, heading, size=PictureType.CLAIM, fill=ACCENT_STRONG, is_bold=True)
        height = self.height + above
        text = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {height:.0f}"'
            f' width="{self.width:g}" height="{height:.0f}" role="img"'
            f" font-family=\"'{FONT}', 'Segoe UI', Arial, sans-serif\">"
            f"<title>{escape(title, quote=False)}</title><desc>{escape(description, quote=False)}</desc>"
            f'<rect width="{self.width:g}" height="{height:.0f}" fill="{CARD}"/>'
            f"{''.join(head._parts)}"
            f'<g transform="translate(0 {above:g})">{"".join(self._parts)}</g></svg>'
        )
        return text, height


def _dashes(is_dashed: bool) -> str:
    return ' stroke-dasharray="7 5"' if is_dashed else ""


GAUGES: dict[str, tuple[bool, bool, bool, bool]] = {
    "scattered": (True, False, False, False),
    "weak": (True, True, False, False),
    "moderate": (True, True, True, False),
    "strong": (True, True, True, True),
    "two-camps": (True, False, False, True),
}
"""Which cells of the gauge are filled, by the word for how far a group agrees."""
