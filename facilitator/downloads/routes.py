"""What the facilitator's browser asks of results: the page, the files and the comparison."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import chain
from urllib.parse import urlencode

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts.membership import Membership
from facilitator.downloads import comparison
from facilitator.downloads.follow_up_routes import add_follow_ups
from facilitator.downloads.people_routes import add_people
from facilitator.downloads.queue import Exports, Ready, Step, Waiting, Working
from facilitator.surroundings import Surroundings
from shared.http import Refused, not_found, preferred_language
from shared.locales import LANGUAGES, Language
from shared.operations import file, page
from shared.report import FORMATS, Report
from shared.settings import Settings
from shared.workshop.state import Refusal

FILE_KINDS = (
    "application/json",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip",
)
"""Media types of the files in every format."""


def build(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    exports: Exports,
    *,
    read_report: Callable[[str], Report | None],
    show_report: Callable[[str, Language], Response],
    on_change: Callable[[str], None],
) -> None:
    """Adds the results page, the downloads and the comparison of two workshops.

    `read_report(workshop_id)`: what its facilitators may see of it now, None where it is gone.
    `show_report(workshop_id, language)`: that as a page. `on_change(workshop_id)`: a workshop has changed.
    """
    access, settings = members.access, around.settings
    comparison.add_routes(
        pages,
        around.store,
        access,
        definition=around.definition,
        default_language=settings.language,
        read_report=read_report,
        run_blocking=around.run_blocking,
        now=around.now,
    )
    add_files(pages, settings, members, exports, read_report)
    add_follow_ups(pages, around, members, read_report)
    add_people(pages, around, members, read_report, on_change)

    @page(pages, "/console/<workshop_id>/results", "The results as they are", 302, 404, who="facilitator")
    def show_results(workshop_id: str) -> BaseResponse:
        if (account_id := access.visitor()) is None:
            return redirect(f"/login?{urlencode({'next': request.path})}")
        if not around.store.members.includes(workshop_id, account_id):
            return not_found()
        asked = request.args.get("lang")
        known = next((language for language in LANGUAGES if language == asked), None)
        return show_report(workshop_id, known or preferred_language(settings.language))


def add_files(
    pages: Blueprint,
    settings: Settings,
    members: Membership,
    exports: Exports,
    read_report: Callable[[str], Report | None],
) -> None:
    """Adds the results as files."""

    def export_of(workshop_id: str, file_format: str) -> Generator[Step]:
        account_id = members.require(workshop_id)
        language = request.args.get("lang", settings.language)
        if file_format not in FORMATS or language not in LANGUAGES:
            raise Refused(Refusal("not_found"))
        return exports.write(account_id, lambda: read_report(workshop_id), file_format, language)

    @file(
        pages,
        "/api/workshops/<workshop_id>/results.<file_format>",
        f"The results as a file: {', '.join(FORMATS)}; `lang` is fi, sv or en",
        *FILE_KINDS,
        who="facilitator",
        others=(404, 503),
    )
    def download(workshop_id: str, file_format: str) -> Response:
        with closing(export_of(workshop_id, file_format)) as steps:
            for step in steps:
                if isinstance(step, Ready):
                    response = Response(step.content.read(), mimetype=step.mimetype)
                    response.headers.set("Content-Disposition", "attachment", filename=step.filename)
                    return response
        raise Refused(Refusal("export_failed"))

    @file(
        pages,
        "/api/workshops/<workshop_id>/exports/<file_format>",
        "The same file with its progress: a line of JSON a step (`state`: waiting, working, ready, failed); "
        "after `ready` as many bytes of the file as it says; closing the connection ends the work",
        "application/octet-stream",
        who="facilitator",
        others=(404, 503),
    )
    def follow_download(workshop_id: str, file_format: str) -> Response:
        """The same file, with what happens until it is there; closing the connection ends the work."""
        steps = export_of(workshop_id, file_format)
        first = next(steps)  # a refusal is sent as an answer without a file
        response = Response(_follow(first, steps), mimetype="application/octet-stream")
        response.headers["X-Accel-Buffering"] = "no"
        return response


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
