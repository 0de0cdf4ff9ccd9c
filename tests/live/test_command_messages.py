"""Every command of the facilitator is a message and back, and a message with another's arguments is none."""

from __future__ import annotations

from typing import get_args

import pytest

from shared.live.command_messages import message_of, parse_command
from shared.protocol import WorkshopCommand
from shared.store.encoding import kind_of_command
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

EACH: tuple[Command, ...] = (
    GoTo("q1"),
    StartStep("q1"),
    OpenItems(("a", "b")),
    LockItems(("a",)),
    RevealItems(("a", "b")),
    RevealItems(("a", "b"), "b"),
    HideItems(("a",)),
    StartRound(("a",)),
    FocusItem(None),
    FocusItem("a"),
    FocusItem("a", is_by_group=True),
    SetPause(True),
    LockRoom(False),
    SetTimer(60),
    SetTimer(None),
    BlankProjector(True),
    ShareComments(False),
    WalkDivided(True),
    RevealStructure(True),
    ShareResults(False),
    OpenBeforehand(1_800_000_000),
    OpenBeforehand(None),
    CloseWorkshop(),
    ReopenWorkshop(),
)


def test_the_list_here_has_every_command_and_every_message() -> None:
    kinds = {kind_of_command(type(command)) for command in EACH}

    assert {type(command) for command in EACH} == set(get_args(Command))
    assert kinds == set(get_args(WorkshopCommand.model_fields["kind"].annotation))


@pytest.mark.parametrize("command", EACH, ids=repr)
def test_a_command_survives_the_wire(command: Command) -> None:
    message = message_of(command, position=7)

    assert parse_command(WorkshopCommand.model_validate_json(message.model_dump_json())) == command
    assert (message.kind, message.position) == (kind_of_command(type(command)), 7)


@pytest.mark.parametrize(
    "superfluous",
    [{"step": "q1"}, {"items": ["a"]}, {"item": "a"}, {"is_on": True}, {"duration_s": 5}, {"until": 5}],
    ids=lambda one: next(iter(one)),
)
@pytest.mark.parametrize("command", EACH, ids=repr)
def test_a_message_with_an_argument_of_another_command_is_malformed(
    command: Command, superfluous: dict[str, object]
) -> None:
    sent = message_of(command, position=7).model_dump()
    added = {name: value for name, value in superfluous.items() if sent[name] is None}

    parsed = parse_command(WorkshopCommand.model_validate({**sent, **added}))

    taken_by = {"reveal_items": {"item"}, "focus_item": {"item", "is_on"}, "set_timer": {"duration_s"}}
    taken_by["open_beforehand"] = {"until"}
    if added and not added.keys() <= taken_by.get(str(sent["kind"]), set()):
        assert parsed == Refusal("malformed")
    else:
        assert not isinstance(parsed, Refusal)
