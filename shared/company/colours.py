"""Colours as "#rrggbb": their contrast, and the same hue darker, lighter or mixed with another colour."""

from __future__ import annotations

import colorsys

from shared.design_tokens import BLACK, WHITE


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """The first colour with a share (0 to 1) of the second one in it."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darkened_until(colour: str, ground: str, ratio: float) -> str:
    """The colour, or the nearest darker one of its hue that has the contrast with a pale ground."""
    return _moved(colour, ground, ratio, -1)


def lightened_until(colour: str, ground: str, ratio: float) -> str:
    """The colour, or the nearest lighter one of its hue that has the contrast with a dark ground."""
    return _moved(colour, ground, ratio, 1)


def _moved(colour: str, ground: str, ratio: float, way: int) -> str:
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _rgb(colour)))
    for step in range(201):
        moved = min(1.0, max(0.0, lightness + way * step / 200))
        parts = colorsys.hls_to_rgb(hue, moved, saturation)
        found = "#" + "".join(f"{round(part * 255):02x}" for part in parts) if step else colour
        if contrast(found, ground) >= ratio:
            return found
    return BLACK if way < 0 else WHITE


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _rgb(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
