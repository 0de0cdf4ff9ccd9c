"""What a report says in sentences: the same ones in the PDF and on the slides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.report.facts import own_roles_range
from shared.report.reasons import reason_paragraph, said_of_today
from shared.report.report import Report, ReportItem, ReportRole
from shared.report.words import Words
from shared.results.outcome import CONSENT_FROM, RoundResult

_NAMED = 3
"""Questions named in a summary sentence."""


def headline(report: Report, words: Words) -> str:
    """The result in one sentence; what is missing where there is none."""
    if report.structure is None:
        return words.say("report-not-revealed")
    if not report.structure.is_complete:
        return words.say("report-incomplete")
    if not report.structure.has_consensus:
        return words.say("report-is-split")
    hats = sum(role.status == "hat" for role in report.roles)
    return words.say("report-headline", own=len(report.own_roles()), hats=hats)


def summary(report: Report, words: Words) -> tuple[str, ...]:
    """What a reader in a hurry takes along, the most important first."""
    points: list[str] = []
    structure = report.structure
    if structure is not None and structure.is_complete:
        if structure.has_consensus and report.own_roles():
            points.append(words.say("report-own-are", roles=_names(report.own_roles(), words)))
        points += [
            words.say("report-range-is", range=own_roles_range(report, words)),
            *form(report, words),
            words.say("structure-yardstick"),
            *coverage(report, words),
        ]
    points += _agreement(report, words)
    if unsure := [role for role in report.roles if role.is_uncertain and role.status != "none"]:
        points.append(words.say("report-uncertain-are", roles=_names(unsure, words)))
    if decided := report.overridden():
        points.append(words.say("report-overridden", count=len(decided), roles=_names(decided, words)))
    if (accepted := whole_accepted(report, words)) is not None:
        points.append(accepted)
    first = next((wave for wave in structure.waves if wave.changes), None) if structure else None
    if first is not None:
        points.append(
            words.say("report-first-is", roles=", ".join(words.role(role) for role in first.changes))
        )
    return tuple(points)


def form(report: Report, words: Words) -> tuple[str, ...]:
    """The known form of a sales organisation that the structure comes closest to, and why."""
    structure = report.structure
    if structure is None or structure.form is None:
        return ()
    name = words.code("form", structure.form)
    why = ", ".join(words.code("form-why", reason) for reason in structure.form_why)
    return (words.say("report-form-is", form=f"{name} ({why})" if why else name),)


def coverage(report: Report, words: Words) -> tuple[str, ...]:
    """How each segment of customers is covered."""
    if report.structure is None:
        return ()
    lines = []
    for cover in report.structure.coverage:
        mode = words.say(f"coverage-{cover.mode}").lower()
        if cover.has_partner_overlay:
            mode += f"; {words.say('coverage-partner').lower()}"
        lines.append(words.say("report-coverage-is", segment=words.segment(cover.segment), mode=mode))
    return tuple(lines)


def _agreement(report: Report, words: Words) -> list[str]:
    if not report.answered():
        return [nothing_told(report, words)]
    # Of few answers there are the counts alone, and no word for how far they agree.
    entries = [
        entry
        for entry in report.scaled()
        if entry.item.step != "consent" and entry.standing and entry.standing.agreement_word
    ]
    ranked = sorted(entries, key=_agreement_of, reverse=True)
    agreed = [entry for entry in ranked if not _is_divided(entry)][:_NAMED]
    divided = [entry for entry in reversed(ranked) if _is_divided(entry)][:_NAMED]
    said = []
    if agreed:
        said.append(words.say("report-agreed-on", items=_labels(agreed, words)))
    if divided:
        said.append(words.say("report-divided-on", items=_labels(divided, words)))
    return said


def nothing_told(report: Report, words: Words) -> str:
    """Why no question has a result."""
    is_shown = any(entry.result is not None for entry in report.items)
    return words.say("report-nothing-answered" if is_shown else "report-nothing-shown")


def _agreement_of(entry: ReportItem) -> float:
    result = entry.standing
    return result.agreement if result and result.agreement is not None else -1.0


def _is_divided(entry: ReportItem) -> bool:
    result = entry.standing
    return result is not None and (result.has_two_camps or result.agreement_word in ("weak", "scattered"))


def whole_accepted(report: Report, words: Words) -> str | None:
    """How many can live with the whole; None where nobody was asked."""
    entry = report.item_of("consent_whole")
    result = entry.standing if entry else None
    if entry is None or result is None or not result.n:
        return None
    accepting = sum(result.counts[CONSENT_FROM - 1 :])
    said = words.say("report-whole-accepted", accepting=accepting, n=result.n)
    return " ".join((said, *unanswered(entry, words)))


def unanswered(entry: ReportItem, words: Words) -> tuple[str, ...]:
    """Which round a result is of, where nobody answered the newest; empty where it is the newest."""
    newest, latest = entry.result, entry.standing
    if newest is None or latest is None or latest.round == newest.round:
        return ()
    return (words.say("report-round-unanswered", newest=newest.round, round=latest.round),)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a role became what it is: `paragraph` says what it rests on, `sentences` how certain it is and what
    the group agreed.
    """

    status: str
    paragraph: str
    sentences: tuple[str, ...]


def reasons(report: Report, role: ReportRole, words: Words) -> Reasons:
    """What a role rests on, how certain it is, and what the group agreed about it."""
    view = role.view
    sentences = []
    if view.certainty is not None:
        word = words.say(f"certainty-{view.certainty}")
        sentences.append(words.say("report-why-certainty", word=word))
    else:
        if role.stability is not None:
            word = words.certainty(role.stability)
            sentences.append(words.say("report-why-stability", share=words.share(role.stability), word=word))
        sentences += _flip(report, role, words)
    paragraph = reason_paragraph(report, role, words)
    if not _says_so_already(report, role, paragraph, words):
        sentences += contradiction(report, role, words)
    if view.override is not None and role.is_confirmed:
        sentences.append(words.say("report-why-confirmed", reason=view.override.reason))
    elif view.override is not None:
        sentences.append(
            words.say(
                "report-why-override",
                computed=words.status(view.status, view.host),
                decided=words.status(role.status, role.host),
                reason=view.override.reason,
            )
        )
    return Reasons(words.status(role.status, role.host), paragraph, tuple(sentences))


def _says_so_already(report: Report, role: ReportRole, paragraph: str, words: Words) -> bool:
    """Whether the paragraph has both that the role's work is done today and what was not asked."""
    today = said_of_today(report, role, words)
    asked = [words.label(item) for item in role.view.unasked]
    return bool(asked) and all(said in paragraph for said in (*today, *asked))


def contradiction(report: Report, role: ReportRole, words: Words) -> tuple[str, ...]:
    """The warning that most say the opposite of today; empty where they do not."""
    found = report.structure.contradictions if report.structure is not None else ()
    return tuple(
        words.say(
            f"asis-contradicts-{'none' if one.today == 'none' else 'exists'}",
            role=words.role(one.role),
            says=one.says,
            total=one.of,
            items=", ".join(map(words.label, one.unasked)) or "none",
        )
        for one in found
        if one.role == role.role.id
    )


def _flip(report: Report, role: ReportRole, words: Words) -> list[str]:
    """What would change a role that older software kept without turns."""
    view = role.view
    if view.votes_to_flip is None or view.flip_item is None or view.flip_status is None:
        return []
    known = _only_round(report.item_of(view.flip_item))
    return [
        words.say(
            "report-why-flip",
            votes=view.votes_to_flip,
            item=words.label(view.flip_item),
            n=view.flip_of or (known.n if known else 0),
            status=words.code("role-status", view.flip_status),
        )
    ]


def _only_round(entry: ReportItem | None) -> RoundResult | None:
    """The round behind a structure kept without naming it: the only answered round, if there is one."""
    return entry.rounds[0] if entry is not None and len(entry.rounds) == 1 else None


def certainty(report: Report, words: Words) -> str:
    """What says how sure the structure is; what is missing where too few answered."""
    return words.say("report-intro-certainty" if report.has_stability else "report-intro-certainty-of-few")


def today(report: Report, words: Words) -> str:
    """Who says how the roles exist today: the majority, or the facilitator alone where nobody answered."""
    known = [role.view for role in report.roles if role.view.asis is not None]
    is_prepared = bool(known) and all(view.is_asis_prepared for view in known)
    return words.say("report-intro-change-prepared" if is_prepared else "report-intro-change")


def about(report: Report, words: Words) -> tuple[str, ...]:
    """How the numbers came about and what they are worth."""
    said = [
        words.say(f"identity-{report.facts.identity}-explained"),
        words.say("report-about-median"),
        words.say("report-about-agreement"),
        words.say("report-about-structure"),
    ]
    if report.has_stability:
        said.append(words.say("report-about-stability"))
    if report.structure is not None and report.structure.is_sampled:
        said.append(words.say("report-sampled"))
    if any(len(entry.rounds) > 1 for entry in report.items):
        said.append(words.say("report-about-rounds"))
    if own := [entry for entry in report.items if entry.item.is_own]:
        said.append(words.say("report-about-own-items", items=_labels(own, words)))
    if prepared := [role for role in report.roles if role.view.is_asis_prepared]:
        said.append(words.say("report-about-prepared", roles=_names(prepared, words)))
    if (worth := report.evaluation) is not None:
        said.append(words.say("report-worth", yes=worth.yes, partly=worth.partly, no=worth.no))
    return (*said, words.say("report-about-privacy"), words.say("report-about-proposal"))


def flags(report: Report, words: Words) -> tuple[str, ...]:
    """Remarks on the whole."""
    return tuple(words.flag(flag) for flag in report.structure.flags) if report.structure else ()


def notices(report: Report, words: Words) -> tuple[str, ...]:
    """What the law asks for."""
    return (
        tuple(words.code("notice", notice) for notice in report.structure.notices) if report.structure else ()
    )


def _names(roles: Iterable[ReportRole], words: Words) -> str:
    return ", ".join(words.text(role.role.name) for role in roles)


def _labels(entries: Iterable[ReportItem], words: Words) -> str:
    return ", ".join(words.text(entry.item.label) for entry in entries)
