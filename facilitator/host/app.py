"""The composition root: the only place that wires the parts together."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

import structlog
from flask import Flask, Response
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

import facilitator.accounts.sessions
import facilitator.workshops.events
import facilitator.workshops.routes
import participant.events
import participant.results
import participant.routes
from facilitator.accounts.accounts import Accounts
from facilitator.accounts.openid_provider import read_provider
from facilitator.downloads.queue import Exports
from facilitator.downloads.reports import read_report, read_shown_report
from facilitator.host.addresses import Addresses, find_addresses, own_address
from facilitator.host.first_account import (
    check_accounts_are_there,
    check_database_is_there,
    forget_accounts,
    note_accounts,
)
from facilitator.host.metrics import Metrics
from facilitator.host.readiness import Readiness
from facilitator.host.retention import Purging
from facilitator.host.storage_problems import describe
from facilitator.simulation.rehearsals import Rehearsals
from shared import assets, http
from shared.budgets import Budgets, MemoryCounts, RedisCounts
from shared.definitions import load_definition, load_model
from shared.definitions.texts import DefinitionTexts
from shared.every_answer import EveryAnswer
from shared.live.answer_counts import AnswerCounts
from shared.live.broadcaster import Broadcaster, Part
from shared.live.connections import Connections
from shared.live.gateway import Actor, Gateway, Visitor, typed
from shared.live.join_limits import JoinLimits
from shared.live.other_processes import OtherProcesses
from shared.live.packets import SafePacket, WireJson
from shared.live.presence import Presence
from shared.live.views import Views
from shared.live.workshop_cache import Arrivals, RecentWorkshops
from shared.locales import Language, translate
from shared.protocol import FROM_CLIENT, Handshake, Message, Restarting, Sync
from shared.refusal_log import RefusalLog
from shared.report import FORMATS, Report
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.settings import Settings, secret_of
from shared.store import RunBlocking, StorageUnavailable, Store, StoreError
from shared.tokens import WITH_TLS, TokenDigest, parse_cookies
from shared.workshop.definition import Definition
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

BROWSER = facilitator.accounts.sessions.BROWSER_COOKIE
MESSAGE_MAX_B = 16 * 1024
RESTART_RETRY_MS = 1000


class StartError(Exception):
    """The server can't start; the message is one clear line for the operator."""


@dataclass(slots=True)
class Roolitus:
    """A wired server, before it listens."""

    app: Flask
    socketio: SocketIO
    store: Store
    gateway: Gateway
    broadcaster: Broadcaster
    other_processes: OtherProcesses | None
    connections: Connections
    exports: Exports
    metrics: Metrics
    rehearsals: Rehearsals
    purging: Purging
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
        for name in (participant.routes.COOKIE, facilitator.accounts.sessions.COOKIE):
            token = sent.get(name) or sent.get(f"{WITH_TLS}{name}") or ""
            if self.digest.is_vouched(token):
                return self.digest(token, "place")
        number = (sent.get(BROWSER) or sent.get(f"{WITH_TLS}{BROWSER}") or "").partition(".")[0]
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
        """Tells every screen that the server is going down and comes back."""
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
        self.purging.stop()
        self.connections.stop()
        self.broadcaster.stop()
        if self.other_processes is not None:
            self.other_processes.stop()
        self.store.close()


def create_roolitus(
    settings: Settings,
    *,
    async_mode: Literal["eventlet", "threading"],
    run_blocking: RunBlocking,
    port: int,
    run_writes: RunBlocking | None = None,
    run_hashes: RunBlocking | None = None,
    can_write_directly: bool = False,
    makes_setup_link: bool = True,
    starts_anew: bool = False,
    now: Callable[[], float] = time.time,
) -> Roolitus:
    """Opens the database, wires every part and starts the background work; raises StartError when it
    can't, and SettingsError for settings that do not go together.

    `run_writes`, `run_hashes`: run what the one writer of the database waits for, and the hashing of
    passwords; by default as `run_blocking` does.
    `can_write_directly`: whether the websockets are as `Connections` needs them for that. `makes_setup_link`:
    whether a site without an account gets a new link for its first one, which ends the link before it.
    `starts_anew`: even where the data folder has had accounts.
    """
    provider = read_provider(settings, settings.public_address.rstrip("/"), now)
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        digest = TokenDigest(secret_of(settings))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        unwritable = StoreError("folder_not_writable", folder=str(settings.data), reason=reason)
        raise StartError(describe(unwritable)) from problem
    definition = load_definition()
    model = load_model()
    metrics = Metrics()
    texts = DefinitionTexts(definition)
    store = open_store(
        settings, definition, metrics, run_blocking, run_writes or run_blocking, now, starts_anew=starts_anew
    )

    addresses = find_addresses(settings, port)
    app = Flask("roolitus", static_folder=None)
    refusals = RefusalLog()
    http.protect(app, addresses.hosts(), settings.language, refusals)
    assets.init_app(app)
    budgets = Budgets(RedisCounts(settings.redis) if settings.redis else MemoryCounts())
    limits = JoinLimits(
        budgets, digest, settings.join_failures_per_minute, joins_per_minute=settings.joins_per_minute
    )

    socketio = SocketIO(
        app,
        async_mode=async_mode,
        transports=["websocket"],
        serializer=SafePacket,
        json=WireJson,
        async_handlers=False,  # keeps each client's order and slows down a client that sends too fast
        manage_session=False,
        max_http_buffer_size=MESSAGE_MAX_B,
        ping_interval=20,
        ping_timeout=20,
        # None: the gateway checks origins against the host itself, whatever name people reached it by, and no
        # other site's page is ever allowed to read an answer.
        cors_allowed_origins=[],
        # Their own loggers would write to handlers of their own, and socket ids with them.
        logger=logging.getLogger("roolitus.socketio"),
        engineio_logger=logging.getLogger("roolitus.engineio"),
    )
    app.wsgi_app = EveryAnswer(app.wsgi_app, covers_subdomains=settings.hsts_subdomains)  # type: ignore[method-assign]
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        # Outermost: sockets have their origin checked against the forwarded host too.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    connections = Connections(
        socketio.server,
        monotonic=time.monotonic,
        writes_directly=can_write_directly and settings.fast_broadcast,
    )
    accounts = Accounts(
        store,
        digest,
        run_blocking=run_hashes or run_blocking,
        now=now,
        session_days=settings.session_days,
        session_days_max=settings.session_days_max,
        takes_passwords=settings.password_log_in,
        on_log_in=lambda: note_accounts(settings.data),
    )
    presence = Presence(time.monotonic)
    structures = Structures(store, definition, model, run_blocking=run_blocking)
    groups = Groups(store, definition, model, is_current=structures.is_current, run_blocking=run_blocking)
    recent = RecentWorkshops(store, time.monotonic)
    answers = AnswerCounts(store)
    arrivals = Arrivals(time.monotonic)
    views = Views(
        store,
        recent,
        definition,
        texts,
        structures,
        presence,
        answers=answers,
        groups=groups,
        join_address=addresses.join,
        now=now,
    )

    def refresh(workshop_id: str) -> None:
        recent.forget(workshop_id)
        answers.forget(workshop_id)

    broadcaster = Broadcaster(
        emit=connections.emit,
        build=views.part,
        heartbeat=views.heartbeat,
        workshops=lambda: gateway.workshops(),  # noqa: PLW0108  # it is made below
        has_listeners=lambda workshop_id, audience: gateway.has_listeners(workshop_id, audience),  # noqa: PLW0108
        on_gone=lambda workshop_id: gateway.end_workshop(workshop_id),  # noqa: PLW0108
        refresh=refresh,
        on_beat=lambda: gateway.end_dead_sessions(),  # noqa: PLW0108
        on_sent=metrics.note_broadcast,
        monotonic=time.monotonic,
    )

    def mark_here(workshop_id: str, parts: Collection[Part]) -> None:
        if set(parts) != {"counts"}:
            refresh(workshop_id)
        broadcaster.mark(workshop_id, *parts)

    def receive_change(workshop_id: str, parts: Collection[Part]) -> None:
        answers.forget(workshop_id)  # the votes of another process are in none of ours
        mark_here(workshop_id, parts)

    def mark(workshop_id: str, *parts: Part) -> None:
        mark_here(workshop_id, parts)
        if other_processes is not None:
            other_processes.publish_change(workshop_id, parts)

    def receive_online(process: str, workshop_id: str, participant_ids: Collection[str]) -> None:
        if presence.receive(process, workshop_id, participant_ids):
            answers.forget(workshop_id)  # who is new there has joined
            broadcaster.mark(workshop_id, "counts")

    other_processes = (
        OtherProcesses(
            settings.redis,
            workshops=lambda: gateway.workshops(),  # noqa: PLW0108
            online_here=presence.online_here,
            on_change=receive_change,
            on_online=receive_online,
            on_removed=lambda workshop_id, ids: end_removed(workshop_id, ids),  # noqa: PLW0108
            on_log_out=lambda: gateway.end_dead_sessions(),  # noqa: PLW0108
            monotonic=time.monotonic,
        )
        if settings.redis
        else None
    )

    rehearsals = Rehearsals(
        store,
        digest,
        address=own_address(settings.host, port),
        cookie=participant.routes.COOKIE,
        speed=settings.rehearsal_speed,
        now=now,
    )

    structures.on_ready = lambda workshop_id: broadcaster.mark(workshop_id, "room")

    def identify_phone(handshake: Handshake, visitor: Visitor) -> Actor | Refusal:
        # A stranger gets the same answer for every code, and each answer uses up one try.
        token = visitor.cookies.get(participant.routes.COOKIE, "")
        taken = limits.begin(handshake.workshop, token, visitor.address)
        if isinstance(taken, Refusal):
            return taken
        found = find_phone(handshake.workshop.upper(), token) if token else None
        if found is None:
            return Refusal("not_joined")
        taken.give_back()
        limits.note_known(handshake.workshop, visitor.address)
        return found

    def find_phone(code: str, token: str) -> Actor | None:
        workshop = recent.workshop_by_code(code)
        if workshop is None:
            return None
        own_digest = participant.routes.digest_of(digest, workshop.id, token)
        if arrived := arrivals.take(own_digest):
            return Actor("phone", workshop.id, arrived)
        found = store.participants.by_token(workshop.id, own_digest)
        return Actor("phone", workshop.id, found.id) if found else None

    def identify_facilitator(handshake: Handshake, visitor: Visitor) -> Actor | Refusal:
        token = visitor.cookies.get(facilitator.accounts.sessions.COOKIE, "")
        account_id = accounts.account_of(token)
        if account_id is None:
            return Refusal("log_in_required")
        workshop = store.workshops.get(handshake.workshop)
        if workshop is None or not store.members.includes(workshop.id, account_id):
            return Refusal("unknown_workshop")
        if workshop.imported_at is not None:
            return Refusal("imported_workshop")
        # Its people are likely to join from the same address.
        limits.note_known(workshop.code, visitor.address)
        return Actor(handshake.audience, handshake.workshop, account_id, token)

    def is_session_alive(actor: Actor) -> bool:
        is_logged_in = accounts.account_of(actor.session_token) == actor.person_id
        return is_logged_in and store.members.includes(actor.workshop_id, actor.person_id)

    def on_presence(workshop_id: str) -> None:
        broadcaster.mark(workshop_id, "counts")
        if other_processes is not None:
            other_processes.publish_online(workshop_id)

    def on_join(workshop_id: str, token_digest: str, participant_id: str) -> None:
        answers.forget(workshop_id)
        arrivals.note(token_digest, participant_id)

    def on_leave(workshop_id: str, participant_id: str) -> None:
        presence.forget(workshop_id, participant_id)
        on_presence(workshop_id)
        mark(workshop_id, "room", "counts", "comments")

    def end_removed(workshop_id: str, participant_ids: Collection[str]) -> None:
        for participant_id in participant_ids:
            presence.forget(workshop_id, participant_id)
        gateway.end_participants(workshop_id, participant_ids)

    def on_removed(workshop_id: str, participant_ids: Collection[str]) -> None:
        end_removed(workshop_id, participant_ids)
        if other_processes is not None:
            other_processes.publish_removed(workshop_id, participant_ids)
        limits.note_cleared(workshop_id)
        on_presence(workshop_id)
        mark(workshop_id, "room", "counts", "comments")

    def on_log_out(session_token: str) -> None:
        gateway.end_session(session_token)
        if other_processes is not None:
            other_processes.publish_log_out()

    def on_sync(actor: Actor, message: Sync) -> Message | Refusal:  # noqa: ARG001  # the table's signature
        return views.synced(actor)

    def on_answer(event: str, code: str | None) -> None:
        metrics.note_event(event, code)
        if code is not None:
            refusals.note(code, event if event in FROM_CLIENT or event == "connect" else "unknown event")

    gateway = Gateway(
        socketio.server,
        identify={
            "phone": identify_phone,
            "console": identify_facilitator,
            "projector": identify_facilitator,
        },
        accepts_origin=http.is_same_origin,
        handlers={
            "sync": typed(on_sync),
            **participant.events.make_handlers(store, answers, mark),
            **facilitator.workshops.events.make_handlers(
                store, structures, groups, presence, mark, on_removed
            ),
        },
        is_session_alive=is_session_alive,
        presence=presence,
        on_presence=on_presence,
        end=lambda sockets, message: start_thread("end sockets", lambda: connections.end(sockets, message)),
        on_answer=on_answer,
        monotonic=time.monotonic,
    )
    metrics.watch(
        app,
        sockets=gateway.count_sockets,
        workshops=lambda: len(gateway.workshops()),
        is_redis_reached=(lambda: other_processes.is_reached) if other_processes is not None else None,
    )

    exports = Exports(settings.data)

    def read_own_report(workshop_id: str) -> Report | None:
        workshop = store.workshops.get(workshop_id)
        return read_report(store, structures, workshop, now, run_blocking) if workshop else None

    def show_own_report(workshop_id: str, language: Language) -> Response:
        workshop, report = store.workshops.get(workshop_id), read_own_report(workshop_id)
        if workshop is None or report is None:
            return http.not_found()
        files = tuple((one, f"/api/workshops/{workshop_id}/results.{one}") for one in FORMATS)
        page = participant.results.OwnPage("/console", files, workshop.imported_at)
        return participant.results.show_report(report, language, page, run_blocking)

    app.register_blueprint(
        participant.routes.make_blueprint(
            store,
            recent.workshop_by_code,
            texts,
            digest,
            limits,
            settings,
            definition=definition,
            sync=lambda workshop_id, person_id, own: views.synced(
                Actor("phone", workshop_id, person_id), own
            ),
            on_join=on_join,
            on_leave=on_leave,
        )
    )
    app.register_blueprint(
        participant.results.make_blueprint(
            store,
            lambda workshop: read_shown_report(store, structures, workshop, now, run_blocking),
            run_blocking,
        )
    )
    app.register_blueprint(
        facilitator.workshops.routes.make_blueprint(
            store,
            facilitator.workshops.routes.Surroundings(
                accounts=accounts,
                budgets=budgets,
                settings=settings,
                join_address=addresses.join,
                public_address=addresses.public,
                on_log_out=on_log_out,
                on_change=lambda workshop_id: mark(workshop_id, "room", "comments"),
                run_blocking=run_blocking,
                read_report=read_own_report,
                exports=exports,
                provider=provider,
                rehearsals=rehearsals,
                now=now,
                show_report=show_own_report,
                definition=definition,
                texts=texts,
            ),
        )
    )

    readiness = Readiness(store.probe, store.failures, time.monotonic)

    @app.get("/healthz")
    def show_health() -> str:
        return "ok"

    @app.get("/readyz")
    def show_readiness() -> tuple[str, int]:
        problem = readiness.problem()
        if problem is not None:
            lost = store.misplaced()
            return f"{problem.code}: {lost} was moved, replaced or deleted" if lost else problem.code, 503
        # Without Redis every screen is right, if some are late: no reason to send phones elsewhere.
        is_whole = other_processes is None or other_processes.is_reached
        return ("ok" if is_whole else "ok, without redis"), 200

    purging = Purging(
        store,
        retention_days=settings.retention_days,
        now=now,
        chance=random.random,
        on_purged=metrics.note_purged,
    )
    if settings.retention_days:
        start_thread("purging", purging.run)
    start_thread("broadcaster", broadcaster.run)
    start_thread("nameless connections", connections.run)
    start_thread("ended results", structures.keep_all_ended)
    if other_processes is not None:
        start_thread("notes out", other_processes.run_sending)
        start_thread("notes in", other_processes.run_listening)
    setup_token = accounts.make_setup_token() if makes_setup_link else None
    return Roolitus(
        app,
        socketio,
        store,
        gateway,
        broadcaster,
        other_processes,
        connections,
        exports,
        metrics,
        rehearsals,
        purging,
        addresses,
        digest,
        setup_token,
    )


def open_store(
    settings: Settings,
    definition: Definition,
    metrics: Metrics,
    run_blocking: RunBlocking,
    run_writes: RunBlocking,
    now: Callable[[], float],
    *,
    starts_anew: bool,
) -> Store:
    """The server's store; a database that was lost is never taken for a first start. Raises StartError."""
    try:
        if starts_anew:
            forget_accounts(settings.data)
        check_database_is_there(settings)
        store = Store.open(
            settings.database_url(),
            definition=definition,
            run_blocking=run_blocking,
            run_writes=run_writes,
            now=now,
            participants_max=settings.participants_max,
            serves=True,
            on_commit=metrics.note_commit,
        )
        try:
            check_accounts_are_there(settings, store)
        except BaseException:
            store.close()
            raise
    except StoreError as problem:
        raise StartError(describe(problem)) from problem
    except StorageUnavailable as problem:
        raise StartError(translate("en", f"error-{problem.code}")) from problem
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise StartError(
            describe(StoreError("folder_not_writable", folder=str(settings.data), reason=reason))
        ) from problem
    return store


def start_thread(name: str, work: Callable[[], None]) -> None:
    """Runs something in the background; it ends with the process."""
    threading.Thread(target=work, name=name, daemon=True).start()
