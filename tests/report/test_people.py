"""How many people, in every file: the same numbers, what was assumed, a structure that stays as it was."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import openpyxl
import pytest
from pypdf import PdfReader

from shared.locales import LANGUAGES, Language
from shared.report import Report, write_report
from shared.report.people import people_words
from shared.report.results_file.reading import UnreadableResults, read_results_file, report_of
from shared.report.words import Words
from tests.report.builders import DEFINITION, usual_report

FIGURES = {
    "customers_large": 120.0,
    "contacts_large": 24.0,
    "hours_large": 3.0,
    "customers_small": 600.0,
    "contacts_small": 8.0,
    "hours_small": 0.75,
    "leads": 90.0,
    "selling_hours": 1000.0,
}


def sized(**figures: float) -> Report:
    return replace(usual_report(), figures=figures or FIGURES)


def test_the_pdf_gives_each_role_its_range() -> None:
    content = write_report(sized(), "pdf", "fi").content

    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).replace("\n", " ")
    assert "Luvuillanne neljä roolia vaatii yhteensä 12\u201317 ihmistä" in text
    assert "Talley 1961" in text
    assert "oletuksia, eivät tutkimustuloksia" in text


def test_pages_before_the_appendix_stay_ten_at_most() -> None:
    reader = PdfReader(io.BytesIO(write_report(sized(), "pdf", "fi").content))

    before = [page for page in reader.pages if "Liite" not in page.extract_text()[:200]]
    assert len(before) <= 10


def test_the_workbook_has_the_numbers_and_what_moves_them() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report(sized(), "xlsx", "en").content))

    rows = [[cell.value for cell in row] for row in book["How many"].iter_rows()]
    field = next(row for row in rows if row[0] == "field")
    assert field[3] == pytest.approx(5940)
    assert field[4:7] == [pytest.approx(4.95), pytest.approx(5.94), pytest.approx(7.425)]
    figures = {row[0].value: row[2].value for row in book["Figures"].iter_rows(min_row=2)}
    assert figures["hours_small"] == 0.75


def test_the_results_file_carries_the_figures_and_reads_back_to_the_same() -> None:
    content = write_report(sized(), "json", "sv").content

    people = json.loads(content)["people"]
    again = report_of(read_results_file(content, DEFINITION))

    assert people["figures"] == FIGURES
    assert {need["role"] for need in people["needs"]} == {"field", "inside", "csm", "sdr_out"}
    assert again.figures == FIGURES
    assert again.workload() == sized().workload()


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ({"leads": -1}, "$.people.figures.leads: is not from 0 to 1e+06"),
        ({"shoes": 3}, '$.people.figures: "shoes" is no figure'),
    ],
)
def test_a_file_with_impossible_figures_is_refused(figures: dict[str, float], told: str) -> None:
    file = json.loads(write_report(sized(), "json", "fi").content)
    file["people"]["figures"] = figures

    with pytest.raises(UnreadableResults) as refused:
        read_results_file(json.dumps(file).encode(), DEFINITION)

    assert told in str(refused.value)


def test_figures_never_move_the_structure() -> None:
    plain = json.loads(write_report(usual_report(), "json", "fi").content)
    with_figures = json.loads(write_report(sized(), "json", "fi").content)

    assert plain["people"] is None
    assert with_figures["structure"] == plain["structure"]
    assert with_figures["roles"] == plain["roles"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_said_is_said_in_every_language(language: Language) -> None:
    report = sized(leads=1.0, customers_large=3.0, contacts_large=1.0, hours_large=1.0)

    said = people_words(report, Words(language, report.definition))

    assert said is not None
    everything = [said.title, *said.remarks, *said.assumed, said.method, *(row[3] for row in said.rows)]
    assert all(text and "{" not in text and "people-" not in text for text in everything)
    assert len(said.remarks) == 4
