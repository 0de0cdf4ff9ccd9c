"""Companies like yours in files: honest about what they are, silent on what was not shown."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pypdf
import pytest

from shared.consensus import Ballot, consensus_of
from shared.locales import LANGUAGES, Language
from shared.report import write_report
from shared.report.companies import companies_like
from shared.report.report import Report
from shared.report.results_file.reading import read_results_file, report_of
from shared.report.tables import tables_of
from shared.report.words import Words
from shared.results.structure_views import view_of_consensus
from tests.consensus.builders import SOME_FIRM, the_model
from tests.report.builders import DEFINITION, ReportBuilder, make_structure, role_of


def compared(**changes: object) -> Report:
    """A report whose roles are compared with companies, as computed."""
    consensus = consensus_of(the_model(), [Ballot(SOME_FIRM)] * 5, bootstraps=0)
    view = view_of_consensus(the_model(), consensus, has_stability=False)
    companies = {role.role: role.companies for role in view.roles}
    structure = make_structure()
    roles = [replace(role, companies=companies[role.role]) for role in structure.roles]
    structure = replace(structure, roles=roles, companies=view.companies)
    return ReportBuilder(structure=structure, **changes).build()  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_company_is_named_with_its_size_and_what_its_raters_said(language: Language) -> None:
    report = compared()
    known = {company.id: company for company in the_model().companies}

    for one in companies_like(report, role_of(report, "field"), Words(language, DEFINITION)):
        company = known[one.like.company]
        assert one.name.lower().startswith(company.kind[language].lower())
        assert one.raters
        assert one.same or one.differs


def test_answers_that_the_report_does_not_show_are_left_out() -> None:
    shown = compared(item_set="short", has_ballots=False)
    words = Words("fi", DEFINITION)
    unseen = words.label("lead_source")

    said = [one for role in shown.roles for one in companies_like(shown, role, words)]

    assert said
    assert all(unseen not in one.same and unseen not in one.differs for one in said)


def test_the_workbook_says_that_companies_are_made_up_and_raters_are_language_models() -> None:
    words = Words("en", DEFINITION)

    table = next(table for table in tables_of(compared(), words) if table.name == "companies")

    headings = " ".join(column.heading for column in table.columns)
    assert "made up" in headings
    assert "language models" in headings
    assert len(table.rows) == 3 * len(the_model().roles)
    for row in table.rows:
        raters, likeness = row[5:8], row[8]
        assert sum(count for count in raters if isinstance(count, int)) == 3
        assert isinstance(likeness, float)
        assert 0 <= likeness <= 1


def test_a_results_file_keeps_the_companies() -> None:
    report = compared()

    written = write_report(report, "json", "fi").content
    again = report_of(read_results_file(written, DEFINITION))

    assert json.loads(written)["structure"]["companies"]
    assert again.structure == report.structure


def test_a_report_of_older_results_has_no_companies() -> None:
    report = ReportBuilder().build()
    words = Words("fi", DEFINITION)

    assert companies_like(report, role_of(report, "field"), words) == ()
    assert "companies" not in [table.name for table in tables_of(report, words)]


def test_no_roles_title_is_the_last_line_of_a_page() -> None:
    report = compared()
    words = Words("fi", DEFINITION)
    titles = [
        f"{words.text(role.role.name)} \u2013 {words.status(role.status, role.host)}" for role in report.roles
    ]
    pages = pypdf.PdfReader(io.BytesIO(write_report(report, "pdf", "fi").content)).pages

    for page in pages:
        lines = page.extract_text().split("\n")
        for place, line in enumerate(lines):
            if line.strip() in titles:
                assert len(lines) - place > 3, line
