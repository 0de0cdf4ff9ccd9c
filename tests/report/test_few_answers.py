"""What a report says where few answered, or nobody: no more than is known."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from shared.locales import LANGUAGES, Language
from shared.report import Report, write_report
from shared.report.pictures.catalogue import pictures_of
from shared.report.sentences import about, certainty, headline, reasons, summary, today
from shared.report.tables import tables_of
from shared.report.words import Words
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    item_result,
    make_results,
    make_structure,
    round_of,
    usual_report,
)

FI = Words("fi", DEFINITION)


def report_of_few() -> Report:
    """A report as of a workshop that two answered: no role has a stability."""
    structure = make_structure()
    roles = [replace(role, stability=None) for role in structure.roles]
    return ReportBuilder(voters=2, structure=replace(structure, roles=roles)).build()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_too_few_answered_no_stability_is_told_and_the_report_says_why(language: Language) -> None:
    words = Words(language, DEFINITION)
    few, usual = report_of_few(), usual_report()

    assert "stability" not in pictures_of(few, words)
    assert words.say("report-about-stability") not in about(few, words)
    assert certainty(few, words) == words.say("report-intro-certainty-of-few")
    assert certainty(usual, words) == words.say("report-intro-certainty")
    assert words.say("report-about-stability") in about(usual, words)


def test_a_close_call_of_few_is_uncertain_by_its_margin() -> None:
    few = report_of_few()

    assert {role.role.id for role in few.roles if role.is_uncertain} == {"presales", "kam"}
    assert not [
        said for role in few.roles for said in reasons(few, role, FI).sentences if said.startswith("Vakaus")
    ]


def test_every_file_can_be_written_of_few() -> None:
    for file_format in ("pdf", "pptx", "xlsx", "csv", "json", "pictures"):
        assert write_report(report_of_few(), file_format, "fi").content


NO_ANSWER = "Yhteenkään tämän raportin kysymykseen ei ole vastauksia."
NOT_SHOWN = "Yhtään tulosta ei ole näytetty ryhmälle."


def test_a_report_of_todays_roles_alone_does_not_say_that_nobody_answered() -> None:
    today = ReportBuilder(results={"asis": make_results(19)["asis"]}, structure=None).build()

    assert summary(today, FI) == ()
    for file_format in ("pdf", "pptx", "xlsx"):
        assert write_report(today, file_format, "fi").content


def test_a_report_says_whether_nobody_answered_or_nothing_was_shown() -> None:
    abstained = item_result("deal_size", round_of([0] * 6, abstained=5))
    silent = ReportBuilder(results={"deal_size": abstained}, structure=None, has_ballots=False).build()
    unseen = ReportBuilder(results={}, structure=None).build()

    assert summary(silent, FI) == (NO_ANSWER,)
    assert summary(unseen, FI) == (NOT_SHOWN,)


def test_a_report_of_an_ended_workshop_promises_nothing_that_may_still_come() -> None:
    ended = ReportBuilder(results={}, structure=None).build()

    assert "vielä" not in " ".join((headline(ended, FI), *summary(ended, FI)))


def sections_of(report: Report) -> list[str]:
    outline = pypdf.PdfReader(io.BytesIO(write_report(report, "pdf", "fi").content)).outline
    return [str(entry.title) for entry in outline if not isinstance(entry, list)]


def test_without_todays_roles_and_waves_the_pdf_claims_nothing_of_a_change() -> None:
    structure = make_structure(is_overridden=False)
    roles = [replace(one, asis=None, change=None) for one in structure.roles]
    known = replace(structure, roles=roles, waves=[])
    bare = replace(known, raci=[], notices=[])

    with_stages = sections_of(ReportBuilder(structure=known).build())
    without = sections_of(ReportBuilder(structure=bare).build())

    assert ("Nykytila ja ehdotus" in with_stages, "Mitä ensin" in with_stages) == (False, True)
    assert not {"Nykytila ja ehdotus", "Mitä ensin"} & set(without)


def test_what_the_facilitator_alone_noted_of_today_is_no_majoritys_view() -> None:
    structure = make_structure()
    noted = [replace(one, is_asis_prepared=one.asis is not None) for one in structure.roles]
    prepared = ReportBuilder(structure=replace(structure, roles=noted)).build()

    assert today(prepared, FI).startswith("Nykytila on vetäjän etukäteen merkitsemä")
    assert today(usual_report(), FI).startswith("Nykytila on enemmistön käsitys")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_stability_is_said_to_be_whole(language: Language) -> None:
    words = Words(language, DEFINITION)
    structure = make_structure()
    roles = [replace(role, stability=1.0, certainty=None) for role in structure.roles]
    report = ReportBuilder(structure=replace(structure, roles=roles)).build()
    whole = words.share(1.0)

    picture = pictures_of(report, words)["stability"]
    said = [sentence for role in report.roles for sentence in reasons(report, role, words).sentences]
    table = next(table for table in tables_of(report, words) if table.name == "roles")
    column = [column.heading for column in table.columns].index(words.say("report-column-stability"))

    assert words.share(0.99) in picture.alt
    assert whole not in picture.alt
    assert any(words.share(0.99) in sentence for sentence in said)
    assert not any(whole in sentence for sentence in said)
    assert {row[column] for row in table.rows} == {0.99}


def test_a_divided_group_has_no_picture_of_changes_that_one_camp_would_not_make() -> None:
    split = ReportBuilder(structure=make_structure(has_consensus=False)).build()
    agreed = ReportBuilder(structure=make_structure()).build()

    assert {"today-to-target", "waves"} <= set(pictures_of(agreed, FI))
    assert not {"today-to-target", "waves"} & set(pictures_of(split, FI))
    assert "responsibilities" in pictures_of(split, FI)
