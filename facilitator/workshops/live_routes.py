"""What a console sends over its socket, for programs over HTTP: the same messages under the same rules."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint

from facilitator.accounts.membership import Membership
from shared.http import Refused, read_body
from shared.live.gateway import Actor, Handler
from shared.operations import operation
from shared.protocol import ACKS, FROM_CLIENT, ConsoleSynced, Message
from shared.workshop.state import Refusal

SUMMARIES: Mapping[str, str] = {
    "sync": "Everything that the console shows of a workshop, results included as far as they may be seen",
    "workshop.command": "Steer a workshop: begin a step, open, lock and reveal questions, end it",
    "workshop.undo": "Take the last command back",
    "comment.mark": "Hide, pin, answer or group a comment",
    "ideas.rank": "Open the ranking of the ideas that are kept of an ideas question",
    "participants": "Who takes part",
    "participants.remove": "Remove participants with all they have answered",
    "override.set": "Set a role otherwise than the result has it",
    "what_if": "The structure that other answers would give; changes nothing",
    "groups": "Answers and structures by department, as far as they may be seen",
}
"""What each message is for; one that is missing here gets its own name."""


def add_live(pages: Blueprint, members: Membership, handlers: Mapping[str, Handler]) -> None:
    """Adds a request for each event that consoles send. `handlers`: what the events do, by name."""
    for event, (shape, audiences) in FROM_CLIENT.items():
        if "console" in audiences:
            ack = next(one for one in ACKS[event] if event != "sync" or one is ConsoleSynced)
            _add_event(pages, members, event, shape, ack, handlers[event])


def _add_event(
    pages: Blueprint,
    members: Membership,
    event: str,
    shape: type[Message],
    ack: type[Message],
    handle: Handler,
) -> None:
    @operation(
        pages,
        "POST",
        f"/api/workshops/<workshop_id>/live/{event}",
        SUMMARIES.get(event, event),
        ack,
        body=shape,
        who="facilitator",
        others=(400, 404),
    )
    def send(workshop_id: str) -> Message:
        account_id = members.require(workshop_id)
        outcome = handle(Actor("console", workshop_id, account_id), read_body(shape))
        if isinstance(outcome, Refusal):
            raise Refused(outcome)
        return outcome
