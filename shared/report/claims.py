"""What the pages that begin a report claim: their titles and leads, and sentences about one role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shared.report.pictures.strip import is_divided
from shared.report.plan import Plan
from shared.report.reasons import reason_sentence, shown_in, turning
from shared.report.report import Report, ReportRole
from shared.report.words import Words
from shared.results.hand_offs import Answering
from shared.results.outcome import CONSENT_FROM

FEW = 5
"""With fewer respondents a page shows counts and says nothing of agreement."""
AGREEMENT_WITH_RATERS = {"full": 0.889, "short": 0.775}
"""Of the statements on which all raters agree, how many the method gets right for companies it has not seen:
docs/model-report.md, "left out"."""


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def number_words(words: Words, count: int, case: str = "") -> str:
    """A number in words, as far as there are roles; `case`: "from", "to" or "" for the plain form."""
    return words.say(f"plan-number-{case}" if case else "plan-number", count=count)


def dedicated_today(report: Report) -> int | None:
    """How many roles are dedicated today as most say; None where that is not known."""
    known = [role.view.asis for role in report.roles if role.view.asis is not None]
    return sum(asis == "own" for asis in known) if known else None


def claim(report: Report, plan: Plan, words: Words) -> str:
    """The result as a title: from how many dedicated roles to how many, what to decide and what to check."""
    structure = report.structure
    if structure is not None and structure.is_complete and not structure.has_consensus:
        return words.say("plan-claim-split")
    today, target = dedicated_today(report), len(report.own_roles())
    if today is None:
        head = words.say("plan-claim-unknown", to=number_words(words, target))
    elif today == target:
        head = words.say("plan-claim-same", to=number_words(words, target))
    elif today == 0:
        head = words.say("plan-claim-first", to=number_words(words, target))
    else:
        head = words.say(
            "plan-claim-from-to",
            **{"from": number_words(words, today, "from"), "to": number_words(words, target, "to")},
        )
    tail = [
        words.say(f"plan-claim-{call}", count=number_words(words, count))
        for call in ("decide", "check")
        if (count := _count(plan, call))
    ]
    if today is not None and not tail:
        tail = [words.say("plan-claim-keep")]
    return capitalised(f"{head}: {', '.join(tail)}" if tail else head)


def _count(plan: Plan, call: str) -> int:
    return sum(one == call for one in plan.calls.values())


def lead(report: Report, words: Words) -> str:
    """The line under the claim."""
    if report.structure is not None and not report.structure.has_consensus:
        return words.say("plan-lead-split")
    return words.say("plan-lead", part=sum(role.view.asis == "part" for role in report.roles))


def figures(report: Report, plan: Plan, words: Words) -> Iterator[tuple[str, str]]:
    """The figures under the claim, each with the words that say what it counts."""
    today, target = dedicated_today(report), len(report.own_roles())
    if today is None:
        yield words.number(target), words.say("plan-figure-own-only", count=target)
    else:
        yield f"{words.number(today)} → {words.number(target)}", words.say("plan-figure-own")
    whole = report.item_of("consent_whole")
    if whole is not None and whole.standing is not None and whole.standing.n:
        accepting = sum(whole.standing.counts[CONSENT_FROM - 1 :])
        share = f"{words.number(accepting)} / {words.number(whole.standing.n)}"
        yield share, words.say("plan-figure-accept")
    if plan.hand_offs and plan.hand_offs[0].named:
        first = plan.hand_offs[0]
        share = f"{words.number(first.named)} / {words.number(first.of)}"
        yield share, words.say("plan-figure-friction", stage=words.stage(first.to_stage))
    questions = report.structure.next_questions if report.structure else ()
    if questions:
        roles = {role for one in questions for role in one.roles}
        figure = words.say("plan-figure-unasked", count=len(questions), roles=len(roles))
        yield words.number(len(questions)), figure
    elif plan.hand_offs:
        figure = words.say("plan-figure-hand-offs", count=len(plan.hand_offs))
        yield words.number(len(plan.hand_offs)), figure


def differences(report: Report, words: Words) -> Sequence[tuple[str, str, str]]:
    """The roles on which two camps' structures differ, each with what it is in the one and in the other."""
    other = {role.role.id: role for role in report.alternative}
    found = []
    for role in report.roles:
        twin = other.get(role.role.id)
        if twin is not None and (twin.status, twin.host) != (role.status, role.host):
            first, second = (words.status(one.status, one.host) for one in (role, twin))
            found.append((words.role_short(role.role.id), first, second))
    return found


def structure_title(report: Report, plan: Plan, words: Words) -> str:
    """How many hand-offs there are, and how customers are covered."""
    count = len(plan.hand_offs)
    head = words.say("plan-structure-title", count=count, words=capitalised(number_words(words, count)))
    covers = report.structure.coverage if report.structure else ()
    modes = {cover.mode for cover in covers}
    if len(covers) > 1 and len(modes) == 1:
        tail = [words.say(f"plan-cover-both-{next(iter(modes))}")]
    else:
        tail = [words.say(f"plan-cover-{cover.segment}-{cover.mode}") for cover in covers]
    return f"{head}: {', '.join(tail)}" if tail else head


def changes_title(plan: Plan, words: Words) -> str:
    """How many roles change, and how many of them are to be decided, follow and are to be checked."""
    counts = {call: _count(plan, call) for call in ("decide", "follow", "check")}
    total = sum(counts.values())
    head = words.say("plan-changes-title", count=total, words=capitalised(number_words(words, total)))
    tail = [
        words.say(f"plan-changes-{call}", count=number_words(words, count))
        for call, count in counts.items()
        if count
    ]
    return f"{head}: {', '.join(tail)}" if tail and total > 1 else head


def hand_offs_title(plan: Plan, words: Words) -> str:
    """Which hand-off to agree on first, where the friction of the stages says so."""
    first = plan.hand_offs[0] if plan.hand_offs else None
    if first is not None and first.named:
        return words.say("plan-hand-offs-title", number=first.number, named=first.named, of=first.of)
    count = len(plan.hand_offs)
    return words.say("plan-hand-offs-title-plain", count=count, words=number_words(words, count))


def answers_title(report: Report, words: Words) -> str:
    """On how many questions the group agrees and on how many not; of few answers how many questions."""
    results = [one.standing for one in report.scaled() if one.item.step != "consent" and one.standing]
    if max((one.n for one in results), default=0) < FEW:
        return words.say("plan-answers-title-few", of=len(results))
    strong = sum(one.agreement_word == "strong" for one in results)
    divided = sum(is_divided(one) for one in results)
    return words.say("plan-answers-title", of=len(results), strong=strong, divided=divided)


def certainty_title(report: Report, words: Words) -> str:
    """How many roles' results are firm, likely and open."""
    counts = certainty_counts(report)
    if not counts:
        return words.say("plan-certainty-title-few")
    return words.say(
        "plan-certainty-title", **{name: number_words(words, len(roles)) for name, roles in counts.items()}
    )


def certainty_counts(report: Report) -> dict[str, tuple[ReportRole, ...]]:
    """The roles by how sure their result is; empty where too few answered to say."""
    if not report.has_stability:
        return {}
    found: dict[str, list[ReportRole]] = {"firm": [], "likely": [], "open": []}
    for role in report.roles:
        found[certainty_of_role(role)].append(role)
    return {name: tuple(roles) for name, roles in found.items()}


def certainty_of_role(role: ReportRole) -> str:
    """How sure a role's computed result is: firm, likely or open."""
    if role.view.certainty is not None:
        return role.view.certainty
    # A result that was kept without it: never firm, since nobody can say what was not asked.
    return "open" if role.is_uncertain else "likely"


def says_today(report: Report, role: ReportRole) -> tuple[int, int]:
    """How many answered what the majority says of the role today, and of how many."""
    entry = report.item_of("asis")
    result = entry.standing if entry else None
    row = next((row for row in result.rows if row.row == role.role.id), None) if result else None
    if row is None or role.view.asis is None:
        return 0, 0
    return row.counts.get(role.view.asis, 0), sum(row.counts.values())


def check_sentence(report: Report, role: ReportRole, words: Words) -> str:
    """Why a role is to be checked before it is decided."""
    said = [reason_sentence(report, role, words)]
    if role.status == "none" and role.view.asis in ("own", "part"):
        n, of = says_today(report, role)
        is_counted = of and not role.view.is_asis_prepared
        said.append(
            words.say("plan-work-goes-on", n=n, of=of)
            if is_counted
            else words.say("plan-work-goes-on-prepared")
        )
    return " ".join(said)


def turns_of(report: Report, role: ReportRole, words: Words) -> str:
    """What would make the role something else, in sentences."""
    return " ".join(turning(role.view, words, shown_in(report)))


def whom(answering: Sequence[Answering], words: Words) -> str:
    """Who is accountable, with the segment where there are two."""
    return ", ".join(
        words.say(f"plan-whom-{one.segment}", role=words.role_short(one.role))
        if one.segment
        else words.role_short(one.role)
        for one in answering
    )


def place_words(role: ReportRole, words: Words) -> str:
    """What becomes of a role, in two or three words."""
    if role.status == "own":
        return words.say("plan-own")
    if role.status == "none":
        return words.say("plan-none")
    return (
        words.say("plan-hat", host=words.role_short(role.host))
        if role.host
        else words.say("plan-hat-of-many")
    )


def agreed_sentence(role: ReportRole, words: Words) -> str:
    """What the group agreed for a role, with its reason; empty where it agreed on nothing."""
    decided = role.view.override
    if decided is None:
        return ""
    return words.say("plan-agreed", status=place_words(role, words), reason=decided.reason)


def method_sentence(report: Report, words: Words) -> str:
    """How often the method agreed with raters on companies it had not seen."""
    share = AGREEMENT_WITH_RATERS[report.facts.item_set]
    return words.say("plan-trust-method", set=report.facts.item_set, share=words.share(share))


def trust_sentences(report: Report, words: Words) -> tuple[str, ...]:
    """How far the result can be relied on."""
    if not report.has_stability:
        return (words.say("plan-trust-few"), method_sentence(report, words))
    stable = sum(not role.is_uncertain for role in report.roles)
    return (
        words.say("plan-trust-stable", stable=stable, roles=len(report.roles)),
        method_sentence(report, words),
    )
