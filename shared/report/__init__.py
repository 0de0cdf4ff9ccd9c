"""A workshop's results as files: one `Report` value that every format is written from.

report        the value, and how it is put together
words, facts  names, numbers and answers written out in one language; what every file states
sentences     what is said in sentences, the same in print and on slides
plan          hand-offs, what to do about each role, actions with their dates
claims        titles and sentences of the pages that are decided from; action_words writes actions out
journey       the structure along the customer's path, as boxes
charters      what a page says about each dedicated role; documents writes it as DOCX and PDF
action_files  the actions for Microsoft Planner and Jira, the review dates for a calendar
tables        the report as plain tables, which csv_files and workbook write
pictures      drawings as SVG, wide and narrow; catalogue lists them all
pdf           the PDF, typeset with Typst
poster        the structure on one A3 sheet
company_look  a company's accent and logo in print
slides        the slides: the board deck, and the deck with everything
results_file  JSON for other programs and for import; docs/results-schema.json
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from shared.locales import LANGUAGES, Language
from shared.report.output_file import OutputFile
from shared.report.report import Ballot, Report, WorkshopFacts, assemble
from shared.report.words import Words

__all__ = [
    "FORMATS",
    "Ballot",
    "OutputFile",
    "Report",
    "UnknownFormat",
    "WorkshopFacts",
    "assemble",
    "write_report",
]

_WRITERS: Final[Mapping[str, tuple[str, str]]] = {
    "json": ("results_file.writing", "write_json"),
    "answers": ("workbook.xlsx_file", "write_answers"),
    "csv": ("csv_files", "write_csv"),
    "xlsx": ("workbook.xlsx_file", "write_xlsx"),
    "pdf": ("pdf.pdf_file", "write_pdf"),
    "pptx": ("slides.pptx_file", "write_pptx"),
    "board": ("slides.board", "write_board"),
    "charters": ("documents.charters_docx", "write_charters"),
    "charters-pdf": ("documents.charters_pdf", "write_charters_pdf"),
    "poster": ("poster.poster_file", "write_poster"),
    "actions": ("action_files", "write_actions"),
    "pictures": ("pictures.catalogue", "write_pictures"),
}
"""The module and the function that writes each format. A process writes one file: the libraries of the
others, half a second of the processor's time, are not loaded.
"""
FORMATS: tuple[str, ...] = tuple(_WRITERS)
"""What `write_report` writes."""


class UnknownFormat(ValueError):
    """No such file format or language; the message lists those there are."""


def write_report(report: Report, file_format: str, language: str) -> OutputFile:
    """One file. Keeps one processor busy for up to some seconds; reads no files but the software's own.

    Raises UnknownFormat.
    """
    known: Language | None = next((known for known in LANGUAGES if known == language), None)
    if file_format not in _WRITERS:
        raise UnknownFormat(f"no format {file_format!r}, only {', '.join(FORMATS)}")
    if known is None:
        raise UnknownFormat(f"no language {language!r}, only {', '.join(LANGUAGES)}")
    module, name = _WRITERS[file_format]
    write: Callable[[Report, Words], OutputFile] = getattr(import_module(f"{__name__}.{module}"), name)
    return write(report, Words(known, report.definition))
