"""What-if on the wall: the answers that a console tries there, and the structure they would lead to.

A trial is kept in memory alone, since nothing of the workshop changes by it. A console repeats its trial
while it shows one; one that is not repeated ends, so that no wall keeps what a closed console left there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from cachetools import FIFOCache

from shared.live.encode import encode_structure_for_room
from shared.protocol import ItemResult, MoveView, StructureView, TrialView
from shared.results.structures import Structures
from shared.store import Workshop
from shared.workshop.state import Refusal

LASTS_S: Final = 30.0
"""Three times as long as a console takes to repeat a trial."""
KEPT_WORKSHOPS: Final = 64


@dataclass(frozen=True, slots=True)
class _Tried:
    answers: Mapping[str, float]
    ends_at: float


class Trials:
    """The trials on the walls of this process."""

    def __init__(
        self, structures: Structures, now: Callable[[], float], monotonic: Callable[[], float]
    ) -> None:
        self._structures = structures
        self._now = now
        self._monotonic = monotonic
        self._tried: FIFOCache[str, _Tried] = FIFOCache(KEPT_WORKSHOPS)
        self._revision = 0

    def show(self, workshop_id: str, answers: Mapping[str, float]) -> bool:
        """Tries these answers from now on, none of them ends the trial; whether that is another trial."""
        before = self._tried.pop(workshop_id, None)
        if answers:
            self._tried[workshop_id] = _Tried(dict(answers), self._monotonic() + LASTS_S)
        return dict(answers) != (dict(before.answers) if before else {})

    def end_unrepeated(self) -> list[str]:
        """Ends the trials that no console repeats any more; the workshops whose walls they were on."""
        now = self._monotonic()
        ended = [workshop_id for workshop_id, tried in self._tried.items() if tried.ends_at <= now]
        for workshop_id in ended:
            self._tried.pop(workshop_id, None)
        return ended

    def view(self, workshop: Workshop, results: Mapping[str, ItemResult]) -> TrialView:
        """The trial as a wall is sent it. `results`: what the wall may see."""
        # Screens hold what this process sends in the order of its revisions, after a restart too.
        self._revision = max(self._revision + 1, int(self._now() * 1000))
        tried = self._tried.get(workshop.id)
        structure = self._structure(workshop, tried.answers, results) if tried else None
        moves = []
        if tried and structure:
            moves = [
                MoveView(item=item, before=result.median, after=level)
                for item, level in tried.answers.items()
                if (result := results.get(item)) is not None and result.median is not None
            ]
        return TrialView(revision=self._revision, structure=structure, moves=moves)

    def _structure(
        self, workshop: Workshop, answers: Mapping[str, float], revealed: Collection[str]
    ) -> StructureView | None:
        """None where the room may not see a structure."""
        if workshop.state.step != "structure" or not workshop.state.is_structure_revealed:
            return None
        structure = self._structures.what_if(workshop, answers)
        return None if isinstance(structure, Refusal) else encode_structure_for_room(structure, revealed)
