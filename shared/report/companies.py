"""Companies like yours, in words: what each is, what its raters said, where it is alike and where not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shared.report.reasons import shown_in
from shared.report.report import Report, ReportRole
from shared.report.table import Cell, Column, Table
from shared.report.words import Words
from shared.results.outcome import LikeCompany, RatedCompany
from shared.workshop.definition import Item


@dataclass(frozen=True, slots=True)
class CompanyWords:
    """One rated company beside a role: `same` and `differs` are "" where nothing is to be said."""

    name: str
    raters: str
    same: str
    differs: str
    like: LikeCompany
    company: RatedCompany


def companies_like(report: Report, role: ReportRole, words: Words) -> tuple[CompanyWords, ...]:
    """The rated companies most like this one for a role, without answers that the report does not show."""
    structure = report.structure
    known = {company.id: company for company in structure.companies} if structure else {}
    return tuple(
        _in_words(one, known[one.company], report, words)
        for one in role.view.companies
        if one.company in known
    )


def _in_words(like: LikeCompany, company: RatedCompany, report: Report, words: Words) -> CompanyWords:
    is_shown, items = shown_in(report), report.definition.items
    differs = [
        words.say(
            "companies-answer", item=words.label(one.item), answer=_level(items[one.item], one.level, words)
        )
        for one in like.differs
        if one.item in items and is_shown(one.item)
    ]
    kind = company.kind.get(words.language, company.id)
    return CompanyWords(
        name=_capital(words.say("companies-company", kind=kind, people=company.people)),
        raters=", ".join(_raters(like, words)),
        same=", ".join(words.label(item) for item in like.same if item in items and is_shown(item)),
        differs=", ".join(differs),
        like=like,
        company=company,
    )


def _raters(like: LikeCompany, words: Words) -> Iterator[str]:
    counts: Mapping[str, int] = {"own": like.own, "hat": like.hat, "none": like.none}
    for status, count in sorted(counts.items(), key=lambda one: -one[1]):
        if count:
            yield words.say(f"companies-raters-{status}", count=count)


def _level(item: Item, level: int, words: Words) -> str:
    answer = words.median(item, float(level), is_short=True)
    return answer[:1].lower() + answer[1:]


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def companies_table(report: Report, words: Words) -> Table:
    """Every role with the companies it is compared with; no rows where none are known."""
    rows: list[tuple[Cell, ...]] = [
        (
            role.role.id,
            words.text(role.role.name),
            words.status(role.view.status, role.view.host),
            one.name,
            one.company.people,
            one.like.own,
            one.like.hat,
            one.like.none,
            1 - one.like.distance,
            one.same or None,
            one.differs or None,
        )
        for role in report.roles
        for one in companies_like(report, role, words)
    ]
    say = words.say
    return Table(
        "companies",
        say("companies-title"),
        (
            Column(say("report-column-id"), "text", 14),
            Column(say("report-column-role"), "text", 36),
            Column(say("report-column-computed"), "text", 38),
            Column(say("companies-column-company"), "text", 48),
            Column(say("companies-column-people"), "whole", 12),
            *(Column(say(f"companies-column-{status}"), "whole", 14) for status in ("own", "hat", "none")),
            Column(say("companies-column-likeness"), "share", 16),
            Column(say("companies-column-same"), "text", 50),
            Column(say("companies-column-differs"), "text", 60),
        ),
        tuple(rows),
    )
