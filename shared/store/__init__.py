"""The database is the truth: everything that is saved, on SQLite or PostgreSQL alike.

`Store.open(url, definition=, run_blocking=, now=, participants_max=)`; `close()` commits what is queued. A
write blocks the calling (green) thread until its transaction is committed. Many writes share one transaction,
and so one sync of the disk. A write returns its value, None or a `Refusal`. Exceptions are bugs, except the
`StorageUnavailable` of a read. Tokens are passed as digests; the database never has a token.

store          Store: one repository a subject, and the database as a whole
repository     what each repository has
writer         the one writer: commits what is queued as a group, then answers
reader         reads, each of one moment
schema         the tables
migrating      the schema's versions; migrations/ has the steps between them
database       what the store needs of a database
sqlite         SQLite connections, and what makes a commit durable
sqlite_file    a SQLite database as a file: whether it is whole, who may replace it, copies
postgres       PostgreSQL connections, and how writers take turns
problems       failures of the storage as codes
restoring      `restore(backup, path)` puts a backup in the place of a closed SQLite file
encoding       answers, states and commands as the JSON text in the database
random_names   ids, secrets of links, codes that people type

Repositories, each an attribute of Store (`store.votes.save(...)`):

follow_ups     the workshop that looks back on another, and the line they make
company        a company's names, accent, logo, templates and figures
workshops      settings, copies, deletion, look-ups, custom questions and today's roles
members        who facilitates a workshop
steering       commands, undo, overrides, the history
participants   one-time codes, name, department, leaving, removal
votes          votes, and what they add up to
comments       comments, upvotes, the facilitator's marks
plans          actions, decisions, hand-offs
stop_plans     minutes planned for each stop, and the facilitators' notes
evaluations    whether participants found a workshop worth the time
results        results kept of ended workshops, and imported ones
rehearsals     copies of workshops with simulated participants
accounts       accounts, one-time links, ways in by a provider
sessions       log-ins
second_factors  what a log-in asks after the password
api_tokens     what programs may do for an account, and their repeated requests
webhooks       who is sent what happens in workshops, and what is still to be sent
workshop_templates  workshops that are prepared once and used again
invitations    who is invited by mail, and which letters are still to be sent

What they are made of:

workshop_rows  a workshop as its rows say it is, which the others read first
preparing      custom questions and today's roles
listings       lists of workshops, the end of old ones
joins          joining, many participants in a few statements
tallies        counting votes
vote_rows      votes as rows
ideas          the ranking of the ideas that are kept
hands          a table's count of hands as votes
tables         how many share a device
outbox         messages that wait until somebody has taken them
"""

from shared.languages import Language
from shared.store.accounts import Account, Subject, fold_name
from shared.store.api_tokens import ApiToken, KeptAnswer
from shared.store.comments import Comment
from shared.store.database import RunBlocking
from shared.store.invitations import Invitation, InvitationPlan, Invited, Letter, LetterText
from shared.store.joins import Joined
from shared.store.listings import Purged, WorkshopSummary
from shared.store.members import Member
from shared.store.participants import CodeCounts, Participant
from shared.store.preparing import OwnItem
from shared.store.problems import StorageUnavailable, StoreError
from shared.store.rehearsals import Rehearsal
from shared.store.restoring import restore
from shared.store.results import ImportRequest, KeptResult
from shared.store.sessions import LoggedIn, Session
from shared.store.sqlite_file import FolderLock, way_back
from shared.store.steering import Commanded, HistoryEntry, Override
from shared.store.stop_plans import StopPlan
from shared.store.store import Store
from shared.store.tallies import (
    Ballot,
    BallotsMark,
    GroupTally,
    HandsSaved,
    Own,
    SavedAnswer,
    SavedVote,
    TableTally,
    Tally,
)
from shared.store.vote_rows import VoteOutcome
from shared.store.webhooks import Delivery, Webhook
from shared.store.workshop_rows import Identity, Workshop, logo_path
from shared.store.workshops import Created

__all__ = [
    "Account",
    "ApiToken",
    "Ballot",
    "BallotsMark",
    "CodeCounts",
    "Commanded",
    "Comment",
    "Created",
    "Delivery",
    "FolderLock",
    "GroupTally",
    "HandsSaved",
    "HistoryEntry",
    "Identity",
    "ImportRequest",
    "Invitation",
    "InvitationPlan",
    "Invited",
    "Joined",
    "KeptAnswer",
    "KeptResult",
    "Language",
    "Letter",
    "LetterText",
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
    "StopPlan",
    "StorageUnavailable",
    "Store",
    "StoreError",
    "Subject",
    "TableTally",
    "Tally",
    "VoteOutcome",
    "Webhook",
    "Workshop",
    "WorkshopSummary",
    "fold_name",
    "logo_path",
    "restore",
    "way_back",
]
