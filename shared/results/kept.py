"""What is kept of an ended workshop, so that its results stay as its people were given them.

Kept is all that a change of the software could change: the questions with their wordings, the counted
answers, the structure as computed, and who may answer for a stage. Not kept are comments, ballots and the
facilitator's decisions, which are read from their own tables and say the same whatever the software.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import TypeAdapter

from shared.consensus.model import StageRule
from shared.results.outcome import ItemResult, StructureOutcome
from shared.results.stored import (
    StoredItemResult,
    StoredStructureOutcome,
    read_item_result,
    read_structure,
    store_item_result,
    store_structure,
)
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
    structure: StructureOutcome
    stages: tuple[StageRule, ...]


@dataclass(frozen=True, slots=True)
class _StoredKept:
    """`Kept` as the database holds it."""

    method_version: str
    definition: Definition
    results: Mapping[str, StoredItemResult]
    structure: StoredStructureOutcome
    stages: tuple[StageRule, ...]
    shape: Literal[1, 2] = 2
    """1: roles have `drivers` instead of reasons and turns."""


_KEPT: Final = TypeAdapter(_StoredKept)


def encode_kept(kept: Kept) -> str:
    """What is kept, as the text that the database holds."""
    stored = _StoredKept(
        kept.method_version,
        kept.definition,
        {item: store_item_result(result) for item, result in kept.results.items()},
        store_structure(kept.structure),
        kept.stages,
    )
    return _KEPT.dump_json(stored).decode()


def decode_kept(text: str) -> Kept:
    """What is kept, by older software too: a new field of a part needs a default, or a new `shape`.

    Raises ValueError for a text that is none.
    """
    stored = _KEPT.validate_json(text)
    return Kept(
        stored.method_version,
        stored.definition,
        {item: with_places(read_item_result(result)) for item, result in stored.results.items()},
        read_structure(stored.structure),
        stored.stages,
    )
