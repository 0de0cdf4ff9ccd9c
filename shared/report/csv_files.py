"""The tables as CSV files in one zip, as the spreadsheets of the language open them."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from shared.locales import Language, decimal_mark
from shared.report.output_file import OutputFile, file_name, zip_of
from shared.report.report import Report
from shared.report.table import Cell, Kind, Table
from shared.report.tables import tables_of
from shared.report.words import Words

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: Report, words: Words) -> OutputFile:
    """One file a table. Finnish and Swedish: `;`, decimal commas, a BOM; English: `,` and points."""
    files = ((f"{table.name}.csv", _csv_bytes(table, words.language)) for table in tables_of(report, words))
    return OutputFile(
        zip_of(files, report.generated_at), "application/zip", file_name(report, words.language, "csv.zip")
    )


def _csv_bytes(table: Table, language: Language) -> bytes:
    has_decimal_point = decimal_mark(language) == "."
    text = io.StringIO()
    writer = csv.writer(text, delimiter="," if has_decimal_point else ";", lineterminator="\r\n")
    writer.writerow([safe_text(column.heading) for column in table.columns])
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        writer.writerow([_written(cell, kind, language) for cell, kind in zip(row, kinds, strict=True)])
    return text.getvalue().encode("utf-8" if has_decimal_point else "utf-8-sig")


def safe_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what could start one."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _written(cell: Cell, kind: Kind, language: Language) -> str:
    match cell:
        case None:
            return ""
        case str():
            return safe_text(cell)
        case datetime():
            return cell.strftime("%Y-%m-%d" if kind == "day" else "%Y-%m-%d %H:%M:%S")
        case int():
            return str(cell)
        case float():
            # A whole half level is exact, everything else is rounded where nobody acts on the rest.
            number = f"{cell:.4f}".rstrip("0").rstrip(".") if kind != "whole" else f"{cell:.0f}"
            return number.replace(".", decimal_mark(language))
