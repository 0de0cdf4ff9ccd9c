"""What is wrong with a results file that the schema allows: references, counts and scales that do not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from pydantic import BaseModel

from shared.consensus.sides import SIDE_LEAST
from shared.consensus.workload import LIMITS, impossible_figure
from shared.languages import LANGUAGES
from shared.report.results_file.writing import DefinitionPart, ItemPart, PlanPart, ResultsFile
from shared.results.actions import decode_action
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.stored import (
    StoredItemResult,
    StoredRoleOutcome,
    StoredRoundResult,
    StoredStructureOutcome,
)
from shared.workshop.answers import parse_answer
from shared.workshop.definition import Definition, Item
from shared.workshop.plan import (
    ENTRIES_MAX,
    HAND_OFF,
    PlanField,
    decide_added_action,
    decide_edit_of_plan,
)
from shared.workshop.question_types import QUESTION_TYPES
from shared.workshop.state import ROUND_MAX, Refusal

DUE_DAYS_MAX: Final = 3650


def faults_of(file: ResultsFile, definition: Definition) -> Iterator[str]:
    """Everything that the rest of the software relies on and the schema does not say, with its JSON path."""
    yield from _faults_of_facts(file)
    yield from _faults_of_evaluation(file)
    yield from _faults_of_definition(file.definition)
    asked = {item.id: item for item in definition.asked(file.workshop.item_set)}
    seen: set[str] = set()
    for number, part in enumerate(file.items):
        where = f"$.items[{number}]"
        item = asked.get(part.id)
        if item is None or part.id in seen:
            yield f"{where}.id: {short(part.id)} appears twice, or is not in $.definition.items"
            continue
        seen.add(part.id)
        if part.result is not None:
            yield from _faults_of_result(item, part.result, f"{where}.result")
        yield from _faults_of_groups(item, part, where)
    if file.structure is not None:
        yield from _faults_of_structure(definition, file.structure)
    if file.plan is not None:
        yield from _faults_of_written_plan(definition, file.plan)
    for number, ballot in enumerate(file.ballots):
        item = asked.get(ballot.item)
        where = f"$.ballots[{number}]"
        if item is None:
            yield f"{where}.item: {short(ballot.item)} is not in $.definition.items"
        elif isinstance(parse_answer(item, ballot.answer), Refusal):
            yield f"{where}.answer: {short(ballot.answer)} is no answer to {ballot.item!r}"
        if ballot.participant < 1 or not 1 <= ballot.round <= ROUND_MAX:
            yield f"{where}: participants and rounds are counted from 1, rounds to {ROUND_MAX}"
    yield from _faults_of_figures(file)
    if len({ballot.participant for ballot in file.ballots}) > file.workshop.joined:
        yield f"$.workshop.joined: is {file.workshop.joined}, and more participants have ballots"


def _faults_of_figures(file: ResultsFile) -> Iterator[str]:
    figures = {} if file.people is None else file.people.figures
    if unknown := set(figures) - set(LIMITS):
        yield f"$.people.figures: {short(min(unknown))} is no figure"
    elif (wrong := impossible_figure(figures)) is not None:
        yield f"$.people.figures.{wrong.figure}: is not from {wrong.least:g} to {wrong.most:g}"


def _faults_of_evaluation(file: ResultsFile) -> Iterator[str]:
    if (worth := file.evaluation) is not None:
        said = (worth.yes, worth.partly, worth.no)
        if min(said) < 0 or not SMALLEST_SHOWN <= sum(said) <= file.workshop.joined:
            yield f"$.evaluation: {SMALLEST_SHOWN} at least have said it, and no more than joined"


def _faults_of_facts(file: ResultsFile) -> Iterator[str]:
    facts = file.workshop
    if not facts.name.strip() or len(facts.name) > 200:
        yield "$.workshop.name: has 1 to 200 characters"
    if not (facts.code.isascii() and facts.code.isalnum() and facts.code.isupper() and len(facts.code) <= 16):
        yield f"$.workshop.code: {short(facts.code)} is no join code"
    if facts.language not in LANGUAGES:
        known = f"{', '.join(LANGUAGES[:-1])} or {LANGUAGES[-1]}"
        yield f"$.workshop.language: {short(facts.language)} is not {known}"
    if facts.joined < 0 or facts.revision < 1:
        yield "$.workshop: joined is 0 or more, revision 1 or more"
    if (when := facts.answered_when) is not None and not (
        min(when.beforehand, when.live) >= 0 and when.beforehand + when.live <= facts.joined
    ):
        yield "$.workshop.answered_when: both are 0 or more, and together no more than joined"
    moments: list[tuple[str, datetime | None]] = [
        ("$.generated_at", file.generated_at),
        ("$.workshop.created_at", facts.created_at),
        ("$.workshop.closed_at", facts.closed_at),
    ]
    for where, moment in moments:
        if moment is not None and not 2000 <= moment.year <= 2999:
            yield f"{where}: the year is {moment.year}"


def _faults_of_definition(part: DefinitionPart) -> Iterator[str]:
    parts: Mapping[str, list[str]] = {
        "steps": [step.id for step in part.steps],
        "items": [item.id for item in part.items],
        "roles": [role.id for role in part.roles],
        "stages": [stage.id for stage in part.stages],
    }
    for name, ids in parts.items():
        for number, each in enumerate(ids):
            if each in ids[:number]:
                yield f"$.definition.{name}[{number}].id: {short(each)} appears twice"
    for number, item in enumerate(part.items):
        where = f"$.definition.items[{number}]"
        if item.step not in parts["steps"]:
            yield f"{where}.step: {short(item.step)} is not in $.definition.steps"
        rows = {
            "role": set(parts["roles"]),
            "stage": set(parts["stages"]),
            "idea": {option.id for option in item.options},
            "": set[str](),
        }
        if unknown := set(item.rows) - rows[item.rows_of]:
            yield f"{where}.rows: {', '.join(sorted(unknown))} is not defined"
        question_type = QUESTION_TYPES[item.type]
        has_options = question_type.has_options or item.rows_of == "idea"
        if has_options != bool(item.options) or question_type.has_range != (item.minimum < item.maximum):
            yield f"{where}: its options, minimum and maximum do not go with its type {item.type!r}"


def _faults_of_result(item: Item, result: StoredItemResult, where: str) -> Iterator[str]:
    if not item.is_counted or result.item != item.id:
        yield f"{where}.item: {short(result.item)} is counted for {item.id!r}"
        return
    rounds: list[tuple[str, StoredRoundResult]] = [
        *((f"{where}.earlier[{number}]", earlier) for number, earlier in enumerate(result.earlier)),
        (where, result),
    ]
    if [one.round for _, one in rounds] != list(range(1, len(rounds) + 1)) or len(rounds) > ROUND_MAX:
        yield f"{where}.round: rounds are counted from 1 to {ROUND_MAX}, the earlier ones first"
    yield from _faults_of_moves(item, result, where)
    levels = item.levels
    for place, one in rounds:
        if item.has_levels:
            if len(one.counts) != len(levels) or min(one.counts) < 0 or sum(one.counts) != one.n:
                yield f"{place}.counts: {len(levels)} counts that add up to n ({one.n}) belong here"
            if (one.median is None) != (one.n == 0) or (one.agreement is None) != (one.n == 0):
                yield f"{place}.median: an answered item has a median and an agreement, another has none"
            if one.median is not None and not levels.start <= one.median <= levels.stop - 1:
                yield f"{place}.median: {one.median:g} is not on the scale"
            if one.agreement is not None and not -1 <= one.agreement <= 1:
                yield f"{place}.agreement: {one.agreement:g} is not from -1 to 1"
        elif one.counts or one.median is not None:
            yield f"{place}: an item of type {item.type!r} has no counts and no median"
        if unknown := {row.row for row in one.rows} - set(item.rows):
            yield f"{place}.rows: {', '.join(sorted(unknown))} is not a row of {item.id!r}"
        if (
            one.n < 0
            or one.abstained < 0
            or any(count < 0 for row in one.rows for count in row.counts.values())
        ):
            yield f"{place}: a count is below 0"


def _faults_of_moves(item: Item, result: StoredItemResult, where: str) -> Iterator[str]:
    """Where the people of each side went: into a later round of a scale, and no side of few people."""
    answered = {one.round: one.n for one in (*result.earlier, result)}
    into = [moves.round for moves in result.moves]
    if into and (not item.has_levels or into != sorted(set(into) & (set(answered) - {1}))):
        yield f"{where}.moves: are given once for later rounds of a scale, in their order"
        return
    for number, moves in enumerate(result.moves):
        sides = [(side.stayed, side.between, side.crossed) for side in (moves.low, moves.high)]
        most = min(answered[moves.round], answered.get(moves.round - 1, 0))
        is_few = any(min(side) < 0 or sum(side) < SIDE_LEAST for side in sides)
        if is_few or sum(map(sum, sides)) > most:
            yield f"{where}.moves[{number}]: shows a side of fewer than {SIDE_LEAST}, or more than answered"


def _faults_of_groups(item: Item, part: ItemPart, where: str) -> Iterator[str]:
    """Departments' figures: of an item with a scale, none of few people, and nobody left over who are few."""
    if not part.groups:
        return
    if part.result is None or not item.has_levels:
        yield f"{where}.groups: {item.id!r} has no medians by group"
        return
    names = [one.group for one in part.groups]
    rest = part.result.n - sum(one.n for one in part.groups)
    if len(set(names)) != len(names) or "" in names:
        yield f"{where}.groups: a group appears twice, or has no name"
    if any(one.n < SMALLEST_SHOWN for one in part.groups) or rest < 0 or 0 < rest < SMALLEST_SHOWN:
        yield f"{where}.groups: show fewer than {SMALLEST_SHOWN} people, or more than answered"
    low, high = item.levels.start, item.levels.stop - 1
    if any(not low <= one.median <= high or not -1 <= one.agreement <= 1 for one in part.groups):
        yield f"{where}.groups: a median is not on the scale, or an agreement not from -1 to 1"


def _faults_of_structure(definition: Definition, structure: StoredStructureOutcome) -> Iterator[str]:
    roles = {role.role for role in structure.roles}
    if len(roles) != len(structure.roles):
        yield "$.structure.roles: a role appears twice"
    for name, views in (("roles", structure.roles), ("alternative", structure.alternative)):
        for number, role in enumerate(views):
            where = f"$.structure.{name}[{number}]"
            if role.role not in definition.roles:
                yield f"{where}.role: {short(role.role)} is not in $.definition.roles"
            if unknown := _named_by(role) - definition.roles.keys():
                yield f"{where}: {', '.join(sorted(unknown))} is not in $.definition.roles"
            if role.stability is not None and not 0 <= role.stability <= 1:
                yield f"{where}.stability: {role.stability:g} is not from 0 to 1"
    low, high = structure.own_roles_range
    if not 0 <= low <= high <= len(definition.roles):
        yield f"$.structure.own_roles_range: {low} to {high} is not within 0 to {len(definition.roles)}"
    yield from _faults_of_plan(definition, structure)
    if structure.anchor is not None and structure.anchor not in definition.roles:
        yield f"$.structure.anchor: {short(structure.anchor)} is not in $.definition.roles"


def _faults_of_plan(definition: Definition, structure: StoredStructureOutcome) -> Iterator[str]:
    roles = {role.role for role in structure.roles}
    for number, row in enumerate(structure.raci):
        if row.stage not in definition.stages:
            yield f"$.structure.raci[{number}].stage: {short(row.stage)} is not in $.definition.stages"
        if unknown := {row.accountable, *row.responsible, *row.consulted} - definition.roles.keys():
            yield f"$.structure.raci[{number}]: {', '.join(sorted(unknown))} is not in $.definition.roles"
    for number, wave in enumerate(structure.waves):
        if unknown := {*wave.changes, *wave.pilots} - roles:
            yield f"$.structure.waves[{number}]: {', '.join(sorted(unknown))} is not in $.structure.roles"


def _faults_of_written_plan(definition: Definition, plan: PlanPart) -> Iterator[str]:
    """The list is one that facilitators could have written: rules A3 to A6 of the workshop."""
    ids = [one.id for one in plan.listed]
    if len(set(ids)) != len(ids) or len(ids) > ENTRIES_MAX:
        yield f"$.plan.listed: an id appears twice, or there are more than {ENTRIES_MAX}"
    for number, one in enumerate(plan.listed):
        where = f"$.plan.listed[{number}]"
        if one.id.startswith(HAND_OFF) or decide_added_action(one.proposed, 0) != one.proposed:
            yield f"{where}: {short(one.proposed)} is no text of an action"
        if one.due_days is not None and not 0 <= one.due_days <= DUE_DAYS_MAX:
            yield f"{where}.due_days: is not from 0 to {DUE_DAYS_MAX}"
        if one.proposal is not None and not _is_proposal(one.proposal):
            yield f"{where}.proposal: {short(one.proposal)} is no computed action"
        yield from _faults_of_fields(definition, one.id, one.written, where)
    for stage, written in plan.written_hand_offs.items():
        where = f"$.plan.written_hand_offs[{short(stage)}]"
        yield from _faults_of_fields(definition, f"{HAND_OFF}{stage}", written, where)


def _faults_of_fields(
    definition: Definition, entry: str, written: Mapping[PlanField, str], where: str
) -> Iterator[str]:
    for name, value in written.items():
        if decide_edit_of_plan(entry, name, value, definition) != value:
            yield f"{where}.{name}: {short(value)} cannot be written there"


def _is_proposal(text: str) -> bool:
    try:
        decode_action(text)
    except ValueError:
        return False
    return True


def _named_by(role: StoredRoleOutcome) -> set[str]:
    hosts = [role.host, role.override.host if role.override else None]
    return {*role.hats, *(host for host in hosts if host is not None)}


def short(value: object) -> str:
    """A value as a fault names it: whole where it is short."""
    if isinstance(value, BaseModel | dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."
