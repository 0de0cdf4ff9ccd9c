"""Random tokens that identify people: the cookies they come in, and the digests that the database keeps."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping

from werkzeug.http import parse_cookie

WITH_TLS = "__Host-"
"""Prefix of a cookie's name: browsers accept such a cookie only over TLS and only from this host."""


def new_token() -> str:
    """A token of 256 random bits, fit for an address or a cookie."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether a text that a browser sent looks like a token of ours."""
    return re.fullmatch(r"[A-Za-z0-9_-]{43}", text) is not None


def cookie_name(name: str, *, is_secure: bool) -> str:
    """The name under which a cookie of ours goes to a browser."""
    return f"{WITH_TLS}{name}" if is_secure else name


def parse_cookies(sent: str) -> dict[str, str]:
    """The cookies of a header by name; none where it is no text, which ends in a refusal later."""
    try:
        return dict(parse_cookie(sent))
    except UnicodeError:
        return {}


def read_cookies(environ: Mapping[str, object]) -> dict[str, str]:
    """The cookies of a request, or of a socket's handshake, by their names without the prefix.

    Over TLS only those that carry it: a sibling domain could plant any other.
    """
    sent = parse_cookies(str(environ.get("HTTP_COOKIE", "")))
    if environ.get("wsgi.url_scheme") != "https":
        return sent
    return {name.removeprefix(WITH_TLS): token for name, token in sent.items() if name.startswith(WITH_TLS)}


class TokenDigest:
    """Digests under the server's own secret: a copied database lets nobody in."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def __call__(self, token: str, scope: str) -> str:
        """The digest of a token for one scope. Digests of one token in two scopes cannot be linked."""
        return hmac.new(self._secret, f"{scope}\0{token}".encode(), hashlib.sha256).hexdigest()

    def new_vouched_token(self) -> str:
        """A token that looks like any other, and that this server recognises as one it has made.

        192 of its bits are random. The rest is a mark, and 64 bits are enough for it: a forged one is worth a
        budget and gives no access.
        """
        number = secrets.token_urlsafe(24)
        return number + self._mark(number)

    def is_vouched(self, token: str) -> bool:
        """Whether this server has made a token itself; older ones may be good and are not vouched for."""
        return is_token(token) and hmac.compare_digest(token[32:], self._mark(token[:32]))

    def _mark(self, number: str) -> str:
        digest = hmac.new(self._secret, f"vouched\0{number}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:9]).decode()[:11]
