"""The consensus structure of a workshop, computed once for each set of settled answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import structlog

from shared.consensus import Ballot, Consensus, Model, consensus_of, structure_from_answers
from shared.protocol import OverrideView, StructureView
from shared.results.ballots import settled_ballots
from shared.results.structure_views import BOOTSTRAPS, EMPTY, view_of, view_of_consensus
from shared.store import RunBlocking, Store, Workshop
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

BOOTSTRAPS_MIN = 100
BALLOTS_MAX = 2000
"""A larger group is drawn fewer times than BOOTSTRAPS; the view says so."""
KEPT_WORKSHOPS = 64


@dataclass(frozen=True, slots=True)
class _Computed:
    """What is known of a workshop at one revision; `consensus` is None before anything is settled."""

    room_revision: int
    ballots: Sequence[Ballot]
    consensus: Consensus | None
    is_final: bool


class Structures:
    """Computes structures off the event loop and keeps the newest of each workshop.

    A structure is there at once without its stability; the stability follows, and `on_ready` tells for whom.
    """

    def __init__(
        self,
        store: Store,
        definition: Definition,
        model: Model,
        *,
        run_blocking: RunBlocking,
    ) -> None:
        self._store = store
        self._definition = definition
        self._model = model
        self._run_blocking = run_blocking
        self._computed: dict[str, _Computed] = {}
        self._under_way: dict[str, Sequence[Ballot]] = {}
        self.role_ids = frozenset(definition.roles)
        self.item_ids = frozenset(model.items)
        self.model_version = model.version
        self.on_ready: Callable[[str], None] = lambda _: None

    def view(self, workshop: Workshop) -> tuple[StructureView, bool]:
        """The structure as screens show it, and whether its stability is in it; starts what is missing."""
        computed = self._settled(workshop)
        return self._show(workshop, computed), computed.is_final

    def is_final(self, workshop: Workshop) -> bool:
        """Whether `view` would have the stability in it; costs nothing."""
        known = self._computed.get(workshop.id)
        return known is not None and known.is_final and known.room_revision == workshop.room_revision

    def final_view(self, workshop: Workshop) -> StructureView:
        """The structure with its stability, computed here and now where it is missing; for downloads."""
        computed = self._settled(workshop, starts_stability=False)
        if not computed.is_final:
            settled = computed
            computed = self._run_blocking(lambda: self._with_stability(settled))
            self._keep(workshop.id, computed)
        return self._show(workshop, computed)

    def what_if(self, workshop: Workshop, answers: Mapping[str, float]) -> StructureView | Refusal:
        """The structure if the group's medians were these; nothing is kept."""
        for item in answers:
            if item not in self._model.items:
                return Refusal("unknown_item", {"item": item})
        consensus = self._settled(workshop).consensus
        medians = consensus.structure.answers if consensus else {}
        try:
            return view_of(structure_from_answers(self._model, {**medians, **answers}))
        except ValueError:
            return Refusal("invalid_answer")

    def _settled(self, workshop: Workshop, *, starts_stability: bool = True) -> _Computed:
        known = self._computed.get(workshop.id)
        if known is not None and known.room_revision == workshop.room_revision:
            return known
        ballots = settled_ballots(self._store, self._definition, workshop)
        if known is not None and known.ballots == ballots:
            computed = replace(known, room_revision=workshop.room_revision)
        else:
            consensus = self._consensus(ballots, bootstraps=0)
            computed = _Computed(workshop.room_revision, ballots, consensus, is_final=consensus is None)
        self._keep(workshop.id, computed)
        if starts_stability and not computed.is_final:
            self._start_stability(workshop.id, computed)
        return computed

    def _start_stability(self, workshop_id: str, computed: _Computed) -> None:
        # Commands that change no answer may follow each other faster than the stability comes.
        if self._under_way.get(workshop_id) is computed.ballots:
            return
        self._under_way[workshop_id] = computed.ballots
        threading.Thread(
            target=self._finish, args=(workshop_id, computed), name="structure", daemon=True
        ).start()

    def _consensus(self, ballots: Sequence[Ballot], *, bootstraps: int) -> Consensus | None:
        if not any(ballot.answers.keys() & self._model.items.keys() for ballot in ballots):
            return None
        return consensus_of(self._model, ballots, bootstraps=bootstraps)

    def _with_stability(self, computed: _Computed) -> _Computed:
        bootstraps = bootstraps_for(len(computed.ballots))
        return replace(
            computed, consensus=self._consensus(computed.ballots, bootstraps=bootstraps), is_final=True
        )

    def _finish(self, workshop_id: str, computed: _Computed) -> None:
        try:
            final = self._run_blocking(lambda: self._with_stability(computed))
        except Exception:
            log.exception("structure failed")
            return
        finally:
            if self._under_way.get(workshop_id) is computed.ballots:
                del self._under_way[workshop_id]
        newest = self._computed.get(workshop_id)
        if newest is None or newest.ballots != computed.ballots:
            return  # a newer one is under way
        self._keep(workshop_id, replace(final, room_revision=newest.room_revision))
        self.on_ready(workshop_id)

    def _keep(self, workshop_id: str, computed: _Computed) -> None:
        self._computed.pop(workshop_id, None)
        self._computed[workshop_id] = computed
        while len(self._computed) > KEPT_WORKSHOPS:
            del self._computed[next(iter(self._computed))]

    def _show(self, workshop: Workshop, computed: _Computed) -> StructureView:
        if computed.consensus is None:
            return EMPTY
        overrides = {
            role: OverrideView(status=override.status, host=override.host, reason=override.reason)
            for role, override in self._store.overrides(workshop.id).items()
        }
        return view_of_consensus(self._model, computed.consensus, overrides, has_stability=computed.is_final)


def bootstraps_for(voters: int) -> int:
    """How many groups are drawn: fewer of a large one, so that the stability follows the room."""
    return BOOTSTRAPS if voters <= BALLOTS_MAX else max(BOOTSTRAPS_MIN, BOOTSTRAPS * BALLOTS_MAX // voters)
