"""What the definition's files ask of its values besides their types: ids, and what is written shorter.

The fields themselves are those of shared.workshop.definition.
"""

from __future__ import annotations

from typing import Annotated, Final, Protocol, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from shared.definitions.type_ids import OF_KNOWN_TYPE
from shared.definitions.wordings import Wording
from shared.workshop.definition import Item, Role, Stage, Step

# What the socket protocol lets through as an id: another could be shown but never answered.
Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
_ID: Final = TypeAdapter[str](Id)
_KINDS: Final = ("fact", "view")


class _Known(Protocol):
    @property
    def id(self) -> str: ...


_Identified = TypeVar("_Identified", bound=_Known)


def _with_id(value: _Identified, where: str = "id") -> _Identified:
    try:
        _ID.validate_python(value.id)
    except ValidationError as problem:
        fault = f"{where}: {problem.errors()[0]['msg']}"
        raise PydanticCustomError("id", "{fault}", {"fault": fault}) from problem
    return value


def _with_ids_of_options(item: Item[Wording]) -> Item[Wording]:
    for option in item.options:
        _with_id(option, f"option {option.id}: id")
    return item


def _without_shortcuts(written: object) -> object:
    """An item of questions.toml with the fields of `Item`: it says `kind`, and names whose rows it has."""
    if not isinstance(written, dict):
        return written
    item = dict(written)
    if unknown := {"is_fact", "is_own", "rows_of"} & set(item):
        raise PydanticCustomError("unknown", "{key}: is no key of this file", {"key": min(unknown)})
    kind = item.pop("kind", "view")
    if kind not in _KINDS:
        raise PydanticCustomError("kind", "kind: Input should be 'fact' or 'view'")
    rows = item.pop("rows", "")
    if rows not in ("role", "stage", ""):
        raise PydanticCustomError("rows", "rows: Input should be 'role', 'stage' or ''")
    return {**item, "is_fact": kind == "fact", "rows_of": rows}


def _without_sources(written: object) -> object:
    """A role of roles.toml: where its description comes from is for those who read the file."""
    if not isinstance(written, dict):
        return written
    sources = written.get("source", [])
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        raise PydanticCustomError("source", "source: Input should be a list of texts")
    return {key: value for key, value in written.items() if key != "source"}


StepOfFile = Annotated[Step[Wording], AfterValidator(_with_id)]
StageOfFile = Annotated[Stage[Wording], AfterValidator(_with_id)]
RoleOfFile = Annotated[Role[Wording], AfterValidator(_with_id), BeforeValidator(_without_sources)]
ItemOfFile = Annotated[
    Item[Wording],
    OF_KNOWN_TYPE,
    AfterValidator(_with_id),
    AfterValidator(_with_ids_of_options),
    BeforeValidator(_without_shortcuts),
]


def problem_of(error: ErrorDetails) -> str:
    """What is wrong, in one wording for a key that does not exist, whatever it is in."""
    is_unknown_key = error["type"] == "unexpected_keyword_argument"
    return "Extra inputs are not permitted" if is_unknown_key else error["msg"]
