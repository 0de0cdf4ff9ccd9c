"""A question type that only this file knows goes the whole way: definition, vote, counts, screens, files.

It is what docs/develop/add-a-question-type.md promises: one file with the type, and its words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from shared.definitions import FOLDER, DefinitionError, read_definition
from shared.definitions.texts import DefinitionTexts
from shared.report import FORMATS, Ballot, Report, WorkshopFacts, assemble, write_report
from shared.report.results_file.reading import read_results_file, report_of
from shared.results.ballots import settled_ballots
from shared.results.items import read_results
from shared.store import Store
from shared.workshop.answers import Answer
from shared.workshop.commands import RevealItems, StartStep
from shared.workshop.definition import Definition, Item
from shared.workshop.question_types import QUESTION_TYPES, QuestionType, Shape
from shared.workshop.state import Phase, Refusal
from tests.results.company import Company, given, run_directly

QUESTION = """
[[item]]
id = "mood"
step = "q1"
type = "stars"
sets = ["short", "full"]
text = { fi = "Montako tähteä?", sv = "Hur många stjärnor?", en = "How many stars?" }
label = { fi = "Tähdet", sv = "Stjärnor", en = "Stars" }
"""


class Stars(QuestionType):
    """One to five stars."""

    id = "stars"
    shape: Shape = "levels"

    def parse(self, item: Item, raw: object) -> Answer:
        return raw if type(raw) is int and raw in self.levels(item) else None

    def levels(self, item: Item) -> range:
        return range(1, 6)

    def level_of(self, item: Item, answer: Answer) -> int | None:
        return answer if isinstance(answer, int) else None


@pytest.fixture
def definition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Definition:
    """The questions that ship, and one of the new type."""
    monkeypatch.setitem(QUESTION_TYPES, Stars.id, Stars())
    questions = (FOLDER / "questions.toml").read_text(encoding="utf-8")
    (tmp_path / "questions.toml").write_text(questions + QUESTION, encoding="utf-8")
    (tmp_path / "roles.toml").write_text((FOLDER / "roles.toml").read_text("utf-8"), encoding="utf-8")
    return read_definition(tmp_path)


@pytest.fixture
def company(definition: Definition, tmp_path: Path) -> Company:
    store = Store.open(
        f"sqlite:///{tmp_path}/data.sqlite",
        definition=definition,
        run_blocking=run_directly,
        now=lambda: 1_700_000_000.0,
        participants_max=50,
    )
    owner = given(store.accounts.create("facilitator", "hash"))
    created = given(
        store.workshops.create(owner, name="Myynti", language="fi", item_set="short", identity="open")
    )
    return Company(store, owner, created.id)


def vote(company: Company, answers: Sequence[object]) -> list[object]:
    """Each answer by somebody new, once the step is open; what the store said."""
    said: list[object] = []
    for number, answer in enumerate(answers, start=1):
        said.append(
            company.store.votes.save(
                company.id,
                company.join(),
                intent=f"stars-{number}",
                sequence=1,
                item="mood",
                round_=1,
                answer=answer,
            )
        )
    return said


def report(company: Company, definition: Definition) -> Report:
    workshop = company.workshop
    return assemble(
        definition=definition,
        facts=WorkshopFacts(
            name=workshop.name,
            code=workshop.code,
            language=workshop.language,
            item_set=workshop.item_set,
            identity=workshop.identity,
            created_at=workshop.created_at,
            closed_at=workshop.closed_at,
            definition_version=definition.version,
            method_version="2026.1",
            revision=workshop.room_revision,
            joined=5,
            are_names_collected=False,
        ),
        results=read_results(company.store, definition, workshop, {Phase.REVEALED}),
        structure=None,
        comments=[],
        groups={},
        ballots=[
            Ballot(participant=one.number, name="", item=one.item, round=one.round, answer=one.answer)
            for one in company.store.votes.of(company.id)
        ],
        generated_at=1_700_000_500.0,
    )


def test_an_answer_is_saved_counted_and_told_apart_from_what_is_none(
    company: Company, definition: Definition
) -> None:
    company.command(StartStep("q1"))

    said = vote(company, [4, 4, 5, 2, None, 6, "4", [4]])
    company.command(RevealItems(("mood",)))

    assert [one.code for one in said if isinstance(one, Refusal)] == ["invalid_answer"] * 3
    result = read_results(company.store, definition, company.workshop, {Phase.REVEALED})["mood"]
    assert (list(result.counts), result.n, result.abstained) == ([0, 1, 0, 2, 1], 4, 1)
    assert result.median == 4
    ballots = settled_ballots(company.store, definition, company.workshop)
    assert sorted(one.answers["mood"] for one in ballots) == [2, 4, 4, 5]


def test_screens_are_told_how_to_draw_it(definition: Definition) -> None:
    texts = DefinitionTexts(definition)

    name = texts.path("short").rpartition("/")[2]
    file = texts.file(name, "fi", lambda _id: None)

    assert file is not None
    item = next(item for item in json.loads(file.text)["items"] if item["id"] == "mood")
    assert (item["type"], item["shape"], item["minimum"], item["maximum"]) == ("stars", "levels", 1, 5)


@pytest.mark.parametrize("file_format", FORMATS)
def test_every_download_has_it(company: Company, definition: Definition, file_format: str) -> None:
    company.command(StartStep("q1"))
    vote(company, [4, 4, 5, 2, None])
    company.command(RevealItems(("mood",)))

    file = write_report(report(company, definition), file_format, "en")

    assert len(file.content) > 100


def test_the_results_file_is_read_back(company: Company, definition: Definition) -> None:
    company.command(StartStep("q1"))
    vote(company, [4, 4, 5, 2, None])
    company.command(RevealItems(("mood",)))
    shown = report(company, definition)

    again = report_of(read_results_file(write_report(shown, "json", "en").content, definition))

    mood = next(entry for entry in again.items if entry.item.id == "mood")
    assert mood.result is not None
    assert mood.result.counts == [0, 1, 0, 2, 1]


def test_a_type_that_is_not_listed_is_refused(tmp_path: Path) -> None:
    questions = (FOLDER / "questions.toml").read_text(encoding="utf-8")
    (tmp_path / "questions.toml").write_text(questions + QUESTION, encoding="utf-8")
    (tmp_path / "roles.toml").write_text((FOLDER / "roles.toml").read_text("utf-8"), encoding="utf-8")

    with pytest.raises(DefinitionError, match=r"item mood: type: is none of ordinal, "):
        read_definition(tmp_path)
