"""The actions for other programs: CSV for Microsoft Planner and Jira, the review dates for a calendar."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from shared.report.action_words import action_words
from shared.report.csv_files import safe_text
from shared.report.output_file import OutputFile, file_name, zip_of
from shared.report.plan import due_on, plan_of
from shared.report.report import Report
from shared.report.words import Words
from shared.results.actions import REVIEW_DAYS, Action


def write_actions(report: Report, words: Words) -> OutputFile:
    """A zip: planner.csv and jira.csv with one task a row, reviews.ics with the three review days."""
    actions = plan_of(report).actions
    files = (
        ("planner.csv", _planner(report, actions, words)),
        ("jira.csv", _jira(report, actions, words)),
        ("reviews.ics", _reviews(report, words)),
    )
    return OutputFile(
        zip_of(files, report.generated_at),
        "application/zip",
        file_name(report, words.language, "actions.zip"),
    )


def _planner(report: Report, actions: Sequence[Action], words: Words) -> bytes:
    """The columns are named as in Planner's own export; a bucket is a month of the plan."""
    head = ("Task Name", "Bucket Name", "Due date", "Assigned To", "Labels", "Notes")
    rows = (
        (
            action_words(action, words),
            words.say("plan-actions-within", days=action.due_days),
            due_on(report, action.due_days).isoformat(),
            "",
            words.say(f"action-kind-{action.kind}"),
            _note(report, words),
        )
        for action in actions
    )
    return _csv((head, *rows))


def _jira(report: Report, actions: Sequence[Action], words: Words) -> bytes:
    """Jira needs a heading row with Summary and no punctuation in it; a label may hold no space."""
    head = ("Summary", "Issue Type", "Due Date", "Labels", "Description")
    rows = (
        (
            action_words(action, words),
            "Task",
            due_on(report, action.due_days).isoformat(),
            f"roolitus-{action.kind}",
            _note(report, words),
        )
        for action in actions
    )
    return _csv((head, *rows))


def _note(report: Report, words: Words) -> str:
    held = words.day(report.moment(report.facts.created_at))
    return f"{words.say('report-title')}: {report.facts.name}, {held}. {words.say('plan-proposal')}."


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Commas and UTF-8 in every language: the programs that read these take no other."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([safe_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _reviews(report: Report, words: Words) -> bytes:
    """All-day events, so that no zone moves them to another day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Roolitus//Roolitus//EN")
    calendar.add("version", "2.0")
    for days in REVIEW_DAYS:
        day = due_on(report, days)
        event = Event()
        event.add("uid", f"{report.facts.code}-{days}@roolitus")
        event.add("dtstamp", datetime.fromtimestamp(report.generated_at, UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        within = words.say("plan-actions-within", days=days)
        event.add("summary", f"{report.facts.name}: {within}, {words.say(f'plan-actions-within-{days}')}")
        event.add("description", _note(report, words))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
