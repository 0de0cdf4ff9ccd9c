"""Free text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.workshop.question_types.question_type import QuestionType, Shape

if TYPE_CHECKING:
    from shared.workshop.answers import Answer
    from shared.workshop.definition import Item


class Comment(QuestionType):
    """Any number of texts from each participant, sent as comments; there is no answer to save or to count."""

    id = "comment"
    shape: Shape = "text"

    def parse(self, item: Item, raw: object) -> Answer:
        """Never an answer."""
        return None
