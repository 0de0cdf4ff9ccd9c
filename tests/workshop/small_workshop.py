"""A workshop with one item of every type, states of it, and the commands that hypothesis draws for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    HideItems,
    LockItems,
    LockRoom,
    OpenBeforehand,
    OpenItems,
    ReopenWorkshop,
    RevealItems,
    RevealStructure,
    SetPause,
    SetTimer,
    ShareComments,
    ShareResults,
    StartRound,
    StartStep,
    decide,
)
from shared.workshop.definition import Definition, Item, ItemSet, Option, Role, Stage, Step, Text
from shared.workshop.state import Phase, Refusal, WorkshopState, first_state

NOW = 1_700_000_000.0
PHASES = tuple(Phase)
BOTH: frozenset[ItemSet] = frozenset({"short", "full"})
FULL_ONLY: frozenset[ItemSet] = frozenset({"full"})
ROLES = ("hunter", "farmer", "expert", "coach")
STAGES = ("find", "win", "keep")


def say(words: str) -> Text:
    return {"fi": words, "sv": words, "en": words}


def options(*ids: str) -> tuple[Option, ...]:
    return tuple(Option(option_id, say(option_id), say(option_id)) for option_id in ids)


def item(
    item_id: str,
    step: str,
    type_: str,
    *,
    sets: frozenset[ItemSet] = BOTH,
    choices: tuple[str, ...] = (),
    minimum: int = 0,
    maximum: int = 0,
    rows: tuple[str, ...] = (),
) -> Item:
    return Item(
        id=item_id,
        step=step,
        type=type_,
        is_fact=False,
        sets=sets,
        text=say(item_id),
        label=say(item_id),
        options=options(*choices),
        minimum=minimum,
        maximum=maximum,
        rows=rows,
    )


SIZE = item("size", "offer", "ordinal", choices=("small", "medium", "large"))
TENDERS = item("tenders", "offer", "ordinal", sets=FULL_ONLY, choices=("none", "some"))
PEOPLE = item("people", "offer", "number", minimum=1, maximum=10)
THOUGHTS = item("thoughts", "offer", "comment")
CHANNEL = item("channel", "detail", "ordinal", sets=FULL_ONLY, choices=("own", "partner"))
TODAY = item("today", "today", "state_grid", choices=("none", "part", "own"), rows=ROLES)
FRICTION = item("friction", "today", "rank_top3", rows=STAGES)
ACCEPT = item("accept", "consent", "ordinal", choices=("no", "yes"))
ITEMS = (SIZE, TENDERS, PEOPLE, THOUGHTS, CHANNEL, TODAY, FRICTION, ACCEPT)

DEFINITION = Definition(
    version="1",
    # The consent step is named early on purpose: the agenda moves it behind the structure.
    steps=tuple(Step(step, say(step), say(step)) for step in ("consent", "offer", "detail", "today")),
    items={each.id: each for each in ITEMS},
    roles={role: Role(role, say(role), say(role), say(role), say(role), ()) for role in ROLES},
    stages={stage: Stage(stage, say(stage)) for stage in STAGES},
)


def start(item_set: ItemSet = "full") -> WorkshopState:
    """In the lobby, with every item walked through: what a divided walk leaves out is tested apart."""
    return replace(first_state(DEFINITION, item_set), is_divided_walk=False)


def started(**phases: Phase) -> WorkshopState:
    """The full workshop at its first step, with some items in another phase than hidden."""
    state = after(start(), GoTo("offer"))
    for item_id, phase in phases.items():
        state = state.with_items([item_id], phase=phase)
    return state


def apply(
    state: WorkshopState, command: Command, item_set: ItemSet = "full", now: float = NOW
) -> WorkshopState | Refusal:
    return decide(DEFINITION, item_set, state, command, now)


def after(state: WorkshopState, *commands: Command, item_set: ItemSet = "full") -> WorkshopState:
    """The state after commands, each of which must be accepted."""
    for command in commands:
        following = apply(state, command, item_set)
        assert isinstance(following, WorkshopState), f"{command} refused: {following}"
        state = following
    return state


def follow(state: WorkshopState, commands: Iterable[Command], item_set: ItemSet) -> WorkshopState:
    """The state after commands, of which refused ones change nothing."""
    for command in commands:
        following = apply(state, command, item_set)
        if isinstance(following, WorkshopState):
            state = following
    return state


_step = st.sampled_from(("lobby", "offer", "detail", "today", "structure", "consent", "closed", "elsewhere"))
_item_id = st.sampled_from((*DEFINITION.items, "elsewhere"))
_item_ids = st.lists(_item_id, min_size=0, max_size=4).map(tuple)


def commands() -> st.SearchStrategy[Command]:
    """Any command, acceptable or not; those that lead onwards come up more often."""
    return st.one_of(
        st.builds(StartStep, _step),
        st.builds(GoTo, _step),
        st.builds(OpenItems, _item_ids),
        st.builds(LockItems, _item_ids),
        st.builds(RevealItems, _item_ids),
        st.builds(HideItems, _item_ids),
        st.builds(StartRound, _item_ids),
        st.builds(StartRound, st.tuples(_item_id)),
        st.builds(FocusItem, st.none() | _item_id, st.booleans()),
        st.builds(SetPause, st.booleans()),
        st.builds(LockRoom, st.booleans()),
        st.builds(SetTimer, st.none() | st.integers(-10, 4000)),
        st.builds(BlankProjector, st.booleans()),
        st.builds(ShareComments, st.booleans()),
        st.builds(RevealStructure, st.booleans()),
        st.builds(ShareResults, st.booleans()),
        st.builds(OpenBeforehand, st.none() | st.integers(int(NOW) - 10, int(NOW) + 4000)),
        st.just(CloseWorkshop()),
        st.just(ReopenWorkshop()),
    )
