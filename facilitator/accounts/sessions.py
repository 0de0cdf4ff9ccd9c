"""Who a request's browser is logged in as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Response, after_this_request, g, request

from facilitator.accounts.accounts import Accounts, LogIn
from facilitator.accounts.openid_provider import Provider
from shared.http import (
    Refused,
    bearer_token,
    read_cookie,
    set_cookie,
)
from shared.operations import Answer, Operation
from shared.store import ApiToken, LoggedIn
from shared.workshop.state import Refusal

COOKIE = "roolitus_session"
BROWSER_COOKIE = "roolitus_browser"
"""By which a browser that was logged in before is recognised; it lets nobody in."""
BROWSER_DAYS = 180
FRESH_S = 600
"""How recent a log-in must be to replace a password, in seconds."""


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
        """The account this request's browser is logged in to, and stays so; or that its token acts for."""
        if bearer_token() is not None:
            return api_caller()
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

    def begin(self, outcome: LogIn | Refusal, name: str = "") -> Answer:
        """Answers with a fresh log-in; the one this browser came with ends, whosever it was.

        `name`: whose password was given; the browser is recognised by it from now on.
        """
        if isinstance(outcome, Refusal):
            raise Refused(outcome)
        self.take_over(outcome)
        if name:

            @after_this_request
            def introduce(response: Response) -> Response:
                set_cookie(response, BROWSER_COOKIE, self.accounts.introduce(name), BROWSER_DAYS * 86400)
                return response

        return Answer()

    def take_over(self, log_in: LogIn) -> None:
        """Gives this browser a fresh log-in instead of the one it came with."""
        self.end()
        self.accounts.note_browser(log_in.token, request.headers.get("User-Agent", ""))
        g.renewed_session = log_in.token

    def log_in(self) -> LoggedIn | None:
        """The log-in that this browser came with, if it lives."""
        return self.accounts.living_log_in(session_token())

    def require_fresh(self, now: float) -> None:
        """Refuses a log-in of more than FRESH_S ago: the browser may have been left open."""
        log_in = self.log_in()
        if log_in is None or log_in.created_at < now - FRESH_S:
            raise Refused(Refusal("log_in_again"))

    def end(self) -> None:
        """Ends this browser's log-in on the server, with every screen that uses it."""
        if token := session_token():
            if refusal := self.accounts.log_out(token):
                raise Refused(refusal)
            self.on_log_out(token)

    def remember(self, response: Response) -> Response:
        """The response, with the log-in that began or was renewed in a cookie."""
        if token := g.pop("renewed_session", ""):
            set_cookie(response, COOKIE, token, self.session_days * 86400)
        return response


def api_caller() -> str | None:
    """The account that the token of this request acts for, if its scopes cover the request."""
    token: ApiToken | None = g.get("api_token")
    operation: Operation | None = g.get("operation")
    if token is None or operation is None:
        return None
    if operation.scope is None or operation.scope not in token.scopes:
        raise Refused(Refusal("token_scope", {"scope": operation.scope or "-"}))
    return token.account_id


def session_token() -> str:
    """The log-in token of this request's browser, empty without one."""
    return read_cookie(COOKIE)
