"""The screens of this process: what each may send, what it is sent, and what other processes hear of it.

Handlers of the gateway mark what changed, the broadcaster sends that to the gateway's sockets, and its beat
ends the dead ones. This module is the only place that knows of that circle.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Mapping

from flask import Flask
from flask_socketio import SocketIO

from facilitator.accounts.accounts import Accounts
from facilitator.downloads.reports import read_proposals
from facilitator.host.identification import Identification
from facilitator.host.metrics import Metrics
from facilitator.surroundings import Surroundings
from facilitator.workshops.events import ConsoleEvents
from participant.events import PhoneEvents
from shared import http
from shared.live.answer_counts import AnswerCounts
from shared.live.broadcaster import Broadcaster, Part
from shared.live.connections import Connections
from shared.live.gateway import Actor, Gateway, Handler, typed
from shared.live.join_limits import JoinLimits
from shared.live.other_processes import OtherProcesses
from shared.live.presence import Presence
from shared.live.trials import Trials
from shared.live.views import Views
from shared.live.wall_links import WallLinks
from shared.live.workshop_cache import Arrivals, Newcomers, RecentWorkshops
from shared.protocol import FROM_CLIENT, Audience, Message, OwnAnswers, SessionEnded, Sync
from shared.refusal_log import RefusalLog
from shared.results.groups import Groups
from shared.results.structures import Structures
from shared.workshop.state import Refusal


class Screens:
    """Every screen that is connected, kept current."""

    def __init__(
        self,
        around: Surroundings,
        socketio: SocketIO,
        *,
        writes_directly: bool,
        accounts: Accounts,
        structures: Structures,
        groups: Groups,
        limits: JoinLimits,
        metrics: Metrics,
        refusals: RefusalLog,
    ) -> None:
        """`writes_directly`: as `Connections` has it."""
        store = around.store
        self.connections = Connections(
            socketio.server, monotonic=time.monotonic, writes_directly=writes_directly
        )
        self._limits = limits
        self._metrics = metrics
        self._refusals = refusals
        self._presence = Presence(time.monotonic)
        self._answers = AnswerCounts(store)
        self._arrivals = Arrivals(time.monotonic)
        self._newcomers = Newcomers(time.monotonic)
        self._trials = Trials(structures, around.now, time.monotonic)
        self.recent = RecentWorkshops(store, time.monotonic)
        self._views = Views(
            store,
            self.recent,
            around.definition,
            around.texts,
            structures,
            self._presence,
            answers=self._answers,
            groups=groups,
            trials=self._trials,
            join_address=around.join_address,
            now=around.now,
        )
        self.broadcaster = self._make_broadcaster()
        redis = around.settings.redis
        self.other_processes = self._make_other_processes(redis) if redis else None
        self.handlers = self._make_handlers(around, structures, groups)
        identification = Identification(
            store,
            around.digest,
            accounts,
            limits,
            WallLinks(store, around.budgets),
            self.recent,
            self._arrivals,
        )
        self.gateway = Gateway(
            socketio.server,
            identify=identification.by_audience(),
            accepts_origin=http.is_same_origin,
            handlers=self.handlers,
            living=identification.living,
            presence=self._presence,
            on_presence=self.note_presence,
            end=self._end_sockets,
            on_answer=self._note_answer,
            monotonic=time.monotonic,
        )
        structures.on_ready = lambda workshop_id: self.broadcaster.mark(workshop_id, "room")

    def mark(self, workshop_id: str, *parts: Part) -> None:
        """Something in these parts of a workshop has changed, by this process."""
        self._mark_here(workshop_id, parts)
        if self.other_processes is not None:
            self.other_processes.publish_change(workshop_id, parts)

    def note_change(self, workshop_id: str) -> None:
        """A workshop's settings have changed, or it is gone."""
        self.mark(workshop_id, "room", "comments")

    def note_presence(self, workshop_id: str) -> None:
        """Somebody has come or gone."""
        self.broadcaster.mark(workshop_id, "counts")
        if self.other_processes is not None:
            self.other_processes.publish_online(workshop_id)

    def note_join(
        self, workshop_id: str, token_digest: str, participant_id: str | None, own: OwnAnswers | None
    ) -> None:
        """A browser is in, and its socket will follow; `own`: what somebody new has saved."""
        # Where several share it, who answers has to be looked up.
        if participant_id is None:
            self._answers.forget(workshop_id)
            return
        if own is not None:
            self._answers.note_join(workshop_id)
            if self.other_processes is None:  # where there are others, their votes come past this one
                self._newcomers.note(participant_id, own)
        self._arrivals.note(token_digest, participant_id)

    def note_leave(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        """Participants have left with all they have answered and written."""
        for participant_id in participant_ids:
            self._presence.forget(workshop_id, participant_id)
            self._newcomers.take(participant_id)
        self._note_fewer(workshop_id)

    def note_removal(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        """Participants were removed, with all they have answered and written."""
        self._end_removed(workshop_id, participant_ids)
        if self.other_processes is not None:
            self.other_processes.publish_removed(workshop_id, participant_ids)
        self._limits.note_cleared(workshop_id)
        self._note_fewer(workshop_id)

    def note_trial(self, workshop_id: str, answers: Mapping[str, float]) -> None:
        """A console shows other answers on the wall, or none any more."""
        self._show_trial(workshop_id, answers)
        if self.other_processes is not None:
            self.other_processes.publish_trial(workshop_id, answers)

    def note_log_out(self, session_token: str) -> None:
        """A log-in has ended: so do the screens that it opened."""
        self.gateway.end_session(session_token)
        if self.other_processes is not None:
            self.other_processes.publish_log_out()

    def note_log_ins_ended(self) -> None:
        """Log-ins have ended from elsewhere, so that only the database knows which: their screens end."""
        self._end_dead_sessions()
        if self.other_processes is not None:
            self.other_processes.publish_log_out()

    def note_wall_link(self, workshop_id: str) -> None:
        """The link to a wall was made or revoked: who watched by the old one is out at once."""
        self.mark(workshop_id, "room")
        self.note_log_ins_ended()

    def synced(self, workshop_id: str, participant_id: str, own: OwnAnswers | None) -> Message | Refusal:
        """Everything that a participant's phone shows."""
        return self._views.synced(Actor("phone", workshop_id, participant_id), own)

    def report_to(self, metrics: Metrics, app: Flask) -> None:
        """Shows those who read the metrics the sockets and workshops of this moment."""
        others = self.other_processes
        metrics.watch(
            app,
            sockets=self.gateway.count_sockets,
            workshops=lambda: len(self.gateway.workshops()),
            is_redis_reached=self.is_redis_reached if others is not None else None,
        )

    def watch(self) -> None:
        """Starts what keeps the screens current."""
        start_thread("broadcaster", self.broadcaster.run)
        start_thread("nameless connections", self.connections.run)
        if self.other_processes is not None:
            start_thread("notes out", self.other_processes.run_sending)
            start_thread("notes in", self.other_processes.run_listening)

    def close(self) -> None:
        """Ends that."""
        self.connections.stop()
        self.broadcaster.stop()
        if self.other_processes is not None:
            self.other_processes.stop()

    def is_redis_reached(self) -> bool:
        """Whether other processes hear of changes; true where there are none."""
        return self.other_processes is None or self.other_processes.is_reached

    def _make_broadcaster(self) -> Broadcaster:
        return Broadcaster(
            emit=self.connections.emit,
            build=self._views.part,
            heartbeat=self._views.heartbeat,
            workshops=self._workshops,
            has_listeners=self._has_listeners,
            on_gone=self._end_workshop,
            refresh=self._refresh_together,
            on_beat=self._beat,
            on_sent=self._metrics.note_broadcast,
            monotonic=time.monotonic,
        )

    def _make_other_processes(self, redis: str) -> OtherProcesses:
        return OtherProcesses(
            redis,
            workshops=self._workshops,
            online_here=self._presence.online_here,
            on_change=self._receive_change,
            on_online=self._receive_online,
            on_removed=self._end_removed,
            on_trial=self._show_trial,
            on_log_out=self._end_dead_sessions,
            monotonic=time.monotonic,
        )

    # The gateway is made after those that call these.

    def _workshops(self) -> set[str]:
        return self.gateway.workshops()

    def _has_listeners(self, workshop_id: str, audience: Audience) -> bool:
        return self.gateway.has_listeners(workshop_id, audience)

    def _end_workshop(self, workshop_id: str) -> None:
        self.gateway.end_workshop(workshop_id)

    def _beat(self, workshop_ids: Collection[str]) -> None:
        self._end_dead_sessions(workshop_ids)
        for workshop_id in self._trials.end_unrepeated():
            self.broadcaster.mark(workshop_id, "trial")

    def _end_dead_sessions(self, workshop_ids: Collection[str] | None = None) -> None:
        self.gateway.end_dead_sessions(workshop_ids)

    def _make_handlers(
        self, around: Surroundings, structures: Structures, groups: Groups
    ) -> Mapping[str, Handler]:
        return {
            "sync": typed(self._sync),
            **self._not_new(PhoneEvents(around.store, self._answers, self.mark).handlers()),
            **ConsoleEvents(
                around.store,
                structures,
                groups,
                self._presence,
                self.mark,
                self.note_removal,
                self.note_trial,
                lambda workshop: read_proposals(
                    around.store, structures, workshop, around.now, around.run_blocking
                ),
            ).handlers(),
        }

    def _not_new(self, handlers: Mapping[str, Handler]) -> Mapping[str, Handler]:
        """The same handlers; who sends any of these is no longer somebody who has saved nothing."""

        def forgetting(handler: Handler) -> Handler:
            def handle(actor: Actor, message: Message) -> Message | Refusal:
                self._newcomers.take(actor.person_id)
                return handler(actor, message)

            return handle

        return {event: forgetting(handler) for event, handler in handlers.items()}

    def _sync(self, actor: Actor, message: Sync) -> Message | Refusal:  # noqa: ARG002  # the table's signature
        return self._views.synced(actor, self._newcomers.take(actor.person_id))

    def _refresh(self, workshop_id: str) -> None:
        self.recent.forget(workshop_id)
        self._answers.forget(workshop_id)

    def _refresh_together(self, workshop_ids: Collection[str]) -> None:
        for workshop_id in workshop_ids:
            self._refresh(workshop_id)
        self.recent.read_together(workshop_ids)

    def _mark_here(self, workshop_id: str, parts: Collection[Part]) -> None:
        if "room" in parts:  # the hand-offs of the plan follow from the structure
            parts = {*parts, "plan"}
        if set(parts) != {"counts"}:
            self._refresh(workshop_id)
        self.broadcaster.mark(workshop_id, *parts)

    def _receive_change(self, workshop_id: str, parts: Collection[Part]) -> None:
        if set(parts) == {"counts"}:
            self._answers.forget(workshop_id)  # the votes of another process are in none of ours
        self._mark_here(workshop_id, parts)

    def _receive_online(self, process: str, workshop_id: str, participant_ids: Collection[str]) -> None:
        if self._presence.receive(process, workshop_id, participant_ids):
            self._answers.note_join(workshop_id)  # who is new there has joined
            self.broadcaster.mark(workshop_id, "counts")

    def _show_trial(self, workshop_id: str, answers: Mapping[str, float]) -> None:
        if self._trials.show(workshop_id, answers):
            self.broadcaster.mark(workshop_id, "trial")

    def _note_fewer(self, workshop_id: str) -> None:
        self.note_presence(workshop_id)
        self.mark(workshop_id, "room", "counts", "comments")

    def _end_removed(self, workshop_id: str, participant_ids: Collection[str]) -> None:
        for participant_id in participant_ids:
            self._presence.forget(workshop_id, participant_id)
            self._newcomers.take(participant_id)
        self.gateway.end_participants(workshop_id, participant_ids)

    def _end_sockets(self, sockets: list[str], message: SessionEnded) -> None:
        start_thread("end sockets", lambda: self.connections.end(sockets, message))

    def _note_answer(self, event: str, code: str | None) -> None:
        self._metrics.note_event(event, code)
        if code is not None:
            is_known = event in FROM_CLIENT or event == "connect"
            self._refusals.note(code, event if is_known else "unknown event")


def start_thread(name: str, work: Callable[[], None]) -> None:
    """Runs something in the background; it ends with the process."""
    threading.Thread(target=work, name=name, daemon=True).start()
