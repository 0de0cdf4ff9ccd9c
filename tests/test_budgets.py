"""A share of a budget is taken before the work; what was no failure is given back."""

from __future__ import annotations

import pytest

from shared import budgets
from shared.budgets import Budget, Budgets, MemoryCounts, Share, Taken, network_of
from shared.workshop.state import Refusal

BUDGET = Budget("tries", ((3, 60),))


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def take(all_budgets: Budgets, key: str = "somebody", extra: int = 0) -> Taken | Refusal:
    return all_budgets.take(Share(BUDGET, key, extra))


def test_attempts_that_are_under_way_are_counted_already() -> None:
    tries = Budgets(MemoryCounts())

    outcomes = [take(tries) for _ in range(5)]

    assert [isinstance(outcome, Taken) for outcome in outcomes] == [True] * 3 + [False] * 2


def test_what_is_given_back_can_be_taken_again_and_only_once() -> None:
    tries = Budgets(MemoryCounts())
    first = take(tries)
    assert isinstance(first, Taken)
    first.give_back()
    first.give_back()

    outcomes = [take(tries) for _ in range(4)]

    assert [isinstance(outcome, Taken) for outcome in outcomes] == [True] * 3 + [False]


def test_a_refused_attempt_takes_nothing_of_its_other_budgets() -> None:
    tries, other = Budgets(MemoryCounts()), Budget("others", ((1, 60),))
    for _ in range(3):
        take(tries)

    refused = tries.take(Share(other, "all"), Share(BUDGET, "somebody"))

    assert isinstance(refused, Refusal)
    assert isinstance(tries.take(Share(other, "all")), Taken)


def test_a_window_begins_with_its_first_attempt_and_ends() -> None:
    clock = Clock()
    tries = Budgets(MemoryCounts(clock))
    for _ in range(3):
        take(tries)
    clock.now += 20

    assert take(tries) == Refusal("too_fast", {"seconds": 40})
    clock.now += 40
    assert isinstance(take(tries), Taken)


def test_extra_attempts_are_allowed_beyond_the_budget() -> None:
    tries = Budgets(MemoryCounts())

    outcomes = [take(tries, extra=2) for _ in range(6)]

    assert [isinstance(outcome, Taken) for outcome in outcomes] == [True] * 5 + [False]


def test_however_many_addresses_come_few_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budgets, "KEYS_MAX", 100)
    counts = MemoryCounts()
    tries = Budgets(counts)

    for number in range(1000):
        take(tries, f"address {number}")

    assert len(counts) == 100


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9%eth0", "2001:db8:1:2::/64"),
        ("", "unknown"),
        (None, "unknown"),
    ],
)
def test_one_household_of_ipv6_is_one_address(address: str | None, network: str) -> None:
    assert network_of(address) == network
