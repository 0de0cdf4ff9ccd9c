"""Depths of the accent for the steps of a scale, and the colours of a picture on a dark screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.company.colours import contrast, mixed
from shared.design_tokens import COLOURS, DARK, INK, PICTURE_COLOURS, WARN, WARN_SOFT
from shared.results.outcome import CONSENT_FROM
from shared.workshop.definition import Item

ON_DEEP: Final = COLOURS["on-accent"].light
"""Text on the accent and on the deep steps of a ramp."""

_DARK: Final = {
    **DARK,
    PICTURE_COLOURS["square"].light: PICTURE_COLOURS["square"].dark,
    **{COLOURS[name].light: COLOURS[name].dark for name in ("good", "warn-soft", "bad")},
}
_DARK_TEXT: Final = {ON_DEEP: COLOURS["on-accent"].dark}
_STEPS_MAX = 7
_DEEP_FROM = 0.7
# Within a range a number on it reads in one colour; in the gap between two ranges it would in none.
_ENDS: Final = (*(PICTURE_COLOURS[name] for name in ("pale", "pale-end", "deep")), COLOURS["accent"])


def ramp(steps: int) -> tuple[str, ...]:
    """Depths of the accent from pale to full, one for each step of a scale: they survive colour blindness."""
    return tuple(_depth(share, *(end.light for end in _ENDS)) for share in _shares(steps))


def shades(item: Item) -> tuple[str, ...]:
    """A colour for each option of a table: depths of the accent, but for answers that do not accept a
    proposal, which are seen among those that do.
    """
    steps = len(item.options)
    if item.step != "consent" or steps <= CONSENT_FROM:
        return ramp(steps)
    return (WARN, WARN_SOFT, *ramp(steps - CONSENT_FROM + 1))


def on(colour: str) -> str:
    """Ink or white, whichever reads on the colour."""
    return max((INK, ON_DEEP), key=lambda text: contrast(text, colour))


def darkened() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """For each colour of a picture the one it has on a dark screen: of shapes and text, and of text alone.

    What the second names goes before the first.
    """
    steps = {
        colour: _depth(share, *(end.dark for end in _ENDS))
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
