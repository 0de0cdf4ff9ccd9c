"""What the saved votes say: counted by the database each time, so that a tally is a recount."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    distinct,
    exists,
    func,
    not_,
    or_,
    select,
)

from shared.store.comments import Comment, read_comments, read_upvoted
from shared.store.encoding import decode_answer
from shared.store.evaluations import Worth, read_worth
from shared.store.schema import comment, evaluation, participant, upvote, vote
from shared.workshop.answers import Answer
from shared.workshop.table_mode import TableMode

Tally = Mapping[str, Mapping[int, Mapping[str, int]]]
"""Item -> round -> answer as the JSON it is saved as -> participants. "null" is the abstention."""
GroupTally = Mapping[str, Mapping[str | None, Mapping[str, int]]]
"""Item -> group, None for those without one -> answer as the JSON it is saved as -> participants."""
TableTally = Mapping[str, Mapping[str | None, Mapping[str, Mapping[str, int]]]]
"""Item -> group -> table that counts hands -> answer as the JSON it is saved as -> participants."""
_ABSTENTION: Final = "null"
_EARLIER: Final = vote.alias("earlier")


_BATCH = 500
_HANDS_AT: Final = case((participant.c.table_mode == "hands", participant.c.table_key)).label("hands_at")


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """One current vote."""

    item: str
    round: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Own:
    """What a participant has saved; `sequence` is the highest of their votes, 0 before the first.

    `worth`: whether they found the workshop worth the time, None where they have not said.
    `table_key`, `table_mode` and `seat`: see `Participant`.
    """

    name: str
    group: str | None
    sequence: int
    answers: tuple[SavedAnswer, ...]
    comments: tuple[Comment, ...]
    upvoted: tuple[str, ...]
    worth: Worth | None = None
    table_key: str | None = None
    table_mode: TableMode = "none"
    seat: int = 1


@dataclass(frozen=True, slots=True)
class HandsSaved:
    """So many people at a table gave this answer to an item in a round; `sequence` of the newest count."""

    item: str
    round: int
    answer: Answer
    people: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """One participant's answers by item, abstentions (None) included; `number` is that of `Participant`.

    `hands_at`: the table whose count of hands they are part of, None for answers given one by one. Which
    hands are one person's is then drawn by lot.
    """

    participant_id: str
    number: int
    group: str | None
    answers: Mapping[str, Answer]
    hands_at: str | None = None


@dataclass(frozen=True, slots=True)
class BallotsMark:
    """What distinguishes one state of a workshop's ballots from another, within one process.

    A vote that replaces another has a higher sequence. So `votes` and `sequences` show every change except
    one: a participant left and came back. `newest` shows that one. `people` represents the number and group
    of every participant.
    """

    rounds: tuple[tuple[str, int], ...]
    votes: int
    sequences: int
    newest: float
    people: int


@dataclass(frozen=True, slots=True)
class SavedVote:
    """One row of the raw answers; `number` and `group` are the participant's, `hands_at` as in `Ballot`."""

    number: int
    group: str | None
    item: str
    round: int
    answer: Answer
    saved_at: float
    hands_at: str | None = None


def read_tally(connection: Connection, workshop_id: str) -> Tally:
    """How many gave each answer to each item in each round that anybody answered."""
    rows = connection.execute(
        select(vote.c.item, vote.c.round, vote.c.answer, func.count())
        .where(vote.c.workshop_id == workshop_id)
        .group_by(vote.c.item, vote.c.round, vote.c.answer)
    )
    tally: dict[str, dict[int, dict[str, int]]] = {}
    for item, round_, answer, voters in rows:
        tally.setdefault(item, {}).setdefault(round_, {})[answer] = voters
    return tally


def read_group_tally(connection: Connection, workshop_id: str, rounds: Mapping[str, int]) -> GroupTally:
    """How many of each group gave each answer to these items, each in its given round."""
    rows = connection.execute(
        select(vote.c.item, participant.c.group, vote.c.answer, func.count())
        .join(
            participant,
            and_(participant.c.workshop_id == vote.c.workshop_id, participant.c.id == vote.c.participant_id),
        )
        .where(vote.c.workshop_id == workshop_id, _in_rounds(rounds))
        .group_by(vote.c.item, participant.c.group, vote.c.answer)
    )
    tally: dict[str, dict[str | None, dict[str, int]]] = {}
    for item, group, answer, voters in rows:
        tally.setdefault(item, {}).setdefault(group, {})[answer] = voters
    return tally


def read_table_tally(connection: Connection, workshop_id: str, rounds: Mapping[str, int]) -> TableTally:
    """Of `read_group_tally` what was counted by hands, by table."""
    rows = connection.execute(
        select(vote.c.item, participant.c.group, participant.c.table_key, vote.c.answer, func.count())
        .join(
            participant,
            and_(participant.c.workshop_id == vote.c.workshop_id, participant.c.id == vote.c.participant_id),
        )
        .where(vote.c.workshop_id == workshop_id, _in_rounds(rounds), participant.c.table_mode == "hands")
        .group_by(vote.c.item, participant.c.group, participant.c.table_key, vote.c.answer)
    )
    tally: dict[str, dict[str | None, dict[str, dict[str, int]]]] = {}
    for item, group, table, answer, voters in rows:
        tally.setdefault(item, {}).setdefault(group, {}).setdefault(str(table), {})[answer] = voters
    return tally


def read_hands(connection: Connection, workshop_id: str, table_key: str) -> list[HandsSaved]:
    """How many at a table gave each answer to each item in each round, abstentions (None) included."""
    rows = connection.execute(
        select(vote.c.item, vote.c.round, vote.c.answer, func.count(), func.max(vote.c.sequence))
        .join(
            participant,
            and_(participant.c.workshop_id == vote.c.workshop_id, participant.c.id == vote.c.participant_id),
        )
        .where(vote.c.workshop_id == workshop_id, participant.c.table_key == table_key)
        .group_by(vote.c.item, vote.c.round, vote.c.answer)
        .order_by(vote.c.item, vote.c.round, vote.c.answer)
    )
    return [
        HandsSaved(item, round_, decode_answer(answer), people, sequence)
        for item, round_, answer, people, sequence in rows
    ]


def read_voted_since(
    connection: Connection, workshop_id: str, item: str, round_: int, at: float
) -> dict[str | None, int]:
    """How many of each group have voted, or changed their vote, in an item's round after a moment.

    A table that counts hands is one: everybody at it knows what the others there answer.
    """
    rows = connection.execute(
        select(participant.c.group, func.count(distinct(func.coalesce(_HANDS_AT, participant.c.id))))
        .select_from(vote)
        .join(
            participant,
            and_(participant.c.workshop_id == vote.c.workshop_id, participant.c.id == vote.c.participant_id),
        )
        .where(
            vote.c.workshop_id == workshop_id,
            vote.c.item == item,
            vote.c.round == round_,
            vote.c.saved_at > at,
        )
        .group_by(participant.c.group)
    )
    return {group: people for group, people in rows}  # noqa: C416  # dict() of rows is not typed


def read_answered(
    connection: Connection, workshop_id: str, rounds: Mapping[str, int], rows: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    """Which of these items each participant has answered, or abstained from, in the item's given round.

    `rows`: how many rows a grid has; it is saved row by row, and answered with the last. Those who have
    answered none are left out. One row a participant: a hall asks for it after every vote.
    """
    # The JSON of a grid has a colon a row, and none in its ids.
    given = func.length(vote.c.answer) - func.length(func.replace(vote.c.answer, ":", ""))
    unfinished = (
        and_(vote.c.item == item, vote.c.answer != _ABSTENTION, given < count) for item, count in rows.items()
    )
    found = connection.execute(
        select(vote.c.participant_id, func.aggregate_strings(vote.c.item, " "))
        .where(vote.c.workshop_id == workshop_id, _in_rounds(rounds), not_(or_(False, *unfinished)))
        .group_by(vote.c.participant_id)
    )
    split = lru_cache(None)(_split)  # most have answered the same ones, in the same order
    return {participant_id: split(items) for participant_id, items in found}


def _split(items: str) -> tuple[str, ...]:
    return tuple(items.split(" "))


def count_moved(connection: Connection, workshop_id: str, item: str, round_: int) -> int:
    """Of those who answered in this round and in the one before, not abstaining: how many changed it."""
    return connection.execute(
        select(func.count())
        .select_from(vote)
        .join(_EARLIER, _is_round_before(round_))
        .where(*_answered_both(workshop_id, item, round_), vote.c.answer != _EARLIER.c.answer)
    ).scalar_one()


def read_changes(
    connection: Connection, workshop_id: str, item: str, round_: int
) -> Mapping[tuple[str, str], int]:
    """Of those who answered in the round before and in this one, not abstaining: people by both answers as
    they are saved. Counts of hands are left out: who of a table changed their answer is not known.
    """
    rows = connection.execute(
        select(_EARLIER.c.answer.label("before"), vote.c.answer.label("after"), func.count().label("people"))
        .select_from(vote)
        .join(_EARLIER, _is_round_before(round_))
        .join(participant, participant.c.id == vote.c.participant_id)
        .where(*_answered_both(workshop_id, item, round_), _HANDS_AT.is_(None))
        .group_by(_EARLIER.c.answer, vote.c.answer)
    )
    return {(row.before, row.after): row.people for row in rows}


def _is_round_before(round_: int) -> ColumnElement[bool]:
    return and_(
        _EARLIER.c.workshop_id == vote.c.workshop_id,
        _EARLIER.c.participant_id == vote.c.participant_id,
        _EARLIER.c.item == vote.c.item,
        _EARLIER.c.round == round_ - 1,
    )


def _answered_both(workshop_id: str, item: str, round_: int) -> tuple[ColumnElement[bool], ...]:
    return (
        vote.c.workshop_id == workshop_id,
        vote.c.item == item,
        vote.c.round == round_,
        vote.c.answer != _ABSTENTION,
        _EARLIER.c.answer != _ABSTENTION,
    )


def read_ballots(connection: Connection, workshop_id: str, rounds: Mapping[str, int]) -> list[Ballot]:
    """Everybody's newest answer to each of these items, no newer than the item's given round.

    Who did not answer again in a later round keeps the earlier answer. In the order people joined; those
    without any answer are left out.
    """
    rows = connection.execute(
        select(
            participant.c.id,
            participant.c.number,
            participant.c.group,
            vote.c.item,
            vote.c.round,
            vote.c.answer,
            _HANDS_AT,
        )
        .join(
            vote,
            and_(vote.c.workshop_id == participant.c.workshop_id, vote.c.participant_id == participant.c.id),
        )
        .where(participant.c.workshop_id == workshop_id, vote.c.item.in_(sorted(rounds)))
        .order_by(participant.c.number, vote.c.item, vote.c.round)
    )
    decode = lru_cache(None)(decode_answer)
    ballots: dict[str, tuple[int, str | None, dict[str, Answer], str | None]] = {}
    for participant_id, number, group, item, round_, answer, hands_at in rows:
        if round_ <= rounds[item]:
            _, _, answers, _ = ballots.setdefault(participant_id, (number, group, {}, hands_at))
            answers[item] = decode(answer)
    return [Ballot(who, *ballot) for who, ballot in ballots.items()]


def mark_ballots(connection: Connection, workshop_id: str, rounds: Mapping[str, int]) -> BallotsMark:
    """The mark of what `read_ballots` would give, read in a tenth of the time."""
    earlier = [and_(vote.c.item == item, vote.c.round <= round_) for item, round_ in sorted(rounds.items())]
    votes, sequences, newest = connection.execute(
        select(
            func.count(),
            func.coalesce(func.sum(vote.c.sequence), 0),
            func.coalesce(func.max(vote.c.saved_at), 0.0),
        ).where(vote.c.workshop_id == workshop_id, vote.c.item.in_(sorted(rounds)), or_(False, *earlier))
    ).one()
    people = connection.execute(
        select(participant.c.number, participant.c.group)
        .where(participant.c.workshop_id == workshop_id)
        .order_by(participant.c.number)
    )
    everybody = hash(tuple((row.number, row.group) for row in people))
    return BallotsMark(tuple(sorted(rounds.items())), votes, int(sequences), newest, everybody)


def read_votes(connection: Connection, workshop_id: str) -> list[SavedVote]:
    """Every current vote of every round, by participant, item and round."""
    rows = connection.execute(
        select(
            participant.c.number,
            participant.c.group,
            vote.c.item,
            vote.c.round,
            vote.c.answer,
            vote.c.saved_at,
            _HANDS_AT,
        )
        .join(
            vote,
            and_(vote.c.workshop_id == participant.c.workshop_id, vote.c.participant_id == participant.c.id),
        )
        .where(participant.c.workshop_id == workshop_id)
        .order_by(participant.c.number, vote.c.item, vote.c.round)
    )
    decode = lru_cache(None)(decode_answer)
    votes: list[SavedVote] = []
    for batch in rows.partitions(_BATCH):
        votes += [
            SavedVote(number, group, item, round_, decode(answer), saved_at, hands_at)
            for number, group, item, round_, answer, saved_at, hands_at in batch
        ]
        # A hall's are read for a second: other threads run in between.
        time.sleep(0)
    return votes


# Built once: every phone that syncs asks these. Who has just joined has saved nothing: one question, not four
_WHO = select(
    participant.c.name,
    participant.c.group,
    participant.c.table_key,
    participant.c.table_mode,
    participant.c.seat,
    exists()
    .where(vote.c.workshop_id == participant.c.workshop_id, vote.c.participant_id == participant.c.id)
    .label("has_voted"),
    exists().where(comment.c.participant_id == participant.c.id).label("has_commented"),
    exists().where(upvote.c.participant_id == participant.c.id).label("has_upvoted"),
    select(evaluation.c.worth)
    .where(evaluation.c.participant_id == participant.c.id)
    .scalar_subquery()
    .label("worth"),
).where(participant.c.workshop_id == bindparam("workshop"), participant.c.id == bindparam("participant"))
_OWN_VOTES = (
    select(vote.c.item, vote.c.round, vote.c.answer, vote.c.sequence)
    .where(vote.c.workshop_id == bindparam("workshop"), vote.c.participant_id == bindparam("participant"))
    .order_by(vote.c.item, vote.c.round)
)


def read_own(connection: Connection, workshop_id: str, participant_id: str) -> Own | None:
    """What a participant of this workshop has saved; None for anybody else."""
    asked = {"workshop": workshop_id, "participant": participant_id}
    who = connection.execute(_WHO, asked).one_or_none()
    if who is None:
        return None
    rows = connection.execute(_OWN_VOTES, asked).all() if who.has_voted else ()
    comments = read_comments(connection, workshop_id, by=participant_id) if who.has_commented else ()
    return Own(
        name=who.name,
        group=who.group,
        sequence=max((row.sequence for row in rows), default=0),
        answers=tuple(SavedAnswer(row.item, row.round, decode_answer(row.answer)) for row in rows),
        comments=tuple(comments),
        upvoted=read_upvoted(connection, participant_id) if who.has_upvoted else (),
        worth=read_worth(who.worth),
        table_key=who.table_key,
        table_mode=who.table_mode,
        seat=who.seat,
    )


def _in_rounds(rounds: Mapping[str, int]) -> ColumnElement[bool]:
    by_round: dict[int, list[str]] = {}
    for item, round_ in sorted(rounds.items()):
        by_round.setdefault(round_, []).append(item)
    # One IN for each round: the database keeps the plan of it, whichever items are asked about.
    return or_(
        False, *(and_(vote.c.round == round_, vote.c.item.in_(items)) for round_, items in by_round.items())
    )
