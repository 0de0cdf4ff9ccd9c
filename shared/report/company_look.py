"""A company's look in print: its accent in place of the software's, its logo."""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from collections.abc import Mapping
from functools import cache

from shared.company.accent import palette_of
from shared.company.colours import contrast, mixed
from shared.design_tokens import ACCENT, ACCENT_SOFT, ACCENT_STRONG, BLACK, WHITE
from shared.report.ramps import ramp
from shared.report.report import Face

_TAG = re.compile(r"<[^<>]+>")
_COLOUR = re.compile(r'(?<==")#[0-9a-f]{6}(?=")')
_SEARCHED = 12
"""Halvings that find a shade: more than a colour has steps."""


def colours_of(face: Face) -> Mapping[str, str]:
    """The accent, its strong and its soft colour, as templates take them."""
    if not face.accent:
        return {"accent": ACCENT, "strong": ACCENT_STRONG, "soft": ACCENT_SOFT}
    own = palette_of(face.accent)
    return {"accent": own.accent, "strong": own.strong, "soft": own.soft}


def in_colours_of(face: Face, svg: str) -> str:
    """A drawing with the company's accent; what people wrote in it stays as it is."""
    if not face.accent:
        return svg
    colours = _replaced(face.accent)

    def recoloured(tag: re.Match[str]) -> str:
        return _COLOUR.sub(lambda found: colours.get(found[0], found[0]), tag[0])

    return _TAG.sub(recoloured, svg)


@cache
def _replaced(accent: str) -> Mapping[str, str]:
    own = palette_of(accent)
    steps = {shade for count in range(1, 8) for shade in ramp(count)}
    return {
        **{shade: _as_light_as(shade, accent) for shade in steps},
        ACCENT: own.accent,
        ACCENT_STRONG: own.strong,
        ACCENT_SOFT: own.soft,
    }


def _as_light_as(shade: str, accent: str) -> str:
    """The accent mixed with white or black until it is as light as the shade: what is written on it is as
    easy to read as it was.
    """
    wanted = contrast(shade, WHITE)
    other = WHITE if contrast(accent, WHITE) > wanted else BLACK
    low, high = 0.0, 1.0
    for _ in range(_SEARCHED):
        middle = (low + high) / 2
        is_darker = contrast(mixed(accent, other, middle), WHITE) > wanted
        low, high = (middle, high) if is_darker == (other == WHITE) else (low, middle)
    return mixed(accent, other, low)


def logo_svg(face: Face) -> tuple[str, float]:
    """The logo as a drawing, and its width for a height of 1; an empty one without a logo."""
    if not face.logo:
        return "", 1.0
    # A PNG says its size after its signature and the head of its first chunk (ISO/IEC 15948, 11.2.2).
    width, height = struct.unpack_from(">LL", face.logo, 16)
    picture = b64encode(face.logo).decode()
    size = f'width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">'
    return f'{head}<image {size} href="data:image/png;base64,{picture}"/></svg>', width / height
