"""What the console asks of follow-ups: making one, its day, the line of workshops as page and file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated
from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, redirect, render_template, request
from markupsafe import Markup
from pydantic import Field
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts.membership import Membership
from facilitator.downloads.attachment import attachment
from facilitator.surroundings import Surroundings
from facilitator.workshops.names import named
from facilitator.workshops.routes import Created
from shared.design_tokens import DARK
from shared.http import Refused, Request, asked_language, nonce, not_found, read_body
from shared.locales import language_names
from shared.operations import Answer, file, operation, page
from shared.report import Report
from shared.report.series import line_words, write_line
from shared.report.words import Words
from shared.results.follow_up import DAYS, questions_of, today_of
from shared.workshop.state import Refusal

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAY_S = 86400.0
LATEST_DAYS = 3 * 366


class FollowUpName(Request):
    """The body of a follow-up: what it is called."""

    name: str = Field(max_length=200)


class FollowUpDue(Request):
    """The body of when a follow-up is due, in seconds since the epoch; null calls it off."""

    at: Annotated[float, Field(allow_inf_nan=False)] | None


class FollowUp(Answer):
    """When the follow-up of a workshop is due, null where none is planned; and which day is proposed.

    `line`: how many workshops follow each other, this one included.
    """

    at: float | None
    proposed_at: float
    line: int


def add_follow_ups(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    read_report: Callable[[str], Report | None],
) -> None:
    """Adds the follow-up of a workshop."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/follow-up",
        "When the follow-up of a workshop is due",
        FollowUp,
        who="facilitator",
        others=(404,),
    )
    def show_follow_up(workshop_id: str) -> FollowUp:
        account_id = members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        return FollowUp(
            at=workshop.follow_up_at,
            proposed_at=(workshop.closed_at or around.now()) + DAYS * DAY_S,
            line=len(store.follow_ups.line(workshop_id, account_id)),
        )

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/follow-up",
        "Plan the follow-up or call it off; until it is made the server keeps the workshop, used or not",
        Answer,
        body=FollowUpDue,
        who="facilitator",
        others=(404,),
    )
    def plan_follow_up(workshop_id: str) -> Answer:
        members.require(workshop_id)
        at = read_body(FollowUpDue).at
        now = around.now()
        if at is not None and not now - DAY_S <= at <= now + LATEST_DAYS * DAY_S:
            raise Refused(Refusal("follow_up_day", {"days": LATEST_DAYS}))
        if refusal := store.follow_ups.plan(workshop_id, at):
            raise Refused(refusal)
        return Answer()

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/follow-up",
        "Make the follow-up of an ended workshop: its target is today's roles, its unfinished actions stay",
        Created,
        body=FollowUpName,
        who="facilitator",
        others=(400, 404),
    )
    def make_follow_up(workshop_id: str) -> Created:
        account_id = members.require(workshop_id)
        name = named(read_body(FollowUpName).name)
        workshop, report = store.workshops.get(workshop_id), read_report(workshop_id)
        if workshop is None or report is None:
            return not_found()
        created = store.follow_ups.make(
            workshop_id,
            account_id,
            name=name,
            today=today_of(report.structure),
            questions=questions_of(workshop.language),
        )
        if isinstance(created, Refusal):
            raise Refused(created)
        return Created(id=created.id, code=created.code)

    add_line(pages, around, members, read_report)


def add_line(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    read_report: Callable[[str], Report | None],
) -> None:
    """Adds the line of workshops that follow each other, as a page and as a file."""
    store, default = around.store, around.settings.language

    def reports_of(workshop_id: str, account_id: str) -> list[Report]:
        found = [read_report(one) for one in store.follow_ups.line(workshop_id, account_id)]
        # One that has not begun has nothing to compare.
        return [report for report in found if report is not None and (report.answered() or report.roles)]

    @page(
        pages,
        "/console/<workshop_id>/line",
        "Workshops that follow each other",
        302,
        404,
        who="facilitator",
    )
    def show_line(workshop_id: str) -> BaseResponse:
        if (account_id := members.access.visitor()) is None:
            return redirect(f"/login?{urlencode({'next': request.path})}")
        if not store.members.includes(workshop_id, account_id):
            return not_found()
        language = asked_language(default)
        reports = reports_of(workshop_id, account_id)
        words = Words(language, reports[-1].definition if reports else around.definition)
        line = around.run_blocking(lambda: line_words(reports, words)) if reports else None
        return make_response(
            render_template(
                "line.html",
                languages=language_names(),
                language=language,
                line=line,
                # The drawing escapes what people wrote.
                svg=Markup(line.picture.svg) if line else "",  # noqa: S704
                workshop=workshop_id,
                words=words,
                say=words.say,
                dark=DARK,
                nonce=nonce(),
            )
        )

    @file(
        pages,
        "/api/workshops/<workshop_id>/line.xlsx",
        "Workshops that follow each other, a column for each",
        XLSX,
        who="facilitator",
        others=(404,),
    )
    def download_line(workshop_id: str) -> Response:
        account_id = members.require(workshop_id)
        reports = reports_of(workshop_id, account_id)
        if not reports:
            return not_found()
        words = Words(asked_language(default), reports[-1].definition)
        written = around.run_blocking(lambda: write_line(reports, words, around.now()))
        return attachment(written)
