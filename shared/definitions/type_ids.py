"""The type of a question where it is read from a file: a definition or the results of a workshop."""

from __future__ import annotations

from typing import Annotated, Final, TypeVar, cast

from pydantic import AfterValidator, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from shared.workshop.definition import Item
from shared.workshop.question_types import QUESTION_TYPES


def _known(type_id: str) -> str:
    if type_id not in QUESTION_TYPES:
        raise PydanticCustomError("question_type", "is none of {types}", {"types": ", ".join(QUESTION_TYPES)})
    return type_id


_DESCRIBED: Final = {"enum": list(QUESTION_TYPES), "type": "string"}
TypeId = Annotated[str, AfterValidator(_known), WithJsonSchema(_DESCRIBED)]
"""A type of `QUESTION_TYPES`."""

_Asked = TypeVar("_Asked", bound=Item[object])


def _of_known_type(item: _Asked) -> _Asked:
    try:
        _known(item.type)
    except PydanticCustomError as problem:
        fault = f"type: {problem.message()}"
        raise PydanticCustomError("question_type", "{fault}", {"fault": fault}) from problem
    return item


class _DescribesTypes:
    """Describes an item's type in a JSON schema as one of those that there are."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, describe: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # What an item is written with changes the order of its sets, and no field.
        described = describe(cast("CoreSchema", {**schema, "serialization": None}))
        describe.resolve_ref_schema(described)["properties"]["type"] = _DESCRIBED
        return described


OF_KNOWN_TYPE: Final = AfterValidator(_of_known_type)
"""For an item that is read: its type has to be one of `QUESTION_TYPES`."""
DESCRIBES_TYPES: Final = _DescribesTypes()
"""For an item in a published schema."""
