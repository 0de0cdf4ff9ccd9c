"""Sends invitations: takes letters from the outbox and hands each over to the mail server, once.

Before a letter's text goes out, that is written down; from there on it is never sent again by itself. Where a
process dies before the server has answered, a facilitator sees that letter as unsure and decides.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

import structlog

from facilitator.mail.letters import Occasion, code_of, write_letter
from facilitator.mail.mail_server import Attempt, MailServer, post
from facilitator.outbox_sender import OutboxSender
from shared.store import Letter, Store
from shared.store.random_names import digest_code
from shared.tokens import TokenDigest

log = structlog.get_logger(__name__)

LAST_S: Final = 5.0
"""How long a stop waits for the letter that is on its way."""


class MailSender(OutboxSender):
    """Sends the outbox of letters, one at a time."""

    subject = "letters"

    def __init__(
        self,
        store: Store,
        digest: TokenDigest,
        server: MailServer,
        *,
        join_address: Callable[[str], str],
        now: Callable[[], float],
    ) -> None:
        """`join_address(code)`: where people join the workshop with this code."""
        super().__init__()
        self._store = store
        self._digest = digest
        self._server = server
        self._join_address = join_address
        self._now = now
        self._sending = threading.Lock()

    def stop(self) -> None:
        """Ends `run`, if it can after the letter that is on its way."""
        super().stop()
        if self._sending.acquire(timeout=LAST_S):
            self._sending.release()

    def send_next(self) -> bool:
        """Sends the letter that has waited longest; False where none is due."""
        with self._sending:
            invitations = self._store.invitations
            # Read first: without anything to send, nothing is written.
            letter = invitations.claim() if invitations.has_due() else None
            if not isinstance(letter, Letter):
                return False
            attempt = self._send(letter)
            if attempt.outcome != "not_ours":
                invitations.settle(letter, attempt.outcome, attempt.problem, attempt.detail)
            if attempt.problem:
                # The server's words may hold the address.
                log.warning("letter not taken", reason=attempt.problem)
            return True

    def _send(self, letter: Letter) -> Attempt:
        store, language = self._store, letter.language
        workshop = store.workshops.get(letter.workshop_id)
        if workshop is None or workshop.state.is_closed:
            return Attempt("not_ours")
        code = None if letter.seed is None else code_of(letter.seed, self._digest)
        if code is not None and digest_code(workshop.id, code) != letter.code_hash:
            return Attempt("refused", "mail_code_lost")
        occasion = Occasion(
            workshop.id,
            workshop.name,
            self._join_address(workshop.code),
            store.invitations.plan(workshop.id),
        )
        now = self._now()
        content = write_letter(
            occasion.text(language, letter.kind, code),
            language,
            sender=self._server.sender,
            recipient=letter.address,
            letter_id=letter.id,
            calendar=occasion.calendar(language, has_codes=code is not None, now=now),
            now=now,
        )
        return post(self._server, letter.address, content, lambda: store.invitations.hand_over(letter))
