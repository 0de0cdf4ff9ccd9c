"""Why a role became what it is, in sentences: one for a card, a paragraph for every file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor

from shared.report.report import Report, ReportRole
from shared.report.words import Words
from shared.results.outcome import Clause, RoleOutcome, Status, Turn

_RESTS_ON = {"seats": "sellers", "anchor": "sellers"}
"""The item behind a clause that is not about an answer."""
_UNCLEAR_TO = 3
"""A stage is named as unclear from this place of the ranking up ..."""
_UNCLEAR_FROM = 2
"""... and only where so many named it: one person's ranking is not read out."""

IsShown = Callable[[str], bool]
"""Whether the reader has been shown the answers to an item."""


def reason_paragraph(report: Report, role: ReportRole, words: Words) -> str:
    """What a role is and since when, because of what; what the group said of today and of friction; what
    would change it; who accepts it. Without decimals.
    """
    return " ".join((*_reason(report, role, words), *_said(report, role, words)))


def reason_sentence(report: Report, role: ReportRole, words: Words) -> str:
    """The first sentence of the paragraph: what a role is, because of what."""
    return " ".join(_reason(report, role, words))


def _reason(report: Report, role: ReportRole, words: Words) -> tuple[str, ...]:
    if role.status != role.view.status:
        # The group agreed on something else: the computed clauses would argue for what does not hold.
        return (lead(role.role.id, role.status, role.change, words) + ".",)
    return because(role.view, role.change, words, shown_in(report))


def _said(report: Report, role: ReportRole, words: Words) -> tuple[str, ...]:
    sentences = [*said_of_today(report, role, words), *said_of_friction(report, role, words)]
    if role.status == role.view.status:
        sentences += turning(role.view, words, shown_in(report))
    if role.consent is not None:
        sentences.append(words.say("reason-accepted", count=role.consent.accepting, total=role.consent.n))
    return tuple(sentences)


def shown_in(report: Report) -> IsShown:
    """Which answers the report shows."""
    return lambda item: (entry := report.item_of(item)) is not None and bool(entry.rounds)


def because(view: RoleOutcome, change: str | None, words: Words, is_shown: IsShown) -> tuple[str, ...]:
    """Why the computed status is what it is. `change`: what it means compared with today, None if unknown.

    No clause says on which side an answer lies that the reader has not been shown.
    """
    if view.status == "none" and view.unasked and (view.certainty == "open" or _rests_on_assumption(view)):
        return (_not_asked(view, words),)
    begun = lead(view.role, view.status, change, words)
    shown = [one for one in view.reasons if _may_be_shown(one, words, is_shown)]
    if view.status == "hat" and shown and all(one.speaks == "against" for one in shown):
        limits = [_clause(one, words) for one in shown]
        return (_joined("reason-hat-since", begun, limits, words),)
    match shown:
        case [first, second, *_]:
            joint = "and" if first.speaks == second.speaks else "but"
            return (
                words.say(
                    f"reason-because-{joint}",
                    lead=begun,
                    first=_clause(first, words),
                    second=_clause(second, words),
                ),
            )
        case [Clause(speaks="for") as first] if view.status == "hat":
            return (words.say("reason-hat-though", lead=begun, first=_clause(first, words)),)
        case [first]:
            return (words.say("reason-because-one", lead=begun, first=_clause(first, words)),)
    if not view.reasons:
        return (words.say(f"reason-plain-{view.status}", lead=begun),)
    named = [_quoted_label(one.about, words) for one in view.reasons if one.side is None]
    return (f"{begun}.", *([words.say("reason-rests-on", items=", ".join(named))] if named else []))


def _joined(key: str, begun: str, clauses: Sequence[str], words: Words) -> str:
    if len(clauses) == 1:
        return words.say(f"{key}-one", lead=begun, first=clauses[0])
    return words.say(f"{key}-and", lead=begun, first=clauses[0], second=clauses[1])


def lead(role: str, status: Status, change: str | None, words: Words) -> str:
    """The beginning of the sentence: what the role is, and since when."""
    return words.code_or(f"reason-lead-{status}", change, role=words.role(role))


def _rests_on_assumption(view: RoleOutcome) -> bool:
    return any(one.is_assumed for one in view.reasons)


def _may_be_shown(clause: Clause, words: Words, is_shown: IsShown) -> bool:
    """Whether the reader may know the answer, and there are words for it: a file may be of other software."""
    item = _RESTS_ON.get(clause.about, clause.about)
    is_sayable = item in words.definition.items and words.knows(f"reason-{clause.about}-{clause.side}")
    return is_sayable and (clause.is_assumed or is_shown(item))


def _not_asked(view: RoleOutcome, words: Words) -> str:
    items = ", ".join(_quoted_label(item, words) for item in view.unasked)
    assumed = next(
        (one for one in view.reasons if one.is_assumed and _may_be_shown(one, words, lambda _: True)), None
    )
    if assumed is None:
        return words.say("reason-not-asked", role=words.role(view.role), items=items)
    first = _plain_clause(assumed, words)
    return words.say("reason-not-asked-assumed", role=words.role(view.role), items=items, first=first)


def _clause(clause: Clause, words: Words) -> str:
    said = _plain_clause(clause, words)
    return words.say("reason-assumed", clause=said) if clause.is_assumed else said


def _plain_clause(clause: Clause, words: Words) -> str:
    level = clause.level
    rests_on = _RESTS_ON.get(clause.about, clause.about)
    answer = "none" if level is None else _in_midsentence(_short_answer(rests_on, level, words))
    whole = int(level) if level is not None and level == int(level) else 0
    return words.say(f"reason-{clause.about}-{clause.side}", answer=answer, level=whole)


def _short_answer(item_id: str, level: float, words: Words) -> str:
    """An answer in few words; both neighbours with a slash where it lies between two levels."""
    item = words.definition.items[item_id]
    if not item.options or not 1 <= level <= len(item.options):
        return words.number(level)
    below, above = (words.median(item, one, is_short=True) for one in (floor(level), ceil(level)))
    return below if below == above else f"{below} / {above}"


def _in_midsentence(answer: str) -> str:
    return answer[:1].lower() + answer[1:]


def turning(view: RoleOutcome, words: Words, is_shown: IsShown) -> tuple[str, ...]:
    """What would make the role something else: the answer that takes the fewest votes, and the first question
    that was not asked.
    """
    known = words.definition.items
    asked = [one for one in view.turns if one.votes is not None and is_shown(one.item) and one.item in known]
    unasked = [one for one in view.turns if one.votes is None and one.item in known]
    chosen = [*asked[:1], *unasked[:1]]
    if not chosen:
        return (words.say("reason-turn-no"),) if view.certainty is not None and not view.turns else ()
    return tuple(_turn(one, words) for one in chosen)


def _turn(turn: Turn, words: Words) -> str:
    item = words.definition.items[turn.item]
    label = _quoted_label(turn.item, words)
    level = words.say("reason-quoted", words=_short_answer(turn.item, turn.level, words))
    if turn.votes is None or turn.of is None:
        return words.say("reason-turn-unasked", item=label, level=level, status=turn.status)
    if item.is_fact:
        return words.say("reason-turn-fact", item=label, level=level, status=turn.status)
    return words.say(
        "reason-turn-view", item=label, level=level, status=turn.status, votes=turn.votes, total=turn.of
    )


def _quoted_label(item_id: str, words: Words) -> str:
    return words.say("reason-quoted", words=words.label(item_id))


def said_of_today(report: Report, role: ReportRole, words: Words) -> list[str]:
    """How the role's work is done today and how many say so; empty where the group did not answer."""
    entry = report.item_of("asis")
    state = role.view.asis
    if entry is None or entry.standing is None or state is None or role.view.is_asis_prepared:
        return []
    counts = next((row.counts for row in entry.standing.rows if row.row == role.role.id), {})
    total = sum(counts.values())
    if not total:
        return []
    return [words.say(f"reason-today-{state}", count=counts.get(state, 0), total=total)]


def said_of_friction(report: Report, role: ReportRole, words: Words) -> list[str]:
    """How many named the least clear of the role's stages; empty where few did."""
    entry = report.item_of("friction")
    if entry is None or entry.standing is None:
        return []
    named = {row.row: sum(row.counts.values()) for row in entry.standing.rows if 0 < row.place <= _UNCLEAR_TO}
    stages: Sequence[str] = [stage for stage in role.role.stages if named.get(stage, 0) >= _UNCLEAR_FROM]
    if not stages:
        return []
    worst = max(stages, key=lambda stage: named[stage])
    return [
        words.say("reason-friction", count=named[worst], total=entry.standing.n, stage=words.stage(worst))
    ]
