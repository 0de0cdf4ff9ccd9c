"""What a phone may send, and what the store makes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shared.live.answer_counts import AnswerCounts
from shared.live.gateway import Actor, Handler, typed
from shared.protocol import (
    CommentAdd,
    CommentEdit,
    CommentSaved,
    CommentUpvote,
    EvaluationSet,
    HandsCast,
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


@dataclass(frozen=True, slots=True)
class PhoneEvents:
    """Handles every event that only phones send.

    `mark(workshop_id, *parts)`: what a saved change makes the screens due for.
    """

    store: Store
    answers: AnswerCounts
    mark: Mark

    def handlers(self) -> dict[str, Handler]:
        """Event name -> handler."""
        return {
            "vote.cast": typed(self._vote_cast),
            "hands.cast": typed(self._hands_cast),
            "comment.add": typed(self._comment_add),
            "comment.edit": typed(self._comment_edit),
            "comment.upvote": typed(self._comment_upvote),
            "profile.set": typed(self._profile_set),
            "evaluation.set": typed(self._evaluation_set),
        }

    def _vote_cast(self, actor: Actor, vote: VoteCast) -> Message | Refusal:
        saved = self.store.votes.save(
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
            self.answers.note_vote(actor.workshop_id, actor.person_id, vote.item, vote.round, rows=rows)
        self.mark(actor.workshop_id, "counts")
        return VoteSaved(
            intent=vote.intent, item=vote.item, round=vote.round, is_superseded=saved.is_superseded
        )

    def _hands_cast(self, actor: Actor, sent: HandsCast) -> Message | Refusal:
        saved = self.store.votes.save_hands(
            actor.workshop_id,
            actor.person_id,
            intent=sent.intent,
            sequence=sent.sequence,
            item=sent.item,
            round_=sent.round,
            hands=sent.hands,
        )
        if isinstance(saved, Refusal):
            return saved
        # Several have answered at once.
        self.answers.forget(actor.workshop_id)
        self.mark(actor.workshop_id, "counts")
        return VoteSaved(
            intent=sent.intent, item=sent.item, round=sent.round, is_superseded=saved.is_superseded
        )

    def _comment_add(self, actor: Actor, comment: CommentAdd) -> Message | Refusal:
        add = self.store.comments.add_reason if comment.is_reason else self.store.comments.add
        saved = add(
            actor.workshop_id, actor.person_id, intent=comment.intent, item=comment.item, text=comment.text
        )
        if isinstance(saved, Refusal):
            return saved
        self.mark(actor.workshop_id, "comments")
        return CommentSaved(intent=comment.intent, comment=saved)

    def _comment_edit(self, actor: Actor, edit: CommentEdit) -> Message | Refusal:
        refusal = self.store.comments.edit(actor.workshop_id, actor.person_id, edit.comment, edit.text)
        return self._done(refusal, actor, "comments")

    def _comment_upvote(self, actor: Actor, upvote: CommentUpvote) -> Message | Refusal:
        refusal = self.store.comments.upvote(
            actor.workshop_id, actor.person_id, upvote.comment, is_upvoted=upvote.is_upvoted
        )
        return self._done(refusal, actor, "comments")

    def _profile_set(self, actor: Actor, profile: ProfileSet) -> Message | Refusal:
        refusal: Refusal | None = None
        if profile.name is not None:
            name = clean_name(profile.name)
            if isinstance(name, Refusal):
                return name
            refusal = self.store.participants.set_name(actor.workshop_id, actor.person_id, name)
        if refusal is None and "group" in profile.model_fields_set:
            refusal = self.store.participants.set_group(actor.workshop_id, actor.person_id, profile.group)
        return self._done(refusal, actor, "counts")

    def _evaluation_set(self, actor: Actor, sent: EvaluationSet) -> Message | Refusal:
        refusal = self.store.evaluations.set(actor.workshop_id, actor.person_id, sent.worth)
        return self._done(refusal, actor, "counts")

    def _done(self, refusal: Refusal | None, actor: Actor, part: str) -> Message | Refusal:
        if refusal is not None:
            return refusal
        self.mark(actor.workshop_id, part)
        return Ok()
