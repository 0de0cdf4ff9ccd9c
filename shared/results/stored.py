"""Results as they are stored: in the row kept of an ended workshop, and in a results file.

Both outlive the software that wrote them. A new field needs a default; any other change needs a new shape of
kept rows (`kept.Kept.shape`) and a new version of the results file, and a reader of the old ones.
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, model_validator

from shared.results.outcome import ItemResult, Status, StructureOutcome


class _Stored(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class StoredRowResult(_Stored):
    """One row of a grid or a ranking."""

    row: str
    counts: dict[str, int]
    """Grid: participants by option id. Ranking: by place, "1" to "3"."""
    score: int
    """Ranking: three points a first place, two a second, one a third; grid: 0."""
    place: int
    """Ranking: place by points, 1 the worst friction, as many points the same place; grid: 0."""
    is_place_shared: bool = False
    """Another row of the ranking has as many points."""


class StoredRoundResult(_Stored):
    """What the group answered to one item in one round."""

    round: int
    n: int
    """Answers without abstentions."""
    abstained: int
    counts: list[int]
    """Ordinal: by level, lowest first. Number: by value from the item's minimum. Otherwise empty."""
    median: float | None
    """1-based level (half levels between two) or number; None without answers or for grids and rankings."""
    agreement: float | None
    """van der Eijk's A, -1 two extremes, 0 even spread, 1 all the same."""
    agreement_word: Literal["strong", "moderate", "weak", "scattered"] | None
    has_two_camps: bool
    is_closed: bool
    """Agreed enough to need no more discussion."""
    rows: list[StoredRowResult]


class StoredSideMoves(_Stored):
    """Where the people of one side went when they were asked again."""

    stayed: int
    between: int
    """Now between the sides."""
    crossed: int
    """Now on the other side."""


class StoredMoves(_Stored):
    """Who went where into a round, from the sides of the round before."""

    round: int
    low: StoredSideMoves
    high: StoredSideMoves


class StoredItemResult(StoredRoundResult):
    """An item's newest counted round, with the rounds before it."""

    item: str
    earlier: list[StoredRoundResult]
    moved: int | None
    """Of those who answered both this round and the one before, how many changed; None in round 1 and in a
    round that nobody answered."""
    moves: list[StoredMoves] = []
    """Of each later round before which the group was on two sides of at least five people: how many of each
    side went where."""


class StoredClause(_Stored):
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


class _StoredDriver(_Stored):
    item: str
    weight: float
    level: float | None = None


_DRIVERS: Final = TypeAdapter(list[_StoredDriver])


class StoredTurn(_Stored):
    """An answer that alone would make a role something else."""

    item: str
    level: float
    """The whole level nearest to the group's answer that turns the role; where the item was not asked, the
    most usual one that does."""
    status: Status
    votes: int | None
    """The fewest answers to `item` whose change turns the role, of `of`; None where it was not asked."""
    of: int | None


class StoredOtherAnswer(_Stored):
    """An answer in which a rated company differs from the group: the company's level."""

    item: str
    level: int


class StoredLikeCompany(_Stored):
    """A rated company near the group's answers for one role: made up, and its raters are language models."""

    company: str
    """Its id among the structure's `companies`."""
    own: int
    """So many of its raters made the role a dedicated one."""
    hat: int
    none: int
    distance: float
    """0 to 1: 0 where every answer that counts for the role is alike."""
    same: list[str]
    """Items answered alike that count most for the role, at most three."""
    differs: list[StoredOtherAnswer]
    """Items answered otherwise that count most, at most three."""


class StoredRolePlace(_Stored):
    """A role's place once every decision is made. A hat without a host is shared among the people."""

    status: Status
    host: str | None


class StoredDecision(_Stored):
    """A facilitator's decision beside the computed result."""

    status: Status
    host: str | None
    reason: str


class StoredRoleOutcome(_Stored):
    """One role in the recommended structure.

    Older software kept `drivers`: answers with a weight, above 0 for a dedicated role and below it against.
    They are read as clauses that name the answer alone.
    """

    role: str
    status: Status
    host: str | None
    """The role that carries this one as a hat."""
    hats: list[str]
    need: float
    room: float
    margin: float
    stability: float | None
    """Share of bootstraps with the same status, 0 to 1; None where not computed, and of few ballots."""
    binds: Literal["need", "room"]
    carried_by: Literal["marketing_and_service", "partners"] | None
    """Who does the work of a selling role that nobody needs."""
    reasons: list[StoredClause] = []
    """Why it became what it is: at most two clauses in the order in which they are said; none where nothing
    speaks."""
    turns: list[StoredTurn] = []
    """What would make it something else: asked items first, by the fewest answers that have to change."""
    certainty: Literal["firm", "likely", "open"] | None = None
    """How far the computed status can be relied on; None where it was kept without."""
    unasked: list[str] = []
    """Items that were not asked and could change it."""
    companies: list[StoredLikeCompany] = []
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
    override: StoredDecision | None
    standing: StoredRolePlace | None = None
    """The status in effect where it differs from the computed one: the group agreed on something else for the
    role or for the role that has it as a hat, or that role is not dedicated."""

    @model_validator(mode="before")
    @classmethod
    def _read_drivers(cls, value: object) -> object:
        if not isinstance(value, dict) or "drivers" not in value:
            return value
        drivers = _DRIVERS.validate_python(value["drivers"])
        clauses = [
            StoredClause(
                about=one.item, side=None, speaks="for" if one.weight > 0 else "against", level=one.level
            )
            for one in drivers
        ]
        return {**{key: one for key, one in value.items() if key != "drivers"}, "reasons": clauses}


class StoredSegmentCoverage(_Stored):
    """How one customer segment is covered."""

    segment: Literal["large", "small"]
    mode: Literal["field", "remote", "self"]
    has_partner_overlay: bool


class StoredDiscussion(_Stored):
    """An item worth talking about next, the most valuable first."""

    item: str
    agreement: float
    changes: list[str]
    """Roles whose status the fewest changed votes on this very item would turn."""
    votes_to_flip: int | None


class StoredRemark(_Stored):
    """A remark on the structure: a code, and the ids that its words name.

    The code alone is one too: so the results of ended workshops were kept at first.
    """

    code: str
    role: str | None = None
    segment: Literal["large", "small"] | None = None
    mode: Literal["field", "remote", "self"] | None = None
    items: list[str] = []

    @model_validator(mode="before")
    @classmethod
    def _read_code(cls, value: object) -> object:
        return {"code": value} if isinstance(value, str) else value


class StoredNextQuestion(_Stored):
    """A question of the definition that was not asked and could change roles, the best first."""

    item: str
    roles: list[str]
    """Most probable first."""
    usual: float
    """The level that most such firms answer."""


class StoredContradiction(_Stored):
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
    unasked: list[str]
    """Items that were not asked and could change the result; empty where the answers leave it open."""


class StoredStageDuties(_Stored):
    """One stage of the life cycle: exactly one accountable role."""

    stage: str
    accountable: str
    responsible: list[str]
    consulted: list[str]
    by_segment: dict[str, str] = {}
    """Selling: the accountable role of each segment, where segments are sold to by different roles; empty
    otherwise."""


class StoredWave(_Stored):
    """One wave of the transition; `pilots` are the unstable ones: try before deciding."""

    number: int
    actions: list[str]
    """Codes of things to do that are not one role's change."""
    changes: list[str]
    pilots: list[str]


class StoredRatedCompany(_Stored):
    """A made-up company that three language models judged."""

    id: str
    people: int
    """How many work there."""
    kind: dict[str, str]
    """What it is, by language."""


class StoredStructureOutcome(_Stored):
    """The consensus role structure."""

    is_complete: bool
    """False while too few items have answers for a structure; then the lists are empty."""
    anchor: str | None
    own_roles: int
    own_roles_range: tuple[int, int]
    roles: list[StoredRoleOutcome]
    coverage: list[StoredSegmentCoverage]
    flags: list[StoredRemark]
    form: str | None
    """Code of the named form the structure comes closest to, and of what speaks for it."""
    form_why: list[str]
    discuss_next: list[StoredDiscussion]
    raci: list[StoredStageDuties]
    waves: list[StoredWave]
    notices: list[str]
    is_sampled: bool
    """True when the group was too large to bootstrap whole and a sample was used."""
    has_consensus: bool
    alternative: list[StoredRoleOutcome]
    """The second structure where the group is split in two camps; otherwise empty."""
    next_questions: list[StoredNextQuestion] = []
    """What has not been asked and could change a role, the best question first."""
    contradictions: list[StoredContradiction] = []
    """Where today's roles contradict a result that is open or assumed."""
    companies: list[StoredRatedCompany] = []
    """The rated companies that the roles are compared with."""


_ITEM_RESULT = TypeAdapter(ItemResult)
_STRUCTURE = TypeAdapter(StructureOutcome)


def store_item_result(result: ItemResult) -> StoredItemResult:
    """An item's result as it is stored."""
    return StoredItemResult.model_validate(result, from_attributes=True)


def store_structure(structure: StructureOutcome) -> StoredStructureOutcome:
    """A structure as it is stored."""
    return StoredStructureOutcome.model_validate(structure, from_attributes=True)


def read_item_result(stored: StoredItemResult) -> ItemResult:
    """An item's result as it was stored."""
    return _ITEM_RESULT.validate_python(stored.model_dump())


def read_structure(stored: StoredStructureOutcome) -> StructureOutcome:
    """A structure as it was stored."""
    return _STRUCTURE.validate_python(stored.model_dump())
