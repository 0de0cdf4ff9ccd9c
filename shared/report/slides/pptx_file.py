"""The report as slides: figures as native charts, roles as shapes, the details in the notes."""

from __future__ import annotations

from dataclasses import replace

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from shared.design_tokens import ACCENT, ACCENT_SOFT, ACCENT_STRONG, INK, INK_SOFT, WARN, WARN_SOFT, SlideType
from shared.report.claims import claim
from shared.report.facts import facts_of
from shared.report.output_file import OutputFile, file_name
from shared.report.plan import plan_of
from shared.report.report import Report
from shared.report.sentences import about, flags, headline, notices, summary
from shared.report.slides.answers import AnswerSlides
from shared.report.slides.slide_deck import (
    MARGIN,
    TALL,
    TOP,
    WIDE,
    WIDTH,
    Box,
    Deck,
    Line,
    add_shape,
    add_text,
    fitted,
    fitted_alike,
)
from shared.report.slides.structure import StructureSlides
from shared.report.words import Words

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def write_pptx(report: Report, words: Words) -> OutputFile:
    """16:9, with every slide's title in the outline."""
    deck = Deck(
        f"{words.say('report-title')}: {report.facts.name}",
        words.say("product-name"),
        words.language,
        report.moment(report.generated_at),
        report.face,
    )
    frame = _FrameSlides(deck, report, words)
    frame.open()
    AnswerSlides(deck, report, words).add()
    if report.roles:
        StructureSlides(deck, report, words).add()
    frame.close()
    return OutputFile(deck.content(), MIMETYPE, file_name(report, words.language, "pptx"))


class _FrameSlides:
    """The first slides of a deck and the last one."""

    def __init__(self, deck: Deck, report: Report, words: Words) -> None:
        self._deck, self._report, self._words = deck, report, words

    def open(self) -> None:
        """Title and summary."""
        self._add_title()
        self._add_summary()

    def close(self) -> None:
        """How the result came about."""
        self._add_about()

    def _add_title(self) -> None:
        report, words = self._report, self._words
        facts = "\n".join(f"{heading}: {value}" for heading, value in facts_of(report, words))
        slide = self._deck.slide(
            words.say("report-title"), facts, box=Box(MARGIN, 1.9, WIDE, 0.95), size=SlideType.OPENING
        )
        add_shape(slide, MSO_SHAPE.RECTANGLE, Box(0, 0, WIDTH, 0.16), fill=ACCENT)
        day = words.day(report.moment(report.facts.created_at))
        joined = words.say("count-participants", count=report.facts.joined)
        add_text(
            slide,
            Box(MARGIN + 0.1, 2.9, WIDE - 0.2, 1.3),
            [Line(report.facts.name, SlideType.TITLE), Line(f"{day} · {joined}", SlideType.LEAD, INK_SOFT)],
        )
        add_shape(
            slide,
            MSO_SHAPE.ROUNDED_RECTANGLE,
            Box(MARGIN, 4.6, WIDE, 1.1),
            fill=ACCENT_SOFT,
            lines=[Line(headline(report, words), SlideType.CLAIM, ACCENT_STRONG, is_bold=True)],
            is_centred=True,
        )

    def _add_summary(self) -> None:
        report, words = self._report, self._words
        points, plan = summary(report, words), plan_of(report)
        remarks = [
            *((remark, ACCENT_SOFT, INK) for remark in flags(report, words)),
            *((notice, WARN_SOFT, WARN) for notice in notices(report, words)),
        ]
        title = claim(report, plan, words) if plan.calls else words.say("report-section-summary")
        said = (headline(report, words), *points, *(remark for remark, _, _ in remarks))
        slide = self._deck.slide(title, "\n".join(said), size=SlideType.TITLE)
        # One remark alone would be an empty slide.
        has_room = len(remarks) == 1
        lines = [Line(headline(report, words), SlideType.PART, ACCENT_STRONG, is_bold=True)]
        lines += [Line(point, SlideType.BODY, is_bullet=True) for point in points]
        box = Box(MARGIN + 0.1, TOP, WIDE - 0.2, TALL - (1.1 if has_room else 0.1))
        add_text(slide, box, fitted(lines, box))
        y = TOP + TALL - 1.0
        if len(remarks) > 1:
            slide = self._deck.slide(words.say("report-flags-are"), "\n".join(one for one, _, _ in remarks))
            y = TOP
        for remark, fill, ink in remarks:
            y = self._add_remark(slide, y, remark, fill, ink)

    def _add_remark(self, slide: Slide, y: float, text: str, fill: str, ink: str) -> float:
        box = Box(MARGIN, y, WIDE, 0.95)
        lines = [Line(text, SlideType.LEAD, ink)]
        add_shape(slide, MSO_SHAPE.ROUNDED_RECTANGLE, box, fill=fill, lines=lines, is_centred=True)
        return y + 1.1

    def _add_about(self) -> None:
        report, words = self._report, self._words
        facts = [f"{heading}: {value}" for heading, value in facts_of(report, words)]
        sentences = about(report, words)
        slide = self._deck.slide(words.say("report-section-about"), "\n".join([*sentences, *facts]))
        half = (WIDE - 0.5) / 2
        columns = (
            [Line(line, SlideType.ASIDE, is_bullet=True) for line in sentences],
            [Line(fact, SlideType.ASIDE, INK_SOFT) for fact in facts],
        )
        box = Box(MARGIN, TOP, half, TALL)
        for number, lines in enumerate(fitted_alike(columns, box)):
            add_text(slide, replace(box, x=MARGIN + number * (half + 0.5)), lines)
