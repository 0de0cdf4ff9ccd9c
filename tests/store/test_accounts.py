"""Accounts, log-ins and one-time links."""

from __future__ import annotations

from functools import partial

import pytest

from shared.store import Store, Subject
from shared.workshop.state import Refusal
from tests.store.room import Clock, at_once, given


def test_an_account_is_found_by_its_name_whatever_the_capitals(store: Store, clock: Clock) -> None:
    assert not store.accounts.exist()

    account_id = given(store.accounts.create("Meeri Mäkelä", "hash"))

    found = store.accounts.by_name("MEERI MÄKELÄ")
    assert store.accounts.exist()
    assert found is not None
    assert found == store.accounts.get(account_id)
    assert (found.name, found.password_hash, found.created_at) == ("Meeri Mäkelä", "hash", clock.now)
    assert store.accounts.by_name("Meeri") is None
    assert store.accounts.get("nothing") is None


@pytest.mark.parametrize("name", ["meeri mäkelä", "Meeri Ma\u0308kela\u0308"])
def test_one_name_is_one_account(store: Store, name: str) -> None:
    given(store.accounts.create("Meeri Mäkelä", "hash"))

    assert store.accounts.create(name, "other") == Refusal("account_exists")


def test_a_link_makes_one_account(store: Store, clock: Clock) -> None:
    assert store.accounts.add_link("link", "setup", None, clock.now + 60) is None

    outcomes = at_once(
        [partial(store.accounts.create_with_link, "link", f"name {n}", "hash") for n in range(4)]
    )

    assert [isinstance(outcome, str) for outcome in outcomes].count(True) == 1
    assert outcomes.count(Refusal("link_used")) == 3


def test_a_refused_account_leaves_its_link_unused(store: Store, clock: Clock) -> None:
    given(store.accounts.create("Meeri", "hash"))
    assert store.accounts.add_link("link", "invite", None, clock.now + 60) is None

    assert store.accounts.create_with_link("link", "Meeri", "hash") == Refusal("account_exists")
    given(store.accounts.create_with_link("link", "Matti", "hash"))


def test_a_link_ends_with_its_time_and_with_the_next_one(store: Store, clock: Clock) -> None:
    assert store.accounts.add_link("first", "setup", None, clock.now + 60) is None
    assert store.accounts.add_link("second", "setup", None, clock.now + 60) is None

    assert store.accounts.create_with_link("first", "Meeri", "hash") == Refusal("link_expired")
    assert store.accounts.create_with_link("nothing", "Meeri", "hash") == Refusal("link_expired")
    clock.now += 60
    assert store.accounts.create_with_link("second", "Meeri", "hash") == Refusal("link_expired")
    assert not store.accounts.exist()


def test_a_log_in_lasts_until_it_expires_or_ends(store: Store, clock: Clock) -> None:
    account_id = given(store.accounts.create("Meeri", "hash"))
    assert store.sessions.start("one", account_id, clock.now + 60) is None
    assert store.sessions.start("two", account_id, clock.now + 60) is None
    assert store.sessions.account_of("one") == account_id
    assert len(store.sessions.of(account_id)) == 2

    clock.now += 30
    assert store.sessions.touch("one", clock.now + 60, lifetime_s=1000) is None
    assert store.sessions.end("two") is None
    assert store.sessions.account_of("two") is None
    clock.now += 59
    assert store.sessions.account_of("one") == account_id
    assert [one.seen_at for one in store.sessions.of(account_id)] == [clock.now - 59]
    clock.now += 1
    assert store.sessions.account_of("one") is None
    assert store.sessions.touch("one", clock.now + 60, lifetime_s=1000) is None
    assert store.sessions.account_of("one") is None


def test_a_new_password_ends_every_log_in(store: Store, clock: Clock) -> None:
    account_id = given(store.accounts.create("Meeri", "hash"))
    assert store.sessions.start("one", account_id, clock.now + 60) is None

    assert store.accounts.set_password("MEERI", "new") is None

    found = store.accounts.get(account_id)
    assert found is not None
    assert found.password_hash == "new"
    assert store.sessions.account_of("one") is None
    assert store.accounts.set_password("Matti", "new") == Refusal("unknown_account")


def test_of_all_who_claim_something_one_has_it(store: Store, clock: Clock) -> None:
    outcomes = at_once([partial(store.accounts.claim, "purge 1", clock.now + 60) for _ in range(5)])

    assert sorted(map(str, outcomes)) == ["False"] * 4 + ["True"]
    assert store.accounts.claim("purge 2", clock.now + 60) is True


def test_a_subject_is_a_way_into_one_account(store: Store) -> None:
    subject, other = Subject("https://a.example", "u-1"), Subject("https://b.example", "u-1")
    meeri = given(store.accounts.create("Meeri", "hash"))

    assert store.accounts.sign_on(subject, ["Meeri"], None, takes_newcomers=False) == Refusal("not_invited")
    assert store.accounts.link_subject(subject, meeri) is None
    newcomer = given(store.accounts.sign_on(other, ["Meeri", "Meeri M"], None, takes_newcomers=True))

    assert store.accounts.sign_on(subject, ["x"], None, takes_newcomers=False) == meeri
    assert store.accounts.link_subject(subject, meeri) is None
    assert store.accounts.link_subject(subject, newcomer) == Refusal("subject_taken")
    assert (
        store.accounts.has_subject(meeri, "https://a.example"),
        store.accounts.has_subject(meeri, "https://b.example"),
    ) == (
        True,
        False,
    )
    found = store.accounts.get(newcomer)
    assert found is not None
    assert (found.name, found.password_hash) == ("Meeri M", "")


def test_a_log_in_knows_its_provider_and_never_outlives_its_lifetime(store: Store, clock: Clock) -> None:
    account_id = given(store.accounts.create("Meeri", "hash"))
    begun = clock.now
    assert store.sessions.start("one", account_id, begun + 60, "https://a.example") is None

    clock.now += 50
    assert store.sessions.touch("one", clock.now + 60, lifetime_s=80) is None

    log_in = store.sessions.get("one")
    assert log_in is not None
    assert (log_in.account_id, log_in.created_at, log_in.issuer) == (account_id, begun, "https://a.example")
    clock.now = begun + 80
    assert store.sessions.get("one") is None


def test_a_purge_goes_as_far_as_it_is_asked_to(store: Store, clock: Clock) -> None:
    owner = given(store.accounts.create("Meeri", "hash"))
    for name in ("a", "b", "c"):
        given(store.workshops.create(owner, name=name, language="fi", item_set="short"))
    (oldest, *_) = sorted(row.active_at for row in store.workshops.of(owner))
    clock.now += 100

    first = given(store.workshops.purge(clock.now, at_most=1))
    rest = given(store.workshops.purge(clock.now, at_most=5))

    assert oldest == clock.now - 100
    assert (first.workshops, rest.workshops) == (1, 2)
    assert store.workshops.of(owner) == []
