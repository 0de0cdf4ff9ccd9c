"""The link by which people elsewhere see the wall: made and revoked on the console, opened by anybody."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from facilitator.workshops.entry_routes import SVG, qr_of, results_address
from facilitator.workshops.pages import Shell
from shared.http import Refused, not_found
from shared.live.wall_links import WallLinks
from shared.operations import Answer, file, operation, page
from shared.store import Workshop
from shared.workshop.state import Refusal


def add_wall_link(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    shell: Shell,
    *,
    on_change: Callable[[str], None],
) -> None:
    """Adds the routes. `on_change(workshop_id)`: its link was made or revoked."""
    store, join_address = around.store, around.join_address
    walls = WallLinks(store, around.budgets)

    def share(workshop_id: str, *, is_on: bool) -> Answer:
        members.require(workshop_id)
        if refusal := store.workshops.share_wall(workshop_id, is_on=is_on):
            raise Refused(refusal)
        on_change(workshop_id)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/wall-link",
        "Make a link to the wall for people elsewhere; one that there is stays",
        Answer,
        who="facilitator",
        others=(400, 404),
    )
    def make_wall_link(workshop_id: str) -> Answer:
        return share(workshop_id, is_on=True)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/wall-link",
        "Revoke the link to the wall; its viewers are disconnected at once",
        Answer,
        who="facilitator",
        others=(400, 404),
    )
    def revoke_wall_link(workshop_id: str) -> Answer:
        return share(workshop_id, is_on=False)

    def found(token: str) -> Workshop:
        workshop = walls.find(token, request.remote_addr)
        if isinstance(workshop, Refusal):
            raise Refused(workshop)
        return workshop

    @page(pages, "/wall/<token>", "The wall, for people elsewhere who have its link", 404, 429)
    def show_wall(token: str) -> Response:
        found(token)
        return shell.page("projector.html", "projector", link=token)

    @file(pages, "/wall/<token>/qr.svg", "The join address as a QR code", SVG, others=(404, 429))
    def show_qr(token: str) -> Response:
        return qr_of(join_address(found(token).code))

    @file(pages, "/wall/<token>/results-qr.svg", "The shared results as a QR code", SVG, others=(404, 429))
    def show_results_qr(token: str) -> Response:
        workshop = found(token)
        if not workshop.state.are_results_shared:
            return not_found()
        return qr_of(results_address(workshop, join_address))
