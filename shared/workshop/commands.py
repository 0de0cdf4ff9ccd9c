"""What a facilitator may do, and what refuses it. Rules F1-F22, I7, R1-R8, N1-N16 of RULES.md."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from shared.workshop.beforehand import decide_beforehand
from shared.workshop.definition import Definition, ItemSet
from shared.workshop.ideas import is_ranking_of_ideas
from shared.workshop.state import (
    CLOSED,
    LOBBY,
    PLAN_VIEWS,
    ROUND_MAX,
    STRUCTURE,
    STRUCTURE_ROLE,
    STRUCTURE_VIEWS,
    Phase,
    Refusal,
    WorkshopState,
    agenda,
    counted_items,
)


@dataclass(frozen=True, slots=True)
class GoTo:
    """Move the room to a stop of the agenda, forwards or back; answers and phases stay as they are."""

    step: str


@dataclass(frozen=True, slots=True)
class StartStep:
    """Move to a step and open its hidden items as one ballot."""

    step: str


@dataclass(frozen=True, slots=True)
class OpenItems:
    """Let the room answer (again) in the current round."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LockItems:
    """Stop the answering; the answers stay hidden from the room."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RevealItems:
    """Show the answers to the room; an open item is locked at the same moment.

    `first`: the one of them that the projector shows, None for the one that comes by itself.
    """

    items: tuple[str, ...]
    first: str | None = None


@dataclass(frozen=True, slots=True)
class HideItems:
    """Take items away from the room; the answers given stay saved."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartRound:
    """Ask locked or revealed items once more; earlier rounds stay saved beside the new one."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FocusItem:
    """Put one item, or with None the whole step, on the projector; an item also by participant group."""

    item: str | None
    is_by_group: bool = False


@dataclass(frozen=True, slots=True)
class SetPause:
    """Pause or resume: a paused room keeps what it sees, and nothing is saved."""

    is_paused: bool


@dataclass(frozen=True, slots=True)
class LockRoom:
    """Let nobody new in, or open the door again; those who have joined stay."""

    is_locked: bool


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Start a countdown of so many seconds, or with None take it away; it never locks by itself."""

    duration_s: int | None


@dataclass(frozen=True, slots=True)
class BlankProjector:
    """Make the projector dark, or bring it back."""

    is_blank: bool


@dataclass(frozen=True, slots=True)
class ShareComments:
    """Let participants read and upvote each other's comments, or stop it."""

    are_shared: bool


@dataclass(frozen=True, slots=True)
class WalkDivided:
    """Let the large button show of each step only what divides the group, or every item again."""

    is_divided_only: bool


@dataclass(frozen=True, slots=True)
class RevealStructure:
    """Show the role structure to the room, or take it away."""

    is_revealed: bool


@dataclass(frozen=True, slots=True)
class ShareResults:
    """Give participants the results page after the end, or revoke it."""

    are_shared: bool


@dataclass(frozen=True, slots=True)
class OpenBeforehand:
    """Let people answer before the workshop until a moment, in seconds since the epoch; None ends it."""

    until: int | None


@dataclass(frozen=True, slots=True)
class CloseWorkshop:
    """End the workshop: open items lock and nothing more is saved."""


@dataclass(frozen=True, slots=True)
class ReopenWorkshop:
    """Bring an ended workshop back to the structure."""


Command = (
    GoTo
    | StartStep
    | OpenItems
    | LockItems
    | RevealItems
    | HideItems
    | StartRound
    | FocusItem
    | SetPause
    | LockRoom
    | SetTimer
    | BlankProjector
    | ShareComments
    | WalkDivided
    | RevealStructure
    | ShareResults
    | OpenBeforehand
    | CloseWorkshop
    | ReopenWorkshop
)

TIMER_MAX_S = 3600
ENOUGH_ANSWERED = 0.7
"""Share of those online: undo takes back a lock that came too early for the few others."""
PHASES_OF: Mapping[type[OpenItems | LockItems | RevealItems | HideItems | StartRound], frozenset[Phase]] = {
    OpenItems: frozenset({Phase.HIDDEN, Phase.LOCKED}),
    LockItems: frozenset({Phase.OPEN}),
    RevealItems: frozenset({Phase.OPEN, Phase.LOCKED}),
    HideItems: frozenset({Phase.OPEN, Phase.LOCKED, Phase.REVEALED}),
    StartRound: frozenset({Phase.LOCKED, Phase.REVEALED}),
}
"""The phases in which a command moves an item on. Consoles have the same table, to offer nothing else."""
_AFTER_CLOSE = (ReopenWorkshop, ShareResults)
_UNSEALING = (LockItems, RevealItems, StartRound, ShareComments)
"""What would show to somebody what was answered beforehand, before the room opens."""


def decide(
    definition: Definition, item_set: ItemSet, state: WorkshopState, command: Command, now: float
) -> WorkshopState | Refusal:
    """The state after a command, or why it is refused; a command that changes nothing gives the same state.

    `now`: seconds since the epoch, used by timers alone.
    """
    if state.is_closed and not isinstance(command, _AFTER_CLOSE):
        return Refusal("workshop_ended")
    if state.is_sealed and isinstance(command, _UNSEALING):
        return Refusal("beforehand_sealed")
    match command:
        case OpenBeforehand(until):
            return decide_beforehand(definition, item_set, state, until, now)
        case GoTo(step) | StartStep(step):
            if step not in agenda(definition, item_set) or step == CLOSED:
                return Refusal("unknown_step")
            moved = _move(state, step, now)
            if isinstance(command, GoTo):
                return moved
            asked = [i for i in definition.ballot(step, item_set) if not is_ranking_of_ideas(i)]
            hidden = [i.id for i in asked if moved.phase_of(i.id) is Phase.HIDDEN]
            return moved.with_items(hidden, phase=Phase.OPEN)
        case OpenItems(items):
            return _change_phase(state, items, PHASES_OF[OpenItems], Phase.OPEN)
        case LockItems(items):
            return _change_phase(state, items, PHASES_OF[LockItems], Phase.LOCKED)
        case RevealItems(items, first):
            if first is not None and first not in items:
                return Refusal("unknown_item")
            revealed = _change_phase(state, items, PHASES_OF[RevealItems], Phase.REVEALED)
            if isinstance(revealed, Refusal):
                return revealed
            focus = first or _first_to_show(definition, item_set, revealed, items)
            newly = [
                item_id for item_id in dict.fromkeys(items) if revealed.items[item_id] != state.items[item_id]
            ]
            revealed = revealed.shown_at(newly, now)
            return _without_timer(replace(revealed, focus=focus, is_focus_by_group=False))
        case HideItems(items):
            return _change_phase(state, items, PHASES_OF[HideItems], Phase.HIDDEN)
        case StartRound(items):
            return _start_round(definition, state, items, now)
        case FocusItem(item, is_by_group):
            if item is not None and item not in state.items and not _is_structure_view(definition, item):
                return Refusal("unknown_item")
            return replace(state, focus=item, is_focus_by_group=is_by_group and item in state.items)
        case SetPause(is_paused):
            return _set_pause(state, is_paused, now)
        case LockRoom(is_locked):
            return replace(state, is_room_locked=is_locked)
        case SetTimer(duration_s):
            if duration_s is None:
                is_running = state.timer_ends_at is not None
                return replace(state, timer_ends_at=None) if is_running else _without_timer(state)
            if not 1 <= duration_s <= TIMER_MAX_S:
                return Refusal("malformed")
            return replace(state, timer_ends_at=now + duration_s)
        case BlankProjector(is_blank):
            return replace(state, is_blank=is_blank)
        case ShareComments(are_shared):
            return replace(state, are_comments_shared=are_shared)
        case WalkDivided(is_divided_only):
            return replace(state, is_divided_walk=is_divided_only)
        case RevealStructure(is_revealed):
            seen = _move(state, STRUCTURE, now) if is_revealed else state
            return replace(seen, is_structure_revealed=is_revealed)
        case ShareResults(are_shared):
            return replace(state, are_results_shared=are_shared)
        case CloseWorkshop():
            locked = state.with_items(_open_items(state), phase=Phase.LOCKED)
            return replace(_move(locked, CLOSED, now), is_paused=False)
        case ReopenWorkshop():
            return _move(state, STRUCTURE, now) if state.is_closed else state
        case _:
            assert_never(command)


def take_back(before: WorkshopState, undone: WorkshopState, now: float) -> WorkshopState:
    """The state that undoing leads back to: the one before, whose timer a pause has not used up.

    `undone`: the state that the undone command led to. Rounds that could be looked at in it stay marked.
    """
    before = before.back_from(undone)
    if undone.is_paused and not before.is_paused and undone.timer_left_s is not None:
        return replace(before, timer_ends_at=now + undone.timer_left_s)
    return before


def is_lock_early(answered: int, online: int) -> bool:
    """Whether locking asks first. Both are numbers of people; `answered` have answered everything."""
    return answered < ENOUGH_ANSWERED * online


def next_command(
    definition: Definition,
    item_set: ItemSet,
    state: WorkshopState,
    *,
    has_structure: bool = True,
    divided: Collection[str] = (),
) -> Command | None:
    """What the one large button does now: the command that carries the workshop one step on, None at the end.

    Lobby -> each step opens, locks, reveals, is walked through item by item -> structure, view by view ->
    consent -> end. `has_structure`: False while too few answers give none. `divided`: the items on which the
    group is divided, all that a divided walk shows one by one.
    """
    stops = agenda(definition, item_set)
    if state.step == CLOSED:
        return None
    if state.is_paused:
        return SetPause(False)
    following = stops[stops.index(state.step) + 1]
    if state.step == STRUCTURE and has_structure:
        if not state.is_structure_revealed:
            return RevealStructure(True)
        # Without a view in focus the projector shows the first.
        at = STRUCTURE_VIEWS.index(state.focus) if state.focus in STRUCTURE_VIEWS else 0
        if at + 1 < len(STRUCTURE_VIEWS) and state.focus not in PLAN_VIEWS:
            return FocusItem(STRUCTURE_VIEWS[at + 1])
    if state.step not in (LOBBY, STRUCTURE):
        items = definition.ballot(state.step, item_set)
        if state.is_asked_at_once and (answering := _open_items(state)):
            return LockItems(answering)
        for phase, command in ((Phase.OPEN, LockItems), (Phase.LOCKED, RevealItems)):
            if at_phase := tuple(item.id for item in items if state.phase_of(item.id) is phase):
                if command is RevealItems and state.is_divided_walk:
                    return RevealItems(at_phase, next((i for i in at_phase if i in divided), None))
                return command(at_phase)
        if all(state.phase_of(item.id) is Phase.HIDDEN for item in items):
            return StartStep(state.step)
        shown = [i.id for i in counted_items(definition, item_set, state.step) if _is_revealed(state, i.id)]
        if state.focus in shown:
            after = shown[shown.index(state.focus) + 1 :]
            walked = [i for i in after if i in divided] if state.is_divided_walk else after
            if walked:
                return FocusItem(walked[0])
            if state.is_divided_walk and state.is_asked_at_once:
                return FocusItem(None)
    if following == CLOSED:
        return CloseWorkshop()
    if following == STRUCTURE and state.is_divided_walk and has_structure:
        return RevealStructure(True)
    return GoTo(following) if following == STRUCTURE else StartStep(following)


def previous_focus(definition: Definition, item_set: ItemSet, state: WorkshopState) -> str | None:
    """What a clicker's way back shows: the item, or the view of the structure, before the one in focus.

    None where there is none.
    """
    if state.step == STRUCTURE:
        shown = list(STRUCTURE_VIEWS) if state.is_structure_revealed else []
    else:
        shown = [i.id for i in counted_items(definition, item_set, state.step) if _is_revealed(state, i.id)]
    at = shown.index(state.focus) if state.focus in shown else 0
    return shown[at - 1] if at > 0 else None


def _open_items(state: WorkshopState) -> tuple[str, ...]:
    return tuple(item_id for item_id, item in state.items.items() if item.phase is Phase.OPEN)


def _is_structure_view(definition: Definition, focus: str) -> bool:
    return focus in (*STRUCTURE_VIEWS, *PLAN_VIEWS) or (
        focus.startswith(STRUCTURE_ROLE) and focus.removeprefix(STRUCTURE_ROLE) in definition.roles
    )


def _is_revealed(state: WorkshopState, item_id: str) -> bool:
    return state.phase_of(item_id) is Phase.REVEALED


def _move(state: WorkshopState, step: str, now: float) -> WorkshopState:
    """At another stop; what the projector showed and the countdown belonged to the stop that was left."""
    return _without_timer(replace(state.moved_to(step, now), focus=None, is_focus_by_group=False))


def _without_timer(state: WorkshopState) -> WorkshopState:
    return replace(state, timer_ends_at=None, timer_left_s=None)


def _set_pause(state: WorkshopState, is_paused: bool, now: float) -> WorkshopState:
    """Paused or running again, and the timer stopped or going on with what it had left."""
    if is_paused == state.is_paused:
        return state
    ends_at, left_s = state.timer_ends_at, state.timer_left_s
    if is_paused:
        left_s = None if ends_at is None else max(0.0, ends_at - now)
        return replace(state, is_paused=True, timer_ends_at=None, timer_left_s=left_s)
    return replace(
        state, is_paused=False, timer_ends_at=None if left_s is None else now + left_s, timer_left_s=None
    )


def _change_phase(
    state: WorkshopState, items: tuple[str, ...], allowed: frozenset[Phase], target: Phase
) -> WorkshopState | Refusal:
    """All items change phase or none: one already there is left alone, a forbidden move refuses the whole."""
    moving: list[str] = []
    for item_id in items:
        if item_id not in state.items:
            return Refusal("unknown_item")
        phase = state.phase_of(item_id)
        if phase is target:
            continue
        if phase not in allowed:
            return Refusal("wrong_phase", {"item": item_id, "phase": phase.value})
        moving.append(item_id)
    return state.with_items(moving, phase=target)


def _start_round(
    definition: Definition, state: WorkshopState, items: tuple[str, ...], now: float
) -> WorkshopState | Refusal:
    for item_id in items:
        if item_id not in state.items:
            return Refusal("unknown_item")
        item = state.items[item_id]
        if item.phase not in PHASES_OF[StartRound]:
            return Refusal("wrong_phase", {"item": item_id, "phase": item.phase.value})
        if item.round >= ROUND_MAX:
            return Refusal("rounds_used", {"item": item_id, "max": ROUND_MAX})
    # Without repeats: an item named twice goes up one round, not two.
    asked_again = [i for i in dict.fromkeys(items) if definition.items[i].is_counted]
    if not asked_again:
        return Refusal("unknown_item")
    state = _move(state, definition.items[asked_again[0]].step, now)
    for item_id in asked_again:
        state = state.with_items([item_id], phase=Phase.OPEN, round=state.items[item_id].round + 1)
    return state


def _first_to_show(
    definition: Definition, item_set: ItemSet, state: WorkshopState, items: tuple[str, ...]
) -> str | None:
    named = [i for i in definition.asked(item_set) if i.id in items]
    counted = [i for i in named if i.is_counted]
    if len(counted) > 1 and state.is_divided_walk:
        return None
    ideas = [i for i in named if i.question_type.is_silent]
    first = next(iter([*counted, *ideas]), None)
    return state.focus if first is None else first.id
