"""What a report says of questions that were asked again, and that few or nobody answered then."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest

from shared.locales import LANGUAGES, Language
from shared.report import Report, write_report
from shared.report.pictures.catalogue import pictures_of
from shared.report.results_file.reading import read_results_file
from shared.report.results_file.writing import VERSION
from shared.report.sentences import about, reasons, summary, unanswered
from shared.report.tables import tables_of
from shared.report.words import Words
from shared.results.outcome import Clause, ItemResult, RoundResult, StructureOutcome
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    grid_rows,
    item_result,
    make_results,
    make_structure,
    role_of,
    round_of,
)

FI = Words("fi", DEFINITION)
NOBODY = round_of([0] * 6, number=2)
TWO = round_of([0, 0, 0, 0, 0, 2], number=2)
FIRST = round_of([0, 1, 5, 9, 3, 0])


def asked_again(item: str, first: RoundResult, second: RoundResult, moved: int | None = None) -> ItemResult:
    return item_result(item, second, [first], moved)


def report_with(*results: ItemResult, structure: StructureOutcome | None = None) -> Report:
    usual = make_results(19)
    return ReportBuilder(
        results={**usual, **{result.item: result for result in results}},
        structure=structure or make_structure(),
        has_ballots=False,
    ).build()


def knowing(level: float | None, of: int | None) -> StructureOutcome:
    """The usual structure whose field role rests on such answers to the question of the deal's size.

    As older software kept it: without certainty and turns.
    """
    structure = make_structure()
    clause = Clause(about="deal_size", side="high", speaks="for", level=level)
    roles = [
        replace(
            one,
            reasons=[clause],
            turns=[],
            certainty=None,
            flip_item="deal_size",
            votes_to_flip=3,
            flip_of=of,
        )
        if one.role == "field"
        else one
        for one in structure.roles
    ]
    return replace(structure, roles=roles)


def test_a_round_that_nobody_answered_takes_nobodys_answer_back() -> None:
    report = report_with(asked_again("deal_size", FIRST, NOBODY))

    entry = report.item_of("deal_size")

    assert entry is not None
    assert entry.standing == FIRST
    assert entry in report.answered()
    assert "distribution-deal_size" in pictures_of(report, FI)
    assert unanswered(entry, FI) == ("2. kierroksella ei vastannut kukaan, joten tulos on 1. kierrokselta.",)


def test_a_later_round_that_somebody_answered_is_the_result_and_needs_no_word_of_it() -> None:
    entry = report_with(asked_again("deal_size", FIRST, TWO, moved=2)).item_of("deal_size")

    assert entry is not None
    assert entry.standing is not None
    assert entry.standing.round == 2
    assert entry.moved == 2
    assert unanswered(entry, FI) == ()


def test_nobody_is_said_to_have_stayed_in_a_round_that_nobody_answered() -> None:
    # So results were kept by older software.
    report = report_with(asked_again("deal_size", FIRST, NOBODY, moved=0))

    moved = {row[6]: row[16] for row in table(report, "items") if row[0] == "deal_size"}

    assert moved == {1: None, 2: None}


def table(report: Report, name: str) -> list[tuple[object, ...]]:
    return [row for one in tables_of(report, FI) if one.name == name for row in one.rows]


@pytest.mark.parametrize("of", [19, 4])
def test_a_reason_carries_the_answer_and_the_count_it_rests_on(of: int) -> None:
    report = report_with(asked_again("deal_size", FIRST, TWO), structure=knowing(level=4.0, of=of))

    why = reasons(report, role_of(report, "field"), FI)

    assert why.paragraph.startswith(
        "Kenttämyyjä säilyy päätoimisena roolina, koska kauppa on iso (50\u2013200\u00a0t€)."
    )
    assert any(f"(vastauksia {of})" in sentence for sentence in why.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_kept_without_its_answer_tells_none_of_another_round(language: Language) -> None:
    words = Words(language, DEFINITION)
    report = report_with(asked_again("deal_size", FIRST, TWO), structure=knowing(level=None, of=None))

    why = reasons(report, role_of(report, "field"), words)

    assert "deal_size" not in why.paragraph
    assert "(" not in why.paragraph.split(".")[0]
    assert not [said for said in why.sentences if "(" in said or "  " in said or " ," in said]


def test_a_reason_kept_without_its_answer_tells_that_of_the_only_round() -> None:
    report = report_with(structure=knowing(level=None, of=None))

    why = reasons(report, role_of(report, "field"), FI)

    entry = report.item_of("deal_size")
    assert entry is not None
    assert entry.result is not None
    assert any(f"(vastauksia {entry.result.n})" in said for said in why.sentences)


def test_an_answer_that_the_reader_was_not_shown_is_no_reason_to_read() -> None:
    results = make_results(19)
    del results["deal_size"]
    report = ReportBuilder(results=results, structure=knowing(level=4.0, of=19)).build()

    assert reasons(report, role_of(report, "field"), FI).paragraph.startswith(
        "Kenttämyyjä säilyy päätoimisena roolina. "
    )


def test_consent_asked_again_in_vain_stands_as_it_was_given() -> None:
    first = replace(round_of([], rows=grid_rows(DEFINITION.items["consent"], 19)), n=19)
    empty = [replace(row, counts=dict.fromkeys(row.counts, 0)) for row in first.rows]
    again = asked_again("consent", first, round_of([], number=2, rows=empty))
    whole = asked_again("consent_whole", round_of([0, 2, 5, 8, 3]), round_of([0] * 5, number=2))

    report = report_with(again, whole)

    assert role_of(report, "sdr_in").consent == (
        role_of(report_with(item_result("consent", first)), "sdr_in").consent
    )
    (told,) = (point for point in summary(report, FI) if "hyväksyy" in point)
    assert told.startswith("Kokonaisuuden hyväksyy 16, kysymykseen vastasi 18. 2. kierroksella ei vastannut")


def test_the_report_says_what_the_structure_counts_of_a_question_asked_again() -> None:
    told = FI.say("report-about-rounds")

    assert told in about(report_with(asked_again("deal_size", FIRST, TWO)), FI)
    once = make_results(19)
    once["small_remote"] = item_result("small_remote", round_of([6, 2, 1, 2, 7]))
    assert told not in about(ReportBuilder(results=once, has_ballots=False).build(), FI)


def test_every_file_can_be_written_of_rounds_that_nobody_answered() -> None:
    grid = DEFINITION.items["asis"]
    first = replace(round_of([], rows=grid_rows(grid, 19)), n=19)
    report = report_with(
        asked_again("deal_size", FIRST, NOBODY), asked_again("asis", first, round_of([], number=2))
    )

    for file_format in ("pdf", "pptx", "xlsx", "csv", "pictures"):
        assert write_report(report, file_format, "fi").content


def test_a_file_of_older_software_without_the_reasons_answers_is_read() -> None:
    content = json.loads(write_report(report_with(), "json", "fi").content)
    older = copy.deepcopy(content)
    for role in (*older["structure"]["roles"], *older["structure"]["alternative"]):
        del role["flip_of"]
        # Older software had neither certainty nor turns, and for the reasons only answers with a weight.
        del role["turns"], role["certainty"], role["unasked"], role["companies"]
        role["drivers"] = [
            {"item": clause["about"], "weight": 0.2 if clause["speaks"] == "for" else -0.1}
            for clause in role.pop("reasons")
        ]
    for later in ("next_questions", "contradictions", "companies"):
        del older["structure"][later]
    older["version"] = 3
    for role in older["roles"]:
        role["consent"] = None

    assert read_results_file(json.dumps(older).encode(), DEFINITION).version == VERSION
