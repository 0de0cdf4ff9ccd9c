"""One option of an ordered scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.workshop.question_types.question_type import QuestionType, Shape

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item


class Scale(QuestionType):
    """The answer is the id of an option; options are listed lowest first, and levels count them from 1."""

    id = "ordinal"
    shape: Shape = "levels"
    has_options = True

    def parse(self, item: Item, raw: object) -> Answer:
        """An id of the item's options."""
        return raw if isinstance(raw, str) and self.level_of(item, raw) is not None else None

    def levels(self, item: Item) -> range:
        """One for each option."""
        return range(1, len(item.options) + 1)

    def level_of(self, item: Item, answer: Answer) -> int | None:
        """The place of the option, from 1."""
        return next((level for level, option in enumerate(item.options, 1) if option.id == answer), None)
