"""The two sides of a question that was asked again: what each said why, and where its people went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.consensus.sides import Side, SideMoves
from shared.report.report import Comment, ReportItem
from shared.report.words import Words

SIDES: Final[tuple[Side, Side]] = ("low", "high")


@dataclass(frozen=True, slots=True)
class AskedSide:
    """One side of a question in `round`. `went`: where its people went in the next one, None where they were
    not asked again or too few to be named. `reasons`: what the others were shown.
    """

    round: int
    side: Side
    went: SideMoves | None
    reasons: tuple[Comment, ...]


def asked_sides(entry: ReportItem) -> tuple[AskedSide, ...]:
    """The sides of a question, by round, the low side first; one without figure and reason is left out."""
    went = {
        (moves.round - 1, side): moves.low if side == "low" else moves.high
        for moves in (entry.result.moves if entry.result else ())
        for side in SIDES
    }
    said: dict[tuple[int, Side], list[Comment]] = {}
    for comment in entry.comments:
        if comment.side:
            said.setdefault((comment.reason_round, comment.side), []).append(comment)
    rounds = sorted({round_ for round_, _ in (*went, *said)})
    return tuple(
        AskedSide(round_, side, went.get((round_, side)), tuple(said.get((round_, side), ())))
        for round_ in rounds
        for side in SIDES
        if (round_, side) in went or (round_, side) in said
    )


def remarks(entry: ReportItem) -> tuple[Comment, ...]:
    """The comments that are no reasons of a side."""
    return tuple(comment for comment in entry.comments if not comment.side)


def side_title(round_: int, side: Side, words: Words) -> str:
    """Whose reasons these are, and in which round."""
    return f"{words.say(f'reasons-{side}')} · {words.say('round-number', number=round_)}"


def went_line(went: SideMoves, words: Words) -> str:
    """Where the people of a side went."""
    return words.say(
        "report-side-went",
        people=went.people,
        stayed=went.stayed,
        between=went.between,
        crossed=went.crossed,
    )


def speaks_for(comment: Comment, words: Words) -> str:
    """Whose comment it is, as far as that is known; empty for anybody's."""
    parts = []
    if comment.side:
        parts.append(side_title(comment.reason_round, comment.side, words))
    if comment.is_objection:
        parts.append(words.say("report-objector"))
    return ", ".join(parts)


def comment_asides(comment: Comment, words: Words, *, with_side: bool = False) -> tuple[str, ...]:
    """What is said after a comment in small letters; `with_side`: also whose reason it is."""
    whose = speaks_for(comment, words) if with_side else words.say("report-objector") * comment.is_objection
    found = [whose] if whose else []
    if comment.upvotes:
        found.append(words.say("report-upvoted", count=comment.upvotes))
    return tuple(found)
