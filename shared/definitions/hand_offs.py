"""What a hand-off into each stage consists of and when it counts as accepted, read from hand_offs.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from shared.definitions.wordings import Wording, add_own_files
from shared.workshop.definition import Text


@dataclass(frozen=True, slots=True)
class HandOffText:
    """The default for one hand-off: a proposal, until a group agrees on its words."""

    what: Text
    accepted: Text
    """When the receiver has accepted it; continues "Accepted when"."""


class _HandOff(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    what: Wording
    accepted: Wording


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    hand_off: dict[str, _HandOff]


@cache
def load_hand_off_texts() -> Mapping[str, HandOffText]:
    """By the stage that receives. Raises ValueError for a file that is wrong."""
    content = (Path(__file__).parent / "hand_offs.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(content)
    add_own_files(tables, "hand_offs.toml")
    read = _File.model_validate(tables)
    return {stage: HandOffText(one.what, one.accepted) for stage, one in read.hand_off.items()}
