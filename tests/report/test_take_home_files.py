"""Charters, actions and the plan's tables, each read back by the library that its readers use."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date
from functools import cache

import docx
import openpyxl
import pypdf
import pytest
from icalendar import Calendar

from shared.definitions.charters import load_charters
from shared.locales import LANGUAGES, Language, translate
from shared.report import write_report
from shared.report.plan import plan_of
from shared.report.words import Words
from tests.locales.typography import faults
from tests.report.builders import DEFINITION, ReportBuilder, usual_report

SHEETS = (
    "roles", "responsibilities", "coverage", "waves", "hand_offs", "actions", "charters",
    "items", "counts", "comments",
)  # fmt: skip
ENDED_ON = date(2026, 11, 24)


def test_every_role_has_a_charter_in_every_language_that_keeps_its_typography() -> None:
    charters = load_charters()
    found = []

    assert list(charters) == list(DEFINITION.roles)
    for role, charter in charters.items():
        for language in LANGUAGES:
            texts = [charter.purpose, charter.alone, charter.together, charter.incentive, charter.no_longer]
            said = [*(text[language] for text in texts), *charter.measures[language]]
            found += [
                f"{role} {language}: {text!r}: {fault}" for text in said for fault in faults(language, text)
            ]
            assert len(charter.measures[language]) in (2, 3), role
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_file_has_a_page_with_lines_to_sign_for_each_dedicated_role(language: Language) -> None:
    report = usual_report()
    document = docx.Document(io.BytesIO(write_report(report, "charters", language).content))

    headings = [one for one in document.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]

    assert [one.text for one in headings] == [role.role.name[language] for role in report.own_roles()]
    assert [bool(one.paragraph_format.page_break_before) for one in headings] == [False, *[True] * 9]
    assert cells.count(translate(language, "charter-holder")) == len(headings)
    assert load_charters()["csm"].no_longer[language] in cells
    assert translate(language, "charter-proposal") in document.sections[0].header.paragraphs[0].text
    assert document.core_properties.language.startswith(language)


def test_a_charter_names_the_customers_it_serves_and_whom_work_comes_from() -> None:
    text = text_of_charters("fi")

    assert "Myynti ja päätös: pienet asiakkaat" in text["Etämyyjä"]
    assert "Roolilta Kenttämyyjä" in text["Ratkaisuasiantuntija (presales)"]
    assert "Hyväksytty, kun" in text["Etämyyjä"]


def text_of_charters(language: Language) -> dict[str, str]:
    """The text of each page, by its heading."""
    reader = pypdf.PdfReader(io.BytesIO(write_report(usual_report(), "charters-pdf", language).content))
    names = [role.role.name[language] for role in usual_report().own_roles()]
    assert len(reader.pages) == len(names)
    return {
        name: " ".join(page.extract_text().split()) for name, page in zip(names, reader.pages, strict=True)
    }


@cache
def action_files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_report(usual_report(), "actions", "fi").content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("name", "title", "due"), [("planner", "Task Name", "Due date"), ("jira", "Summary", "Due Date")]
)
def test_each_action_is_a_row_that_planner_and_jira_read(name: str, title: str, due: str) -> None:
    rows = list(csv.DictReader(io.StringIO(action_files()[f"{name}.csv"].decode("utf-8-sig"))))

    assert len(rows) == len(plan_of(usual_report()).actions)
    assert all(row[title] for row in rows)
    assert {date.fromisoformat(row[due]) for row in rows} == {
        date(2026, 12, 24), date(2027, 1, 23), date(2027, 2, 22)
    }  # fmt: skip


def test_the_calendar_has_the_three_review_days_as_whole_days() -> None:
    calendar = Calendar.from_ical(action_files()["reviews.ics"])
    events = [part for part in calendar.walk() if part.name == "VEVENT"]

    assert [(event.decoded("dtstart") - ENDED_ON).days for event in events] == [30, 60, 90]
    assert all(type(event.decoded("dtstart")) is date for event in events)
    assert len({str(event["uid"]) for event in events}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_opens_at_the_result_and_names_its_tables_alike_in_every_language(
    language: Language,
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report(usual_report(), "xlsx", language).content))

    names = [name for sheet in book.worksheets for name in sheet.tables]

    assert names == [f"roolitus_{sheet}" for sheet in SHEETS]
    assert book.active is book.worksheets[0]
    assert all(sheet.print_title_rows for sheet in book.worksheets if sheet.tables)


def test_the_workbooks_hand_offs_are_those_of_the_plan() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report(usual_report(), "xlsx", "fi").content))
    sheet = book[translate("fi", "plan-hand-offs-are")]
    plan = plan_of(usual_report())

    rows = list(sheet.iter_rows(min_row=2, values_only=True))

    assert [row[0] for row in rows] == [one.number for one in plan.hand_offs]
    assert [row[2] for row in rows] == [Words("fi", DEFINITION).stage(one.to_stage) for one in plan.hand_offs]


def test_without_a_structure_there_are_files_and_no_plan() -> None:
    report = ReportBuilder(structure=None).build()

    for file_format in ("charters", "charters-pdf", "poster", "actions"):
        assert write_report(report, file_format, "fi").content
    book = openpyxl.load_workbook(io.BytesIO(write_report(report, "xlsx", "fi").content))
    assert "roolitus_hand_offs" not in [name for sheet in book.worksheets for name in sheet.tables]


def test_no_chart_of_the_workbook_is_cut_in_print_and_no_table_is_set_tiny() -> None:
    content = write_report(usual_report(), "xlsx", "fi").content
    book = openpyxl.load_workbook(io.BytesIO(content))
    charts = book[translate("fi", "report-sheet-charts")]
    ends = [one.id for one in charts.row_breaks.brk]
    drawings = zipfile.ZipFile(io.BytesIO(content)).read("xl/drawings/drawing1.xml").decode()
    rows = [int(row) for row in re.findall(r"<xdr:row>(\d+)</xdr:row>", drawings)]
    places = list(zip(rows[::2], rows[1::2], strict=True))

    assert ends
    assert not [place for place in places for end in ends if place[0] < end < place[1]]
    assert max(last - first for first, last in zip([0, *ends], ends, strict=False)) <= 50
    for sheet in book.worksheets:
        if sheet is not charts:
            wide = sum(column.width for column in sheet.column_dimensions.values())
            assert wide / (sheet.page_setup.fitToWidth or 1) < 230, sheet.title
