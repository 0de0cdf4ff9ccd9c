"""What a workshop asks: steps, items, options, roles and stages as values.

Their fields are declared here and nowhere else. The files that a consultant edits, the texts of the screens
with their TypeScript, and the results file have the same values with words of another type: `Item` has its
words in every language, `Item[str]` in one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Generic, Literal, cast, get_args, get_type_hints, overload

from typing_extensions import TypeVar

from shared.workshop.question_types import QUESTION_TYPES, QuestionType, Shape

ItemSet = Literal["short", "full"]
OWN_PREFIX = "own-"
"""How the id of a workshop's own item begins, and no other's."""
Text = Mapping[str, str]
"""One wording by language code: {"fi": ..., "sv": ..., "en": ...}."""
Words_co = TypeVar("Words_co", default=Text, covariant=True)
"""What a wording is: of every language, unless a form of the definition says otherwise."""
_Before = TypeVar("_Before")
_After = TypeVar("_After")


@dataclass(frozen=True, slots=True)
class Option(Generic[Words_co]):
    """One level of an ordinal item or one state of a grid; levels are ordered lowest first."""

    id: str
    text: Words_co
    short: Words_co
    """At most 14 characters, for bars seen from the back of a room."""


@dataclass(frozen=True, slots=True)
class Item(Generic[Words_co]):
    """One thing asked."""

    id: str
    step: str
    type: str
    """An id of `QUESTION_TYPES`."""
    is_fact: bool
    """There is one true answer, so disagreement calls for checking rather than for a median."""
    sets: frozenset[ItemSet]
    text: Words_co
    label: Words_co
    help: Words_co | None = None
    options: tuple[Option[Words_co], ...] = ()
    """Lowest first; of a ranking of ideas, the words of its rows."""
    minimum: int = 0
    """The lowest and the highest level of an item that has levels and no options; 0 otherwise."""
    maximum: int = 0
    rows: tuple[str, ...] = ()
    """The ids that a grid or a ranking is over, in the order shown; empty for other types."""
    rows_of: Literal["role", "stage", "idea", ""] = ""
    """What the rows are; ideas of the workshop's people have their words in `options`, in the same order."""
    is_shuffled: bool = False
    """Each participant sees the rows in an order that stays theirs, so that no row gains by its place."""
    is_own: bool = False
    """Made by a facilitator for this workshop: counted like any other, with no weight in the structure."""

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
        # A type counts levels, and reads no words.
        return self.question_type.levels(cast("Item", self))


@dataclass(frozen=True, slots=True)
class Step(Generic[Words_co]):
    """One stop of the agenda with its own ballot."""

    id: str
    title: Words_co
    lead: Words_co


@dataclass(frozen=True, slots=True)
class Role(Generic[Words_co]):
    """One customer-facing role of the catalogue."""

    id: str
    name: Words_co
    short: Words_co
    """At most 18 characters, for role cards."""
    does: Words_co
    own: Words_co
    """When the work becomes a dedicated role, in words."""
    stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage(Generic[Words_co]):
    """One stage of the customer's life cycle."""

    id: str
    name: Words_co


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


@overload
def reworded(value: Item[_Before], change: Callable[[_Before], _After]) -> Item[_After]: ...
@overload
def reworded(value: Step[_Before], change: Callable[[_Before], _After]) -> Step[_After]: ...
@overload
def reworded(value: Role[_Before], change: Callable[[_Before], _After]) -> Role[_After]: ...
@overload
def reworded(value: Stage[_Before], change: Callable[[_Before], _After]) -> Stage[_After]: ...
def reworded(value: object, change: Callable[[_Before], _After]) -> object:
    """The same with every wording, also those of its options, changed to another type."""
    return _reworded(value, change)


def _reworded(value: object, change: Callable[[_Before], _After]) -> object:
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, object] = {}
    worded = _worded_fields(type(value))
    for one in fields(value):
        inner: object = getattr(value, one.name)
        if isinstance(inner, tuple):
            changed[one.name] = tuple(_reworded(each, change) for each in inner)
        elif one.name in worded and inner is not None:
            changed[one.name] = change(cast("_Before", inner))
    return replace(value, **changed)


@cache
def _worded_fields(shape: type) -> frozenset[str]:
    """The fields that are declared as words."""
    return frozenset(
        name
        for name, hint in get_type_hints(shape).items()
        if any(isinstance(one, TypeVar) for one in (hint, *get_args(hint)))
    )
