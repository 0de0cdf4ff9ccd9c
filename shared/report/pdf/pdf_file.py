"""The report as a PDF: the pages to decide from, then an appendix with all that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shared.locales import language_facts
from shared.report.companies import companies_like
from shared.report.company_look import colours_of
from shared.report.facts import facts_of
from shared.report.output_file import OutputFile, file_name
from shared.report.pdf import blocks
from shared.report.pdf.blocks import Block
from shared.report.pdf.first_page import first_page, unfinished_page
from shared.report.pdf.plan_pages import leaves_people_behind, people_blocks, plan_pages
from shared.report.pdf.typesetting import MISSING_SIGN, Content, printable, typeset_pdf
from shared.report.people import people_words
from shared.report.pictures.catalogue import pictures_of
from shared.report.pictures.picture import Picture
from shared.report.plan import plan_of
from shared.report.report import Comment, Report, ReportItem, ReportRole
from shared.report.sentences import (
    about,
    certainty,
    coverage,
    flags,
    form,
    headline,
    nothing_told,
    notices,
    reasons,
    today,
    unanswered,
)
from shared.report.sides import asked_sides, comment_asides, remarks, side_title, went_line
from shared.report.words import Words

_TEMPLATE = Path(__file__).parent / "report.typ"
_COMMENTS_MAX = 8
"""Comments a question in print; all are in the spreadsheet."""
_SHOWN_NAMED = 6


def write_pdf(report: Report, words: Words) -> OutputFile:
    """PDF/UA-1 with tags, bookmarks and page numbers."""
    pages = list(_pages(report, words))
    sections = _appendix(report, words)
    content: Block = {
        "language": words.language,
        "region": language_facts(words.language).locale.partition("-")[2],
        "title": words.say("report-title"),
        "workshop": blocks.breakable(report.facts.name),
        "running": f"{_shortened(report.facts.name)} · {words.day(report.moment(report.facts.created_at))}"
        f" · {words.say('count-participants', count=report.facts.joined)}",
        "proposal": words.say("plan-proposal"),
        "product": words.say("product-name"),
        "colours": colours_of(report.face),
        "logo": blocks.logo(report.face, words.say("console-company-logo-alt")),
        "appendix": words.say("plan-section-appendix"),
        "version": f"{words.say('report-fact-method')} {report.facts.method_version}",
        "pages": pages,
        "sections": sections,
    }
    parts: list[Block] = [blocks.bullets(about(report, words))]
    if MISSING_SIGN in str(printable(content)) and MISSING_SIGN not in str(content):
        parts.append(blocks.text(words.say("report-about-signs")))
    facts = [[heading, str(value)] for heading, value in facts_of(report, words)]
    head = [words.say("report-column-fact"), words.say("report-column-value")]
    parts.append(blocks.table(head, facts, ["34%", "1fr"]))
    sections.append(_section(words, "about", parts))
    made = typeset_pdf(_TEMPLATE, blocks.coloured(content, report.face), int(report.generated_at))
    return OutputFile(made, "application/pdf", file_name(report, words.language, "pdf"))


def _pages(report: Report, words: Words) -> Iterator[Block]:
    """What is decided from: page one and the plan, or what is missing for them."""
    plan = plan_of(report)
    if report.structure is None or not report.structure.is_complete:
        yield unfinished_page(words, headline(report, words))
        return
    yield first_page(report, plan, words)
    yield from plan_pages(report, plan, words)


def _appendix(report: Report, words: Words) -> list[Content]:
    """The reasons of every role, the answers, how far the group agrees, how sure the result is."""
    pictures = pictures_of(report, words)
    sections: list[Content] = []
    if leaves_people_behind(report) and (people := people_words(report, words)) is not None:
        parts = [blocks.text(people.lead, "soft"), *people_blocks(people, report, words)]
        sections.append({"title": people.title, "blocks": [*parts, blocks.text(people.method, "note")]})
    if report.roles:
        sections += [
            _section(words, "reasons", _reasons(report, words)),
            _section(words, "structure", _structure(report, words, pictures)),
        ]
        if like := _companies(report, words):
            sections.append({"title": words.say("companies-title"), "blocks": like})
    sections += [
        _section(words, "answers", _answers(report, words, pictures)),
        _section(words, "agreement", _agreement(report, words, pictures)),
    ]
    if report.roles:
        sections.append(_section(words, "certainty", _certainty(report, words, pictures)))
        # Changes that one of two camps would not make are no plan.
        has_consensus = report.structure is not None and report.structure.has_consensus
        for name, pages in (("change", _change), ("first", _first)) if has_consensus else ():
            if found := list(pages(report, words, pictures)):
                sections.append(_section(words, name, found))
    return sections


_NAME_LENGTH_MAX = 48


def _shortened(name: str) -> str:
    """A name as it fits over every page."""
    return name if len(name) <= _NAME_LENGTH_MAX else f"{name[: _NAME_LENGTH_MAX - 1].rstrip()}…"


def _section(words: Words, name: str, blocks: Iterable[Block]) -> Block:
    return {"title": words.say(f"report-section-{name}"), "blocks": list(blocks)}


def _answers(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    is_told = bool(report.answered())
    yield blocks.text(words.say("report-intro-answers") if is_told else nothing_told(report, words), "soft")
    for step in words.definition.steps:
        entries = [entry for entry in report.items if entry.item.step == step.id and _is_worth_a_place(entry)]
        if step.id == "consent":
            # The whole before role by role, whose table needs a page.
            entries.sort(key=lambda entry: entry.item.shape == "table")
        if entries:
            yield blocks.heading(words.text(step.title))
        for entry in entries:
            yield from _item(entry, words, pictures.get(f"distribution-{entry.item.id}"))


def _is_worth_a_place(entry: ReportItem) -> bool:
    result = entry.standing
    return bool(entry.comments) or (result is not None and result.n + result.abstained > 0)


def _item(entry: ReportItem, words: Words, picture: Picture | None) -> Iterator[Block]:
    item, result = entry.item, entry.standing
    head: list[Block] = [
        blocks.heading(words.text(item.label), 3),
        blocks.text(words.text(item.text), "question"),
    ]
    if picture is not None:
        head.append(blocks.drawn(picture))
    elif result is not None:
        head.append(blocks.text(words.say("count-abstained", count=result.abstained), "soft"))
    yield blocks.together(head)
    if result is not None:
        for line in unanswered(entry, words):
            yield blocks.text(line, "soft")
        for past in entry.rounds[:-1]:
            if past.median is not None:
                yield blocks.text(
                    words.say(
                        "report-rounds-were",
                        round=past.round,
                        median=words.median(item, past.median),
                        agreement=words.agreement(past),
                    ),
                    "soft",
                )
        if entry.moved is not None:
            yield blocks.text(f"{words.say('result-moved', count=entry.moved)}.", "soft")
        if item.is_fact and entry.has_scale and not result.is_closed and result.n:
            yield blocks.text(words.say("report-fact-hint"), "note")
    if entry.groups:
        medians = (
            words.say(
                "report-group-is",
                group=blocks.breakable(group.group),
                n=group.n,
                median=words.median(item, group.median, is_short=True),
            )
            for group in entry.groups
        )
        yield blocks.text(f"{words.say('report-by-group')}: {'; '.join(medians)}.", "soft")
    yield from _said(entry, words)


def _said(entry: ReportItem, words: Words) -> Iterator[Block]:
    """The reasons of both sides, and where their people went; then the other comments."""
    for side in asked_sides(entry):
        yield blocks.text(side_title(side.round, side.side, words), "label")
        if side.went is not None:
            yield blocks.text(went_line(side.went, words), "soft")
        yield from _quotes(side.reasons, words)
    if said := remarks(entry):
        yield blocks.text(words.say("report-comments-are"), "label")
        yield from _quotes(said, words)


def _quotes(comments: Sequence[Comment], words: Words) -> Iterator[Block]:
    if comments:
        yield {"kind": "quotes", "items": [_quote(comment, words) for comment in comments[:_COMMENTS_MAX]]}
    if (more := len(comments) - _COMMENTS_MAX) > 0:
        yield blocks.text(words.say("report-comments-more", count=more), "soft")


def _quote(comment: Comment, words: Words) -> Block:
    aside = [*filter(None, [comment.cluster]), *comment_asides(comment, words)]
    return {"text": blocks.breakable(comment.text), "aside": blocks.breakable(" · ".join(aside))}


def _agreement(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "agreement" not in pictures:
        yield blocks.text(words.say("report-no-scale-told"))
        return
    yield blocks.text(words.say("report-intro-agreement"), "soft")
    yield blocks.drawn(pictures["agreement"])
    if "rounds" in pictures:
        yield blocks.together([blocks.heading(pictures["rounds"].title), blocks.drawn(pictures["rounds"])])
    if report.structure is not None and report.structure.discuss_next:
        rows = [
            [
                words.label(view.item),
                words.number(view.agreement, 2),
                ", ".join(words.role(role) for role in view.changes[:_SHOWN_NAMED]),
                "" if view.votes_to_flip is None else words.number(view.votes_to_flip),
            ]
            for view in report.structure.discuss_next
        ]
        heads = [words.say(f"report-column-{name}") for name in ("item", "agreement", "affects", "flip")]
        yield blocks.together(
            [
                blocks.heading(words.say("report-discuss-next")),
                blocks.text(words.say("report-discuss-next-is"), "soft"),
                blocks.table(heads, rows, ["1.2fr", "auto", "2fr", "auto"]),
            ]
        )


def _structure(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    yield blocks.text(headline(report, words), "lead")
    yield blocks.text(words.say("report-intro-structure"), "soft")
    if "roles" in pictures:
        yield blocks.drawn(pictures["roles"])
    if "roles-alternative" in pictures:
        other = pictures["roles-alternative"]
        yield blocks.heading(other.title)
        yield blocks.drawn(other)
    yield blocks.bullets([*form(report, words), *coverage(report, words)])
    if remarks := flags(report, words):
        yield blocks.heading(words.say("report-flags-are"))
        yield blocks.bullets(remarks)
    if decided := report.overridden():
        yield blocks.heading(words.say("report-overrides-are"))
        rows = [_override_row(role, words) for role in decided]
        heads = [words.say(f"report-column-{name}") for name in ("role", "computed", "status", "reason")]
        yield blocks.table(heads, rows, ["1fr", "1fr", "1fr", "1.6fr"])


def _override_row(role: ReportRole, words: Words) -> list[str]:
    view = role.view
    return [
        words.text(role.role.name),
        words.status(view.status, view.host),
        words.status(role.status, role.host),
        view.override.reason if view.override else "",
    ]


def _reasons(report: Report, words: Words) -> Iterator[Block]:
    yield blocks.text(words.say("report-intro-reasons"), "soft")
    needed = [role for status in ("own", "hat") for role in report.roles if role.status == status]
    for role in needed:
        why = reasons(report, role, words)
        yield {
            "kind": "role",
            "name": words.text(role.role.name),
            "status": why.status,
            "is_own": role.status == "own",
            "is_uncertain": role.is_uncertain,
            "uncertain": words.say("role-uncertain"),
            "does": words.text(role.role.does),
            "paragraph": blocks.breakable(why.paragraph),
            "sentences": [
                *(blocks.breakable(sentence) for sentence in why.sentences),
                blocks.breakable(words.say("role-rule", rule=words.text(role.role.own))),
            ],
        }
    left = [role for role in report.roles if role.status == "none"]
    if left:
        yield blocks.heading(words.say("report-not-needed"))
        yield blocks.bullets(
            [
                blocks.breakable(" ".join((why.paragraph, *why.sentences)))
                for role in left
                for why in (reasons(report, role, words),)
            ]
        )


def _companies(report: Report, words: Words) -> list[Block]:
    """For each role the companies of the panel that are most like this one; none where none are known."""
    groups = [
        (
            words.text(role.role.name),
            words.status(role.status, role.host),
            [
                [
                    blocks.cell(one.name, style="name"),
                    blocks.cell(one.raters),
                    blocks.cell(one.same, style="quiet"),
                    blocks.cell(one.differs, style="quiet"),
                ]
                for one in like
            ],
        )
        for role in report.roles
        if (like := companies_like(report, role, words))
    ]
    if not groups:
        return []
    heads = [words.say(f"companies-column-{name}") for name in ("company", "raters", "same", "differs")]
    return [
        blocks.text(words.say("companies-lead"), "soft"),
        blocks.ruled(heads, groups, ["1.1fr", "1.1fr", "1.1fr", "1.6fr"]),
    ]


def _certainty(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    yield blocks.text(certainty(report, words), "soft")
    if report.structure is not None and report.structure.is_sampled:
        yield blocks.text(words.say("report-sampled"), "note")
    for name in ("stability", "need-and-room"):
        if name in pictures:
            yield blocks.together([blocks.heading(pictures[name].title), blocks.drawn(pictures[name])])


def _change(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "today-to-target" in pictures:
        yield blocks.text(today(report, words), "soft")
        yield blocks.drawn(pictures["today-to-target"])


def _first(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "waves" in pictures:
        yield blocks.text(words.say("report-intro-first"), "soft")
        yield blocks.together([blocks.heading(pictures["waves"].title), blocks.drawn(pictures["waves"])])
    if report.structure is not None and report.structure.raci and "responsibilities" in pictures:
        picture = pictures["responsibilities"]
        yield blocks.together([blocks.heading(picture.title), blocks.drawn(picture)])
    for notice in notices(report, words):
        yield blocks.text(notice, "warning")
