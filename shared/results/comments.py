"""Saved comments as screens and files show them: never with who wrote them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Final

from shared.consensus.sides import sides_of
from shared.results.outcome import CONSENT_FROM, FacilitatorComment, ItemResult, ShownComment
from shared.store import Comment, Store, Workshop
from shared.store.comments import count_places, place_on_scale
from shared.workshop.definition import Definition, Item
from shared.workshop.ideas import silent_items
from shared.workshop.state import Phase

PAGE: Final = 100
"""Comments that a phone or the wall shows at most: more than anybody reads in a room."""
WHOLE: Final = "consent_whole"
"""The question whether the structure as a whole is accepted."""
NO_IDEAS: Final[Mapping[str, bool]] = {}


def opened_comments(store: Store, workshop: Workshop) -> list[Comment]:
    """The comments that anybody but their authors may read: none while people answer beforehand, and of an
    ideas question none before it is locked.
    """
    if workshop.state.is_sealed:
        return []
    silent = silent_items(workshop.own_items, workshop.state)
    return [one for one in store.comments.of(workshop.id) if one.item not in silent]


def ideas_shown(workshop: Workshop) -> Mapping[str, bool]:
    """Of each ideas question whether the room may read its ideas, whatever is shared: once it is revealed."""
    state = workshop.state
    return {
        item.id: state.phase_of(item.id) is Phase.REVEALED
        for item in workshop.own_items
        if item.question_type.is_silent
    }


def shown_comments(
    comments: Iterable[Comment],
    *,
    are_shared: bool,
    reasons: Collection[str] = (),
    ideas: Mapping[str, bool] = NO_IDEAS,
    objections: Collection[str] = (),
) -> list[ShownComment]:
    """What others than facilitators see: nothing hidden and, unless all are shared, only what is pinned.

    `reasons`: the ids of those reasons that may be read, whatever is shared (see `open_reasons`). `ideas`:
    see `ideas_shown`. `objections`: the ids of comments to mark as such.
    """

    def may_be_read(comment: Comment) -> bool:
        if comment.side:
            return comment.id in reasons
        return ideas.get(comment.item, are_shared or comment.is_pinned)

    return [
        replace(_view(comment), is_objection=comment.id in objections)
        for comment in comments
        if not comment.is_hidden and may_be_read(comment)
    ]


def objection_ids(store: Store, workshop_id: str, whole: ItemResult | None) -> frozenset[str]:
    """The comments on the whole structure whose authors object to it: they answered below CONSENT_FROM.

    `whole`: the result of that question, None where it may not be read.
    """
    if whole is None:
        return frozenset()
    answers = store.comments.answers_of_authors(workshop_id, WHOLE, whole.round)
    return frozenset(
        comment
        for comment, answer in answers.items()
        if isinstance(answer, str) and answer.isdecimal() and int(answer) < CONSENT_FROM
    )


def open_reasons(
    store: Store, definition: Definition, workshop: Workshop, comments: Iterable[Comment]
) -> frozenset[str]:
    """The reasons that the room may read: their item is asked again, and their side has people enough."""
    state = workshop.state
    later = [
        one
        for one in comments
        if one.side and one.item in state.items and state.items[one.item].round > one.reason_round
    ]
    if not later:
        return frozenset()
    tally = store.votes.tally(workshop.id)
    return frozenset(
        one.id
        for one in later
        if (item := definition.items.get(one.item)) is not None
        and sides_of(counts_of(item, tally.get(one.item, {}).get(one.reason_round, {}))) is not None
    )


def counts_of(item: Item, counted: Mapping[str, int]) -> list[int]:
    """People by level, the lowest first, of answers as they are saved."""
    places = [place_on_scale(item, answer) for answer, people in counted.items() for _ in range(people)]
    return count_places(item, places)


def newest_comments(comments: Sequence[ShownComment]) -> list[ShownComment]:
    """The page that phones and the wall are sent: the pinned ones, reasons and the newest, oldest first."""
    pinned = [comment.id for comment in comments[::-1] if comment.is_pinned or comment.side]
    others = [comment.id for comment in comments[::-1] if not (comment.is_pinned or comment.side)]
    kept = {*(pinned + others)[:PAGE]}
    return [comment for comment in comments if comment.id in kept]


def older_comments(comments: Sequence[ShownComment], before: str) -> list[ShownComment]:
    """The page of comments before one, the oldest first; empty where that one is not shown."""
    place = next((index for index, comment in enumerate(comments) if comment.id == before), 0)
    return list(comments[max(0, place - PAGE) : place])


def console_comments(comments: Iterable[Comment]) -> list[FacilitatorComment]:
    """What the facilitators see: every comment."""
    return [
        FacilitatorComment(
            **asdict(_view(comment)), is_hidden=comment.is_hidden, created_at=comment.created_at
        )
        for comment in comments
    ]


def _view(comment: Comment) -> ShownComment:
    return ShownComment(
        id=comment.id,
        item=comment.item,
        text=comment.text,
        upvotes=comment.upvotes,
        is_pinned=comment.is_pinned,
        is_answered=comment.is_answered,
        cluster=comment.cluster,
        side=comment.side,
        reason_round=comment.reason_round,
    )
