"""One option for each role or stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.workshop.question_types.question_type import QuestionType, Shape

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item


class Grid(QuestionType):
    """The answer is an option id by row, in the item's order of rows; rows may be left out."""

    id = "state_grid"
    shape: Shape = "table"
    has_options = True
    has_rows = True

    def parse(self, item: Item, raw: object) -> Answer:
        """Options of the item by rows of it, at least one."""
        if not isinstance(raw, dict) or not raw:
            return None
        # A tuple, not a set: a list or an object sent as an option has no hash.
        options = tuple(option.id for option in item.options)
        if not all(row in item.rows and state in options for row, state in raw.items()):
            return None
        return {row: raw[row] for row in item.rows if row in raw}
