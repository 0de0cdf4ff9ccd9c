"""The slide master: the colours of the look as a theme, 16:9 placeholders, titles, slide numbers.

Made of python-pptx's own template, whose master is 4:3 with the colours of Office. Its typeface stays
Calibri, which every PowerPoint has. A company's own theme changes these, and texts and shapes follow.
"""

from __future__ import annotations

import copy
import re

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout, SlideMaster
from pptx.util import Emu

from shared.company.accent import palette_of
from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    GOOD,
    HAT,
    HAT_SOFT,
    INK,
    LINE_STRONG,
    WARN,
    WHITE,
)

_THEME = {
    "dk1": INK,
    "lt1": WHITE,
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
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_AROUND = (*_TITLES, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
"""The title, and what is at the edge of a slide."""
_PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def set_up_master(deck: Presentation, width: int, height: int, accent: str = "") -> None:
    """Gives a new deck its size, theme and placeholders; `accent`: the company's, "" for the software's."""
    was_wide, was_high = deck.slide_width or width, deck.slide_height or height
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    for master in deck.slide_masters:
        _set_theme(master, accent)
        _set_titles(master)
        for page in (master, *master.slide_layouts):
            _stretch(page, width / was_wide, height / was_high)


def _set_theme(master: SlideMaster, accent: str) -> None:
    colours = dict(_THEME)
    if accent:
        own = palette_of(accent)
        colours |= {"dk2": own.strong, "lt2": own.soft, "accent1": own.accent, "hlink": own.accent}
        colours["folHlink"] = own.strong
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    for name, colour in colours.items():
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


def remove_slides(deck: Presentation) -> None:
    """Takes the slides out of a template, whose master and layouts stay."""
    slides = deck.slides._sldIdLst  # noqa: SLF001  # python-pptx has no name for it
    for slide in list(slides):
        deck.part.drop_rel(slide.rId)
        slides.remove(slide)


def title_layout(deck: Presentation) -> SlideLayout:
    """The layout of a template that has a title and the least besides."""
    titled = [layout for layout in deck.slide_layouts if any(kind in _TITLES for kind in _kinds(layout))]
    return min(titled, key=lambda layout: sum(kind not in _AROUND for kind in _kinds(layout)))


def remove_empty_places(slide: Slide) -> None:
    """Takes the placeholders off a new slide that nothing is written into: all but its title."""
    for place in list(slide.placeholders):
        if place.placeholder_format.type not in _TITLES:
            element = place._element  # noqa: SLF001  # python-pptx has no name for it
            element.getparent().remove(element)


def _kinds(layout: SlideLayout) -> list[PP_PLACEHOLDER]:
    places = layout.placeholders
    return [places[number].placeholder_format.type for number in range(len(places))]


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
