"""Actions written out: what is to be done, by whom and when, as the group wrote it or as it is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shared.report.claims import agreed_sentence, whom
from shared.report.plan import due_on, plan_of
from shared.report.report import Report
from shared.report.words import Words
from shared.results.actions import REVIEW_DAYS, Action, decode_action, encode_action
from shared.workshop.plan import LENGTH_MAX, ActionKind, ActionState, PlannedAction, Proposal

DECISION = "decision"


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action or a decision as files show it; `id` names it in the plan. `due` is None without a date."""

    id: str
    number: int
    text: str
    kind: ActionKind
    wave: int | None
    due: date | None
    owner: str
    state: ActionState

    @property
    def text_and_owner(self) -> str:
        """The text, and who sees to it where that was written."""
        return f"{self.text} ({self.owner})" if self.owner else self.text


def action_lines(report: Report, words: Words, *, with_dropped: bool = False) -> Sequence[ActionLine]:
    """What is to be done: the group's own list, or the computed proposals while there is none."""
    lines = [one for one in _lines(report, words) if one.kind != DECISION]
    return [one for one in lines if with_dropped or one.state != "dropped"]


def decision_lines(report: Report, words: Words) -> Sequence[ActionLine]:
    """The log of decisions, made and yet to be made."""
    return [one for one in _lines(report, words) if one.kind == DECISION and one.state != "dropped"]


def lines_by_review(
    report: Report, lines: Sequence[ActionLine]
) -> Sequence[tuple[int | None, Sequence[ActionLine]]]:
    """The lines by the first of the review days (30, 60, 90) that is not before their date.

    None: after the last of them, or without a date. The earliest date first; empty parts are left out.
    """
    by_day: dict[int | None, list[ActionLine]] = {days: [] for days in (*REVIEW_DAYS, None)}
    for line in sorted(lines, key=lambda one: (one.due or date.max, one.number)):
        due = line.due
        within = next((days for days in REVIEW_DAYS if due and due <= due_on(report, days)), None)
        by_day[within].append(line)
    return [(days, found) for days, found in by_day.items() if found]


def _lines(report: Report, words: Words) -> Sequence[ActionLine]:
    written = report.written.actions
    if any(one.proposal is not None for one in written):
        return [_line(report, one, words) for one in written]
    proposed = [
        ActionLine(
            id=one.id,
            number=number,
            text=action_words(one, words),
            kind=one.kind,
            wave=one.wave,
            due=due_on(report, one.due_days),
            owner="",
            state="open",
        )
        for number, one in enumerate(plan_of(report).actions, start=1)
    ]
    return [*proposed, *(_line(report, one, words, after=len(proposed)) for one in written)]


def _line(report: Report, one: PlannedAction, words: Words, *, after: int = 0) -> ActionLine:
    text = one.text
    if one.proposal is not None and not one.is_reworded and words.language != report.facts.language:
        # What nobody has reworded can be said in the file's language.
        text = action_words(decode_action(one.proposal), words)
    due = one.due
    if due is None and one.due_days is not None:
        due = due_on(report, one.due_days)
    return ActionLine(one.id, after + one.number, text, one.kind, one.wave, due, one.owner, one.state)


def proposals_of(report: Report, words: Words) -> Sequence[Proposal]:
    """What a list begins with: the actions that follow from a report, and what the group agreed."""
    actions = [
        Proposal(
            id=one.id,
            kind=one.kind,
            text=action_words(one, words),
            due_days=one.due_days,
            wave=one.wave,
            content=encode_action(one),
        )
        for one in plan_of(report).actions
    ]
    decisions = [
        Proposal(
            id=f"decision.{role.role.id}.{role.status}" + (f".{role.host}" if role.host else ""),
            kind="decision",
            text=f"{words.role(role.role.id)}: {agreed_sentence(role, words)}"[: LENGTH_MAX["text"]].strip(),
            due_days=None,
            wave=None,
            content=None,
            state="done",
        )
        for role in report.overridden()
    ]
    return [*actions, *decisions]


def action_words(action: Action, words: Words) -> str:
    """What is to be done, as one imperative sentence without a full stop."""
    if action.hand_off is not None:
        sides = {
            "from": whom(action.hand_off.givers, words),
            "to": whom(action.hand_off.receivers, words),
        }
        return words.say(f"action-{action.code}", number=action.hand_off.number, **sides)
    if action.code == "move_hat":
        hat, host = action.roles
        return words.say("action-move_hat", roles=words.role(hat), host=words.role(host))
    return words.say(
        f"action-{action.code}",
        count=action.count,
        item=words.label(action.item) if action.item else "",
        roles=", ".join(map(words.role, action.roles)),
    )
