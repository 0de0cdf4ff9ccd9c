"""Accounts, log-ins and one-time links."""

from __future__ import annotations

from functools import partial

import pytest

from shared.store import Store
from shared.workshop.state import Refusal
from tests.store.room import Clock, at_once, given


def test_an_account_is_found_by_its_name_whatever_the_capitals(store: Store, clock: Clock) -> None:
    assert not store.has_accounts()

    account_id = given(store.create_account("Meeri Mäkelä", "hash"))

    found = store.account_by_name("MEERI MÄKELÄ")
    assert store.has_accounts()
    assert found is not None
    assert found == store.account(account_id)
    assert (found.name, found.password_hash, found.created_at) == ("Meeri Mäkelä", "hash", clock.now)
    assert store.account_by_name("Meeri") is None
    assert store.account("nothing") is None


@pytest.mark.parametrize("name", ["meeri mäkelä", "Meeri Ma\u0308kela\u0308"])
def test_one_name_is_one_account(store: Store, name: str) -> None:
    given(store.create_account("Meeri Mäkelä", "hash"))

    assert store.create_account(name, "other") == Refusal("account_exists")


def test_a_link_makes_one_account(store: Store, clock: Clock) -> None:
    assert store.add_link("link", "setup", None, clock.now + 60) is None

    outcomes = at_once(
        [partial(store.create_account_with_link, "link", f"name {n}", "hash") for n in range(4)]
    )

    assert [isinstance(outcome, str) for outcome in outcomes].count(True) == 1
    assert outcomes.count(Refusal("link_used")) == 3


def test_a_refused_account_leaves_its_link_unused(store: Store, clock: Clock) -> None:
    given(store.create_account("Meeri", "hash"))
    assert store.add_link("link", "invite", None, clock.now + 60) is None

    assert store.create_account_with_link("link", "Meeri", "hash") == Refusal("account_exists")
    given(store.create_account_with_link("link", "Matti", "hash"))


def test_a_link_ends_with_its_time_and_with_the_next_one(store: Store, clock: Clock) -> None:
    assert store.add_link("first", "setup", None, clock.now + 60) is None
    assert store.add_link("second", "setup", None, clock.now + 60) is None

    assert store.create_account_with_link("first", "Meeri", "hash") == Refusal("link_expired")
    assert store.create_account_with_link("nothing", "Meeri", "hash") == Refusal("link_expired")
    clock.now += 60
    assert store.create_account_with_link("second", "Meeri", "hash") == Refusal("link_expired")
    assert not store.has_accounts()


def test_a_log_in_lasts_until_it_expires_or_ends(store: Store, clock: Clock) -> None:
    account_id = given(store.create_account("Meeri", "hash"))
    assert store.start_session("one", account_id, clock.now + 60) is None
    assert store.start_session("two", account_id, clock.now + 60) is None
    assert store.session_account("one") == account_id
    assert len(store.sessions(account_id)) == 2

    clock.now += 30
    assert store.touch_session("one", clock.now + 60, lifetime_s=1000) is None
    assert store.end_session("two") is None
    assert store.session_account("two") is None
    clock.now += 59
    assert store.session_account("one") == account_id
    assert [one.seen_at for one in store.sessions(account_id)] == [clock.now - 59]
    clock.now += 1
    assert store.session_account("one") is None
    assert store.touch_session("one", clock.now + 60, lifetime_s=1000) is None
    assert store.session_account("one") is None


def test_a_new_password_ends_every_log_in(store: Store, clock: Clock) -> None:
    account_id = given(store.create_account("Meeri", "hash"))
    assert store.start_session("one", account_id, clock.now + 60) is None

    assert store.set_password("MEERI", "new") is None

    found = store.account(account_id)
    assert found is not None
    assert found.password_hash == "new"
    assert store.session_account("one") is None
    assert store.set_password("Matti", "new") == Refusal("unknown_account")
