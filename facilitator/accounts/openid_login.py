"""Logging in by a provider: the way there and back, bound to the one browser that set out."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode

from flask import Blueprint, Response, after_this_request, redirect, request
from pydantic import Field
from werkzeug.wrappers import Response as BaseResponse

from facilitator.accounts.accounts import LogIn
from facilitator.accounts.openid_provider import Attempt, Person, Provider
from facilitator.accounts.sessions import Access
from shared.http import Refused, Request, preferred_language, read_body, read_cookie, set_cookie
from shared.locales import Language
from shared.operations import Answer, operation, page
from shared.store import Store
from shared.tokens import new_token
from shared.workshop.state import Refusal

COOKIE = "roolitus_sign_on"
ATTEMPT_S = 600
"""How long somebody may take at the provider."""
"""How old a log-in may be that makes another way into its account."""
EXPIRED: Final = Refusal("sign_on_expired")
OURS = re.compile(r"/(console|projector)(/[A-Za-z0-9_.-]+)?")


class SetOut(Request):
    """The body of setting out: where to go afterwards, and the invitation of who has no account yet."""

    next: str = Field(default="", max_length=200)
    link: str = Field(default="", max_length=200)


class WayOut(Answer):
    """Where to go to log in by the provider."""

    address: str


@dataclass(frozen=True, slots=True)
class Errand:
    """What a browser set out for. All of it goes into the state, so that none of it can be exchanged.

    `number` makes it another one each time; `account`: whose account it is to be a way into, if for that.
    """

    number: str
    started_at: float
    next: str
    link: str
    account: str

    def written(self) -> str:
        """As the browser keeps it."""
        return urlencode(
            {"n": self.number, "t": self.started_at, "to": self.next, "l": self.link, "a": self.account}
        )


def read_errand(kept: str) -> Errand | None:
    """What a browser has kept, if it is that."""
    fields = dict(parse_qsl(kept, keep_blank_values=True))
    try:
        return Errand(fields["n"], float(fields["t"]), fields["to"], fields["l"], fields["a"])
    except (KeyError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class SignOn:
    """The way to the provider and back."""

    store: Store
    access: Access
    provider: Provider
    now: Callable[[], float]

    def set_out(self, errand: Errand, language: Language) -> WayOut:
        """Answers with the provider's address; the browser keeps what it set out for."""
        kept = errand.written()
        address = self.provider.address(self._attempt(kept), language)
        if isinstance(address, Refusal):
            raise Refused(address)

        @after_this_request
        def keep(response: Response) -> Response:
            set_cookie(response, COOKIE, kept, ATTEMPT_S)
            return response

        return WayOut(address=address)

    def owner(self) -> str:
        """Whose fresh log-in this browser has; a log-in that was left open adds no way into an account."""
        account_id = self.access.signed_in()
        self.access.require_fresh(self.now())
        return account_id

    def arrive(self, kept: str) -> Errand | Refusal:
        """Logs in who came back with the state of their errand, or gives their account one more way in."""
        errand, attempt = read_errand(kept), self._attempt(kept)
        state = request.args.get("state", "")
        if errand is None or not hmac.compare_digest(state.encode(), attempt.state.encode()):
            return EXPIRED
        if not self.now() - ATTEMPT_S <= errand.started_at <= self.now():
            return EXPIRED
        if errand.account and self.access.visitor() != errand.account:
            return EXPIRED
        used = self.access.accounts.bind(kept, "used")
        claimed = self.store.accounts.claim(used, errand.started_at + ATTEMPT_S)
        if claimed is not True:
            return claimed or EXPIRED
        person = self.provider.person(attempt, request.args.to_dict())
        if isinstance(person, Refusal):
            return person
        outcome = self._let_in(person, errand)
        if isinstance(outcome, Refusal):
            return outcome
        self.access.take_over(outcome)
        return errand

    def _let_in(self, person: Person, errand: Errand) -> LogIn | Refusal:
        accounts = self.access.accounts
        if errand.account:
            return accounts.link(person, errand.account)
        return accounts.sign_on(person, errand.link, takes_newcomers=self.provider.takes_newcomers)

    def _attempt(self, kept: str) -> Attempt:
        """Its secrets are made of what the browser keeps, so that the server has to keep nothing."""
        return Attempt(*(self.access.accounts.bind(kept, use) for use in ("state", "nonce", "verifier")))


def add_routes(pages: Blueprint, way: SignOn, otherwise: Language) -> None:
    """Adds the way to the provider and back; `otherwise`: the language of browsers that ask for none."""

    @operation(
        pages,
        "POST",
        "/api/sign-on",
        "Set out to log in by the provider, where the server has one",
        WayOut,
        body=SetOut,
        others=(502,),
        is_limited=True,
    )
    def start() -> WayOut:
        body = read_body(SetOut)
        destination = body.next if OURS.fullmatch(body.next) else "/console"
        errand = Errand(new_token(), way.now(), destination, body.link, "")
        return way.set_out(errand, preferred_language(otherwise))

    @operation(
        pages,
        "POST",
        "/api/sign-on/link",
        "Set out to make the provider another way into one's own account",
        WayOut,
        who="facilitator",
        others=(502,),
        is_limited=True,
    )
    def start_linking() -> WayOut:
        errand = Errand(new_token(), way.now(), "/console", "", way.owner())
        return way.set_out(errand, preferred_language(otherwise))

    @page(pages, "/login/callback", "Come back from the provider", 302)
    def come_back() -> BaseResponse:
        kept = read_cookie(COOKIE)
        errand = way.arrive(kept)
        if isinstance(errand, Refusal):
            lost = read_errand(kept)
            page = "/console" if lost is not None and lost.account else "/login"
            response = redirect(f"{page}?{urlencode({'problem': errand.code})}")
        else:
            response = redirect(errand.next)
        set_cookie(response, COOKIE, "", 0)
        return response
