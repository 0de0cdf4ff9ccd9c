"""What the facilitator's browser asks over HTTP: pages, log-in, workshops, the QR code and downloads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import segno
from flask import Blueprint, Response, make_response, redirect, render_template, request
from flask_limiter import Limiter
from pydantic import Field
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts import Accounts, LogIn
from shared.http import Refused, Request, answer, nonce, not_found, preferred_language, read_body, was_failure
from shared.locales import LANGUAGES, translate
from shared.protocol import PROTOCOL
from shared.report import FORMATS, Report, write_report
from shared.settings import Settings
from shared.store import RunBlocking, Store, WorkshopSummary
from shared.workshop.answers import clean_name, clean_text
from shared.workshop.state import Refusal

COOKIE = "roolitus_session"
INTRO_LENGTH_MAX = 1000


class SetUp(Request):
    """The body of the first log-in, with the one-time link's token."""

    token: str = Field(max_length=200)
    name: str = Field(max_length=200)
    password: str = Field(max_length=1000)


class Credentials(Request):
    """The body of a log-in."""

    name: str = Field(max_length=200)
    password: str = Field(max_length=1000)


class NewWorkshop(Request):
    """The body of a new workshop."""

    name: str = Field(max_length=200)
    language: Literal["fi", "sv", "en"]
    item_set: Literal["short", "full"] = "short"
    identity: Literal["open"] = "open"
    groups: list[str] = Field(default=[], max_length=12)
    intro: str = Field(default="", max_length=4000)


class WorkshopChange(Request):
    """The body of a change to a workshop; what is missing stays as it is."""

    name: str | None = Field(default=None, max_length=200)
    intro: str | None = Field(default=None, max_length=4000)
    groups: list[str] | None = Field(default=None, max_length=12)
    is_archived: bool | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the routes need besides the store."""

    accounts: Accounts
    limiter: Limiter
    settings: Settings
    join_address: Callable[[str], str]
    on_log_out: Callable[[str], None]
    on_change: Callable[[str], None]
    run_blocking: RunBlocking
    read_report: Callable[[str], Report | None]


def session_token() -> str:
    """The log-in token of this request's browser, empty without one."""
    return request.cookies.get(COOKIE, "")


def make_blueprint(store: Store, around: Surroundings) -> Blueprint:
    """The facilitator's side of the site."""
    pages = Blueprint("facilitator", __name__, template_folder="pages")
    limit_failures = around.limiter.limit(
        f"{around.settings.log_in_failures_per_minute}/minute", deduct_when=was_failure
    )

    def signed_in() -> str:
        account_id = around.accounts.account_of(session_token())
        if account_id is None:
            raise Refused(Refusal("log_in_required"))
        return account_id

    def own_workshop(workshop_id: str) -> str:
        """The account, once it is known to be a member of the workshop; to others it does not exist."""
        account_id = signed_in()
        if not store.is_member(workshop_id, account_id):
            raise Refused(Refusal("unknown_workshop"))
        return account_id

    def shell(template: str, view: str, **values: object) -> Response:
        language = preferred_language(around.settings.language)
        page = render_template(
            template,
            view=view,
            language=language,
            protocol=PROTOCOL,
            nonce=nonce(),
            formats=list(FORMATS),
            identities=["open"],
            loading=translate(language, "console-loading"),
            **values,
        )
        return make_response(page)

    def with_session(log_in: LogIn) -> Response:
        response = answer()
        response.set_cookie(
            COOKIE,
            log_in.token,
            max_age=around.settings.session_days * 86400,
            httponly=True,
            secure=request.is_secure,
            samesite="Lax",
        )
        return response

    @pages.get("/setup/<token>")
    def show_setup(token: str) -> Response:
        return shell("console.html", "setup", token=token)

    @pages.get("/login")
    def show_log_in() -> Response:
        return shell("console.html", "login")

    @pages.get("/console")
    def show_workshops() -> BaseResponse:
        if around.accounts.account_of(session_token()) is None:
            return redirect("/login")
        return shell("console.html", "list")

    @pages.get("/console/<workshop_id>")
    def show_console(workshop_id: str) -> BaseResponse:
        if (account_id := around.accounts.account_of(session_token())) is None:
            return redirect("/login")
        return (
            shell("console.html", "workshop", workshop_id=workshop_id)
            if store.is_member(workshop_id, account_id)
            else not_found()
        )

    @pages.get("/projector/<workshop_id>")
    def show_projector(workshop_id: str) -> BaseResponse:
        if (account_id := around.accounts.account_of(session_token())) is None:
            return redirect("/login")
        return (
            shell("projector.html", "projector", workshop_id=workshop_id)
            if store.is_member(workshop_id, account_id)
            else not_found()
        )

    @pages.post("/api/setup")
    @limit_failures
    def set_up() -> Response:
        body = read_body(SetUp)
        return with_session(_granted(around.accounts.set_up(body.token, body.name, body.password)))

    @pages.post("/api/login")
    @limit_failures
    def log_in() -> Response:
        body = read_body(Credentials)
        return with_session(_granted(around.accounts.log_in(body.name, body.password)))

    @pages.post("/api/logout")
    def log_out() -> Response:
        token = session_token()
        around.accounts.log_out(token)
        around.on_log_out(token)
        response = answer()
        response.delete_cookie(COOKIE)
        return response

    @pages.get("/api/me")
    def show_me() -> Response:
        account = store.account(signed_in())
        return answer(name=account.name if account else "")

    @pages.get("/api/workshops")
    def list_workshops() -> Response:
        return answer(workshops=[_listed(row) for row in store.workshops_of(signed_in())])

    @pages.post("/api/workshops")
    def create_workshop() -> Response:
        account_id = signed_in()
        body = read_body(NewWorkshop)
        created = store.create_workshop(
            account_id,
            name=_named(body.name),
            language=body.language,
            item_set=body.item_set,
            identity=body.identity,
            groups=_groups(body.groups),
            intro=clean_text(body.intro)[:INTRO_LENGTH_MAX],
        )
        if isinstance(created, Refusal):
            raise Refused(created)
        return answer(id=created.id, code=created.code)

    @pages.patch("/api/workshops/<workshop_id>")
    def change_workshop(workshop_id: str) -> Response:
        own_workshop(workshop_id)
        body = read_body(WorkshopChange)
        changed = store.change_workshop(
            workshop_id,
            name=None if body.name is None else _named(body.name),
            intro=None if body.intro is None else clean_text(body.intro)[:INTRO_LENGTH_MAX],
            groups=None if body.groups is None else _groups(body.groups),
            is_archived=body.is_archived,
        )
        if isinstance(changed, Refusal):
            raise Refused(changed)
        around.on_change(workshop_id)
        return answer()

    @pages.post("/api/workshops/<workshop_id>/copy")
    def copy_workshop(workshop_id: str) -> Response:
        created = store.copy_workshop(workshop_id, own_workshop(workshop_id))
        if isinstance(created, Refusal):
            raise Refused(created)
        return answer(id=created.id, code=created.code)

    @pages.delete("/api/workshops/<workshop_id>")
    def delete_workshop(workshop_id: str) -> Response:
        own_workshop(workshop_id)
        deleted = store.delete_workshop(workshop_id)
        if isinstance(deleted, Refusal):
            raise Refused(deleted)
        around.on_change(workshop_id)
        return answer()

    @pages.get("/api/workshops/<workshop_id>/qr.svg")
    def show_qr(workshop_id: str) -> Response:
        own_workshop(workshop_id)
        workshop = store.workshop(workshop_id)
        if workshop is None:
            return not_found()
        code = segno.make(around.join_address(workshop.code), error="m", micro=False)
        picture = code.svg_inline(omitsize=True, border=4, dark="#000", light="#fff")
        return Response(
            picture.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1), mimetype="image/svg+xml"
        )

    @pages.get("/api/workshops/<workshop_id>/results.<file_format>")
    def download(workshop_id: str, file_format: str) -> Response:
        own_workshop(workshop_id)
        language = request.args.get("lang", around.settings.language)
        if file_format not in FORMATS or language not in LANGUAGES:
            return not_found()
        report = around.read_report(workshop_id)
        if report is None:
            return not_found()
        written = around.run_blocking(lambda: write_report(report, file_format, language))
        response = Response(written.content, mimetype=written.mimetype)
        response.headers.set("Content-Disposition", "attachment", filename=written.filename)
        return response

    return pages


def _granted(outcome: LogIn | Refusal) -> LogIn:
    if isinstance(outcome, Refusal):
        raise Refused(outcome)
    return outcome


def _named(name: str) -> str:
    clean = clean_name(name)
    if isinstance(clean, Refusal):
        raise Refused(clean)
    if not clean:
        raise Refused(Refusal("bad_name", {"max": 60}))
    return clean


def _groups(groups: list[str]) -> list[str]:
    clean = [_named(group) for group in groups]
    if len(set(clean)) != len(clean):
        raise Refused(Refusal("bad_group"))
    return clean


def _listed(row: WorkshopSummary) -> dict[str, object]:
    return {
        "id": row.id,
        "code": row.code,
        "name": row.name,
        "language": row.language,
        "item_set": row.item_set,
        "created_at": row.created_at,
        "step": row.step,
        "is_closed": row.is_closed,
        "is_archived": row.is_archived,
        "joined": row.joined,
    }
