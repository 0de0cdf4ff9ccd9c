"""A comparison as an Excel workbook: what differs in words and charts first, then every figure."""

from __future__ import annotations

import re
import unicodedata

from shared.report.comparison import Comparison, RolePair
from shared.report.comparison_sentences import about, differences, warnings_of
from shared.report.facts import facts_of
from shared.report.output_file import OutputFile
from shared.report.pictures.comparison import name_of, status_of, sureness_of
from shared.report.table import Cell, Column, Kind, Table
from shared.report.words import Words
from shared.report.workbook.xlsx_file import MIMETYPE, Looks, PairChart, add_pair_charts, write_book


def write_comparison(comparison: Comparison, words: Words, generated_at: float) -> OutputFile:
    """The workbook; `generated_at` in seconds since the epoch. Text stays text, as in a report's own."""
    content = write_book(
        words.say("compare-title"),
        words,
        comparison.second.moment(generated_at),
        comparison_tables(comparison, words),
        lambda book, looks: add_pair_charts(
            book,
            looks,
            words.say("report-sheet-charts"),
            (name_of(comparison.first, 1, words), name_of(comparison.second, 2, words)),
            _charts(comparison, looks, words),
        ),
    )
    return OutputFile(content, MIMETYPE, _file_name(comparison, words))


def _charts(comparison: Comparison, looks: Looks, words: Words) -> list[PairChart]:
    agreement = [
        (words.text(pair.item.label), pair.first.agreement or 0.0, pair.second.agreement or 0.0)
        for pair in comparison.items
    ]
    stability = [
        (words.text(pair.role.role.name), one, other)
        for pair in comparison.roles
        if (one := _stability(pair, 0)) is not None and (other := _stability(pair, 1)) is not None
    ]
    return [
        (words.say("compare-picture-agreement"), agreement, looks.decimal),
        (words.say("compare-picture-certainty"), stability, looks.share),
    ]


def comparison_tables(comparison: Comparison, words: Words) -> tuple[Table, ...]:
    """Every table, the summary first."""
    return (
        _summary(comparison, words),
        _roles(comparison, words),
        _items(comparison, words),
        _segments(comparison, words),
        _groups(comparison, words),
        _facts(comparison, words),
    )


def _summary(comparison: Comparison, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (words.say("compare-first"), name_of(comparison.first, 1, words)),
        (words.say("compare-second"), name_of(comparison.second, 2, words)),
    ]
    for heading, lines in (
        ("compare-differs", differences(comparison, words)),
        ("compare-beware", warnings_of(comparison, words)),
        ("compare-how", about(words)),
    ):
        rows += [(words.say(heading) if not number else None, line) for number, line in enumerate(lines)]
    return Table(
        "summary",
        words.say("report-sheet-summary"),
        (
            Column(words.say("report-column-fact"), "text", 24),
            Column(words.say("report-column-value"), "text", 90),
        ),
        tuple(rows),
    )


def _roles(comparison: Comparison, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for pair in (*comparison.changed_roles(), *comparison.same_roles()):
        stabilities = _stability(pair, 0), _stability(pair, 1)
        rows.append(
            (
                pair.id,
                words.text(pair.role.role.name),
                words.say(f"compare-role-{pair.change.replace('_', '-')}"),
                status_of(pair.first, words),
                status_of(pair.second, words),
                *stabilities,
                None if None in stabilities else (stabilities[1] or 0.0) - (stabilities[0] or 0.0),
            )
        )
    return Table(
        "roles",
        words.say("report-sheet-roles"),
        (
            Column(words.say("report-column-id"), "text", 14),
            Column(words.say("report-column-role"), "text", 34),
            Column(words.say("report-column-change"), "text", 18),
            *_twice(words, "report-column-status", "text", 26),
            *_twice(words, "report-column-stability", "share", 13),
            Column(words.say("compare-column-stability"), "share", 14),
        ),
        tuple(rows),
    )


def _items(comparison: Comparison, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for pair in comparison.items:
        both = (pair.first, pair.second)
        rows.append(
            (
                pair.item.id,
                words.text(pair.item.label),
                words.text(pair.item.text),
                *(one.n for one in both),
                *(one.median for one in both),
                *(words.median(pair.item, one.median) for one in both),
                pair.shift,
                sureness_of(pair, words),
                *(one.agreement for one in both),
                pair.agreement_change,
                *(words.agreement(one) for one in both),
            )
        )
    return Table(
        "items",
        words.say("report-sheet-items"),
        (
            Column(words.say("report-column-id"), "text", 16),
            Column(words.say("report-column-item"), "text", 24),
            Column(words.say("report-column-wording"), "text", 44),
            *_twice(words, "report-column-n", "whole", 11),
            *_twice(words, "report-column-median", "decimal", 11),
            *_twice(words, "report-column-median-words", "text", 24),
            Column(words.say("compare-column-shift"), "decimal", 12),
            Column(words.say("compare-column-sureness"), "text", 26),
            *_twice(words, "report-column-agreement", "decimal", 13),
            Column(words.say("compare-column-agreement"), "decimal", 14),
            *_twice(words, "report-column-agreement-word", "text", 15),
        ),
        tuple(rows),
    )


def _segments(comparison: Comparison, words: Words) -> Table:
    rows = []
    for pair in comparison.segments:
        both = (pair.first, pair.second)
        rows.append(
            (
                words.segment(pair.first.segment),
                *(words.say(f"coverage-{one.mode}") for one in both),
                *(words.yes(one.has_partner_overlay) for one in both),
                words.yes(pair.is_changed),
            )
        )
    return Table(
        "segments",
        words.say("compare-sheet-segments"),
        (
            Column(words.say("compare-column-segment"), "text", 26),
            *_twice(words, "compare-column-way", "text", 26),
            *_twice(words, "coverage-partner", "text", 18),
            Column(words.say("report-column-change"), "text", 12),
        ),
        tuple(rows),
    )


def _groups(comparison: Comparison, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            words.text(pair.item.label),
            group.first.group,
            *(one.n for one in (group.first, group.second)),
            *(one.median for one in (group.first, group.second)),
            *(words.median(pair.item, one.median) for one in (group.first, group.second)),
            *(one.agreement for one in (group.first, group.second)),
        )
        for pair in comparison.items
        for group in pair.groups
    ]
    return Table(
        "groups",
        words.say("compare-sheet-groups"),
        (
            Column(words.say("report-column-item"), "text", 24),
            Column(words.say("report-column-group"), "text", 24),
            *_twice(words, "report-column-n", "whole", 11),
            *_twice(words, "report-column-median", "decimal", 11),
            *_twice(words, "report-column-median-words", "text", 24),
            *_twice(words, "report-column-agreement", "decimal", 13),
        ),
        tuple(rows),
    )


def _facts(comparison: Comparison, words: Words) -> Table:
    first, second = (facts_of(report, words) for report in comparison.reports)
    others = dict(second)
    rows = tuple((heading, str(value), str(others.get(heading, ""))) for heading, value in first)
    return Table(
        "facts",
        words.say("compare-sheet-facts"),
        (
            Column(words.say("report-column-fact"), "text", 30),
            Column(words.say("compare-first"), "text", 50),
            Column(words.say("compare-second"), "text", 50),
        ),
        rows,
    )


def _twice(words: Words, heading: str, kind: Kind, width: int) -> tuple[Column, Column]:
    said = words.say(heading)
    return (
        Column(words.say("compare-column-of", heading=said, number=1), kind, width),
        Column(words.say("compare-column-of", heading=said, number=2), kind, width),
    )


def _stability(pair: RolePair, side: int) -> float | None:
    role = (pair.first, pair.second)[side]
    return None if role is None else role.stability


def _file_name(comparison: Comparison, words: Words) -> str:
    codes = "-".join(report.facts.code for report in comparison.reports).lower()
    plain = unicodedata.normalize("NFKD", words.say("compare-title")).encode("ascii", "ignore").decode()
    title = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return f"{title}-{codes}-{words.language}.xlsx"
