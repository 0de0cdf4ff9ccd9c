"""Role charters as a Word document, a page a role, to be edited and signed."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from shared.design_tokens import ACCENT_STRONG, INK, INK_SOFT, LINE, PRINT_SPACES, PRINT_TYPE, WARN
from shared.locales import language_facts
from shared.report.charters import RoleCharter, Row, charters_of
from shared.report.output_file import OutputFile, file_name
from shared.report.report import Report
from shared.report.words import Words

MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LABEL_MM = 40
_APART_MM = 6
_LENGTH_MAX = 1900
"""Signs that fit a page in the larger letters; with more on any page all are set smaller."""


def write_charters(report: Report, words: Words) -> OutputFile:
    """A page for each dedicated role: headings, a table of labels and texts, lines to sign on."""
    template = report.face.docx
    document = docx.Document(io.BytesIO(template) if template else None)
    _name(document, report, words)
    if template:
        _clear(document)
    else:
        _set_up(document, report, words)
    width = _text_width(document)
    charters = charters_of(report, words)
    if not charters:
        document.add_heading(words.say("charters-title"), level=1)
        document.add_paragraph(words.say("plan-lead-unfinished"))
    if not template and max(map(_length, charters), default=0) > _LENGTH_MAX:
        document.styles["Normal"].font.size = Pt(PRINT_TYPE["table"])
    for number, charter in enumerate(charters):
        _add_charter(document, charter, words, width, is_first=number == 0)
        if template:
            # The company's own foot of the page stays, so the note is under the lines.
            document.add_paragraph(words.say("charter-note"))
    buffer = io.BytesIO()
    document.save(buffer)
    return OutputFile(buffer.getvalue(), MIMETYPE, file_name(report, words.language, "charters.docx"))


def _length(charter: RoleCharter) -> int:
    return sum(len(item) for row in charter.rows for item in row.items)


def _clear(document: Document) -> None:
    """Takes everything out of a template but its page, header and footer."""
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)


def _text_width(document: Document) -> int:
    """The room between the margins, in millimetres."""
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return round((page - left - right) / Mm(1)) if page and left is not None and right is not None else 176


def _name(document: Document, report: Report, words: Words) -> None:
    made_at = report.moment(report.generated_at).replace(tzinfo=None)
    properties = document.core_properties
    properties.title = f"{words.say('charters-title')}: {report.facts.name}"
    properties.author = properties.last_modified_by = words.say("product-name")
    properties.language = language_facts(words.language).locale
    properties.created = properties.modified = made_at
    properties.comments = ""


def _set_up(document: Document, report: Report, words: Words) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin, section.bottom_margin = Mm(18), Mm(14)
    section.header_distance = section.footer_distance = Mm(8)
    section.header.paragraphs[0].text = (
        f"{words.say('product-name')} · {report.facts.name} · "
        f"{words.day(report.moment(report.facts.created_at))} · {words.say('charter-proposal')}"
    )
    section.footer.paragraphs[0].text = words.say("charter-note")
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = (
        "Calibri",
        Pt(PRINT_TYPE["body"]),
        _colour(INK),
    )
    normal.paragraph_format.space_after = Pt(PRINT_SPACES["hair"])
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), language_facts(words.language).locale)
    normal.element.get_or_add_rPr().append(language)
    for name, size, colour in (
        ("Heading 1", PRINT_TYPE["title"], ACCENT_STRONG),
        ("Header", PRINT_TYPE["small"], INK_SOFT),
        ("Footer", PRINT_TYPE["small"], INK_SOFT),
    ):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), _colour(colour)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(PRINT_SPACES["1"])


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour[1:].upper())


def _add_charter(
    document: Document, charter: RoleCharter, words: Words, width: int, *, is_first: bool
) -> None:
    title = document.add_heading(charter.name, level=1)
    title.paragraph_format.page_break_before = not is_first
    mark = document.add_paragraph()
    run = mark.add_run(f"{charter.place} · {words.say('charter-proposal')}")
    run.bold, run.font.color.rgb = True, _colour(WARN)
    lead = document.add_paragraph()
    lead.add_run(charter.purpose).font.size = Pt(PRINT_TYPE["lead"])
    lead.paragraph_format.space_after = Pt(PRINT_SPACES["4"])
    table = document.add_table(rows=0, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for column, wide in zip(table.columns, (_LABEL_MM, width - _LABEL_MM), strict=True):
        column.width = Mm(wide)
    for row in charter.rows:
        _add_row(table.add_row().cells, row, width)
    gap = document.add_paragraph()
    gap.paragraph_format.space_before = Pt(PRINT_SPACES["10"])
    signers = ("holder", "superior", "staff")
    # A column between two lines keeps them apart.
    lines = document.add_table(rows=1, cols=2 * len(signers) - 1)
    lines.autofit = False
    line_mm = (width - _APART_MM * (len(signers) - 1)) / len(signers)
    for number, cell in enumerate(lines.rows[0].cells):
        is_line = number % 2 == 0
        cell.width = lines.columns[number].width = Mm(line_mm if is_line else _APART_MM)
        if is_line:
            said = cell.paragraphs[0].add_run(words.say(f"charter-{signers[number // 2]}"))
            said.font.size = Pt(PRINT_TYPE["small"])
            _rule(cell, "top", INK)


def _add_row(cells: tuple[_Cell, ...], row: Row, width: int) -> None:
    label, body = cells
    label.width, body.width = Mm(_LABEL_MM), Mm(width - _LABEL_MM)
    run = label.paragraphs[0].add_run(row.label)
    run.bold, run.font.color.rgb = True, _colour(ACCENT_STRONG)
    for number, item in enumerate(row.items):
        paragraph = body.paragraphs[0] if number == 0 else body.add_paragraph()
        paragraph.add_run(item)
    for cell in cells:
        _rule(cell, "bottom", LINE)


def _rule(cell: _Cell, side: str, colour: str) -> None:
    """A hairline at one side of a cell: python-docx has no name for it."""
    borders = OxmlElement("w:tcBorders")
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", colour[1:])):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001  # python-docx has no name for it
