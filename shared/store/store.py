"""The store: a write is answered once it is durable, a read sees one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, delete, insert
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from shared.store import (
    accounts,
    comments,
    listings,
    participants,
    preparing,
    rehearsals,
    results,
    steering,
    tallies,
    votes,
    workshops,
)
from shared.store.accounts import Account, LoggedIn, Session, Subject
from shared.store.comments import Comment, Marks
from shared.store.database import Database, RunBlocking
from shared.store.joins import Joined, JoinRequest, save_joins
from shared.store.listings import HistoryEntry, Member, Purged, WorkshopSummary
from shared.store.participants import Participant
from shared.store.postgres import PostgresDatabase
from shared.store.preparing import OwnItem
from shared.store.problems import StorageUnavailable, StoreError, is_storage_failure
from shared.store.rehearsals import Rehearsal
from shared.store.results import ImportRequest, KeptResult
from shared.store.schema import write_probe
from shared.store.sqlite import SqliteDatabase
from shared.store.steering import Commanded, Override
from shared.store.tallies import Ballot, BallotsMark, GroupTally, Own, SavedVote, Tally
from shared.store.votes import VoteIntent, VoteOutcome
from shared.store.workshops import CodeCounts, Created, Identity, Language, Workshop
from shared.store.writer import Transaction, Writer
from shared.workshop.commands import Command
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.overrides import Status
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Refusal

Result = TypeVar("Result")


class Store:
    """All that is saved. Every method may be called by any number of (green) threads at once.

    A write returns when it would survive a power cut, or gives the refusal that says why nothing was saved;
    every write may be refused `storage_unavailable`. A read raises StorageUnavailable when the database can't
    be read.
    """

    def __init__(
        self,
        database: Database,
        definition: Definition,
        now: Callable[[], float],
        participants_max: int,
        on_commit: Callable[[int, float], None],
    ) -> None:
        self._database = database
        self._definition = definition
        self._now = now
        self._participants_max = participants_max
        self._writer = Writer(database, now, on_commit)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        definition: Definition,
        run_blocking: RunBlocking,
        now: Callable[[], float],
        run_writes: RunBlocking | None = None,
        participants_max: int = 2000,
        serves: bool = False,
        on_commit: Callable[[int, float], None] = lambda writes, seconds: None,  # noqa: ARG005  # its parameters
    ) -> Self:
        """Opens `sqlite:///path` or `postgresql://...`; makes the database, or brings it up to date.

        `now`: seconds since the epoch. `run_writes`: runs what the writer waits for, in a thread that nothing
        else uses; `run_blocking` by default. `serves`: for a server, of which a SQLite folder has one at a
        time. `on_commit(writes, seconds)`: a group of so many writes took so long.

        Raises:
            StoreError: it can't be opened; nothing was changed.
        """
        database = open_database(url, run_blocking, run_writes, serves=serves)
        return cls(database, definition, now, participants_max, on_commit)

    def close(self) -> None:
        """Commits what is queued, then closes the database; later writes are refused."""
        self._writer.close()
        self._database.close()

    def probe(self) -> Refusal | None:
        """Writes a row and waits for it: None, or why nothing can be saved now."""

        def run(transaction: Transaction) -> None:
            transaction.connection.execute(delete(write_probe))
            transaction.connection.execute(insert(write_probe).values(id=1, at=transaction.now))

        return self._writer.run(None, run)

    def failures(self) -> int:
        """How often the database has not taken what was to be written, since this process began."""
        return self._writer.failures

    def misplaced(self) -> str:
        """A file of the database that was moved, replaced or deleted under this process; empty without one.

        Until it is back, and for a lost write-ahead log until the next start, every write is refused.
        """
        return self._database.misplaced()

    def back_up(self, path: Path) -> None:
        """Writes a complete, checked copy of the SQLite database to a new file, while writing goes on.

        Raises:
            StoreError: `backup_exists`, `backup_failed`, or `backup_not_sqlite`; no file is left behind.
        """
        self._database.back_up(path)

    # Workshops

    def create_workshop(
        self,
        account_id: str,
        *,
        name: str,
        language: Language,
        item_set: ItemSet,
        identity: Identity = "open",
        groups: Sequence[str] = (),
        intro: str = "",
    ) -> Created | Refusal:
        """Makes a workshop in the lobby, owned by an account; texts are kept as given."""
        return self._writer.run(
            None,
            lambda transaction: workshops.create_workshop(
                transaction,
                account_id,
                self._definition,
                name=name,
                language=language,
                item_set=item_set,
                identity=identity,
                groups=groups,
                intro=intro,
            ),
        )

    def copy_workshop(self, workshop_id: str, account_id: str, *, name: str) -> Created | Refusal:
        """Makes a workshop of this name with another's settings, without its people, answers and history.

        Refusals: unknown_workshop.
        """
        return self._writer.run(
            workshop_id,
            lambda t: workshops.copy_workshop(t, workshop_id, account_id, self._definition, name=name),
        )

    def start_rehearsal(
        self, workshop_id: str, account_id: str, *, name: str, participants: int, ends_at: float
    ) -> Created | Refusal:
        """Makes an open copy of a workshop, of the given name, to be peopled by simulated participants.

        Refusals: unknown_workshop, already_rehearsal, rehearsal_exists: an account has one at a time.
        """
        return self._writer.run(
            workshop_id,
            lambda t: rehearsals.start_rehearsal(
                t,
                workshop_id,
                account_id,
                self._definition,
                name=name,
                participants=participants,
                ends_at=ends_at,
            ),
        )

    def resume_rehearsal(self, workshop_id: str, ends_at: float) -> Refusal | None:
        """Notes that a rehearsal's participants are on their way again. Refusals: unknown_workshop."""
        return self._writer.run(workshop_id, lambda t: rehearsals.resume_rehearsal(t, workshop_id, ends_at))

    def note_rehearsal(
        self, workshop_id: str, *, online: int, failed: int = 0, ended: str | None = None
    ) -> Refusal | None:
        """Notes how many simulated participants are connected, or why they have left.

        `failed`: how many answers they could not give because of an error.

        Refusals: unknown_workshop once the rehearsal is gone.
        """
        return self._writer.run(
            workshop_id, lambda t: rehearsals.note_rehearsal(t, workshop_id, online, failed, ended)
        )

    def rehearsal(self, workshop_id: str) -> Rehearsal | None:
        """The rehearsal that a workshop is; None for any other workshop."""
        return self._read(lambda c: rehearsals.read_rehearsal(c, workshop_id))

    def change_workshop(
        self,
        workshop_id: str,
        *,
        name: str | None = None,
        identity: Identity | None = None,
        intro: str | None = None,
        groups: Sequence[str] | None = None,
        is_archived: bool | None = None,
    ) -> Refusal | None:
        """Changes settings; what is None stays. Participants keep a group that is no longer offered.

        Refusals: unknown_workshop, identity_fixed once somebody has joined.
        """
        return self._writer.run(
            workshop_id,
            lambda t: workshops.change_workshop(
                t,
                workshop_id,
                name=name,
                identity=identity,
                intro=intro,
                groups=groups,
                is_archived=is_archived,
            ),
        )

    def set_own_items(
        self, workshop_id: str, wanted: Sequence[WantedItem], *, known: Sequence[str] = ()
    ) -> tuple[Item, ...] | Refusal:
        """Replaces a workshop's own items, of these ids as far as is known, by others in their order.

        Refusals: unknown_workshop, imported_workshop, changed_meanwhile where they are not the `known` ones,
        and those of `decide_own_items`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: preparing.set_own_items(t, workshop_id, self._definition, wanted, known=known),
        )

    def own_items(self, workshop: Workshop) -> tuple[OwnItem, ...]:
        """A workshop's own items, and whether people have seen them."""
        return self._read(lambda c: preparing.read_own_items(c, workshop))

    def set_prepared_asis(self, workshop_id: str, changes: Mapping[str, str | None]) -> Refusal | None:
        """Changes what is known of some of today's roles: a state by role, None for what is known no more.

        Refusals: unknown_workshop, imported_workshop, and those of `decide_prepared_asis`.
        """
        return self._writer.run(
            workshop_id, lambda t: preparing.set_prepared_asis(t, workshop_id, self._definition, changes)
        )

    def delete_workshop(self, workshop_id: str) -> Refusal | None:
        """Deletes a workshop with everything in it. Refusals: unknown_workshop."""
        self._database.erase_log()
        return self._writer.run(workshop_id, lambda t: workshops.delete_workshop(t, workshop_id))

    def command(
        self, workshop_id: str, account_id: str, command: Command, *, position: int
    ) -> Commanded | Refusal:
        """Does what a facilitator asks, if the workshop still stands at the position their screen shows.

        A command that changes nothing leaves no trace. Closing ends the join code, sharing the results makes
        their token. Refusals: unknown_workshop to who does not facilitate it, changed_meanwhile, and those of
        `decide`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: steering.run_command(
                t, workshop_id, account_id, self._definition, command, position=position
            ),
        )

    def undo(self, workshop_id: str, account_id: str, *, position: int) -> Commanded | Refusal:
        """Takes the newest command back; the answers given meanwhile stay.

        Refusals: unknown_workshop, changed_meanwhile, nothing_to_undo.
        """
        return self._writer.run(workshop_id, lambda t: steering.undo(t, workshop_id, account_id, position))

    def set_override(
        self,
        workshop_id: str,
        account_id: str,
        role: str,
        *,
        status: Status | None,
        host: str | None,
        reason: str,
    ) -> Refusal | None:
        """Keeps the facilitator's own decision on a role; no status takes it away.

        Refusals: unknown_workshop and those of `decide_override`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: steering.set_override(
                t, workshop_id, account_id, self._definition, role, status=status, host=host, reason=reason
            ),
        )

    def let_in(self, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
        """Lets the account of a name facilitate too.

        Refusals: unknown_workshop, not_allowed, unknown_account.
        """
        return self._writer.run(workshop_id, lambda t: workshops.let_in(t, workshop_id, owner_id, name))

    def shut_out(self, workshop_id: str, owner_id: str, name: str) -> Refusal | None:
        """Takes that right away again. Refusals: unknown_workshop, not_allowed, unknown_account."""
        return self._writer.run(workshop_id, lambda t: workshops.shut_out(t, workshop_id, owner_id, name))

    def add_personal_codes(self, workshop_id: str, count: int) -> tuple[str, ...] | Refusal:
        """Makes one-time codes for a workshop of identity level `personal`; they can't be read again.

        Refusals: unknown_workshop.
        """
        return self._writer.run(workshop_id, lambda t: workshops.add_personal_codes(t, workshop_id, count))

    def count_personal_codes(self, workshop_id: str) -> CodeCounts:
        """How many one-time codes a workshop has, and how many are used."""
        return self._read(lambda c: workshops.count_personal_codes(c, workshop_id))

    def anonymise(self, workshop_id: str) -> Refusal | None:
        """Cuts for good what ties answers to people: keys, ids, names, codes, log-ins, who wrote a comment.

        Groups stay, and so do the results; phones of the workshop would have to join anew. Refusals:
        unknown_workshop.
        """
        self._database.erase_log()
        return self._writer.run(workshop_id, lambda t: workshops.anonymise(t, workshop_id))

    def purge(self, before: float, *, at_most: int | None = None) -> Purged | Refusal:
        """Deletes workshops idle since that moment, and log-ins and links that are over."""
        self._database.erase_log()
        return self._writer.run(None, lambda t: listings.purge(t, before, at_most))

    def workshop(self, workshop_id: str) -> Workshop | None:
        """A workshop by its id."""
        return self._read(lambda c: workshops.read_workshop(c, workshop_id))

    def workshop_by_code(self, code: str) -> Workshop | None:
        """The living workshop with this join code (in capitals), otherwise the ended one that had it last."""
        return self._read(lambda c: listings.workshop_by_code(c, code))

    def workshop_by_results_token(self, token: str) -> Workshop | None:
        """The workshop whose results are shared under this token now."""
        return self._read(lambda c: listings.workshop_by_results_token(c, token))

    def is_member(self, workshop_id: str, account_id: str) -> bool:
        """True for the owner of a workshop and those the owner let in."""
        return self._read(lambda c: workshops.is_member(c, workshop_id, account_id))

    def members(self, workshop_id: str) -> list[Member]:
        """Who facilitates a workshop, the owner first."""
        return self._read(lambda c: listings.read_members(c, workshop_id))

    def workshops_of(self, account_id: str) -> list[WorkshopSummary]:
        """Every workshop an account facilitates, archived ones included, the newest first."""
        return self._read(lambda c: listings.workshops_of(c, account_id))

    def history(self, workshop_id: str) -> list[HistoryEntry]:
        """Every state of a workshop that was not taken back, the oldest first."""
        return self._read(lambda c: listings.read_history(c, workshop_id))

    def overrides(self, workshop_id: str) -> dict[str, Override]:
        """The facilitator's own decisions by role."""
        return self._read(lambda c: listings.read_overrides(c, workshop_id))

    # Results that stay

    def keep_result(
        self, workshop_id: str, *, room_revision: int, method_version: str, content: str
    ) -> Refusal | None:
        """Keeps what an ended workshop's answers added up to at that revision of its room.

        Whatever is kept already stays, unless somebody has taken their answers back since; running again
        forgets it. Refusals: unknown_workshop, changed_meanwhile (also where the workshop runs).
        """
        return self._writer.run(
            workshop_id,
            lambda t: results.keep(
                t, workshop_id, room_revision=room_revision, method_version=method_version, content=content
            ),
        )

    def kept_result(self, workshop_id: str) -> KeptResult | None:
        """What is kept of an ended workshop; None where nothing is yet."""
        return self._read(lambda c: results.read_kept(c, workshop_id))

    def ended_without_kept(self) -> list[str]:
        """Ids of the ended workshops whose results have yet to be kept, the newest end first."""
        return self._read(results.ended_without_kept)

    def import_workshop(self, request: ImportRequest, *, replaces: bool) -> str | Refusal:
        """Brings an ended workshop back read-only from its results file, and gives its new id.

        `replaces`: an earlier import of the same workshop goes. Refusals, with the other one's id as
        `workshop`: import_is_here, and workshop_is_here where the workshop itself is in this database.
        """
        return self._writer.run(
            None, lambda t: results.import_workshop(t, request, self._definition, replaces=replaces)
        )

    def imported_result(self, workshop_id: str) -> str | None:
        """The results file of an imported workshop."""
        return self._read(lambda c: results.read_imported(c, workshop_id))

    # Participants

    def join(
        self,
        workshop_id: str,
        token_digest: str,
        *,
        name: str = "",
        group: str | None = None,
        language: Language = "fi",
        personal_code: str | None = None,
    ) -> Joined | Refusal:
        """Lets a browser in, which `token_digest` names within this workshop; one that is in already stays.

        Refusals: unknown_workshop, workshop_ended, room_locked, workshop_full, bad_group,
        personal_code_required, personal_code_unknown, personal_code_used.
        """
        request = JoinRequest(workshop_id, token_digest, name, group, language, personal_code)
        return self._writer.run_together(workshop_id, self._save_joins, request)

    def set_name(self, workshop_id: str, participant_id: str, name: str) -> Refusal | None:
        """Changes a participant's own name. Refusals: not_joined, workshop_ended."""
        return self._writer.run(
            workshop_id, lambda t: participants.set_name(t, workshop_id, participant_id, name)
        )

    def set_group(self, workshop_id: str, participant_id: str, group: str | None) -> Refusal | None:
        """Changes a participant's own department; None is none of them.

        Refusals: not_joined, and those of `decide_group`.
        """
        return self._writer.run(
            workshop_id, lambda t: participants.set_group(t, workshop_id, participant_id, group)
        )

    def mark_seen(self, participant_ids: frozenset[str]) -> Refusal | None:
        """Notes that these participants are here now; for once in a while, not for every message."""
        return self._writer.run(None, lambda t: participants.mark_seen(t, participant_ids))

    def delete_participant(self, workshop_id: str, participant_id: str) -> Refusal | None:
        """Deletes a participant with all they have answered and written; their one-time code works again.

        Refusals: not_joined.
        """
        self._database.erase_log()
        return self._writer.run(
            workshop_id, lambda t: participants.delete_participant(t, workshop_id, participant_id)
        )

    def remove_participants(
        self, workshop_id: str, participant_ids: Sequence[str] | None
    ) -> tuple[str, ...] | Refusal:
        """Deletes the participants named, otherwise all who have answered and written nothing; their ids.

        Refusals: unknown_workshop, and those of `decide_removal`.
        """
        return self._writer.run(
            workshop_id, lambda t: participants.remove_participants(t, workshop_id, participant_ids)
        )

    def count_unanswered(self, workshop_id: str) -> int:
        """How many have answered and written nothing."""
        return self._read(lambda c: len(participants.read_unanswered(c, workshop_id)))

    def participant_by_token(self, workshop_id: str, token_digest: str) -> Participant | None:
        """The participant that a browser is in this workshop."""
        found = self._read(lambda c: participants.read_participants(c, workshop_id, token_digest))
        return found[0] if found else None

    def participants(self, workshop_id: str) -> list[Participant]:
        """Everybody who has joined, in the order they did."""
        return self._read(lambda c: participants.read_participants(c, workshop_id))

    def count_participants(self, workshop_id: str) -> int:
        """How many have joined."""
        return self._read(lambda c: participants.count_participants(c, workshop_id))

    # Votes

    def submit_vote(
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
        answer however late it comes, even after its item was locked. Refusals: not_joined, and those of
        `decide_vote`.
        """
        sent = VoteIntent(workshop_id, participant_id, intent, sequence, item, round_, answer)
        return self._writer.run_together(workshop_id, self._save_votes, sent)

    def tally(self, workshop_id: str) -> Tally:
        """Item -> round -> answer as JSON -> participants, counted now; "null" is an abstention."""
        return self._read(lambda c: tallies.read_tally(c, workshop_id))

    def group_tally(self, workshop_id: str, rounds: Mapping[str, int]) -> GroupTally:
        """Item -> group -> answer as JSON -> participants, of these items in their given rounds."""
        return self._read(lambda c: tallies.read_group_tally(c, workshop_id, rounds))

    def voted_since(self, workshop_id: str, item: str, round_: int, at: float) -> dict[str | None, int]:
        """By group: how many voted, or changed their vote, in an item's round after a moment."""
        return self._read(lambda c: tallies.read_voted_since(c, workshop_id, item, round_, at))

    def answered(
        self, workshop_id: str, rounds: Mapping[str, int], rows: Mapping[str, int]
    ) -> dict[str, tuple[str, ...]]:
        """By participant: which of these items they answered, or abstained from, in its given round.

        `rows`: how many rows a grid has, all of which make an answer.
        """
        return self._read(lambda c: tallies.read_answered(c, workshop_id, rounds, rows))

    def count_moved(self, workshop_id: str, item: str, round_: int) -> int:
        """Of those who answered in this round and in the one before, not abstaining: how many changed it."""
        return self._read(lambda c: tallies.count_moved(c, workshop_id, item, round_))

    def ballots(self, workshop_id: str, rounds: Mapping[str, int]) -> list[Ballot]:
        """Everybody's newest answer to each of these items, no newer than the item's given round.

        Who did not answer again in a later round keeps the earlier answer. In the order people joined; those
        without any answer are left out.
        """
        return self._read(lambda c: tallies.read_ballots(c, workshop_id, rounds))

    def mark_ballots(self, workshop_id: str, rounds: Mapping[str, int]) -> BallotsMark:
        """A mark that differs once `ballots` of the same rounds would give others; cheap to ask for."""
        return self._read(lambda c: tallies.mark_ballots(c, workshop_id, rounds))

    def votes(self, workshop_id: str) -> list[SavedVote]:
        """Every current vote of every round, by participant, item and round."""
        return self._read(lambda c: tallies.read_votes(c, workshop_id))

    def own(self, workshop_id: str, participant_id: str) -> Own | None:
        """What a participant of this workshop has saved; None for anybody else."""
        return self._read(lambda c: tallies.read_own(c, workshop_id, participant_id))

    # Comments

    def add_comment(
        self, workshop_id: str, participant_id: str, *, intent: str, item: str, text: str
    ) -> str | Refusal:
        """Saves a comment and gives its id; the same intent again gives the same id and changes nothing.

        Refusals: not_joined, and those of `decide_comment`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: comments.add_comment(
                t, workshop_id, participant_id, self._definition, intent=intent, item=item, text=text
            ),
        )

    def edit_comment(
        self, workshop_id: str, participant_id: str, comment_id: str, text: str
    ) -> Refusal | None:
        """Replaces the text of a participant's own comment; an empty text takes it away.

        Refusals: not_joined, unknown_comment, not_yours, and those of `decide_comment`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: comments.edit_comment(
                t, workshop_id, participant_id, self._definition, comment_id=comment_id, text=text
            ),
        )

    def upvote(
        self, workshop_id: str, participant_id: str, comment_id: str, *, is_upvoted: bool
    ) -> Refusal | None:
        """Gives, or takes back, a participant's upvote of somebody else's comment that phones show.

        Refusals: not_joined, and those of `decide_upvote`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: comments.set_upvote(t, workshop_id, participant_id, comment_id, is_upvoted=is_upvoted),
        )

    def mark_comment(
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
        return self._writer.run(
            workshop_id, lambda t: comments.mark_comment(t, workshop_id, comment_id, marks)
        )

    def comments(self, workshop_id: str) -> list[Comment]:
        """Every comment, hidden ones included, the oldest first."""
        return self._read(lambda c: comments.read_comments(c, workshop_id))

    # Accounts

    def create_account(self, name: str, password_hash: str) -> str | Refusal:
        """Makes an account and gives its id. Refusals: account_exists, whatever the capitals."""
        return self._writer.run(None, lambda t: accounts.create_account(t, name, password_hash))

    def create_account_with_link(self, link_digest: str, name: str, password_hash: str) -> str | Refusal:
        """Makes an account with a one-time link, which a refusal leaves unused.

        Refusals: account_exists, link_used, link_expired (also for a link that is not one).
        """
        return self._writer.run(
            None, lambda t: accounts.create_account_with_link(t, link_digest, name, password_hash)
        )

    def add_link(
        self, digest: str, purpose: str, account_id: str | None, expires_at: float
    ) -> Refusal | None:
        """Keeps a one-time link; an unused earlier one for the same purpose and account stops working."""
        return self._writer.run(None, lambda t: accounts.add_link(t, digest, purpose, account_id, expires_at))

    def check_link(self, digest: str, purposes: Sequence[str]) -> Refusal | None:
        """None for a one-time link that works for one of the purposes; it stays unused.

        Refusals: link_used, link_expired (also for a link that is not one).
        """
        return self._read(lambda c: accounts.check_link(c, digest, purposes, self._now()))

    def set_password(self, name: str, password_hash: str) -> Refusal | None:
        """Replaces the password of the account of a name and ends its log-ins. Refusals: unknown_account."""
        return self._writer.run(None, lambda t: accounts.set_password(t, name, password_hash))

    def start_session(
        self, digest: str, account_id: str, expires_at: float, issuer: str | None = None
    ) -> Refusal | None:
        """Keeps a log-in until it expires; `issuer`: the provider it is by."""
        return self._writer.run(
            None, lambda t: accounts.start_session(t, digest, account_id, expires_at, issuer)
        )

    def sign_on(
        self, subject: Subject, names: Sequence[str], link_digest: str | None, *, takes_newcomers: bool
    ) -> str | Refusal:
        """Id of the account that a subject is a way into.

        Who has none gets one, under the first free of the names, with an unused link or where newcomers are
        welcome. Refusals: not_invited, link_used, link_expired.
        """
        return self._writer.run(
            None,
            lambda t: accounts.sign_on(t, subject, names, link_digest, takes_newcomers=takes_newcomers),
        )

    def link_subject(self, subject: Subject, account_id: str) -> Refusal | None:
        """Makes a subject a way into an account. Refusals: subject_taken."""
        return self._writer.run(None, lambda t: accounts.link_subject(t, subject, account_id))

    def claim(self, name: str, expires_at: float) -> bool | Refusal:
        """True for the first who claims something under a name, of all processes, until it expires."""
        return self._writer.run(None, lambda t: accounts.claim(t, name, expires_at))

    def use_log_in_link(self, digest: str) -> str | Refusal:
        """The account that an operator's link lets in to, once. Refusals: link_used, link_expired."""
        return self._writer.run(None, lambda t: accounts.use_log_in_link(t, digest))

    def touch_session(self, digest: str, expires_at: float, *, lifetime_s: float) -> Refusal | None:
        """Notes that a living log-in is in use, and lets it last longer, but not beyond its lifetime."""
        return self._writer.run(None, lambda t: accounts.touch_session(t, digest, expires_at, lifetime_s))

    def end_session(self, digest: str) -> Refusal | None:
        """Ends a log-in, if it is there."""
        return self.end_sessions((digest,))

    def end_sessions(self, digests: Sequence[str]) -> Refusal | None:
        """Ends log-ins, as far as they are there."""
        return self._writer.run(None, lambda t: accounts.end_sessions(t, digests))

    def note_browser(self, digest: str, browser: str) -> Refusal | None:
        """Keeps what kind of browser a log-in is in."""
        return self._writer.run(None, lambda t: accounts.note_browser(t, digest, browser))

    def end_every_log_in(self) -> Refusal | None:
        """Ends all log-ins and unused links, of everybody."""
        return self._writer.run(None, accounts.end_every_log_in)

    def set_enabled(self, name: str, *, enabled: bool) -> Refusal | None:
        """Disables an account, ending its log-ins and unused links, or lets its owner in again.

        Refusals: unknown_account.
        """
        return self._writer.run(None, lambda t: accounts.set_enabled(t, name, enabled=enabled))

    def has_accounts(self) -> bool:
        """True once there is an account."""
        return self._read(accounts.has_accounts)

    def account(self, account_id: str) -> Account | None:
        """An account by its id."""
        return self._read(lambda c: accounts.read_account(c, account_id))

    def account_by_name(self, name: str) -> Account | None:
        """An account by its name, whatever the capitals."""

        def read(connection: Connection) -> Account | None:
            account_id = accounts.account_id_named(connection, name)
            return None if account_id is None else accounts.read_account(connection, account_id)

        return self._read(read)

    def session_account(self, digest: str) -> str | None:
        """Id of the account of a living log-in."""
        return self._read(lambda c: accounts.session_account(c, digest, self._now()))

    def logged_in(self, digest: str) -> LoggedIn | None:
        """A living log-in."""
        return self._read(lambda c: accounts.read_logged_in(c, digest, self._now()))

    def has_subject(self, account_id: str, issuer: str) -> bool:
        """Whether an account's owner can log in by a provider."""
        return self._read(lambda c: accounts.has_subject(c, account_id, issuer))

    def sessions(self, account_id: str) -> list[Session]:
        """The living log-ins of an account, the newest first."""
        return self._read(lambda c: accounts.read_sessions(c, account_id, self._now()))

    def _save_joins(
        self, transaction: Transaction, requests: Sequence[JoinRequest]
    ) -> Sequence[Joined | Refusal]:
        return save_joins(transaction, self._participants_max, requests)

    def _save_votes(
        self, transaction: Transaction, intents: Sequence[VoteIntent]
    ) -> Sequence[VoteOutcome | Refusal]:
        return votes.save_votes(transaction, self._definition, intents)

    def _read(self, read: Callable[[Connection], Result]) -> Result:
        with failing_as_unavailable():
            try:
                return self._read_once(read)
            except DBAPIError as problem:
                if not problem.connection_invalidated:
                    raise
            # The server has been restarted since, and with that one connection the pool has dropped them all.
            return self._read_once(read)

    def _read_once(self, read: Callable[[Connection], Result]) -> Result:
        with self._database.readers.connect() as connection:
            return read(connection)


@contextmanager
def failing_as_unavailable() -> Iterator[None]:
    """Turns a failing disk, connection or database into StorageUnavailable; bugs go on as they are."""
    try:
        yield
    except SQLAlchemyError as problem:
        if not is_storage_failure(problem):
            raise
        raise StorageUnavailable from problem


def open_database(
    url: str, run_blocking: RunBlocking, run_writes: RunBlocking | None = None, *, serves: bool = False
) -> Database:
    """The database of an address, its schema at the newest version.

    Raises:
        StoreError: it can't be opened, or the address names none that the store knows.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as problem:
        raise StoreError("database_unsupported", url=url.rsplit("@", maxsplit=1)[-1]) from problem
    kind = parsed.get_backend_name()
    if kind == "sqlite" and parsed.database and parsed.database != ":memory:":
        path = Path(parsed.database)
        return SqliteDatabase(path, run_blocking, run_writes=run_writes, serves=serves)
    if kind == "postgresql":
        return PostgresDatabase(parsed)
    raise StoreError("database_unsupported", url=parsed.render_as_string(hide_password=True))
