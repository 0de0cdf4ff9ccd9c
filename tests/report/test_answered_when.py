"""Every file says how many answered before the workshop and how many in it, where anybody could."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import openpyxl
import pypdf
import pytest

from shared.report import Report, write_report
from shared.report.report import AnsweredWhen
from shared.report.results_file.reading import UnreadableResults, read_results_file, report_of
from tests.report.builders import DEFINITION, usual_report

WHEN = AnsweredWhen(beforehand=4, live=6)


def hybrid_report() -> Report:
    report = usual_report()
    return replace(report, facts=replace(report.facts, answered_when=WHEN))


def test_the_results_file_says_it_and_is_read_back_with_it() -> None:
    content = write_report(hybrid_report(), "json", "fi").content

    assert json.loads(content)["workshop"]["answered_when"] == {"beforehand": 4, "live": 6}
    assert report_of(read_results_file(content, DEFINITION)).facts.answered_when == WHEN


def test_an_older_file_says_nothing_of_it() -> None:
    older = json.loads(write_report(usual_report(), "json", "fi").content)
    del older["workshop"]["answered_when"]

    assert report_of(read_results_file(json.dumps(older).encode(), DEFINITION)).facts.answered_when is None


def test_a_file_in_which_more_answered_than_joined_is_refused() -> None:
    wrong = json.loads(write_report(hybrid_report(), "json", "fi").content)
    wrong["workshop"]["answered_when"]["live"] = 1000

    with pytest.raises(UnreadableResults) as refused:
        read_results_file(json.dumps(wrong).encode(), DEFINITION)

    assert "answered_when" in str(refused.value)


def test_pdf_and_workbook_say_it() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(write_report(hybrid_report(), "pdf", "fi").content))
    book = openpyxl.load_workbook(io.BytesIO(write_report(hybrid_report(), "xlsx", "sv").content))

    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]

    assert "Ennakkoon 4, työpajassa 6" in text
    assert "I förväg 4, i workshoppen 6" in cells
