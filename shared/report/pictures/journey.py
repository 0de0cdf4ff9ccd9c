"""The picture of the structure along the customer's path: stages, roles, hats, hand-offs."""

from __future__ import annotations

from dataclasses import dataclass

from shared.definitions.seams import MARK, load_seams
from shared.design_tokens import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    CARD,
    HAT,
    HAT_SOFT,
    INK,
    INK_SOFT,
    LINE_STRONG,
    WARN,
    PictureType,
)
from shared.locales import Language
from shared.report.journey import Block, Journey
from shared.report.pictures.drawing import Canvas, width_of, wrap
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.ramps import ON_DEEP
from shared.report.report import Report
from shared.report.words import Words
from shared.results.calls import Call

_SEAMS = load_seams()
_GAP = 9.0
_LEFT, _RIGHT, _PAD = 13.0, 7.0, 8.0
_AROUND = _GAP + _LEFT + _RIGHT
_DOT = 11.0
_TIGHT = 0.9
"""Names are set in a semibold whose letters are narrower than `width_of` says."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes in units of the picture, and how much it shows."""

    name: float = PictureType.TEXT
    small: float = PictureType.NOTE
    stage: float = PictureType.NOTE
    height_min: float = 190.0
    has_tasks: bool = False
    has_friction: bool = False


def wrap_name(name: str, size: float, width: float, lines: int, language: Language) -> list[str]:
    """A name on so many lines, its long words divided at their seams."""
    wide = width / _TIGHT
    return wrap(_broken_at_seams(name, size, wide, language), size, wide, lines, is_bold=True)


def _broken_at_seams(name: str, size: float, width: float, language: Language) -> str:
    words = []
    for word in name.split():
        if width_of(word, size, is_bold=True) <= width:
            words.append(word)
            continue
        if "-" in word:
            words += [f"{piece}-" for piece in word.split("-")[:-1]] + word.split("-")[-1:]
            continue
        seamed = next(
            (
                word.replace(seam.replace(MARK, ""), seam)
                for seam in _SEAMS.get(language, ())
                if seam.replace(MARK, "") in word
            ),
            word,
        )
        line = ""
        for piece in seamed.split(MARK):
            if line and width_of(f"{line}{piece}-", size, is_bold=True) > width:
                words.append(f"{line}-")
                line = piece
            else:
                line += piece
        words.append(line)
    return " ".join(words)


def journey_picture(
    report: Report,
    journey: Journey | None,
    words: Words,
    *,
    name: str = "journey",
    sizes: Sizes = Sizes(),
) -> Picture | None:
    """The journey as a drawing; None where there is nothing to draw."""
    if journey is None or not journey.stages:
        return None
    drawing = _Drawing(report, journey, words, sizes)
    drawing.draw()
    return finish(drawing.canvas, name, words.say("plan-picture-journey"), drawing.alt())


def whole_name_size(report: Report, journey: Journey, words: Words, most: float, least: float) -> float:
    """The largest size at which every role's name is drawn without a break inside a word's part."""
    left = _left_of(report)
    step = (WIDTH - left + _GAP) / len(journey.stages)
    size = most
    while size > least and not all(
        width_of(word, size, is_bold=True) * _TIGHT <= (block.last - block.first + 1) * step - _AROUND
        for block in journey.blocks
        for word in _parts_of(words.role_short(block.role.role.id), size, block, step, words.language)
    ):
        size -= 0.5
    return size


def _parts_of(name: str, size: float, block: Block, step: float, language: Language) -> list[str]:
    width = (block.last - block.first + 1) * step - _AROUND
    return _broken_at_seams(name, size, width / _TIGHT, language).split()


def _left_of(report: Report) -> float:
    return 96.0 if report.structure and report.structure.coverage else 0.0


class _Drawing:
    def __init__(self, report: Report, journey: Journey, words: Words, sizes: Sizes) -> None:
        self.canvas = Canvas(WIDTH)
        self._report, self._journey, self._words, self._sizes = report, journey, words, sizes
        structure = report.structure
        self._coverage = structure.coverage if structure else ()
        self._left = _left_of(report)
        self._step = (WIDTH - self._left + _GAP) / len(journey.stages)

    def draw(self) -> None:
        top = self._draw_stages()
        height = self._height()
        for block in self._journey.blocks:
            self._draw_block(block, top, height)
        self._draw_segments(top, height)
        y = top + height + _GAP
        if self._journey.band is not None:
            y = self._draw_band(y)
        for mark in self._journey.marks:
            x = self._left + mark.place * self._step - _GAP / 2
            middle = top + mark.height * height
            self.canvas.circle(x, middle, _DOT, fill=ACCENT_STRONG, stroke=ON_DEEP)
            self.canvas.text(
                x,
                middle + 4.8,
                self._words.number(mark.number),
                size=PictureType.SMALL,
                fill=ON_DEEP,
                is_bold=True,
                anchor="middle",
            )
        if self._sizes.has_friction:
            y = self._draw_friction(y)
        self.canvas.height = self._draw_key(y + 6)

    def alt(self) -> str:
        words, journey = self._words, self._journey
        said = []
        for block in journey.blocks:
            stages = ", ".join(words.stage(stage) for stage in journey.stages[block.first : block.last + 1])
            whom = f", {words.segment(block.segment, is_inside=True)}" if block.segment else ""
            hats = f" ({words.say('role-hats')}: {', '.join(map(words.role_short, block.role.hats))})"
            state = words.say(f"plan-key-{self._look(block.call, block.is_pilot)}")
            said.append(
                f"{stages}{whom}: {words.role(block.role.role.id)}"
                f"{hats if block.role.hats and not block.is_repeated else ''}, {state}"
            )
        if journey.band is not None:
            said.append(words.role(journey.band.role.id))
        return f"{'; '.join(said)}."

    def _look(self, call: Call, is_pilot: bool) -> str:
        if is_pilot and call == "decide":
            return "pilot"
        return "decide" if call == "follow" else call

    def _x(self, place: int) -> float:
        return self._left + place * self._step

    def _width(self, first: int, last: int) -> float:
        return (last - first + 1) * self._step - _GAP

    def _draw_stages(self) -> float:
        size = self._sizes.stage
        width = self._width(0, 0)
        lines = [
            wrap_name(self._words.stage(stage), size, width - 26, 3, self._words.language)
            for stage in self._journey.stages
        ]
        height = 18 + max(map(len, lines)) * size * 1.22
        half = height / 2
        for place, rows in enumerate(lines):
            x = self._x(place)
            notch = f"l10-{half:.1f}" if place else ""
            self.canvas.path(
                f"M{x:.1f} 0h{width - 10:.1f}l10 {half:.1f}l-10 {half:.1f}H{x:.1f}{notch}z",
                fill=ACCENT_STRONG,
            )
            start = half - len(rows) * size * 0.61
            self.canvas.block(x + (16 if place else 9), start, rows, size=size, fill=ON_DEEP, is_bold=True)
        return height + _GAP

    def _name_rows(self, block: Block, width: float) -> list[str]:
        words, size = self._words, self._sizes.name
        full, short = words.role(block.role.role.id), words.role_short(block.role.role.id)
        name = full if width_of(full, size, is_bold=True) * _TIGHT <= width else short
        return wrap_name(name, size, width, 3, words.language)

    def _chip_rows(self, block: Block, width: float) -> list[list[str]]:
        if block.is_repeated:
            return []
        small, words = self._sizes.small, self._words
        return [
            wrap_name(words.role_short(hat), small, width - 6, 2, words.language) for hat in block.role.hats
        ]

    def _tasks(self, block: Block, width: float) -> list[str]:
        if not self._sizes.has_tasks or block.is_repeated:
            return []
        size, language = self._sizes.small, self._words.language
        task = _broken_at_seams(self._words.text(block.role.role.does), size, width / _TIGHT, language)
        return wrap(task, size, width / _TIGHT, 8)

    def _content_height(self, block: Block) -> float:
        width = self._width(block.first, block.last) - _LEFT - _RIGHT
        size, small = self._sizes.name, self._sizes.small
        chips = self._chip_rows(block, width)
        return (
            2 * _PAD
            + len(self._name_rows(block, width)) * size * 1.22
            + 2 * small * 1.22
            + len(self._tasks(block, width)) * small * 1.22
            + (6 if self._sizes.has_tasks else 0)
            + sum(len(rows) * small * 1.22 + 12 for rows in chips)
            + 8
        )

    def _height(self) -> float:
        needed = [
            (self._content_height(block) + _GAP) / (block.bottom - block.top)
            for block in self._journey.blocks
        ]
        return max([self._sizes.height_min, *needed])

    def _draw_block(self, block: Block, top: float, height: float) -> None:
        canvas, words = self.canvas, self._words
        size, small = self._sizes.name, self._sizes.small
        x, width = self._x(block.first), self._width(block.first, block.last)
        y, bottom = top + block.top * height, top + block.bottom * height - (_GAP if block.bottom < 1 else 0)
        fill, ink, soft, edge = _COLOURS[self._look(block.call, block.is_pilot)]
        canvas.rect(
            x + (1 if edge else 0),
            y + (1 if edge else 0),
            width - (2 if edge else 0),
            bottom - y - (2 if edge else 0),
            fill=fill,
            stroke=edge or "none",
            radius=5,
            line=2.5,
            is_dashed=block.is_pilot and block.call == "decide",
        )
        inside = width - _LEFT - _RIGHT
        below = canvas.block(
            x + _LEFT, y + _PAD - 2, self._name_rows(block, inside), size=size, fill=ink, is_bold=True
        )
        state = words.code("change", block.role.change) if block.role.change else ""
        if block.is_pilot and block.call == "decide":
            state = words.say("plan-state-pilot")
        if state:
            below = canvas.block(
                x + _LEFT, below, wrap(state, small, inside / _TIGHT, 2), size=small, fill=soft
            )
        if tasks := self._tasks(block, inside):
            canvas.block(x + _LEFT, below + 5, tasks, size=small, fill=soft)
        rows = self._chip_rows(block, inside)
        chip_y = bottom - _PAD - sum(len(one) * small * 1.22 + 12 for one in rows) + 4
        for lines in rows:
            wide = max(width_of(line, small, is_bold=True) for line in lines) * _TIGHT + 14
            tall = len(lines) * small * 1.22 + 7
            canvas.rect(x + _PAD, chip_y, min(wide, inside + 6), tall, fill=HAT_SOFT, radius=3)
            canvas.block(x + _PAD + 7, chip_y + 2, lines, size=small, fill=HAT, is_bold=True)
            chip_y += tall + 5

    def _draw_segments(self, top: float, height: float) -> None:
        words, size = self._words, self._sizes.small
        for place, cover in enumerate(self._coverage):
            middle = top + height * (0.25 + 0.5 * place)
            below = self.canvas.block(
                0,
                middle - 20,
                wrap(words.segment_short(cover.segment), size, self._left - 10, 2, is_bold=True),
                size=size,
                is_bold=True,
            )
            mode = words.say(f"coverage-{cover.mode}").lower()
            self.canvas.block(0, below, wrap(mode, size, self._left - 10, 2), size=size, fill=INK_SOFT)

    def _draw_band(self, y: float) -> float:
        journey, words = self._journey, self._words
        band = journey.band
        if band is None:
            return y
        small = self._sizes.small
        x, width = self._x(journey.band_from), self._width(journey.band_from, journey.band_to)
        tall = small * 1.22 + 16
        fill, ink, soft, edge = _COLOURS[self._look(journey.band_call, is_pilot=False)]
        self.canvas.rect(x, y, width, tall, fill=fill, stroke=edge or "none", radius=5)
        name = words.role_short(band.role.id)
        self.canvas.text(x + _LEFT, y + tall / 2 + small * 0.36, name, size=small, fill=ink, is_bold=True)
        state = words.code("change", band.change) if band.change else ""
        after = x + _LEFT + width_of(name, small, is_bold=True) * _TIGHT + 8
        self.canvas.text(after, y + tall / 2 + small * 0.36, state, size=small, fill=soft)
        after += width_of(state, small) * _TIGHT + 14
        for hat in band.hats:
            label = words.role_short(hat)
            wide = width_of(label, small, is_bold=True) + 14
            if after + wide > x + width - 4:
                break
            self.canvas.rect(after, y + 6, wide, tall - 12, fill=HAT_SOFT, radius=3)
            self.canvas.text(
                after + 7, y + tall / 2 + small * 0.36, label, size=small, fill=HAT, is_bold=True
            )
            after += wide + 6
        return y + tall + _GAP

    def _draw_friction(self, y: float) -> float:
        entry = self._report.item_of("friction")
        result = entry.standing if entry else None
        if result is None or not result.n:
            return y
        words, size = self._words, self._sizes.small
        rows = {row.row: sum(row.counts.values()) for row in result.rows}
        most = max([1, *rows.values()])
        label = wrap(words.say("plan-friction-row", of=result.n), size, self._left - 8, 3)
        self.canvas.block(0, y + 4, label, size=size, fill=INK_SOFT)
        base = y + 52
        for place, stage in enumerate(self._journey.stages):
            x, named = self._x(place), rows.get(stage, 0)
            tall = 40 * named / most
            self.canvas.rect(x, base - tall, 24, tall, fill=ACCENT if named * 2 >= most else LINE_STRONG)
            self.canvas.text(x + 31, base - 3, words.number(named), size=size, is_bold=named * 2 >= most)
            self.canvas.line(x, base, x + self._width(0, 0), base, stroke=LINE_STRONG, line=1)
        return base + 8

    def _draw_key(self, y: float) -> float:
        words, size = self._words, self._sizes.small
        looks = [self._look(block.call, block.is_pilot) for block in self._journey.blocks]
        x = 0.0
        entries: list[tuple[str, str]] = [
            (look, words.say(f"plan-key-{look}")) for look in _COLOURS if look in looks
        ]
        if any(block.role.hats for block in self._journey.blocks):
            entries.append(("hat", words.say("plan-key-hat")))
        if self._journey.marks:
            entries.append(("mark", words.say("plan-key-hand-off")))
        for look, text in entries:
            wide = width_of(text, size) * _TIGHT + 40
            if x + wide > WIDTH:
                x, y = 0.0, y + size * 1.5
            self._draw_sample(look, x, y, size)
            self.canvas.text(x + size + 8, y + size * 0.86, text, size=size, fill=INK_SOFT)
            x += wide
        return y + size * 1.4

    def _draw_sample(self, look: str, x: float, y: float, size: float) -> None:
        if look == "mark":
            self.canvas.circle(x + size / 2, y + size / 2, size * 0.5, fill=ACCENT_STRONG)
            self.canvas.text(
                x + size / 2,
                y + size * 0.78,
                "1",
                size=size * 0.75,
                fill=ON_DEEP,
                is_bold=True,
                anchor="middle",
            )
        elif look == "hat":
            self.canvas.rect(x, y, size, size, fill=HAT_SOFT, radius=3)
        else:
            fill, _, _, edge = _COLOURS[look]
            self.canvas.rect(
                x + 1,
                y + 1,
                size - 2,
                size - 2,
                fill=fill,
                stroke=edge or "none",
                radius=3,
            )


_COLOURS: dict[str, tuple[str, str, str, str | None]] = {
    "keep": (ACCENT_SOFT, ACCENT_STRONG, INK, None),
    "decide": (ACCENT, ON_DEEP, ON_DEEP, None),
    "pilot": (CARD, ACCENT_STRONG, INK, ACCENT),
    "check": (CARD, INK, INK, WARN),
}
"""By look: the fill, the colour of the name, of other text, and of the edge."""
