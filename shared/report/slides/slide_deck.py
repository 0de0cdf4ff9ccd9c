"""A PowerPoint deck under way: slides with real titles, native charts, tables, shapes and notes."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import TypeVar, cast

from pptx import Presentation
from pptx.chart.data import CategoryChartData, ChartData
from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Length, Pt

from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    GOOD,
    HAT,
    HAT_SOFT,
    INK,
    LINE,
    LINE_STRONG,
    PAPER,
    PRINT_SPACES,
    SLIDE_SPACES,
    WARN,
    WHITE,
    SlideType,
)
from shared.locales import Language, language_facts
from shared.report.csv_files import safe_text
from shared.report.pictures.drawing import wrap
from shared.report.ramps import on, ramp
from shared.report.report import Face
from shared.report.slides.master import (
    add_slide_number,
    remove_empty_places,
    remove_slides,
    set_language,
    set_up_master,
    title_layout,
)

WIDTH, HEIGHT = 13.333, 7.5
"""Of a slide, in inches, like every length here."""
MARGIN = 0.6
TOP = 1.35
"""Where the content under a slide's title starts."""
WIDE, TALL = WIDTH - 2 * MARGIN, HEIGHT - TOP - 0.45
"""Of what a slide has room for under its title."""
_NOTES_LENGTH_MAX = 4000
_TITLE_ONLY = 5
_TITLE_NARROWER = 0.9
"""The width of a title in Calibri, of the generous one that drawings count with."""
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own id of the table style without style or grid."""
_BULLET = '<a:buChar xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" char="•"/>'
_IN_THEME = {
    INK: MSO_THEME_COLOR.TEXT_1,
    CARD: MSO_THEME_COLOR.BACKGROUND_1,
    ACCENT_STRONG: MSO_THEME_COLOR.TEXT_2,
    ACCENT_SOFT: MSO_THEME_COLOR.BACKGROUND_2,
    ACCENT: MSO_THEME_COLOR.ACCENT_1,
    HAT: MSO_THEME_COLOR.ACCENT_2,
    WARN: MSO_THEME_COLOR.ACCENT_3,
    GOOD: MSO_THEME_COLOR.ACCENT_4,
    LINE_STRONG: MSO_THEME_COLOR.ACCENT_5,
    HAT_SOFT: MSO_THEME_COLOR.ACCENT_6,
}
_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    x: float
    y: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """The same in PowerPoint's units."""
        return Inches(self.x), Inches(self.y), Inches(self.width), Inches(self.height)


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart."""

    name: str
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    text: str
    size: float = SlideType.LEAD
    colour: str = INK
    is_bold: bool = False
    is_bullet: bool = False
    above: float = 0.0
    """Points between it and the paragraph before it."""


_Entry = TypeVar("_Entry")


def chunks(entries: Sequence[_Entry], size: int) -> Iterator[tuple[_Entry, ...]]:
    """The entries on as few slides as have room for them, about as many on each: none has one alone that the
    others had no room for.
    """
    slides = ceil(len(entries) / size)
    for number in range(slides):
        yield tuple(entries[number * len(entries) // slides : (number + 1) * len(entries) // slides])


def shortened(text: str) -> str:
    """Notes a speaker can still read; the rest is in the other files."""
    return text if len(text) <= _NOTES_LENGTH_MAX else f"{text[:_NOTES_LENGTH_MAX].rstrip()}…"


def rgb(colour: str) -> RGBColor:
    """A colour of the look as PowerPoint wants it."""
    return RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]  # python-pptx


def paint(colour: ColorFormat, token: str) -> None:
    """Gives a text, a fill or a line a colour of the look: the theme's where it has it, so that a company's
    own theme changes it.
    """
    if (in_theme := _IN_THEME.get(token.lower())) is None:
        colour.rgb = rgb(token)
    else:
        colour.theme_color = in_theme


class Deck:
    """Slides in order; `content()` is the file."""

    def __init__(
        self, title: str, author: str, language: Language, made_at: datetime, face: Face | None = None
    ) -> None:
        self._face = face or Face()
        if self._face.pptx:
            self._deck = Presentation(io.BytesIO(self._face.pptx))
            remove_slides(self._deck)
            self._layout = title_layout(self._deck)
        else:
            self._deck = Presentation()
            set_up_master(self._deck, Inches(WIDTH), Inches(HEIGHT), self._face.accent)
            self._layout = self._deck.slide_layouts[_TITLE_ONLY]
        self._language = language_facts(language).locale
        properties = self._deck.core_properties
        properties.title, properties.author, properties.language = title, author, language
        properties.created = properties.modified = made_at.replace(tzinfo=None)
        properties.last_modified_by = author

    def content(self) -> bytes:
        """The finished file."""
        for slide in self._deck.slides:
            set_language(slide, self._language)
        buffer = io.BytesIO()
        self._deck.save(buffer)
        return buffer.getvalue()

    def _add_logo(self, slide: Slide) -> None:
        """The company's logo at the foot of the first slide, with words for who does not see it."""
        logo = slide.shapes.add_picture(
            io.BytesIO(self._face.logo), Inches(MARGIN), Inches(HEIGHT - 0.6), height=Inches(0.42)
        )
        for named in logo._element.iter(f"{_SLIDES}cNvPr"):  # noqa: SLF001  # python-pptx has no name for it
            named.set("descr", "Logo")

    def slide(
        self, title: str, notes: str, *, box: Box | None = None, size: float = SlideType.TITLE
    ) -> Slide:
        """A new last slide; its title also names it in PowerPoint's outline and for screen readers."""
        slide: Slide = self._deck.slides.add_slide(self._layout)
        remove_empty_places(slide)
        add_slide_number(slide)
        if self._face.logo and len(self._deck.slides) == 1:
            self._add_logo(slide)
        heading = slide.shapes.title
        if heading is not None:
            place = box or Box(MARGIN, 0.4, WIDTH - 2 * MARGIN, 0.85)
            heading.left, heading.top, heading.width, heading.height = place.emu
            room = (place.width - 0.1) * _POINTS_AN_INCH / _TITLE_NARROWER
            # A line that is a little too long is set smaller rather than broken.
            fits = (one for one in (size, SlideType.CLAIM) if _rows(title, one, room, is_bold=True) == 1)
            write(heading.text_frame, [Line(title, next(fits, size), ACCENT_STRONG, is_bold=True)])
            heading.text_frame.margin_left = Inches(0)
            heading.text_frame.vertical_anchor = MSO_ANCHOR.TOP if box else MSO_ANCHOR.MIDDLE
        notes_frame = slide.notes_slide.notes_text_frame
        if notes_frame is not None:
            notes_frame.text = notes
        return slide


def write(frame: TextFrame, lines: Sequence[Line]) -> None:
    """Replaces a frame's text; long text wraps."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()  # type: ignore[no-untyped-call]  # python-pptx
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = line.text
        run.font.size, run.font.bold = Pt(line.size), line.is_bold
        if line.above and number:
            paragraph.space_before = Pt(line.above)
        paint(run.font.color, line.colour)
        if line.is_bullet:
            paragraph.space_after = Pt(_BULLET_SPACE)
            properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-pptx has no name for bullets
            properties.set("marL", "228600")
            properties.set("indent", "-228600")
            properties.append(parse_xml(_BULLET))


_SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.92, 0.85)
_LINE_HEIGHT = 1.22
_POINTS_AN_INCH = 72.0
_LINES_MAX = 40
_BULLET_SPACE, _BULLET_INDENT = PRINT_SPACES["5"], 18.0


def _rows(text: str, size: float, width: float, *, is_bold: bool = False) -> int:
    """Lines that a text takes in a width of so many points."""
    return len(wrap(text, size, max(width, 4 * size), _LINES_MAX, is_bold=is_bold)) or 1


def fitted(lines: Sequence[Line], box: Box) -> list[Line]:
    """The lines as large as the box has room for, up to half as large again."""
    return fitted_alike([lines], box)[0]


def fitted_alike(columns: Sequence[Sequence[Line]], box: Box) -> list[list[Line]]:
    """The lines of several boxes of one size as large as all of them have room for."""
    room, width = box.height * _POINTS_AN_INCH, box.width * _POINTS_AN_INCH

    def height(lines: Sequence[Line], scale: float) -> float:
        return sum(
            _rows(line.text, line.size * scale, width - line.is_bullet * _BULLET_INDENT, is_bold=line.is_bold)
            * line.size
            * scale
            * _LINE_HEIGHT
            + line.above
            + line.is_bullet * _BULLET_SPACE
            for line in lines
        )

    fits = (one for one in _SCALES if all(height(lines, one) <= room for lines in columns))
    scale = next(fits, _SCALES[-1])
    return [[replace(line, size=round(line.size * scale * 2) / 2) for line in lines] for lines in columns]


def add_text(slide: Slide, box: Box, lines: Sequence[Line]) -> None:
    """A box of paragraphs."""
    frame = slide.shapes.add_textbox(*box.emu).text_frame
    frame.margin_left = frame.margin_right = Inches(0)
    write(frame, lines)


def add_shape(
    slide: Slide,
    kind: MSO_SHAPE,
    box: Box,
    *,
    fill: str,
    edge: str | None = None,
    is_dashed: bool = False,
    lines: Sequence[Line] = (),
    is_centred: bool = False,
    margin: float = SLIDE_SPACES["2"],
) -> Shape:
    """A shape that can be moved and edited, with its text."""
    shape = slide.shapes.add_shape(kind, *box.emu)
    for style in list(shape._element.iterchildren(f"{_SLIDES}style")):  # noqa: SLF001  # the theme's shadow
        shape._element.remove(style)  # noqa: SLF001
    shape.fill.solid()
    paint(shape.fill.fore_color, fill)
    if edge is None:
        shape.line.fill.background()
    else:
        paint(shape.line.color, edge)
        shape.line.width = Pt(1.75)
        if is_dashed:
            shape.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = Inches(margin)
    frame.margin_top = frame.margin_bottom = Inches(SLIDE_SPACES["1"])
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if is_centred else MSO_ANCHOR.TOP
    write(frame, lines)
    return shape


_TABLE_LOOKS = (
    (SlideType.LEAD, SLIDE_SPACES["2"]),
    (SlideType.BODY, SLIDE_SPACES["2"]),
    (SlideType.TEXT, SLIDE_SPACES["2"]),
    (SlideType.TEXT, SLIDE_SPACES["1"]),
    (SlideType.ASIDE, SLIDE_SPACES["1"]),
    (SlideType.ASIDE, SLIDE_SPACES["hair"]),
)
"""Sizes of a table's text in points, each with the inches above and below it."""
_ROW_HEIGHT = 0.1
"""Inches; its text makes a row higher."""


def _table_look(box: Box, rows: Sequence[Sequence[str]], shares: Sequence[float]) -> tuple[float, float]:
    def height(size: float, pad: float) -> float:
        most = (
            max(
                _rows(text, size, (box.width * share / sum(shares) - 0.2) * _POINTS_AN_INCH)
                for text, share in zip(row, shares, strict=True)
            )
            for row in rows
        )
        return sum(count * size * _LINE_HEIGHT / _POINTS_AN_INCH + 2 * pad for count in most)

    return next((look for look in _TABLE_LOOKS if height(*look) <= box.height), _TABLE_LOOKS[-1])


def add_table(
    slide: Slide, box: Box, headings: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]
) -> None:
    """A native table, its text as large as the box has room for; `shares` are the columns' shares of its
    width.
    """
    size, pad = _table_look(box, (headings, *rows), shares)
    frame = slide.shapes.add_table(len(rows) + 1, len(headings), *box.emu)
    said = f"{', '.join(headings)}: {len(rows)}"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", said)  # noqa: SLF001  # python-pptx has no name for it
    table = frame.table
    for style in frame._element.iter(f"{_DRAWING}tableStyleId"):  # noqa: SLF001  # python-pptx has no name for it
        style.text = _PLAIN_TABLE
    for number, share in enumerate(shares):
        table.columns[number].width = Inches(box.width * share / sum(shares))
    for row in table.rows:
        row.height = Inches(_ROW_HEIGHT)
    frame.height = Inches(_ROW_HEIGHT * (len(rows) + 1))
    for column, heading in enumerate(headings):
        cell = table.cell(0, column)
        cell.fill.solid()  # type: ignore[no-untyped-call]  # python-pptx
        paint(cell.fill.fore_color, ACCENT)
        write(cell.text_frame, [Line(heading, size, WHITE, is_bold=True)])
    for row_number, cells in enumerate(rows, start=1):
        for column, text in enumerate(cells):
            cell = table.cell(row_number, column)
            cell.fill.solid()  # type: ignore[no-untyped-call]  # python-pptx
            paint(cell.fill.fore_color, WHITE if row_number % 2 else PAPER)
            cell.margin_top = cell.margin_bottom = Inches(pad)
            write(cell.text_frame, [Line(text, size, is_bold=column == 0)])


def add_bars(
    slide: Slide,
    box: Box,
    categories: Sequence[str],
    series: Sequence[Series],
    *,
    alt: str,
    is_stacked: bool = False,
    number_format: str = "0;-0;;",
    least: float | None = 0.0,
    most: float | None = None,
    colours: Sequence[str] = (),
) -> None:
    """A native bar chart, its figures to be edited in PowerPoint; the first category is at the top.

    `colours`: one for each of the series, by default depths of the accent.
    """
    figures = CategoryChartData(number_format=number_format)  # type: ignore[no-untyped-call]  # python-pptx
    # The figures go to a small workbook inside the file, where text must not become a formula.
    figures.categories = [safe_text(category) for category in categories]
    for one in series:
        figures.add_series(safe_text(one.name), one.values)  # type: ignore[no-untyped-call]  # python-pptx
    kind = XL_CHART_TYPE.BAR_STACKED_100 if is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    # Its own annotations name a base class for the figures, and the wrong class for what comes back.
    frame = slide.shapes.add_chart(kind, *box.emu, cast("ChartData", figures))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # noqa: SLF001  # python-pptx has no name for it
    chart = cast("GraphicFrame", frame).chart
    chart.has_title = False
    chart.font.size = Pt(SlideType.ASIDE)
    paint(chart.font.color, INK)
    chart.has_legend = len(series) > 1
    if chart.has_legend and chart.legend is not None:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    paint(names.format.line.color, LINE)
    values.visible = False
    values.has_major_gridlines = False
    if least is not None:
        values.minimum_scale = least
    if most is not None:
        values.maximum_scale = most
    plot = chart.plots[0]
    plot.gap_width = 45
    # The newest round, and the strongest state, are the deepest.
    colours = colours or (ramp(len(series)) if len(series) > 1 else (ACCENT,))
    for drawn, colour in zip(plot.series, colours, strict=True):
        drawn.format.fill.solid()
        paint(drawn.format.fill.fore_color, colour)
        # Neighbours in a stack are near in depth: a line of the ground keeps them apart.
        paint(drawn.format.line.color, CARD if is_stacked else ACCENT)
        drawn.invert_if_negative = False
        labels = drawn.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = number_format, False
        labels.font.size, labels.font.bold = Pt(SlideType.ASIDE), True
        paint(labels.font.color, on(colour) if is_stacked else INK)
        labels.position = XL_LABEL_POSITION.CENTER if is_stacked else XL_LABEL_POSITION.OUTSIDE_END
