"""Which colour may be a company's accent, and what follows from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.company.accent import DARK_CARD, decide_accent, palette_of, tokens_of
from shared.company.colours import contrast
from shared.design_tokens import PAPER, WHITE
from shared.workshop.state import Refusal

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_a_dark_enough_colour_is_kept_in_small_letters() -> None:
    assert decide_accent(" #0B5C6B ") == "#0b5c6b"
    assert decide_accent("  ") == ""


@pytest.mark.parametrize("typed", ["red", "#123", "#12345g", "0b5c6b", "#0b5c6b;x", "#0b5c6b\n#"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    assert decide_accent(typed) == Refusal("accent_malformed")


def test_a_pale_colour_is_refused_with_the_nearest_that_passes() -> None:
    refusal = decide_accent("#ffcc00")

    assert isinstance(refusal, Refusal)
    assert refusal == Refusal(
        "accent_too_pale", {"accent": "#ffcc00", "contrast": "1.4", "min": "4.5", "nearest": "#8a6e00"}
    )
    nearest = str(refusal.params["nearest"])
    assert decide_accent(nearest) == nearest
    assert 4.5 <= contrast(nearest, PAPER) < 4.8


@given(COLOURS)
def test_every_colour_passes_or_its_nearest_does(colour: str) -> None:
    decided = decide_accent(colour)

    accent = str(decided.params["nearest"]) if isinstance(decided, Refusal) else decided
    assert decide_accent(accent) == accent
    palette = palette_of(accent)
    assert contrast(accent, WHITE) >= 4.5
    assert contrast(palette.strong, WHITE) >= 7
    assert contrast(palette.strong, palette.soft) >= 4.5
    assert contrast(palette.dark, DARK_CARD) >= 4.5
    assert contrast(palette.dark_strong, palette.dark_soft) >= 4.5
    assert contrast("#06151a", palette.dark) >= 4.5


def test_screens_keep_their_own_colours_without_an_accent() -> None:
    assert tokens_of("") == {}
    assert tokens_of("#7a1fa2")["--accent"].startswith("light-dark(#7a1fa2, #")
