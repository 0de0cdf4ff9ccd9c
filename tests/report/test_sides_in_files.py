"""The two sides of a question that was asked again, and objections, in every file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from shared.consensus.sides import Moves, SideMoves
from shared.report.pdf.pdf_file import write_pdf
from shared.report.report import Comment, Report
from shared.report.results_file.reading import UnreadableResults, read_results_file, report_of
from shared.report.results_file.writing import write_json
from shared.report.sides import asked_sides, remarks
from shared.report.slides.pptx_file import write_pptx
from shared.report.tables import tables_of
from shared.report.words import Words
from shared.results.outcome import ItemResult
from tests.report.builders import DEFINITION, ReportBuilder, item_result, make_results, round_of

FI = Words("fi", DEFINITION)
MOVES = Moves(2, low=SideMoves(4, 1, 1), high=SideMoves(7, 0, 0))


def comment(item: str, text: str, **parts: object) -> Comment:
    plain = Comment(item=item, text=text, upvotes=0, is_pinned=False, is_answered=False, cluster="")
    return replace(plain, **parts)  # type: ignore[arg-type]  # fields of Comment


def divided() -> ItemResult:
    result = item_result(
        "deal_size", replace(round_of([5, 0, 1, 0, 0, 8]), round=2), [round_of([6, 0, 0, 0, 0, 8])], 2
    )
    return replace(result, moves=[MOVES])


def report() -> Report:
    built = ReportBuilder(results={**make_results(19), "deal_size": divided()}, has_ballots=False).build()
    said = {
        "deal_size": (
            comment("deal_size", "Ostavat vähän kerralla", side="low", reason_round=1),
            comment("deal_size", "Yksi kauppa on miljoona", side="high", reason_round=1),
            comment("deal_size", "Mitä kauppa on?"),
        ),
        "consent_whole": (comment("consent_whole", "Liian monta roolia", is_objection=True),),
    }
    items = tuple(replace(one, comments=said.get(one.item.id, one.comments)) for one in built.items)
    return replace(built, items=items)


def test_each_side_has_its_reasons_and_where_its_people_went() -> None:
    entry = report().item_of("deal_size")

    assert entry is not None
    low, high = asked_sides(entry)
    assert (low.round, low.side, low.went) == (1, "low", MOVES.low)
    assert [one.text for one in low.reasons] == ["Ostavat vähän kerralla"]
    assert (high.side, high.went) == ("high", MOVES.high)
    assert [one.text for one in remarks(entry)] == ["Mitä kauppa on?"]


def test_the_workbook_has_a_sheet_of_sides_and_says_whose_reason_a_comment_is() -> None:
    tables = {one.name: one for one in tables_of(report(), FI)}

    assert tables["sides"].rows == (
        ("deal_size", "Kaupan koko", 1, "Matalampi vastaus", 6, 4, 1, 1, "Ostavat vähän kerralla"),
        ("deal_size", "Kaupan koko", 1, "Korkeampi vastaus", 7, 7, 0, 0, "Yksi kauppa on miljoona"),
    )
    whose = {row[2]: row[-1] for row in tables["comments"].rows}
    assert whose["Ostavat vähän kerralla"] == "Miksi matalampi vastaus · 1. kierros"
    assert whose["Liian monta roolia"] == "Vastalauseen perustelu"
    assert whose["Mitä kauppa on?"] is None


def test_without_sides_there_is_no_sheet_of_them() -> None:
    assert "sides" not in {one.name for one in tables_of(ReportBuilder().build(), FI)}


def test_sides_and_objections_come_back_from_the_results_file() -> None:
    content = write_json(report(), FI).content

    again = report_of(read_results_file(content, DEFINITION))

    assert again.item_of("deal_size") == report().item_of("deal_size")
    assert again.item_of("consent_whole") == report().item_of("consent_whole")


def test_a_file_of_version_5_is_read_without_them() -> None:
    older = json.loads(write_json(ReportBuilder(has_ballots=False).build(), FI).content)
    older["version"] = 5
    for item in older["items"]:
        if item["result"] is not None:
            del item["result"]["moves"]
        for said in item["comments"]:
            del said["side"], said["reason_round"], said["is_objection"]

    read = report_of(read_results_file(json.dumps(older).encode(), DEFINITION))

    assert all(not one.side and not one.is_objection for one in read.comments)


def test_a_file_that_shows_a_side_of_few_people_is_refused() -> None:
    raw = json.loads(write_json(report(), FI).content)
    result = next(item["result"] for item in raw["items"] if item["id"] == "deal_size")
    result["moves"][0]["low"] = {"stayed": 2, "between": 0, "crossed": 1}

    with pytest.raises(UnreadableResults, match="a side of fewer than 5"):
        read_results_file(json.dumps(raw).encode(), DEFINITION)


def test_pdf_and_slides_take_both_sides() -> None:
    assert write_pdf(report(), FI).content.startswith(b"%PDF")
    assert write_pptx(report(), FI).content.startswith(b"PK")
