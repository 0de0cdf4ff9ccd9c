"""The board deck: eight slides to decide from, each with a claim as its title."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    INK_SOFT,
    SLIDE_SPACES,
    WARN,
    SlideType,
)
from shared.report.action_words import ActionLine, action_lines, lines_by_review
from shared.report.claims import (
    certainty_counts,
    changes_title,
    claim,
    hand_offs_title,
    lead,
    number_words,
    place_words,
    says_today,
    structure_title,
    trust_sentences,
    whom,
)
from shared.report.journey import Block, Journey, journey_of
from shared.report.output_file import OutputFile, file_name
from shared.report.pictures.journey import wrap_name
from shared.report.plan import plan_of, review_dates, roles_called
from shared.report.reasons import reason_paragraph, reason_sentence
from shared.report.report import Report
from shared.report.sentences import coverage, headline, notices
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
    add_shape,
    add_table,
    add_text,
    shortened,
)
from shared.report.words import Words
from shared.results.actions import REVIEW_DAYS
from shared.results.calls import Call

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_ROWS_MAX = 8
_POINTS_AN_INCH = 72.0
_LOOKS: dict[Call, tuple[str, str, str | None]] = {
    "keep": (ACCENT_SOFT, ACCENT_STRONG, None),
    "follow": (ACCENT_SOFT, ACCENT_STRONG, None),
    "decide": (ACCENT, CARD, None),
    "check": (CARD, INK, WARN),
}


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


def _named(name: str, size: float, colour: str, width: float, words: Words) -> list[Line]:
    """A name in bold on lines of so many inches, its long words divided at their seams."""
    rows = wrap_name(name, size, width * _POINTS_AN_INCH, 3, words.language)
    return [Line(row, size, colour, is_bold=True) for row in rows]


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
            self._draw(slide, journey, Box(MARGIN, TOP + 0.75, WIDE, TALL - 0.85))

    def _draw(self, slide: Slide, journey: Journey, box: Box) -> None:
        """The journey as shapes that can be moved and edited."""
        words = self._words
        step, gap, head, band = box.width / len(journey.stages), 0.09, 0.62, 0.42
        for place, stage in enumerate(journey.stages):
            add_shape(
                slide,
                MSO_SHAPE.PENTAGON,
                Box(box.x + place * step, box.y, step - gap, head),
                fill=ACCENT_STRONG,
                lines=_named(words.stage(stage), SlideType.FINE, CARD, step - gap - 0.4, words),
                is_centred=True,
            )
        top, tall = box.y + head + gap, box.height - head - band - 2 * gap
        for block in journey.blocks:
            left = box.x + block.first * step
            wide = (block.last - block.first + 1) * step - gap
            place_box = Box(left, top + block.top * tall, wide, (block.bottom - block.top) * tall - gap)
            self._draw_block(slide, block, place_box)
        if journey.band is not None:
            fill, ink, edge = _LOOKS[journey.band_call]
            add_shape(
                slide,
                MSO_SHAPE.ROUNDED_RECTANGLE,
                Box(
                    box.x + journey.band_from * step,
                    top + tall,
                    (journey.band_to - journey.band_from + 1) * step - gap,
                    band,
                ),
                fill=fill,
                edge=edge,
                lines=[Line(words.role_short(journey.band.role.id), SlideType.ASIDE, ink, is_bold=True)],
                is_centred=True,
            )
        for mark in journey.marks:
            side = 0.3
            add_shape(
                slide,
                MSO_SHAPE.OVAL,
                Box(
                    box.x + mark.place * step - gap / 2 - side / 2,
                    top + mark.height * tall - side / 2,
                    side,
                    side,
                ),
                fill=ACCENT_STRONG,
                edge=CARD,
                lines=[Line(words.number(mark.number), SlideType.MARK, CARD, is_bold=True)],
                is_centred=True,
                margin=0.0,
            )

    def _draw_block(self, slide: Slide, block: Block, box: Box) -> None:
        words = self._words
        fill, ink, edge = _LOOKS[block.call]
        if block.is_pilot and block.call == "decide":
            fill, ink, edge = CARD, ACCENT_STRONG, ACCENT
        state = words.code("change", block.role.change) if block.role.change else ""
        if block.is_pilot and block.call == "decide":
            state = words.say("plan-state-pilot")
        lines = _named(words.role_short(block.role.role.id), SlideType.ASIDE, ink, box.width - 0.2, words)
        lines += [Line(state, SlideType.SMALL, ink)] if state else []
        if block.segment is not None:
            lines.append(Line(words.segment(block.segment), SlideType.SMALL, ink))
        add_shape(
            slide,
            MSO_SHAPE.RECTANGLE,
            box,
            fill=fill,
            edge=edge,
            is_dashed=block.is_pilot and block.call == "decide",
            lines=lines,
            margin=SLIDE_SPACES["2"],
        )
        y = box.y + box.height - 0.08
        for hat in () if block.is_repeated else block.role.hats:
            y -= 0.34
            add_shape(
                slide,
                MSO_SHAPE.ROUNDED_RECTANGLE,
                Box(box.x + 0.07, y, min(box.width - 0.14, 1.75), 0.3),
                fill=HAT_SOFT,
                lines=[Line(words.role_short(hat), SlideType.MARK, HAT, is_bold=True)],
                is_centred=True,
                margin=SLIDE_SPACES["hair"],
            )

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
        for place, (key, roles) in enumerate((("decide", decide), ("check", check))):
            lines = [Line(words.say(f"plan-{key}"), SlideType.PART, ACCENT_STRONG, is_bold=True)]
            for role in roles[:5]:
                said = reason_sentence(report, role, words)
                lines += [
                    Line(words.role_short(role.role.id), SlideType.BODY, ACCENT_STRONG, is_bold=True),
                    Line(said, SlideType.TEXT),
                ]
            if not roles and key == "decide":
                lines.append(Line(words.say("plan-nothing-to-decide"), SlideType.BODY))
            add_text(slide, Box(MARGIN + place * (half + 0.5), TOP, half, TALL - 0.6), lines)
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
            add_table(slide, Box(MARGIN, TOP + 0.6, WIDE, 0.4), heads, rows, (0.5, 2.2, 2.2, 2.2, 1))

    def _add_why(self) -> None:
        report, words, plan = self._report, self._words, self._plan
        roles = (*roles_called(report, plan, "decide"), *roles_called(report, plan, "check"))
        count = len(roles)
        title = words.say("plan-why-title", count=count, words=number_words(words, count))
        slide = self._slide(
            title, shortened("\n".join(reason_paragraph(report, one, words) for one in roles))
        )
        self._lead(slide, words.say("plan-why-lead"))
        lines = []
        for role in roles[:4]:
            lines += [
                Line(words.role(role.role.id), SlideType.LEAD, ACCENT_STRONG, is_bold=True),
                Line(reason_paragraph(report, role, words), SlideType.TEXT),
            ]
        add_text(slide, Box(MARGIN, TOP + 0.55, WIDE, TALL - 0.6), lines)

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
            add_table(slide, Box(MARGIN, TOP, WIDE, 0.4), heads, rows[: _ROWS_MAX + 1], (2, 1.6, 2, 1.6))
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
        by_day = dict(lines_by_review(report, actions))
        for place, (days, day) in enumerate(zip(REVIEW_DAYS, review_dates(report), strict=True)):
            due = [*by_day.get(days, ()), *(by_day.get(None, ()) if days == REVIEW_DAYS[-1] else ())]
            lines = [
                Line(words.short_day(day), SlideType.PART, ACCENT_STRONG, is_bold=True),
                Line(words.say(f"plan-actions-within-{days}"), SlideType.TEXT, INK_SOFT),
                *(Line(one.text_and_owner, SlideType.ASIDE, is_bullet=True) for one in due[:7]),
            ]
            add_text(slide, Box(MARGIN + place * (third + 0.4), TOP, third, TALL - 0.7), lines)
        add_text(
            slide,
            Box(MARGIN, TOP + TALL - 0.6, WIDE, 0.5),
            [Line(words.say("plan-actions-lead"), SlideType.TEXT, INK_SOFT)],
        )

    def _add_certainty(self) -> None:
        report, words = self._report, self._words
        counts = certainty_counts(report)
        title = (
            words.say(
                "plan-certainty-title",
                **{name: number_words(words, len(roles)) for name, roles in counts.items()},
            )
            if counts
            else words.say("plan-certainty-title-few")
        )
        slide = self._slide(title, "\n".join(trust_sentences(report, words)))
        third = (WIDE - 0.8) / 3
        for place, (name, roles) in enumerate(counts.items()):
            colour = WARN if name == "open" else ACCENT_STRONG
            lines = [
                Line(words.say(f"plan-{name}"), SlideType.PART, colour, is_bold=True),
                Line(words.say(f"plan-{name}-is"), SlideType.ASIDE, INK_SOFT),
                Line(", ".join(words.role_short(role.role.id) for role in roles), SlideType.TEXT),
            ]
            add_text(slide, Box(MARGIN + place * (third + 0.4), TOP, third, 2.6), lines)
        questions = report.structure.next_questions if report.structure else ()
        unasked = [words.label(one.item) for one in questions]
        lines = [Line(words.say("plan-unasked-are"), SlideType.LEAD, ACCENT_STRONG, is_bold=True)]
        said = f"{', '.join(unasked)}." if unasked else words.say("plan-unasked-none")
        lines.append(Line(said, SlideType.TEXT))
        lines += [Line(said, SlideType.TEXT, INK_SOFT) for said in trust_sentences(report, words)]
        add_text(slide, Box(MARGIN, TOP + 2.8, WIDE, TALL - 2.9), lines)

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
