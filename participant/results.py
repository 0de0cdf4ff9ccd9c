"""The results page that everybody who has its link may read: the report as one page, without a script."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cachetools import LRUCache
from flask import Blueprint, Response, make_response, render_template, request
from markupsafe import Markup

from participant.results_plan import PlanContent, plan_content
from shared.company.accent import palette_of
from shared.design_tokens import ACCENT, DARK
from shared.http import nonce, not_found, preferred_language
from shared.locales import LANGUAGES, Language, language_names
from shared.operations import page
from shared.report import Report, sentences, sides
from shared.report.companies import CompanyWords, companies_like
from shared.report.people import PeopleWords, people_words
from shared.report.pictures.catalogue import pictures_of
from shared.report.pictures.narrow import narrow_svgs
from shared.report.plan import plan_of, roles_called
from shared.report.ramps import darkened
from shared.report.report import ReportItem, ReportRole
from shared.report.words import Words
from shared.results.calls import Call
from shared.store import RunBlocking, Store, Workshop

KEPT_MAX = 12
"""Contents that are kept: a few workshops in three languages."""
CHANGES = ("today-to-target", "waves", "responsibilities")
"""The pictures of what changes."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything of a page that is worth keeping: drawing it takes longer than sending it to a hall."""

    report: Report
    words: Words
    headline: str
    summary: tuple[str, ...]
    pictures: dict[str, Drawn]
    groups: tuple[RoleGroup, ...]
    about: tuple[str, ...]
    people: PeopleWords | None
    plan: PlanContent | None

    @property
    def dark_accent(self) -> str:
        """The accent on a dark screen."""
        own = self.report.face.accent
        return palette_of(own).dark if own else DARK[ACCENT]

    @property
    def sections(self) -> dict[str, str]:
        """The sections that have something to say, in their order: the title by the name in the address."""
        plan, say = self.plan, self.words.say
        has_roles = bool(self.report.roles)
        found = (
            ("structure", "report-section-structure", has_roles),
            ("why", "report-section-reasons", has_roles),
            ("hand-offs", "plan-section-hand-offs", plan is not None and bool(plan.hand_offs)),
            ("actions", "plan-section-actions", plan is not None and bool(plan.actions)),
            ("people", "people-section", self.people is not None),
            ("change", "report-section-change", bool(set(CHANGES) & set(self.pictures))),
            ("certainty", "report-section-certainty", has_roles),
            ("answers", "report-section-answers", self.has_items),
            ("about", "report-section-about", True),
        )
        return {name: say(title) for name, title, is_there in found if is_there}

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
class RoleGroup:
    """Roles that call for the same, or that have the same status; `is_folded` where nothing is to be done."""

    title: str
    roles: tuple[RoleContent, ...]
    is_folded: bool


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
    words = Words(language, report.definition)
    content = run_blocking(lambda: _write_content(report, words, has_owners=True))
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
            sides=sides,
            changes=CHANGES,
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
        revisions = (workshop.room_revision, workshop.comments_revision, workshop.plan_revision)
        key = (workshop.id, *revisions, said, language)
        with self._lock:
            if key not in self._kept:
                report = self._read_shown(workshop)
                words = Words(language, report.definition)
                self._kept[key] = self._run_blocking(lambda: _write_content(report, words, has_owners=False))
            return self._kept[key]


def _write_content(report: Report, words: Words, *, has_owners: bool) -> PageContent:
    plan = plan_content(report, words, has_owners=has_owners)
    return PageContent(
        report=report,
        words=words,
        headline=sentences.headline(report, words),
        summary=sentences.summary(report, words),
        pictures=_drawn(report, words),
        groups=_groups(report, words),
        about=sentences.about(report, words),
        people=people_words(report, words),
        plan=plan,
    )


def _groups(report: Report, words: Words) -> tuple[RoleGroup, ...]:
    """The roles by what they call for; of two structures by status, since nothing is to be decided yet."""
    structure = report.structure
    plan = plan_of(report)
    found: list[tuple[str, Sequence[ReportRole], bool]]
    if structure is not None and structure.has_consensus and plan.calls:
        calls: tuple[Call, ...] = ("decide", "follow", "check", "keep")
        found = [(f"plan-group-{call}", roles_called(report, plan, call), call == "keep") for call in calls]
    else:
        found = [
            (
                f"role-status-{status}",
                [role for role in report.roles if role.status == status],
                status != "own",
            )
            for status in ("own", "hat", "none")
        ]
    return tuple(
        RoleGroup(words.say(title), tuple(_role(report, role, words) for role in roles), is_folded)
        for title, roles, is_folded in found
        if roles
    )


def _role(report: Report, role: ReportRole, words: Words) -> RoleContent:
    return RoleContent(
        name=words.text(role.role.name),
        does=words.text(role.role.does),
        rule=words.say("role-rule", rule=words.text(role.role.own)),
        is_uncertain=role.is_uncertain,
        why=sentences.reasons(report, role, words),
        companies=companies_like(report, role, words),
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
