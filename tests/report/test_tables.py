"""CSV, Excel and JSON, each read back by another library than the one that wrote it."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from pathlib import Path

import jsonschema
import openpyxl
import pypdf
import pytest

from shared.locales import LANGUAGES, Language, translate
from shared.report import FORMATS, Report, UnknownFormat, write_report
from shared.report.results_file.writing import published_schema
from shared.report.words import Words
from shared.workshop.own_items import WantedItem
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    comment_view,
    make_structure,
    own_items,
    usual_report,
)
from tests.report.nasty import NASTY, nasty_items

SCHEMA = Path(__file__).parents[2] / "docs" / "results-schema.json"
TABLES = ["summary", "items", "counts", "roles", "comments"]
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SEPARATORS: dict[Language, str] = {"fi": ";", "sv": ";", "en": ","}


@cache
def report() -> Report:
    return usual_report()


@cache
def nasty_report() -> Report:
    comments = [comment_view("comment1", text, number=number) for number, text in enumerate(NASTY.values())]
    return ReportBuilder(
        name="=1+1; <Roolit> 👍",
        comments=comments,
        are_names_collected=True,
        names=['=cmd|"x"!A1', "Åsa Öst"],
        own_items=nasty_items(),
    ).build()


def read_csv(report: Report, language: Language, table: str) -> list[list[str]]:
    content = write_report(report, "csv", language).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(f"{table}.csv").decode("utf-8" if language == "en" else "utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[language]))


def read_xlsx(report: Report, language: Language) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_report(report, "xlsx", language).content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_zip_holds_every_table_and_every_row_is_full(language: Language) -> None:
    for table in TABLES:
        rows = read_csv(report(), language, table)

        assert len(rows) > 1, table
        assert {len(row) for row in rows} == {len(rows[0])}, table


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_finnish_and_swedish_csv_start_with_a_byte_order_mark(language: Language) -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(report(), "csv", language).content)) as archive:
        has_mark = archive.read("items.csv").startswith(b"\xef\xbb\xbf")

    assert has_mark is (language != "en")


def test_single_answers_are_in_a_file_by_themselves() -> None:
    names = openpyxl.load_workbook(io.BytesIO(write_report(report(), "answers", "fi").content)).sheetnames
    with zipfile.ZipFile(io.BytesIO(write_report(report(), "csv", "fi").content)) as archive:
        tables = archive.namelist()

    assert names == ["Yksittäiset vastaukset"]
    assert not set(names) & set(read_xlsx(report(), "fi").sheetnames)
    assert "ballots.csv" not in tables


def test_numbers_are_written_as_the_language_writes_them() -> None:
    finnish, english = (read_csv(report(), language, "items") for language in ("fi", "en"))
    column = finnish[0].index("Yksimielisyys (A)")

    assert "," in finnish[1][column]
    assert finnish[1][column].replace(",", ".") == english[1][column]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_in_a_csv_can_start_a_formula(language: Language) -> None:
    comments = read_csv(nasty_report(), language, "comments")[1:]
    summary = read_csv(nasty_report(), language, "summary")[1:]

    cells = [row[2] for row in comments] + [row[1] for row in summary]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert f"'{NASTY['minus']}" in cells
    assert f"'{NASTY['formula']}" in cells


def test_a_negative_number_is_still_a_number() -> None:
    rows = read_csv(report(), "en", "items")
    agreement = rows[0].index("Agreement (A)")

    assert min(float(row[agreement]) for row in rows[1:] if row[agreement]) < 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_survive_the_csv_whole(language: Language) -> None:
    texts = [row[2].removeprefix("'") for row in read_csv(nasty_report(), language, "comments")[1:]]

    for name in ("markup", "emoji", "hebrew", "arabic", "chinese", "lines", "separators", "long word"):
        assert NASTY[name].strip() in texts, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_excel_sheet_has_frozen_headings_and_widths(language: Language) -> None:
    book = read_xlsx(report(), language)

    assert len(book.sheetnames) == 12
    for name in book.sheetnames[2:]:
        sheet = book[name]
        assert sheet.freeze_panes == "C2", name
        assert [table.autoFilter is not None for table in sheet.tables.values()] == [True], name
        assert sheet.column_dimensions["A"].width > 8, name
        assert all(cell.value for cell in sheet[1]), name


def test_excel_holds_the_figures_of_the_csv() -> None:
    sheet = read_xlsx(report(), "fi")["Kysymykset"]
    rows = read_csv(report(), "fi", "items")

    assert sheet.max_row == len(rows)
    assert [cell.value for cell in sheet["A"]][1:] == [row[0] for row in rows][1:]
    median = rows[0].index("Mediaani")
    for number, row in enumerate(rows[1:], start=2):
        value = sheet.cell(number, median + 1).value
        written = row[median].replace(",", ".")
        assert (None if value is None else float(str(value))) == (float(written) if written else None)


def test_a_split_groups_tables_hold_the_other_structure_beside_the_computed_one() -> None:
    split = ReportBuilder(structure=make_structure(has_consensus=False), results={}).build()

    head, *rows = read_csv(split, "fi", "roles")

    other = {row[0]: row[head.index("Toinen vaihtoehto")] for row in rows}
    assert other == {
        one.role.id: Words("fi", DEFINITION).status(one.status, one.host) for one in split.alternative
    }
    assert other["inside"] == "Hattu: Kenttämyyjä"
    assert "Toinen vaihtoehto" not in read_csv(report(), "fi", "roles")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_has_no_formula_and_no_link_whatever_is_written(language: Language) -> None:
    book = read_xlsx(nasty_report(), language)

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    texts = {cell.value for cell in cells}
    for name in ("formula", "plus", "emoji", "hebrew", "chinese", "lines", "excel escape", "separators"):
        assert NASTY[name].strip() in texts, name


def test_excel_has_a_native_chart_for_every_answered_question() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(report(), "xlsx", "fi").content)) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
        first = archive.read("xl/charts/chart1.xml").decode()

    assert len(charts) == len(report().answered()) + 1
    assert "<c:barChart>" in first
    assert "Kuviot" in first


@pytest.mark.parametrize(
    "label", ["='\\\\evil\\s\\[a.xlsx]S'!A1", "cmd|'/C calc'!A0", "Hei!A1", "=Kuviot!$A$1", "=1+1", "!"]
)
def test_a_label_is_a_charts_title_and_never_a_formula_of_it(label: str) -> None:
    scale = WantedItem("q1", "ordinal", "Mitä ajattelet?", label, ("Vähän", "Paljon"))
    asked = ReportBuilder(own_items=own_items(scale)).build()
    assert label in [Words("fi", asked.definition).text(entry.item.label) for entry in asked.answered()]

    content = write_report(asked, "xlsx", "fi").content

    references, titles = chart_references(content), chart_titles(content)
    sheets = {f"{name}!" for name in openpyxl.load_workbook(io.BytesIO(content)).sheetnames}
    assert {reference[: reference.index("!") + 1] for reference in references} <= sheets
    assert label in titles


def charts_of(content: bytes) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
        return [ET.fromstring(archive.read(name)) for name in names]


def chart_references(content: bytes) -> list[str]:
    return [found.text or "" for chart in charts_of(content) for found in chart.iter(f"{CHART}f")]


def chart_titles(content: bytes) -> list[str]:
    """What a program shows as the charts' titles before it has computed anything."""
    titles = [found for chart in charts_of(content) for found in chart.iterfind(f"{CHART}chart/{CHART}title")]
    return [value.text or "" for title in titles for value in title.iter(f"{CHART}v")]


def test_names_stand_in_the_files_only_when_they_were_collected() -> None:
    anonymous = ReportBuilder(names=["Maija Meikäläinen"]).build()
    named = ReportBuilder(names=["Maija Meikäläinen"], are_names_collected=True).build()

    for file_format in ("json", "answers"):
        content = [write_report(one, file_format, "fi").content for one in (anonymous, named)]
        if file_format == "json":
            without, having = (part.decode() for part in content)
        else:
            without, having = (everything(part) for part in content)
        assert "Maija" not in without
        assert "Maija" in having
    assert any("kerättiin" in row[1] for row in read_csv(named, "fi", "summary"))


def everything(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_keeps_to_the_published_schema(language: Language) -> None:
    validator = jsonschema.Draft202012Validator(
        json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
    builders = (
        ReportBuilder().with_usual_comments(),
        ReportBuilder(structure=None, results={}),
        ReportBuilder(structure=make_structure(has_consensus=False), item_set="short"),
    )

    for one in (nasty_report(), *(builder.build() for builder in builders)):
        validator.validate(json.loads(write_report(one, "json", language).content))


def test_the_published_schema_is_the_one_that_is_written() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator.check_schema(schema)
    text = SCHEMA.read_text(encoding="utf-8")
    assert text == published_schema(), "run python -m tools.write_results_schema"
    broken = json.loads(write_report(report(), "json", "fi").content)
    broken["workshop"]["joined"] = "many"
    assert not jsonschema.Draft202012Validator(schema).is_valid(broken)


def test_json_ballots_add_up_to_the_counts_beside_them() -> None:
    results = json.loads(write_report(report(), "json", "en").content)

    for item in results["items"]:
        if item["type"] == "ordinal":
            order = [option["id"] for option in item["options"]]
            given = [ballot for ballot in results["ballots"] if ballot["item"] == item["id"]]
            newest = [ballot["answer"] for ballot in given if ballot["round"] == item["result"]["round"]]
            assert [newest.count(option) for option in order] == item["result"]["counts"], item["id"]
            assert newest.count(None) == item["result"]["abstained"], item["id"]


@pytest.mark.parametrize("file_format", sorted({*FORMATS} - {"answers"}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_in_the_language_asked_for(file_format: str, language: Language) -> None:
    structure_only = ReportBuilder(item_set="short", results={}).build()
    role = {"fi": "Kenttämyyjä", "sv": "Utesäljare", "en": "Field sales rep"}[language]

    written = write_report(structure_only, file_format, language)

    titles = {"pdf": "report-title", "charters-pdf": "charters-title", "poster": "poster-title"}
    if file_format in titles:
        title = pypdf.PdfReader(io.BytesIO(written.content)).metadata
        assert title is not None
        assert str(title.title).startswith(translate(language, titles[file_format]))
    elif file_format == "actions":
        assert translate(language, "action-review").split(":")[0] in everything(written.content)
    else:
        text = written.content.decode() if file_format == "json" else everything(written.content)
        assert role in text
    assert f"-{language}." in written.filename


def test_an_unknown_format_or_language_is_named() -> None:
    with pytest.raises(UnknownFormat, match="docx"):
        write_report(report(), "docx", "fi")
    with pytest.raises(UnknownFormat, match="'de'"):
        write_report(report(), "json", "de")
