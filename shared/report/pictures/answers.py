"""Pictures of what the group answered: distributions, how far it agrees, and how rounds moved it."""

from __future__ import annotations

from collections.abc import Sequence

from shared.design_tokens import ACCENT, CARD, INK, INK_SOFT, LINE, LINE_STRONG, SUNKEN, PictureType
from shared.report.facts import counted
from shared.report.pictures.drawing import GAUGES, Canvas, width_of, wrap
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.ramps import on, ramp, shades
from shared.report.report import Report, ReportItem
from shared.report.words import Words
from shared.results.outcome import RoundResult

_LABEL = 372.0
_DEPTHS = ramp(7)


def distribution(report: Report, entry: ReportItem, words: Words) -> Picture | None:
    """An item's newest answered round; None where nobody answered."""
    result = entry.standing
    if result is None or not result.n:
        return None
    if entry.item.shape == "table":
        return _grid(report, entry, result, words)
    if entry.item.shape == "ranking":
        return _ranking(report, entry, result, words)
    return _scale(report, entry, result, words)


def _scale(report: Report, entry: ReportItem, result: RoundResult, words: Words) -> Picture:
    canvas = Canvas(WIDTH)
    first, last = shown_levels(entry, [result])
    levels = words.levels(entry.item)[first : last + 1]
    counts = result.counts[first : last + 1]
    row, top = 40.0, 6.0
    most = max(counts)
    canvas.line(16, top, 16, top + row * len(levels), stroke=LINE)
    for number, (level, count) in enumerate(zip(levels, counts, strict=True)):
        middle = top + row * (number + 0.5)
        rows = (
            wrap(level, PictureType.BODY, _LABEL - 50, 1)
            if width_of(level, PictureType.BODY) <= _LABEL - 50
            else wrap(level, PictureType.TEXT, _LABEL - 50, 2)
        )
        size = PictureType.BODY if len(rows) == 1 else PictureType.TEXT
        canvas.block(40, middle - size * 0.61 * len(rows), rows, size=size)
        canvas.rect(_LABEL, middle - 13, 560, 26, fill=SUNKEN, radius=4)
        if count:
            canvas.rect(_LABEL, middle - 13, 560 * count / most, 26, fill=ACCENT, radius=4)
        canvas.text(
            WIDTH, middle + 8, words.number(count), size=PictureType.FIGURE, is_bold=True, anchor="end"
        )
    if result.median is not None:
        offset = entry.item.levels.start
        canvas.diamond(16, top + row * (result.median - offset - first + 0.5), 9)
    canvas.height = top + row * len(levels) + 8
    _foot(canvas, report, entry, result, words)
    alt = "; ".join(f"{level}: {words.number(count)}" for level, count in zip(levels, counts, strict=True))
    return _finished(report, entry, result, words, canvas, alt)


def shown_levels(entry: ReportItem, rounds: Sequence[RoundResult]) -> tuple[int, int]:
    """First and last level worth a bar: all of a scale, of a number's range only those near the answers."""
    given = [place for result in rounds for place, count in enumerate(result.counts) if count]
    if entry.item.options or not given:
        return 0, len(rounds[0].counts) - 1
    return max(0, min(given) - 1), min(len(rounds[0].counts) - 1, max(given) + 1)


def _grid(report: Report, entry: ReportItem, result: RoundResult, words: Words) -> Picture:
    canvas = Canvas(WIDTH)
    options = entry.item.options
    colours = shades(entry.item)
    x = 0.0
    for option, colour in zip(options, colours, strict=True):
        name = words.text(option.text)
        canvas.rect(x, 4, 18, 18, fill=colour, stroke=ACCENT, radius=3, line=1.5)
        canvas.text(x + 26, 20, name, size=PictureType.BODY, fill=INK_SOFT)
        x += 26 + width_of(name, PictureType.BODY) + 22
    y = 40.0
    said = []
    for row in result.rows:
        given = [row.counts.get(option.id, 0) for option in options]
        name = words.row(entry.item, row.row)
        if entry.item.rows_of == "role":
            name = words.role_line(row.row, _LABEL - 20, lambda text: width_of(text, PictureType.BODY))
        canvas.text(0, y + 22, name, size=PictureType.BODY)
        x = _LABEL
        for count, colour in zip(given, colours, strict=True):
            if not count:
                continue
            width = (WIDTH - _LABEL) * count / sum(given)
            canvas.rect(x, y, max(2, width - 2), 30, fill=colour, stroke=ACCENT, radius=3, line=1)
            number = words.number(count)
            if width_of(number, PictureType.BODY, is_bold=True) <= width - 4:
                canvas.text(
                    x + width / 2,
                    y + 22,
                    number,
                    size=PictureType.BODY,
                    fill=on(colour),
                    is_bold=True,
                    anchor="middle",
                )
            x += width
        counts = words.row_counts(entry.item, row)
        # The words say without the colours what is where.
        anchor, end = (
            ("end", WIDTH) if width_of(counts, PictureType.TEXT) > WIDTH - _LABEL else ("start", _LABEL)
        )
        canvas.text(end, y + 48, counts, size=PictureType.TEXT, fill=INK_SOFT, anchor=anchor)
        pairs = zip(options, given, strict=True)
        in_full = ", ".join(
            f"{words.text(option.text)} {words.number(count)}" for option, count in pairs if count
        )
        said.append(f"{words.row(entry.item, row.row)}: {in_full}")
        y += 60
    canvas.height = y
    _foot(canvas, report, entry, result, words)
    return _finished(report, entry, result, words, canvas, "; ".join(said))


def _ranking(report: Report, entry: ReportItem, result: RoundResult, words: Words) -> Picture:
    canvas = Canvas(WIDTH)
    y, said = 4.0, []
    most = max([1, *(row.score for row in result.rows)])
    for row in result.rows:
        name = words.row(entry.item, row.row)
        canvas.text(0, y + 24, words.place(row), size=PictureType.TITLE, is_bold=True)
        canvas.block(48, y + 7, wrap(name, PictureType.BODY, _LABEL - 58, 1), size=PictureType.BODY)
        canvas.rect(_LABEL, y + 3, 520, 28, fill=SUNKEN, radius=4)
        canvas.rect(_LABEL, y + 3, 520 * row.score / most, 28, fill=ACCENT, radius=4)
        points = words.say("result-points", count=row.score)
        canvas.text(WIDTH, y + 25, points, size=PictureType.TITLE, is_bold=True, anchor="end")
        said.append(f"{words.place(row)} {name}: {points}")
        y += 42
    canvas.height = y
    _foot(canvas, report, entry, result, words)
    return _finished(report, entry, result, words, canvas, "; ".join(said))


def has_shared_places(result: RoundResult) -> bool:
    """True where a ranking's sign for shared places has to be explained."""
    return any(row.is_place_shared for row in result.rows)


def _foot(canvas: Canvas, report: Report, entry: ReportItem, result: RoundResult, words: Words) -> None:
    """Under the bars: the median in words, the gauge and its word, how many answered and could not say."""
    y = canvas.height + 12
    if result.median is not None:
        canvas.diamond(16, y + 12, 8)
        median = f"{words.say('median')}: {words.median(entry.item, result.median)}"
        rows = wrap(median, PictureType.BODY, WIDTH - 60, 2)
        y = canvas.block(40, y, rows, size=PictureType.BODY) + 8
    x = 8.0
    if word := agreement_word(result):
        x = canvas.gauge(x, y + 2, 20, GAUGES[word]) + 8
        said = words.agreement(result)
        canvas.text(x, y + 18, said, size=PictureType.BODY, is_bold=True)
        x += width_of(said, PictureType.BODY, is_bold=True) + 28
    answers = words.say("answers-of", n=result.n, total=report.facts.joined)
    canvas.text(x, y + 18, answers, size=PictureType.BODY, fill=INK_SOFT)
    x += width_of(answers, PictureType.BODY) + 22
    if has_shared_places(result):
        shared = words.say("result-places-shared")
        canvas.text(x, y + 18, shared, size=PictureType.BODY, fill=INK_SOFT)
        x += width_of(shared, PictureType.BODY) + 22
    if result.abstained:
        canvas.line(x, y + 2, x, y + 24, stroke=LINE_STRONG, is_dashed=True)
        abstained = words.say("count-abstained", count=result.abstained)
        canvas.text(x + 14, y + 18, abstained, size=PictureType.BODY, fill=INK_SOFT)
    canvas.height = y + 32


def agreement_word(result: RoundResult) -> str | None:
    """The code of the word for how far a group agrees; None where nothing was asked that has one."""
    return "two-camps" if result.has_two_camps else result.agreement_word


def _finished(  # what every picture of an item is made of
    report: Report, entry: ReportItem, result: RoundResult, words: Words, canvas: Canvas, alt: str
) -> Picture:
    label = words.text(entry.item.label)
    median = words.median(entry.item, result.median)
    ending = f" {words.say('median')}: {median}." if median else ""
    alt = f"{label}. {alt}.{ending} {counted(report, result, words)}."
    return finish(canvas, f"distribution-{entry.item.id}", label, alt, heading=words.text(entry.item.text))


def draw_strip(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    counts: Sequence[int],
    words: Words,
    *,
    size: float = PictureType.BODY,
) -> None:
    """A scale as cells 30 high, deeper where more answered, with the count in each that has room for it."""
    cell = width / len(counts)
    most = max(counts)
    for place, count in enumerate(counts):
        colour = _DEPTHS[round((len(_DEPTHS) - 1) * count / most)] if count else CARD
        left = x + cell * place
        canvas.rect(left, y, cell - 3, 30, fill=colour, stroke=ACCENT if count else LINE, radius=3, line=1)
        number = words.number(count)
        if count and width_of(number, size, is_bold=True) <= cell - 3:
            middle = left + cell / 2 - 1.5
            canvas.text(middle, y + 22, number, size=size, fill=on(colour), is_bold=True, anchor="middle")


def draw_strip_median(canvas: Canvas, x: float, y: float, width: float, levels: int, place: float) -> None:
    """The median under a strip; `place` counts its levels from 0."""
    canvas.diamond(x + width / levels * (place + 0.5) - 1.5, y, 6)


def agreement_overview(report: Report, words: Words) -> Picture | None:
    """Every scaled item as a strip, the most agreed first; None where nobody answered one."""
    entries = sorted(
        ((entry, entry.rounds[-1]) for entry in report.scaled()),
        key=lambda pair: -(pair[1].agreement if pair[1].agreement is not None else -1.0),
    )
    if not entries:
        return None
    canvas = Canvas(WIDTH)
    x, width, y, said = 300.0, 420.0, 4.0, []
    for entry, result in entries:
        label = words.text(entry.item.label)
        canvas.block(0, y + 6, wrap(label, PictureType.BODY, 285, 1), size=PictureType.BODY)
        first, last = shown_levels(entry, [result])
        counts = result.counts[first : last + 1]
        draw_strip(canvas, x, y, width, counts, words)
        if result.median is not None:
            offset = entry.item.levels.start
            draw_strip_median(canvas, x, y + 35, width, len(counts), result.median - offset - first)
        if word := agreement_word(result):
            right = canvas.gauge(746, y + 7, 18, GAUGES[word])
            canvas.text(right + 8, y + 22, words.agreement(result), size=PictureType.BODY, is_bold=True)
        canvas.text(
            WIDTH, y + 22, f"n = {words.number(result.n)}", size=PictureType.TEXT, fill=INK_SOFT, anchor="end"
        )
        said.append(f"{label}: {words.agreement(result)}, {words.median(entry.item, result.median)}")
        y += 43
    canvas.diamond(x + 8, y + 14, 7)
    canvas.text(x + 24, y + 20, words.say("report-strip-key"), size=PictureType.TEXT, fill=INK_SOFT)
    canvas.height = y + 34
    return finish(canvas, "agreement", words.say("report-picture-agreement"), f"{'; '.join(said)}.")


def round_shift(report: Report, words: Words) -> Picture | None:
    """Items asked more than once, round under round; None where there are none."""
    entries = [entry for entry in report.scaled() if len(entry.rounds) > 1]
    if not entries:
        return None
    canvas = Canvas(WIDTH)
    x, width, y, said = 300.0, 420.0, 0.0, []
    for entry in entries:
        rounds = entry.rounds
        label = words.text(entry.item.label)
        first, last = shown_levels(entry, rounds)
        canvas.text(0, y + 24, label, size=PictureType.TITLE, is_bold=True)
        names = words.short_levels(entry.item)[first : last + 1]
        cell = width / len(names)
        if entry.item.options:
            canvas.text(x, y + 24, names[0], size=PictureType.SOFT, fill=INK_SOFT)
            canvas.text(x + width - 3, y + 24, names[-1], size=PictureType.SOFT, fill=INK_SOFT, anchor="end")
        else:
            for place, name in enumerate(names):
                canvas.text(
                    x + cell * (place + 0.5),
                    y + 24,
                    name,
                    size=PictureType.SOFT,
                    fill=INK_SOFT,
                    anchor="middle",
                )
        y += 34
        steps = []
        for past in rounds:
            canvas.text(0, y + 22, words.say("round-number", number=past.round), size=PictureType.BODY)
            canvas.text(
                285, y + 22, f"n = {words.number(past.n)}", size=PictureType.TEXT, fill=INK_SOFT, anchor="end"
            )
            draw_strip(canvas, x, y, width, past.counts[first : last + 1], words)
            if past.median is not None:
                offset = entry.item.levels.start
                draw_strip_median(canvas, x, y + 35, width, len(names), past.median - offset - first)
            if word := agreement_word(past):
                right = canvas.gauge(746, y + 7, 18, GAUGES[word])
                canvas.text(right + 8, y + 22, words.agreement(past), size=PictureType.BODY, is_bold=True)
            median = words.median(entry.item, past.median)
            steps.append(f"{words.say('round-number', number=past.round)}: {median}, {words.agreement(past)}")
            y += 50
        if entry.moved is not None:
            moved = words.say("result-moved", count=entry.moved)
            canvas.text(x, y + 14, moved, size=PictureType.BODY, fill=INK)
            steps.append(moved)
            y += 26
        said.append(f"{label}. {'; '.join(steps)}")
        y += 22
    canvas.height = y
    return finish(canvas, "rounds", words.say("report-picture-shift"), f"{'. '.join(said)}.")
