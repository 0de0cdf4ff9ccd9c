"""The plan as plain tables: responsibilities, coverage, waves, hand-offs, actions, charters."""

from __future__ import annotations

from datetime import datetime, time

from shared.definitions.charters import load_charters
from shared.report.action_words import action_lines, decision_lines
from shared.report.claims import place_words, whom
from shared.report.people import people_tables
from shared.report.plan import Plan, plan_of
from shared.report.report import Report
from shared.report.table import Cell, Column, Table
from shared.report.words import Words
from shared.results.hand_offs import answering_for, content_of


def plan_tables(report: Report, words: Words) -> tuple[Table, ...]:
    """The tables that have rows; none without a complete structure."""
    plan = plan_of(report)
    tables = (
        _responsibilities(report, words),
        _coverage(report, words),
        _waves(report, words),
        _hand_offs(report, plan, words),
        _actions(report, words),
        _decisions(report, words),
        _charters(report, words),
        *people_tables(report, words),
    )
    return tuple(table for table in tables if table.rows)


def _responsibilities(report: Report, words: Words) -> Table:
    structure = report.structure
    rows: list[tuple[Cell, ...]] = [
        (
            row.stage,
            words.stage(row.stage),
            whom(answering_for(structure, row.stage), words),
            ", ".join(map(words.role, row.responsible)),
            ", ".join(map(words.role, row.consulted)) or None,
        )
        for row in (structure.raci if structure else ())
        if structure is not None
    ]
    say = words.say
    return Table(
        "responsibilities",
        say("plan-sheet-responsibilities"),
        (
            Column(say("report-column-id"), "text", 12),
            Column(say("report-column-stage"), "text", 30),
            Column(say("report-column-accountable"), "text", 40),
            Column(say("report-column-responsible"), "text", 50),
            Column(say("report-column-consulted"), "text", 50),
        ),
        tuple(rows),
    )


def _coverage(report: Report, words: Words) -> Table:
    say = words.say
    rows: list[tuple[Cell, ...]] = [
        (
            cover.segment,
            words.segment(cover.segment),
            say(f"coverage-{cover.mode}"),
            words.yes(cover.has_partner_overlay),
        )
        for cover in (report.structure.coverage if report.structure else ())
    ]
    return Table(
        "coverage",
        say("plan-sheet-coverage"),
        (
            Column(say("report-column-id"), "text", 12),
            Column(say("plan-column-segment"), "text", 30),
            Column(say("plan-column-mode"), "text", 30),
            Column(say("coverage-partner"), "text", 30),
        ),
        tuple(rows),
    )


def _waves(report: Report, words: Words) -> Table:
    say = words.say
    roles = {role.role.id: role for role in report.roles}
    rows: list[tuple[Cell, ...]] = []
    for wave in report.structure.waves if report.structure else ():
        rows += [(wave.number, None, words.code("wave", action), None, None) for action in wave.actions]
        for name in wave.changes:
            role = roles.get(name)
            rows.append(
                (
                    wave.number,
                    words.role(name),
                    words.code("change", role.change) if role and role.change else None,
                    place_words(role, words) if role else None,
                    words.yes(name in wave.pilots),
                )
            )
    return Table(
        "waves",
        say("plan-sheet-waves"),
        (
            Column(say("plan-column-wave"), "whole", 10),
            Column(say("report-column-role"), "text", 40),
            Column(say("report-column-change"), "text", 50),
            Column(say("report-column-target"), "text", 34),
            Column(say("action-kind-pilot"), "text", 12),
        ),
        tuple(rows),
    )


def _hand_offs(report: Report, plan: Plan, words: Words) -> Table:
    say = words.say
    rows: list[tuple[Cell, ...]] = []
    for one in plan.hand_offs:
        said = content_of(one.to_stage, report.written.hand_offs, words.language)
        rows.append(
            (
                one.number,
                words.stage(one.from_stage),
                words.stage(one.to_stage),
                whom(one.givers, words),
                whom(one.receivers, words),
                said.text or None,
                said.accepted or None,
                one.named if one.of else None,
                one.of or None,
                words.yes(said.state == "done") if said.state != "open" else None,
            )
        )
    names = ("from-stage", "to-stage", "from", "to", "what", "accepted")
    return Table(
        "hand_offs",
        say("plan-hand-offs-are"),
        (
            Column(say("plan-column-number"), "whole", 8),
            *(Column(say(f"plan-column-{name}"), "text", 28) for name in names[:4]),
            Column(say("plan-column-what"), "text", 36),
            Column(say("plan-column-accepted"), "text", 60),
            Column(say("plan-column-unclear"), "whole", 12),
            Column(say("report-column-n"), "whole", 12),
            Column(say("plan-column-agreed"), "text", 28),
        ),
        tuple(rows),
    )


def _actions(report: Report, words: Words) -> Table:
    say = words.say
    rows: list[tuple[Cell, ...]] = [
        (
            one.number,
            one.text,
            say(f"action-kind-{one.kind}"),
            one.wave,
            None if one.due is None else datetime.combine(one.due, time.min),
            one.owner or None,
            say(f"action-state-{one.state}"),
        )
        for one in action_lines(report, words, with_dropped=True)
    ]
    return Table(
        "actions",
        say("plan-section-actions"),
        (
            Column(say("plan-column-number"), "whole", 8),
            Column(say("plan-column-task"), "text", 70),
            Column(say("plan-column-kind"), "text", 14),
            Column(say("plan-column-wave"), "whole", 9),
            Column(say("plan-column-due"), "day", 14),
            Column(say("plan-column-owner"), "text", 24),
            Column(say("plan-column-state"), "text", 16),
        ),
        tuple(rows),
    )


def _decisions(report: Report, words: Words) -> Table:
    say = words.say
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            one.text,
            None if one.due is None else datetime.combine(one.due, time.min),
            one.owner or None,
            say(f"decision-state-{one.state}"),
        )
        for number, one in enumerate(decision_lines(report, words), start=1)
    ]
    return Table(
        "decisions",
        say("plan-decisions"),
        (
            Column(say("plan-column-number"), "whole", 8),
            Column(say("plan-column-decision"), "text", 70),
            Column(say("plan-column-day"), "day", 14),
            Column(say("plan-column-owner"), "text", 24),
            Column(say("plan-column-state"), "text", 16),
        ),
        tuple(rows),
    )


def _charters(report: Report, words: Words) -> Table:
    say, charters = words.say, load_charters()
    rows: list[tuple[Cell, ...]] = []
    for role in report.roles:
        charter = charters.get(role.role.id)
        if charter is None or role.status == "none":
            continue
        rows.append(
            (
                role.role.id,
                words.text(role.role.name),
                place_words(role, words),
                words.text(charter.purpose),
                words.text(charter.alone),
                words.text(charter.together),
                "\n".join(charter.measures[words.language]),
                words.text(charter.incentive),
                words.text(charter.no_longer),
            )
        )
    names = ("purpose", "alone", "together", "measures", "incentive", "no-longer")
    return Table(
        "charters",
        say("charter-sheet"),
        (
            Column(say("report-column-id"), "text", 14),
            Column(say("report-column-role"), "text", 34),
            Column(say("report-column-status"), "text", 28),
            *(Column(say(f"charter-{name}"), "text", 44) for name in names),
        ),
        tuple(rows),
    )
