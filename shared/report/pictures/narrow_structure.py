"""Narrow pictures of the structure: how sure it is, the way from today, and who does what."""

from __future__ import annotations

from shared.consensus.robustness import FAIRLY_STABLE_FROM, STABLE_FROM
from shared.design_tokens import ACCENT, CARD, INK, INK_SOFT, LINE, LINE_STRONG, SQUARE, SUNKEN, PictureType
from shared.report.pictures.certainty import (
    along,
    axis_around,
    draw_mark,
    name_point,
)
from shared.report.pictures.drawing import Canvas, wrap
from shared.report.pictures.structure import PARTS, Part, changing, chip, draw_part
from shared.report.report import Report
from shared.report.words import Words

_TEXT = PictureType.SOFT
_SOFT = PictureType.NOTE


def need_and_room(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """Every role as a number on the map, and under it what the numbers stand for."""
    left, top, tall = 42.0, 30.0, 330.0
    side = canvas.width - left - 4
    margin = words.say("report-column-margin")
    canvas.text(0, 16, f"↑ {margin}", size=_SOFT, is_bold=True)
    canvas.rect(left, top, side, tall, fill=SQUARE, stroke=LINE, line=1.5)
    needs = [0.0, 0.5, 1.0]
    inner, inner_side = left + 16, side - 32
    for tick in needs:
        x = inner + inner_side * along(tick, needs)
        canvas.line(x, top, x, top + tall, stroke=SUNKEN)
        canvas.text(x, top + tall + 18, words.number(tick, 2), size=_SOFT, fill=INK_SOFT, anchor="middle")
    margins = axis_around([0.0, *(role.view.margin for role in report.roles)])
    for tick in margins:
        y = top + tall * (1 - along(tick, margins))
        canvas.line(left, y, left + side, y, stroke=LINE_STRONG if tick == 0 else SUNKEN)
        canvas.text(left - 6, y + 5, words.number(tick, 2), size=_SOFT, fill=INK_SOFT, anchor="end")
    y = top + tall + 26
    lines = wrap(f"→ {words.say('report-axis-need')}", _SOFT, canvas.width, 2, is_bold=True)
    y = canvas.block(0, y, lines, size=_SOFT, is_bold=True) + 10

    roles = sorted(report.roles, key=lambda role: (-role.view.margin, role.role.id))
    points = [
        (
            inner + inner_side * along(role.view.need, needs),
            top + tall * (1 - along(role.view.margin, margins)),
            role,
        )
        for role in roles
    ]
    taken = [(x - 11, place - 11, x + 11, place + 11) for x, place, _ in points]
    for x, place, role in points:
        draw_mark(canvas, x, place, role.view.status, is_dashed=role.is_uncertain)
    for number, (x, place, _) in enumerate(points, start=1):
        name_point(canvas, x, place, str(number), taken, (left, top, left + side, top + tall))

    room = words.say("report-binds-room").lower()
    for number, role in enumerate(roles, start=1):
        draw_mark(canvas, 46, y + 10, role.view.status, is_dashed=role.is_uncertain)
        canvas.text(26, y + 15, str(number), size=_TEXT, is_bold=True, anchor="end")
        name = words.role(role.role.id) + (f" ({room})" if role.view.binds == "room" else "")
        y = max(y + 26, canvas.block(68, y, wrap(name, _TEXT, canvas.width - 68, 2), size=_TEXT) + 8)
    y += 8
    for key, status in (("report-key-own", "own"), ("report-key-hat", "hat"), ("report-key-none", "none")):
        draw_mark(canvas, 14, y + 9, status, is_dashed=False)
        canvas.text(34, y + 14, words.say(key), size=_SOFT, fill=INK_SOFT)
        y += 24
    canvas.circle(14, y + 9, 9, stroke=INK, is_dashed=True)
    canvas.text(34, y + 14, words.say("report-key-uncertain"), size=_SOFT, fill=INK_SOFT)
    rows = wrap(words.say("report-key-room", room=room), _SOFT, canvas.width, 5)
    canvas.height = canvas.block(0, y + 28, rows, size=_SOFT, fill=INK_SOFT) + 4
    return canvas


def stability(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """How often each solution stayed the same under other draws of the voters."""
    roles = sorted(
        ((role, role.stability) for role in report.roles if role.stability is not None),
        key=lambda pair: -pair[1],
    )
    bar = 150.0
    y = 2.0
    for role, share in roles:
        lines = wrap(words.role(role.role.id), _TEXT, canvas.width, 2, is_bold=True)
        y = canvas.block(0, y, lines, size=_TEXT, is_bold=True)
        solution = words.code("report-short", role.view.status)
        canvas.text(0, y + 14, solution, size=_SOFT, fill=INK_SOFT)
        y += 20
        is_stable = share >= FAIRLY_STABLE_FROM
        canvas.rect(1, y, bar, 18, stroke=LINE, radius=3, line=1)
        canvas.rect(
            1,
            y,
            bar * share,
            18,
            fill=ACCENT if is_stable else CARD,
            stroke=ACCENT,
            radius=3,
            line=1.5,
            is_dashed=not is_stable,
        )
        for limit in (FAIRLY_STABLE_FROM, STABLE_FROM):
            x = 1 + bar * limit
            canvas.line(x, y - 4, x, y, stroke=LINE_STRONG)
            canvas.line(x, y + 18, x, y + 22, stroke=LINE_STRONG)
        canvas.text(bar + 58, y + 15, words.share(share), size=_TEXT, is_bold=True, anchor="end")
        canvas.text(bar + 66, y + 15, words.certainty(share), size=_TEXT)
        y += 36
    canvas.height = y
    return canvas


def today_to_target(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """Role by role: what changes, how it is today and how it is to be."""
    now, then = 164.0, 190.0
    canvas.text(2, 16, words.say("report-column-asis"), size=_SOFT, fill=INK_SOFT, is_bold=True)
    canvas.text(then + 2, 16, words.say("report-column-target"), size=_SOFT, fill=INK_SOFT, is_bold=True)
    y = 30.0
    for role in changing(report):
        canvas.line(0, y, canvas.width, y, stroke=SUNKEN)
        lines = wrap(words.role(role.role.id), PictureType.TEXT, canvas.width, 2, is_bold=True)
        y = canvas.block(0, y + 8, lines, size=PictureType.TEXT, is_bold=True)
        canvas.icon(role.change or "", 0, y + 3, 18)
        canvas.text(24, y + 17, words.code("change", role.change or ""), size=_TEXT)
        y += 28
        today = words.say(f"report-asis-{role.view.asis}")
        chip(canvas, 0, y, now, today, role.view.asis or "none")
        canvas.icon("moved", now + 4, y + 7, 18, stroke=INK_SOFT)
        target = words.code("report-short", role.status)
        chip(canvas, then, y, canvas.width - then, target, role.status)
        y += 38
        if role.status == "hat" and role.host:
            host = wrap(words.status(role.status, role.host), _SOFT, canvas.width, 2)
            y = canvas.block(0, y, host, size=_SOFT, fill=INK_SOFT) + 4
        y += 6
    canvas.height = y
    return canvas


def responsibilities(canvas: Canvas, report: Report, words: Words) -> Canvas:
    """Stage by stage, who answers for it, who does it, who is asked first."""
    y = 0.0
    for part in PARTS:
        draw_part(canvas, 18, y + 18, part, words)
        canvas.text(44, y + 23, words.say(f"report-raci-{part}"), size=_SOFT, fill=INK_SOFT)
        y += 38
    for stage in report.structure.raci if report.structure else ():
        y += 8
        canvas.line(0, y, canvas.width, y, stroke=SUNKEN)
        lines = wrap(words.stage(stage.stage), PictureType.TEXT, canvas.width, 2, is_bold=True)
        y = canvas.block(0, y + 8, lines, size=PictureType.TEXT, is_bold=True) + 6
        named = {stage.accountable}
        involved: list[tuple[Part, str]] = [("accountable", stage.accountable)]
        involved += [("responsible", role) for role in stage.responsible if role not in named]
        named.update(stage.responsible)
        involved += [("consulted", role) for role in stage.consulted if role not in named]
        for part, role in involved:
            draw_part(canvas, 18, y + 17, part, words)
            name = wrap(words.role(role), _TEXT, canvas.width - 44, 2)
            canvas.block(44, y + 17 - _TEXT * 0.61 * len(name), name, size=_TEXT)
            y += max(38.0, len(name) * 20.0)
    canvas.height = y + 2
    return canvas
