"""Colours and type that every file shares with the screens: drawn in the light theme, darkened for pages."""

from __future__ import annotations

from collections.abc import Mapping

from shared.company.colours import contrast, mixed

PAPER = "#f6f8f8"
CARD = "#ffffff"
SUNKEN = "#e9eeef"
LINE = "#cdd7d9"
LINE_STRONG = "#768a8f"
INK = "#14201f"
INK_SOFT = "#4a5b5e"
ACCENT = "#0b5c6b"
ACCENT_STRONG = "#084754"
ACCENT_SOFT = "#dcedf0"
HAT = "#8a4b12"
HAT_SOFT = "#fbe9d7"
GOOD = "#1c6b3c"
WARN = "#7a5200"
WARN_SOFT = "#fdf1d3"
BAD = "#a3262a"

DARK: Mapping[str, str] = {
    PAPER: "#10181a",
    CARD: "#1a2427",
    SUNKEN: "#0b1113",
    LINE: "#35464a",
    LINE_STRONG: "#7f9398",
    INK: "#eef4f4",
    INK_SOFT: "#a9babd",
    ACCENT: "#6fc7d6",
    ACCENT_STRONG: "#9adbe6",
    ACCENT_SOFT: "#12343b",
    HAT: "#f0b878",
    HAT_SOFT: "#40290f",
    WARN: "#f1c75b",
}
"""The same colours of the screens' dark theme, for a page that shows pictures on a dark ground. White is
the colour of cards and of text on the accent alike; so is the dark one."""

FONT = "Source Sans 3"


ON_DEEP = "#ffffff"
"""Text on the accent and on the deep steps of a ramp."""

_DARK = {**DARK, "#fbfcfc": "#151e20", GOOD: "#83d1a0", WARN_SOFT: "#382b08", BAD: "#ff9d98"}
_DARK_TEXT = {ON_DEEP: "#06232a"}
_STEPS_MAX = 7
_DEEP_FROM = 0.7
# Within a range a number on it reads in one colour; in the gap between two ranges it would in none.
_PALE, _PALE_END, _DEEP, _DEEP_END = "#e3f0f2", "#5c98a4", "#357b89", ACCENT
_DARK_PALE, _DARK_PALE_END, _DARK_DEEP, _DARK_DEEP_END = "#1d3338", "#2c6672", "#4fa9b9", "#6fc7d6"


def ramp(steps: int) -> tuple[str, ...]:
    """Depths of the accent from pale to full, one for each step of a scale: they survive colour blindness."""
    return tuple(_depth(share, _PALE, _PALE_END, _DEEP, _DEEP_END) for share in _shares(steps))


def on(colour: str) -> str:
    """Ink or white, whichever reads on the colour."""
    return max((INK, ON_DEEP), key=lambda text: contrast(text, colour))


def darkened() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """For each colour of a picture the one it has on a dark screen: of shapes and text, and of text alone.

    What the second names goes before the first.
    """
    steps = {
        colour: _depth(share, _DARK_PALE, _DARK_PALE_END, _DARK_DEEP, _DARK_DEEP_END)
        for count in range(1, _STEPS_MAX + 1)
        for share, colour in zip(_shares(count), ramp(count), strict=True)
    }
    return {**steps, **_DARK}, _DARK_TEXT


def _shares(steps: int) -> list[float]:
    return [step / (steps - 1) for step in range(steps)] if steps > 1 else [1.0]


def _depth(share: float, pale: str, pale_end: str, deep: str, deep_end: str) -> str:
    if share < _DEEP_FROM:
        return mixed(pale, pale_end, share / _DEEP_FROM)
    return mixed(deep, deep_end, (share - _DEEP_FROM) / (1 - _DEEP_FROM))
