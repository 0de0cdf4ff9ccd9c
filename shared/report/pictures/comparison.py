"""Pictures of two workshops side by side: roles, answers, agreement, coverage and how sure each was."""

from __future__ import annotations

from collections.abc import Iterable

from shared.consensus.robustness import FAIRLY_STABLE_FROM, STABLE_FROM
from shared.design_tokens import ACCENT, CARD, INK, INK_SOFT, LINE, SUNKEN, PictureType
from shared.report.comparison import Comparison, ItemPair, RolePair
from shared.report.pictures.drawing import Canvas, width_of, wrap
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.pictures.structure import chip
from shared.report.report import Report, ReportRole
from shared.report.words import Words

_LEFT, _AXIS = 330.0, 400.0
_ROW = 50.0


def pictures_of_comparison(comparison: Comparison, words: Words) -> dict[str, Picture]:
    """The pictures of a comparison by name, in its order. A picture with nothing to show is left out."""
    drawn = (
        changed_roles(comparison, words),
        coverage(comparison, words),
        answers(comparison, words),
        agreement(comparison, words),
        certainty(comparison, words),
    )
    return {picture.name: picture for picture in drawn if picture is not None}


def name_of(report: Report, number: int, words: Words) -> str:
    """A workshop as pictures and tables name it: its number in the comparison, its name and day."""
    day = words.day(report.moment(report.facts.created_at))
    return words.say("compare-name", number=number, name=report.facts.name, day=day)


def status_of(role: ReportRole | None, words: Words) -> str:
    """What became of a role on one side, short; a hat names who carries it."""
    if role is None:
        return words.say("compare-not-in-catalogue")
    if role.status == "hat" and role.host:
        return words.say("report-hat-short", host=words.role_short(role.host))
    return words.code("role-status", role.status)


def changed_roles(comparison: Comparison, words: Words) -> Picture | None:
    """The roles whose place differs, as chips: solid a dedicated role, warm a hat, empty not needed."""
    pairs = comparison.changed_roles()
    if not pairs:
        return None
    canvas = Canvas(WIDTH)
    y = _heads(canvas, comparison, words)
    said = []
    for pair in pairs:
        name = words.text(pair.role.role.name)
        line = name if width_of(name, PictureType.BODY) <= 296 else words.text(pair.role.role.short)
        canvas.line(0, y, WIDTH, y, stroke=SUNKEN)
        canvas.block(0, y + 12, [line], size=PictureType.BODY)
        _role_chip(canvas, 310, y + 6, 310, pair.first, words)
        canvas.icon("moved", 632, y + 12, 20, stroke=INK_SOFT)
        _role_chip(canvas, 670, y + 6, 330, pair.second, words)
        said.append(f"{name}: {status_of(pair.first, words)} → {status_of(pair.second, words)}")
        y += 44
    canvas.height = y + 4
    return finish(canvas, "compare-roles", words.say("compare-picture-roles"), f"{'; '.join(said)}.")


def _role_chip(
    canvas: Canvas, x: float, y: float, width: float, role: ReportRole | None, words: Words
) -> None:
    is_uncertain = role is not None and role.is_uncertain
    chip(canvas, x, y, width, status_of(role, words), role.status if role else "none", is_dashed=is_uncertain)


def coverage(comparison: Comparison, words: Words) -> Picture | None:
    """How each segment of customers is covered in both."""
    if not comparison.segments:
        return None
    canvas = Canvas(WIDTH)
    y = _heads(canvas, comparison, words)
    said = []
    for pair in comparison.segments:
        name = words.segment(pair.first.segment)
        ways = []
        for cover in (pair.first, pair.second):
            way = words.say(f"coverage-{cover.mode}")
            if cover.has_partner_overlay:
                way += f" + {words.say('coverage-partner').lower()}"
            ways.append(way)
        canvas.line(0, y, WIDTH, y, stroke=SUNKEN)
        canvas.block(0, y + 12, wrap(name, PictureType.BODY, 296, 1), size=PictureType.BODY)
        chip(canvas, 310, y + 6, 310, ways[0], "part")
        if pair.is_changed:
            canvas.icon("moved", 632, y + 12, 20, stroke=INK)
        chip(canvas, 670, y + 6, 330, ways[1], "own" if pair.is_changed else "part")
        said.append(f"{name}: {ways[0]} → {ways[1]}")
        y += 44
    canvas.height = y + 4
    return finish(canvas, "compare-coverage", words.say("compare-picture-coverage"), f"{'; '.join(said)}.")


def answers(comparison: Comparison, words: Words) -> Picture | None:
    """Medians on their scales, the first hollow, the second filled; what moved most comes first."""
    pairs = sorted(comparison.items, key=lambda pair: (not pair.is_clear, -abs(pair.shift) / _span(pair)))
    if not pairs:
        return None
    canvas = Canvas(WIDTH)
    y = _legend(canvas, comparison, words)
    said = []
    for pair in pairs:
        first, last = _shown(pair)
        low = pair.item.levels.start
        middle = y + _ROW / 2
        canvas.line(0, y, WIDTH, y, stroke=SUNKEN)
        _label(canvas, pair, middle, words)
        places = [_LEFT + _AXIS * step / max(1, last - first) for step in range(last - first + 1)]
        canvas.line(places[0], middle, places[-1], middle, stroke=LINE)
        for x in places:
            canvas.line(x, middle - 5, x, middle + 5, stroke=LINE)
        ends = [
            _LEFT + _AXIS * ((one.median or 0.0) - low - first) / max(1, last - first)
            for one in (pair.first, pair.second)
        ]
        _dumbbell(canvas, ends[0], ends[1], middle)
        medians = [words.median(pair.item, one.median, is_short=True) for one in (pair.first, pair.second)]
        text = medians[0] if pair.shift == 0 else f"{medians[0]} → {medians[1]}"
        rows = wrap(text, PictureType.SOFT, WIDTH - _LEFT - _AXIS - 30, 2, is_bold=pair.is_clear)
        canvas.block(
            _LEFT + _AXIS + 30, middle - 9.5 * len(rows), rows, size=PictureType.SOFT, is_bold=pair.is_clear,
            fill=INK if pair.is_clear else INK_SOFT,
        )  # fmt: skip
        full = " → ".join(words.median(pair.item, one.median) for one in (pair.first, pair.second))
        said.append(f"{words.text(pair.item.label)}: {full}, {sureness_of(pair, words)}")
        y += _ROW
    canvas.height = y + 4
    return finish(canvas, "compare-answers", words.say("compare-picture-answers"), f"{'; '.join(said)}.")


def agreement(comparison: Comparison, words: Words) -> Picture | None:
    """How far each group agrees on each question, from two extremes to all the same."""
    pairs = sorted(comparison.items, key=lambda pair: -pair.agreement_change)
    if not pairs:
        return None
    canvas = Canvas(WIDTH)
    y = _legend(canvas, comparison, words)
    ticks = {value: _LEFT + _AXIS * (value + 1) / 2 for value in (-1.0, 0.0, 0.5, 1.0)}
    y = _ticks(canvas, y, {x: words.number(value) for value, x in ticks.items()}, len(pairs))
    said = []
    for pair in pairs:
        middle = y + _ROW / 2
        canvas.line(0, y, _LEFT - 20, y, stroke=SUNKEN)
        _label(canvas, pair, middle, words)
        values = [pair.first.agreement or 0.0, pair.second.agreement or 0.0]
        ends = [_LEFT + _AXIS * (value + 1) / 2 for value in values]
        _dumbbell(canvas, ends[0], ends[1], middle)
        text = " → ".join(words.number(value, 2) for value in values)
        canvas.text(_LEFT + _AXIS + 30, middle + 6, text, size=PictureType.KEY)
        said.append(f"{words.text(pair.item.label)}: {text}")
        y += _ROW
    canvas.height = y + 4
    return finish(canvas, "compare-agreement", words.say("compare-picture-agreement"), f"{'; '.join(said)}.")


def certainty(comparison: Comparison, words: Words) -> Picture | None:
    """How firm each needed role's solution was in either, whatever the solution."""
    found = [
        (pair, pair.first.stability, pair.second.stability)
        for pair in comparison.roles
        if pair.first is not None and pair.second is not None and _is_needed(pair)
    ]
    pairs = [(pair, one, other) for pair, one, other in found if one is not None and other is not None]
    if not pairs:
        return None
    pairs.sort(key=lambda row: row[1] - row[2])
    canvas = Canvas(WIDTH)
    y = _legend(canvas, comparison, words)
    # Next to the limit before it the full share would have no room for its label.
    limits = {
        0.0: words.share(0),
        FAIRLY_STABLE_FROM: words.share(FAIRLY_STABLE_FROM),
        STABLE_FROM: words.share(STABLE_FROM),
    }
    ticks = {_LEFT + _AXIS * limit: label for limit, label in {**limits, 1.0: ""}.items()}
    y = _ticks(canvas, y, ticks, len(pairs))
    said = []
    for pair, one, other in pairs:
        middle = y + _ROW / 2
        name = words.text(pair.role.role.name)
        canvas.line(0, y, _LEFT - 20, y, stroke=SUNKEN)
        line = name if width_of(name, PictureType.BODY) <= _LEFT - 30 else words.text(pair.role.role.short)
        canvas.text(0, middle + 6, line, size=PictureType.BODY)
        _dumbbell(canvas, _LEFT + _AXIS * one, _LEFT + _AXIS * other, middle)
        text = f"{words.share(one)} → {words.share(other)}"
        canvas.text(_LEFT + _AXIS + 30, middle + 6, text, size=PictureType.KEY)
        said.append(f"{name}: {text}")
        y += _ROW
    canvas.height = y + 4
    return finish(canvas, "compare-certainty", words.say("compare-picture-certainty"), f"{'; '.join(said)}.")


def sureness_of(pair: ItemPair, words: Words) -> str:
    """Whether a shift is worth anything, in words."""
    if pair.is_small:
        return words.say("compare-few-answers")
    if pair.is_clear:
        return words.say("compare-clear")
    # Few levels hide much: two groups of one median may still differ, and that is a clear shift above.
    return words.say("compare-unclear") if pair.shift else words.say("compare-no-shift")


def _is_needed(pair: RolePair) -> bool:
    return any(role is not None and role.status != "none" for role in (pair.first, pair.second))


def _span(pair: ItemPair) -> float:
    first, last = _shown(pair)
    return max(1, last - first)


def _shown(pair: ItemPair) -> tuple[int, int]:
    """First and last level worth drawing: all of a scale, of a number those around the answers."""
    levels = len(pair.second.counts)
    if pair.item.options:
        return 0, levels - 1
    given = [
        place
        for counts in (pair.first.counts, pair.second.counts)
        for place, count in enumerate(counts)
        if count
    ]
    return max(0, min(given) - 1), min(levels - 1, max(given) + 1)


def _heads(canvas: Canvas, comparison: Comparison, words: Words) -> float:
    """The two workshops' names over their columns; where the first row starts."""
    below = 0.0
    for number, (report, x, width) in enumerate(
        zip(comparison.reports, (312.0, 672.0), (306.0, 326.0), strict=True), start=1
    ):
        rows = wrap(name_of(report, number, words), PictureType.TEXT, width, 3, is_bold=True)
        below = max(below, canvas.block(x, 2, rows, size=PictureType.TEXT, fill=INK_SOFT, is_bold=True))
    return below + 8


def _legend(canvas: Canvas, comparison: Comparison, words: Words) -> float:
    y = 0.0
    for number, report in enumerate(comparison.reports, start=1):
        _mark(canvas, 12, y + 12, is_filled=number == 2)
        rows = wrap(name_of(report, number, words), PictureType.TEXT, WIDTH - 50, 2, is_bold=True)
        y = canvas.block(34, y + 2, rows, size=PictureType.TEXT, fill=INK_SOFT, is_bold=True) + 6
    return y + 6


def _ticks(canvas: Canvas, y: float, ticks: dict[float, str], rows: int) -> float:
    for x, text in ticks.items():
        canvas.text(x, y + 14, text, size=PictureType.SOFT, fill=INK_SOFT, anchor="middle")
        canvas.line(x, y + 22, x, y + 26 + _ROW * rows, stroke=LINE)
    return y + 26


def _label(canvas: Canvas, pair: ItemPair, middle: float, words: Words) -> None:
    rows = wrap(words.text(pair.item.label), PictureType.BODY, _LEFT - 30, 1)
    base = f"n {words.number(pair.first.n)} → {words.number(pair.second.n)}"
    canvas.block(0, middle - 22, rows, size=PictureType.BODY)
    canvas.text(0, middle + 18, base, size=PictureType.NOTE, fill=INK_SOFT)


def _dumbbell(canvas: Canvas, one: float, other: float, y: float) -> None:
    if abs(one - other) > 1:
        canvas.line(one, y, other, y, stroke=ACCENT, line=4)
        _mark(canvas, one, y, is_filled=False)
        _mark(canvas, other, y, is_filled=True)
    else:
        # Both in one place: the filled mark within the hollow one.
        canvas.diamond(one, y, 12, fill=CARD, stroke=ACCENT, line=2)
        canvas.diamond(one, y, 6.5, fill=ACCENT)


def _mark(canvas: Canvas, x: float, y: float, *, is_filled: bool) -> None:
    canvas.diamond(x, y, 9, fill=ACCENT if is_filled else CARD, stroke=ACCENT, line=2.5)


def names_of(pairs: Iterable[RolePair], words: Words) -> str:
    """Roles by their full names, in a row."""
    return ", ".join(words.text(pair.role.role.name) for pair in pairs)
