"""A workshop's results as files: one `Report` value that every format is written from.

report             the value, and how it is put together
words, facts       names, numbers and answers written out in one language; what every file states
story              what is said in sentences, the same in print and on slides
tables             the report as plain tables: csv_files, xlsx_file
picture_*          drawings as SVG, on drawing and look; pictures holds them all
typesetting        Typst: pdf_file with report.typ, pictures with picture.typ
pptx_file          slides_of_answers and slides_of_structure on slide_deck
json_file          for other programs; docs/results-schema.json
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from shared.locales import LANGUAGES, Language
from shared.report.csv_files import write_csv
from shared.report.json_file import write_json
from shared.report.pdf_file import write_pdf
from shared.report.pictures import write_pictures
from shared.report.pptx_file import write_pptx
from shared.report.report import Ballot, Report, WorkshopFacts, assemble
from shared.report.words import Words
from shared.report.written import Written
from shared.report.xlsx_file import write_xlsx

__all__ = [
    "FORMATS",
    "Ballot",
    "Report",
    "UnknownFormat",
    "WorkshopFacts",
    "Written",
    "assemble",
    "write_report",
]

_WRITERS: Mapping[str, Callable[[Report, Words], Written]] = {
    "json": write_json,
    "csv": write_csv,
    "xlsx": write_xlsx,
    "pdf": write_pdf,
    "pptx": write_pptx,
    "pictures": write_pictures,
}
FORMATS: tuple[str, ...] = tuple(_WRITERS)
"""What `write_report` writes."""


class UnknownFormat(ValueError):
    """No such file format or language; the message lists those there are."""


def write_report(report: Report, file_format: str, language: str) -> Written:
    """One file. Keeps one processor busy for up to some seconds; reads no files but the software's own.

    Raises UnknownFormat.
    """
    known: Language | None = next((known for known in LANGUAGES if known == language), None)
    if file_format not in _WRITERS:
        raise UnknownFormat(f"no format {file_format!r}, only {', '.join(FORMATS)}")
    if known is None:
        raise UnknownFormat(f"no language {language!r}, only {', '.join(LANGUAGES)}")
    return _WRITERS[file_format](report, Words(known, report.definition))
