"""What each screen is shown: who sees which answers, the next step, counts, comments, revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar, get_args

import pytest

from shared.definitions import load_model
from shared.definitions.hand_offs import load_hand_off_texts
from shared.definitions.texts import DefinitionTexts
from shared.live import workshop_cache
from shared.live.answer_counts import AnswerCounts
from shared.live.broadcaster import Part
from shared.live.command_messages import parse_command
from shared.live.gateway import Actor
from shared.live.presence import GRACE_S, Presence
from shared.live.trials import LASTS_S, Trials
from shared.live.views import Views
from shared.live.workshop_cache import RecentWorkshops
from shared.protocol import (
    Audience,
    BeforehandView,
    ConsoleComments,
    ConsoleRoom,
    ConsoleSynced,
    Counts,
    Heartbeat,
    Message,
    PhoneComments,
    PhoneRoom,
    PhoneSynced,
    PlanView,
    ProjectorRoom,
    ProjectorSynced,
    RoomView,
    TrialView,
    TurnoutView,
    ViewerRoom,
    ViewerSynced,
    WorkshopCommand,
)
from shared.results.actions import day_of
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.store.evaluations import Worth
from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    Command,
    FocusItem,
    GoTo,
    HideItems,
    LockItems,
    LockRoom,
    OpenBeforehand,
    OpenItems,
    RevealItems,
    RevealStructure,
    SetPause,
    SetTimer,
    ShareComments,
    ShareResults,
    StartRound,
    StartStep,
)
from shared.workshop.own_items import WantedItem
from shared.workshop.plan import Proposal
from shared.workshop.state import Refusal
from shared.workshop.wifi import Wifi
from tests.results.company import DEFINITION, NOW, Company, found_company, given, open_store, run_directly

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
ITEM = "deal_size"
Sent = TypeVar("Sent", bound=Message)


@dataclass
class Screens:
    """The views of one workshop, with clocks that the test moves."""

    company: Company
    now: float = NOW
    monotonic_s: float = 100.0

    def __post_init__(self) -> None:
        store = self.company.store
        self.presence = Presence(lambda: self.monotonic_s)
        self.structures = Structures(store, DEFINITION, load_model(), run_blocking=run_directly)
        self.answers = AnswerCounts(store)
        self.trials = Trials(self.structures, lambda: self.now, lambda: self.monotonic_s)
        self.views = Views(
            store,
            RecentWorkshops(store, lambda: self.monotonic_s),
            DEFINITION,
            DefinitionTexts(DEFINITION),
            self.structures,
            self.presence,
            answers=self.answers,
            groups=Groups(
                store,
                DEFINITION,
                load_model(),
                is_current=self.structures.is_current,
                run_blocking=run_directly,
            ),
            trials=self.trials,
            join_address=lambda code: f"https://roolitus.test/j/{code}",
            now=lambda: self.now,
        )

    def part(self, audience: Audience, part: Part, shape: type[Sent]) -> Sent:
        self.answers.forget(self.company.id)  # the test changes workshops behind the process's back
        message = self.views.part(self.company.id, audience, part)
        assert isinstance(message, shape)
        return message

    def room(self, audience: Audience) -> RoomView:
        return self.part(audience, "room", RoomView)

    def console(self) -> ConsoleRoom:
        return self.part("console", "room", ConsoleRoom)

    def counts(self) -> Counts:
        return self.part("console", "counts", Counts)

    def plan(self, audience: Audience) -> PlanView:
        return self.part(audience, "plan", PlanView)

    def comments(self, audience: Audience) -> list[str]:
        if audience == "console":
            return [one.text for one in self.part(audience, "comments", ConsoleComments).comments]
        return [one.text for one in self.part(audience, "comments", PhoneComments).comments]

    def heartbeat(self, audience: Audience) -> Heartbeat:
        beat = self.views.heartbeat(self.company.id, audience)
        assert beat is not None
        return beat


@pytest.fixture
def screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screens]:
    monkeypatch.setattr(workshop_cache, "KEPT_S", 0.0)  # the test changes workshops behind the process's back
    monkeypatch.setattr("shared.results.structures.BOOTSTRAPS", 40)
    store = open_store(tmp_path / "roolitus.db")
    yield Screens(found_company(store))
    store.close()


PHASES: dict[str, tuple[Command, ...]] = {
    "hidden": (HideItems((ITEM,)),),
    "open": (),
    "locked": (LockItems((ITEM,)),),
    "revealed": (RevealItems((ITEM,)),),
    "asked again": (RevealItems((ITEM,)), StartRound((ITEM,))),
    "hidden after the reveal": (RevealItems((ITEM,)), HideItems((ITEM,))),
    "opened again": (LockItems((ITEM,)), OpenItems((ITEM,))),
    "locked by the end": (CloseWorkshop(),),
}
SEEN_BY: dict[str, set[Audience]] = {
    "locked": {"console"},
    "revealed": {"console", "projector", "viewer", "phone"},
    "locked by the end": {"console"},
}
"""Who may see the answers; in every other phase nobody."""


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("phase", PHASES)
def test_answers_are_seen_by_whom_the_table_names_and_by_nobody_else(
    screens: Screens, phase: str, audience: Audience
) -> None:
    company = screens.company
    company.command(StartStep("q1"))
    for level in (1, 3, 3):
        company.vote(company.join(), {ITEM: level})
    company.command(*PHASES[phase])

    shown = screens.room(audience)
    synced = screens.views.synced(
        Actor(audience, company.id, company.join() if phase != "locked by the end" else "nobody")
    )

    is_seen = audience in SEEN_BY.get(phase, set())
    assert (ITEM in shown.results) is is_seen
    if is_seen:
        assert shown.results[ITEM].counts == [1, 0, 2, 0, 0, 0]
    if isinstance(synced, PhoneSynced | ConsoleSynced | ProjectorSynced | ViewerSynced):
        assert synced.room.results == shown.results
    else:
        assert (synced, audience) == (Refusal("not_joined"), "phone")


def test_one_room_tells_each_item_by_its_own_phase(screens: Screens) -> None:
    screens.company.command(
        StartStep("q1"), LockItems(("sales_cycle",)), RevealItems((ITEM,)), HideItems(("portfolio",))
    )

    seen = {audience: set(screens.room(audience).results) for audience in AUDIENCES}
    phases = {i: view.phase for i, view in screens.room("phone").items.items()}

    revealed = {ITEM}
    assert seen == {
        "console": {ITEM, "sales_cycle"},
        "projector": revealed,
        "viewer": revealed,
        "phone": revealed,
    }
    assert (phases[ITEM], phases["sales_cycle"], phases["portfolio"], phases["self_serve"]) == (
        "revealed",
        "locked",
        "hidden",
        "open",
    )


def test_the_wall_has_an_items_groups_only_while_it_is_told_to_show_them(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("q1"))
    for group, level in (("Myynti", 1), ("Johto", 4)):
        for _ in range(5):
            company.vote(company.join(group), {ITEM: level})
    by_group = FocusItem(ITEM, is_by_group=True)
    steps: tuple[tuple[Command, ...], ...] = (
        (by_group,),
        (LockItems((ITEM,)), by_group),
        (RevealItems((ITEM,)),),
        (by_group,),
        (FocusItem(ITEM),),
        (by_group, HideItems((ITEM,))),
    )

    shown = []
    for commands in steps:
        company.command(*commands)
        groups = screens.part("projector", "room", ProjectorRoom).groups
        shown.append(None if groups is None else [one.group for one in groups.groups])
        assert screens.console().is_focus_by_group is (by_group in commands)

    assert shown == [None, None, None, ["Myynti", "Johto"], None, None]
    assert "groups" not in screens.part("phone", "room", PhoneRoom).model_dump()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_structure_is_the_facilitators_until_it_is_revealed(screens: Screens, audience: Audience) -> None:
    screens.company.answer_all("q1", 4)

    before = screens.room(audience).structure
    screens.company.command(RevealStructure(True))
    shown = screens.room(audience).structure
    screens.company.command(RevealStructure(False))
    taken_back = screens.room(audience).structure

    assert (before is not None, taken_back is not None) == (audience == "console",) * 2
    assert screens.console().is_structure_revealed is False
    assert shown is not None
    assert shown.is_complete


def test_the_plan_is_the_facilitators_until_the_structure_is_revealed(screens: Screens) -> None:
    company = screens.company
    company.answer_all("q1", 4)
    company.store.plans.add(company.id, company.owner, intent="i1", kind="task", text="Call them")

    before = screens.plan("projector")
    company.command(RevealStructure(True))
    shown = screens.plan("projector")

    assert [one.text for one in screens.plan("console").actions] == ["Call them"]
    assert (before.actions, before.hand_offs) == ([], [])
    assert [one.text for one in shown.actions] == ["Call them"]
    assert shown.hand_offs == screens.plan("console").hand_offs
    assert shown.revision > before.revision
    assert screens.views.part(company.id, "projector", "plan") == shown


def test_a_hand_off_has_the_default_words_until_the_group_writes_its_own(screens: Screens) -> None:
    company = screens.company
    company.answer_all("q1", 4)
    first = screens.plan("console").hand_offs[0]

    written = company.store.plans.edit(
        company.id, company.owner, entry=first.id, name="accepted", value="tarve on kirjattu", version=0
    )
    given(written)
    now = screens.plan("console").hand_offs[0]

    default = load_hand_off_texts()[first.to_stage]
    assert (first.text, first.accepted, first.versions) == (default.what["fi"], default.accepted["fi"], {})
    assert (now.text, now.accepted, now.versions) == (first.text, "tarve on kirjattu", {"accepted": 1})
    assert now.givers != now.receivers


def test_an_action_is_due_so_long_after_the_end_until_a_day_is_written(screens: Screens) -> None:
    company = screens.company
    proposal = Proposal(id="ask", kind="check", text="Ask", due_days=30, wave=None, content=None)
    given(company.store.plans.propose(company.id, company.owner, [proposal]))

    proposed = screens.plan("console").actions[0].due
    given(
        company.store.plans.edit(
            company.id, company.owner, entry="ask", name="due", value="2031-01-02", version=0
        )
    )

    assert proposed == (day_of(NOW) + timedelta(days=30)).isoformat()
    assert screens.plan("console").actions[0].due == "2031-01-02"


def test_every_screen_knows_where_the_workshop_stands(screens: Screens) -> None:
    screens.company.command(
        StartStep("q1"), LockRoom(True), ShareComments(True), SetTimer(60), SetPause(True)
    )

    for audience in AUDIENCES:
        room = screens.room(audience)
        assert (room.step, room.is_paused, room.is_room_locked) == ("q1", True, True)
        assert room.agenda == ["lobby", "q1", "q2", "q3", "today", "structure", "consent", "closed"]
        assert (room.timer_ends_at, room.timer_left_s, room.server_now) == (None, 60, NOW)
        assert room.workshop.groups == ["Myynti", "Johto"]
        assert room.workshop.definition == DefinitionTexts(DEFINITION).path("short")


def test_a_phone_has_the_words_of_an_own_item_from_its_opening_on_and_consoles_at_once(
    screens: Screens,
) -> None:
    scale = WantedItem(
        "q1", "ordinal", "Kuinka hyvin hinnoittelu toimii?", "Hinnoittelu", ("Huonosti", "Hyvin")
    )
    words = WantedItem("q3", "comment", "Mikä yllätti?", "Yllätys", ())
    first, _ = given(screens.company.store.workshops.set_own_items(screens.company.id, [scale, words]))
    standard = DefinitionTexts(DEFINITION).path("short")

    prepared = screens.part("phone", "room", PhoneRoom)
    screens.company.command(StartStep("q1"))
    asked = screens.part("phone", "room", PhoneRoom)
    screens.company.command(HideItems((first.id,)))
    hidden = screens.part("phone", "room", PhoneRoom)

    assert (prepared.own_items, hidden.own_items) == ([], [])
    (shown,) = asked.own_items
    assert (shown.id, shown.step, shown.type, shown.text) == (first.id, "q1", "ordinal", scale.text)
    assert [option.text for option in shown.options] == ["Huonosti", "Hyvin"]
    assert {room.workshop.definition for room in (prepared, asked, hidden)} == {standard}
    for audience in ("console", "projector"):
        assert screens.room(audience).workshop.definition not in (standard, "")


def test_ideas_are_counted_while_they_are_silent_and_shown_once_they_are_revealed(screens: Screens) -> None:
    company = screens.company
    asked = WantedItem("q1", "ideas", "Mikä auttaisi eniten?", "Apu", ())
    (item,) = given(company.store.workshops.set_own_items(company.id, [asked]))
    company.command(StartStep("q1"))
    writers = [company.join(), company.join()]
    for person, text in zip(writers, ("Palaverit", "Yksi lista"), strict=True):
        company.comment(person, text, item.id)
        screens.presence.enter(company.id, person, f"socket {person}")

    seen = {}
    for name, command in (
        ("open", None),
        ("locked", LockItems((item.id,))),
        ("revealed", RevealItems((item.id,))),
    ):
        if command is not None:
            company.command(command)
        seen[name] = {audience for audience in AUDIENCES if screens.comments(audience)}
        if command is None:
            assert screens.counts().answered[item.id] == 2

    assert seen == {"open": set(), "locked": {"console"}, "revealed": set(AUDIENCES)}
    assert screens.part("phone", "room", PhoneRoom).focus == item.id


def test_a_phone_has_the_rows_of_a_ranking_of_ideas_while_it_is_asked(screens: Screens) -> None:
    company = screens.company
    asked = WantedItem("q1", "ideas", "Mikä auttaisi eniten?", "Apu", ())
    (item,) = given(company.store.workshops.set_own_items(company.id, [asked]))
    company.command(StartStep("q1"))
    for text in ("Palaverit", "Yksi lista"):
        company.comment(company.join(), text, item.id)
    company.command(LockItems((item.id,)))
    given(
        company.store.steering.open_ranking(
            company.id, company.owner, item.id, position=company.workshop.position
        )
    )

    rooms: list[PhoneRoom | ViewerRoom] = [
        screens.part("phone", "room", PhoneRoom),
        screens.part("viewer", "room", ViewerRoom),
    ]
    for room in rooms:
        ranking = room.own_items[-1]
        assert (ranking.shape, ranking.label) == ("ranking", "Ideat: Apu")
        assert [option.text for option in ranking.options] == ["Palaverit", "Yksi lista"]
        assert room.items[ranking.id].phase == "open"


def test_a_wall_elsewhere_has_the_words_of_an_own_item_once_it_is_asked_and_no_link(screens: Screens) -> None:
    words = WantedItem("q1", "comment", "Mikä yllätti?", "Yllätys", ())
    company = screens.company
    (own,) = given(company.store.workshops.set_own_items(company.id, [words]))
    assert company.store.workshops.share_wall(company.id, is_on=True) is None

    prepared = screens.part("viewer", "room", ViewerRoom)
    company.command(StartStep("q1"))
    asked = screens.part("viewer", "room", ViewerRoom)

    assert [prepared.own_items, [item.id for item in asked.own_items]] == [[], [own.id]]
    assert asked.workshop.definition == DefinitionTexts(DEFINITION).path("short")
    token = company.workshop.wall_token
    assert screens.console().wall_path == f"/wall/{token}"
    for audience in ("phone", "projector", "viewer"):
        assert str(token) not in screens.room(audience).model_dump_json()


def test_no_clause_about_an_answer_that_is_not_revealed_leaves_the_server(screens: Screens) -> None:
    people = screens.company.answer_all("q1", 6)
    screens.company.command(StartStep("q2"))
    for person in people:
        screens.company.vote(person, {"sellers": 5, "headcount": 5})
    screens.company.command(LockItems(("sellers", "headcount")))
    screens.company.command(RevealStructure(True))

    for audience in ("phone", "projector", "viewer"):
        room = screens.room(audience)
        assert room.structure is not None
        for role in room.structure.roles:
            asked = {clause.about for clause in role.reasons if not clause.is_assumed}
            turned = {turn.item for turn in role.turns if turn.votes is not None}
            assert asked | turned <= room.results.keys()
            # The tipping point too says on which side of it the answers lie.
            assert role.flip_item is None or role.flip_item in room.results
            assert (role.flip_status is None) == (role.flip_item is None) == (role.votes_to_flip is None)


def test_a_structure_on_phones_and_the_wall_tells_no_answer_it_rests_on(screens: Screens) -> None:
    screens.company.answer_all("q1", 6)
    screens.company.command(RevealStructure(True))

    levels = {}
    for audience in AUDIENCES:
        structure = screens.room(audience).structure
        assert structure is not None
        assert any(role.reasons for role in structure.roles)
        levels[audience] = {clause.level for role in structure.roles for clause in role.reasons} - {None}

    assert levels["console"]
    assert levels["phone"] == levels["projector"] == levels["viewer"] == set()


def test_a_kept_room_of_phones_still_tells_the_time_of_now(screens: Screens) -> None:
    screens.room("phone")
    screens.now += 7.5

    assert screens.room("phone").server_now == NOW + 7.5


def test_a_projector_is_told_what_to_show_and_a_phone_only_the_revealed_item(screens: Screens) -> None:
    screens.company.command(StartStep("q1"), RevealItems((ITEM,)), FocusItem(ITEM), BlankProjector(True))

    projector = screens.part("projector", "room", ProjectorRoom)
    phone = screens.part("phone", "room", PhoneRoom).model_dump()

    assert (projector.focus, projector.is_blank) == (ITEM, True)
    assert projector.join_address == f"https://roolitus.test/j/{screens.company.workshop.code}"
    assert phone["focus"] == ITEM
    assert not {"is_blank", "join_address", "position", "next"} & set(phone)


@pytest.mark.parametrize(
    "commands",
    [(FocusItem(ITEM),), (LockItems((ITEM,)), FocusItem(ITEM)), (FocusItem("structure.roles"),), ()],
    ids=["open", "locked", "a view of the structure", "nothing"],
)
def test_a_phone_follows_the_wall_to_nothing_but_revealed_items(
    screens: Screens, commands: tuple[Command, ...]
) -> None:
    screens.company.command(StartStep("q1"), *commands)

    assert screens.part("phone", "room", PhoneRoom).focus is None


def test_a_phones_heartbeat_says_how_many_have_answered_and_only_a_phones(screens: Screens) -> None:
    screens.company.command(StartStep("q1"))
    people = [screens.company.join() for _ in range(3)]
    for number, person in enumerate(people):
        screens.presence.enter(screens.company.id, person, f"socket {number}")
    items = tuple(screens.counts().answered)
    for person in people[1:]:
        screens.company.vote(person, dict.fromkeys(items))
    screens.answers.forget(screens.company.id)

    beat = screens.heartbeat("phone")

    assert beat.counts is None
    assert beat.answered is not None
    assert (beat.answered.answered, beat.answered.online) == (2, 3)
    assert screens.heartbeat("projector").answered is None


def test_the_link_to_the_results_is_there_while_they_are_shared(screens: Screens) -> None:
    screens.company.command(CloseWorkshop())
    before = screens.part("phone", "room", PhoneRoom).results_path
    shared = screens.company.command(ShareResults(True))
    during = [
        screens.part("phone", "room", PhoneRoom).results_path,
        screens.part("projector", "room", ProjectorRoom).results_path,
        screens.console().results_path,
    ]
    screens.company.command(ShareResults(False))

    assert before is None
    assert during == [f"/results/{shared.results_token}"] * 3
    assert screens.part("phone", "room", PhoneRoom).results_path is None
    assert screens.part("projector", "room", ProjectorRoom).results_path is None


def test_a_console_is_told_that_the_room_sees_the_structure_wherever_the_room_is(screens: Screens) -> None:
    before = screens.console().is_structure_revealed
    screens.company.command(RevealStructure(True), SetPause(True), GoTo("today"))

    assert before is False
    assert screens.console().is_structure_revealed


def test_a_console_is_told_which_answers_the_structure_is_made_of(screens: Screens) -> None:
    model = load_model()

    driving = screens.console().driving

    assert driving == [item.id for item in DEFINITION.asked("short") if item.id in model.items]
    assert ITEM in driving
    assert "friction" not in driving


def press_next(screens: Screens) -> str:
    """Presses the large button; what it did."""
    following = screens.console().next
    assert following is not None
    command = parse_command(following.command)
    assert not isinstance(command, Refusal)
    screens.company.command(command)
    return following.command.kind


def test_the_next_step_leads_from_the_lobby_to_the_end_and_asks_before_the_end_alone(
    screens: Screens,
) -> None:
    person = screens.company.join()
    done: list[str] = []
    asked: list[str] = []
    while (following := screens.console().next) is not None:
        assert following.command.position == screens.company.workshop.position
        if following.needs_confirmation:
            asked.append(following.command.kind)
        done.append(press_next(screens))
        if len(done) == 1:
            screens.company.vote(person, {ITEM: 3})
        assert len(done) < 200

    assert done[:3] == ["start_step", "lock_items", "reveal_items"]
    assert done[-1] == "close_workshop"
    assert "reveal_structure" in done
    assert asked == ["close_workshop"]
    assert screens.company.workshop.state.is_closed


def test_the_next_step_reveals_no_structure_without_answers(screens: Screens) -> None:
    screens.company.command(GoTo("structure"))

    console = screens.console()

    assert console.structure is not None
    assert not console.structure.is_complete
    assert console.next is not None
    assert (console.next.command.kind, console.next.command.step) == ("start_step", "consent")


def test_there_is_something_to_undo_once_something_was_done(screens: Screens) -> None:
    before = screens.console()
    screens.company.command(StartStep("q1"))
    after = screens.console()
    given_back = screens.company.store.steering.undo(
        screens.company.id, screens.company.owner, position=after.position
    )

    assert not isinstance(given_back, Refusal)
    assert (before.can_undo, before.undo_kind) == (False, None)
    assert (after.can_undo, after.undo_kind) == (True, "start_step")
    assert screens.console().can_undo is False


def test_a_table_in_turn_is_online_with_one_socket_and_told_nothing_of_what_it_answered(
    screens: Screens,
) -> None:
    company = screens.company
    company.store.workshops.change(company.id, table_mode="seats")
    company.store.participants.join(company.id, "table", seat_digests=["second", "third"])
    company.command(StartStep("q1"), HideItems(tuple(screens.console().items.keys() - {ITEM})))
    first, second, third = (one.id for one in company.store.participants.of(company.id))
    company.vote(second, {ITEM: 1})
    for person in (first, second, third):
        screens.presence.enter(company.id, person, "one socket")

    synced = screens.views.synced(Actor("phone", company.id, second, others=(first, third)))

    assert isinstance(synced, PhoneSynced)
    assert synced.own.answers == []
    assert synced.own.table is not None
    assert (synced.own.table.seat, synced.own.table.seats, synced.own.table.done) == (2, [1, 2, 3], [2])
    counts = screens.counts()
    assert (counts.joined, counts.online, counts.answered_online) == (3, 3, 1)


def test_a_table_that_counts_hands_gets_its_counts_back_and_is_done_as_a_whole(screens: Screens) -> None:
    company = screens.company
    company.store.workshops.change(company.id, table_mode="hands")
    company.store.participants.join(company.id, "table", seat_digests=["second", "third"])
    company.command(StartStep("q1"), HideItems(tuple(screens.console().items.keys() - {ITEM})))
    people = [one.id for one in company.store.participants.of(company.id)]
    for person in people:
        screens.presence.enter(company.id, person, "one socket")
    option = DEFINITION.items[ITEM].options[0].id
    company.store.votes.save_hands(
        company.id, people[0], intent="i", sequence=7, item=ITEM, round_=1, hands={option: 2}
    )

    synced = screens.views.synced(Actor("phone", company.id, people[0], others=tuple(people[1:])))

    assert isinstance(synced, PhoneSynced)
    assert synced.own.answers == []
    assert synced.own.sequence == 7
    assert synced.own.table is not None
    assert [one.hands for one in synced.own.table.hands] == [{option: 2}]
    assert screens.counts().answered_online == 3


def test_counts_tell_who_is_here_and_who_has_answered(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("q1"), HideItems(tuple(screens.console().items.keys() - {ITEM, "sales_cycle"})))
    everything, one_thing, nothing, away = (company.join() for _ in range(4))
    for person in (everything, one_thing, nothing):
        screens.presence.enter(company.id, person, f"socket of {person}")
    company.vote(everything, {ITEM: 1, "sales_cycle": None})
    company.vote(one_thing, {ITEM: 2})
    company.vote(away, {ITEM: 2, "sales_cycle": 2})

    counts = screens.counts()

    assert (counts.joined, counts.online, counts.answered_online) == (4, 3, 1)
    assert counts.is_lock_early
    assert counts.answered == {ITEM: 2, "sales_cycle": 1}  # of those online, like `answered_online`


def test_a_phone_that_sleeps_is_still_in_the_room_for_a_while(screens: Screens) -> None:
    person = screens.company.join()
    screens.presence.enter(screens.company.id, person, "socket")
    screens.presence.leave(screens.company.id, person, "socket")

    online = [screens.counts().online]
    screens.monotonic_s += GRACE_S
    online.append(screens.counts().online)

    assert online == [1, 0]


def test_counts_are_of_the_round_that_runs(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("q1"))
    person = company.join()
    screens.presence.enter(company.id, person, "socket")
    company.vote(person, {ITEM: 1})
    company.command(RevealItems((ITEM,)), StartRound((ITEM,)))

    before = screens.counts().answered[ITEM]
    company.vote(person, {ITEM: 2}, round_=2)

    assert (before, screens.counts().answered[ITEM]) == (0, 1)


def test_with_nothing_counted_open_there_is_nothing_to_be_done_with(screens: Screens) -> None:
    company = screens.company
    screens.presence.enter(company.id, company.join(), "socket")

    before = screens.counts()
    company.command(StartStep("q1"))
    company.command(RevealItems(tuple(screens.counts().answered)))
    only_comments = screens.counts()

    assert (before.answered_online, before.answered) == (None, {})
    assert (only_comments.answered_online, only_comments.answered) == (None, {})
    assert screens.console().items["comment1"].phase == "open"


def test_what_was_left_open_in_another_step_keeps_nobody_from_being_done(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("q1"), StartStep("q2"))
    person = company.join()
    screens.presence.enter(company.id, person, "socket")
    asked = [item for item in screens.counts().answered if DEFINITION.items[item].step == "q2"]

    company.vote(person, dict.fromkeys(asked))

    assert len(screens.counts().answered) > len(asked) > 0
    assert screens.counts().answered_online == 1


def test_a_table_is_answered_with_its_last_row(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("today"), HideItems(tuple(screens.console().items.keys() - {"asis"})))
    half, whole, abstaining = (company.join() for _ in range(3))
    for person in (half, whole, abstaining):
        screens.presence.enter(company.id, person, f"socket of {person}")
    rows = DEFINITION.items["asis"].rows

    company.vote(half, {"asis": dict.fromkeys(rows[1:], "own")})
    company.vote(whole, {"asis": dict.fromkeys(rows, "part")})
    company.vote(abstaining, {"asis": None})

    assert (screens.counts().answered, screens.counts().answered_online) == ({"asis": 2}, 2)


COMMENTS = ("plain", "pinned", "hidden", "pinned and hidden")


def write_comments(screens: Screens) -> dict[str, str]:
    company = screens.company
    company.command(StartStep("q1"))
    author = company.join()
    written = {text: company.comment(author, text) for text in COMMENTS}
    for text, comment in written.items():
        company.store.comments.mark(
            company.id, comment, is_pinned="pinned" in text or None, is_hidden="hidden" in text or None
        )
    return written


@pytest.mark.parametrize(
    ("are_shared", "audience", "seen"),
    [
        (False, "console", list(COMMENTS)),
        (True, "console", list(COMMENTS)),
        (False, "phone", ["pinned"]),
        (True, "phone", ["plain", "pinned"]),
        (False, "projector", ["pinned"]),
        (True, "projector", ["plain", "pinned"]),
        (False, "viewer", ["pinned"]),
        (True, "viewer", ["pinned"]),
    ],
)
def test_comments_are_seen_by_whom_they_are_meant_for(
    screens: Screens, are_shared: bool, audience: Audience, seen: list[str]
) -> None:
    write_comments(screens)
    screens.company.command(ShareComments(are_shared))

    assert screens.comments(audience) == seen


def test_nobody_but_the_author_learns_who_wrote_a_comment(screens: Screens) -> None:
    write_comments(screens)
    screens.company.command(ShareComments(True))
    people = {person.id for person in screens.company.store.participants.of(screens.company.id)}

    for audience in AUDIENCES:
        message = screens.views.part(screens.company.id, audience, "comments")
        assert message is not None
        assert not [person for person in people if person in message.model_dump_json()]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_screen_says_that_answers_were_seen_before_a_question_was_opened_again(
    screens: Screens, audience: Audience
) -> None:
    """R8: a vote after lock, look and undo is counted at the next lock, and every screen says so."""
    company = screens.company
    company.command(StartStep("q1"), LockItems((ITEM,)))
    company.store.steering.undo(company.id, company.owner, position=company.workshop.position)

    item = screens.room(audience).items[ITEM]

    assert (item.phase, item.is_reopened) == ("open", True)
    assert not screens.room(audience).items["sales_cycle"].is_reopened


def test_a_phone_gets_its_own_answers_and_nobody_elses(screens: Screens) -> None:
    company = screens.company
    company.command(StartStep("q1"))
    own, other = company.join("Myynti"), company.join()
    company.vote(own, {ITEM: 2})
    company.vote(other, {ITEM: 5, "sales_cycle": 1})
    comment = company.comment(own, "oma")
    company.comment(other, "toisen")

    synced = screens.views.synced(Actor("phone", company.id, own))

    assert isinstance(synced, PhoneSynced)
    assert [(answer.item, answer.answer) for answer in synced.own.answers] == [
        (ITEM, DEFINITION.items[ITEM].options[1].id)
    ]
    assert [(one.id, one.text) for one in synced.own.comments] == [(comment, "oma")]
    assert (synced.own.participant, synced.own.group) == (own, "Myynti")
    assert other not in synced.model_dump_json()
    assert "toisen" not in synced.model_dump_json()


def test_a_participant_of_another_workshop_gets_nothing(screens: Screens) -> None:
    stranger = found_company(screens.company.store).join()

    assert screens.views.synced(Actor("phone", screens.company.id, stranger)) == Refusal("not_joined")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_workshop_that_is_gone_has_no_parts(screens: Screens, audience: Audience) -> None:
    company = screens.company
    company.store.workshops.delete(company.id)
    parts: tuple[Part, ...] = ("room", "counts", "comments")

    assert [screens.views.part(company.id, audience, part) for part in parts] == [None] * 3
    assert screens.views.heartbeat(company.id, audience) is None
    assert screens.views.synced(Actor(audience, company.id, "x")) == Refusal("unknown_workshop")


def test_revisions_grow_with_every_change_and_only_then(screens: Screens) -> None:
    company = screens.company

    def revisions() -> tuple[int, int]:
        room, comments = screens.room("phone").revision, screens.part("phone", "comments", PhoneComments)
        return room, comments.revision

    company.command(StartStep("q1"))
    author = company.join()
    seen = [revisions(), revisions()]
    comment = company.comment(author, "sana")
    seen.append(revisions())
    company.store.comments.mark(company.id, comment, is_pinned=True)
    seen.append(revisions())
    company.command(ShareComments(True))
    seen.append(revisions())
    company.store.workshops.change(company.id, name="Toinen")
    seen.append(revisions())

    rooms, comments = [one[0] for one in seen], [one[1] for one in seen]
    assert rooms == sorted(rooms)
    assert comments == sorted(comments)
    assert len(set(rooms[:4])) == 1
    assert rooms[3] < rooms[4] < rooms[5]
    assert comments[0] == comments[1] < comments[2] < comments[3] < comments[4]


def test_the_stability_that_arrives_later_is_a_newer_room(screens: Screens) -> None:
    screens.company.answer_all("q1", 5)
    workshop = screens.company.workshop

    screens.structures.outcome(workshop)
    final = screens.room("console")

    assert final.revision == workshop.room_revision * 2 + 1
    assert final.structure is not None
    assert all(role.stability is not None for role in final.structure.roles)


def test_a_heartbeat_carries_the_revisions_that_the_parts_have(screens: Screens) -> None:
    write_comments(screens)
    for audience in AUDIENCES:
        beat = screens.heartbeat(audience)
        comments = screens.views.part(screens.company.id, audience, "comments")
        assert isinstance(comments, PhoneComments | ConsoleComments)
        assert (beat.room, beat.comments) == (screens.room(audience).revision, comments.revision)
        assert (beat.counts is None) is (audience == "phone")


def test_counts_never_go_back_even_if_the_clock_does(screens: Screens) -> None:
    revisions = [screens.counts().revision]
    screens.now -= 7200
    revisions += [screens.counts().revision, screens.counts().revision]
    screens.now += 9000
    revisions.append(screens.counts().revision)

    assert revisions == sorted(set(revisions))


def test_a_step_that_is_left_keeps_what_was_shown(screens: Screens) -> None:
    screens.company.answer_all("q1", 3)

    screens.company.command(GoTo("lobby"))

    assert ITEM in screens.room("phone").results


def test_every_screen_is_told_of_own_items_and_of_what_was_known_of_todays_roles(screens: Screens) -> None:
    store, company = screens.company.store, screens.company
    before = screens.room("phone")
    wanted = WantedItem("q1", "ordinal", "Kuinka hyvin?", "Kuinka", ("Huonosti", "Hyvin"))

    (own,) = given(store.workshops.set_own_items(company.id, [wanted]))
    given(store.workshops.set_prepared_asis(company.id, {"field": "own"}) or True)
    company.command(StartStep("q1"))

    for audience in AUDIENCES:
        room = screens.room(audience)
        assert room.items[own.id].phase == "open"
        assert room.workshop.prepared_asis == {"field": "own"}
        assert room.revision > before.revision
    assert own.id not in screens.console().driving
    assert screens.counts().answered[own.id] == 0
    following = screens.console().next
    assert following is not None
    assert own.id in (following.command.items or [])


def tried(screens: Screens, audience: Audience = "projector") -> TrialView:
    return screens.part(audience, "trial", TrialView)


@pytest.mark.parametrize("audience", ["projector", "viewer"])
def test_a_trial_is_on_every_wall_while_its_console_repeats_it(screens: Screens, audience: Audience) -> None:
    screens.company.answer_all("q1", 6)
    screens.company.command(GoTo("structure"), RevealStructure(True))
    workshop_id = screens.company.id

    before = tried(screens, audience)
    is_new = screens.trials.show(workshop_id, {ITEM: 6.0})
    shown = tried(screens, audience)
    is_repeated = screens.trials.show(workshop_id, {ITEM: 6.0})
    screens.monotonic_s += LASTS_S
    ended = screens.trials.end_unrepeated()
    after = tried(screens, audience)

    assert (is_new, is_repeated, ended) == (True, False, [workshop_id])
    assert (before.structure, after.structure, after.moves) == (None, None, [])
    assert shown.structure is not None
    assert [(move.item, move.after) for move in shown.moves] == [(ITEM, 6.0)]
    assert before.revision < shown.revision < after.revision


def test_a_trial_shows_no_answer_and_no_structure_that_the_room_may_not_see(screens: Screens) -> None:
    company = screens.company
    company.answer_all("q1", 6)
    company.command(StartStep("q2"))
    company.vote(company.join(), {"sellers": 5})
    company.command(LockItems(("sellers",)), GoTo("structure"))
    screens.trials.show(company.id, {"sellers": 1.0})

    hidden = tried(screens)
    company.command(RevealStructure(True))
    shown = tried(screens)

    assert hidden.structure is None
    assert shown.structure is not None
    assert shown.moves == []
    assert {clause.level for role in shown.structure.roles for clause in role.reasons} <= {None}


def test_a_trial_without_answers_ends_it(screens: Screens) -> None:
    screens.company.answer_all("q1", 6)
    screens.company.command(GoTo("structure"), RevealStructure(True))
    screens.trials.show(screens.company.id, {ITEM: 6.0})

    assert screens.trials.show(screens.company.id, {})
    assert tried(screens).structure is None


def test_what_people_say_of_the_workshop_is_told_in_numbers_and_from_five_on(screens: Screens) -> None:
    company = screens.company
    people = [company.join() for _ in range(5)]
    running = screens.counts().evaluation
    company.command(CloseWorkshop())
    told = []
    worths: tuple[Worth, ...] = ("yes", "no", "yes", "partly", "yes")
    for person, worth in zip(people, worths, strict=True):
        assert company.store.evaluations.set(company.id, person, worth) is None
        told.append(screens.counts().evaluation)
    changed = company.store.evaluations.set(company.id, people[1], "yes")

    own = screens.views.synced(Actor("phone", company.id, people[1]))
    assert (running, changed) == (None, None)
    assert [(one.answered, one.worth) for one in told if one][:4] == [(count, {}) for count in (1, 2, 3, 4)]
    assert told[-1] is not None
    assert told[-1].worth == {"yes": 3, "partly": 1, "no": 1}
    assert isinstance(own, PhoneSynced)
    assert own.own.worth == "yes"


def test_the_network_of_the_room_is_on_its_wall_and_nowhere_else(screens: Screens) -> None:
    company = screens.company
    company.store.workshops.set_wifi(company.id, Wifi("Vieras", "salasana1"))

    wall = screens.part("projector", "room", ProjectorRoom)

    assert wall.wifi is not None
    assert wall.wifi.password == "salasana1"
    for audience in ("phone", "console", "viewer"):
        assert "salasana1" not in screens.room(audience).model_dump_json()


BEFOREHAND = int(NOW) + 3600


@pytest.fixture
def sealed(screens: Screens) -> Screens:
    """Four have answered one question of each step before the workshop, and one wrote a comment."""
    company = screens.company
    company.command(OpenBeforehand(BEFOREHAND))
    people = [company.join() for _ in range(4)]
    for person, level in zip(people, (1, 1, 3, 3), strict=True):
        company.vote(person, {ITEM: level, "headcount": level})
    company.comment(people[0], "Hinnat päätetään käytävällä")
    return screens


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_answered_beforehand_is_sealed_from_every_screen_until_the_room_opens(
    sealed: Screens, audience: Audience
) -> None:
    company, phone = sealed.company, sealed.company.join()

    parts: list[Message] = [
        sealed.room(audience),
        sealed.part(audience, "comments", ConsoleComments if audience == "console" else PhoneComments),
    ]
    synced = sealed.views.synced(Actor(audience, company.id, phone))
    assert isinstance(synced, Message)
    said = "".join(one.model_dump_json() for one in (*parts, synced))

    assert "käytävällä" not in said
    assert sealed.room(audience).results == {}
    assert sealed.room(audience).beforehand == BeforehandView(until=BEFOREHAND)
    company.command(StartStep("q1"))
    assert ("käytävällä" in "".join(sealed.comments(audience))) is (audience == "console")
    assert sealed.room(audience).beforehand == BeforehandView(until=None)


def test_who_has_answered_beforehand_is_a_count_and_no_more(sealed: Screens) -> None:
    counts = sealed.counts()

    assert (counts.joined, counts.answered, counts.answered_online) == (4, {}, None)
    assert counts.turnout == TurnoutView(beforehand=4, finished=0, live=0)


def test_those_who_come_late_answer_all_questions_and_are_counted_apart(sealed: Screens) -> None:
    company = sealed.company
    company.command(StartStep("q1"))
    late = company.join()

    company.vote(late, {"headcount": 2})
    turnout = sealed.counts().turnout

    assert turnout == TurnoutView(beforehand=4, finished=None, live=1)


def test_opening_the_room_asks_first_while_people_may_still_answer_beforehand(sealed: Screens) -> None:
    early = sealed.console().next
    sealed.now = BEFOREHAND
    late = sealed.console().next

    assert early is not None
    assert late is not None
    assert (early.command.kind, early.needs_confirmation, late.needs_confirmation) == (
        "start_step",
        True,
        False,
    )


def test_answering_beforehand_is_said_over_the_wire_and_a_time_goes_with_nothing_else() -> None:
    sent = WorkshopCommand(position=1, kind="open_beforehand", until=BEFOREHAND)
    ended = WorkshopCommand(position=1, kind="open_beforehand")

    assert parse_command(sent) == OpenBeforehand(BEFOREHAND)
    assert parse_command(ended) == OpenBeforehand(None)
    assert parse_command(
        WorkshopCommand(position=1, kind="lock_room", is_on=True, until=BEFOREHAND)
    ) == Refusal("malformed")
