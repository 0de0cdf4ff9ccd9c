"""What browsers ask about accounts: set-up, log-in, password, invitations."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeVar

from flask import Blueprint, Response, after_this_request, request
from pydantic import Field

from facilitator.accounts import openid_login
from facilitator.accounts.accounts import LINK_HOURS, Accounts
from facilitator.accounts.api_calls import ApiCalls
from facilitator.accounts.openid_login import SignOn
from facilitator.accounts.openid_provider import Provider
from facilitator.accounts.owner_routes import add_accounts
from facilitator.accounts.sessions import BROWSER_COOKIE, COOKIE, Access, session_token
from facilitator.accounts.token_routes import add_tokens
from facilitator.accounts.webhook_routes import add_webhooks
from facilitator.qr_code import draw_qr_code
from facilitator.surroundings import Surroundings
from facilitator.webhook_sender import key_of, refuse_address
from shared.budgets import Budget, Budgets, Share, Taken, network_of
from shared.http import (
    Refused,
    Request,
    forget_on_device,
    granted,
    read_body,
    read_cookie,
    set_cookie,
)
from shared.operations import Answer, Part, operation
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


class Me(Answer):
    """The account that this browser is logged in to."""

    name: str
    is_owner: bool
    has_password: bool
    is_linked: bool


class SecondFactorShown(Answer):
    """Whether log-ins ask for a code, and how many recovery codes are unused."""

    is_on: bool
    codes_left: int


class SecondFactorBegun(Answer):
    """What an authenticator app is given: the key to type, or a QR code as SVG."""

    key: str
    qr: str


class RecoveryCodes(Answer):
    """Ten codes that work once each in place of the app; they are shown this once."""

    recovery_codes: list[str]


class LoggedOut(Answer):
    """Where to go to end the log-in at the provider too, if it was by one."""

    address: str | None


class OwnLogIn(Part):
    """A log-in: the kind of its browser, the day it was last seen, and whether it is this browser's."""

    number: str
    browser: str
    seen_on: str
    is_this: bool


class LogIns(Answer):
    """Where somebody is logged in, the newest log-in first."""

    log_ins: list[OwnLogIn]


class Invitation(Answer):
    """A link that makes one account, for so many hours."""

    address: str
    hours: int


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
    calls = ApiCalls(around.store, around.digest, around.budgets)
    calls.add_to(pages)
    add_tokens(pages, around.store, access, calls, Proof(around, access, log_ins).require)
    may_be_private = settings.webhooks_to_private_addresses
    add_webhooks(
        pages,
        around.store,
        access,
        lambda address: refuse_address(address, may_be_private=may_be_private),
        lambda seed: key_of(seed, around.digest),
    )
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


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that a browser is used by its account's owner, and was not left open by them."""

    around: Surroundings
    access: Access
    log_ins: LogInBudgets

    def require(self, account_id: str, password: str) -> None:
        """Refuses a wrong password; of an account that has none, a log-in of more than ten minutes ago."""
        account, accounts = self.around.store.accounts.get(account_id), self.access.accounts
        if account is not None and account.password_hash and accounts.takes_passwords:
            taken = self.log_ins.take_password(account_id)
            if refusal := settle(taken, accounts.check_password(account_id, password)):
                raise Refused(refusal)
            return
        self.access.require_fresh(self.around.now())


def settle(taken: Taken, outcome: Outcome, failures: Collection[str] = FAILURES) -> Outcome:
    """The outcome of an attempt, which stays counted where the password or the code was wrong."""
    if not (isinstance(outcome, Refusal) and outcome.code in failures):
        taken.give_back()
    return outcome


def add_ways_in(pages: Blueprint, access: Access, log_ins: LogInBudgets) -> None:
    """Adds what makes a log-in: the first account's link or an invitation, a password, an operator's link."""
    accounts = access.accounts

    @operation(
        pages,
        "POST",
        "/api/setup",
        "Make an account with a one-time link",
        Answer,
        body=SetUp,
        is_limited=True,
    )
    def set_up() -> Answer:
        body = read_body(SetUp)
        if accounts.takes_passwords and (refusal := accounts.check_invitation(body.token)):
            log_ins.refuse_link(refusal)
        return access.begin(accounts.set_up(body.token, body.name, body.password), body.name)

    @operation(
        pages,
        "POST",
        "/api/login",
        "Log in with a password",
        Answer,
        body=Credentials,
        others=(401,),
        is_limited=True,
    )
    def log_in() -> Answer:
        body = read_body(Credentials)
        browser = accounts.recognise(body.name, read_cookie(BROWSER_COOKIE))
        taken = log_ins.take_log_in(body.name, browser)
        codes = log_ins.take_code(body.name, browser) if body.code else Taken()
        outcome = accounts.log_in(body.name, body.password, body.code, is_known=browser is not None)
        # Only who knows the password uses up the codes.
        settle(codes, outcome, ("wrong_second_factor",))
        return access.begin(settle(taken, outcome), body.name)

    @operation(
        pages, "POST", "/api/enter", "Log in by an operator's link", Answer, body=LinkToken, is_limited=True
    )
    def enter() -> Answer:
        token = read_body(LinkToken).token
        if refusal := accounts.check_log_in_link(token):
            log_ins.refuse_link(refusal)
        return access.begin(accounts.log_in_by_link(token))


def add_account(pages: Blueprint, store: Store, access: Access, log_ins: LogInBudgets) -> None:
    """Adds what somebody asks about the account they are logged in to."""
    accounts = access.accounts

    @operation(pages, "POST", "/api/logout", "Log out", LoggedOut)
    def log_out() -> LoggedOut:
        log_in, provider = access.log_in(), access.provider
        access.end()
        is_by_provider = provider is not None and log_in is not None and log_in.issuer == provider.issuer
        # Otherwise the next click on the log-in button would let the next person at this browser in.
        address = provider.log_out_address() if provider is not None and is_by_provider else None

        @after_this_request
        def forget(response: Response) -> Response:
            set_cookie(response, COOKIE, "", 0)
            forget_on_device(response)
            return response

        return LoggedOut(address=address)

    @operation(pages, "GET", "/api/me", "One's own account", Me, who="facilitator")
    def show_me() -> Me:
        account_id = access.signed_in()
        account, provider = store.accounts.get(account_id), access.provider
        return Me(
            name=account.name if account else "",
            is_owner=bool(account and account.is_owner),
            has_password=bool(account and account.password_hash and accounts.takes_passwords),
            is_linked=provider is not None and store.accounts.has_subject(account_id, provider.issuer),
        )

    @operation(
        pages,
        "POST",
        "/api/password",
        "Change one's own password; every other log-in ends",
        Answer,
        body=NewPassword,
        who="facilitator",
        is_limited=True,
    )
    def change_password() -> Answer:
        account_id = access.signed_in()
        body = read_body(NewPassword)
        taken = log_ins.take_password(account_id)
        return access.begin(settle(taken, accounts.change_password(account_id, body.current, body.password)))

    @operation(pages, "POST", "/api/invitations", "Make an invitation link", Invitation, who="facilitator")
    def invite() -> Invitation:
        token = accounts.invite(access.signed_in())
        if isinstance(token, Refusal):
            raise Refused(token)
        return Invitation(address=f"{access.public_address}/setup/{token}", hours=LINK_HOURS)


def add_second_factor(pages: Blueprint, store: Store, access: Access, log_ins: LogInBudgets) -> None:
    """Adds turning the second factor on and off."""
    accounts, second_factors = access.accounts, access.accounts.second_factors

    @operation(
        pages, "GET", "/api/second-factor", "One's own second factor", SecondFactorShown, who="facilitator"
    )
    def show_second_factor() -> SecondFactorShown:
        found = store.second_factors.get(access.signed_in())
        is_on = found is not None and found.is_on
        return SecondFactorShown(
            is_on=is_on, codes_left=found.codes_left if found is not None and is_on else 0
        )

    @operation(
        pages,
        "POST",
        "/api/second-factor",
        "Begin a second factor: a key for an authenticator app",
        SecondFactorBegun,
        body=Password,
        who="facilitator",
        is_limited=True,
    )
    def begin_second_factor() -> SecondFactorBegun:
        account_id, body = access.signed_in(), read_body(Password)
        taken = log_ins.take_password(account_id)
        # An open browser alone must not be enough to shut its owner out of every other one.
        if refusal := settle(taken, accounts.check_password(account_id, body.password)):
            raise Refused(refusal)
        account = store.accounts.get(account_id)
        begun = second_factors.begin(account_id, account.name if account else "")
        if isinstance(begun, Refusal):
            raise Refused(begun)
        return SecondFactorBegun(key=begun.key, qr=draw_qr_code(begun.address))

    @operation(
        pages,
        "POST",
        "/api/second-factor/confirm",
        "Turn the second factor on with a code of the app",
        RecoveryCodes,
        body=Code,
        who="facilitator",
        is_limited=True,
    )
    def confirm_second_factor() -> RecoveryCodes:
        account_id, body = access.signed_in(), read_body(Code)
        codes = settle(log_ins.take_password(account_id), second_factors.confirm(account_id, body.code))
        if isinstance(codes, Refusal):
            raise Refused(codes)
        return RecoveryCodes(recovery_codes=list(codes))

    @operation(
        pages,
        "DELETE",
        "/api/second-factor",
        "Turn the second factor off with a code",
        Answer,
        body=Code,
        who="facilitator",
        is_limited=True,
    )
    def turn_second_factor_off() -> Answer:
        account_id, body = access.signed_in(), read_body(Code)
        taken = log_ins.take_password(account_id)
        if refusal := settle(taken, second_factors.turn_off(account_id, body.code)):
            raise Refused(refusal)
        return Answer()


def add_log_ins(pages: Blueprint, access: Access, on_log_ins_ended: Callable[[], None]) -> None:
    """Adds the list of where somebody is logged in, and its ends."""
    accounts = access.accounts

    @operation(pages, "GET", "/api/log-ins", "Where one is logged in", LogIns, who="facilitator")
    def list_log_ins() -> LogIns:
        found = accounts.log_ins(access.signed_in(), session_token())
        return LogIns(
            log_ins=[
                OwnLogIn(
                    number=one.number,
                    browser=one.browser,
                    seen_on=datetime.fromtimestamp(one.seen_at, UTC).date().isoformat(),
                    is_this=is_this,
                )
                for one, is_this in found
            ]
        )

    @operation(
        pages,
        "POST",
        "/api/log-ins/end",
        "End one of your log-ins, or all but this one",
        Answer,
        body=EndLogIns,
        who="facilitator",
    )
    def end_log_ins() -> Answer:
        account_id, body = access.signed_in(), read_body(EndLogIns)
        if refusal := accounts.end_log_ins(account_id, session_token(), body.number):
            raise Refused(refusal)
        on_log_ins_ended()
        return Answer()
