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

from shared.locales import LANGUAGES, Language
from shared.report.action_files import write_actions
from shared.report.csv_files import write_csv
from shared.report.documents.charters_docx import write_charters
from shared.report.documents.charters_pdf import write_charters_pdf
from shared.report.output_file import OutputFile
from shared.report.pdf.pdf_file import write_pdf
from shared.report.pictures.catalogue import write_pictures
from shared.report.poster.poster_file import write_poster
from shared.report.report import Ballot, Report, WorkshopFacts, assemble
from shared.report.results_file.writing import write_json
from shared.report.slides.board import write_board
from shared.report.slides.pptx_file import write_pptx
from shared.report.words import Words
from shared.report.workbook.xlsx_file import write_answers, write_xlsx

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

_WRITERS: Mapping[str, Callable[[Report, Words], OutputFile]] = {
    "json": write_json,
    "answers": write_answers,
    "csv": write_csv,
    "xlsx": write_xlsx,
    "pdf": write_pdf,
    "pptx": write_pptx,
    "board": write_board,
    "charters": write_charters,
    "charters-pdf": write_charters_pdf,
    "poster": write_poster,
    "actions": write_actions,
    "pictures": write_pictures,
}
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
    return _WRITERS[file_format](report, Words(known, report.definition))
