"""The list of actions in files: proposals until the group has a list, and then what the group wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from shared.report import Report
from shared.report.action_words import action_lines, decision_lines, lines_by_review, proposals_of
from shared.report.plan import due_on, plan_of
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
