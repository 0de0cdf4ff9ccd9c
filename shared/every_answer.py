"""What holds for every answer, also for those that pass by Flask: files and sockets' handshakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit

Wsgi = Callable[..., Iterable[bytes]]

HSTS: Final = "max-age=31536000"
HEADERS: Final = (
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
"""Given where an answer has none of the kind."""
MALFORMED: Final = b'{"ok":false,"error":{"code":"malformed","params":{}}}\n'


class EveryAnswer:
    """Adds the headers that keep browsers from doing what we do not, and refuses what nobody could read."""

    def __init__(self, wsgi: Wsgi, *, covers_subdomains: bool) -> None:
        """`covers_subdomains`: whether TLS is promised for the domain's other names too."""
        self._wsgi = wsgi
        self._hsts = f"{HSTS}; includeSubDomains" if covers_subdomains else HSTS

    def __call__(
        self, environ: Mapping[str, object], start_response: Callable[..., object]
    ) -> Iterable[bytes]:
        """Answers as the wrapped application does, with more headers."""
        is_secure = environ.get("wsgi.url_scheme") == "https"
        added = (*HEADERS, ("Strict-Transport-Security", self._hsts)) if is_secure else HEADERS

        def start(status: str, headers: list[tuple[str, str]], *more: object) -> object:
            named = {name.lower() for name, _ in headers}
            wanted = [(name, value) for name, value in added if name.lower() not in named]
            return start_response(status, [*headers, *wanted], *more)

        if not is_readable(environ):
            length = ("Content-Length", str(len(MALFORMED)))
            start("400 Bad Request", [("Content-Type", "application/json"), length])
            return [MALFORMED]
        return self._wsgi(environ, start)


def is_readable(environ: Mapping[str, object]) -> bool:
    """Whether the headers that everybody reads can be read: cookies are text, the origin an address."""
    try:
        str(environ.get("HTTP_COOKIE", "")).encode("latin-1").decode()
        _ = urlsplit(str(environ.get("HTTP_ORIGIN", ""))).port
    except ValueError:  # of which a UnicodeError is one
        return False
    return True
