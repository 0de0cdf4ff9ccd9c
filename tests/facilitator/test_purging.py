"""The server's own daily purge: what it deletes and what it keeps, once a day, by one process."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from werkzeug.test import Client

from facilitator.host.retention import FIRST_AFTER_S, RETRY_S, SPREAD_S, Purging
from shared.store import Store
from shared.workshop.commands import StartStep
from shared.workshop.state import Refusal
from tests.facilitator.conftest import Opener
from tests.facilitator.site import PASSWORD, Browser, Site, said

DAY_S = 86400.0


def purging(site: Site, deleted: list[int], *, store: Store | None = None, days: int = 90) -> Purging:
    return Purging(
        store or site.roolitus.store,
        retention_days=days,
        now=site.clock,
        chance=lambda: 0.5,
        on_purged=deleted.append,
    )


def names_of(site: Site) -> list[str]:
    browser = site.browser()
    said(browser.post("/api/login", {"name": "Aino", "password": PASSWORD}))
    return sorted(str(row["name"]) for row in rows_of(browser))


def rows_of(browser: Browser) -> list[dict[str, object]]:
    rows = said(browser.get("/api/workshops"))["workshops"]
    assert isinstance(rows, list)
    return rows


def test_what_nobody_has_used_for_the_set_time_is_deleted_and_nothing_else(site: Site) -> None:
    owner, phone = site.owner(), site.browser()
    for name in ("Vanhoja", "Toinen vanha", "Käytössä", "Puhelin mukana"):
        site.workshop(owner, name=name)
    by_name = {row["name"]: site.read(str(row["id"])) for row in rows_of(owner)}
    site.clock.now += 89 * DAY_S
    site.command(by_name["Käytössä"], StartStep("q1"))
    site.participant(by_name["Puhelin mukana"], phone)
    site.clock.now += 2 * DAY_S
    deleted: list[int] = []

    assert purging(site, deleted).purge_today()

    assert names_of(site) == ["Käytössä", "Puhelin mukana"]
    assert deleted == [2]


def test_the_console_is_told_when_a_workshop_will_be_deleted_and_then_it_is(open_with: Opener) -> None:
    site = open_with(retention_days=10, session_days_max=365, session_days=365)
    owner = site.owner()
    workshop = site.workshop(owner)
    site.clock.now += 4 * DAY_S
    site.command(workshop, StartStep("q1"))

    told_at = float(str(rows_of(owner)[0]["removed_at"]))

    assert told_at == site.clock.now + 10 * DAY_S
    site.clock.now = told_at - DAY_S
    assert purging(site, [], days=10).purge_today()
    assert len(names_of(site)) == 1
    site.clock.now = told_at + DAY_S
    assert purging(site, [], days=10).purge_today()
    assert names_of(site) == []


def test_a_server_that_keeps_for_ever_says_so(open_with: Opener) -> None:
    site = open_with(retention_days=0)
    owner = site.owner()
    site.workshop(owner)

    assert rows_of(owner)[0]["removed_at"] is None


def test_of_several_processes_one_purges_and_that_once_a_day(site: Site) -> None:
    owner = site.owner()
    site.workshop(owner)
    deleted: list[int] = []
    one, other = purging(site, deleted), purging(site, deleted)

    assert one.purge_today()
    assert other.purge_today()
    site.clock.now += DAY_S
    assert other.purge_today()
    assert one.purge_today()

    assert deleted == [0, 0]


def test_a_database_that_takes_no_writes_is_tried_again_soon(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site.roolitus.store.accounts, "claim", lambda *_: Refusal("storage_unavailable"))
    waits, deleted = waits_of(site, 2)

    assert waits == [FIRST_AFTER_S + SPREAD_S / 2, RETRY_S]
    assert deleted == []


def test_it_begins_long_after_the_start_and_then_goes_on_daily(site: Site) -> None:
    waits, deleted = waits_of(site, 3)

    assert waits == [FIRST_AFTER_S + SPREAD_S / 2, DAY_S + SPREAD_S / 2, DAY_S + SPREAD_S / 2]
    assert deleted == [0, 0]


def test_a_bug_does_not_end_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site.roolitus.store.accounts, "claim", lambda *_: 1 / 0)

    waits, _ = waits_of(site, 2)

    assert waits == [FIRST_AFTER_S + SPREAD_S / 2, RETRY_S]


def test_it_is_counted(site: Site) -> None:
    owner = site.owner()
    site.workshop(owner)
    site.clock.now += 91 * DAY_S

    site.roolitus.chores.purging.purge_today()

    shown = Client(site.roolitus.metrics.make_wsgi()).get("/metrics").get_data(as_text=True)
    assert "roolitus_workshops_purged_total 1.0" in shown


class Enough(Exception):
    """As long as the test wants to look."""


def waits_of(site: Site, count: int) -> tuple[list[float], list[int]]:
    """How long it waits each time, the clock going on meanwhile, and what it has deleted."""
    deleted: list[int] = []
    waits: list[float] = []
    daily = purging(site, deleted)

    class Over(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout is not None
            waits.append(timeout)
            if len(waits) == count:
                raise Enough
            site.clock.now += timeout
            return False

    daily._is_over = Over()
    with suppress(Enough):
        daily.run()
    return waits, deleted
