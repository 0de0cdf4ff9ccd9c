"""Two workshops side by side in the facilitator's site: the choice, the page and the workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, redirect, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts.sessions import Access
from facilitator.downloads.attachment import attachment
from shared.design_tokens import DARK
from shared.http import asked_language, nonce, not_found
from shared.locales import Language, language_names
from shared.operations import file, page
from shared.report import Report
from shared.report import comparison_sentences as sentences
from shared.report.comparison import Comparison, NotComparable, compare
from shared.report.pictures.comparison import name_of, names_of, pictures_of_comparison
from shared.report.pictures.picture import Picture
from shared.report.pictures.structure import role_cards
from shared.report.words import Words
from shared.report.workbook.comparison import write_comparison
from shared.store import RunBlocking, Store, WorkshopSummary
from shared.workshop.definition import Definition

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Problem = Literal["same", "nothing_shown", "one"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that a page may contain as it is, what it shows in words, and how to read it."""

    title: str
    svg: Markup
    alt: str


@dataclass(frozen=True, slots=True)
class ComparedReports:
    """A comparison in one language, drawn."""

    comparison: Comparison
    differences: tuple[str, ...]
    warnings: tuple[str, ...]
    about: tuple[str, ...]
    pictures: dict[str, Drawn]
    cards: tuple[Drawn, ...]
    same_roles: str


def add_routes(
    pages: Blueprint,
    store: Store,
    access: Access,
    *,
    definition: Definition,
    default_language: Language,
    read_report: Callable[[str], Report | None],
    run_blocking: RunBlocking,
    now: Callable[[], float],
) -> None:
    """Adds the comparison of two workshops that the account may both see; any other does not exist to it."""

    def read_both(account_id: str, ids: list[str]) -> list[Report] | None:
        return _read_both(store, read_report, account_id, ids)

    @page(pages, "/console/compare", "Two workshops side by side", 302, 404, who="facilitator")
    def show_comparison() -> BaseResponse:
        account_id = access.visitor()
        if account_id is None:
            return redirect(f"/login?{urlencode({'next': request.path})}")
        asked = [request.args.get("first", ""), request.args.get("second", "")]
        ids = [workshop_id for workshop_id in asked if workshop_id]
        reports = read_both(account_id, ids)
        if reports is None:
            return not_found()
        compared: ComparedReports | None = None
        problem: Problem | None = "one" if len(ids) == 1 and "second" in request.args else None
        language = asked_language(default_language)
        if len(reports) == 2:
            try:
                comparison = compare(*reports)
                words = Words(language, comparison.definition)
                compared = run_blocking(lambda: _compare(comparison, words))
            except NotComparable as refusal:
                problem = refusal.code
        words = Words(language, compared.comparison.definition if compared else definition)
        page = render_template(
            "compare.html",
            languages=language_names(),
            language=language,
            compared=compared,
            problem=problem,
            choices=_choices(store.workshops.of(account_id)),
            asked=asked,
            words=words,
            say=words.say,
            name_of=name_of,
            moment=compared.comparison.second.moment(now()) if compared else None,
            dark=DARK,
            nonce=nonce(),
        )
        return make_response(page)

    @file(
        pages,
        "/api/compare.xlsx",
        "What differs between two workshops that the account may both see",
        XLSX,
        who="facilitator",
        others=(404,),
    )
    def download_comparison() -> Response:
        ids = [request.args.get("first", ""), request.args.get("second", "")]
        reports = read_both(access.signed_in(), ids)
        if reports is None:
            return not_found()
        language = asked_language(default_language)
        try:
            comparison = compare(*reports)
        except NotComparable:
            return not_found()
        words = Words(language, comparison.definition)
        written = run_blocking(lambda: write_comparison(comparison, words, now()))
        return attachment(written)


def _read_both(
    store: Store, read_report: Callable[[str], Report | None], account_id: str, ids: list[str]
) -> list[Report] | None:
    """The reports of these workshops; None if the account may not see one of them."""
    # Who may see one of the two learns nothing of the other, not even that it is there.
    if not all(store.members.includes(workshop_id, account_id) for workshop_id in ids):
        return None
    reports = [read_report(workshop_id) for workshop_id in ids]
    found = [report for report in reports if report is not None]
    return found if len(found) == len(ids) else None


def _choices(rows: list[WorkshopSummary]) -> list[WorkshopSummary]:
    return [row for row in rows if row.has_results and not row.is_rehearsal]


def _compare(comparison: Comparison, words: Words) -> ComparedReports:
    cards = (
        role_cards(
            report.roles,
            words,
            name=f"cards-{number}",
            title=words.say("compare-picture-cards", name=name_of(report, number, words)),
        )
        for number, report in enumerate(comparison.reports, start=1)
    )
    return ComparedReports(
        comparison,
        sentences.differences(comparison, words),
        sentences.warnings_of(comparison, words),
        sentences.about(words),
        {name: _drawn(picture) for name, picture in pictures_of_comparison(comparison, words).items()},
        tuple(_drawn(picture) for picture in cards if picture is not None),
        names_of([pair for pair in comparison.same_roles() if pair.role.status != "none"], words),
    )


def _drawn(picture: Picture) -> Drawn:
    # The drawing escapes what people wrote.
    return Drawn(picture.title, Markup(picture.svg), picture.alt)  # noqa: S704
