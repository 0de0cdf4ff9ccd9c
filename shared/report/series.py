"""Workshops of one company that follow each other: a line through time, as a picture, tables and
sentences.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from shared.design_tokens import ACCENT, INK, INK_SOFT, LINE_STRONG, PictureType
from shared.locales import LANGUAGES, translate
from shared.report.output_file import OutputFile
from shared.report.pictures.drawing import Canvas
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.report import Report, ReportItem
from shared.report.table import Cell, Column, Table
from shared.report.words import Words
from shared.report.workbook.xlsx_file import MIMETYPE, write_book

_HIGH = 260.0
_TOP, _BOTTOM, _SIDE = 40.0, 190.0, 70.0


@dataclass(frozen=True, slots=True)
class Row:
    """One thing through time: its name, what it was in each workshop, and whether the last step changed
    it.
    """

    name: str
    cells: Sequence[str]
    is_changed: bool


@dataclass(frozen=True, slots=True)
class LineWords:
    """What the page of a line says. `changes`: a sentence for each workshop after the first."""

    heads: Sequence[str]
    figures: Sequence[Row]
    roles: Sequence[Row]
    changes: Sequence[str]
    picture: Picture


def line_words(reports: Sequence[Report], words: Words) -> LineWords:
    """The line of these workshops, the oldest first; at least one."""
    return LineWords(
        heads=[_head(report, words) for report in reports],
        figures=list(_figures(reports, words)),
        roles=list(_roles(reports, words)),
        changes=[_changes(before, after, words) for before, after in pairwise(reports)],
        picture=_picture(reports, words),
    )


def write_line(reports: Sequence[Report], words: Words, moment_s: float) -> OutputFile:
    """The line as a workbook: figures and roles, a column for each workshop."""
    said = line_words(reports, words)
    tables = [
        _table("figures", words.say("line-sheet-figures"), said.heads, said.figures, words),
        _table("roles", words.say("line-sheet-roles"), said.heads, said.roles, words),
    ]
    title = words.say("line-title")
    content = write_book(title, words, reports[-1].moment(moment_s), tables, lambda *_: None)
    codes = "-".join(report.facts.code for report in reports).lower()
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return OutputFile(content, MIMETYPE, f"{name}-{codes[:60]}-{words.language}.xlsx")


def _head(report: Report, words: Words) -> str:
    return f"{report.facts.name} · {words.short_day(report.moment(report.facts.created_at).date())}"


def _figures(reports: Sequence[Report], words: Words) -> Iterator[Row]:
    def row(name: str, cells: Sequence[str]) -> Row:
        return Row(words.say(f"line-figure-{name}"), cells, len(cells) > 1 and cells[-1] != cells[-2])

    yield row("joined", [words.number(report.facts.joined) for report in reports])
    yield row("own", [words.number(len(report.own_roles())) if report.roles else "" for report in reports])
    yield row("agreement", [_agreement(report, words) for report in reports])
    yield row("consent", [_consent(report, words) for report in reports])
    yield row("done", [_done(report, words) for report in reports])
    yield row("actions", [_actions(report, words) for report in reports])


def _roles(reports: Sequence[Report], words: Words) -> Iterator[Row]:
    of = [{role.role.id: role for role in report.roles} for report in reports]
    for role in dict.fromkeys(role for roles in of for role in roles):
        cells = [words.status(roles[role].status, roles[role].host) if role in roles else "" for roles in of]
        yield Row(words.role(role), cells, len(cells) > 1 and cells[-1] != cells[-2])


def _agreement(report: Report, words: Words) -> str:
    scaled = [item.standing for item in report.scaled()]
    strong = sum(one is not None and one.agreement_word == "strong" for one in scaled)
    return _of(strong, len(scaled), words)


def _consent(report: Report, words: Words) -> str:
    given = [role.consent for role in report.roles if role.consent is not None]
    accepting, n = sum(one.accepting for one in given), sum(one.n for one in given)
    return words.share(accepting / n) if n else ""


def _done(report: Report, words: Words) -> str:
    labels = {translate(language, "follow-label-done") for language in LANGUAGES}
    found: ReportItem | None = next(
        (entry for entry in report.scaled() if entry.item.is_own and labels & set(entry.item.label.values())),
        None,
    )
    standing = found.standing if found else None
    return words.median(found.item, standing.median) if found and standing else ""


def _actions(report: Report, words: Words) -> str:
    actions = [one for one in report.written.actions if one.kind != "review"]
    return _of(sum(one.state == "done" for one in actions), len(actions), words)


def _of(count: int, of: int, words: Words) -> str:
    return words.say("line-of", count=count, of=of) if of else ""


def _changes(before: Report, after: Report, words: Words) -> str:
    was = {role.role.id: words.status(role.status, role.host) for role in before.roles}
    changed = [
        f"{words.role(role.role.id)} "
        + words.say("line-changes", **{"from": was[role.role.id], "to": words.status(role.status, role.host)})
        for role in after.roles
        if role.role.id in was and was[role.role.id] != words.status(role.status, role.host)
    ]
    if not changed:
        return words.say("line-differs", name=after.facts.name, changes=words.say("line-same").rstrip("."))
    return words.say("line-differs", name=after.facts.name, changes="; ".join(changed))


def _picture(reports: Sequence[Report], words: Words) -> Picture:
    """How many roles are dedicated in each workshop, as points on a line."""
    counts = [len(report.own_roles()) for report in reports]
    most = max([*counts, 1])
    step = (WIDTH - 2 * _SIDE) / max(len(reports) - 1, 1)
    points = [
        (_SIDE + step * number, _BOTTOM - (_BOTTOM - _TOP) * count / most)
        for number, count in enumerate(counts)
    ]
    canvas = Canvas(WIDTH, _HIGH)
    canvas.line(_SIDE / 2, _BOTTOM, WIDTH - _SIDE / 2, _BOTTOM, stroke=LINE_STRONG)
    for (x1, y1), (x2, y2) in pairwise(points):
        canvas.line(x1, y1, x2, y2, stroke=ACCENT, line=4.0)
    for (x, y), count, report in zip(points, counts, reports, strict=True):
        canvas.circle(x, y, 9, fill=ACCENT)
        canvas.text(
            x, y - 16, words.number(count), size=PictureType.FIGURE, fill=INK, is_bold=True, anchor="middle"
        )
        day = words.short_day(report.moment(report.facts.created_at).date())
        canvas.text(x, _BOTTOM + 34, day, size=PictureType.TITLE, fill=INK_SOFT, anchor="middle")
    alt = "; ".join(
        f"{_head(report, words)}: {words.number(count)}"
        for report, count in zip(reports, counts, strict=True)
    )
    return finish(canvas, "line", words.say("line-picture"), alt)


def _table(name: str, title: str, heads: Sequence[str], rows: Sequence[Row], words: Words) -> Table:
    cells: list[tuple[Cell, ...]] = [
        (row.name, *(cell or None for cell in row.cells), words.yes(row.is_changed)) for row in rows
    ]
    return Table(
        name,
        title,
        (
            Column(words.say("line-column-what"), "text", 40),
            *(Column(f"{number}. {head}", "text", 32) for number, head in enumerate(heads, start=1)),
            Column(words.say("line-changed"), "text", 20),
        ),
        tuple(cells),
    )
