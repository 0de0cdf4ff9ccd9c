"""A results file read back: checked to the last reference, and made the report that it was written from.

Version 6 is what `writing` writes. Files older than that do not say where the people of a side went, nor
whom a comment speaks for; those older than version 5 know of no shared devices.
What spoke for and against a role
in files older than version 4 is read as clauses that name the answers alone (`StoredRoleOutcome`). The
ballots of versions 1 and 2 have moments and departments, which are dropped. A file of version 1 also has its
wordings in one language alone, so it is read with the wordings of the software at hand, if these are of the
version that the file names.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pydantic import ValidationError

from shared.definitions.forms import problem_of
from shared.languages import LANGUAGES
from shared.report.report import (
    AnsweredWhen,
    Ballot,
    Evaluation,
    GroupMedian,
    Report,
    Tables,
    WorkshopFacts,
    assemble,
)
from shared.report.results_file.checking import faults_of, short
from shared.report.results_file.writing import (
    VERSION,
    BallotPart,
    DefinitionPart,
    PlanPart,
    ResultsFile,
    WordingPart,
    definition_part,
    results_file,
)
from shared.report.words import Words
from shared.results.outcome import ShownComment
from shared.results.stored import read_item_result, read_structure, store_item_result
from shared.results.tallies import with_places
from shared.workshop.definition import Definition, Text, reworded
from shared.workshop.plan import NOTHING_WRITTEN, PlanField, PlannedAction, Written, WrittenPlan

FORMAT: Final = "roolitus-results"
NUMBER_MAX: Final = 10**12
SHOWN_FAULTS_MAX: Final = 12
"""How many faults of one file are named. After these are mended, the rest are shown."""
_OWN_TEXTS: Final = frozenset({"label", "wording", "text", "name", "does", "median_words"})
"""What the definition says in the file's own language: wordings may be polished within a version."""


class UnreadableResults(ValueError):
    """A file that cannot be taken; one line a fault, each with its JSON path and the reason."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        lines = list(self.faults[:SHOWN_FAULTS_MAX])
        if len(self.faults) > SHOWN_FAULTS_MAX:
            lines.append(f"and {len(self.faults) - SHOWN_FAULTS_MAX} more")
        super().__init__("\n".join(lines))


def read_results_file(content: bytes, definition: Definition) -> ResultsFile:
    """A file as the newest version has it, with every fault found. `definition`: the software's own.

    Raises UnreadableResults.
    """
    file = parse_results_file(content, definition)
    if faults := list(faults_of(file, definition_of(file))):
        raise UnreadableResults(faults)
    again = results_file(report_of(file), Words(file.language, definition_of(file)))
    # A file that this software would not write from the same answers could be reported only in part.
    if faults := list(_differences(_compared(file), _compared(again), "$")):
        raise UnreadableResults(faults)
    return file


def _compared(file: ResultsFile) -> dict[str, object]:
    """The file but for what other software proposes otherwise from the same answers: the computed actions and
    hand-offs. The group's list and what it wrote of hand-offs are compared.
    """
    written: dict[str, object] = {"listed": [], "written_hand_offs": {}}
    if file.plan is not None:
        is_groups = any(one.proposal is not None for one in file.plan.listed)
        named = {*written, *(("actions", "decisions") if is_groups else ())}
        written = file.plan.model_dump(include=named)
    return {**file.model_dump(exclude={"definition", "plan"}), "plan": written}


def parse_results_file(content: bytes, definition: Definition) -> ResultsFile:
    """The same without looking for what contradicts itself: for a file that was checked when it came.

    Raises UnreadableResults.
    """
    raw = _parse_json(content)
    found = raw.get("format")
    if found != FORMAT:
        raise UnreadableResults([f"$.format: is {short(found)}, and a results file has {FORMAT!r}"])
    version = raw.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UnreadableResults([f"$.version: is {short(version)}, and has to be a number from 1 on"])
    if version > VERSION:
        raise UnreadableResults(
            [f"$.version: is {version}, of newer software; this one reads 1 to {VERSION}"]
        )
    if version == 1:
        raw = _with_wordings(raw, definition)
    if version < 3:
        raw = _without_traces(raw)
    raw = {**raw, "version": VERSION}
    try:
        file = ResultsFile.model_validate_json(json.dumps(raw))
    except ValidationError as problem:
        raise UnreadableResults(
            f"{_path(error['loc'])}: {problem_of(error)}" for error in problem.errors(include_url=False)
        ) from problem
    items = [
        item
        if item.result is None
        else item.model_copy(update={"result": store_item_result(with_places(read_item_result(item.result)))})
        for item in file.items
    ]
    return file.model_copy(update={"items": items})


def report_of(file: ResultsFile) -> Report:
    """The report that the file was written from."""
    facts = file.workshop
    return assemble(
        definition=definition_of(file),
        facts=WorkshopFacts(
            name=facts.name,
            code=facts.code,
            language=facts.language,
            item_set=facts.item_set,
            identity=facts.identity,
            created_at=facts.created_at.timestamp(),
            closed_at=None if facts.closed_at is None else facts.closed_at.timestamp(),
            definition_version=facts.definition_version,
            method_version=facts.method_version,
            revision=facts.revision,
            joined=facts.joined,
            are_names_collected=facts.are_names_collected,
            tables=Tables(**facts.tables.model_dump()),
            answered_when=None
            if facts.answered_when is None
            else AnsweredWhen(**facts.answered_when.model_dump()),
        ),
        results={item.id: read_item_result(item.result) for item in file.items if item.result is not None},
        structure=None if file.structure is None else read_structure(file.structure),
        comments=[
            ShownComment(
                id=f"{item.id}-{number}",
                item=item.id,
                text=comment.text,
                upvotes=comment.upvotes,
                is_pinned=comment.is_pinned,
                is_answered=comment.is_answered,
                cluster=comment.cluster,
                side=comment.side,
                reason_round=comment.reason_round,
                is_objection=comment.is_objection,
            )
            for item in file.items
            for number, comment in enumerate(item.comments)
        ],
        groups={
            item.id: [GroupMedian(one.group, one.n, one.median, one.agreement) for one in item.groups]
            for item in file.items
        },
        ballots=[_ballot(ballot) for ballot in file.ballots],
        generated_at=file.generated_at.timestamp(),
        written=NOTHING_WRITTEN if file.plan is None else _written_plan(file.plan),
        evaluation=(
            None
            if file.evaluation is None
            else Evaluation(file.evaluation.yes, file.evaluation.partly, file.evaluation.no)
        ),
        figures=None if file.people is None else file.people.figures,
    )


def _written_plan(part: PlanPart) -> WrittenPlan:
    """What the group wrote; a file does not say how often, so each field has been written once."""
    return WrittenPlan(
        tuple(
            PlannedAction(
                id=one.id,
                number=number,
                kind=one.kind,
                proposed=one.proposed,
                due_days=one.due_days,
                wave=one.wave,
                proposal=one.proposal,
                written=_fields(one.written),
            )
            for number, one in enumerate(part.listed, start=1)
        ),
        {stage: _fields(written) for stage, written in part.written_hand_offs.items()},
    )


def _fields(written: Mapping[PlanField, str]) -> Mapping[PlanField, Written]:
    return {name: Written(value, 1) for name, value in written.items()}


def definition_of(file: ResultsFile) -> Definition:
    """What the workshop asked, as the file words it."""
    part = file.definition
    return Definition(
        version=part.version,
        steps=tuple(reworded(step, _text) for step in part.steps),
        items={item.id: reworded(item, _text) for item in part.items},
        roles={role.id: reworded(role, _text) for role in part.roles},
        stages={stage.id: reworded(stage, _text) for stage in part.stages},
        segments={segment.id: _text(segment.name) for segment in part.segments},
    )


def _text(part: WordingPart) -> Text:
    words = {"fi": part.fi, "sv": part.sv, "en": part.en, **part.__pydantic_extra__}
    return {language: words.get(language, part.en) for language in LANGUAGES}


def _ballot(part: BallotPart) -> Ballot:
    return Ballot(
        participant=part.participant,
        name=part.name or "",
        item=part.item,
        round=part.round,
        answer=tuple(part.answer) if isinstance(part.answer, list) else part.answer,
    )


def _parse_json(content: bytes) -> dict[str, object]:
    try:
        raw = json.loads(
            content.decode("utf-8-sig"),
            parse_int=lambda digits: int(_within_bounds(digits)),
            parse_float=lambda digits: float(_within_bounds(digits)),
            parse_constant=_refuse_constant,
            object_pairs_hook=_refuse_repeats,
        )
    except UnicodeDecodeError as problem:
        raise UnreadableResults([f"byte {problem.start + 1}: is not UTF-8"]) from problem
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno}, column {problem.colno}"
        raise UnreadableResults([f"{where}: is not JSON: {problem.msg}"]) from problem
    except RecursionError as problem:
        raise UnreadableResults(["$: is nested too deeply to be a results file"]) from problem
    if not isinstance(raw, dict):
        raise UnreadableResults(["$: is not an object, so this is no results file"])
    return raw


def _within_bounds(digits: str) -> str:
    """A number as it is in the file: larger ones are no count of anything, and no page can write them."""
    if abs(float(digits)) > NUMBER_MAX:
        fault = f"$: holds {short(digits)}, and no number of results is beyond {NUMBER_MAX:,}"
        raise UnreadableResults([fault])
    return digits


def _refuse_constant(name: str) -> object:
    raise UnreadableResults([f"$: holds {name}, which is no number of JSON"])


def _refuse_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise UnreadableResults([f"$: holds an object with two values of {key!r}"])
        found[key] = value
    return found


def _with_wordings(raw: Mapping[str, object], definition: Definition) -> dict[str, object]:
    """A file of version 1 as one of version 2, worded by the software's own questions."""
    workshop = raw.get("workshop")
    facts = workshop if isinstance(workshop, dict) else {}
    asked = facts.get("definition_version")
    if asked != definition.version:
        reason = (
            f"is 1, with its wordings in one language; the software's would be taken for the others, but the "
            f"file's questions are version {short(asked)} and the software's {definition.version!r}"
        )
        raise UnreadableResults([f"$.version: {reason}"])
    part: DefinitionPart = definition_part(definition, definition.items)
    worded = {"version": VERSION, "definition": part.model_dump(mode="json")}
    return {**raw, **worded}


def _without_traces(raw: Mapping[str, object]) -> dict[str, object]:
    """A file of version 2 as one of version 3: its ballots lose their department and their moment.

    Also the order, by the moment an answer was saved, goes; what is no list of ballots is left to the schema.
    """
    ballots, items = raw.get("ballots"), raw.get("items")
    place = {
        part.get("id"): number
        for number, part in enumerate(items if isinstance(items, list) else [])
        if isinstance(part, dict) and isinstance(part.get("id"), str)
    }
    if not isinstance(ballots, list) or not all(_can_be_placed(ballot) for ballot in ballots):
        return {**raw, "version": VERSION}
    kept = [
        {key: value for key, value in ballot.items() if key not in ("group", "saved_at")}
        for ballot in ballots
    ]
    kept.sort(key=lambda one: (one["participant"], place.get(one["item"], len(place)), one["round"]))
    return {**raw, "version": VERSION, "ballots": kept}


def _can_be_placed(ballot: object) -> bool:
    return (
        isinstance(ballot, dict)
        and isinstance(ballot.get("participant"), int)
        and isinstance(ballot.get("item"), str)
        and isinstance(ballot.get("round"), int)
    )


def _differences(file: object, again: object, where: str) -> Iterator[str]:
    """Where the file says otherwise than what follows from it; floats may differ in their last digits.

    Older software left the consent out where nobody answered its newest round; it follows from the rest.
    """
    if isinstance(file, dict) and isinstance(again, dict):
        for key in file:
            if key not in _OWN_TEXTS and not (key == "consent" and file[key] is None):
                yield from _differences(file[key], again.get(key), f"{where}.{key}")
        return
    if isinstance(file, list) and isinstance(again, list) and len(file) == len(again):
        for number, (one, other) in enumerate(zip(file, again, strict=True)):
            yield from _differences(one, other, f"{where}[{number}]")
        return
    if isinstance(file, float) and isinstance(again, float) and math.isclose(file, again, abs_tol=1e-9):
        return
    if file != again:
        yield f"{where}: is {short(file)}, but {short(again)} follows from the rest of the file"


def _path(location: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
