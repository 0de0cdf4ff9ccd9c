"""The structure along the customer's path, as shapes of a slide."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    SLIDE_SPACES,
    WARN,
    SlideType,
)
from shared.report.journey import Block, Journey
from shared.report.pictures.journey import wrap_name
from shared.report.slides.slide_deck import Box, Line, add_shape
from shared.report.words import Words
from shared.results.calls import Call

_POINTS_AN_INCH = 72.0
_LOOKS: dict[Call, tuple[str, str, str | None]] = {
    "keep": (ACCENT_SOFT, ACCENT_STRONG, None),
    "follow": (ACCENT_SOFT, ACCENT_STRONG, None),
    "decide": (ACCENT, CARD, None),
    "check": (CARD, INK, WARN),
}


def draw_journey(slide: Slide, journey: Journey, box: Box, words: Words) -> None:
    """The journey as shapes that can be moved and edited."""
    step, gap, head, band = box.width / len(journey.stages), 0.09, 0.62, 0.42
    for place, stage in enumerate(journey.stages):
        add_shape(
            slide,
            MSO_SHAPE.PENTAGON,
            Box(box.x + place * step, box.y, step - gap, head),
            fill=ACCENT_STRONG,
            lines=_named(words.stage(stage), SlideType.FINE, CARD, step - gap - 0.4, words),
            is_centred=True,
        )
    top, tall = box.y + head + gap, box.height - head - band - 2 * gap
    for block in journey.blocks:
        left = box.x + block.first * step
        wide = (block.last - block.first + 1) * step - gap
        place_box = Box(left, top + block.top * tall, wide, (block.bottom - block.top) * tall - gap)
        _draw_block(slide, block, place_box, words)
    if journey.band is not None:
        fill, ink, edge = _LOOKS[journey.band_call]
        add_shape(
            slide,
            MSO_SHAPE.ROUNDED_RECTANGLE,
            Box(
                box.x + journey.band_from * step,
                top + tall,
                (journey.band_to - journey.band_from + 1) * step - gap,
                band,
            ),
            fill=fill,
            edge=edge,
            lines=[Line(words.role_short(journey.band.role.id), SlideType.ASIDE, ink, is_bold=True)],
            is_centred=True,
        )
    for mark in journey.marks:
        side = 0.3
        add_shape(
            slide,
            MSO_SHAPE.OVAL,
            Box(
                box.x + mark.place * step - gap / 2 - side / 2,
                top + mark.height * tall - side / 2,
                side,
                side,
            ),
            fill=ACCENT_STRONG,
            edge=CARD,
            lines=[Line(words.number(mark.number), SlideType.MARK, CARD, is_bold=True)],
            is_centred=True,
            margin=0.0,
        )


def _draw_block(slide: Slide, block: Block, box: Box, words: Words) -> None:
    fill, ink, edge = _LOOKS[block.call]
    if block.is_pilot and block.call == "decide":
        fill, ink, edge = CARD, ACCENT_STRONG, ACCENT
    state = words.code("change", block.role.change) if block.role.change else ""
    if block.is_pilot and block.call == "decide":
        state = words.say("plan-state-pilot")
    lines = _named(words.role_short(block.role.role.id), SlideType.ASIDE, ink, box.width - 0.2, words)
    lines += [Line(state, SlideType.SMALL, ink)] if state else []
    if block.segment is not None:
        lines.append(Line(words.segment(block.segment), SlideType.SMALL, ink))
    add_shape(
        slide,
        MSO_SHAPE.RECTANGLE,
        box,
        fill=fill,
        edge=edge,
        is_dashed=block.is_pilot and block.call == "decide",
        lines=lines,
        margin=SLIDE_SPACES["2"],
    )
    y = box.y + box.height - 0.08
    for hat in () if block.is_repeated else block.role.hats:
        y -= 0.34
        add_shape(
            slide,
            MSO_SHAPE.ROUNDED_RECTANGLE,
            Box(box.x + 0.07, y, min(box.width - 0.14, 1.75), 0.3),
            fill=HAT_SOFT,
            lines=[Line(words.role_short(hat), SlideType.MARK, HAT, is_bold=True)],
            is_centred=True,
            margin=SLIDE_SPACES["hair"],
        )


def _named(name: str, size: float, colour: str, width: float, words: Words) -> list[Line]:
    """A name in bold on lines of so many inches, its long words divided at their seams."""
    rows = wrap_name(name, size, width * _POINTS_AN_INCH, 3, words.language)
    return [Line(row, size, colour, is_bold=True) for row in rows]
