"""Saving votes: many at once, each acknowledged only when it is durable, never an older one over a newer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select, tuple_

from shared.store.encoding import encode_answer
from shared.store.hands import HandsIntent, save_hands
from shared.store.repository import Repository
from shared.store.schema import participant, vote
from shared.store.tallies import (
    Ballot,
    BallotsMark,
    GroupTally,
    HandsSaved,
    Own,
    SavedVote,
    TableTally,
    Tally,
    count_moved,
    mark_ballots,
    read_answered,
    read_ballots,
    read_changes,
    read_group_tally,
    read_hands,
    read_own,
    read_table_tally,
    read_tally,
    read_voted_since,
    read_votes,
)
from shared.store.vote_rows import VoteOutcome, VoteRow, write_votes
from shared.store.workshop_rows import Workshop, read_workshops
from shared.store.writer import Transaction
from shared.workshop.answers import CastVote, decide_vote
from shared.workshop.beforehand import refuse_late
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal
from shared.workshop.table_mode import TableMode, refuse_way


@dataclass(frozen=True, slots=True)
class VoteIntent:
    """A vote as a phone sent it; `answer` is any JSON value.

    `intent` names the tap, `sequence` orders the taps of one participant.
    """

    workshop_id: str
    participant_id: str
    intent: str
    sequence: int
    item: str
    round: int
    answer: object


class VoteRepository(Repository):
    """Votes, and what they add up to."""

    def save(
        self,
        workshop_id: str,
        participant_id: str,
        *,
        intent: str,
        sequence: int,
        item: str,
        round_: int,
        answer: object,
    ) -> VoteOutcome | Refusal:
        """Saves a vote, given as any JSON value.

        `intent` names the tap, `sequence` orders the taps of a participant.

        A vote that is saved already, or not newer than the saved one, changes nothing and gives the same
        answer however late it comes, even after its item was locked. Refusals: not_joined, hands_only at a
        table that counts hands, and those of `refuse_late` and `decide_vote`.
        """
        sent = VoteIntent(workshop_id, participant_id, intent, sequence, item, round_, answer)
        return self._writer.run_together(workshop_id, self._save, sent)

    def save_hands(
        self,
        workshop_id: str,
        participant_id: str,
        *,
        intent: str,
        sequence: int,
        item: str,
        round_: int,
        hands: object,
    ) -> VoteOutcome | Refusal:
        """Saves a table's count of hands, given as any JSON value, as one vote for each person at it.

        As `save` otherwise. Refusals: not_joined, not_allowed for who does not count hands, and those of
        `decide_hands`.
        """
        sent = HandsIntent(workshop_id, participant_id, intent, sequence, item, round_, hands)
        return self._writer.run(workshop_id, lambda t: save_hands(t, self._definition, sent))

    def hands(self, workshop_id: str, table_key: str) -> list[HandsSaved]:
        """How many at a table gave each answer to each item in each round, abstentions (None) included."""
        return self._reader.read(lambda c: read_hands(c, workshop_id, table_key))

    def tally(self, workshop_id: str) -> Tally:
        """Item -> round -> answer as JSON -> participants, counted now; "null" is an abstention."""
        return self._reader.read(lambda c: read_tally(c, workshop_id))

    def tally_by_group(self, workshop_id: str, rounds: Mapping[str, int]) -> GroupTally:
        """Item -> group -> answer as JSON -> participants, of these items in their given rounds."""
        return self._reader.read(lambda c: read_group_tally(c, workshop_id, rounds))

    def tally_by_table(self, workshop_id: str, rounds: Mapping[str, int]) -> TableTally:
        """Of `tally_by_group` what was counted by hands, by table."""
        return self._reader.read(lambda c: read_table_tally(c, workshop_id, rounds))

    def voted_since(self, workshop_id: str, item: str, round_: int, at: float) -> dict[str | None, int]:
        """By group: how many voted, or changed their vote, in an item's round after a moment."""
        return self._reader.read(lambda c: read_voted_since(c, workshop_id, item, round_, at))

    def answered(
        self, workshop_id: str, rounds: Mapping[str, int], rows: Mapping[str, int]
    ) -> dict[str, tuple[str, ...]]:
        """By participant: which of these items they answered, or abstained from, in its given round.

        `rows`: how many rows a grid has, all of which make an answer.
        """
        return self._reader.read(lambda c: read_answered(c, workshop_id, rounds, rows))

    def count_moved(self, workshop_id: str, item: str, round_: int) -> int:
        """Of those who answered in this round and in the one before, not abstaining: how many changed it."""
        return self._reader.read(lambda c: count_moved(c, workshop_id, item, round_))

    def changes(self, workshop_id: str, item: str, round_: int) -> Mapping[tuple[str, str], int]:
        """Of those who answered in the round before and in this one, without counts of hands: people by both
        answers, as they are saved.
        """
        return self._reader.read(lambda c: read_changes(c, workshop_id, item, round_))

    def ballots(self, workshop_id: str, rounds: Mapping[str, int]) -> list[Ballot]:
        """Everybody's newest answer to each of these items, no newer than the item's given round.

        Who did not answer again in a later round keeps the earlier answer. In the order people joined; those
        without any answer are left out.
        """
        return self._reader.read(lambda c: read_ballots(c, workshop_id, rounds))

    def mark_ballots(self, workshop_id: str, rounds: Mapping[str, int]) -> BallotsMark:
        """A mark that differs once `ballots` of the same rounds would give others; cheap to ask for."""
        return self._reader.read(lambda c: mark_ballots(c, workshop_id, rounds))

    def of(self, workshop_id: str) -> list[SavedVote]:
        """Every current vote of every round, by participant, item and round."""
        return self._reader.read(lambda c: read_votes(c, workshop_id))

    def own(self, workshop_id: str, participant_id: str) -> Own | None:
        """What a participant of this workshop has saved; None for anybody else."""
        return self._reader.read(lambda c: read_own(c, workshop_id, participant_id))

    def _save(
        self, transaction: Transaction, intents: Sequence[VoteIntent]
    ) -> Sequence[VoteOutcome | Refusal]:
        return save_votes(transaction, self._definition, intents)


# Made once: building one takes longer than running it, and every vote needs them all.
_JOINED: Final = select(participant.c.id, participant.c.workshop_id, participant.c.table_mode).where(
    participant.c.id.in_(bindparam("ids", expanding=True))
)
_CURRENT: Final = select(
    vote.c.workshop_id, vote.c.participant_id, vote.c.item, vote.c.round, vote.c.intent, vote.c.sequence
).where(
    tuple_(vote.c.workshop_id, vote.c.participant_id, vote.c.item, vote.c.round).in_(
        bindparam("keys", expanding=True)
    )
)
_Key = tuple[str, str, str, int]
"""Workshop, participant, item, round: what has one current vote."""


@dataclass(frozen=True, slots=True)
class _Current:
    intent: str
    sequence: int


def save_votes(
    transaction: Transaction, definition: Definition, intents: Sequence[VoteIntent]
) -> list[VoteOutcome | Refusal]:
    """Decides votes in their order, each under the state of its workshop, and saves the last of each key."""
    connection = transaction.connection
    workshops = read_workshops(connection, {intent.workshop_id for intent in intents})
    joined = _read_joined(connection, {intent.participant_id for intent in intents})
    current = _read_current(connection, {_key(intent) for intent in intents})
    rows: dict[_Key, VoteRow] = {}
    decided: list[tuple[str, bool] | Refusal] = []
    for intent in intents:
        key = _key(intent)
        found = workshops.get(intent.workshop_id)
        saved = current.get(key)
        workshop_id, table_mode = joined.get(intent.participant_id, NOBODY)
        if found is None or workshop_id != intent.workshop_id:
            decided.append(Refusal("not_joined"))
        elif refusal := refuse_way(table_mode, is_count=False):
            decided.append(refusal)
        # What is saved already is so however late the phone repeats it: before the state has a say.
        elif saved and intent.intent == saved.intent:
            decided.append((found.id, False))
        elif saved and intent.sequence <= saved.sequence:
            decided.append((found.id, True))
        elif isinstance(cast := _decide(definition, found, intent, transaction.now), Refusal):
            decided.append(cast)
        else:
            rows[key] = _row(intent, cast, transaction.now)
            current[key] = _Current(intent.intent, intent.sequence)
            decided.append((found.id, False))
    write_votes(connection, list(rows.values()))
    changed = {key[0] for key in rows}
    revisions = {found.id: found.votes_revision + (found.id in changed) for found in workshops.values()}
    return [one if isinstance(one, Refusal) else VoteOutcome(one[1], revisions[one[0]]) for one in decided]


def _decide(definition: Definition, found: Workshop, intent: VoteIntent, now: float) -> CastVote | Refusal:
    if refusal := refuse_late(found.state, now):
        return refusal
    asked = definition.with_own(found.own_items)
    return decide_vote(asked, found.state, intent.item, intent.round, intent.answer)


def _row(intent: VoteIntent, cast: CastVote, now: float) -> VoteRow:
    return {
        "workshop_id": intent.workshop_id,
        "participant_id": intent.participant_id,
        "item": cast.item,
        "round": cast.round,
        "answer": encode_answer(cast.answer),
        "intent": intent.intent,
        "sequence": intent.sequence,
        "saved_at": now,
    }


def _key(intent: VoteIntent) -> _Key:
    return (intent.workshop_id, intent.participant_id, intent.item, intent.round)


_Who = tuple[str, TableMode]
"""A participant's workshop and table mode."""
NOBODY: Final[_Who] = ("", "none")


def _read_joined(connection: Connection, ids: set[str]) -> dict[str, _Who]:
    """Workshop and table mode of each participant."""
    rows = connection.execute(_JOINED, {"ids": list(ids)})
    return {row.id: (row.workshop_id, row.table_mode) for row in rows}


def _read_current(connection: Connection, keys: set[_Key]) -> dict[_Key, _Current]:
    rows = connection.execute(_CURRENT, {"keys": list(keys)})
    return {(r.workshop_id, r.participant_id, r.item, r.round): _Current(r.intent, r.sequence) for r in rows}
