"""Every colour, size of type and gap of the software, each written here and nowhere else.

`make protocol` writes the custom properties of the screens from it (shared/web/tokens.gen.css, those of
console and wall in facilitator_tokens.gen.css, those of the wall alone in wall_tokens.gen.css) and the logo.
Pages, PDF, pictures, slides, workbooks and documents take colours and sizes from here. A colour has a value
in the light theme, which is also that of paper, and one in the dark theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour as CSS writes it; `dark` is empty where it is the same in both themes."""

    light: str
    dark: str = ""

    @property
    def css(self) -> str:
        """The value for whichever theme is on."""
        return f"light-dark({self.light}, {self.dark})" if self.dark else self.light


# Values that have several uses.
_WHITE: Final = "#ffffff"
_TEAL: Final = "#0b5c6b"
_TEAL_DEEP: Final = "#084754"
_TEAL_PALE: Final = "#6fc7d6"
_UMBER: Final = "#2b1804"
_AMBER: Final = "#f0a860"
_FOREST: Final = "#05331f"
_MINT: Final = "#8df0be"
_NIGHT: Final = "#06232a"
_INK: Final = "#14201f"
_SNOW: Final = "#eef4f4"
_SLATE: Final = "#24343a"

COLOURS: Final[Mapping[str, Colour]] = {
    # Neutral greys with a hint of the accent.
    "paper": Colour("#f6f8f8", "#10181a"),
    "card": Colour(_WHITE, "#1a2427"),
    "sunken": Colour("#e9eeef", "#0b1113"),
    "line": Colour("#cdd7d9", "#35464a"),
    "line-strong": Colour("#768a8f", "#7f9398"),
    "ink": Colour(_INK, _SNOW),
    "ink-soft": Colour("#4a5b5e", "#a9babd"),
    # The one accent, a deep blue-green; `-soft` is its tint for surfaces.
    "accent": Colour(_TEAL, _TEAL_PALE),
    "accent-strong": Colour(_TEAL_DEEP, "#9adbe6"),
    "on-accent": Colour(_WHITE, _NIGHT),
    "accent-soft": Colour("#dcedf0", "#12343b"),
    "accent-faint": Colour("#eef6f7", "#15292e"),
    # The empty part of a bar, and the large button before and after it has filled.
    "track": Colour("#e3ebec", _SLATE),
    "fill-from": Colour("#2a7583", "#24525c"),
    "fill-to": Colour(_TEAL_DEEP, "#0f7385"),
    # Hats, and nothing else, are warm.
    "hat": Colour("#8a4b12", "#f0b878"),
    "hat-soft": Colour("#fbe9d7", "#40290f"),
    "hat-line": Colour("#e2b98d", "#7a5426"),
    "good": Colour("#1c6b3c", "#83d1a0"),
    "good-soft": Colour("#e2f2e8", "#15321f"),
    "warn": Colour("#7a5200", "#f1c75b"),
    "warn-soft": Colour("#fdf1d3", "#382b08"),
    "warn-line": Colour("#ab7a16", "#b8922e"),
    "bad": Colour("#a3262a", "#ff9d98"),
    "bad-soft": Colour("#fbe4e3", "#431a1b"),
    # Paper stays white on any screen. A toast is of the other theme.
    "white": Colour(_WHITE),
    "toast": Colour(_INK, _SNOW),
    "on-toast": Colour(_WHITE, _INK),
    "toast-line": Colour("#31413f", "#d5dedf"),
    "on-bad": Colour(_WHITE, "#2b0506"),
}
"""Of every screen and file, by the name of the custom property."""
FACILITATOR_COLOURS: Final[Mapping[str, Colour]] = {
    # Roles as cards, and hats as the solid shapes that lie on them; each with the ink that is read on it.
    "role": Colour(_TEAL, "#1b5966"),
    "on-role": Colour(_WHITE, "#f2fafb"),
    "hat-fill": Colour("#bd520c", _AMBER),
    "on-hat-fill": Colour(_WHITE, _UMBER),
    # What is new, what goes and what divides people: a fill, its ink and an edge, as no meaning is in colour
    # alone.
    "new": Colour("#d3f6e2", _MINT),
    "on-new": Colour("#06432a", _FOREST),
    "new-edge": Colour("#0f7a45", "#5fe3a1"),
    "on-new-edge": Colour(_WHITE, _FOREST),
    "new-glow": Colour("rgb(38 200 118 / 45%)", "rgb(95 227 161 / 50%)"),
    "gone": Colour("#5b6a6d", "#93a3a6"),
    "gone-edge": Colour("#6f8085", "#6f8286"),
    "divided": Colour("#ffc533"),
    "on-divided": Colour("#3d2900"),
    "divided-edge": Colour("#8a5f00"),
    # The surface that opens and closes the hour, the same in both themes.
    "curtain": Colour(_TEAL_DEEP),
    "on-curtain": Colour(_WHITE),
    "on-curtain-soft": Colour("#b5dbe2"),
    "curtain-line": Colour("#6ba3ae"),
    "curtain-new": Colour(_MINT),
    "on-hat": Colour(_WHITE, _UMBER),
    # What is printed, or scanned from a screen, is black on white, and dashed grey where it is cut.
    "black": Colour("#000000"),
    "cut": Colour("#888888"),
    # Of the wall: the depths of answers, of the median's and of others, and what is empty.
    "mark": Colour(_TEAL, _TEAL_PALE),
    "on-mark": Colour(_WHITE, _NIGHT),
    "mark-soft": Colour("#528591", "#4f8793"),
    "mark-pale": Colour("#8fb3ba", "#3d6a74"),
    "mark-ground": Colour("#c4e2e7", "#16414b"),
    "mark-part": Colour("#9fcad2", "#2c5f6b"),
    "on-mark-part": Colour("#06303a", _SNOW),
    "column": Colour("#e6ecee", "#1a2629"),
    "label-ground": Colour("#dfe7e8", _SLATE),
    "rail": Colour("#d3dee0", "#33464b"),
    "arrow": Colour("#cfe6ea", "#16333a"),
    "ring": Colour("#dfe8ea", "#2a393d"),
    "place": Colour("#8fa9ae", "#5d777d"),
    "divided-stripe": Colour("#f2ae0c"),
    "curtain-hat": Colour(_AMBER),
}
"""Of console and wall alone: a phone need not load them."""
PICTURE_COLOURS: Final[Mapping[str, Colour]] = {
    # Of pictures in files: a square, an axis, and the ends of the two ranges of an answer's depth.
    "square": Colour("#fbfcfc", "#151e20"),
    "axis": Colour("#b9c8cb"),
    "pale": Colour("#e3f0f2", "#1d3338"),
    "pale-end": Colour("#5c98a4", "#2c6672"),
    "deep": Colour("#357b89", "#4fa9b9"),
}
"""Of pictures in files alone."""
COMPANY_COLOURS: Final[Mapping[str, Colour]] = {"on-accent": Colour(_WHITE, "#06151a")}
"""Words on a company's accent, which in the dark theme may be paler than the software's."""
SHADOWS: Final[Mapping[str, str]] = {
    "shadow": (
        "0 1px 2px light-dark(rgb(11 42 48 / 8%), rgb(0 0 0 / 40%)),"
        " 0 6px 20px light-dark(rgb(11 42 48 / 5%), rgb(0 0 0 / 30%))"
    ),
    "shadow-high": "0 0 0 1px var(--line), 0 12px 32px light-dark(rgb(11 42 48 / 18%), rgb(0 0 0 / 60%))",
    "shadow-dialog": "0 1rem 3rem rgb(0 0 0 / 35%)",
    "scrim": "rgb(8 20 22 / 55%)",
}
"""What lifts a surface, and what dims the page behind a dialog."""
TYPE_SIZES: Final[Mapping[str, str]] = {
    "type-fine": "0.75rem",
    "type-small": "0.8rem",
    "type-label": "0.875rem",
    "type-body": "0.9375rem",
    "type-text": "1rem",
    "type-lead": "1.0625rem",
    "type-h3": "1.15rem",
    "type-h2": "1.25rem",
    "type-h1": "1.45rem",
    "type-title": "1.75rem",
}
"""From the finest words to the title of a page. On the wall a rem is the least that the back row reads."""
SPACES: Final[Mapping[str, str]] = {
    "space-hair": "0.125rem",
    "space-1": "0.25rem",
    "space-tight": "0.375rem",
    "space-2": "0.5rem",
    "space-3": "0.75rem",
    "space-4": "1rem",
    "space-5": "1.5rem",
    "space-6": "2rem",
}
"""Gaps, each about half as large again as the one before it."""
RADII: Final[Mapping[str, str]] = {
    "radius": "0.75rem",
    "radius-tiny": "0.25rem",
    "radius-small": "0.4rem",
    "radius-medium": "0.5rem",
    "radius-large": "1.125rem",
    "radius-pill": "99rem",
}
"""Corners."""
MOTION: Final[Mapping[str, str]] = {
    "motion": "180ms",
    "motion-quick": "90ms",
    "motion-slow": "400ms",
    "motion-show": "650ms",
    "motion-loop": "1500ms",
    "motion-second": "1s",
    "ease": "cubic-bezier(0.2, 0.7, 0.2, 1)",
}
"""How long a change takes on a screen: `motion` is that of a control, `motion-second` follows a clock."""
FACILITATOR_SIZES: Final[Mapping[str, str]] = {
    "type-hero": "2.75rem",
    "type-sign": "4rem",
    "shadow-menu": "0 0 0 1px var(--line-strong), 0 0.5rem 1.5rem rgb(0 0 0 / 25%)",
}
"""Of console and wall alone: the largest letters and the shadow of a menu."""
_WALL_TYPE: Final = (54, 58, 62, 66, 70, 76, 84, 92, 100, 110, 120, 130, 150, 170, 190, 212, 250, 300, 440)
_WALL_SPACES: Final = (4, 8, 12, 16, 20, 26, 34, 40, 48, 56, 72)
_WALL_RADII: Final = (10, 18, 26, 40)


def _on_wall(units: float) -> str:
    return f"calc({units:g} * var(--u))"


WALL_SIZES: Final[Mapping[str, str]] = {
    "u": "calc(100vh / 1080)",
    "wall-type-sign": _on_wall(30),
    "wall-type-least": "1rem",
    **{f"wall-type-{step}": _on_wall(units) for step, units in enumerate(_WALL_TYPE, start=1)},
    **{f"wall-space-{step}": _on_wall(units) for step, units in enumerate(_WALL_SPACES, start=1)},
    **{f"wall-radius-{step}": _on_wall(units) for step, units in enumerate(_WALL_RADII, start=1)},
}
"""Of the wall's scenes, in 1080ths of its height; a sign alone is smaller than `wall-type-least`."""
PRINT_TYPE: Final[Mapping[str, float]] = {
    "small": 8.5,
    "aside": 9,
    "table": 9.5,
    "text": 10,
    "body": 10.5,
    "lead": 11,
    "h3": 13,
    "figure": 17,
    "title": 21,
    "poster": 36,
}
"""Letters of PDF and documents, in points."""
PRINT_SPACES: Final[Mapping[str, float]] = {
    "hair": 1,
    "1": 2,
    "2": 3,
    "3": 4,
    "4": 5,
    "5": 7,
    "6": 10,
    "7": 12,
    "8": 16,
    "9": 20,
    "10": 28,
}
"""Gaps of PDF and documents, in points."""
PRINT_RADII: Final[Mapping[str, float]] = {"mark": 1.5, "chip": 2.5, "card": 4}
"""Corners in PDF and documents, in points."""
SLIDE_SPACES: Final[Mapping[str, float]] = {"hair": 0.03, "1": 0.05, "2": 0.1}
"""Between a shape of a slide and its words, in inches."""


class SlideType:
    """Letters of slides, in points."""

    MARK: Final = 9.0
    FINE: Final = 10.5
    SMALL: Final = 11.0
    ASIDE: Final = 12.0
    TEXT: Final = 13.0
    BODY: Final = 15.0
    LEAD: Final = 16.0
    PART: Final = 20.0
    CLAIM: Final = 22.0
    TITLE: Final = 26.0
    OPENING: Final = 44.0


class PictureType:
    """Letters of pictures in files, in units of the drawing: a page scales it to its width."""

    TINY: Final = 11.0
    FINE: Final = 12.5
    SMALL: Final = 13.5
    NOTE: Final = 14.0
    SOFT: Final = 15.0
    TEXT: Final = 16.0
    KEY: Final = 17.0
    BODY: Final = 18.0
    TITLE: Final = 20.0
    FIGURE: Final = 22.0
    CLAIM: Final = 27.0


PAPER_SIZES: Final[Mapping[str, str]] = {
    "paper-body": f"{PRINT_TYPE['body']:g}pt",
    "paper-lead": f"{PRINT_TYPE['h3']:g}pt",
    "paper-title": f"{PRINT_TYPE['title']:g}pt",
    "paper-1": f"{PRINT_SPACES['5']:g}pt",
    "paper-2": f"{PRINT_SPACES['8']:g}pt",
}
"""Of a page of the screens that is printed."""
LATER: Final = frozenset(
    {
        "sunken",
        "accent-faint",
        "track",
        "fill-from",
        "fill-to",
        "hat",
        "hat-soft",
        "hat-line",
        "good-soft",
        "warn-line",
        "bad-soft",
        "white",
        "toast",
        "on-toast",
        "toast-line",
        "on-bad",
        "type-fine",
        "type-lead",
        "space-hair",
        "space-5",
        "radius-medium",
        "radius-pill",
        "motion-quick",
        "motion-show",
        "motion-loop",
        "motion-second",
        "shadow",
        "shadow-high",
        "shadow-dialog",
        "scrim",
    }
)
"""What a phone's first page does not use: it comes with the screens that a phone loads after it."""
SCREEN_FONT: Final = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif"
FONT: Final = "Source Sans 3"
"""Of files and of the wall."""

PAPER: Final = COLOURS["paper"].light
CARD: Final = COLOURS["card"].light
SUNKEN: Final = COLOURS["sunken"].light
LINE: Final = COLOURS["line"].light
LINE_STRONG: Final = COLOURS["line-strong"].light
INK: Final = COLOURS["ink"].light
INK_SOFT: Final = COLOURS["ink-soft"].light
ACCENT: Final = COLOURS["accent"].light
ACCENT_STRONG: Final = COLOURS["accent-strong"].light
ACCENT_SOFT: Final = COLOURS["accent-soft"].light
HAT: Final = COLOURS["hat"].light
HAT_SOFT: Final = COLOURS["hat-soft"].light
GOOD: Final = COLOURS["good"].light
WARN: Final = COLOURS["warn"].light
WARN_SOFT: Final = COLOURS["warn-soft"].light
BAD: Final = COLOURS["bad"].light
WHITE: Final = COLOURS["white"].light
BLACK: Final = FACILITATOR_COLOURS["black"].light
SQUARE: Final = PICTURE_COLOURS["square"].light
AXIS: Final = PICTURE_COLOURS["axis"].light

DARK: Final[Mapping[str, str]] = {
    COLOURS[name].light: COLOURS[name].dark
    for name in (
        "paper",
        "card",
        "sunken",
        "line",
        "line-strong",
        "ink",
        "ink-soft",
        "accent",
        "accent-strong",
        "accent-soft",
        "hat",
        "hat-soft",
        "warn",
    )
}
"""The same colours of the screens' dark theme, for a page that shows pictures on a dark ground. White is for
cards and for text on the accent alike; dark cards and dark text are so too."""


def light_properties(*names: str) -> str:
    """These colours of the light theme as custom properties of a page."""
    return " ".join(f"--{name}: {COLOURS[name].light};" for name in names)


def dark_properties(*names: str) -> str:
    """These colours of the dark theme as custom properties of a page."""
    return " ".join(f"--{name}: {COLOURS[name].dark};" for name in names)


def themed_properties(*names: str) -> str:
    """These colours as custom properties that follow the theme."""
    return " ".join(f"--{name}: {COLOURS[name].css};" for name in names)


def size_properties(*names: str) -> str:
    """These sizes of type, gaps and corners as custom properties of a page."""
    sizes = {**TYPE_SIZES, **SPACES, **RADII, **PAPER_SIZES}
    return " ".join(f"--{name}: {sizes[name]};" for name in names)
