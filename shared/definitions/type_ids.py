"""The id of a question type where it is read from a file: a definition or the results of a workshop."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.workshop.question_types import QUESTION_TYPES


def _known(type_id: str) -> str:
    if type_id not in QUESTION_TYPES:
        raise PydanticCustomError("question_type", "is none of {types}", {"types": ", ".join(QUESTION_TYPES)})
    return type_id


TypeId = Annotated[
    str, AfterValidator(_known), WithJsonSchema({"enum": list(QUESTION_TYPES), "type": "string"})
]
"""A type of `QUESTION_TYPES`."""
