"""The default text of each role's charter, read from charters.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from shared.definitions.wordings import Wording, WordingOfLines, add_own_files
from shared.workshop.definition import Text


@dataclass(frozen=True, slots=True)
class Charter:
    """What one role is for, decides, is measured by and no longer does: a proposal."""

    purpose: Text
    alone: Text
    together: Text
    measures: Mapping[str, Sequence[str]]
    """By language, two or three."""
    incentive: Text
    no_longer: Text


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Charter(_Strict):
    purpose: Wording
    alone: Wording
    together: Wording
    measures: WordingOfLines
    incentive: Wording
    no_longer: Wording


class _File(_Strict):
    charter: dict[str, _Charter]


@cache
def load_charters() -> Mapping[str, Charter]:
    """By role. Raises ValueError for a file that is wrong."""
    content = (Path(__file__).parent / "charters.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(content)
    add_own_files(tables, "charters.toml")
    read = _File.model_validate(tables)
    return {
        role: Charter(
            purpose=one.purpose,
            alone=one.alone,
            together=one.together,
            measures=one.measures,
            incentive=one.incentive,
            no_longer=one.no_longer,
        )
        for role, one in read.charter.items()
    }
