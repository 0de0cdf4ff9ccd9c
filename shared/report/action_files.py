"""The actions for other programs: CSV for Microsoft Planner and Jira, days and tasks for a calendar."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Todo

from shared.report.action_words import ActionLine, action_lines
from shared.report.csv_files import safe_text
from shared.report.output_file import OutputFile, file_name, zip_of
from shared.report.plan import due_on
from shared.report.report import Report
from shared.report.words import Words
from shared.results.actions import REVIEW_DAYS


def write_actions(report: Report, words: Words) -> OutputFile:
    """A zip: planner.csv and jira.csv with one task a row, reviews.ics with the review days and the tasks."""
    actions = action_lines(report, words)
    files = (
        ("planner.csv", _planner(report, actions, words)),
        ("jira.csv", _jira(report, actions, words)),
        ("reviews.ics", _calendar(report, actions, words)),
    )
    return OutputFile(
        zip_of(files, report.generated_at),
        "application/zip",
        file_name(report, words.language, "actions.zip"),
    )


def _planner(report: Report, actions: Sequence[ActionLine], words: Words) -> bytes:
    """The columns are named as in Planner's own export; a bucket is a kind of action."""
    head = ("Task Name", "Bucket Name", "Progress", "Due date", "Assigned To", "Labels", "Notes")
    rows = (
        (
            action.text,
            words.say(f"action-kind-{action.kind}"),
            _PROGRESS.get(action.state, "Not started"),
            action.due.isoformat() if action.due else "",
            action.owner,
            words.say(f"action-kind-{action.kind}"),
            _note(report, words),
        )
        for action in actions
    )
    return _csv((head, *rows))


_PROGRESS = {"started": "In progress", "done": "Completed"}
"""Planner's own words, which it has in English in every language's file."""
_TODO_STATUS = {"started": "IN-PROCESS", "done": "COMPLETED"}


def _jira(report: Report, actions: Sequence[ActionLine], words: Words) -> bytes:
    """Jira needs a heading row with Summary and no punctuation in it; a label may hold no space."""
    head = ("Summary", "Issue Type", "Due Date", "Labels", "Description")
    rows = (
        (
            action.text,
            "Task",
            action.due.isoformat() if action.due else "",
            f"roolitus-{action.kind} roolitus-{action.state}",
            _description(report, action, words),
        )
        for action in actions
    )
    return _csv((head, *rows))


def _description(report: Report, action: ActionLine, words: Words) -> str:
    """Jira knows people by their accounts alone, so that a name is a line of the description."""
    owner = f"{words.say('plan-column-owner')}: {action.owner}. " if action.owner else ""
    state = f"{words.say('plan-column-state')}: {words.say(f'action-state-{action.state}')}. "
    return f"{owner}{state}{_note(report, words)}"


def _note(report: Report, words: Words) -> str:
    held = words.day(report.moment(report.facts.created_at))
    made = "" if report.written.actions else f" {words.say('plan-proposal')}."
    return f"{words.say('report-title')}: {report.facts.name}, {held}.{made}"


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Commas and UTF-8 in every language: the programs that read these take no other."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([safe_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _calendar(report: Report, actions: Sequence[ActionLine], words: Words) -> bytes:
    """All-day events and tasks, so that no zone moves them to another day."""
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
    for action in actions:
        if action.due is None:
            continue
        todo = Todo()
        todo.add("uid", f"{report.facts.code}-{action.id}@roolitus")
        todo.add("dtstamp", datetime.fromtimestamp(report.generated_at, UTC))
        todo.add("due", action.due)
        todo.add("summary", action.text_and_owner)
        todo.add("status", _TODO_STATUS.get(action.state, "NEEDS-ACTION"))
        todo.add("description", _note(report, words))
        calendar.add_component(todo)
    content: bytes = calendar.to_ical()
    return content
