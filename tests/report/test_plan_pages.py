"""The pages that the PDF begins with: a claim on each, at most ten, nothing that was not asked."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest

from shared.locales import LANGUAGES, Language, translate
from shared.report import Report, write_report
from shared.report.claims import AGREEMENT_WITH_RATERS, certainty_counts, claim
from shared.report.journey import journey_of
from shared.report.pictures.journey import journey_picture, wrap_name
from shared.report.plan import plan_of, review_dates
from shared.report.reasons import reason_sentence
from shared.report.words import Words
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    make_results,
    make_structure,
    role_of,
    usual_report,
)

FI = Words("fi", DEFINITION)
PAGES_MAX = 10
ROOT = Path(__file__).parents[2]


@cache
def pages_of(report_name: str, language: Language) -> tuple[str, ...]:
    """The text of each page before the appendix."""
    reader = pypdf.PdfReader(io.BytesIO(write_report(REPORTS[report_name], "pdf", language).content))
    appendix = translate(language, "plan-section-appendix")
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    heads = [text[:200] for text in texts]
    first = next(place for place, head in enumerate(heads) if f" {appendix} " in head)
    return tuple(texts[:first])


def few_report() -> Report:
    structure = make_structure()
    roles = [replace(role, stability=None) for role in structure.roles]
    return ReportBuilder(voters=3, results=make_results(3), structure=replace(structure, roles=roles)).build()


def unasked_report() -> Report:
    structure = make_structure(is_overridden=False)
    roles = [replace(role, asis=None, change=None) for role in structure.roles]
    return ReportBuilder(structure=replace(structure, roles=roles, waves=[]), results={}).build()


REPORTS = {
    "usual": usual_report(),
    "few": few_report(),
    "divided": ReportBuilder(structure=make_structure(has_consensus=False)).build(),
    "unasked": unasked_report(),
}


@pytest.mark.parametrize("name", REPORTS)
def test_what_is_decided_from_has_at_most_ten_pages(name: str) -> None:
    assert 1 < len(pages_of(name, "fi")) <= PAGES_MAX


@pytest.mark.parametrize("name", REPORTS)
def test_page_one_is_one_page(name: str) -> None:
    first, second, *_ = pages_of(name, "fi")

    assert f" {translate('fi', 'plan-section-one')} " in first
    assert translate("fi", "plan-when") in first
    assert f" {translate('fi', 'plan-section-one')} " not in second[:200]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_one_begins_with_the_result_in_every_language(language: Language) -> None:
    words = Words(language, DEFINITION)
    report = REPORTS["usual"]
    first, *_ = pages_of("usual", language)

    said = claim(report, plan_of(report), words)

    assert said.split(":")[0] in first
    assert translate(language, "plan-proposal") in first
    for key in ("plan-decide", "plan-keep", "plan-when", "plan-trust"):
        assert translate(language, key) in first, key
    for day in review_dates(report):
        assert words.short_day(day) in first


def test_the_claim_counts_dedicated_roles_today_and_in_the_proposal_and_what_to_do() -> None:
    report = REPORTS["usual"]

    assert claim(report, plan_of(report), FI) == (
        "Kuudesta päätoimisesta roolista kymmeneen: neljä päätettäväksi"
    )


def test_three_people_are_shown_counts_and_no_certainty() -> None:
    text = " ".join(pages_of("few", "fi"))

    assert certainty_counts(REPORTS["few"]) == {}
    assert translate("fi", "plan-certainty-title-few") in text
    assert translate("fi", "plan-trust-few") in text
    assert translate("fi", "plan-firm-is") not in text
    assert "vahvasti samaa mieltä" not in text


def test_a_divided_workshop_has_both_structures_and_no_decision() -> None:
    text = " ".join(pages_of("divided", "fi"))

    assert translate("fi", "plan-claim-split").split(":")[0] in text
    assert translate("fi", "plan-structure-split").split(":")[0] in text
    assert translate("fi", "plan-hats-follow") not in text


def test_what_was_not_asked_is_not_claimed() -> None:
    text = " ".join(pages_of("unasked", "fi"))

    assert "Tänään työ" not in text
    assert translate("fi", "plan-changes-unknown").split(",")[0] in text
    assert translate("fi", "plan-objections-unasked") in text
    assert translate("fi", "plan-answers-roles") not in text


def test_page_one_says_why_by_the_models_own_reasons() -> None:
    report = REPORTS["usual"]
    first, *_ = pages_of("usual", "fi")

    said = reason_sentence(report, role_of(report, "csm"), FI)

    assert said.startswith("Customer Success Manager (asiakasmenestys) eriytyy")
    assert said[:50] in first


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_of_the_journey_says_in_words_who_answers_for_what(language: Language) -> None:
    words = Words(language, DEFINITION)
    report = REPORTS["usual"]

    picture = journey_picture(report, journey_of(report, plan_of(report)), words)

    assert picture is not None
    for stage in ("aware", "adopt"):
        assert DEFINITION.stages[stage].name[language] in picture.alt
    for role in report.own_roles():
        assert words.role(role.role.id) in picture.alt
    assert "…" not in picture.svg


def test_a_long_name_breaks_at_its_seam_with_a_hyphen() -> None:
    assert wrap_name("Asiakkuuspäällikkö", 16, 90, 3, "fi") == ["Asiakkuus-", "päällikkö"]
    assert wrap_name("Presales-tuki", 14, 60, 3, "fi") == ["Presales-", "tuki"]


def test_the_share_of_agreement_is_that_of_the_models_report() -> None:
    told = (ROOT / "docs" / "model-report.md").read_text(encoding="utf-8")

    for name, share in AGREEMENT_WITH_RATERS.items():
        assert f"| {name} set | left out | {share:.1%} " in told
