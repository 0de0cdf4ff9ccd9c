"""The slides of the structure: role cards as shapes, reasons, certainty, the change, and who does what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Inches

from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    INK_SOFT,
    WARN,
    WHITE,
    SlideType,
)
from shared.locales import percent_format
from shared.report.claims import certainty_title, changes_title, structure_title
from shared.report.pictures.drawing import width_of, wrap
from shared.report.pictures.structure import changing
from shared.report.plan import plan_of
from shared.report.reasons import reason_sentence
from shared.report.report import Report, ReportRole, shared_hats
from shared.report.sentences import reasons, today
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
    chunks,
    shortened,
)
from shared.report.words import Words

_CARDS = 12
_ROWS = 10


class StructureSlides:
    """Adds the slides of the structure to a deck."""

    def __init__(self, deck: Deck, report: Report, words: Words) -> None:
        self._deck, self._report, self._words = deck, report, words
        self._plan = plan_of(report)
        self._has_consensus = report.structure is not None and report.structure.has_consensus

    def add(self) -> None:
        """The structure, why, how sure, from today to there, what to do first."""
        self._add_cards(self._title(), self._report.roles)
        if self._report.alternative:
            self._add_cards(self._words.say("report-picture-alternative"), self._report.alternative)
        self._add_overrides()
        self._add_reasons()
        self._add_certainty()
        if self._has_consensus:
            # Changes that one of two camps would not make are no plan.
            self._add_change()
            self._add_waves()
        self._add_responsibilities()

    def _title(self) -> str:
        if not self._plan.calls or not self._has_consensus:
            return self._words.say("report-section-structure")
        return structure_title(self._report, self._plan, self._words)

    def _add_cards(self, title: str, roles: Sequence[ReportRole]) -> None:
        words = self._words
        own = [role for role in roles if role.status == "own"]
        for part in chunks(own, _CARDS):
            notes = shortened(
                "\n".join(
                    f"{words.text(role.role.name)}: {', '.join(words.role(hat) for hat in role.hats) or '-'}"
                    for role in part
                )
            )
            slide = self._deck.slide(title, f"{words.say('report-intro-structure')}\n{notes}")
            columns = 3 if len(part) <= 9 else 4
            rows = -(-len(part) // columns)
            width, height = (WIDE - 0.3 * (columns - 1)) / columns, min(2.3, TALL / rows)
            for number, role in enumerate(part):
                box = Box(
                    MARGIN + number % columns * (width + 0.3),
                    TOP + number // columns * height,
                    width,
                    height - 0.15,
                )
                self._add_card(slide, box, role, {other.role.id: other for other in roles})
        if loose := shared_hats(roles):
            names = [words.text(role.role.name) for role in loose]
            slide = self._deck.slide(words.say("role-shared-hats"), "\n".join(names))
            add_text(
                slide,
                Box(MARGIN, TOP, WIDE, TALL),
                [Line(name, SlideType.LEAD, is_bullet=True) for name in names],
            )

    def _add_card(self, slide: Slide, box: Box, role: ReportRole, roles: Mapping[str, ReportRole]) -> None:
        words = self._words
        x, y, tab_height = box.x + 0.15, box.y, 0.29
        rows = 1
        for hat in role.hats:
            name = words.role_short(hat)
            tab = width_of(name, SlideType.FINE, is_bold=True) / 72 + 0.3
            if x + tab > box.x + box.width and x > box.x + 0.15:
                x, rows = box.x + 0.15, rows + 1
            add_shape(
                slide,
                MSO_SHAPE.ROUND_2_SAME_RECTANGLE,
                Box(x, y + (rows - 1) * tab_height, tab, tab_height),
                fill=HAT_SOFT,
                edge=HAT,
                is_dashed=roles[hat].is_uncertain,
                lines=[Line(name, SlideType.FINE, HAT, is_bold=True)],
                is_centred=True,
            )
            x += tab + 0.06
        marks = [words.code("change", role.change)] if role.change else []
        if role.is_uncertain:
            marks.append(words.say("role-uncertain"))
        if role.view.override is not None:
            marks.append(words.say("role-decided"))
        does = " ".join(wrap(words.text(role.role.does), SlideType.FINE, (box.width - 0.3) * 72, 3))
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
                    SlideType.TEXT,
                    ACCENT_STRONG,
                    is_bold=True,
                ),
                Line(does, SlideType.FINE, INK_SOFT),
                Line(" · ".join(marks), SlideType.SMALL, WARN if role.is_uncertain else INK, is_bold=True),
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
        self._add_tables(words.say("report-overrides-are"), heads, rows, [2.2, 2.2, 2.2, 4], rows_a_slide=6)

    def _add_tables(
        self,
        title: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        rows_a_slide: int = _ROWS,
        notes: str = "",
        foot: str = "",
    ) -> None:
        for part in chunks(rows, rows_a_slide):
            said = "\n".join("; ".join(cell for cell in row if cell) for row in part)
            slide = self._deck.slide(title, shortened(f"{notes}\n{said}".strip()))
            add_table(slide, Box(MARGIN, TOP, WIDE, TALL - (0.7 if foot else 0)), heads, part, shares)
            if foot:
                add_text(
                    slide, Box(MARGIN, TOP + TALL - 0.6, WIDE, 0.6), [Line(foot, SlideType.TEXT, INK_SOFT)]
                )

    def _add_reasons(self) -> None:
        words, report = self._words, self._report
        heads = [
            words.say(key) for key in ("report-column-role", "report-column-status", "report-column-why")
        ]
        for status in ("own", "hat"):
            needed = [role for role in report.roles if role.status == status]
            for part in chunks(needed, 6):
                why = [(role, reasons(report, role, words)) for role in part]
                rows = [
                    [words.text(role.role.name), one.status, reason_sentence(report, role, words)]
                    for role, one in why
                ]
                notes = "\n".join(" ".join((one.paragraph, *one.sentences)) for _, one in why)
                slide = self._deck.slide(words.say(f"report-reasons-{status}"), shortened(notes))
                add_table(slide, Box(MARGIN, TOP, WIDE, TALL), heads, rows, [2.7, 2.3, 6.2])

    def _add_certainty(self) -> None:
        words = self._words
        stable = sorted(
            ((role, role.stability) for role in self._report.roles if role.stability is not None),
            key=lambda pair: -pair[1],
        )
        if not stable:
            return
        said = [f"{words.text(role.role.name)}: {words.share(share)}" for role, share in stable]
        notes = "\n".join([words.say("report-about-stability"), *said])
        slide = self._deck.slide(certainty_title(self._report, words), notes)
        categories = [
            f"{words.role_short(role.role.id)} · {words.code('report-short', role.view.status)}"
            for role, _ in stable
        ]
        series = [Series(words.say("report-column-stability"), [share for _, share in stable])]
        form = percent_format(words.language)
        box = Box(MARGIN, TOP, WIDE, TALL)
        add_bars(slide, box, categories, series, alt="; ".join(said), number_format=form, most=1.1)

    def _add_change(self) -> None:
        words, roles = self._words, changing(self._report)
        rows = [
            [
                words.text(role.role.name),
                words.code("report-asis", role.view.asis or "none"),
                words.code("change", role.change or ""),
                words.status(role.status, role.host),
            ]
            for role in roles
            if role.change != "kept"
        ]
        heads = [words.say(f"report-column-{name}") for name in ("role", "asis", "change", "target")]
        kept = [words.role_short(role.role.id) for role in roles if role.change == "kept"]
        stays = f"{words.say('plan-group-keep')}: {', '.join(kept)}." if kept else ""
        title = changes_title(self._plan, words) if self._plan.calls else words.say("report-section-change")
        notes = f"{today(self._report, words)}\n{stays}".strip()
        self._add_tables(title, heads, rows, [3, 2.4, 1.8, 4], notes=notes, foot=stays)

    def _add_waves(self) -> None:
        words, structure = self._words, self._report.structure
        planned = [wave for wave in structure.waves if wave.actions or wave.changes] if structure else []
        if not planned:
            return
        first = next((wave.changes for wave in planned if wave.changes), ())
        title = words.say("report-section-first")
        if first:
            title = words.say("report-first-is", roles=", ".join(map(words.role_short, first))).rstrip(".")
        slide = self._deck.slide(title, words.say("report-intro-first"))
        width = (WIDE - 0.2 * (len(planned) - 1)) / len(planned)
        changes = {role.role.id: role.change for role in self._report.roles}
        for number, wave in enumerate(planned):
            x = MARGIN + number * (width + 0.2)
            heading = [
                Line(words.say("report-wave", number=wave.number), SlideType.LEAD, WHITE, is_bold=True)
            ]
            chevron = MSO_SHAPE.PENTAGON if number == 0 else MSO_SHAPE.CHEVRON
            arrow = add_shape(
                slide, chevron, Box(x, TOP, width, 0.6), fill=ACCENT, lines=heading, is_centred=True
            )
            arrow.text_frame.margin_left = Inches(0.35)
            y = TOP + 0.75
            step = min(0.95, (TALL - 0.75) / max(1, len(wave.actions) + len(wave.changes)))
            for action in wave.actions:
                lines = [Line(words.code("wave", action), SlideType.ASIDE)]
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
                    Line(words.role_short(role), SlideType.TEXT, ACCENT_STRONG, is_bold=True),
                    Line(" · ".join(marks), SlideType.SMALL, WARN if is_pilot else INK),
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


def _card_width(name: str) -> float:
    """Points that a role's name takes on a card."""
    return width_of(name, SlideType.TEXT, is_bold=True)
