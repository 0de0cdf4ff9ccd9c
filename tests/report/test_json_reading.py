"""A results file read back gives the report that it was written from, and a bad one says what and where."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.definitions import load_definition
from shared.locales import LANGUAGES, Language
from shared.report import Report, write_report
from shared.report.results_file.reading import UnreadableResults, read_results_file, report_of
from shared.report.results_file.writing import VERSION
from tests.report.builders import ReportBuilder, make_structure, usual_report
from tests.report.nasty import nasty_items
from tests.report.test_tables import nasty_report

DEFINITION = load_definition()
Json = dict[str, Any]


def written(report: Report, language: Language = "fi") -> Json:
    content: Json = json.loads(write_report(report, "json", language).content)
    return content


def read(content: Json | bytes) -> Report:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return report_of(read_results_file(raw, DEFINITION))


def faults(content: Json | bytes) -> str:
    with pytest.raises(UnreadableResults) as caught:
        read(content)
    return str(caught.value)


USUAL = written(usual_report())

REPORTS: dict[str, Callable[[], Report]] = {
    "usual": usual_report,
    "texts that break things": nasty_report,
    "before the reveal": lambda: ReportBuilder(structure=None, results={}).build(),
    "two camps, short set": lambda: ReportBuilder(
        structure=make_structure(has_consensus=False), item_set="short"
    ).build(),
    "with names": lambda: ReportBuilder(are_names_collected=True, names=("Aino", "Eero")).build(),
    "own questions": lambda: ReportBuilder(own_items=nasty_items()).build(),
    "without ballots": lambda: ReportBuilder(has_ballots=False).build(),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", REPORTS)
def test_what_is_read_back_and_written_again_is_the_same_file(kind: str, language: Language) -> None:
    first = write_report(REPORTS[kind](), "json", language).content

    again = write_report(read(first), "json", language).content

    assert again == first


@pytest.mark.parametrize("kind", REPORTS)
def test_a_file_of_one_language_gives_the_files_of_all(kind: str) -> None:
    report = REPORTS[kind]()

    back = read(written(report, "sv"))

    for language in LANGUAGES:
        assert written(back, language) == written(report, language)


@settings(max_examples=25, deadline=None)
@given(
    voters=st.integers(1, 40),
    item_set=st.sampled_from(["short", "full"]),
    groups=st.lists(st.sampled_from(["Myynti", "Johto", "Tuki"]), min_size=1, max_size=4),
    is_closed=st.booleans(),
    microseconds=st.integers(0, 999_999),
)
def test_any_workshop_comes_back_whole(
    voters: int, item_set: str, groups: list[str], is_closed: bool, microseconds: int
) -> None:
    report = ReportBuilder(voters=voters, item_set=item_set, groups=groups).build()
    held = report.facts.created_at + microseconds / 1e6
    facts = replace(report.facts, created_at=held, closed_at=held + 60 if is_closed else None)
    first = written(replace(report, facts=facts))

    assert written(read(first)) == first


def test_questions_the_software_no_longer_has_are_told_from_the_file() -> None:
    content = copy.deepcopy(USUAL)
    for item in (*content["definition"]["items"], *content["items"]):
        if item["id"] == "deal_size":
            item["id"] = "deal_size_then"
    for item in content["items"]:
        if item["id"] == "deal_size_then":
            item["result"]["item"] = "deal_size_then"
    for ballot in content["ballots"]:
        ballot["item"] = ballot["item"].replace("deal_size", "deal_size_then")
    content["definition"]["version"] = content["workshop"]["definition_version"] = "1999.1"

    back = read(content)

    assert back.item_of("deal_size_then") is not None
    assert "deal_size_then" not in DEFINITION.items


def version_1(content: Json, definition_version: str) -> Json:
    older = {key: value for key, value in copy.deepcopy(content).items() if key != "definition"}
    older["version"] = 1
    older["workshop"]["definition_version"] = definition_version
    return older


def test_a_file_of_version_2_is_read_without_the_departments_and_moments_of_its_answers() -> None:
    older = copy.deepcopy(USUAL)
    older["version"] = 2
    for number, ballot in enumerate(older["ballots"]):
        ballot.update(group="Myynti", saved_at=f"2026-11-09T09:{number % 60:02}:00+02:00")
    older["ballots"].sort(key=lambda ballot: (ballot["participant"], ballot["saved_at"]))

    back = read(older)

    assert written(back, "fi") == USUAL


def test_a_file_whose_software_proposed_other_actions_is_read_and_has_todays() -> None:
    older = copy.deepcopy(USUAL)
    del older["plan"]["actions"][1]
    older["plan"]["hand_offs"][0]["accepted"] = "Otherwise worded."

    back = read(older)

    assert written(back, "fi") == USUAL


def test_a_file_of_software_without_actions_is_read_and_has_todays() -> None:
    assert written(read(USUAL | {"plan": None}), "fi") == USUAL


@pytest.mark.parametrize("n", [4, 1000])
def test_departments_of_few_people_or_of_more_than_answered_are_refused(n: int) -> None:
    content = copy.deepcopy(USUAL)
    item = next(item for item in content["items"] if item["groups"])
    item["groups"][0]["n"] = n

    assert "fewer than 5 people" in faults(content)


def test_a_file_of_version_1_is_worded_by_software_of_the_same_questions() -> None:
    older = version_1(written(usual_report(), "sv"), DEFINITION.version)

    back = read(older)

    newer = {**older, "version": VERSION, "definition": written(usual_report(), "sv")["definition"]}
    assert written(back, "sv") == newer
    assert written(back, "en")["items"][0]["label"] == written(usual_report(), "en")["items"][0]["label"]


def test_a_file_of_version_1_of_other_questions_is_refused_and_says_why() -> None:
    told = faults(version_1(USUAL, "1999.1"))

    assert told.startswith("$.version: is 1")
    assert '"1999.1"' in told
    assert DEFINITION.version in told


def test_a_file_of_newer_software_is_refused_and_says_so() -> None:
    told = faults({**USUAL, "version": VERSION + 1, "something_new": True})

    assert told == f"$.version: is {VERSION + 1}, of newer software; this one reads 1 to {VERSION}"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1, column 1: is not JSON"),
        (b'{"format": ', "line 1, column 12: is not JSON"),
        (b"[]", "$: is not an object"),
        (b'{"format": "roolitus-results", "format": "x"}', "two values of 'format'"),
        (b'{"version": NaN}', "$: holds NaN"),
        (b'{"version": 1e999}', '$: holds "1e999"'),
        (b'{"version": ' + b"9" * 5000 + b"}", "no number of results is beyond"),
        (b"\xff\xfe", "byte 1: is not UTF-8"),
        (b"[" * 100_000, "$: is nested too deeply"),
        (b'{"format": "other"}', '$.format: is "other"'),
        (b'{"format": "roolitus-results"}', "$.version: is null"),
        (b'{"format": "roolitus-results", "version": true}', "$.version: is true"),
        (b'{"format": "roolitus-results", "version": 0}', "$.version: is 0"),
        (b'{"format": "roolitus-results", "version": "2"}', '$.version: is "2"'),
        (b'{"format": "roolitus-results", "version": 1}', "$.version: is 1, with its wordings"),
        (b'{"format": "roolitus-results", "version": 2}', "$.workshop: Field required"),
    ],
)
def test_what_is_no_results_file_is_told_in_its_first_line(content: bytes, told: str) -> None:
    assert told in faults(content).splitlines()[0] or told in faults(content)


def broken(path: str, value: object) -> Json:
    """The usual file with one value replaced; `path` as in a fault."""
    content = copy.deepcopy(USUAL)
    *way, last = path.removeprefix("$.").replace("[", ".").replace("]", "").split(".")
    place: Any = content
    for part in way:
        place = place[int(part)] if part.isdigit() else place[part]
    place[int(last) if last.isdigit() else last] = value
    return content


@pytest.mark.parametrize(
    ("path", "value", "told_at"),
    [
        ("$.workshop.name", "  ", "$.workshop.name"),
        ("$.structure.own_roles_range", [3, 99], "$.structure.own_roles_range"),
        ("$.workshop.code", "a/../b", "$.workshop.code"),
        ("$.workshop.language", "de", "$.workshop.language"),
        ("$.workshop.item_set", "long", "$.workshop.item_set"),
        ("$.workshop.joined", 1, "$.workshop.joined"),
        ("$.workshop.joined", "many", "$.workshop.joined"),
        ("$.workshop.created_at", "1066-10-14T09:00:00+00:00", "$.workshop.created_at"),
        ("$.workshop.created_at", "2026-10-14T09:00:00", "$.workshop.created_at"),
        ("$.workshop.extra", 1, "$.workshop.extra"),
        ("$.items[0].id", "nothing", "$.items[0].id"),
        ("$.items[1].id", USUAL["items"][0]["id"], "$.items[1].id"),
        ("$.items[0].result.item", "sellers", "$.items[0].result.item"),
        ("$.items[0].result.counts[0]", 99, "$.items[0].result.counts"),
        ("$.items[0].result.counts", [19], "$.items[0].result.counts"),
        ("$.items[0].result.counts[0]", "1", "$.items[0].result.counts[0]"),
        ("$.items[0].result.median", 99.0, "$.items[0].result.median"),
        ("$.items[0].result.median", None, "$.items[0].result.median"),
        ("$.items[0].result.agreement", 2.0, "$.items[0].result.agreement"),
        ("$.items[0].result.round", 3, "$.items[0].result.round"),
        (
            "$.items[0].groups",
            [{"group": "Myynti", "n": 3, "median": 2.0, "agreement": 0.5}],
            "$.items[0].groups",
        ),
        ("$.items[0].is_fact", not USUAL["items"][0]["is_fact"], "$.items[0].is_fact"),
        ("$.structure.roles[0].role", "nobody", "$.structure.roles[0].role"),
        ("$.structure.roles[0].stability", 1.5, "$.structure.roles[0].stability"),
        ("$.structure.roles[0].hats", ["nobody"], "$.structure.roles[0]"),
        ("$.structure.anchor", "nobody", "$.structure.anchor"),
        ("$.structure.raci[0].stage", "nowhere", "$.structure.raci[0].stage"),
        ("$.structure.raci[0].accountable", "nobody", "$.structure.raci[0]"),
        ("$.structure.waves[0].changes", ["nobody"], "$.structure.waves[0]"),
        ("$.roles[0].status", "own" if USUAL["roles"][0]["status"] != "own" else "none", "$.roles[0].status"),
        ("$.ballots[0].item", "nothing", "$.ballots[0].item"),
        ("$.ballots[0].answer", "no such option", "$.ballots[0].answer"),
        ("$.ballots[0].participant", 0, "$.ballots[0]"),
        ("$.definition.items[0].step", "nowhere", "$.definition.items[0].step"),
        ("$.definition.items[0].options", [], "$.definition.items[0]"),
        ("$.definition.items[0].text.sv", None, "$.definition.items[0].text.sv"),
        ("$.definition.roles[1].id", USUAL["definition"]["roles"][0]["id"], "$.definition.roles[1].id"),
    ],
)
def test_a_fault_is_told_with_its_place(path: str, value: object, told_at: str) -> None:
    assert any(line.startswith(f"{told_at}:") for line in faults(broken(path, value)).splitlines())


def test_many_faults_are_told_in_a_few_lines() -> None:
    content = copy.deepcopy(USUAL)
    for ballot in content["ballots"]:
        ballot["answer"] = "no such option"

    told = faults(content).splitlines()

    assert len(told) == 13
    assert told[-1].endswith("more")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_one_value_is_replaced_with_the_file_is_read_or_refused_in_words(
    given_: st.DataObject,
) -> None:
    """Never anything but a report or UnreadableResults."""
    content = copy.deepcopy(USUAL)
    place: Any = content
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = given_.draw(st.sampled_from(keys))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or given_.draw(st.integers(0, 5)) == 0:
            break
        place = inner
    place[key] = given_.draw(
        st.sampled_from(
            [None, True, 0, -1, 10**30, 1.5, "", "x", [], {}, ["x"], {"x": 1}, "2026-01-01T00:00:00Z"]
        )
    )

    try:
        report = read(content)
    except UnreadableResults as problem:
        places = {line[0] for line in problem.faults}
    else:
        places = {"$"}
        assert write_report(report, "json", "en").content
        assert write_report(report, "xlsx", "en").content
    assert places == {"$"}
