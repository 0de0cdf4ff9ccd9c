"""Answers at a glance, many on a page: each scale, the roles' grids, the ranking of stages."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from shared.design_tokens import ACCENT, ACCENT_STRONG, AXIS, INK, INK_SOFT, LINE_STRONG, WARN, PictureType
from shared.report.pictures.answers import shown_levels
from shared.report.pictures.drawing import Canvas, width_of, wrap
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.ramps import on, shades
from shared.report.report import Report, ReportItem
from shared.report.words import Words
from shared.results.outcome import RoundResult

SMALL = 240.0
_BARS = 46.0


def is_divided(result: RoundResult) -> bool:
    """True where a group still has something to talk about."""
    return result.has_two_camps or result.agreement_word in ("weak", "scattered")


def small_distribution(
    entry: ReportItem, words: Words, *, marks_division: bool = True, level: float | None = None
) -> Picture | None:
    """A scale's newest answered round in a few centimetres; None for other items and without answers.

    `level`: the answer to show darker, where it is not the round's own median.
    """
    result = entry.standing
    if result is None or not result.n or not entry.has_scale:
        return None
    canvas = Canvas(SMALL)
    first, last = shown_levels(entry, [result])
    counts, names = result.counts[first : last + 1], words.short_levels(entry.item)[first : last + 1]
    offset = entry.item.levels.start
    answer = result.median if level is None else level
    middle = (answer or 0) - offset - first
    label = wrap(words.label(entry.item.id), PictureType.NOTE, SMALL - 20, 1)
    canvas.block(0, 0, label, size=PictureType.NOTE, fill=INK_SOFT)
    median = words.median(entry.item, answer, is_short=True)
    canvas.block(
        0,
        18,
        wrap(median, PictureType.SOFT, SMALL, 1, is_bold=True),
        size=PictureType.SOFT,
        fill=ACCENT_STRONG,
        is_bold=True,
    )
    if marks_division and is_divided(result):
        canvas.diamond(SMALL - 8, 9, 5, fill=WARN)
    base, most, step = 58 + _BARS, max(counts), SMALL / len(counts)
    for place, count in enumerate(counts):
        x = place * step
        is_answer = floor(middle) <= place <= -floor(-middle)
        if count:
            tall = _BARS * count / most
            canvas.rect(x + 2, base - tall, step - 4, tall, fill=ACCENT if is_answer else AXIS)
            canvas.text(
                x + step / 2,
                base - tall - 4,
                words.number(count),
                size=PictureType.SMALL,
                fill=ACCENT_STRONG if is_answer else INK_SOFT,
                is_bold=is_answer,
                anchor="middle",
            )
    canvas.line(0, base, SMALL, base, stroke=LINE_STRONG, line=1)
    canvas.text(0, base + 15, names[0], size=PictureType.FINE, fill=INK_SOFT)
    canvas.text(SMALL, base + 15, names[-1], size=PictureType.FINE, fill=INK_SOFT, anchor="end")
    if width_of(names[0], PictureType.FINE) + width_of(names[-1], PictureType.FINE) < SMALL - 70:
        canvas.text(
            SMALL / 2,
            base + 15,
            f"n = {words.number(result.n)}",
            size=PictureType.FINE,
            fill=INK_SOFT,
            anchor="middle",
        )
    canvas.height = base + 20
    title = words.label(entry.item.id)
    given = zip(words.levels(entry.item)[first : last + 1], counts, strict=True)
    said = "; ".join(f"{name}: {words.number(count)}" for name, count in given if count)
    return finish(canvas, f"small-{entry.item.id}", title, f"{title}. {said}. {median}.")


def grids(report: Report, words: Words) -> Picture | None:
    """The roles today and how their solutions are accepted, side by side; None where neither was answered."""
    found = [
        (entry, entry.standing)
        for name in ("asis", "consent")
        if (entry := report.item_of(name)) is not None
        and entry.standing is not None
        and entry.item.shape == "table"
        and any(sum(row.counts.values()) for row in entry.standing.rows)
    ]
    if not found:
        return None
    canvas = Canvas(WIDTH)
    label, gap = 300.0, 40.0
    size = PictureType.TITLE
    width = (WIDTH - label - gap * (len(found) - 1)) / len(found)
    y, said = _draw_heads(canvas, words, [entry for entry, _ in found], label, width + gap, width), []
    for role in report.definition.roles:
        canvas.text(0, y + 21, words.role_short(role), size=size)
        for place, (entry, result) in enumerate(found):
            row = next((row for row in result.rows if row.row == role), None)
            if row is None:
                continue
            counts = [row.counts.get(option.id, 0) for option in entry.item.options]
            _draw_stack(
                canvas,
                words,
                list(zip(counts, shades(entry.item), strict=True)),
                label + place * (width + gap),
                y,
                width,
            )
            said.append(
                f"{words.role_short(role)}, {words.label(entry.item.id)}: {words.row_counts(entry.item, row)}"
            )
        y += 34
    canvas.height = y
    return finish(canvas, "grids", words.say("plan-answers-roles"), f"{'; '.join(said)}.")


def _draw_heads(
    canvas: Canvas, words: Words, entries: Sequence[ReportItem], left: float, step: float, width: float
) -> float:
    for place, entry in enumerate(entries):
        x = left + place * step
        canvas.text(
            x, 16, words.label(entry.item.id), size=PictureType.BODY, is_bold=True, fill=ACCENT_STRONG
        )
        y, here = 24.0, x
        for option, colour in zip(entry.item.options, shades(entry.item), strict=True):
            name = words.text(option.short)
            wide = width_of(name, PictureType.SOFT) + 32
            if here + wide > x + width + 10:
                here, y = x, y + 22
            canvas.rect(here, y, 14, 14, fill=colour, radius=2)
            canvas.text(here + 19, y + 13, name, size=PictureType.SOFT, fill=INK_SOFT)
            here += wide
    return 74.0


def _draw_stack(  # a place and what is drawn there
    canvas: Canvas, words: Words, counts: Sequence[tuple[int, str]], x: float, y: float, width: float
) -> None:
    total = sum(count for count, _ in counts)
    for count, colour in counts:
        if not count:
            continue
        wide = width * count / total
        canvas.rect(x, y + 2, max(2, wide - 2), 26, fill=colour)
        number = words.number(count)
        if width_of(number, PictureType.KEY) <= wide - 4:
            canvas.text(
                x + wide / 2 - 1, y + 21, number, size=PictureType.KEY, fill=on(colour), anchor="middle"
            )
        x += wide


def friction_bars(report: Report, words: Words) -> Picture | None:
    """The stages by the points of their friction, the most first; None where nobody answered."""
    entry = report.item_of("friction")
    result = entry.standing if entry else None
    if entry is None or result is None or not result.n:
        return None
    width = 420.0
    canvas = Canvas(width)
    rows = sorted(result.rows, key=lambda row: -row.score)
    most = max([1, *(row.score for row in rows)])
    y, said = 0.0, []
    for row in rows:
        name = words.row(entry.item, row.row)
        points = words.say(
            "plan-answers-points", points=row.score, named=sum(row.counts.values()), of=result.n
        )
        canvas.block(0, y, wrap(name, PictureType.BODY, width, 1), size=PictureType.BODY, fill=INK)
        canvas.rect(
            0, y + 26, max(2.0, 280 * row.score / most), 16, fill=ACCENT if row.score == most else AXIS
        )
        canvas.text(
            max(2.0, 280 * row.score / most) + 8, y + 40, points, size=PictureType.TEXT, fill=INK_SOFT
        )
        said.append(f"{name}: {points}")
        y += 56
    canvas.height = y
    return finish(canvas, "friction", words.say("plan-answers-friction"), f"{'; '.join(said)}.")
