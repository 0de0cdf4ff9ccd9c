"""The colours and type that every file shares with the screens' light theme."""

from __future__ import annotations

from collections.abc import Mapping

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
"""The same colours of the screens' dark theme, for a page that shows pictures on a dark ground. White stands
for cards and for text on the accent alike; dark cards and dark text do so too."""

FONT = "Source Sans 3"


def ramp(steps: int) -> tuple[str, ...]:
    """Depths of the accent from pale to full, one for each step of a scale: they survive colour blindness."""
    pale, deep = _rgb("#e3f0f2"), _rgb(ACCENT)
    shares = [step / (steps - 1) for step in range(steps)] if steps > 1 else [1.0]
    return tuple(
        "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(pale, deep, strict=True))
        for share in shares
    )


def on(colour: str) -> str:
    """Ink or white, whichever reads on the colour."""
    red, green, blue = _rgb(colour)
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 150 else "#ffffff"


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
