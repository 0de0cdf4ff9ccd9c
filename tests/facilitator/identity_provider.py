"""A small OpenID Connect provider on a real port, which can be told to be away, slow, wrong or hostile."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID = "roolitus"
CLIENT_SECRET = "a secret between two"
Claims = dict[str, object]


@cache
def _make_key(number: int) -> RSAKey:  # noqa: ARG001  # which of them
    """Keys of one name, made once: that takes longer than a test."""
    return RSAKey.generate_key(2048, {"kid": "key", "use": "sig"})


@dataclass
class IdentityProvider:
    """`claims` are those of the person who logs in. What is set below them is sent wrongly, or not at all."""

    now: Callable[[], float] = time.time
    claims: Claims = field(default_factory=lambda: {"sub": "u-1", "name": "Aino Virtanen"})
    userinfo: Claims = field(default_factory=dict)
    changes: Claims = field(default_factory=dict)
    """Claims of the id token that are not as they should be."""
    algorithm: str = "RS256"
    signs_with: str = "key"
    """`key`: the published one; `other`: one nobody has published, or the client's secret."""
    metadata: Claims = field(default_factory=dict)
    refuses: str = ""
    """An error that the browser brings back instead of a code."""
    failures: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    """What a path answers instead: its status and content."""
    delays_s: dict[str, float] = field(default_factory=dict)
    asks_first: bool = False
    """Whether people see a page at the provider, rather than coming back at once."""
    issuer: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    granted: int = 0
    key: RSAKey = field(default_factory=lambda: _make_key(1))
    other: RSAKey = field(default_factory=lambda: _make_key(2))

    def configuration(self) -> Claims:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "end_session_endpoint": f"{self.issuer}/logout",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            **self.metadata,
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser goes back to."""
        back = {"state": asked["state"], "iss": self.issuer}
        if self.refuses:
            return f"{asked['redirect_uri']}?{urlencode({**back, 'error': self.refuses})}"
        code = f"code-{len(self.codes) + 1}"
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({**back, 'code': code})}"

    def token(self, sent: dict[str, str], authorization: str) -> tuple[int, Claims]:
        """The token endpoint, as strict as the standard."""
        basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if authorization != f"Basic {basic}" and sent.get("client_secret") != CLIENT_SECRET:
            return 401, {"error": "invalid_client"}
        asked = self.codes.pop(sent.get("code", ""), None)
        if asked is None or sent.get("redirect_uri") != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        challenge = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        is_proven = base64.urlsafe_b64encode(challenge).rstrip(b"=").decode() == asked["code_challenge"]
        if asked["code_challenge_method"] != "S256" or not is_proven:
            return 400, {"error": "invalid_grant"}
        self.granted += 1
        return 200, {
            "access_token": "access",
            "token_type": "Bearer",
            "expires_in": 300,
            "id_token": self.id_token(asked["nonce"]),
        }

    def id_token(self, nonce: str) -> str:
        now = int(self.now())
        told = {
            "iss": self.issuer,
            "aud": CLIENT_ID,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            **self.claims,
            **self.changes,
        }
        claims = {name: value for name, value in told.items() if value is not None}
        header: Claims = {"alg": self.algorithm, "kid": "key"}
        if self.algorithm in ("none", "HS256"):
            unsigned = ".".join(_encoded(json.dumps(part).encode()) for part in (header, claims))
            secret = self.key.as_pem(private=False) if self.signs_with == "key" else CLIENT_SECRET.encode()
            mark = hmac.new(secret, unsigned.encode(), hashlib.sha256).digest()
            return f"{unsigned}.{_encoded(mark) if self.algorithm == 'HS256' else ''}"
        return jwt.encode(header, claims, self.key if self.signs_with == "key" else self.other)


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


class _Handler(BaseHTTPRequestHandler):
    provider: ClassVar[IdentityProvider]

    def do_GET(self) -> None:
        self._answer({})

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        self._answer(_flat(self.rfile.read(length).decode()))

    def _answer(self, sent: dict[str, str]) -> None:
        provider, address = self.provider, urlsplit(self.path)
        provider.asked.append(address.path)
        time.sleep(provider.delays_s.get(address.path, 0.0))
        if address.path in provider.failures:
            status, content = provider.failures[address.path]
            self._send(status, content, "application/json")
            return
        asked = _flat(address.query)
        match address.path:
            case "/.well-known/openid-configuration":
                self._send_json(200, provider.configuration())
            case "/keys":
                self._send_json(200, {"keys": [provider.key.as_dict(private=False)]})
            case "/authorize" if provider.asks_first and "yes" not in asked:
                link = f"/authorize?{address.query}&yes=1".replace("&", "&amp;")
                page = f'<!doctype html><title>Tunnistus</title><a href="{link}">Olen Aino Virtanen</a>'
                self._send(200, page.encode(), "text/html")
            case "/authorize":
                self._redirect(provider.authorize(asked))
            case "/token":
                self._send_json(*provider.token(sent, self.headers.get("Authorization", "")))
            case "/userinfo":
                self._send_json(200, {"sub": provider.claims["sub"], **provider.userinfo})
            case "/logout":
                self._redirect(asked["post_logout_redirect_uri"])
            case _:
                self._send_json(404, {})

    def _redirect(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_json(self, status: int, content: Claims) -> None:
        self._send(status, json.dumps(content).encode(), "application/json")

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        pass


def _flat(text: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}


@contextmanager
def identity_provider(now: Callable[[], float] = time.time) -> Iterator[IdentityProvider]:
    """A provider that runs."""
    provider = IdentityProvider(now=now)
    handler = type("Handler", (_Handler,), {"provider": provider})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    provider.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
