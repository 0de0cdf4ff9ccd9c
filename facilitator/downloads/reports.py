"""A workshop's report, read from the database: what may be shown now, and nothing else."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from shared.report import Ballot, Report, WorkshopFacts, assemble
from shared.report.action_words import proposals_of
from shared.report.report import AnsweredWhen, Evaluation, Face, GroupAnswer, Tables, medians_by_group
from shared.report.results_file.reading import parse_results_file, report_of
from shared.report.words import Words
from shared.results.comments import (
    NO_IDEAS,
    WHOLE,
    ideas_shown,
    objection_ids,
    open_reasons,
    opened_comments,
    shown_comments,
)
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.groups import held_back_items
from shared.results.items import SETTLED
from shared.results.outcome import ItemResult, ShownComment, newest_of
from shared.results.structures import Outcome, Structures
from shared.store import Comment, Participant, RunBlocking, Store, Workshop, logo_path
from shared.store.company import FileKind
from shared.workshop.definition import Definition
from shared.workshop.own_items import is_asked
from shared.workshop.plan import Proposal
from shared.workshop.state import Phase, WorkshopState
from shared.workshop.table_mode import TableMode


def read_report(
    store: Store,
    structures: Structures,
    workshop: Workshop,
    now: Callable[[], float],
    run_blocking: RunBlocking,
) -> Report | None:
    """The report of a workshop as it is, for its facilitators; None where it has just been deleted.

    While the workshop runs it holds what has been revealed; once it is closed everything that was answered,
    since nobody can be swayed any more. Of an imported one it is what its file says.
    """
    if workshop.imported_at is None:
        report = _read(store, structures, workshop, now, run_blocking, is_for_room=False)
        return replace(report, face=_face_of(store, workshop, has_templates=True))
    content = store.results.imported(workshop.id)
    if content is None:
        return None
    file = content.encode()
    read = run_blocking(lambda: report_of(parse_results_file(file, structures.definition)))
    return replace(read, generated_at=now())


def read_shown_report(
    store: Store,
    structures: Structures,
    workshop: Workshop,
    now: Callable[[], float],
    run_blocking: RunBlocking,
) -> Report:
    """The report for everybody who has the link: what the room has been shown, and no ballots."""
    report = _read(store, structures, workshop, now, run_blocking, is_for_room=True)
    return replace(report, face=_face_of(store, workshop, has_templates=False))


def read_proposals(
    store: Store,
    structures: Structures,
    workshop: Workshop,
    now: Callable[[], float],
    run_blocking: RunBlocking,
) -> Sequence[Proposal]:
    """The actions and decisions that follow from a report for the room, in the workshop's language."""
    report = _read(store, structures, workshop, now, run_blocking, is_for_room=not workshop.state.is_closed)
    return run_blocking(lambda: proposals_of(report, Words(workshop.language, report.definition)))


def _read(
    store: Store,
    structures: Structures,
    workshop: Workshop,
    now: Callable[[], float],
    run_blocking: RunBlocking,
    *,
    is_for_room: bool,
) -> Report:
    state = workshop.state
    shows_all = state.is_closed and not is_for_room
    outcome = structures.outcome(workshop)
    phases = SETTLED if shows_all else {Phase.REVEALED}
    shown = {item_id for item_id, item in state.items.items() if item.phase in phases}
    results = {item: result for item, result in outcome.results.items() if item in shown}
    if not shows_all:
        results |= _shown_before(store, workshop, outcome)
    shows_structure = shows_all or state.is_structure_revealed
    people = store.participants.of(workshop.id)
    numbers = _numbers_by_lot([person.number for person in people])
    comments = opened_comments(store, workshop)
    said = _said(store, outcome.definition, workshop, comments, results.get(WHOLE), is_for_room=is_for_room)
    votes = [] if is_for_room else store.votes.of(workshop.id)
    held_back = held_back_items(store, workshop)
    written = store.plans.of(workshop.id)
    evaluation = _evaluation(store, workshop)
    answered_when = _answered_when(store, workshop)
    at = now()
    # Tens of thousands of ballots, in a hall: more than the event loop may be held up for.
    return run_blocking(
        lambda: assemble(
            definition=_without_unasked(outcome.definition, state, {comment.item for comment in comments}),
            facts=WorkshopFacts(
                name=workshop.name,
                code=workshop.code,
                language=workshop.language,
                item_set=workshop.item_set,
                identity=workshop.identity,
                created_at=workshop.created_at,
                closed_at=workshop.closed_at,
                definition_version=workshop.definition_version,
                method_version=outcome.method_version,
                revision=workshop.room_revision,
                joined=len(people),
                are_names_collected=False,
                tables=_tables_of(people),
                answered_when=answered_when,
            ),
            results=results,
            structure=outcome.structure if shows_structure else None,
            written=written,
            comments=said,
            groups=medians_by_group(
                (item for item in outcome.definition.items.values() if item.id not in held_back),
                results,
                (
                    GroupAnswer(vote.group, vote.item, vote.round, vote.answer, vote.hands_at)
                    for vote in votes
                ),
            ),
            ballots=[
                Ballot(
                    participant=numbers[vote.number],
                    name="",
                    item=vote.item,
                    round=vote.round,
                    answer=vote.answer,
                )
                for vote in votes
            ],
            generated_at=at,
            evaluation=evaluation,
            figures=workshop.customer_figures,
        )
    )


def _answered_when(store: Store, workshop: Workshop) -> AnsweredWhen | None:
    if workshop.state.room_opened_at is None:
        return None
    turnout = store.participants.turnout(workshop.id)
    return AnsweredWhen(turnout.beforehand, turnout.live)


def _evaluation(store: Store, workshop: Workshop) -> Evaluation | None:
    worth = store.evaluations.count(workshop.id)
    if sum(worth.values()) < SMALLEST_SHOWN:
        return None
    return Evaluation(worth["yes"], worth["partly"], worth["no"])


def _tables_of(people: Sequence[Participant]) -> Tables:
    at: dict[TableMode, Counter[str]] = {"seats": Counter(), "hands": Counter()}
    for one in people:
        if one.table_key is not None and one.table_mode != "none":
            at[one.table_mode][one.table_key] += 1
    return Tables(len(at["seats"]), at["seats"].total(), len(at["hands"]), at["hands"].total())


def _said(
    store: Store,
    definition: Definition,
    workshop: Workshop,
    comments: Sequence[Comment],
    whole: ItemResult | None,
    *,
    is_for_room: bool,
) -> Sequence[ShownComment]:
    """The comments of a report. `whole`: the result of the question about the whole, if it may be read."""
    return shown_comments(
        comments,
        are_shared=not is_for_room or workshop.state.are_comments_shared,
        reasons=open_reasons(store, definition, workshop, comments),
        ideas=ideas_shown(workshop) if is_for_room else NO_IDEAS,
        objections=objection_ids(store, workshop.id, whole),
    )


def _face_of(store: Store, workshop: Workshop, *, has_templates: bool) -> Face:
    def content(kind: FileKind) -> bytes:
        found = store.company.file(workshop.id, kind)
        return found.content if found else b""

    return Face(
        accent=workshop.accent,
        logo_path=logo_path(workshop),
        logo=content("logo") if workshop.logo else b"",
        pptx=content("pptx") if has_templates else b"",
        docx=content("docx") if has_templates else b"",
    )


def _numbers_by_lot(joined: Sequence[int]) -> Mapping[int, int]:
    """A number for each participant, drawn anew for each file: the database counts them as they join."""
    drawn = list(range(1, len(joined) + 1))
    secrets.SystemRandom().shuffle(drawn)
    return dict(zip(joined, drawn, strict=True))


def _without_unasked(definition: Definition, state: WorkshopState, said: Collection[str]) -> Definition:
    """The definition without own items that nobody has been asked; `said`: the items with comments.

    The questions that come with the software are no secret; those of a facilitator may be.
    """
    items = {
        item_id: item
        for item_id, item in definition.items.items()
        if not item.is_own or is_asked(state, item_id, said)
    }
    return replace(definition, items=items)


def _shown_before(store: Store, workshop: Workshop, outcome: Outcome) -> Mapping[str, ItemResult]:
    """Of items locked in a later round and not revealed: the newest round that everybody did see."""
    asked_again = {
        item_id: item.round
        for item_id, item in workshop.state.items.items()
        if item.phase is Phase.LOCKED and item.round > 1 and item_id in outcome.results
    }
    seen: dict[str, int] = {}
    for entry in store.steering.history(workshop.id) if asked_again else ():
        for item_id, newest in asked_again.items():
            item = entry.state.items.get(item_id)
            if item is not None and item.phase is Phase.REVEALED and item.round < newest:
                seen[item_id] = item.round
    return {item_id: _in_round(outcome.results[item_id], round_) for item_id, round_ in seen.items()}


def _in_round(result: ItemResult, round_: int) -> ItemResult:
    """A result as it was in an earlier round; who moved into that one is not said again."""
    *before, then = result.earlier[:round_]
    moves = [one for one in result.moves if one.round <= round_]
    return newest_of(then, item=result.item, earlier=before, moved=None, moves=moves)
