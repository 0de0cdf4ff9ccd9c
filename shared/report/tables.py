"""A report as plain tables, from which spreadsheets are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from shared.report.companies import companies_table
from shared.report.facts import facts_of
from shared.report.plan_tables import plan_tables
from shared.report.reasons import reason_paragraph
from shared.report.report import Report, ReportItem, level_in
from shared.report.sentences import flags, headline, notices, summary
from shared.report.sides import asked_sides, speaks_for
from shared.report.table import Cell, Column, Table
from shared.report.words import Words
from shared.results.outcome import RoundResult
from shared.workshop.answers import Answer
from shared.workshop.definition import Item


def tables_of(report: Report, words: Words) -> tuple[Table, ...]:
    """Every table but that of the single answers, the summary first."""
    return (
        _summary(report, words),
        _roles(report, words),
        *plan_tables(report, words),
        *(table for table in (companies_table(report, words),) if table.rows),
        _items(report, words),
        _counts(report, words),
        *(table for table in (_sides(report, words),) if table.rows),
        _comments(report, words),
    )


def _summary(report: Report, words: Words) -> Table:
    points = (*summary(report, words), *flags(report, words), *notices(report, words))
    return Table(
        "summary",
        words.say("report-sheet-summary"),
        (
            Column(words.say("report-column-fact"), "text", 30),
            Column(words.say("report-column-value"), "text", 70),
        ),
        (
            (words.say("report-fact-result"), headline(report, words)),
            *((None, point) for point in points),
            *facts_of(report, words),
        ),
    )


def _rounds(item: ReportItem) -> Iterator[tuple[RoundResult, int | None]]:
    """Every round with how many answers moved into it, the newest last."""
    if item.result is not None:
        yield from ((earlier, None) for earlier in item.result.earlier)
        yield item.result, item.moved


def _items(report: Report, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for entry in report.items:
        item = entry.item
        for result, moved in _rounds(entry):
            rows.append(
                (
                    item.id,
                    words.step(item.step),
                    words.text(item.label),
                    words.text(item.text),
                    words.code("type", item.type),
                    words.say("kind-fact" if item.is_fact else "kind-view"),
                    result.round,
                    result.n,
                    result.abstained,
                    report.facts.joined,
                    result.median,
                    words.median(item, result.median),
                    result.agreement,
                    words.agreement(result),
                    words.yes(result.has_two_camps) if entry.has_scale and result.n else None,
                    words.yes(result.is_closed) if entry.has_scale and result.n else None,
                    moved,
                    len(entry.comments),
                )
            )
    column = words.say
    return Table(
        "items",
        column("report-sheet-items"),
        (
            Column(column("report-column-id"), "text", 16),
            Column(column("report-column-step"), "text", 26),
            Column(column("report-column-item"), "text", 24),
            Column(column("report-column-wording"), "text", 48),
            Column(column("report-column-type"), "text", 14),
            Column(column("report-column-kind"), "text", 12),
            Column(column("report-column-round"), "whole", 9),
            Column(column("report-column-n"), "whole", 11),
            Column(column("report-column-abstained"), "whole", 13),
            Column(column("report-column-joined"), "whole", 13),
            Column(column("report-column-median"), "decimal", 11),
            Column(column("report-column-median-words"), "text", 34),
            Column(column("report-column-agreement"), "decimal", 14),
            Column(column("report-column-agreement-word"), "text", 16),
            Column(column("report-column-camps"), "text", 13),
            Column(column("report-column-closed"), "text", 13),
            Column(column("report-column-moved"), "whole", 13),
            Column(column("report-column-comments"), "whole", 13),
        ),
        tuple(rows),
    )


def _counts(report: Report, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for entry in report.items:
        item = entry.item
        for result, _ in _rounds(entry):
            start = (item.id, words.text(item.label), result.round)
            levels = zip(words.levels(item), result.counts, strict=True) if result.counts else ()
            for level, count in levels:
                rows.append((*start, None, level, count, count / result.n if result.n else None))
            for row in result.rows:
                answered = sum(row.counts.values())
                for option, count in row.counts.items():
                    name = (
                        words.answer(item, option)
                        if item.shape == "table"
                        else words.say("report-place", place=int(option))
                    )
                    rows.append(
                        (
                            *start,
                            words.row(item, row.row),
                            name,
                            count,
                            count / answered if answered else None,
                        )
                    )
            rows.append((*start, None, words.say("abstain"), result.abstained, None))
    column = words.say
    return Table(
        "counts",
        column("report-sheet-counts"),
        (
            Column(column("report-column-id"), "text", 16),
            Column(column("report-column-item"), "text", 24),
            Column(column("report-column-round"), "whole", 9),
            Column(column("report-column-row"), "text", 34),
            Column(column("report-column-option"), "text", 40),
            Column(column("report-column-count"), "whole", 11),
            Column(column("report-column-share"), "share", 11),
        ),
        tuple(rows),
    )


def _roles(report: Report, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    alternative = {other.role.id: words.status(other.status, other.host) for other in report.alternative}
    for role in report.roles:
        view, override = role.view, role.view.override
        rows.append(
            (
                role.role.id,
                words.text(role.role.name),
                words.status(role.status, role.host),
                words.status(view.status, view.host),
                *((alternative.get(role.role.id),) if alternative else ()),
                override.reason if override else None,
                ", ".join(words.role(hat) for hat in role.hats) or None,
                words.code("report-asis", view.asis) if view.asis else None,
                words.code("change", role.change) if role.change else None,
                view.need,
                view.room,
                view.margin,
                words.say(f"report-binds-{view.binds}"),
                role.stability,
                view.votes_to_flip,
                words.label(view.flip_item) if view.flip_item else None,
                words.yes(role.is_uncertain),
                words.say(f"certainty-{view.certainty}") if view.certainty else None,
                ", ".join(words.label(item) for item in view.unasked) or None,
                reason_paragraph(report, role, words),
                role.consent.accepting if role.consent else None,
                role.consent.n if role.consent else None,
                words.text(role.role.does),
            )
        )
    column = words.say
    return Table(
        "roles",
        column("report-sheet-roles"),
        (
            Column(column("report-column-id"), "text", 14),
            Column(column("report-column-role"), "text", 36),
            Column(column("report-column-status"), "text", 38),
            Column(column("report-column-computed"), "text", 38),
            *((Column(column("report-column-alternative"), "text", 38),) if alternative else ()),
            Column(column("report-column-reason"), "text", 44),
            Column(column("report-column-hats"), "text", 44),
            Column(column("report-column-asis"), "text", 24),
            Column(column("report-column-change"), "text", 15),
            Column(column("report-column-need"), "decimal", 10),
            Column(column("report-column-room"), "decimal", 10),
            Column(column("report-column-margin"), "decimal", 13),
            Column(column("report-column-binds"), "text", 13),
            Column(column("report-column-stability"), "share", 11),
            Column(column("report-column-flip"), "whole", 13),
            Column(column("report-column-flip-item"), "text", 24),
            Column(column("report-column-uncertain"), "text", 12),
            Column(column("report-column-certainty"), "text", 15),
            Column(column("report-column-unasked"), "text", 30),
            Column(column("report-column-why"), "text", 100),
            Column(column("report-column-accepting"), "whole", 12),
            Column(column("report-column-consent-n"), "whole", 13),
            Column(column("report-column-does"), "text", 60),
        ),
        tuple(rows),
    )


def _sides(report: Report, words: Words) -> Table:
    """What each side of a question that was asked again said, and where its people went."""
    rows: list[tuple[Cell, ...]] = []
    for entry in report.items:
        for one in asked_sides(entry):
            went = one.went
            rows.append(
                (
                    entry.item.id,
                    words.text(entry.item.label),
                    one.round,
                    words.say(f"report-side-{one.side}"),
                    *((went.people, went.stayed, went.between, went.crossed) if went else (None,) * 4),
                    "\n".join(reason.text for reason in one.reasons) or None,
                )
            )
    column = words.say
    return Table(
        "sides",
        column("report-sheet-sides"),
        (
            Column(column("report-column-id"), "text", 16),
            Column(column("report-column-item"), "text", 24),
            Column(column("report-column-round"), "whole", 9),
            Column(column("report-column-side"), "text", 18),
            Column(column("report-column-side-people"), "whole", 13),
            Column(column("report-column-side-stayed"), "whole", 13),
            Column(column("report-column-side-between"), "whole", 13),
            Column(column("report-column-side-crossed"), "whole", 13),
            Column(column("report-column-side-reasons"), "text", 80),
        ),
        tuple(rows),
    )


def _comments(report: Report, words: Words) -> Table:
    column = words.say
    return Table(
        "comments",
        column("report-sheet-comments"),
        (
            Column(column("report-column-id"), "text", 16),
            Column(column("report-column-item"), "text", 24),
            Column(column("report-column-comment"), "text", 80),
            Column(column("report-column-upvotes"), "whole", 12),
            Column(column("report-column-cluster"), "text", 24),
            Column(column("report-column-pinned"), "text", 12),
            Column(column("report-column-answered"), "text", 12),
            Column(column("report-column-speaks-for"), "text", 34),
        ),
        tuple(
            (
                comment.item,
                words.label(comment.item),
                comment.text,
                comment.upvotes,
                comment.cluster or None,
                words.yes(comment.is_pinned),
                words.yes(comment.is_answered),
                speaks_for(comment, words) or None,
            )
            for comment in report.comments
        ),
    )


def ballots_table(report: Report, words: Words) -> Table:
    """The single answers, by participants whose numbers are drawn by lot."""
    column = words.say
    has_names = report.facts.are_names_collected
    named = (Column(column("report-column-name"), "text", 24),) if has_names else ()
    rows: list[tuple[Cell, ...]] = []
    for ballot in report.ballots:
        item = report.definition.items[ballot.item]
        who: tuple[Cell, ...] = (
            (ballot.participant, ballot.name or None) if has_names else (ballot.participant,)
        )
        start = (*who, ballot.item, words.text(item.label), ballot.round)
        rows += [(*start, *given) for given in _given(item, ballot.answer, words)]
    return Table(
        "ballots",
        column("report-sheet-ballots"),
        (
            Column(column("report-column-participant"), "whole", 12),
            *named,
            Column(column("report-column-id"), "text", 16),
            Column(column("report-column-item"), "text", 24),
            Column(column("report-column-round"), "whole", 9),
            Column(column("report-column-row"), "text", 34),
            Column(column("report-column-answer"), "text", 40),
            Column(column("report-column-level"), "whole", 9),
        ),
        tuple(rows),
    )


def _given(item: Item, answer: Answer, words: Words) -> Sequence[tuple[str | None, str, int | None]]:
    """An answer as rows: the row it is about, if any, the answer in words, its level or place."""
    if isinstance(answer, Mapping):
        return [
            (words.row(item, row), words.answer(item, given), level_in(item, given))
            for row, given in answer.items()
        ]
    if isinstance(answer, tuple):
        places = enumerate(answer, start=1)
        return [
            (words.row(item, row), words.say("report-place", place=place), place) for place, row in places
        ]
    return [(None, words.answer(item, answer), level_in(item, answer))]
