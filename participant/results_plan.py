"""What follows from a result, as the results page says it: its claim, hand-offs and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shared.report import claims
from shared.report.action_words import ActionLine, action_lines, decision_lines, lines_by_review
from shared.report.plan import Plan, plan_of
from shared.report.report import Report
from shared.report.words import Words
from shared.results.hand_offs import HandOff, content_of

_READ_AT_ONCE = 6
"""Tasks of a review that are read without opening anything more: one screen of a phone."""


@dataclass(frozen=True, slots=True)
class HandOffLine:
    """One hand-off. `accepted`, a sentence, and `unclear`, how many find it so, are empty where not known."""

    number: str
    givers: str
    receivers: str
    what: str
    accepted: str
    unclear: str
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One action or decision. `about`: who answers for it, its day and its state, as far as known."""

    text: str
    about: str


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """What is to be done by one review: `first` is read at once, `more` when it is asked for."""

    title: str
    first: Sequence[TaskLine]
    more: Sequence[TaskLine]

    @property
    def count(self) -> int:
        """How many tasks there are."""
        return len(self.first) + len(self.more)


@dataclass(frozen=True, slots=True)
class PlanContent:
    """The plan in words. Everything but the claim is empty where nothing follows from the result."""

    claim: str
    lead: str
    figures: Sequence[tuple[str, str]]
    differences: Sequence[tuple[str, str]]
    hand_offs_title: str
    hand_offs: Sequence[HandOffLine]
    actions_title: str
    actions: Sequence[TaskGroup]
    decisions: Sequence[TaskLine]


def plan_content(report: Report, words: Words, *, has_owners: bool) -> PlanContent | None:
    """The plan of a report; None until its structure is complete and shown.

    `has_owners`: the names of those who answer for actions are on the page.
    """
    if report.structure is None or not report.structure.is_complete:
        return None
    plan = plan_of(report)
    lines = action_lines(report, words)
    count = len(lines)
    return PlanContent(
        claim=claims.claim(report, plan, words),
        lead=claims.lead(report, words),
        figures=tuple(claims.figures(report, plan, words)),
        differences=[
            (name, f"{first} / {second}") for name, first, second in claims.differences(report, words)
        ],
        hand_offs_title=claims.hand_offs_title(plan, words),
        hand_offs=_hand_offs(report, plan, words),
        actions_title=words.say(
            "plan-actions-title",
            count=count,
            words=claims.capitalised(claims.number_words(words, count)),
        ),
        actions=tuple(
            _group(_title(days, words), [_task(one, words, has_owner=has_owners) for one in found])
            for days, found in lines_by_review(report, lines)
        ),
        decisions=tuple(_task(one, words, has_owner=has_owners) for one in decision_lines(report, words)),
    )


def _hand_offs(report: Report, plan: Plan, words: Words) -> Sequence[HandOffLine]:
    return tuple(_hand_off(report, one, words) for one in plan.hand_offs)


def _hand_off(report: Report, one: HandOff, words: Words) -> HandOffLine:
    said = content_of(one.to_stage, report.written.hand_offs, words.language)
    share = f"{words.number(one.named)}/{words.number(one.of)}"
    return HandOffLine(
        number=words.number(one.number),
        givers=claims.whom(one.givers, words),
        receivers=claims.whom(one.receivers, words),
        what=said.text or words.stage(one.to_stage),
        accepted=f"{claims.capitalised(said.accepted).rstrip('.')}." if said.accepted else "",
        unclear=f"{words.say('plan-column-unclear')}: {share}" if one.of and one.named else "",
        is_agreed=said.state == "done",
    )


def _group(title: str, tasks: Sequence[TaskLine]) -> TaskGroup:
    return TaskGroup(title, tuple(tasks[:_READ_AT_ONCE]), tuple(tasks[_READ_AT_ONCE:]))


def _title(days: int | None, words: Words) -> str:
    if days is None:
        return words.say("plan-actions-later")
    within = words.say("plan-actions-within", days=days)
    return f"{within}: {words.say(f'plan-actions-within-{days}')}"


def _task(one: ActionLine, words: Words, *, has_owner: bool) -> TaskLine:
    is_decision = one.kind == "decision"
    about = [
        one.owner if has_owner else "",
        words.short_day(one.due) if one.due else "",
        words.say(f"{'decision' if is_decision else 'action'}-state-{one.state}").lower()
        if one.state != "open"
        else "",
    ]
    return TaskLine(one.text, " · ".join(part for part in about if part))
