"""What every file states of a workshop and of a result, so that no figure is without its base."""

from __future__ import annotations

from shared.locales import language_names
from shared.report.report import Report
from shared.report.words import Words
from shared.results.outcome import RoundResult


def facts_of(report: Report, words: Words) -> tuple[tuple[str, str | int], ...]:
    """What every file states of the workshop: heading and value."""
    facts = report.facts
    structure = report.structure
    stated: list[tuple[str, str | int]] = [
        (words.say("report-fact-workshop"), facts.name),
        (words.say("report-fact-code"), facts.code),
        (words.say("report-fact-held"), words.day(report.moment(facts.created_at))),
        (
            words.say("report-fact-closed"),
            words.moment(report.moment(facts.closed_at))
            if facts.closed_at
            else words.say("report-still-open"),
        ),
        (words.say("report-fact-generated"), words.moment(report.moment(report.generated_at))),
        (words.say("report-fact-joined"), facts.joined),
        *_answered_when(report, words),
        *_tables(report, words),
        (words.say("report-fact-identity"), words.say(f"identity-{facts.identity}")),
        (
            words.say("report-fact-names"),
            words.say(
                "report-names-collected" if facts.are_names_collected else "report-names-not-collected"
            ),
        ),
        (words.say("report-fact-set"), words.say(f"set-{facts.item_set}")),
        (words.say("report-fact-language"), _language_name(facts.language)),
        (words.say("report-fact-definition"), facts.definition_version),
        (words.say("report-fact-method"), facts.method_version),
        (words.say("report-fact-revision"), facts.revision),
    ]
    if structure is not None and structure.is_complete:
        stated.append((words.say("report-fact-own-roles"), len(report.own_roles())))
        stated.append((words.say("report-fact-own-roles-computed"), structure.own_roles))
        stated.append((words.say("report-fact-own-roles-range"), own_roles_range(report, words)))
    return tuple(stated)


def _language_name(code: str) -> str:
    """What a language is called in itself; its code where the software has not got it."""
    return next((name for language, name in language_names().items() if language == code), code)


def _answered_when(report: Report, words: Words) -> tuple[tuple[str, str], ...]:
    """How many answered before the workshop, where anybody could."""
    when = report.facts.answered_when
    if when is None:
        return ()
    said = words.say("report-answered-when", beforehand=when.beforehand, live=when.live)
    return ((words.say("report-fact-answered-when"), said),)


def _tables(report: Report, words: Words) -> tuple[tuple[str, str], ...]:
    """How many shared a device, where anybody did."""
    tables = report.facts.tables
    said = []
    if tables.seats:
        said.append(words.say("report-tables-seats", tables=tables.seats, people=tables.people_at_seats))
    if tables.hands:
        said.append(words.say("report-tables-hands", tables=tables.hands, people=tables.people_of_hands))
    return ((words.say("report-fact-tables"), " · ".join(said)),) if said else ()


def own_roles_range(report: Report, words: Words) -> str:
    """The computed number of own roles as a range, one number where there is no doubt."""
    if report.structure is None:
        return ""
    low, high = report.structure.own_roles_range
    return words.number(low) if low == high else f"{words.number(low)}\u2013{words.number(high)}"


def counted(report: Report, result: RoundResult, words: Words) -> str:
    """How many answered of how many, who could not say, and how far the answers agree: on one line."""
    parts = [words.say("answers-of", n=result.n, total=report.facts.joined)]
    if result.abstained:
        parts.append(words.say("count-abstained", count=result.abstained))
    if agreement := words.agreement(result):
        parts.append(f"{words.say('agreement')}: {agreement}")
    return " · ".join(parts)
