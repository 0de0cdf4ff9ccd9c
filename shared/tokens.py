"""Random tokens that identify people, and the digests that the database keeps of them."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets


def new_token() -> str:
    """A token of 256 random bits, fit for an address or a cookie."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether a text that a browser sent looks like a token of ours."""
    return re.fullmatch(r"[A-Za-z0-9_-]{43}", text) is not None


class TokenDigest:
    """Digests under the server's own secret: a copied database lets nobody in."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def __call__(self, token: str, scope: str) -> str:
        """The digest of a token for one scope. Digests of one token in two scopes cannot be linked."""
        return hmac.new(self._secret, f"{scope}\0{token}".encode(), hashlib.sha256).hexdigest()
