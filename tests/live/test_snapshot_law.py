"""Whatever is lost, repeated or reordered on the way, a heartbeat and a sync make every screen right."""

import random
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.definitions import load_definition, load_model
from shared.definitions.texts import DefinitionTexts
from shared.live.answer_counts import AnswerCounts
from shared.live.broadcaster import PACE_S, Part
from shared.live.gateway import Actor
from shared.live.presence import Presence
from shared.live.trials import Trials
from shared.live.views import Views
from shared.live.workshop_cache import RecentWorkshops
from shared.protocol import Audience, Heartbeat, Message
from shared.results.groups import Groups
from shared.results.items import read_results
from shared.results.outcome import ItemResult, StructureOutcome
from shared.results.structure_views import EMPTY
from shared.results.structures import Structures
from shared.store import Created, Joined, Store, VoteOutcome, Workshop
from shared.workshop.commands import (
    Command,
    HideItems,
    LockItems,
    OpenItems,
    RevealItems,
    RevealStructure,
    ShareComments,
    StartRound,
    StartStep,
)
from shared.workshop.state import Phase

DEFINITION = load_definition()
ITEMS = ("deal_size", "sales_cycle")
OPTIONS = {item: [option.id for option in DEFINITION.items[item].options] for item in ITEMS}
AUDIENCES: tuple[Audience, ...] = ("phone", "console", "projector")


class LateStructures(Structures):
    """A structure whose stability is there when the test says so, instead of half a second later."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.final_at = -1
        self.item_ids = frozenset()

    def results(self, workshop: Workshop, phases: Collection[Phase]) -> Mapping[str, ItemResult]:
        return read_results(self.store, DEFINITION, workshop, phases)

    def view(self, workshop: Workshop) -> tuple[StructureOutcome, bool]:
        is_final = self.is_final(workshop)
        return replace(EMPTY, is_sampled=is_final), is_final

    def is_final(self, workshop: Workshop) -> bool:
        return self.final_at == workshop.room_revision


@dataclass
class Hall:
    """A workshop in a real database, and the messages its screens are sent."""

    store: Store
    sent: dict[Audience, list[tuple[Part, Message]]] = field(
        default_factory=lambda: {audience: [] for audience in AUDIENCES}
    )
    now_s: float = 1000.0
    sequence: int = 0

    def __post_init__(self) -> None:
        account = self.store.accounts.create("vetäjä", "hash")
        assert isinstance(account, str)
        self.account = account
        created = self.store.workshops.create(account, name="w", language="fi", item_set="full")
        assert isinstance(created, Created)
        self.workshop = created.id
        self.people = []
        for number in range(3):
            joined = self.store.participants.join(self.workshop, f"digest {number}")
            assert isinstance(joined, Joined)
            self.people.append(joined.participant_id)
        self.structures = LateStructures(self.store)
        self.recent = RecentWorkshops(self.store, lambda: self.now_s)
        self.answers = AnswerCounts(self.store)
        self.views = Views(
            self.store,
            self.recent,
            DEFINITION,
            DefinitionTexts(DEFINITION),
            self.structures,
            Presence(lambda: self.now_s),
            answers=self.answers,
            groups=Groups(
                self.store,
                DEFINITION,
                load_model(),
                is_current=lambda _: True,
                run_blocking=lambda call: call(),
            ),
            trials=Trials(self.structures, lambda: self.now_s, lambda: self.now_s),
            join_address=lambda code: code,
            now=lambda: self.now_s,
        )
        self.command(StartStep("q1"))

    def command(self, command: Command) -> None:
        """Refusals are part of the game: pressing a button twice."""
        workshop = self.store.workshops.get(self.workshop)
        assert workshop is not None
        self.store.steering.command(self.workshop, self.account, command, position=workshop.position)
        self.mark("room", "counts", "comments", "plan")

    def undo(self) -> None:
        workshop = self.store.workshops.get(self.workshop)
        assert workshop is not None
        self.store.steering.undo(self.workshop, self.account, position=workshop.position)
        self.mark("room", "counts", "comments", "plan")

    def vote(self, chance: random.Random) -> None:
        self.sequence += 1
        item = chance.choice(ITEMS)
        workshop = self.store.workshops.get(self.workshop)
        assert workshop is not None
        who, round_, answer = (
            chance.choice(self.people),
            workshop.state.items[item].round,
            chance.choice(OPTIONS[item]),
        )
        saved = self.store.votes.save(
            self.workshop,
            who,
            intent=f"intent {self.sequence}",
            sequence=self.sequence,
            item=item,
            round_=round_,
            answer=answer,
        )
        if isinstance(saved, VoteOutcome):
            self.answers.note_vote(self.workshop, who, item, round_, rows=None)
        self.mark("counts")

    def comment(self, chance: random.Random) -> None:
        self.sequence += 1
        who = chance.choice(self.people)
        intent = f"intent {self.sequence}"
        self.store.comments.add(self.workshop, who, intent=intent, item="comment1", text=intent)
        self.mark("comments")

    def write_plan(self, chance: random.Random) -> None:
        self.sequence += 1
        intent = f"intent-{self.sequence}"
        self.store.plans.add(self.workshop, self.account, intent=intent, kind="task", text=intent)
        self.store.plans.edit(
            self.workshop,
            self.account,
            entry=f"task.{intent}",
            name="owner",
            value=chance.choice("ab"),
            version=chance.choice((0, 1)),
        )
        self.mark("plan")

    def finish_structure(self) -> None:
        workshop = self.store.workshops.get(self.workshop)
        assert workshop is not None
        self.structures.final_at = workshop.room_revision
        self.mark("room")

    def mark(self, *parts: Part) -> None:
        """As the server does after a change: forget what was read, send what has changed."""
        if parts != ("counts",):
            self.recent.forget(self.workshop)
            self.answers.forget(self.workshop)
        for audience in AUDIENCES:
            for part in parts:
                if (audience, part) in PACE_S:
                    message = self.views.part(self.workshop, audience, part)
                    assert message is not None
                    self.sent[audience].append((part, message))

    def heartbeat(self, audience: Audience) -> Heartbeat:
        heartbeat = self.views.heartbeat(self.workshop, audience)
        assert heartbeat is not None
        return heartbeat

    def sync(self, audience: Audience) -> Message:
        synced = self.views.synced(Actor(audience, self.workshop, self.people[0]))
        assert isinstance(synced, Message)
        return synced


@dataclass
class Screen:
    """A screen as ours are: it keeps the newest of each part, and knows from a heartbeat when to sync."""

    held: dict[str, Message] = field(default_factory=dict)

    def take(self, part: str, message: Message) -> None:
        if self.revision(part) < message.revision:  # type: ignore[attr-defined]
            self.held[part] = message

    def revision(self, part: str) -> int:
        return self.held[part].revision if part in self.held else -1  # type: ignore[attr-defined]

    def is_stale(self, heartbeat: Heartbeat) -> bool:
        held = (self.revision("room"), self.revision("comments"), self.revision("plan"))
        return held != (heartbeat.room, heartbeat.comments, -1 if heartbeat.plan is None else heartbeat.plan)

    def take_all(self, synced: Message) -> None:
        for part in ("room", "comments", "counts", "plan"):
            if (message := getattr(synced, part, None)) is not None:
                self.take(part, message)

    def shows(self) -> dict[str, object]:
        """Everything but what differs at each look: the server's clock, and revisions of the counts."""
        return {
            part: {
                k: v
                for k, v in message.model_dump(exclude={"server_now"}).items()
                if part != "counts" or k != "revision"
            }
            for part, message in self.held.items()
        }

    @classmethod
    def fresh(cls, synced: Message) -> Self:
        screen = cls()
        screen.take_all(synced)
        return screen


ACTIONS: dict[str, Callable[[Hall, random.Random], None]] = {
    "open": lambda hall, chance: hall.command(OpenItems((chance.choice(ITEMS),))),
    "lock": lambda hall, chance: hall.command(LockItems((chance.choice(ITEMS),))),
    "reveal": lambda hall, chance: hall.command(RevealItems((chance.choice(ITEMS),))),
    "hide": lambda hall, chance: hall.command(HideItems((chance.choice(ITEMS),))),
    "round": lambda hall, chance: hall.command(StartRound((chance.choice(ITEMS),))),
    "share": lambda hall, chance: hall.command(ShareComments(chance.random() < 0.5)),
    "undo": lambda hall, _: hall.undo(),
    "vote": lambda hall, chance: hall.vote(chance),
    "comment": lambda hall, chance: hall.comment(chance),
    "plan": lambda hall, chance: hall.write_plan(chance),
    "show the structure": lambda hall, chance: hall.command(RevealStructure(chance.random() < 0.7)),
    "structure": lambda hall, _: hall.finish_structure(),
}


@settings(max_examples=25)
@given(
    actions=st.lists(st.sampled_from(sorted(ACTIONS)), min_size=1, max_size=14), seed=st.integers(0, 2**32)
)
def test_a_heartbeat_and_a_sync_make_up_for_anything_that_happened_on_the_way(
    actions: list[str], seed: int
) -> None:
    chance = random.Random(seed)
    with TemporaryDirectory() as folder:
        store = Store.open(
            f"sqlite:///{Path(folder) / 'law.db'}",
            definition=DEFINITION,
            run_blocking=lambda call: call(),
            now=lambda: 1000.0,
        )
        hall = Hall(store)
        try:
            for action in actions:
                ACTIONS[action](hall, chance)
            hall.now_s += 1

            for audience in AUDIENCES:
                delivered = [one for one in hall.sent[audience] for _ in range(chance.choice((0, 1, 1, 2)))]
                chance.shuffle(delivered)
                screen = Screen()
                for part, message in delivered:
                    screen.take(part, message)
                heartbeat = hall.heartbeat(audience)
                if heartbeat.counts is not None:
                    screen.take("counts", heartbeat.counts)
                if screen.is_stale(heartbeat):
                    screen.take_all(hall.sync(audience))

                assert not screen.is_stale(hall.heartbeat(audience))
                assert screen.shows() == Screen.fresh(hall.sync(audience)).shows()
        finally:
            store.close()


def test_counts_grow_even_if_the_clock_is_set_back(tmp_path: Path) -> None:
    store = Store.open(
        f"sqlite:///{tmp_path / 'law.db'}",
        definition=DEFINITION,
        run_blocking=lambda call: call(),
        now=lambda: 1000.0,
    )
    hall = Hall(store)
    before = hall.heartbeat("console").counts

    hall.now_s -= 7200
    after = hall.heartbeat("console").counts
    store.close()

    assert before is not None
    assert after is not None
    assert after.revision > before.revision


def test_a_sync_after_a_command_never_shows_what_was_before_it(tmp_path: Path) -> None:
    store = Store.open(
        f"sqlite:///{tmp_path / 'law.db'}",
        definition=DEFINITION,
        run_blocking=lambda call: call(),
        now=lambda: 1000.0,
    )
    hall = Hall(store)
    before = Screen.fresh(hall.sync("phone")).revision("room")

    hall.command(LockItems(("deal_size",)))
    after = Screen.fresh(hall.sync("phone")).revision("room")
    store.close()

    assert after > before
