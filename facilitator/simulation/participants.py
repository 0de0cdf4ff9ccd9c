"""The simulated participants of a rehearsal: they join and answer as people do, until it is time to go.

They are phones like any other: they know the join code, and hold the tokens of participants of this one copy.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import requests
from pydantic import Field
from socketio.exceptions import SocketIOError

from facilitator.simulation.scripted_facilitator import read_company
from facilitator.simulation.scripted_phone import TIMEOUT_S, Person, PhoneError, Remarks, ScriptedPhone
from shared.definitions import load_definition
from shared.locales import Language, has_text, translate
from shared.protocol import Message

BEAT_S: Final = 4.0
"""How often a crowd says that it is there."""
JOIN_WITHIN_S: Final = 12.0
"""When those who are on time have joined."""
LATE_S: Final = (25.0, 70.0)
"""Between when those who are late join."""
SEATS_A_GROUP: Final = 6
TRIES: Final = 3
"""How often a phone tries to join before its failure counts."""

Ending = Literal["closed", "time_over", "stopped"]


class Assignment(Message):
    """What a crowd is to do; comes by standard input, since a command line can be read by everybody."""

    address: str
    code: str
    cookie: str
    """Name of the cookie that holds a participant's token."""
    tokens: list[str] = Field(min_length=1, max_length=100)
    """One for each participant; the same ones bring the same participants back."""
    language: Language
    groups: list[str]
    seed: int
    speed: float = Field(gt=0)
    """How many times quicker than people they are."""
    lasts_s: float = Field(gt=0)


class Report(Message):
    """One line of standard output: how many are connected, and at the end why they have gone."""

    online: int
    failed: int = 0
    """How many answers could not be given, since an error kept a simulated person from it."""
    ended: str | None = None
    """`closed`, `time_over` or `stopped`; otherwise the code of the refusal that kept everybody out."""


@dataclass(frozen=True, slots=True)
class _Seat:
    phone: ScriptedPhone
    joins_after_s: float


def play_crowd(assignment: Assignment, say: Callable[[Report], None], stop: threading.Event) -> None:
    """Plays until the workshop is closed or gone, the time is over, or `stop` is set; says how it goes."""
    chance = random.Random(assignment.seed)  # noqa: S311  # plays people, guards nothing
    seats = _seats(assignment, chance)
    refusals: list[str] = []
    for seat in seats:
        threading.Thread(target=_take_seat, args=(seat, stop, refusals), daemon=True).start()
    ends_in_s = assignment.lasts_s
    ended: str | None = None
    while ended is None:
        is_stopped = stop.wait(min(BEAT_S, ends_in_s))
        ends_in_s -= BEAT_S
        phones = [seat.phone for seat in seats]
        if is_stopped:
            ended = "stopped"
        elif any(phone.step == "closed" for phone in phones):
            ended = "closed"
        elif ends_in_s <= 0:
            ended = "time_over"
        else:
            ended = _kept_out(phones, refusals)
        say(
            Report(
                online=sum(phone.is_online for phone in phones),
                failed=sum(phone.tried.failed for phone in phones),
                ended=ended,
            )
        )
    stop.set()
    for seat in seats:
        seat.phone.leave()


def read_remarks(language: Language, chance: random.Random) -> Remarks:
    """What a room writes to the comment items, in its language."""
    asked = [item.id for item in load_definition().items.values() if not item.is_counted]
    texts = {}
    for name in (*asked, Remarks.CUSTOM, Remarks.IDEAS):
        keys = (f"remark-{name}-{number}" for number in range(1, 100))
        texts[name] = [translate(language, key) for key in keys if has_text(language, key)]
    return Remarks(texts, chance)


def person_of(number: int, chance: random.Random) -> Person:
    """Who holds phone `number` of a room: each sees one thing otherwise, and no two are equally quick.

    Of each dozen one leaves a third of the questions out, and one takes three times as long as the others.
    """
    return Person(
        sees_otherwise=number % len(read_company().divided),
        pace=3.0 if number % 12 == 4 else chance.uniform(0.6, 1.5),
        leaves_out=0.35 if number % 12 == 7 else 0.02,
        writes=chance.uniform(0.2, 0.6),
        upvotes=chance.uniform(0.05, 0.4),
    )


def thinking_pause(chance: random.Random) -> float:
    """How long a person thinks before an answer."""
    return chance.uniform(0.8, 6.0)


def group_of(number: int, participants: int, groups: Sequence[str]) -> str | None:
    """Which group phone `number` belongs to: of so few groups that each is large enough to be shown.

    In a hall there is now and then somebody of none.
    """
    present = groups[: max(1, participants // SEATS_A_GROUP)]
    is_of_none = participants > 2 * SEATS_A_GROUP and number % 11 == 10
    return None if is_of_none or not present else present[number % len(present)]


def _seats(assignment: Assignment, chance: random.Random) -> Sequence[_Seat]:
    definition, company = load_definition(), read_company()
    remarks = read_remarks(assignment.language, chance)
    participants = len(assignment.tokens)
    return [
        _Seat(
            ScriptedPhone(
                assignment.address,
                assignment.code,
                definition,
                company,
                seed=assignment.seed + number,
                group=group_of(number, participants, assignment.groups),
                language=assignment.language,
                person=person_of(number, chance),
                remarks=remarks,
                cookie=(assignment.cookie, token),
                pause_s=lambda own_chance: thinking_pause(own_chance) / assignment.speed,
            ),
            (chance.uniform(*LATE_S) if number % 10 == 3 else chance.uniform(0.5, JOIN_WITHIN_S))
            / assignment.speed,
        )
        for number, token in enumerate(assignment.tokens)
    ]


def _take_seat(seat: _Seat, stop: threading.Event, refusals: list[str]) -> None:
    if stop.wait(seat.joins_after_s):
        return
    for attempt in range(TRIES):
        try:
            seat.phone.join()
        except PhoneError as problem:
            refusals.append(problem.code or "internal")
            return
        except (requests.RequestException, SocketIOError):
            if attempt == TRIES - 1:
                refusals.append("server_unreachable")
                return
            if stop.wait(TIMEOUT_S / TRIES):
                return
        else:
            return


def _kept_out(phones: Sequence[ScriptedPhone], refusals: Sequence[str]) -> str | None:
    """Why nobody is or comes here any more, None while somebody does."""
    if len(refusals) == len(phones):
        return refusals[0]
    gone = [phone.ended_because for phone in phones if phone.ended_because]
    return gone[0] if len(gone) + len(refusals) == len(phones) or len(gone) > len(phones) / 2 else None
