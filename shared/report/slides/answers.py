"""The slides of what was said: every question's figures as native charts, comments, and agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE

from shared.design_tokens import ACCENT_STRONG, INK_SOFT, PAPER, SlideType
from shared.report.claims import FEW, answers_title
from shared.report.facts import counted
from shared.report.pictures.answers import has_shared_places, shown_levels
from shared.report.ramps import shades
from shared.report.report import Comment, Report, ReportItem
from shared.report.sentences import unanswered
from shared.report.sides import asked_sides, comment_asides, remarks, side_title, went_line
from shared.report.slides.slide_deck import (
    HEIGHT,
    MARGIN,
    TALL,
    TOP,
    WIDE,
    Box,
    Deck,
    Line,
    Series,
    add_bars,
    add_shape,
    add_table,
    add_text,
    chunks,
    shortened,
)
from shared.report.words import Words
from shared.results.outcome import CONSENT_FROM, RoundResult

_COMMENTS_MAX = 5
_COMMENT_LENGTH_MAX = 240
_ROWS = 10
_CHARTS = 3
_QUESTIONS = 20


class AnswerSlides:
    """Adds the slides of the answers to a deck."""

    def __init__(self, deck: Deck, report: Report, words: Words) -> None:
        self._deck, self._report, self._words = deck, report, words

    def add(self) -> None:
        """Every step with its questions, then where the group agrees and where not."""
        self._add_answers()
        self._add_agreement()

    def _add_answers(self) -> None:
        report = self._report
        for step in self._words.definition.steps:
            of_step = [entry for entry in report.items if entry.item.step == step.id]
            scaled = [entry for entry in of_step if entry.has_scale and entry.rounds]
            title = self._words.text(step.title)
            for part in chunks(scaled, _CHARTS):
                self._add_charts(title, part)
            for entry in of_step:
                if entry.item.shape in ("table", "ranking"):
                    self._add_rows(entry)
            said = [comment for entry in of_step for comment in entry.comments]
            if said:
                self._add_comments(title, said)

    def _add_charts(self, step: str, entries: Sequence[ReportItem]) -> None:
        words = self._words
        medians = [words.median(entry.item, entry.rounds[-1].median, is_short=True) for entry in entries]
        labels = [words.text(entry.item.label) for entry in entries]
        answers = " · ".join(f"{label}: {median}" for label, median in zip(labels, medians, strict=True))
        notes = [step, *(self._notes(entry) for entry in entries)]
        slide = self._deck.slide(answers, shortened("\n\n".join(notes)), size=SlideType.CLAIM)
        gap = 0.4
        width = (WIDE - gap * (len(entries) - 1)) / len(entries)
        for number, entry in enumerate(entries):
            x = MARGIN + number * (width + gap)
            rounds = entry.rounds
            newest = rounds[-1]
            first, last = shown_levels(entry, rounds)
            levels = words.short_levels(entry.item)[first : last + 1]
            series = [
                Series(words.say("round-number", number=past.round), past.counts[first : last + 1])
                for past in rounds
            ]
            median = f"{words.say('median')}: {words.median(entry.item, newest.median)}"
            heads = [
                Line(words.text(entry.item.label), SlideType.PART, ACCENT_STRONG, is_bold=True),
                Line(words.text(entry.item.text), SlideType.TEXT, INK_SOFT),
            ]
            add_text(slide, Box(x, TOP, width, 1.1), heads)
            add_bars(slide, Box(x, TOP + 1.1, width, 3.5), levels, series, alt=self._notes(entry))
            lines = [
                Line(median, SlideType.TEXT, is_bold=True),
                Line(counted(self._report, newest, words), SlideType.ASIDE, INK_SOFT),
                *(Line(line, SlideType.ASIDE, INK_SOFT) for line in unanswered(entry, words)),
            ]
            add_text(slide, Box(x, TOP + 4.65, width, 0.95), lines)

    def _notes(self, entry: ReportItem) -> str:
        words, item, result = self._words, entry.item, entry.standing
        said = [f"{words.text(item.label)}: {words.text(item.text)}"]
        if result is not None:
            said.append(f"{counted(self._report, result, words)}.")
            if result.median is not None:
                said.append(f"{words.say('median')}: {words.median(item, result.median)}.")
            said += unanswered(entry, words)
            for past in entry.rounds[:-1]:
                if past.median is not None:
                    median, agreement = words.median(item, past.median), words.agreement(past)
                    said.append(
                        words.say("report-rounds-were", round=past.round, median=median, agreement=agreement)
                    )
            if entry.moved is not None:
                said.append(f"{words.say('result-moved', count=entry.moved)}.")
        for side in asked_sides(entry):
            said.append(f"{side_title(side.round, side.side, words)}:")
            if side.went is not None:
                said.append(went_line(side.went, words))
            said += [f"• {reason.text}" for reason in side.reasons[:_COMMENTS_MAX]]
        for remark in remarks(entry)[:_COMMENTS_MAX]:
            mark = f"{words.say('report-objector')}: " if remark.is_objection else ""
            said.append(f"• {mark}{remark.text}")
        return "\n".join(said)

    def _add_rows(self, entry: ReportItem) -> None:
        words, item = self._words, entry.item
        if not entry.rounds:
            return
        result = entry.rounds[-1]
        notes = shortened(self._notes(entry))
        slide = self._deck.slide(self._claim_of(entry, result), notes, size=SlideType.CLAIM)
        if item.shape == "table":
            categories = [
                words.role_short(row.row) if item.rows_of == "role" else words.stage(row.row)
                for row in result.rows
            ]
            series = [
                Series(words.text(option.text), [row.counts.get(option.id, 0) for row in result.rows])
                for option in item.options
            ]
        else:
            categories = [f"{words.place(row)} {words.row(item, row.row)}" for row in result.rows]
            series = [Series(words.say("report-column-points"), [row.score for row in result.rows])]
        colours = shades(item) if item.shape == "table" else ()
        box = Box(MARGIN, TOP, WIDE, TALL - 0.3)
        add_bars(slide, box, categories, series, alt=notes, is_stacked=item.shape == "table", colours=colours)
        shared = (words.say("result-places-shared"),) if has_shared_places(result) else ()
        foot = " · ".join((counted(self._report, result, words), *shared, *unanswered(entry, words)))
        add_text(slide, Box(MARGIN, HEIGHT - 0.65, WIDE, 0.4), [Line(foot, SlideType.ASIDE, INK_SOFT)])

    def _claim_of(self, entry: ReportItem, result: RoundResult) -> str:
        """What most say: how many roles have which answer, or what is first; the question itself of few."""
        words, item = self._words, entry.item
        label = words.text(item.label)
        if result.n < FEW or not result.rows:
            return f"{label}: {words.text(item.text)}"
        if item.shape == "ranking":
            first = result.rows[0]
            return f"{label}: {words.row(item, first.row)} {sum(first.counts.values())}/{result.n}"
        if item.step == "consent":
            accepting = [
                (sum(count for option, count in row.counts.items() if int(option) >= CONSENT_FROM), of)
                for row in result.rows
                if (of := sum(row.counts.values()))
            ]
            least, of = min(accepting, key=lambda one: one[0] / one[1])
            return words.say("report-consent-least", least=least, of=of)
        most = Counter(max(row.counts, key=row.counts.__getitem__) for row in result.rows if row.counts)
        parts = [
            f"{words.text(option.short).lower()} {most[option.id]}"
            for option in item.options
            if most[option.id]
        ]
        return f"{label}: {', '.join(parts)}"

    def _add_comments(self, title: str, comments: Sequence[Comment]) -> None:
        words = self._words
        best = sorted(comments, key=lambda comment: (not comment.is_pinned, -comment.upvotes))[:_COMMENTS_MAX]
        notes = shortened("\n\n".join(comment.text for comment in best))
        slide = self._deck.slide(f"{title} {words.say('report-comments-are')}", notes)
        height = TALL / _COMMENTS_MAX
        for number, comment in enumerate(best):
            text = " ".join(comment.text.split())
            if len(text) > _COMMENT_LENGTH_MAX:
                text = f"{text[:_COMMENT_LENGTH_MAX].rstrip()}…"
            parts = (words.label(comment.item), *comment_asides(comment, words, with_side=True))
            aside = " · ".join(parts)
            add_shape(
                slide,
                MSO_SHAPE.RECTANGLE,
                Box(MARGIN, TOP + number * height, WIDE, height - 0.12),
                fill=PAPER,
                lines=[Line(text, SlideType.BODY), Line(aside, SlideType.SMALL, INK_SOFT)],
                is_centred=True,
            )

    def _add_agreement(self) -> None:
        report, words = self._report, self._words
        entries = sorted(
            (
                (entry, result, result.agreement)
                for entry in report.scaled()
                if (result := entry.rounds[-1]).agreement is not None
            ),
            key=lambda one: -one[2],
        )
        for part in chunks(entries, _QUESTIONS):
            said = [
                f"{words.label(entry.item.id)}: {words.agreement(result)}, {words.number(agreement, 2)}"
                for entry, result, agreement in part
            ]
            notes = "\n".join([words.say("report-about-agreement"), *said])
            slide = self._deck.slide(answers_title(report, words), notes)
            categories = [
                f"{words.text(entry.item.label)} · {words.agreement(result)}" for entry, result, _ in part
            ]
            values = [round(agreement, 2) for *_, agreement in part]
            series = [Series(words.say("report-column-agreement"), values)]
            least = min(0.0, *values) - (0.2 if min(values) < 0 else 0.0)
            box = Box(MARGIN, TOP, WIDE, TALL)
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
            add_table(slide, Box(MARGIN, TOP, WIDE, TALL), heads, rows, [3, 1.5, 5, 1.5])
