"""Each screen's parts, counted from the database when they are due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from cachetools import FIFOCache

from shared.company.accent import tokens_of
from shared.consensus.sides import sides_of
from shared.definitions.texts import DefinitionTexts
from shared.live.answer_counts import AnswerCounts
from shared.live.answer_counts import Answered as AnsweredItems
from shared.live.broadcaster import Part
from shared.live.command_messages import message_of
from shared.live.encode import (
    encode_comments,
    encode_facilitator_comments,
    encode_hands,
    encode_item_groups,
    encode_result,
    encode_round,
    encode_structure,
    encode_structure_for_room,
)
from shared.live.gateway import Actor
from shared.live.plan_views import FRICTION, empty_plan, encode_plan
from shared.live.presence import Presence
from shared.live.trials import Trials
from shared.live.workshop_cache import RecentWorkshops
from shared.protocol import (
    Answered,
    AnswerValue,
    Audience,
    BeforehandView,
    ConsoleComments,
    ConsoleRoom,
    ConsoleSynced,
    Counts,
    EvaluationView,
    Heartbeat,
    ItemGroups,
    ItemView,
    Message,
    NextStep,
    OwnAnswer,
    OwnAnswers,
    OwnComment,
    OwnItemText,
    OwnOptionText,
    OwnTable,
    PhoneComments,
    PhoneRoom,
    PhoneSynced,
    PlanView,
    ProjectorRoom,
    ProjectorSynced,
    ReasonsAsked,
    RoomView,
    TurnoutView,
    ViewerRoom,
    ViewerSynced,
    WifiView,
    WorkshopView,
)
from shared.results.comments import (
    console_comments,
    ideas_shown,
    newest_comments,
    open_reasons,
    opened_comments,
    shown_comments,
)
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.groups import Groups
from shared.results.items import SETTLED, rounds_before
from shared.results.outcome import ItemResult, RoundResult, ShownComment, StructureOutcome
from shared.results.structures import Structures
from shared.store import Own, Store, Workshop, logo_path
from shared.workshop.answers import Answer
from shared.workshop.commands import CloseWorkshop, RevealItems, is_lock_early, next_command, previous_focus
from shared.workshop.definition import Definition
from shared.workshop.state import Phase, Refusal, WorkshopState, agenda, counted_items

VISIBLE: Mapping[Audience, Collection[Phase]] = {
    "console": SETTLED,
    "projector": frozenset({Phase.REVEALED}),
    "viewer": frozenset({Phase.REVEALED}),
    "phone": frozenset({Phase.REVEALED}),
}
"""The phases in which a screen may see what was answered. A console is often mirrored to the wall: open
items stay hidden from it too."""


KEPT_WORKSHOPS = 512
"""More than one process serves at once: what is dropped from here is computed again at every heartbeat."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What all three audiences' rooms are cut from."""

    revision: int
    results: Mapping[str, ItemResult]
    structure: StructureOutcome
    earlier: Mapping[str, RoundResult]


class CountsView:
    """Counts who is here and who has answered."""

    def __init__(
        self,
        store: Store,
        definition: Definition,
        presence: Presence,
        answers: AnswerCounts,
        now: Callable[[], float],
    ) -> None:
        self._store = store
        self._definition = definition
        self._presence = presence
        self._answers = answers
        self._now = now
        self._revisions: FIFOCache[str, int] = FIFOCache(KEPT_WORKSHOPS)

    def ready(self, workshop: Workshop) -> set[str]:
        """Who have answered every open counted item of the room's step; nobody where there is none."""
        _, in_step, (_, answered) = self._read(workshop)
        return {one for one, items in answered.items() if in_step and in_step.issubset(items)}

    def _read(self, workshop: Workshop) -> tuple[Collection[str], set[str], tuple[int, AnsweredItems]]:
        """The open counted items, those of them in the room's step, and what has been answered of them."""
        state = workshop.state
        asked = workshop.asked_of(self._definition)
        open_rounds = {
            item_id: item.round
            for item_id, item in state.items.items()
            if item.phase is Phase.OPEN and _is_counted(asked, item_id)
        }
        in_step = {
            item_id
            for item_id in open_rounds
            if state.is_asked_at_once or asked.items[item_id].step == state.step
        }
        rows = {
            item_id: len(asked.items[item_id].rows)
            for item_id in open_rounds
            if asked.items[item_id].shape == "table"
        }
        return open_rounds, in_step, self._answers.read(workshop.id, open_rounds, rows)

    def of(self, workshop: Workshop) -> Counts:
        """How many have joined, are online, and have answered each open item."""
        online = self._presence.online(workshop.id)
        open_items, in_step, (joined, answered) = self._read(workshop)
        if workshop.state.is_sealed:
            finished = sum(in_step.issubset(items) for items in answered.values())
            return Counts(
                revision=self._next_revision(workshop.id),
                joined=joined,
                online=len(online),
                answered={},
                answered_online=None,
                turnout=TurnoutView(beforehand=len(answered), finished=finished, live=0),
                is_lock_early=False,
            )
        here = Counter(answered[participant_id] for participant_id in online & answered.keys())
        by_item = dict.fromkeys(open_items, 0)
        for items, people in here.items():
            for item_id in items:
                by_item[item_id] += people
        by_item |= self._with_ideas(workshop, online)
        answered_online = (
            sum(people for items, people in here.items() if in_step.issubset(items)) if in_step else None
        )
        return Counts(
            revision=self._next_revision(workshop.id),
            joined=joined,
            online=len(online),
            answered=by_item,
            answered_online=answered_online,
            is_lock_early=answered_online is not None and is_lock_early(answered_online, len(online)),
            turnout=self._turnout(workshop),
            evaluation=self._evaluation(workshop),
        )

    def _with_ideas(self, workshop: Workshop, online: Collection[str]) -> dict[str, int]:
        """How many of those online have written an idea, by open ideas question; never what they wrote."""
        state = workshop.state
        return {
            item.id: len(self._store.comments.authors(workshop.id, item.id) & set(online))
            for item in workshop.own_items
            if item.question_type.is_silent and state.phase_of(item.id) is Phase.OPEN
        }

    def _turnout(self, workshop: Workshop) -> TurnoutView | None:
        if workshop.state.room_opened_at is None:
            return None
        turnout = self._store.participants.turnout(workshop.id)
        return TurnoutView(beforehand=turnout.beforehand, finished=None, live=turnout.live)

    def _evaluation(self, workshop: Workshop) -> EvaluationView | None:
        if not workshop.state.is_closed:
            return None
        worth: dict[str, int] = dict(self._store.evaluations.count(workshop.id).items())
        answered = sum(worth.values())
        return EvaluationView(answered=answered, worth=worth if answered >= SMALLEST_SHOWN else {})

    def _next_revision(self, workshop_id: str) -> int:
        # Grows even if the clock is set back, and after a restart goes on above what screens may hold.
        revision = max(self._revisions.get(workshop_id, 0) + 1, int(self._now() * 1000))
        self._revisions[workshop_id] = revision
        return revision


class CommentsView:
    """What each audience is shown of a workshop's comments."""

    def __init__(self, store: Store, definition: Definition) -> None:
        self._store = store
        self._definition = definition
        self._of_phones: FIFOCache[str, PhoneComments] = FIFOCache(KEPT_WORKSHOPS)

    def of(self, workshop: Workshop, audience: Audience) -> Message:
        """One audience's part."""
        match audience:
            case "console":
                return self.console(workshop)
            case "viewer":
                return self.on_wall(workshop)
            case _:
                return self.shown(workshop)

    def console(self, workshop: Workshop) -> ConsoleComments:
        """Every comment."""
        comments = encode_facilitator_comments(console_comments(opened_comments(self._store, workshop)))
        return ConsoleComments(revision=_comments_revision(workshop), comments=comments)

    def shown(self, workshop: Workshop) -> PhoneComments:
        """What the room may see."""
        known = self._of_phones.get(workshop.id)
        if known is not None and known.revision == _comments_revision(workshop):
            return known
        comments = self._shown(workshop, are_shared=workshop.state.are_comments_shared)
        page = newest_comments(comments)
        shown = PhoneComments(
            revision=_comments_revision(workshop),
            comments=encode_comments(page),
            left_out=len(comments) - len(page),
        )
        self._of_phones[workshop.id] = shown
        return shown

    def on_wall(self, workshop: Workshop) -> PhoneComments:
        """Those that the wall shows, and not what phones alone are shown."""
        pinned = newest_comments(self._shown(workshop, are_shared=False))
        return PhoneComments(revision=_comments_revision(workshop), comments=encode_comments(pinned))

    def _shown(self, workshop: Workshop, *, are_shared: bool) -> list[ShownComment]:
        comments = opened_comments(self._store, workshop)
        reasons = open_reasons(self._store, workshop.asked_of(self._definition), workshop, comments)
        return shown_comments(comments, are_shared=are_shared, reasons=reasons, ideas=ideas_shown(workshop))


class OwnView:
    """What a participant has saved, as their phone shows it."""

    def __init__(self, store: Store, counts: CountsView) -> None:
        self._store = store
        self._counts = counts

    def of(self, workshop: Workshop, participant_id: str) -> OwnAnswers | None:
        """What a participant has saved; None for somebody who is not in the workshop."""
        own = self._store.votes.own(workshop.id, participant_id)
        if own is None:
            return None
        if own.table_key is not None:
            return self._at_table(workshop, participant_id, own, own.table_key)
        return OwnAnswers(
            participant=participant_id,
            name=own.name,
            group=own.group,
            sequence=own.sequence,
            answers=[OwnAnswer(item=a.item, round=a.round, answer=_value(a.answer)) for a in own.answers],
            comments=[
                OwnComment(id=c.id, item=c.item, text=c.text, reason_round=c.reason_round)
                for c in own.comments
            ],
            upvoted=list(own.upvoted),
            worth=own.worth,
        )

    def _at_table(self, workshop: Workshop, participant_id: str, own: Own, table_key: str) -> OwnAnswers:
        """What a device that people share shows: of those who answer in turn nothing that was answered."""
        counts_hands = own.table_mode == "hands"
        hands = self._store.votes.hands(workshop.id, table_key) if counts_hands else []
        people = self._store.participants.at_table(workshop.id, table_key)
        ready = set() if counts_hands else self._counts.ready(workshop)
        return OwnAnswers(
            participant=participant_id,
            name=own.name,
            group=own.group,
            sequence=max([own.sequence, *(one.sequence for one in hands)]),
            answers=[],
            comments=[OwnComment(id=c.id, item=c.item, text=c.text) for c in own.comments if counts_hands],
            upvoted=list(own.upvoted) if counts_hands else [],
            table=OwnTable(
                mode="hands" if counts_hands else "seats",
                seat=own.seat,
                seats=[one.seat for one in people],
                done=[one.seat for one in people if one.id in ready],
                hands=encode_hands(hands),
            ),
        )


class Views:
    """Builds the parts of every screen. What a screen may not see is left out here, not on the screen."""

    def __init__(
        self,
        store: Store,
        recent: RecentWorkshops,
        definition: Definition,
        texts: DefinitionTexts,
        structures: Structures,
        presence: Presence,
        *,
        answers: AnswerCounts,
        groups: Groups,
        trials: Trials,
        join_address: Callable[[str], str],
        now: Callable[[], float],
    ) -> None:
        self._store = store
        self._recent = recent
        self._definition = definition
        self._texts = texts
        self._structures = structures
        self._groups = groups
        self._counts = CountsView(store, definition, presence, answers, now)
        self._comments = CommentsView(store, definition)
        self._trials = trials
        self._own = OwnView(store, self._counts)
        self._join_address = join_address
        self._now = now
        self._rooms: FIFOCache[str, _Room] = FIFOCache(KEPT_WORKSHOPS)
        self._phone_rooms: FIFOCache[str, PhoneRoom] = FIFOCache(KEPT_WORKSHOPS)

    def part(self, workshop_id: str, audience: Audience, part: Part) -> Message | None:
        """One part of one audience's screens; None when the workshop is gone."""
        workshop = self._recent.workshop(workshop_id)
        if workshop is None:
            return None
        match part:
            case "room":
                return self._room_of(workshop, audience)
            case "counts":
                return self._counts.of(workshop)
            case "comments":
                return self._comments.of(workshop, audience)
            case "trial":
                return self._trials.view(workshop, self._base(workshop, audience).results)
            case "plan":
                return self._plan(workshop, audience)

    def heartbeat(self, workshop_id: str, audience: Audience) -> Heartbeat | None:
        """The newest revisions of a workshop's parts; None when it is gone."""
        workshop = self._recent.workshop(workshop_id)
        if workshop is None:
            return None
        return Heartbeat(
            room=self._room(workshop).revision,
            comments=_comments_revision(workshop),
            plan=None if audience == "phone" else _plan_revision(workshop),
            counts=None if audience == "phone" else self._counts.of(workshop),
            answered=self._answered(workshop) if audience == "phone" else None,
        )

    def synced(self, actor: Actor, own: OwnAnswers | None = None) -> Message | Refusal:
        """Everything that the actor's screen shows.

        `own`: what a phone's participant has saved, where that is known already: nothing, by somebody new.
        """
        workshop = self._recent.workshop(actor.workshop_id)
        if workshop is None:
            return Refusal("unknown_workshop")
        match actor.audience:
            case "phone":
                own = own or self._own.of(workshop, actor.person_id)
                if own is None:
                    return Refusal("not_joined")
                return PhoneSynced(
                    room=self._phone_room(workshop), comments=self._comments.shown(workshop), own=own
                )
            case "console":
                return ConsoleSynced(
                    room=self._console_room(workshop),
                    counts=self._counts.of(workshop),
                    comments=self._comments.console(workshop),
                    plan=self._plan(workshop, "console"),
                )
            case "projector":
                return ProjectorSynced(
                    room=(room := self._projector_room(workshop)),
                    counts=self._counts.of(workshop),
                    comments=self._comments.shown(workshop),
                    trial=self._trials.view(workshop, room.results),
                    plan=self._plan(workshop, "projector"),
                )

            case "viewer":
                return ViewerSynced(
                    room=(wall := self._viewer_room(workshop)),
                    counts=self._counts.of(workshop),
                    comments=self._comments.on_wall(workshop),
                    trial=self._trials.view(workshop, wall.results),
                    plan=self._plan(workshop, "viewer"),
                )

    def _room_of(self, workshop: Workshop, audience: Audience) -> Message:
        match audience:
            case "phone":
                return self._phone_room(workshop)
            case "console":
                return self._console_room(workshop)
            case "projector":
                return self._projector_room(workshop)
            case "viewer":
                return self._viewer_room(workshop)

    def _room(self, workshop: Workshop) -> _Room:
        """The settled results and the structure, counted once for each revision of the room.

        The structure's stability takes half a second for a full room, so a room is shown at once without it
        and once more when it is there.
        """
        known = self._rooms.get(workshop.id)
        if known is not None and known.revision == _room_revision(
            workshop, self._structures.is_final(workshop)
        ):
            return known
        structure, is_final = self._structures.view(workshop)
        room = _Room(
            _room_revision(workshop, is_final),
            self._structures.results(workshop, SETTLED),
            structure,
            rounds_before(self._store, self._asked(workshop), workshop),
        )
        self._rooms[workshop.id] = room
        return room

    def _base(self, workshop: Workshop, audience: Audience) -> RoomView:
        room = self._room(workshop)
        state = workshop.state
        seen = {
            item_id: encode_result(result)
            for item_id, result in room.results.items()
            if state.items[item_id].phase in VISIBLE[audience]
        }
        shows_structure = audience == "console" or state.is_structure_revealed
        structure = None
        if shows_structure:
            structure = (
                encode_structure(room.structure)
                if audience == "console"
                else encode_structure_for_room(room.structure, seen)
            )
        return RoomView(
            revision=room.revision,
            workshop=_workshop_view(workshop, self._texts, audience),
            agenda=list(agenda(self._asked(workshop), workshop.item_set)),
            step=state.step,
            is_paused=state.is_paused,
            is_room_locked=state.is_room_locked,
            are_comments_shared=state.are_comments_shared,
            are_results_shared=state.are_results_shared,
            timer_ends_at=state.timer_ends_at,
            timer_left_s=state.timer_left_s,
            server_now=self._now(),
            beforehand=BeforehandView(until=state.beforehand_until) if state.is_asked_at_once else None,
            items={
                i: ItemView(phase=s.phase.value, round=s.round, is_reopened=s.is_reopened)
                for i, s in state.items.items()
            },
            results=seen,
            earlier={item_id: encode_round(result) for item_id, result in room.earlier.items()},
            structure=structure,
        )

    def _phone_room(self, workshop: Workshop) -> PhoneRoom:
        # Every phone that syncs asks for the same one.
        known = self._phone_rooms.get(workshop.id)
        if known is not None and known.revision == self._room(workshop).revision:
            return known.model_copy(update={"server_now": self._now()})
        room = PhoneRoom(
            **dict(self._base(workshop, "phone")),
            own_items=_opened(workshop),
            focus=_revealed_focus(workshop),
            reasons_asked=self._reasons_asked(workshop),
            results_path=self._results_path(workshop),
        )
        self._phone_rooms[workshop.id] = room
        return room

    def _projector_room(self, workshop: Workshop) -> ProjectorRoom:
        state = workshop.state
        return ProjectorRoom(
            **dict(self._base(workshop, "projector")),
            focus=state.focus,
            groups=self._focused_groups(workshop),
            is_blank=state.is_blank,
            join_address=self._join_address(workshop.code),
            results_path=self._results_path(workshop),
            wifi=_wifi_view(workshop),
        )

    def _viewer_room(self, workshop: Workshop) -> ViewerRoom:
        # The password of the room's network is for those who are in it.
        own = {"workshop": _workshop_view(workshop, self._texts, "viewer"), "wifi": None}
        return ViewerRoom(**dict(self._projector_room(workshop)) | own, own_items=_opened(workshop))

    def _focused_groups(self, workshop: Workshop) -> ItemGroups | None:
        state = workshop.state
        if not state.is_focus_by_group or not state.focus:
            return None
        groups = self._groups.item(workshop, state.focus)
        return None if groups is None else encode_item_groups(groups)

    def _console_room(self, workshop: Workshop) -> ConsoleRoom:
        state = workshop.state
        divided = self._divided(workshop)
        command = next_command(
            self._asked(workshop),
            workshop.item_set,
            state,
            has_structure=self._room(workshop).structure.is_complete,
            divided=divided,
        )
        following = None
        if command is not None:
            following = NextStep(
                command=message_of(command, workshop.position),
                needs_confirmation=isinstance(command, CloseWorkshop)
                or _is_time_left(state, self._now())
                or (isinstance(command, RevealItems) and _is_anything_open(workshop, command.items)),
            )
        return ConsoleRoom(
            **dict(self._base(workshop, "console")),
            position=workshop.position,
            focus=state.focus,
            is_focus_by_group=state.is_focus_by_group,
            is_blank=state.is_blank,
            join_address=self._join_address(workshop.code),
            next=following,
            previous_focus=previous_focus(self._asked(workshop), workshop.item_set, state),
            can_undo=workshop.undo_kind is not None,
            undo_kind=workshop.undo_kind,
            undo_kinds=list(workshop.undo_kinds),
            is_divided_walk=state.is_divided_walk,
            divided=divided,
            entered_at=state.entered_at,
            spent_s=dict(state.spent_s),
            results_path=self._results_path(workshop),
            wall_path=None if workshop.wall_token is None else f"/wall/{workshop.wall_token}",
            is_structure_revealed=state.is_structure_revealed,
            driving=[item_id for item_id in state.items if item_id in self._structures.item_ids],
        )

    def _divided(self, workshop: Workshop) -> list[str]:
        """The settled items of the room's step that are worth talking about: two camps, answers that are
        spread, or few votes from another structure.
        """
        results, structure = self._room(workshop).results, self._room(workshop).structure
        decisive = {discussion.item for discussion in structure.discuss_next}
        return [
            item.id
            for item in counted_items(self._asked(workshop), workshop.item_set, workshop.state.step)
            if (result := results.get(item.id)) is not None
            and (result.has_two_camps or result.is_spread or (item.id in decisive and not result.is_closed))
        ]

    def _reasons_asked(self, workshop: Workshop) -> list[ReasonsAsked]:
        """The revealed items that are decisive and split the group in two sides of people enough."""
        room = self._room(workshop)
        decisive = [discussion.item for discussion in room.structure.discuss_next]
        return [
            ReasonsAsked(item=item_id, low=sides.low, high=sides.high)
            for item_id in decisive
            if (result := room.results.get(item_id)) is not None
            and workshop.state.phase_of(item_id) is Phase.REVEALED
            and (sides := sides_of(result.counts)) is not None
        ]

    def _results_path(self, workshop: Workshop) -> str | None:
        is_shared = workshop.state.are_results_shared and workshop.results_token
        return f"/results/{workshop.results_token}" if is_shared else None

    def _answered(self, workshop: Workshop) -> Answered:
        counts = self._counts.of(workshop)
        return Answered(answered=counts.answered_online, online=counts.online)

    def _asked(self, workshop: Workshop) -> Definition:
        return workshop.asked_of(self._definition)

    def _plan(self, workshop: Workshop, audience: Audience) -> PlanView:
        revision = _plan_revision(workshop)
        if audience != "console" and not workshop.state.is_structure_revealed:
            return empty_plan(revision)
        room, written = self._room(workshop), self._store.plans.of(workshop.id)
        sees_friction = workshop.state.phase_of(FRICTION) in VISIBLE[audience]
        friction = room.results.get(FRICTION) if sees_friction else None
        return encode_plan(workshop, written, room.structure, friction, revision=revision, now=self._now())


def _is_time_left(state: WorkshopState, now: float) -> bool:
    """Whether people may still answer beforehand, which ends as the room opens."""
    return state.beforehand_until is not None and now < state.beforehand_until


def _is_anything_open(workshop: Workshop, item_ids: tuple[str, ...]) -> bool:
    return any(workshop.state.phase_of(item_id) is Phase.OPEN for item_id in item_ids)


def _wifi_view(workshop: Workshop) -> WifiView | None:
    wifi = workshop.wifi
    return None if wifi is None else WifiView(name=wifi.name, password=wifi.password)


def _workshop_view(workshop: Workshop, texts: DefinitionTexts, audience: Audience) -> WorkshopView:
    return WorkshopView(
        id=workshop.id,
        code=workshop.code,
        name=workshop.name,
        language=workshop.language,
        item_set=workshop.item_set,
        identity=workshop.identity,
        groups=list(workshop.groups),
        intro=workshop.intro,
        is_rehearsal=workshop.is_rehearsal,
        definition=texts.path(
            workshop.item_set,
            workshop.id,
            () if audience in ("phone", "viewer") else workshop.own_items,
            workshop.names,
        ),
        prepared_asis=dict(workshop.prepared_asis),
        table_mode=workshop.table_mode,
        are_rows_shuffled=workshop.are_rows_shuffled,
        colours=dict(tokens_of(workshop.accent)),
        logo=logo_path(workshop),
    )


def _opened(workshop: Workshop) -> list[OwnItemText]:
    """The own items that people have been asked; one that is undone is taken back from their phones."""
    language = workshop.language
    return [
        OwnItemText(
            id=item.id,
            step=item.step,
            type=item.type,
            shape=item.shape,
            text=item.text[language],
            label=item.label[language],
            options=[
                OwnOptionText(id=o.id, text=o.text[language], short=o.short[language]) for o in item.options
            ],
        )
        for item in workshop.own_items
        if workshop.state.phase_of(item.id) is not Phase.HIDDEN
    ]


def _revealed_focus(workshop: Workshop) -> str | None:
    """The item on the wall; while its answers are hidden, phones are shown nothing of it either."""
    focus = workshop.state.focus
    # A view of the structure takes the focus too, and is no item.
    item = workshop.state.items.get(focus or "")
    return focus if item is not None and item.phase is Phase.REVEALED else None


def _is_counted(asked: Definition, item_id: str) -> bool:
    # Questions may have changed since an old workshop asked them.
    item = asked.items.get(item_id)
    return item is not None and item.is_counted


def _value(answer: Answer) -> AnswerValue:
    """An answer as messages carry it."""
    return (
        list(answer) if isinstance(answer, tuple) else dict(answer) if isinstance(answer, Mapping) else answer
    )


def _room_revision(workshop: Workshop, is_final: bool) -> int:
    """Odd once the structure has its stability, which comes half a second after the change it follows."""
    return workshop.room_revision * 2 + is_final


def _plan_revision(workshop: Workshop) -> int:
    """Grows with what is written, and with every command and decision: who hands over follows from them."""
    return workshop.plan_revision + workshop.room_revision


def _comments_revision(workshop: Workshop) -> int:
    """Grows with every comment and every command: sharing changes what a room may see of them."""
    return workshop.comments_revision + workshop.room_revision
