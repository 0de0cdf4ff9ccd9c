"""What the facilitator's browser asks over HTTP: pages, workshops, the QR code and downloads."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import Literal
from urllib.parse import urlencode, urljoin

import segno
from flask import Blueprint, Response, make_response, redirect, render_template, request
from pydantic import Field
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts import openid_login
from facilitator.accounts.accounts import Accounts
from facilitator.accounts.openid_login import SignOn
from facilitator.accounts.openid_provider import Provider
from facilitator.accounts.sessions import Access, add_routes
from facilitator.downloads import comparison
from facilitator.downloads.queue import Exports, Ready, Step, Waiting, Working
from facilitator.simulation.rehearsals import Rehearsals
from facilitator.simulation.routes import add_rehearsal_routes
from facilitator.workshops.prepare_routes import add_preparing_routes, own_items_of
from shared.budgets import Budgets
from shared.definitions.texts import DefinitionTexts
from shared.http import (
    Refused,
    Request,
    answer,
    hold_frames,
    nonce,
    not_found,
    preferred_language,
    read_body,
    stand_in_frames,
)
from shared.locales import LANGUAGES, Language, translate
from shared.protocol import PROTOCOL
from shared.report import FORMATS, Report
from shared.settings import Settings
from shared.store import RunBlocking, Store, WorkshopSummary
from shared.workshop.answers import clean_name, clean_text
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal

INTRO_LENGTH_MAX = 1000
DAY_S = 86400.0


class NewWorkshop(Request):
    """The body of a new workshop."""

    name: str = Field(max_length=200)
    language: Literal["fi", "sv", "en"]
    item_set: Literal["short", "full"] = "short"
    identity: Literal["open", "personal"] = "open"
    groups: list[str] = Field(default=[], max_length=12)
    intro: str = Field(default="", max_length=4000)


class CodeCount(Request):
    """The body of making one-time codes."""

    count: int = Field(ge=1, le=500)


class MemberName(Request):
    """The body of letting somebody facilitate a workshop too: the name of their account."""

    name: str = Field(max_length=200)


class CopyName(Request):
    """The body of copying a workshop: what the copy is called."""

    name: str = Field(max_length=200)


class WorkshopChange(Request):
    """The body of a change to a workshop; what is missing stays as it is."""

    name: str | None = Field(default=None, max_length=200)
    identity: Literal["open", "personal"] | None = None
    intro: str | None = Field(default=None, max_length=4000)
    groups: list[str] | None = Field(default=None, max_length=12)
    is_archived: bool | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the routes need besides the store."""

    accounts: Accounts
    budgets: Budgets
    settings: Settings
    join_address: Callable[[str], str]
    public_address: str
    on_log_out: Callable[[str], None]
    on_change: Callable[[str], None]
    run_blocking: RunBlocking
    read_report: Callable[[str], Report | None]
    exports: Exports
    provider: Provider | None
    rehearsals: Rehearsals
    now: Callable[[], float]
    show_report: Callable[[str, Language], Response]
    definition: Definition
    texts: DefinitionTexts


def make_blueprint(store: Store, around: Surroundings) -> Blueprint:
    """The facilitator's side of the site."""
    pages = Blueprint("facilitator", __name__, template_folder="../pages")
    access = Access(
        around.accounts,
        around.settings.session_days,
        around.on_log_out,
        around.public_address,
        around.provider,
    )
    add_routes(pages, store, access, around.budgets, around.settings)
    comparison.add_routes(
        pages,
        store,
        access,
        definition=around.definition,
        default_language=around.settings.language,
        read_report=around.read_report,
        run_blocking=around.run_blocking,
        now=around.now,
    )
    if around.provider is not None:
        way = SignOn(store, access, around.provider, around.now)
        openid_login.add_routes(pages, way, around.settings.language)

    def require_facilitator(workshop_id: str) -> str:
        """The id of the account that asks. Everybody else gets `unknown_workshop`."""
        account_id = access.signed_in()
        if not store.members.includes(workshop_id, account_id):
            raise Refused(Refusal("unknown_workshop"))
        return account_id

    def require_owner(workshop_id: str) -> None:
        """Refuses everybody but the owner, for example where a deletion can't be undone."""
        if not is_owner(workshop_id, require_facilitator(workshop_id)):
            raise Refused(Refusal("not_allowed"))

    def is_owner(workshop_id: str, account_id: str) -> bool:
        account = store.accounts.get(account_id)
        owners = [member.name for member in store.members.of(workshop_id) if member.role == "owner"]
        return account is not None and account.name in owners

    add_preparing_routes(pages, store, require_facilitator, on_change=around.on_change)
    add_rehearsal_routes(
        pages,
        store,
        around.rehearsals,
        around.budgets,
        require_facilitator,
        on_change=around.on_change,
        now=around.now,
    )

    def shell(template: str, view: str, **values: object) -> Response:
        language = preferred_language(around.settings.language)
        page = render_template(
            template,
            view=view,
            language=language,
            protocol=PROTOCOL,
            nonce=nonce(),
            formats=list(FORMATS),
            loading=translate(language, "console-loading"),
            takes_passwords=around.accounts.takes_passwords,
            provider=around.provider,
            **values,
        )
        return make_response(page)

    def asked_language() -> Language:
        asked = request.args.get("lang")
        known = next((language for language in LANGUAGES if language == asked), None)
        return known or preferred_language(around.settings.language)

    def log_in_first() -> BaseResponse:
        """To the log-in page, which leads back to the page asked for if that is one of ours."""
        return redirect(f"/login?{urlencode({'next': request.path})}")

    @pages.get("/setup/<token>")
    def show_setup(token: str) -> Response:
        return shell("console.html", "setup", token=token)

    @pages.get("/enter/<token>")
    def show_enter(token: str) -> Response:
        return shell("console.html", "enter", token=token)

    @pages.get("/login")
    def show_log_in() -> Response:
        return shell("console.html", "login")

    @pages.get("/console")
    def show_workshops() -> BaseResponse:
        if access.visitor() is None:
            return log_in_first()
        return shell("console.html", "list")

    def members_screen(template: str, view: str, workshop_id: str) -> BaseResponse:
        """A screen of a workshop, for those who facilitate it; to others it does not exist."""
        if (account_id := access.visitor()) is None:
            return log_in_first()
        workshop = (
            store.workshops.get(workshop_id) if store.members.includes(workshop_id, account_id) else None
        )
        if workshop is None:
            return not_found()
        if workshop.imported_at is not None:
            return redirect(f"/console/{workshop_id}/results")
        return shell(template, view, workshop_id=workshop_id)

    @pages.get("/console/<workshop_id>")
    def show_console(workshop_id: str) -> BaseResponse:
        hold_frames()
        return members_screen("console.html", "workshop", workshop_id)

    @pages.get("/preview/<workshop_id>")
    def show_preview(workshop_id: str) -> BaseResponse:
        """What phones show now, for a frame on the console."""
        stand_in_frames()
        return members_screen("preview.html", "preview", workshop_id)

    @pages.get("/projector/<workshop_id>")
    def show_projector(workshop_id: str) -> BaseResponse:
        return members_screen("projector.html", "projector", workshop_id)

    @pages.get("/console/<workshop_id>/results")
    def show_results(workshop_id: str) -> BaseResponse:
        if (account_id := access.visitor()) is None:
            return log_in_first()
        if not store.members.includes(workshop_id, account_id):
            return not_found()
        return around.show_report(workshop_id, asked_language())

    @pages.get("/api/workshops")
    def list_workshops() -> Response:
        return answer(
            workshops=[
                _listed(row, around.settings.retention_days) for row in store.workshops.of(access.signed_in())
            ]
        )

    @pages.post("/api/workshops")
    def create_workshop() -> Response:
        account_id = access.signed_in()
        body = read_body(NewWorkshop)
        created = store.workshops.create(
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

    @pages.get("/api/workshops/<workshop_id>")
    def show_settings(workshop_id: str) -> Response:
        account_id = require_facilitator(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None:
            return not_found()
        return answer(
            name=workshop.name,
            intro=workshop.intro,
            groups=list(workshop.groups),
            identity=workshop.identity,
            joined=store.participants.count(workshop_id),
            is_anonymised=workshop.anonymised_at is not None,
            is_owner=is_owner(workshop_id, account_id),
            language=workshop.language,
            definition=around.texts.path(workshop.item_set, workshop_id, workshop.own_items),
            own_items=own_items_of(store, workshop),
            prepared_asis=dict(workshop.prepared_asis),
            is_closed=workshop.state.is_closed,
        )

    @pages.patch("/api/workshops/<workshop_id>")
    def change_workshop(workshop_id: str) -> Response:
        require_facilitator(workshop_id)
        body = read_body(WorkshopChange)
        changed = store.workshops.change(
            workshop_id,
            name=None if body.name is None else _named(body.name),
            identity=body.identity,
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
        account_id = require_facilitator(workshop_id)
        created = store.workshops.copy(workshop_id, account_id, name=_named(read_body(CopyName).name))
        if isinstance(created, Refusal):
            raise Refused(created)
        return answer(id=created.id, code=created.code)

    @pages.delete("/api/workshops/<workshop_id>")
    def delete_workshop(workshop_id: str) -> Response:
        require_owner(workshop_id)
        around.rehearsals.dismiss(workshop_id)
        deleted = store.workshops.delete(workshop_id)
        if isinstance(deleted, Refusal):
            raise Refused(deleted)
        around.on_change(workshop_id)
        return answer()

    @pages.post("/api/workshops/<workshop_id>/anonymise")
    def anonymise(workshop_id: str) -> Response:
        require_owner(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is not None and not workshop.state.is_closed:
            raise Refused(Refusal("not_ended"))
        if refusal := store.workshops.anonymise(workshop_id):
            raise Refused(refusal)
        around.on_change(workshop_id)
        return answer()

    @pages.get("/api/workshops/<workshop_id>/personal-codes")
    def count_personal_codes(workshop_id: str) -> Response:
        require_facilitator(workshop_id)
        counted = store.participants.count_codes(workshop_id)
        return answer(made=counted.made, used=counted.used)

    @pages.post("/api/workshops/<workshop_id>/personal-codes")
    def make_personal_codes(workshop_id: str) -> Response:
        """The one time that the codes can be read, each with a QR code that carries it to the phone."""
        require_facilitator(workshop_id)
        codes = store.participants.make_codes(workshop_id, read_body(CodeCount).count)
        if isinstance(codes, Refusal):
            raise Refused(codes)
        workshop = store.workshops.get(workshop_id)
        if workshop is None:
            return not_found()
        # What follows # never leaves the phone, so that no log of a proxy keeps a code.
        addresses = [f"{around.join_address(workshop.code)}#{code}" for code in codes]
        return answer(
            codes=[
                {"code": code, "address": address, "qr": _picture(address)}
                for code, address in zip(codes, addresses, strict=True)
            ]
        )

    @pages.get("/api/workshops/<workshop_id>/members")
    def list_members(workshop_id: str) -> Response:
        require_facilitator(workshop_id)
        members = [{"name": member.name, "role": member.role} for member in store.members.of(workshop_id)]
        return answer(members=members)

    @pages.post("/api/workshops/<workshop_id>/members")
    def let_in(workshop_id: str) -> Response:
        account_id = require_facilitator(workshop_id)
        refusal = store.members.let_in(workshop_id, account_id, _named(read_body(MemberName).name))
        if refusal is not None:
            raise Refused(refusal)
        return answer()

    @pages.delete("/api/workshops/<workshop_id>/members")
    def shut_out(workshop_id: str) -> Response:
        account_id = require_facilitator(workshop_id)
        refusal = store.members.shut_out(workshop_id, account_id, _named(read_body(MemberName).name))
        if refusal is not None:
            raise Refused(refusal)
        return answer()

    @pages.get("/api/workshops/<workshop_id>/qr.svg")
    def show_qr(workshop_id: str) -> Response:
        require_facilitator(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or workshop.imported_at is not None:
            return not_found()
        return _qr(around.join_address(workshop.code))

    @pages.get("/api/workshops/<workshop_id>/results-qr.svg")
    def show_results_qr(workshop_id: str) -> Response:
        require_facilitator(workshop_id)
        workshop = store.workshops.get(workshop_id)
        if workshop is None or not workshop.state.are_results_shared:
            return not_found()
        return _qr(urljoin(around.join_address(workshop.code), f"/results/{workshop.results_token}"))

    @pages.get("/api/workshops/<workshop_id>/results.<file_format>")
    def download(workshop_id: str, file_format: str) -> Response:
        with closing(export_of(workshop_id, file_format)) as steps:
            for step in steps:
                if isinstance(step, Ready):
                    response = Response(step.content.read(), mimetype=step.mimetype)
                    response.headers.set("Content-Disposition", "attachment", filename=step.filename)
                    return response
        raise Refused(Refusal("export_failed"))

    @pages.get("/api/workshops/<workshop_id>/exports/<file_format>")
    def follow_download(workshop_id: str, file_format: str) -> Response:
        """The same file, with what happens until it is there; whoever closes the connection ends the work."""
        steps = export_of(workshop_id, file_format)
        first = next(steps)  # a refusal is an answer of its own
        response = Response(_follow(first, steps), mimetype="application/octet-stream")
        response.headers["X-Accel-Buffering"] = "no"
        return response

    def export_of(workshop_id: str, file_format: str) -> Generator[Step]:
        account_id = require_facilitator(workshop_id)
        language = request.args.get("lang", around.settings.language)
        if file_format not in FORMATS or language not in LANGUAGES:
            raise Refused(Refusal("not_found"))
        return around.exports.write(
            account_id, lambda: around.read_report(workshop_id), file_format, language
        )

    return pages


def _follow(first: Step, steps: Generator[Step]) -> Iterator[bytes]:
    """A line of JSON for each step, and after `ready` the file's bytes; after `failed` nothing."""
    try:
        for step in chain([first], steps):
            match step:
                case Waiting(ahead):
                    yield _line(state="waiting", ahead=ahead)
                case Working(seconds):
                    yield _line(state="working", seconds=int(seconds))
                case Ready():
                    named = {"filename": step.filename, "mimetype": step.mimetype}
                    yield _line(state="ready", **named, bytes=step.size_b)
                    yield from step.chunks()
    except Refused as refused:
        yield _line(state="failed", code=refused.refusal.code)
    finally:
        steps.close()


def _line(**fields: str | int) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def _qr(address: str) -> Response:
    return Response(_picture(address), mimetype="image/svg+xml")


def _picture(address: str) -> str:
    """An address as a QR code in SVG; black on white whatever the screen's colours, or some phones can't."""
    picture = segno.make(address, error="m", micro=False).svg_inline(
        omitsize=True, border=4, dark="#000", light="#fff"
    )
    return picture.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


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


def _listed(row: WorkshopSummary, retention_days: int) -> dict[str, object]:
    return {
        "id": row.id,
        "code": row.code,
        "name": row.name,
        "language": row.language,
        "item_set": row.item_set,
        "identity": row.identity,
        "created_at": row.created_at,
        "step": row.step,
        "is_closed": row.is_closed,
        "is_archived": row.is_archived,
        "is_rehearsal": row.is_rehearsal,
        "is_imported": row.is_imported,
        "joined": row.joined,
        "removed_at": row.active_at + retention_days * DAY_S if retention_days else None,
    }
