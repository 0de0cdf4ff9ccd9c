"""A definition's texts as the screens read them: one JSON file a set and language, named by its content."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, get_args

from cachetools import LRUCache
from pydantic import BaseModel, GetJsonSchemaHandler, SerializerFunctionWrapHandler, WrapSerializer
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from shared.definitions.seams import load_seams
from shared.languages import LANGUAGES
from shared.workshop.definition import Definition, Item, ItemSet, Role, Stage, Step, Text, reworded
from shared.workshop.names import Names, with_names
from shared.workshop.question_types import Shape

PREFIX = "/definition/"
_JOINT = "@"
"""Separates what is asked from whose it is."""
_KEPT_WORKSHOPS = 64
_SEAMS = load_seams()
NO_NAMES = Names()


class _WithShape:
    """An item says its shape, which follows from its type, and not its sets: a file is of one set."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, describe: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        described = describe(schema)
        item = describe.resolve_ref_schema(described)
        fields = {name: one for name, one in item["properties"].items() if name != "sets"}
        item["properties"] = {**fields, "shape": {"enum": list(get_args(Shape)), "type": "string"}}
        item["required"] = list(item["properties"])
        return described


def _with_shape(item: Item[str], write: SerializerFunctionWrapHandler) -> dict[str, object]:
    written: dict[str, object] = write(item)
    return {name: one for name, one in written.items() if name != "sets"} | {"shape": item.shape}


ItemText = Annotated[Item[str], WrapSerializer(_with_shape), _WithShape()]


class SegmentText(BaseModel):
    """A segment of customers under the company's name for it."""

    id: str
    name: str


class DefinitionText(BaseModel):
    """The questions, roles and stages of a workshop in one language."""

    version: str
    steps: list[Step[str]]
    items: list[ItemText]
    unasked_items: list[ItemText]
    """Questions of the other set: a structure names what was not asked, and a facilitator may add it."""
    roles: list[Role[str]]
    seams: list[str]
    """Words of role names with a "|" where they may break."""
    stages: list[Stage[str]]
    segments: list[SegmentText]
    """What the company calls its customer segments, where it has other names for them."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """The JSON of one file, also packed with gzip: a quarter of the size, on the slowest way a phone has."""

    text: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class _Texts:
    name: str
    files: Mapping[str, TextFile]


class DefinitionTexts:
    """The text files of a definition, and of the workshops that ask their own items beside it."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        sets: tuple[ItemSet, ...] = get_args(ItemSet)
        self._standard = {item_set: _write_all(definition, item_set) for item_set in sets}
        self._own: LRUCache[tuple[str, ItemSet, tuple[str, ...], str], _Texts] = LRUCache(_KEPT_WORKSHOPS)

    def path(
        self, item_set: ItemSet, workshop_id: str = "", own: Sequence[Item] = (), names: Names = NO_NAMES
    ) -> str:
        """Where a workshop's texts are served, without `.<language>.json`; another wording has another."""
        return PREFIX + self._texts(item_set, workshop_id, own, names).name

    def file(
        self, name: str, language: str, own_of: Callable[[str], tuple[ItemSet, Sequence[Item], Names] | None]
    ) -> TextFile | None:
        """One file, None where there is no such file.

        `own_of`: a workshop's set, own items and names by its id, which is in the name of its files: any of
        several processes can so write what another one has named.
        """
        for texts in self._standard.values():
            if texts.name == name:
                return texts.files.get(language)
        _, _, workshop_id = name.partition(_JOINT)
        found = own_of(workshop_id) if workshop_id else None
        if found is None:
            return None
        item_set, own_items, names = found
        # Phones have the names, and the own items only once they are opened.
        for asked in (own_items, ()):
            own = self._texts(item_set, workshop_id, asked, names)
            if own.name == name:
                return own.files.get(language)
        return None

    def _texts(self, item_set: ItemSet, workshop_id: str, own: Sequence[Item], names: Names) -> _Texts:
        if not own and not names:
            return self._standard[item_set]
        key = (workshop_id, item_set, tuple(item.id for item in own), repr(names))
        if (known := self._own.get(key)) is not None:
            return known
        worded = with_names(self._definition.with_own(own), names)
        texts = _write_all(worded, item_set, f"{_JOINT}{workshop_id}")
        self._own[key] = texts
        return texts


def _write_all(definition: Definition, item_set: ItemSet, ending: str = "") -> _Texts:
    written = {language: _write(definition, item_set, language) for language in LANGUAGES}
    digest = hashlib.sha256("".join(written.values()).encode()).hexdigest()[:12]
    return _Texts(
        f"{definition.version}-{digest}-{item_set}{ending}",
        {
            language: TextFile(text, gzip.compress(text.encode(), mtime=0))
            for language, text in written.items()
        },
    )


def _write(definition: Definition, item_set: ItemSet, language: str) -> str:
    def say(text: Text) -> str:
        return text[language]

    def one(asked: Item) -> ItemText:
        numbers = range(0) if asked.options else asked.levels
        # Of levels without options, whatever the type; 0 otherwise.
        ranged = replace(asked, minimum=numbers.start, maximum=numbers[-1] if numbers else 0)
        return reworded(ranged, say)

    content = DefinitionText(
        version=definition.version,
        steps=[reworded(step, say) for step in definition.steps],
        items=[one(asked) for asked in definition.asked(item_set)],
        unasked_items=[
            one(other)
            for other in definition.items.values()
            if item_set not in other.sets and not other.is_own
        ],
        roles=[reworded(role, say) for role in definition.roles.values()],
        seams=list(_SEAMS.get(language, ())),
        stages=[reworded(stage, say) for stage in definition.stages.values()],
        segments=[SegmentText(id=id_, name=say(name)) for id_, name in definition.segments.items()],
    )
    return content.model_dump_json()
