"""Where a workshop is: its step, each item's phase and round, and what the room may do now. Rule R9."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from shared.workshop.definition import OWN_PREFIX, Definition, Item, ItemSet

LOBBY = "lobby"
STRUCTURE = "structure"
CONSENT = "consent"
CLOSED = "closed"

STRUCTURE_VIEWS = ("structure.roles", "structure.matrix", "structure.changes")
PLAN_VIEWS = ("structure.hand_offs", "structure.actions")
"""What the projector can show of the structure, in the order of showing; they take the focus as an item does,
and without one the first is shown."""

STRUCTURE_ROLE = "structure.role."
"""Before a role's id: the projector shows that role and its reasons."""

ROUND_MAX = 3
"""METHOD: two rounds, a third only where the item would still change the structure."""


class Phase(StrEnum):
    """How far an item has come. Only REVEALED answers may leave the server for the room."""

    HIDDEN = "hidden"
    OPEN = "open"
    LOCKED = "locked"
    REVEALED = "revealed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not done: a code whose words are `error-<code>` in the locales, and its variables."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemState:
    """An item's phase and its current round (1-based).

    `seen_round`: the newest round whose answers somebody could look at, 0 before the first. `shown`: every
    moment the item was revealed at, in seconds since the epoch, each with the round it showed.
    """

    phase: Phase = Phase.HIDDEN
    round: int = 1
    seen_round: int = 0
    shown: tuple[tuple[int, float], ...] = ()

    @property
    def is_reopened(self) -> bool:
        """True while people answer a round that was looked at before: what changes now is visible."""
        return self.phase is Phase.OPEN and self.seen_round >= self.round

    @property
    def earlier_looks(self) -> tuple[float, ...]:
        """The moments the current round was shown at, but for the one that shows it now."""
        looks = tuple(at for round_, at in self.shown if round_ == self.round)
        return looks[:-1] if self.phase is Phase.REVEALED else looks

    def after_look(self) -> ItemState:
        """The same, noting that a locked or revealed round can be looked at."""
        is_settled = self.phase in (Phase.LOCKED, Phase.REVEALED)
        return replace(self, seen_round=max(self.seen_round, self.round)) if is_settled else self


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """Everything the facilitator's commands change; votes and comments are beside it.

    `step`: a stop of the agenda. `focus`: the item the projector shows, None for the step as a whole.
    `is_focus_by_group`: the projector shows that item by participant group. `timer_ends_at`: seconds since
    the epoch, None without a running timer. `timer_left_s`: seconds left of the timer that a pause has
    stopped. `is_divided_walk`: the large button shows of a step only what divides the group, not every item.
    `entered_at`: when the stop was come to, None where that is not known; `spent_s`: seconds spent at every
    stop before that. `beforehand_until`: until when people answer before the workshop, in seconds since the
    epoch, None unless they do; `room_opened_at`: when the room came together after that, None where nobody
    answered beforehand.
    """

    step: str
    items: Mapping[str, ItemState]
    focus: str | None = None
    is_paused: bool = False
    is_room_locked: bool = False
    is_blank: bool = False
    are_comments_shared: bool = False
    is_structure_revealed: bool = False
    are_results_shared: bool = False
    timer_ends_at: float | None = None
    is_focus_by_group: bool = False
    timer_left_s: float | None = None
    is_divided_walk: bool = False
    entered_at: float | None = None
    spent_s: Mapping[str, float] = field(default_factory=dict)
    beforehand_until: float | None = None
    room_opened_at: float | None = None

    @property
    def is_sealed(self) -> bool:
        """True while people answer before the workshop, and until the room opens what they answered."""
        return self.beforehand_until is not None

    @property
    def is_asked_at_once(self) -> bool:
        """True where all open items are answered together, whatever the step of the room."""
        return self.is_sealed or self.room_opened_at is not None

    @property
    def is_closed(self) -> bool:
        """True once the facilitator has ended the workshop: nothing more is saved."""
        return self.step == CLOSED

    def phase_of(self, item_id: str) -> Phase:
        """The phase of an item; KeyError for an item this workshop does not ask."""
        return self.items[item_id].phase

    def moved_to(self, step: str, now: float) -> WorkshopState:
        """The same state at another stop; the seconds since this one was come to are added to its own."""
        if step == self.step:
            return self
        here_s = 0.0 if self.entered_at is None else max(0.0, now - self.entered_at)
        spent_s = {**self.spent_s, self.step: self.spent_s.get(self.step, 0.0) + here_s}
        opened_at = now if self.is_sealed else self.room_opened_at
        return replace(
            self,
            step=step,
            entered_at=now,
            spent_s=spent_s,
            beforehand_until=None,
            room_opened_at=opened_at,
        )

    def asking(self, own: Iterable[str]) -> WorkshopState:
        """The same state with these own items, in this order; what is new is hidden, what is gone left out.

        A state that was saved, or is come back to, may be older than the list of own items.
        """
        standard = {item: state for item, state in self.items.items() if not item.startswith(OWN_PREFIX)}
        items = {**standard, **{item: self.items.get(item, ItemState()) for item in own}}
        is_focus_gone = self.focus in self.items and self.focus not in items
        return replace(self, items=items, focus=None if is_focus_gone else self.focus)

    def with_items(self, item_ids: Iterable[str], **changes: Phase | int) -> WorkshopState:
        """The same state with `phase` or `round` changed for some items."""
        items = dict(self.items)
        for item_id in item_ids:
            changed = replace(items[item_id], **changes)  # type: ignore[arg-type]  # names are ItemState's
            items[item_id] = changed.after_look()
        return replace(self, items=items)

    def shown_at(self, item_ids: Iterable[str], now: float) -> WorkshopState:
        """The same state, noting when items were revealed."""
        items = dict(self.items)
        for item_id in item_ids:
            items[item_id] = replace(
                items[item_id], shown=(*items[item_id].shown, (items[item_id].round, now))
            )
        return replace(self, items=items)

    def back_from(self, newer: WorkshopState) -> WorkshopState:
        """This state come back to by undoing: what was looked at in `newer` has been looked at. Rule R8."""
        items = {
            item_id: replace(
                item,
                seen_round=max(item.seen_round, newer.items[item_id].seen_round),
                shown=newer.items[item_id].shown,
            )
            if item_id in newer.items
            else item
            for item_id, item in self.items.items()
        }
        return replace(self, items=items)


def first_state(definition: Definition, item_set: ItemSet) -> WorkshopState:
    """A workshop that has just been created: in the lobby, every item hidden."""
    items = {item.id: ItemState() for item in definition.asked(item_set)}
    return WorkshopState(LOBBY, items, is_divided_walk=True)


def agenda(definition: Definition, item_set: ItemSet) -> tuple[str, ...]:
    """Every stop in order: the lobby, the steps that ask something, the structure, the end.

    The structure comes before the consent vote, which is a vote on it.
    """
    asking = [step.id for step in definition.steps if definition.ballot(step.id, item_set)]
    before = [step_id for step_id in asking if step_id != CONSENT]
    after = [step_id for step_id in asking if step_id == CONSENT]
    return (LOBBY, *before, STRUCTURE, *after, CLOSED)


def counted_items(definition: Definition, item_set: ItemSet, step_id: str) -> tuple[Item, ...]:
    """The items of a step whose answers are counted: all but comments."""
    return tuple(item for item in definition.ballot(step_id, item_set) if item.is_counted)
