"""The results page that everybody who has its link may read: the report as one page, without a script."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from cachetools import LRUCache
from flask import Blueprint, Response, make_response, render_template, request
from markupsafe import Markup

from shared.company.accent import palette_of
from shared.http import nonce, not_found, preferred_language
from shared.locales import LANGUAGES, Language, language_names
from shared.operations import page
from shared.report import Report, sentences
from shared.report.companies import CompanyWords, companies_like
from shared.report.design_tokens import ACCENT, DARK, darkened
from shared.report.people import PeopleWords, people_words
from shared.report.pictures.catalogue import pictures_of
from shared.report.pictures.narrow import narrow_svgs
from shared.report.report import ReportItem
from shared.report.words import Words
from shared.results.outcome import Status
from shared.store import RunBlocking, Store, Workshop

KEPT_MAX = 12
"""Contents that are kept: a few workshops in three languages."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything of a page that is worth keeping: drawing it takes longer than sending it to a hall."""

    report: Report
    words: Words
    headline: str
    summary: tuple[str, ...]
    pictures: dict[str, Drawn]
    needed: tuple[RoleContent, ...]
    not_needed: tuple[RoleContent, ...]
    about: tuple[str, ...]
    people: PeopleWords | None

    @property
    def dark_accent(self) -> str:
        """The accent on a dark screen."""
        own = self.report.face.accent
        return palette_of(own).dark if own else DARK[ACCENT]

    @property
    def has_items(self) -> bool:
        """True when any item was answered, abstained from or commented on."""
        return any(self.items_of(step.id) for step in self.report.definition.steps)

    def items_of(self, step_id: str) -> list[ReportItem]:
        """The items of a step that anybody answered or commented on."""
        return [
            entry
            for entry in self.report.items
            if entry.item.step == step_id
            and (entry.comments or ((result := entry.standing) is not None and result.n + result.abstained))
        ]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that a page may contain as it is, for a wide and for a narrow screen, and in words."""

    title: str
    wide: Markup
    narrow: Markup
    alt: str


@dataclass(frozen=True, slots=True)
class RoleContent:
    """Why one role became what it is, and the rated companies it is compared with."""

    name: str
    does: str
    rule: str
    is_uncertain: bool
    why: sentences.Reasons
    companies: tuple[CompanyWords, ...]


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What the page of a workshop's own facilitators has beside the results.

    `files`: format and address of each download, whose language is added. `imported_at`: seconds since the
    epoch, None for a workshop that was held here.
    """

    back: str
    files: tuple[tuple[str, str], ...]
    imported_at: float | None


def make_blueprint(
    store: Store, read_shown: Callable[[Workshop], Report], run_blocking: RunBlocking
) -> Blueprint:
    """The page. `read_shown` gives the report of what the room has been shown."""
    pages = Blueprint("results", __name__, template_folder="pages")
    contents = _ContentCache(store, read_shown, run_blocking)

    @page(pages, "/results/<token>", "The shared results", 404)
    def show_results(token: str) -> Response:
        workshop = store.workshops.by_results_token(token)
        if workshop is None:
            return not_found()
        asked = request.args.get("lang")
        language = next((known for known in LANGUAGES if known == asked), None)
        content = contents.content_of(workshop, language or preferred_language(workshop.language))
        return _page(content)

    return pages


def show_report(report: Report, language: Language, page: OwnPage, run_blocking: RunBlocking) -> Response:
    """The same page for those who may see everything of a report, with files to take along."""
    content = run_blocking(lambda: _write_content(report, Words(language, report.definition)))
    return _page(content, page)


def _page(content: PageContent, own: OwnPage | None = None) -> Response:
    return make_response(
        render_template(
            "results.html",
            languages=language_names(),
            content=content,
            words=content.words,
            say=content.words.say,
            sentences=sentences,
            nonce=nonce(),
            own=own,
            dark_rules=_DARK_RULES,
        )
    )


class _ContentCache:
    """Computes each content once: a whole hall opens the link at the same moment."""

    def __init__(
        self, store: Store, read_shown: Callable[[Workshop], Report], run_blocking: RunBlocking
    ) -> None:
        self._store = store
        self._read_shown = read_shown
        self._run_blocking = run_blocking
        self._kept: LRUCache[tuple[object, ...], PageContent] = LRUCache(KEPT_MAX)
        self._lock = threading.Lock()

    def content_of(self, workshop: Workshop, language: Language) -> PageContent:
        # Said after the end, and so in no revision.
        said = tuple(self._store.evaluations.count(workshop.id).values())
        key = (workshop.id, workshop.room_revision, workshop.comments_revision, said, language)
        with self._lock:
            if key not in self._kept:
                report = self._read_shown(workshop)
                self._kept[key] = self._run_blocking(
                    lambda: _write_content(report, Words(language, report.definition))
                )
            return self._kept[key]


def _write_content(report: Report, words: Words) -> PageContent:
    return PageContent(
        report=report,
        words=words,
        headline=sentences.headline(report, words),
        summary=sentences.summary(report, words),
        pictures=_drawn(report, words),
        needed=(*_roles(report, words, "own"), *_roles(report, words, "hat")),
        not_needed=_roles(report, words, "none"),
        about=sentences.about(report, words),
        people=people_words(report, words),
    )


def _roles(report: Report, words: Words, status: Status) -> tuple[RoleContent, ...]:
    return tuple(
        RoleContent(
            name=words.text(role.role.name),
            does=words.text(role.role.does),
            rule=words.say("role-rule", rule=words.text(role.role.own)),
            is_uncertain=role.is_uncertain,
            why=sentences.reasons(report, role, words),
            companies=companies_like(report, role, words),
        )
        for role in report.roles
        if role.status == status
    )


def _drawn(report: Report, words: Words) -> dict[str, Drawn]:
    pictures = pictures_of(report, words)
    narrow = narrow_svgs(report, words, pictures)
    # The drawing escapes what people wrote; a test tries it.
    return {
        name: Drawn(picture.title, Markup(picture.svg), Markup(narrow[name]), picture.alt)  # noqa: S704
        for name, picture in pictures.items()
    }


def _dark_rules() -> Markup:
    """Style rules that give every colour of a picture the one it has on a dark screen."""
    colours, texts = darkened()
    rules = [f'.picture [fill="{light}"] {{ fill: {dark}; }}' for light, dark in colours.items()]
    rules += [f'.picture [stroke="{light}"] {{ stroke: {dark}; }}' for light, dark in colours.items()]
    rules += [f'.picture text[fill="{light}"] {{ fill: {dark}; }}' for light, dark in texts.items()]
    return Markup("\n".join(rules))  # noqa: S704  # our own colours


_DARK_RULES = _dark_rules()
