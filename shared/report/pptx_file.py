"""The report as slides: figures as native charts, roles as shapes, the details in the notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Inches

from shared.report.drawing import width_of, wrap
from shared.report.facts import counted, facts_of
from shared.report.look import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    INK_SOFT,
    WARN,
    WARN_SOFT,
)
from shared.report.picture_answers import shown_levels
from shared.report.picture_structure import changing
from shared.report.report import Comment, Report, ReportItem, ReportRole
from shared.report.slide_deck import (
    HEIGHT,
    MARGIN,
    TOP,
    WIDTH,
    Box,
    Deck,
    Line,
    Series,
    add_bars,
    add_shape,
    add_table,
    add_text,
)
from shared.report.story import about, flags, headline, notices, reasons, summary
from shared.report.words import Words
from shared.report.written import Written, file_name
from shared.workshop.definition import ItemType

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_WIDE = WIDTH - 2 * MARGIN
_TALL = HEIGHT - TOP - 0.45
_COMMENTS_MAX = 5
_COMMENT_LENGTH_MAX = 240
_NOTES_LENGTH_MAX = 4000
_CARDS = 12
_ROWS = 10


def write_pptx(report: Report, words: Words) -> Written:
    """16:9, with every slide's title in the outline."""
    return Written(_Slides(report, words).content(), MIMETYPE, file_name(report, words.language, "pptx"))


_Entry = TypeVar("_Entry")


def _chunks(entries: Sequence[_Entry], size: int) -> Iterator[tuple[_Entry, ...]]:
    left = iter(entries)
    while chunk := tuple(islice(left, size)):
        yield chunk


class _Slides:
    """The deck of one report, slide by slide."""

    def __init__(self, report: Report, words: Words) -> None:
        self._report, self._words = report, words
        self._deck = Deck(
            f"{words.say('report-title')}: {report.facts.name}",
            words.say("product-name"),
            words.language,
            report.moment(report.generated_at),
        )

    def content(self) -> bytes:
        self._add_title()
        self._add_summary()
        self._add_answers()
        self._add_agreement()
        if self._report.roles:
            title = self._words.say("report-section-structure")
            self._add_cards(title, self._report.roles)
            if self._report.alternative:
                self._add_cards(self._words.say("report-picture-alternative"), self._report.alternative)
            self._add_overrides()
            self._add_reasons()
            self._add_certainty()
            self._add_change()
            self._add_waves()
            self._add_responsibilities()
        self._add_about()
        return self._deck.content()

    def _add_title(self) -> None:
        report, words = self._report, self._words
        facts = "\n".join(f"{heading}: {value}" for heading, value in facts_of(report, words))
        slide = self._deck.slide(words.say("report-title"), facts, box=Box(MARGIN, 1.9, _WIDE, 0.95), size=44)
        add_shape(slide, MSO_SHAPE.RECTANGLE, Box(0, 0, WIDTH, 0.16), fill=ACCENT)
        day = words.day(report.moment(report.facts.created_at))
        joined = words.say("count-participants", count=report.facts.joined)
        add_text(
            slide,
            Box(MARGIN + 0.1, 2.9, _WIDE - 0.2, 1.3),
            [Line(report.facts.name, 26), Line(f"{day} · {joined}", 16, INK_SOFT)],
        )
        add_shape(
            slide,
            MSO_SHAPE.ROUNDED_RECTANGLE,
            Box(MARGIN, 4.6, _WIDE, 1.1),
            fill=ACCENT_SOFT,
            lines=[Line(headline(report, words), 22, ACCENT_STRONG, is_bold=True)],
            is_centred=True,
        )

    def _add_summary(self) -> None:
        report, words = self._report, self._words
        points = summary(report, words)
        remarks = (*flags(report, words), *notices(report, words))
        size = 17.0 if sum(map(len, points)) < 700 else 15.0
        slide = self._deck.slide(
            words.say("report-section-summary"), "\n".join([headline(report, words), *points, *remarks])
        )
        lines = [Line(headline(report, words), 20, ACCENT_STRONG, is_bold=True)]
        lines += [Line(point, size, is_bullet=True) for point in points]
        add_text(slide, Box(MARGIN + 0.1, TOP, _WIDE - 0.2, _TALL), lines)
        if remarks:
            slide = self._deck.slide(words.say("report-flags-are"), "\n".join(remarks))
            y = TOP
            for remark in flags(report, words):
                y = self._add_remark(slide, y, remark, ACCENT_SOFT, INK)
            for notice in notices(report, words):
                y = self._add_remark(slide, y, notice, WARN_SOFT, WARN)

    def _add_remark(self, slide: Slide, y: float, text: str, fill: str, ink: str) -> float:
        box = Box(MARGIN, y, _WIDE, 0.95)
        lines = [Line(text, 16, ink)]
        add_shape(slide, MSO_SHAPE.ROUNDED_RECTANGLE, box, fill=fill, lines=lines, is_centred=True)
        return y + 1.1

    def _add_answers(self) -> None:
        report = self._report
        for step in self._words.definition.steps:
            of_step = [entry for entry in report.items if entry.item.step == step.id]
            scaled = [entry for entry in of_step if entry.has_scale and entry.result and entry.result.n]
            title = self._words.text(step.title)
            for pair in _chunks(scaled, 2):
                self._add_pair(title, pair)
            for entry in of_step:
                if entry.item.type in (ItemType.STATE_GRID, ItemType.RANK_TOP3):
                    self._add_rows(entry)
            said = [comment for entry in of_step for comment in entry.comments]
            if said:
                self._add_comments(title, said)

    def _add_pair(self, title: str, entries: Sequence[ReportItem]) -> None:
        words = self._words
        slide = self._deck.slide(title, _short("\n\n".join(self._notes(entry) for entry in entries)))
        width = _WIDE if len(entries) == 1 else (_WIDE - 0.5) / 2
        for number, entry in enumerate(entries):
            if entry.result is None:
                continue
            x = MARGIN + number * (width + 0.5)
            rounds = [*(past for past in entry.result.earlier if past.n), entry.result]
            first, last = shown_levels(entry, rounds)
            levels = words.short_levels(entry.item)[first : last + 1]
            series = [
                Series(words.say("round-number", number=past.round), past.counts[first : last + 1])
                for past in rounds
            ]
            median = f"{words.say('median')}: {words.median(entry.item, entry.result.median)}"
            heads = [
                Line(words.text(entry.item.label), 20, ACCENT_STRONG, is_bold=True),
                Line(words.text(entry.item.text), 13, INK_SOFT),
            ]
            add_text(slide, Box(x, TOP, width, 1.1), heads)
            add_bars(slide, Box(x, TOP + 1.1, width, 3.5), levels, series, alt=self._notes(entry))
            lines = [
                Line(median, 14, is_bold=True),
                Line(counted(self._report, entry.result, words), 12, INK_SOFT),
            ]
            add_text(slide, Box(x, TOP + 4.65, width, 0.95), lines)

    def _notes(self, entry: ReportItem) -> str:
        words, item, result = self._words, entry.item, entry.result
        said = [f"{words.text(item.label)}: {words.text(item.text)}"]
        if result is not None:
            said.append(f"{counted(self._report, result, words)}.")
            if result.median is not None:
                said.append(f"{words.say('median')}: {words.median(item, result.median)}.")
            for past in result.earlier:
                if past.n and past.median is not None:
                    median, agreement = words.median(item, past.median), words.agreement(past)
                    said.append(
                        words.say("report-rounds-were", round=past.round, median=median, agreement=agreement)
                    )
            if result.moved is not None:
                said.append(f"{words.say('result-moved', count=result.moved)}.")
        said += [f"• {comment.text}" for comment in entry.comments[:_COMMENTS_MAX]]
        return "\n".join(said)

    def _add_rows(self, entry: ReportItem) -> None:
        words, item, result = self._words, entry.item, entry.result
        if result is None or not result.n:
            return
        notes = _short(self._notes(entry))
        slide = self._deck.slide(f"{words.text(item.label)}: {words.text(item.text)}", notes, size=22)
        if item.type is ItemType.STATE_GRID:
            categories = [
                words.role_short(row.row) if item.rows_of == "role" else words.stage(row.row)
                for row in result.rows
            ]
            series = [
                Series(words.text(option.text), [row.counts.get(option.id, 0) for row in result.rows])
                for option in item.options
            ]
        else:
            categories = [f"{row.place}. {words.row(item, row.row)}" for row in result.rows]
            series = [Series(words.say("report-column-points"), [row.score for row in result.rows])]
        box = Box(MARGIN, TOP, _WIDE, _TALL - 0.3)
        add_bars(slide, box, categories, series, alt=notes, is_stacked=item.type is ItemType.STATE_GRID)
        lines = [Line(counted(self._report, result, words), 12, INK_SOFT)]
        add_text(slide, Box(MARGIN, HEIGHT - 0.65, _WIDE, 0.4), lines)

    def _add_comments(self, title: str, comments: Sequence[Comment]) -> None:
        words = self._words
        best = sorted(comments, key=lambda comment: (not comment.is_pinned, -comment.upvotes))[:_COMMENTS_MAX]
        notes = _short("\n\n".join(comment.text for comment in best))
        slide = self._deck.slide(f"{title} {words.say('report-comments-are')}", notes)
        height = _TALL / _COMMENTS_MAX
        for number, comment in enumerate(best):
            text = " ".join(comment.text.split())
            if len(text) > _COMMENT_LENGTH_MAX:
                text = f"{text[:_COMMENT_LENGTH_MAX].rstrip()}…"
            aside = words.label(comment.item)
            if comment.upvotes:
                aside += f" · {words.say('report-upvoted', count=comment.upvotes)}"
            add_shape(
                slide,
                MSO_SHAPE.RECTANGLE,
                Box(MARGIN, TOP + number * height, _WIDE, height - 0.12),
                fill="#f6f8f8",
                lines=[Line(text, 15), Line(aside, 11, INK_SOFT)],
                is_centred=True,
            )

    def _add_agreement(self) -> None:
        report, words = self._report, self._words
        entries = sorted(
            (
                (entry, entry.result.agreement)
                for entry in report.scaled()
                if entry.result and entry.result.agreement is not None
            ),
            key=lambda pair: -pair[1],
        )
        title = words.say("report-section-agreement")
        for part in _chunks(entries, 14):
            said = [
                f"{words.label(entry.item.id)}: {words.agreement(entry.result)}, {words.number(agreement, 2)}"
                for entry, agreement in part
                if entry.result
            ]
            notes = "\n".join([words.say("report-about-agreement"), *said])
            slide = self._deck.slide(title, notes)
            categories = [
                f"{words.text(entry.item.label)} · {words.agreement(entry.result)}"
                for entry, _ in part
                if entry.result
            ]
            values = [round(agreement, 2) for _, agreement in part]
            series = [Series(words.say("report-column-agreement"), values)]
            least = min(0.0, *values) - (0.2 if min(values) < 0 else 0.0)
            box = Box(MARGIN, TOP, _WIDE, _TALL)
            add_bars(
                slide,
                box,
                categories,
                series,
                alt="; ".join(said),
                number_format="0.00",
                least=least,
                most=1.15,
            )
        if report.structure is not None and report.structure.discuss_next:
            rows = [
                [
                    words.label(view.item),
                    words.number(view.agreement, 2),
                    ", ".join(words.role_short(role) for role in view.changes),
                    "" if view.votes_to_flip is None else words.number(view.votes_to_flip),
                ]
                for view in report.structure.discuss_next[:_ROWS]
            ]
            heads = [words.say(f"report-column-{name}") for name in ("item", "agreement", "affects", "flip")]
            slide = self._deck.slide(words.say("report-discuss-next"), words.say("report-discuss-next-is"))
            add_table(slide, Box(MARGIN, TOP, _WIDE, 0.5), heads, rows, [3, 1.5, 5, 1.5])

    def _add_cards(self, title: str, roles: Sequence[ReportRole]) -> None:
        words = self._words
        own = [role for role in roles if role.status == "own"]
        for part in _chunks(own, _CARDS):
            notes = _short(
                "\n".join(
                    f"{words.text(role.role.name)}: {', '.join(words.role(hat) for hat in role.hats) or '-'}"
                    for role in part
                )
            )
            slide = self._deck.slide(title, f"{words.say('report-intro-structure')}\n{notes}")
            columns = 3 if len(part) <= 9 else 4
            rows = -(-len(part) // columns)
            width, height = (_WIDE - 0.3 * (columns - 1)) / columns, min(2.3, _TALL / rows)
            for number, role in enumerate(part):
                box = Box(
                    MARGIN + number % columns * (width + 0.3),
                    TOP + number // columns * height,
                    width,
                    height - 0.15,
                )
                self._add_card(slide, box, role, {other.role.id: other for other in roles})
        loose = [
            role for role in roles if role.status == "hat" and role.host not in {one.role.id for one in own}
        ]
        if loose:
            names = [words.text(role.role.name) for role in loose]
            slide = self._deck.slide(words.say("report-shared-hats"), "\n".join(names))
            add_text(
                slide, Box(MARGIN, TOP, _WIDE, _TALL), [Line(name, 18, is_bullet=True) for name in names]
            )

    def _add_card(self, slide: Slide, box: Box, role: ReportRole, roles: Mapping[str, ReportRole]) -> None:
        words = self._words
        x, y, tab_height = box.x + 0.15, box.y, 0.29
        rows = 1
        for hat in role.hats:
            name = words.role_short(hat)
            tab = width_of(name, 10.5, is_bold=True) / 72 + 0.3
            if x + tab > box.x + box.width and x > box.x + 0.15:
                x, rows = box.x + 0.15, rows + 1
            add_shape(
                slide,
                MSO_SHAPE.ROUND_2_SAME_RECTANGLE,
                Box(x, y + (rows - 1) * tab_height, tab, tab_height),
                fill=HAT_SOFT,
                edge=HAT,
                is_dashed=roles[hat].is_uncertain,
                lines=[Line(name, 10.5, HAT, is_bold=True)],
                is_centred=True,
            )
            x += tab + 0.06
        marks = [words.code("change", role.change)] if role.change else []
        if role.is_uncertain:
            marks.append(words.say("role-uncertain"))
        if role.view.override is not None:
            marks.append(words.say("role-decided"))
        does = " ".join(wrap(words.text(role.role.does), 10.5, (box.width - 0.3) * 72, 3))
        top = y + rows * tab_height
        card = add_shape(
            slide,
            MSO_SHAPE.ROUNDED_RECTANGLE,
            Box(box.x, top, box.width, box.y + box.height - top),
            fill=CARD,
            edge=ACCENT,
            is_dashed=role.is_uncertain,
            lines=[
                Line(
                    words.role_line(role.role.id, 72 * (box.width - 0.3), _card_width),
                    14,
                    ACCENT_STRONG,
                    is_bold=True,
                ),
                Line(does, 10.5, INK_SOFT),
                Line(" · ".join(marks), 11, WARN if role.is_uncertain else INK, is_bold=True),
            ],
        )
        card.adjustments[0] = 0.06

    def _add_overrides(self) -> None:
        words = self._words
        rows = [
            [
                words.text(role.role.name),
                words.status(role.view.status, role.view.host),
                words.status(role.status, role.host),
                role.view.override.reason if role.view.override else "",
            ]
            for role in self._report.overridden()
        ]
        heads = [words.say(f"report-column-{name}") for name in ("role", "computed", "status", "reason")]
        self._add_tables(words.say("report-overrides-are"), heads, rows, [2.2, 2.2, 2.2, 4], size=6)

    def _add_tables(
        self,
        title: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        size: int = _ROWS,
        notes: str = "",
    ) -> None:
        for part in _chunks(rows, size):
            said = "\n".join("; ".join(cell for cell in row if cell) for row in part)
            slide = self._deck.slide(title, _short(f"{notes}\n{said}".strip()))
            add_table(slide, Box(MARGIN, TOP, _WIDE, 0.5), heads, part, shares)

    def _add_reasons(self) -> None:
        words, report = self._words, self._report
        needed = [role for status in ("own", "hat") for role in report.roles if role.status == status]
        heads = [
            words.say(key)
            for key in ("report-column-role", "report-column-status", "report-why-for", "report-why-against")
        ]
        for part in _chunks(needed, 6):
            why = [(role, reasons(report, role, words)) for role in part]
            rows = [
                [words.text(role.role.name), one.status, "; ".join(one.speaking_for), "; ".join(one.against)]
                for role, one in why
            ]
            notes = "\n".join(f"{words.text(role.role.name)}: {' '.join(one.sentences)}" for role, one in why)
            slide = self._deck.slide(words.say("report-section-reasons"), _short(notes))
            add_table(slide, Box(MARGIN, TOP, _WIDE, 0.5), heads, rows, [2.7, 2.3, 3.6, 2.6])

    def _add_certainty(self) -> None:
        words = self._words
        stable = sorted(
            ((role, role.view.stability) for role in self._report.roles if role.view.stability is not None),
            key=lambda pair: -pair[1],
        )
        if not stable:
            return
        said = [f"{words.text(role.role.name)}: {words.share(share)}" for role, share in stable]
        notes = "\n".join([words.say("report-about-stability"), *said])
        slide = self._deck.slide(words.say("report-section-certainty"), notes)
        categories = [
            f"{words.role_short(role.role.id)} · {words.code('report-short', role.view.status)}"
            for role, _ in stable
        ]
        series = [Series(words.say("report-column-stability"), [share for _, share in stable])]
        form = "0%" if words.language == "en" else "0\u00a0%"
        box = Box(MARGIN, TOP, _WIDE, _TALL)
        add_bars(slide, box, categories, series, alt="; ".join(said), number_format=form, most=1.1)

    def _add_change(self) -> None:
        words = self._words
        rows = [
            [
                words.text(role.role.name),
                words.code("report-asis", role.view.asis or "none"),
                words.code("change", role.change or ""),
                words.status(role.status, role.host),
            ]
            for role in changing(self._report)
        ]
        heads = [words.say(f"report-column-{name}") for name in ("role", "asis", "change", "target")]
        notes = words.say("report-intro-change")
        self._add_tables(words.say("report-section-change"), heads, rows, [3, 2.4, 1.8, 4], notes=notes)

    def _add_waves(self) -> None:
        words, structure = self._words, self._report.structure
        planned = [wave for wave in structure.waves if wave.actions or wave.changes] if structure else []
        if not planned:
            return
        slide = self._deck.slide(words.say("report-section-first"), words.say("report-intro-first"))
        width = (_WIDE - 0.2 * (len(planned) - 1)) / len(planned)
        changes = {role.role.id: role.change for role in self._report.roles}
        for number, wave in enumerate(planned):
            x = MARGIN + number * (width + 0.2)
            heading = [Line(words.say("report-wave", number=wave.number), 18, "#ffffff", is_bold=True)]
            chevron = MSO_SHAPE.PENTAGON if number == 0 else MSO_SHAPE.CHEVRON
            arrow = add_shape(
                slide, chevron, Box(x, TOP, width, 0.6), fill=ACCENT, lines=heading, is_centred=True
            )
            arrow.text_frame.margin_left = Inches(0.35)
            y = TOP + 0.75
            step = min(0.95, (_TALL - 0.75) / max(1, len(wave.actions) + len(wave.changes)))
            for action in wave.actions:
                lines = [Line(words.code("wave", action), 12)]
                box = Box(x, y, width, step - 0.1)
                add_shape(
                    slide, MSO_SHAPE.ROUNDED_RECTANGLE, box, fill=ACCENT_SOFT, lines=lines, is_centred=True
                )
                y += step
            for role in wave.changes:
                is_pilot = role in wave.pilots
                marks = [words.code("change", change)] if (change := changes.get(role)) else []
                if is_pilot:
                    marks.append(words.say("report-pilot"))
                lines = [
                    Line(words.role_short(role), 13, ACCENT_STRONG, is_bold=True),
                    Line(" · ".join(marks), 11, WARN if is_pilot else INK),
                ]
                add_shape(
                    slide,
                    MSO_SHAPE.ROUNDED_RECTANGLE,
                    Box(x, y, width, step - 0.1),
                    fill=CARD,
                    edge=ACCENT,
                    is_dashed=is_pilot,
                    lines=lines,
                    is_centred=True,
                )
                y += step

    def _add_responsibilities(self) -> None:
        words, structure = self._words, self._report.structure
        if structure is None or not structure.raci:
            return
        heads = [
            words.say(f"report-column-{name}")
            for name in ("stage", "accountable", "responsible", "consulted")
        ]
        rows = [
            [
                words.stage(stage.stage),
                words.role_short(stage.accountable),
                ", ".join(words.role_short(role) for role in stage.responsible),
                ", ".join(words.role_short(role) for role in stage.consulted),
            ]
            for stage in structure.raci
        ]
        self._add_tables(words.say("report-picture-raci"), heads, rows, [3, 2.4, 3.6, 3])

    def _add_about(self) -> None:
        report, words = self._report, self._words
        facts = [f"{heading}: {value}" for heading, value in facts_of(report, words)]
        told = about(report, words)
        slide = self._deck.slide(words.say("report-section-about"), "\n".join([*told, *facts]))
        half = (_WIDE - 0.5) / 2
        add_text(slide, Box(MARGIN, TOP, half, _TALL), [Line(line, 11.5, is_bullet=True) for line in told])
        lines = [Line(fact, 12, INK_SOFT) for fact in facts]
        add_text(slide, Box(MARGIN + half + 0.5, TOP, half, _TALL), lines)


def _card_width(name: str) -> float:
    """Points that a role's name takes on a card."""
    return width_of(name, 14, is_bold=True)


def _short(text: str) -> str:
    """Notes a speaker can still read; the rest stands in the other files."""
    return text if len(text) <= _NOTES_LENGTH_MAX else f"{text[:_NOTES_LENGTH_MAX].rstrip()}…"
