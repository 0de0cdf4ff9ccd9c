"""The slide master: the colours of the look as a theme, 16:9 placeholders, titles, slide numbers.

Made of python-pptx's own template, whose master is 4:3 with the colours of Office. Its typeface stays
Calibri, which every PowerPoint has. A company's own theme changes these, and texts and shapes follow.
"""

from __future__ import annotations

import copy
import re

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout, SlideMaster
from pptx.util import Emu

from shared.report.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    GOOD,
    HAT,
    HAT_SOFT,
    INK,
    LINE_STRONG,
    WARN,
)

_THEME = {
    "dk1": INK,
    "lt1": "#ffffff",
    "dk2": ACCENT_STRONG,
    "lt2": ACCENT_SOFT,
    "accent1": ACCENT,
    "accent2": HAT,
    "accent3": WARN,
    "accent4": GOOD,
    "accent5": LINE_STRONG,
    "accent6": HAT_SOFT,
    "hlink": ACCENT,
    "folHlink": ACCENT_STRONG,
}
_NUMBERS = ("sldNum",)
_PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def set_up_master(deck: Presentation, width: int, height: int) -> None:
    """Gives a new deck its size, theme and placeholders."""
    was_wide, was_high = deck.slide_width or width, deck.slide_height or height
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    for master in deck.slide_masters:
        _set_theme(master)
        _set_titles(master)
        for page in (master, *master.slide_layouts):
            _stretch(page, width / was_wide, height / was_high)


def _set_theme(master: SlideMaster) -> None:
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    for name, colour in _THEME.items():
        value = f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", value, text, count=1, flags=re.DOTALL)
    text = text.replace('name="Office Theme"', 'name="Roolitus"', 1)
    if isinstance(theme, Part):
        theme._blob = text.encode("utf-8")  # noqa: SLF001  # python-pptx reads themes and has no way to write them


def _set_titles(master: SlideMaster) -> None:
    level = master._element.find(f".//{_PRESENTATION}titleStyle/{_DRAWING}lvl1pPr")  # noqa: SLF001
    if level is None:
        return
    level.set("algn", "l")
    run = level.find(f"{_DRAWING}defRPr")
    if run is not None:
        run.set("sz", "2800")
        run.set("b", "1")
        for colour in run.iter(f"{_DRAWING}schemeClr"):
            colour.set("val", "tx2")


def _stretch(page: SlideMaster | SlideLayout, across: float, down: float) -> None:
    for place in range(len(page.placeholders)):
        shape = page.placeholders[place]
        if shape._element.spPr.find(f"{_DRAWING}xfrm") is None:  # noqa: SLF001  # inherits its place
            continue
        shape.left, shape.width = Emu(int(shape.left * across)), Emu(int(shape.width * across))
        shape.top, shape.height = Emu(int(shape.top * down)), Emu(int(shape.height * down))


def add_slide_number(slide: Slide) -> None:
    """The layout's placeholder of the number, which a new slide does not get by itself."""
    layout = slide.slide_layout._element  # noqa: SLF001  # python-pptx has no name for it
    for element in layout.iter(f"{_PRESENTATION}sp"):
        mark = element.find(f".//{_PRESENTATION}ph")
        if mark is not None and mark.get("type") in _NUMBERS:
            slide.shapes._spTree.append(copy.deepcopy(element))  # noqa: SLF001


def set_language(slide: Slide, language: str) -> None:
    """The language of every run, which spell checkers and screen readers go by."""
    for run in slide._element.iter(f"{_DRAWING}rPr", f"{_DRAWING}endParaRPr"):  # noqa: SLF001
        run.set("lang", language)
