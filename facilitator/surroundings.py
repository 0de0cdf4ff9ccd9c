"""What every part of the facilitator's side is built with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.mail.mail_server import MailServer
from shared.budgets import Budgets
from shared.definitions.texts import DefinitionTexts
from shared.settings import Settings
from shared.store import RunBlocking, Store
from shared.tokens import TokenDigest
from shared.workshop.definition import Definition


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is one for the whole server. `join_address(code)`: the address behind the QR code of a workshop.

    `public_address`: what links for other people's devices begin with. `mail_server`: what invitations are
    sent by, None where the host has set none. `now`: seconds since the epoch.
    """

    settings: Settings
    store: Store
    digest: TokenDigest
    definition: Definition
    texts: DefinitionTexts
    budgets: Budgets
    join_address: Callable[[str], str]
    public_address: str
    mail_server: MailServer | None
    run_blocking: RunBlocking
    now: Callable[[], float]
