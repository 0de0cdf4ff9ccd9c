"""Saving a table's count of hands: one vote for each person at it, all or none. Rules T4-T9."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, select

from shared.store.encoding import decode_answer, encode_answer
from shared.store.schema import participant, vote
from shared.store.vote_rows import VoteOutcome, VoteRow, write_votes
from shared.store.workshop_rows import read_workshop
from shared.store.writer import Transaction
from shared.workshop.answers import Answer
from shared.workshop.beforehand import refuse_late
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal
from shared.workshop.table_mode import deal, decide_hands, refuse_way


@dataclass(frozen=True, slots=True)
class HandsIntent:
    """A count of hands as a device sent it; `hands` is any JSON value.

    `participant_id` is the first at the table. `intent` names the press, `sequence` orders the presses of one
    device.
    """

    workshop_id: str
    participant_id: str
    intent: str
    sequence: int
    item: str
    round: int
    hands: object


def save_hands(transaction: Transaction, definition: Definition, sent: HandsIntent) -> VoteOutcome | Refusal:
    """Deals a count to the seats of its table; one that is saved already, or not newer, changes nothing."""
    connection = transaction.connection
    found = read_workshop(connection, sent.workshop_id)
    who = connection.execute(
        select(participant.c.table_key, participant.c.table_mode).where(
            participant.c.workshop_id == sent.workshop_id, participant.c.id == sent.participant_id
        )
    ).one_or_none()
    if found is None or who is None:
        return Refusal("not_joined")
    if refusal := refuse_way(who.table_mode, is_count=True):
        return refusal
    seats = _read_seats(connection, sent.workshop_id, who.table_key)
    if seats[0] != sent.participant_id:
        return Refusal("not_allowed")
    saved = connection.execute(
        select(vote.c.intent, vote.c.sequence).where(
            vote.c.workshop_id == sent.workshop_id,
            vote.c.participant_id == sent.participant_id,
            vote.c.item == sent.item,
            vote.c.round == sent.round,
        )
    ).one_or_none()
    if saved is not None and (saved.intent == sent.intent or sent.sequence <= saved.sequence):
        return VoteOutcome(saved.intent != sent.intent, found.votes_revision)
    if refusal := refuse_late(found.state, transaction.now):
        return refusal
    asked = definition.with_own(found.own_items)
    cast = decide_hands(asked, found.state, sent.item, sent.round, sent.hands, people=len(seats))
    if isinstance(cast, Refusal):
        return cast
    now, before = _read_answers(connection, sent, seats)
    order = sorted(seats, key=lambda seat: hashlib.sha256(f"{sent.item} {seat}".encode()).digest())
    dealt = deal(asked.items[cast.item], cast.hands, order, {**before, **now})
    rows: list[VoteRow] = [
        {
            "workshop_id": sent.workshop_id,
            "participant_id": seat,
            "item": cast.item,
            "round": cast.round,
            "answer": encode_answer(answer),
            "intent": sent.intent,
            "sequence": sent.sequence,
            "saved_at": transaction.now,
        }
        for seat, answer in dealt.items()
        # A person who keeps their answer has not voted again; the first person's row has the count.
        if seat == sent.participant_id or seat not in now or encode_answer(now[seat]) != encode_answer(answer)
    ]
    write_votes(connection, rows)
    return VoteOutcome(is_superseded=False, revision=found.votes_revision + 1)


def _read_seats(connection: Connection, workshop_id: str, table_key: str) -> list[str]:
    """Ids of those at a table, in the order of their seats."""
    return list(
        connection.execute(
            select(participant.c.id)
            .where(participant.c.workshop_id == workshop_id, participant.c.table_key == table_key)
            .order_by(participant.c.seat)
        ).scalars()
    )


def _read_answers(
    connection: Connection, sent: HandsIntent, seats: list[str]
) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """What each seat has answered in this round, and in the one before."""
    rows = connection.execute(
        select(vote.c.participant_id, vote.c.round, vote.c.answer).where(
            vote.c.workshop_id == sent.workshop_id,
            vote.c.participant_id.in_(seats),
            vote.c.item == sent.item,
            vote.c.round.in_((sent.round, sent.round - 1)),
        )
    ).all()
    now = {row.participant_id: decode_answer(row.answer) for row in rows if row.round == sent.round}
    before = {row.participant_id: decode_answer(row.answer) for row in rows if row.round < sent.round}
    return now, before
