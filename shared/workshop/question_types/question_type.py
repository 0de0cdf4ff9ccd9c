"""What the rules, the counts and the files ask of a question type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item

Shape = Literal["levels", "table", "ranking", "text"]
"""How answers are counted and drawn, whatever the type.

levels: each answer is one level of an ordered scale. table: an option for each row. ranking: rows in order,
the strongest first. text: comments, which are never counted.
"""


class QuestionType(Protocol):
    """One way to answer an item. A type that is listed in `QUESTION_TYPES` is known everywhere."""

    id: str
    """Its name in definitions, stored rows, results files and messages. It never changes."""
    shape: Shape
    has_options: bool = False
    """Whether an item of the type lists options, and needs at least two of them."""
    has_range: bool = False
    """Whether an item of the type has a minimum and a maximum."""
    has_rows: bool = False
    """Whether an item of the type is over roles or stages."""

    is_silent: bool = False
    """Whether a text is a short idea on one line, which only its author reads before the item is locked."""

    def parse(self, item: Item, raw: object) -> Answer:
        """The answer in any JSON value but null; None for a value that is no answer to the item."""
        ...

    def levels(self, item: Item) -> range:
        """The numbers of the item's levels, lowest first; empty for other shapes than levels."""
        return range(0)

    def level_of(self, item: Item, answer: Answer) -> int | None:
        """The level of an answer; None where it has none."""
        return None
