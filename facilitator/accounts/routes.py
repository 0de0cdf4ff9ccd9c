"""What browsers ask about accounts: set-up, log-in, password, invitations."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Final, TypeVar

from flask import Blueprint, Response, request
from pydantic import Field

from facilitator.accounts import openid_login
from facilitator.accounts.accounts import LINK_HOURS, Accounts
from facilitator.accounts.openid_login import SignOn
from facilitator.accounts.openid_provider import Provider
from facilitator.accounts.owner_routes import add_accounts
from facilitator.accounts.sessions import BROWSER_COOKIE, COOKIE, Access, session_token
from facilitator.qr_code import draw_qr_code
from facilitator.surroundings import Surroundings
from shared.budgets import Budget, Budgets, Share, Taken, network_of
from shared.http import (
    Refused,
    Request,
    answer,
    forget_on_device,
    granted,
    read_body,
    read_cookie,
    set_cookie,
)
from shared.store import Store
from shared.workshop.state import Refusal

Outcome = TypeVar("Outcome")
FAILURES: Final = ("wrong_password", "wrong_second_factor")
"""Refusals of somebody who is not, or not yet, who they say they are."""


class SetUp(Request):
    """The body of the first log-in, with the one-time link's token."""

    token: str = Field(max_length=200)
    name: str = Field(max_length=200)
    password: str


class Credentials(Request):
    """The body of a log-in; `code`: of the second factor, once an answer has asked for it."""

    name: str = Field(max_length=200)
    password: str
    code: str = Field(default="", max_length=40)


class LinkToken(Request):
    """The body of a log-in by an operator's link."""

    token: str = Field(max_length=200)


class NewPassword(Request):
    """The body of a change of password."""

    current: str
    password: str


class Password(Request):
    """The body of what somebody who is logged in proves with their password."""

    password: str


class Code(Request):
    """The body of what is proved with a code: of the authenticator app, or a recovery code."""

    code: str = Field(max_length=40)


class EndLogIns(Request):
    """The body of ending one of one's log-ins, by its number; null: all but this browser's."""

    number: str | None = Field(max_length=40)


def build(
    pages: Blueprint,
    around: Surroundings,
    accounts: Accounts,
    provider: Provider | None,
    *,
    on_log_out: Callable[[str], None],
    on_log_ins_ended: Callable[[], None],
) -> Access:
    """Adds what browsers ask about accounts; who a request is by, for the other routes.

    `provider`: who else may vouch for people, if anybody. `on_log_out` gets the token of each log-in that has
    ended by its own browser; `on_log_ins_ended` is called when some ended from elsewhere.
    """
    settings = around.settings
    access = Access(accounts, settings.session_days, on_log_out, around.public_address, provider)
    pages.after_request(access.remember)
    log_ins = LogInBudgets(around.budgets, accounts, settings.log_in_failures_per_minute)
    add_ways_in(pages, access, log_ins)
    add_account(pages, around.store, access, log_ins)
    add_second_factor(pages, around.store, access, log_ins)
    add_log_ins(pages, access, on_log_ins_ended)
    add_accounts(pages, around.store, access, on_log_ins_ended)
    if provider is not None:
        openid_login.add_routes(pages, SignOn(around.store, access, provider, around.now), settings.language)
    return access


class LogInBudgets:
    """How often who may be wrong at the door.

    What shows who somebody is counts first: a browser that was logged in to the name before, a log-in, a link
    that works. Those are counted by themselves or not at all, whatever is tried from the same address;
    strangers share the budgets of their address, of the name they want in to, and of all together.
    """

    def __init__(self, budgets: Budgets, accounts: Accounts, per_minute: int) -> None:
        self._budgets = budgets
        self._accounts = accounts
        # Ever slower: thrice the failures are let through in an hour that a minute takes.
        slower = ((per_minute, 60), (per_minute * 2, 900), (per_minute * 3, 3600))
        self._of_browser = Budget("log-in of a browser", slower)
        self._of_name = Budget("log-in of one", slower)
        self._of_account = Budget("password of one", slower)
        self._of_address = Budget("log-in", ((per_minute, 60),))
        self._of_all = Budget("log-in of all", ((per_minute * 10, 60),))
        # By these a code of six digits is guessed once in decades, even by who knows the password.
        self._codes_of_name = Budget("second factor of one", ((5, 60), (10, 3600), (20, 86400)))
        self._links_of_address = Budget("links", ((per_minute, 60),))

    def take_log_in(self, name: str, browser: str | None) -> Taken:
        """One try of a password of a name, from a browser that has a number if it is known."""
        if browser is not None:
            return granted(self._budgets.take(Share(self._of_browser, browser)))
        return granted(
            self._budgets.take(
                Share(self._of_address, network_of(request.remote_addr)),
                Share(self._of_name, self._accounts.digest_name(name)),
                Share(self._of_all, "all"),
            )
        )

    def take_code(self, name: str, browser: str | None) -> Taken:
        """One try of a second factor's code; who knows the password locks no known browser out either."""
        key = browser or self._accounts.digest_name(name)
        return granted(self._budgets.take(Share(self._codes_of_name, key)))

    def take_password(self, account_id: str) -> Taken:
        """One try of the password, or of a code, of who is logged in."""
        return granted(self._budgets.take(Share(self._of_account, account_id)))

    def refuse_link(self, refusal: Refusal) -> None:
        """Ends the request of who brought a link that does not work."""
        granted(self._budgets.take(Share(self._links_of_address, network_of(request.remote_addr))))
        raise Refused(refusal)


def settle(taken: Taken, outcome: Outcome, failures: Collection[str] = FAILURES) -> Outcome:
    """The outcome of an attempt, which stays counted where the password or the code was wrong."""
    if not (isinstance(outcome, Refusal) and outcome.code in failures):
        taken.give_back()
    return outcome


def add_ways_in(pages: Blueprint, access: Access, log_ins: LogInBudgets) -> None:
    """Adds what makes a log-in: the first account's link or an invitation, a password, an operator's link."""
    accounts = access.accounts

    @pages.post("/api/setup")
    def set_up() -> Response:
        body = read_body(SetUp)
        if accounts.takes_passwords and (refusal := accounts.check_invitation(body.token)):
            log_ins.refuse_link(refusal)
        return access.begin(accounts.set_up(body.token, body.name, body.password), body.name)

    @pages.post("/api/login")
    def log_in() -> Response:
        body = read_body(Credentials)
        browser = accounts.recognise(body.name, read_cookie(BROWSER_COOKIE))
        taken = log_ins.take_log_in(body.name, browser)
        codes = log_ins.take_code(body.name, browser) if body.code else Taken()
        outcome = accounts.log_in(body.name, body.password, body.code, is_known=browser is not None)
        # Only who knows the password uses up the codes.
        settle(codes, outcome, ("wrong_second_factor",))
        return access.begin(settle(taken, outcome), body.name)

    @pages.post("/api/enter")
    def enter() -> Response:
        token = read_body(LinkToken).token
        if refusal := accounts.check_log_in_link(token):
            log_ins.refuse_link(refusal)
        return access.begin(accounts.log_in_by_link(token))


def add_account(pages: Blueprint, store: Store, access: Access, log_ins: LogInBudgets) -> None:
    """Adds what somebody asks about the account they are logged in to."""
    accounts = access.accounts

    @pages.post("/api/logout")
    def log_out() -> Response:
        log_in, provider = access.log_in(), access.provider
        access.end()
        is_by_provider = provider is not None and log_in is not None and log_in.issuer == provider.issuer
        # Otherwise the next click on the log-in button would let whoever sits there in again.
        address = provider.log_out_address() if provider is not None and is_by_provider else None
        response = answer(address=address)
        set_cookie(response, COOKIE, "", 0)
        forget_on_device(response)
        return response

    @pages.get("/api/me")
    def show_me() -> Response:
        account_id = access.signed_in()
        account, provider = store.accounts.get(account_id), access.provider
        return answer(
            name=account.name if account else "",
            is_owner=bool(account and account.is_owner),
            has_password=bool(account and account.password_hash and accounts.takes_passwords),
            is_linked=provider is not None and store.accounts.has_subject(account_id, provider.issuer),
        )

    @pages.post("/api/password")
    def change_password() -> Response:
        account_id = access.signed_in()
        body = read_body(NewPassword)
        taken = log_ins.take_password(account_id)
        return access.begin(settle(taken, accounts.change_password(account_id, body.current, body.password)))

    @pages.post("/api/invitations")
    def invite() -> Response:
        token = accounts.invite(access.signed_in())
        if isinstance(token, Refusal):
            raise Refused(token)
        return answer(address=f"{access.public_address}/setup/{token}", hours=LINK_HOURS)


def add_second_factor(pages: Blueprint, store: Store, access: Access, log_ins: LogInBudgets) -> None:
    """Adds turning the second factor on and off."""
    accounts, second_factors = access.accounts, access.accounts.second_factors

    @pages.get("/api/second-factor")
    def show_second_factor() -> Response:
        found = store.second_factors.get(access.signed_in())
        is_on = found is not None and found.is_on
        return answer(is_on=is_on, codes_left=found.codes_left if found is not None and is_on else 0)

    @pages.post("/api/second-factor")
    def begin_second_factor() -> Response:
        account_id, body = access.signed_in(), read_body(Password)
        taken = log_ins.take_password(account_id)
        # An open browser alone must not be enough to shut its owner out of every other one.
        if refusal := settle(taken, accounts.check_password(account_id, body.password)):
            raise Refused(refusal)
        account = store.accounts.get(account_id)
        begun = second_factors.begin(account_id, account.name if account else "")
        if isinstance(begun, Refusal):
            raise Refused(begun)
        return answer(key=begun.key, qr=draw_qr_code(begun.address))

    @pages.post("/api/second-factor/confirm")
    def confirm_second_factor() -> Response:
        account_id, body = access.signed_in(), read_body(Code)
        codes = settle(log_ins.take_password(account_id), second_factors.confirm(account_id, body.code))
        if isinstance(codes, Refusal):
            raise Refused(codes)
        return answer(recovery_codes=codes)

    @pages.delete("/api/second-factor")
    def turn_second_factor_off() -> Response:
        account_id, body = access.signed_in(), read_body(Code)
        taken = log_ins.take_password(account_id)
        if refusal := settle(taken, second_factors.turn_off(account_id, body.code)):
            raise Refused(refusal)
        return answer()


def add_log_ins(pages: Blueprint, access: Access, on_log_ins_ended: Callable[[], None]) -> None:
    """Adds the list of where somebody is logged in, and its ends."""
    accounts = access.accounts

    @pages.get("/api/log-ins")
    def list_log_ins() -> Response:
        found = accounts.log_ins(access.signed_in(), session_token())
        return answer(
            log_ins=[
                {
                    "number": one.number,
                    "browser": one.browser,
                    "seen_on": datetime.fromtimestamp(one.seen_at, UTC).date().isoformat(),
                    "is_this": is_this,
                }
                for one, is_this in found
            ]
        )

    @pages.post("/api/log-ins/end")
    def end_log_ins() -> Response:
        account_id, body = access.signed_in(), read_body(EndLogIns)
        if refusal := accounts.end_log_ins(account_id, session_token(), body.number):
            raise Refused(refusal)
        on_log_ins_ended()
        return answer()
