"""The list of actions in files: proposals until the group has a list, and then what the group wrote."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pypdf import PdfReader

from shared.report import Report, write_report
from shared.report.action_words import action_lines, decision_lines, lines_by_review, proposals_of
from shared.report.plan import due_on, plan_of
from shared.report.results_file.reading import UnreadableResults, read_results_file, report_of
from shared.report.results_file.writing import write_json
from shared.report.words import Words
from shared.workshop.plan import PlanField, PlannedAction, Written, WrittenPlan
from tests.report.builders import DEFINITION, usual_report

FI, EN = Words("fi", DEFINITION), Words("en", DEFINITION)


def listed(report: Report, written: dict[str, dict[PlanField, str]] | None = None) -> Report:
    """The report of a group whose list was made of the proposals; `written`: by id what it wrote."""
    fields = written or {}
    actions = tuple(
        PlannedAction(
            id=one.id,
            number=number,
            kind=one.kind,
            proposed=one.text,
            due_days=one.due_days,
            wave=one.wave,
            proposal=one.content,
            written={
                **({"state": Written(one.state, 1)} if one.state != "open" else {}),
                **{name: Written(value, 1) for name, value in fields.get(one.id, {}).items()},
            },
        )
        for number, one in enumerate(proposals_of(report, FI), start=1)
    )
    return replace(report, written=WrittenPlan(actions))


def test_a_list_of_proposals_reads_as_the_proposals_did() -> None:
    report = usual_report()

    before, after = action_lines(report, FI), action_lines(listed(report), FI)

    assert [(one.text, one.due, one.kind) for one in after] == [
        (one.text, one.due, one.kind) for one in before
    ]
    assert len(before) == len(plan_of(report).actions) > 5
    assert len({one.id for one in before}) == len(before)


def test_what_nobody_reworded_is_said_in_the_language_of_the_file() -> None:
    report = usual_report()
    first, second, *_ = (one.id for one in action_lines(report, FI))

    lines = action_lines(listed(report, {first: {"text": "Oma sana"}}), EN)

    assert lines[0].text == "Oma sana"
    assert lines[1].id == second
    assert lines[1].text == action_lines(report, EN)[1].text != action_lines(report, FI)[1].text


def test_owner_day_and_state_are_those_that_were_written() -> None:
    report = usual_report()
    first, second, *_ = (one.id for one in action_lines(report, FI))
    group = listed(
        report, {first: {"owner": "Anna", "due": "2027-03-01", "state": "done"}, second: {"state": "dropped"}}
    )

    line = action_lines(group, FI)[0]

    assert (line.owner, str(line.due), line.state) == ("Anna", "2027-03-01", "done")
    assert second not in [one.id for one in action_lines(group, FI)]
    assert second in [one.id for one in action_lines(group, FI, with_dropped=True)]


def test_what_the_group_agreed_is_a_decision_that_is_made() -> None:
    report = usual_report()

    decisions = decision_lines(listed(report), FI)

    assert [one.state for one in decisions] == ["done"] * len(report.overridden())
    assert [one.text.split(":")[0] for one in decisions] == [
        FI.role(role.role.id) for role in report.overridden()
    ]


def test_a_group_s_own_action_is_listed_after_the_proposals() -> None:
    report = usual_report()
    own = PlannedAction(id="task.1", number=1, kind="task", proposed="Soittakaa")

    lines = action_lines(replace(report, written=WrittenPlan((own,))), FI)

    assert [one.text for one in lines][-1] == "Soittakaa"
    assert [one.number for one in lines] == list(range(1, len(lines) + 1))


def test_lines_are_under_the_review_that_is_not_before_their_day() -> None:
    report = usual_report()
    first, second, *_ = (one.id for one in action_lines(report, FI))
    late = (due_on(report, 90) + timedelta(days=1)).isoformat()
    group = listed(report, {first: {"due": due_on(report, 31).isoformat()}, second: {"due": late}})

    parts = {
        days: [one.id for one in lines] for days, lines in lines_by_review(group, action_lines(group, FI))
    }

    assert parts[60][0] == first
    assert parts[None] == [second]


def test_the_group_s_list_survives_a_results_file() -> None:
    report = usual_report()
    first = action_lines(report, FI)[0].id
    group = listed(report, {first: {"owner": "Anna", "due": "2027-03-01", "state": "started"}})
    group = replace(
        group,
        written=replace(group.written, hand_offs={"sell": {"accepted": Written("tarve on kirjattu", 4)}}),
    )

    file = read_results_file(write_json(group, EN).content, DEFINITION)
    again = report_of(file)

    assert [(one.id, one.text, one.owner, one.due, one.state) for one in again.written.actions] == [
        (one.id, one.text, one.owner, one.due, one.state) for one in group.written.actions
    ]
    assert again.written.hand_offs == {"sell": {"accepted": Written("tarve on kirjattu", 1)}}
    assert file.plan is not None
    assert file.plan.actions[0].owner == "Anna"
    assert [one.to_stage for one in file.plan.hand_offs] == [
        one.to_stage for one in plan_of(report).hand_offs
    ]
    assert write_json(replace(again, generated_at=group.generated_at), EN).content == (
        write_json(group, EN).content
    )


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plan: plan["listed"][0].update(written={"due": "soon"}),
        lambda plan: plan["listed"][0].update(proposal='{"code": "nothing"}'),
        lambda plan: plan["listed"][1].update(id=plan["listed"][0]["id"]),
        lambda plan: plan["listed"][0].update(written={"accepted": "x"}),
        lambda plan: plan["written_hand_offs"].update(x={"text": "y"}),
        lambda plan: plan["actions"][0].update(owner="Somebody else"),
    ],
)
def test_a_plan_that_no_group_could_have_written_is_refused(spoil: Callable[[Any], None]) -> None:
    content = json.loads(write_json(listed(usual_report()), FI).content)
    spoil(content["plan"])

    with pytest.raises(UnreadableResults, match=r"\$\.plan"):
        read_results_file(json.dumps(content).encode(), DEFINITION)


def test_every_file_has_the_group_s_list() -> None:
    report = usual_report()
    first = action_lines(report, FI)[0].id
    group = listed(report, {first: {"owner": "Anna Andersson", "text": "Soittakaa heti"}})

    with zipfile.ZipFile(io.BytesIO(write_report(group, "actions", "fi").content)) as archive:
        texts = [archive.read(name).decode("utf-8-sig") for name in archive.namelist()]
    book = openpyxl.load_workbook(io.BytesIO(write_report(group, "xlsx", "fi").content))
    cells = {cell for row in book["Toimenpiteet"].iter_rows(values_only=True) for cell in row}
    deck = Presentation(io.BytesIO(write_report(group, "board", "fi").content))
    said = " ".join(s.text_frame.text for page in deck.slides for s in page.shapes if s.has_text_frame)
    pdf = PdfReader(io.BytesIO(write_report(group, "pdf", "fi").content))
    printed = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())

    assert all("Anna Andersson" in text and "Soittakaa heti" in text for text in texts)
    assert {"Anna Andersson", "Soittakaa heti", "Avoin"} <= cells
    assert "Soittakaa heti (Anna Andersson)" in said
    assert "Anna Andersson" in printed
    assert "Soittakaa heti" in printed
