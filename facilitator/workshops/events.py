"""What a console may send, and what the store makes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shared.live.command_messages import parse_command
from shared.live.encode import encode_group_structure, encode_item_groups, encode_structure
from shared.live.gateway import Actor, Handler, typed
from shared.live.presence import Presence
from shared.protocol import (
    CommentMark,
    GroupsAsk,
    GroupsShown,
    Message,
    Ok,
    OverrideSet,
    ParticipantsAsk,
    ParticipantsRemove,
    ParticipantsRemoved,
    ParticipantsShown,
    ParticipantView,
    WhatIf,
    WhatIfStructure,
    WorkshopCommand,
    WorkshopUndo,
)
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.store import Store
from shared.workshop.commands import CloseWorkshop
from shared.workshop.state import Refusal

Mark = Callable[..., None]


def make_handlers(
    store: Store,
    structures: Structures,
    groups: Groups,
    presence: Presence,
    mark: Mark,
    on_removed: Callable[[str, Sequence[str]], None],
) -> dict[str, Handler]:
    """Event name -> handler, for every event that only consoles send.

    `on_removed(workshop_id, participant_ids)`: participants are gone with their answers and comments.
    """

    def on_command(actor: Actor, sent: WorkshopCommand) -> Message | Refusal:
        command = parse_command(sent)
        if isinstance(command, Refusal):
            return command
        outcome = store.steering.command(actor.workshop_id, actor.person_id, command, position=sent.position)
        if isinstance(command, CloseWorkshop) and not isinstance(outcome, Refusal):
            structures.keep_soon(actor.workshop_id)
        return _everything_due(outcome, actor)

    def on_undo(actor: Actor, undo: WorkshopUndo) -> Message | Refusal:
        return _everything_due(
            store.steering.undo(actor.workshop_id, actor.person_id, position=undo.position), actor
        )

    def on_comment_mark(actor: Actor, sent: CommentMark) -> Message | Refusal:
        refusal = store.comments.mark(
            actor.workshop_id,
            sent.comment,
            is_hidden=sent.is_hidden,
            is_pinned=sent.is_pinned,
            is_answered=sent.is_answered,
            cluster=sent.cluster,
        )
        if isinstance(refusal, Refusal):
            return refusal
        mark(actor.workshop_id, "comments")
        return Ok()

    def on_participants(actor: Actor, sent: ParticipantsAsk) -> Message | Refusal:  # noqa: ARG001  # the table's signature
        online = presence.online(actor.workshop_id)
        return ParticipantsShown(
            participants=[
                ParticipantView(id=one.id, number=one.number, name=one.name, is_online=one.id in online)
                for one in reversed(store.participants.of(actor.workshop_id))
            ],
            unanswered=store.participants.count_unanswered(actor.workshop_id),
        )

    def on_remove(actor: Actor, sent: ParticipantsRemove) -> Message | Refusal:
        removed = store.participants.remove(actor.workshop_id, sent.participants)
        if isinstance(removed, Refusal):
            return removed
        on_removed(actor.workshop_id, removed)
        return ParticipantsRemoved(removed=len(removed))

    def on_override(actor: Actor, sent: OverrideSet) -> Message | Refusal:
        refusal = store.steering.set_override(
            actor.workshop_id,
            actor.person_id,
            sent.role,
            status=sent.status,
            host=sent.host,
            reason=sent.reason,
        )
        if isinstance(refusal, Refusal):
            return refusal
        mark(actor.workshop_id, "room")
        return Ok()

    def on_what_if(actor: Actor, sent: WhatIf) -> Message | Refusal:
        workshop = store.workshops.get(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        structure = structures.what_if(workshop, sent.answers)
        if isinstance(structure, Refusal):
            return structure
        return WhatIfStructure(structure=encode_structure(structure))

    def on_groups(actor: Actor, sent: GroupsAsk) -> Message | Refusal:  # noqa: ARG001  # the table's signature
        workshop = store.workshops.get(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        return GroupsShown(
            items=[encode_item_groups(one) for one in groups.items(workshop)],
            structures=[encode_group_structure(one) for one in groups.structures(workshop)],
        )

    def _everything_due(outcome: object, actor: Actor) -> Message | Refusal:
        if isinstance(outcome, Refusal):
            return outcome
        mark(actor.workshop_id, "room", "counts", "comments")
        return Ok()

    return {
        "workshop.command": typed(on_command),
        "workshop.undo": typed(on_undo),
        "comment.mark": typed(on_comment_mark),
        "participants": typed(on_participants),
        "participants.remove": typed(on_remove),
        "override.set": typed(on_override),
        "what_if": typed(on_what_if),
        "groups": typed(on_groups),
    }
