"""What facilitators plan of the hour and of the room: minutes and notes for each stop, and the network."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from facilitator.workshops.entry_routes import SVG, qr_of
from facilitator.workshops.reach import Reach, is_address_of_this_machine, reach_of
from shared.http import Refused, Request, not_found, read_body
from shared.operations import Answer, Part, file, operation
from shared.workshop.run_of_show import MINUTES_MAX, NOTE_LENGTH_MAX
from shared.workshop.state import Refusal, agenda
from shared.workshop.wifi import decide_wifi


class NoteChange(Request):
    """A note as it is to be, and the text that the edit of it began from."""

    text: str = Field(max_length=4 * NOTE_LENGTH_MAX)
    began_from: str = Field(max_length=4 * NOTE_LENGTH_MAX)


class StopChange(Request):
    """The body of a plan for a stop: what changes of it; minutes null: the usual ones."""

    minutes: int | None = Field(default=None, ge=0, le=MINUTES_MAX)
    note: NoteChange | None = None


class StopChanged(Answer):
    """What the note says now; null where only the minutes have changed."""

    note: str | None


class PlannedStop(Part):
    """What is planned for a stop."""

    minutes: int | None
    note: str


class RunOfShow(Answer):
    """What is planned, by stop."""

    stops: dict[str, PlannedStop]


class Network(Request):
    """The body of the room's network; without a name there is none, without a password it is open."""

    name: str = Field(max_length=200)
    password: str = Field(max_length=200)


class NetworkKept(Answer):
    """The room's network; an empty name where none was given."""

    name: str
    password: str


class JoinReach(Answer):
    """Whose phones reach the address that the lobby shows."""

    reach: Reach


def add_room(
    pages: Blueprint, around: Surroundings, members: Membership, *, on_change: Callable[[str], None]
) -> None:
    """Adds the routes. `on_change(workshop_id)`: what its screens show has changed."""
    store = around.store
    add_run_of_show(pages, around, members)
    add_reach(pages, around, members)

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/wifi",
        "The network of the room",
        NetworkKept,
        who="facilitator",
        others=(404,),
    )
    def show_wifi(workshop_id: str) -> NetworkKept:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or workshop.wifi is None:
            return NetworkKept(name="", password="")
        return NetworkKept(name=workshop.wifi.name, password=workshop.wifi.password)

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/wifi",
        "Set the network of the room, which the lobby shows on the wall",
        Answer,
        body=Network,
        who="facilitator",
        others=(400, 404),
    )
    def set_wifi(workshop_id: str) -> Answer:
        members.require(workshop_id)
        body = read_body(Network)
        wifi = decide_wifi(body.name, body.password)
        refusal = wifi if isinstance(wifi, Refusal) else store.workshops.set_wifi(workshop_id, wifi)
        if refusal is not None:
            raise Refused(refusal)
        on_change(workshop_id)
        return Answer()

    @file(
        pages,
        "/api/workshops/<workshop_id>/wifi-qr.svg",
        "The network of the room as a QR code",
        SVG,
        who="facilitator",
        others=(404,),
    )
    def show_wifi_qr(workshop_id: str) -> Response:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or workshop.wifi is None:
            return not_found()
        return qr_of(workshop.wifi.address)


def add_reach(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds what the lobby warns of: an address that phones do not reach."""

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/reach",
        "Whose phones reach the address of the lobby",
        JoinReach,
        who="facilitator",
        others=(404,),
    )
    def show_reach(workshop_id: str) -> JoinReach:
        members.require(workshop_id)
        # An address that the host has set may be a proxy's, of which this machine knows nothing.
        is_own = (lambda _: True) if around.settings.public_address else is_address_of_this_machine
        return JoinReach(reach=reach_of(around.public_address, is_own))


def add_run_of_show(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds what is planned for each stop of the agenda."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/run-of-show",
        "Minutes and notes planned for each stop",
        RunOfShow,
        who="facilitator",
        others=(404,),
    )
    def show_run(workshop_id: str) -> RunOfShow:
        members.require(workshop_id)
        planned = store.stop_plans.of(workshop_id)
        return RunOfShow(
            stops={stop: PlannedStop(minutes=one.minutes, note=one.note) for stop, one in planned.items()}
        )

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/run-of-show/<stop>",
        "Plan minutes or write a note for a stop",
        StopChanged,
        body=StopChange,
        who="facilitator",
        others=(400, 404, 409),
    )
    def plan_stop(workshop_id: str, stop: str) -> StopChanged:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        if stop not in agenda(workshop.asked_of(around.definition), workshop.item_set):
            return not_found()
        body = read_body(StopChange)
        note: str | Refusal | None = None
        if body.note is not None:
            note = store.stop_plans.write_note(workshop_id, stop, body.note.text, body.note.began_from)
        if isinstance(note, Refusal):
            raise Refused(note)
        if "minutes" in body.model_fields_set and (
            refusal := store.stop_plans.set_minutes(workshop_id, stop, body.minutes)
        ):
            raise Refused(refusal)
        return StopChanged(note=note)
