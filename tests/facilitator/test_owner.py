"""The owner of the installation: who that is, and what only they may do to other accounts."""

from __future__ import annotations

import structlog

from shared.workshop.state import Refusal
from tests.facilitator.site import PASSWORD, Browser, Site, refused, said


def accounts_of(owner: Browser) -> dict[str, dict[str, object]]:
    listed = said(owner.get("/api/accounts"))["accounts"]
    assert isinstance(listed, list)
    return {str(one["name"]): one for one in listed}


def test_the_set_up_link_makes_the_owner_and_an_invitation_does_not(site: Site) -> None:
    owner = site.owner()
    colleague = site.colleague(owner)

    assert {name for name, one in accounts_of(owner).items() if one["is_owner"]} == {"Aino"}
    assert [said(one.get("/api/me"))["is_owner"] for one in (owner, colleague)] == [True, False]


def test_nobody_else_lists_or_disables_accounts(site: Site) -> None:
    owner = site.owner()
    colleague = site.colleague(owner)
    aino = accounts_of(owner)["Aino"]["id"]

    answers = [
        colleague.get("/api/accounts"),
        colleague.post("/api/accounts/disable", {"id": aino}),
        colleague.post("/api/accounts/enable", {"id": aino}),
    ]

    assert [refused(one) for one in answers] == [(403, "not_owner")] * 3
    assert refused(site.browser().get("/api/accounts")) == (401, "log_in_required")


def test_an_owner_disables_an_account_at_once_and_enables_it_again(site: Site) -> None:
    owner = site.owner()
    colleague = site.colleague(owner)
    eero = accounts_of(owner)["Eero"]["id"]

    said(owner.post("/api/accounts/disable", {"id": eero}))

    assert refused(colleague.get("/api/me")) == (401, "log_in_required")
    body = {"name": "Eero", "password": PASSWORD}
    assert refused(site.browser().post("/api/login", body)) == (401, "wrong_password")
    assert accounts_of(owner)["Eero"]["is_disabled"] is True
    said(owner.post("/api/accounts/enable", {"id": eero}))
    said(site.browser().post("/api/login", body))


def test_the_last_owner_is_not_disabled_and_one_of_two_is(site: Site) -> None:
    owner = site.owner()
    colleague = site.colleague(owner)
    ids = {name: one["id"] for name, one in accounts_of(owner).items()}

    alone = owner.post("/api/accounts/disable", {"id": ids["Aino"]})
    assert refused(alone) == (400, "last_owner")
    assert site.roolitus.store.accounts.make_owner("eero") is None
    said(colleague.post("/api/accounts/disable", {"id": ids["Aino"]}))
    assert refused(owner.get("/api/me")) == (401, "log_in_required")
    assert refused(colleague.post("/api/accounts/disable", {"id": ids["Eero"]})) == (400, "last_owner")


def test_an_account_that_is_not_there_is_neither_disabled_nor_made_an_owner(site: Site) -> None:
    owner = site.owner()

    assert refused(owner.post("/api/accounts/disable", {"id": "x" * 22})) == (400, "unknown_account")
    assert site.roolitus.store.accounts.make_owner("nobody") == Refusal("unknown_account")


def test_disabling_is_logged_with_both_accounts(site: Site) -> None:
    owner = site.owner()
    site.colleague(owner)
    ids = {name: one["id"] for name, one in accounts_of(owner).items()}

    with structlog.testing.capture_logs() as lines:
        said(owner.post("/api/accounts/disable", {"id": ids["Eero"]}))

    (line,) = [one for one in lines if one["event"] == "account disabled"]
    assert (line["account"], line["by"]) == (ids["Eero"], ids["Aino"])
