"""The second factor of a log-in by password: an authenticator app (TOTP, RFC 6238) or a recovery code.

The app's key is made of a random seed in the database and the server's secret, so that a copied database
makes no codes. With another secret no code is right any more: `roolitus rotate-secret` turns second factors
off.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import structlog
from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from shared.store import Store
from shared.store.random_names import PERSONAL_CODE_LENGTH, new_code, tidy_code
from shared.tokens import TokenDigest
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

STEP_S: Final = 30
DIGITS: Final = 6
STEPS_OFF: Final = 1
"""A phone's clock may be so many steps early or late."""
KEY_LENGTH_B: Final = 20
RECOVERY_CODES: Final = 10
ISSUER: Final = "Roolitus"
NEEDED: Final = Refusal("second_factor_needed")
WRONG: Final = Refusal("wrong_second_factor")


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an authenticator app is given: the key in letters and digits, and the address of the QR code."""

    key: str
    address: str


class SecondFactors:
    """Second factors of accounts."""

    def __init__(self, store: Store, digest: TokenDigest, now: Callable[[], float]) -> None:
        self._store = store
        self._digest = digest
        self._now = now

    def begin(self, account_id: str, name: str) -> Enrolment | Refusal:
        """A new key for an authenticator app; log-ins ask for nothing until it is confirmed.

        `name`: what the app calls the account. Refusals: second_factor_on.
        """
        seed = secrets.token_urlsafe(24)
        if refusal := self._store.second_factors.begin(account_id, seed):
            return refusal
        key = base64.b32encode(self._key(account_id, seed)).decode()
        return Enrolment(key, self._totp(account_id, seed).get_provisioning_uri(name, ISSUER))

    def confirm(self, account_id: str, typed: str) -> list[str] | Refusal:
        """Turns the second factor on for who shows a code of it; ten recovery codes, which nobody keeps here.

        Refusals: wrong_second_factor, second_factor_expired where none was begun.
        """
        found = self._store.second_factors.get(account_id)
        if found is None or found.is_on:
            return Refusal("second_factor_expired")
        step = self._step_of(account_id, found.seed, typed)
        if step is None:
            return WRONG
        codes = [new_code(PERSONAL_CODE_LENGTH) for _ in range(RECOVERY_CODES)]
        digests = [self._digest(code, f"recovery {account_id}") for code in codes]
        if refusal := self._store.second_factors.confirm(account_id, found.seed, step, digests):
            return refusal
        log.info("second factor turned on", account=account_id)
        return codes

    def check(self, account_id: str, typed: str) -> Refusal | None:
        """None for an account that asks for no code, or for a code that is right and was not used before.

        Refusals: second_factor_needed where none was typed, wrong_second_factor.
        """
        found = self._store.second_factors.get(account_id)
        if found is None or not found.is_on:
            return None
        if not typed.strip():
            return NEEDED
        step = self._step_of(account_id, found.seed, typed)
        if step is not None:
            is_right = self._store.second_factors.use_step(account_id, step)
        else:
            digest = self._digest(tidy_code(typed), f"recovery {account_id}")
            is_right = self._store.second_factors.use_recovery_code(account_id, digest)
            if is_right is True:
                log.info("recovery code used", account=account_id)
        if isinstance(is_right, Refusal):
            return is_right
        if not is_right:
            log.warning("second factor refused", account=account_id)
        return None if is_right else WRONG

    def turn_off(self, account_id: str, typed: str) -> Refusal | None:
        """Turns the second factor off for who shows a code of it, or a recovery code."""
        if refusal := self.check(account_id, typed) or self._store.second_factors.turn_off(account_id):
            return refusal
        log.info("second factor turned off", account=account_id)
        return None

    def _key(self, account_id: str, seed: str) -> bytes:
        return bytes.fromhex(self._digest(seed, f"second factor {account_id}"))[:KEY_LENGTH_B]

    def _totp(self, account_id: str, seed: str) -> TOTP:
        # What authenticator apps take: SHA-1, which is no weakness in HMAC, six digits, 30 seconds.
        return TOTP(self._key(account_id, seed), DIGITS, SHA1(), STEP_S)  # noqa: S303

    def _step_of(self, account_id: str, seed: str, typed: str) -> int | None:
        """The step whose code was typed, if it is about now."""
        code = "".join(typed.split()).encode()
        totp, now_step = self._totp(account_id, seed), int(self._now() // STEP_S)
        for step in range(now_step - STEPS_OFF, now_step + STEPS_OFF + 1):
            if bytes_eq(totp.generate(step * STEP_S), code):
                return step
        return None
