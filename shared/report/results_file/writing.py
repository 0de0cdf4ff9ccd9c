"""The results as JSON for other programs. The shape is published as docs/results-schema.json.

Any change of the shape raises VERSION, and `json_reading` goes on reading the versions before it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, SerializerFunctionWrapHandler, WrapSerializer

from shared.definitions.type_ids import DESCRIBES_TYPES, OF_KNOWN_TYPE, TypeId
from shared.locales import Language
from shared.report.action_words import ActionLine, action_lines, decision_lines
from shared.report.output_file import OutputFile, file_name
from shared.report.plan import plan_of
from shared.report.report import Ballot, Comment, Evaluation, Report, ReportItem, ReportRole
from shared.report.words import Words
from shared.results.hand_offs import SEGMENTS, HandOff, content_of
from shared.results.outcome import Status
from shared.results.stored import (
    StoredItemResult,
    StoredStructureOutcome,
    store_item_result,
    store_structure,
)
from shared.workshop.definition import Definition, Item, Role, Stage, Step, Text, reworded
from shared.workshop.plan import ActionKind, ActionState, PlanField, Written

VERSION: Literal[6] = 6


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class TablesPart(_Part):
    """Devices that several people shared, and these people, who are among those who joined."""

    seats: int = 0
    """Devices whose people answered in turn."""
    people_at_seats: int = 0
    hands: int = 0
    """Devices with which hands were counted."""
    people_of_hands: int = 0


class AnsweredWhenPart(_Part):
    """How many of those who answered did so before the workshop, and how many only in it."""

    beforehand: int
    live: int


class WorkshopPart(_Part):
    """What the workshop was."""

    name: str
    code: str
    language: str
    """The language the workshop was held in; the texts of the file are in the file's own."""
    item_set: Literal["short", "full"]
    identity: Literal["open", "personal", "login"]
    """How participants were let in: a shared code, one-time personal codes, or a log-in."""
    created_at: AwareDatetime
    closed_at: AwareDatetime | None
    definition_version: str
    """Version of the questions and roles."""
    method_version: str
    """Version of the weights that the structure is computed with."""
    revision: int
    """The state of the room that was read; a later file has a higher one."""
    joined: int
    """Participants in all, answered or not."""
    are_names_collected: bool
    """False: no file of this workshop holds a participant's name."""
    tables: TablesPart = TablesPart()
    """Who answered with one device for several people."""
    answered_when: AnsweredWhenPart | None = None
    """None unless the workshop was answered beforehand."""


class OptionPart(_Part):
    """One level of a scale, or one state of a grid; lowest first."""

    id: str
    text: str


class RowPart(_Part):
    """One row of a grid or of a ranking: a role or a stage."""

    id: str
    text: str


class GroupPart(_Part):
    """One department's answers to an item. Where they would give few people away, they are left out."""

    group: str
    n: int
    median: float
    agreement: float


class CommentPart(_Part):
    """One comment. Hidden comments are not in the file."""

    text: str
    upvotes: int
    is_pinned: bool
    is_answered: bool
    cluster: str
    """The heading the facilitator put the comment under; empty for none."""
    side: Literal["low", "high"] | None = None
    """Of a reason for an answer: whether it speaks for the lower or the higher answers."""
    reason_round: int = 0
    """Of a reason: the round of that answer."""
    is_objection: bool = False
    """Its author has an objection to the structure as a whole."""


class ItemPart(_Part):
    """One thing asked."""

    id: str
    step: str
    type: TypeId
    is_fact: bool
    label: str
    wording: str
    options: list[OptionPart]
    minimum: int
    """Of a number; 0 for other types."""
    maximum: int
    rows: list[RowPart]
    result: StoredItemResult | None
    """Null for a comment item, and for an item whose result had not been revealed."""
    median_words: str | None
    groups: list[GroupPart]
    comments: list[CommentPart]


class ConsentPart(_Part):
    """How many of those who answered can live with a role's solution."""

    accepting: int
    n: int


class RolePart(_Part):
    """One role as it is; `structure.roles` has what was computed, and the facilitator's reason."""

    id: str
    name: str
    does: str
    status: Status
    host: str | None
    """The role that carries this one as a hat."""
    hats: list[str]
    """The roles this one carries."""
    is_overridden: bool
    is_uncertain: bool
    consent: ConsentPart | None


class ActionPart(_Part):
    """An action or a decision as the files show it: as the group wrote it, otherwise as it is proposed."""

    id: str
    text: str
    kind: ActionKind
    wave: int | None
    due: date | None
    owner: str
    state: ActionState
    """Of a decision `open` is yet to be decided, `done` decided."""


class SidePart(_Part):
    """A role that is accountable; `segment` is null for all customers."""

    role: str
    segment: Literal["large", "small"] | None


class HandOffPart(_Part):
    """A place on the customer's path where another role becomes accountable."""

    number: int
    """Its place on the path, from 1."""
    from_stage: str
    to_stage: str
    givers: list[SidePart]
    receivers: list[SidePart]
    text: str
    """What is handed over."""
    accepted: str
    """When the receiver has accepted it."""
    state: ActionState
    """`done` is agreed."""


class ListedActionPart(_Part):
    """An action of the group's list as it was added, and what was written into its fields."""

    id: str
    kind: ActionKind
    proposed: str
    due_days: int | None
    wave: int | None
    proposal: str | None
    """What it was computed as, as JSON; null for what the group added."""
    written: dict[PlanField, str]


class PlanPart(_Part):
    """What the workshop leads to."""

    actions: list[ActionPart]
    decisions: list[ActionPart]
    hand_offs: list[HandOffPart]
    listed: list[ListedActionPart]
    """The list that the group has made, from which `actions` and `decisions` follow; empty without one."""
    written_hand_offs: dict[str, dict[PlanField, str]]
    """What the group wrote of hand-offs, by the receiving stage."""


class BallotPart(_Part):
    """One saved answer of one participant in one round: not when it was given, nor in which department."""

    participant: int
    """The same for all answers of one participant within this file, drawn by lot for it."""
    name: str | None
    item: str
    round: int
    answer: str | int | dict[str, str] | list[str] | None
    """Option id, number, option id by row, row ids with the strongest first, or null: "I cannot say"."""


class WordingPart(BaseModel):
    """One wording in every language; a language that was added has a field named by its code."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, str]

    fi: str
    sv: str
    en: str


def _with_sorted_sets(item: Item[WordingPart], write: SerializerFunctionWrapHandler) -> dict[str, object]:
    # A set has no order, and the same results have to give the same file.
    written: dict[str, object] = write(item)
    return {**written, "sets": sorted(item.sets)}


DefinedItemPart = Annotated[
    Item[WordingPart], OF_KNOWN_TYPE, WrapSerializer(_with_sorted_sets), DESCRIBES_TYPES
]
"""One thing asked, as it was worded."""


class DefinedSegmentPart(_Part):
    """A segment of customers under the company's name for it."""

    id: Literal["large", "small"]
    name: WordingPart


class DefinitionPart(_Part):
    """What was asked, in every language: so that later software can show the results without it."""

    version: str
    steps: list[Step[WordingPart]]
    items: list[DefinedItemPart]
    """Those that the file speaks of."""
    roles: list[Role[WordingPart]]
    stages: list[Stage[WordingPart]]
    segments: list[DefinedSegmentPart] = []
    """What the company calls its customer segments; one that is missing has its usual name."""


class NeedPart(_Part):
    """How many people one dedicated role calls for."""

    role: str
    hours: float
    """Of work in a year."""
    people: float
    low: float
    high: float


class SwingPart(_Part):
    """How many people there would be in all if one figure were a quarter smaller, and a quarter larger."""

    figure: str
    smaller: float
    larger: float


class PeoplePart(_Part):
    """How many people the figures call for, by the workload method; the structure does not depend on it."""

    figures: dict[str, float]
    """As the facilitator gave them: customers, contacts a year and hours a contact of each segment, leads a
    month, hours a year that a person has for customers."""
    people: float | None
    """In all, without managers; null where the figures size no role."""
    low: float | None
    high: float | None
    managers: tuple[int, int] | None
    needs: list[NeedPart]
    unsized: list[str]
    """Dedicated roles that the figures say nothing of."""
    missing: list[str]
    assumed: list[str]
    swings: list[SwingPart]


class EvaluationPart(_Part):
    """How many participants found the workshop worth the time, partly, and not."""

    yes: int
    partly: int
    no: int


class ResultsFile(_Part):
    """The results of one workshop."""

    format: Literal["roolitus-results"] = "roolitus-results"
    version: Literal[6] = VERSION
    language: Language
    """The language of the texts in this file."""
    generated_at: AwareDatetime
    workshop: WorkshopPart
    items: list[ItemPart]
    structure: StoredStructureOutcome | None
    """The structure as computed; null until it has been revealed."""
    roles: list[RolePart]
    ballots: list[BallotPart]
    evaluation: EvaluationPart | None = None
    """Said after the end; null while fewer than five have said it."""
    definition: DefinitionPart
    plan: PlanPart | None = None
    """Null in files of versions before 5."""
    people: PeoplePart | None = None
    """Null where no figures were given."""


def published_schema() -> str:
    """The JSON schema (2020-12) of the file, as it is in docs/results-schema.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:roolitus:results:{VERSION}",
        **ResultsFile.model_json_schema(mode="serialization"),
    }
    # Step[WordingPart] and its like have a name for people.
    text = re.sub(r"(\w+)_WordingPart_", r"Defined\1Part", json.dumps(schema, indent=2, ensure_ascii=False))
    return f"{text}\n"


def write_json(report: Report, words: Words) -> OutputFile:
    """UTF-8, indented so that a person can read it too."""
    content = results_file(report, words).model_dump_json(indent=1).encode()
    return OutputFile(content, "application/json", file_name(report, words.language, "json"))


def results_file(report: Report, words: Words) -> ResultsFile:
    """The file's content, checked."""
    facts = report.facts
    return ResultsFile(
        language=words.language,
        generated_at=report.moment(report.generated_at),
        workshop=WorkshopPart(
            name=facts.name,
            code=facts.code,
            language=facts.language,
            item_set=facts.item_set,
            identity=facts.identity,
            created_at=report.moment(facts.created_at),
            closed_at=None if facts.closed_at is None else report.moment(facts.closed_at),
            definition_version=facts.definition_version,
            method_version=facts.method_version,
            revision=facts.revision,
            joined=facts.joined,
            are_names_collected=facts.are_names_collected,
            tables=TablesPart(
                seats=facts.tables.seats,
                people_at_seats=facts.tables.people_at_seats,
                hands=facts.tables.hands,
                people_of_hands=facts.tables.people_of_hands,
            ),
            answered_when=None
            if facts.answered_when is None
            else AnsweredWhenPart(beforehand=facts.answered_when.beforehand, live=facts.answered_when.live),
        ),
        items=[_item(entry, words) for entry in report.items],
        structure=None if report.structure is None else store_structure(report.structure),
        roles=[_role(role, words) for role in report.roles],
        ballots=[_ballot(ballot) for ballot in report.ballots],
        plan=_plan(report, words),
        evaluation=_evaluation(report.evaluation),
        definition=definition_part(report.definition, _told_items(report)),
        people=_people(report),
    )


def _people(report: Report) -> PeoplePart | None:
    if not report.figures:
        return None
    workload = report.workload()
    if workload is None:
        return PeoplePart(
            figures=dict(report.figures),
            people=None,
            low=None,
            high=None,
            managers=None,
            needs=[],
            unsized=[],
            missing=[],
            assumed=[],
            swings=[],
        )
    return PeoplePart(
        figures=dict(report.figures),
        people=workload.people,
        low=workload.low,
        high=workload.high,
        managers=workload.managers,
        needs=[
            NeedPart(role=need.role, hours=need.hours, people=need.people, low=need.low, high=need.high)
            for need in workload.needs
        ],
        unsized=list(workload.unsized),
        missing=list(workload.missing),
        assumed=list(workload.assumed),
        swings=[
            SwingPart(figure=one.figure, smaller=one.smaller, larger=one.larger) for one in workload.swings
        ],
    )


def _plan(report: Report, words: Words) -> PlanPart:
    written = report.written
    return PlanPart(
        actions=[_action(one) for one in action_lines(report, words, with_dropped=True)],
        decisions=[_action(one) for one in decision_lines(report, words)],
        hand_offs=[_hand_off(report, one, words) for one in plan_of(report).hand_offs],
        listed=[
            ListedActionPart(
                id=one.id,
                kind=one.kind,
                proposed=one.proposed,
                due_days=one.due_days,
                wave=one.wave,
                proposal=one.proposal,
                written=_values(one.written),
            )
            for one in written.actions
        ],
        written_hand_offs={stage: _values(fields) for stage, fields in written.hand_offs.items()},
    )


def _action(one: ActionLine) -> ActionPart:
    return ActionPart(
        id=one.id,
        text=one.text,
        kind=one.kind,
        wave=one.wave,
        due=one.due,
        owner=one.owner,
        state=one.state,
    )


def _hand_off(report: Report, one: HandOff, words: Words) -> HandOffPart:
    content = content_of(one.to_stage, report.written.hand_offs, words.language)
    return HandOffPart(
        number=one.number,
        from_stage=one.from_stage,
        to_stage=one.to_stage,
        givers=[SidePart(role=each.role, segment=each.segment) for each in one.givers],
        receivers=[SidePart(role=each.role, segment=each.segment) for each in one.receivers],
        text=content.text,
        accepted=content.accepted,
        state=content.state,
    )


def _values(written: Mapping[PlanField, Written]) -> dict[PlanField, str]:
    return {name: was.value for name, was in written.items()}


def _evaluation(evaluation: Evaluation | None) -> EvaluationPart | None:
    if evaluation is None:
        return None
    return EvaluationPart(yes=evaluation.yes, partly=evaluation.partly, no=evaluation.no)


def _told_items(report: Report) -> frozenset[str]:
    """The items that the file speaks of: what has not been asked yet is nobody's to read."""
    named = {entry.item.id for entry in report.items}
    if report.structure is not None:
        named |= {one.item for one in report.structure.discuss_next}
        named |= {one.item for one in report.structure.next_questions}
        for role in (*report.structure.roles, *report.structure.alternative):
            named |= {clause.about for clause in role.reasons if not clause.is_assumed}
            named |= {*role.unasked, *(turn.item for turn in role.turns)}
            for company in role.companies:
                named |= {*company.same, *(one.item for one in company.differs)}
            named |= {role.flip_item} if role.flip_item else set()
    return frozenset(named)


def definition_part(definition: Definition, items: Collection[str]) -> DefinitionPart:
    """The wordings of a definition's steps, roles and stages, and of these items."""
    return DefinitionPart(
        version=definition.version,
        steps=[reworded(step, _wording) for step in definition.steps],
        items=[reworded(item, _wording) for item in definition.items.values() if item.id in items],
        roles=[reworded(role, _wording) for role in definition.roles.values()],
        stages=[reworded(stage, _wording) for stage in definition.stages.values()],
        segments=[
            DefinedSegmentPart(id=segment, name=_wording(definition.segments[segment]))
            for segment in SEGMENTS
            if segment in definition.segments
        ],
    )


def _wording(text: Text) -> WordingPart:
    # A workshop that is older than one of the languages has no words in it, and its file stays as it was.
    added = {
        language: words
        for language, words in text.items()
        if language not in WordingPart.model_fields and words != text["en"]
    }
    return WordingPart(fi=text["fi"], sv=text["sv"], en=text["en"], **added)


def _item(entry: ReportItem, words: Words) -> ItemPart:
    item = entry.item
    return ItemPart(
        id=item.id,
        step=item.step,
        type=item.type,
        is_fact=item.is_fact,
        label=words.text(item.label),
        wording=words.text(item.text),
        options=[OptionPart(id=option.id, text=words.text(option.text)) for option in item.options],
        minimum=item.minimum,
        maximum=item.maximum,
        rows=[RowPart(id=row, text=words.row(item, row)) for row in item.rows],
        result=None if entry.result is None else store_item_result(entry.result),
        median_words=words.median(item, entry.result.median) or None if entry.result else None,
        groups=[
            GroupPart(group=group.group, n=group.n, median=group.median, agreement=group.agreement)
            for group in entry.groups
        ],
        comments=[_comment(comment) for comment in entry.comments],
    )


def _comment(comment: Comment) -> CommentPart:
    return CommentPart(
        text=comment.text,
        upvotes=comment.upvotes,
        is_pinned=comment.is_pinned,
        is_answered=comment.is_answered,
        cluster=comment.cluster,
        side=comment.side,
        reason_round=comment.reason_round,
        is_objection=comment.is_objection,
    )


def _role(role: ReportRole, words: Words) -> RolePart:
    return RolePart(
        id=role.role.id,
        name=words.text(role.role.name),
        does=words.text(role.role.does),
        status=role.status,
        host=role.host,
        hats=list(role.hats),
        is_overridden=role.view.override is not None,
        is_uncertain=role.is_uncertain,
        consent=None
        if role.consent is None
        else ConsentPart(accepting=role.consent.accepting, n=role.consent.n),
    )


def _ballot(ballot: Ballot) -> BallotPart:
    answer = ballot.answer
    if isinstance(answer, Mapping):
        answer = dict(answer)
    return BallotPart(
        participant=ballot.participant,
        name=ballot.name or None,
        item=ballot.item,
        round=ballot.round,
        answer=list(answer) if isinstance(answer, tuple) else answer,
    )
