"""The question types. Each is one file here and one on the phone (`participant/web/question_types`).

Everything else asks an item for its shape, its levels and its options, and names no type. How to add a type
is in docs/develop/add-a-question-type.md.
"""

from __future__ import annotations

from shared.workshop.question_types.comment import Comment
from shared.workshop.question_types.grid import Grid
from shared.workshop.question_types.ideas import Ideas
from shared.workshop.question_types.number import Number
from shared.workshop.question_types.question_type import QuestionType, Shape
from shared.workshop.question_types.ranking import Ranking
from shared.workshop.question_types.scale import Scale

_LISTED: tuple[QuestionType, ...] = (Scale(), Number(), Grid(), Ranking(), Comment(), Ideas())

QUESTION_TYPES: dict[str, QuestionType] = {one.id: one for one in _LISTED}
"""The types by their ids."""

__all__ = ["QUESTION_TYPES", "QuestionType", "Shape"]
