"""The composition root: the only place that wires the parts together."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, Flask, Response
from flask_socketio import SocketIO

import facilitator.accounts.routes
import facilitator.downloads.routes
import facilitator.simulation.routes
import facilitator.workshops.routes
import participant.results
import participant.routes
from facilitator.accounts import sessions
from facilitator.accounts.accounts import Accounts
from facilitator.accounts.membership import Membership
from facilitator.accounts.openid_provider import Provider, read_provider
from facilitator.downloads.queue import Exports
from facilitator.downloads.reports import read_report, read_shown_report
from facilitator.host.addresses import Addresses, find_addresses, own_address
from facilitator.host.database import open_folder, open_store
from facilitator.host.first_account import note_accounts
from facilitator.host.metrics import Metrics
from facilitator.host.readiness import Readiness, add_health
from facilitator.host.retention import Purging
from facilitator.host.screens import Screens, start_thread
from facilitator.host.security_contact import add_security_contact
from facilitator.host.web import AsyncMode, make_web
from facilitator.mail.mail_sender import MailSender
from facilitator.mail.mail_server import read_mail_server
from facilitator.mail.routes import add_invitations
from facilitator.simulation.rehearsals import Rehearsals
from facilitator.surroundings import Surroundings
from facilitator.webhook_sender import SENDERS, WebhookSender
from facilitator.workshops.template_routes import add_workshop_templates
from facilitator.workshops.theme_routes import add_themes
from shared import http
from shared.budgets import Budgets, MemoryCounts, RedisCounts
from shared.definitions import load_definition, load_model
from shared.definitions.texts import DefinitionTexts
from shared.live.join_limits import JoinLimits
from shared.locales import Language
from shared.protocol import Restarting
from shared.refusal_log import RefusalLog
from shared.report import FORMATS, Report
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.settings import Settings
from shared.store import RunBlocking, Store, Workshop
from shared.tokens import WITH_TLS, TokenDigest, parse_cookies

RESTART_RETRY_MS = 1000


@dataclass(frozen=True, slots=True)
class Chores:
    """What goes on in the background until the server closes."""

    purging: Purging
    webhooks: WebhookSender
    mail: MailSender | None

    def stop(self) -> None:
        """Ends them after what is being done."""
        self.purging.stop()
        self.webhooks.stop()
        if self.mail is not None:
            self.mail.stop()


@dataclass(slots=True)
class Roolitus:
    """A wired server, before it listens."""

    app: Flask
    socketio: SocketIO
    store: Store
    screens: Screens
    exports: Exports
    metrics: Metrics
    rehearsals: Rehearsals
    chores: Chores
    addresses: Addresses
    digest: TokenDigest
    setup_token: str | None

    @property
    def wsgi(self) -> Callable[..., object]:
        """The WSGI application, sockets included."""
        return self.app.wsgi_app

    def owner_of(self, cookies: str) -> str:
        """Whom the cookies of a request belong to as far as they alone show it; empty for strangers."""
        sent = parse_cookies(cookies)
        for name in (participant.routes.COOKIE, sessions.COOKIE):
            token = sent.get(name) or sent.get(f"{WITH_TLS}{name}") or ""
            if self.digest.is_vouched(token):
                return self.digest(token, "place")
        number = (
            sent.get(sessions.BROWSER_COOKIE) or sent.get(f"{WITH_TLS}{sessions.BROWSER_COOKIE}") or ""
        ).partition(".")[0]
        return self.digest(number, "place") if self.digest.is_vouched(number) else ""

    def greeting(self) -> str:
        """What the operator reads at start: where the console is and where people join."""
        console = f"/setup/{self.setup_token}" if self.setup_token else "/console"
        lines = [
            "Roolitus is running.",
            f"  Console:  {self.addresses.local}{console}",
            f"  Join:     {self.addresses.public}/",
        ]
        if self.setup_token:
            lines.insert(2, "            (one-time set-up link, valid for 24 hours)")
        return "\n".join(lines)

    def announce_restart(self) -> None:
        """Tells every screen that the server is going down and will come back."""
        self.socketio.emit("server.restarting", Restarting(retry_ms=RESTART_RETRY_MS))

    def close_sockets(self) -> None:
        """Closes every connection, so that the clients reconnect at once."""
        engine = self.socketio.server.eio
        for connection in list(engine.sockets.values()):
            connection.close(wait=False, reason=engine.reason.SERVER_DISCONNECT)

    def close(self) -> None:
        """Ends the background work and closes the database, every queued write committed."""
        self.exports.close()
        self.rehearsals.close()
        self.chores.stop()
        self.screens.close()
        self.store.close()


def create_roolitus(
    settings: Settings,
    *,
    async_mode: AsyncMode,
    run_blocking: RunBlocking,
    port: int,
    run_writes: RunBlocking | None = None,
    run_hashes: RunBlocking | None = None,
    can_write_directly: bool = False,
    makes_setup_link: bool = True,
    starts_anew: bool = False,
    now: Callable[[], float] = time.time,
) -> Roolitus:
    """Opens the database, wires every part and starts the background work.

    `run_writes`, `run_hashes`: run what the one writer of the database waits for, and the hashing of
    passwords; by default as `run_blocking` does.
    `can_write_directly`: whether the websockets are as `Connections` needs them for that. `makes_setup_link`:
    whether a site without an account gets a new link for its first one, which ends the link before it.
    `starts_anew`: even where the data folder has had accounts.

    Raises:
        StartError: the folder or the database can't be opened.
        SettingsError: the settings do not go together.
    """
    provider = read_provider(settings, settings.public_address.rstrip("/"), now)
    mail_server = read_mail_server(settings)
    digest, definition, metrics, refusals = open_folder(settings), load_definition(), Metrics(), RefusalLog()
    store = open_store(
        settings, definition, metrics, run_blocking, run_writes or run_blocking, now, starts_anew=starts_anew
    )
    addresses = find_addresses(settings, port)
    around = Surroundings(
        settings=settings,
        store=store,
        digest=digest,
        definition=definition,
        texts=DefinitionTexts(definition),
        budgets=Budgets(RedisCounts(settings.redis) if settings.redis else MemoryCounts()),
        join_address=addresses.join,
        public_address=addresses.public,
        mail_server=mail_server,
        run_blocking=run_blocking,
        now=now,
    )
    app, socketio = make_web(settings, addresses.hosts(), refusals, async_mode)
    accounts = make_accounts(around, run_hashes or run_blocking)
    structures = Structures(store, definition, model := load_model(), run_blocking=run_blocking)
    limits = make_join_limits(around)
    screens = Screens(
        around,
        socketio,
        writes_directly=can_write_directly and settings.fast_broadcast,
        accounts=accounts,
        structures=structures,
        groups=Groups(store, definition, model, is_current=structures.is_current, run_blocking=run_blocking),
        limits=limits,
        metrics=metrics,
        refusals=refusals,
    )
    exports, rehearsals = Exports(settings.data), make_rehearsals(around, port)
    reports = Reports(around, structures)
    add_participant(app, around, screens, limits, reports)
    add_facilitator(
        app, around, accounts, provider, screens, exports=exports, rehearsals=rehearsals, reports=reports
    )
    add_health(app, Readiness(store.probe, store.failures, time.monotonic), store, screens.is_redis_reached)
    add_security_contact(app, settings.security_contact, addresses.public, now)
    screens.report_to(metrics, app)
    chores = Chores(make_purging(around, metrics), make_webhook_sender(around), make_mail_sender(around))
    start_background(screens, structures, chores, settings)
    link = accounts.make_setup_token() if makes_setup_link else None
    return Roolitus(
        app, socketio, store, screens, exports, metrics, rehearsals, chores, addresses, digest, link
    )


def make_accounts(around: Surroundings, run_hashes: RunBlocking) -> Accounts:
    """Accounts as the settings want them."""
    settings = around.settings
    return Accounts(
        around.store,
        around.digest,
        run_blocking=run_hashes,
        now=around.now,
        session_days=settings.session_days,
        session_days_max=settings.session_days_max,
        takes_passwords=settings.password_log_in,
        on_log_in=lambda: note_accounts(settings.data),
    )


def make_join_limits(around: Surroundings) -> JoinLimits:
    """How often anybody may try a join code, and join."""
    settings = around.settings
    return JoinLimits(
        around.budgets,
        around.digest,
        settings.join_failures_per_minute,
        joins_per_minute=settings.joins_per_minute,
    )


def make_rehearsals(around: Surroundings, port: int) -> Rehearsals:
    """Rehearsals, whose simulated participants reach this very process."""
    return Rehearsals(
        around.store,
        around.digest,
        address=own_address(around.settings.host, port),
        cookie=participant.routes.COOKIE,
        speed=around.settings.rehearsal_speed,
        now=around.now,
    )


def make_purging(around: Surroundings, metrics: Metrics) -> Purging:
    """The end of old workshops."""
    return Purging(
        around.store,
        retention_days=around.settings.retention_days,
        now=around.now,
        chance=random.random,
        on_purged=metrics.note_purged,
    )


def make_webhook_sender(around: Surroundings) -> WebhookSender:
    """What sends messages about workshops to other systems."""
    return WebhookSender(
        around.store,
        around.digest,
        may_be_private=around.settings.webhooks_to_private_addresses,
        now=around.now,
    )


def make_mail_sender(around: Surroundings) -> MailSender | None:
    """What sends invitations, None where the host has no mail server for them."""
    server = around.mail_server
    if server is None:
        return None
    return MailSender(around.store, around.digest, server, join_address=around.join_address, now=around.now)


def start_background(screens: Screens, structures: Structures, chores: Chores, settings: Settings) -> None:
    """Starts what runs until the server closes."""
    for number in range(SENDERS):
        start_thread(f"webhooks {number + 1}", chores.webhooks.run)
    if chores.mail is not None:
        start_thread("mail", chores.mail.run)
    if settings.retention_days:
        start_thread("purging", chores.purging.run)
    start_thread("ended results", structures.keep_all_ended)
    screens.watch()


@dataclass(frozen=True, slots=True)
class Reports:
    """Reads reports, and shows them as the results page."""

    around: Surroundings
    structures: Structures

    def shown(self, workshop: Workshop) -> Report:
        """What everybody may see who has the link."""
        around = self.around
        return read_shown_report(around.store, self.structures, workshop, around.now, around.run_blocking)

    def own(self, workshop_id: str) -> Report | None:
        """What its facilitators may see; None where it is gone."""
        around = self.around
        workshop = around.store.workshops.get(workshop_id)
        if workshop is None:
            return None
        return read_report(around.store, self.structures, workshop, around.now, around.run_blocking)

    def own_page(self, workshop_id: str, language: Language) -> Response:
        """That as a page, with the files."""
        workshop, report = self.around.store.workshops.get(workshop_id), self.own(workshop_id)
        if workshop is None or report is None:
            return http.not_found()
        files = tuple((one, f"/api/workshops/{workshop_id}/results.{one}") for one in FORMATS)
        page = participant.results.OwnPage("/console", files, workshop.imported_at)
        return participant.results.show_report(report, language, page, self.around.run_blocking)


def add_participant(
    app: Flask, around: Surroundings, screens: Screens, limits: JoinLimits, reports: Reports
) -> None:
    """Adds the participant's side."""
    visits = participant.routes.Visits(around.store, screens.recent.workshop_by_code, around.digest, limits)
    sockets = participant.routes.Screens(screens.synced, screens.note_join, screens.note_leave)
    app.register_blueprint(
        participant.routes.build(visits, sockets, around.settings, around.definition, around.texts)
    )
    app.register_blueprint(
        participant.results.make_blueprint(around.store, reports.shown, around.run_blocking)
    )


def add_facilitator(
    app: Flask,
    around: Surroundings,
    accounts: Accounts,
    provider: Provider | None,
    screens: Screens,
    *,
    exports: Exports,
    rehearsals: Rehearsals,
    reports: Reports,
) -> None:
    """Adds the facilitator's side, one package after the other."""
    pages = Blueprint("facilitator", __name__, template_folder="../pages")
    access = facilitator.accounts.routes.build(
        pages,
        around,
        accounts,
        provider,
        on_log_out=screens.note_log_out,
        on_log_ins_ended=screens.note_log_ins_ended,
    )
    members = Membership(around.store, access)
    facilitator.workshops.routes.build(
        pages,
        around,
        members,
        screens.handlers,
        on_change=screens.note_change,
        on_delete=rehearsals.dismiss,
        on_wall_link=screens.note_wall_link,
    )
    add_workshop_templates(pages, around, members)
    add_invitations(pages, around, members)
    add_themes(pages, around, members)
    facilitator.downloads.routes.build(
        pages,
        around,
        members,
        exports,
        read_report=reports.own,
        show_report=reports.own_page,
        on_change=screens.note_change,
    )
    facilitator.simulation.routes.build(pages, around, members, rehearsals, on_change=screens.note_change)
    app.register_blueprint(pages)
