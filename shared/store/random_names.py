"""Random names: ids, the secret part of links, and the codes that people type."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

CODE_ALPHABET: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""31 characters that are not taken for one another: no I, L, O, 0 or 1."""
JOIN_CODE_LENGTH: Final = 6
PERSONAL_CODE_LENGTH: Final = 12


def new_id() -> str:
    """An id of 128 random bits, 22 url-safe characters."""
    return secrets.token_urlsafe(16)


def new_link() -> str:
    """The secret part of an address, 192 random bits, 32 url-safe characters."""
    return secrets.token_urlsafe(24)


def new_code(length: int) -> str:
    """A code that people type."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(length))


def tidy_code(typed: str) -> str:
    """A typed code as it was given out: capitals, without spaces and hyphens."""
    return "".join(typed.split()).replace("-", "").upper()


def digest_code(workshop_id: str, code: str) -> str:
    """What is stored of a personal code."""
    return hashlib.sha256(f"{workshop_id}\0{code}".encode("utf-8", "surrogatepass")).hexdigest()
