"""Who a request's browser is logged in as, and what it asks about its account: set-up, log-in, password."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, Response, g, request
from flask_limiter import Limiter
from pydantic import Field, ValidationError
from werkzeug.exceptions import HTTPException

from facilitator.accounts.accounts import LINK_HOURS, Accounts, LogIn
from facilitator.accounts.openid_provider import Provider
from shared.http import Refused, Request, answer, read_body, read_cookie, set_cookie, was_failure
from shared.settings import Settings
from shared.store import LoggedIn, Store
from shared.workshop.state import Refusal

COOKIE = "roolitus_session"
BROWSER_COOKIE = "roolitus_browser"
"""By which a browser that was logged in before is recognised; it lets nobody in."""
BROWSER_DAYS = 180


class SetUp(Request):
    """The body of the first log-in, with the one-time link's token."""

    token: str = Field(max_length=200)
    name: str = Field(max_length=200)
    password: str


class Credentials(Request):
    """The body of a log-in."""

    name: str = Field(max_length=200)
    password: str


class LinkToken(Request):
    """The body of a log-in by an operator's link."""

    token: str = Field(max_length=200)


class NewPassword(Request):
    """The body of a change of password."""

    current: str
    password: str


@dataclass(frozen=True, slots=True)
class Access:
    """The log-ins of this site's browsers. `on_log_out` gets the token of each log-in that has ended.

    `public_address`: what links for other people's devices begin with. `provider`: who else may vouch for
    people, if anybody.
    """

    accounts: Accounts
    session_days: int
    on_log_out: Callable[[str], None]
    public_address: str
    provider: Provider | None

    def visitor(self) -> str | None:
        """The account this request's browser is logged in to; one in use stays logged in."""
        token = session_token()
        account_id = self.accounts.account_of(token)
        if account_id is not None and self.accounts.renew(token):
            g.renewed_session = token
        return account_id

    def signed_in(self) -> str:
        """The same, or the request ends with `log_in_required`."""
        account_id = self.visitor()
        if account_id is None:
            raise Refused(Refusal("log_in_required"))
        return account_id

    def begin(self, outcome: LogIn | Refusal, name: str = "") -> Response:
        """Answers with a fresh log-in; the one this browser came with ends, whosever it was.

        `name`: whose password was given; the browser is recognised by it from now on.
        """
        if isinstance(outcome, Refusal):
            raise Refused(outcome)
        self.take_over(outcome)
        response = answer()
        if name:
            set_cookie(response, BROWSER_COOKIE, self.accounts.introduce(name), BROWSER_DAYS * 86400)
        return response

    def take_over(self, log_in: LogIn) -> None:
        """Gives this browser a fresh log-in instead of the one it came with."""
        self.end()
        g.renewed_session = log_in.token

    def log_in(self) -> LoggedIn | None:
        """The log-in that this browser came with, if it lives."""
        return self.accounts.living_log_in(session_token())

    def end(self) -> None:
        """Ends this browser's log-in on the server, with every screen that stands on it."""
        if token := session_token():
            if refusal := self.accounts.log_out(token):
                raise Refused(refusal)
            self.on_log_out(token)

    def remember(self, response: Response) -> Response:
        """The response, with the log-in that began or was renewed in a cookie."""
        if token := g.pop("renewed_session", ""):
            set_cookie(response, COOKIE, token, self.session_days * 86400)
        return response


def session_token() -> str:
    """The log-in token of this request's browser, empty without one."""
    return read_cookie(COOKIE)


def named_in_body() -> str:
    """The name that this request wants to log in to; empty in a body that is none."""
    try:
        return Credentials.model_validate_json(request.get_data()).name
    except (ValidationError, UnicodeError, HTTPException):
        return ""


def add_routes(pages: Blueprint, store: Store, access: Access, limiter: Limiter, settings: Settings) -> None:
    """Adds what browsers ask about accounts."""
    pages.after_request(access.remember)
    accounts = access.accounts
    per_minute = settings.log_in_failures_per_minute
    limit_failures = limiter.shared_limit(f"{per_minute}/minute", "log-in", deduct_when=was_failure)
    limit_all_failures = limiter.shared_limit(
        f"{per_minute * 10}/minute", "log-in of all", key_func=lambda: "everyone", deduct_when=was_failure
    )

    # Ever slower: thrice the failures are let through in an hour that a minute takes.
    limit_account_failures = limiter.shared_limit(
        f"{per_minute}/minute;{per_minute * 2}/15 minutes;{per_minute * 3}/hour",
        "log-in of one",
        key_func=lambda: accounts.recognise(named_in_body(), read_cookie(BROWSER_COOKIE)),
        deduct_when=was_failure,
    )

    @pages.post("/api/setup")
    @limit_all_failures
    @limit_failures
    def set_up() -> Response:
        body = read_body(SetUp)
        return access.begin(accounts.set_up(body.token, body.name, body.password), body.name)

    @pages.post("/api/login")
    @limit_all_failures
    @limit_failures
    @limit_account_failures
    def log_in() -> Response:
        body = read_body(Credentials)
        return access.begin(accounts.log_in(body.name, body.password), body.name)

    @pages.post("/api/enter")
    @limit_all_failures
    @limit_failures
    def enter() -> Response:
        return access.begin(accounts.log_in_by_link(read_body(LinkToken).token))

    @pages.post("/api/logout")
    def log_out() -> Response:
        log_in, provider = access.log_in(), access.provider
        access.end()
        is_by_provider = provider is not None and log_in is not None and log_in.issuer == provider.issuer
        # Otherwise the next click on the log-in button would let whoever sits there in again.
        address = provider.log_out_address() if provider is not None and is_by_provider else None
        response = answer(address=address)
        set_cookie(response, COOKIE, "", 0)
        return response

    @pages.get("/api/me")
    def show_me() -> Response:
        account_id = access.signed_in()
        account, provider = store.account(account_id), access.provider
        return answer(
            name=account.name if account else "",
            has_password=bool(account and account.password_hash and accounts.takes_passwords),
            is_linked=provider is not None and store.has_subject(account_id, provider.issuer),
        )

    @pages.post("/api/password")
    @limit_all_failures
    @limit_failures
    def change_password() -> Response:
        account_id = access.signed_in()
        body = read_body(NewPassword)
        return access.begin(accounts.change_password(account_id, body.current, body.password))

    @pages.post("/api/invitations")
    def invite() -> Response:
        token = accounts.invite(access.signed_in())
        if isinstance(token, Refusal):
            raise Refused(token)
        return answer(address=f"{access.public_address}/setup/{token}", hours=LINK_HOURS)
