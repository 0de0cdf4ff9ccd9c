"""Facilitator's commands as messages, and back."""

from __future__ import annotations

from typing import assert_never

from shared.protocol import WorkshopCommand
from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    HideItems,
    LockItems,
    LockRoom,
    OpenBeforehand,
    OpenItems,
    ReopenWorkshop,
    RevealItems,
    RevealStructure,
    SetPause,
    SetTimer,
    ShareComments,
    ShareResults,
    StartRound,
    StartStep,
    WalkDivided,
)
from shared.workshop.state import Refusal


def parse_command(sent: WorkshopCommand) -> Command | Refusal:
    """The command that a message names; a missing or superfluous argument is `malformed`."""
    items = tuple(sent.items) if sent.items is not None else None
    if sent.until is not None and sent.kind != "open_beforehand":
        return Refusal("malformed")
    match sent.kind, sent.step, items, sent.item, sent.is_on, sent.duration_s:
        case "go_to", str(step), None, None, None, None:
            return GoTo(step)
        case "start_step", str(step), None, None, None, None:
            return StartStep(step)
        case "open_items", None, tuple(ids), None, None, None:
            return OpenItems(ids)
        case "lock_items", None, tuple(ids), None, None, None:
            return LockItems(ids)
        case "reveal_items", None, tuple(ids), None, None, None:
            return RevealItems(ids)
        case "reveal_items", None, tuple(ids), str(first), None, None:
            return RevealItems(ids, first)
        case "hide_items", None, tuple(ids), None, None, None:
            return HideItems(ids)
        case "start_round", None, tuple(ids), None, None, None:
            return StartRound(ids)
        case "focus_item", None, None, item, is_on, None:
            return FocusItem(item, is_by_group=bool(is_on))
        case "set_pause", None, None, None, bool(is_on), None:
            return SetPause(is_on)
        case "lock_room", None, None, None, bool(is_on), None:
            return LockRoom(is_on)
        case "set_timer", None, None, None, None, duration_s:
            return SetTimer(duration_s)
        case "blank_projector", None, None, None, bool(is_on), None:
            return BlankProjector(is_on)
        case "share_comments", None, None, None, bool(is_on), None:
            return ShareComments(is_on)
        case "walk_divided", None, None, None, bool(is_on), None:
            return WalkDivided(is_on)
        case "reveal_structure", None, None, None, bool(is_on), None:
            return RevealStructure(is_on)
        case "share_results", None, None, None, bool(is_on), None:
            return ShareResults(is_on)
        case "open_beforehand", None, None, None, None, None:
            return OpenBeforehand(sent.until)
        case "close_workshop", None, None, None, None, None:
            return CloseWorkshop()
        case "reopen_workshop", None, None, None, None, None:
            return ReopenWorkshop()
    return Refusal("malformed")


def message_of(command: Command, position: int) -> WorkshopCommand:
    """The message that names a command for a screen at this position; `parse_command` reads it back."""
    match command:
        case GoTo(step):
            return WorkshopCommand(position=position, kind="go_to", step=step)
        case StartStep(step):
            return WorkshopCommand(position=position, kind="start_step", step=step)
        case OpenItems(items):
            return WorkshopCommand(position=position, kind="open_items", items=list(items))
        case LockItems(items):
            return WorkshopCommand(position=position, kind="lock_items", items=list(items))
        case RevealItems(items, first):
            return WorkshopCommand(position=position, kind="reveal_items", items=list(items), item=first)
        case HideItems(items):
            return WorkshopCommand(position=position, kind="hide_items", items=list(items))
        case StartRound(items):
            return WorkshopCommand(position=position, kind="start_round", items=list(items))
        case FocusItem(item, is_by_group):
            return WorkshopCommand(position=position, kind="focus_item", item=item, is_on=is_by_group or None)
        case SetPause(is_on):
            return WorkshopCommand(position=position, kind="set_pause", is_on=is_on)
        case LockRoom(is_on):
            return WorkshopCommand(position=position, kind="lock_room", is_on=is_on)
        case SetTimer(duration_s):
            return WorkshopCommand(position=position, kind="set_timer", duration_s=duration_s)
        case BlankProjector(is_on):
            return WorkshopCommand(position=position, kind="blank_projector", is_on=is_on)
        case ShareComments(is_on):
            return WorkshopCommand(position=position, kind="share_comments", is_on=is_on)
        case WalkDivided(is_on):
            return WorkshopCommand(position=position, kind="walk_divided", is_on=is_on)
        case RevealStructure(is_on):
            return WorkshopCommand(position=position, kind="reveal_structure", is_on=is_on)
        case ShareResults(is_on):
            return WorkshopCommand(position=position, kind="share_results", is_on=is_on)
        case OpenBeforehand(until):
            return WorkshopCommand(position=position, kind="open_beforehand", until=until)
        case CloseWorkshop():
            return WorkshopCommand(position=position, kind="close_workshop")
        case ReopenWorkshop():
            return WorkshopCommand(position=position, kind="reopen_workshop")
        case _:
            assert_never(command)
