"""Scripted phones: participants that join and vote over HTTP and a real socket, as people's phones do."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

import requests
import socketio
import structlog

from shared.languages import LANGUAGES
from shared.locales import Language
from shared.protocol import (
    PROTOCOL,
    AnswerValue,
    OwnItemText,
    PhoneComments,
    PhoneRoom,
    PhoneSynced,
    SessionEnded,
)
from shared.workshop.definition import Definition, Item, Option
from shared.workshop.own_items import ASIS

TIMEOUT_S = 10.0
CONVINCED: Final = 0.65
"""How many of those who saw it otherwise think as the rest after a round of talking."""
PASSING: Final = ("too_fast", "storage_unavailable", "paused")
"""Refusals after which a person tries again."""
TOO_LATE: Final = ("item_locked", "item_hidden", "stale_vote", "comments_closed", "workshop_ended")
"""Refusals that a person meets who answers after the room has moved on."""

log = structlog.get_logger(__name__)


class PhoneError(Exception):
    """The server refused what a scripted phone asked for; `code`: the refusal's, empty if it gave none."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Company:
    """Whom the phones play: what the company is like, and what its people disagree about.

    `levels`: the 1-based level or number most would answer, by item. `spread`: how far one person's answer
    may be from it. `divided`: the level that the other camp answers, by item. `asis`: state by role.
    `friction`: stages, worst first.
    """

    levels: Mapping[str, int]
    spread: float
    asis: Mapping[str, str]
    friction: Sequence[str]
    divided: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """Who holds a phone.

    `sees_otherwise`: on which of the items that the company is divided on, counted from 0; on none of them if
    it is None. Were it the same people on all of them, there would be two camps and no consensus.
    `pace`: thinks so many times as long as others. The rest are shares: of the items left unanswered, of the
    comment items written to, and of other people's comments upvoted.
    """

    sees_otherwise: int | None = None
    pace: float = 1.0
    leaves_out: float = 0.0
    writes: float = 0.4
    upvotes: float = 0.0


class Remarks:
    """What a room has to say about each comment item; no two people take the same sentence.

    Under CUSTOM are the sentences for the facilitator's custom questions, which nobody could know beforehand.
    """

    CUSTOM: Final = "custom"
    IDEAS: Final = "ideas"
    """Short ideas for questions whose ideas are ranked; two people may have the same one."""

    def __init__(self, texts: Mapping[str, Sequence[str]], chance: random.Random) -> None:
        self._left = {item: chance.sample(said, len(said)) for item, said in texts.items()}
        self._ideas = tuple(texts.get(self.IDEAS, ()))
        self._lock = threading.Lock()

    def ideas(self, chance: random.Random) -> list[str]:
        """One or two ideas of one person."""
        return chance.sample(self._ideas, min(len(self._ideas), chance.randint(1, 2)))

    def take(self, item_id: str) -> str | None:
        """A sentence that nobody has written yet; None once all are taken."""
        with self._lock:
            left = self._left.get(item_id, self._left.get(self.CUSTOM))
            return left.pop() if left else None


def answer_of(
    item: Item, company: Company, person: Person, round_: int, chance: random.Random
) -> AnswerValue:
    """What one person of the company answers: near the level of their camp, now and then "en osaa sanoa"."""
    if chance.random() < 0.04:  # about one person in 25 can't say
        return None
    middle = company.levels.get(item.id)
    if person.sees_otherwise is not None and item.id == list(company.divided)[person.sees_otherwise]:
        is_convinced = round_ > 1 and chance.random() < CONVINCED
        middle = middle if is_convinced else company.divided[item.id]
    if item.shape == "table":
        states = [option.id for option in item.options]
        if item.id == ASIS:
            return {row: _near(states, company.asis.get(row, states[0]), chance) for row in item.rows}
        level = middle or len(states)
        return {row: states[_level(level, company.spread, len(states), chance) - 1] for row in item.rows}
    if item.shape == "ranking":
        # A ranking of ideas has other rows than the stages of the company's friction.
        worst = [row for row in company.friction if row in item.rows]
        rest = [row for row in item.rows if row not in worst]
        chance.shuffle(rest)
        named = [*worst, *rest][:5]
        return chance.sample(named, min(3, len(named)))
    if not item.options:
        lowest, highest = item.levels[0], item.levels[-1]
        number = lowest if middle is None else middle
        return min(highest, max(lowest, round(chance.gauss(number, company.spread))))
    level = middle or (len(item.options) + 1) // 2
    return item.options[_level(level, company.spread, len(item.options), chance) - 1].id


def custom_item(text: OwnItemText) -> Item:
    """A custom question, as a phone is sent it, in the shape of those that come with the software."""

    def everywhere(words: str) -> Mapping[str, str]:
        return dict.fromkeys(LANGUAGES, words)

    return Item(
        id=text.id,
        step=text.step,
        type=text.type,
        is_fact=False,
        sets=frozenset({"short", "full"}),
        text=everywhere(text.text),
        label=everywhere(text.label),
        options=tuple(Option(o.id, everywhere(o.text), everywhere(o.short)) for o in text.options),
        rows=tuple(o.id for o in text.options) if text.shape == "ranking" else (),
        rows_of="idea" if text.shape == "ranking" else "",
        is_own=True,
    )


def _level(middle: int, spread: float, levels: int, chance: random.Random) -> int:
    return min(levels, max(1, round(chance.gauss(middle, spread))))


def _near(states: Sequence[str], state: str, chance: random.Random) -> str:
    return state if chance.random() < 0.8 else chance.choice(states)  # four in five agree


@dataclass(slots=True)
class Tried:
    """What a phone has done: saved votes by item and round, its comments, and what was refused.

    `failed`: answers that an error of this program kept from being given.
    """

    votes: dict[tuple[str, int], AnswerValue] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    refused: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)
    failed: int = 0


class ScriptedPhone:
    """One participant's phone. Votes on every open item it sees, each in a separate background thread.

    `pause_s`: how long the person thinks before each answer. `remarks`: what is written to comment items,
    shared by the phones of a room; nothing without them. `cookie`: name and token of a participant to join,
    or come back, as.
    """

    def __init__(
        self,
        address: str,
        code: str,
        definition: Definition,
        company: Company,
        *,
        seed: int,
        group: str | None = None,
        language: Language = "fi",
        person: Person | None = None,
        remarks: Remarks | None = None,
        cookie: tuple[str, str] | None = None,
        pause_s: Callable[[random.Random], float] = lambda _: 0.0,
    ) -> None:
        self.tried = Tried()
        self._language = language
        self._person = person or Person()
        self._remarks = remarks
        self._address = address
        self._code = code
        self._definition = definition
        self._company = company
        self._chance = random.Random(seed)  # noqa: S311  # plays a person, guards nothing
        self._group = group
        self._pause_s = pause_s
        self._sequence = 0
        self._started: set[tuple[str, int]] = set()
        self._own_comments: set[str] = set()
        self._considered: set[str] = set()
        self._comments: Sequence[str] = ()
        self.ended_because: str | None = None
        self._room_changed = threading.Condition()
        self._room: PhoneRoom | None = None
        self._is_leaving = False
        self._http = requests.Session()
        if cookie:
            self._http.cookies.set(*cookie)
        self._socket = socketio.Client(
            reconnection_delay=0.5, reconnection_delay_max=5, request_timeout=TIMEOUT_S
        )
        self._socket.on("phone.room", self._see)
        self._socket.on("phone.comments", self._see_comments)
        self._socket.on("session.ended", self._see_end)
        self._socket.on("connect", self._sync_later)
        self._voter = threading.Thread(target=self._vote_as_items_open, daemon=True)

    def join(self) -> None:
        """Joins over HTTP and opens the socket; raises PhoneError when the server refuses."""
        body = {"language": self._language, "group": self._group, "name": "", "personal_code": None}
        response = self._http.post(
            f"{self._address}/api/join/{self._code}",
            json=body,
            headers={"X-Roolitus": "1"},
            timeout=TIMEOUT_S,
        )
        if response.status_code != requests.codes.ok:
            raise PhoneError(f"joining was refused: {response.text[:200]}", _code_of(response))
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._http.cookies)
        self._socket.connect(
            self._address,
            headers={"Cookie": cookies},
            auth={"audience": "phone", "workshop": self._code, "protocol": PROTOCOL},
            transports=["websocket"],
            wait_timeout=TIMEOUT_S,
        )
        self._voter.start()

    def leave(self) -> None:
        """Closes the socket and ends the voting."""
        with self._room_changed:
            self._is_leaving = True
            self._room_changed.notify_all()
        self._socket.disconnect()

    @property
    def is_online(self) -> bool:
        """Whether the socket is connected now."""
        return bool(self._socket.connected)

    @property
    def step(self) -> str | None:
        """Where the workshop is, as far as this phone knows."""
        return self._room.step if self._room else None

    def _sync_later(self) -> None:
        # A handler must return before an ack can arrive.
        threading.Thread(target=self._sync, daemon=True).start()

    def _sync(self) -> None:
        synced = PhoneSynced.model_validate(self._socket.call("sync", {}, timeout=TIMEOUT_S), strict=False)
        self._sequence = max(self._sequence, synced.own.sequence)
        with self._room_changed:
            # Who comes back has answered these already.
            self._started.update((own.item, own.round) for own in synced.own.answers)
            self._own_comments.update(own.id for own in synced.own.comments)
            self._started.update((own.item, 1) for own in synced.own.comments)
            self._considered.update(synced.own.upvoted)
        self._see(synced.room.model_dump(mode="json"))
        self._see_comments(synced.comments.model_dump(mode="json"))

    def _see(self, room: object) -> None:
        seen = PhoneRoom.model_validate(room, strict=False)
        with self._room_changed:
            if self._room is None or seen.revision >= self._room.revision:
                self._room = seen
                self._room_changed.notify_all()

    def _see_comments(self, comments: object) -> None:
        seen = PhoneComments.model_validate(comments, strict=False)
        with self._room_changed:
            self._comments = [comment.id for comment in seen.comments]
            self._room_changed.notify_all()

    def _see_end(self, ended: object) -> None:
        self.ended_because = SessionEnded.model_validate(ended, strict=False).code

    def _vote_as_items_open(self) -> None:
        while True:
            with self._room_changed:
                self._room_changed.wait_for(
                    lambda: self._is_leaving or bool(self._to_answer() or self._to_consider())
                )
                if self._is_leaving:
                    return
                asked = next(iter(self._to_answer()), None)
                comment = "" if asked else self._to_consider()[0]
                if asked:
                    self._started.add(asked)
                else:
                    self._considered.add(comment)
            pause_s = self._pause_s(self._chance) * self._person.pace
            if pause_s:
                threading.Event().wait(pause_s)
            try:
                self._act(asked, comment)
            except Exception as problem:
                # The other questions are still to be answered: a voter that ends here is silent for the hour.
                self.tried.failed += 1
                log.warning("a simulated person could not answer", kind=type(problem).__name__, exc_info=True)

    def _act(self, asked: tuple[str, int] | None, comment: str) -> None:
        """Answers what was asked, or without a question reads the comment."""
        if asked is None:
            self._consider(comment)
        elif self._chance.random() >= self._person.leaves_out:
            self._answer(self._item(asked[0]), asked[1])

    def _item(self, item_id: str) -> Item:
        """One of the software's questions or of the workshop's custom ones; KeyError for any other."""
        if known := self._definition.items.get(item_id):
            return known
        custom = self._room.own_items if self._room else []
        return {text.id: custom_item(text) for text in custom}[item_id]

    def _to_consider(self) -> list[str]:
        """Other people's comments that this person has not read yet."""
        if self._person.upvotes == 0.0 or self._room is None or self._room.is_paused:
            return []
        return [c for c in self._comments if c not in self._considered and c not in self._own_comments]

    def _consider(self, comment: str) -> None:
        if self._chance.random() < self._person.upvotes:
            self._call("comment.upvote", {"comment": comment, "is_upvoted": True})

    def _to_answer(self) -> list[tuple[str, int]]:
        if self._room is None or self._room.is_paused:
            return []
        return [
            (item_id, item.round)
            for item_id, item in self._room.items.items()
            if item.phase == "open" and (item_id, item.round) not in self._started
        ]

    def _answer(self, item: Item, round_: int) -> None:
        if not item.is_counted:
            for text in self._to_write(item):
                ack = self._call("comment.add", {"intent": uuid4().hex, "item": item.id, "text": text})
                if ack.get("ok"):
                    self.tried.comments.append(text)
                    self._own_comments.add(str(ack["comment"]))
                else:
                    self._note_refusal(item, ack)
            return
        answer = answer_of(item, self._company, self._person, round_, self._chance)
        self._sequence += 1
        vote = {
            "intent": uuid4().hex,
            "sequence": self._sequence,
            "item": item.id,
            "round": round_,
            "answer": answer,
        }
        ack = self._call("vote.cast", vote)
        if ack.get("ok"):
            self.tried.votes[item.id, round_] = answer
        else:
            self._note_refusal(item, ack)

    def _to_write(self, item: Item) -> list[str]:
        """What this person writes to an item that takes comments: ideas, a sentence, or nothing."""
        if self._remarks is None or self._person.writes == 0.0:
            return []
        if item.question_type.is_silent:
            return self._remarks.ideas(self._chance)
        text = self._remarks.take(item.id) if self._chance.random() < self._person.writes else None
        return [] if text is None else [text]

    def _note_refusal(self, item: Item, ack: Mapping[str, object]) -> None:
        """Keeps a refusal; one that a person meets too is no failure. Empty: this phone has left."""
        if not ack:
            return
        error = ack.get("error")
        code = error.get("code") if isinstance(error, dict) else None
        # A facilitator waits for answers, not for comments: on a slow machine one may come after the lock.
        if not item.is_counted and code in TOO_LATE:
            return
        self.tried.refused.append((item.id, ack))
        if code not in TOO_LATE:
            self.tried.failed += 1
            log.warning("a simulated person's answer was refused", kind=item.type, reason=code)

    def _call(self, event: str, message: Mapping[str, object]) -> Mapping[str, object]:
        """Sends until the server answers: a lost ack is asked for again with the same intent."""
        while not self._is_leaving:
            try:
                ack: Mapping[str, object] = self._socket.call(event, message, timeout=TIMEOUT_S)
            except (socketio.exceptions.TimeoutError, socketio.exceptions.SocketIOError):
                threading.Event().wait(0.5)
                continue
            error = ack.get("error")
            if isinstance(error, dict) and error.get("code") in PASSING:
                threading.Event().wait(0.5)
                continue
            return ack
        return {}


def _code_of(response: requests.Response) -> str:
    """The code of a refusal, empty where an answer holds none."""
    try:
        return str(response.json()["error"]["code"])
    except (ValueError, KeyError, TypeError):
        return ""
