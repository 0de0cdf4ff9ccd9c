"""What a facilitator prepares: own items, and what is known of today's roles. Rules O1-O12 of RULES.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from shared.languages import LANGUAGES
from shared.workshop.answers import clean_line
from shared.workshop.definition import OWN_PREFIX, Definition, Item, ItemSet, Option, Text
from shared.workshop.state import Phase, Refusal, WorkshopState

OWN_ITEMS_MAX: Final = 10
TEXT_MAX: Final = 140
LABEL_MAX: Final = 30
OPTION_MAX: Final = 40
OPTIONS_MIN, OPTIONS_MAX = 2, 7
"""As many bars as the projector shows at a time."""
SHORT_MAX: Final = 14
"""As long as the short wordings of the questions that come with the software."""

ASIS: Final = "asis"
"""The grid in which the group says how each role exists today."""


CustomType = Literal["ordinal", "comment", "ideas"]
"""The types that a facilitator may choose for a custom question."""
SCALE: Final = "ordinal"
FREE_TEXT: Final = "comment"
IDEAS: Final = "ideas"
"""Short ideas, written in silence and then ranked."""


def custom_type_of(item: Item) -> CustomType:
    """The type of a custom question, as the facilitator chose it."""
    if item.question_type.is_silent:
        return IDEAS
    return SCALE if item.is_counted else FREE_TEXT


@dataclass(frozen=True, slots=True)
class WantedItem:
    """An own item as somebody typed it: `options` lowest first, empty for free text and ideas."""

    step: str
    type: CustomType
    text: str
    label: str
    options: tuple[str, ...]


def decide_own_items(
    definition: Definition,
    state: WorkshopState,
    wanted: Sequence[WantedItem],
    current: Sequence[Item],
    answered: Collection[str],
) -> tuple[Item, ...] | Refusal:
    """The own items a workshop then has, in the order wanted, or why it may not.

    `definition`: what every workshop asks. `answered`: the ids of items with answers or comments.
    """
    if state.is_closed:
        return Refusal("workshop_ended")
    if len(wanted) > OWN_ITEMS_MAX:
        return Refusal("own_items_too_many", {"max": OWN_ITEMS_MAX})
    items: dict[str, Item] = {}
    for number, one in enumerate(wanted, start=1):
        item = _item(definition, one, number)
        if isinstance(item, Refusal):
            return item
        if item.id in items:
            return Refusal("own_item_twice", {"number": number})
        items[item.id] = item
    for item in current:
        if item.id not in items and is_asked(state, item.id, answered):
            return Refusal("own_item_asked", {"label": next(iter(item.label.values()))})
    return tuple(items.values())


def decide_added_item(
    definition: Definition,
    item_set: ItemSet,
    state: WorkshopState,
    item_id: str,
    current: Sequence[Item],
) -> tuple[Item, ...] | Refusal:
    """What a workshop asks beside its set once it also asks this question of the definition: the `current`
    items and the new one, which then belongs to the workshop's set. The same again changes nothing.
    """
    if state.is_closed:
        return Refusal("workshop_ended")
    item = definition.items.get(item_id)
    if item is None or not (item.has_levels and item.options) or item_set in item.sets:
        return Refusal("unknown_item", {"item": item_id})
    if any(one.id == item_id for one in current):
        return tuple(current)
    return (*current, replace(item, sets=item.sets | {item_set}))


def is_asked(state: WorkshopState, item_id: str, answered: Collection[str]) -> bool:
    """Whether the item can't be changed, because people see it now or have answered it."""
    item = state.items[item_id]
    return item.phase is not Phase.HIDDEN or item.round > 1 or item_id in answered


def decide_prepared_asis(
    definition: Definition,
    state: WorkshopState,
    current: Mapping[str, str],
    changes: Mapping[str, str | None],
) -> Mapping[str, str] | Refusal:
    """What is then known of today's roles, in the order in which they are asked about, or why it can't be.

    `changes`: a state by role; None takes away what is known of it.
    """
    if state.is_closed:
        return Refusal("workshop_ended")
    grid = definition.items.get(ASIS)
    if grid is None:
        return Refusal("unknown_item", {"item": ASIS})
    if any(role not in grid.rows for role in changes):
        return Refusal("unknown_role")
    known = {option.id for option in grid.options}
    if any(change is not None and change not in known for change in changes.values()):
        return Refusal("invalid_answer", {"item": ASIS})
    then = {**current, **changes}
    return {role: kept for role in grid.rows if (kept := then.get(role)) is not None}


def _item(definition: Definition, wanted: WantedItem, number: int) -> Item | Refusal:
    if all(step.id != wanted.step for step in definition.steps):
        return Refusal("own_item_step", {"number": number})
    text = clean_line(wanted.text)
    if not 1 <= len(text) <= TEXT_MAX:
        return Refusal("own_item_text", {"number": number, "max": TEXT_MAX})
    label = clean_line(wanted.label) or shortened(text, LABEL_MAX)
    if len(label) > LABEL_MAX:
        return Refusal("own_item_label", {"number": number, "max": LABEL_MAX})
    options = tuple(clean_line(option) for option in wanted.options)
    if not _are_options(options, wanted.type):
        return Refusal(
            "own_item_options",
            {"number": number, "min": OPTIONS_MIN, "max": OPTIONS_MAX, "length": OPTION_MAX},
        )
    return Item(
        id=_id(wanted.step, wanted.type, text, label, options),
        step=wanted.step,
        type=wanted.type,
        is_fact=False,
        sets=frozenset({"short", "full"}),
        text=_everywhere(text),
        label=_everywhere(label),
        options=tuple(
            Option(f"o{level}", _everywhere(option), _everywhere(shortened(option, SHORT_MAX)))
            for level, option in enumerate(options, start=1)
        ),
        is_own=True,
    )


def _are_options(options: Sequence[str], type_: CustomType) -> bool:
    if type_ != SCALE:
        return not options
    are_different = len(set(options)) == len(options)
    return (
        are_different
        and OPTIONS_MIN <= len(options) <= OPTIONS_MAX
        and all(1 <= len(option) <= OPTION_MAX for option in options)
    )


def shortened(text: str, length_max: int) -> str:
    """The beginning of a text, with an ellipsis where something is left out."""
    return text if len(text) <= length_max else f"{text[: length_max - 1].rstrip()}…"


def _id(*content: str | tuple[str, ...]) -> str:
    """An item is known by what it asks, so that the same question can be compared between two workshops."""
    return f"{OWN_PREFIX}{hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]}"


def _everywhere(text: str) -> Text:
    """Written in one language, and shown as written in all."""
    return dict.fromkeys(LANGUAGES, text)
