"""The pages on which the console's and the projector's scripts run."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts.sessions import Access
from shared.http import hold_frames, nonce, not_found, preferred_language, stand_in_frames
from shared.locales import Language, translate
from shared.operations import page
from shared.protocol import PROTOCOL
from shared.report import FORMATS
from shared.store import Store


@dataclass(frozen=True, slots=True)
class Shell:
    """Fills pages; `otherwise`: the language of browsers that ask for none."""

    store: Store
    access: Access
    otherwise: Language

    def page(self, template: str, view: str, **values: object) -> Response:
        """A page whose script shows a view."""
        language = preferred_language(self.otherwise)
        page = render_template(
            template,
            view=view,
            language=language,
            protocol=PROTOCOL,
            nonce=nonce(),
            formats=list(FORMATS),
            loading=translate(language, "console-loading"),
            takes_passwords=self.access.accounts.takes_passwords,
            provider=self.access.provider,
            **values,
        )
        return make_response(page)

    def members_page(self, template: str, view: str, workshop_id: str) -> BaseResponse:
        """A page of a workshop, for those who facilitate it; to others it does not exist."""
        if (account_id := self.access.visitor()) is None:
            return log_in_first()
        is_member = self.store.members.includes(workshop_id, account_id)
        workshop = self.store.workshops.get(workshop_id) if is_member else None
        if workshop is None:
            return not_found()
        if workshop.imported_at is not None:
            return redirect(f"/console/{workshop_id}/results")
        return self.page(template, view, workshop_id=workshop_id)


def log_in_first() -> BaseResponse:
    """To the log-in page, which leads back to the page asked for if that is one of ours."""
    return redirect(f"/login?{urlencode({'next': request.path})}")


def add_pages(pages: Blueprint, shell: Shell) -> None:
    """Adds the pages of the facilitator's side."""

    @page(pages, "/setup/<token>", "The page of a one-time link")
    def show_setup(token: str) -> Response:
        return shell.page("console.html", "setup", token=token)

    @page(pages, "/enter/<token>", "The page of an operator's link")
    def show_enter(token: str) -> Response:
        return shell.page("console.html", "enter", token=token)

    @page(pages, "/login", "The log-in page")
    def show_log_in() -> Response:
        return shell.page("console.html", "login", is_first=not shell.store.accounts.exist())

    @page(pages, "/console", "The list of workshops", 302, who="facilitator")
    def show_workshops() -> BaseResponse:
        if shell.access.visitor() is None:
            return log_in_first()
        return shell.page("console.html", "list")

    @page(pages, "/console/<workshop_id>", "The console", 302, 404, who="facilitator")
    def show_console(workshop_id: str) -> BaseResponse:
        hold_frames()
        return shell.members_page("console.html", "workshop", workshop_id)

    @page(
        pages,
        "/preview/<workshop_id>",
        "What phones show now, in a frame on the console",
        302,
        404,
        who="facilitator",
    )
    def show_preview(workshop_id: str) -> BaseResponse:
        """What phones show now, for a frame on the console."""
        stand_in_frames()
        return shell.members_page("preview.html", "preview", workshop_id)

    @page(pages, "/projector/<workshop_id>", "The projector", 302, 404, who="facilitator")
    def show_projector(workshop_id: str) -> BaseResponse:
        """The wall, in a window or in the console's picture of it."""
        stand_in_frames()
        return shell.members_page("projector.html", "projector", workshop_id)
