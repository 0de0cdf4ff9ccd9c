"""A whole number of a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.workshop.question_types.question_type import QuestionType, Shape

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item


class Number(QuestionType):
    """The answer is a number from the item's minimum to its maximum, and is its own level."""

    id = "number"
    shape: Shape = "levels"
    has_range = True

    def parse(self, item: Item, raw: object) -> Answer:
        """A whole number within the range."""
        is_number = isinstance(raw, int) and not isinstance(raw, bool)
        return raw if is_number and isinstance(raw, int) and raw in self.levels(item) else None

    def levels(self, item: Item) -> range:
        """The numbers of the range."""
        return range(item.minimum, item.maximum + 1)

    def level_of(self, item: Item, answer: Answer) -> int | None:
        """The number itself."""
        return answer if isinstance(answer, int) else None
