"""What every HTTP request and response obeys: hosts, origins, JSON bodies, headers, refusals as codes."""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Mapping
from typing import NoReturn, TypeVar
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, jsonify, request
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, ValidationError
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response as BaseResponse

from shared.budgets import Taken
from shared.design_tokens import INK, PAPER, SPACES, TYPE_SIZES
from shared.locales import LANGUAGES, Language, translate
from shared.operations import UndeclaredAnswer
from shared.refusal_log import RefusalLog
from shared.store import StorageUnavailable
from shared.tokens import cookie_name, read_cookies
from shared.workshop.state import Refusal

BODY_MAX_B = 64 * 1024
PAGELESS = ("/api/", "/definition/")
"""Paths that programs read: a refusal there is JSON, anywhere else a page."""
STATUS: Mapping[str, int] = {
    "unknown_code": 404,
    "unknown_workshop": 404,
    "not_found": 404,
    "log_in_required": 401,
    "token_unknown": 401,
    "token_expired": 401,
    "token_scope": 403,
    "key_reused": 409,
    "request_pending": 409,
    "written_meanwhile": 409,
    "wrong_password": 401,
    "wrong_second_factor": 401,
    "second_factor_needed": 401,
    "not_allowed": 403,
    "not_owner": 403,
    "not_admitted": 403,
    "not_invited": 403,
    "log_in_again": 403,
    "password_log_in_off": 403,
    "log_in_busy": 503,
    "provider_away": 503,
    "provider_nonsense": 502,
    "bad_origin": 403,
    "too_large": 413,
    "logo_too_large": 413,
    "template_too_large": 413,
    "template_file_too_large": 413,
    "unknown_template": 404,
    "too_fast": 429,
    "storage_unavailable": 503,
    "export_queue_full": 503,
    "export_too_long": 503,
    "export_failed": 503,
    "internal": 500,
}
"""HTTP status of a refusal's code; 400 where none is named."""
CODE_OF_STATUS: Mapping[int, str] = {
    400: "malformed",
    404: "not_found",
    405: "malformed",
    413: "too_large",
    414: "too_large",
    429: "too_fast",
}
"""The refusal for an HTTP error of the framework; `internal` where none is named."""
RETRY_AFTER_S: Mapping[str, int] = {"too_fast": 60, "log_in_busy": 1}
"""When it is worth trying again, of refusals that do not say so themselves (`seconds`)."""

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OURS = "'self'"
NOWHERE = "'none'"

Body = TypeVar("Body", bound=BaseModel)


class Request(BaseModel):
    """Base of JSON request bodies: unknown fields are refused, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Refused(Exception):
    """Ends a request with a refusal."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def granted(taken: Taken | Refusal) -> Taken:
    """An attempt that may go on; one for which the budget is used up ends the request."""
    if isinstance(taken, Refusal):
        raise Refused(taken)
    return taken


def bearer_token() -> str | None:
    """The token that a program sends to show for whom it asks; None where it is a browser that asks."""
    sent = request.authorization
    return (sent.token or "") if sent is not None and sent.type == "bearer" else None


def read_cookie(name: str) -> str:
    """What this request's browser keeps for us under a name; empty without it."""
    return read_cookies(request.environ).get(name, "")


def set_cookie(response: BaseResponse, name: str, token: str, max_age_s: int) -> None:
    """Gives the browser a cookie that no script reads and no other site's page sends; 0 takes it away."""
    response.set_cookie(
        cookie_name(name, is_secure=request.is_secure),
        token,
        max_age=max_age_s,
        httponly=True,
        secure=request.is_secure,
        samesite="Lax",
    )


def read_body(shape: type[Body]) -> Body:
    """The request's JSON body, of the shape that its route declares, or a `malformed` refusal."""
    if shape is not g.get("body"):
        text = f"{request.method} {request.path} has not declared {shape.__name__}"
        warnings.warn(text, UndeclaredAnswer, stacklevel=2)
    try:
        return shape.model_validate_json(request.get_data(cache=False))
    except (ValidationError, UnicodeError) as problem:
        raise Refused(Refusal("malformed")) from problem


def refuse(refusal: Refusal, status: int | None = None) -> tuple[Response, int]:
    """A refusal as a JSON answer, or as a page where a person looks at it."""
    g.refusal_code = refusal.code
    rule = request.url_rule.rule if request.url_rule is not None else "no route"
    refusals: RefusalLog = current_app.config["REFUSALS"]
    refusals.note(refusal.code, f"{request.method} {rule}" if request.method in METHODS else rule)
    status = status or STATUS.get(refusal.code, 400)
    error = {"code": refusal.code, "params": dict(refusal.params)}
    is_for_people = not request.path.startswith(PAGELESS)
    response = _page(refusal, status) if is_for_people else jsonify({"ok": False, "error": error})
    if refusal.code in RETRY_AFTER_S:
        response.headers["Retry-After"] = str(refusal.params.get("seconds", RETRY_AFTER_S[refusal.code]))
    return response, status


def _page(refusal: Refusal, status: int) -> Response:
    """A refusal as a page; it uses nothing else, since anything may be what failed."""
    language = preferred_language(current_app.config["LANGUAGE"])
    return Response(
        Markup(
            '<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="robots" content="noindex"><title>{product}</title>'
            '<style nonce="{nonce}">body{{font:{letters}/1.5 system-ui,sans-serif;margin:15vh auto;'
            "max-width:32rem;padding:0 {edge};color:{ink};background:{paper}}}</style></head>"
            "<body><main><h1>{product}</h1><p>{words}</p></main></body></html>\n"
        ).format(
            language=language,
            ink=INK,
            paper=PAPER,
            letters=TYPE_SIZES["type-lead"],
            edge=SPACES["space-4"],
            product=translate(language, "product-name"),
            words=translate(language, f"error-{refusal.code}", **refusal.params),
            nonce=nonce(),
        ),
        status,
        mimetype="text/html",
    )


def asked_language(otherwise: Language) -> Language:
    """The language that an address asks for with `lang`, else the one that the browser prefers."""
    asked = request.args.get("lang")
    return next((one for one in LANGUAGES if one == asked), None) or preferred_language(otherwise)


def preferred_language(otherwise: Language) -> Language:
    """The language this browser asks for, as far as there is one."""
    best = request.accept_languages.best_match(LANGUAGES)
    return next((language for language in LANGUAGES if language == best), otherwise)


def nonce() -> str:
    """This request's nonce for its own scripts and styles."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def hold_frames() -> None:
    """Lets the page of this request hold frames of this site."""
    g.frames_held = OURS


def stand_in_frames() -> None:
    """Lets the page of this request be shown in a frame of this site, and of no other."""
    g.frame_holders = OURS


def is_same_origin(environ: Mapping[str, object]) -> bool:
    """Whether a request names its origin and that is the host it was sent to."""
    origin = environ.get("HTTP_ORIGIN")
    host = environ.get("HTTP_HOST")
    return isinstance(origin, str) and bool(host) and urlsplit(origin).netloc == host


def forget_on_device(response: BaseResponse) -> None:
    """Lets the browser throw away what our pages have stored there; its caches hold nothing personal."""
    response.headers["Clear-Site-Data"] = '"storage"'


def protect(app: Flask, trusted_hosts: list[str], language: Language, refusals: RefusalLog) -> None:
    """Installs the rules on an app; `every_answer` has those that hold for files and sockets too.

    `trusted_hosts`: the names it answers to, against rebound DNS names. `language`: of refusals to browsers
    that ask for none of ours. `refusals`: where what is refused is noted.
    """
    app.config["LANGUAGE"] = language
    app.config["REFUSALS"] = refusals
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAX_B
    app.config["TRUSTED_HOSTS"] = trusted_hosts

    @app.before_request
    def refuse_unreadable() -> tuple[Response, int] | None:
        # No address of ours has one, and PostgreSQL takes none.
        return refuse(Refusal("not_found")) if "\0" in request.environ["PATH_INFO"] else None

    @app.before_request
    def refuse_cross_site() -> tuple[Response, int] | None:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return None
        site = request.headers.get("Sec-Fetch-Site", "same-origin")
        # Neither header comes from another site's page without our leave; a token lets no cookie count.
        has_header = request.headers.get("X-Roolitus") == "1" or bearer_token() is not None
        if not has_header or site not in ("same-origin", "none"):
            return refuse(Refusal("bad_origin"))
        if "Origin" in request.headers and not is_same_origin(request.environ):
            return refuse(Refusal("bad_origin"))
        return None

    _add_headers(app)
    _answer_problems(app)


def _add_headers(app: Flask) -> None:
    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src 'self' 'nonce-{nonce()}'; style-src 'self' 'nonce-{nonce()}'; "
            f"img-src 'self' data:; font-src 'self'; connect-src 'self'{_socket_sources()}; "
            "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            f"frame-src {g.get('frames_held', NOWHERE)}; frame-ancestors {g.get('frame_holders', NOWHERE)}"
        )
        return response


def _socket_sources() -> str:
    """The host's own sockets, which some browsers do not count as 'self'."""
    try:
        host = request.host
    except SecurityError:  # not a host of ours: nothing of its name goes into an answer
        return ""
    return f" ws://{host} wss://{host}"


def _answer_problems(app: Flask) -> None:
    @app.errorhandler(Refused)
    def answer_refused(problem: Refused) -> tuple[Response, int]:
        return refuse(problem.refusal)

    @app.errorhandler(StorageUnavailable)
    def answer_unavailable(problem: StorageUnavailable) -> tuple[Response, int]:
        return refuse(Refusal(problem.code))

    @app.errorhandler(HTTPException)
    def answer_http(problem: HTTPException) -> Response | tuple[Response, int]:
        status = problem.code or 500
        if status < 400:
            return Response(problem.get_body(), status, problem.get_headers())
        response, _ = refuse(Refusal(CODE_OF_STATUS.get(status, "internal")), status)
        for name, value in problem.get_headers():
            if name in ("Allow", "Retry-After"):
                response.headers[name] = value
        return response, status

    @app.errorhandler(Exception)
    def answer_bug(problem: Exception) -> tuple[Response, int]:
        app.logger.error("request failed", exc_info=problem)
        return refuse(Refusal("internal"))


def not_found() -> NoReturn:
    """Ends the request as if the thing did not exist."""
    abort(404)
