"""Narrow pictures of what the group answered: each label over its bar."""

from __future__ import annotations

from shared.design_tokens import ACCENT, INK_SOFT, SUNKEN, PictureType
from shared.report.pictures.answers import (
    agreement_word,
    draw_strip,
    draw_strip_median,
    has_shared_places,
    shown_levels,
)
from shared.report.pictures.drawing import GAUGES, Canvas, width_of, wrap
from shared.report.ramps import on, shades
from shared.report.report import Report, ReportItem
from shared.report.words import Words
from shared.results.outcome import RoundResult

_TEXT = PictureType.SOFT
_SOFT = PictureType.NOTE
_LEFT = 20.0


def distribution(
    canvas: Canvas, report: Report, entry: ReportItem, result: RoundResult, words: Words
) -> Canvas:
    """An item's newest round."""
    if entry.item.shape == "table":
        _draw_grid(canvas, entry, result, words)
    elif entry.item.shape == "ranking":
        _draw_ranking(canvas, entry, result, words)
    else:
        _draw_scale(canvas, entry, result, words)
    _draw_foot(canvas, report, entry, result, words)
    return canvas


def _draw_scale(canvas: Canvas, entry: ReportItem, result: RoundResult, words: Words) -> None:
    first, last = shown_levels(entry, [result])
    levels = words.levels(entry.item)[first : last + 1]
    counts = result.counts[first : last + 1]
    place = None
    if result.median is not None:
        place = result.median - entry.item.levels.start - first
    bar = canvas.width - _LEFT - 48
    y = 2.0
    middles = []
    for level, count in zip(levels, counts, strict=True):
        top = y
        y = canvas.block(_LEFT, y, wrap(level, _TEXT, canvas.width - _LEFT, 3), size=_TEXT) + 3
        canvas.rect(_LEFT, y, bar, 18, fill=SUNKEN, radius=4)
        if count:
            canvas.rect(_LEFT, y, bar * count / max(counts), 18, fill=ACCENT, radius=4)
        canvas.text(
            canvas.width, y + 15, words.number(count), size=PictureType.KEY, is_bold=True, anchor="end"
        )
        y += 18
        middles.append((top + y) / 2)
        y += 10
    if place is not None:
        low = int(place)
        share = place - low
        high = min(low + 1, len(middles) - 1)
        canvas.diamond(8, middles[low] * (1 - share) + middles[high] * share, 7)
    canvas.height = y


def _draw_grid(canvas: Canvas, entry: ReportItem, result: RoundResult, words: Words) -> None:
    options = entry.item.options
    colours = shades(entry.item)
    x, y = 0.0, 2.0
    for option, colour in zip(options, colours, strict=True):
        name = words.text(option.text)
        step = 24 + width_of(name, _SOFT) + 14
        if x and x + step - 14 > canvas.width:
            x, y = 0.0, y + 26
        canvas.rect(x + 1, y, 16, 16, fill=colour, stroke=ACCENT, radius=3, line=1.5)
        for line in wrap(name, _SOFT, canvas.width - 24, 1):
            canvas.text(x + 24, y + 13, line, size=_SOFT, fill=INK_SOFT)
        x += step
    y += 32
    for row in result.rows:
        given = [row.counts.get(option.id, 0) for option in options]
        name = words.row(entry.item, row.row)
        y = canvas.block(0, y, wrap(name, _TEXT, canvas.width, 2), size=_TEXT) + 3
        x = 0.0
        for count, colour in zip(given, colours, strict=True):
            if not count:
                continue
            width = canvas.width * count / sum(given)
            canvas.rect(x + 1, y, max(2, width - 2), 24, fill=colour, stroke=ACCENT, radius=3, line=1)
            number = words.number(count)
            if width_of(number, _TEXT, is_bold=True) <= width - 4:
                middle = x + width / 2
                canvas.text(
                    middle, y + 17, number, size=_TEXT, fill=on(colour), is_bold=True, anchor="middle"
                )
            x += width
        rows = wrap(words.row_counts(entry.item, row), _SOFT, canvas.width, 2)
        y = canvas.block(0, y + 28, rows, size=_SOFT, fill=INK_SOFT) + 10
    canvas.height = y


def _draw_ranking(canvas: Canvas, entry: ReportItem, result: RoundResult, words: Words) -> None:
    y = 2.0
    most = max([1, *(row.score for row in result.rows)])
    for row in result.rows:
        canvas.text(0, y + 15, words.place(row), size=_TEXT, is_bold=True)
        name = words.row(entry.item, row.row)
        y = canvas.block(36, y, wrap(name, _TEXT, canvas.width - 36, 2), size=_TEXT) + 3
        points = words.say("result-points", count=row.score)
        bar = canvas.width - 36 - 72
        canvas.rect(36, y, bar, 18, fill=SUNKEN, radius=4)
        canvas.rect(36, y, bar * row.score / most, 18, fill=ACCENT, radius=4)
        canvas.text(canvas.width, y + 15, points, size=PictureType.TEXT, is_bold=True, anchor="end")
        y += 28
    canvas.height = y


def _draw_foot(canvas: Canvas, report: Report, entry: ReportItem, result: RoundResult, words: Words) -> None:
    y = canvas.height + 6
    if result.median is not None:
        canvas.diamond(8, y + 10, 7)
        median = f"{words.say('median')}: {words.median(entry.item, result.median)}"
        y = canvas.block(_LEFT, y, wrap(median, _TEXT, canvas.width - _LEFT, 4), size=_TEXT) + 8
    if word := agreement_word(result):
        x = canvas.gauge(2, y + 1, 18, GAUGES[word]) + 8
        canvas.text(x, y + 15, words.agreement(result), size=_TEXT, is_bold=True)
        y += 26
    said = [words.say("answers-of", n=result.n, total=report.facts.joined)]
    if has_shared_places(result):
        said.append(words.say("result-places-shared"))
    if result.abstained:
        said.append(words.say("count-abstained", count=result.abstained))
    for line in said:
        rows = wrap(line, _SOFT, canvas.width, 2)
        y = canvas.block(0, y, rows, size=_SOFT, fill=INK_SOFT) + 3
    canvas.height = y + 4


def agreement_overview(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """Every scaled item as a strip, the most agreed first."""
    entries = sorted(
        ((entry, entry.rounds[-1]) for entry in report.scaled()),
        key=lambda pair: -(pair[1].agreement if pair[1].agreement is not None else -1.0),
    )
    y = 0.0
    for entry, result in entries:
        lines = wrap(words.text(entry.item.label), PictureType.TEXT, canvas.width - 80, 2, is_bold=True)
        _draw_n(canvas, y + 15, result, words)
        y = canvas.block(0, y, lines, size=PictureType.TEXT, is_bold=True) + 4
        y = _draw_asked(canvas, y, entry, result, shown_levels(entry, [result]), words) + 14
    canvas.diamond(8, y + 8, 7)
    rows = wrap(words.say("report-strip-key"), _SOFT, canvas.width - _LEFT, 3)
    canvas.height = canvas.block(_LEFT, y, rows, size=_SOFT, fill=INK_SOFT) + 4
    return canvas


def round_shift(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """Items asked more than once, round under round."""
    y = 0.0
    for entry in report.scaled():
        rounds = entry.rounds
        if len(rounds) < 2:
            continue
        span = shown_levels(entry, rounds)
        label = wrap(words.text(entry.item.label), PictureType.KEY, canvas.width, 2, is_bold=True)
        y = canvas.block(0, y, label, size=PictureType.KEY, is_bold=True) + 6
        names = words.short_levels(entry.item)[span[0] : span[1] + 1]
        canvas.text(0, y + 13, names[0], size=_SOFT, fill=INK_SOFT)
        canvas.text(canvas.width, y + 13, names[-1], size=_SOFT, fill=INK_SOFT, anchor="end")
        y += 24
        for past in rounds:
            canvas.text(0, y + 15, words.say("round-number", number=past.round), size=_TEXT)
            _draw_n(canvas, y + 15, past, words)
            y = _draw_asked(canvas, y + 22, entry, past, span, words) + 8
        if entry.moved is not None:
            moved = wrap(words.say("result-moved", count=entry.moved), _TEXT, canvas.width, 2)
            y = canvas.block(0, y, moved, size=_TEXT) + 4
        y += 16
    canvas.height = y
    return canvas


def _draw_n(canvas: Canvas, y: float, result: RoundResult, words: Words) -> None:
    canvas.text(canvas.width, y, f"n = {words.number(result.n)}", size=_SOFT, fill=INK_SOFT, anchor="end")


def _draw_asked(  # one strip, and what is under it
    canvas: Canvas, y: float, entry: ReportItem, result: RoundResult, span: tuple[int, int], words: Words
) -> float:
    first, last = span
    counts = result.counts[first : last + 1]
    draw_strip(canvas, 1, y, canvas.width, counts, words, size=_TEXT)
    if result.median is not None:
        offset = entry.item.levels.start
        draw_strip_median(canvas, 1, y + 35, canvas.width, len(counts), result.median - offset - first)
    y += 46
    if word := agreement_word(result):
        right = canvas.gauge(2, y, 16, GAUGES[word])
        canvas.text(right + 8, y + 14, words.agreement(result), size=_TEXT, is_bold=True)
        y += 24
    return y
