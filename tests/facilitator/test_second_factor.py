"""The second factor of a log-in by password: an app's codes, recovery codes, and who may turn it off."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlsplit

import pytest
import structlog
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from facilitator.accounts.second_factors import RECOVERY_CODES, STEP_S
from facilitator.accounts.sessions import BROWSER_COOKIE
from tests.facilitator.site import PASSWORD, Browser, Site, given, refused, said


def code_of(site: Site, key: str, steps_off: int = 0) -> str:
    """What an authenticator app shows, with a clock so many steps off."""
    totp = TOTP(base64.b32decode(key), 6, SHA1(), STEP_S)  # noqa: S303  # what authenticator apps use
    return totp.generate(site.clock.now + steps_off * STEP_S).decode()


def begin(browser: Browser) -> str:
    return str(said(browser.post("/api/second-factor", {"password": PASSWORD}))["key"])


def turn_on(site: Site, browser: Browser) -> tuple[str, list[str]]:
    """Turns the second factor on, which uses this moment's code up; the app's key and the recovery codes."""
    key = begin(browser)
    answer = said(browser.post("/api/second-factor/confirm", {"code": code_of(site, key)}))
    codes = answer["recovery_codes"]
    assert isinstance(codes, list)
    return key, codes


def log_in(browser: Browser, **more: object) -> tuple[int, str]:
    answer = browser.post("/api/login", {"name": "Aino", "password": PASSWORD, **more})
    return (200, "") if answer.status_code == 200 else refused(answer)


def test_a_log_in_asks_for_the_code_after_the_password(site: Site) -> None:
    key, _ = turn_on(site, site.owner())
    site.clock.now += STEP_S
    stranger = site.browser()

    assert log_in(stranger, password="wrong horse battery") == (401, "wrong_password")
    assert log_in(stranger) == (401, "second_factor_needed")
    assert refused(stranger.get("/api/me")) == (401, "log_in_required")
    assert log_in(stranger, code="000000") == (401, "wrong_second_factor")
    assert log_in(stranger, code=f" {code_of(site, key)[:3]} {code_of(site, key)[3:]} ") == (200, "")
    assert said(stranger.get("/api/me"))["name"] == "Aino"


def test_a_code_works_once_and_none_of_an_earlier_moment_works_after_it(site: Site) -> None:
    key, _ = turn_on(site, site.owner())
    site.clock.now += 2 * STEP_S
    seen = code_of(site, key)

    assert log_in(site.browser(), code=seen) == (200, "")

    assert log_in(site.browser(), code=seen) == (401, "wrong_second_factor")
    assert log_in(site.browser(), code=code_of(site, key, -1)) == (401, "wrong_second_factor")
    assert log_in(site.browser(), code=code_of(site, key, 1)) == (200, "")


@pytest.mark.parametrize(("steps_off", "outcome"), [(-2, 401), (-1, 200), (1, 200), (2, 401)])
def test_a_phones_clock_may_be_half_a_minute_off(site: Site, steps_off: int, outcome: int) -> None:
    key, _ = turn_on(site, site.owner())
    site.clock.now += 10 * STEP_S

    assert log_in(site.browser(), code=code_of(site, key, steps_off))[0] == outcome


def test_each_of_ten_recovery_codes_works_once(site: Site) -> None:
    owner = site.owner()
    _, codes = turn_on(site, owner)

    assert len(set(codes)) == RECOVERY_CODES
    spaced = f"{codes[0][:4]} {codes[0][4:8].lower()}-{codes[0][8:]}"
    assert log_in(site.browser(), code=spaced) == (200, "")
    assert log_in(site.browser(), code=codes[0]) == (401, "wrong_second_factor")
    assert log_in(site.browser(), code=codes[1]) == (200, "")
    assert said(owner.get("/api/second-factor")) == {"ok": True, "is_on": True, "codes_left": 8}


def test_nothing_is_asked_before_the_app_has_shown_a_code(site: Site) -> None:
    owner = site.owner()
    begin(owner)

    wrong = owner.post("/api/second-factor/confirm", {"code": "000000"})

    assert refused(wrong) == (401, "wrong_second_factor")
    assert log_in(site.browser()) == (200, "")


def test_a_key_that_was_begun_anew_takes_the_place_of_the_one_before(site: Site) -> None:
    owner = site.owner()
    first, second = begin(owner), begin(owner)

    late = owner.post("/api/second-factor/confirm", {"code": code_of(site, first)})

    assert refused(late) == (401, "wrong_second_factor")
    said(owner.post("/api/second-factor/confirm", {"code": code_of(site, second)}))
    again = owner.post("/api/second-factor", {"password": PASSWORD})
    assert refused(again) == (400, "second_factor_on")


def test_an_open_browser_alone_neither_begins_nor_ends_it(site: Site) -> None:
    owner = site.owner()

    begun = owner.post("/api/second-factor", {"password": "wrong horse battery"})
    key, codes = turn_on(site, owner)
    ended = [
        owner.delete("/api/second-factor", {"code": code}) for code in ("", "000000", code_of(site, key))
    ]

    assert refused(begun) == (401, "wrong_password")
    assert [refused(one)[1] for one in ended] == [
        "second_factor_needed",
        "wrong_second_factor",
        "wrong_second_factor",  # it was used to turn it on
    ]
    said(owner.delete("/api/second-factor", {"code": codes[0]}))
    assert log_in(site.browser()) == (200, "")
    assert said(owner.get("/api/second-factor")) == {"ok": True, "is_on": False, "codes_left": 0}


def test_the_qr_code_and_the_key_are_what_authenticator_apps_read(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, drawn = site.owner("Aino Mäki"), list[str]()

    def note(address: str) -> str:
        drawn.append(address)
        return "<svg/>"

    monkeypatch.setattr("facilitator.accounts.routes.draw_qr_code", note)

    key = begin(owner)

    parts = urlsplit(drawn[0])
    wanted = parse_qs(parts.query)
    assert (parts.scheme, parts.netloc, parts.path) == ("otpauth", "totp", "/Roolitus:Aino%20M%C3%A4ki")
    assert wanted["secret"] == [key.rstrip("=")] or wanted["secret"] == [key]
    assert (wanted["issuer"], wanted["digits"], wanted["period"]) == (["Roolitus"], ["6"], ["30"])


def test_wrong_codes_are_limited_by_account_and_end_with_the_day(site: Site) -> None:
    key, _ = turn_on(site, site.owner())
    outcomes = []

    for number in range(60):
        site.clock.now += STEP_S
        outcomes.append(log_in(site.browser(f"198.51.100.{number}"), code="000000")[1])

    # 5 within a minute of the server's own clock; the rest are refused without a look at the code.
    assert outcomes.count("wrong_second_factor") == 5
    assert set(outcomes) == {"wrong_second_factor", "too_fast"}
    site.clock.now += STEP_S
    assert log_in(site.browser("203.0.113.9"), code=code_of(site, key)) == (429, "too_fast")


def test_wrong_codes_of_others_keep_no_known_browser_out(site: Site) -> None:
    owner = site.owner()
    key, _ = turn_on(site, owner)
    for number in range(8):
        log_in(site.browser(f"198.51.100.{number}"), code="000000")
    site.clock.now += STEP_S

    assert owner.cookie(BROWSER_COOKIE)
    assert log_in(owner, code=code_of(site, key)) == (200, "")


def test_who_does_not_know_the_password_uses_up_no_codes(site: Site) -> None:
    key, _ = turn_on(site, site.owner())
    for number in range(8):
        log_in(site.browser(f"198.51.100.{number}"), password="wrong horse battery", code="000000")
    site.clock.now += STEP_S

    assert log_in(site.browser("203.0.113.9"), code=code_of(site, key)) == (200, "")


def test_an_operators_link_lets_in_without_a_code(site: Site) -> None:
    turn_on(site, site.owner())
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None
    token = "operators-link"
    digest = site.roolitus.digest(token, "log-in link")
    assert site.roolitus.store.accounts.add_link(digest, "log_in", account.id, site.clock.now + 60) is None

    said(site.browser().post("/api/enter", {"token": token}))


def test_the_database_has_neither_the_key_nor_a_recovery_code(site: Site) -> None:
    key, codes = turn_on(site, site.owner())
    path = site.folder / "seen.db"
    site.roolitus.store.back_up(path)
    content = path.read_bytes()

    raw = base64.b32decode(key)
    for secret in (key.encode(), raw, raw.hex().encode(), *(code.encode() for code in codes)):
        assert secret not in content


def test_what_happens_to_second_factors_is_logged_with_the_account_and_no_code(site: Site) -> None:
    owner = site.owner()
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None

    with structlog.testing.capture_logs() as lines:
        _, codes = turn_on(site, owner)
        log_in(site.browser(), code="000000")
        log_in(site.browser(), code=codes[0])
        said(owner.delete("/api/second-factor", {"code": codes[1]}))

    said_of = [line["event"] for line in lines if line.get("account") == account.id]
    assert [event for event in said_of if event != "logged in"] == [
        "second factor turned on",
        "second factor refused",
        "recovery code used",
        "recovery code used",
        "second factor turned off",
    ]
    assert not any(code in str(lines) for code in (*codes, "000000"))


def test_of_two_uses_of_one_code_at_one_instant_one_wins(site: Site) -> None:
    turn_on(site, site.owner())
    store = site.roolitus.store.second_factors
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None
    step = int(site.clock.now // STEP_S) + 5

    assert [store.use_step(account.id, step), store.use_step(account.id, step)] == [True, False]
    assert given(store.turn_off_all()) == 1
    assert store.get(account.id) is None
