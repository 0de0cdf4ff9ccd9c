"""What a console may send, and what the store makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shared.live.command_messages import parse_command
from shared.live.encode import encode_group_structure, encode_item_groups, encode_structure
from shared.live.gateway import Actor, Handler, typed
from shared.live.presence import Presence
from shared.protocol import (
    ActionAdd,
    ActionAdded,
    ActionsPropose,
    ActionsProposed,
    CommentMark,
    GroupsAsk,
    GroupsShown,
    IdeasRank,
    Message,
    Ok,
    OverrideSet,
    ParticipantsAsk,
    ParticipantsRemove,
    ParticipantsRemoved,
    ParticipantsShown,
    ParticipantView,
    PlanEdit,
    PlanSaved,
    TrialShow,
    WhatIf,
    WhatIfStructure,
    WorkshopCommand,
    WorkshopUndo,
)
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.store import Store, Workshop
from shared.workshop.commands import CloseWorkshop
from shared.workshop.plan import Proposal
from shared.workshop.state import Refusal

Mark = Callable[..., None]


@dataclass(frozen=True, slots=True)
class ConsoleEvents:
    """Handles every event that only consoles send.

    `mark(workshop_id, *parts)`: what a saved change makes the screens due for.
    `on_removed(workshop_id, participant_ids)`: participants are gone with their answers and comments.
    `on_trial(workshop_id, answers)`: the wall shows what these lead to, without answers no trial.
    `propose(workshop)`: the actions and decisions that follow from what its room has been shown.
    """

    store: Store
    structures: Structures
    groups: Groups
    presence: Presence
    mark: Mark
    on_removed: Callable[[str, Sequence[str]], None]
    on_trial: Callable[[str, Mapping[str, float]], None]
    propose: Callable[[Workshop], Sequence[Proposal]]

    def handlers(self) -> dict[str, Handler]:
        """Event name -> handler."""
        return {
            "workshop.command": typed(self._command),
            "workshop.undo": typed(self._undo),
            "comment.mark": typed(self._comment_mark),
            "ideas.rank": typed(self._rank_ideas),
            "participants": typed(self._participants),
            "participants.remove": typed(self._remove),
            "override.set": typed(self._override),
            "what_if": typed(self._what_if),
            "trial.show": typed(self._show_trial),
            "groups": typed(self._groups),
            "action.add": typed(self._add_action),
            "actions.propose": typed(self._propose_actions),
            "plan.edit": typed(self._edit_plan),
        }

    def _command(self, actor: Actor, sent: WorkshopCommand) -> Message | Refusal:
        command = parse_command(sent)
        if isinstance(command, Refusal):
            return command
        outcome = self.store.steering.command(
            actor.workshop_id, actor.person_id, command, position=sent.position
        )
        if isinstance(command, CloseWorkshop) and not isinstance(outcome, Refusal):
            self.structures.keep_soon(actor.workshop_id)
        return self._everything_due(outcome, actor)

    def _undo(self, actor: Actor, undo: WorkshopUndo) -> Message | Refusal:
        return self._everything_due(
            self.store.steering.undo(actor.workshop_id, actor.person_id, position=undo.position), actor
        )

    def _comment_mark(self, actor: Actor, sent: CommentMark) -> Message | Refusal:
        refusal = self.store.comments.mark(
            actor.workshop_id,
            sent.comment,
            is_hidden=sent.is_hidden,
            is_pinned=sent.is_pinned,
            is_answered=sent.is_answered,
            cluster=sent.cluster,
        )
        if isinstance(refusal, Refusal):
            return refusal
        self.mark(actor.workshop_id, "comments")
        return Ok()

    def _rank_ideas(self, actor: Actor, sent: IdeasRank) -> Message | Refusal:
        opened = self.store.steering.open_ranking(
            actor.workshop_id, actor.person_id, sent.item, position=sent.position
        )
        return self._everything_due(opened, actor)

    def _participants(self, actor: Actor, sent: ParticipantsAsk) -> Message | Refusal:  # noqa: ARG002  # the table's signature
        online = self.presence.online(actor.workshop_id)
        people = self.store.participants.of(actor.workshop_id)
        first = {one.table_key: one.number for one in reversed(people) if one.table_key is not None}
        return ParticipantsShown(
            participants=[
                ParticipantView(
                    id=one.id,
                    number=one.number,
                    name=one.name,
                    is_online=one.id in online,
                    table=first.get(one.table_key) if one.table_key is not None else None,
                    table_mode=one.table_mode,
                )
                for one in reversed(people)
            ],
            unanswered=self.store.participants.count_unanswered(actor.workshop_id),
        )

    def _remove(self, actor: Actor, sent: ParticipantsRemove) -> Message | Refusal:
        removed = self.store.participants.remove(actor.workshop_id, sent.participants)
        if isinstance(removed, Refusal):
            return removed
        self.on_removed(actor.workshop_id, removed)
        return ParticipantsRemoved(removed=len(removed))

    def _override(self, actor: Actor, sent: OverrideSet) -> Message | Refusal:
        refusal = self.store.steering.set_override(
            actor.workshop_id,
            actor.person_id,
            sent.role,
            status=sent.status,
            host=sent.host,
            reason=sent.reason,
        )
        if isinstance(refusal, Refusal):
            return refusal
        self.mark(actor.workshop_id, "room")
        return Ok()

    def _what_if(self, actor: Actor, sent: WhatIf) -> Message | Refusal:
        workshop = self.store.workshops.get(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        structure = self.structures.what_if(workshop, sent.answers)
        if isinstance(structure, Refusal):
            return structure
        return WhatIfStructure(structure=encode_structure(structure))

    def _show_trial(self, actor: Actor, sent: TrialShow) -> Message | Refusal:
        tried = self._what_if(actor, WhatIf(answers=sent.answers))
        if isinstance(tried, Refusal):
            return tried
        self.on_trial(actor.workshop_id, sent.answers)
        return Ok()

    def _groups(self, actor: Actor, sent: GroupsAsk) -> Message | Refusal:  # noqa: ARG002  # the table's signature
        workshop = self.store.workshops.get(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        return GroupsShown(
            items=[encode_item_groups(one) for one in self.groups.items(workshop)],
            structures=[encode_group_structure(one) for one in self.groups.structures(workshop)],
        )

    def _add_action(self, actor: Actor, sent: ActionAdd) -> Message | Refusal:
        added = self.store.plans.add(
            actor.workshop_id, actor.person_id, intent=sent.intent, kind=sent.kind, text=sent.text
        )
        if isinstance(added, Refusal):
            return added
        self.mark(actor.workshop_id, "plan")
        return ActionAdded(intent=sent.intent, action=added)

    def _propose_actions(self, actor: Actor, sent: ActionsPropose) -> Message | Refusal:  # noqa: ARG002  # the table's signature
        workshop = self.store.workshops.get(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        added = self.store.plans.propose(actor.workshop_id, actor.person_id, self.propose(workshop))
        if isinstance(added, Refusal):
            return added
        self.mark(actor.workshop_id, "plan")
        return ActionsProposed(added=added)

    def _edit_plan(self, actor: Actor, sent: PlanEdit) -> Message | Refusal:
        written = self.store.plans.edit(
            actor.workshop_id,
            actor.person_id,
            entry=sent.entry,
            name=sent.field,
            value=sent.value,
            version=sent.version,
        )
        if isinstance(written, Refusal):
            return written
        self.mark(actor.workshop_id, "plan")
        return PlanSaved(entry=sent.entry, field=sent.field, value=written.value, version=written.version)

    def _everything_due(self, outcome: object, actor: Actor) -> Message | Refusal:
        if isinstance(outcome, Refusal):
            return outcome
        self.mark(actor.workshop_id, "room", "counts", "comments")
        return Ok()
