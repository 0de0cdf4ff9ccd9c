"""Comments: adding and editing one's own, upvoting others', and the facilitator's marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from shared.consensus.sides import Side, sides_of
from shared.store.encoding import decode_answer
from shared.store.participants import is_participant
from shared.store.random_names import new_id
from shared.store.repository import Repository
from shared.store.schema import comment, upvote, vote
from shared.store.workshop_rows import Workshop, grow_revisions, read_workshop
from shared.store.writer import Transaction
from shared.workshop.answers import (
    Answer,
    CommentSeen,
    clean_name,
    decide_comment,
    decide_edit,
    decide_reason,
    decide_upvote,
)
from shared.workshop.beforehand import refuse_late
from shared.workshop.definition import Definition, Item
from shared.workshop.state import Refusal

UNKNOWN_COMMENT = Refusal("unknown_comment")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, its upvotes counted. `participant_id` is None once the workshop was anonymised.

    `side` and `reason_round`: of a reason for an answer, which of the two sides gave it in which round.
    """

    id: str
    participant_id: str | None
    number: int
    item: str
    text: str
    created_at: float
    edited_at: float | None
    is_hidden: bool
    is_pinned: bool
    is_answered: bool
    cluster: str
    upvotes: int
    side: Side | None = None
    reason_round: int = 0


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a participant writes about an item; the same `intent` again is the same comment sent again."""

    workshop_id: str
    participant_id: str
    intent: str
    item: str
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The facilitator's marks on a comment; what is None stays as it is."""

    is_hidden: bool | None = None
    is_pinned: bool | None = None
    is_answered: bool | None = None
    cluster: str | None = None


class CommentRepository(Repository):
    """Comments, upvotes and the facilitator's marks."""

    def answers_of_authors(self, workshop_id: str, item: str, round_: int) -> Mapping[str, Answer]:
        """By the id of each comment on an item: its author's newest answer to it, up to a round. Authors who
        have not answered are left out, and all of a workshop whose answers were made anonymous.
        """
        return self._reader.read(lambda c: _read_author_answers(c, workshop_id, item, round_))

    def add(
        self, workshop_id: str, participant_id: str, *, intent: str, item: str, text: str
    ) -> str | Refusal:
        """Saves a comment and gives its id; the same intent again gives the same id and changes nothing.

        Refusals: not_joined, and those of `refuse_late` and `decide_comment`.
        """
        new = NewComment(workshop_id, participant_id, intent, item, text)
        return self._writer.run(workshop_id, lambda t: _add(t, new, self._definition))

    def add_reason(
        self, workshop_id: str, participant_id: str, *, intent: str, item: str, text: str
    ) -> str | Refusal:
        """Saves why a participant answered an item as they did in its current round, and gives its id.

        The same intent again gives the same id. Refusals: not_joined, and those of `decide_reason`.
        """
        new = NewComment(workshop_id, participant_id, intent, item, text)
        return self._writer.run(workshop_id, lambda t: _add_reason(t, new, self._definition))

    def edit(self, workshop_id: str, participant_id: str, comment_id: str, text: str) -> Refusal | None:
        """Replaces the text of a participant's own comment; an empty text takes it away.

        Refusals: not_joined, unknown_comment, not_yours, and those of `refuse_late` and `decide_comment`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _edit(
                t, workshop_id, participant_id, self._definition, comment_id=comment_id, text=text
            ),
        )

    def upvote(
        self, workshop_id: str, participant_id: str, comment_id: str, *, is_upvoted: bool
    ) -> Refusal | None:
        """Gives, or takes back, a participant's upvote of somebody else's comment that phones show.

        Refusals: not_joined, and those of `refuse_late` and `decide_upvote`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _set_upvote(t, workshop_id, participant_id, comment_id, is_upvoted=is_upvoted),
        )

    def mark(
        self,
        workshop_id: str,
        comment_id: str,
        *,
        is_hidden: bool | None = None,
        is_pinned: bool | None = None,
        is_answered: bool | None = None,
        cluster: str | None = None,
    ) -> Refusal | None:
        """Sets the facilitator's marks; what is None stays, an empty cluster takes the comment out of one.

        Refusals: unknown_comment, bad_name for the cluster.
        """
        marks = Marks(is_hidden, is_pinned, is_answered, cluster)
        return self._writer.run(workshop_id, lambda t: _mark(t, workshop_id, comment_id, marks))

    def authors(self, workshop_id: str, item: str) -> frozenset[str]:
        """The ids of the participants who have written something to an item that is still there."""
        return self._reader.read(lambda c: _read_authors(c, workshop_id, item))

    def of(self, workshop_id: str) -> list[Comment]:
        """Every comment, hidden ones included, the oldest first."""
        return self._reader.read(lambda c: read_comments(c, workshop_id))


def _add(transaction: Transaction, new: NewComment, definition: Definition) -> str | Refusal:
    """Inserts a comment; its id, or that of the comment which the same intent has made before."""
    connection = transaction.connection
    found = _read_as_participant(connection, new.workshop_id, new.participant_id)
    if isinstance(found, Refusal):
        return found
    made_before = connection.execute(
        select(comment.c.id).where(
            comment.c.participant_id == new.participant_id, comment.c.intent == new.intent
        )
    ).scalar_one_or_none()
    if made_before is not None:
        return made_before
    if refusal := refuse_late(found.state, transaction.now):
        return refusal
    written = connection.execute(
        _COUNT_OF_ONE, {"participant": new.participant_id, "item": new.item}
    ).scalar_one()
    clean = decide_comment(
        found.state, definition.with_own(found.own_items), new.item, new.text, written=written
    )
    if isinstance(clean, Refusal):
        return clean
    return _insert(transaction, new, clean)


def _add_reason(transaction: Transaction, new: NewComment, definition: Definition) -> str | Refusal:
    """Inserts a reason with the side that its author's own vote is on."""
    connection = transaction.connection
    found = _read_as_participant(connection, new.workshop_id, new.participant_id)
    if isinstance(found, Refusal):
        return found
    asked = definition.with_own(found.own_items)
    round_ = found.state.items[new.item].round if new.item in found.state.items else 0
    side = _read_side(connection, new.workshop_id, new.participant_id, asked.items.get(new.item), round_)
    given = connection.execute(
        select(comment.c.id, comment.c.intent).where(
            comment.c.participant_id == new.participant_id,
            comment.c.item == new.item,
            comment.c.reason_round == round_,
            comment.c.side != "",
            comment.c.text != "",
        )
    ).one_or_none()
    if given is not None and given.intent == new.intent:
        return str(given.id)
    clean = decide_reason(
        found.state, asked, new.item, new.text, is_on_side=side is not None, is_given=given is not None
    )
    if isinstance(clean, Refusal):
        return clean
    return _insert(transaction, new, clean, side=side or "", reason_round=round_)


def _read_side(
    connection: Connection, workshop_id: str, participant_id: str, item: Item | None, round_: int
) -> Side | None:
    """The side of a participant's vote, None where the group is not split in two large enough sides."""
    if item is None or not item.has_levels:
        return None
    votes = connection.execute(
        select(vote.c.participant_id, vote.c.answer).where(
            vote.c.workshop_id == workshop_id, vote.c.item == item.id, vote.c.round == round_
        )
    )
    places = {row.participant_id: place_on_scale(item, row.answer) for row in votes}
    sides = sides_of(count_places(item, places.values()))
    own = places.get(participant_id)
    return None if sides is None or own is None else sides.side_of(own)


def place_on_scale(item: Item, saved: str) -> int | None:
    """Where a saved answer is on its item's scale, counted from 0; None for an abstention."""
    level = item.question_type.level_of(item, decode_answer(saved))
    return None if level is None else int(level) - item.levels.start


def count_places(item: Item, places: Iterable[int | None]) -> list[int]:
    """How many are at each place of an item's scale, the lowest first."""
    by_place = Counter(places)
    return [by_place[place] for place in range(len(item.levels))]


def _insert(
    transaction: Transaction, new: NewComment, text: str, *, side: str = "", reason_round: int = 0
) -> str:
    """Inserts a comment whose text has been decided on; its id."""
    connection = transaction.connection
    last = connection.execute(
        select(func.coalesce(func.max(comment.c.number), 0)).where(comment.c.workshop_id == new.workshop_id)
    ).scalar_one()
    comment_id = new_id()
    connection.execute(
        insert(comment).values(
            id=comment_id,
            workshop_id=new.workshop_id,
            participant_id=new.participant_id,
            number=last + 1,
            item=new.item,
            text=text,
            intent=new.intent,
            created_at=transaction.now,
            is_hidden=False,
            is_pinned=False,
            is_answered=False,
            cluster="",
            side=side,
            reason_round=reason_round,
        )
    )
    connection.execute(grow_revisions(new.workshop_id, "comments"))
    return comment_id


def _edit(
    transaction: Transaction,
    workshop_id: str,
    participant_id: str,
    definition: Definition,
    *,
    comment_id: str,
    text: str,
) -> Refusal | None:
    """Replaces the text of the participant's own comment; an empty text takes it away with its upvotes."""
    connection = transaction.connection
    found = _read_as_participant(connection, workshop_id, participant_id)
    if isinstance(found, Refusal):
        return found
    if refusal := refuse_late(found.state, transaction.now):
        return refusal
    own = _read_one(connection, workshop_id, comment_id)
    if own is None:
        return UNKNOWN_COMMENT
    is_own = own.participant_id == participant_id
    asked = definition.with_own(found.own_items)
    clean = decide_edit(found.state, asked, own.item, text, is_own=is_own, is_reason=own.side != "")
    if isinstance(clean, Refusal):
        return clean
    if not clean:
        connection.execute(delete(upvote).where(upvote.c.comment_id == comment_id))
    if clean != own.text:
        connection.execute(
            update(comment).where(comment.c.id == comment_id).values(text=clean, edited_at=transaction.now)
        )
        connection.execute(grow_revisions(workshop_id, "comments"))
    return None


def _set_upvote(
    transaction: Transaction, workshop_id: str, participant_id: str, comment_id: str, *, is_upvoted: bool
) -> Refusal | None:
    """Gives or takes back an upvote of a comment that the participant can see."""
    connection = transaction.connection
    found = _read_as_participant(connection, workshop_id, participant_id)
    if isinstance(found, Refusal):
        return found
    if refusal := refuse_late(found.state, transaction.now):
        return refusal
    other = _read_one(connection, workshop_id, comment_id)
    is_own = other is not None and other.participant_id == participant_id
    seen = CommentSeen(is_own, other.is_hidden, other.is_pinned) if other is not None else None
    if refusal := decide_upvote(found.state, seen):
        return refusal
    this_upvote = (upvote.c.comment_id == comment_id) & (upvote.c.participant_id == participant_id)
    was_upvoted = connection.execute(select(upvote.c.comment_id).where(this_upvote)).first() is not None
    if is_upvoted == was_upvoted:
        return None
    if is_upvoted:
        connection.execute(insert(upvote).values(comment_id=comment_id, participant_id=participant_id))
    else:
        connection.execute(delete(upvote).where(this_upvote))
    connection.execute(grow_revisions(workshop_id, "comments"))
    return None


def _mark(transaction: Transaction, workshop_id: str, comment_id: str, marks: Marks) -> Refusal | None:
    """Sets the marks that are not None."""
    connection = transaction.connection
    if _read_one(connection, workshop_id, comment_id) is None:
        return UNKNOWN_COMMENT
    if marks.cluster is not None:
        cluster = clean_name(marks.cluster)
        if isinstance(cluster, Refusal):
            return cluster
        marks = replace(marks, cluster=cluster)
    wanted = {
        "is_hidden": marks.is_hidden,
        "is_pinned": marks.is_pinned,
        "is_answered": marks.is_answered,
        "cluster": marks.cluster,
    }
    changes = {column: value for column, value in wanted.items() if value is not None}
    if changes:
        connection.execute(update(comment).where(comment.c.id == comment_id).values(changes))
        connection.execute(grow_revisions(workshop_id, "comments"))
    return None


_COUNT_OF_ONE = select(func.count()).where(
    comment.c.participant_id == bindparam("participant"), comment.c.item == bindparam("item")
)
_UPVOTES = (
    select(func.count())
    .where(upvote.c.comment_id == comment.c.id)
    .correlate(comment)
    .scalar_subquery()
    .label("upvotes")
)
_ALL = (
    select(comment, _UPVOTES)
    .where(comment.c.workshop_id == bindparam("workshop"), comment.c.text != "")
    .order_by(comment.c.number)
)
_ALL_BY = _ALL.where(comment.c.participant_id == bindparam("participant"))
_AUTHORS = (
    select(comment.c.participant_id)
    .distinct()
    .where(
        comment.c.workshop_id == bindparam("workshop"),
        comment.c.item == bindparam("item"),
        comment.c.text != "",
        comment.c.participant_id.is_not(None),
    )
)
_UPVOTED = select(upvote.c.comment_id).where(upvote.c.participant_id == bindparam("participant"))


def read_comments(connection: Connection, workshop_id: str, *, by: str | None = None) -> list[Comment]:
    """The comments of a workshop, the oldest first, hidden ones included; `by`: a participant's alone."""
    rows = (
        connection.execute(_ALL, {"workshop": workshop_id})
        if by is None
        else connection.execute(_ALL_BY, {"workshop": workshop_id, "participant": by})
    )
    return [
        Comment(
            id=row.id,
            participant_id=row.participant_id,
            number=row.number,
            item=row.item,
            text=row.text,
            created_at=row.created_at,
            edited_at=row.edited_at,
            is_hidden=row.is_hidden,
            is_pinned=row.is_pinned,
            is_answered=row.is_answered,
            cluster=row.cluster,
            upvotes=row.upvotes,
            side=row.side or None,
            reason_round=row.reason_round,
        )
        for row in rows
    ]


def _read_author_answers(
    connection: Connection, workshop_id: str, item: str, round_: int
) -> Mapping[str, Answer]:
    rows = connection.execute(
        select(comment.c.id, vote.c.answer)
        .join(vote, and_(vote.c.participant_id == comment.c.participant_id, vote.c.item == comment.c.item))
        .where(comment.c.workshop_id == workshop_id, comment.c.item == item, comment.c.text != "")
        .where(vote.c.round <= round_)
        .order_by(vote.c.round)
    )
    return {row.id: decode_answer(row.answer) for row in rows}


def _read_authors(connection: Connection, workshop_id: str, item: str) -> frozenset[str]:
    rows = connection.execute(_AUTHORS, {"workshop": workshop_id, "item": item})
    return frozenset(row.participant_id for row in rows)


def read_upvoted(connection: Connection, participant_id: str) -> tuple[str, ...]:
    """Ids of the comments a participant has upvoted."""
    rows = connection.execute(_UPVOTED, {"participant": participant_id})
    return tuple(sorted(row.comment_id for row in rows))


@dataclass(frozen=True, slots=True)
class _One:
    participant_id: str | None
    item: str
    text: str
    is_hidden: bool
    is_pinned: bool
    side: str


def _read_one(connection: Connection, workshop_id: str, comment_id: str) -> _One | None:
    row = connection.execute(
        select(
            comment.c.participant_id,
            comment.c.item,
            comment.c.text,
            comment.c.is_hidden,
            comment.c.is_pinned,
            comment.c.side,
        ).where(comment.c.workshop_id == workshop_id, comment.c.id == comment_id, comment.c.text != "")
    ).one_or_none()
    return _One(*row) if row else None


def _read_as_participant(connection: Connection, workshop_id: str, participant_id: str) -> Workshop | Refusal:
    found = read_workshop(connection, workshop_id)
    if found is None or not is_participant(connection, workshop_id, participant_id):
        return Refusal("not_joined")
    return found
