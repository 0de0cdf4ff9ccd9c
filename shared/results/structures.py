"""The consensus structure of a workshop: computed once for each set of settled answers, kept when it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import structlog
from cachetools import FIFOCache

from shared.consensus import Ballot, Consensus, Model, consensus_of, structure_from_answers
from shared.results.ballots import settled_ballots, settled_rounds
from shared.results.items import SETTLED, read_results
from shared.results.kept import Kept, decode_kept, encode_kept
from shared.results.outcome import Decision, ItemResult, StructureOutcome
from shared.results.structure_views import BOOTSTRAPS, EMPTY, view_of, view_of_consensus, with_decisions
from shared.store import BallotsMark, RunBlocking, StorageUnavailable, Store, Workshop
from shared.workshop.definition import Definition
from shared.workshop.state import Phase, Refusal

log = structlog.get_logger(__name__)

BOOTSTRAPS_MIN = 100
BALLOTS_MAX = 2000
"""A larger group is drawn fewer times than BOOTSTRAPS; the view says so."""
KEPT_WORKSHOPS = 64
KEEPING_TRIES = 5
"""How often a workshop that changes while its results are being kept is read anew."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a structure is computed from: the settled answers, and what was known of today's roles."""

    ballots: Sequence[Ballot]
    prepared_asis: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Computed:
    """What is known of a workshop at one revision; `consensus` is None before anything is settled."""

    room_revision: int
    mark: BallotsMark
    said: _Said
    consensus: Consensus | None
    is_final: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a workshop came to, with all that its numbers rest on: of an ended one what was kept.

    `results`: the counted items whose answers are settled. `structure` has its stability and the decisions.
    """

    method_version: str
    definition: Definition
    results: Mapping[str, ItemResult]
    structure: StructureOutcome


@dataclass(frozen=True, slots=True)
class _Remembered:
    """What is kept of a workshop, as read at one revision of its room."""

    room_revision: int
    kept: Kept


class Structures:
    """Computes structures off the event loop, remembers the newest of each workshop, keeps those that end.

    A structure is there at once without its stability; the stability follows, and `on_ready` says for whom.
    An ended workshop's results are computed once more and kept in the store; from then on they are read from
    there, whatever the software's questions and model have become.
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
        self.definition = definition
        self._model = model
        self._run_blocking = run_blocking
        self._computed: FIFOCache[str, _Computed] = FIFOCache(KEPT_WORKSHOPS)
        self._under_way: dict[str, _Said] = {}
        self._remembered: FIFOCache[str, _Remembered] = FIFOCache(KEPT_WORKSHOPS)
        self._being_kept: set[str] = set()
        self.item_ids = frozenset(model.items)
        self.on_ready: Callable[[str], None] = lambda _: None

    def view(self, workshop: Workshop) -> tuple[StructureOutcome, bool]:
        """The structure as screens show it, and whether its stability is in it; starts what is missing."""
        if (kept := self._read_kept(workshop)) is not None:
            return with_decisions(kept.structure, kept.stages, self._decisions(workshop)), True
        computed = self._settled(workshop, starts_stability=not workshop.state.is_closed)
        if workshop.state.is_closed:
            self.keep_soon(workshop.id)
        return self._show(workshop, computed), computed.is_final

    def is_final(self, workshop: Workshop) -> bool:
        """Whether `view` would have the stability in it; costs nothing."""
        remembered = self._remembered.get(workshop.id)
        if remembered is not None and remembered.room_revision == workshop.room_revision:
            return True
        known = self._computed.get(workshop.id)
        return known is not None and known.is_final and known.room_revision == workshop.room_revision

    def results(self, workshop: Workshop, phases: Collection[Phase]) -> Mapping[str, ItemResult]:
        """The counted items in one of these phases; of an ended workshop as they were kept."""
        kept = self._read_kept(workshop)
        if kept is None:
            return read_results(self._store, workshop.asked_of(self.definition), workshop, phases)
        return _in_phases(kept.results, workshop, phases)

    def is_current(self, workshop: Workshop) -> bool:
        """Whether its results rest on today's questions and model; an ended workshop's may be older."""
        kept = self._read_kept(workshop)
        return workshop.imported_at is None and (
            kept is None
            or (kept.method_version, kept.definition.version)
            == (self._model.version, self.definition.version)
        )

    def outcome(self, workshop: Workshop) -> Outcome:
        """What a workshop has come to, computed here and now where it is missing; of an ended one kept."""
        kept = self._read_kept(workshop)
        if kept is None and workshop.state.is_closed:
            kept = self._keep_ended(workshop)
        if kept is not None:
            structure = with_decisions(kept.structure, kept.stages, self._decisions(workshop))
            return Outcome(kept.method_version, kept.definition, kept.results, structure)
        asked = workshop.asked_of(self.definition)
        return Outcome(
            self._model.version,
            asked,
            read_results(self._store, asked, workshop, SETTLED),
            self._show(workshop, self._finished(workshop)),
        )

    def keep_soon(self, workshop_id: str) -> None:
        """Keeps the results of a workshop if it has ended, in a separate thread."""
        if workshop_id in self._being_kept:
            return
        self._being_kept.add(workshop_id)
        threading.Thread(
            target=self._keep_and_tell, args=(workshop_id,), name="kept results", daemon=True
        ).start()

    def keep_all_ended(self) -> None:
        """Keeps what an earlier process did not come to keep, one workshop after the other.

        Run at every start: a crash right after a workshop's end, or software that kept nothing yet, must not
        leave it to be computed by what comes after.
        """
        try:
            waiting = self._store.results.ended_without_kept()
        except StorageUnavailable:
            log.warning("ended results not kept yet")
            return
        for workshop_id in waiting:
            try:
                workshop = self._store.workshops.get(workshop_id)
                if workshop is not None:
                    self._keep_ended(workshop)
            except Exception:
                # One that cannot be computed must not keep the others waiting.
                log.exception("result not kept")

    def what_if(self, workshop: Workshop, answers: Mapping[str, float]) -> StructureOutcome | Refusal:
        """The structure if the group's medians were these; nothing is kept."""
        for item in answers:
            if item not in self._model.items:
                return Refusal("unknown_item", {"item": item})
        consensus = self._settled(workshop).consensus
        medians = consensus.structure.answers if consensus else {}
        try:
            tried = structure_from_answers(self._model, {**medians, **answers})
        except ValueError:
            return Refusal("invalid_answer")
        # A decision holds whatever the answers.
        return with_decisions(
            view_of(self._model, tried), self._model.stages.values(), self._decisions(workshop)
        )

    def _settled(
        self, workshop: Workshop, *, starts_stability: bool = True, definition: Definition | None = None
    ) -> _Computed:
        known = self._computed.get(workshop.id)
        if known is not None and known.room_revision == workshop.room_revision:
            return known
        questions = definition or workshop.asked_of(self.definition)
        # Read before the ballots: if it is older than they are, they are read once more, which is no harm.
        mark = self._store.votes.mark_ballots(workshop.id, settled_rounds(questions, workshop.state))
        is_prepared_alike = known is not None and known.said.prepared_asis == workshop.prepared_asis
        if known is not None and known.mark == mark and is_prepared_alike and definition is None:
            # Most commands change no answer, and a full room's ballots take a tenth of a second to read.
            computed = replace(known, room_revision=workshop.room_revision)
        else:
            computed = self._read_anew(workshop, known, mark, questions, is_of_others=definition is not None)
        self._computed[workshop.id] = computed
        if starts_stability and not computed.is_final:
            self._start_stability(workshop.id, computed)
        return computed

    def _read_anew(
        self,
        workshop: Workshop,
        known: _Computed | None,
        mark: BallotsMark,
        questions: Definition,
        *,
        is_of_others: bool,
    ) -> _Computed:
        """`is_of_others`: the questions may be others than the model knows."""
        ballots = settled_ballots(self._store, questions, workshop)
        if is_of_others:
            ballots = [_on_scales(self._model, ballot) for ballot in ballots]
        said = _Said(ballots, workshop.prepared_asis)
        if known is not None and known.said == said:
            return replace(known, room_revision=workshop.room_revision, mark=mark)
        consensus = self._consensus(said, bootstraps=0)
        return _Computed(workshop.room_revision, mark, said, consensus, is_final=consensus is None)

    def _start_stability(self, workshop_id: str, computed: _Computed) -> None:
        # Commands that change no answer may follow each other faster than the stability comes.
        if self._under_way.get(workshop_id) is computed.said:
            return
        self._under_way[workshop_id] = computed.said
        threading.Thread(
            target=self._finish, args=(workshop_id, computed), name="structure", daemon=True
        ).start()

    def _consensus(self, said: _Said, *, bootstraps: int) -> Consensus | None:
        if not any(ballot.answers.keys() & self._model.items.keys() for ballot in said.ballots):
            return None
        return consensus_of(
            self._model, said.ballots, prepared_asis=said.prepared_asis, bootstraps=bootstraps
        )

    def _with_stability(self, computed: _Computed) -> _Computed:
        bootstraps = bootstraps_for(len(computed.said.ballots))
        return replace(
            computed, consensus=self._consensus(computed.said, bootstraps=bootstraps), is_final=True
        )

    def _finish(self, workshop_id: str, computed: _Computed) -> None:
        try:
            final = self._run_blocking(lambda: self._with_stability(computed))
        except Exception:
            log.exception("structure failed")
            return
        finally:
            if self._under_way.get(workshop_id) is computed.said:
                del self._under_way[workshop_id]
        newest = self._computed.get(workshop_id)
        if newest is None or newest.said != computed.said:
            return  # a newer one is under way
        self._computed[workshop_id] = replace(final, room_revision=newest.room_revision)
        self.on_ready(workshop_id)

    def _show(self, workshop: Workshop, computed: _Computed) -> StructureOutcome:
        return with_decisions(self._plain(computed), self._model.stages.values(), self._decisions(workshop))

    def _plain(self, computed: _Computed) -> StructureOutcome:
        if computed.consensus is None:
            return EMPTY
        return view_of_consensus(self._model, computed.consensus, has_stability=computed.is_final)

    def _decisions(self, workshop: Workshop) -> Mapping[str, Decision]:
        return {
            role: Decision(status=override.status, host=override.host, reason=override.reason)
            for role, override in self._store.steering.overrides(workshop.id).items()
        }

    def _finished(self, workshop: Workshop, definition: Definition | None = None) -> _Computed:
        computed = self._settled(workshop, starts_stability=False, definition=definition)
        if not computed.is_final:
            settled = computed
            computed = self._run_blocking(lambda: self._with_stability(settled))
            self._computed[workshop.id] = computed
        return computed

    def _read_kept(self, workshop: Workshop) -> Kept | None:
        """What is kept of the workshop as it is; None while it runs, and until something is kept."""
        if not workshop.state.is_closed or workshop.imported_at is not None:
            return None
        remembered = self._remembered.get(workshop.id)
        if remembered is not None and remembered.room_revision == workshop.room_revision:
            return remembered.kept
        found = self._store.results.kept(workshop.id)
        if found is None or found.is_outdated:
            return None
        try:
            kept = decode_kept(found.content)
        except ValueError:
            # Shown as computed now, and never in its place: software that can read it shows it again.
            log.exception("kept result not read")
            return None
        self._remembered[workshop.id] = _Remembered(workshop.room_revision, kept)
        return kept

    def _keep_ended(self, workshop: Workshop) -> Kept | None:
        """Computes what an ended workshop came to and keeps it; gives what is in the store then.

        Of several processes the first one's stays, and the others read it. None where it runs again, and
        where nothing can be saved now: what was computed is then shown, and kept by a later reader.
        """
        newest: Workshop | None = workshop
        for _ in range(KEEPING_TRIES):
            if newest is None or not newest.state.is_closed or newest.imported_at is not None:
                return None
            if (kept := self._read_kept(newest)) is not None:
                return kept
            # Answers taken back are taken out of what was asked then, not of what is asked by now.
            outdated = self._store.results.kept(newest.id)
            if outdated is not None and not outdated.is_outdated:
                return None  # it is there, and could not be read
            asked = None if outdated is None else _asked_then(outdated.content)
            computed = self._finished(newest, asked)
            definition = asked or newest.asked_of(self.definition)
            fresh = Kept(
                self._model.version,
                definition,
                read_results(self._store, definition, newest, SETTLED),
                self._plain(computed),
                tuple(self._model.stages.values()),
            )
            refusal = self._store.results.keep(
                newest.id,
                room_revision=newest.room_revision,
                method_version=fresh.method_version,
                content=encode_kept(fresh),
            )
            if refusal is not None and refusal.code != "changed_meanwhile":
                log.warning("result not kept", reason=refusal.code)
                return None
            newest = self._store.workshops.get(newest.id)
        return None

    def _keep_and_tell(self, workshop_id: str) -> None:
        try:
            workshop = self._store.workshops.get(workshop_id)
            if workshop is not None:
                self._keep_ended(workshop)
        except Exception:
            # The next reader, or the next start, tries again.
            log.exception("result not kept")
            return
        finally:
            self._being_kept.discard(workshop_id)
        self.on_ready(workshop_id)


def _asked_then(content: str) -> Definition | None:
    try:
        return decode_kept(content).definition
    except ValueError:
        log.exception("kept result not read")
        return None


def _on_scales(model: Model, ballot: Ballot) -> Ballot:
    """A ballot of other questions than the model's, without the answers that the model has no level for."""
    answers = {
        item: level
        for item, level in ballot.answers.items()
        if (scale := model.items.get(item) or model.shown.get(item)) is not None and scale.holds(level)
    }
    return replace(ballot, answers=answers)


def _in_phases(
    results: Mapping[str, ItemResult], workshop: Workshop, phases: Collection[Phase]
) -> Mapping[str, ItemResult]:
    items = workshop.state.items
    return {item: result for item, result in results.items() if item in items and items[item].phase in phases}


def bootstraps_for(voters: int) -> int:
    """How many groups are drawn: fewer of a large one, so that the stability follows the room."""
    return BOOTSTRAPS if voters <= BALLOTS_MAX else max(BOOTSTRAPS_MIN, BOOTSTRAPS * BALLOTS_MAX // voters)
