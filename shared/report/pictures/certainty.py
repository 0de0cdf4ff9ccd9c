"""Pictures of how sure a structure is: each role's place on the map of need, and its stability."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from shared.consensus.robustness import FAIRLY_STABLE_FROM, STABLE_FROM
from shared.design_tokens import (
    ACCENT,
    CARD,
    HAT,
    INK,
    INK_SOFT,
    LINE,
    LINE_STRONG,
    SQUARE,
    SUNKEN,
    PictureType,
)
from shared.report.pictures.drawing import Canvas, width_of
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.report import Report
from shared.report.words import Words


def need_and_room(report: Report, words: Words) -> Picture | None:
    """Every role by its need and its distance to a dedicated role; names say where room decides.

    Room itself hardly differs between the roles of one organisation, so it makes no axis.
    """
    if not report.roles:
        return None
    canvas = Canvas(WIDTH, 790.0)
    left, top, side, tall = 84.0, 16.0, 900.0, 610.0
    canvas.rect(left, top, side, tall, fill=SQUARE, stroke=LINE, line=1.5)
    needs = [0.0, 0.25, 0.5, 0.75, 1.0]
    # Points at the ends keep clear of the axis.
    inner, inner_side = left + 24, side - 48
    margins = axis_around([0.0, *(role.view.margin for role in report.roles)])
    for tick in needs:
        x = inner + inner_side * along(tick, needs)
        canvas.line(x, top, x, top + tall, stroke=SUNKEN)
        canvas.text(
            x, top + tall + 22, words.number(tick, 2), size=PictureType.SOFT, fill=INK_SOFT, anchor="middle"
        )
    for tick in margins:
        y = top + tall * (1 - along(tick, margins))
        canvas.line(left, y, left + side, y, stroke=LINE_STRONG if tick == 0 else SUNKEN)
        canvas.text(
            left - 10, y + 5, words.number(tick, 2), size=PictureType.SOFT, fill=INK_SOFT, anchor="end"
        )
    middle = left + side / 2
    canvas.text(
        middle,
        top + tall + 50,
        words.say("report-axis-need"),
        size=PictureType.BODY,
        is_bold=True,
        anchor="middle",
    )
    axis = words.say("report-column-margin")
    canvas.text(24, top + tall / 2, axis, size=PictureType.BODY, is_bold=True, anchor="middle", turn=90)
    points = [
        (
            inner + inner_side * along(role.view.need, needs),
            top + tall * (1 - along(role.view.margin, margins)),
            role,
        )
        for role in report.roles
    ]
    taken: list[tuple[float, float, float, float]] = [
        (x - 17, y - 17, x + 17, y + 17) if role.is_uncertain else (x - 11, y - 11, x + 11, y + 11)
        for x, y, role in points
    ]
    room = words.say("report-binds-room").lower()
    frame = (left, top, left + side, top + tall)
    for x, y, role in points:
        draw_mark(canvas, x, y, role.view.status, is_dashed=role.is_uncertain)
    for x, y, role in sorted(points, key=lambda point: point[1]):
        name = words.role_short(role.role.id)
        name_point(canvas, x, y, f"{name} ({room})" if role.view.binds == "room" else name, taken, frame)
    x, y = left, top + tall + 92
    for key, status in (("report-key-own", "own"), ("report-key-hat", "hat"), ("report-key-none", "none")):
        draw_mark(canvas, x + 10, y, status, is_dashed=False)
        text = words.say(key)
        canvas.text(x + 28, y + 6, text, size=PictureType.KEY, fill=INK_SOFT)
        x += width_of(text, PictureType.KEY) + 52
    canvas.circle(x + 10, y, 9, stroke=INK, is_dashed=True)
    canvas.text(x + 28, y + 6, words.say("report-key-uncertain"), size=PictureType.KEY, fill=INK_SOFT)
    canvas.text(left, y + 40, words.say("report-key-room", room=room), size=PictureType.KEY, fill=INK_SOFT)
    said = "; ".join(
        words.say(
            "report-alt-need-room",
            role=words.text(role.role.name),
            need=words.number(role.view.need, 2),
            room=words.number(role.view.room, 2),
            margin=words.number(role.view.margin, 2),
            status=words.status(role.view.status, role.view.host),
        )
        for role in report.roles
    )
    return finish(canvas, "need-and-room", words.say("report-picture-need-room"), f"{said}.")


def axis_around(values: Sequence[float]) -> list[float]:
    """Ticks a quarter apart around the values, with some air at both ends."""
    low = floor(min(values) * 4 - 0.2) if min(values) < 0 else 0
    high = max(low + 1, ceil(max(values) * 4 + 0.2))
    return [tick / 4 for tick in range(low, high + 1)]


def along(value: float, axis: Sequence[float]) -> float:
    """Where a value lies between the ends of an axis, from 0 to 1."""
    return min(1.0, max(0.0, (value - axis[0]) / (axis[-1] - axis[0])))


def draw_mark(canvas: Canvas, x: float, y: float, status: str, *, is_dashed: bool) -> None:
    """A square for a dedicated role, a triangle for a hat, a ring for no need: shapes, not hues."""
    if is_dashed:
        canvas.circle(x, y, 15, stroke=INK, is_dashed=True)
    if status == "own":
        canvas.rect(x - 8, y - 8, 16, 16, fill=ACCENT, radius=3)
    elif status == "hat":
        canvas.path(f"M{x:.1f} {y - 10:.1f}l10 17h-20z", fill=HAT)
    else:
        canvas.circle(x, y, 7, fill=CARD, stroke=LINE_STRONG)


def name_point(  # a point, its name and the boxes to keep clear of
    canvas: Canvas,
    x: float,
    y: float,
    name: str,
    taken: list[tuple[float, float, float, float]],
    frame: tuple[float, float, float, float],
) -> None:
    """Writes a name beside its point where it covers least of what is taken, and takes that place."""
    width = width_of(name, PictureType.TEXT) + 4
    spots = [(18.0, 5.0), (-18.0 - width, 5.0), (-width / 2, -20.0), (-width / 2, 34.0)]
    spots += [
        (dx, dy)
        for dy in (24.0, -16.0, 44.0, -36.0, 64.0, -56.0, 84.0, -76.0)
        for dx in (14.0, -14.0 - width)
    ]

    def cost(spot: tuple[float, float]) -> tuple[float, float]:
        box = _box(x, y, spot, width)
        clash = sum(_overlap(box, other) for other in taken)
        outside = (
            max(0.0, frame[0] - box[0])
            + max(0.0, box[2] - frame[2])
            + max(0.0, frame[1] - box[1])
            + max(0.0, box[3] - frame[3])
        )
        return clash + outside * 40, abs(spot[1])

    best = min(spots, key=cost)
    box = _box(x, y, best, width)
    taken.append(box)
    if best not in spots[:4]:
        edge = box[0] if best[0] > 0 else box[2]
        canvas.line(x, y, edge, (box[1] + box[3]) / 2, stroke=LINE_STRONG, line=1)
    canvas.text(x + best[0] + 2, y + best[1], name, size=PictureType.TEXT)


def _box(x: float, y: float, spot: tuple[float, float], width: float) -> tuple[float, float, float, float]:
    return x + spot[0], y + spot[1] - 15, x + spot[0] + width, y + spot[1] + 5


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return wide * tall if wide > 0 and tall > 0 else 0.0


def stability(report: Report, words: Words) -> Picture | None:
    """How often each solution stayed the same under other draws of the voters; None where not computed."""
    roles = sorted(
        ((role, role.stability) for role in report.roles if role.stability is not None),
        key=lambda pair: -pair[1],
    )
    if not roles:
        return None
    canvas = Canvas(WIDTH)
    left, width, y, said = 470.0, 330.0, 34.0, []
    bottom = y + 38 * len(roles)
    for limit in (FAIRLY_STABLE_FROM, STABLE_FROM):
        x = left + width * limit
        canvas.text(x, 20, words.share(limit), size=PictureType.SOFT, fill=INK_SOFT, anchor="middle")
        canvas.line(x, 26, x, bottom, stroke=LINE_STRONG, line=1.5, is_dashed=True)
    for role, share in roles:
        name = words.text(role.role.name)
        line = words.role_line(role.role.id, 330, lambda text: width_of(text, PictureType.BODY))
        canvas.text(0, y + 22, line, size=PictureType.BODY)
        canvas.text(
            340, y + 22, words.code("report-short", role.view.status), size=PictureType.TEXT, fill=INK_SOFT
        )
        is_stable = share >= FAIRLY_STABLE_FROM
        canvas.rect(left, y + 5, width, 22, stroke=LINE, radius=3, line=1)
        fill = ACCENT if is_stable else CARD
        canvas.rect(
            left,
            y + 5,
            width * share,
            22,
            fill=fill,
            stroke=ACCENT,
            radius=3,
            line=1.5,
            is_dashed=not is_stable,
        )
        canvas.text(
            left + width + 66, y + 23, words.share(share), size=PictureType.BODY, is_bold=True, anchor="end"
        )
        word = words.certainty(share)
        canvas.text(left + width + 80, y + 23, word, size=PictureType.KEY)
        said.append(f"{name}: {words.share(share)}, {word}")
        y += 38
    canvas.height = bottom + 8
    return finish(canvas, "stability", words.say("report-picture-stability"), f"{'; '.join(said)}.")
