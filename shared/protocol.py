"""Every socket message both ways: one class each, with who may send or receive it.

A client sends an event with one object and gets an ack: `Ok` (or the event's own ack) or `Failed`. The server
sends each screen its parts - room, counts, comments, plan - whole, each with a revision that only grows. A
screen keeps the newest of each part; a heartbeat with a revision the screen does not hold makes it `sync`.
So a lost, repeated or reordered message never leaves a screen wrong.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.languages import Language
from shared.workshop.question_types import Shape

PROTOCOL = 1
"""Sent in the handshake; a client with another number is told to reload (`wrong_protocol`)."""

Audience = Literal["phone", "console", "projector", "viewer"]
"""`viewer`: a browser elsewhere that shows the wall by its link, and may do nothing."""
Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
EntryId = Annotated[str, Field(min_length=1, max_length=160, pattern=r"^[A-Za-z0-9_.:-]+$")]
ItemIds = Annotated[list[Id], Field(min_length=1, max_length=60)]
Phase = Literal["hidden", "open", "locked", "revealed"]
Status = Literal["own", "hat", "none"]
AnswerValue = str | int | dict[str, str] | list[str] | None
HandCount = Annotated[int, Field(ge=0, le=12)]
HandsValue = dict[str, HandCount] | dict[str, dict[str, HandCount]] | None
"""Hands by option, number or row of a ranking, or by row and option of a grid; null where nobody can say."""
Seat = Annotated[int, Field(ge=1, le=12)]


class Message(BaseModel):
    """Base of all messages: unknown fields are refused, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# --- the handshake ---


class Handshake(Message):
    """The `auth` of a connection. Who the sender is comes from its cookies, never from here."""

    audience: Audience
    workshop: Id
    """A phone names the join code, console and projector the workshop's id, a viewer its link's secret."""
    protocol: int
    seat: Seat = 1
    """Which of those who joined with this device answers now."""


# --- client to server ---


class Sync(Message):
    """Asks for every part of the sender's own screen."""


class VoteCast(Message):
    """A participant's answer to one item. The same intent again gives the same ack and changes nothing."""

    intent: Id
    sequence: Annotated[int, Field(ge=0, le=2**53)]
    """Grows with each vote of this participant on this phone; an older one never overwrites a newer one."""
    item: Id
    round: Annotated[int, Field(ge=1, le=9)]
    answer: AnswerValue
    """Option id, whole number, option by row, ranked row ids, or null for "en osaa sanoa"."""


class HandsCast(Message):
    """A table's count of hands on one item. The same intent again gives the same ack and changes nothing."""

    intent: Id
    sequence: Annotated[int, Field(ge=0, le=2**53)]
    item: Id
    round: Annotated[int, Field(ge=1, le=9)]
    hands: HandsValue


class CommentAdd(Message):
    """A participant's comment on an item. The same intent again gives the same ack and changes nothing."""

    intent: Id
    item: Id
    text: Annotated[str, Field(max_length=4000)]
    is_reason: bool = False
    """Why the participant answered the item as they did, on one line: asked of both sides."""


class CommentEdit(Message):
    """Replaces the text of the sender's own comment; an empty text takes the comment away."""

    comment: Id
    text: Annotated[str, Field(max_length=4000)]


class CommentUpvote(Message):
    """Gives or takes back the sender's upvote of somebody else's comment."""

    comment: Id
    is_upvoted: bool


class EvaluationSet(Message):
    """Says, once the workshop has ended, whether it was worth the time; saying it again changes it."""

    worth: Literal["yes", "partly", "no"]


class ProfileSet(Message):
    """Changes the sender's own name or department (null: none of them); what is missing stays."""

    name: Annotated[str, Field(max_length=200)] | None = None
    group: Annotated[str, Field(min_length=1, max_length=200)] | None = None


class WorkshopCommand(Message):
    """One facilitator's command, as `shared.workshop.commands` names them in snake case.

    `position` is the one the sender's screen shows: two facilitators who press at once move one step, not
    two.
    """

    position: int
    kind: Literal[
        "go_to",
        "start_step",
        "open_items",
        "lock_items",
        "reveal_items",
        "hide_items",
        "start_round",
        "focus_item",
        "set_pause",
        "lock_room",
        "set_timer",
        "blank_projector",
        "share_comments",
        "walk_divided",
        "reveal_structure",
        "share_results",
        "open_beforehand",
        "close_workshop",
        "reopen_workshop",
    ]
    step: Id | None = None
    items: ItemIds | None = None
    item: Id | None = None
    """With `reveal_items`, the one of the items that the projector shows first."""
    is_on: bool | None = None
    """Which way a switch goes; with `focus_item`, true shows the item by group."""
    duration_s: int | None = None
    until: int | None = None
    """With `open_beforehand`: until when people answer, in seconds since the epoch; null ends it."""


class WorkshopUndo(Message):
    """Takes back the newest command; the answers given meanwhile stay saved."""

    position: int


class CommentMark(Message):
    """The facilitator's marks on a comment; what is None stays. A hidden comment leaves every screen."""

    comment: Id
    is_hidden: bool | None = None
    is_pinned: bool | None = None
    is_answered: bool | None = None
    cluster: Annotated[str, Field(max_length=60)] | None = None
    """A heading the comment is grouped under; an empty one takes it out of its group."""


class IdeasRank(Message):
    """Opens the ranking of the ideas that are kept of a locked or revealed ideas question."""

    item: Id
    position: int
    """Of the room that the screen shows; the room must still be there."""


class ParticipantsAsk(Message):
    """Asks who has joined."""


class ParticipantsRemove(Message):
    """Removes participants for good, with all they have answered and written.

    Without ids: everybody who has answered and written nothing.
    """

    participants: Annotated[list[Id], Field(min_length=1, max_length=100)] | None = None


class OverrideSet(Message):
    """The facilitator's own decision on a role, kept beside the computed result."""

    role: Id
    status: Status | None
    """None takes the override away."""
    host: Id | None = None
    reason: Annotated[str, Field(max_length=500)] = ""


class ActionAdd(Message):
    """A new action or decision of the plan. The same intent again gives the same ack and changes nothing."""

    intent: Id
    kind: Literal["task", "decision"]
    text: Annotated[str, Field(max_length=4000)]


class ActionsPropose(Message):
    """Adds the actions and decisions that follow from what has been revealed and are not in the plan yet."""


class PlanEdit(Message):
    """Writes one field of an action, a decision or a hand-off.

    Where somebody has written it since `version`, it is refused `written_meanwhile` with what it says now
    (`theirs`) and the `version` of that, so that the sender can choose between both.
    """

    entry: EntryId
    field: Literal["text", "accepted", "owner", "due", "state"]
    value: Annotated[str, Field(max_length=4000)]
    """A day is written as `2027-03-01`; an empty text brings back what was proposed."""
    version: Annotated[int, Field(ge=0, le=2**31)]


class GroupsAsk(Message):
    """Asks for what has been revealed by participant group."""


class WhatIf(Message):
    """Asks for the structure under other answers (1-based levels or numbers); nothing is saved."""

    answers: Annotated[dict[str, float], Field(max_length=40)]


class TrialShow(Message):
    """Shows on the wall what other answers would lead to, as a trial; without answers the trial ends.

    A console repeats it every ten seconds while it is to be seen.
    """

    answers: Annotated[dict[str, float], Field(max_length=40)]


# --- acks ---


class Failure(Message):
    """A code whose words are `error-<code>` in the locales, and its variables."""

    code: str
    params: dict[str, str | int] = {}


class Failed(Message):
    """Nothing was changed."""

    ok: Literal[False] = False
    error: Failure


class Ok(Message):
    """Done, and committed where there was something to save."""

    ok: Literal[True] = True


class VoteSaved(Ok):
    """The vote is in the database; `is_superseded` when a newer one of this participant already did."""

    intent: str
    item: str
    round: int
    is_superseded: bool


class CommentSaved(Ok):
    """The comment is in the database."""

    intent: str
    comment: str


class ActionAdded(Ok):
    """The action is in the plan."""

    intent: str
    action: str


class ActionsProposed(Ok):
    """So many actions and decisions were new."""

    added: int


class PlanSaved(Ok):
    """The field says this, in this version."""

    entry: str
    field: str
    value: str
    version: int


class PhoneSynced(Ok):
    """Everything a phone shows."""

    room: PhoneRoom
    comments: PhoneComments
    own: OwnAnswers


class ConsoleSynced(Ok):
    """Everything a console shows."""

    room: ConsoleRoom
    counts: Counts
    comments: ConsoleComments
    plan: PlanView


class ProjectorSynced(Ok):
    """Everything a projector shows."""

    room: ProjectorRoom
    counts: Counts
    comments: PhoneComments
    trial: TrialView
    plan: PlanView


class ViewerSynced(Ok):
    """Everything the wall shows somebody elsewhere."""

    room: ViewerRoom
    counts: Counts
    comments: PhoneComments
    trial: TrialView
    plan: PlanView


class WhatIfStructure(Ok):
    """The structure under the answers asked about, without bootstrap: every stability is null."""

    structure: StructureView


class ParticipantView(Message):
    """Who has joined, and nothing of what they have answered: not even whether."""

    id: str
    number: int
    """Counts a workshop's joins from 1."""
    name: str
    is_online: bool
    table: int | None = None
    """The number of the first who joined with the same device; None for somebody with their own."""
    table_mode: Literal["none", "seats", "hands"] = "none"


class ParticipantsShown(Ok):
    """Who has joined, the newest first."""

    participants: list[ParticipantView]
    unanswered: int
    """How many have answered and written nothing."""


class ParticipantsRemoved(Ok):
    """So many are gone."""

    removed: int


class GroupsShown(Ok):
    """What has been revealed, by participant group."""

    items: list[ItemGroups]
    """In the order of asking."""
    structures: list[GroupStructure]
    """What the answers of each large enough group alone would lead to."""


# --- parts the server sends ---


class ItemView(Message):
    """An item's phase and current round."""

    phase: Phase
    round: int
    is_reopened: bool = False
    """People answer a round whose answers the facilitator has looked at: the screens say so."""


class RowResult(Message):
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
    majority: str | None = None
    """Grid: the option that most gave, the middle one of several; None without an answer. Ranking: None."""
    is_contested: bool = False
    """Grid: fewer than three of four gave the same option. Ranking: false."""


class RoundResult(Message):
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
    high_camp_from: int | None = None
    """Of two camps, the place in `counts` where the high one begins; otherwise None."""
    is_closed: bool
    """Agreed enough to need no more discussion."""
    rows: list[RowResult]


class ItemResult(RoundResult):
    """An item's newest counted round, with the rounds before it."""

    item: str
    earlier: list[RoundResult]
    moved: int | None
    """Of those who answered both this round and the one before, how many changed; None in round 1 and in a
    round that nobody answered."""


class GroupResult(Message):
    """What one group answered to an item; fields as in `RoundResult`."""

    group: str
    n: int
    counts: list[int]
    median: float | None
    agreement: float | None
    agreement_word: Literal["strong", "moderate", "weak", "scattered"] | None
    has_two_camps: bool
    rows: list[RowResult]


class ItemGroups(Message):
    """A revealed item's newest round by group. Fewer than five people's answers can't be learnt from it,
    not even by subtracting what it shows from the item's own result.
    """

    item: str
    round: int
    groups: list[GroupResult]
    """Those with at least five answers, in the workshop's order of groups."""
    too_few: list[str]
    """Groups with fewer answers than that."""
    kept_back: list[str]
    """Large enough themselves, but their figures would give away those of `too_few`."""
    lowest: list[str]
    highest: list[str]
    """The groups with the lowest and the highest median, where these lie at least a level apart."""


class GroupRole(Message):
    """A role that comes out otherwise than in the whole group's structure."""

    role: str
    status: Status
    host: str | None
    whole: Status
    whole_host: str | None


class GroupStructure(Message):
    """What a group's own answers lead to, beside what everybody's do."""

    group: str
    own_roles: int
    whole_own_roles: int
    roles: list[GroupRole]
    """Those whose status differs."""
    coverage: list[CoverageView]
    """Segments that are covered otherwise."""
    borrowed: list[str]
    """Items on which everybody's answer is used, because too few of the group answered or the item is not
    revealed."""


class ClauseView(Message):
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


class TurnView(Message):
    """An answer that alone would make a role something else."""

    item: str
    level: float
    """The whole level nearest to the group's answer that turns the role; where the item was not asked, the
    most usual one that does."""
    status: Status
    votes: int | None
    """The fewest answers to `item` whose change turns the role, of `of`; None where it was not asked."""
    of: int | None


class OtherAnswerView(Message):
    """An answer in which a rated company differs from the group: the company's level."""

    item: str
    level: int


class LikeCompanyView(Message):
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
    differs: list[OtherAnswerView]
    """Items answered otherwise that count most, at most three."""


class RoleView(Message):
    """One role in the recommended structure."""

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
    reasons: list[ClauseView] = []
    """Why it became what it is: at most two clauses in the order in which they are said; none where nothing
    speaks."""
    turns: list[TurnView] = []
    """What would make it something else: asked items first, by the fewest answers that have to change."""
    certainty: Literal["firm", "likely", "open"] | None = None
    """How far the computed status can be relied on; None where it was kept without."""
    unasked: list[str] = []
    """Items that were not asked and could change it."""
    companies: list[LikeCompanyView] = []
    """The rated companies most like this one in what counts for the role, the nearest first; none on phones
    and the wall."""
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
    override: OverrideView | None
    standing: StandingView | None = None
    """The status in effect where it differs from the computed one: the group agreed on something else for the
    role or for the role that has it as a hat, or that role is not dedicated."""


class StandingView(Message):
    """A role's place once every decision is made. A hat without a host is shared among the people."""

    status: Status
    host: str | None


class OverrideView(Message):
    """A facilitator's decision beside the computed result."""

    status: Status
    host: str | None
    reason: str


class CoverageView(Message):
    """How one customer segment is covered."""

    segment: Literal["large", "small"]
    mode: Literal["field", "remote", "self"]
    has_partner_overlay: bool


class DiscussView(Message):
    """An item worth talking about next, the most valuable first."""

    item: str
    agreement: float
    changes: list[str]
    """Roles whose status the fewest changed votes on this very item would turn."""
    votes_to_flip: int | None


class FlagView(Message):
    """A remark on the structure: a code, and the ids that its words name."""

    code: str
    role: str | None = None
    segment: Literal["large", "small"] | None = None
    mode: Literal["field", "remote", "self"] | None = None
    items: list[str] = []


class NextQuestionView(Message):
    """A question of the definition that was not asked and could change roles, the best first."""

    item: str
    roles: list[str]
    """Most probable first."""
    usual: float
    """The level that most such firms answer."""


class ContradictionView(Message):
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


class StageView(Message):
    """One stage of the life cycle: exactly one accountable role."""

    stage: str
    accountable: str
    responsible: list[str]
    consulted: list[str]
    by_segment: dict[str, str] = {}
    """Selling: the accountable role of each segment, where segments are sold to by different roles; empty
    otherwise."""


class WaveView(Message):
    """One wave of the transition; `pilots` are the unstable ones: try before deciding."""

    number: int
    actions: list[str]
    """Codes of things to do that are not one role's change."""
    changes: list[str]
    pilots: list[str]


class RatedCompanyView(Message):
    """A made-up company that three language models judged."""

    id: str
    people: int
    """How many work there."""
    kind: dict[str, str]
    """What it is, by language."""


class StructureView(Message):
    """The consensus role structure.

    What a screen shows of a role: `status`, `host` and `hats`; `certainty` (firm, likely, open) and
    `unasked`, the items that were not asked and could change it; `reasons`, the clauses behind "because";
    `turns`, what would make it something else (for a fact the `level` from which on, for a view the `votes`
    of `of`); `change`, `asis` and `is_asis_prepared`, what it is compared with today. Of the whole:
    `next_questions`, what to ask next, `contradictions`, where today's roles warn about the result, and
    `companies`, the rated ones that each role's `companies` name. Phones and the wall are sent no companies,
    no levels, and no clause or turn of an item whose answers are not revealed.
    """

    is_complete: bool
    """False while too few items have answers for a structure; then the lists are empty."""
    anchor: str | None
    own_roles: int
    own_roles_range: tuple[int, int]
    roles: list[RoleView]
    coverage: list[CoverageView]
    flags: list[FlagView]
    form: str | None
    """Code of the named form the structure comes closest to, and of what speaks for it."""
    form_why: list[str]
    discuss_next: list[DiscussView]
    raci: list[StageView]
    waves: list[WaveView]
    notices: list[str]
    is_sampled: bool
    """True when the group was too large to bootstrap whole and a sample was used."""
    has_consensus: bool
    alternative: list[RoleView]
    """The second structure where the group is split in two camps; otherwise empty."""
    next_questions: list[NextQuestionView] = []
    """What has not been asked and could change a role, the best question first."""
    contradictions: list[ContradictionView] = []
    """Where today's roles contradict a result that is open or assumed."""
    companies: list[RatedCompanyView] = []
    """The rated companies that the roles are compared with."""


class WorkshopView(Message):
    """What does not change while the workshop runs."""

    id: str
    code: str
    name: str
    language: Language
    item_set: Literal["short", "full"]
    identity: Literal["open", "personal"]
    groups: list[str]
    intro: str
    is_rehearsal: bool
    """Its participants are simulated, but for those who join with their own phone."""
    definition: str
    """Path of the questions' texts, without language and ending; immutable. A phone's has none of the
    workshop's own items: what is not asked yet is not given to the room."""
    table_mode: Literal["none", "seats", "hands"] = "none"
    """What several people who join with one device are from now on."""
    are_rows_shuffled: bool = True
    """Each participant sees the rows of a ranking in a random order that stays theirs."""
    prepared_asis: dict[str, str]
    """How each role exists today as far as the facilitator knew beforehand, by role: what phones propose.
    States are options of the as-is grid."""
    colours: dict[str, str] = {}
    """Custom properties of the style sheet that the company's accent gives other values, as `--accent`;
    empty without one."""
    logo: str = ""
    """Path of the company's logo, a PNG whose ground may be transparent; empty without one."""


class BeforehandView(Message):
    """Answering before the workshop, all questions at once and at one's own pace."""

    until: float | None
    """Until when, in seconds since the epoch by the server's clock; until the room opens, all is sealed. None
    once it has: who has not answered does so now."""


class RoomView(Message):
    """What all screens know of where the workshop is."""

    revision: int
    workshop: WorkshopView
    agenda: list[str]
    step: str
    is_paused: bool
    is_room_locked: bool
    are_comments_shared: bool
    are_results_shared: bool
    timer_ends_at: float | None
    """Seconds since the epoch by the server's clock; during a pause the end of the pause."""
    timer_left_s: float | None
    """Seconds left of the timer that a pause has stopped; it goes on with them after the pause."""
    server_now: float
    beforehand: BeforehandView | None = None
    """None in a workshop that is not answered beforehand."""
    items: dict[str, ItemView]
    results: dict[str, ItemResult]
    """Only what this screen may see: phones and projector revealed items, consoles locked ones too."""
    earlier: dict[str, RoundResult] = {}
    """Of items that are asked again: the round before, where the room was shown it."""
    structure: StructureView | None


class OwnOptionText(Message):
    """A level of an own item's scale."""

    id: str
    text: str
    short: str


class OwnItemText(Message):
    """An own item as it was written, in one language for all."""

    id: str
    step: str
    type: str
    """An id of a question type, as a facilitator chose it; a ranking is of ideas given to another item."""
    shape: Shape
    """How its answers are counted and drawn."""
    text: str
    label: str
    options: list[OwnOptionText]
    """Lowest first; none for free text and ideas; of a ranking, its rows."""


class ReasonsAsked(Message):
    """An item whose two sides are asked why they answered as they did; places are counted from 0."""

    item: str
    low: int
    """The low side answered this or lower."""
    high: int
    """The high side answered this or higher."""


class PhoneRoom(RoomView):
    """A phone's room part."""

    own_items: list[OwnItemText]
    """Those of the workshop's own items that have been opened, in the order in which they are asked."""
    focus: str | None
    """The revealed item that the wall shows; None where it shows none by itself."""
    reasons_asked: list[ReasonsAsked] = []
    """Revealed items that are decisive and split the group in two sides of at least five."""
    results_path: str | None


class ProjectorRoom(RoomView):
    """A projector's room part."""

    focus: str | None
    groups: ItemGroups | None
    """The focused item by group, where the facilitator chose to show that."""
    is_blank: bool
    join_address: str
    results_path: str | None
    """Where everybody reads the results, once the facilitator has shared them."""
    wifi: WifiView | None = None
    """The network of the room; None where the facilitator has given none, and always elsewhere."""


class WifiView(Message):
    """A wireless network; an open one has an empty password."""

    name: str
    password: str


class ViewerRoom(ProjectorRoom):
    """The room part of a wall elsewhere. Its `definition` has none of the workshop's own items: what is not
    asked yet is not given to those who have the link.
    """

    own_items: list[OwnItemText]
    """As a phone's."""


class MoveView(Message):
    """An answer of a trial: the group's level, and the one that is tried."""

    item: str
    before: float
    after: float


class TrialView(Message):
    """What a console tries with other answers and shows on the wall; no structure while it tries nothing."""

    revision: int
    structure: StructureView | None
    moves: list[MoveView]
    """Of answers that have been revealed."""


class NextStep(Message):
    """What the one large button will do: the command to send, and whether it asks first."""

    command: WorkshopCommand
    needs_confirmation: bool


class ConsoleRoom(RoomView):
    """A console's room part."""

    position: int
    focus: str | None
    is_focus_by_group: bool
    is_blank: bool
    join_address: str
    next: NextStep | None
    previous_focus: str | None
    """What a clicker's way back puts on the wall; None where nothing was shown before."""
    can_undo: bool
    undo_kind: str | None
    undo_kinds: list[str]
    """The commands that undoing takes back one after the other, the newest first: at most three."""
    results_path: str | None
    wall_path: str | None
    """Where people elsewhere see the wall, while there is such a link."""
    is_divided_walk: bool
    """The large button shows of a step only what divides the group, not every item."""
    divided: list[str]
    """The items of the room's step on which the group is divided, in the order of asking."""
    entered_at: float | None
    """When the room came to its stop, in seconds since the epoch by the server's clock."""
    spent_s: dict[str, float]
    """Seconds spent at each stop before that."""
    is_structure_revealed: bool
    """Whether the room may see the structure; the console itself always does."""
    driving: list[str]
    """The items asked whose answers the structure is computed from, in the order of asking: what `what_if`
    takes."""


class Counts(Message):
    """Who is here and who has answered; sent at every heartbeat too."""

    revision: int
    joined: int
    online: int
    answered: dict[str, int]
    """By open item: participants online with a saved answer in the current round, abstentions included. A
    grid is answered with all its rows; an ideas question with one idea."""
    answered_online: int | None
    """Participants online who have answered every open counted item of the room's step; None where there is
    none."""
    turnout: TurnoutView | None = None
    """In a workshop that is answered beforehand."""
    is_lock_early: bool
    """True while so few of those online have answered everything that locking asks first."""
    evaluation: EvaluationView | None = None
    """After the end."""


class TurnoutView(Message):
    """How many have answered anything before the room opened, and how many have done so since."""

    beforehand: int
    finished: int | None
    """Of these, who have answered every question; None once the room has opened."""
    live: int


class EvaluationView(Message):
    """Whether participants found the workshop worth the time, in numbers alone."""

    answered: int
    worth: dict[str, int]
    """By `yes`, `partly` and `no`; empty while fewer than five have said it."""


class CommentView(Message):
    """A comment as others see it: never who wrote it."""

    id: str
    item: str
    text: str
    upvotes: int
    is_pinned: bool
    is_answered: bool
    cluster: str
    side: Literal["low", "high"] | None = None
    """Of a reason for an answer: its author's side in round `reason_round`."""
    reason_round: int = 0


class PhoneComments(Message):
    """The comments this room may see: all shown ones when shared, otherwise only pinned ones; at most a
    hundred, the pinned and the newest.
    """

    revision: int
    comments: list[CommentView]
    left_out: int = 0
    """How many more there are."""


class ConsoleCommentView(CommentView):
    """A comment as the facilitator sees it."""

    is_hidden: bool
    created_at: float


class ConsoleComments(Message):
    """Every comment, newest last."""

    revision: int
    comments: list[ConsoleCommentView]


class PlannedActionView(Message):
    """An action or a decision of the plan."""

    id: str
    number: int
    """Its place in the list, from 1."""
    kind: Literal["basis", "check", "change", "pilot", "objection", "review", "task", "decision"]
    text: str
    owner: str
    due: str
    """The day as `2027-03-01`: as it was written, otherwise counted from the end; empty for none."""
    state: Literal["open", "started", "done", "dropped"]
    """Of a decision `open` is yet to be decided, `done` decided."""
    wave: int | None
    versions: dict[str, int]
    """How often each field has been written; a field that is not there never was."""


class AnsweringView(Message):
    """A role that is accountable, for all customers or for one segment."""

    role: str
    segment: Literal["large", "small"] | None


class HandOffView(Message):
    """A place on the customer's path where another role becomes accountable."""

    id: str
    """What `PlanEdit` names it by."""
    number: int
    """Its place on the customer's path, from 1."""
    from_stage: str
    to_stage: str
    givers: list[AnsweringView]
    receivers: list[AnsweringView]
    named: int
    """So many of the `of` who answered named the receiving stage among those with the most friction."""
    of: int
    text: str
    """What is handed over."""
    accepted: str
    """When it counts as accepted; continues "Accepted when"."""
    state: Literal["open", "started", "done", "dropped"]
    """`done` is agreed."""
    versions: dict[str, int]


class PlanView(Message):
    """What the workshop leads to, as facilitators write it. A projector's is empty until the structure is
    revealed.
    """

    revision: int
    actions: list[PlannedActionView]
    """In the order in which they were added."""
    hand_offs: list[HandOffView]
    """The one into the stage with the most friction first."""


class OwnAnswer(Message):
    """One saved answer of the participant."""

    item: str
    round: int
    answer: AnswerValue


class OwnComment(Message):
    """One saved comment of the participant."""

    id: str
    item: str
    text: str
    reason_round: int = 0
    """The round whose answer it is a reason for; 0 for any other comment."""


class OwnHands(Message):
    """One saved count of hands."""

    item: str
    round: int
    hands: HandsValue
    people: int
    """So many have answered: fewer than there are at the table, where some have come to it since."""


class OwnTable(Message):
    """The table of a participant who shares a device."""

    mode: Literal["seats", "hands"]
    seat: int
    """The participant's own; with hands always the first."""
    seats: list[int]
    """Everybody's at the table, some of whom a facilitator may have removed since."""
    done: list[int]
    """Of these, who have answered every open counted item of the room's step; with hands none."""
    hands: list[OwnHands]


class OwnAnswers(Message):
    """What this participant has saved; sent in acks only, never broadcast.

    At a table whose people answer in turn nothing is sent back, so that the next one cannot read it; at one
    that counts hands the counts are in `table`.
    """

    participant: str
    name: str
    group: str | None
    sequence: int
    """The highest vote sequence the server has of this participant; the phone goes on above it."""
    answers: list[OwnAnswer]
    comments: list[OwnComment]
    upvoted: list[str]
    worth: Literal["yes", "partly", "no"] | None = None
    """What they said of the workshop after its end."""
    table: OwnTable | None = None


class Answered(Message):
    """How far the room is, for those who wait."""

    answered: int | None
    """Participants online who have answered every open counted item of the room's step; None where there is
    none."""
    online: int


class Heartbeat(Message):
    """Every 5 s: the newest revision of each part; a screen that holds another one sends `sync`."""

    room: int
    comments: int
    plan: int | None = None
    """For all but phones."""
    counts: Counts | None
    """For all but phones."""
    answered: Answered | None = None
    """For phones."""


class Restarting(Message):
    """The server is going down on purpose; reconnect after so long."""

    retry_ms: int


class SessionEnded(Message):
    """This connection may not go on: logged out, removed, or the workshop is gone."""

    code: str


for _forward in (
    PhoneSynced,
    ConsoleSynced,
    Counts,
    ProjectorRoom,
    ProjectorSynced,
    ViewerSynced,
    WhatIfStructure,
    GroupsShown,
    GroupStructure,
    RoleView,
):
    _forward.model_rebuild()

FROM_CLIENT: dict[str, tuple[type[Message], frozenset[Audience]]] = {
    "sync": (Sync, frozenset({"phone", "console", "projector", "viewer"})),
    "vote.cast": (VoteCast, frozenset({"phone"})),
    "hands.cast": (HandsCast, frozenset({"phone"})),
    "comment.add": (CommentAdd, frozenset({"phone"})),
    "comment.edit": (CommentEdit, frozenset({"phone"})),
    "comment.upvote": (CommentUpvote, frozenset({"phone"})),
    "profile.set": (ProfileSet, frozenset({"phone"})),
    "evaluation.set": (EvaluationSet, frozenset({"phone"})),
    "workshop.command": (WorkshopCommand, frozenset({"console"})),
    "workshop.undo": (WorkshopUndo, frozenset({"console"})),
    "comment.mark": (CommentMark, frozenset({"console"})),
    "ideas.rank": (IdeasRank, frozenset({"console"})),
    "participants": (ParticipantsAsk, frozenset({"console"})),
    "participants.remove": (ParticipantsRemove, frozenset({"console"})),
    "override.set": (OverrideSet, frozenset({"console"})),
    "what_if": (WhatIf, frozenset({"console"})),
    "trial.show": (TrialShow, frozenset({"console"})),
    "groups": (GroupsAsk, frozenset({"console"})),
    "action.add": (ActionAdd, frozenset({"console"})),
    "actions.propose": (ActionsPropose, frozenset({"console"})),
    "plan.edit": (PlanEdit, frozenset({"console"})),
}
"""Event name -> its message and who may send it. Anything else is refused `malformed`."""

FROM_SERVER: dict[str, tuple[type[Message], frozenset[Audience]]] = {
    "phone.room": (PhoneRoom, frozenset({"phone"})),
    "phone.comments": (PhoneComments, frozenset({"phone"})),
    "projector.room": (ProjectorRoom, frozenset({"projector"})),
    "projector.comments": (PhoneComments, frozenset({"projector"})),
    "projector.counts": (Counts, frozenset({"projector"})),
    "projector.trial": (TrialView, frozenset({"projector"})),
    "projector.plan": (PlanView, frozenset({"projector"})),
    "viewer.room": (ViewerRoom, frozenset({"viewer"})),
    "viewer.comments": (PhoneComments, frozenset({"viewer"})),
    "viewer.counts": (Counts, frozenset({"viewer"})),
    "viewer.trial": (TrialView, frozenset({"viewer"})),
    "viewer.plan": (PlanView, frozenset({"viewer"})),
    "console.room": (ConsoleRoom, frozenset({"console"})),
    "console.comments": (ConsoleComments, frozenset({"console"})),
    "console.counts": (Counts, frozenset({"console"})),
    "console.plan": (PlanView, frozenset({"console"})),
    "heartbeat": (Heartbeat, frozenset({"phone", "console", "projector", "viewer"})),
    "server.restarting": (Restarting, frozenset({"phone", "console", "projector", "viewer"})),
    "session.ended": (SessionEnded, frozenset({"phone", "console", "projector", "viewer"})),
}
"""Event name -> its message and who receives it."""

ACKS: dict[str, tuple[type[Message], ...]] = {
    "sync": (PhoneSynced, ConsoleSynced, ProjectorSynced, ViewerSynced),
    "vote.cast": (VoteSaved,),
    "hands.cast": (VoteSaved,),
    "comment.add": (CommentSaved,),
    "comment.edit": (Ok,),
    "comment.upvote": (Ok,),
    "profile.set": (Ok,),
    "evaluation.set": (Ok,),
    "workshop.command": (Ok,),
    "workshop.undo": (Ok,),
    "comment.mark": (Ok,),
    "ideas.rank": (Ok,),
    "participants": (ParticipantsShown,),
    "participants.remove": (ParticipantsRemoved,),
    "override.set": (Ok,),
    "what_if": (WhatIfStructure,),
    "trial.show": (Ok,),
    "groups": (GroupsShown,),
    "action.add": (ActionAdded,),
    "actions.propose": (ActionsProposed,),
    "plan.edit": (PlanSaved,),
}
"""Event name -> what its ack may be besides Failed."""
