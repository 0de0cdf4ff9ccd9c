"""The tokens of an account, by which programs act for it: the list, a new one, the end of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import structlog
from flask import Blueprint
from pydantic import Field

from facilitator.accounts.accounts import DAY_S
from facilitator.accounts.api_calls import ApiCalls
from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, read_body
from shared.operations import Answer, Part, Scope, operation
from shared.store import ApiToken, Store
from shared.workshop.answers import clean_name
from shared.workshop.state import Refusal

log = structlog.get_logger(__name__)

DAYS_MAX: Final = 366


class NewToken(Request):
    """The body of a new token. `password`: of who asks, where the account has one."""

    name: str = Field(min_length=1, max_length=200)
    scopes: list[Scope] = Field(min_length=1, max_length=10)
    days: int = Field(ge=1, le=DAYS_MAX)
    password: str = Field(default="", max_length=1000)


class TokenShown(Part):
    """A token in its owner's list; days in UTC. `used_on`: the last day it was used, if any."""

    id: str
    name: str
    scopes: list[str]
    made_on: str
    expires_on: str
    is_expired: bool
    used_on: str | None


class Tokens(Answer):
    """The tokens of an account, the newest first."""

    tokens: list[TokenShown]


class TokenMade(Answer):
    """A new token, which is shown this once."""

    token: str
    shown: TokenShown


def add_tokens(
    pages: Blueprint,
    store: Store,
    access: Access,
    calls: ApiCalls,
    prove: Callable[[str, str], None],
) -> None:
    """Adds the list of tokens and its changes.

    `prove(account_id, password)` refuses who can't show that the browser is their own.
    """

    @operation(pages, "GET", "/api/tokens", "One's own API tokens", Tokens, who="facilitator")
    def list_tokens() -> Tokens:
        now = store.api_tokens.now()
        return Tokens(tokens=[_shown(one, now) for one in store.api_tokens.of(access.signed_in())])

    @operation(
        pages,
        "POST",
        "/api/tokens",
        "Make an API token for a program; it is shown this once",
        TokenMade,
        body=NewToken,
        who="facilitator",
        is_limited=True,
    )
    def make_token() -> TokenMade:
        account_id, body = access.signed_in(), read_body(NewToken)
        name = clean_name(body.name)
        if isinstance(name, Refusal) or not name:
            raise Refused(name if isinstance(name, Refusal) else Refusal("bad_name", {"max": 60}))
        prove(account_id, body.password)
        token, digest = calls.new_token()
        now = store.api_tokens.now()
        scopes = sorted(set(body.scopes))
        made = store.api_tokens.make(account_id, name, digest, scopes, now + body.days * DAY_S)
        if isinstance(made, Refusal):
            raise Refused(made)
        log.info("api token made", account=account_id, scopes=" ".join(scopes))
        return TokenMade(token=token, shown=_shown(made, now))

    @operation(
        pages,
        "DELETE",
        "/api/tokens/<token_id>",
        "End an API token",
        Answer,
        who="facilitator",
    )
    def end_token(token_id: str) -> Answer:
        account_id = access.signed_in()
        if refusal := store.api_tokens.end(account_id, token_id):
            raise Refused(refusal)
        log.info("api token ended", account=account_id)
        return Answer()


def _shown(token: ApiToken, now: float) -> TokenShown:
    return TokenShown(
        id=token.id,
        name=token.name,
        scopes=list(token.scopes),
        made_on=_day(token.made_at),
        expires_on=_day(token.expires_at),
        is_expired=token.expires_at <= now,
        used_on=None if token.used_at is None else _day(token.used_at),
    )


def _day(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).date().isoformat()
