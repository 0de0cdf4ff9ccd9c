"""The database is the truth: everything that is saved, on SQLite or PostgreSQL alike.

`Store.open(url, definition=, run_blocking=, now=, participants_max=)`; `close()` commits what is queued. A
write blocks the calling (green) thread until its transaction is committed; many share one transaction, and so
one sync of the disk. It returns its value, or None, or a `Refusal`; exceptions are bugs, but for the
`StorageUnavailable` of a read. Tokens come in as digests; the database never sees one.

What writes:
    workshops     create_workshop copy_workshop change_workshop delete_workshop anonymise purge
    preparing     set_own_items set_prepared_asis
    rehearsals    start_rehearsal resume_rehearsal note_rehearsal
    facilitating  command undo set_override let_in shut_out add_personal_codes
    participants  join set_profile mark_seen delete_participant
    answers       submit_vote add_comment edit_comment upvote mark_comment
    accounts      create_account create_account_with_link add_link use_log_in_link set_password
                  sign_on link_subject claim start_session touch_session end_session end_sessions
                  note_browser set_enabled end_every_log_in
    results       keep_result import_workshop
    operation     probe

What reads:
    workshops     workshop workshop_by_code workshop_by_results_token workshops_of
    preparing     own_items
    rehearsals    rehearsal
    facilitating  is_member members history overrides count_personal_codes
    participants  participant_by_token participants count_participants own
    answers       tally group_tally answered count_moved ballots votes comments
    accounts      has_accounts account account_by_name has_subject session_account logged_in sessions
    results       kept_result ended_without_kept imported_result
    operation     back_up misplaced; and `restore(backup, path)`, which puts a backup in the place of a closed
    SQLite file
"""

from shared.store.accounts import Account, LoggedIn, Session, Subject, fold_name
from shared.store.comments import Comment
from shared.store.database import RunBlocking
from shared.store.joins import Joined
from shared.store.listings import HistoryEntry, Member, Purged, WorkshopSummary
from shared.store.participants import Participant
from shared.store.preparing import OwnItem
from shared.store.problems import StorageUnavailable, StoreError
from shared.store.rehearsals import Rehearsal
from shared.store.restoring import restore
from shared.store.results import ImportRequest, KeptResult
from shared.store.sqlite_file import FolderLock, way_back
from shared.store.steering import Commanded, Override
from shared.store.store import Store
from shared.store.tallies import Ballot, BallotsMark, GroupTally, Own, SavedAnswer, SavedVote, Tally
from shared.store.votes import VoteOutcome
from shared.store.workshops import CodeCounts, Created, Identity, Language, Workshop

__all__ = [
    "Account",
    "Ballot",
    "BallotsMark",
    "CodeCounts",
    "Commanded",
    "Comment",
    "Created",
    "FolderLock",
    "GroupTally",
    "HistoryEntry",
    "Identity",
    "ImportRequest",
    "Joined",
    "KeptResult",
    "Language",
    "LoggedIn",
    "Member",
    "Override",
    "Own",
    "OwnItem",
    "Participant",
    "Purged",
    "Rehearsal",
    "RunBlocking",
    "SavedAnswer",
    "SavedVote",
    "Session",
    "StorageUnavailable",
    "Store",
    "StoreError",
    "Subject",
    "Tally",
    "VoteOutcome",
    "Workshop",
    "WorkshopSummary",
    "fold_name",
    "restore",
    "way_back",
]
