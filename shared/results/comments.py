"""Saved comments as screens and files show them: never with who wrote them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Final

from shared.consensus.sides import sides_of
from shared.results.outcome import FacilitatorComment, ShownComment
from shared.store import Comment, Store, Workshop
from shared.store.comments import count_places, place_on_scale
from shared.workshop.definition import Definition, Item

PAGE: Final = 100
"""Comments that a phone or the wall shows at most: more than anybody reads in a room."""


def opened_comments(store: Store, workshop: Workshop) -> list[Comment]:
    """The comments that anybody but their authors may read: none while people answer beforehand."""
    return [] if workshop.state.is_sealed else store.comments.of(workshop.id)


def shown_comments(
    comments: Iterable[Comment], *, are_shared: bool, reasons: Collection[str] = ()
) -> list[ShownComment]:
    """What others than facilitators see: nothing hidden and, unless all are shared, only what is pinned.

    `reasons`: the ids of those reasons that may be read, whatever is shared (see `open_reasons`).
    """
    return [
        _view(comment)
        for comment in comments
        if not comment.is_hidden
        and (comment.id in reasons if comment.side else are_shared or comment.is_pinned)
    ]


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
