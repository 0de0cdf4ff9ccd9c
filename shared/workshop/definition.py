"""What a workshop asks: steps, items, options, roles and stages as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from shared.workshop.question_types import QUESTION_TYPES, QuestionType, Shape

ItemSet = Literal["short", "full"]
OWN_PREFIX = "own-"
"""How the id of a workshop's own item begins, and no other's."""
Text = Mapping[str, str]
"""One wording by language code: {"fi": ..., "sv": ..., "en": ...}."""


@dataclass(frozen=True, slots=True)
class Option:
    """One level of an ordinal item or one state of a grid; levels are ordered lowest first."""

    id: str
    text: Text
    short: Text
    """At most 14 characters, for bars seen from the back of a room."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked.

    `type`: an id of `QUESTION_TYPES`.
    `is_fact`: there is one true answer, so disagreement calls for checking rather than for a median.
    `rows`: the ids a grid or a ranking is over, in display order; empty for other types.
    """

    id: str
    step: str
    type: str
    is_fact: bool
    sets: frozenset[ItemSet]
    text: Text
    label: Text
    help: Text | None = None
    options: tuple[Option, ...] = ()
    minimum: int = 0
    maximum: int = 0
    rows: tuple[str, ...] = ()
    rows_of: Literal["role", "stage", ""] = ""
    is_own: bool = False
    """A workshop's own: counted and shown like any other, but no weight of the structure knows it."""

    @property
    def question_type(self) -> QuestionType:
        """How the item is answered."""
        return QUESTION_TYPES[self.type]

    @property
    def shape(self) -> Shape:
        """How its answers are counted and drawn."""
        return self.question_type.shape

    @property
    def is_counted(self) -> bool:
        """Whether it has answers; comments are no answers."""
        return self.shape != "text"

    @property
    def has_levels(self) -> bool:
        """Whether each answer is a level of an ordered scale, so that there is a median and an agreement."""
        return self.shape == "levels"

    @property
    def levels(self) -> range:
        """The numbers of its levels, lowest first: from 1 for options, the numbers themselves otherwise."""
        return self.question_type.levels(self)


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of the agenda with its own ballot."""

    id: str
    title: Text
    lead: Text


@dataclass(frozen=True, slots=True)
class Role:
    """One customer-facing role of the catalogue."""

    id: str
    name: Text
    short: Text
    """At most 18 characters, for role cards."""
    does: Text
    own: Text
    """When the work becomes a dedicated role, in words."""
    stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the customer's life cycle."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Definition:
    """Everything a workshop can ask; `version` is printed in every result."""

    version: str
    steps: tuple[Step, ...]
    items: Mapping[str, Item]
    roles: Mapping[str, Role]
    stages: Mapping[str, Stage]
    segments: Mapping[str, Text] = field(default_factory=dict)
    """What a company calls its customer segments (`large`, `small`); a missing one has its usual name."""

    def ballot(self, step_id: str, item_set: ItemSet) -> tuple[Item, ...]:
        """The items of one step in the order they are asked, comments last as defined."""
        return tuple(item for item in self.items.values() if item.step == step_id and item_set in item.sets)

    def with_own(self, own: Sequence[Item]) -> Definition:
        """The same with a workshop's own items, each after what its step asks of the same kind: an own scale
        before the step's comments, an own comment item after them.
        """
        if not own:
            return self
        items = [*self.items.values(), *own]
        items.sort(key=lambda item: not item.is_counted)
        return replace(self, items={item.id: item for item in items})

    def asked(self, item_set: ItemSet) -> tuple[Item, ...]:
        """Every item of the set, in the order of the steps."""
        return tuple(item for step in self.steps for item in self.ballot(step.id, item_set))
