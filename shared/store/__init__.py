"""The database is the truth: everything that is saved, on SQLite or PostgreSQL alike.

`Store.open(url, definition=, run_blocking=, now=, participants_max=)`; `close()` commits what is queued. A write
blocks the calling (green) thread until its transaction is committed; many share one transaction, and so one sync of
the disk. It returns its value, or None, or a `Refusal`; exceptions are bugs, but for `StorageUnavailable` of a read.

    workshops     create_workshop copy_workshop change_workshop delete_workshop command undo set_override let_in
                  shut_out add_personal_codes anonymise purge
                  workshop workshop_by_code workshop_by_results_token is_member members workshops_of history overrides
    participants  join set_profile mark_seen delete_participant
                  participant_by_token participants count_participants
    votes         submit_vote
                  tally count_answered participants_done count_moved ballots votes own
    comments      add_comment edit_comment upvote mark_comment
                  comments
    accounts      create_account create_account_with_link add_link set_password start_session touch_session end_session
                  has_accounts account account_by_name session_account sessions
    operation     probe back_up close

The first line of each lists what writes. Tokens come in as digests; the database never sees one.
"""

from shared.store.accounts import Account, Session
from shared.store.comments import Comment
from shared.store.database import RunBlocking
from shared.store.listings import HistoryEntry, Member, Purged, WorkshopSummary
from shared.store.participants import Joined, Participant
from shared.store.problems import StorageUnavailable, StoreError
from shared.store.store import Store
from shared.store.tallies import Ballot, Own, SavedAnswer, SavedVote, Tally
from shared.store.votes import VoteSaved
from shared.store.workshops import Commanded, Created, Identity, Language, Override, Status, Workshop

__all__ = [
    "Account",
    "Ballot",
    "Commanded",
    "Comment",
    "Created",
    "HistoryEntry",
    "Identity",
    "Joined",
    "Language",
    "Member",
    "Override",
    "Own",
    "Participant",
    "Purged",
    "RunBlocking",
    "SavedAnswer",
    "SavedVote",
    "Session",
    "Status",
    "StorageUnavailable",
    "Store",
    "StoreError",
    "Tally",
    "VoteSaved",
    "Workshop",
    "WorkshopSummary",
]
