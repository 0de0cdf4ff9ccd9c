"""The tables as an Excel workbook, with native charts that can be edited and copied into slides."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import datetime
from math import ceil
from typing import Protocol, TypedDict

import xlsxwriter

from shared.design_tokens import ACCENT, ACCENT_SOFT, INK, INK_SOFT, LINE, WHITE
from shared.locales import percent_format
from shared.report.facts import counted
from shared.report.output_file import OutputFile, file_name
from shared.report.pictures.answers import shown_levels
from shared.report.ramps import on, ramp, shades
from shared.report.report import Report, ReportItem
from shared.report.sentences import unanswered
from shared.report.table import Cell, Kind, Table
from shared.report.tables import ballots_table, tables_of
from shared.report.words import Words

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART_COLUMN = 7
_CHART_PIXELS = 640
_CHART_SCALE = 62
"""Per cent of a sheet of charts in print: so wide is A4."""
_PRINTED_ROWS = 50
"""Of a sheet of charts on one page, at that scale."""
_PRINTED_WIDTH = 230
"""Widths of columns on one page: what is wider goes on a second page rather than smaller than 6.5 points."""
_A4 = 9
_CHART_ROWS = 16
_ROW_PIXELS = 20
_ROW_POINTS_MAX = 409.0
"""Excel takes no higher row."""


class _Format(Protocol):
    """A cell's look."""


class _Title(TypedDict):
    """A chart's title. XlsxWriter reads a text that looks like a reference as a formula, so it is a cell."""

    name: list[str | int]
    overlay: bool
    name_font: dict[str, object]


class _Chart(Protocol):
    """A native chart; options are XlsxWriter's own words."""

    def add_series(self, options: dict[str, object]) -> None: ...
    def set_title(self, options: _Title) -> None: ...
    def set_legend(self, options: dict[str, object]) -> None: ...
    def set_x_axis(self, options: dict[str, object]) -> None: ...
    def set_y_axis(self, options: dict[str, object]) -> None: ...
    def set_size(self, options: dict[str, object]) -> None: ...
    def set_chartarea(self, options: dict[str, object]) -> None: ...


class _Sheet(Protocol):
    """A worksheet, as far as it is used here; rows and columns count from 0."""

    name: str

    def write_string(self, row: int, column: int, text: str, form: _Format | None = None) -> int: ...
    def write_number(self, row: int, column: int, number: float, form: _Format | None = None) -> int: ...
    def write_datetime(self, row: int, column: int, moment: datetime, form: _Format | None = None) -> int: ...
    def write_blank(self, row: int, column: int, blank: None, form: _Format | None = None) -> int: ...
    def set_column(self, first: int, last: int, width: float, form: _Format | None = None) -> int: ...
    def set_row(self, row: int, height: float) -> int: ...
    def freeze_panes(self, row: int, column: int) -> None: ...
    def add_table(
        self, first_row: int, first: int, last_row: int, last: int, options: dict[str, object]
    ) -> int: ...
    def hide_gridlines(self, option: int) -> None: ...
    def set_landscape(self) -> None: ...
    def fit_to_pages(self, wide: int, tall: int) -> None: ...
    def repeat_rows(self, first: int) -> None: ...
    def repeat_columns(self, first: int, last: int) -> None: ...
    def set_paper(self, paper: int) -> None: ...
    def set_print_scale(self, scale: int) -> None: ...
    def set_h_pagebreaks(self, breaks: list[int]) -> None: ...
    def insert_chart(self, row: int, column: int, chart: _Chart, options: dict[str, object]) -> int: ...


class _Book(Protocol):
    """A workbook, as far as it is used here."""

    def add_worksheet(self, name: str) -> _Sheet: ...
    def add_format(self, properties: dict[str, object]) -> _Format: ...
    def add_chart(self, options: dict[str, object]) -> _Chart: ...
    def set_properties(self, properties: dict[str, object]) -> None: ...
    def close(self) -> None: ...


def write_xlsx(report: Report, words: Words) -> OutputFile:
    """Summary, charts and one sheet a table."""
    content = write_book(
        report.facts.name,
        words,
        report.moment(report.generated_at),
        tables_of(report, words),
        lambda book, looks: _ReportCharts(book, looks, report, words),
    )
    return OutputFile(content, MIMETYPE, file_name(report, words.language, "xlsx"))


def write_answers(report: Report, words: Words) -> OutputFile:
    """The single answers in a workbook by themselves: who is sent the results need not get these."""
    content = write_book(
        report.facts.name,
        words,
        report.moment(report.generated_at),
        (ballots_table(report, words),),
        lambda _book, _looks: None,
    )
    return OutputFile(content, MIMETYPE, file_name(report, words.language, "answers.xlsx"))


def write_book(
    title: str,
    words: Words,
    moment: datetime,
    tables: Sequence[Table],
    add_charts: Callable[[_Book, Looks], object],
) -> bytes:
    """A workbook: the first table, the charts, then the other tables.

    Text stays text: nothing in it becomes a formula or a link.
    """
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book: _Book = xlsxwriter.Workbook(buffer, options)
    book.set_properties(
        {
            "title": title,
            "subject": words.say("report-title"),
            "author": words.say("product-name"),
            "created": moment.replace(tzinfo=None),
        }
    )
    looks = Looks(book, words)
    summary, *others = tables
    _add_table(book, looks, summary)
    add_charts(book, looks)
    for table in others:
        _add_table(book, looks, table)
    book.close()
    return buffer.getvalue()


PairChart = tuple[str, Sequence[tuple[str, float, float]], "_Format"]
"""A chart of two workshops: title, rows of a name with both figures, and the look of the figures."""


def add_pair_charts(
    book: _Book, looks: Looks, title: str, names: tuple[str, str], charts: Sequence[PairChart]
) -> None:
    """A sheet with a chart for each set of pairs that has any; the second workshop is the deeper colour."""
    sheet = _ChartSheet(book, looks, title)
    for heading, rows, form in charts:
        if rows:
            figures = [(name, (one, other)) for name, one, other in rows]
            lowest = min(0.0, *(min(one, other) for _, one, other in rows))
            sheet.add_block(heading, ("",), ("", *names), figures, form=form, minimum=lowest)


class Looks:
    """The cell formats of a workbook."""

    def __init__(self, book: _Book, words: Words) -> None:
        base = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
        self.heading = book.add_format(
            {
                **base,
                "bold": True,
                "bg_color": ACCENT,
                "font_color": WHITE,
                "text_wrap": True,
                "valign": "vcenter",
            }
        )
        self.block = book.add_format({**base, "bold": True, "font_size": 13, "font_color": ACCENT})
        self.note = book.add_format({**base, "font_color": INK_SOFT})
        self.label = book.add_format({**base, "bold": True, "bg_color": ACCENT_SOFT, "text_wrap": True})
        self.text = book.add_format({**base, "text_wrap": True})
        self.fact = book.add_format({**base, "text_wrap": True, "align": "left"})
        self.whole = book.add_format({**base, "num_format": "#,##0"})
        self.decimal = book.add_format({**base, "num_format": "0.00"})
        self.share = book.add_format({**base, "num_format": percent_format(words.language)})
        self.moment = book.add_format({**base, "num_format": "yyyy-mm-dd hh:mm:ss"})
        self.day = book.add_format({**base, "num_format": "yyyy-mm-dd", "align": "left"})

    def of(self, kind: Kind) -> _Format:
        """The look of a column's cells."""
        return {
            "text": self.text,
            "whole": self.whole,
            "decimal": self.decimal,
            "share": self.share,
            "moment": self.moment,
            "day": self.day,
        }[kind]


def _add_table(book: _Book, looks: Looks, table: Table) -> None:
    """A sheet with a table; the summary has labels instead of a filter."""
    sheet = book.add_worksheet(table.title)
    is_facts = table.name == "summary"
    sheet.hide_gridlines(2)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.heading, looks.heading)
    sheet.set_row(0, 34)
    forms = [looks.of(column.kind) for column in table.columns]
    if is_facts:
        forms = [looks.label, looks.fact]
    for number, row in enumerate(table.rows, start=1):
        for place, (cell, form) in enumerate(zip(row, forms, strict=True)):
            _write_cell(sheet, number, place, cell, form)
        # Not every program fits a row to its text by itself.
        lines = max(_lines(cell, column.width) for cell, column in zip(row, table.columns, strict=True))
        if lines > 1:
            sheet.set_row(number, min(_ROW_POINTS_MAX, 15.0 * lines + 1))
    sheet.freeze_panes(1, 0 if is_facts else min(2, len(table.columns)))
    if not is_facts:
        # A name that is the same in every language, for formulas and other programs.
        sheet.add_table(
            0,
            0,
            max(1, len(table.rows)),
            len(table.columns) - 1,
            {
                "name": f"roolitus_{table.name}",
                "style": None,
                "columns": [{"header": column.heading} for column in table.columns],
            },
        )
        for number, column in enumerate(table.columns):
            sheet.write_string(0, number, column.heading, looks.heading)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(_pages_wide(table), 0)
    sheet.repeat_rows(0)
    if _pages_wide(table) > 1:
        sheet.repeat_columns(0, 1)


def _pages_wide(table: Table) -> int:
    """Pages beside each other that a table takes in print; each begins with the first two columns."""
    widths = [column.width for column in table.columns]
    first = sum(widths[:2])
    return max(1, ceil((sum(widths) - first) / (_PRINTED_WIDTH - first)))


def _lines(cell: Cell, width: int) -> int:
    if not isinstance(cell, str):
        return 1
    # Widths count digits; letters take a little less on average, even with what is lost at the end of a line.
    return sum(1 + int(len(part) / (width * 1.1)) for part in cell.split("\n"))


def _write_cell(sheet: _Sheet, row: int, column: int, cell: Cell, form: _Format) -> None:
    match cell:
        case None:
            sheet.write_blank(row, column, None, form)
        case str():
            sheet.write_string(row, column, cell, form)
        case datetime():
            sheet.write_datetime(row, column, cell.replace(tzinfo=None, microsecond=0), form)
        case int() | float():
            sheet.write_number(row, column, cell, form)


class _ChartSheet:
    """One block a subject: the figures at the left, their chart beside them."""

    def __init__(self, book: _Book, looks: Looks, title: str) -> None:
        self._book, self._looks = book, looks
        self._sheet = book.add_worksheet(title)
        self._sheet.hide_gridlines(2)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.set_print_scale(_CHART_SCALE)
        self._sheet.set_column(0, 0, 36)
        self._sheet.set_column(1, 6, 10)
        self._row = 0
        self._printed_from = 0
        self._breaks: list[int] = []

    def add_block(  # each is a line of the block, in the order of the sheet
        self,
        title: str,
        notes: Sequence[str],
        headings: Sequence[str],
        figures: Sequence[tuple[str, Sequence[float]]],
        *,
        form: _Format | None = None,
        is_stacked: bool = False,
        colours: Sequence[str] = (),
        minimum: float = 0.0,
    ) -> None:
        """Figures of one subject with their chart; a row is a name and a figure for each heading after it."""
        sheet, looks = self._sheet, self._looks
        rows = max(_CHART_ROWS, len(figures) + len(notes) + 3)
        if self._row > self._printed_from and self._row + rows - self._printed_from > _PRINTED_ROWS:
            # No chart is cut by the end of a page.
            self._breaks.append(self._row)
            self._printed_from = self._row
            sheet.set_h_pagebreaks(self._breaks)
        sheet.write_string(self._row, 0, title, looks.block)
        for row, note in enumerate(notes, start=self._row + 1):
            sheet.write_string(row, 0, note, looks.note)
        top = self._row + 1 + len(notes)
        for column, text in enumerate(headings):
            sheet.write_string(top, column, text, looks.label)
        for row, (name, values) in enumerate(figures, start=top + 1):
            sheet.write_string(row, 0, name, looks.text)
            for column, value in enumerate(values, start=1):
                sheet.write_number(row, column, value, form or looks.whole)
        last = top + len(figures)
        series = len(headings) - 1
        chart = self._book.add_chart(
            {"type": "bar", **({"subtype": "percent_stacked"} if is_stacked else {})}
        )
        # The newest round, and the strongest state, are the deepest.
        colours = colours or (ramp(series) if series > 1 else (ACCENT,))
        for column, colour in enumerate(colours, start=1):
            chart.add_series(
                {
                    "name": [sheet.name, top, column],
                    "categories": [sheet.name, top + 1, 0, last, 0],
                    "values": [sheet.name, top + 1, column, last, column],
                    "fill": {"color": colour},
                    "border": {"color": ACCENT, "width": 0.75},
                    "gap": 45,
                    "data_labels": {"value": True, "font": {"color": on(colour) if is_stacked else INK}},
                }
            )
        title_cell: list[str | int] = [sheet.name, self._row, 0]
        chart.set_title({"name": title_cell, "overlay": False, "name_font": {"size": 13, "color": INK}})
        chart.set_legend({"position": "bottom"} if series > 1 else {"none": True})
        # Excel draws the first category lowest; the lowest level belongs at the top, as everywhere else.
        chart.set_y_axis({"reverse": True, "line": {"color": LINE}, "num_font": {"color": INK}})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": minimum})
        chart.set_chartarea({"border": {"color": LINE}})
        chart.set_size({"width": _CHART_PIXELS, "height": rows * _ROW_PIXELS})
        sheet.insert_chart(self._row + 1, _CHART_COLUMN, chart, {"object_position": 2, "description": title})
        self._row += rows + 3


class _ReportCharts:
    """The charts of a report: every answered item, then how stable the roles are."""

    def __init__(self, book: _Book, looks: Looks, report: Report, words: Words) -> None:
        self._looks, self._report, self._words = looks, report, words
        self._sheet = _ChartSheet(book, looks, words.say("report-sheet-charts"))
        for entry in report.answered():
            self._add_item(entry)
        self._add_stability()

    def _add_item(self, entry: ReportItem) -> None:
        item, result, words = entry.item, entry.rounds[-1], self._words
        figures: list[tuple[str, tuple[float, ...]]]
        if item.shape == "table":
            headings = (words.say("report-column-row"), *(words.text(option.text) for option in item.options))
            figures = [
                (words.row(item, row.row), tuple(row.counts.get(option.id, 0) for option in item.options))
                for row in result.rows
            ]
        elif item.shape == "ranking":
            headings = (words.say("report-column-row"), words.say("report-column-points"))
            figures = [(words.row(item, row.row), (row.score,)) for row in result.rows]
        else:
            rounds = entry.rounds
            headings = (
                words.say("report-column-option"),
                *(words.say("round-number", number=past.round) for past in rounds),
            )
            first, last = shown_levels(entry, rounds)
            levels = list(enumerate(words.levels(item)))[first : last + 1]
            figures = [(level, tuple(past.counts[place] for past in rounds)) for place, level in levels]
        self._sheet.add_block(
            words.text(item.label),
            (
                words.text(item.text),
                " · ".join((counted(self._report, result, words), *unanswered(entry, words))),
            ),
            headings,
            figures,
            is_stacked=item.shape == "table",
            colours=shades(item) if item.shape == "table" else (),
        )

    def _add_stability(self) -> None:
        words = self._words
        stable = [role for role in self._report.roles if role.stability is not None]
        if stable:
            title = words.say("report-picture-stability")
            self._sheet.add_block(
                title,
                (words.say("report-stability-is"),),
                (words.say("report-column-role"), words.say("report-column-stability")),
                [(words.text(role.role.name), (role.stability or 0.0,)) for role in stable],
                form=self._looks.share,
            )
