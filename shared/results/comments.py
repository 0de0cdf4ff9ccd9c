"""Saved comments as screens and files show them: never with who wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Final

from shared.results.outcome import FacilitatorComment, ShownComment
from shared.store import Comment, Store, Workshop

PAGE: Final = 100
"""Comments that a phone or the wall shows at most: more than anybody reads in a room."""


def opened_comments(store: Store, workshop: Workshop) -> list[Comment]:
    """The comments that anybody but their authors may read: none while people answer beforehand."""
    return [] if workshop.state.is_sealed else store.comments.of(workshop.id)


def shown_comments(comments: Iterable[Comment], *, are_shared: bool) -> list[ShownComment]:
    """What others than facilitators see: nothing hidden and, unless all are shared, only what is pinned."""
    return [
        _view(comment) for comment in comments if not comment.is_hidden and (are_shared or comment.is_pinned)
    ]


def newest_comments(comments: Sequence[ShownComment]) -> list[ShownComment]:
    """The page that phones and the wall are sent: of the oldest first, the pinned ones and the newest."""
    pinned = [comment.id for comment in comments[::-1] if comment.is_pinned]
    others = [comment.id for comment in comments[::-1] if not comment.is_pinned]
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
    )
