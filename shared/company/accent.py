"""A company's accent: which colour may be one, and the colours of every screen that follow from it.

Words are written in the accent on white, and in white on the accent, so it has to be dark enough for both. On
dark screens a lighter one of the same hue is computed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from shared.company.colours import contrast, darkened_until, lightened_until, mixed
from shared.design_tokens import BLACK, COLOURS, COMPANY_COLOURS, PAPER, WHITE
from shared.workshop.state import Refusal

CONTRAST_MIN: Final = 4.5
"""Of words and their ground (WCAG 2.2, AA)."""
CONTRAST_STRONG: Final = 7.0
ON_ACCENT_DARK: Final = COMPANY_COLOURS["on-accent"].dark
DARK_CARD: Final = COLOURS["card"].dark
"""The lightest ground of the dark theme; PAPER is the palest but white of the light one."""


@dataclass(frozen=True, slots=True)
class Palette:
    """An accent and what follows from it: `strong` for titles, `soft` for surfaces; `dark_` on dark ones."""

    accent: str
    strong: str
    soft: str
    faint: str
    dark: str
    dark_strong: str
    dark_soft: str
    dark_faint: str


def decide_accent(typed: str) -> str | Refusal:
    """The accent as it is kept, "" for none, or why it may not be one.

    Refusals: accent_malformed; accent_too_pale, which names the nearest colour that passes.
    """
    colour = typed.strip().lower()
    if not colour:
        return ""
    if re.fullmatch(r"#[0-9a-f]{6}", colour) is None:
        return Refusal("accent_malformed")
    if (reached := contrast(colour, PAPER)) < CONTRAST_MIN:
        nearest = darkened_until(colour, PAPER, CONTRAST_MIN)
        # Rounded down, so that no refused colour is said to have what is asked for.
        said = f"{int(reached * 10) / 10:.1f}"
        return Refusal(
            "accent_too_pale",
            {"accent": colour, "contrast": said, "min": f"{CONTRAST_MIN:.1f}", "nearest": nearest},
        )
    return colour


def palette_of(accent: str) -> Palette:
    """The colours that follow from an accent that may be one."""
    dark = lightened_until(accent, DARK_CARD, CONTRAST_MIN + 1)
    return Palette(
        accent=accent,
        strong=darkened_until(mixed(accent, BLACK, 0.2), WHITE, CONTRAST_STRONG),
        soft=mixed(WHITE, accent, 0.14),
        faint=mixed(WHITE, accent, 0.07),
        dark=dark,
        dark_strong=mixed(dark, WHITE, 0.4),
        dark_soft=mixed(DARK_CARD, dark, 0.2),
        dark_faint=mixed(DARK_CARD, dark, 0.08),
    )


def tokens_of(accent: str) -> Mapping[str, str]:
    """The custom properties of the screens that an accent gives other values; none without an accent."""
    if not accent:
        return {}
    colours = palette_of(accent)
    deep = darkened_until(accent, WHITE, CONTRAST_STRONG + 2)

    def both(light: str, dark: str) -> str:
        return f"light-dark({light}, {dark})"

    return {
        "--accent": both(accent, colours.dark),
        "--accent-strong": both(colours.strong, colours.dark_strong),
        "--on-accent": both(WHITE, ON_ACCENT_DARK),
        "--accent-soft": both(colours.soft, colours.dark_soft),
        "--accent-faint": both(colours.faint, colours.dark_faint),
        "--role": both(accent, accent),
        "--on-role": WHITE,
        "--fill-from": both(accent, accent),
        "--fill-to": both(colours.strong, colours.strong),
        "--curtain": deep,
        "--on-curtain-soft": mixed(deep, WHITE, 0.75),
        "--curtain-line": mixed(deep, WHITE, 0.45),
    }
