"""What a phone may send, and what the store makes of it."""

from __future__ import annotations

from collections.abc import Callable

from shared.live.answer_counts import AnswerCounts
from shared.live.gateway import Actor, Handler, typed
from shared.protocol import (
    CommentAdd,
    CommentEdit,
    CommentSaved,
    CommentUpvote,
    Message,
    Ok,
    ProfileSet,
    VoteCast,
    VoteSaved,
)
from shared.store import Store
from shared.workshop.answers import clean_name
from shared.workshop.state import Refusal

Mark = Callable[..., None]


def make_handlers(store: Store, answers: AnswerCounts, mark: Mark) -> dict[str, Handler]:
    """Event name -> handler, for every event that only phones send.

    `mark(workshop_id, *parts)`: what a saved change makes the screens due for.
    """

    def on_vote_cast(actor: Actor, vote: VoteCast) -> Message | Refusal:
        saved = store.votes.save(
            actor.workshop_id,
            actor.person_id,
            intent=vote.intent,
            sequence=vote.sequence,
            item=vote.item,
            round_=vote.round,
            answer=vote.answer,
        )
        if isinstance(saved, Refusal):
            return saved
        if not saved.is_superseded:
            rows = len(vote.answer) if isinstance(vote.answer, dict) else None
            answers.note_vote(actor.workshop_id, actor.person_id, vote.item, vote.round, rows=rows)
        mark(actor.workshop_id, "counts")
        return VoteSaved(
            intent=vote.intent, item=vote.item, round=vote.round, is_superseded=saved.is_superseded
        )

    def on_comment_add(actor: Actor, comment: CommentAdd) -> Message | Refusal:
        saved = store.comments.add(
            actor.workshop_id, actor.person_id, intent=comment.intent, item=comment.item, text=comment.text
        )
        if isinstance(saved, Refusal):
            return saved
        mark(actor.workshop_id, "comments")
        return CommentSaved(intent=comment.intent, comment=saved)

    def on_comment_edit(actor: Actor, edit: CommentEdit) -> Message | Refusal:
        refusal = store.comments.edit(actor.workshop_id, actor.person_id, edit.comment, edit.text)
        return _done(refusal, mark, actor, "comments")

    def on_comment_upvote(actor: Actor, upvote: CommentUpvote) -> Message | Refusal:
        refusal = store.comments.upvote(
            actor.workshop_id, actor.person_id, upvote.comment, is_upvoted=upvote.is_upvoted
        )
        return _done(refusal, mark, actor, "comments")

    def on_profile_set(actor: Actor, profile: ProfileSet) -> Message | Refusal:
        refusal: Refusal | None = None
        if profile.name is not None:
            name = clean_name(profile.name)
            if isinstance(name, Refusal):
                return name
            refusal = store.participants.set_name(actor.workshop_id, actor.person_id, name)
        if refusal is None and "group" in profile.model_fields_set:
            refusal = store.participants.set_group(actor.workshop_id, actor.person_id, profile.group)
        return _done(refusal, mark, actor, "counts")

    return {
        "vote.cast": typed(on_vote_cast),
        "comment.add": typed(on_comment_add),
        "comment.edit": typed(on_comment_edit),
        "comment.upvote": typed(on_comment_upvote),
        "profile.set": typed(on_profile_set),
    }


def _done(refusal: Refusal | None, mark: Mark, actor: Actor, part: str) -> Message | Refusal:
    if refusal is not None:
        return refusal
    mark(actor.workshop_id, part)
    return Ok()
