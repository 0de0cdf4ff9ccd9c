"""The tables. Times are seconds since the epoch (UTC), ids random and url-safe, JSON is kept as text.

What changes here needs a migration in `migrations/versions`; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    String,
    Table,
    TypedColumns,
    UniqueConstraint,
    false,
    text,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class AccountColumns(TypedColumns):
    """A facilitator, or a participant of a workshop that asks for a log-in.

    `password_hash` is empty where a provider alone lets its owner in. `is_owner`: of the installation, with
    the right to disable accounts.
    """

    id: Named[str] = Column(String, primary_key=True)
    name: Named[str] = Column(String)
    name_folded: Named[str] = Column(String, unique=True)
    password_hash: Named[str] = Column(String)
    created_at: Named[float] = Column(Double)
    disabled_at: Named[float | None] = Column(Double)
    is_owner: Named[bool] = Column(Boolean, server_default=false())


class SessionColumns(TypedColumns):
    """A log-in that lives on the server; `issuer`: by which provider, null with a password or a link.

    `browser`: its kind, as "firefox windows", for the owner's list of log-ins.
    """

    token_hash: Named[str] = Column(String, primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    created_at: Named[float] = Column(Double)
    seen_at: Named[float] = Column(Double)
    expires_at: Named[float] = Column(Double)
    issuer: Named[str | None] = Column(String)
    browser: Named[str] = Column(String, server_default="")


class ProviderSubjectColumns(TypedColumns):
    """Somebody at an OpenID Connect provider, and whose account that is; e-mail addresses change hands."""

    issuer: Named[str] = Column(String, primary_key=True)
    subject: Named[str] = Column(String, primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    created_at: Named[float] = Column(Double)


class OneTimeLinkColumns(TypedColumns):
    """What works once: the set-up of the first account, an invitation, an operator's log-in link. And
    what is done once: an attempt to log in by a provider, a day's purge.
    """

    token_hash: Named[str] = Column(String, primary_key=True)
    purpose: Named[str] = Column(String)
    account_id: Named[str | None] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    created_at: Named[float] = Column(Double)
    expires_at: Named[float] = Column(Double)
    used_at: Named[float | None] = Column(Double)


class SecondFactorColumns(TypedColumns):
    """What a log-in by password asks of an account besides; on once `confirmed_at` is there.

    `seed`: what the server's secret makes the app's key of. `used_step`: the newest step of time whose code
    was used; no code of it or of an earlier one works again.
    """

    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    seed: Named[str] = Column(String)
    made_at: Named[float] = Column(Double)
    confirmed_at: Named[float | None] = Column(Double)
    used_step: Named[int] = Column(BigInteger, server_default="0")


class RecoveryCodeColumns(TypedColumns):
    """An unused code that does for the authenticator app once; a used one is deleted."""

    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    code_hash: Named[str] = Column(String, primary_key=True)


class ApiTokenColumns(TypedColumns):
    """A token by which a program acts for an account; `scopes`: what it may do, with spaces between."""

    id: Named[str] = Column(String, primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    name: Named[str] = Column(String)
    token_hash: Named[str] = Column(String, unique=True)
    scopes: Named[str] = Column(String)
    made_at: Named[float] = Column(Double)
    expires_at: Named[float] = Column(Double)
    used_at: Named[float | None] = Column(Double)


class ApiAnswerColumns(TypedColumns):
    """What a request with an idempotency key was answered; no status while it is under way."""

    token_id: Named[str] = Column(ForeignKey("api_token.id", ondelete="CASCADE"), primary_key=True)
    key: Named[str] = Column(String, primary_key=True)
    request_hash: Named[str] = Column(String)
    status: Named[int | None] = Column(Integer)
    body: Named[str | None] = Column(String)
    begun_at: Named[float] = Column(Double)


class WebhookColumns(TypedColumns):
    """An address that is sent milestones of workshops; `kinds`: of which kinds, with spaces between.

    `problem`: why it was disabled.
    """

    id: Named[str] = Column(String, primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    address: Named[str] = Column(String)
    seed: Named[str] = Column(String)
    kinds: Named[str] = Column(String)
    made_at: Named[float] = Column(Double)
    disabled_at: Named[float | None] = Column(Double)
    problem: Named[str] = Column(String, server_default="")


class WebhookDeliveryColumns(TypedColumns):
    """A message that its receiver has not taken yet; `due_at`: when it is to be tried next."""

    id: Named[str] = Column(String, primary_key=True)
    webhook_id: Named[str] = Column(ForeignKey("webhook.id", ondelete="CASCADE"), index=True)
    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    content: Named[str] = Column(String)
    made_at: Named[float] = Column(Double)
    attempts: Named[int] = Column(Integer, server_default="0")
    due_at: Named[float] = Column(Double, index=True)


class InvitationPlanColumns(TypedColumns):
    """What a workshop's invitations say: when it begins, and the facilitator's words by language (JSON)."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    starts_at: Named[float | None] = Column(Double)
    minutes: Named[int] = Column(Integer)
    zone: Named[str] = Column(String)
    texts: Named[str] = Column(String)
    reminded_at: Named[float | None] = Column(Double)


class InvitationColumns(TypedColumns):
    """Somebody who is invited by mail, until the workshop ends. `code_hash`: of their one-time code.

    `seed`: what the server's secret makes that code of; null where everybody joins with the workshop's code.
    `problem`: why no letter has reached them, and `detail`: the mail server's words.
    """

    id: Named[str] = Column(String, primary_key=True)
    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"))
    address: Named[str] = Column(String)
    language: Named[str] = Column(String)
    seed: Named[str | None] = Column(String)
    code_hash: Named[str | None] = Column(String)
    made_at: Named[float] = Column(Double)
    sent_at: Named[float | None] = Column(Double)
    problem: Named[str] = Column(String, server_default="")
    detail: Named[str] = Column(String, server_default="")


class LetterColumns(TypedColumns):
    """A letter that no mail server has taken yet; `due_at`: when it is to be tried next.

    `handed_at`: when its text began to be handed over; it is then never due, since only a person can know
    whether it arrived where no answer came.
    """

    id: Named[str] = Column(String, primary_key=True)
    invitation_id: Named[str] = Column(ForeignKey("invitation.id", ondelete="CASCADE"), index=True)
    kind: Named[str] = Column(String)
    made_at: Named[float] = Column(Double)
    attempts: Named[int] = Column(Integer, server_default="0")
    due_at: Named[float | None] = Column(Double, index=True)
    handed_at: Named[float | None] = Column(Double)


class WorkshopTemplateColumns(TypedColumns):
    """What a facilitator has prepared once to use it again; `content` is the template's file.

    `is_shared`: with every account of the server.
    """

    id: Named[str] = Column(String, primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    name: Named[str] = Column(String)
    content: Named[str] = Column(String)
    is_shared: Named[bool] = Column(Boolean)
    made_at: Named[float] = Column(Double)


class WorkshopColumns(TypedColumns):
    """A workshop's settings and revisions; its newest `workshop_history` row says where it is.

    `names`: the company's own for roles, stages and segments. `accent`: the company's colour, empty for the
    software's; `logo`: the digest of its picture, empty without one. `customer_figures`: what the number of
    people is computed from. `series`: the id of the first of the workshops that follow each other, empty for
    one that no other follows; `follow_up_at`: when the next one is due. Each revision grows with every
    change of its part. `position` grows with every command and undo. `table_mode`: what several people who
    join with one device are, see `shared.workshop.table_mode`. `are_rows_shuffled`: each
    participant sees the rows of a ranking in a random order that stays theirs.
    """

    id: Named[str] = Column(String, primary_key=True)
    code: Named[str] = Column(String)
    name: Named[str] = Column(String)
    language: Named[str] = Column(String)
    item_set: Named[str] = Column(String)
    identity: Named[str] = Column(String)
    groups: Named[str] = Column(String)
    intro: Named[str] = Column(String)
    definition_version: Named[str] = Column(String)
    created_at: Named[float] = Column(Double)
    closed_at: Named[float | None] = Column(Double)
    archived_at: Named[float | None] = Column(Double)
    anonymised_at: Named[float | None] = Column(Double)
    imported_at: Named[float | None] = Column(Double)
    results_token: Named[str | None] = Column(String, unique=True)
    wall_token: Named[str | None] = Column(String)
    wifi: Named[str] = Column(String, server_default="")
    own_items: Named[str] = Column(String, server_default="[]")
    prepared_asis: Named[str] = Column(String, server_default="{}")
    names: Named[str] = Column(String, server_default="{}")
    accent: Named[str] = Column(String, server_default="")
    logo: Named[str] = Column(String, server_default="")
    customer_figures: Named[str] = Column(String, server_default="{}")
    series: Named[str] = Column(String, server_default="", index=True)
    follow_up_at: Named[float | None] = Column(Double)
    table_mode: Named[str] = Column(String, server_default="none")
    are_rows_shuffled: Named[bool] = Column(Boolean, server_default=true())
    room_revision: Named[int] = Column(BigInteger)
    comments_revision: Named[int] = Column(BigInteger)
    votes_revision: Named[int] = Column(BigInteger)
    plan_revision: Named[int] = Column(BigInteger, server_default="0")
    position: Named[int] = Column(BigInteger)


class CompanyFileColumns(TypedColumns):
    """A company's logo (`logo`) or its template for files (`pptx`, `docx`), as it is used."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    kind: Named[str] = Column(String, primary_key=True)
    filename: Named[str] = Column(String)
    content: Named[bytes] = Column(LargeBinary)
    at: Named[float] = Column(Double)


class WorkshopMemberColumns(TypedColumns):
    """Who may facilitate a workshop: its owner (`owner`), and others the owner let in (`co`)."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    account_id: Named[str] = Column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    role: Named[str] = Column(String)


class WorkshopHistoryColumns(TypedColumns):
    """One row a command that changed something: the state after it. Number 0 is the first state."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    state: Named[str] = Column(String)
    command: Named[str | None] = Column(String)
    at: Named[float] = Column(Double)
    account_id: Named[str | None] = Column(ForeignKey("account.id", ondelete="SET NULL"), index=True)


class ParticipantColumns(TypedColumns):
    """Somebody who has joined a workshop; `number` counts the joins of the workshop from 1.

    `table_key`: the same for all who joined with one device, null for somebody alone; `seat` counts them.
    `table_mode`: what the table was when it joined. At a table that counts hands only the first has a token.
    `has_answered_beforehand`: they had answered something when the room opened, in a workshop that is
    answered beforehand.
    """

    id: Named[str] = Column(String, primary_key=True)
    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"))
    token_hash: Named[str | None] = Column(String, unique=True)
    account_id: Named[str | None] = Column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    number: Named[int] = Column(Integer)
    name: Named[str] = Column(String)
    group: Named[str | None] = Column(String)
    language: Named[str] = Column(String)
    joined_at: Named[float] = Column(Double)
    seen_at: Named[float] = Column(Double)
    table_key: Named[str | None] = Column(String, index=True)
    seat: Named[int] = Column(Integer, server_default="1")
    table_mode: Named[str] = Column(String, server_default="none")
    has_answered_beforehand: Named[bool] = Column(Boolean, server_default=false())


class PersonalCodeColumns(TypedColumns):
    """A code that lets one participant into a workshop of identity level `personal`."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    code_hash: Named[str] = Column(String, primary_key=True)
    used_at: Named[float | None] = Column(Double)
    used_by: Named[str | None] = Column(
        ForeignKey("participant.id", ondelete="SET NULL", onupdate="CASCADE"), index=True
    )


class VoteColumns(TypedColumns):
    """The one current vote of a participant on an item in a round; `answer` is JSON, null an abstention."""

    workshop_id: Named[str] = Column(String, primary_key=True)
    participant_id: Named[str] = Column(String, primary_key=True)
    item: Named[str] = Column(String, primary_key=True)
    round: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    answer: Named[str] = Column(String)
    intent: Named[str] = Column(String)
    sequence: Named[int] = Column(BigInteger)
    saved_at: Named[float] = Column(Double)


class CommentColumns(TypedColumns):
    """A participant's comment; `number` orders those of a workshop whatever the clock does.

    One taken away keeps its row with an empty text, so that a late repeat of its intent brings nothing back.
    A reason for an answer names its round in `reason_round` and the author's `side` in it, "low" or "high";
    of any other comment they are 0 and empty.
    """

    id: Named[str] = Column(String, primary_key=True)
    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"))
    participant_id: Named[str | None] = Column(
        ForeignKey("participant.id", ondelete="CASCADE", onupdate="CASCADE")
    )
    number: Named[int] = Column(Integer)
    item: Named[str] = Column(String)
    text: Named[str] = Column(String)
    intent: Named[str] = Column(String)
    created_at: Named[float] = Column(Double)
    edited_at: Named[float | None] = Column(Double)
    is_hidden: Named[bool] = Column(Boolean)
    is_pinned: Named[bool] = Column(Boolean)
    is_answered: Named[bool] = Column(Boolean)
    cluster: Named[str] = Column(String)
    side: Named[str] = Column(String, server_default="")
    reason_round: Named[int] = Column(Integer, server_default="0")


class UpvoteColumns(TypedColumns):
    """A participant's upvote of somebody else's comment."""

    comment_id: Named[str] = Column(ForeignKey("comment.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Named[str] = Column(
        ForeignKey("participant.id", ondelete="CASCADE", onupdate="CASCADE"), primary_key=True, index=True
    )


class OverrideColumns(TypedColumns):
    """The facilitator's own decision on a role, kept beside the computed result."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    role: Named[str] = Column(String, primary_key=True)
    status: Named[str] = Column(String)
    host: Named[str | None] = Column(String)
    reason: Named[str] = Column(String)
    account_id: Named[str | None] = Column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    at: Named[float] = Column(Double)


class PlannedActionColumns(TypedColumns):
    """An action or a decision of a workshop's list, as it was added; `number` counts the list from 1.

    `proposal` is what it was computed as (JSON), null for what a facilitator added. `due_days`:
    after the end.
    """

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    id: Named[str] = Column(String, primary_key=True)
    number: Named[int] = Column(Integer)
    kind: Named[str] = Column(String)
    proposed: Named[str] = Column(String)
    due_days: Named[int | None] = Column(Integer)
    wave: Named[int | None] = Column(Integer)
    proposal: Named[str | None] = Column(String)
    added_at: Named[float] = Column(Double)


class PlanFieldColumns(TypedColumns):
    """What was written into one field of an action or of a hand-off; `version` counts the writes from 1.

    `entry`: an action's id, or `hand_off.` and the stage that receives.
    """

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    entry: Named[str] = Column(String, primary_key=True)
    field: Named[str] = Column(String, primary_key=True)
    value: Named[str] = Column(String)
    version: Named[int] = Column(Integer)
    at: Named[float] = Column(Double)


class EvaluationColumns(TypedColumns):
    """Whether a participant found the workshop worth the time; no result rests on it."""

    participant_id: Named[str] = Column(
        ForeignKey("participant.id", ondelete="CASCADE", onupdate="CASCADE"), primary_key=True
    )
    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    worth: Named[str] = Column(String)


class StopPlanColumns(TypedColumns):
    """What is planned for a stop of the agenda: its minutes, None for the usual, and a note."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    stop: Named[str] = Column(String, primary_key=True)
    minutes: Named[int | None] = Column(Integer)
    note: Named[str] = Column(String)


class KeptResultColumns(TypedColumns):
    """What an ended workshop's answers added up to, so that newer software shows it as it was.

    `is_outdated`: somebody has taken their answers back since, and it is to be counted anew.
    """

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    method_version: Named[str] = Column(String)
    content: Named[str] = Column(String)
    is_outdated: Named[bool] = Column(Boolean)
    at: Named[float] = Column(Double)


class ImportedResultColumns(TypedColumns):
    """The results file that a read-only workshop was brought back from; `joined` as the file has it."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    content: Named[str] = Column(String)
    joined: Named[int] = Column(Integer)


class RehearsalColumns(TypedColumns):
    """A workshop that is a rehearsal; an account has one at most. `ended`: why its participants have left."""

    workshop_id: Named[str] = Column(ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
    account_id: Named[str] = Column(ForeignKey("account.id", ondelete="CASCADE"), unique=True)
    participants: Named[int] = Column(Integer)
    ends_at: Named[float] = Column(Double)
    seen_at: Named[float] = Column(Double)
    online: Named[int] = Column(Integer)
    ended: Named[str | None] = Column(String)
    failed: Named[int] = Column(Integer, server_default="0")


class WriteProbeColumns(TypedColumns):
    """One row that a readiness check overwrites to learn whether the database still takes writes."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    at: Named[float] = Column(Double)


account = Table("account", metadata, AccountColumns)
session = Table("session", metadata, SessionColumns)
provider_subject = Table("provider_subject", metadata, ProviderSubjectColumns)
one_time_link = Table("one_time_link", metadata, OneTimeLinkColumns)
second_factor = Table("second_factor", metadata, SecondFactorColumns)
recovery_code = Table("recovery_code", metadata, RecoveryCodeColumns)
api_token = Table("api_token", metadata, ApiTokenColumns)
api_answer = Table("api_answer", metadata, ApiAnswerColumns)
workshop = Table(
    "workshop",
    metadata,
    WorkshopColumns,
    CheckConstraint("item_set IN ('short', 'full')", name="item_set"),
    CheckConstraint("identity IN ('open', 'personal', 'login')", name="identity"),
)
# A code belongs to one living workshop; an ended one keeps it only until somebody else needs it.
Index(
    "uq_workshop_code_living",
    workshop.c.code,
    unique=True,
    sqlite_where=workshop.c.closed_at.is_(None),
    postgresql_where=workshop.c.closed_at.is_(None),
)
Index("ix_workshop_code", workshop.c.code)
Index("uq_workshop_wall_token", workshop.c.wall_token, unique=True)
company_file = Table(
    "company_file",
    metadata,
    CompanyFileColumns,
    CheckConstraint("kind IN ('logo', 'pptx', 'docx')", name="kind"),
)
webhook = Table("webhook", metadata, WebhookColumns)
webhook_delivery = Table("webhook_delivery", metadata, WebhookDeliveryColumns)
workshop_template = Table("workshop_template", metadata, WorkshopTemplateColumns)
invitation_plan = Table("invitation_plan", metadata, InvitationPlanColumns)
invitation = Table("invitation", metadata, InvitationColumns, UniqueConstraint("workshop_id", "address"))
letter = Table("letter", metadata, LetterColumns)
workshop_member = Table(
    "workshop_member",
    metadata,
    WorkshopMemberColumns,
    CheckConstraint("role IN ('owner', 'co')", name="role"),
)
workshop_history = Table("workshop_history", metadata, WorkshopHistoryColumns, sqlite_with_rowid=False)
participant = Table(
    "participant",
    metadata,
    ParticipantColumns,
    UniqueConstraint("workshop_id", "number"),
    UniqueConstraint("workshop_id", "account_id"),
    # What a vote refers to, so that it can't belong to another workshop than its participant.
    UniqueConstraint("workshop_id", "id"),
)
personal_code = Table("personal_code", metadata, PersonalCodeColumns)
vote = Table(
    "vote",
    metadata,
    VoteColumns,
    ForeignKeyConstraint(
        ["workshop_id", "participant_id"],
        ["participant.workshop_id", "participant.id"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    ),
    # A tally reads this index alone.
    Index("ix_vote_tally", "workshop_id", "item", "round", "answer"),
    sqlite_with_rowid=False,
)
comment = Table(
    "comment",
    metadata,
    CommentColumns,
    UniqueConstraint("participant_id", "intent"),
    UniqueConstraint("workshop_id", "number"),
)
upvote = Table("upvote", metadata, UpvoteColumns, sqlite_with_rowid=False)
override = Table(
    "override",
    metadata,
    OverrideColumns,
    CheckConstraint("status IN ('own', 'hat', 'none')", name="status"),
)
planned_action = Table(
    "planned_action", metadata, PlannedActionColumns, UniqueConstraint("workshop_id", "number")
)
plan_field = Table("plan_field", metadata, PlanFieldColumns)
evaluation = Table(
    "evaluation",
    metadata,
    EvaluationColumns,
    CheckConstraint("worth IN ('yes', 'partly', 'no')", name="worth"),
)
stop_plan = Table("stop_plan", metadata, StopPlanColumns)
kept_result = Table("kept_result", metadata, KeptResultColumns)
imported_result = Table("imported_result", metadata, ImportedResultColumns)
rehearsal = Table("rehearsal", metadata, RehearsalColumns)
write_probe = Table(
    "write_probe", metadata, WriteProbeColumns, CheckConstraint(text("id = 1"), name="one_row")
)
