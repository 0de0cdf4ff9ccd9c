"""The report as a PDF, in order: what was said, what follows from it, how sure it is, what to do first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shared.report.facts import facts_of
from shared.report.output_file import OutputFile, file_name
from shared.report.pdf.typesetting import MISSING_SIGN, Content, printable, typeset_pdf
from shared.report.pictures.catalogue import pictures_of
from shared.report.pictures.picture import Picture
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
    summary,
    today,
    unanswered,
)
from shared.report.words import Words

_TEMPLATE = Path(__file__).parent / "report.typ"
_COMMENTS_MAX = 8
"""Comments a question in print; all stand in the spreadsheet."""
_RUN = re.compile(r"\S{40,}")
_SHOWN_NAMED = 6
Block = dict[str, Content]


def write_pdf(report: Report, words: Words) -> OutputFile:
    """PDF/UA-1 with tags, contents and page numbers."""
    pictures = pictures_of(report, words)
    sections: list[Content] = [
        _section(words, "summary", _summary(report, words)),
        _section(words, "answers", _answers(report, words, pictures)),
        _section(words, "agreement", _agreement(report, words, pictures)),
    ]
    if report.roles:
        sections += [
            _section(words, "structure", _structure(report, words, pictures)),
            _section(words, "reasons", _reasons(report, words)),
            _section(words, "certainty", _certainty(report, words, pictures)),
        ]
        for name, tell in (("change", _change), ("first", _first)):
            if blocks := list(tell(report, words, pictures)):
                sections.append(_section(words, name, blocks))
    facts = [[heading, str(value)] for heading, value in facts_of(report, words)]
    content: Block = {
        "language": words.language,
        "title": words.say("report-title"),
        "workshop": _breakable(report.facts.name),
        "day": words.day(report.moment(report.facts.created_at)),
        "participants": words.say("count-participants", count=report.facts.joined),
        "headline": headline(report, words),
        "product": words.say("product-name"),
        "contents": words.say("report-contents"),
        "page": words.say("report-page"),
        "version": f"{words.say('report-fact-method')} {report.facts.method_version}",
        "sections": sections,
    }
    told: list[Block] = [_list(about(report, words))]
    if MISSING_SIGN in str(printable(content)) and MISSING_SIGN not in str(content):
        told.append(_text(words.say("report-about-signs")))
    head = [words.say("report-column-fact"), words.say("report-column-value")]
    told.append(_table(head, facts, ["34%", "1fr"]))
    sections.append(_section(words, "about", told))
    made = typeset_pdf(_TEMPLATE, content, int(report.generated_at))
    return OutputFile(made, "application/pdf", file_name(report, words.language, "pdf"))


def _section(words: Words, name: str, blocks: Iterable[Block]) -> Block:
    return {"title": words.say(f"report-section-{name}"), "blocks": list(blocks)}


def _text(text: str, style: str = "body") -> Block:
    return {"kind": "text", "style": style, "text": text}


def _heading(text: str, level: int = 2) -> Block:
    return {"kind": "heading", "level": level, "text": text}


def _list(items: Sequence[str]) -> Block:
    return {"kind": "list", "items": list(items)}


def _picture(picture: Picture) -> Block:
    return {"kind": "picture", "svg": picture.svg, "height": picture.height, "alt": picture.alt}


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[str]) -> Block:
    """`widths` are Typst lengths or fractions, one a column."""
    return {
        "kind": "table",
        "headings": list(headings),
        "rows": [[_breakable(cell) for cell in row] for row in rows],
        "widths": list(widths),
    }


def _together(blocks: Iterable[Block]) -> Block:
    return {"kind": "together", "blocks": list(blocks)}


def _breakable(text: str) -> str:
    """Lets what has no spaces break somewhere, so that it stays on the page."""
    return _RUN.sub(lambda run: "\u200b".join(re.findall(".{1,12}", run[0])), text)


def _summary(report: Report, words: Words) -> Iterator[Block]:
    yield _text(headline(report, words), "lead")
    yield _list(summary(report, words))
    for remark in flags(report, words):
        yield _text(remark, "note")
    for notice in notices(report, words):
        yield _text(notice, "warning")


def _answers(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    is_told = bool(report.answered())
    yield _text(words.say("report-intro-answers") if is_told else nothing_told(report, words), "soft")
    for step in words.definition.steps:
        entries = [entry for entry in report.items if entry.item.step == step.id and _is_worth_a_place(entry)]
        if entries:
            yield _heading(words.text(step.title))
        for entry in entries:
            yield from _item(entry, words, pictures.get(f"distribution-{entry.item.id}"))


def _is_worth_a_place(entry: ReportItem) -> bool:
    result = entry.standing
    return bool(entry.comments) or (result is not None and result.n + result.abstained > 0)


def _item(entry: ReportItem, words: Words, picture: Picture | None) -> Iterator[Block]:
    item, result = entry.item, entry.standing
    head: list[Block] = [_heading(words.text(item.label), 3), _text(words.text(item.text), "question")]
    if picture is not None:
        head.append(_picture(picture))
    elif result is not None:
        head.append(_text(words.say("count-abstained", count=result.abstained), "soft"))
    yield _together(head)
    if result is not None:
        for line in unanswered(entry, words):
            yield _text(line, "soft")
        for past in entry.rounds[:-1]:
            if past.median is not None:
                yield _text(
                    words.say(
                        "report-rounds-were",
                        round=past.round,
                        median=words.median(item, past.median),
                        agreement=words.agreement(past),
                    ),
                    "soft",
                )
        if entry.moved is not None:
            yield _text(f"{words.say('result-moved', count=entry.moved)}.", "soft")
        if item.is_fact and entry.has_scale and not result.is_closed and result.n:
            yield _text(words.say("report-fact-hint"), "note")
    if entry.groups:
        medians = (
            words.say(
                "report-group-is",
                group=_breakable(group.group),
                n=group.n,
                median=words.median(item, group.median, is_short=True),
            )
            for group in entry.groups
        )
        yield _text(f"{words.say('report-by-group')}: {'; '.join(medians)}.", "soft")
    if entry.comments:
        yield _text(words.say("report-comments-are"), "label")
        yield {
            "kind": "quotes",
            "items": [_quote(comment, words) for comment in entry.comments[:_COMMENTS_MAX]],
        }
        if (more := len(entry.comments) - _COMMENTS_MAX) > 0:
            yield _text(words.say("report-comments-more", count=more), "soft")


def _quote(comment: Comment, words: Words) -> Block:
    aside = [comment.cluster] if comment.cluster else []
    if comment.upvotes:
        aside.append(words.say("report-upvoted", count=comment.upvotes))
    return {"text": _breakable(comment.text), "aside": _breakable(" · ".join(aside))}


def _agreement(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "agreement" not in pictures:
        yield _text(words.say("report-no-scale-told"))
        return
    yield _text(words.say("report-intro-agreement"), "soft")
    yield _picture(pictures["agreement"])
    if "rounds" in pictures:
        yield _together([_heading(pictures["rounds"].title), _picture(pictures["rounds"])])
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
        yield _together(
            [
                _heading(words.say("report-discuss-next")),
                _text(words.say("report-discuss-next-is"), "soft"),
                _table(heads, rows, ["1.2fr", "auto", "2fr", "auto"]),
            ]
        )


def _structure(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    yield _text(headline(report, words), "lead")
    yield _text(words.say("report-intro-structure"), "soft")
    if "roles" in pictures:
        yield _picture(pictures["roles"])
    if "roles-alternative" in pictures:
        other = pictures["roles-alternative"]
        yield _heading(other.title)
        yield _picture(other)
    yield _list([*form(report, words), *coverage(report, words)])
    if remarks := flags(report, words):
        yield _heading(words.say("report-flags-are"))
        yield _list(remarks)
    if decided := report.overridden():
        yield _heading(words.say("report-overrides-are"))
        rows = [_override_row(role, words) for role in decided]
        heads = [words.say(f"report-column-{name}") for name in ("role", "computed", "status", "reason")]
        yield _table(heads, rows, ["1fr", "1fr", "1fr", "1.6fr"])


def _override_row(role: ReportRole, words: Words) -> list[str]:
    view = role.view
    return [
        words.text(role.role.name),
        words.status(view.status, view.host),
        words.status(role.status, role.host),
        view.override.reason if view.override else "",
    ]


def _reasons(report: Report, words: Words) -> Iterator[Block]:
    yield _text(words.say("report-intro-reasons"), "soft")
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
            "paragraph": _breakable(why.paragraph),
            "sentences": [_breakable(sentence) for sentence in why.sentences],
        }
    left = [role for role in report.roles if role.status == "none"]
    if left:
        yield _heading(words.say("report-not-needed"))
        yield _list(
            [
                _breakable(" ".join((why.paragraph, *why.sentences)))
                for role in left
                for why in (reasons(report, role, words),)
            ]
        )


def _certainty(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    yield _text(certainty(report, words), "soft")
    if report.structure is not None and report.structure.is_sampled:
        yield _text(words.say("report-sampled"), "note")
    for name in ("stability", "need-and-room"):
        if name in pictures:
            yield _together([_heading(pictures[name].title), _picture(pictures[name])])


def _change(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "today-to-target" in pictures:
        yield _text(today(report, words), "soft")
        yield _picture(pictures["today-to-target"])


def _first(report: Report, words: Words, pictures: dict[str, Picture]) -> Iterator[Block]:
    if "waves" in pictures:
        yield _text(words.say("report-intro-first"), "soft")
        yield _together([_heading(pictures["waves"].title), _picture(pictures["waves"])])
    if report.structure is not None and report.structure.raci and "responsibilities" in pictures:
        picture = pictures["responsibilities"]
        yield _together([_heading(picture.title), _picture(picture)])
        heads = [
            words.say(f"report-column-{name}")
            for name in ("stage", "accountable", "responsible", "consulted")
        ]
        rows = [
            [
                words.stage(stage.stage),
                words.role_short(stage.accountable),
                ", ".join(words.role_short(role) for role in stage.responsible),
                ", ".join(words.role_short(role) for role in stage.consulted),
            ]
            for stage in report.structure.raci
        ]
        yield _table(heads, rows, ["1.1fr", "1fr", "1.3fr", "1.1fr"])
    for notice in notices(report, words):
        yield _text(notice, "warning")
