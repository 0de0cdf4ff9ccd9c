"""What a workshop leads to, written down together: actions, decisions, and what each hand-off consists of.

An entry is an action, a decision, or a hand-off. Each of its texts has a version, so that two facilitators
who write at once never overwrite each other unseen. Rules A1-A10 of RULES.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from shared.workshop.answers import clean_line, clean_text, is_invisible
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal

ActionKind = Literal["basis", "check", "change", "pilot", "objection", "review", "task", "decision"]
"""`task` and `decision` are what facilitators add; the others come from the result."""
AddedKind = Literal["task", "decision"]
PlanField = Literal["text", "accepted", "owner", "due", "state"]
ActionState = Literal["open", "started", "done", "dropped"]
"""Of a decision `open` is yet to be decided and `done` decided; of a hand-off `done` is agreed."""

STATES: Final[tuple[ActionState, ...]] = get_args(ActionState)
FINISHED: Final[frozenset[ActionState]] = frozenset({"done", "dropped"})
ENTRIES_MAX: Final = 200
LENGTH_MAX: Final[Mapping[PlanField, int]] = {
    "text": 600,
    "accepted": 600,
    "owner": 60,
    "due": 10,
    "state": 10,
}
"""Characters of each text once it is cleaned."""
HAND_OFF: Final = "hand_off."
"""What the id of a hand-off begins with; the stage that receives follows."""
_OF_ACTIONS: Final[frozenset[PlanField]] = frozenset({"text", "owner", "due", "state"})
_OF_HAND_OFFS: Final[frozenset[PlanField]] = frozenset({"text", "accepted", "state"})


@dataclass(frozen=True, slots=True)
class Written:
    """What a field says, and how often it has been written."""

    value: str
    version: int


def state_of(written: Mapping[PlanField, Written]) -> ActionState:
    """How far an entry is: open until something else was written."""
    value = written["state"].value if "state" in written else ""
    return next((state for state in STATES if state == value), "open")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """An action or a decision of a workshop's list.

    `number` counts the list from 1. `proposed`: the text it was added with, which `written` may replace.
    `due_days`: how long after the end of the workshop it is due while no date is written; None without one.
    `proposal`: what it was computed as, which this module does not read; None for what a facilitator added.
    """

    id: str
    number: int
    kind: ActionKind
    proposed: str
    due_days: int | None = None
    wave: int | None = None
    proposal: str | None = None
    written: Mapping[PlanField, Written] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What is to be done, or what was decided."""
        return self._value("text") or self.proposed

    @property
    def owner(self) -> str:
        """Who sees to it, as it was written; empty for nobody yet."""
        return self._value("owner")

    @property
    def due(self) -> date | None:
        """The date that was written; None where none was, and `due_days` holds."""
        value = self._value("due")
        return date.fromisoformat(value) if value else None

    @property
    def state(self) -> ActionState:
        """How far it is."""
        return state_of(self.written)

    @property
    def is_reworded(self) -> bool:
        """Whether its text is no longer the proposed one."""
        return self.text != self.proposed

    def version(self, name: PlanField) -> int:
        """How often a field has been written; 0 for never."""
        return self.written[name].version if name in self.written else 0

    def _value(self, name: PlanField) -> str:
        return self.written[name].value if name in self.written else ""


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """A workshop's list as it is now; `hand_offs`: what has been written of them, by the receiving stage."""

    actions: tuple[PlannedAction, ...] = ()
    hand_offs: Mapping[str, Mapping[PlanField, Written]] = field(default_factory=dict)


NOTHING_WRITTEN: Final = WrittenPlan()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An action that follows from the result, in the words of the workshop's language.

    `id`: the same for the same action, so that a list takes it once. `state`: as it begins.
    """

    id: str
    kind: ActionKind
    text: str
    due_days: int | None
    wave: int | None
    content: str | None
    state: ActionState = "open"


def decide_added_action(text: str, count: int) -> str | Refusal:
    """The text of a new action as it is saved, or why it is refused; `count`: how many there are.

    Rules A1, A3, A4.
    """
    if count >= ENTRIES_MAX:
        return Refusal("plan_full", {"max": ENTRIES_MAX})
    clean = clean_line(text)
    if is_invisible(clean):
        return Refusal("plan_text_missing")
    return _within("text", clean)


def decide_edit_of_plan(entry: str, name: PlanField, value: str, definition: Definition) -> str | Refusal:
    """The new value of a field as it is saved, or why it is refused. Rules A4-A6."""
    if name not in (_OF_HAND_OFFS if entry.startswith(HAND_OFF) else _OF_ACTIONS):
        return Refusal("malformed")
    if entry.startswith(HAND_OFF) and entry.removeprefix(HAND_OFF) not in definition.stages:
        return Refusal("unknown_action")
    match name:
        case "state":
            return value if value in STATES else Refusal("malformed")
        case "due":
            return _parse_due(value)
        case "accepted":
            return _within(name, clean_text(value))
        case _:
            return _within(name, clean_line(value))


def decide_version(was: Written | None, value: str, base: int) -> Written | Refusal:
    """The field after an edit that was made from the version `base`. Rules A7, A8.

    What says already what it is to say stays; what somebody else has written since is refused
    `written_meanwhile` with their words and version, so that the screen can show both.
    """
    version = was.version if was else 0
    if was is not None and was.value == value:
        return was
    if version != base:
        return Refusal("written_meanwhile", {"theirs": was.value if was else "", "version": version})
    return Written(value, version + 1)


def new_proposals(proposals: Iterable[Proposal], listed: Iterable[str]) -> tuple[Proposal, ...]:
    """The proposals that a list does not have yet, as far as it has room. Rule A2."""
    there = set(listed)
    room = max(0, ENTRIES_MAX - len(there))
    return tuple(one for one in proposals if one.id not in there)[:room]


def carried_on(plan: WrittenPlan) -> WrittenPlan:
    """What the plan of a follow-up begins with: every action that is neither done nor dropped. Rule A10.

    Decisions that were made and the reviews of the plan stay with the workshop they belong to. What is taken
    over keeps its id, owner, date and state, and its words as they were written; so do the hand-offs.
    """
    unfinished = [one for one in plan.actions if one.state not in FINISHED and one.kind != "review"]
    actions = tuple(
        PlannedAction(
            id=one.id,
            number=number,
            kind=one.kind,
            proposed=one.text,
            written=_written_anew({name: was for name, was in one.written.items() if name != "text"}),
        )
        for number, one in enumerate(unfinished, start=1)
    )
    return WrittenPlan(actions, {stage: _written_anew(written) for stage, written in plan.hand_offs.items()})


def _written_anew(written: Mapping[PlanField, Written]) -> Mapping[PlanField, Written]:
    return {name: Written(was.value, 1) for name, was in written.items()}


def _parse_due(value: str) -> str | Refusal:
    """A day as `2027-03-01`, or empty for none."""
    if not value:
        return ""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return Refusal("bad_date")
    return day.isoformat() if 2000 <= day.year <= 2199 else Refusal("bad_date")


def _within(name: PlanField, text: str) -> str | Refusal:
    longest = LENGTH_MAX[name]
    return text if len(text) <= longest else Refusal("plan_text_too_long", {"max": longest})
