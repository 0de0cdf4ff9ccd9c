"""A definition's texts as the screens read them: one JSON file a set and language, named by its content."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from shared.workshop.definition import Definition, Item, ItemSet, Text

LANGUAGES = ("fi", "sv", "en")
PREFIX = "/definition/"


@dataclass(frozen=True, slots=True)
class TextFile:
    """The JSON of one file, also packed with gzip: a quarter of the size, on the slowest way a phone has."""

    text: str
    packed: bytes


class DefinitionTexts:
    """Every text file of a definition, written once."""

    def __init__(self, definition: Definition) -> None:
        self._files: dict[tuple[str, str], TextFile] = {}
        self._names: dict[ItemSet, str] = {}
        sets: tuple[ItemSet, ...] = get_args(ItemSet)
        for item_set in sets:
            written = {language: _write(definition, item_set, language) for language in LANGUAGES}
            digest = hashlib.sha256("".join(written.values()).encode()).hexdigest()[:12]
            name = f"{definition.version}-{digest}-{item_set}"
            self._names[item_set] = name
            self._files |= {
                (name, language): TextFile(text, gzip.compress(text.encode(), mtime=0))
                for language, text in written.items()
            }

    def path(self, item_set: ItemSet) -> str:
        """Where a set's texts are served, without `.<language>.json`; another wording has another path."""
        return PREFIX + self._names[item_set]

    def file(self, name: str, language: str) -> TextFile | None:
        """One file, None where there is no such file."""
        return self._files.get((name, language))


def _write(definition: Definition, item_set: ItemSet, language: str) -> str:
    def say(text: Text) -> str:
        return text[language]

    def item(asked: Item) -> Mapping[str, object]:
        return {
            "id": asked.id,
            "step": asked.step,
            "type": asked.type.value,
            "is_fact": asked.is_fact,
            "text": say(asked.text),
            "label": say(asked.label),
            "help": say(asked.help) if asked.help else None,
            "options": [{"id": o.id, "text": say(o.text), "short": say(o.short)} for o in asked.options],
            "minimum": asked.minimum,
            "maximum": asked.maximum,
            "rows": list(asked.rows),
            "rows_of": asked.rows_of,
        }

    content = {
        "version": definition.version,
        "steps": [{"id": s.id, "title": say(s.title), "lead": say(s.lead)} for s in definition.steps],
        "items": [item(asked) for asked in definition.asked(item_set)],
        "roles": [
            {
                "id": role.id,
                "name": say(role.name),
                "short": say(role.short),
                "does": say(role.does),
                "own": say(role.own),
                "stages": list(role.stages),
            }
            for role in definition.roles.values()
        ],
        "stages": [{"id": stage.id, "name": say(stage.name)} for stage in definition.stages.values()],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
