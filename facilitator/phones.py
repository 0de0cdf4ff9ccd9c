"""Scripted phones: participants that join and vote over HTTP and a real socket, as people's phones do."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

import requests
import socketio

from shared.protocol import PROTOCOL, AnswerValue, PhoneRoom, PhoneSynced
from shared.results.ballots import ASIS
from shared.workshop.definition import Definition, Item, ItemType

TIMEOUT_S = 10.0


class PhoneError(Exception):
    """The server refused what a scripted phone asked for; the message names the code."""


@dataclass(frozen=True, slots=True)
class Company:
    """Whom the phones play: what the company is like, and what its people disagree about.

    `levels`: the 1-based level or number most would answer, by item. `spread`: how far one person's answer
    may be from it. `asis`: state by role. `friction`: stages, worst first. `comments`: texts by comment item.
    """

    levels: Mapping[str, int]
    spread: float
    asis: Mapping[str, str]
    friction: Sequence[str]
    comments: Mapping[str, Sequence[str]]


def answer_of(item: Item, company: Company, chance: random.Random) -> AnswerValue:
    """What one person of the company answers: near the company's own level, now and then "en osaa sanoa"."""
    if chance.random() < 0.04:  # about one person in 25 can't say
        return None
    if item.type is ItemType.STATE_GRID:
        states = [option.id for option in item.options]
        if item.id == ASIS:
            return {row: _near(states, company.asis.get(row, states[0]), chance) for row in item.rows}
        middle = company.levels.get(item.id, len(states))
        return {row: states[_level(middle, company.spread, len(states), chance) - 1] for row in item.rows}
    if item.type is ItemType.RANK_TOP3:
        rest = [row for row in item.rows if row not in company.friction]
        chance.shuffle(rest)
        named = [*company.friction, *rest][:5]
        return chance.sample(named, 3)
    if item.type is ItemType.NUMBER:
        middle = company.levels.get(item.id, item.minimum)
        return min(item.maximum, max(item.minimum, round(chance.gauss(middle, company.spread))))
    middle = company.levels.get(item.id, (len(item.options) + 1) // 2)
    return item.options[_level(middle, company.spread, len(item.options), chance) - 1].id


def _level(middle: int, spread: float, levels: int, chance: random.Random) -> int:
    return min(levels, max(1, round(chance.gauss(middle, spread))))


def _near(states: Sequence[str], state: str, chance: random.Random) -> str:
    return state if chance.random() < 0.8 else chance.choice(states)  # four in five agree


@dataclass(slots=True)
class Tried:
    """What a phone has done: saved votes by item and round, its comments, and what was refused."""

    votes: dict[tuple[str, int], AnswerValue] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    refused: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)


class ScriptedPhone:
    """One participant's phone. Votes on every open item it sees, each in a background thread of its own."""

    def __init__(
        self,
        address: str,
        code: str,
        definition: Definition,
        company: Company,
        *,
        seed: int,
        group: str | None = None,
        pause_s: Callable[[random.Random], float] = lambda _: 0.0,
    ) -> None:
        self.tried = Tried()
        self._address = address
        self._code = code
        self._definition = definition
        self._company = company
        self._chance = random.Random(seed)  # noqa: S311  # plays a person, guards nothing
        self._group = group
        self._pause_s = pause_s
        self._sequence = 0
        self._started: set[tuple[str, int]] = set()
        self._room_changed = threading.Condition()
        self._room: PhoneRoom | None = None
        self._is_leaving = False
        self._http = requests.Session()
        self._socket = socketio.Client(
            reconnection_delay=0.5, reconnection_delay_max=5, request_timeout=TIMEOUT_S
        )
        self._socket.on("phone.room", self._see)
        self._socket.on("connect", self._sync_later)
        self._voter = threading.Thread(target=self._vote_as_items_open, daemon=True)

    def join(self) -> None:
        """Joins over HTTP and opens the socket; raises PhoneError when the server refuses."""
        body = {"language": "fi", "group": self._group, "name": "", "personal_code": None}
        response = self._http.post(
            f"{self._address}/api/join/{self._code}",
            json=body,
            headers={"X-Roolitus": "1"},
            timeout=TIMEOUT_S,
        )
        if response.status_code != requests.codes.ok:
            raise PhoneError(f"joining was refused: {response.text[:200]}")
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

    def _sync_later(self) -> None:
        # A handler must return before an ack can arrive.
        threading.Thread(target=self._sync, daemon=True).start()

    def _sync(self) -> None:
        synced = PhoneSynced.model_validate(self._socket.call("sync", {}, timeout=TIMEOUT_S), strict=False)
        self._sequence = max(self._sequence, synced.own.sequence)
        self._see(synced.room.model_dump(mode="json"))

    def _see(self, room: object) -> None:
        seen = PhoneRoom.model_validate(room, strict=False)
        with self._room_changed:
            if self._room is None or seen.revision >= self._room.revision:
                self._room = seen
                self._room_changed.notify_all()

    def _vote_as_items_open(self) -> None:
        while True:
            with self._room_changed:
                self._room_changed.wait_for(lambda: self._is_leaving or bool(self._to_answer()))
                if self._is_leaving:
                    return
                item_id, round_ = self._to_answer()[0]
                self._started.add((item_id, round_))
            pause_s = self._pause_s(self._chance)
            if pause_s:
                threading.Event().wait(pause_s)
            self._answer(self._definition.items[item_id], round_)

    def _to_answer(self) -> list[tuple[str, int]]:
        if self._room is None:
            return []
        return [
            (item_id, item.round)
            for item_id, item in self._room.items.items()
            if item.phase == "open" and (item_id, item.round) not in self._started
        ]

    def _answer(self, item: Item, round_: int) -> None:
        if item.type is ItemType.COMMENT:
            texts = self._company.comments.get(item.id, ())
            if texts and self._chance.random() < 0.4:  # fewer people write than vote
                text = self._chance.choice(texts)
                ack = self._call("comment.add", {"intent": uuid4().hex, "item": item.id, "text": text})
                if ack.get("ok"):
                    self.tried.comments.append(text)
            return
        answer = answer_of(item, self._company, self._chance)
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
        elif ack:
            self.tried.refused.append((item.id, ack))

    def _call(self, event: str, message: Mapping[str, object]) -> Mapping[str, object]:
        """Sends until the server answers: a lost ack is asked for again with the same intent."""
        while not self._is_leaving:
            try:
                ack: Mapping[str, object] = self._socket.call(event, message, timeout=TIMEOUT_S)
            except (socketio.exceptions.TimeoutError, socketio.exceptions.SocketIOError):
                threading.Event().wait(0.5)
                continue
            error = ack.get("error")
            if isinstance(error, dict) and error.get("code") in ("too_fast", "storage_unavailable"):
                threading.Event().wait(0.5)
                continue
            return ack
        return {}
