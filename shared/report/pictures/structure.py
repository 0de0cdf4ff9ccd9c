"""Pictures of the structure: role cards, the life cycle, the change and its waves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

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
    SUNKEN,
    WARN,
    PictureType,
)
from shared.report.pictures.drawing import Canvas, width_of, wrap
from shared.report.pictures.picture import WIDTH, Picture, finish
from shared.report.ramps import ON_DEEP
from shared.report.report import Report, ReportRole, shared_hats
from shared.report.words import Words
from shared.results.outcome import StageDuties


@dataclass(frozen=True, slots=True)
class _Card:
    title: str
    does: str
    hats: Sequence[tuple[str, bool]]
    change: str | None
    is_uncertain: bool
    is_override: bool


def role_cards(
    roles: Sequence[ReportRole],
    words: Words,
    *,
    name: str,
    title: str,
    room: float = WIDTH,
    columns: int = 3,
    has_tasks: bool = True,
) -> Picture | None:
    """Dedicated roles as cards, their hats as tabs on them; hats without a carrier on a separate card.

    `room` is the picture's width in units, shared by so many cards side by side. `has_tasks`: a card says
    what the role does.
    """
    by_id = {role.role.id: role for role in roles}
    own = [role for role in roles if role.status == "own"]
    cards = [
        _Card(
            words.text(role.role.name),
            words.text(role.role.does) if has_tasks else "",
            [(words.role_short(hat), by_id[hat].is_uncertain) for hat in role.hats],
            role.change,
            role.is_uncertain,
            role.view.override is not None,
        )
        for role in own
    ]
    if loose := shared_hats(roles):
        hats = [(words.role_short(role.role.id), role.is_uncertain) for role in loose]
        cards.append(_Card(words.say("role-shared-hats"), "", hats, None, False, False))
    if not cards:
        return None
    canvas = Canvas(room)
    gap = 20.0
    width = (room - gap * (columns - 1)) / columns
    y = 2.0
    for start in range(0, len(cards), columns):
        line = cards[start : start + columns]
        tabs = max(len(_tab_rows(card, width)) for card in line) * 33.0
        height = max(_body_height(card, width, words) for card in line)
        for number, card in enumerate(line):
            _draw_card(canvas, number * (width + gap), y + tabs, width, height, card, words)
        y += tabs + height + 24
    canvas.height = y - 10
    said = []
    for card in cards:
        hats_said = (
            f" ({words.say('role-hats')}: {', '.join(hat for hat, _ in card.hats)})" if card.hats else ""
        )
        unsure = f", {words.say('role-uncertain')}" if card.is_uncertain else ""
        said.append(f"{card.title}{unsure}{hats_said}")
    return finish(canvas, name, title, f"{'; '.join(said)}.")


def _tab_rows(card: _Card, width: float) -> list[list[tuple[str, bool]]]:
    rows: list[list[tuple[str, bool]]] = []
    used = 0.0
    for hat, is_uncertain in card.hats:
        tab = width_of(hat, PictureType.TEXT, is_bold=True) + 26
        if not rows or used + tab > width - 20:
            rows.append([])
            used = 0.0
        rows[-1].append((hat, is_uncertain))
        used += tab
    # The last rows are the fullest, so that the tabs that touch the card are many.
    return rows[::-1]


def _marks(card: _Card, words: Words) -> list[tuple[str, str, str]]:
    marks = []
    if card.change:
        marks.append((card.change, words.code("change", card.change), INK))
    if card.is_uncertain:
        marks.append(("", words.say("role-uncertain"), WARN))
    if card.is_override:
        marks.append(("", words.say("role-decided"), ACCENT))
    return marks


def _body_height(card: _Card, width: float, words: Words) -> float:
    title = wrap(card.title, PictureType.TITLE, width - 32, 2, is_bold=True)
    does = wrap(card.does, PictureType.SOFT, width - 32, 5)
    return 14 + len(title) * 24.4 + 6 + len(does) * 18.9 + len(_marks(card, words)) * 25 + 16


def _draw_card(  # noqa: PLR0917  # a box and what is in it
    canvas: Canvas, x: float, y: float, width: float, height: float, card: _Card, words: Words
) -> None:
    for number, row in enumerate(reversed(_tab_rows(card, width))):
        left = x + 14
        for hat, is_uncertain in row:
            tab = width_of(hat, PictureType.TEXT, is_bold=True) + 20
            top = y - 33 * (number + 1) + 4
            down = 23 if number == 0 else 27
            d = f"M{left:.1f} {top + down + 6:.1f}v{-down}q0-6 6-6h{tab - 12:.1f}q6 0 6 6v{down}"
            canvas.path(d + "z", fill=HAT_SOFT)
            canvas.path(d, stroke=HAT, is_dashed=is_uncertain)
            canvas.text(left + 10, top + 20, hat, size=PictureType.TEXT, fill=HAT, is_bold=True)
            left += tab + 6
    canvas.rect(
        x + 1, y, width - 2, height, fill=CARD, stroke=ACCENT, radius=9, line=2.5, is_dashed=card.is_uncertain
    )
    title = wrap(card.title, PictureType.TITLE, width - 32, 2, is_bold=True)
    below = canvas.block(x + 16, y + 12, title, size=PictureType.TITLE, fill=ACCENT_STRONG, is_bold=True)
    canvas.block(
        x + 16,
        below + 4,
        wrap(card.does, PictureType.SOFT, width - 32, 5),
        size=PictureType.SOFT,
        fill=INK_SOFT,
    )
    base = y + height - 14
    for icon, text, colour in reversed(_marks(card, words)):
        if icon:
            canvas.icon(icon, x + 16, base - 15, 17, stroke=colour)
        canvas.text(x + (40 if icon else 16), base, text, size=PictureType.TEXT, fill=colour, is_bold=True)
        base -= 25


def responsibilities(report: Report, words: Words) -> Picture | None:
    """Stage by role: who answers for it, who does it, who is asked first."""
    if report.structure is None or not report.structure.raci:
        return None
    stages = report.structure.raci
    involved = {
        role for stage in stages for role in (stage.accountable, *stage.responsible, *stage.consulted)
    }
    roles = [role for role in words.definition.roles if role in involved]
    canvas = Canvas(WIDTH)
    left, head = 300.0, 156.0
    column = min(90.0, (WIDTH - left - 70) / len(roles))
    for number, role in enumerate(roles):
        x = left + column * (number + 0.5)
        canvas.text(x - 4, head - 12, words.role_short(role), size=PictureType.TEXT, is_bold=True, turn=45)
    y, said = head, []
    for stage in stages:
        canvas.block(
            0, y + 11, wrap(words.stage(stage.stage), PictureType.BODY, left - 14, 1), size=PictureType.BODY
        )
        canvas.line(0, y + 44, left + column * len(roles), y + 44, stroke=SUNKEN)
        for number, role in enumerate(roles):
            if part := _part(stage, role):
                draw_part(canvas, left + column * (number + 0.5), y + 22, part, words)
        doing = ", ".join(words.role(role) for role in stage.responsible if role != stage.accountable)
        parts = [f"{words.say('raci-accountable-letter')} {words.role(stage.accountable)}"]
        if doing:
            parts.append(f"{words.say('raci-responsible-letter')} {doing}")
        said.append(f"{words.stage(stage.stage)}: {'; '.join(parts)}")
        y += 44
    y += 16
    x = 0.0
    for part in PARTS:
        draw_part(canvas, x + 18, y + 18, part, words)
        text = words.say(f"report-raci-{part}")
        canvas.text(x + 44, y + 24, text, size=PictureType.KEY, fill=INK_SOFT)
        x += width_of(text, PictureType.KEY) + 76
    canvas.height = y + 42
    return finish(canvas, "responsibilities", words.say("report-picture-raci"), f"{'. '.join(said)}.")


Part = Literal["accountable", "responsible", "consulted"]
PARTS: tuple[Part, ...] = ("accountable", "responsible", "consulted")


def _part(stage: StageDuties, role: str) -> Part | None:
    """A role's weightiest part in a stage."""
    if role == stage.accountable:
        return "accountable"
    return "responsible" if role in stage.responsible else "consulted" if role in stage.consulted else None


def draw_part(canvas: Canvas, x: float, y: float, part: Part, words: Words) -> None:
    """The letter of a part in its box, around a middle."""
    fill, ink, edge = {
        "accountable": (ACCENT, ON_DEEP, ACCENT),
        "responsible": (ACCENT_SOFT, ACCENT_STRONG, ACCENT),
        "consulted": (CARD, INK_SOFT, LINE_STRONG),
    }[part]
    canvas.rect(x - 17, y - 16, 34, 32, fill=fill, stroke=edge, radius=5, line=1.5)
    letter = words.say(f"raci-{part}-letter")
    canvas.text(x, y + 7, letter, size=PictureType.TITLE, fill=ink, is_bold=True, anchor="middle")


CHANGE_ORDER = ("new", "split_out", "merged", "moved", "removed", "kept")


def changing(report: Report) -> tuple[ReportRole, ...]:
    """The roles that exist today or will, what changes first."""
    present = [role for role in report.roles if role.change in CHANGE_ORDER]
    return tuple(sorted(present, key=lambda role: CHANGE_ORDER.index(role.change or "")))


def today_to_target(report: Report, words: Words) -> Picture | None:
    """Role by role: how it is today, what changes, how it is to be; None where today is not known."""
    roles = changing(report)
    if not roles:
        return None
    canvas = Canvas(WIDTH)
    now, word, then = 320.0, 548.0, 730.0
    heads = {0.0: "role", now: "asis", word: "change", then: "target"}
    for x, key in heads.items():
        canvas.text(
            x, 20, words.say(f"report-column-{key}"), size=PictureType.KEY, fill=INK_SOFT, is_bold=True
        )
    y, said = 34.0, []
    previous: str | None = None
    for role in roles:
        if previous is not None and role.change == "kept" and previous != "kept":
            y += 10
        previous = role.change
        name = words.text(role.role.name)
        canvas.line(0, y, WIDTH, y, stroke=SUNKEN)
        canvas.block(
            0,
            y + 12,
            [words.role_line(role.role.id, now - 14, lambda name: width_of(name, PictureType.BODY))],
            size=PictureType.BODY,
        )
        today = words.say(f"report-asis-{role.view.asis}")
        chip(canvas, now, y + 6, 205, today, role.view.asis or "none")
        canvas.icon(role.change or "", word, y + 13, 19)
        change = words.code("change", role.change or "")
        canvas.text(word + 28, y + 28, change, size=PictureType.BODY, is_bold=role.change != "kept")
        if role.status == "hat" and role.host:
            target = words.say("report-hat-short", host=words.role_short(role.host))
        else:
            target = words.code("role-status", role.status)
        chip(canvas, then, y + 6, WIDTH - then, target, role.status)
        said.append(f"{name}: {today}, {change}, {words.status(role.status, role.host)}")
        y += 44
    canvas.height = y + 4
    return finish(canvas, "today-to-target", words.say("report-picture-change"), f"{'; '.join(said)}.")


def chip(  # a box and what is in it
    canvas: Canvas, x: float, y: float, width: float, text: str, state: str, *, is_dashed: bool = False
) -> None:
    """A role's state on one line: solid a dedicated role, warm a hat, pale a part of a job, else empty."""
    fill, edge, ink = {
        "own": (ACCENT, ACCENT, ON_DEEP),
        "hat": (HAT_SOFT, HAT, HAT),
        "part": (ACCENT_SOFT, ACCENT, ACCENT_STRONG),
    }.get(state, (CARD, LINE_STRONG, INK_SOFT))
    if is_dashed and state == "own":
        # On a solid chip the dashes would not show.
        fill, ink = ACCENT_SOFT, ACCENT_STRONG
    canvas.rect(x + 1, y, width - 2, 32, fill=fill, stroke=edge, radius=6, line=1.5, is_dashed=is_dashed)
    for row in wrap(text, PictureType.TEXT, width - 20, 1, is_bold=True):
        canvas.text(x + 12, y + 22, row, size=PictureType.TEXT, fill=ink, is_bold=True)


def waves(report: Report, words: Words, *, room: float = WIDTH, is_stacked: bool = False) -> Picture | None:
    """What to do first, next and last, side by side or one under the other; None where nothing changes."""
    structure = report.structure
    planned = [wave for wave in structure.waves if wave.actions or wave.changes] if structure else []
    if not planned:
        return None
    canvas = Canvas(room)
    gap = 14.0
    width = room if is_stacked else (room - gap * (len(planned) - 1)) / len(planned)
    changes = {role.role.id: role.change for role in report.roles}
    bottom, said = 0.0, []
    for number, wave in enumerate(planned):
        x, top = (0.0, bottom + gap if number else 2.0) if is_stacked else (number * (width + gap), 2.0)
        heading = words.say("report-wave", number=wave.number)
        if is_stacked:
            canvas.rect(x, top, width, 40, fill=ACCENT, radius=6)
            canvas.text(x + 14, top + 27, heading, size=PictureType.TITLE, fill=ON_DEEP, is_bold=True)
            y = top + 50
        else:
            tip = 16.0
            notch = f"l{tip:.1f}-26" if number else ""
            canvas.path(
                f"M{x:.1f} {top:g}h{width - tip:.1f}l{tip:.1f} 26l{-tip:.1f} 26H{x:.1f}{notch}z", fill=ACCENT
            )
            canvas.text(x + 28, top + 33, heading, size=PictureType.TITLE, fill=ON_DEEP, is_bold=True)
            y = top + 70
        lines = []
        for action in wave.actions:
            text = words.code("wave", action)
            rows = wrap(text, PictureType.KEY, width - 28, 5)
            height = 20 + 20.8 * len(rows)
            canvas.rect(x + 1, y, width - 2, height, fill=ACCENT_SOFT, radius=6)
            canvas.block(x + 14, y + 9, rows, size=PictureType.KEY)
            lines.append(text)
            y += height + 10
        for role in wave.changes:
            is_pilot = role in wave.pilots
            rows = wrap(words.role_short(role), PictureType.KEY, width - 28, 2, is_bold=True)
            change = changes.get(role)
            height = 20 + 20.8 * len(rows) + (26 if change else 0) + (24 if is_pilot else 0)
            canvas.rect(x + 1, y, width - 2, height, fill=CARD, stroke=ACCENT, radius=6, is_dashed=is_pilot)
            below = canvas.block(x + 14, y + 9, rows, size=PictureType.KEY, fill=ACCENT_STRONG, is_bold=True)
            said_of = words.role(role)
            if change:
                canvas.icon(change, x + 14, below + 4, 17)
                canvas.text(x + 38, below + 19, words.code("change", change), size=PictureType.TEXT)
                said_of += f" ({words.code('change', change)})"
                below += 26
            if is_pilot:
                canvas.text(
                    x + 14,
                    below + 17,
                    words.say("report-pilot"),
                    size=PictureType.TEXT,
                    fill=WARN,
                    is_bold=True,
                )
                said_of += f", {words.say('report-pilot')}"
            lines.append(said_of)
            y += height + 10
        said.append(f"{heading}: {'; '.join(lines)}")
        bottom = max(bottom, y)
    canvas.height = bottom + 2
    return finish(canvas, "waves", words.say("report-picture-waves"), f"{'. '.join(said)}.")
