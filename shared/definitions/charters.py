"""The default text of each role's charter, read from charters.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

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


_Line = Annotated[str, Field(min_length=1)]
_Lines = Annotated[tuple[_Line, ...], Field(min_length=2, max_length=3)]


class _Wording(_Strict):
    fi: _Line
    sv: _Line
    en: _Line


class _Measures(_Strict):
    fi: _Lines
    sv: _Lines
    en: _Lines


class _Charter(_Strict):
    purpose: _Wording
    alone: _Wording
    together: _Wording
    measures: _Measures
    incentive: _Wording
    no_longer: _Wording


class _File(_Strict):
    charter: dict[str, _Charter]


@cache
def load_charters() -> Mapping[str, Charter]:
    """By role. Raises ValueError for a file that is wrong."""
    content = (Path(__file__).parent / "charters.toml").read_text(encoding="utf-8")
    read = _File.model_validate(tomllib.loads(content))
    return {
        role: Charter(
            purpose=one.purpose.model_dump(),
            alone=one.alone.model_dump(),
            together=one.together.model_dump(),
            measures=one.measures.model_dump(),
            incentive=one.incentive.model_dump(),
            no_longer=one.no_longer.model_dump(),
        )
        for role, one in read.charter.items()
    }
