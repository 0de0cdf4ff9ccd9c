"""Up to three roles or stages, the first the strongest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from shared.workshop.question_types.question_type import QuestionType, Shape

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item

RANK_MAX: Final = 3


class Ranking(QuestionType):
    """The answer is the ids of one to three rows, strongest first."""

    id = "rank_top3"
    shape: Shape = "ranking"
    has_rows = True

    def parse(self, item: Item, raw: object) -> Answer:
        """Different rows of the item."""
        if not isinstance(raw, list | tuple) or not 1 <= len(raw) <= RANK_MAX:
            return None
        are_rows = all(row in item.rows for row in raw)
        return tuple(raw) if are_rows and len(set(raw)) == len(raw) else None
