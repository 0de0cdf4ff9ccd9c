"""Every file says how many people shared a device, and a results file brings it back."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import openpyxl
import pypdf

from shared.report import Report, write_report
from shared.report.report import Tables
from shared.report.results_file.reading import read_results_file, report_of
from tests.report.builders import DEFINITION, usual_report

SHARED = Tables(seats=1, people_at_seats=4, hands=2, people_of_hands=13)


def shared_report() -> Report:
    report = usual_report()
    return replace(report, facts=replace(report.facts, tables=SHARED))


def test_the_results_file_says_it_and_is_read_back_with_it() -> None:
    content = write_report(shared_report(), "json", "fi").content

    assert json.loads(content)["workshop"]["tables"] == {
        "seats": 1,
        "people_at_seats": 4,
        "hands": 2,
        "people_of_hands": 13,
    }
    assert report_of(read_results_file(content, DEFINITION)).facts.tables == SHARED


def test_a_file_that_is_older_than_shared_devices_has_none() -> None:
    older = json.loads(write_report(shared_report(), "json", "fi").content)
    del older["workshop"]["tables"]

    assert report_of(read_results_file(json.dumps(older).encode(), DEFINITION)).facts.tables == Tables()


def test_the_pdf_says_it() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(write_report(shared_report(), "pdf", "fi").content))

    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())

    assert "Yhdellä laitteella vastattiin vuorotellen, yhteensä 4 ihmistä." in text
    assert "2 laitteella laskettiin kädet, yhteensä 13 ihmistä." in text


def test_the_workbook_says_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report(shared_report(), "xlsx", "sv").content))

    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]

    assert any("räknades händer, sammanlagt 13 personer" in cell for cell in cells)


def test_the_slides_say_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(shared_report(), "pptx", "en").content)) as slides:
        texts = "".join(slides.read(name).decode() for name in slides.namelist() if name.endswith(".xml"))

    assert "2 devices counted hands, 13 people in all" in texts


def test_a_file_of_a_workshop_without_shared_devices_says_nothing_of_them() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_report(usual_report(), "xlsx", "en").content))

    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]

    assert not any("Shared devices" in cell for cell in cells)
