"""One text in every language, and the texts of a language that are in its own folder.

Finnish, Swedish and English are side by side in the definition's files. A language that was added later has
them in files of the same names in its folder of shared/locales: the same tables, with a text where the
definition has a text in each language, and with the id of an entry for its place in a list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from shared.languages import LANGUAGES, Language

LOCALES = Path(__file__).parents[1] / "locales"

_Words = TypeVar("_Words")


class UnknownPlace(ValueError):
    """A language's own file has words for what the definition's file has not."""


def _in_every_language(wording: dict[str, _Words]) -> dict[str, _Words]:
    faults = [f"no words in {language}" for language in LANGUAGES if language not in wording]
    faults += [f"{language} is not a language" for language in wording if language not in LANGUAGES]
    if faults:
        raise PydanticCustomError("languages", "{faults}", {"faults": ", ".join(faults)})
    return {language: wording[language] for language in LANGUAGES}


Line = Annotated[str, Field(min_length=1)]
Lines = Annotated[tuple[Line, ...], Field(min_length=2, max_length=3)]
Wording = Annotated[dict[str, Line], AfterValidator(_in_every_language)]
"""A text in every language of the software."""
WordingOfLines = Annotated[dict[str, Lines], AfterValidator(_in_every_language)]
"""Two or three lines in every language of the software."""


def add_own_files(content: dict[str, object], name: str) -> None:
    """Adds the texts of each language that has its own file of this name to what was read.

    Raises UnknownPlace, and what reading a file raises.
    """
    for language in LANGUAGES:
        path = LOCALES / language / name
        if path.is_file():
            words = tomllib.loads(path.read_text(encoding="utf-8"))
            for key, more in words.items():
                _add(content.get(key), more, language, f"{language}/{name}: {key}")


def own_file(language: Language, name: str) -> Mapping[str, object]:
    """What a language's own file of this name says; empty where there is none."""
    path: Path = LOCALES / language / name
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def with_own_columns(companies: list[dict[str, str]]) -> list[dict[str, str]]:
    """The companies of companies.csv, with what each is in the languages that have a companies.toml."""
    kinds = {language: own_file(language, "companies.toml").get("kind", {}) for language in LANGUAGES}
    added = {language: words for language, words in kinds.items() if isinstance(words, dict) and words}
    return [
        {**row, **{language: str(words.get(row.get("company"), "")) for language, words in added.items()}}
        for row in companies
    ]


def _add(place: object, words: object, language: Language, where: str) -> None:
    if isinstance(place, dict) and place and set(place) <= set(LANGUAGES):
        place[language] = words
        return
    if not isinstance(words, dict):
        raise UnknownPlace(f"{where}: the definition has no text here")
    for key, more in words.items():
        if isinstance(place, list):
            inner = next((one for one in place if isinstance(one, dict) and one.get("id") == key), None)
        else:
            inner = place.get(key) if isinstance(place, dict) else None
        _add(inner, more, language, f"{where}.{key}")
