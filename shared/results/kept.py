"""What is kept of an ended workshop, so that its results stay as its people were given them.

Kept is all that a change of the software could change: the questions with their wordings, the counted
answers, the structure as computed, and who may answer for a stage. Not kept are comments, ballots and the
facilitator's decisions, which are read from their own tables and say the same whatever the software.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from pydantic import TypeAdapter

from shared.consensus.model import StageRule
from shared.protocol import ItemResult, StructureView
from shared.results.tallies import with_places
from shared.workshop.definition import Definition


@dataclass(frozen=True, slots=True)
class Kept:
    """The results of an ended workshop. `structure` is without decisions; `stages` says who may answer.

    `results`: every counted item whose answers were settled, also those that were never revealed.
    """

    method_version: str
    definition: Definition
    results: Mapping[str, ItemResult]
    structure: StructureView
    stages: tuple[StageRule, ...]
    shape: Literal[1] = 1


_KEPT: Final = TypeAdapter(Kept)


def encode_kept(kept: Kept) -> str:
    """What is kept, as the text that the database holds."""
    return _KEPT.dump_json(kept).decode()


def decode_kept(text: str) -> Kept:
    """What is kept, by older software too: a new field of a part needs a default, or a new `shape`.

    Raises ValueError for a text that is none.
    """
    kept = _KEPT.validate_json(text)
    return replace(kept, results={item: with_places(result) for item, result in kept.results.items()})
