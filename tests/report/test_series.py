"""The line of workshops that follow each other: what it says, its picture and its file."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl

from shared.report import Report
from shared.report.series import line_words, write_line
from shared.report.words import Words
from tests.report.builders import GENERATED_AT, usual_report


def three() -> list[Report]:
    first = usual_report()
    roles = tuple(
        replace(role, status="none", host=None) if role.role.id == "kam" else role for role in first.roles
    )
    second = replace(first, facts=replace(first.facts, name="Seuranta", code="TOINEN"), roles=roles)
    return [first, second, replace(second, facts=replace(second.facts, name="Vuosi", code="KOLMAS"))]


def test_a_line_says_for_each_workshop_what_changed_since_the_one_before() -> None:
    reports = three()

    said = line_words(reports, Words("fi", reports[0].definition))

    assert len(said.heads) == 3
    assert said.changes[0].startswith("Seuranta: Avainasiakaspäällikkö ")
    assert "Vuosi: Ehdotus on sama" in said.changes[1]
    assert said.picture.svg.count("<circle") == 3
    kam = next(row for row in said.roles if row.name == "Avainasiakaspäällikkö")
    assert (kam.cells[1] == kam.cells[2], kam.is_changed) == (True, False)


def test_the_file_has_a_column_for_each_workshop() -> None:
    reports = three()

    book = openpyxl.load_workbook(
        io.BytesIO(write_line(reports, Words("en", reports[0].definition), GENERATED_AT).content)
    )

    assert book.sheetnames == ["Figures", "Roles"]
    heads = [cell.value for cell in next(book["Roles"].iter_rows())]
    assert len(heads) == 5
    assert str(heads[2]).startswith("2. Seuranta")
