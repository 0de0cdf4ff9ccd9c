"""The pictures once more, for a phone: as wide as its screen, read downwards, with text that can be read."""

from __future__ import annotations

from collections.abc import Mapping

from shared.report.pictures.drawing import Canvas
from shared.report.pictures.narrow_answers import agreement_overview, distribution, round_shift
from shared.report.pictures.narrow_structure import (
    need_and_room,
    responsibilities,
    stability,
    today_to_target,
)
from shared.report.pictures.picture import Picture
from shared.report.pictures.structure import role_cards, waves
from shared.report.report import Report
from shared.report.words import Words

ROOM = 320.0
"""Width of a narrow picture in units: about one unit is one point of a small phone's screen."""


def narrow_svgs(report: Report, words: Words, pictures: Mapping[str, Picture]) -> dict[str, str]:
    """By name, for each of these pictures a drawing of the same for a narrow screen, with the same words."""
    drawn: dict[str, str] = {}

    def add(name: str, canvas: Canvas) -> None:
        drawn[name], _ = canvas.svg(pictures[name].title, pictures[name].alt)

    for entry in report.items:
        if (name := f"distribution-{entry.item.id}") in pictures and entry.rounds:
            add(name, distribution(Canvas(ROOM), report, entry, entry.rounds[-1], words))
    for name, draw in (
        ("agreement", agreement_overview),
        ("rounds", round_shift),
        ("need-and-room", need_and_room),
        ("stability", stability),
        ("today-to-target", today_to_target),
        ("responsibilities", responsibilities),
    ):
        if name in pictures:
            add(name, draw(Canvas(ROOM), report, words))
    for name, roles in (("roles", report.roles), ("roles-alternative", report.alternative)):
        if name in pictures:
            title = pictures[name].title
            # Below it the page says of each role what it does.
            cards = role_cards(roles, words, name=name, title=title, room=ROOM, columns=1, has_tasks=False)
            drawn[name] = cards.svg if cards else ""
    if stacked := waves(report, words, room=ROOM, is_stacked=True):
        drawn[stacked.name] = stacked.svg
    return drawn
