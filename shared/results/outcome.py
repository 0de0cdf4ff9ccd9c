"""What a workshop came to, as plain values: results of its items, its role structure, its comments.

Screens, files and the database each have their own shape, made from these: `shared.live.encode`,
`shared.report` and `shared.results.stored`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Final, Literal

from shared.consensus.agreement import high_camp_from
from shared.consensus.change import is_contested, majority_of
from shared.consensus.item_results import CLOSING_AGREEMENT
from shared.consensus.sides import Moves

Status = Literal["own", "hat", "none"]
CONSENT_FROM: Final = 3
"""The lowest level of the consent scale that lets a solution be tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowResult:
    """One row of a grid or a ranking."""

    row: str
    counts: Mapping[str, int]
    """Grid: participants by option id, in the item's order. Ranking: by place, "1" to "3"."""
    score: int
    """Ranking: three points a first place, two a second, one a third; grid: 0."""
    place: int
    """Ranking: place by points, 1 the worst friction, as many points the same place; grid: 0."""
    is_place_shared: bool = False
    """Another row of the ranking has as many points."""

    @property
    def majority(self) -> str | None:
        """Grid: the option that most gave, as the structure takes it; None without answers. Ranking: None."""
        place = None if self.place else majority_of(list(self.counts.values()))
        return None if place is None else list(self.counts)[place]

    @property
    def is_contested(self) -> bool:
        """Grid: whether fewer than three of four gave the same option. Ranking: False."""
        return not self.place and is_contested(list(self.counts.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundResult:
    """What the group answered to one item in one round."""

    round: int
    n: int
    """Answers without abstentions."""
    abstained: int
    counts: Sequence[int]
    """Ordinal: by level, lowest first. Number: by value from the item's minimum. Otherwise empty."""
    median: float | None
    """1-based level (half levels between two) or number; None without answers or for grids and rankings."""
    agreement: float | None
    """van der Eijk's A, -1 two extremes, 0 even spread, 1 all the same."""
    agreement_word: Literal["strong", "moderate", "weak", "scattered"] | None
    """None of fewer than five answers, too: their counts say it all."""
    has_two_camps: bool
    is_closed: bool
    """Agreed enough to need no more discussion."""
    rows: Sequence[RowResult]

    @property
    def is_spread(self) -> bool:
        """Whether the answers are too far apart to go on without talking, however few there are."""
        return self.agreement is not None and self.agreement < CLOSING_AGREEMENT

    @property
    def high_camp_from(self) -> int | None:
        """Of two camps, the place in `counts` where the high one begins; otherwise None."""
        return high_camp_from(self.counts) if self.has_two_camps else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResult(RoundResult):
    """An item's newest counted round, with the rounds before it."""

    item: str
    earlier: Sequence[RoundResult]
    moved: int | None
    """Of those who answered both this round and the one before, how many changed; None in round 1 and in a
    round that nobody answered."""
    moves: Sequence[Moves] = field(default_factory=list)
    """Of each later round before which the group was on two sides: how many of each side went where."""


def newest_of(
    newest: RoundResult,
    *,
    item: str,
    earlier: Sequence[RoundResult],
    moved: int | None,
    moves: Sequence[Moves] = (),
) -> ItemResult:
    """An item's newest round with the earlier ones."""
    shown = {each.name: getattr(newest, each.name) for each in fields(RoundResult)}
    return ItemResult(item=item, earlier=list(earlier), moved=moved, moves=list(moves), **shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAnswers:
    """What one group answered to an item; fields as in `RoundResult`."""

    group: str
    n: int
    counts: Sequence[int]
    median: float | None
    agreement: float | None
    agreement_word: Literal["strong", "moderate", "weak", "scattered"] | None
    has_two_camps: bool
    rows: Sequence[RowResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroups:
    """A revealed item's newest round by group. Fewer than five people's answers can't be learnt from it,
    not even by subtracting what it shows from the item's own result.
    """

    item: str
    round: int
    groups: Sequence[GroupAnswers]
    """Those with at least five answers, in the workshop's order of groups."""
    too_few: Sequence[str]
    """Groups with fewer answers than that."""
    kept_back: Sequence[str]
    """Large enough themselves, but their figures would give away those of `too_few`."""
    lowest: Sequence[str]
    highest: Sequence[str]
    """The groups with the lowest and the highest median, where these lie at least a level apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRole:
    """A role that comes out otherwise than in the whole group's structure."""

    role: str
    status: Status
    host: str | None
    whole: Status
    whole_host: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStructure:
    """What a group's own answers lead to, beside what everybody's do."""

    group: str
    own_roles: int
    whole_own_roles: int
    roles: Sequence[GroupRole]
    """Those whose status differs."""
    coverage: Sequence[SegmentCoverage]
    """Segments that are covered otherwise."""
    borrowed: Sequence[str]
    """Items on which everybody's answer is used, because too few of the group answered or the item is not
    revealed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a role's reason."""

    about: str
    """The id of an answer; or what decided instead of the answers: `seats`, others take the few selling jobs
    there are, or `anchor`, somebody sells as a main job and this is that job."""
    side: Literal["high", "low"] | None
    """Whether the answer lies above or below the middle of its scale; None where it was kept without."""
    speaks: Literal["for", "against"]
    """For the role's work or job, or against it."""
    is_assumed: bool = False
    """True where the question was not asked: the clause rests on what such a firm usually answers."""
    level: float | None = None
    """The group's answer it rests on, those who did not answer a later round with their earlier one; None
    where it was not asked, on phones and the wall, and where it was kept without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An answer that alone would make a role something else."""

    item: str
    level: float
    """The whole level nearest to the group's answer that turns the role; where the item was not asked, the
    most usual one that does."""
    status: Status
    votes: int | None
    """The fewest answers to `item` whose change turns the role, of `of`; None where it was not asked."""
    of: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePlace:
    """A role's place once every decision is made. A hat without a host is shared among the people."""

    status: Status
    host: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A facilitator's decision beside the computed result."""

    status: Status
    host: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAnswer:
    """An answer in which a rated company differs from the group: the company's level."""

    item: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeCompany:
    """A rated company near the group's answers for one role: made up, and its raters are language models."""

    company: str
    """Its id among the structure's `companies`."""
    own: int
    """So many of its raters made the role a dedicated one."""
    hat: int
    none: int
    distance: float
    """0 to 1: 0 where every answer that counts for the role is alike."""
    same: Sequence[str]
    """Items answered alike that count most for the role, at most three."""
    differs: Sequence[OtherAnswer]
    """Items answered otherwise that count most, at most three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleOutcome:
    """One role in the recommended structure."""

    role: str
    status: Status
    host: str | None
    """The role that carries this one as a hat."""
    hats: Sequence[str]
    need: float
    room: float
    margin: float
    stability: float | None
    """Share of bootstraps with the same status, 0 to 1; None where not computed, and of few ballots."""
    binds: Literal["need", "room"]
    carried_by: Literal["marketing_and_service", "partners"] | None
    """Who does the work of a selling role that nobody needs."""
    reasons: Sequence[Clause] = field(default_factory=list)
    """Why it became what it is: at most two clauses in the order in which they are said; none where nothing
    speaks."""
    turns: Sequence[Turn] = field(default_factory=list)
    """What would make it something else: asked items first, by the fewest answers that have to change."""
    certainty: Literal["firm", "likely", "open"] | None = None
    """How far the computed status can be relied on; None where it was kept without."""
    unasked: Sequence[str] = field(default_factory=list)
    """Items that were not asked and could change it."""
    companies: Sequence[LikeCompany] = field(default_factory=list)
    """The rated companies most like this one in what counts for the role, the nearest first."""
    votes_to_flip: int | None
    """Fewest votes on one item, `flip_item`, whose change would make the role `flip_status`."""
    flip_item: str | None
    flip_status: Status | None
    flip_of: int | None = None
    """Of so many answers to `flip_item`; None where nothing flips, on phones and the wall, and where it was
    kept without."""
    is_borderline: bool
    asis: Status | Literal["part"] | None
    """What the majority says exists today; None where nobody answered and nothing was prepared."""
    is_asis_prepared: bool = False
    """True where nobody answered: the facilitator has noted it beforehand."""
    change: str | None
    """What the solution changes, decisions included: kept, new, split_out, merged, moved, removed, absent;
    None when as-is is not known."""
    override: Decision | None
    standing: RolePlace | None = None
    """The status in effect where it differs from the computed one: the group agreed on something else for the
    role or for the role that has it as a hat, or that role is not dedicated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentCoverage:
    """How one customer segment is covered."""

    segment: Literal["large", "small"]
    mode: Literal["field", "remote", "self"]
    has_partner_overlay: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """An item worth talking about next, the most valuable first."""

    item: str
    agreement: float
    changes: Sequence[str]
    """Roles whose status the fewest changed votes on this very item would turn."""
    votes_to_flip: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark on the structure: a code, and the ids that its words name."""

    code: str
    role: str | None = None
    segment: Literal["large", "small"] | None = None
    mode: Literal["field", "remote", "self"] | None = None
    items: Sequence[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """A question of the definition that was not asked and could change roles, the best first."""

    item: str
    roles: Sequence[str]
    """Most probable first."""
    usual: float
    """The level that most such firms answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Most say that a role exists today, or that nobody does the work, and the result says the opposite while
    it is open or rests on what was not asked: a warning about the result.
    """

    role: str
    today: Literal["own", "part", "none"]
    """What most say."""
    says: int
    """So many of the `of` who spoke of the role say that it exists, or that nobody does the work."""
    of: int
    status: Status
    unasked: Sequence[str]
    """Items that were not asked and could change the result; empty where the answers leave it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDuties:
    """One stage of the life cycle: exactly one accountable role."""

    stage: str
    accountable: str
    responsible: Sequence[str]
    consulted: Sequence[str]
    by_segment: Mapping[str, str] = field(default_factory=dict)
    """Selling: the accountable role of each segment, where segments are sold to by different roles; empty
    otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One wave of the transition; `pilots` are the unstable ones: try before deciding."""

    number: int
    actions: Sequence[str]
    """Codes of things to do that are not one role's change."""
    changes: Sequence[str]
    pilots: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedCompany:
    """A made-up company that three language models judged."""

    id: str
    people: int
    """How many work there."""
    kind: Mapping[str, str]
    """What it is, by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureOutcome:
    """The consensus role structure."""

    is_complete: bool
    """False while too few items have answers for a structure; then the lists are empty."""
    anchor: str | None
    own_roles: int
    own_roles_range: tuple[int, int]
    roles: Sequence[RoleOutcome]
    coverage: Sequence[SegmentCoverage]
    flags: Sequence[Remark]
    form: str | None
    """Code of the named form the structure comes closest to, and of what speaks for it."""
    form_why: Sequence[str]
    discuss_next: Sequence[Discussion]
    raci: Sequence[StageDuties]
    waves: Sequence[Wave]
    notices: Sequence[str]
    is_sampled: bool
    """True when the group was too large to bootstrap whole and a sample was used."""
    has_consensus: bool
    alternative: Sequence[RoleOutcome]
    """The second structure where the group is split in two camps; otherwise empty."""
    next_questions: Sequence[NextQuestion] = field(default_factory=list)
    """What has not been asked and could change a role, the best question first."""
    contradictions: Sequence[Contradiction] = field(default_factory=list)
    """Where today's roles contradict a result that is open or assumed."""
    companies: Sequence[RatedCompany] = field(default_factory=list)
    """The rated companies that the roles are compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownComment:
    """A comment as others see it: never who wrote it."""

    id: str
    item: str
    text: str
    upvotes: int
    is_pinned: bool
    is_answered: bool
    cluster: str
    side: Literal["low", "high"] | None = None
    """Of a reason for an answer: the side of its author in round `reason_round`."""
    reason_round: int = 0
    is_objection: bool = False
    """Its author has an objection to the structure as a whole; only files are given it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilitatorComment(ShownComment):
    """A comment as the facilitator sees it."""

    is_hidden: bool
    created_at: float


def standing_of(result: ItemResult | None) -> RoundResult | None:
    """The newest round that somebody answered: a round asked in vain takes nobody's answer back.

    The newest of all where nobody answered any.
    """
    if result is None:
        return None
    return next((one for one in (result, *reversed(result.earlier)) if one.n), result)
