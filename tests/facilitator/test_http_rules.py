"""What every request and response obeys: origins, hosts, bodies, headers, refusals; and no body breaks it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.accounts.sessions import COOKIE
from shared.http import BODY_MAX_B
from shared.protocol import FROM_CLIENT
from tests.facilitator.conftest import Opener
from tests.facilitator.site import BODY, PASSWORD, Browser, Site, refused, said

SAFE = {"GET", "HEAD", "OPTIONS"}
CONSOLE_EVENTS = [event for event, (_, audiences) in FROM_CLIENT.items() if "console" in audiences]


def changing_routes(site: Site) -> Iterator[tuple[str, str]]:
    """Every method and path that may change something, as the application itself lists them."""
    workshop = site.workshop(site.owner())
    for rule in site.roolitus.app.url_map.iter_rules():
        path = rule.rule.replace("<workshop_id>", workshop.id).replace("<code>", workshop.code)
        path = re.sub("<(token|webhook|invitation|template)_id>", workshop.id, path).replace("<stop>", "q1")
        path = path.replace("<kind>", "pptx")
        assert "<" not in path or rule.methods is None or not rule.methods - SAFE, f"fill in {path}"
        for method in sorted((rule.methods or set()) - SAFE):
            yield method, path


def everything(site: Site) -> bytes:
    """All that the database holds."""
    path = site.folder / f"seen-{next(site.numbers)}.db"
    site.roolitus.store.back_up(path)
    return path.read_bytes()


def test_the_routes_that_change_something_are_known(site: Site) -> None:
    found = {
        (method, re.sub(r"/[A-Za-z0-9_-]{22}|/[A-Z2-9]{6}(?=$|/)", "/ID", path))
        for method, path in changing_routes(site)
    }

    assert found == {
        ("POST", "/api/setup"),
        ("POST", "/api/login"),
        ("POST", "/api/logout"),
        ("POST", "/api/log-ins/end"),
        ("POST", "/api/second-factor"),
        ("POST", "/api/second-factor/confirm"),
        ("DELETE", "/api/second-factor"),
        ("POST", "/api/accounts/disable"),
        ("POST", "/api/accounts/enable"),
        ("POST", "/api/password"),
        ("POST", "/api/enter"),
        ("POST", "/api/invitations"),
        ("POST", "/api/workshops"),
        ("PATCH", "/api/workshops/ID"),
        ("DELETE", "/api/workshops/ID"),
        ("PUT", "/api/workshops/ID/own-items"),
        ("POST", "/api/workshops/ID/added-items"),
        ("PATCH", "/api/workshops/ID/prepared-asis"),
        ("POST", "/api/workshops/ID/copy"),
        ("POST", "/api/workshops/ID/anonymise"),
        ("POST", "/api/workshops/ID/personal-codes"),
        ("POST", "/api/workshops/ID/rehearsal"),
        ("POST", "/api/workshops/ID/rehearsal/again"),
        ("POST", "/api/workshops/ID/rehearsal/answers"),
        ("POST", "/api/sample"),
        ("DELETE", "/api/workshops/ID/rehearsal"),
        ("POST", "/api/workshops/ID/members"),
        ("DELETE", "/api/workshops/ID/members"),
        ("POST", "/api/tokens"),
        ("DELETE", "/api/tokens/ID"),
        ("POST", "/api/webhooks"),
        ("DELETE", "/api/webhooks/ID"),
        ("POST", "/api/webhooks/ID/enable"),
        ("PUT", "/api/workshops/ID/accent"),
        ("PUT", "/api/workshops/ID/logo"),
        ("DELETE", "/api/workshops/ID/logo"),
        ("PATCH", "/api/workshops/ID/names"),
        ("PUT", "/api/workshops/ID/templates/pptx"),
        ("DELETE", "/api/workshops/ID/templates/pptx"),
        ("PUT", "/api/workshops/ID/people"),
        ("POST", "/api/workshops/ID/follow-up"),
        ("PUT", "/api/workshops/ID/follow-up"),
        ("PUT", "/api/workshops/ID/run-of-show/q1"),
        ("PUT", "/api/workshops/ID/wifi"),
        ("POST", "/api/workshops/ID/wall-link"),
        ("DELETE", "/api/workshops/ID/wall-link"),
        *(("POST", f"/api/workshops/ID/live/{event}") for event in CONSOLE_EVENTS),
        ("POST", "/api/workshops/ID/template"),
        ("POST", "/api/templates"),
        ("POST", "/api/templates/ID/workshops"),
        ("PATCH", "/api/templates/ID"),
        ("DELETE", "/api/templates/ID"),
        ("POST", "/api/workshops/ID/invitations"),
        ("POST", "/api/workshops/ID/invitations/reminder"),
        ("POST", "/api/workshops/ID/invitations/ID/again"),
        ("DELETE", "/api/workshops/ID/invitations/ID"),
        ("PUT", "/api/workshops/ID/invitation-letter"),
        ("POST", "/api/workshops/ID/invitation-letter/preview"),
        ("POST", "/api/join/ID"),
        ("DELETE", "/api/join/ID"),
        ("POST", "/api/join/ID/people"),
    }


def test_two_pages_stand_in_a_frame_and_one_holds_them(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    def policy(path: str) -> dict[str, str]:
        header = owner.get(path).headers["Content-Security-Policy"]
        return dict(part.split(" ", 1) for part in header.split("; "))

    rules = {
        page: (
            policy(f"/{page}/{workshop.id}")["frame-src"],
            policy(f"/{page}/{workshop.id}")["frame-ancestors"],
        )
        for page in ("console", "preview", "projector")
    }

    assert rules == {
        "console": ("'self'", "'none'"),
        "preview": ("'none'", "'self'"),
        "projector": ("'none'", "'self'"),
    }
    assert policy("/console")["frame-src"] == policy("/j/ABCDEF")["frame-ancestors"] == "'none'"


FOREIGN = [
    {"X_Roolitus": ""},
    {"X_Roolitus": "0"},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://roolitus.test.evil.example"},
    {"Origin": "http://roolitus.test:8001"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_what_another_site_sends_changes_nothing(site: Site, headers: dict[str, str]) -> None:
    routes = list(changing_routes(site))
    browser = site.browser()
    said(browser.post("/api/login", {"name": "Aino", "password": PASSWORD}))
    before = everything(site)

    answers = [refused(browser.send(method, path, BODY, headers)) for method, path in routes]

    assert answers == [(403, "bad_origin")] * len(routes)
    assert everything(site) == before


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec_Fetch_Site": "same-origin"}, {"Sec_Fetch_Site": "none"}, {"Origin": "http://roolitus.test"}],
)
def test_what_our_own_pages_send_is_heard(site: Site, headers: dict[str, str]) -> None:
    said(site.owner().send("POST", "/api/workshops", BODY, headers))


def test_reading_changes_nothing(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    before = everything(site)
    rules = [rule for rule in site.roolitus.app.url_map.iter_rules() if "GET" in (rule.methods or set())]

    for rule in rules:
        if rule.rule == "/readyz":  # it writes its probe, which is what it is for
            continue
        path = rule.rule.replace("<workshop_id>", workshop.id).replace("<code>", workshop.code)
        path = re.sub("<(token|webhook|invitation|template)_id>", workshop.id, path).replace("<stop>", "q1")
        path = path.replace("<kind>", "pptx")
        owner.get(re.sub(r"<[^>]+>", "x", path))

    assert len(rules) > 12
    assert everything(site) == before


ANSWERS = [
    ("GET", "/", 200),
    ("GET", "/j/ABCDEF", 200),
    ("GET", "/login", 200),
    ("GET", "/console", 200),
    ("GET", "/api/me", 200),
    ("GET", "/api/workshops", 200),
    ("GET", "/healthz", 200),
    ("GET", "/nowhere", 404),
    ("GET", "/api/nowhere", 404),
    ("GET", "/console/no-such-workshop", 404),
    ("GET", "/api/join/ABCDEF", 404),
    ("DELETE", "/api/me", 405),
    ("POST", "/api/workshops", 400),
]


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_keeps_browsers_from_doing_what_we_do_not(
    site: Site, method: str, path: str, status: int
) -> None:
    answer = site.owner().send(method, path, None if method == "GET" else {})
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))

    assert answer.status_code == status
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert re.fullmatch(r"'self' 'nonce-[\w-]{22}'", policy["script-src"])
    assert re.fullmatch(r"'self' 'nonce-[\w-]{22}'", policy["style-src"])
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in answer.headers


def test_compiled_files_are_what_they_say_and_for_our_own_pages(site: Site) -> None:
    browser = site.browser()
    (script, *_) = re.findall(r'src="(/assets/[^"]+)"', browser.get("/login").text)

    answer = browser.get(script)

    assert answer.mimetype == "text/javascript"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer.headers
    answer.close()


def test_over_https_subdomains_are_covered_where_the_operator_says_so(open_with: Opener) -> None:
    browser = open_with(trusted_proxies=1, hsts_subdomains=True).browser()

    answers = [
        browser.get(path, X_Forwarded_Proto="https") for path in ("/", "/assets/nothing", "/socket.io/")
    ]

    assert {one.headers["Strict-Transport-Security"] for one in answers} == {
        "max-age=31536000; includeSubDomains"
    }


def test_who_leaves_or_logs_out_leaves_nothing_on_the_device(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    guest = site.browser()
    guest.post(f"/api/join/{workshop.code}")

    left, logged_out = guest.delete(f"/api/join/{workshop.code}"), owner.post("/api/logout")

    assert left.headers["Clear-Site-Data"] == logged_out.headers["Clear-Site-Data"] == '"storage"'


def test_the_nonce_of_a_page_is_used_once(site: Site) -> None:
    browser = site.browser()

    pages = [browser.get("/") for _ in range(2)]
    nonces = [re.findall(r'nonce="([^"]+)"', page.text)[0] for page in pages]

    assert nonces[0] != nonces[1]
    assert all(
        f"'nonce-{one}'" in page.headers["Content-Security-Policy"]
        for one, page in zip(nonces, pages, strict=True)
    )


def test_over_https_browsers_are_told_to_stay_there_and_cookies_with_them(open_with: Opener) -> None:
    site = open_with(trusted_proxies=1)
    browser = site.browser()
    body = {"token": site.roolitus.setup_token, "name": "Aino", "password": PASSWORD}

    answer = browser.post("/api/setup", body, X_Forwarded_Proto="https")

    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    (cookie,) = [one for one in answer.headers.getlist("Set-Cookie") if COOKIE in one]
    assert cookie.startswith(f"__Host-{COOKIE}=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_over_https_a_cookie_that_a_sibling_domain_planted_is_not_read(open_with: Opener) -> None:
    site = open_with(trusted_proxies=1)
    thief, victim = site.owner(), site.browser()
    victim.client.set_cookie(COOKIE, thief.cookie(COOKIE), domain="roolitus.test")

    over_http = victim.get("/api/me")
    over_https = victim.get("/api/me", X_Forwarded_Proto="https")

    assert over_http.status_code == 200
    assert refused(over_https) == (401, "log_in_required")


def test_over_https_the_log_in_comes_back_under_the_name_that_only_we_can_set(open_with: Opener) -> None:
    site = open_with(trusted_proxies=1)
    token = site.owner().cookie(COOKIE)
    browser = site.browser()

    browser.client.set_cookie(f"__Host-{COOKIE}", token, domain="roolitus.test")

    assert said(browser.get("/api/me", X_Forwarded_Proto="https"))["name"] == "Aino"


def test_who_is_not_a_trusted_proxy_is_not_believed(site: Site) -> None:
    answer = site.browser().get("/", X_Forwarded_Proto="https", X_Forwarded_Host="evil.example")

    assert "Strict-Transport-Security" not in answer.headers
    assert "evil.example" not in str(answer.headers)


@pytest.mark.parametrize("host", ["evil.example", "roolitus.test.evil.example", "evil.example:80", "x y", ""])
@pytest.mark.parametrize("path", ["/", "/api/me", "/api/join/ABCDEF", "/nowhere"])
def test_a_request_to_a_name_that_is_not_ours_is_refused(site: Site, host: str, path: str) -> None:
    answer = site.browser().client.get(path, headers={"Host": host, "Accept-Language": "en"})

    assert answer.status_code == 400
    assert "evil" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("host", ["roolitus.test", "localhost", "127.0.0.1", "localhost:8000"])
def test_a_request_to_our_own_names_is_heard(site: Site, host: str) -> None:
    assert site.browser().client.get("/api/me", headers={"Host": host}).status_code == 401


@pytest.mark.parametrize(
    ("language", "asked"), [("fi", "fi-FI"), ("sv", "sv"), ("en", "en-GB,en;q=0.9"), ("fi", "de")]
)
def test_a_person_reads_a_refusal_as_a_page_in_their_language(site: Site, language: str, asked: str) -> None:
    page = site.browser().get("/nowhere", Accept_Language=asked)

    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert f'<html lang="{language}">' in page.text


def test_a_server_of_another_language_refuses_in_it(open_with: Opener) -> None:
    site = open_with(language="sv")

    assert '<html lang="sv">' in site.browser().get("/nowhere").text


@pytest.mark.parametrize("path", ["/api/join/%00", "/%00", "/console/%00", "/api/workshops/%00/results.json"])
def test_a_null_in_an_address_finds_nothing(site: Site, path: str) -> None:
    assert site.owner().get(path).status_code == 404


BROKEN = [
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"\xff\xfe",
    b'{"name": "\\ud800", "password": "x"}',
    b'{"name": "a", "password": NaN}',
    b'{"name": "a", "password": "b", "more": 1}',
    b'{"name": 1, "password": 2}',
    b"[" * 30_000,
    b'{"name": ' * 5_000,
    b"name=a&password=b",
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_malformed_body_is_refused_as_such(site: Site, content: bytes) -> None:
    owner = site.owner()

    for path in ("/api/login", "/api/workshops", f"/api/join/{site.workshop(owner).code}"):
        assert refused(owner.send("POST", path, content=content)) == (400, "malformed")


def test_a_body_that_is_too_large_is_refused_unread(site: Site) -> None:
    owner = site.owner()
    large = json.dumps({**BODY, "intro": "x" * BODY_MAX_B}).encode()

    assert refused(owner.send("POST", "/api/workshops", content=large)) == (413, "too_large")


def test_the_wrong_method_says_which_are_right(site: Site) -> None:
    answer = site.browser().get("/api/login")

    assert refused(answer) == (405, "malformed")
    assert "POST" in answer.headers["Allow"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
FIELDS = (
    "token",
    "name",
    "password",
    "current",
    "language",
    "item_set",
    "identity",
    "groups",
    "intro",
    "group",
)
BODIES = st.one_of(
    JSON,
    st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=6),
    st.fixed_dictionaries(
        {"name": st.text(max_size=80)},
        optional={
            "language": st.sampled_from(["fi", "sv", "en"]),
            "item_set": st.sampled_from(["short", "full"]),
            "groups": st.lists(st.text(max_size=30), max_size=14),
            "intro": st.text(max_size=200),
            "password": st.text(max_size=30),
            "token": st.text(max_size=30),
            "group": st.text(max_size=30) | st.none(),
            "is_archived": st.booleans(),
            "personal_code": st.text(max_size=20),
        },
    ),
)


@pytest.fixture
def fuzzed(
    open_with: Opener, caplog: pytest.LogCaptureFixture
) -> tuple[Site, Browser, list[tuple[str, str]]]:
    caplog.set_level(logging.ERROR)
    site = open_with(log_in_failures_per_minute=1_000_000, join_failures_per_minute=1_000_000)
    routes = [(m, p) for m, p in changing_routes(site) if m != "DELETE" or p.endswith("/members")]
    browser = site.browser()
    said(browser.post("/api/login", {"name": "Aino", "password": PASSWORD}))
    return site, browser, [route for route in routes if route[1] != "/api/logout"]


@given(choice=st.integers(0, 1000), body=BODIES)
@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_body_whatever_breaks_the_server(
    fuzzed: tuple[Site, Browser, list[tuple[str, str]]],
    caplog: pytest.LogCaptureFixture,
    choice: int,
    body: object,
) -> None:
    _, browser, routes = fuzzed
    method, path = routes[choice % len(routes)]

    answer = browser.send(method, path, content=json.dumps(body).encode())

    assert answer.status_code < 500, (method, path, body)
    assert answer.get_json()["ok"] is (answer.status_code == 200)
    assert "Traceback" not in answer.text
    assert caplog.records == []


@given(content=st.binary(max_size=60), choice=st.integers(0, 1000))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_whatever_break_the_server(
    fuzzed: tuple[Site, Browser, list[tuple[str, str]]], content: bytes, choice: int
) -> None:
    _, browser, routes = fuzzed
    method, path = routes[choice % len(routes)]

    answer = browser.send(method, path, content=content)

    assert answer.status_code < 500
    assert "Traceback" not in answer.text


@given(part=st.text(min_size=1, max_size=30))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_address_whatever_breaks_the_server(
    fuzzed: tuple[Site, Browser, list[tuple[str, str]]], part: str
) -> None:
    _, browser, _ = fuzzed
    name = quote(part, safe="", errors="replace")

    for path in (
        f"/api/join/{name}",
        f"/j/{name}",
        f"/api/workshops/{name}/results.json",
        f"/results/{name}",
        f"/setup/{name}",
        f"/definition/{name}",
    ):
        assert browser.get(path).status_code < 500, path


def test_a_bug_is_told_without_its_traceback_and_logged_with_it(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    owner = site.owner()
    monkeypatch.setattr(site.roolitus.store.workshops, "of", lambda _: 1 / 0)

    answer = owner.get("/api/workshops")

    assert refused(answer) == (500, "internal")
    assert "ZeroDivisionError" not in answer.text
    assert "ZeroDivisionError" in caplog.text
