"""Where long words of role names may break on a narrow card, read from seams.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter

from shared.definitions.wordings import own_file
from shared.languages import LANGUAGES

MARK = "|"
_SEAMS = TypeAdapter(dict[str, tuple[str, ...]])


def load_seams() -> Mapping[str, tuple[str, ...]]:
    """By language the words with a mark at each seam. Raises ValueError for a file that is wrong."""
    content = (Path(__file__).parent / "seams.toml").read_text(encoding="utf-8")
    added = {language: own_file(language, "seams.toml").get("seams", ()) for language in LANGUAGES}
    return _SEAMS.validate_python({**added, **tomllib.loads(content)})
