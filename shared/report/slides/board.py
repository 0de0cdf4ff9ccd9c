"""The board deck: eight slides to decide from, each with a claim as its title."""

from __future__ import annotations

from dataclasses import replace

from pptx.slide import Slide

from shared.design_tokens import (
    ACCENT_STRONG,
    INK_SOFT,
    PRINT_SPACES,
    WARN,
    SlideType,
)
from shared.report.action_words import ActionLine, action_lines, lines_by_review
from shared.report.claims import (
    capitalised,
    certainty_counts,
    certainty_title,
    changes_title,
    claim,
    differences,
    hand_offs_title,
    lead,
    number_words,
    place_words,
    says_today,
    structure_title,
    trust_sentences,
    whom,
)
from shared.report.journey import journey_of
from shared.report.output_file import OutputFile, file_name
from shared.report.plan import plan_of, review_dates, roles_called
from shared.report.reasons import reason_paragraph, reason_sentence
from shared.report.report import Report
from shared.report.sentences import coverage, headline, notices
from shared.report.slides.journey_shapes import draw_journey
from shared.report.slides.slide_deck import (
    MARGIN,
    TALL,
    TOP,
    WIDE,
    Box,
    Deck,
    Line,
    Series,
    add_bars,
    add_table,
    add_text,
    fitted,
    fitted_alike,
    shortened,
)
from shared.report.words import Words
from shared.results.actions import REVIEW_DAYS

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_ROWS_MAX = 8
_DIFFERENCES_MAX = 12


def write_board(report: Report, words: Words) -> OutputFile:
    """16:9, at most eight slides; what is behind them is in the other deck."""
    deck = Deck(
        f"{words.say('report-title')}: {report.facts.name}",
        words.say("product-name"),
        words.language,
        report.moment(report.generated_at),
        report.face,
    )
    _BoardSlides(deck, report, words).add()
    return OutputFile(deck.content(), MIMETYPE, file_name(report, words.language, "board.pptx"))


class _BoardSlides:
    def __init__(self, deck: Deck, report: Report, words: Words) -> None:
        self._deck, self._report, self._words = deck, report, words
        self._plan = plan_of(report)

    def add(self) -> None:
        """Eight slides, or one that says what is missing where there is no structure."""
        if not self._plan.calls:
            slide = self._slide(headline(self._report, self._words), self._report.facts.name)
            self._lead(slide, self._words.say("plan-lead-unfinished"))
            return
        self._add_claim()
        if self._report.structure is not None and not self._report.structure.has_consensus:
            self._add_other_structure()
            self._add_differences()
            self._add_questions()
        else:
            self._add_decision()
            self._add_structure()
            self._add_why()
            self._add_changes()
        self._add_plan()
        self._add_certainty()
        self._add_answers()

    def _slide(self, title: str, notes: str) -> Slide:
        return self._deck.slide(title, notes, size=SlideType.TITLE)

    def _lead(self, slide: Slide, text: str) -> None:
        add_text(slide, Box(MARGIN, TOP - 0.12, WIDE, 0.5), [Line(text, SlideType.LEAD, INK_SOFT)])

    def _add_claim(self) -> None:
        report, words = self._report, self._words
        slide = self._slide(
            claim(report, self._plan, words),
            "\n".join((*trust_sentences(report, words), *notices(report, words))),
        )
        self._lead(slide, lead(report, words))
        journey = journey_of(report, self._plan)
        if journey is not None:
            draw_journey(slide, journey, Box(MARGIN, TOP + 0.75, WIDE, TALL - 0.85), self._words)

    def _add_other_structure(self) -> None:
        report, words = self._report, self._words
        journey = journey_of(report, self._plan, report.alternative)
        if journey is not None:
            slide = self._slide(words.say("plan-structure-split"), words.say("plan-lead-split"))
            self._lead(slide, words.say("plan-structure-split-lead"))
            draw_journey(slide, journey, Box(MARGIN, TOP + 0.75, WIDE, TALL - 0.85), self._words)

    def _add_differences(self) -> None:
        words = self._words
        found = differences(self._report, words)
        if not found:
            return
        notes = "\n".join(f"{name}: {first} / {second}" for name, first, second in found)
        slide = self._slide(words.say("plan-split-title", count=len(found)), notes)
        self._lead(slide, words.say("plan-split-lead"))
        heads = [words.say(key) for key in ("report-column-role", "plan-column-first", "plan-column-second")]
        add_table(
            slide, Box(MARGIN, TOP + 0.5, WIDE, TALL - 0.6), heads, found[:_DIFFERENCES_MAX], (1, 1.5, 1.5)
        )

    def _add_questions(self) -> None:
        words, structure = self._words, self._report.structure
        rows = [
            (words.label(one.item), ", ".join(map(words.role_short, one.changes)))
            for one in (structure.discuss_next if structure else ())
            if one.changes
        ]
        if not rows:
            return
        slide = self._slide(words.say("report-discuss-next"), words.say("report-discuss-next-is"))
        self._lead(slide, words.say("report-discuss-next-is"))
        heads = [words.say(key) for key in ("report-column-item", "report-column-affects")]
        add_table(slide, Box(MARGIN, TOP + 0.5, WIDE, TALL - 0.6), heads, rows[:_ROWS_MAX], (1, 2.6))

    def _add_decision(self) -> None:
        report, words, plan = self._report, self._words, self._plan
        decide, check = roles_called(report, plan, "decide"), roles_called(report, plan, "check")
        title = words.say(
            "plan-board-decision",
            decide=number_words(words, len(decide)),
            check=number_words(words, len(check)),
        )
        slide = self._slide(
            title, shortened("\n".join(reason_paragraph(report, one, words) for one in (*decide, *check)))
        )
        half = (WIDE - 0.5) / 2
        columns: list[list[Line]] = []
        for key, roles in (("decide", decide), ("check", check)):
            lines = [Line(words.say(f"plan-{key}"), SlideType.PART, ACCENT_STRONG, is_bold=True)]
            for role in roles[:5]:
                said = reason_sentence(report, role, words)
                lines += [
                    Line(
                        words.role_short(role.role.id),
                        SlideType.BODY,
                        ACCENT_STRONG,
                        is_bold=True,
                        above=PRINT_SPACES["5"],
                    ),
                    Line(said, SlideType.TEXT),
                ]
            if not roles and key == "decide":
                lines.append(Line(words.say("plan-nothing-to-decide"), SlideType.BODY))
            columns.append(lines)
        box = Box(MARGIN, TOP, half, TALL - 0.7)
        for place, lines in enumerate(fitted_alike(columns, box)):
            add_text(slide, replace(box, x=MARGIN + place * (half + 0.5)), lines)
        kept = ", ".join(words.role_short(role.role.id) for role in roles_called(report, plan, "keep"))
        add_text(
            slide,
            Box(MARGIN, TOP + TALL - 0.55, WIDE, 0.5),
            [Line(f"{words.say('plan-group-keep')}: {kept}.", SlideType.TEXT, INK_SOFT)],
        )

    def _add_structure(self) -> None:
        report, words, plan = self._report, self._words, self._plan
        structure = report.structure
        slide = self._slide(structure_title(report, plan, words), "\n".join(coverage(report, words)))
        self._lead(slide, hand_offs_title(plan, words))
        rows = [
            (
                words.number(one.number),
                whom(one.givers, words),
                whom(one.receivers, words),
                words.stage(one.to_stage),
                f"{words.number(one.named)}/{words.number(one.of)}" if one.of else "",
            )
            for one in plan.hand_offs[:_ROWS_MAX]
        ]
        if structure is not None and rows:
            heads = [
                words.say(f"plan-column-{name}") for name in ("number", "from", "to", "to-stage", "unclear")
            ]
            add_table(slide, Box(MARGIN, TOP + 0.6, WIDE, TALL - 0.6), heads, rows, (0.5, 2.2, 2.2, 2.2, 1))

    def _add_why(self) -> None:
        report, words, plan = self._report, self._words, self._plan
        roles = (*roles_called(report, plan, "decide"), *roles_called(report, plan, "check"))
        count = sum(call != "keep" for call in plan.calls.values())
        title = words.say("plan-why-title", count=count, words=number_words(words, count))
        slide = self._slide(
            title, shortened("\n".join(reason_paragraph(report, one, words) for one in roles))
        )
        self._lead(slide, words.say("plan-why-lead"))
        lines = []
        for role in roles[:4]:
            lines += [
                Line(
                    words.role(role.role.id),
                    SlideType.LEAD,
                    ACCENT_STRONG,
                    is_bold=True,
                    above=PRINT_SPACES["5"],
                ),
                Line(reason_paragraph(report, role, words), SlideType.TEXT),
            ]
        box = Box(MARGIN, TOP + 0.45, WIDE, TALL - 0.5)
        add_text(slide, box, fitted(lines, box))

    def _add_changes(self) -> None:
        report, words, plan = self._report, self._words, self._plan
        slide = self._slide(changes_title(plan, words), words.say("plan-changes-note"))
        rows = []
        for call in ("decide", "follow", "check"):
            for role in roles_called(report, plan, call):
                n, of = says_today(report, role)
                today = words.code("report-asis", role.view.asis) if role.view.asis else ""
                rows.append(
                    (
                        words.role_short(role.role.id),
                        f"{today} {n}/{of}" if of else today,
                        place_words(role, words),
                        words.say(f"plan-group-{call}"),
                    )
                )
        if rows:
            heads = [
                *(words.say(f"report-column-{name}") for name in ("role", "asis", "target")),
                words.say("plan-column-kind"),
            ]
            add_table(slide, Box(MARGIN, TOP, WIDE, TALL), heads, rows[: _ROWS_MAX + 1], (2, 1.6, 2, 1.6))
        else:
            self._lead(slide, words.say("plan-nothing-to-decide"))

    def _add_plan(self) -> None:
        report, words = self._report, self._words
        actions = action_lines(report, words)
        title = words.say(
            "plan-actions-title",
            count=len(actions),
            words=number_words(words, len(actions))[:1].upper() + number_words(words, len(actions))[1:],
        )
        all_of = "\n".join(_noted(one, words) for one in actions)
        slide = self._slide(title, shortened(all_of))
        third = (WIDE - 0.8) / 3
        columns: list[list[Line]] = []
        by_day = dict(lines_by_review(report, actions))
        for days, day in zip(REVIEW_DAYS, review_dates(report), strict=True):
            due = [*by_day.get(days, ()), *(by_day.get(None, ()) if days == REVIEW_DAYS[-1] else ())]
            lines = [
                Line(words.short_day(day), SlideType.PART, ACCENT_STRONG, is_bold=True),
                Line(words.say(f"plan-actions-within-{days}"), SlideType.TEXT, INK_SOFT),
                *(Line(one.text_and_owner, SlideType.ASIDE, is_bullet=True) for one in due[:7]),
            ]
            columns.append(lines)
        box = Box(MARGIN, TOP, third, TALL - 0.7)
        for place, lines in enumerate(fitted_alike(columns, box)):
            add_text(slide, replace(box, x=MARGIN + place * (third + 0.4)), lines)
        add_text(
            slide,
            Box(MARGIN, TOP + TALL - 0.6, WIDE, 0.5),
            [Line(words.say("plan-actions-lead"), SlideType.TEXT, INK_SOFT)],
        )

    def _add_certainty(self) -> None:
        report, words = self._report, self._words
        counts = certainty_counts(report)
        slide = self._slide(certainty_title(report, words), "\n".join(trust_sentences(report, words)))
        third = (WIDE - 0.8) / 3
        columns = [
            [
                Line(
                    words.say(f"plan-{name}"),
                    SlideType.PART,
                    WARN if name == "open" else ACCENT_STRONG,
                    is_bold=True,
                ),
                Line(words.say(f"plan-{name}-is"), SlideType.ASIDE, INK_SOFT),
                *(Line(words.role_short(role.role.id), SlideType.TEXT) for role in roles),
            ]
            for name, roles in counts.items()
        ]
        box = Box(MARGIN, TOP, third, 3.4)
        for place, lines in enumerate(fitted_alike(columns, box)):
            add_text(slide, replace(box, x=MARGIN + place * (third + 0.4)), lines)
        questions = report.structure.next_questions if report.structure else ()
        unasked = [words.label(one.item) for one in questions]
        lines = [Line(words.say("plan-unasked-are"), SlideType.LEAD, ACCENT_STRONG, is_bold=True)]
        lines.append(
            Line(f"{', '.join(unasked)}." if unasked else words.say("plan-unasked-none"), SlideType.TEXT)
        )
        lines += [
            Line(capitalised(said), SlideType.TEXT, INK_SOFT, above=PRINT_SPACES["5"])
            for said in trust_sentences(report, words)
        ]
        top = 3.55 if counts else 0.0
        box = Box(MARGIN, TOP + top, WIDE, TALL - top - 0.1)
        add_text(slide, box, fitted(lines, box))

    def _add_answers(self) -> None:
        report, words = self._report, self._words
        entry = report.item_of("friction")
        result = entry.standing if entry else None
        slide = self._slide(
            words.say("plan-answers-friction"),
            words.say("plan-answers-note", joined=report.facts.joined),
        )
        if entry is None or result is None or not result.n:
            self._lead(slide, words.say("report-nothing-answered"))
            return
        # By the figure that is shown, so that no longer bar is below a shorter one.
        rows = sorted(result.rows, key=lambda row: (-sum(row.counts.values()), -row.score))
        names = [words.row(entry.item, row.row) for row in rows]
        named = [sum(row.counts.values()) for row in rows]
        self._lead(slide, words.say("plan-friction-row", of=result.n))
        alt = "; ".join(f"{name}: {count}" for name, count in zip(names, named, strict=True))
        add_bars(
            slide,
            Box(MARGIN, TOP + 0.5, WIDE, TALL - 0.6),
            names,
            [Series(words.say("plan-column-unclear"), named)],
            alt=alt,
        )


def _noted(one: ActionLine, words: Words) -> str:
    day = words.short_day(one.due) if one.due else ""
    return f"{day} {one.text_and_owner}".strip()
