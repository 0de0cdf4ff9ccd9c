"""A provider of log-ins (OpenID Connect): asking it who somebody is, and believing only what holds.

Nothing here waits on the database's threads: the sockets are green under eventlet, and at most `TALKS_MAX`
talks with the provider go on at once, each bounded in time and size, so that a provider that hangs costs
nobody but those who log in by it.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlencode, urlsplit

import structlog
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet, import_key
from pydantic import BaseModel, ConfigDict, TypeAdapter
from requests import PreparedRequest, RequestException, Response, Session
from requests.adapters import HTTPAdapter
from requests.exceptions import ConnectionError as NotConnected
from requests.exceptions import HTTPError, Timeout
from urllib3.exceptions import HTTPError as TransportError

from shared.settings import Settings, SettingsError
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures that only the provider can make: never `none`, and never one with a secret that others know."""
SCOPE: Final = "openid profile email"
LEEWAY_S: Final = 60
"""How far the provider's clock may be from ours."""
TIMEOUT_S: Final = (3.0, 5.0)
"""To connect, and to wait for the next part of an answer."""
ANSWER_TIMEOUT_S: Final = 8.0
ANSWER_MAX_B: Final = 512 * 1024
TALKS_MAX: Final = 8
METADATA_KEPT_S: Final = 600.0
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
Claims = Mapping[str, object]

PROVIDER_AWAY: Final = Refusal("provider_away")
PROVIDER_NONSENSE: Final = Refusal("provider_nonsense")
PROVIDER_REFUSED: Final = Refusal("provider_refused")
GRANT_ERRORS: Final = ("invalid_request", "invalid_client", "invalid_grant", "unauthorized_client")
Result = TypeVar("Result")
Talk = TypeVar("Talk", bound=Session)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the provider knows: `subject` is theirs for ever, `names` what they are called."""

    issuer: str
    subject: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What ties one attempt to log in to one browser: each a text that nobody can guess."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Admission:
    """Which of the provider's users may log in. Every rule that is set must hold."""

    domains: frozenset[str]
    subjects: frozenset[str]
    claim: tuple[str, str] | None
    strengths: frozenset[str]

    def admits(self, claims: Claims) -> bool:
        """Whether somebody with these claims may come in."""
        if self.subjects and claims.get("sub") not in self.subjects:
            return False
        if self.domains and _verified_domain(claims) not in self.domains:
            return False
        if self.strengths and not self.strengths & _strengths(claims):
            return False
        if self.claim is not None:
            name, wanted = self.claim
            found = claims.get(name)
            return wanted in found if isinstance(found, list) else found == wanted
        return True

    def needs(self) -> set[str]:
        """The claims that the rules look at, besides the subject."""
        wanted = {"email", "email_verified"} if self.domains else set()
        return wanted | ({self.claim[0]} if self.claim else set())


class Metadata(BaseModel):
    """What a provider says about itself; we read the fields we use and leave the rest."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    end_session_endpoint: str | None = None
    token_endpoint_auth_methods_supported: list[str] = ["client_secret_basic"]
    authorization_response_iss_parameter_supported: bool = False


class _Keys(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    keys: list[dict[str, object]]


class _Granted(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id_token: str
    access_token: str


_CLAIMS = TypeAdapter(dict[str, object])


class Provider:
    """One provider, as the settings name it.

    `home`: the address of this site; people come back to `redirect_uri` below it.
    """

    def __init__(
        self,
        *,
        issuer: str,
        client_id: str,
        client_secret: str,
        label: str,
        admission: Admission,
        takes_newcomers: bool,
        home: str,
        now: Callable[[], float],
    ) -> None:
        self.issuer = issuer
        self.label = label
        self.takes_newcomers = takes_newcomers
        self.redirect_uri = f"{home}/login/callback"
        self._client_id = client_id
        self._client_secret = client_secret
        self._admission = admission
        self._home = home
        self._now = now
        self._metadata: Metadata | None = None
        self._metadata_at = 0.0
        self._talks = threading.BoundedSemaphore(TALKS_MAX)

    def address(self, attempt: Attempt, language: str) -> str | Refusal:
        """Where a browser goes to log in there. Refusals: provider_away, provider_nonsense."""

        def talk() -> str:
            metadata = self._read_metadata()
            address, _ = self._client(metadata).create_authorization_url(
                metadata.authorization_endpoint,
                state=attempt.state,
                nonce=attempt.nonce,
                code_verifier=attempt.verifier,
                ui_locales=language,
            )
            return address

        return self._talk(talk)

    def person(self, attempt: Attempt, said: Mapping[str, str]) -> Person | Refusal:
        """Who came back, by what the browser brought from there; its state is checked already.

        Refusals: provider_away, provider_nonsense, provider_refused, not_admitted.
        """
        if error := said.get("error"):
            log.warning("the provider let nobody in")
            is_away = error in ("server_error", "temporarily_unavailable")
            return PROVIDER_AWAY if is_away else PROVIDER_REFUSED
        claims = self._talk(lambda: self._exchange(attempt, said))
        if isinstance(claims, Refusal):
            return claims
        if not self._admission.admits(claims):
            log.warning("not admitted")
            return Refusal("not_admitted")
        return Person(self.issuer, str(claims["sub"]), _names(claims))

    def log_out_address(self) -> str | None:
        """Where a browser goes to end its log-in there too; None if there is no such place, or no answer."""

        def talk() -> str | None:
            endpoint = self._read_metadata().end_session_endpoint
            if endpoint is None:
                return None
            back = {"client_id": self._client_id, "post_logout_redirect_uri": f"{self._home}/login"}
            return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(back)}"

        address = self._talk(talk)
        return None if isinstance(address, Refusal) else address

    def look(self) -> str | Refusal:
        """One line about the provider, for an operator. Refusals: provider_away, provider_nonsense."""

        def talk() -> str:
            count = len(self._read_keys(self._read_metadata()).keys)
            return f"{self.issuer} answers, with {count} keys; it must know {self.redirect_uri}"

        return self._talk(talk)

    def _talk(self, talk: Callable[[], Result]) -> Result | Refusal:
        """What a talk with the provider comes to; what goes wrong in it becomes a refusal."""
        if not self._talks.acquire(blocking=False):
            log.warning("too many talks with the provider")
            return PROVIDER_AWAY
        try:
            return talk()
        except OAuthError as problem:
            log.warning(
                "the provider refused", reason=problem.error if problem.error in GRANT_ERRORS else "other"
            )
            return PROVIDER_REFUSED if problem.error == "invalid_grant" else PROVIDER_NONSENSE
        except (Timeout, NotConnected, TransportError) as problem:
            log.warning("the provider is away", reason=type(problem).__name__)
            return PROVIDER_AWAY
        except HTTPError as problem:
            log.warning("the provider failed", status=problem.response.status_code)
            return PROVIDER_AWAY if problem.response.status_code >= 500 else PROVIDER_NONSENSE
        except (JoseError, RequestException, ValueError, TypeError) as problem:
            log.warning("the provider's answer does not hold", reason=type(problem).__name__)
            return PROVIDER_NONSENSE
        finally:
            self._talks.release()

    def _exchange(self, attempt: Attempt, said: Mapping[str, str]) -> Claims:
        """The claims that the provider gives for the code."""
        metadata = self._read_metadata()
        is_told = "iss" in said or metadata.authorization_response_iss_parameter_supported
        if is_told and said.get("iss") != self.issuer:
            raise ValueError("the answer is another issuer's")
        with self._client(metadata) as client:
            token = client.fetch_token(
                metadata.token_endpoint,
                grant_type="authorization_code",
                code=said.get("code", ""),
                code_verifier=attempt.verifier,
            )
            claims = self._check(_Granted.model_validate(dict(token)), metadata, attempt)
            missing = {"name", *self._admission.needs()} - set(claims)
            if missing and metadata.userinfo_endpoint:
                claims = {**self._ask_more(client, metadata.userinfo_endpoint, str(claims["sub"])), **claims}
        return claims

    def _check(self, granted: _Granted, metadata: Metadata, attempt: Attempt) -> dict[str, object]:
        """The claims of an id token that holds; JoseError and ValueError for any other."""
        token = jwt.decode(granted.id_token, self._read_keys(metadata), algorithms=list(ALGORITHMS))
        claims = CodeIDToken(
            token.claims,
            token.header,
            {
                "iss": {"essential": True, "value": self.issuer},
                "aud": {"essential": True, "value": self._client_id},
                "nonce": {"essential": True, "value": attempt.nonce},
                "exp": {"essential": True},
                "iat": {"essential": True},
                "sub": {"essential": True},
            },
            {"client_id": self._client_id, "nonce": attempt.nonce, "access_token": granted.access_token},
        )
        claims.validate(int(self._now()), LEEWAY_S)
        checked = _CLAIMS.validate_python(dict(claims))
        subject = checked["sub"]
        if not isinstance(subject, str) or not 0 < len(subject) <= 255:
            raise ValueError("no subject")
        return checked

    def _ask_more(self, client: OAuth2Session, endpoint: str, subject: str) -> dict[str, object]:
        answer = client.get(self._own(endpoint))
        answer.raise_for_status()
        claims = _CLAIMS.validate_json(answer.content)
        if claims.get("sub") != subject:
            raise ValueError("the user info is somebody else's")
        return claims

    def _read_metadata(self) -> Metadata:
        now = time.monotonic()
        if self._metadata is None or now - self._metadata_at > METADATA_KEPT_S:
            found = Metadata.model_validate_json(
                self._get(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            )
            if found.issuer != self.issuer:
                raise ValueError("the provider calls itself another")
            for endpoint in (found.authorization_endpoint, found.token_endpoint, found.jwks_uri):
                self._own(endpoint)
            for extra in (found.userinfo_endpoint, found.end_session_endpoint):
                if extra:
                    self._own(extra)
            self._metadata, self._metadata_at = found, now
        return self._metadata

    def _read_keys(self, metadata: Metadata) -> KeySet:
        """Read anew each time: keys are swapped, and people log in seldom."""
        known: list[Key] = []
        for raw in _Keys.model_validate_json(self._get(metadata.jwks_uri)).keys:
            if raw.get("kty") in ("RSA", "EC", "OKP") and raw.get("use", "sig") == "sig":
                try:
                    known.append(
                        import_key({name: part for name, part in raw.items() if isinstance(part, str)})
                    )
                except (JoseError, ValueError):
                    continue  # of a kind that we do not know
        return KeySet(known)

    def _own(self, address: str) -> str:
        """An address of the provider's, if what goes there is safe from listeners; ValueError otherwise."""
        if not is_safe(address) or (
            urlsplit(address).scheme == "http" and not self.issuer.startswith("http:")
        ):
            raise ValueError("an endpoint without TLS")
        return address

    def _get(self, address: str) -> bytes:
        with bounded(Session()) as session:
            answer = session.get(self._own(address), timeout=TIMEOUT_S)
            answer.raise_for_status()
            return bytes(answer.content)

    def _client(self, metadata: Metadata) -> OAuth2Session:
        methods = metadata.token_endpoint_auth_methods_supported
        is_posted = "client_secret_post" in methods and "client_secret_basic" not in methods
        method = "client_secret_post" if is_posted else "client_secret_basic"
        return bounded(
            OAuth2Session(
                self._client_id,
                self._client_secret or None,
                scope=SCOPE,
                redirect_uri=self.redirect_uri,
                code_challenge_method="S256",
                token_endpoint_auth_method=method if self._client_secret else "none",
                default_timeout=TIMEOUT_S,
            )
        )


class _Bounded(HTTPAdapter):
    """Reads each answer whole, but only so much and for so long: the library's timeout is for each packet."""

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,  # noqa: ARG002  # the library's signature
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """The answer, its body in memory."""
        ends_at = time.monotonic() + ANSWER_TIMEOUT_S
        response = super().send(
            request, stream=True, timeout=timeout, verify=verify, cert=cert, proxies=proxies
        )
        body = bytearray()
        for part in response.raw.stream(8192, decode_content=True):
            body += part
            if len(body) > ANSWER_MAX_B:
                raise ValueError("the answer is too large")
            if time.monotonic() > ends_at:
                raise Timeout("the answer takes too long")
        response.raw.release_conn()
        response.raw = io.BytesIO(bytes(body))
        return response


def bounded(session: Talk) -> Talk:
    """The session, with answers that are bounded and redirects that are not followed."""
    for scheme in ("https://", "http://"):
        session.mount(scheme, _Bounded())
    session.max_redirects = 0  # what was asked of the provider is asked of nobody else
    return session


def read_provider(settings: Settings, home: str, now: Callable[[], float]) -> Provider | None:
    """The provider of the settings, None without one. Raises SettingsError."""
    if not settings.oidc_issuer:
        if not settings.password_log_in:
            raise SettingsError("ROOLITUS_PASSWORD_LOG_IN: without ROOLITUS_OIDC_ISSUER nobody could log in")
        return None
    if not is_safe(settings.oidc_issuer):
        raise SettingsError("ROOLITUS_OIDC_ISSUER: an address that starts with https://")
    if not settings.oidc_client_id:
        raise SettingsError("ROOLITUS_OIDC_CLIENT_ID: the provider needs one")
    if not settings.public_address or not is_safe(settings.public_address):
        raise SettingsError("ROOLITUS_PUBLIC_ADDRESS: with OpenID Connect it is needed, and with https://")
    name, _, wanted = settings.oidc_required_claim.partition("=")
    if settings.oidc_required_claim and not (name and wanted):
        raise SettingsError("ROOLITUS_OIDC_REQUIRED_CLAIM: a claim and its value, as groups=roolitus")
    return Provider(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=_client_secret(settings),
        label=settings.oidc_label,
        admission=Admission(
            domains=frozenset(one.casefold() for one in _listed(settings.oidc_domains)),
            subjects=frozenset(_listed(settings.oidc_subjects)),
            claim=(name, wanted) if settings.oidc_required_claim else None,
            strengths=frozenset(_listed(settings.oidc_required_strength)),
        ),
        takes_newcomers=settings.oidc_newcomers == "welcome",
        home=home,
        now=now,
    )


def is_safe(address: str) -> bool:
    """Whether nobody can listen to what goes to an address: TLS, or the machine itself."""
    parts = urlsplit(address)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    )


def _client_secret(settings: Settings) -> str:
    path = settings.oidc_client_secret_file
    if not path:
        return settings.oidc_client_secret
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise SettingsError(f"ROOLITUS_OIDC_CLIENT_SECRET_FILE: {path}: {reason}") from problem


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _strengths(claims: Claims) -> frozenset[str]:
    """How the provider says that it has checked somebody: its `acr` and each of its `amr`."""
    methods = claims.get("amr")
    found = [claims.get("acr"), *(methods if isinstance(methods, list) else [])]
    return frozenset(one for one in found if isinstance(one, str))


def _verified_domain(claims: Claims) -> str:
    """The domain of an address that the provider has checked; an unchecked one anybody may claim."""
    email = claims.get("email")
    if claims.get("email_verified") is not True or not isinstance(email, str):
        return ""
    before, _, domain = email.rpartition("@")
    return domain.casefold() if before else ""


def _names(claims: Claims) -> tuple[str, ...]:
    wanted = (claims.get(claim) for claim in ("name", "preferred_username", "email"))
    return tuple(name for name in wanted if isinstance(name, str) and name.strip())
