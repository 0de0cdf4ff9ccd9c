"""Everything a workshop arrived at, as one value that every file is written from.

A report knows no language: it holds wordings in all of them, and each file picks its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from shared.consensus.agreement import median_level, van_der_eijk_agreement
from shared.consensus.robustness import SAYABLE_MOST, certainty_of
from shared.consensus.sides import Side
from shared.consensus.workload import Workload
from shared.results.actions import TIME_ZONE
from shared.results.disclosure import tellable_groups
from shared.results.outcome import (
    CONSENT_FROM,
    Decision,
    FacilitatorComment,
    ItemResult,
    RoleOutcome,
    RoundResult,
    ShownComment,
    Status,
    StructureOutcome,
    standing_of,
)
from shared.results.workload import SELLERS, people_for
from shared.workshop.answers import Answer, clean_line, clean_text
from shared.workshop.definition import Definition, Item, ItemSet, Role
from shared.workshop.plan import NOTHING_WRITTEN, WrittenPlan


@dataclass(frozen=True, slots=True)
class Tables:
    """Devices that several people shared, and these people, who are among those who joined.

    `seats`: they answered in turn. `hands`: their hands were counted.
    """

    seats: int = 0
    people_at_seats: int = 0
    hands: int = 0
    people_of_hands: int = 0


NO_TABLES: Final = Tables()


@dataclass(frozen=True, slots=True)
class AnsweredWhen:
    """How many of those who answered did so before the workshop, and how many only in it."""

    beforehand: int
    live: int


@dataclass(frozen=True, slots=True)
class WorkshopFacts:
    """What every file states of the workshop. Times are seconds since the epoch, shown in `time_zone`.

    `definition_version` names the questions, `method_version` the weights of the structure, `revision` the
    state of the room the results were read at. `joined`: participants in all. `are_names_collected`:
    participants were asked for their names and knew that results carry them; without it no file holds a name.
    `tables`: who answered with one device for several people. `answered_when`: None unless the workshop was
    answered beforehand.
    """

    name: str
    code: str
    language: str
    item_set: ItemSet
    identity: Literal["open", "personal", "login"]
    created_at: float
    closed_at: float | None
    definition_version: str
    method_version: str
    revision: int
    joined: int
    are_names_collected: bool
    tables: Tables = NO_TABLES
    answered_when: AnsweredWhen | None = None
    time_zone: str = TIME_ZONE


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that may be shown. Never who wrote it."""

    item: str
    text: str
    upvotes: int
    is_pinned: bool
    is_answered: bool
    cluster: str
    side: Side | None = None
    """Of a reason for an answer: the side that it speaks for, in round `reason_round`."""
    reason_round: int = 0
    is_objection: bool = False
    """Its author has an objection to the structure as a whole."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One saved answer, never of which department or table, and never when it was given.

    `participant`: the same number for all answers of one person, drawn by lot. `name` is empty where there is
    none.
    """

    participant: int
    name: str
    item: str
    round: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class GroupAnswer:
    """One saved answer as part of its department's figures; None for somebody without a department.

    `hands_at`: the table whose count of hands it is part of.
    """

    group: str | None
    item: str
    round: int
    answer: Answer
    hands_at: str | None = None


@dataclass(frozen=True, slots=True)
class GroupMedian:
    """What one group, large enough to show, answered in the newest round."""

    group: str
    n: int
    median: float
    agreement: float


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One thing asked, what was answered, and what was said about it.

    `result` is None for a comment item and for one whose result has not been revealed.
    """

    item: Item
    result: ItemResult | None
    groups: tuple[GroupMedian, ...]
    comments: tuple[Comment, ...]

    @property
    def has_scale(self) -> bool:
        """True for answers with an order, which have a median and an agreement."""
        return self.item.has_levels

    @property
    def standing(self) -> RoundResult | None:
        """What the group has said: see `standing_of`."""
        return standing_of(self.result)

    @property
    def rounds(self) -> tuple[RoundResult, ...]:
        """Every round that somebody answered, the newest last."""
        if self.result is None:
            return ()
        return tuple(one for one in (*self.result.earlier, self.result) if one.n)

    @property
    def moved(self) -> int | None:
        """How many changed their answer in the newest round; None also where nobody answered it."""
        return self.result.moved if self.result is not None and self.result.n else None


@dataclass(frozen=True, slots=True)
class Consent:
    """How the participants took one role's solution: who can live with it, who cannot, of how many."""

    accepting: int
    n: int


@dataclass(frozen=True, slots=True)
class ReportRole:
    """One role: what the catalogue says, what was computed, and what holds after decisions.

    `status` and `host` are the facilitator's decision where there is one, otherwise the computed ones; `hats`
    are the roles this one then carries, `change` what it then means compared with today.
    """

    role: Role
    view: RoleOutcome
    status: Status
    host: str | None
    hats: tuple[str, ...]
    change: str | None
    consent: Consent | None

    @property
    def is_confirmed(self) -> bool:
        """True where the facilitator decided what is computed, as after a later round."""
        decided = self.view.override
        return decided is not None and (decided.status, decided.host) == (self.view.status, self.view.host)

    @property
    def stability(self) -> float | None:
        """The share of drawn groups with the same status as it is said; None where it was not computed."""
        share = self.view.stability
        return None if share is None else min(share, SAYABLE_MOST)

    @property
    def is_uncertain(self) -> bool:
        """True when the computed result could as well be another: its certainty is open, or, where older
        software kept none, it is not stable.
        """
        if self.view.certainty is not None:
            return self.view.certainty == "open"
        stability = self.view.stability
        return self.view.is_borderline if stability is None else certainty_of(stability) == "sensitive"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How many participants found the workshop worth the time, partly, and not."""

    yes: int
    partly: int
    no: int


@dataclass(frozen=True, slots=True)
class Face:
    """A company's look: its accent, "" for the software's, its logo's address and PNG, its templates."""

    accent: str = ""
    logo_path: str = ""
    logo: bytes = b""
    pptx: bytes = b""
    docx: bytes = b""


@dataclass(frozen=True, slots=True)
class Report:
    """A workshop's results. `structure` is None until it has been revealed; `roles` is then empty.

    `alternative` is the second structure where the group is split in two camps, otherwise empty. `written`:
    the plan as far as facilitators have written it; without actions, the computed ones are proposed.
    `evaluation`: what participants said after the end, None while fewer than five have.
    """

    facts: WorkshopFacts
    definition: Definition
    items: tuple[ReportItem, ...]
    structure: StructureOutcome | None
    roles: tuple[ReportRole, ...]
    alternative: tuple[ReportRole, ...]
    ballots: tuple[Ballot, ...]
    generated_at: float
    written: WrittenPlan = NOTHING_WRITTEN
    evaluation: Evaluation | None = None
    figures: Mapping[str, float] = field(default_factory=dict)
    """What the number of people is computed from, as the facilitator gave it; see `workload.LIMITS`."""

    face: Face = field(default_factory=Face)
    """How the company wants its files to look."""

    def workload(self) -> Workload | None:
        """How many people the structure calls for by the figures; None where they size no role."""
        sellers = self.item_of(SELLERS)
        return people_for(self.structure, self.figures, sellers.standing if sellers else None)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """Every comment, in the order of the questions."""
        return tuple(comment for item in self.items for comment in item.comments)

    def moment(self, seconds: float) -> datetime:
        """A time in the workshop's own time zone."""
        return datetime.fromtimestamp(seconds, ZoneInfo(self.facts.time_zone))

    def answered(self) -> tuple[ReportItem, ...]:
        """The items that somebody answered, in the order of the questions."""
        return tuple(item for item in self.items if item.rounds)

    def scaled(self) -> tuple[ReportItem, ...]:
        """The answered items that have a median."""
        return tuple(item for item in self.answered() if item.has_scale)

    def item_of(self, item_id: str) -> ReportItem | None:
        """One item, None where it is not there to be shown."""
        return next((item for item in self.items if item.item.id == item_id), None)

    @property
    def has_stability(self) -> bool:
        """False where too few answered to say how stable the structure is."""
        return any(role.view.stability is not None for role in self.roles)

    def own_roles(self) -> tuple[ReportRole, ...]:
        """The dedicated roles after decisions, in the catalogue's order."""
        return tuple(role for role in self.roles if role.status == "own")

    def overridden(self) -> tuple[ReportRole, ...]:
        """The roles a facilitator decided otherwise than was computed."""
        return tuple(role for role in self.roles if role.view.override is not None and not role.is_confirmed)


def shared_hats(roles: Sequence[ReportRole]) -> tuple[ReportRole, ...]:
    """The hats that no dedicated role carries, in the order of the roles."""
    own = {role.role.id for role in roles if role.status == "own"}
    return tuple(role for role in roles if role.status == "hat" and role.host not in own)


def assemble(
    *,
    definition: Definition,
    facts: WorkshopFacts,
    results: Mapping[str, ItemResult],
    structure: StructureOutcome | None,
    comments: Iterable[ShownComment],
    groups: Mapping[str, Sequence[GroupMedian]],
    ballots: Iterable[Ballot],
    generated_at: float,
    written: WrittenPlan = NOTHING_WRITTEN,
    evaluation: Evaluation | None = None,
    figures: Mapping[str, float] | None = None,
) -> Report:
    """The report of a workshop, from values read at one revision.

    `results`: only items that the reader may see; comments on other items and ballots of other items and of
    later rounds are left out, hidden comments always. `groups`: by item, from `medians_by_group`.
    `evaluation`: None where too few have said it. All free text is cleaned of what files cannot carry.
    """
    asked = definition.asked(facts.item_set)
    visible = {item.id for item in asked if item.id in results or not item.is_counted}
    counted = (
        b for b in ballots if b.item in results and b.item in visible and b.round <= results[b.item].round
    )
    by_item: defaultdict[str, list[Comment]] = defaultdict(list)
    for view in comments:
        if isinstance(view, FacilitatorComment) and view.is_hidden:
            continue
        if text := clean_text(view.text):
            by_item[view.item].append(
                Comment(
                    item=view.item,
                    text=text,
                    upvotes=view.upvotes,
                    is_pinned=view.is_pinned,
                    is_answered=view.is_answered,
                    cluster=clean_line(view.cluster),
                    side=view.side,
                    reason_round=view.reason_round,
                    is_objection=view.is_objection,
                )
            )
    items = tuple(
        ReportItem(
            item=item,
            result=results.get(item.id),
            groups=tuple(groups.get(item.id, ())) if item.id in results else (),
            comments=tuple(sorted(by_item[item.id], key=lambda said: (not said.is_pinned, -said.upvotes))),
        )
        for item in asked
        if item.id in visible
    )
    cleaned = None if structure is None else _with_clean_reasons(structure)
    consent = standing_of(results.get("consent"))
    return Report(
        facts=replace(facts, name=clean_line(facts.name), code=clean_line(facts.code)),
        definition=definition,
        items=items,
        structure=cleaned,
        roles=() if cleaned is None else _roles(definition, cleaned.roles, consent),
        alternative=() if cleaned is None else _roles(definition, cleaned.alternative, None),
        ballots=_sorted_ballots(counted, asked, facts.are_names_collected),
        generated_at=generated_at,
        written=written,
        evaluation=evaluation,
        figures=dict(figures or {}),
    )


def level_in(item: Item, answer: Answer) -> int | None:
    """The 1-based level or the number of an answer; None where it has none."""
    if isinstance(answer, str):
        return next((level for level, option in enumerate(item.options, 1) if option.id == answer), None)
    return answer if isinstance(answer, int) else None


def _with_clean_reasons(structure: StructureOutcome) -> StructureOutcome:
    def clean(role: RoleOutcome) -> RoleOutcome:
        if role.override is None:
            return role
        override = Decision(
            status=role.override.status, host=role.override.host, reason=clean_line(role.override.reason)
        )
        return replace(role, override=override)

    return replace(structure, roles=[clean(role) for role in structure.roles])


def _roles(
    definition: Definition, computed: Sequence[RoleOutcome], consent: RoundResult | None
) -> tuple[ReportRole, ...]:
    views = [view for view in computed if view.role in definition.roles]
    # Results files that were written before `standing` was have the decisions alone.
    standing = {view.role: view.standing or view.override or view for view in views}
    counts = {} if consent is None else {row.row: row.counts for row in consent.rows}
    levels = [option.id for option in definition.items["consent"].options] if counts else []
    roles = []
    for view in views:
        given = [counts[view.role].get(level, 0) for level in levels] if view.role in counts else []
        roles.append(
            ReportRole(
                role=definition.roles[view.role],
                view=view,
                status=standing[view.role].status,
                host=standing[view.role].host,
                hats=tuple(
                    other.role
                    for other in views
                    if standing[other.role].status == "hat" and standing[other.role].host == view.role
                ),
                change=view.change,
                consent=Consent(sum(given[CONSENT_FROM - 1 :]), sum(given)) if sum(given) else None,
            )
        )
    return tuple(roles)


def _sorted_ballots(
    ballots: Iterable[Ballot], asked: Sequence[Item], are_names_collected: bool
) -> tuple[Ballot, ...]:
    """By participant, then as the items are asked: the place of an answer says nothing of its moment."""
    place = {item.id: number for number, item in enumerate(asked)}
    kept = sorted(ballots, key=lambda ballot: (ballot.participant, place[ballot.item], ballot.round))
    return tuple(
        replace(ballot, name=clean_line(ballot.name) if are_names_collected else "") for ballot in kept
    )


def medians_by_group(
    items: Iterable[Item], results: Mapping[str, ItemResult], answers: Iterable[GroupAnswer]
) -> dict[str, tuple[GroupMedian, ...]]:
    """Medians by department in each item's newest round, where at least two departments may be shown."""
    levels: defaultdict[str, defaultdict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    hands: defaultdict[str, defaultdict[str | None, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    of_item = {item.id: item for item in items if item.has_levels}
    for one in answers:
        item, result = of_item.get(one.item), results.get(one.item)
        if item is None or result is None or one.round != result.round:
            continue
        if (level := level_in(item, one.answer)) is not None:
            levels[item.id][clean_line(one.group or "")][level] += 1
            if one.hands_at is not None:
                hands[item.id][clean_line(one.group or "") or None][one.hands_at] += 1
    medians: dict[str, tuple[GroupMedian, ...]] = {}
    for item_id, by_group in levels.items():
        item = of_item[item_id]
        lowest = item.levels.start
        sizes = {group: counts.total() for group, counts in by_group.items()}
        shown = tellable_groups(
            {group: n for group, n in sizes.items() if group},
            sum(sizes.values()),
            hands={group: list(tables.values()) for group, tables in hands[item_id].items()},
        )
        rows = []
        for group in sorted(shown):
            counts = [by_group[group][level] for level in item.levels]
            rows.append(
                GroupMedian(
                    group=group,
                    n=sum(counts),
                    median=median_level(counts) + lowest - 1,
                    agreement=van_der_eijk_agreement(counts),
                )
            )
        if len(rows) > 1:
            medians[item_id] = tuple(rows)
    return medians
